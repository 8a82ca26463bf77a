"""Claims changed into what their words do not say: what the evidence gate has to refuse.

Each change touches one part. A change is left out where the words might say the changed thing after all (another amount of the
evidence, a year of another date in it): what remains is false for certain, and a gate that lets it through is at fault.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kelisim.model.annotation import Layers
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate, Period
from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement
from kelisim.model.text import Span

NOBODY, NOWHERE, NOTHING = "person:nobody-at-all", "place:nowhere-at-all", "org:nothing-at-all"
_CURRENCIES = ("USD", "EUR", "KZT", "KGS", "RUB", "CNY", "UZS")
_MEASURES = ("percent", "tonne", "km", "MW", "kWh", "m3")
_COUNTED = ("count", "person")  # their unit is a noun that stands beside the number, so that either may be meant


@dataclass(frozen=True, slots=True)
class Mutation:
    """A changed claim, and what was changed: `digit`, `scale`, `unit`, `sign`, `approx`, `period`, `due`, `date`, `session`, `person` …"""

    change: str
    claim: Claim


def mutations(claim: Claim, layers: Layers) -> Iterator[Mutation]:
    """Every change of one part of a claim that its evidence and supports do not say.

    >>> from kelisim.model.fact import Figure
    >>> figure = Figure("trade_turnover", 3e9, "USD", period="2024")
    >>> sorted({m.change for m in mutations(Claim("d", figure, Span(0, 1)), Layers())})
    ['approx', 'digit', 'party', 'period', 'person', 'scale', 'sign', 'unit']
    """
    places = [claim.span, *(Span(s.start, s.end) for s in claim.supports)]
    for change, fact in _changes(claim.fact, places, layers):
        yield Mutation(change, replace(claim, fact=fact))


def _changes(fact: Fact, places: Sequence[Span], layers: Layers) -> Iterator[tuple[str, Fact]]:
    if isinstance(fact, Figure):
        yield from _amounts(fact, places, layers)
    if isinstance(fact, Event) and fact.session is not None:
        yield "session", replace(fact, session=fact.session + 41)
    if isinstance(fact, Statement):
        yield "quote", replace(fact, quote=fact.quote.rpartition(" ")[0])
    yield from _times(fact, places, layers)
    yield from _names(fact, places, layers)


def _amounts(figure: Figure, places: Sequence[Span], layers: Layers) -> Iterator[tuple[str, Fact]]:
    amounts = [q for q in layers.quantities if any(p.covers(q) for p in places)]
    said = {round(abs(q.value), 6) for q in amounts}
    leading = 10 ** (len(str(int(abs(figure.value)))) - 1)
    scaled = [("scale", figure.value * by) for by in (1000, 0.001, 10)]
    for change, value in [("digit", figure.value + leading), ("digit", figure.value + leading / 10), *scaled]:
        if round(abs(value), 6) not in said:
            yield change, replace(figure, value=value)
    if figure.value:
        yield "sign", replace(figure, value=-figure.value)
    units = {q.unit for q in amounts}
    for unit in (*_CURRENCIES, *_MEASURES, *(("count",) if figure.unit not in _COUNTED else ())):
        if unit != figure.unit and unit not in units:
            yield "unit", replace(figure, unit=unit)
    if not figure.approx and not any(q.approx for q in amounts):
        yield "approx", replace(figure, approx=True)


def _times(fact: Fact, places: Sequence[Span], layers: Layers) -> Iterator[tuple[str, Fact]]:
    values = [d.value for d in layers.dates if d.value and any(p.covers(d) for p in places)]
    told = {end.year for value in values for end in (value.start, value.end) if end}
    for part in ("period", "due", "date"):
        when = getattr(fact, part, None)
        for moved in [_moved(when, by) for by in (1, -1, 7)] if when else ():
            if Period.parse(moved).start.year not in told:
                yield part, _at(fact, part, moved)


def _at(fact: Fact, part: str, when: str) -> Fact:
    if isinstance(fact, Figure):
        return replace(fact, period=when) if part == "period" else replace(fact, due=when)
    if isinstance(fact, Event):
        return replace(fact, date=when)
    assert isinstance(fact, Commitment)
    return replace(fact, due=when)


def _moved(when: str, by: int) -> str:
    """A date or period so many years later.

    >>> _moved("2024-01/2024-08", 1)
    '2025-01/2025-08'
    """
    period = Period.parse(when)
    ends = [PartialDate(d.year + by, d.month, None if (d.month, d.day) == (2, 29) else d.day) for d in (period.start, period.end) if d]
    return "/".join(map(str, ends))


def _names(fact: Fact, places: Sequence[Span], layers: Layers) -> Iterator[tuple[str, Fact]]:
    """Other persons, states, places and bodies of the document, which the words do not name, and some that are nowhere."""
    for person in _others("PERSON", places, layers, NOBODY):
        yield from (("person", changed) for changed in _with_person(fact, person))
    for state in _others("GPE", places, layers, "country:ZZ"):
        if isinstance(fact, Figure | Commitment) and state.startswith("country:"):
            yield "party", replace(fact, parties=(state, *fact.parties[1:]))
    if isinstance(fact, Event):
        for place in _others("GPE", places, layers, NOWHERE) if fact.place else ():
            yield "place", replace(fact, place=place)
        for body in _others("ORG", places, layers, NOTHING) if fact.body else ():
            yield "body", replace(fact, body=body)


def _with_person(fact: Fact, person: str) -> Iterator[Fact]:
    if isinstance(fact, Figure):
        yield replace(fact, said_by=person)
    elif isinstance(fact, Event):
        yield replace(fact, participants=(*fact.participants[1:], person))
    elif isinstance(fact, Commitment):
        yield replace(fact, parties=(*fact.parties[1:], person))
    elif isinstance(fact, Statement):
        yield replace(fact, speaker=person)
    else:
        assert isinstance(fact, OfficeHeld)
        yield replace(fact, person=person)


def _others(kind: str, places: Sequence[Span], layers: Layers, invented: str) -> list[str]:
    """Two entities of a kind that no word in the places names or means, and an invented one."""
    here = {m.entity for m in layers.mentions for p in places if p.covers(m)}
    here |= {e for r in layers.references for p in places if p.covers(r) for e in r.entities}
    here |= {e for t in layers.titles for p in places if p.covers(t) for e in (t.of, t.person) if e}
    return [*sorted({m.entity for m in layers.mentions if m.type == kind} - here)[:2], invented]
