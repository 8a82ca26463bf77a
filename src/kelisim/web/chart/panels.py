"""What may share an axis: years with years, eight months with the same eight months of other years; ten years together stand nowhere.

A panel is one such axis with the claims on it, the pairs that cannot both be true, the targets and what the last of them still needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from kelisim.model.date import PartialDate, Period
from kelisim.views.periods import CUMULATIVE, DAY, MONTH, QUARTER, YEAR, kind_of_period, normal

Plain = Mapping[str, Any]
TOLD = "told"  # the axis of values without a period where nothing else is drawn: the days on which they were published
TARGET = "target"
_FEWEST = 2  # things on a panel that make it worth drawing
_EDGE = 0.6  # years at the ends of an axis


@dataclass(frozen=True, slots=True)
class Told:
    """A value with all its claims at one place of an axis; `at` is in years. `stated` is whether its period is."""

    at: float
    value: float
    approx: str | None
    status: str
    period: str | None
    stated: bool
    accounts: tuple[Plain, ...]
    told_by: Plain  # the value as views give it

    @property
    def claims(self) -> tuple[str, ...]:
        """The claims, a mark each."""
        return tuple(account["claim"] for account in self.accounts)


@dataclass(frozen=True, slots=True)
class Differing:
    """A period of which `number` values are told that cannot all be true."""

    at: float
    values: tuple[float, ...]
    number: int


@dataclass(frozen=True, slots=True)
class AimLine:
    """A target from the day on which it was set (`since`) to the day on which another took its place, or to its due date (`until`)."""

    since: float
    until: float
    value: float
    aim: Plain
    next_value: float | None = None


@dataclass(frozen=True, slots=True)
class Needed:
    """The growth that is still needed: from levels (where and how much) to the target."""

    levels: tuple[tuple[float, float], ...]
    due: float
    value: float
    least: float
    most: float


@dataclass(frozen=True)
class Panel:
    """One axis. `kind` is that of its periods, `months` the stretch of the year of a cumulative one: `(1, 9)`."""

    kind: str
    months: tuple[int, int] | None = None
    told: Sequence[Told] = ()
    differing: Sequence[Differing] = ()
    aims: Sequence[AimLine] = ()
    needed: Needed | None = None
    ends: tuple[float, float] = field(default=(0.0, 0.0))

    @property
    def yearly(self) -> bool:
        """Whether the axis counts years."""
        return self.kind in (YEAR, CUMULATIVE)


def panels(series: Plain) -> list[Panel]:
    """The panels of a series (`whole` of the catalogue), that of years first; none where nothing can be drawn.

    >>> panels({"points": [], "chain": None})
    []
    """
    told: dict[tuple[str, tuple[int, int] | None], list[tuple[Plain, Told]]] = {}
    loose: list[Told] = []
    for point in series["points"]:
        key = _axis(point)
        if point["status"] == TARGET:
            continue
        if key:
            at = place_of(point["period"])
            told.setdefault(key, []).extend((point, _told(point, value, at)) for value in point["values"])
        elif not point["period"]:
            loose += _undated(point)
    aims = _aims(series["chain"])
    if aims or (YEAR, None) in told:
        told.setdefault((YEAR, None), []).extend(({}, one) for one in loose)
    elif not told and loose:
        told[TOLD, None] = [({}, one) for one in loose]
    found = [_panel(series, key, own, aims if key == (YEAR, None) else []) for key, own in told.items()]
    order = (YEAR, CUMULATIVE, QUARTER, MONTH, DAY, TOLD)
    drawn = [panel for panel in found if len(panel.told) + len(panel.aims) >= _FEWEST]
    return sorted(drawn, key=lambda p: (order.index(p.kind), p.months or (0, 0)))


def _axis(point: Plain) -> tuple[str, tuple[int, int] | None] | None:
    """The axis of a point; None for what stands on none: several years, a stretch of days, a growth since another year."""
    kind = kind_of_period(point["period"])
    if kind is None or point["compared"] or kind not in (YEAR, CUMULATIVE, QUARTER, MONTH, DAY):
        return None
    return kind, months_of(point["period"]) if kind == CUMULATIVE else None


def months_of(written: str) -> tuple[int, int]:
    """The first and the last month of a stretch of one year.

    >>> months_of("2024-01/2024-09")
    (1, 9)
    """
    period = Period.parse(normal(written) or written)
    return period.start.month or 1, (period.end or period.start).month or 12


def place_of(written: str) -> float:
    """Where a period stands on an axis of years: in its middle, and whatever is told of a stretch from January in the middle of its year.

    >>> place_of("2024"), place_of("2024-01/2024-09"), place_of("2024-07/2024-09"), round(place_of("2024-03-01"), 2)
    (2024.5, 2024.5, 2024.625, 2024.17)
    """
    period = Period.parse(normal(written) or written)
    if kind_of_period(written) == CUMULATIVE:
        return period.start.year + 0.5
    return (_start(period.start) + _end(period.end or period.start)) / 2


def _start(day: PartialDate) -> float:
    return day.year + ((day.month or 1) - 1) / 12 + ((day.day or 1) - 1) / 366


def _end(day: PartialDate) -> float:
    if not day.month:
        return day.year + 1.0
    return day.year + (day.month - 1) / 12 + (day.day / 366 if day.day else 1 / 12)


def _told(point: Plain, value: Plain, at: float) -> Told:
    return Told(at, value["value"], value["approx"], point["status"], point["period"], True, tuple(value["accounts"]), value)


def _undated(point: Plain) -> Iterator[Told]:
    """Values without a period, each at the days on which it was published."""
    for value in point["values"]:
        days: dict[str, list[Plain]] = {}
        for account in value["accounts"]:
            if account["published"]:
                days.setdefault(account["published"], []).append(account)
        for day, accounts in days.items():
            yield Told(place_of(day), value["value"], value["approx"], point["status"], None, False, tuple(accounts), value)


def _panel(
    series: Plain, key: tuple[str, tuple[int, int] | None], own: Sequence[tuple[Plain, Told]], aims: Sequence[AimLine]
) -> Panel:  # fmt: skip
    told = [one for _, one in own]
    points = {id(point): point for point, _ in own if point}
    differing = [_differing(point) for point in points.values() if point["conflict"]]
    needed = _needed(series["chain"], told, aims)
    places = [one.at for one in told] + [at for aim in aims for at in (aim.since, aim.until)]
    ends = (min(places) - _EDGE, max(places) + _EDGE)
    if key[0] in (YEAR, CUMULATIVE):
        ends = (float(int(ends[0])), float(int(ends[1]) + 1))
    return Panel(*key, told, differing, aims, needed, ends)


def _differing(point: Plain) -> Differing:
    """The values of a point that contradict another: all that stand where the catalogue does not say which."""
    numbers = sorted({number for first, second, _ in point["clashes"] for number in (first, second)})
    return Differing(place_of(point["period"]), tuple(point["values"][n]["value"] for n in numbers), len(numbers))


def _aims(chain: Plain | None) -> list[AimLine]:
    """The targets that have a due date or were taken over by one, each up to where the next begins."""
    if not chain:
        return []
    aims = [(aim, _since(aim)) for aim in chain["aims"]]
    found = []
    for aim, since in aims:
        follower = aims[aim["superseded_by"]] if aim["superseded_by"] is not None else None
        until = follower[1] if follower else place_of(aim["due"]) if aim["due"] else None
        if since is not None and until is not None:
            found.append(AimLine(min(since, until), until, aim["value"], aim, follower[0]["value"] if follower else None))
    return found


def _since(aim: Plain) -> float | None:
    """When a target was set, as far as is told: one that was due before anybody told of it was set by then."""
    known = [place_of(day) for day in (aim["day"], aim["due"]) if day]
    return min(known) if known else None


def _needed(chain: Plain | None, told: Sequence[Told], aims: Sequence[AimLine]) -> Needed | None:
    if not chain or not aims or chain["needed"]["least"] is None:
        return None
    inputs = set(chain["needed"]["from"])
    levels = tuple((one.at, one.value) for one in told if one.stated and inputs & set(one.claims))
    last = aims[-1]
    return Needed(levels, last.until, last.value, chain["needed"]["least"], chain["needed"]["most"]) if levels else None
