"""Relations: what is counted of a state and of two, what is coming, what was held last; by things drawn up for it."""

from dataclasses import replace
from typing import Any

import pytest

from kelisim.export.catalogue import entities
from kelisim.export.catalogue.facets import of_day, of_states
from kelisim.export.catalogue.relations import Relations
from kelisim.ledger.catalogue import Thing
from kelisim.model.date import PartialDate
from kelisim.model.entity import Entity
from kelisim.views.register import gather

DAY = PartialDate.parse("2025-06-15")


def occasion(date: str | None, *, status: str = "held", type: str = "meeting", told: int = 1, by: tuple[str, ...] = ("KZ",)) -> Thing:
    line: dict[str, Any] = {
        "id": f"{date}{type}{told}", "type": type, "level": "head_of_state", "status": status, "outcome": None, "date": date,
        "told": told, "disputed": [],
    }  # fmt: skip
    whole = {"occasion": {"accounts": [{"country": country} for country in by]}}
    return Thing("occasion", line["id"], line, whole, facets=(*of_states(["KZ", "KG"]), *of_day(date)))


def gathered(*things: Thing) -> dict[str, Any]:
    """The relation of the two states of some things."""
    found = Relations(DAY)
    for thing in things:
        found.take(thing)
    whole = next(thing.whole for thing in found.things() if thing.id == "KG KZ")
    assert whole is not None
    return whole


COMING = [
    ("2025-06-16", "planned", 1, "tomorrow"), ("2025-06-14", "planned", 0, "yesterday"), ("2025-06", "planned", 1, "this month"),
    ("2025", "planned", 1, "this year, which is not over"), (None, "planned", 0, "nobody says when"), ("2025-06-16", "held", 0, "held already"),
]  # fmt: skip


@pytest.mark.parametrize(("date", "status", "coming", "why"), COMING, ids=[why for *_, why in COMING])
def test_what_is_coming(date: str | None, status: str, coming: int, why: str) -> None:
    assert gathered(occasion(date, status=status))["coming"] == coming


def test_coming_dates_stand_in_order() -> None:
    told = gathered(*(occasion(date, status="planned") for date in ("2027", "2025-09", "2025-07-01", "2026")))
    assert [one["line"]["date"] for one in told["ahead"]] == ["2025-07-01", "2025-09", "2026", "2027"]


HELD = [
    (("2025-04-01", "meeting", 1), ("2025-05-01", "meeting", 1), 1, "the later"),
    (("2025-05-01", "meeting", 3), ("2025-05-01", "meeting", 1), 0, "of one day that with most accounts"),
    (("2025-04-01", "meeting", 1), ("2025-05-01", "call", 1), 0, "who telephoned did not meet"),
    (("2025-04-01", "session", 1), ("2025-05-01", "visit", 1), 0, "a visit is no meeting by itself"),
]


@pytest.mark.parametrize(("one", "other", "which", "why"), HELD, ids=[why for *_, why in HELD])
def test_the_last_meeting(one: tuple[str, str, int], other: tuple[str, str, int], which: int, why: str) -> None:
    both = [occasion(date, type=kind, told=told) for date, kind, told in (one, other)]
    assert gathered(*both)["met"]["head_of_state"] == both[which].line


TELLERS = [
    (("KZ",), (1, 1), (0, 0), "one side alone"),
    (("KZ", "KG"), (1, 0), (1, 0), "both"),
    (("GB",), (0, 0), (0, 0), "a third"),
    (("KZ", "GB"), (1, 1), (0, 0), "one side and a third"),
]


@pytest.mark.parametrize(("by", "kz", "kg", "why"), TELLERS, ids=[why for *_, why in TELLERS])
def test_what_each_side_tells(by: tuple[str, ...], kz: tuple[int, int], kg: tuple[int, int], why: str) -> None:
    sides = gathered(occasion("2025-05-01", by=by))["sides"]
    assert (sides["KZ"]["occasions"], sides["KZ"]["alone"]) == kz
    assert (sides["KG"]["occasions"], sides["KG"]["alone"]) == kg


def test_a_state_has_what_all_its_pairs_have() -> None:
    found = Relations(DAY)
    for states in (["KZ", "KG"], ["KZ", "UZ"]):
        found.take(Thing("statement", states[1], {}, facets=tuple(of_states(states))))
    counts = {thing.id: thing.line["statement"] for thing in found.things()}
    assert counts == {"all": 2, "KZ": 2, "KG": 1, "UZ": 1, "KG KZ": 1, "KZ UZ": 1}


def test_a_state_of_which_only_a_town_is_named_has_its_name() -> None:
    """Talks in Brussels concern Belgium: a page that lists them by state must not say «BE»."""
    town = Entity("place:brussels", "GPE", "Brussels")
    register = replace(gather([]), entities={town.id: town}, states={town.id: "BE"})
    assert {one.id: one.names["ky"] for one in entities(register) if one.id.startswith("country:")} == {"country:BE": "Бельгия"}
