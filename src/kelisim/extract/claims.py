"""From what a rule found to a claim that the gate lets through: looks up the supports, and leaves out what nothing supports."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain

from kelisim.extract.gate import refusals
from kelisim.extract.named import entities_of, times_of
from kelisim.extract.scene import Scene
from kelisim.model.claim import Claim, Support
from kelisim.model.date import Period
from kelisim.model.fact import Fact, Figure
from kelisim.model.text import Span, starts_of, within
from kelisim.world.world import capital_of

_UNIT_REACH = 600  # characters before the evidence in which its amounts may have left their unit
OWN_DAY = Support(0, 0, "published")


def make_claim(scene: Scene, fact: Fact, span: Span, rule: str, supports: tuple[Support, ...] = ()) -> Claim | None:
    """The claim of a fact on the words at `span`, with the supports its parts need; None when the gate refuses it."""
    evidence = _tight(scene.text, span)
    claim = Claim(scene.document.id, fact, evidence, (*supports, *_supports(scene, fact, evidence)), rule)
    return None if refusals(claim, scene.document, scene.layers) else claim


def _tight(text: str, span: Span) -> Span:
    """The span without white space at its ends."""
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end)


def _supports(scene: Scene, fact: Fact, evidence: Span) -> Iterator[Support]:
    for _, entity in entities_of(fact):
        if not _inside(scene, entity, evidence):
            nearest = _nearest(scene, entity, evidence)
            if nearest:
                yield nearest
    if isinstance(fact, Figure):
        yield from _unit_support(scene, fact.unit, evidence)
    for _, when in times_of(fact):
        yield from _time_support(scene, when, evidence)


def _inside(scene: Scene, entity: str, span: Span) -> bool:
    return any(w.how == "mention" for w in within(scene.spoken_of.get(entity, ()), span))


def _nearest(scene: Scene, entity: str, span: Span) -> Support | None:
    """The last place before the evidence that names the entity, else the first after it; a name before an adjective."""
    said = scene.spoken_of.get(entity, ())
    named = [w for w in said if w.how == "mention"] or said
    before = next((w for w in reversed(named) if w.end <= span.start), None)
    chosen = before or (named[0] if named else None)
    if chosen is None:
        owner = next((t for t in scene.layers.titles if entity in (t.of, t.person)), None)
        return Support(owner.start, owner.end, "office") if owner else _capital(scene, entity)
    return Support(chosen.start, chosen.end, "antecedent")


def _capital(scene: Scene, entity: str) -> Support | None:
    """The first words for a city as the capital of its state («елордада», "the Kazakh capital")."""
    phrases = (r for r in scene.layers.references if r.kind == "capital" and capital_of(r.entities[0]) == entity)
    phrase = next(phrases, None)
    return Support(phrase.start, phrase.end, "antecedent") if phrase else None


def _unit_support(scene: Scene, unit: str, span: Span) -> Iterator[Support]:
    """The amount before the evidence that has the unit which those in it leave out («1,3 млрд, экинчиси 1,5 млрд доллар»)."""
    amounts = scene.layers.quantities
    if unit in ("count", "person") or any(q.unit == unit for q in within(amounts, span)):
        return
    before = [q for q in within(amounts, Span(max(0, span.start - _UNIT_REACH), span.start)) if q.unit == unit]
    if before:
        yield Support(before[-1].start, before[-1].end, "unit")


def _time_support(scene: Scene, when: str, span: Span) -> Iterator[Support]:
    """The date outside the evidence from which a date or period was taken; the document's own day where words count from it."""
    wanted = Period.parse(when)
    inside = [d for d in scene.dates(span) if d.value]
    if any(d.value and (d.value == wanted or (wanted.end is None and str(d.value.start).startswith(str(wanted.start)))) for d in inside):
        if any(d.relative for d in inside):
            yield OWN_DAY
        return
    dates = scene.layers.dates
    before = (d for d in reversed(dates[: bisect_left(starts_of(dates), span.start)]) if d.end <= span.start)
    for date in chain(before, dates[bisect_left(starts_of(dates), span.end) :]):
        if date.value and (date.value == wanted or (wanted.end is None and str(date.value.start).startswith(str(wanted.start)))):
            yield Support(date.start, date.end, "date")
            return
    yield OWN_DAY
