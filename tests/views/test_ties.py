"""What belongs to a visit, and what was only on the same day."""

from dataclasses import replace

import pytest

from kelisim.model.entity import Entity
from kelisim.model.fact import Event
from kelisim.views.occasion import occasions
from kelisim.views.register import gather
from kelisim.views.ties import ties
from tests.views.told import person, record

PAIR = ("country:KZ", "country:KG")


def tied(first: Event, second: Event, *, together: bool = True, lang: str = "en") -> list[tuple[str, str, str]]:
    """Each tie of two occasions as «what, to which what»; told in one document, or in two."""
    told = [("First.", first), ("Second.", second)]
    people = (person("A B"), *(Entity(f"country:{code}", "GPE", code, (("en", code),), code) for code in ("UZ", "TJ")))
    records = [record("d", *told, lang=lang, entities=people)] if together else [record(w, (w, e), entities=people) for w, e in told]
    found = occasions(gather(records))
    types = {one.id: one.type for one in found}
    return sorted((types[one], tie.relation, types[tie.to]) for one, all_ties in ties(found).items() for tie in all_ties)


def event(kind: str, day: str | None = "2026-03-12", place: str | None = "place:tashkent", **told: object) -> Event:
    """An event of two states."""
    return Event(kind, "minister", date=day, place=place, participants=PAIR, **told)  # type: ignore[arg-type]


@pytest.mark.parametrize("lang", ["kk", "ky", "ru", "en"])
@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("visit", "meeting"), ("visit", "session"), ("visit", "signing"), ("visit", "forum"), ("session", "signing"), ("forum", "signing"),
        ("summit", "meeting"),
    ],
)  # fmt: skip
def test_a_part_and_its_whole_are_tied_from_both_ends(whole: str, part: str, lang: str) -> None:
    expected = sorted([(part, "part of", whole), (whole, "has part", part)])
    assert tied(event(whole), event(part), lang=lang) == tied(event(part), event(whole), lang=lang) == expected


@pytest.mark.parametrize(
    ("first", "second", "why"),
    [
        (event("meeting"), event("session"), "neither holds the other"),
        (event("visit"), event("call"), "nobody travels for a call"),
        (event("visit"), event("meeting", status="planned"), "one was held and one is planned"),
    ],
)
def test_on_the_same_day(first: Event, second: Event, why: str) -> None:
    assert {relation for _, relation, _ in tied(first, second)} == {"on the same day"}, why


@pytest.mark.parametrize(
    ("other", "why"),
    [
        (event("meeting", "2026-03-14"), "two days later"),
        (event("meeting", "2026-03-11"), "before the visit began"),
        (event("meeting", None), "nobody says when"),
        (event("meeting", "2026-03"), "some day of the month"),
        (event("meeting", place="place:samarkand"), "another town"),
        (replace(event("meeting"), participants=("country:UZ", "country:TJ")), "other states"),
    ],
)
def test_not_tied(other: Event, why: str) -> None:
    assert tied(event("visit"), other) == [], why


def test_the_second_day_of_a_visit_is_of_the_visit() -> None:
    assert ("meeting", "part of", "visit") in tied(event("visit"), event("meeting", "2026-03-13"))
    assert tied(event("session"), event("signing", "2026-03-13")) == [], "a session is told by its day"


def test_told_in_two_documents_they_are_tied_by_a_person_or_only_by_the_day() -> None:
    assert {relation for _, relation, _ in tied(event("visit"), event("meeting"), together=False)} == {"on the same day"}
    guest = (*PAIR, "person:a-b")
    first, second = replace(event("visit"), participants=guest), replace(event("meeting"), participants=guest)
    assert ("meeting", "part of", "visit") in tied(first, second, together=False)
