"""What the blocks of a plain-text dump are by shape: paragraphs, date lines, short lines, known furniture; and what each weighs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kelisim.clean.block import Block
from kelisim.clean.boilerplate import fold, is_date_line

_FURNITURE = 6  # blocks that words or shapes tell: fewer are a letterhead and a footer
_LINES = 15  # short lines and furniture: fewer are no dump
_PARAGRAPH = 400  # characters of a paragraph that count
_SHORT, _KNOWN, _SENTENCE = -12, -30, 15
_REMARK = 25  # characters: a shorter sentence weighs nothing
_FIGURES = frozenset({"pager", "page", "page header", "counter", "clock", "rates", "weather"})  # what a cell of a table may look like


def cell(blocks: Sequence[Block], n: int) -> bool:
    """Whether a line of digits goes on after a short line and before anything but furniture: a cell of a table, each on its line."""
    if not 0 < n < len(blocks) - 1 or not _figure(blocks[n]):
        return False
    above, below = blocks[n - 1], blocks[n + 1]
    return (_figure(above) or not (above.reason or above.prose)) and (_figure(below) or not below.reason)


def _figure(block: Block) -> bool:
    return block.reason in _FIGURES and not block.letters and any(map(str.isdigit, block.words))


class Shapes:
    """The shape of each block of a page, by its number."""

    def __init__(self, blocks: Sequence[Block], lang: str) -> None:
        self.blocks = blocks
        self.dated = [len(b.words) < 60 and is_date_line(b.words, lang) for b in blocks]
        self.prose = [b.prose and not b.reason for b in blocks]
        self.short = [not b.reason and not p and not b.ended and not d for b, p, d in zip(blocks, self.prose, self.dated, strict=True)]
        self._folds = [fold(b.words) for b in blocks]
        self._count = Counter(self._folds)

    def dump(self) -> bool:
        """Whether the blocks are a whole page with its menus rather than an article with its letterhead."""
        known = sum(b.reason is not None for b in self.blocks)
        return known >= _FURNITURE and known + sum(self.short) + sum(self.dated) >= _LINES

    def line(self, n: int) -> bool:
        """Whether a block is neither a paragraph nor a day."""
        return not self.prose[n] and not self.dated[n]

    def again(self, n: int) -> bool:
        """Whether a line stands elsewhere on the page too, or opens the page's title («Headline | Site»)."""
        words = self._folds[n]
        return self._count[words] > 1 or (n > 0 and bool(words) and self._folds[0].startswith(words))

    def weights(self) -> list[int]:
        """How much each block speaks for the article (above zero) or for what stands around it (below)."""
        return [self._weight(n) for n in range(len(self.blocks))]

    def _weight(self, n: int) -> int:
        block = self.blocks[n]
        if self.prose[n]:
            return 0 if self.teaser(n) else min(len(block.words), _PARAGRAPH)
        if block.reason or self.dated[n]:
            return _SHORT if not self.dated[n] and cell(self.blocks, n) else _KNOWN
        return _SHORT if self.short[n] else _SENTENCE if len(block.words) > _REMARK else 0

    def teaser(self, n: int) -> bool:
        """Whether a paragraph stands alone under another headline with a date beside it, one of several in a row."""
        if not n or self._goes_on(n + 1):
            return False
        headed, dated_above = self.short[n - 1], any(self.dated[max(0, n - 2) : n])
        if not (headed or self.dated[n - 1]) or not (dated_above or any(self.dated[n + 1 : n + 2])) or (headed and self.again(n - 1)):
            return False
        inserted = n > 2 and self.blocks[n - 3].reason == "related"  # «Read also», a headline, its date; then the article goes on
        open_below = n + 1 < len(self.blocks) and not self.blocks[n + 1].reason
        return not inserted or (open_below and any(self.dated[n + 1 : n + 3]))

    def _goes_on(self, n: int) -> bool:
        """Whether a paragraph or a sentence stands at a place."""
        return n < len(self.blocks) and not self.blocks[n].reason and (self.prose[n] or self.blocks[n].ended)
