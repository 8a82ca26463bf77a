"""What an amount measures, and whether it is reached, aimed at or estimated."""

from __future__ import annotations

from kelisim.extract.scene import Scene
from kelisim.model.annotation import Quantity, Trigger
from kelisim.model.fact import Figure
from kelisim.model.text import Span

_MONEY = ("trade_turnover", "exports", "imports", "investment", "cost", "loan", "grant")
_COUNTED = ("companies", "products", "people", "visits", "documents", "grant")
_BY_UNIT = {
    "MW": ("capacity",), "kWh": ("generation",), "m3": ("capacity", "freight"), "tonne": ("freight", "exports", "imports", "capacity"), "km": ("length",),
    "barrel": ("exports", "imports", "freight", "capacity"), "hectare": ("area",), "person": ("people",), "count": _COUNTED,
}  # fmt: skip
_DEFAULT = {"MW": "capacity", "kWh": "other", "m3": "capacity", "tonne": "freight", "km": "length", "person": "people", "barrel": "other", "hectare": "other"}
_NAMES = {"generation": "other", "area": "other", "share": "other"}
_OF = {"generation": "yearly generation", "area": "area"}


def indicator_of(scene: Scene, sentence: Span, quantity: Quantity, unit: str, last: Figure | None) -> tuple[str | None, str | None]:
    """The indicator and what it is of; `(None, None)` where the amount measures nothing the register follows.

    The nearest word for an indicator in the sentence decides, the one before the amount rather than the one after; where there is
    none and the sentence points back («бұл көрсеткіш»), the last figure's.
    """
    farm = scene.has(sentence, "figure.farm")
    if unit == "percent":
        return _percent(scene, sentence, quantity, last, farm)
    if unit in ("year", "day"):
        return None, None
    allowed = _MONEY if _is_money(unit) else _BY_UNIT.get(unit, ())
    word = _nearest(scene, sentence, quantity, allowed)
    if word is None and _is_money(unit) and (carried(scene, sentence) or _target_words(scene, sentence)):
        return (last.indicator, last.of) if last and last.indicator in _MONEY else ("trade_turnover", None)
    if word is None and _is_money(unit):
        return ("trade_turnover", None) if last and last.indicator == "trade_turnover" and scene.has(sentence, "figure.reach") else (None, None)
    name = word or (_DEFAULT.get(unit) if unit != "count" else None)
    if name is None:
        return None, None
    of = _OF.get(name) or ("agricultural trade" if farm and name in ("trade_turnover", "exports", "imports") else None)
    return _NAMES.get(name, name), of


def _is_money(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()


def _percent(scene: Scene, sentence: Span, quantity: Quantity, last: Figure | None, farm: bool) -> tuple[str | None, str | None]:
    """A percentage is growth where something rises or falls by it, else a share of what is named."""
    near = Span(max(sentence.start, quantity.start - 60), min(sentence.end, quantity.end + 60))
    measured = _nearest(scene, sentence, quantity, ("trade_turnover", "exports", "imports", "investment", "freight"))
    subject = "agricultural trade" if farm and measured in (None, "trade_turnover") else measured or (last.indicator if last else None)
    if scene.has(near, "figure.share"):
        return measured or "other", "share"
    if scene.has(near, "figure.growth_up", "figure.growth_down"):
        return "growth", subject
    if measured:
        return measured, "share"
    return None, None


def _nearest(scene: Scene, sentence: Span, quantity: Quantity, allowed: tuple[str, ...]) -> str | None:
    """The indicator whose word stands nearest to the amount; what stands before counts as half as far."""
    words = scene.triggers(sentence, *(f"figure.{name}" for name in allowed))
    if not words:
        return None

    def distance(word: Trigger) -> float:
        if word.start < quantity.end and quantity.start < word.end:
            return 0.0
        return (quantity.start - word.end) / 2 if word.end <= quantity.start else float(word.start - quantity.end)

    return min(words, key=distance).concept.partition(".")[2]


def carried(scene: Scene, sentence: Span) -> bool:
    """Whether the sentence points back to the figure before it."""
    return scene.has(sentence, "figure.carry")


def _target_words(scene: Scene, sentence: Span) -> bool:
    return scene.has(sentence, "figure.target") and not scene.has(sentence, "figure.cost", "figure.grant", "figure.loan")


def status_of(scene: Scene, sentence: Span, quantity: Quantity, indicator: str) -> str:
    """`target` where it is to be reached, `estimate` where it is thought or possible, else `actual`.

    Only words near the amount count, so that «reached 1.4 bn; the aim is 3 bn» keeps both.
    """
    near = _clause(scene, sentence, quantity)
    if scene.has(near, "figure.estimate"):
        return "estimate"
    due = any(d.relation == "due" for d in scene.dates(near))
    if scene.has(near, "figure.target") and not (scene.has(near, "figure.reach") and not due):
        return "target"
    future = any(d.value and scene.published and d.value.start.first() > scene.published.last() for d in scene.dates(near))
    if due and future:
        return "target"
    if indicator in ("capacity", "length") and scene.has(sentence, "commitment.build", "commitment.project_noun", "status.planned"):
        return "target"
    if indicator == "cost":
        return "estimate"
    return "estimate" if indicator == "other" and future else "actual"


def _clause(scene: Scene, sentence: Span, quantity: Quantity) -> Span:
    """From the amount before to the amount after, within the sentence."""
    others = [q for q in scene.layers.quantities if sentence.covers(q) and q.unit and q is not quantity]
    start = max((q.end for q in others if q.end <= quantity.start), default=sentence.start)
    end = min((q.start for q in others if q.start >= quantity.end), default=sentence.end)
    return Span(start, end)
