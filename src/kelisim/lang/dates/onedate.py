"""What one date means, by the kinds of its atoms: the arithmetic of dates, without words of any language."""

from __future__ import annotations

from dataclasses import dataclass, field

from kelisim.lang.dates.relative import counted, month_near, months_on, quarter_near, season, season_near, week, weekday
from kelisim.model.date import PartialDate, Period

YEAR_OFFSETS = {"this_year": 0, "last_year": -1, "next_year": 1, "year_before_last": -2}
_DAY_OFFSETS = {"today": 0, "yesterday": -1, "tomorrow": 1, "day_before": -1, "day_before_yesterday": -2, "day_after_tomorrow": 2}
_MONTH_OFFSETS = {"this_month": 0, "last_month": -1, "next_month": 1}
_WEEKS = {"this_week": 0, "last_week": -1, "next_week": 1}
_WEEKENDS = {"this_weekend": 0, "last_weekend": -1, "next_weekend": 1}
NEAR_PARTS = {f"{which}_{noun}": (which, months) for which in ("last", "this", "next") for noun, months in (("quarter", 3), ("half", 6))}

_JUST = 1.5  # months: «по данным до 10 мая», written on the 11th, looks back

Answer = tuple[Period | None, bool]  # the date, and whether it leans on the document's day


@dataclass(frozen=True, slots=True)
class Atom:
    """One piece of a date expression at tokens `first`..`last` (exclusive): kind `year`, `month`, `day`, `full`, a meaning of
    `time.toml`, or a joint (`to`, `and`, `,`) between two dates; `value` is its number, `ending` that of its last word."""

    kind: str
    first: int
    last: int
    value: float = 0
    ending: str = ""


@dataclass(slots=True)
class Side:
    """One date of a group that may join several."""

    atoms: list[Atom] = field(default_factory=list)
    by: dict[str, float] = field(default_factory=dict)

    def add(self, atom: Atom) -> None:
        """Take in an atom."""
        self.atoms.append(atom)
        if atom.kind == "daymonth":
            self.by["day"], self.by["month"] = atom.value % 100, atom.value // 100
        else:
            self.by.setdefault(atom.kind, atom.value)

    def get(self, kind: str) -> int | None:
        """The number of the atom of a kind."""
        return int(self.by[kind]) if kind in self.by else None

    @property
    def year_kind(self) -> str | None:
        """The kind of atom that names its year."""
        return next((k for k in self.by if k == "year" or k in YEAR_OFFSETS or k == "n_years_ago"), None)


def one_date(side: Side, anchor: PartialDate | None, ahead: bool) -> Answer | None:
    """The meaning of one date; None where its atoms make none."""
    if (number := side.get("full")) is not None:
        return Period(PartialDate(number // 10000, number // 100 % 100 or None, number % 100 or None)), False
    if (decade := side.get("decade")) is not None:
        return Period(PartialDate(decade), PartialDate(decade + 9)), False
    for attempt in (_relative_day, _counted, _part_of_year, _calendar):
        if answer := attempt(side, anchor, ahead):
            return answer
    return None


def _relative_day(side: Side, anchor: PartialDate | None, ahead: bool) -> Answer | None:
    for kind, days in _DAY_OFFSETS.items():
        if kind in side.by and "month" not in side.by:
            return (Period(anchor.shifted(days)), True) if anchor and anchor.exact else (None, True)
    for kinds, first in ((_WEEKS, 1), (_WEEKENDS, 6)):
        for kind, weeks in kinds.items():
            if kind in side.by:
                return (week(anchor, weeks, first=first) if anchor else None), True
    number = side.get("weekday")
    if number is None or side.by.keys() - {"weekday", "last", "this", "next", "boundary"}:
        return None
    which = _which(side) or ("due" if ahead else "")
    day = weekday(number, anchor, which) if anchor else None
    return (Period(day) if day else None), True


def _which(side: Side) -> str:
    return next((w for w in ("last", "this", "next") if w in side.by), "")


def _counted(side: Side, anchor: PartialDate | None, ahead: bool) -> Answer | None:
    for kind, n in side.by.items():
        if ("_n_" in kind and not kind.startswith("first")) or kind.endswith("_ago"):
            if kind == "n_years_ago" and "month" in side.by:
                return None
            return (counted(kind, n, anchor) if anchor else None), True
    return None


def _year(side: Side, anchor: PartialDate | None) -> tuple[int | None, bool]:
    """The year that a date names, and whether relatively."""
    kind = side.year_kind
    if kind is None or kind == "year":
        return side.get("year"), False
    offset = YEAR_OFFSETS[kind] if kind in YEAR_OFFSETS else -int(side.by[kind])
    return (anchor.year + offset if anchor else None), True


def _part_of_year(side: Side, anchor: PartialDate | None, ahead: bool) -> Answer | None:
    """The first nine months, a quarter, a half, a season: of the year named, else of that of publication."""
    if "year_start_to_date" in side.by:
        known = anchor and anchor.month
        return (Period(PartialDate(anchor.year, 1), PartialDate(anchor.year, anchor.month)) if anchor and known else None), True
    near = next((NEAR_PARTS[k] for k in side.by if k in NEAR_PARTS), None)
    if near:
        return (quarter_near(near[1], anchor, near[0]) if anchor else None), True
    if "season" in side.by:
        return _season(side, anchor)
    months = next((100 + int(n) for k in ("first_n_months", "n_months") if 2 <= (n := side.by.get(k, 0)) <= 12), side.get("part"))
    if not months or "month" in side.by:
        return None
    year, relative = _year(side, anchor)
    if year is None and not relative:
        year, relative = _year_to_month(months % 100, anchor, ahead), True
    if year is None:
        return None, True
    return Period(PartialDate(year, months // 100), PartialDate(year, months % 100)), relative


def _season(side: Side, anchor: PartialDate | None) -> Answer | None:
    """A season of a year; the winter of one year may be either, so that only the year is certain. Without either it is none."""
    number, which = int(side.by["season"]), _which(side)
    if which:
        return (season_near(number, anchor, which) if anchor else None), True
    year, relative = _year(side, anchor)
    if year is None:
        return (None, True) if relative else None
    return (Period(PartialDate(year)) if number == 4 else season(number, year)), relative


def _year_to_month(month: int, anchor: PartialDate | None, ahead: bool) -> int | None:
    """The year of «the first nine months» without one: that of publication, or the year before where so many months have not passed."""
    if anchor is None:
        return None
    if ahead:
        return anchor.year + (anchor.month is not None and month < anchor.month)
    return anchor.year if anchor.month is None or month <= anchor.month else anchor.year - 1


def _calendar(side: Side, anchor: PartialDate | None, ahead: bool) -> Answer | None:
    """Days, months and years; a month without a year is the last such month, unless it says otherwise."""
    month, day = side.get("month"), side.get("day")
    for kind, offset in _MONTH_OFFSETS.items():
        if kind in side.by and month is None:
            at = months_on(anchor, offset) if anchor and anchor.month else None
            return (Period(PartialDate(at.year, at.month, day)) if at else None), True
    year, relative = _year(side, anchor)
    if month is None:
        return (Period(PartialDate(year)) if year else None, relative) if year or relative else None
    if (which := _which(side)) and year is None:
        near = month_near(month, anchor, which) if anchor else None
        return (Period(PartialDate(near.year, month, day)) if near else None), True
    if year is None and not relative:
        year, relative = _implied_year(month, day, anchor, ahead), True
    return (Period(PartialDate(year, month, day)) if year else None), relative


def _implied_year(month: int, day: int | None, anchor: PartialDate | None, ahead: bool) -> int | None:
    """News looks back: a month after that of publication by more than a half-year belongs to the year before. A term lies ahead."""
    if not anchor or not anchor.month:
        return None
    if ahead:
        passed = anchor.month - month + ((anchor.day or 0) - (day or anchor.day or 0)) / 31  # in months
        return anchor.year + (passed > (_JUST if day else 0))
    return anchor.year if month <= anchor.month + 5 else anchor.year - 1
