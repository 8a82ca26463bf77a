"""What a word of the sentence itself says that an amount measures: the nearest one decides, in its clause before beyond it."""

from __future__ import annotations

import re

from kelisim.extract.nearness import around, distance, is_money, stretch
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Quantity, Trigger
from kelisim.model.text import Span, within

Measured = tuple[str | None, str | None]  # the indicator and what it is of
NOTHING: Measured = (None, None)

MONEY = ("trade_turnover", "exports", "imports", "investment", "cost", "loan", "grant")
PAID = ("investment", "loan", "grant", "cost")
FLOWS = ("trade_turnover", "exports", "imports", "investment", "freight")
_AS_OTHER = {"generation": "generation", "area": "area", "share": "share"}
_VAGUE_COSTS = 25  # «worth», «сумма» stand beside amounts of every kind
_PER_YEAR_COSTS = 40  # «тонн в год» says how much passes, not yet that it is a capacity
_PARTED = re.compile(r"[,;:()]")
_PREDICATE = re.compile(r"\s*[–—-]\s[^.,;:\d]{0,40}$")


def explicit(scene: Scene, sentence: Span, amount: Quantity, allowed: tuple[str, ...]) -> Measured | None:
    """What a word of the sentence itself says that the amount measures."""
    word = _word(scene, sentence, amount, allowed)
    if word is None:
        return None
    name = word.concept.partition(".")[2]
    of = "agricultural trade" if name in FLOWS[:3] and _farm(scene, sentence, word) else None
    return named(name) if name in _AS_OTHER else (name, of)


def named(name: str | None) -> Measured:
    """The indicator of a concept; what the register measures as `other` keeps its own name in what it is of."""
    return ("other", _AS_OTHER[name]) if name in _AS_OTHER else (name, None)


def _word(scene: Scene, sentence: Span, amount: Quantity, allowed: tuple[str, ...]) -> Trigger | None:
    words = scene.triggers(sentence, *(f"figure.{name}" for name in allowed))
    words = [w for w in words if not _pointing(scene, w) and not _aimed(scene, w)]
    vague = len(allowed) > 1
    told = [w for w in words if w.start >= amount.end and _PREDICATE.fullmatch(scene.text, amount.end, w.start)]
    if told:  # «79,3 млн доллары – импорту»: what the dash leads to is what the amount is
        return told[0]

    if is_money(amount.unit) and _gift_named(scene, sentence, amount, allowed):
        words = [w for w in words if w.concept != "figure.cost" or not _gives(scene, sentence, w)]

    def far(word: Trigger) -> float:
        if word.concept == "figure.capacity" and word.start < amount.end and amount.start < word.end:
            return _PER_YEAR_COSTS
        return distance(scene, amount, word) + (_VAGUE_COSTS if vague and word.concept == "figure.cost" and len(allowed) > len(PAID) else 0)

    best = min(words, key=far, default=None)
    return _subject(scene, amount, words) or best if best and not load(scene.document.lang).head_final else best


def _subject(scene: Scene, amount: Quantity, words: list[Trigger]) -> Trigger | None:
    """What an amount with a verb is said of: the flow that leads to it where the word behind it begins another clause («exports
    accounted for $5 m and imports for $2 m»), or only says what it is worth («trade was valued at $2 bn»)."""
    flows = [w for w in words if w.concept.partition(".")[2] in FLOWS[:3] and w.end <= amount.start]
    last = max(flows, key=lambda w: w.end, default=None)
    if last is None or _PARTED.search(scene.text, last.end, amount.start):
        return None
    between = Span(last.end, amount.start)
    if any(q.unit not in (None, "count") for q in within(scene.layers.quantities, between)):
        return None
    if not scene.has(between, "figure.reach", "figure.share", "figure.cost"):
        return None
    if scene.has(between, "figure.projects", "commitment.document_noun", "commitment.project_noun", "figure.investment", "figure.loan"):
        return None
    return last


def _pointing(scene: Scene, word: Trigger) -> bool:
    """Whether a vague word is part of words that point back («this amount», «бұл сома»)."""
    near = Span(max(0, word.start - 24), word.end)
    return word.concept == "figure.cost" and any(c.start <= word.start and word.end <= c.end for c in scene.triggers(near, "figure.carry"))


def _aimed(scene: Scene, word: Trigger) -> bool:
    """Whether a word is part of words that set an aim: «задача, поставленная на год», not «поставленные товары»."""
    return any(a.start < word.start and word.end <= a.end for a in scene.triggers(Span(max(0, word.start - 40), word.end), "figure.target"))


def _gift_named(scene: Scene, sentence: Span, amount: Quantity, allowed: tuple[str, ...]) -> bool:
    """Whether a grant or a loan is named beside a sum: the verb that gives it («выделит») tells no cost then."""
    named = scene.triggers(stretch(scene, sentence, amount), "figure.grant", "figure.loan")
    return any(w.concept.partition(".")[2] in allowed for w in named)


def _gives(scene: Scene, sentence: Span, word: Trigger) -> bool:
    gifts = scene.triggers(sentence, "figure.pledge", "figure.given")
    return any(g.start < word.end and word.start < g.end for g in gifts)


def _farm(scene: Scene, sentence: Span, word: Trigger) -> bool:
    """Whether the indicator is that of farm goods: their word stands beside its own."""
    near = around(sentence, word, 45)
    return scene.has(Span(max(near.start, _clause_start(scene, sentence, word)), near.end), "figure.farm")


def _clause_start(scene: Scene, sentence: Span, word: Trigger) -> int:
    before = Span(sentence.start, max(sentence.start, word.start))
    return max((q.end for q in within(scene.layers.quantities, before) if q.unit), default=sentence.start)
