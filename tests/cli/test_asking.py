"""Commands that ask the register: tables and JSON say the same, filters choose, ids lead on."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.calling import Caller
from tests.house.source import ROOT

LISTS = ("events", "figures", "commitments", "statements", "people")
each_list = pytest.mark.parametrize("command", LISTS)


@each_list
def test_tables_and_json(call: Caller, example_ledger: Path, command: str) -> None:
    table = call(command, "--ledger", example_ledger, "--between", "KZ", "KG")
    assert (table.status, table.err) == (0, "")
    assert len(table.out.splitlines()) > 3
    told = json.loads(call(command, "--ledger", example_ledger, "--between", "kz", "kg", "--json").out)
    assert told and all(isinstance(one, dict) for one in told)


@each_list
def test_every_fact_listed_has_its_words(call: Caller, example_ledger: Path, command: str) -> None:
    told = json.loads(call(command, "--ledger", example_ledger, "--json").out)

    def accounts(value: object) -> list[dict[str, object]]:
        if isinstance(value, list):
            return [a for each in value for a in accounts(each)]
        if not isinstance(value, dict):
            return []
        return [value] if "claim" in value else [a for each in value.values() for a in accounts(each)]

    for one in told:
        found = accounts(one)
        assert found and all(a["words"] and a["stem"] and a["rule"] for a in found)


@each_list
def test_nothing_found_is_said_and_is_no_failure(call: Caller, example_ledger: Path, command: str) -> None:
    nothing = ("--ledger", example_ledger, "--between", "KZ", "KG", "--until", "1999")
    done = call(command, *nothing)
    assert done.status == 0
    assert done.out.startswith("nothing of the kind")
    assert json.loads(call(command, *nothing, "--json").out) == []


@pytest.mark.parametrize("lang", ["kk", "ky", "ru", "en"])
def test_each_language_is_heard(call: Caller, example_ledger: Path, lang: str) -> None:
    told = json.loads(call("events", "--ledger", example_ledger, "--lang", lang, "--json").out)
    assert told and {a["lang"] for one in told for a in one["accounts"]} == {lang}


def test_as_of_a_day_what_came_later_is_not_known(call: Caller, example_ledger: Path) -> None:
    told = json.loads(call("events", "--ledger", example_ledger, "--as-of", "2025-12-31", "--json").out)
    assert {a["published"][:4] for one in told for a in one["accounts"]} <= {"2024", "2025"}


def test_an_id_of_a_list_leads_to_its_claims(call: Caller, example_ledger: Path) -> None:
    one = json.loads(call("events", "--ledger", example_ledger, "--json").out)[0]
    shown = call("show", one["id"][:8], "--ledger", example_ledger)
    assert shown.status == 0
    for account in one["accounts"]:
        assert " ".join(account["words"].split()) in shown.out
        assert account["rule"] in shown.out and account["stem"] in shown.out
    assert len(json.loads(call("show", one["id"], "--ledger", example_ledger, "--json").out)["claims"]) == len(one["accounts"])


def test_an_id_that_is_none(call: Caller, example_ledger: Path) -> None:
    done = call("show", "zzzz", "--ledger", example_ledger)
    assert (done.status, done.out) == (1, "")
    assert done.err == "kelisim: zzzz: no fact of this register has an id that begins so\n"
    assert call("show", "ab", "--ledger", example_ledger).status == 1


def test_explain_draws_what_was_found_under_the_words(call: Caller, example_ledger: Path) -> None:
    done = call("explain", "en-2026-05-call", "--ledger", example_ledger)
    lines = done.out.splitlines()
    at = next(n for n, line in enumerate(lines) if "Kubatbek Sayakbayev" in line)
    column = lines[at].index("Kubatbek Sayakbayev")
    below = next(line for line in lines[at + 1 :] if "name person:kubatbek-sayakbayev" in line)
    assert below[column : column + len("Kubatbek Sayakbayev")] == "─" * len("Kubatbek Sayakbayev")
    assert re.search(r"event  [0-9a-f]{16}  rule event\.call", done.out)


def test_explain_reads_a_file_without_a_register(call: Caller) -> None:
    done = call("explain", ROOT / "examples" / "kk-2026-05-call.txt", "--json")
    told = json.loads(done.out)
    assert {"annotations", "facts"} <= told.keys()
    assert all(told["text"][f["start"] : f["end"]] == f["words"] for f in told["facts"])


@pytest.mark.parametrize("asked", ["Саяқбаев", "Саякбаев", "Sayakbayev"])
def test_search_finds_a_name_in_any_script(call: Caller, example_ledger: Path, asked: str) -> None:
    found = json.loads(call("search", asked, "--ledger", example_ledger, "--json").out)
    assert {hit["lang"] for hit in found} == {"kk", "ky", "ru", "en"}


@pytest.mark.parametrize(
    ("lang", "title"), [("kk", "Қазақстан – Қырғызстан"), ("ky", "Казакстан – Кыргызстан"), ("ru", "Казахстан – Кыргызстан")]
)
def test_brief(call: Caller, example_ledger: Path, lang: str, title: str) -> None:
    done = call("brief", "KZ", "KG", "--lang", lang, "--ledger", example_ledger)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"# {title}")
    assert len(done.out) > len(call("brief", "KZ", "KG", "--lang", lang, "--since", "2026", "--ledger", example_ledger).out)


def test_show_tells_all_who_give_a_value_as_the_list_counts_them(call: Caller, example_ledger: Path) -> None:
    listed = json.loads(call("figures", "--ledger", example_ledger, "--json").out)
    accounts = max((v["accounts"] for one in listed for p in one["points"] for v in p["values"]), key=len)
    claims = sorted(a["claim"] for a in accounts)
    assert len(claims) > 2
    for asked in (claims[0], claims[-1][:10]):
        shown = json.loads(call("show", asked, "--ledger", example_ledger, "--json").out)
        assert sorted(c["claim"] for c in shown["claims"]) == claims


def test_a_paper_that_gives_the_other_sides_value_is_only_its_printer(call: Caller, example_ledger: Path) -> None:
    said = call("conflicts", "--ledger", example_ledger, "--between", "KZ", "KG").out
    assert "nobody named (published in KG); Чүй Кабар" in said, "its words: the Kazakh side names that number"
    assert "KG source" not in said
