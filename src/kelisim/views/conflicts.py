"""Where accounts of figures contradict each other: grouped, attributed, left as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.views.choice import EVERYTHING, Choice
from kelisim.views.growth import CONTRADICTS, Check, growth_checks
from kelisim.views.register import Register
from kelisim.views.series import Point, Series, series
from kelisim.views.values import ACCOUNTS, ONE_SPEAKER, TWO_SIDES, TWO_STATISTICS, Revision, Value, standing

ORDER = (TWO_STATISTICS, ONE_SPEAKER, TWO_SIDES, ACCOUNTS)


@dataclass(frozen=True, slots=True)
class Conflict:
    """One period of a series whose standing values cannot all be true. `between` says how they stand to each other (two statistics, one
    speaker, two sides, accounts), the most telling first."""

    series: Series
    point: Point
    values: tuple[Value, ...]
    between: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """All that does not fit together: conflicts, values given anew, and stated growth that the levels contradict."""

    conflicts: tuple[Conflict, ...]
    revised: tuple[tuple[Series, Point, Revision], ...]
    growth: tuple[Check, ...]


def conflicts(register: Register, choice: Choice = EVERYTHING) -> Differences:
    """What does not fit together among the figures chosen, the series with most accounts first.

    >>> from kelisim.views.register import gather
    >>> conflicts(gather([]))
    Differences(conflicts=(), revised=(), growth=())
    """
    return differences(series(register, choice))


def differences(found: Sequence[Series]) -> Differences:
    """What does not fit together among some series."""
    return Differences(
        conflicts=tuple(conflict_of(one, point) for one in found for point in one.conflicts),
        revised=tuple((one, point, revision) for one in found for point in one.points for revision in point.revised),
        growth=tuple(check for check in growth_checks(found) if check.verdict == CONTRADICTS),
    )


def conflict_of(one: Series, point: Point) -> Conflict:
    """A point on which accounts contradict each other, as a conflict."""
    kinds = {between for _, _, between in point.clashes}
    return Conflict(one, point, tuple(standing(point.values)), tuple(kind for kind in ORDER if kind in kinds))
