"""Rows of data tables as one paragraph each."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby, pairwise

from kelisim.clean.block import Block
from kelisim.clean.traced import Traced

LONGEST_CELL = 160  # characters: longer cells are the columns of a layout, not of a table
_WEEK = 7
_LINKED = 0.4  # of a row's letters
_STAMP = re.compile(r"[\d.:/\s-]*\d[\d.:/\s-]*|(?:[\w.-]+\s+){0,3}(?:19|20)\d\d\b.{0,12}|\d{1,2}[\s-][\w.-]{3,12}")  # a day or a clock time


def rows_joined(blocks: Sequence[Block]) -> list[Block]:
    """Blocks of one table row, each in a cell of its own, become one block with tabs between them.

    A tab is white space to every reader of the text, as the border of a cell is: a quotation of the row needs no sign of ours.
    """
    joined: list[Block] = []
    for row, members in groupby(blocks, key=lambda block: block.row):
        cells = list(members)
        separate = len({cell.cell for cell in cells}) == len(cells) > 1
        if row and separate and max(len(cell.words) for cell in cells) <= LONGEST_CELL:
            joined.append(_row(cells))
        else:
            joined.extend(cells)
    return joined


def _row(cells: Sequence[Block]) -> Block:
    letters = sum(cell.letters for cell in cells)
    links = sum(cell.links * cell.letters for cell in cells) / max(1, letters)
    text = Traced.join((cell.text.tidy() for cell in cells), "\t")
    return cells[0]._replace(tag="row", text=text, links=links, reason=cells[0].reason or listing([c.words for c in cells], links))


def listing(cells: Sequence[str], links: float) -> str | None:
    """Why a row is no row of data: the days of a month's calendar, or a day or a clock time beside a headline that is a link.

    >>> listing(["8", "9", "10", "11"], 0.5), listing(["5 May 2025", "Ferry talks end"], 0.7), listing(["Ferries", "12"], 0.0)
    ('calendar', 'other headlines', None)
    """
    numbers = [int(cell) for cell in cells if cell.isdecimal() and len(cell) <= 2]
    following = len(numbers) == len(cells) and all(b - a == 1 for a, b in pairwise(numbers))
    short = len(cells) == _WEEK and all(len(cell) <= 3 and cell.isalpha() for cell in cells)
    if short or (following and len(numbers) > 1 and numbers[0] > 0 and numbers[-1] <= 31):
        return "calendar"
    return "other headlines" if links > _LINKED and any(_STAMP.fullmatch(cell) for cell in cells) else None
