"""What an amount measures: the nearest word for an indicator decides; where there is none, what the document measured before."""

from __future__ import annotations

import re

from kelisim.extract.figures.bulk import UNITS, bulk_of
from kelisim.extract.figures.counted import COUNTABLE
from kelisim.extract.figures.rated import is_given, is_journey, is_rated, noun_after
from kelisim.extract.figures.things import thing_after
from kelisim.extract.nearness import around, clause, distance, is_money, nearest, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.model.annotation import Quantity, Trigger
from kelisim.model.text import Span

Measured = tuple[str | None, str | None]  # the indicator and what it is of
NOTHING: Measured = (None, None)

MONEY = ("trade_turnover", "exports", "imports", "investment", "cost", "loan", "grant")
_PAID = ("investment", "loan", "grant", "cost")
FLOWS = ("trade_turnover", "exports", "imports", "investment", "freight")
_BY_UNIT = {"MW": ("capacity",), "km": ("length",), "hectare": ("area",), "person": ("people",), "count": COUNTABLE}
_DEFAULT = {"MW": "capacity", "km": "length", "person": "people", "hectare": "area"}
_AS_OTHER = {"generation": "generation", "area": "area", "share": "share"}
_VAGUE_COSTS = 25  # «worth», «сумма» stand beside amounts of every kind
_PER_YEAR_COSTS = 40  # «тонн в год» says how much passes, not yet that it is a capacity
_STOP = re.compile(r"[.,;:()\d]|\s[–—]\s")
_LEAST = {"figure.documents": 2, "figure.projects": 10}  # «four key projects» is how one speaks of what is then named
_FEW = 3  # «two countries», «one road» are how one speaks, no figures


def indicator_of(scene: Scene, sentence: Span, amount: Quantity, unit: str, trail: Trail) -> Measured:
    """The indicator and what it is of; `(None, None)` where the amount measures nothing that the register follows.

    «тауар айналымы … 1,4 млрд доллар» → `("trade_turnover", None)`; «42 percent» of farm goods → `("growth", "agricultural trade")`.
    """
    if unit == "percent":
        return _percent(scene, sentence, amount, trail)
    if unit in ("year", "day"):
        return ("other", "transit time") if unit == "day" and is_journey(scene, sentence, amount) else NOTHING
    if is_money(unit):
        paid = scene.has(stretch(scene, sentence, amount), "figure.pledge")
        return explicit(scene, sentence, amount, _PAID if paid else MONEY) or _pointed(scene, sentence, amount, unit, trail)
    if unit in UNITS:
        return bulk_of(scene, sentence, amount, trail)
    if unit in ("count", "person") and is_rated(scene, sentence, amount):
        return "capacity", noun_after(scene, sentence, amount) if unit == "count" else None
    if unit == "count":
        counted = _count(scene, sentence, amount, trail)
        return counted if counted != NOTHING else _plain_thing(scene, sentence, amount)
    return explicit(scene, sentence, amount, _BY_UNIT.get(unit, ())) or _named(_DEFAULT.get(unit))


def _plain_thing(scene: Scene, sentence: Span, amount: Quantity) -> Measured:
    """Things that no list names: given, or counted by the noun behind their number."""
    if is_given(scene, sentence, amount):
        return "other", noun_after(scene, sentence, amount)
    thing = thing_after(scene, sentence, amount)
    return ("other", scene.words(thing)) if thing else NOTHING


def explicit(scene: Scene, sentence: Span, amount: Quantity, allowed: tuple[str, ...]) -> Measured | None:
    """What a word of the sentence itself says that the amount measures."""
    word = _word(scene, sentence, amount, allowed)
    if word is None:
        return None
    name = word.concept.partition(".")[2]
    of = "agricultural trade" if name in FLOWS[:3] and _farm(scene, sentence, word) else None
    return _named(name) if name in _AS_OTHER else (name, of)


def _named(name: str | None) -> Measured:
    return ("other", _AS_OTHER[name]) if name in _AS_OTHER else (name, None)


def _word(scene: Scene, sentence: Span, amount: Quantity, allowed: tuple[str, ...]) -> Trigger | None:
    words = scene.triggers(sentence, *(f"figure.{name}" for name in allowed))
    vague = len(allowed) > 1

    if is_money(amount.unit) and _gift_named(scene, sentence, amount, allowed):
        words = [w for w in words if w.concept != "figure.cost" or not _gives(scene, sentence, w)]

    def far(word: Trigger) -> float:
        if word.concept == "figure.capacity" and word.start < amount.end and amount.start < word.end:
            return _PER_YEAR_COSTS
        return distance(scene, amount, word) + (
            _VAGUE_COSTS if vague and word.concept == "figure.cost" and len(allowed) > len(_PAID) else 0
        )

    return min(words, key=far, default=None)


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
    return max(
        (q.end for q in scene.layers.quantities if q.unit and sentence.start <= q.start and q.end <= word.start), default=sentence.start
    )


def _pointed(scene: Scene, sentence: Span, amount: Quantity, unit: str, trail: Trail) -> Measured:
    """Money whose sentence names no indicator: the same amount elsewhere tells, else «this figure», an aim or «reached» points back."""
    if (amount.value, unit) in trail.known:
        return trail.known[amount.value, unit]
    own = stretch(scene, sentence, amount)
    here = trail.last(sentence, *MONEY, near=0)
    if here:
        return here.indicator, here.of
    if scene.has(sentence, "figure.carry") or scene.has(own, "figure.target"):
        before = trail.sum(sentence, *MONEY) or trail.last(sentence, "trade_turnover")
        if before:
            return before.indicator, before.of
        return ("trade_turnover", None) if scene.speaks_of("figure.trade_turnover") else NOTHING
    if not scene.has(own, "figure.reach"):
        near = clause(scene, own, amount)
        worth = scene.has(near, "commitment.project_noun", "figure.documents", "figure.projects") or _papers(scene, sentence, amount)
        return ("cost", None) if worth else NOTHING
    before = trail.sum(sentence, "trade_turnover", "exports", "imports")
    if before:
        return before.indicator, before.of
    earlier = trail.before(sentence)
    spoken = scene.triggers(earlier, *(f"figure.{name}" for name in FLOWS[:3])) if earlier else []
    return (spoken[0].concept.partition(".")[2], None) if spoken else NOTHING


def _papers(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether documents or projects counted right before or behind the amount are what it is the worth of."""
    near = around(sentence, amount, 30)
    return scene.has(near, "figure.documents", "figure.projects") and any(
        q.unit == "count" and q is not amount for q in _counts(scene, near)
    )


def _counts(scene: Scene, near: Span) -> list[Quantity]:
    return [q for q in scene.layers.quantities if q.start < near.end and near.start < q.end]


def _percent(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> Measured:
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
        return NOTHING
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
    found = explicit(scene, sentence, amount, FLOWS)
    if found:
        return found[1] or found[0]
    before = trail.passage(sentence)
    return (before.of or before.indicator) if before and before.indicator != "growth" else before.of if before else None


def _count(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> Measured:
    """Things are counted by the noun in the amount or a few words behind it («195 түрдөгү товар», «50 образовательных грантов»), and by
    no other; «the number of» takes the noun before it, «their number» the one counted last."""
    concepts = [f"figure.{name}" for name in COUNTABLE]
    bare = not any(q.unit for q in scene.layers.quantities if q.start == amount.start)
    noun = Span(max(sentence.start, amount.start - 26), min(sentence.end, amount.end + (48 if bare else 22)))
    words = [w for w in scene.triggers(noun, *concepts) if w.end > amount.start and not _STOP.search(scene.text[amount.end : w.start])]
    if not words and scene.has(stretch(scene, sentence, amount), "figure.number_of"):
        words = [w for w in scene.triggers(stretch(scene, sentence, amount), *concepts) if w.end <= amount.start][-1:]
        before = trail.last(sentence, *COUNTABLE[:6], "other", near=1)
        if not words and before and before.unit == "count":
            return before.indicator, before.of
    word = min(words, key=lambda w: (max(0, w.start - amount.end), -w.end), default=None)
    if word is None or amount.value < _LEAST.get(word.concept, _FEW):
        return NOTHING
    name = word.concept.partition(".")[2]
    if name in ("thing", "projects") and scene.text[sentence.end - 1].isalnum():  # «Төрт жоба» as a heading measures nothing
        return NOTHING
    return ("other", scene.words(word)) if name in ("thing", "projects") else (name, "education grants" if name == "grant" else None)
