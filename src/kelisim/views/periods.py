"""Kinds of periods: eight months are no year, and neither is compared with the other."""

from __future__ import annotations

from calendar import monthrange

from kelisim.model.date import PartialDate, Period

YEAR, YEARS, CUMULATIVE, QUARTER, MONTH, DAY, SPAN = "year", "years", "cumulative", "quarter", "month", "day", "span"


def normal(written: str | None) -> str | None:
    """A period in its shortest form, so that one period has one writing; None for none.

    >>> normal("2023-01/2023-12"), normal("2024-01-01/2024-08-31"), normal("2023-05/2023-05"), normal(None)
    ('2023', '2024-01/2024-08', '2023-05', None)
    """
    if not written:
        return None
    period = Period.parse(written)
    start, end = period.start, period.end or period.start
    if start.day and end.day and start.day == 1 and end.day == monthrange(end.year, end.month or 1)[1]:
        start, end = PartialDate(start.year, start.month), PartialDate(end.year, end.month)
    if (start.month, end.month) == (1, 12) and not start.day and not end.day:
        start, end = PartialDate(start.year), PartialDate(end.year)
    return str(start) if start == end else str(Period(start, end))


def kind_of_period(written: str | None) -> str | None:
    """`year`, `years` (several), `cumulative` (from January to a month), `quarter` (any but the first), `month`, `day`, `span` (any other);
    None for no period.

    >>> [kind_of_period(p) for p in ("2023", "2023-01/2023-07", "2023-07/2023-09", "2023-07", "2015/2025")]
    ['year', 'cumulative', 'quarter', 'month', 'years']
    """
    shortest = normal(written)
    if shortest is None:
        return None
    period = Period.parse(shortest)
    start, end = period.start, period.end
    if end is None:
        return DAY if start.day else MONTH if start.month else YEAR
    if not start.month or not end.month:
        return YEARS
    if start.day or end.day or start.year != end.year:
        return SPAN
    if start.month == 1:
        return CUMULATIVE
    return QUARTER if start.month % 3 == 1 and end.month - start.month == 2 else SPAN


def in_year(written: str, year: int) -> str | None:
    """The same stretch of another year; None where it is no stretch of one year, or has a day that the other lacks.

    >>> in_year("2024-01/2024-08", 2023), in_year("2024", 2023), in_year("2015/2025", 2014), in_year("2024-02-29", 2023)
    ('2023-01/2023-08', '2023', None, None)
    """
    shortest = normal(written) or ""
    period = Period.parse(shortest)
    if period.end and period.end.year != period.start.year:
        return None
    try:
        start, end = (PartialDate(year, d.month, d.day) if d else None for d in (period.start, period.end))
    except ValueError:
        return None
    assert start
    return str(Period(start, end))


def year_of(written: str) -> int:
    """The year in which a period ends.

    >>> year_of("2024-01/2024-08"), year_of("2015/2025")
    (2024, 2025)
    """
    period = Period.parse(written)
    return (period.end or period.start).year
