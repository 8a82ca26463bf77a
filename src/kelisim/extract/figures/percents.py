"""Percentages: by how much something grows, or which share it is; neither is no figure."""

from __future__ import annotations

from kelisim.extract.figures.ahead import verb_tense
from kelisim.extract.figures.rated import follows_base, is_base
from kelisim.extract.figures.worded import FLOWS, NOTHING, Measured, explicit
from kelisim.extract.nearness import around, clause, distance, nearest, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.lang.counted import counted_noun
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Quantity
from kelisim.model.text import Span

_BY = 16  # characters before a percentage in which the word for «by» stands
_BESIDE = 24
_TO_COME = ("figure.target", "status.planned", "commitment.agree", "commitment.intend", "commitment.ready", "commitment.propose")
_REACH = 60  # characters between a percentage and the verb of paying or using


def percent_of(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> Measured:
    """Growth where something rises or falls by it, else a share of what is named; neither is no figure."""
    own = stretch(scene, sentence, amount)
    told = _level(scene, sentence, amount) or _paid(scene, sentence, own, amount, trail)
    if told:
        return told
    if exceeds(scene, own, amount):
        return "growth", _subject(scene, sentence, amount, trail)
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
        told = _of_told(scene, sentence, own, trail)
        return (_traded(scene, own) or told or ("other", "share")) if told or _is_part(scene, sentence, amount) else NOTHING
    subject = _subject(scene, sentence, amount, trail)
    if part is None or plus:
        return "growth", subject
    nearer = move and distance(scene, amount, move, after=0.5) < distance(scene, amount, part, after=0.5)
    if nearer and not _reached(scene, sentence, amount):  # «доля выросла с 12 до 21 процента»
        return "growth", subject
    words = scene.triggers(own, *(f"figure.{name}" for name in FLOWS)) or scene.triggers(sentence, *(f"figure.{name}" for name in FLOWS))
    word = nearest(scene, amount, words, before=1.0, after=0.5)
    if word is None:
        return _traded(scene, own) or _of_told(scene, sentence, own, trail) or ("other", "share")
    name = word.concept.partition(".")[2]
    before = trail.passage(sentence)
    farm = scene.has(sentence, "figure.carry") and before is not None and before.of == "agricultural trade"
    return name, "agricultural trade" if farm else f"share of {'trade' if name in FLOWS[:3] else name}"


def exceeds(scene: Scene, own: Span, amount: Quantity) -> bool:
    """Whether one amount is greater than another by a percentage: «превысил показатель на 31 процент», «16 пайызға асты»."""
    verbs = scene.triggers(own, "figure.exceeds")
    if not verbs:
        return False
    language = load(scene.document.lang)
    if language.head_final:
        dative = any("dative" in language.cases(w) for w in fold(scene.words(amount)).split()) and amount.approx != "up_to"
        return dative and any(amount.start < v.start <= amount.end + 1 for v in verbs)
    lead = scene.text[max(own.start, amount.start - _BY) : amount.start].split()[-2:]
    return any(fold(w) in language.words("by") for w in lead)


def _level(scene: Scene, sentence: Span, amount: Quantity) -> Measured | None:
    """A duty or an interest at which, or to which, something is set: no share and no growth."""
    near = clause(scene, stretch(scene, sentence, amount), amount)
    if scene.has(near, "figure.duty") and not scene.has(near, *(f"figure.{name}" for name in FLOWS[:3])):
        return "other", "duty"
    interest = scene.has(around(sentence, amount, _BESIDE), "figure.interest")
    return ("other", "interest") if interest and scene.has(sentence, "figure.loan") else None


def _paid(scene: Scene, sentence: Span, own: Span, amount: Quantity, trail: Trail) -> Measured | None:
    """Which part of a cost somebody bears, and how much of a loan or a grant is used."""
    near = clause(scene, Span(own.start, sentence.end) if load(scene.document.lang).head_final else own, amount)
    if any(distance(scene, amount, w) < _REACH for w in scene.triggers(near, "figure.used")):
        gifts = scene.triggers(sentence, "figure.loan", "figure.grant")
        before = trail.passage(sentence, "loan", "grant")
        name = gifts[0].concept.partition(".")[2] if gifts else before.indicator if before else None
        return (name, "share") if name else None
    bears = [w for w in scene.triggers(near, "figure.bears") if distance(scene, amount, w) < _REACH]
    before = trail.last(sentence, "cost", near=0)
    again = before is not None and before.unit == "percent"  # «Kazakhstan will cover 40 % and Turkey 60 %»
    return ("cost", "share") if (bears or again) and not scene.has(near, "figure.company") else None


def _reached(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a percentage is whence or whereto a share moves, and not by how much: «с 12 до 21 процента», "slipped to 16 per cent"."""
    if is_base(scene, sentence, amount) or follows_base(scene, sentence, amount):
        return True
    lead = [fold(w) for w in scene.text[max(sentence.start, amount.start - _BY) : amount.start].split()[-1:]]
    return lead[:1] in [[w] for w in load(scene.document.lang).words("whither")]


def _of_told(scene: Scene, sentence: Span, own: Span, trail: Trail) -> Measured | None:
    """A part of the sum told before it: «оның 7 пайызы», «сорок процентов этой суммы», "40 % of the money"."""
    if not scene.has(own, "figure.of_them", "figure.carry", "figure.of_that"):
        return None
    before = trail.last(sentence, *FLOWS, "loan", "grant", "people", near=1)
    return (before.indicator, "share") if before else None


def _traded(scene: Scene, own: Span) -> Measured | None:
    """Which part of its goods a state buys abroad or sells there."""
    levels = scene.triggers(own, "figure.target", "figure.reach")

    def told(concept: str) -> bool:
        return any(not any(t.start < w.end and w.start < t.end for t in levels) for w in scene.triggers(own, concept))

    if told("figure.bought"):
        return "imports", "share"
    return ("exports", "share") if told("figure.shipped") else None


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


def share_status(scene: Scene, sentence: Span, own: Span, amount: Quantity, indicator: str) -> str | None:
    """Of a part that somebody pays, of a duty and an interest: to come, unless it was paid or is so now."""
    if indicator == "cost":
        return "actual" if verb_tense(scene, sentence, amount) == "past" or scene.has(own, "figure.used") else "target"
    if indicator != "other":
        return None
    if scene.has(around(sentence, amount, _BESIDE), "figure.interest") and scene.has(sentence, "figure.loan"):
        return "target"
    if not scene.has(clause(scene, own, amount), "figure.duty"):
        return None
    ahead = scene.has(sentence, *_TO_COME) or verb_tense(scene, sentence, amount) == "future"
    return "target" if ahead or follows_base(scene, sentence, amount) else "actual"
