"""The evidence gate: no claim without its words.

A claim passes when its evidence is an exact span and each part of its contents stands there, or in a place that the claim names as
its support: the value with its unit, the date or period, every party, speaker, participant, place and body. What the gate reads in a
place it reads by itself, from the layers, and not from the claim.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from kelisim.extract.named import entities_of, times_of
from kelisim.extract.seasons import coming_seasons
from kelisim.model.annotation import DateMention, Layers, Quantity
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate, Period
from kelisim.model.document import Document
from kelisim.model.fact import Commitment, Event, Fact, Figure, Statement
from kelisim.model.text import Span, within
from kelisim.world.world import capital_of

LONGEST = 60  # words of evidence: a sentence or less


def refusals(claim: Claim, document: Document, layers: Layers) -> list[str]:
    """Why a claim may not pass, one line each; empty when it may.

    Each line names the part and its value («value 3.0 USD stands nowhere in the evidence»).
    """
    if not 0 <= claim.span.start < claim.span.end <= len(document.text):
        return [f"the evidence {claim.span.start}..{claim.span.end} is no part of a text of {len(document.text)} characters"]
    places = [claim.span, *(Span(s.start, s.end) for s in claim.supports)]
    if any(p.end > len(document.text) for p in places):
        return ["a support lies outside the text"]
    return list(_parts(claim, places, document, layers))


def _parts(claim: Claim, places: Sequence[Span], document: Document, layers: Layers) -> Iterator[str]:
    fact = claim.fact
    if not isinstance(fact, Statement) and len(claim.span.of(document.text).split()) > LONGEST:
        yield f"the evidence has more than {LONGEST} words"
    for part, entity in entities_of(fact):
        acting = capital_of(entity) if part == "participant" else None  # «переговоры Мадрида и Боготы» are those of two states
        if not _named(entity, places, layers) and not (acting and _named(acting, places, layers)):
            yield f"{part} {entity} is named neither in the evidence nor in a support"
    for part, when in times_of(fact):
        if (
            not _dated(when, places, document, layers, free=isinstance(fact, Event))
            and not (_ahead(fact, when, places, document, layers) or _day_beside(fact, when, places, layers))
            and not (isinstance(fact, Commitment) and when in coming_seasons(layers, places, document.published))
        ):
            yield f"{part} {when} is stated neither in the evidence nor in a support"
    if isinstance(fact, Figure):
        yield from _amount(fact, claim.span, places, document.text, layers)
    if isinstance(fact, Statement) and _plain(fact.quote) != _plain(claim.span.of(document.text)):
        yield "the quotation is not what stands in the text"
    if isinstance(fact, Event) and fact.session is not None and not _ordinal(fact.session, places, document, layers):
        yield f"session {fact.session} is not numbered in the evidence"


def _named(entity: str, places: Sequence[Span], layers: Layers) -> bool:
    for place in places:
        for mention in within(layers.mentions, place):
            if mention.entity == entity:
                return True
        for reference in within(layers.references, place):
            if entity in reference.entities or (reference.kind == "capital" and capital_of(reference.entities[0]) == entity):
                return True  # «в столице Казахстана»
        for title in within(layers.titles, place):
            if entity in (title.of, title.person):
                return True
    return False


def _dated(when: str, places: Sequence[Span], document: Document, layers: Layers, *, free: bool) -> bool:
    """A date found in the places says the same or contains it; or, where `free`, it is the document's own day on which the claim leans."""
    try:
        wanted = Period.parse(when)
    except ValueError:
        return False
    dates = [d for place in places for d in within(layers.dates, place)]
    if any(_says(d, wanted) for d in dates):
        return True
    if _pieced(wanted, dates):
        return True
    published = document.published
    own = any(p.start == p.end == 0 for p in places)  # the support that names the document's own day has no words
    if own and published and wanted.end is not None:  # «since 1995» ends with the document's own day
        since = any(d.relation == "since" and d.value and d.value.start == wanted.start for d in dates)
        return since and str(published).startswith(str(wanted.end))
    return bool(free and own and published and wanted.start.month and str(published).startswith(str(wanted.start)))  # its day or month


def _ahead(fact: Fact, when: str, places: Sequence[Span], document: Document, layers: Layers) -> bool:
    """Of something still to come a month or day without a year that has passed is next year's: «в марте пройдёт», written in May."""
    published = document.published
    planned = isinstance(fact, Commitment) or (isinstance(fact, Event) and fact.status == "planned" and not fact.outcome)
    if not planned or published is None:
        return False
    start = PartialDate.parse(when)
    found = (d.begins for place in places for d in within(layers.dates, place) if d.relative)
    past = (b for b in found if b and b.month and b.last() < published.first())
    return any((b.year + 1, b.month, b.day) == (start.year, start.month, start.day) for b in past)


_LATER = ((1, "event.next_day"), (1, "event.second_day"), (2, "event.third_day"))  # days after a day that the text names


def _day_beside(fact: Fact, when: str, places: Sequence[Span], layers: Layers) -> bool:
    """The day after one that the text names, where the words say so («на следующий день», «во второй день визита»), or the day before it
    («бір күн бұрын»)."""
    wanted = PartialDate.parse(when).exact if isinstance(fact, Event) else None
    if wanted is None:
        return False
    named = {d.begins.exact for d in layers.dates if d.begins and d.begins.exact and "day_before" not in d.rule}
    after = any(wanted - timedelta(days=n) in named for n, concept in _LATER if any(layers.concepts(place, concept) for place in places))
    before = any("day_before" in d.rule for place in places for d in within(layers.dates, place))
    began = any(wanted + timedelta(days=n) in named for place in places for n in _lengths(place, layers))
    return after or (before and wanted + timedelta(days=1) in named) or began


def _lengths(place: Span, layers: Layers) -> list[int]:
    """By how many days a visit began before the day on which it ended («сегодня завершился двухдневный визит»)."""
    if not layers.concepts(place, "event.finish"):
        return []
    return [
        n for n, concept in enumerate(("event.two_days", "event.three_days", "event.four_days"), start=1) if layers.concepts(place, concept)
    ]


def _says(date: DateMention, wanted: Period) -> bool:
    value = date.value
    if value is None:
        return False
    if value == wanted:
        return True
    if wanted.end is None and str(value.start).startswith(str(wanted.start)):
        return True
    return wanted.end is None and value.end is not None and str(value.end) == str(wanted.start)


def _pieced(wanted: Period, dates: Sequence[DateMention]) -> bool:
    """The two ends of a period, or the year and the rest, may stand in two places («2024 жылы … сегіз айда»)."""
    if wanted.end is None:  # «last year», compared with 2023, is 2024 where the document has no day
        years = {d.value.start.year for d in dates if d.value} if any(d.rule == "last_year" and d.value is None for d in dates) else set()
        return wanted.start.month is None and wanted.start.year - 1 in years
    ends = {str(d.value.start) for d in dates if d.value} | {str(d.value.end) for d in dates if d.value and d.value.end}
    return str(wanted.start) in ends and str(wanted.end) in ends


def _amount(fact: Figure, evidence: Span, places: Sequence[Span], text: str, layers: Layers) -> Iterator[str]:
    """The value, its unit and whether it is rough, as the amounts inside the evidence have them; a unit may stand in a support."""
    amounts = within(layers.quantities, evidence)
    scales = _column_scales(fact, places[1:], layers)
    same = [q for q in amounts if any(math.isclose(q.value * s, abs(fact.value), rel_tol=1e-9) for s in (scales if not q.unit else (1.0,)))]
    if not same:
        yield f"value {fact.value:g} stands nowhere in the evidence"
        return
    if not any(q.unit in (fact.unit, None) for q in same):
        yield f"unit {fact.unit} is not that of {fact.value:g} in the evidence"
    elif not any(q.unit == fact.unit for q in same) and not (
        _counts_word(fact, same, text) or _unit_said(fact, places, layers) or _percent_head(fact, places[1:], text)
    ):
        yield f"unit {fact.unit} stands neither in the evidence nor in a support"
    if fact.approx and not any(q.approx and fact.approx_kind in (q.approx, None) for q in same):
        yield f"«{fact.approx_kind or 'about'}» is not said of {fact.value:g}"
    if fact.indicator == "growth" and not any(falls(q, evidence, layers, text) == (fact.value < 0) for q in same):
        yield "a fall is claimed and none is said" if fact.value < 0 else "a rise is claimed and a fall is said"
    if fact.indicator != "growth" and fact.value < 0:
        yield "a negative value is claimed of what is no growth"


def falls(amount: Quantity, place: Span, layers: Layers, text: str) -> bool:
    """Whether the word of rising or falling nearest to an amount, within a place, is one of falling; or a minus stands before it."""
    if _MINUS.search(text, max(0, amount.start - 2), amount.start):
        return True
    moves = layers.concepts(place, "figure.growth_up", "figure.growth_down")
    word = min(moves, key=lambda t: (max(t.start - amount.end, amount.start - t.end, 0), t.start - t.end), default=None)
    return word is not None and word.concept == "figure.growth_down"


_COUNTED = tuple(f"figure.{name}" for name in ("companies", "products", "visits", "documents", "grant", "thing", "projects", "number_of"))
_MINUS = re.compile(r"\s[-−–]$")
_PLAIN = ("other", "people", "documents", "exports", "imports", "capacity")  # what any noun is counted as
_COUNTS = re.compile(r"[ \u00a0][^\W\d_]{3,}")  # a plain word right behind a number
_BUILT_FOR = {"capacity": ("figure.capacity",), "other": ("figure.given",)}  # what is counted by any noun beside these words


def _counts_word(fact: Figure, same: Sequence[Quantity], text: str) -> bool:
    """Whether a plain word stands right behind the amount: of things and people the unit is the noun."""
    return fact.unit in ("count", "person") and fact.indicator in _PLAIN and any(_COUNTS.match(text, q.end) for q in same)


def _column_scales(fact: Figure, supports: Sequence[Span], layers: Layers) -> tuple[float, ...]:
    """By what the bare number of a table's cell is multiplied: the head of its column, a support, names unit and scale («млн долл.»)."""
    heads = [q for place in supports for q in within(layers.quantities, place) if q.unit == fact.unit]
    return (1.0, *(q.value for q in heads if q.value in (1e3, 1e6, 1e9)))


def _percent_head(fact: Figure, supports: Sequence[Span], text: str) -> bool:
    """Whether the head of a column says that its numbers are percents («Прирост, %»)."""
    return fact.unit == "percent" and any("%" in text[place.start : place.end] for place in supports)


def _unit_said(fact: Figure, places: Sequence[Span], layers: Layers) -> bool:
    """An amount may leave its unit to another one («1,5, енді біреулері 1,7 млрд доллар») in the evidence or in a support; what is
    counted is named by a noun."""
    unit = fact.unit
    if unit in ("count", "person"):
        counted = (*_COUNTED, *_BUILT_FOR.get(fact.indicator, ()))
        return bool(layers.concepts(places[0], *(("figure.people",) if unit == "person" else counted)))
    return any(q.unit == unit for place in places for q in within(layers.quantities, place))


def _ordinal(session: int, places: Sequence[Span], document: Document, layers: Layers) -> bool:
    from kelisim.extract.ordinals import ordinals_in

    return any(session in ordinals_in(document, layers, place) for place in places)


def _plain(text: str) -> str:
    return " ".join(text.split())


def exact(date: str) -> bool:
    """Whether a string is a date that a claim may bear.

    >>> exact("2025-08"), exact("last year")
    (True, False)
    """
    try:
        PartialDate.parse(date)
    except ValueError:
        return False
    return True
