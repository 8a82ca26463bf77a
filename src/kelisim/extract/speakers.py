"""Who says it: the person, organisation or state that the document names as the source of what a sentence states."""

from __future__ import annotations

from kelisim.extract.scene import Scene, Who
from kelisim.model.text import HasSpan, Span


def said_by(scene: Scene, sentence: Span, fact: HasSpan) -> str | None:
    """The speaker of a quotation that holds the fact; else whoever stands beside a verb of saying or «according to» in the sentence."""
    for quotation in scene.layers.quotations:
        if quotation.start <= fact.start and fact.end <= quotation.end:
            return _speaker_of_quotation(scene, Span(quotation.start, quotation.end))
    verbs = scene.triggers(sentence, "say.verb", "say.according", "say.think", "say.report")
    if not verbs:
        return None
    candidates = [w for w in scene.people(sentence) if not _inside_quotation(scene, w)]
    candidates = candidates or [Who(m.start, m.end, m.entity, "mention", m.type) for m in scene.of_type(sentence, "ORG")]
    if not candidates:
        return None
    return min(candidates, key=lambda w: min(abs(w.start - v.start) for v in verbs)).entity


def _inside_quotation(scene: Scene, who: Who) -> bool:
    return any(q.start <= who.start and who.end <= q.end for q in scene.layers.quotations)


def _speaker_of_quotation(scene: Scene, place: Span) -> str | None:
    from kelisim.extract.statements import speaker_at

    return speaker_at(scene, place)
