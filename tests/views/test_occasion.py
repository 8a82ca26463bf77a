"""Occasions: how one value is chosen where accounts differ, and that the others stay."""

import pytest

from kelisim.model.date import PartialDate
from kelisim.model.fact import Event, OfficeHeld
from kelisim.views.choice import Choice
from kelisim.views.occasion import Occasion, occasions
from kelisim.views.register import gather
from tests.views.told import one_fact, person, record


def merged(*told: tuple[str, Event]) -> Occasion:
    """The occasion of events told one after another, each on the day given."""
    records = [record(f"d{n}", (f"Words {n}.", event), published=day) for n, (day, event) in enumerate(told)]
    (found,) = occasions(one_fact(*records))
    return found


@pytest.mark.parametrize(
    ("dates", "chosen", "disputed"),
    [
        (["2025-08", "2025-08-22"], "2025-08-22", False),  # a month and a day in it: the more precise, and no dispute
        (["2025-08-22", "2025-08-22"], "2025-08-22", False),
        (["2025-08-22", "2025-08-23"], "2025-08-22", True),  # two days: the first told
        ([None, "2025"], "2025", False),
        ([None, None], None, False),
    ],
)
def test_the_most_precise_date_then_the_first(dates: list[str | None], chosen: str | None, disputed: bool) -> None:
    found = merged(*(("2025-08-25", Event("visit", "minister", date=d)) for d in dates))
    assert (found.date, "date" in found.disputed) == (chosen, disputed)
    if len(set(filter(None, dates))) > 1:
        assert [v.value for v in found.variants["date"]] == list(dict.fromkeys(dates))


def test_a_city_is_more_precise_than_its_state_and_two_cities_are_a_dispute() -> None:
    state, city, other = (Event("meeting", "minister", place=p) for p in ("country:KG", "place:bishkek", "place:osh"))
    assert merged(("2025-01-01", state), ("2025-01-02", city)).place == "place:bishkek"
    assert merged(("2025-01-01", state), ("2025-01-02", city)).disputed == ()
    assert merged(("2025-01-01", city), ("2025-01-02", other)).disputed == ("place",)


def test_what_was_announced_and_then_held_is_held() -> None:
    planned = Event("summit", "head_of_state", status="planned", outcome="postponed")
    found = merged(("2025-01-01", planned), ("2025-02-01", Event("summit", "head_of_state")))
    assert (found.status, found.outcome) == ("held", None)
    assert merged(("2025-01-01", planned)).outcome == "postponed"


def test_the_highest_level_told_counts() -> None:
    assert merged(("2025-01-01", Event("meeting", "minister")), ("2025-01-01", Event("meeting", "head_of_state"))).level == "head_of_state"


def test_a_state_stands_only_where_nobody_of_it_is_named() -> None:
    office = OfficeHeld("person:a-b", "minister", "country:KZ")
    told = [
        ("Minister A B.", office),
        ("They signed.", Event("signing", "minister", participants=("person:a-b", "country:KZ", "country:KG"))),
    ]
    (found,) = occasions(gather([record("d", *told, entities=(person("A B"),))]))
    assert found.participants == ("person:a-b", "country:KG")


def test_filters() -> None:
    held = record("en", ("One.", Event("visit", "minister", date="2025-04-25")), published="2025-04-26")
    later = record("kk", ("Екі.", Event("call", "minister", date="2026-05-19")), lang="kk", published="2026-05-19")
    register = gather([held, later])

    def types(**choice: object) -> list[str]:
        return [o.type for o in occasions(register, Choice(**choice))]  # type: ignore[arg-type]

    assert types() == ["visit", "call"]
    assert types(since=PartialDate(2026)) == ["call"]
    assert types(until=PartialDate(2025)) == ["visit"]
    assert types(lang="kk") == ["call"]
    assert types(between=("KG", "KZ")) == ["visit", "call"]
    assert types(between=("KZ", "UZ")) == []


def test_the_same_whatever_the_order_of_documents() -> None:
    records = [
        record(f"d{n}", (f"W{n}.", Event("visit", "minister", date=d)), published=f"2025-01-0{n}") for n, d in ((1, "2025"), (2, "2025-01"))
    ]
    assert occasions(one_fact(*records)) == occasions(one_fact(*reversed(records)))
