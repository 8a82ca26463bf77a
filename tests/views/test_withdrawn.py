"""Which answers withdraw a page, since when, and on which day that was known."""

from __future__ import annotations

import pytest

from kelisim.model.date import PartialDate
from kelisim.model.visit import FAILED, FETCHED, LISTED, REFUSED, UNCHANGED, Visit
from kelisim.views.withdrawn import find_withdrawals, withdrawn_documents

A, B = "https://m.example/a", "https://m.example/b"


def visit(day: int, state: str, status: int | None = None, document: str | None = None, address: str = A) -> Visit:
    """A visit on a day of March."""
    return Visit(address, f"2026-03-{day:02}T12:00:00+00:00", state, status=status, document=document)


CAME = visit(1, FETCHED, 200, "a")
ROWS = [
    ("not found", [CAME, visit(2, FAILED, 404)], [("02", 404, None)]),
    ("gone, by its own word", [CAME, visit(2, UNCHANGED, 304, "a"), visit(8, FAILED, 410)], [("08", 410, None)]),
    ("since the first of several answers", [CAME, visit(2, FAILED, 404), visit(8, FAILED, 404)], [("02", 404, None)]),
    ("a fault of the server says nothing", [CAME, visit(2, FAILED, 503), visit(3, FAILED), visit(4, REFUSED)], []),
    ("nor does one in between end it", [CAME, visit(2, FAILED, 404), visit(3, FAILED, 500), visit(4, FAILED, 410)], [("02", 404, None)]),
    ("there again", [CAME, visit(2, FAILED, 404), visit(3, UNCHANGED, 304, "a")], [("02", 404, "03")]),
    ("withdrawn twice", [CAME, visit(2, FAILED, 404), visit(3, FETCHED, 200, "b"), visit(4, FAILED, 404)], [("02", 404, "03"), ("04", 404, None)]),
    ("a page that never came was not withdrawn", [visit(1, LISTED), visit(2, FAILED, 404)], []),
]  # fmt: skip


@pytest.mark.parametrize(("visits", "told"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_withdrawal(visits: list[Visit], told: list[tuple[str, int, str | None]]) -> None:
    found = [(one.since[-2:], one.status, one.back and one.back[-2:]) for one in find_withdrawals(visits)]
    assert found == told


DAYS = [
    (1, {}),
    (2, {"a": "2026-03-02"}),
    (3, {}),
    (4, {"a": "2026-03-04", "b": "2026-03-04"}),
    (9, {"a": "2026-03-04", "b": "2026-03-04"}),
]


@pytest.mark.parametrize(("day", "withdrawn"), DAYS)
def test_as_of_a_day(day: int, withdrawn: dict[str, str]) -> None:
    twice = ROWS[6][1]
    assert isinstance(twice, list)
    assert withdrawn_documents(twice, PartialDate(2026, 3, day)) == withdrawn


def test_a_document_that_another_address_has_still_is_not_withdrawn() -> None:
    seen = [CAME, visit(1, FETCHED, 200, "a", B), visit(2, FAILED, 404)]
    assert withdrawn_documents(seen) == {}
    assert withdrawn_documents([*seen, visit(5, FAILED, 410, None, B)]) == {"a": "2026-03-05"}
