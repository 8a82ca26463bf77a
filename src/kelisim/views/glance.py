"""A glance at the words of an account: read for one question alone, with the phrases of some layers of the language and no others.

A page looks at words again to mark in them what it shows: an amount, a day. All phrases of a language would take four times as long, and
what they would find beside is not asked for.
"""

from __future__ import annotations

from functools import cache

from kelisim.annotate.reading import Reading
from kelisim.lang.entries import entries
from kelisim.lang.language import load
from kelisim.lang.numbers import find_numbers
from kelisim.lang.phrases import PhraseMatcher

AMOUNTS = ("cardinals", "scales", "fractions", "units", "decimals", "multiples", "ordinals", "approx", "relation.range_")
DAYS = (
    "cardinals", "ordinals", "months", "weekdays", "seasons", "decades", "word", "time", "noun", "modifier", "boundary", "relation",
)  # fmt: skip
OCCASIONS = ("trigger.event.",)


def glance(words: str, lang: str, layers: tuple[str, ...]) -> Reading:
    """The words with the phrases of those layers alone, that begin so.

    >>> reading = glance("в апреле подписали", "ru", DAYS)
    >>> [match.layer for match in reading.matches]
    ['months']
    """
    language = load(lang)
    tokens = language.tokenize(words)
    numbers = find_numbers(tokens, language.number_words.find(tokens), language)
    matches = _matcher(lang, layers).find(tokens, {number.first: number.last for number in numbers})
    return Reading(words, language, tokens, matches, numbers, [])


@cache
def _matcher(lang: str, layers: tuple[str, ...]) -> PhraseMatcher:
    language = load(lang)
    matcher = PhraseMatcher(language.endings)
    for phrase, layer, value in entries(language.data):
        if layer.startswith(layers):
            matcher.add(phrase, layer, value)
    return matcher
