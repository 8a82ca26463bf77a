"""What a group of date atoms means: the arithmetic of dates, without words of any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.model.date import PartialDate, Period


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece of a date expression at tokens `first`..`last` (exclusive): kind `year`, `month`, `day`, `full` or a meaning of
    `time.toml`; `value` is its number."""

    kind: str
    first: int
    last: int
    value: float = 0


_YEAR_OFFSETS = {"this_year": 0, "last_year": -1, "next_year": 1, "year_before_last": -2, "year_start_to_date": 0}
_DAY_OFFSETS = {"today": 0, "yesterday": -1, "tomorrow": 1, "day_before": -1}
_MONTH_OFFSETS = {"this_month": 0, "last_month": -1, "next_month": 1}
_PARTS = {"first_quarter": (1, 3), "first_half": (1, 6), "second_half": (7, 12)}


def compose(atoms: Sequence[Atom], anchor: PartialDate | None) -> tuple[Period | None, bool]:
    """The meaning of a group of atoms and whether it leans on `anchor`. None where that is needed and unknown, or no date results.

    >>> compose([Atom("last_year", 0, 1), Atom("month", 1, 2, 3)], PartialDate(2022, 5, 26))
    (Period(start=PartialDate(year=2021, month=3, day=None), end=None), True)
    """
    by: dict[str, list[Atom]] = {}
    for atom in atoms:
        by.setdefault(atom.kind, []).append(atom)
    try:
        for attempt in (_full, _relative_day, _counted, _part_of_year, _calendar):
            answer = attempt(by, anchor)
            if answer:
                return answer
    except ValueError:  # the 31st of June
        return None, False
    return None, False


Answer = tuple[Period | None, bool] | None
Atoms = dict[str, list[Atom]]


def _full(by: Atoms, anchor: PartialDate | None) -> Answer:
    if "full" not in by:
        return None
    number = int(by["full"][0].value)
    return Period(PartialDate(number // 10000, number // 100 % 100, number % 100)), False


def _relative_day(by: Atoms, anchor: PartialDate | None) -> Answer:
    for kind, days in _DAY_OFFSETS.items():
        if kind in by and "month" not in by:
            return (Period(anchor.shifted(days)), True) if anchor and anchor.exact else (None, True)
    if "n_days_ago" in by:
        days = int(by["n_days_ago"][0].value)
        return (Period(anchor.shifted(-days)), True) if anchor and anchor.exact and days else (None, True)
    if "weekday" in by and len(by) == 1:
        return _last_weekday(int(by["weekday"][0].value), anchor)
    return None


def _last_weekday(weekday: int, anchor: PartialDate | None) -> Answer:
    """A bare weekday in news is the last one, the day of publication included."""
    if not anchor or not anchor.exact:
        return None, True
    back = (anchor.exact.isoweekday() - weekday) % 7
    return Period(anchor.shifted(-back)), True


def _counted(by: Atoms, anchor: PartialDate | None) -> Answer:
    for kind in ("last_n_years", "in_n_years", "n_years_ago", "n_months_ago", "last_n_months"):
        if kind in by:
            n = int(by[kind][0].value)
            if not anchor or not n or n > 500:
                return None, True
            return _count_from(kind, n, anchor, by), True
    return None


def _count_from(kind: str, n: int, anchor: PartialDate, by: Atoms) -> Period | None:
    if kind == "last_n_years":
        return Period(PartialDate(anchor.year - n), PartialDate(anchor.year))
    if kind == "in_n_years":
        return Period(PartialDate(anchor.year + n))
    if kind == "n_years_ago":
        month = int(by["month"][0].value) if "month" in by else None
        return Period(PartialDate(anchor.year - n, month))
    if anchor.month is None:
        return None
    if kind == "n_months_ago":
        return Period(_months_on(anchor, -n))
    return Period(_months_on(anchor, -n), PartialDate(anchor.year, anchor.month))


def _months_on(anchor: PartialDate, months: int) -> PartialDate:
    at = anchor.year * 12 + (anchor.month or 1) - 1 + months
    return PartialDate(at // 12, at % 12 + 1)


def _year(by: Atoms, anchor: PartialDate | None) -> tuple[int | None, bool]:
    """The year that a group names, and whether relatively."""
    if "year" in by:
        return int(by["year"][0].value), False
    for kind, offset in _YEAR_OFFSETS.items():
        if kind in by:
            return (anchor.year + offset if anchor else None), True
    return None, False


def _part_of_year(by: Atoms, anchor: PartialDate | None) -> Answer:
    """The first nine months, a quarter, a half: of the year named, else of the year of publication."""
    months = None
    for kind in ("first_n_months", "n_months"):
        if kind in by and 1 <= by[kind][0].value <= 12:
            months = (1, int(by[kind][0].value))
    months = months or next((span for kind, span in _PARTS.items() if kind in by), None)
    if "year_start_to_date" in by:
        return (
            (Period(PartialDate(anchor.year, 1), PartialDate(anchor.year, anchor.month)), True) if anchor and anchor.month else (None, True)
        )
    if not months:
        return None
    year, relative = _year(by, anchor)
    if year is None and not relative:
        year, relative = _year_to_month(months[1], anchor), True
    if year is None:
        return None, True
    return Period(PartialDate(year, months[0]), PartialDate(year, months[1])), relative


def _year_to_month(month: int, anchor: PartialDate | None) -> int | None:
    """The year of «the first nine months» without one: that of publication, or the year before where so many months have not passed."""
    if anchor is None:
        return None
    return anchor.year if anchor.month is None or month <= anchor.month else anchor.year - 1


def _calendar(by: Atoms, anchor: PartialDate | None) -> Answer:
    """Days, months and years; a month without a year is the last such month, unless it says otherwise."""
    months = [int(a.value) for a in by.get("month", ())]
    days = [int(a.value) for a in by.get("day", ())]
    year, relative = _year(by, anchor)
    years = [int(a.value) for a in by.get("year", ())]
    if len(years) == 2 and not months:
        return Period(PartialDate(years[0]), PartialDate(years[1])), False
    for kind, offset in _MONTH_OFFSETS.items():
        if kind in by and not months:
            return (Period(_months_on(anchor, offset)), True) if anchor and anchor.month else (None, True)
    if not months:
        return (Period(PartialDate(year)) if year else None, relative) if year or relative else None
    if year is None and not relative:
        year, relative = _implied_year(months[0], anchor), True
    if year is None:
        return None, True
    if len(months) == 2 and not days:
        return Period(PartialDate(year, months[0]), PartialDate(years[1] if len(years) == 2 else year, months[1])), relative
    return Period(PartialDate(year, months[0], days[0] if days else None)), relative


def _implied_year(month: int, anchor: PartialDate | None) -> int | None:
    """News looks back: a month after that of publication by more than a half-year belongs to the year before."""
    if not anchor or not anchor.month:
        return None
    return anchor.year if month <= anchor.month + 5 else anchor.year - 1
