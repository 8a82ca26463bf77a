"""Plain text to blocks: hard-wrapped lines become paragraphs again, words cut at a line's end are joined, page headers drop out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import pairwise

from kelisim.clean.block import Block
from kelisim.clean.days import days_in
from kelisim.clean.furniture import is_act, reason_by_words
from kelisim.clean.hyphens import Hyphens
from kelisim.clean.line import Line, mailed, split_lines, undated
from kelisim.clean.pagehead import letterhead
from kelisim.clean.reader import unlinked
from kelisim.clean.traced import Traced
from kelisim.lang.language import CODES, load

_DIGITS = re.compile(r"\d+")
_COLUMNS = re.compile(r"\S\s{3,}\S")
_BULLET = re.compile(r"\s*(?:[•▪▫●◦‣■□✅✔➡👉🔹🔸*]|[-–—]\s|\d{1,2}[.)]\s|[a-zа-я]\)\s)", re.IGNORECASE)
_ITEM = re.compile(r"[•▪▫●◦‣■□*+]\s")  # what begins a list's entry, never a wrapped line
_STOPPED = re.compile(r"""[.!?…:;]["'»“”’)\]]*$""")
_HYPHEN = re.compile(r"[^\W_][-‐\u00ad\u0002\ufffe]$")
NO_MARKS: Mapping[int, str] = {}
SET_APART = frozenset({"page header", "footnote"})  # of a printed page: a paragraph goes on after it
LONGEST_HEADING = 160  # characters: a longer line is a paragraph
WIDEST = 140  # characters: text with longer lines was not wrapped by hand
_LONG = 50  # characters of each half of a sentence that a gap cut
BEYOND = 1.2  # of the width: a longer line was not wrapped with the rest (the head and the imprint of a newspaper page)


def text_blocks(page: str, marks: Mapping[int, str] = NO_MARKS) -> list[Block]:
    """The paragraphs of a plain text, in order, page furniture marked; `marks` tells of lines that are known to be furniture already.

    >>> [b.words for b in text_blocks("One line.\\nAnother line.")]
    ['One line.', 'Another line.']
    """
    lines = _headed(mailed(undated(unlinked(split_lines(page, marks)))))
    _page_furniture(lines)
    width = wrap_width(lines)
    if width is None:
        return [Block(line.text, reason=line.reason) for line in _cut_joined(_headings_joined(lines))]
    hyphens = Hyphens.of(page)
    return _over_gaps(_paragraphs(lines, width, hyphens), hyphens)


def _headings_joined(lines: list[Line]) -> list[Line]:
    """A heading on several lines, one right under the other: «JOINT COMMUNIQUÉ», «on the outcome of …»; what it is stands on its first."""
    joined: list[Line] = []
    acting = False
    for line in lines:
        last = joined[-1] if joined and not line.gap and not line.reason else None
        short = last is not None and len(last.words) < LONGEST_HEADING and _unstopped(last.words) and _unstopped(line.words)
        small = line.words[0].islower() and line.words[0].isalpha() and not _dated(line.words)  # «вторник, 12 мая 2026» is no heading
        shouted = short and last is not None and last.words.isupper() and line.words.isupper() and not reason_by_words(last.words)
        whole = small or shouted or (acting and short) or (short and last is not None and _of_act(last.words, line.words))
        if last and not last.reason and (short or last.words.isupper()) and whole:
            joined[-1] = Line(Traced.join((last.text, line.text), " "), last.indent, last.gap)
        else:
            joined.append(line)
            acting = len(line.words.split()) <= 3 and is_act(line.words)
    return joined


def _dated(words: str) -> bool:
    return len(words) < 40 and bool(days_in(words, CODES[0]))


def _of_act(above: str, below: str) -> bool:
    """«Үкіметаралық комиссия отырысының» over «ХАТТАМАСЫ»: where the noun comes last, what the act is of stands over it in the genitive."""
    if len(below.split()) > 2 or not below.isupper() or not is_act(below):
        return False
    owner = above.split()[-1]
    return any(language.head_final and "genitive" in language.cases(owner) for language in map(load, CODES))


def _unstopped(words: str) -> bool:
    """Whether a line could go on: it ends with a word, or with a colon or a comma."""
    return words[-1].isalnum() or words[-1] in ":,"


def _cut_joined(lines: list[Line]) -> list[Line]:
    """A sentence cut in two by a gap: a long line without a stop or sign at its end, and a long one that begins in lower case."""
    joined: list[Line] = []
    for line in lines:
        last = joined[-1] if joined and not joined[-1].reason and not line.reason else None
        cut = last and last.words[-1].isalpha() and last.words[-1].islower() and line.words[0].islower()
        if last and cut and min(len(last.words), len(line.words)) > _LONG and not _COLUMNS.search(last.words + line.words):
            joined[-1] = Line(Traced.join((last.text, line.text), " "), last.indent, last.gap)
        else:
            joined.append(line)
    return joined


def _headed(lines: list[Line]) -> list[Line]:
    """The lines over the headline that name the institution and the kind of paper, each name as one line."""
    if not lines or lines[0].reason:
        return lines
    done: list[Line] = []
    at = 0
    for start, end, reason in letterhead([(line.text, line.gap) for line in lines[:12]]):
        done += lines[at:start]
        text = Traced.join([line.text for line in lines[start:end]], " ")
        done.append(Line(text, lines[start].indent, lines[start].gap, reason))
        at = end
    return [*done, *lines[at:]] if at else lines


def _page_furniture(lines: list[Line]) -> None:
    """Mark what is repeated from page to page (numbers aside), and lines set in columns or too short for words."""
    shapes = [_DIGITS.sub("#", " ".join(line.words.split())) for line in lines]
    count, final = Counter(shapes), {shape: at for at, shape in enumerate(shapes)}
    first = {shape: at for at, shape in reversed(list(enumerate(shapes)))}
    opening = next((n for n, line in enumerate(lines) if len(line.words) > 60 and _STOPPED.search(line.words)), 0)
    for at, (line, shape) in enumerate(zip(lines, shapes, strict=True)):
        columns = _COLUMNS.search(line.words)
        repeated = False
        if count[shape] > 1:
            apart = line.gap or at == 0 or at + 1 == len(lines) or lines[at + 1].gap or lines[at - 1].reason
            later = final[shape] >= opening or final[shape] - first[shape] > 6  # a headline given twice stands above the text
            beside = [shapes[n] for n in (at - 1, at + 1) if 0 <= n < len(shapes)]
            numbered = "#" in shape or columns or any(count[s] > 1 or s == "#" for s in beside)
            repeated = bool(later and len(shape) < 120 and apart and numbered and not _STOPPED.search(shape))
        own = reason_by_words(line.words) if columns or len(line.words) < 7 else None
        reason = "page header" if repeated and not (own == "pager" and len(shape) > 5) else own
        if reason and not line.reason:
            lines[at] = Line(line.text, line.indent, line.gap, reason)


def wrap_width(lines: list[Line]) -> int | None:
    """The width to which the text was wrapped; None when each line is a paragraph."""
    pairs = [(a, b) for a, b in pairwise(lines) if not (b.gap or a.reason or b.reason or _ITEM.match(b.words))]
    if len(pairs) < 3:
        return None
    lengths = sorted(len(a.words) + a.indent for a, _ in pairs)
    width = lengths[-1 - len(lengths) // 20]
    if not 25 <= width <= WIDEST or lengths[-1 - len(lengths) // 30] > 1.5 * width:
        return None
    long = [len(line.words) for line in lines if len(line.words) > 1.5 * width]
    if 4 * len(long) > len(lines) or (len(long) > 2 and 3 * sum(long) > sum(len(line.words) for line in lines)):
        return None  # the short lines are a letterhead's or menus, the paragraphs stand on one line each
    full = [(a, b) for a, b in pairs if not _fits(a, b, width)]
    running = [a for a, b in full if not _STOPPED.search(a.words)]
    return width if 2 * len(full) >= len(pairs) and 2 * len(running) >= len(full) else None


def _fits(a: Line, b: Line, width: int) -> bool:
    """Whether the first word of `b` would have stood on the line of `a`: then the break was meant."""
    first = b.words.split(maxsplit=1)[0]
    return len(a.words) + a.indent + 1 + len(first) <= width - 3


def _follows(a: Line, b: Line, width: int) -> bool:
    """Whether `b` goes on with the paragraph of `a`."""
    if not (any(map(str.isalnum, a.words)) and any(map(str.isalnum, b.words))):
        return False  # a ruled line
    if b.gap or a.reason or b.reason or _COLUMNS.search(a.words) or _COLUMNS.search(b.words):
        return False
    if max(len(a.words), len(b.words)) > BEYOND * width:
        return False
    if _HYPHEN.search(a.words) and b.words[0].isalpha():
        return True
    if b.indent > a.indent + 1 and not b.words[0].islower():
        return False
    if _BULLET.match(b.words) and not b.words[0].isdigit() and (_STOPPED.search(a.words) or _fits(a, b, width)):
        return False
    if len(a.words.split()) <= 3 and is_act(a.words) and _unstopped(a.words) and not b.words.isupper():
        return _unstopped(b.words)  # «СОВМЕСТНОЕ КОММЮНИКЕ», «по итогам переговоров …»
    if a.words.isupper() != b.words.isupper() and a.words.isupper() and len(a.words) > 3:
        return False
    if not _fits(a, b, width):
        return True
    return b.words[0].islower() or (a.words.isupper() and b.words.isupper())


def _paragraphs(lines: list[Line], width: int, hyphens: Hyphens) -> list[Block]:
    blocks: list[Block] = []
    last: Line | None = None
    open_at = -1
    for line in lines:
        if last is not None and _follows(last, line, width):
            blocks[open_at] = blocks[open_at].saying(hyphens.join(blocks[open_at].text, line.text))
        else:
            blocks.append(Block(line.text, reason=line.reason))
            if line.reason in SET_APART:
                continue
            open_at = len(blocks) - 1
        last = line
    return blocks


def _over_gaps(blocks: list[Block], hyphens: Hyphens) -> list[Block]:
    """Join what a page's end has parted: a cut word, or a sentence that goes on in lower case."""
    joined: list[Block] = []
    open_at = -1
    for block in blocks:
        before = joined[open_at].words if open_at >= 0 else ""
        cut = bool(_HYPHEN.search(before)) and block.words[0].islower()
        running = len(before) > 60 and before[-1:].isalpha() | (before[-1:] == ",") and block.words[0].islower()
        if not block.reason and (cut or running):
            joined[open_at] = joined[open_at].saying(hyphens.join(joined[open_at].text, block.text))
            continue
        joined.append(block)
        if not block.reason and not (reason_by_words(block.words) if len(block.words) < 60 else None):
            open_at = len(joined) - 1
    return joined
