"""Figures of one thing over time, with every value that anybody gave: grouped, never averaged, never chosen between.

A series is one indicator of the same parties in one unit. A point of it is one period (or, of targets, one due date) with all
the values told of it. Two values of a point that cannot both be true are a conflict, and are shown as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kelisim.model.fact import Figure
from kelisim.views.agree import agree
from kelisim.views.choice import EVERYTHING, Choice, admitted, states_of
from kelisim.views.register import Account, Register

# Of the whole relationship: two such figures of one period speak of the same. Two costs, or two counts of documents, need not, unless
# the documents say of what.
WHOLE = ("trade_turnover", "exports", "imports", "investment")
DIRECTED = ("exports", "imports", "investment", "loan", "grant")  # the giver stands first: KZ to KG is not KG to KZ

Key = tuple[str, str | None, tuple[str, ...], str]  # indicator, of, parties, unit


@dataclass(frozen=True, slots=True)
class Value:
    """One value as told, and who told it: the accounts, and the joined ids of those named as saying it."""

    value: float
    approx: str | None
    accounts: tuple[Account, ...]
    speakers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Point:
    """One period with its values, the first told first; `period` is None where no document says it. Of a target it is the due date."""

    period: str | None
    status: str
    values: tuple[Value, ...]

    comparable: bool = True

    @property
    def conflict(self) -> bool:
        """Whether two of the values cannot both be true. What has no period, or need not be the same thing, is compared with nothing."""
        told = [(v.value, v.approx) for v in self.values]
        return self.comparable and self.period is not None and any(not agree(a, b) for a in told for b in told)


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator of the same parties in one unit: its points by status (actual, estimate, target) and period."""

    indicator: str
    of: str | None
    parties: tuple[str, ...]
    unit: str
    points: tuple[Point, ...]

    def of_status(self, status: str) -> list[Point]:
        """The points that are `actual`, `estimate` or `target`."""
        return [point for point in self.points if point.status == status]

    @property
    def conflicts(self) -> list[Point]:
        """The points on which accounts contradict each other."""
        return [point for point in self.points if point.conflict]


def series(register: Register, choice: Choice = EVERYTHING) -> list[Series]:
    """The series chosen: those with most accounts first. `since` and `until` bound the day on which a figure was published.

    >>> from kelisim.views.register import gather
    >>> series(gather([]))
    []
    """
    grouped: dict[Key, list[Account]] = {}
    for account in admitted(register, "figure", choice):
        figure = _figure(account)
        states = states_of(register, account, figure.parties)
        if choice.concerns(states) and choice.in_time(None, account.published):
            grouped.setdefault(_key(register, account, figure), []).append(account)
    found = [_series(register, key, sorted(accounts, key=lambda a: a.order)) for key, accounts in grouped.items()]
    return sorted(
        found, key=lambda s: (-sum(len(v.accounts) for p in s.points for v in p.values), s.indicator, s.of or "", s.parties, s.unit)
    )


def _figure(account: Account) -> Figure:
    assert isinstance(account.fact, Figure)
    return account.fact


def _series(register: Register, key: Key, accounts: Sequence[Account]) -> Series:
    indicator, of, _, _ = key
    comparable = indicator in WHOLE or of is not None
    return Series(*key, tuple(replace(point, comparable=comparable) for point in _points(register, accounts)))


def _key(register: Register, account: Account, figure: Figure) -> Key:
    """What makes two figures comparable: what is counted, of whom, in what."""
    parties = register.all(account, figure.parties)
    counted = " ".join(figure.of.casefold().split()) if figure.of else None
    return figure.indicator, counted, parties if figure.indicator in DIRECTED else tuple(sorted(parties)), figure.unit


def _points(register: Register, accounts: Sequence[Account]) -> tuple[Point, ...]:
    told: dict[tuple[str, str | None], list[Account]] = {}
    for account in accounts:
        figure = _figure(account)
        told.setdefault((figure.status, figure.due if figure.status == "target" else figure.period), []).append(account)
    points = [Point(period, status, _values(register, same)) for (status, period), same in told.items()]
    return tuple(sorted(points, key=lambda p: (("actual", "estimate", "target").index(p.status), p.period or "9999")))


def _values(register: Register, accounts: Sequence[Account]) -> tuple[Value, ...]:
    told: dict[tuple[float, str | None], list[Account]] = {}
    for account in accounts:
        figure = _figure(account)
        told.setdefault((figure.value, (figure.approx_kind or "about") if figure.approx else None), []).append(account)
    return tuple(Value(value, approx, tuple(same), _speakers(register, same)) for (value, approx), same in told.items())


def _speakers(register: Register, accounts: Sequence[Account]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(who for a in accounts if (who := register.entity(a, _figure(a).said_by))))
