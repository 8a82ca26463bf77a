"""The days on which a register of a ledger becomes another: between two of them every day has the same one."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import Engine, func, select

from kelisim.ledger.engine import reading
from kelisim.ledger.schema import claims, documents, runs, visits
from kelisim.model.date import PartialDate, Period

_PASSING = ("event", "commitment")  # what has a day that can go by: planned, or due


def turning_days(engine: Engine) -> list[str]:
    """The days (ISO, in order) on which something is learned, or a day that was told goes by.

    Learned is what a document of that day tells (one of a month counts from its first day on), and what was seen of a page that day. What
    is planned for a day or due on it has gone by on the next: an undertaking is past due from then on, whoever speaks of it.
    """
    learned = (documents.c.published + "-01-01", visits.c.at, runs.c.started)
    with reading(engine) as connection:
        days = {day for told in learned for day in connection.scalars(select(func.substr(told, 1, 10)).distinct()) if day}
        told = connection.scalars(select(claims.c.day).where(claims.c.kind.in_(_PASSING), claims.c.day.is_not(None)).distinct()).all()
    return sorted(days | {gone for written in told if (gone := _gone_by(written))})


def _gone_by(written: str) -> str | None:
    """The day on which a day, month or year is over."""
    period = Period.parse(written)
    last = (period.end or period.start).last()
    return (last + timedelta(days=1)).isoformat() if last < date.max else None


def same_as(turns: Sequence[str], as_of: PartialDate, today: date) -> PartialDate | None:
    """The day on which the register became what it is on another: the last turning day by then, at most today; the day before the first
    where nothing was known yet. None where no day is known.

    >>> days = ["2025-04-25", "2025-08-22"]
    >>> [str(same_as(days, PartialDate.parse(day), date(2026, 1, 1))) for day in ("2025-08-21", "2025", "2999-12-31", "1000")]
    ['2025-04-25', '2025-08-22', '2025-08-22', '2025-04-24']
    """
    if not turns:
        return None
    place = bisect_right(turns, min(as_of.last(), today).isoformat())
    return PartialDate.parse(turns[place - 1]) if place else PartialDate.of(date.fromisoformat(turns[0]) - timedelta(days=1))
