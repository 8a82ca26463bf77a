"""What an amount measures: the nearest word for an indicator decides; where there is none, what the document measured before."""

from __future__ import annotations

import re
from dataclasses import replace

from kelisim.extract.figures.ahead import is_seats
from kelisim.extract.figures.bulk import UNITS, bulk_of, passes
from kelisim.extract.figures.counted import COUNTABLE
from kelisim.extract.figures.money import money_of
from kelisim.extract.figures.percents import percent_of
from kelisim.extract.figures.rated import is_given, is_rated, noun_after, thing_of
from kelisim.extract.figures.terms import term_of
from kelisim.extract.figures.things import signed_after, thing_after
from kelisim.extract.figures.worded import NOTHING, Measured, explicit, named
from kelisim.extract.nearness import is_money, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.model.annotation import Quantity
from kelisim.model.places import meeting
from kelisim.model.text import Span

_BY_UNIT = {"MW": ("capacity",), "km": ("length",), "hectare": ("area",), "person": ("people",), "count": COUNTABLE}
_DEFAULT = {"MW": "capacity", "km": "length", "person": "people", "hectare": "area"}
_STOP = re.compile(r"[.,;:()\d]|\s[–—]\s")
_LEAST = {"figure.documents": 2, "figure.projects": 10}  # «four key projects» is how one speaks of what is then named
_PAIR = 2  # «two flights a week»
_FEW = 3  # «two countries», «one road» are how one speaks, no figures


def indicator_of(scene: Scene, sentence: Span, amount: Quantity, unit: str, trail: Trail) -> Measured:
    """The indicator and what it is of; `(None, None)` where the amount measures nothing that the register follows.

    «тауар айналымы … 1,4 млрд доллар» → `("trade_turnover", None)`; «42 percent» of farm goods → `("growth", "agricultural trade")`.
    """
    if unit == "percent":
        return percent_of(scene, sentence, amount, trail)
    if unit in ("year", "day"):
        return term_of(scene, sentence, amount)
    if is_money(unit):
        return money_of(scene, sentence, amount if amount.unit else replace(amount, unit=unit), trail)
    if unit in UNITS:
        return bulk_of(scene, sentence, amount, trail)
    if unit == "count" and is_seats(scene, sentence, amount):
        return "capacity", "seats"
    if unit in ("count", "person") and is_rated(scene, sentence, amount):
        return "capacity", thing_of(scene, sentence, amount) if unit == "count" else None
    if unit == "count":
        counted = _count(scene, sentence, amount, trail)
        counted = counted if counted != NOTHING else _plain_thing(scene, sentence, amount)
        before = trail.last(sentence, near=1) if counted == NOTHING else None
        return (before.indicator, before.of) if before and before.unit == "count" and before.indicator != "capacity" else counted
    return explicit(scene, sentence, amount, _BY_UNIT.get(unit, ())) or named(_DEFAULT.get(unit))


def _plain_thing(scene: Scene, sentence: Span, amount: Quantity) -> Measured:
    """Things that no list names: signed, given, or counted by the noun behind their number."""
    if signed_after(scene, sentence, amount):
        return "documents", None
    if is_given(scene, sentence, amount):
        return "other", noun_after(scene, sentence, amount)
    thing = thing_after(scene, sentence, amount)
    return ("other", scene.words(thing)) if thing else NOTHING


def _count(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> Measured:
    """Things are counted by the noun in the amount or a few words behind it («195 түрдөгү товар», «50 образовательных грантов»), and by
    no other; «the number of» takes the noun before it, «their number» the one counted last."""
    concepts = [f"figure.{name}" for name in COUNTABLE]
    bare = not any(q.unit for q in meeting(scene.layers.quantities, amount) if q.start == amount.start)
    noun = Span(max(sentence.start, amount.start - 26), min(sentence.end, amount.end + (48 if bare else 22)))
    words = [w for w in scene.triggers(noun, *concepts) if w.end > amount.start and not _STOP.search(scene.text[amount.end : w.start])]
    if not words and scene.has(stretch(scene, sentence, amount), "figure.number_of"):
        words = [w for w in scene.triggers(stretch(scene, sentence, amount), *concepts) if w.end <= amount.start]
        words = sorted(words, key=lambda w: (w.end, w.concept != "figure.thing"))[-1:]
        before = trail.last(sentence, *COUNTABLE[:6], "other", near=1)
        if not words and before and before.unit == "count":
            return before.indicator, before.of
    word = min(words, key=lambda w: (max(0, w.start - amount.end), -w.end), default=None)
    least = _PAIR if word and scene.has(Span(word.start, word.end + 1), "figure.flight") else _FEW
    if word is None or amount.value < _LEAST.get(word.concept, least):
        return NOTHING
    name = word.concept.partition(".")[2]
    if name in ("thing", "projects") and scene.text[sentence.end - 1].isalnum():  # «Төрт жоба» as a heading measures nothing
        return NOTHING
    if name == "thing" and passes(scene, sentence, amount, word):
        return "freight", scene.words(word)
    return ("other", scene.words(word)) if name in ("thing", "projects") else (name, "education grants" if name == "grant" else None)
