"""A document's text cut for showing: its paragraphs and tables, and in them stretches that belong to the words of the same facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from kelisim.model.document import Document
from kelisim.model.text import Span

CLOSING = ".,;:!?…»”’\"')"  # signs that end a sentence: numbers on both sides of one are shown as one
ITEMS = "•▪*–—-"  # what begins the items of a list


@dataclass(frozen=True, slots=True)
class Mark:
    """The words of a fact: its claim, its number on the page, and how it is drawn (`commitment`, `rejected`, or empty)."""

    span: Span
    claim: str
    number: int
    look: str = ""


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers that stand together: of one fact, or of several in a row, of which the first is linked."""

    label: str
    claims: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with the facts whose words it belongs to, those whose words begin with it, and the numbers that stand after it."""

    text: str
    told: tuple[Mark, ...]
    begun: tuple[Mark, ...]
    ended: tuple[Numbers, ...]

    @property
    def look(self) -> str:
        """How it is drawn: as the words of an undertaking where one stands on them; as rejected where all that stood on them was."""
        looks = {mark.look for mark in self.told}
        return "commitment" if "commitment" in looks else "rejected" if looks == {"rejected"} else ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph (`title`, `text` or `item`: one row of one cell) or a `table` with its rows of cells, each cut into pieces.

    `starts` is where each row begins in the text: by that it is found from elsewhere.
    """

    kind: str
    lang: str
    rows: tuple[tuple[tuple[Piece, ...], ...], ...]
    starts: tuple[int, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The pieces of a paragraph."""
        return self.rows[0][0]


def blocks(document: Document, marks: Sequence[Mark]) -> list[Block]:
    """The paragraphs of a document, cut where the words of facts begin and end; rows of cells that follow each other are one table.

    >>> page = blocks(Document("a", "a", "One. Two.", "en"), [Mark(Span(5, 9), "f00", 1)])
    >>> [(piece.text, len(piece.told)) for piece in page[0].pieces]
    [('One. ', 0), ('Two.', 1)]
    >>> [len(block.rows) for block in blocks(Document("a", "a", "Tea\\t5\\n\\nSalt\\t7", "en"), [])]
    [2]
    """
    cut = [_block(document, span, marks) for span in document.paragraphs()]
    found: list[Block] = []
    for kind, members in groupby(cut, key=lambda block: (block.kind, block.lang)):
        some = list(members)
        found += [_table(some)] if kind[0] == "table" else some
    return found


def _table(rows: Sequence[Block]) -> Block:
    return Block(
        "table", rows[0].lang, tuple(row for block in rows for row in block.rows), tuple(start for block in rows for start in block.starts)
    )


def _block(document: Document, span: Span, marks: Sequence[Mark]) -> Block:
    own = [mark for mark in marks if mark.span.start < span.end and mark.span.end > span.start]
    words, title = span.of(document.text), document.title_span
    cells = list(_cells(document.text, span)) if "\t" in words else [span]
    kind = "table" if "\t" in words else "item" if words.lstrip()[:1] in ITEMS else "text"
    kind = "title" if title is not None and title.start <= span.start and span.end <= title.end else kind
    return Block(kind, document.lang_at(span.start), (tuple(tuple(_pieces(document.text, cell, own)) for cell in cells),), (span.start,))


def _cells(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for cell in span.of(text).split("\t"):
        yield Span(start, start + len(cell))
        start += len(cell) + 1


def _pieces(text: str, within: Span, around: Sequence[Mark]) -> Iterator[Piece]:
    marks = [mark for mark in around if mark.span.start < within.end and mark.span.end > within.start]
    ends = {mark.claim: min(_end(text, mark, marks), within.end) for mark in marks if mark.span.end <= within.end}
    edges = {edge for mark in marks for edge in (mark.span.start, mark.span.end) if within.start < edge < within.end}
    for start, end in pairwise(sorted({within.start, within.end, *edges})):
        yield Piece(
            text[start:end],
            tuple(mark for mark in marks if mark.span.start <= start and mark.span.end >= end),
            tuple(mark for mark in marks if mark.span.start == start or (start == within.start and mark.span.start < start)),
            numbered(mark for mark in marks if ends.get(mark.claim) == end),
        )


def _end(text: str, mark: Mark, marks: Iterable[Mark]) -> int:
    """Where the number of a mark stands: at its end, or after the sign that follows where that of another stands there."""
    later = (m.span.end for m in marks if m.span.end > mark.span.end and not text[mark.span.end : m.span.end].strip(CLOSING))
    return max(later, default=mark.span.end)


def numbered(marks: Iterable[Mark]) -> tuple[Numbers, ...]:
    """The numbers of facts that stand at one place, those in a row as one.

    >>> [n.label for n in numbered(Mark(Span(0, 1), str(n), n) for n in (3, 4, 5, 8, 9))]
    ['3–5', '8', '9']
    """
    found: list[list[Mark]] = []
    for mark in sorted(marks, key=lambda m: m.number):
        if found and found[-1][-1].number == mark.number - 1:
            found[-1].append(mark)
        else:
            found.append([mark])
    rows = [part for row in found for part in ([row] if len(row) > 2 else [[mark] for mark in row])]
    return tuple(Numbers(_label(row), tuple(mark.claim for mark in row)) for row in rows)


def _label(row: Sequence[Mark]) -> str:
    return str(row[0].number) if len(row) == 1 else f"{row[0].number}–{row[-1].number}"
