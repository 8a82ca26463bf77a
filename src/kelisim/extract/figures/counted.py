"""The unit of a number that stands without one: the currency of its neighbour, or the noun that it counts."""

from __future__ import annotations

import re

from kelisim.extract.figures.ahead import is_seats
from kelisim.extract.figures.bulk import UNITS
from kelisim.extract.figures.rated import is_given, is_rated, noun_after
from kelisim.extract.figures.things import means_people, signed_after, thing_after
from kelisim.extract.nearness import distance, is_money, measured, stretch
from kelisim.extract.scene import Scene
from kelisim.extract.trail import Trail
from kelisim.model.annotation import Quantity
from kelisim.model.places import holding, meeting
from kelisim.model.text import Span, within

COUNTABLE = ("companies", "products", "people", "visits", "documents", "grant", "thing", "projects")
_LEAST_ELIDED = 1e6  # a bare number below it takes no currency from its neighbour
_WORDS = 4  # between a number and the noun it counts («4 700-дей қазақ-қытай бірлескен кәсіпорын»)
_FEW = 3  # «two countries» is how one speaks
_PAIR = 2  # «two flights a week»
_REACH = 48
_STOP = re.compile(r"[.,;:()\d]|\s[–—]\s")


def elided_unit(scene: Scene, sentence: Span, amount: Quantity, trail: Trail) -> str | None:
    """A currency code, `count` or `person`; None where the number measures nothing.

    «до двух миллиардов» beside dollars → `USD`; «4,200 Turkish-invested enterprises» → `count`; «14 млн ашуун адам» → `person`.
    """
    noun = _noun_after(scene, sentence, amount)
    if noun:
        return "person" if noun == "figure.people" else "count"
    if is_seats(scene, sentence, amount) or is_rated(scene, sentence, amount) or is_given(scene, sentence, amount):
        return "count"
    if amount.value >= _LEAST_ELIDED and not _counts_something(scene, sentence, amount):
        return _left_out(scene, sentence, amount)
    if signed_after(scene, sentence, amount):
        return "count"
    thing = thing_after(scene, sentence, amount)
    if thing:
        return "person" if means_people(scene, thing) else "count"
    if amount.value >= _LEAST_ELIDED:
        return None
    own = stretch(scene, sentence, amount)
    before = trail.last(sentence, near=1)
    if before and before.unit in ("count", "person") and amount.value < before.value and _of_those(scene, own, amount):
        return before.unit
    if scene.has(own, "figure.number_of") and (scene.has(own, *_concepts()) or trail.last(sentence, *COUNTABLE[:6], "other", near=1)):
        return "count"
    return None


def _of_those(scene: Scene, own: Span, amount: Quantity) -> bool:
    """Whether a number is part of what was counted before («оның 41 мыңы», "of which 12", «из них лишь 11»)."""
    return scene.has(Span(max(own.start, amount.start - _REACH), min(own.end, amount.end + _REACH)), "figure.of_them")


def _concepts() -> tuple[str, ...]:
    return tuple(f"figure.{name}" for name in COUNTABLE)


def _noun_after(scene: Scene, sentence: Span, amount: Quantity) -> str | None:
    """The concept of the noun that a number counts, a few words behind it with no sign or number between."""
    ahead = Span(amount.end, min(sentence.end, amount.end + _REACH))
    for word in scene.triggers(ahead, *_concepts()):
        between = scene.text[amount.end : word.start]
        least = _PAIR if scene.has(Span(word.start, word.end + 1), "figure.flight") else _FEW
        if not _STOP.search(between) and len(between.split()) <= _WORDS and amount.value >= least:
            return word.concept
    return None


def _counts_something(scene: Scene, sentence: Span, amount: Quantity) -> bool:
    """Whether a plain noun stands right behind a number: «2 млн изделий» are no dollars; a verb, a date or a name is no such noun."""
    word = noun_after(scene, sentence, amount)
    if word is None:
        return False
    at = scene.text.index(word, amount.end)
    place = Span(at, at + len(word))
    dated = meeting(scene.layers.dates, place)
    named = meeting(scene.layers.mentions, place)
    if dated or named:
        return False
    return not holding(scene.layers.triggers, Span(at, at + 1))


def _left_out(scene: Scene, sentence: Span, amount: Quantity) -> str | None:
    """The unit of the nearest sum or bulk of goods in the sentence, else of the last one shortly before."""
    here = [q for q in measured(scene, sentence) if is_money(q.unit) or q.unit in UNITS]
    if here:
        return min(here, key=lambda q: distance(scene, amount, q)).unit
    before = [
        q
        for q in within(scene.layers.quantities, Span(max(0, sentence.start - 600), sentence.start))
        if is_money(q.unit) or q.unit in UNITS
    ]
    return before[-1].unit if before else None
