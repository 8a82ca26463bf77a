"""Where an HTML page puts a block: furniture by the elements around it, by the article's place, by what it says."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from kelisim.clean.block import Block
from kelisim.clean.columns import article_column
from kelisim.clean.furniture import reason_by_words
from kelisim.clean.markup import Element, Page
from kelisim.clean.pictures import captioned
from kelisim.clean.tables import rows_joined

OUTSIDE = "outside the article"
_OF_PUBLISHER = frozenset(
    {"copyright", "contact", "masthead", "letterhead", "portal"}
)  # lines that tell who publishes, wherever they stand
STUBBORN = frozenset({"comments", "related", "menu", "footer", "cookies", "hidden"})  # hints that hold however much text is inside


def marked(page: Page) -> list[Block]:
    """The blocks of an HTML page, furniture marked by what tags, names and words say.

    In a layout table the headline stands in a cell of its own over the text's: what is above the text in the same column is left open.
    """
    blocks = rows_joined(page.blocks)
    mass = _masses(blocks, page.elements)
    total = mass[0]
    void = {n for n, e in enumerate(page.elements) if e.hint and e.hint not in STUBBORN and 2 * mass[n] > total > 0}
    outer, stubborn = _hints(page.elements, void)
    hinted = [block.because((stubborn if block.tag == "h1" else outer)[block.path[-1]] or block.reason) for block in blocks]
    column = article_column(hinted, page.elements)
    placed = [_in_column(block, column) for block in hinted]
    main = _main(placed, page.elements)
    head = next((n for n, block in enumerate(placed) if main in block.path), 0) if column else 0
    placed = captioned(placed, page)
    return [_by_place_or_words(block, 0 if n < head and column in block.path else main) for n, block in enumerate(placed)]


def _in_column(block: Block, column: int) -> Block:
    """What stands in other columns of a layout table is outside the article, however good its sentences."""
    if block.reason or not column or column in block.path or block.tag == "h1":
        return block
    said = reason_by_words(block.words)
    return block.because(said if said in _OF_PUBLISHER else OUTSIDE)


def _masses(blocks: Sequence[Block], elements: Sequence[Element]) -> list[int]:
    """How many characters of paragraphs each element holds."""
    mass = [0] * len(elements)
    for block in blocks:
        if block.prose and not block.reason:
            for number in block.path:
                mass[number] += len(block.words)
    return mass


def _hints(elements: Sequence[Element], void: set[int]) -> tuple[list[str | None], list[str | None]]:
    """For each element the outermost valid hint around it, and the outermost stubborn one.

    A headline keeps none but a stubborn one: sites put it into their headers.
    """
    outer: list[str | None] = []
    stubborn: list[str | None] = []
    for n, element in enumerate(elements):  # an element is numbered after the one around it
        hint = None if n in void else element.hint
        around = (outer[element.parent], stubborn[element.parent]) if n else (None, None)
        outer.append(around[0] or hint)
        stubborn.append(around[1] or (hint if hint in STUBBORN else None))
    return outer, stubborn


def _main(blocks: Sequence[Block], elements: Sequence[Element]) -> int:
    """The element of the article: the innermost that holds most of the paragraphs, an `<article>` before any other."""
    mass = _masses(blocks, elements)
    if not mass[0]:
        return 0
    declared = [n for n, e in enumerate(elements) if e.body and 2 * mass[n] > mass[0]]
    several = Counter(number for block in blocks if not block.reason for number in block.path)  # one long paragraph is no article
    holding = [n for n, e in enumerate(elements) if 5 * mass[n] >= 4 * mass[0] and several[n] > 1 and e.tag != "p"]
    return declared[-1] if declared else max(holding, default=0)


def _by_place_or_words(block: Block, main: int) -> Block:
    if block.reason or block.tag in {"h1", "row"}:
        return block
    reason = reason_by_words(block.words)
    if not reason and block.links > 0.65 and len(block.words) < 250 and not block.ended:
        reason = "links"
    if not reason and main and main not in block.path and not (block.prose and block.links < 0.3):
        reason = OUTSIDE
    return block.because(reason)
