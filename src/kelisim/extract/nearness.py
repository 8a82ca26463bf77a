"""How near a word stands to an amount, as a reader counts: across a comma is farther, across another amount farther still."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TypeVar

from kelisim.extract.scene import Scene
from kelisim.model.annotation import Quantity
from kelisim.model.text import HasSpan, Span, within

_BREAK = re.compile(r"[,;:](?=\s)|\s[–—-]\s")
_BREAK_COSTS = 30
_AMOUNT_COSTS = 45
_BESIDE = 12  # characters after an amount within which a word still is its own noun («1,4 млрд доллар инвестиция»)

Placed = TypeVar("Placed", bound=HasSpan)


def distance(scene: Scene, amount: HasSpan, word: HasSpan, *, before: float = 0.5, after: float = 1.0) -> float:
    """Characters between an amount and a word, weighed by the side on which it stands; what lies between adds to it.

    A word that is part of the amount is at 0, and one right behind it with no sign between is as near as one before it.
    """
    if word.start < amount.end and amount.start < word.end:
        return 0.0
    first = word.end <= amount.start
    gap = Span(word.end, amount.start) if first else Span(amount.end, word.start)
    breaks = len(_BREAK.findall(scene.text, gap.start, gap.end))
    if not first and not breaks and gap.end - gap.start <= _BESIDE:
        return (gap.end - gap.start) * min(before, after)
    amounts = sum(1 for q in within(scene.layers.quantities, gap) if q.unit and q.unit not in ("percent", "year", "day", "times"))
    crossing = _BREAK_COSTS * breaks * (1 if first else 2)  # what follows a comma mostly begins something else
    return ((gap.end - gap.start) + crossing) * (before if first else after) + _AMOUNT_COSTS * amounts


def nearest(scene: Scene, amount: HasSpan, words: Iterable[Placed], *, before: float = 0.5, after: float = 1.0) -> Placed | None:
    """The word that stands nearest to an amount; None of none."""
    return min(words, key=lambda w: distance(scene, amount, w, before=before, after=after), default=None)


def measured(scene: Scene, sentence: Span) -> list[Quantity]:
    """The amounts of a sentence that bear a unit, years and days aside."""
    return [q for q in within(scene.layers.quantities, sentence) if q.unit and q.unit not in ("year", "day", "times") and not q.ordinal]


def stretch(scene: Scene, sentence: Span, amount: HasSpan) -> Span:
    """From the amount before to the amount after, within the sentence: where the words stand that may be this amount's own."""
    others = measured(scene, sentence)
    start = max((q.end for q in others if q.end <= amount.start), default=sentence.start)
    end = min((q.start for q in others if q.start >= amount.end), default=sentence.end)
    return Span(start, end)


def clause(scene: Scene, own: Span, amount: HasSpan) -> Span:
    """The clause of an amount inside a stretch: between the commas and dashes next to it."""
    start = max((m.end() for m in _BREAK.finditer(scene.text, own.start, amount.start)), default=own.start)
    follow = _BREAK.search(scene.text, amount.end, own.end)
    return Span(start, follow.start() if follow else own.end)


def part(scene: Scene, sentence: Span, amount: HasSpan) -> Span:
    """The part of a sentence between semicolons in which an amount stands."""
    start = scene.text.rfind(";", sentence.start, amount.start) + 1 or sentence.start
    end = scene.text.find(";", max(amount.end, start), sentence.end)
    return Span(start, end if end >= 0 else sentence.end)


def around(sentence: Span, amount: HasSpan, reach: int) -> Span:
    """So many characters to both sides of an amount, within its sentence."""
    return Span(max(sentence.start, amount.start - reach), min(sentence.end, amount.end + reach))


def is_money(unit: str | None) -> bool:
    """Whether a unit is a currency.

    >>> is_money("USD"), is_money("MW"), is_money(None)
    (True, False, False)
    """
    return unit is not None and len(unit) == 3 and unit.isalpha() and unit.isupper()
