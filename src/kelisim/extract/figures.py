"""Figures: amounts that the document states about relations, economy and projects."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.indicators import carried, indicator_of, status_of
from kelisim.extract.scene import Scene
from kelisim.extract.speakers import said_by
from kelisim.extract.when import due_of, period_of
from kelisim.model.annotation import Quantity
from kelisim.model.claim import Claim
from kelisim.model.fact import Figure
from kelisim.model.text import Span, within

_ROUGH = ("about", "over", "under")
_MONEY_LIKE = ("trade_turnover", "exports", "imports", "investment", "cost", "loan", "grant")


def find_figures(scene: Scene) -> Iterator[Claim]:
    """A claim for each amount that measures something the register follows; what is no figure (a law's article, a route) is passed over."""
    last: Figure | None = None
    seen: set[tuple[object, ...]] = set()
    for sentence in scene.layers.sentences:
        for quantity in within(scene.layers.quantities, sentence):
            figure = _figure(scene, sentence, quantity, last)
            if figure is None:
                continue
            claim = make_claim(scene, figure, _evidence(scene, sentence, quantity), f"figure.{figure.indicator}")
            if claim:
                if figure.indicator != "growth":
                    last = figure
                key = (figure.indicator, figure.value, figure.unit, figure.status, figure.of)
                if key not in seen or figure.period:
                    seen.add(key)
                    yield claim


def _figure(scene: Scene, sentence: Span, quantity: Quantity, last: Figure | None) -> Figure | None:
    if quantity.ordinal or _no_figure(scene, sentence, quantity):
        return None
    unit = quantity.unit or _elided_unit(scene, sentence, quantity)
    if unit is None:
        return None
    indicator, of = indicator_of(scene, sentence, quantity, unit, last)
    if indicator is None:
        return None
    status = status_of(scene, sentence, quantity, indicator)
    figure = Figure(
        indicator=indicator,
        value=_signed(scene, sentence, quantity, indicator),
        unit=unit,
        status=status,
        of=of,
        parties=_parties(scene, sentence, indicator, last),
        approx=quantity.approx in _ROUGH,
        approx_kind=quantity.approx,
        said_by=said_by(scene, sentence, quantity),
    )
    if status == "target":
        return replace(figure, due=due_of(scene, sentence, quantity))
    return replace(figure, period=period_of(scene, sentence, quantity, last))


def _no_figure(scene: Scene, sentence: Span, quantity: Quantity) -> bool:
    """Inside a name or a title, or right beside a word such as «бап», «статья», «№», «телефон»."""
    if any(m.start <= quantity.start and quantity.end <= m.end for m in scene.layers.mentions):
        return True
    near = Span(max(sentence.start, quantity.start - 25), min(sentence.end, quantity.end + 25))
    money = quantity.unit is not None and (len(quantity.unit) == 3 or quantity.unit == "percent")
    return not money and scene.has(near, "figure.no_figure")


def _elided_unit(scene: Scene, sentence: Span, quantity: Quantity) -> str | None:
    """«1,5, енді біреулері 1,7 млрд доллар», «до двух миллиардов»: the unit of the amount beside, in this sentence or the one before."""
    if quantity.value < 1e6:
        return None
    here = [q for q in within(scene.layers.quantities, sentence) if q.unit and len(q.unit) == 3 and q.unit.isupper()]
    if here:
        return min(here, key=lambda q: abs(q.start - quantity.start)).unit
    start = max(0, sentence.start - 600)
    before = [q for q in within(scene.layers.quantities, Span(start, sentence.start)) if q.unit and len(q.unit) == 3 and q.unit.isupper()]
    return before[-1].unit if before else None


def _signed(scene: Scene, sentence: Span, quantity: Quantity, indicator: str) -> float:
    """A fall is a negative growth."""
    if indicator != "growth":
        return quantity.value
    near = Span(max(sentence.start, quantity.start - 60), min(sentence.end, quantity.end + 60))
    falls = scene.has(near, "figure.growth_down") and not scene.has(near, "figure.growth_up")
    return -quantity.value if falls else quantity.value


def _parties(scene: Scene, sentence: Span, indicator: str, last: Figure | None) -> tuple[str, ...]:
    """The states of the sentence where it names two or more, else the pair that the document is about.

    Of a directed figure (exports, investment, aid) the giver stands first: the state named first, in the order of the text.
    """
    here = [w.entity for w in scene.states(sentence, spoken=True)]
    if len(here) >= 2:
        return tuple(here[:3]) if indicator in ("capacity", "cost", "share") else tuple(here[:2])
    if last and carried(scene, sentence):
        return last.parties
    return scene.pair


def _evidence(scene: Scene, sentence: Span, quantity: Quantity) -> Span:
    """The sentence; in a long one, the stretch between commas and semicolons around the amount that still holds its words."""
    if len(scene.words(sentence).split()) <= 45:
        return sentence
    start, end = sentence.start, sentence.end
    for mark in (";", ","):
        left = scene.text.rfind(mark, start, quantity.start)
        right = scene.text.find(mark, quantity.end, end)
        piece = Span(left + 1 if left >= 0 else start, right if right >= 0 else end)
        if 8 <= len(scene.words(piece).split()) <= 45:
            return piece
    words = scene.text[start:end].split()
    return sentence if len(words) <= 60 else Span(max(start, quantity.start - 200), min(end, quantity.end + 120))
