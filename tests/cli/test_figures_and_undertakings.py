"""`figures ID`, `conflicts`, `undertaking`: what does not fit together, and how a thing went, in the words of documents."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.calling import Caller


def test_conflicts_are_told_with_all_their_words(call: Caller, example_ledger: Path) -> None:
    shown = call("conflicts", "--ledger", example_ledger, "--between", "KZ", "KG").out
    assert re.search(r"^≠ trade turnover, KG–KZ, 2024: ", shown, re.MULTILINE)
    assert "  1.58bn USD" in shown and "  1.43bn USD" in shown and "1.505" not in shown
    plain = json.loads(call("conflicts", "--ledger", example_ledger, "--between", "KZ", "KG", "--json").out)
    told = [account for one in plain["conflicts"] for value in one["values"] for account in value["accounts"]]
    assert told and all(account["words"] and account["claim"][:8] in shown for account in told)


def test_no_conflict_is_said(call: Caller, example_ledger: Path) -> None:
    shown = call("conflicts", "--ledger", example_ledger, "--between", "FR", "DE")
    assert (shown.status, shown.out) == (0, "no two accounts of a figure contradict each other\n")


def test_a_figure_leads_to_its_series(call: Caller, example_ledger: Path) -> None:
    row = next(line for line in call("figures", "--ledger", example_ledger).out.splitlines() if "≠ 1.58bn" in line)
    shown = call("figures", row.split()[0], "--ledger", example_ledger).out
    assert "≠ trade turnover, KG–KZ, 2024" in shown and "trade turnover, target, KG–KZ, by 2030" in shown
    assert shown.count("«") >= 10 and "TJ" not in shown
    missing = call("figures", "ffffffff", "--ledger", example_ledger)
    assert (missing.status, missing.out) != (0, "") and "no series has a figure" in missing.err


def test_growth_is_told_beside_the_levels(call: Caller, example_ledger: Path) -> None:
    rows = call("figures", "--ledger", example_ledger, "--json").out
    growth = next(one for one in json.loads(rows) if one["indicator"] == "growth" and one["of"] == "trade_turnover")
    claim = growth["points"][0]["values"][0]["accounts"][0]["claim"]
    shown = call("figures", claim, "--ledger", example_ledger).out
    assert "beside stated levels: " in shown and "the year before is assumed" in shown


def test_a_target_is_told_as_a_chain(call: Caller, example_ledger: Path) -> None:
    listed = json.loads(call("commitments", "--ledger", example_ledger, "--between", "KZ", "KG", "--json").out)
    one = next(one for one in listed if one["kind"] == "target" and "2030" in one["dues"])
    shown = call("undertaking", one["id"], "--ledger", example_ledger).out
    assert re.search(r"1\. 1\.5bn USD, due 2026, .*superseded by 2", shown) and "2. 2.5bn USD, due 2030" in shown
    assert "reckoned here, said by nobody" in shown
    (chain,) = json.loads(call("undertaking", one["id"], "--ledger", example_ledger, "--json").out)["chains"]
    assert chain["needed"]["from"] and chain["needed"]["least"] < chain["needed"]["most"], "two levels are told: a range"


def test_a_life_has_its_words_and_no_verdict(call: Caller, example_ledger: Path) -> None:
    listed = json.loads(call("commitments", "--ledger", example_ledger, "--json").out)
    one = max((u for u in listed if u["kind"] == "project"), key=lambda u: len(u["steps"]))
    shown = call("undertaking", one["id"][:8], "--ledger", example_ledger, "--as-of", "2027-01-01").out
    assert all(account["claim"][:8] in shown for step in one["steps"] if step["day"] for account in step["accounts"])
    assert f"silent since {one['silent_since']}" in shown
    assert one["completion"] or "no report of completion as of 2027-01-01" in shown
    assert not re.search(r"\b(?:broken|failed|late)\b", shown)


@pytest.mark.parametrize(("asked", "told"), [("ffffffff", "no undertaking begins so"), ("ab", "too short")])
def test_an_undertaking_that_is_none(call: Caller, example_ledger: Path, asked: str, told: str) -> None:
    shown = call("undertaking", asked, "--ledger", example_ledger)
    assert shown.status != 0 and told in shown.err
