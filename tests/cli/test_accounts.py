"""`accounts` shows one occasion as each side tells it, in a hundred columns."""

import json
from pathlib import Path

import pytest

from kelisim.cli.accounts import cell_words
from kelisim.views.beside import Amount, Cell, Row, Told
from kelisim.views.register import Account, gather
from kelisim.views.series import Point, Series
from tests.cli.calling import Caller


def session(call: Caller, ledger: Path) -> str:
    """The id of the ninth session of the commission of the examples."""
    told = json.loads(call("events", "--ledger", ledger, "--between", "KZ", "KG", "--json").out)
    return next(str(one["id"]) for one in told if one["session"] == 9)


def test_the_table_fits_and_says_who_was_not_heard(call: Caller, example_ledger: Path) -> None:
    done = call("accounts", session(call, example_ledger)[:8], "--ledger", example_ledger)
    assert (done.status, done.err) == (0, "")
    lines = done.out.splitlines()
    assert all(len(line) <= 100 for line in lines)
    assert lines[0].startswith("session ") and lines[0].endswith(", 2024-10-15, Taraz")
    heading = next(n for n, line in enumerate(lines) if not line) + 1
    assert [line.split()[:-1] for line in lines[1 : heading - 1]] == [["has", "part:", "signing"], ["on", "the", "same", "day:", "meeting"]]
    assert lines[heading].split() == ["press", "KG", "press", "KZ", "others"]
    assert lines[-1] == "not read: official KG, official KZ"
    turnover = next(line for line in lines if line.startswith("trade turnover KG–KZ") and "1.26bn" in line)
    assert turnover.count("≠") == 2


@pytest.mark.parametrize(
    ("verdict", "told", "words"),
    [
        ("said differently", [(1.7e9, "Kasym"), (1.7e9, "Sadyr"), (1.34e9, None)], "≠ 1.7bn USD (Kasym) / 1.34bn USD and 1 more"),
        ("said differently", [(1.7e9, None), (1.5e9, None), (1.34e9, None)], "≠ 1.7bn USD / 1.5bn USD / 1.34bn USD"),
        ("said", [(1.7e9, "Kasym"), (1.7e9, "Sadyr"), (1.7e9, None)], "1.7bn USD (Kasym) / 1.7bn USD (Sadyr) and 1 more"),
    ],
)
def test_no_amount_that_differs_is_left_out(verdict: str, told: list[tuple[float, str | None]], words: str) -> None:
    account = Account(None, None)  # type: ignore[arg-type]  # the words of a cell are those of its values alone
    cell = Cell(verdict, tuple(Told(Amount(value, None, by and f"person:{by}"), account) for value, by in told))
    row = Row("figure", (Series("trade_turnover", None, ("country:KG", "country:KZ"), "USD", ()), Point("2024", "actual", ())), {})
    assert cell_words(gather([]), row, cell) == words


def test_by_source(call: Caller, example_ledger: Path) -> None:
    done = call("accounts", session(call, example_ledger), "--by-source", "--ledger", example_ledger)
    assert "Чүй" in done.out and "kk-2024-10-commission (kk), 2024-10-16" in done.out


def test_a_claim_of_it_leads_to_the_occasion_and_values_to_claims(call: Caller, example_ledger: Path) -> None:
    told = json.loads(call("accounts", session(call, example_ledger), "--ledger", example_ledger, "--json").out)
    for account in told["occasion"]["accounts"]:
        again = json.loads(call("accounts", account["claim"], "--ledger", example_ledger, "--json").out)
        assert again["occasion"]["id"] == told["occasion"]["id"]
    values = [value for row in told["rows"] for cell in row["cells"].values() for value in cell["told"]]
    assert call("show", values[0]["claim"], "--ledger", example_ledger).status == 0
    columns = {column["key"] for column in told["columns"]}
    assert all(set(row["cells"]) == columns for row in told["rows"])


def test_what_is_no_occasion(call: Caller, example_ledger: Path) -> None:
    done = call("accounts", "zzzz", "--ledger", example_ledger)
    assert (done.status, done.out) == (1, "")
    assert done.err == "kelisim: zzzz: no occasion has an id that begins so (kelisim events lists them)\n"
    assert call("accounts", "ab", "--ledger", example_ledger).status == 1


def test_what_was_known_before_a_later_document(call: Caller, example_ledger: Path) -> None:
    told = json.loads(call("accounts", session(call, example_ledger), "--as-of", "2024-10-15", "--ledger", example_ledger, "--json").out)
    days = {document["published"] for column in told["columns"] for document in column["documents"]}
    assert days == {"2024-10-15"}
