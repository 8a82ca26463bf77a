"""A document's text cut for showing: paragraphs, and in them stretches that belong to the words of the same facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kelisim.model.document import Document
from kelisim.model.text import Span

Mark = tuple[Span, str, int, str]  # the words of a fact, its claim, its number on the page, its kind


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the facts whose words it belongs to, and those whose words begin or end with it."""

    text: str
    told: tuple[Mark, ...]
    begun: tuple[Mark, ...]
    ended: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Marked:
    """A paragraph: its language, whether it is the headline, its pieces."""

    lang: str
    is_title: bool
    pieces: tuple[Piece, ...]


def paragraphs(document: Document, marks: Sequence[Mark]) -> list[Marked]:
    """The paragraphs of a document, cut where the words of facts begin and end.

    >>> page = paragraphs(Document("a", "a", "One. Two.", "en"), [(Span(5, 9), "f00", 1, "event")])
    >>> [(piece.text, len(piece.told)) for piece in page[0].pieces]
    [('One. ', 0), ('Two.', 1)]
    """
    title = document.title_span
    found = []
    for span in document.paragraphs():
        own = [mark for mark in marks if mark[0].start < span.end and mark[0].end > span.start]
        is_title = title is not None and span.start >= title.start and span.end <= title.end
        found.append(Marked(document.lang_at(span.start), is_title, tuple(_pieces(document.text, span, own))))
    return found


def _pieces(text: str, within: Span, marks: Sequence[Mark]) -> list[Piece]:
    edges = {edge for mark in marks for edge in (mark[0].start, mark[0].end) if within.start < edge < within.end}
    cuts = sorted({within.start, within.end, *edges})
    return [
        Piece(
            text[start:end],
            tuple(mark for mark in marks if mark[0].start <= start and mark[0].end >= end),
            tuple(mark for mark in marks if mark[0].start == start or (start == within.start and mark[0].start < start < mark[0].end)),
            tuple(mark for mark in marks if mark[0].end == end),
        )
        for start, end in pairwise(cuts)
    ]
