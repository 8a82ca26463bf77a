"""Targets set one after another: 1 bn, then 2 bn, then 3 bn by 2030, each with who said it and when, and what the last one still needs.

The growth that is needed is reckoned here and said by nobody: from the last level of a whole year that is told exactly, never from a rough
one, never from an average. Where levels contradict each other, it is a range.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kelisim.model.date import PartialDate
from kelisim.model.text import Span
from kelisim.views.agree import agree
from kelisim.views.choice import EVERYTHING, Choice, days_of
from kelisim.views.periods import YEAR, year_of
from kelisim.views.register import Account, Register
from kelisim.views.series import Point, Series, series
from kelisim.views.tellers import Teller
from kelisim.views.values import Value, standing

REACHED = "the last level told is not below the target"
REACHED_BY_SOME = "by some of the last levels told the target is reached"
_SAME_THING = 0.1  # a «level» below a tenth of the target is not taken for one of the same thing


@dataclass(frozen=True, slots=True)
class Aim:
    """One target: how much by when, who said it in the order of days, and which aim of its chain took its place (its number, from 0)."""

    value: float
    approx: str | None
    due: str | None
    tellers: tuple[Teller, ...]
    superseded_by: int | None = None

    @property
    def day(self) -> PartialDate | None:
        """The day on which it was first told."""
        return min((t.day for t in self.tellers if t.day), default=None)


@dataclass(frozen=True, slots=True)
class Needed:
    """The growth a year (per cent, least and most) from the level of a year to the target, and the claims it is reckoned from.

    Both are None where it cannot be reckoned, and `why` says why. `left_out` are values of that year told only roughly: where one of them
    is not near an exact one, nothing is reckoned.
    """

    base: str | None
    least: float | None
    most: float | None
    inputs: tuple[Account, ...]
    left_out: tuple[Account, ...]
    why: str | None


@dataclass(frozen=True, slots=True)
class Chain:
    """The targets of one series, the one set first first, and what the last still needs."""

    of: Series
    aims: tuple[Aim, ...]
    needed: Needed


def chains(register: Register, choice: Choice = EVERYTHING) -> list[Chain]:
    """The chains of the series chosen.

    >>> from kelisim.views.register import gather
    >>> chains(gather([]))
    []
    """
    return target_chains(series(register, choice))


def target_chains(found: Sequence[Series]) -> list[Chain]:
    """The chains of some series: of those that have a target and of which every value is of the same thing."""
    return [chain_of(one) for one in found if any(point.comparable for point in one.of_status("target"))]


def chain_of(one: Series) -> Chain:
    """The chain of one series."""
    aims = sorted(_aims(one), key=_set)
    numbered = tuple(
        Aim(a.value, a.approx, a.due, a.tellers, next((n for n in range(at + 1, len(aims)) if _supersedes(aims[n], a)), None))
        for at, a in enumerate(aims)
    )
    return Chain(one, numbered, _needed(one, numbered))


def _aims(one: Series) -> list[Aim]:
    """Every value with every due date; told without one it is the same value's, by the due date last told before."""
    told: dict[float, dict[str | None, list[tuple[str | None, Teller]]]] = {}
    for point in one.of_status("target"):
        for value in point.values:
            told.setdefault(value.value, {}).setdefault(point.period, []).extend((value.approx, t) for t in value.tellers)
    found = []
    for amount, by_due in told.items():
        dues = {due: min(t.account.order for _, t in tellers) for due, tellers in by_due.items() if due}
        for approx, teller in by_due.pop(None, []) if dues else []:
            before = [due for due in dues if dues[due] <= teller.account.order]
            due = max(before, key=dues.__getitem__) if before else min(dues, key=dues.__getitem__)
            by_due[due].append((approx, teller))
        for told_due, tellers in by_due.items():
            kinds = {approx for approx, _ in tellers}
            ordered = tuple(sorted((t for _, t in tellers), key=lambda t: t.account.order))
            found.append(Aim(amount, None if None in kinds else min(str(k) for k in kinds), told_due, ordered))
    return found


def _set(aim: Aim) -> tuple[str, str, float]:
    """When it was set, as far as documents let us know: one that was due before anybody told of it was set by then."""
    due, day = days_of(aim.due), aim.day
    told = str(day.first()) if day else "9999"
    return (min(told, str(due[1])) if due else told, aim.due or "9999", aim.value)


def _supersedes(later: Aim, earlier: Aim) -> bool:
    """A target set on a later day takes the place of one set before; of two set on one day the one due later does."""
    if _set(later)[0] > _set(earlier)[0]:
        return True
    return bool(later.due and earlier.due and later.due > earlier.due)


def _needed(one: Series, aims: Sequence[Aim]) -> Needed:
    last = [aim for aim in aims if aim.superseded_by is None]
    aim, told = last[-1], tuple(t.account for a in last for t in a.tellers[:1])
    if len(last) > 1:
        return Needed(None, None, None, told, (), "several targets are told for the same time")
    if aim.due is None:
        return Needed(None, None, None, told, (), "no due date is told")
    if aim.approx:
        return Needed(None, None, None, told, (), "the target is told only roughly")
    point = _base(one, aim)
    if point is None or point.period is None:
        return Needed(None, None, None, told, (), "no level of a whole year before is told")
    return _reckoned(aim, point, told)


def _base(one: Series, aim: Aim) -> Point | None:
    """The last whole year before the due date of which a level is told."""
    limit = str(year_of(aim.due or ""))
    years = [p for p in one.of_status("actual") if p.kind == YEAR and p.period and p.period < limit]
    fitting = [p for p in years if any(v.value > aim.value * _SAME_THING for v in standing(p.values))]
    return max(fitting, key=lambda p: p.period or "", default=None)


def _reckoned(aim: Aim, point: Point, told: tuple[Account, ...]) -> Needed:
    levels = [v for v in standing(point.values) if v.value > aim.value * _SAME_THING]
    exact, rough = [v for v in levels if v.approx is None], [v for v in levels if v.approx]
    left_out = _first(rough)
    if not all(any(agree(r.told, v.told) for v in exact) for r in rough):
        return Needed(point.period, None, None, told, left_out, "a level of the last year is told only roughly")
    inputs = (*_first(exact), *told)
    reached = [v for v in exact if v.value >= aim.value]
    if reached:  # a growth that leads down to a target is none
        why = REACHED if len(reached) == len(exact) else REACHED_BY_SOME
        return Needed(point.period, None, None, inputs, left_out, why)
    years = year_of(aim.due or "") - int(point.period or "")
    rates = sorted(100 * ((aim.value / v.value) ** (1 / years) - 1) for v in exact)
    return Needed(point.period, rates[0], rates[-1], inputs, left_out, None)


def _first(values: Sequence[Value]) -> tuple[Account, ...]:
    return tuple(value.accounts[0] for value in values)


def chain_numbers(found: Sequence[Chain]) -> Callable[[Account], int | None]:
    """Of a commitment's account the number of the chain whose target is told in its words; None where no chain has it.

    A commitment and its figure rest on the same words of one document.
    """
    placed: dict[str, list[tuple[Span, int]]] = {}
    for number, chain in enumerate(found):
        for aim in chain.aims:
            for teller in aim.tellers:
                claim = teller.account.claim
                placed.setdefault(claim.document, []).append((claim.span, number))

    def number_of(account: Account) -> int | None:
        claim = account.claim
        return next((number for span, number in placed.get(claim.document, ()) if span.meets(claim.span)), None)

    return number_of


def chains_with(found: Sequence[Chain]) -> Callable[[Sequence[Account]], list[Chain]]:
    """Of some accounts the chains with a target that is told in the words of one of them. Asked of many undertakings: the places of all
    targets are put in order once."""
    number_of = chain_numbers(found)

    def chains_of(accounts: Sequence[Account]) -> list[Chain]:
        told = {number for account in accounts if (number := number_of(account)) is not None}
        return [found[number] for number in sorted(told)]

    return chains_of
