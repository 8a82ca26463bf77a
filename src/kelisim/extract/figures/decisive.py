"""Which word of aiming, reaching or estimating decides over an amount: the nearest, on the side where a language has its verbs."""

from __future__ import annotations

from kelisim.extract.nearness import distance
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tense import is_converb
from kelisim.model.annotation import Quantity, Trigger
from kelisim.model.places import first_from, meeting
from kelisim.model.text import Span

_BESIDE = 6
_CLOSING = 8  # characters from an amount to the verb that closes its clause
_FAR = 140
_CLOSE = 60  # characters between a verb and the amount that follows it


def _beside(first: Trigger, second: Trigger) -> bool:
    return max(first.start - second.end, second.start - first.end) <= _BESIDE


def decisive(scene: Scene, own: Span, amount: Quantity) -> str | None:
    """The concept of the nearest word. The verb of an amount follows it where verbs come last, and goes before it elsewhere."""
    final = load(scene.document.lang).head_final
    before, after = (1.5, 0.7) if final else (0.7, 1.5)
    due = any(d.relation == "due" and d.value for d in scene.dates(own))

    def far(word: Trigger) -> float:
        weight = 0.5 if due and word.concept == "figure.target" else 1.0
        longer = (
            min(20, word.end - word.start) / 4
        )  # of two that begin together the longer tells more («достигнет» in «как ожидается, достигнет»)
        return distance(scene, amount, word, before=before, after=after) * weight - longer

    words = scene.triggers(own, "figure.target", "figure.estimate", "figure.reach") + scene.triggers(
        own, "figure.growth_up", "figure.growth_down"
    )
    words = [
        w
        for w in words
        if distance(scene, amount, w) < _FAR and not (amount.start <= w.start and w.end <= amount.end and w.concept == "figure.estimate")
    ]
    words = [
        w
        for w in words
        if not any(o is not w and o.start <= w.start and w.end <= o.end and o.end - o.start > w.end - w.start for o in words)
    ]
    words = [w for w in words if not of_next(scene, own, amount, w) and not (final and _of_last(scene, own, amount, w))]
    leading = [w for w in words if not (w.concept == "figure.reach" and is_converb(scene.words(w).split()[-1], scene.document.lang))]
    best = min(leading or words, key=far, default=None)  # «достигнет максимума, превысив 2 млрд»: as its main verb
    if best is None:
        return None
    forecast = scene.triggers(Span(own.start, amount.start), "figure.forecast")
    if best.concept == "figure.target" and forecast and not scene.has(own, "commitment.agree", "commitment.intend"):
        return "figure.estimate"
    if best.concept == "figure.reach" and any(w.concept == "figure.target" and 0 <= best.start - w.end <= _BESIDE for w in words):
        return "figure.target"  # «the objective of reaching»
    if best.concept == "figure.target" and any(w.concept == "figure.estimate" and _beside(w, best) for w in words):
        return "figure.estimate"  # «was expected to reach»
    return "figure.reach" if best.concept.startswith("figure.growth") else best.concept


def _of_last(scene: Scene, own: Span, amount: Quantity, word: Trigger) -> bool:
    """Whether a word before an amount closes the clause of the amount before it («46 млн еуро деп есептелген кәсіпорын үш мың …»)."""
    before = any(q.end == own.start and q.unit for q in meeting(scene.layers.quantities, Span(max(0, own.start - 1), own.start)))
    if not before or word.end > amount.start:
        return False
    closed = "," in scene.text[word.end : amount.start] and "," not in scene.text[own.start : word.start]
    return closed or word.start - own.start <= _CLOSING


def of_next(scene: Scene, own: Span, amount: Quantity, word: Trigger) -> bool:
    """Whether a verb behind an amount goes with the amount that follows («to $3 bn and should reach $5 bn»)."""
    language = load(scene.document.lang)
    if language.head_final or word.start < amount.end:
        return False
    follows = any(q.unit and q.start < own.end + _BESIDE for q in first_from(scene.layers.quantities, own.end, _BESIDE))
    between = scene.text[amount.end : word.start]
    joined = any(w.strip(",;") in language.words("conjunctions") for w in between.split()) or any(c in between for c in ",;")
    return follows and joined and own.end - word.end < _CLOSE
