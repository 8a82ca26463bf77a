"""The order in which the lines of a page of a PDF are read: columns apart, a headline over both before them, tables row by row.

Method: recursive cuts along white space (the XY-cut of Nagy and Seth, 1984), for which what lies across a gutter (a headline over two
columns) cuts the page into bands first. A gutter is one of a text only where both of its sides are prose: else it is that of a table.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

STEP = 2.0  # points between the places at which a gutter is looked for
MOST = 1500  # pieces on a page: with more it is a drawing or a trap, and is read line by line
DEEPEST = 12  # cuts one within the other
LEAST = 3  # lines on each side of a gutter
_LETTERS = 14  # in a line of prose, on average: the narrowest columns of newspapers have twenty
_FULL = 0.7  # of the width of its column: a line of running text that is as wide at least
_ACROSS = 0.6  # of the lines beside a gutter: so many may lie across it
_APART = 1.8  # of the size: so far from its neighbour, a line over all columns does not belong to one of them
_GAP = 2.0  # of the size: wider gaps between two pieces of one line set them in columns


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of one line with its box, in points from the lower left corner of the page."""

    words: str
    left: float
    bottom: float
    right: float
    top: float
    size: float

    @property
    def middle(self) -> float:
        """Its height on the page."""
        return (self.bottom + self.top) / 2

    def beside(self, other: Piece) -> bool:
        """Whether the two stand on one line."""
        shared = min(self.top, other.top) - max(self.bottom, other.bottom)
        return shared > 0.5 * min(self.top - self.bottom, other.top - other.bottom)


def reading_order(pieces: Sequence[Piece], depth: int = 0) -> list[Piece]:
    """The lines of a page in the order of reading, the pieces of each line joined; `depth` counts the cuts that led to this part of it.

    >>> def line(x, y, words): return Piece(words, x, y, x + 100, y + 9, 9)
    >>> left = ["these are the words", "of the first column", "of this newspaper"]
    >>> right = ["and those that stand", "in the second column,", "down to its very end"]
    >>> page = [line(x, 100 - 12 * n, side[n]) for n in range(3) for x, side in ((0, left), (120, right))]
    >>> [piece.words for piece in reading_order(page)][2:4]
    ['of this newspaper', 'and those that stand']
    """
    gutter = _gutter(pieces) if depth < DEEPEST and len(pieces) <= MOST else None
    if gutter is None:
        return _rows(pieces)
    across = _rows([piece for piece in pieces if piece.left < gutter < piece.right])
    bands: list[list[Piece]] = [[] for _ in range(len(across) + 1)]
    lines = [[line] for line in across]
    for piece in pieces:
        if piece.left < gutter < piece.right:
            continue
        same = next((n for n, line in enumerate(across) if line.beside(piece)), None)
        if same is not None:
            lines[same].append(piece)
        else:
            bands[sum(line.middle > piece.middle for line in across)].append(piece)
    found = []
    for number, band in enumerate(bands):
        found += _parted(band, gutter, depth)
        if number < len(lines):
            found += _rows(lines[number])
    return found


def _parted(band: Sequence[Piece], gutter: float, depth: int) -> list[Piece]:
    """What lies left of a gutter, then what lies right of it; lines at the head and foot that stand apart are read as they are."""
    rows = _rows(band)
    first, last = 0, len(rows)
    while last - first > 1 and rows[first].bottom - rows[first + 1].bottom > _APART * rows[first].size:
        first += 1
    while last - first > 1 and rows[last - 2].bottom - rows[last - 1].bottom > _APART * rows[last - 1].size:
        last -= 1
    if last - first < 2:
        return rows
    low, high = rows[last - 1].bottom - 1, rows[first].top + 1
    inner = [piece for piece in band if low < piece.middle < high]
    left = [piece for piece in inner if piece.left < gutter]
    right = [piece for piece in inner if piece.left >= gutter]
    return rows[:first] + reading_order(left, depth + 1) + reading_order(right, depth + 1) + rows[last:]


def _gutter(pieces: Sequence[Piece]) -> float | None:
    """The middle of the white stripe from top to bottom across which the fewest lines lie, between two columns of prose."""
    if len(pieces) < 2 * LEAST:
        return None
    lefts, rights = sorted(p.left for p in pieces), sorted(p.right for p in pieces)
    best: list[float] = []
    fewest = len(pieces)
    x = lefts[0] + STEP
    while x < rights[-1]:
        left, right = bisect_right(rights, x), len(pieces) - bisect_left(lefts, x)
        across = len(pieces) - left - right
        if across <= fewest and across <= _ACROSS * min(left, right) and _two_columns(pieces, x):
            if across < fewest or x - best[-1] > 1.5 * STEP:
                best = []
            best.append(x)
            fewest = across
        x += STEP
    return median(best) if best else None


def _two_columns(pieces: Sequence[Piece], x: float) -> bool:
    """Whether the lines on the two sides of a place stand beside each other, and are prose on both."""
    left, right = [p for p in pieces if p.right <= x], [p for p in pieces if p.left >= x]
    if min(len(left), len(right)) < LEAST:
        return False
    high, low = min(max(p.top for p in side) for side in (left, right)), max(min(p.bottom for p in side) for side in (left, right))
    return all(_prose([p for p in side if low - 1 <= p.middle <= high + 1]) for side in (left, right))


def _prose(side: Sequence[Piece]) -> bool:
    """Lines of running text fill their column; the cells of a table do not, or hold numbers and single words."""
    if len(side) < LEAST:
        return False
    letters = sum(sum(map(str.isalpha, p.words)) for p in side) / len(side)
    widths = sorted(p.right - p.left for p in side)
    wide = widths[-1 - len(widths) // 10]
    full = sum(width >= _FULL * wide for width in widths)
    return letters >= _LETTERS and 2 * full >= len(side) and median(len(p.words.split()) for p in side) >= 2


def _rows(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces line by line from the top, those of one line joined from the left."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda p: -p.middle):
        if rows and (piece.beside(rows[-1][0]) or piece.beside(rows[-1][-1])):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [_joined(sorted(row, key=lambda p: p.left)) for row in rows]


def _joined(row: Sequence[Piece]) -> Piece:
    words, end = row[0].words, row[0].right
    for piece in row[1:]:
        gap = piece.left - end
        words += ("   " if gap > _GAP * piece.size else " " if gap > 0.1 * piece.size else "") + piece.words
        end = max(end, piece.right)
    main = max(row, key=lambda p: len(p.words))
    return Piece(words, row[0].left, min(p.bottom for p in row), end, max(p.top for p in row), main.size)
