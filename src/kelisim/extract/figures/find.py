"""Figures: amounts that the document states about relations, economy and projects."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kelisim.extract.claims import make_claim
from kelisim.extract.figures.bodies import basis_of
from kelisim.extract.figures.bulk import UNITS
from kelisim.extract.figures.counted import elided_unit
from kelisim.extract.figures.differences import is_difference
from kelisim.extract.figures.indicators import indicator_of
from kelisim.extract.figures.percents import percent_of
from kelisim.extract.figures.rated import is_apiece
from kelisim.extract.figures.speakers import said_by
from kelisim.extract.figures.status import status_of
from kelisim.extract.figures.tabled import table_figures, tables
from kelisim.extract.figures.things import counts_nothing
from kelisim.extract.figures.told import told_once
from kelisim.extract.figures.worded import MONEY, explicit
from kelisim.extract.figures.wording import evidence_of, pieces
from kelisim.extract.gate import falls
from kelisim.extract.nearness import around, is_money, measured, stretch
from kelisim.extract.parties import parties_of
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.extract.when import base_of, due_of, period_of
from kelisim.lang.language import load
from kelisim.model.annotation import Quantity
from kelisim.model.claim import Claim
from kelisim.model.fact import Figure
from kelisim.model.places import holding
from kelisim.model.text import Cover, Span, within

_PARTS = ("trade_turnover", "exports", "imports", "investment", "loan", "grant", "cost")  # of which a half or a third is told
_HIGHEST = 9  # km: what is lower and a mountain's is its height
_PLACED = re.compile(r"\d+-[^\W\d_]")
_OPENING = 20  # characters at the head of a sentence
_FEWEST = 3  # people
_MOST = 200  # amounts in a sentence; what holds more is a row of numbers and tells nothing of them
_ROUGH = ("about", "over", "under")


def find_figures(scene: Scene) -> Iterator[Claim]:
    """A claim for each amount that measures something the register follows; what is no figure (a law's article, a route) is passed over,
    and what is told twice (in the headline and in the text, in the lead and in detail) is told once."""
    printed = tables(scene)
    rows = [Span(row[0].start, row[-1].end) for table in printed for row in table.rows]
    tabled = Cover(rows)
    told = (s for s in pieces(scene) if not tabled.holds(s.start, s.end))
    sentences = [s for s in told if len(within(scene.layers.quantities, s)) <= _MOST]
    trail = Trail(sentences, _known(scene, sentences))
    found: list[Claim] = []
    title = scene.document.title_span
    for sentence in sorted(sentences, key=lambda s: bool(title and title.covers(s))):  # the text before its headline
        for quantity in within(scene.layers.quantities, sentence):
            for figure in _figures(scene, sentence, quantity, trail):
                claim = make_claim(scene, figure, evidence_of(scene, sentence, quantity), f"figure.{figure.indicator}")
                if claim:
                    trail.add(sentence, figure)
                if claim and not is_difference(scene, sentence, quantity):  # what it rose by still tells of which time the next is
                    found.append(claim)
    found += [claim for table in printed for claim in table_figures(scene, table)]
    yield from told_once(scene, found)


def _known(scene: Scene, sentences: list[Span]) -> dict[tuple[float, str], tuple[str, str | None]]:
    """What explicit words of the document say of each sum of money, the first time they do."""
    found: dict[tuple[float, str], tuple[str, str | None]] = {}
    for sentence in sentences:
        for quantity in measured(scene, sentence):
            if is_money(quantity.unit) and (what := explicit(scene, sentence, quantity, MONEY)) and what[0]:
                found.setdefault((quantity.value, str(quantity.unit)), (what[0], what[1]))
    return found


def _figures(scene: Scene, sentence: Span, quantity: Quantity, trail: Trail) -> Iterator[Figure]:
    """The figure that an amount gives; one for each party where it is said of each («по 33 процента»)."""
    if quantity.ordinal or _no_figure(scene, sentence, quantity):
        return
    if quantity.unit is None and 0 < quantity.value < 1:
        part = Quantity(quantity.start, quantity.end, round(quantity.value * 100, 2), "percent", quantity.approx)
        kind = percent_of(scene, sentence, part, trail)[0]
        quantity = part if kind in _PARTS else quantity
    unit = quantity.unit or elided_unit(scene, sentence, quantity, trail)
    if unit is None:
        return
    counted = quantity if quantity.unit else Quantity(quantity.start, quantity.end, quantity.value, unit, quantity.approx)
    indicator, of = indicator_of(scene, sentence, counted, unit, trail)
    if indicator is None:
        return
    unit = "person" if indicator == "people" and unit == "count" else unit  # «15 тысяч рабочих мест»
    status = status_of(scene, sentence, quantity, indicator, trail)
    if status == "actual" and _is_aim_again(scene, sentence, counted, indicator, trail):
        return
    parties = parties_of(scene, sentence, quantity, indicator, of, trail)
    rough = None if indicator == "growth" and _is_growth_word(scene, quantity) else quantity.approx
    near = around(stretch(scene, sentence, quantity), quantity, 25)
    each = len(parties) > 1 and (scene.has(near, "figure.each") or is_apiece(scene, sentence, quantity))
    for group in [(p,) for p in parties] if each else [parties]:
        yield Figure(
            indicator=indicator,
            value=_signed(scene, sentence, quantity, indicator),
            unit=unit,
            status=status,
            of=of,
            parties=group,
            approx=rough is not None and rough in _ROUGH,
            approx_kind=rough,
            period=None if status == "target" else period_of(scene, sentence, quantity, indicator, status, trail),
            due=due_of(scene, sentence, quantity) if status == "target" else None,
            said_by=said_by(scene, sentence, quantity) or _said_before(scene, sentence, trail),
            basis=basis_of(scene, sentence, quantity),
            compared=base_of(scene, sentence, quantity) if indicator == "growth" else None,
        )


def _is_aim_again(scene: Scene, sentence: Span, amount: Quantity, indicator: str, trail: Trail) -> bool:
    """«Екі миллиард – аспаннан алған сан емес»: an amount that was told as an aim, in a sentence that does not say what it measures, when,
    or that it was reached, is that aim again."""
    told = {f.status for _, f in trail.told if (f.value, f.unit, f.indicator) == (amount.value, amount.unit, indicator)}
    if told != {"target"} or explicit(scene, sentence, amount, MONEY):
        return False
    return not scene.has(sentence, "figure.reach") and not scene.dates(sentence)


def _said_before(scene: Scene, sentence: Span, trail: Trail) -> str | None:
    """Who said the amount of which a sentence tells the parts: «Анын ичинен …», "Of which …" at its head."""
    opens = scene.has(Span(sentence.start, min(sentence.end, sentence.start + _OPENING)), "figure.of_them")
    before = trail.last(sentence, near=1) if opens else None
    return before.said_by if before else None


def _no_figure(scene: Scene, sentence: Span, quantity: Quantity) -> bool:
    """Inside a name or a title, a rate or price, a vote or poll, or right beside a word such as «бап», «статья», «№», «телефон»."""
    if quantity.unit == "times" or holding(scene.layers.mentions, quantity):
        return True
    if holding(scene.layers.dates, quantity):
        return True
    captioned = not _titled(scene, sentence) and scene.text[sentence.end - 1].isalnum()  # «Торговля …, млн долларов» above a table
    scale = quantity.value in (1e3, 1e6, 1e9) and not any(c.isdigit() for c in scene.words(quantity))
    if scale and (captioned or quantity.unit in (None, "count", "person")):
        return True  # «миллионы людей»
    if quantity.unit == "person" and quantity.value < _FEWEST:
        return True  # «one delegate joked»
    if quantity.unit == "km" and quantity.value < _HIGHEST and scene.has(around(sentence, quantity, 60), "figure.altitude"):
        return True
    if is_money(quantity.unit):
        return scene.has(around(sentence, quantity, 40), "figure.rate")
    if quantity.unit in ("percent", "count", "person", None) and scene.has(around(sentence, quantity, 80), "figure.poll"):
        return True
    if quantity.unit == "percent":
        lent = scene.has(around(sentence, quantity, 24), "figure.interest") and scene.has(sentence, "figure.loan")
        return scene.has(around(sentence, quantity, 40), "figure.rate") and not lent
    if quantity.unit in ("MW", "km", "hectare", *UNITS):
        if quantity.unit == "km" and _PLACED.match(scene.words(quantity)) and load(scene.document.lang).head_final:
            return True  # «246-чакырымында» is a place on a road
        few = quantity.value < _FEWEST and not any(c.isdigit() for c in scene.words(quantity))  # «not one tonne»
        return few or any(r.start < quantity.end and quantity.start < r.end for r in scene.triggers(sentence, "figure.rate"))  # «за тонну»
    return counts_nothing(scene, quantity) or scene.has(around(sentence, quantity, 14), "figure.no_figure")


def _titled(scene: Scene, sentence: Span) -> bool:
    title = scene.document.title_span
    return bool(title and title.covers(sentence))


def _is_growth_word(scene: Scene, quantity: Quantity) -> bool:
    """«16 пайызға көп»: the word that would make the amount rough is the growth itself."""
    moves = scene.triggers(around(scene.sentence(quantity.start), quantity, 20), "figure.growth_up", "figure.growth_down")
    return any(m.start < quantity.end <= m.end and quantity.start <= m.start + len(scene.words(m)) for m in moves)


def _signed(scene: Scene, sentence: Span, quantity: Quantity, indicator: str) -> float:
    """A fall is a negative growth."""
    if indicator != "growth":
        return quantity.value
    return -quantity.value if falls(quantity, evidence_of(scene, sentence, quantity), scene.layers, scene.text) else quantity.value
