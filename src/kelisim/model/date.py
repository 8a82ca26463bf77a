"""Dates as documents give them: often without a day, sometimes without a month, never invented."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache, total_ordering

_ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")


@total_ordering
@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year; prints as `YYYY-MM-DD`, `YYYY-MM` or `YYYY`.

    >>> str(PartialDate(2025, 8)), PartialDate.parse("2025-08-22").month
    ('2025-08', 8)
    """

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if not 1 <= self.year <= 9999 or (self.day and not self.month):
            raise ValueError(f"no such date: {self.year}, {self.month}, {self.day}")
        if self.month is not None and not 1 <= self.month <= 12:
            raise ValueError(f"no month {self.month}")
        if self.month and self.day is not None:
            last = calendar.monthrange(self.year, self.month)[1]
            if not 1 <= self.day <= last:
                raise ValueError(f"no day {self.day} in {self.year}-{self.month:02}")

    @classmethod
    @lru_cache(maxsize=4096)  # a document says the same few days again and again
    def parse(cls, text: str) -> PartialDate:
        """Read the printed form; raises ValueError for anything else."""
        found = _ISO.fullmatch(text)
        if not found:
            raise ValueError(f"not a date of the form YYYY[-MM[-DD]]: {text!r}")
        year, month, day = found.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    @classmethod
    def of(cls, day: date) -> PartialDate:
        """The exact day of a calendar date."""
        return cls(day.year, day.month, day.day)

    def __lt__(self, other: PartialDate) -> bool:
        """The vaguer first: 2025 before 2025-01 before 2025-01-01."""
        return (self.year, self.month or 0, self.day or 0) < (other.year, other.month or 0, other.day or 0)

    def __str__(self) -> str:
        if self.month and self.day:
            return f"{self.year:04}-{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"

    @property
    def exact(self) -> date | None:
        """The calendar day, or None when only the month or year is known."""
        return date(self.year, self.month, self.day) if self.month and self.day else None

    def first(self) -> date:
        """The first day it can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last(self) -> date:
        """The last day it can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or calendar.monthrange(self.year, month)[1])

    def agrees(self, other: PartialDate) -> bool:
        """Whether both can mean the same day: 2025-08 agrees with 2025-08-22, not with 2025-09."""
        return self.first() <= other.last() and other.first() <= self.last()

    def shifted(self, days: int) -> PartialDate:
        """The day so many days later (earlier when negative); raises ValueError when no day is known."""
        if self.exact is None:
            raise ValueError(f"{self} names no day to count from")
        return PartialDate.of(self.exact + timedelta(days=days))


@dataclass(frozen=True, slots=True)
class Period:
    """What a value covers: one partial date, or two with everything between; prints as `2024` or `2024-01/2024-08`.

    >>> str(Period.parse("2024-01/2024-08"))
    '2024-01/2024-08'
    """

    start: PartialDate
    end: PartialDate | None = None

    @classmethod
    @lru_cache(maxsize=4096)
    def parse(cls, text: str) -> Period:
        """Read the printed form; raises ValueError for anything else."""
        start, _, end = text.partition("/")
        return cls(PartialDate.parse(start), PartialDate.parse(end) if end else None)

    def __str__(self) -> str:
        return f"{self.start}/{self.end}" if self.end else str(self.start)
