"""The lines of a PDF's pages as one text: what is repeated from page to page and what stands at a page's foot is told apart."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from kelisim.clean.pdfcolumns import DEEPEST, Piece, reading_order

HEADER, FOOTNOTE = "page header", "footnote"
MOST_IN_ALL = 20_000  # pieces: a longer text than is read; what comes after is laid out line by line
_DIGITS = re.compile(r"\d+")
_MARKED = re.compile(r"(?:\d{1,3}|[*†‡]{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,2})[).]?\s*[^\W\d_]")
_STOPPED = re.compile(r"""[.!?…:;]["'»“”’)\]]*$""")
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_EDGE = 3  # lines at the head and at the foot of a page that may be repeated on others
_SAME = 6.0  # points by which the place of a repeated line may differ
_SMALLER = 0.92  # of the size of the text: footnotes are set in 8 points under 9, or less
_PARTED = 1.5  # of the usual distance of two lines: a wider one parts paragraphs
_INDENTS = (0.8, 3.5)  # of the size: a first line of a paragraph is moved in by so much


@dataclass(frozen=True, slots=True)
class PdfText:
    """The text of all pages, a form feed between two; `marks` tells why lines, by the offset at which they begin, are not the article."""

    text: str
    marks: Mapping[int, str]


def pages_text(pages: Iterable[Iterable[Sequence[object]]]) -> PdfText:
    """The text of pages, of each of which the pieces are given: words, left, bottom, right, top, size.

    >>> pages_text([[["Two premiers", 40, 700, 100, 709, 9], ["met in Tbilisi", 40, 689, 104, 698, 9]]]).text
    'Two premiers\\nmet in Tbilisi'
    """
    laid, seen = list[list[Piece]](), 0
    for page in pages:
        pieces = [piece for each in page if (piece := _piece(each))]
        seen += len(pieces)
        laid.append(reading_order(pieces, 0 if seen < MOST_IN_ALL else DEEPEST))
    reasons = _reasons(laid)
    parts, marks, at = list[str](), dict[int, str](), 0
    before: Piece | None = None
    for number, lines in enumerate(laid):
        usual, edge = _usual_distance(lines), _edges(lines)
        above, body, below = _apart(lines, reasons[number])
        for line in (*above, *body, *below):
            reason = reasons[number].get(id(line))
            space = "" if reason else _indent(line, edge)
            blank = before is not None and not reason and _parts(before, line, usual)
            lead = ("\f" if line is (above + body + below)[0] and number else "\n" if parts else "") + ("\n" if blank else "") + space
            parts.append(lead + line.words)
            at += len(lead)
            if reason:
                marks[at] = reason
            else:
                before = line
            at += len(line.words)
    return PdfText("".join(parts), marks)


def _piece(told: Sequence[object]) -> Piece | None:
    words, *box = told
    whole = (
        str(words).encode("utf-16", "surrogatepass").decode("utf-16", "replace").replace("\x00", "")
    )  # letters beyond 16 bits come in halves
    text = re.sub(r"[\x02\ufffe]", "-", whole)
    text = re.sub("[ﬀ-ﬆ]", lambda found: _LIGATURES[found[0]], text).strip()
    return Piece(text, *(float(str(each)) for each in box)) if text else None


def _apart(page: Sequence[Piece], reasons: Mapping[int, str]) -> tuple[list[Piece], list[Piece], list[Piece]]:
    """Headers, the text, and what stands at the foot: so that a sentence goes on from column to column and from page to page."""
    if not page:
        return [], [], []
    middle = (max(p.top for p in page) + min(p.bottom for p in page)) / 2
    told = [line for line in page if id(line) in reasons]
    above = [line for line in told if line.middle > middle]
    return above, [line for line in page if id(line) not in reasons], [line for line in told if line.middle <= middle]


def _usual_distance(page: Sequence[Piece]) -> float:
    """From line to line down a column, in sizes of the letters."""
    steps = [(a.bottom - b.bottom) / b.size for a, b in pairwise(page) if a.bottom > b.bottom and _over(a, b) and b.size]
    return median(steps) if steps else 0.0


def _over(a: Piece, b: Piece) -> bool:
    return a.left < b.right and b.left < a.right


def _parts(a: Piece, b: Piece, usual: float) -> bool:
    """Whether a blank line belongs between two lines: they are far from each other, or of another size, or a full stop ends a column."""
    if abs(a.size - b.size) > 0.12 * max(a.size, b.size):
        return True
    step = a.bottom - b.bottom
    if step > 0 and _over(a, b):
        return step > max(_PARTED * usual, 1.2) * b.size
    return bool(_STOPPED.search(a.words)) or step > 0


def _edges(page: Sequence[Piece]) -> list[tuple[float, float]]:
    """Where the columns of a page begin and end: the places at which at least three lines do both."""
    full = [(line.left, line.right) for line in page]
    return [(left, right) for left, right in full if sum(abs(left - a) < 1 and abs(right - b) < 12 for a, b in full) >= _EDGE]


def _indent(line: Piece, edges: Sequence[tuple[float, float]]) -> str:
    """The spaces of a first line that is moved in and goes to the right edge of its column."""
    if line.size <= 0:
        return ""  # a broken file says so
    for left, right in edges:
        moved = (line.left - left) / line.size
        if _INDENTS[0] <= moved <= _INDENTS[1] and abs(right - line.right) < 1.5 * line.size:
            return "   "
    return ""


def _reasons(pages: Sequence[Sequence[Piece]]) -> list[dict[int, str]]:
    """Why lines are not the text, by the identity of each line."""
    found: list[dict[int, str]] = [{id(line): FOOTNOTE for line in _footnotes(page)} for page in pages]
    places: dict[str, list[tuple[int, Piece]]] = {}
    for number, page in enumerate(pages):
        by_height = sorted(page, key=lambda p: -p.middle)
        for line in {id(p): p for p in (*by_height[:_EDGE], *by_height[-_EDGE:])}.values():
            places.setdefault(_DIGITS.sub("#", " ".join(line.words.split())), []).append((number, line))
    for alike in places.values():
        for number, line in alike:
            if any(other != number and _same_place(line, twin) for other, twin in alike):
                found[number][id(line)] = HEADER
    return found


def _same_place(a: Piece, b: Piece) -> bool:
    return abs(a.middle - b.middle) <= _SAME and abs(a.size - b.size) <= 0.6


def _footnotes(page: Sequence[Piece]) -> list[Piece]:
    """Small lines at the foot of a column that begin with a sign or number, to the end of the column."""
    if not page:
        return []
    letters: dict[float, int] = {}
    for line in page:
        letters[round(line.size, 1)] = letters.get(round(line.size, 1), 0) + len(line.words)
    usual = max(letters, key=lambda size: letters[size])
    middle = (max(p.top for p in page) + min(p.bottom for p in page)) / 2
    found: list[Piece] = []
    for number, line in enumerate(page):
        small = line.size <= _SMALLER * usual and line.middle < middle
        follows = found and page[number - 1] is found[-1] and line.middle < found[-1].middle
        if small and (follows or _MARKED.match(line.words)):
            found.append(line)
    return found
