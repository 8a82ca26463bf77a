"""The rule by which one date and one place stand for an occasion: the host's official source, then the most exact, then the first told."""

from dataclasses import replace

import pytest

from kelisim.model.document import Source
from kelisim.model.fact import Event
from kelisim.model.record import Record
from kelisim.views.occasion import Occasion, occasions
from kelisim.views.preferred import places_agree
from tests.views.told import one_fact, record

HOST, GUEST = Source("Ministry of the host", "KG", "official"), Source("Ministry of the guest", "KZ", "official")
HOME, PRESS = Source("Paper of the host", "KG", "press"), Source("Paper of a third state", "UZ", "press")
LANGS = ("kk", "ky", "ru", "en")


def told(*accounts: tuple[Source, Event]) -> Occasion:
    """The occasion of accounts published one after another, each in another language."""
    records: list[Record] = []
    for number, (source, event) in enumerate(accounts):
        made = record(f"d{number}", (f"Words {number}.", event), lang=LANGS[number % 4], published=f"2025-09-0{number + 1}")
        records.append(replace(made, document=replace(made.document, source=source)))
    (found,) = occasions(one_fact(*records))
    (other,) = occasions(one_fact(*reversed(records)))
    assert other == found, "the order in which documents come must not matter"
    return found


def held(date: str | None, place: str | None = "place:bishkek", host: str | None = None) -> Event:
    """Talks as told."""
    return Event("meeting", "minister", date=date, place=place, host=host)


@pytest.mark.parametrize(
    ("accounts", "date"),
    [
        ([(PRESS, "2025-08-22"), (HOST, "2025-08-23")], "2025-08-23"),  # the host's official source, though told later
        ([(PRESS, "2025-08-22"), (GUEST, "2025-08-23")], "2025-08-22"),  # the guest's is a source like others: the first told
        ([(PRESS, "2025-08-22"), (HOME, "2025-08-23")], "2025-08-22"),  # the host's press is not the host
        ([(HOST, "2025-08"), (PRESS, "2025-08-22")], "2025-08-22"),  # a day in the host's month adds to it
        ([(HOST, "2025-08"), (PRESS, "2025-07-31")], "2025-08"),  # a day outside of it does not
        ([(HOST, "2025-08"), (PRESS, "2025-07-31"), (PRESS, "2025-08-22")], "2025-08-22"),
        ([(HOST, None), (PRESS, "2025-08"), (HOME, "2025-08-22")], "2025-08-22"),  # the host says nothing of it: the most exact
        ([(HOST, "2025-08-24"), (HOST, "2025-08-23"), (PRESS, "2025-08-23")], "2025-08-24"),  # it speaks twice: the first told
        ([(HOST, "2025"), (HOST, "2025-08-23"), (PRESS, "2025-08-22")], "2025-08-23"),  # it speaks twice: the more exact
    ],
)
def test_the_date(accounts: list[tuple[Source, str | None]], date: str) -> None:
    found = told(*((source, held(day)) for source, day in accounts))
    assert (found.date, found.host) == (date, "KG")
    values = {day for _, day in accounts if day}
    if len(values) > 1:
        assert {v.value for v in found.variants["date"]} == values, "nobody's date is lost"
        assert all(v.accounts for v in found.variants["date"])


@pytest.mark.parametrize(
    ("accounts", "place"),
    [
        ([(PRESS, "place:osh"), (HOST, "place:bishkek")], "place:bishkek"),
        ([(HOST, "country:KG"), (PRESS, "place:osh")], "place:osh"),  # a town in the host's state adds to it
        ([(PRESS, "place:osh"), (GUEST, "place:bishkek")], "place:osh"),  # nobody's word counts for more: the first told
        ([(GUEST, "country:KG"), (PRESS, "place:bishkek")], "place:bishkek"),
    ],
)
def test_the_place(accounts: list[tuple[Source, str]], place: str) -> None:
    assert told(*((source, held("2025-08-22", where)) for source, where in accounts)).place == place


@pytest.mark.parametrize(
    ("events", "host"),
    [
        ([held(None, "place:bishkek")], "KG"),
        ([held(None, "place:bishkek"), held(None, "place:astana")], None),  # as many say the one as the other
        ([held(None, "place:bishkek"), held(None, "place:bishkek"), held(None, "place:astana")], "KG"),
        ([held(None, "place:astana", "country:KG")], "KG"),  # whoever is said to receive, wherever it is
        ([held(None, None)], None),
    ],
)
def test_the_host(events: list[Event], host: str | None) -> None:
    assert told(*((PRESS, event) for event in events)).host == host


@pytest.mark.parametrize(
    ("one", "other", "agree"),
    [
        ("place:osh", "place:osh", True),
        ("country:KG", "place:osh", True),
        ("country:KZ", "place:osh", False),
        ("place:osh", "place:bishkek", False),  # two towns of one state
        ("place:nowhere-listed", "country:KG", False),  # nobody knows where it lies
    ],
)
def test_places_that_can_both_be_true(one: str, other: str, agree: bool) -> None:
    assert places_agree(one, other) is places_agree(other, one) is agree
