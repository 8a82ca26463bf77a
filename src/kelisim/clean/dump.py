"""The article in a plain-text dump of a whole page: where paragraphs stand dense, between menus above and other headlines below.

What tag stripping leaves of a page has no markup, but it has an order and shapes. The article is the stretch of lines whose paragraphs
outweigh the short lines, dates and known furniture among them (text density over a stretch: Kohlschütter, Fankhauser, Nejdl,
"Boilerplate Detection using Shallow Text Features", 2010); its headline is the line over it that the page repeats, or else the one that
has most words in common with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kelisim.clean.block import Block
from kelisim.clean.inserts import Stretch, inside
from kelisim.clean.shapes import Shapes
from kelisim.clean.title import common_stems

_ABOVE = 8  # blocks over the first paragraph among which its headline stands
_WORDS = re.compile(r"\w+")


def article_of_dump(blocks: list[Block], lang: str) -> list[Block]:
    """The blocks with all that stands outside of the article marked, where they are a dump of a whole page; else as they are.

    >>> from kelisim.clean.traced import Traced
    >>> page = [Block(Traced.of(line)) for line in ("Two premiers met", "The premiers of the two states met in Astana.")]
    >>> article_of_dump(page, "en") == page
    True
    """
    shapes = Shapes(blocks, lang)
    if not shapes.dump():
        return blocks
    start, end = densest(shapes.weights())
    body = [n for n in range(start, end) if shapes.prose[n]]
    if not body:
        return blocks
    head = _headline(shapes, body)
    first = body[0] if head is None else head
    end = _with_its_tail(shapes, end)
    above = [block.because(block.reason or "before the headline") for block in blocks[:first]]
    below = [block.because(block.reason or "after the end") for block in blocks[end:]]
    return [*above, *inside(blocks, shapes, Stretch(first, body[0], end)), *below]


def densest(weights: Sequence[int]) -> tuple[int, int]:
    """The stretch with the greatest sum, by Kadane's algorithm: its first place, and one past its last.

    >>> densest([-2, 5, -1, 4, -9, 6])
    (1, 4)
    """
    best, found, total, since = 0, (0, 0), 0, 0
    for n, weight in enumerate(weights):
        if total <= 0:
            total, since = 0, n
        total += weight
        if total > best:
            best, found = total, (since, n + 1)
    return found


def _headline(shapes: Shapes, body: Sequence[int]) -> int | None:
    """The number of the headline: a line above the first paragraph that the page gives twice, else the one most about the same thing."""
    blocks = shapes.blocks
    able = [n for n in range(max(0, body[0] - 2 * _ABOVE), body[0]) if shapes.line(n) and blocks[n].reason in (None, "page header")]
    words = {n: len(_WORDS.findall(blocks[n].words)) for n in able}
    said = [n for n in able if words[n] > 2 and shapes.again(n)]
    if said:
        return said[-1]
    near = [n for n in reversed(able) if body[0] - n <= _ABOVE and not blocks[n].reason and words[n] > 3]
    text = [blocks[n].words for n in body[:6]]
    return max(near, key=lambda n: common_stems(blocks[n].words, text), default=None)


def _with_its_tail(shapes: Shapes, end: int) -> int:
    """Past the last paragraph: the sentences, list items and table rows that follow it without anything between."""
    while end < len(shapes.blocks) and not shapes.blocks[end].reason and not shapes.dated[end]:
        words = shapes.blocks[end].words
        if not (words.endswith((".", ";")) or "\t" in words or words[:1] in "•▪*–—-"):
            break
        end += 1
    return end
