"""Rows of data tables as one paragraph each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby

from kelisim.clean.block import Block
from kelisim.clean.traced import Traced

LONGEST_CELL = 160  # characters: longer cells are the columns of a layout, not of a table


def rows_joined(blocks: Sequence[Block]) -> list[Block]:
    """Blocks of one table row, each in a cell of its own, become one block with tabs between them.

    A tab is white space to every reader of the text, as the border of a cell is: a quotation of the row needs no sign of ours.
    """
    joined: list[Block] = []
    for row, members in groupby(blocks, key=lambda block: block.row):
        cells = list(members)
        separate = len({cell.cell for cell in cells}) == len(cells) > 1
        if row and separate and max(len(cell.words) for cell in cells) <= LONGEST_CELL:
            joined.append(replace(cells[0], tag="row", text=Traced.join((cell.text.tidy() for cell in cells), "\t")))
        else:
            joined.extend(cells)
    return joined
