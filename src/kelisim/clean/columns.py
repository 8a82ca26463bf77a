"""Layout tables: in which cell of the page's frame the article stands, beside columns of menus, notices and other headlines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.clean.block import Block
from kelisim.clean.markup import Element
from kelisim.lang.identify import identify

_CELLS = frozenset({"td", "th"})
_TRANSLATION = 0.4  # of a cell's paragraphs: a neighbour with so much text in another language holds the same in that language
_LEAST = 2  # paragraphs that make a cell a column


@dataclass(frozen=True, slots=True)
class _Cells:
    """The cells of a page's tables: how much text in paragraphs each holds, how many paragraphs, and which hold anything."""

    elements: Sequence[Element]
    mass: Counter[int]
    several: Counter[int]
    words: dict[int, str]

    def around(self, number: int) -> int:
        """The cell around an element; 0 when there is none."""
        number = self.elements[number].parent
        while number and self.elements[number].tag not in _CELLS:
            number = self.elements[number].parent
        return number

    def beside(self, cell: int) -> list[int]:
        """The other cells of its row that hold anything."""
        row = self.elements[cell].parent
        return [n for n in self.words if n != cell and self.elements[n].parent == row and self.elements[row].tag == "tr"]

    def translated(self, cell: int, other: int) -> bool:
        """Whether a neighbour holds nearly as much text in another language."""
        return self.mass[other] > _TRANSLATION * self.mass[cell] and identify(self.words[cell]).code != identify(self.words[other]).code


def article_column(blocks: Sequence[Block], elements: Sequence[Element]) -> int:
    """The cell in which most of the paragraphs stand, in a row with other cells; 0 where the page is not laid out so.

    A cell alone in its row is widened to the cell around it: headline, day and picture have rows of their own in such pages. So is one
    beside which the same text stands in another language.
    """
    cells = _cells(blocks, elements)
    total = sum(len(block.words) for block in blocks if block.prose and not block.reason)
    able = [n for n, mass in cells.mass.items() if 2 * mass > total and cells.several[n] >= _LEAST]
    cell = max(able, default=0)  # of cells in each other the innermost: elements are numbered as they open
    while cell:
        beside = cells.beside(cell)
        if beside and not any(cells.translated(cell, other) for other in beside):
            return cell
        cell = cells.around(cell)
    return 0


def _cells(blocks: Sequence[Block], elements: Sequence[Element]) -> _Cells:
    mass: Counter[int] = Counter()
    several: Counter[int] = Counter()
    words: dict[int, str] = {}
    for block in blocks:
        for number in block.path:
            if elements[number].tag in _CELLS:
                words[number] = f"{words.get(number, '')} {block.words}"[:2000]
                if block.prose and not block.reason:
                    mass[number] += len(block.words)
                    several[number] += 1
    return _Cells(elements, mass, several, words)
