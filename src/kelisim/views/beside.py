"""The accounts of one occasion side by side: what each side says of it, says otherwise, and does not say.

«Not said» stands only where a document of that side about the occasion was read; else it is «not read». Nothing is decided between
values: of two that cannot both be true, both are «said differently».
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kelisim.model.date import PartialDate
from kelisim.model.fact import Commitment, Event
from kelisim.views.agree import agree
from kelisim.views.around import Around, around_of
from kelisim.views.choice import days_of
from kelisim.views.occasion import Occasion
from kelisim.views.preferred import date_precision, place_precision, places_agree
from kelisim.views.register import Account, Register
from kelisim.views.series import Point, Series
from kelisim.views.sides import Column, columns_of
from kelisim.views.statements import Said
from kelisim.views.undertaking import Undertaking

SAID, FINER, OTHERWISE, UNSAID, UNREAD, REPRINT = "said", "said more precisely", "said differently", "not said", "not read", "only reprints"
NEAR = 14  # days: a document of later that recalls the occasion tells its figures and promises of something else


@dataclass(frozen=True, slots=True)
class Told:
    """One value of a row, as an account tells it."""

    value: Any
    account: Account


@dataclass(frozen=True, slots=True)
class Cell:
    """What one column says of one row."""

    verdict: str
    told: tuple[Told, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One fact with a cell for each column. `part` is date, place, level …, participant, figure, undertaking or statement; `about` tells
    which: a joined id, a series with its point, an undertaking."""

    part: str
    about: Any
    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Beside:
    """An occasion with all that its accounts say, by side and by source."""

    occasion: Occasion
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


Term = tuple[str, str | None]  # the stage of an undertaking, and when it is due


@dataclass(frozen=True, slots=True)
class Amount:
    """A figure as told: the value, what is said of its exactness, and whose word it is said to be (statistics or a speaker)."""

    value: float
    approx: str | None
    by: str | None


Likeness = tuple[Callable[[Any, Any], bool], Callable[[Any], Any]]  # whether two values can both be true; how exact one is
AMOUNTS: Likeness = (lambda a, b: agree((a.value, a.approx), (b.value, b.approx)), lambda a: amount_exactness((a.value, a.approx)))
LEVELS: Likeness = (lambda a, b: a == b or "official" in (a, b), lambda level: level != "official")  # «official» is said of any talks
SAME: Likeness = (lambda a, b: a == b, lambda value: 0)
DATES: Likeness = (lambda a, b: PartialDate.parse(a).agrees(PartialDate.parse(b)), date_precision)
PLACES: Likeness = (places_agree, place_precision)
TERMS: Likeness = (lambda a, b: _terms_agree(a, b), lambda term: _term_exactness(term))
NAMED: Likeness = (lambda a, b: True, lambda value: 0)  # said or not said, and nothing to contradict


def beside(register: Register, one: Occasion, around: Around | None = None) -> Beside:
    """The accounts of an occasion of a register side by side; whoever asks for many gives `around`, which is then made once."""
    columns = columns_of(one)
    table = _Table(columns)
    rows = [*_parts(register, one, table), *_participants(register, one, table)]
    near = {a.claim.document for a in one.accounts if _near(one, a)}
    told = (around or around_of(register)).of(near)
    rows += [
        *_figures(told.points, near, table),
        *_undertakings(told.undertakings, near, table),
        *_statements(told.statements, near, table),
    ]
    return Beside(one, columns, tuple(rows))


@dataclass(frozen=True, slots=True)
class _Table:
    """The columns that every row has."""

    columns: Sequence[Column]

    def row(self, part: str, about: Any, told: Sequence[Told], likeness: Likeness, documents: Iterable[str] | None = None) -> Row:
        """A row of what is told; with `documents` only those were asked, and columns without any of them were not read on it."""
        asked = None if documents is None else set(documents)
        return Row(part, about, {c.key: self._cell(c, told, likeness, asked) for c in self.columns})

    def _cell(self, column: Column, told: Sequence[Told], likeness: Likeness, asked: set[str] | None) -> Cell:
        own = tuple(t for t in told if column.has(t.account.claim.document))
        if own:
            return Cell(_verdict(own, told, *likeness), own)
        if not any(asked is None or document.id in asked for document in column.documents):
            return Cell(REPRINT if column.reprints and not column.read else UNREAD)
        return Cell(UNSAID)


def _verdict(own: Sequence[Told], told: Sequence[Told], agrees: Callable[[Any, Any], bool], exact: Callable[[Any], Any]) -> str:
    if any(not agrees(mine.value, other.value) for mine in own for other in told):
        return OTHERWISE
    finest = max(exact(mine.value) for mine in own)
    return FINER if any(exact(other.value) < finest for other in told) else SAID


def _event(account: Account) -> Event:
    assert isinstance(account.fact, Event)
    return account.fact


def _parts(register: Register, one: Occasion, table: _Table) -> Iterator[Row]:
    """Date, place, level, body, session: those that anybody tells."""
    reads: list[tuple[str, Callable[[Account], Any], Likeness]] = [
        ("date", lambda a: _event(a).date, DATES),
        ("place", lambda a: register.entity(a, _event(a).place), PLACES),
        ("level", lambda a: _event(a).level, LEVELS),
        ("body", lambda a: register.entity(a, _event(a).body), SAME),
        ("session", lambda a: _event(a).session, SAME),
    ]
    for part, read, likeness in reads:
        told = [Told(value, account) for account in one.accounts if (value := read(account)) is not None]
        if told:
            yield table.row(part, None, told, likeness)


def _participants(register: Register, one: Occasion, table: _Table) -> Iterator[Row]:
    """A row for everybody named; a state is named by anybody of it, too."""
    for who in one.participants:
        told = []
        for account in one.accounts:
            named = register.all(account, _event(account).participants)
            if who in named or (who.startswith("country:") and register.state(who) in map(register.state, named)):
                told.append(Told(who, account))
        yield table.row("participant", who, told, NAMED)


def _near(one: Occasion, account: Account) -> bool:
    """Whether a document is of the days of the occasion, or one of them has no day."""
    if not one.date or not account.published:
        return True
    day = PartialDate.parse(one.date)
    return (account.published.first() - day.last()).days <= NEAR and (day.first() - account.published.last()).days <= NEAR


def _figures(points: Iterable[tuple[Series, Point]], near: set[str], table: _Table) -> Iterator[Row]:
    """A row for each period of a series; for each value where values need not be of the same thing."""
    for one, point in points:
        tellers = [(v.told, t) for v in point.values for t in v.tellers if t.account.claim.document in near]
        told = [Told(Amount(*value, t.basis or t.speaker), t.account) for value, t in tellers]
        comparable = point.comparable and point.period is not None
        for value in [None] if comparable else dict.fromkeys(t.value.value for t in told):
            if same := [t for t in told if value is None or t.value.value == value]:
                yield table.row("figure", (one, point), same, AMOUNTS, near)


def amount_exactness(told: tuple[float, str | None]) -> tuple[bool, int]:
    """How exact a value is, with what is said of its exactness; to be compared.

    >>> amount_exactness((2e9, "about")) < amount_exactness((2e9, None)) < amount_exactness((1.98e9, None))
    True
    """
    return told[1] is None, len(f"{abs(told[0]):.12g}".partition("e")[0].replace(".", "").strip("0"))


def _undertakings(found: Iterable[Undertaking], near: set[str], table: _Table) -> Iterator[Row]:
    """A row for each undertaking that is told with the occasion: a term that is not said contradicts none."""
    for one in found:
        promised = [(a.fact, a) for a in one.accounts if a.claim.document in near]
        told = [Told((fact.stage, fact.due), account) for fact, account in promised if isinstance(fact, Commitment)]
        if told:
            yield table.row("undertaking", one, told, TERMS, near)


def _terms_agree(one: Term, other: Term) -> bool:
    mine, theirs = days_of(one[1]), days_of(other[1])
    return not (mine and theirs) or (mine[0] <= theirs[1] and theirs[0] <= mine[1])


def _term_exactness(term: Term) -> int:
    """A day before a month before a year before no term."""
    days = days_of(term[1])
    return -(days[1] - days[0]).days if days else -100_000


def _statements(found: Iterable[Said], near: set[str], table: _Table) -> Iterator[Row]:
    """A row for each speaker with the words that each side has of them."""
    said: dict[str | None, list[Told]] = {}
    for one in found:
        said.setdefault(one.speaker, []).append(Told(one.quote, one.account))
    for speaker, told in said.items():
        yield table.row("statement", speaker, told, NAMED, near)


def figure_of_row(row: Row) -> tuple[Series, Point]:
    """The series and the period of a row of figures."""
    one, point = row.about
    assert isinstance(one, Series) and isinstance(point, Point)
    return one, point


def undertaking_of_row(row: Row) -> Undertaking:
    """The undertaking of a row."""
    assert isinstance(row.about, Undertaking)
    return row.about
