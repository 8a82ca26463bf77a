"""Occasions on the calendar: the months of all years with how many each has, and one month day by day."""

from __future__ import annotations

from calendar import Calendar
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from babel.dates import get_day_names

from kelisim.web.context import Context

Plain = Mapping[str, Any]
LETTERS = 3  # of the name of a month at the head of a column


@dataclass(frozen=True)
class Year:
    """A year: how many occasions each month has, and how many tell the year alone."""

    year: str
    months: Sequence[tuple[str, int]]
    undated: int


def years(months: Mapping[str, int], by_year: Mapping[str, int]) -> list[Year]:
    """The years that have any, the latest first.

    >>> years({"2025-04": 2}, {"2025": 3})[0].months[3], years({"2025-04": 2}, {"2025": 3})[0].undated
    (('2025-04', 2), 1)
    """
    found = []
    for year in sorted(by_year, reverse=True):
        own = [(f"{year}-{number:02}", months.get(f"{year}-{number:02}", 0)) for number in range(1, 13)]
        found.append(Year(year, own, max(0, by_year[year] - sum(count for _, count in own))))
    return found


def month_names(c: Context) -> list[tuple[str, str]]:
    """The months, short and in full."""
    return [(name[:LETTERS], name) for name in c.words.data["dates"]["months_alone"]]


def weekday_names(c: Context) -> list[tuple[str, str]]:
    """The days of the week from Monday, short and in full."""
    short, full = (get_day_names(width, "stand-alone", c.lang) for width in ("abbreviated", "wide"))
    return [(short[number], full[number]) for number in range(7)]


def weeks(month: str, lines: Iterable[Plain]) -> tuple[list[list[tuple[str, list[Plain]]]], list[Plain]]:
    """The weeks of a month with what is on each of their days (days of other months are «»), and what has no day in it.

    >>> weeks("2025-04", [{"date": "2025-04-25"}])[0][3][4]
    ('2025-04-25', [{'date': '2025-04-25'}])
    """
    found: dict[str, list[Plain]] = {}
    for line in lines:
        found.setdefault(line["date"], []).append(line)
    year, number = int(month[:4]), int(month[5:7])
    days = [[f"{month}-{day:02}" if day else "" for day in week] for week in Calendar().monthdayscalendar(year, number)]
    return [[(day, found.get(day, [])) for day in week] for week in days], found.get(month, [])
