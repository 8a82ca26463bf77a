"""Ordinals of sessions, summits and forums: «жетінші отырыс», «7-го заседания», «VII», "the thirteenth session"."""

from __future__ import annotations

from kelisim.lang.language import load
from kelisim.lang.numbers import find_ordinals
from kelisim.model.annotation import Layers
from kelisim.model.document import Document
from kelisim.model.places import holding
from kelisim.model.text import Span, within


def ordinals_at(document: Document, layers: Layers, place: Span) -> list[tuple[Span, int]]:
    """Every ordinal inside a place, with its span; the day of a date is none."""
    language = load(document.lang)
    tokens = within(layers.tokens, place)
    found = []
    for first, last, value in find_ordinals(tokens, language.ordinal_words.find(tokens), language):
        span = Span(tokens[first].start, tokens[last - 1].end)
        if not holding(layers.dates, span):
            found.append((span, value))
    return found


def ordinals_in(document: Document, layers: Layers, place: Span) -> set[int]:
    """The values of the ordinals inside a place."""
    return {value for _, value in ordinals_at(document, layers, place)}
