"""A letter with several news items between ruled lines: the one that it is about is the document, the rest are others' headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kelisim.clean.block import Block
from kelisim.clean.boilerplate import fold

_RULE = 8  # characters of a ruled line
_RULES = 3  # ruled lines of a digest
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+(?=\S)")


def main_item(blocks: list[Block]) -> list[Block]:
    """The blocks of a letter (its head marked `meta`) with all items marked but the one that its subject names, or the longest."""
    rules = [n for n, b in enumerate(blocks) if len(b.words) >= _RULE and not any(map(str.isalnum, b.words))]
    if not blocks or blocks[0].reason != "meta" or len(rules) < _RULES:
        return blocks
    bounds = [-1, *rules, len(blocks)]
    items = [range(start + 1, end) for start, end in pairwise(bounds) if end > start + 1]
    told = [item for item in items if any(blocks[n].prose and not blocks[n].reason for n in item)]
    if len(told) < 2:
        return blocks
    subject = next((fold(b.words) for b in blocks[: items[0].stop] if not b.reason), "")
    chosen = max(told, key=lambda item: (_named(blocks, item, subject), _mass(blocks, item)))
    head = _head(blocks, chosen)
    done = [b if n in chosen or b.reason == "meta" else b.because(b.reason or "other items") for n, b in enumerate(blocks)]
    number = _NUMBERED.match(blocks[head].words)
    done[head] = (blocks[head].saying(blocks[head].text.cut(number.end())) if number else blocks[head]).because(None)
    return done


def _head(blocks: Sequence[Block], item: range) -> int:
    """The number of an item's headline: its first line, also where a list of contents says it too."""
    return next(n for n in item if not blocks[n].reason or (blocks[n].reason == "page header" and any(map(str.isalpha, blocks[n].words))))


def _named(blocks: Sequence[Block], item: range, subject: str) -> bool:
    """Whether the letter's subject says the headline of an item."""
    head = blocks[_head(blocks, item)].words
    return len(head.split()) > 2 and fold(_NUMBERED.sub("", head, count=1)) in subject


def _mass(blocks: Sequence[Block], item: range) -> int:
    return sum(len(blocks[n].words) for n in item if blocks[n].prose and not blocks[n].reason)
