"""Commands that keep the register: export and import, verify, forget, doctor, evaluate; each change of a fact is refused."""

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.calling import Caller
from tests.house.source import ROOT

PAGE = ROOT / "examples" / "en-2026-05-call.txt"


@pytest.fixture
def own_ledger(example_ledger: Path, tmp_path: Path) -> Path:
    """A copy of the examples' ledger that a test may change."""
    shutil.copytree(example_ledger.parent, tmp_path / "own")
    return tmp_path / "own" / example_ledger.name


def test_export_gives_every_document_with_joined_ids(call: Caller, example_ledger: Path) -> None:
    lines = [json.loads(line) for line in call("export", "--format", "facts", "--ledger", example_ledger).out.splitlines()]
    assert len(lines) == 16
    calls = {(e["id"], line["lang"]) for line in lines for e in line["events"] if e["type"] == "call" and e["date"] == "2026-05-19"}
    assert len({lang for _, lang in calls}) > len({identity for identity, _ in calls}), "the same call has one id in several languages"


def test_what_was_extracted_passes_the_gate_and_comes_in(call: Caller, tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text(call("extract", PAGE).out, encoding="utf-8")
    verified = call("verify", "facts.jsonl")
    assert verified.status == 0
    assert all(line.endswith(": accepted") for line in verified.out.splitlines())
    assert call("import", "facts.jsonl", "--ledger", "new.db").status == 0
    assert len(call("export", "--ledger", "new.db").out.splitlines()) == 1


@pytest.mark.parametrize("changed", [{"value": 3_000_000_000}, {"unit": "EUR"}, {"period": "1999"}])
def test_a_changed_figure_is_refused_with_the_reason(call: Caller, tmp_path: Path, changed: dict[str, object]) -> None:
    facts = json.loads(call("extract", PAGE).out)
    figure = next(f for f in facts["figures"] if f["indicator"] == "trade_turnover" and f["period"])
    figure.update(changed)
    (tmp_path / "facts.jsonl").write_text(json.dumps(facts), encoding="utf-8")
    done = call("verify", "facts.jsonl")
    assert done.status == 1
    refused = [line for line in done.out.splitlines() if "refused: E402" in line]
    assert len(refused) == 1 and "facts.jsonl:1: en-2026-05-call figure" in refused[0]
    told = [json.loads(line) for line in call("verify", "facts.jsonl", "--json").out.splitlines()]
    assert [t["accepted"] for t in told].count(False) == 1


def test_a_line_that_is_no_document(call: Caller, tmp_path: Path) -> None:
    (tmp_path / "facts.jsonl").write_text("{\n", encoding="utf-8")
    done = call("verify", "facts.jsonl")
    assert done.status == 1
    assert "facts.jsonl:1: E401" in done.out
    assert call("verify", "nowhere.jsonl").status == 74


def test_documents_lists_every_input_and_forget_leaves_a_trace(call: Caller, own_ledger: Path) -> None:
    listed = json.loads(call("documents", "--ledger", own_ledger, "--json").out)
    assert [d["state"] for d in listed].count("read") == 16
    assert all(d["reason"] for d in listed if d["state"] == "set_aside")
    assert call("forget", "en-2026-05-call", "--ledger", own_ledger).out.startswith("forgotten: en-2026-05-call")
    after = json.loads(call("documents", "--ledger", own_ledger, "--json").out)
    assert [d["state"] for d in after].count("forgotten") == 1
    again = call("forget", "en-2026-05-call", "--ledger", own_ledger)
    assert (again.status, again.err) == (1, "kelisim: en-2026-05-call: no such document\n")
    assert "en-2026-05-call" not in call("documents", "--ledger", own_ledger).out.partition("forgotten")[0]


def test_doctor_finds_bytes_that_changed_and_bytes_that_are_gone(call: Caller, own_ledger: Path) -> None:
    sound = call("doctor", "--ledger", own_ledger)
    assert sound.status == 0 and "FAULT" not in sound.out
    first, second, *_ = sorted(p for p in Path(f"{own_ledger}.blobs").rglob("*") if p.is_file())
    first.write_bytes(b"something else")
    second.unlink()
    broken = call("doctor", "--ledger", own_ledger)
    assert broken.status == 1
    assert broken.out.count("FAULT") == 2
    told = json.loads(call("doctor", "--ledger", own_ledger, "--json").out)
    assert [one["sound"] for one in told].count(False) == 2


def test_doctor_of_a_file_that_is_no_ledger(call: Caller, tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("no ledger", encoding="utf-8")
    assert "FAULT" in call("doctor", "--ledger", "notes.db").out
    assert call("doctor", "--ledger", "not-there.db").status == 0


def test_evaluate_measures_a_gold_folder(call: Caller, tmp_path: Path) -> None:
    gold = tmp_path / "gold"
    gold.mkdir()
    shutil.copy(PAGE, gold)
    (gold / "en-2026-05-call.yaml").write_text(
        "lang: en\npublished: 2026-05-19\ntitle: null\nboilerplate: []\nmentions: []\n", encoding="utf-8"
    )
    done = call("evaluate", gold)
    assert done.status == 0
    assert "language" in done.out and done.out.endswith("documents 1\n")
    assert json.loads(call("evaluate", gold, "--json").out)["all"]["language"] == 1.0
    assert call("evaluate", tmp_path / "nowhere").status == 74
    assert call("evaluate", tmp_path / "gold" / "..").status in (0, 1)


def test_dump_is_the_same_whatever_the_order_of_the_documents(call: Caller) -> None:
    other = ROOT / "examples" / "kk-2026-05-call.txt"
    call("ingest", PAGE, other, "--ledger", "one.db")
    call("ingest", other, "--ledger", "two.db")
    call("ingest", PAGE, "--ledger", "two.db")
    assert call("dump", "--canonical", "--ledger", "one.db").out == call("dump", "--canonical", "--ledger", "two.db").out
