"""`extract` and `ingest`: facts out, the account of every input, and what is said of what cannot be read."""

import io
import json
import sys
from pathlib import Path

import pytest

from tests.cli.calling import Caller
from tests.house.source import ROOT

EXAMPLES = ROOT / "examples"
PAGE = EXAMPLES / "en-2026-05-call.txt"
UNDATED = EXAMPLES / "ky-2025-04-visit.txt"


def test_extract_prints_a_line_a_document(call: Caller) -> None:
    done = call("extract", PAGE, EXAMPLES / "kk-2026-05-call.txt")
    assert (done.status, done.err) == (0, "")
    assert [json.loads(line)["lang"] for line in done.out.splitlines()] == ["en", "kk"]


def test_extract_reads_standard_input(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = io.TextIOWrapper(io.BytesIO(PAGE.read_bytes()))
    monkeypatch.setattr(sys, "stdin", stdin)
    assert json.loads(call("extract", "-").out)["published"] == "2026-05-19"


def test_what_a_page_does_not_state_can_be_told(call: Caller) -> None:
    told = ("--published", "2025-04-26", "--source", "Тоо жаңырыгы", "--country", "kg")
    facts = json.loads(call("extract", UNDATED, *told).out)
    assert facts["published"] == "2025-04-26"
    assert facts["source"]["name"] == "Тоо жаңырыгы"
    assert facts["source"]["country"] == "KG"


def test_a_page_that_states_its_day_is_believed(call: Caller) -> None:
    assert json.loads(call("extract", PAGE, "--published", "2001-01-01").out)["published"] == "2026-05-19"


def test_what_cannot_be_read_is_named_and_the_rest_goes_on(call: Caller, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    done = call("extract", "no-such.txt", "empty.txt", PAGE)
    assert done.status == 0
    assert len(done.out.splitlines()) == 1
    assert done.err.splitlines() == ["no-such.txt: E101 no such file or folder", "empty.txt: E201 the file is empty: 0 bytes"]


def test_nothing_read_is_a_failure(call: Caller) -> None:
    assert call("extract", "no-such.txt").status == 1
    assert call("ingest", "no-such.txt").status == 1


def test_ingest_gives_the_account_and_a_second_run_changes_nothing(call: Caller, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_bytes(b"")
    first = call("ingest", PAGE, UNDATED, "empty.txt")
    assert (first.status, first.err) == (0, "")
    assert first.out.split()[:8] == ["read", "2", "already", "known", "0", "set", "aside", "1"]
    assert "empty.txt: E201 the file is empty" in first.out
    before = call("dump", "--canonical").out
    second = json.loads(call("ingest", PAGE, UNDATED, "--json").out)
    assert [len(second[key]) for key in ("read", "known", "set_aside")] == [0, 2, 0]
    assert call("dump", "--canonical").out == before


def test_the_ledger_is_named_by_option_or_variable(call: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    call("ingest", PAGE, "--ledger", "one.db")
    assert (tmp_path / "one.db").exists()
    monkeypatch.setenv("KELISIM_LEDGER", str(tmp_path / "two.db"))
    call("ingest", PAGE)
    assert (tmp_path / "two.db").exists()
    monkeypatch.delenv("KELISIM_LEDGER")
    call("ingest", PAGE)
    assert (tmp_path / "kelisim.db").exists()
