"""`news` says what the register knows since a day, each line with an id that leads to its words."""

import json
from pathlib import Path

from tests.cli.calling import Caller


def test_the_table_has_a_part_for_each_kind_of_news(call: Caller, example_ledger: Path) -> None:
    done = call("news", "--since", "2025-04-01", "--between", "KZ", "KG", "--ledger", example_ledger)
    assert (done.status, done.err) == (0, "")
    headings = [
        line for line in done.out.splitlines() if line in ("New", "Changed", "Contradicted, and neither is chosen", "Newly overdue")
    ]
    assert headings == ["New", "Changed", "Contradicted, and neither is chosen", "Newly overdue"]
    assert " ".join(done.out.split()).count("1.43bn USD ≠ 1.58bn USD") == 1
    assert "report of completion as of 2026-05-20" in " ".join(done.out.split())


def test_each_line_leads_to_its_words_and_is_of_these_days(call: Caller, example_ledger: Path) -> None:
    told = json.loads(call("news", "--since", "2026-05-19", "--ledger", example_ledger, "--json").out)
    assert {one["kind"] for one in told} == {"occasion", "undertaking", "figure"}
    assert {one["told"]["published"] for one in told if one["news"] != "overdue"} == {"2026-05-19", "2026-05-20"}
    for one in (told[0], told[-1]):
        assert " ".join(one["told"]["words"].split())[:40] in call("show", one["id"], "--ledger", example_ledger).out


def test_as_of_a_day_later_documents_are_no_news(call: Caller, example_ledger: Path) -> None:
    told = json.loads(call("news", "--since", "2025-04-26", "--as-of", "2025-04-26", "--ledger", example_ledger, "--json").out)
    assert {one["told"]["stem"] for one in told if one["news"] != "overdue"} == {"en-2025-04-visit"}


def test_nothing_new_is_said_and_is_no_failure(call: Caller, example_ledger: Path) -> None:
    done = call("news", "--since", "2026-06-01", "--ledger", example_ledger)
    assert (done.status, done.out) == (0, "nothing new in these days\n")
    assert json.loads(call("news", "--since", "2026-06-01", "--ledger", example_ledger, "--json").out) == []


def test_a_day_is_asked_for(call: Caller, example_ledger: Path) -> None:
    assert call("news", "--ledger", example_ledger).status == 2
    assert call("news", "--since", "yesterday", "--ledger", example_ledger).status == 2
