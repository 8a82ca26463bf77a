"""A text that two pages print: `why` says why it is one, `show` names the original, `judge` parts them again."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import Caller

TEXT = (
    "The prime ministers of Uzbekistan and Tajikistan held talks in Termez on 3 February 2026. Last year trade between the two countries "
    "reached {} million dollars, the government said. The sides agreed to repair the bridge on the border next year and to enlarge the freight post."
)


@pytest.fixture
def ledger(call: Caller, tmp_path: Path) -> Path:
    """A register of a text and its reprint, in which a digit is lost."""
    for name, headline, value, day in (("wire", "Premiers meet in Termez", 640, 3), ("copy", "Talks in Termez", 64, 4)):
        (tmp_path / f"{name}.txt").write_text(f"{headline}\n\n{TEXT.format(value)}\n\n0{day}.02.2026", encoding="utf-8")
    call("ingest", "wire.txt", "copy.txt", "--ledger", "reprints.db")
    return tmp_path / "reprints.db"


def values(call: Caller, ledger: Path) -> list[float]:
    """The values of the trade as they are listed."""
    told = json.loads(call("figures", "--ledger", ledger, "--json").out)
    return [value["value"] for one in told for point in one["points"] for value in point["values"] if one["indicator"] == "trade_turnover"]


def test_why_two_pages_are_one_text(call: Caller, ledger: Path) -> None:
    said = call("why", "wire", "copy", "--ledger", ledger).out
    assert "five-word runs" in said and "published 1 day apart" in said


def test_show_names_the_original_of_a_reprint(call: Caller, ledger: Path) -> None:
    told = json.loads(call("events", "--ledger", ledger, "--json").out)
    shown = call("show", told[0]["id"], "--ledger", ledger).out
    assert f"printed again: claim {told[0]['accounts'][0]['claim']} has these words" in shown
    assert [r["stem"] for r in told[0]["accounts"][0]["reprints"]] == ["copy"]


def test_show_says_in_what_a_reprint_differs(call: Caller, ledger: Path) -> None:
    told = json.loads(call("figures", "--ledger", ledger, "--json").out)
    (account,) = [
        a for one in told for p in one["points"] for v in p["values"] for a in v["accounts"] if one["indicator"] == "trade_turnover"
    ]
    (reprint,) = account["reprints"]
    assert reprint["differs"] == {"value": 64e6}
    assert f"claim {account['claim']} has these words; here otherwise: value" in call("show", reprint["claim"], "--ledger", ledger).out


def test_a_person_parts_them(call: Caller, ledger: Path) -> None:
    assert values(call, ledger) == [640e6]
    assert call("judge", "wire", "copy", "different", "--why", "two reports", "--by", "aigul", "--ledger", ledger).status == 0
    assert sorted(values(call, ledger)) == [64e6, 640e6]
