"""Tonnes, cubic metres, barrels and kilowatt-hours: what a plant can pass, what passed, what was sold or bought, what was dug or made.

The verb tells, and the goods: a tonne of cargo that went somewhere is freight, a tonne of oil that did is an export.
"""

from __future__ import annotations

from kelisim.extract.figures.rated import goods_after, is_rated
from kelisim.extract.nearness import around, clause, distance, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.lang.language import load
from kelisim.lang.tense import tense
from kelisim.model.annotation import Quantity, Trigger
from kelisim.model.places import meeting
from kelisim.model.text import Span

UNITS = ("tonne", "m3", "barrel", "kWh")
_ABLE_REACH = 50
_GOODS_REACH = 40  # characters behind an amount in which its goods are named («тонн казахстанской нефти»)
_VERB_COSTS = 20  # a noun of trade or freight tells more than a verb
_OF_VERBS = {"figure.shipped": "exports", "figure.bought": "imports", "figure.made": "output", "figure.reserves": "reserves"}
_NAMES = ("freight", "exports", "imports")
_AID = ("figure.grant",)
_TELLING = ("figure.", "say.", "status.", "commitment.build", "commitment.launch")


def bulk_of(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> tuple[str, str | None]:
    """The indicator of an amount of goods and what it is of; `other` where only their output, reserve or gift is told.

    «прошло 3 млн тонн грузов» → `freight`; «поставил 3 млн тонн нефти» → `exports`; «рассчитан на 3 млн тонн в год» → `capacity`.
    """
    able_to = is_rated(scene, sentence, amount) or able(scene, sentence, amount) or _by_year(scene, sentence, amount, trail)
    if able_to and amount.unit != "kWh":  # what a station gives a year is its generation
        return "capacity", None
    words = _words(scene, sentence, amount)
    best = min(words, key=lambda w: _far(scene, amount, w), default=None)
    if best is None:
        before = trail.passage(sentence)
        same = before if before and before.unit == amount.unit else None
        return (same.indicator, same.of) if same else _default(scene, sentence, amount)
    if best.concept == "figure.grant":
        return "other", "humanitarian aid"
    if best.concept == "figure.capacity":
        return "capacity", None
    if best.concept == "figure.passed" or (best.concept == "figure.freight" and _sends(scene, best)):
        return ("exports" if _goods(scene, sentence, amount) else "freight"), None
    name = _OF_VERBS.get(best.concept, best.concept.partition(".")[2])
    return (name, None) if name in _NAMES else ("other", name or None)


def _far(scene: Scene, amount: Quantity, word: Trigger) -> float:
    verb = word.concept in _OF_VERBS or word.concept in ("figure.passed", "figure.generation")
    return distance(scene, amount, word) + (_VERB_COSTS if verb else 0)


def _words(scene: Scene, sentence: Span, amount: Quantity) -> list[Trigger]:
    """What may tell: in the amount's own stretch first, then in the sentence."""
    names = [f"figure.{name}" for name in _NAMES]
    generated = ["figure.generation"] if amount.unit == "kWh" else []
    capacity = ["figure.capacity"] if amount.unit in ("m3", "kWh", "barrel") else []
    concepts = (*names, *generated, *capacity, *_OF_VERBS, "figure.passed", *(_AID if amount.unit == "tonne" else ()))
    own = scene.triggers(stretch(scene, sentence, amount), *concepts)
    inside = [w for w in own if not (amount.start <= w.start and w.end <= amount.end and w.concept == "figure.capacity")]
    words = inside or [w for w in scene.triggers(sentence, *concepts) if w.concept != "figure.grant"]
    words = [w for w in words if not any(o is not w and o.start <= w.start and w.end <= o.end and _longer(o, w) for o in words)]
    return [w for w in words if not _brings(scene, amount, w)]


def _longer(first: Trigger, second: Trigger) -> bool:
    return first.end - first.start > second.end - second.start


def _brings(scene: Scene, amount: Quantity, verb: Trigger) -> bool:
    """Whether a verb of delivering brings an amount to a level: «25 млн тоннага жеткирүү» is an aim and delivers nothing."""
    language = load(scene.document.lang)
    if not language.head_final or "dative" not in language.cases(scene.words(amount).split()[-1]):
        return False
    return any(
        t.start < verb.end and verb.start < t.end for t in scene.triggers(Span(verb.start, verb.end + 24), "figure.target", "figure.reach")
    )


def _goods(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether goods are named behind an amount, and not «cargo» or its transit."""
    behind = Span(amount.end, min(sentence.end, amount.end + _GOODS_REACH))
    if any(not _sends(scene, w) for w in scene.triggers(around(sentence, amount, _GOODS_REACH), "figure.freight")):
        return False
    near = clause(scene, behind, amount)
    return amount.unit in ("kWh", "m3") or scene.has(near, "figure.commodity", "figure.farm") or _named_goods(scene, sentence, amount)


def _named_goods(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a plain noun behind tonnes says of what they are, whatever the goods: «1150 тонн кашемира», «40 тонна қой еті»."""
    goods = goods_after(scene, sentence, amount)
    if goods is None or amount.unit != "tonne":
        return False
    taken = [t for t in meeting(scene.layers.triggers, goods) if t.concept.startswith(_TELLING)]
    taken_by_name = meeting(scene.layers.mentions, goods)
    dated = meeting(scene.layers.dates, goods)
    return not (taken or taken_by_name or dated) and not tense(scene.words(goods), scene.document.lang)


def _sends(scene: Scene, word: Trigger) -> bool:
    """Whether a word for freight is only the verb of sending, "shipped"."""
    return scene.has(Span(word.start, word.end + 1), "figure.shipped")


def passes(scene: Scene, sentence: Span, amount: Quantity, thing: Trigger) -> bool:
    """Whether vehicles or containers are counted that went or were carried somewhere: «прошло 214 тысяч грузовиков»."""
    if not scene.has(Span(thing.start, thing.end + 1), "figure.vehicle"):
        return False
    own = clause(scene, stretch(scene, sentence, amount), amount)
    if scene.has(own, "figure.daily"):
        return False  # so many a day is how busy a post is
    return any(distance(scene, amount, w) < _ABLE_REACH for w in scene.triggers(own, "figure.crossed"))


def _by_year(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> bool:
    """Whether a plant, a line or a post is told of with so much a year: «цех на 5 тысяч тонн в год»."""
    own = clause(scene, stretch(scene, sentence, amount), amount)
    near = Span(own.start, min(sentence.end, own.end + 1))
    if not scene.has(near, "figure.per_time") or scene.has(own, "figure.reach", "figure.shipped", "figure.exports", "figure.imports"):
        return False
    if scene.has(sentence, "commitment.project_noun", "figure.capacity"):
        return True
    before = trail.before(sentence)
    return before is not None and scene.has(before, "commitment.project_noun") and scene.has(own, "figure.made", "figure.passed")


def _default(scene: Scene, sentence: Span, amount: Quantity) -> tuple[str, str | None]:
    if amount.unit == "kWh":
        return "other", "generation"
    cargo = amount.unit == "tonne" and scene.speaks_of("figure.freight") and not _goods(scene, sentence, amount)
    return ("freight", None) if cargo else ("other", None)


def able(scene: Scene, sentence: Span, amount: Quantity) -> Trigger | None:
    """The word of capacity that goes before an amount in its own clause: «пропускная способность портов – 27 млн тонн грузов»."""
    lead = Span(stretch(scene, sentence, amount).start, amount.start)
    words = [w for w in scene.triggers(lead, "figure.capacity") if distance(scene, amount, w) < _ABLE_REACH]
    return words[-1] if words else None
