"""Who was president, head of government or foreign minister of which state, and when: as far as it was read somewhere.

The rows stand in `data/officeholders.toml`, each with the page or list that says so. A date there is as exact as its source (a day, a
month or a year); nothing is filled in. Read the rows before asking for a holder who is missing: a gap is a row that nobody has read yet.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from kelisim.model.date import PartialDate
from kelisim.model.toml import data_tables

LEADER = "leader"  # the pseudo-role of "the Kazakh leader": the office that leads the state, by the state's own line in the data
ROLES = ("president", "prime_minister", "foreign_minister")


@dataclass(frozen=True, slots=True)
class Holder:
    """One person's time in one office.

    `start` and `end` are as exact as the source: `end` is the day on which (the month or year by which) the office was another's, and
    None for who was still in office on `seen`, the last day for which a source says so. `acting` holders stand in for one who is gone.
    """

    person: str
    role: str
    country: str
    start: PartialDate
    end: PartialDate | None
    seen: PartialDate
    acting: bool
    sources: tuple[str, ...]

    def possible_on(self, day: PartialDate) -> bool:
        """Whether the person can have held the office on a day (month, year).

        A day of hand-over is the newcomer's. A change of which only the month or year is known belongs to both.

        >>> nazarbayev = holders("president", "KZ", PartialDate.parse("2001"))[0]
        >>> nazarbayev.possible_on(PartialDate.parse("2019-03-20")), nazarbayev.possible_on(PartialDate.parse("2019-03"))
        (False, True)
        """
        if self.start.first() > day.last():
            return False
        return self.end is None or (day.first() < self.end.first() if self.end.exact else day.first() <= self.end.last())


def holders(role: str, country: str, day: PartialDate | date) -> tuple[Holder, ...]:
    """Who can have held an office of a state on a day, in the order of their coming; empty where nothing was read.

    `country` is `KZ` or `country:KZ`; `role` one of `ROLES`, or `leader` for the office that leads the state («глава государства»).
    More than one is given where the sources leave it open: a month or year with a change in it. After the last day for which an open
    row was read (`seen`) its holder is still given, for want of another; compare `seen` where that is not enough.

    >>> [h.person for h in holders("president", "country:KZ", PartialDate.parse("2019-03"))]
    ['person:nursultan-nazarbayev', 'person:kassym-jomart-tokayev']
    >>> holders("president", "KZ", date(1985, 1, 1))
    ()
    """
    when = day if isinstance(day, PartialDate) else PartialDate.of(day)
    state = country.rpartition(":")[2]
    office = _leading_office(state) if role == LEADER else role
    return tuple(_one_each([h for h in _by_office().get((office, f"country:{state}"), ()) if h.possible_on(when)]))


def offices_of(person: str) -> tuple[Holder, ...]:
    """Every office of a person that was read, in the order of time; empty for a person of whom nothing was.

    >>> [(h.role, str(h.start)) for h in offices_of("person:roza-otunbayeva")]
    [('foreign_minister', '2005-03'), ('president', '2010-04-07'), ('president', '2010-07-03')]
    """
    return _by_person().get(person, ())


def everyone() -> frozenset[str]:
    """The ids of all persons who hold or held one of the offices.

    >>> "person:sadyr-japarov" in everyone()
    True
    """
    return frozenset(h.person for h in _rows())


def source(key: str) -> str:
    """The page or list behind a key of `Holder.sources`; raises KeyError for an unknown one."""
    return str(_data()["sources"][key])


def _one_each(found: list[Holder]) -> Iterator[Holder]:
    """Each person once: who first stood in for an office and then held it is one candidate, by the later row."""
    last = {h.person: h for h in found}
    yield from (h for h in found if last[h.person] is h)


def _leading_office(state: str) -> str:
    return str(_data().get(state, {}).get("leader", ""))


@cache
def _data() -> Mapping[str, Any]:
    return data_tables("kelisim.world", "data", "officeholders.toml")


@cache
def _rows() -> tuple[Holder, ...]:
    """Every row of the data, by state, office and time."""
    states = {state: offices for state, offices in _data().items() if len(state) == 2}
    return tuple(_holder(row, role, state) for state, offices in states.items() for role in ROLES for row in offices.get(role, ()))


@cache
def _by_office() -> Mapping[tuple[str, str], list[Holder]]:
    found: dict[tuple[str, str], list[Holder]] = {}
    for holder in _rows():
        found.setdefault((holder.role, holder.country), []).append(holder)
    return found


@cache
def _by_person() -> Mapping[str, tuple[Holder, ...]]:
    found: dict[str, tuple[Holder, ...]] = {}
    for holder in sorted(_rows(), key=lambda h: h.start):
        found[holder.person] = (*found.get(holder.person, ()), holder)
    return found


def _holder(row: Mapping[str, Any], role: str, state: str) -> Holder:
    end = PartialDate.parse(row["to"]) if "to" in row else None
    return Holder(
        person=f"person:{row['person']}",
        role=role,
        country=f"country:{state}",
        start=PartialDate.parse(row["from"] if "from" in row else row["by"]),
        end=end,
        seen=end or PartialDate.parse(row["seen"]),
        acting=row.get("acting", False),
        sources=tuple(row["source"]),
    )
