"""Arithmetic from a day: years and months on, weeks, weekdays, seasons; without words of any language."""

from __future__ import annotations

from kelisim.model.date import PartialDate, Period

_SEASONS = {1: (3, 5), 2: (6, 8), 3: (9, 11), 4: (12, 2)}  # winter ends in the year after
OFFSETS = {"last": -1, "this": 0, "next": 1}


def months_on(anchor: PartialDate, months: int) -> PartialDate:
    """The month so many months later.

    >>> str(months_on(PartialDate(2025, 11, 3), 2))
    '2026-01'
    """
    at = anchor.year * 12 + (anchor.month or 1) - 1 + months
    return PartialDate(at // 12, at % 12 + 1)


def week(anchor: PartialDate, weeks: int, *, first: int = 1) -> Period | None:
    """The week so many weeks later, from Monday (or from another weekday `first`) to Sunday; None where no day is known.

    >>> str(week(PartialDate(2025, 8, 22), -1))
    '2025-08-11/2025-08-17'
    """
    if not anchor.exact:
        return None
    monday = 1 - anchor.exact.isoweekday() + 7 * weeks
    return Period(anchor.shifted(monday + first - 1), anchor.shifted(monday + 6))


def weekday(day: int, anchor: PartialDate, which: str = "") -> PartialDate | None:
    """A weekday: the last one, the day itself included, where nothing says `which`; "last" leaves the day itself out; "this" is in
    the week of the day; "next" after it; "due" not before it.

    >>> [str(weekday(3, PartialDate(2025, 8, 22), which)) for which in ("", "last", "this", "next")]
    ['2025-08-20', '2025-08-20', '2025-08-20', '2025-08-27']
    """
    if not anchor.exact:
        return None
    today = anchor.exact.isoweekday()
    if which == "this":
        return anchor.shifted(day - today)
    if which in ("next", "due"):
        on = (day - today) % 7
        return anchor.shifted(on or (7 if which == "next" else 0))
    back = (today - day) % 7
    return anchor.shifted(-(back or (7 if which == "last" else 0)))


def season(number: int, year: int) -> Period:
    """The months of a season, counted from spring; winter begins in `year`.

    >>> str(season(4, 2024))
    '2024-12/2025-02'
    """
    first, last = _SEASONS[number]
    return Period(PartialDate(year, first), PartialDate(year + (last < first), last))


def season_near(number: int, anchor: PartialDate, which: str) -> Period | None:
    """The last season of a kind that is over, the one of this year, or the next to begin; None where no month is known."""
    if anchor.month is None:
        return None
    now = PartialDate(anchor.year, anchor.month)
    near = [season(number, anchor.year + n) for n in (-2, -1, 0, 1)]
    if which == "last":
        return max((s for s in near if s.end and s.end < now), key=lambda s: s.start)
    running = [s for s in near if s.end and s.start <= now <= s.end]
    if which == "this":
        return running[0] if running else season(number, anchor.year)
    return min((s for s in near if s.start > now), key=lambda s: s.start)


def month_near(month: int, anchor: PartialDate, which: str) -> PartialDate | None:
    """The last such month before this one, that of this year, or the next one after it; None where no month is known."""
    if which == "this":
        return PartialDate(anchor.year, month)
    if anchor.month is None:
        return None
    if which == "last":
        return PartialDate(anchor.year - (month >= anchor.month), month)
    return PartialDate(anchor.year + (month <= anchor.month), month)


def quarter_near(months: int, anchor: PartialDate, which: str) -> Period | None:
    """The part of a year (of so many months) before this one, this one, or the one after it."""
    if anchor.month is None:
        return None
    start = months_on(anchor, -((anchor.month - 1) % months) + months * OFFSETS[which])
    return Period(start, months_on(start, months - 1))


def counted(kind: str, n: float, anchor: PartialDate) -> Period | None:
    """«last_n_years», «in_n_months», «n_weeks_ago» and their like, `n` of them; None where the anchor is too vague or `n` no whole number.

    >>> str(counted("last_n_years", 5, PartialDate(2025, 8, 22))), str(counted("n_days_ago", 2, PartialDate(2025, 8, 22)))
    ('2020/2025', '2025-08-20')
    """
    unit = kind.split("_n_")[-1].removeprefix("n_").removesuffix("_ago").removesuffix("s")
    if unit == "year" and n != int(n):  # half a year, one and a half
        unit, n = "month", n * 12
    count = int(n)
    if count != n or not 0 < count <= 500:
        return None
    if unit == "year":
        return _years(kind, count, anchor)
    if unit == "month":
        return _months(kind, count, anchor)
    if not anchor.exact:
        return None
    days = count * (7 if unit == "week" else 1)
    if kind.startswith("last"):
        return Period(anchor.shifted(-days), anchor)
    if kind.startswith("in"):
        return Period(anchor.shifted(days))
    return week(anchor, -count) if unit == "week" else Period(anchor.shifted(-days))


def _years(kind: str, n: int, anchor: PartialDate) -> Period:
    if kind.startswith("last"):
        return Period(PartialDate(anchor.year - n), PartialDate(anchor.year))
    return Period(PartialDate(anchor.year + (n if kind.startswith("in") else -n)))


def _months(kind: str, n: int, anchor: PartialDate) -> Period | None:
    if anchor.month is None:
        return None
    if kind.startswith("last"):
        return Period(months_on(anchor, -n), PartialDate(anchor.year, anchor.month))
    return Period(months_on(anchor, n if kind.startswith("in") else -n))
