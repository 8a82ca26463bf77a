"""Percentages: by how much something grows, or which share it is; neither is no figure."""

from __future__ import annotations

from kelisim.extract.figures.worded import FLOWS, NOTHING, Measured, explicit
from kelisim.extract.nearness import distance, nearest, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.lang.counted import counted_noun
from kelisim.lang.language import load
from kelisim.model.annotation import Quantity
from kelisim.model.text import Span


def percent_of(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> Measured:
    """Growth where something rises or falls by it, else a share of what is named; neither is no figure."""
    own = stretch(scene, sentence, amount)
    moves = scene.triggers(_with_unit(own, amount), "figure.growth_up", "figure.growth_down")
    parts = scene.triggers(_with_unit(own, amount), "figure.share")
    if not moves and not parts:
        before = trail.last(sentence, near=0)
        if before and before.indicator == "growth":  # «rose by 17 per cent in 2015 and 63 per cent in the first half»
            return "growth", before.of
        parts = scene.triggers(sentence, "figure.share")
    move, part = nearest(scene, amount, moves, after=0.5), nearest(scene, amount, parts, after=0.5)
    plus = scene.text[max(0, amount.start - 1) : amount.start] == "+"
    if move is None and part is None and not plus:
        if scene.has(sentence, "figure.company"):
            return "other", "company share"
        if scene.has(own, "figure.target"):
            return "other", "share"
        return ("other", "share") if _is_part(scene, sentence, amount) else NOTHING
    subject = _subject(scene, sentence, amount, trail)
    if part is None or plus or (move and distance(scene, amount, move, after=0.5) < distance(scene, amount, part, after=0.5)):
        return "growth", subject
    words = scene.triggers(own, *(f"figure.{name}" for name in FLOWS)) or scene.triggers(sentence, *(f"figure.{name}" for name in FLOWS))
    word = nearest(scene, amount, words, before=1.0, after=0.5)
    if word is None:
        return "other", "share"
    name = word.concept.partition(".")[2]
    before = trail.passage(sentence)
    farm = scene.has(sentence, "figure.carry") and before is not None and before.of == "agricultural trade"
    return name, "agricultural trade" if farm else f"share of {'trade' if name in FLOWS[:3] else name}"


def _with_unit(own: Span, amount: Quantity) -> Span:
    return Span(min(own.start, amount.start), max(own.end, amount.end))


def _subject(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> str | None:
    """What grows: the nearest indicator of the sentence, else what was measured before."""
    found = explicit(scene, sentence, amount, (*FLOWS, "product"))
    if found and found[0] == "product":
        return "GDP"
    if found:
        return found[1] or found[0]
    before = trail.passage(sentence)
    return (before.of or before.indicator) if before and before.indicator != "growth" else before.of if before else None


def _is_part(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a percentage stands before or behind that of which it is a part: «40% денег», "a third of it", «соманың 40 пайызы»."""
    language = load(scene.document.lang)
    if language.head_final:
        last = scene.words(amount).split()[-1]
        return any(a.possessive == "third" for a in language.analyse(last)[:2])
    behind = scene.text[amount.end : min(sentence.end, amount.end + 40)].split()
    if language.words("possessing"):
        return bool(behind) and behind[0] in language.words("possessing")
    return counted_noun([w.strip(".,;:") for w in behind[:3]], scene.document.lang) is not None
