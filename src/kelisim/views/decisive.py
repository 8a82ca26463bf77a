"""The decisive words of an account: of a figure its amount, of an occasion the word that names it, of an undertaking what is undertaken.

They are looked for in the words of the account alone, at the time at which views are made: a claim keeps the place of all its words, and
not that of the few among them on which it rests most.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import isclose

from kelisim.annotate.quantities import find_quantities
from kelisim.model.annotation import Quantity
from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement
from kelisim.views.glance import AMOUNTS, OCCASIONS, glance

Mark = tuple[int, int]  # from where to where (exclusive) in the words
_SCALES = (1.0, 1e3, 1e6, 1e9, 1e12)  # «2» under the head «bn dollars»
_ALL = 0.9  # a mark on nearly all the words tells nothing apart
_NAMING = {  # the concepts that name an occasion of a type
    "visit": ("visit_noun", "visit_verb"), "meeting": ("meet_verb", "talks_noun", "meet_noun"), "call": ("call",),
    "session": ("session_noun",), "summit": ("summit",), "signing": ("sign_verb", "sign_noun"), "forum": ("forum", "round_table"),
    "opening": ("open_verb", "open_noun"), "cultural": ("cultural",), "election": ("election",), "handover": ("handover",),
    "other": ("other_event",),
}  # fmt: skip
_KEPT = 50_000  # words that are looked at again when a catalogue is made anew


def decisive(fact: Fact, words: str, lang: str) -> Mark | None:
    """Where the decisive words stand in the words of an account; None where they are not found, or are all of it.

    >>> told = "Товарооборот достиг примерно 1,7 млрд долларов за год."
    >>> start, end = decisive(Figure("trade_turnover", 1.7e9, "USD", approx=True), told, "ru")
    >>> told[start:end]
    'примерно 1,7 млрд долларов'
    """
    if isinstance(fact, Figure):
        found = _amount(words, lang, fact.value, fact.unit)
    elif isinstance(fact, Event):
        found = _named(words, lang, fact.type)
    else:
        sought = _sought(fact)
        at = words.find(sought) if sought else -1
        found = (at, at + len(sought)) if at >= 0 else None
    return found if found and found[1] - found[0] < _ALL * len(words) else None


def _sought(fact: Fact) -> str:
    """What a claim keeps in the document's own words."""
    if isinstance(fact, Commitment):
        return fact.object or ""
    if isinstance(fact, Statement):
        return fact.quote
    return (fact.title or "") if isinstance(fact, OfficeHeld) else ""


@lru_cache(maxsize=_KEPT)
def _amount(words: str, lang: str, value: float, unit: str) -> Mark | None:
    """The place of an amount: of that unit, else of none (named before, or at the head of a column), else the number in another scale."""
    found = find_quantities(glance(words, lang, AMOUNTS))
    tests: tuple[Callable[[Quantity], bool], ...] = (
        lambda q: q.unit == unit and _same(q.value, value),
        lambda q: _same(q.value, value),
        lambda q: any(_same(q.value * scale, value) for scale in _SCALES),
        lambda q: unit == "percent" and _same((q.value - 1) * 100, value),  # «grew 1.5 times»
    )
    best = next((q for test in tests for q in found if test(q)), None)
    return (best.start, best.end) if best else None


def _same(told: float, value: float) -> bool:
    """A fall is told as a number without a sign."""
    return isclose(abs(told), abs(value), rel_tol=1e-9)


@lru_cache(maxsize=_KEPT)
def _named(words: str, lang: str, kind: str) -> Mark | None:
    """The place of the first words that name an occasion of a type, the longest that begin there: «состоялись переговоры»."""
    layers = tuple(f"trigger.event.{concept}" for concept in _NAMING.get(kind, ()))
    reading = glance(words, lang, OCCASIONS)
    named = min(reading.layer(*layers), key=lambda m: (m.first, -m.last), default=None) if layers else None
    if named is None:
        return None
    span = reading.span(named.first, named.last)
    return span.start, span.end
