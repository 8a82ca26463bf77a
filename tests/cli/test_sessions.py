"""`sessions` lists bodies with their numbers and gaps, asked for in any language."""

import json
from pathlib import Path

import pytest

from tests.cli.calling import Caller


def test_numbers_and_gaps(call: Caller, example_ledger: Path) -> None:
    done = call("sessions", "--ledger", example_ledger, "--between", "KZ", "KG")
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert lines[0] == "intergovernmental commission (trade, transport), KG–KZ"
    assert "no report of the 1st to the 7th was read" in lines[2]
    assert [line.split()[0] for line in lines[3:]] == ["8", "9", "10"]
    assert all(len(line) <= 100 for line in lines)


@pytest.mark.parametrize("asked", ["комиссия", "үкіметаралық комиссия", "өкмөттөр аралык комиссия", "intergovernmental commission"])
def test_asked_in_any_language(call: Caller, example_ledger: Path, asked: str) -> None:
    told = json.loads(call("sessions", *asked.split(), "--ledger", example_ledger, "--json").out)
    assert [body["states"] for body in told] == [["KG", "KZ"], ["TJ", "UZ"]]
    assert told[1]["missing"] == list(range(1, 11))


def test_each_session_leads_to_its_words(call: Caller, example_ledger: Path) -> None:
    told = json.loads(call("sessions", "--ledger", example_ledger, "--json").out)
    held = [occasion for body in told for session in body["sessions"] for occasion in session["occasions"]]
    assert held and all(account["words"] for one in held for account in one["accounts"])
    assert call("show", held[0]["id"], "--ledger", example_ledger).status == 0


def test_no_such_body_is_said_and_is_no_failure(call: Caller, example_ledger: Path) -> None:
    done = call("sessions", "parliament", "--ledger", example_ledger)
    assert (done.status, done.out[:7]) == (0, "no body")
    assert json.loads(call("sessions", "parliament", "--ledger", example_ledger, "--json").out) == []
