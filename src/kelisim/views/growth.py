"""Stated growth beside stated levels: «grew by 12 %» agrees with 1.41 → 1.58 bn and contradicts 1.26 → 1.41 bn.

Nothing is corrected: a growth that the levels contradict is shown with the words of all three.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from kelisim.views.agree import Told, half_digit, reach
from kelisim.views.counted import counted_key
from kelisim.views.periods import in_year, normal, year_of
from kelisim.views.series import Series
from kelisim.views.tellers import Teller, figure_of
from kelisim.views.values import Value, standing

AGREES, CONTRADICTS, UNCHECKED = "agrees", "contradicts", "cannot be checked"
_WHOLE_PERCENT = 0.5  # «10 per cent» is rounded to one per cent, not to ten
_AS_ONE = 0.05  # percentage points: what the edges of two ranges may miss each other by


@dataclass(frozen=True, slots=True)
class Levels:
    """Two levels that a growth can be checked against, who tells them, and the least and the most growth (per cent) between them."""

    earlier: Value
    later: Value
    by: tuple[Teller, Teller]
    least: float
    most: float


@dataclass(frozen=True, slots=True)
class Check:
    """A growth as stated, and what the levels of its period and of `base` make of it.

    `assumed` says that no document names the period it is counted from, so that the year before is taken; `why` says why it cannot be
    checked. Levels of the teller's own side count before others; where both statistics have levels, one that fits is enough.
    """

    growth: Value
    of: Series
    period: str | None
    base: str | None
    assumed: bool
    verdict: str
    why: str | None
    levels: tuple[Levels, ...]


def growth_checks(found: Sequence[Series]) -> list[Check]:
    """Every growth of some series with what their levels make of it, in the order of the series.

    >>> growth_checks([])
    []
    """
    return [_check(one, value, point.period, found) for one in found if one.indicator == "growth" and one.unit == "percent"
            for point in one.of_status("actual") for value in point.values]  # fmt: skip


def _check(one: Series, growth: Value, period: str | None, found: Sequence[Series]) -> Check:
    base, assumed = _base(growth, period)
    if one.counted is None:
        return Check(growth, one, period, base, assumed, UNCHECKED, "what grew is not said", ())
    if period is None or base is None:
        why = "it is counted over several years" if period else "of which period is not said"
        return Check(growth, one, period, base, assumed, UNCHECKED, why, ())
    counted = [_levels(growth, series, period, base) for series in found if _counts(series, one)]
    levels = next((told for told in counted if told), [])
    if not levels:
        why = f"no level of {base if any(_at(s, period) for s in found if _counts(s, one)) else period} is told"
        return Check(growth, one, period, base, assumed, UNCHECKED, why, ())
    least, most = _meant(growth.told)
    fits = any(told.least - _AS_ONE <= most and least - _AS_ONE <= told.most for told in levels)
    return Check(growth, one, period, base, assumed, AGREES if fits else CONTRADICTS, None, tuple(levels))


def _base(growth: Value, period: str | None) -> tuple[str | None, bool]:
    """The period from which it is counted: the one told, in the stretch of the growth's own; else the same stretch of the year before."""
    if period is None:
        return None, False
    told = next((c for a in growth.accounts if (c := normal(figure_of(a).compared))), None)
    if told is None:
        return in_year(period, year_of(period) - 1), True
    return (in_year(period, int(told)) if len(told) == 4 else told), False


def _counts(series: Series, growth: Series) -> bool:
    """Whether a series counts what grew: by its own name, or by that of its part (agricultural trade)."""
    if series.indicator == "growth" or series.unit == "percent" or sorted(series.parties) != sorted(growth.parties):
        return False
    return growth.counted == (series.counted or counted_key(series.indicator, "en"))


def _at(series: Series, period: str) -> list[Value]:
    return [value for point in series.of_status("actual") if point.period == period for value in standing(point.values)]


def _levels(growth: Value, series: Series, period: str, base: str) -> list[Levels]:
    """The pairs of levels: of the teller's own side where both are told there, else of any one side, else any two."""
    pairs = [(a, b) for a in _at(series, base) for b in _at(series, period) if a.value > 0 and b.value > 0]
    own = [told for side in growth.sides for told in _of_side(pairs, side)]
    if own:
        return own
    sides = dict.fromkeys(side for a, b in pairs for side in (*a.sides, *b.sides))
    return [told for side in sides for told in _of_side(pairs, side)] or [_made(a, b, (a.tellers[0], b.tellers[0])) for a, b in pairs]


def _of_side(pairs: Iterable[tuple[Value, Value]], side: str) -> Iterator[Levels]:
    for a, b in pairs:
        if side in a.sides and side in b.sides:
            yield _made(a, b, (_teller(a, side), _teller(b, side)))


def _teller(value: Value, side: str) -> Teller:
    return next(t for t in value.tellers if t.side == side and t.side_by == value.side_by)


def _made(earlier: Value, later: Value, by: tuple[Teller, Teller]) -> Levels:
    before, after = reach(earlier.told), reach(later.told)
    return Levels(earlier, later, by, 100 * (after[0] / before[1] - 1), 100 * (after[1] / before[0] - 1))


def _meant(told: Told) -> tuple[float, float]:
    """The per cents that somebody may mean: of an exact growth what rounds to it."""
    if told[1] is not None:
        return reach(told)
    half = min(half_digit(abs(told[0])), _WHOLE_PERCENT)
    return told[0] - half, told[0] + half
