"""Figures of one thing over time, with every value that anybody gave: grouped, never averaged, never chosen between.

A series is one indicator of the same parties in one unit, whatever words count it. A point of it is one period (or, of targets, one due
date) with all the values told of it. Two values of a point that cannot both be true are a conflict, and are shown as one; a value that the
same voice later gave anew is shown as revised. Months are never compared with years.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.model.fact import Figure
from kelisim.views.choice import EVERYTHING, Choice, admitted, states_of
from kelisim.views.counted import counted_key
from kelisim.views.periods import in_year, kind_of_period, normal, year_of
from kelisim.views.register import Account, Register
from kelisim.views.tellers import figure_of
from kelisim.views.values import Revision, Value, clashes, revisions, values_of

# Of the whole relationship: two such figures of one period speak of the same. Two costs, or two counts of documents, need not, unless
# the documents say of what; a share is one of anything.
WHOLE = ("trade_turnover", "exports", "imports", "investment")
SHARE = "=share"
ORDER = ("actual", "estimate", "target")
DIRECTED = ("exports", "imports", "investment", "loan", "grant")  # the giver stands first: KZ to KG is not KG to KZ

Key = tuple[str, str | None, tuple[str, ...], str]  # indicator, what is counted, parties, unit


@dataclass(frozen=True, slots=True)
class Point:
    """One period with its values, the first told first; `period` is None where no document says it. Of a target it is the due date.

    `kind` is the period's (year, cumulative, month …), `compared` the period from which a growth is counted where that is not the year
    before, `comparable` whether all the values must be of the same thing.
    """

    period: str | None
    status: str
    values: tuple[Value, ...]
    comparable: bool = True
    compared: str | None = None

    @property
    def kind(self) -> str | None:
        """The kind of its period."""
        return kind_of_period(self.period)

    @property
    def clashes(self) -> list[tuple[Value, Value, str]]:
        """The pairs of values that cannot both be true. What has no period, or need not be the same thing, is compared with nothing."""
        return clashes(self.values) if self.comparable and self.period is not None else []

    @property
    def conflict(self) -> bool:
        """Whether two of the values cannot both be true."""
        return bool(self.clashes)

    @property
    def revised(self) -> tuple[Revision, ...]:
        """The values that one voice later gave anew."""
        return revisions(self.values) if self.comparable and self.period is not None else ()


@dataclass(frozen=True, slots=True)
class Series:
    """One indicator of the same parties in one unit: its points by status (actual, estimate, target) and period.

    `of` is what is counted as it is told most, `counted` its key, the same in all languages.
    """

    indicator: str
    of: str | None
    parties: tuple[str, ...]
    unit: str
    points: tuple[Point, ...]
    counted: str | None = None

    @property
    def key(self) -> Key:
        """What all its accounts share: `key_of` each of them."""
        return self.indicator, self.counted, self.parties, self.unit

    def of_status(self, status: str) -> list[Point]:
        """The points that are `actual`, `estimate` or `target`."""
        return [point for point in self.points if point.status == status]

    @property
    def conflicts(self) -> list[Point]:
        """The points on which accounts contradict each other."""
        return [point for point in self.points if point.conflict]

    @property
    def accounts(self) -> list[Account]:
        """Everybody who tells of it."""
        return [account for point in self.points for value in point.values for account in value.accounts]


def series(register: Register, choice: Choice = EVERYTHING) -> list[Series]:
    """The series chosen: those with most accounts first. `since` and `until` bound the day on which a figure was published.

    >>> from kelisim.views.register import gather
    >>> series(gather([]))
    []
    """
    grouped: dict[Key, list[Account]] = {}
    for account in admitted(register, "figure", choice):
        figure = figure_of(account)
        states = states_of(register, account, figure.parties)
        if choice.concerns(states) and choice.in_time(None, account.published):
            grouped.setdefault(key_of(register, account), []).append(account)
    found = [_series(register, key, sorted(accounts, key=lambda a: a.order)) for key, accounts in grouped.items()]
    return sorted(found, key=lambda s: (-len(s.accounts), s.indicator, s.counted or "", s.parties, s.unit))


def _series(register: Register, key: Key, accounts: Sequence[Account]) -> Series:
    indicator, counted, parties, unit = key
    comparable = SHARE not in (counted or "").split() and (indicator in WHOLE or counted is not None)
    return Series(indicator, _told_most(accounts), parties, unit, _points(register, accounts, comparable), counted)


def _told_most(accounts: Sequence[Account]) -> str | None:
    """What is counted, in the words told most; the first of those told as often."""
    told = Counter(" ".join(of.casefold().split()) for a in accounts if (of := figure_of(a).of))
    return told.most_common(1)[0][0] if told else None


def key_of(register: Register, account: Account) -> Key:
    """What makes two figures comparable: what is counted, of whom, in what."""
    figure = figure_of(account)
    parties = register.all(account, figure.parties)
    lang = account.record.document.lang_at(account.claim.span.start)
    ordered = parties if figure.indicator in DIRECTED else tuple(sorted(parties))
    return figure.indicator, counted_key(figure.of, lang), ordered, figure.unit


def _points(register: Register, accounts: Sequence[Account], comparable: bool) -> tuple[Point, ...]:
    told: dict[tuple[str, str | None, str | None], list[Account]] = {}
    for account in accounts:
        figure = figure_of(account)
        period = normal(figure.due if figure.status == "target" else figure.period)
        told.setdefault((figure.status, period, _compared(figure, period)), []).append(account)
    points = [Point(period, status, values_of(register, same), comparable, compared) for (status, period, compared), same in told.items()]
    return tuple(sorted(points, key=lambda p: (ORDER.index(p.status), p.period or "9999", p.compared or "")))


def _compared(figure: Figure, period: str | None) -> str | None:
    """The period from which a growth is counted, where it is another than the year before: only such growths are of the same thing."""
    if figure.indicator != "growth" or figure.compared is None or period is None:
        return None
    base = normal(figure.compared)
    before = year_of(period) - 1
    return None if base in (str(before), in_year(period, before)) else base
