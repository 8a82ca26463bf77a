"""The decisive words of an account: of a figure its amount, of an undertaking what is undertaken, of words said the words themselves.

They are looked for in the words of the account alone, at the time at which views are made: a claim keeps the place of all its words, and
not that of the few among them on which it rests most.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from math import isclose

from kelisim.annotate.quantities import find_quantities
from kelisim.annotate.reading import Reading, read
from kelisim.lang.language import Language, load
from kelisim.lang.numbers import find_numbers
from kelisim.model.annotation import Quantity
from kelisim.model.fact import Commitment, Fact, Figure, OfficeHeld, Statement

Mark = tuple[int, int]  # from where to where (exclusive) in the words
_SCALES = (1.0, 1e3, 1e6, 1e9, 1e12)  # «2» under the head «bn dollars»
_ALL = 0.9  # a mark on nearly all the words tells nothing apart
_KEPT = 50_000  # words that are looked at again when a catalogue is made anew


def decisive(fact: Fact, words: str, lang: str) -> Mark | None:
    """Where the decisive words stand in the words of an account; None where they are not found, or are all of it.

    >>> told = "Товарооборот достиг примерно 1,7 млрд долларов за год."
    >>> start, end = decisive(Figure("trade_turnover", 1.7e9, "USD", approx=True), told, "ru")
    >>> told[start:end]
    'примерно 1,7 млрд долларов'
    """
    if isinstance(fact, Figure):
        found = _amount(words, lang, fact.value, fact.unit, fact.approx)
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
def _amount(words: str, lang: str, value: float, unit: str, rough: bool) -> Mark | None:
    """The place of an amount: of that unit, else of none (named before, or at the head of a column), else the number in another scale.

    Its word of approximation («about», «over») is among the words only where the claim has it, so that all phrases are looked for only
    then: numbers and units alone take a third of the time.
    """
    language = load(lang)
    found = find_quantities(read(words, language) if rough else _numbers(words, language))
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


def _numbers(words: str, language: Language) -> Reading:
    tokens = language.tokenize(words)
    matches = language.number_words.find(tokens)
    return Reading(words, language, tokens, matches, find_numbers(tokens, matches, language), [])
