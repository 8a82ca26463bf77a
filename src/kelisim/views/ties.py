"""Occasions that belong to each other: the talks, the session and the signing of a visit; and what else its states did on that day.

«Part of» is said where the same states met at the same place on a day of the whole, and one document tells of both or one person took
part in both. Without that they are only of the same day.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kelisim.model.date import PartialDate
from kelisim.views.occasion import Occasion
from kelisim.views.preferred import places_agree

PART_OF, HAS_PART, SAME_DAY = "part of", "has part", "on the same day"
# What may hold what. Talks are no part of a session: both are parts of the visit, or stand beside each other.
PARTS: dict[str, tuple[str, ...]] = {
    "visit": ("meeting", "session", "summit", "signing", "forum", "opening", "cultural", "handover"),
    "summit": ("meeting", "session", "signing"),
    "session": ("signing",),
    "forum": ("signing",),
}


@dataclass(frozen=True, slots=True)
class Tie:
    """What an occasion is to another, by the other's id."""

    relation: str
    to: str


def ties(occasions: Sequence[Occasion]) -> Mapping[str, tuple[Tie, ...]]:
    """The ties of each occasion that has any, by id: first what it is part of, then its parts, then what was on the same day.

    >>> ties([])
    {}
    """
    by_day: dict[str, list[Occasion]] = {}
    for one in occasions:
        if one.date and one.date.count("-") == 2 and len(one.states) > 1:
            by_day.setdefault(one.date, []).append(one)
    found: dict[str, list[Tie]] = {}
    for day in sorted(by_day):
        for here in by_day[day]:
            for other in (*by_day[day], *_begun_the_day_before(by_day, day)):
                if other is not here and (relation := _relation(here, other)):
                    found.setdefault(here.id, []).append(Tie(relation, other.id))
                    if other.date != here.date:
                        found.setdefault(other.id, []).append(Tie(HAS_PART, here.id))
    order = (PART_OF, HAS_PART, SAME_DAY)
    return {i: tuple(sorted(dict.fromkeys(told), key=lambda t: (order.index(t.relation), t.to))) for i, told in found.items()}


def _begun_the_day_before(by_day: Mapping[str, Sequence[Occasion]], day: str) -> Iterable[Occasion]:
    """Visits that began on the day before: they are told by their first day, and the talks are often on the second."""
    before = str(PartialDate.parse(day).shifted(-1))
    return (one for one in by_day.get(before, ()) if one.type == "visit")


def _relation(here: Occasion, other: Occasion) -> str | None:
    """What `here` is to `other`; None where they only happen to be of one register."""
    if set(here.states) != set(other.states) or not _places_agree(here, other):
        return None
    if here.date != other.date:
        return PART_OF if _holds(other, here) else None
    if _holds(other, here):
        return PART_OF
    return HAS_PART if _holds(here, other) else SAME_DAY


def _places_agree(one: Occasion, other: Occasion) -> bool:
    return not (one.place and other.place) or places_agree(one.place, other.place)


def _holds(whole: Occasion, part: Occasion) -> bool:
    return part.type in PARTS.get(whole.type, ()) and part.status == whole.status and _told_together(whole, part)


def _told_together(one: Occasion, other: Occasion) -> bool:
    """Whether a person takes part in both, or a document tells of both."""
    persons = {p for p in one.participants if p.startswith("person:")}
    documents = {a.claim.document for a in one.accounts}
    return bool(persons & set(other.participants)) or any(a.claim.document in documents for a in other.accounts)
