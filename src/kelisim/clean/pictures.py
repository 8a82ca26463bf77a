"""What stands under a picture: captions, and whose the picture is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache

from kelisim.clean.block import Block
from kelisim.clean.furniture import listed, phrases
from kelisim.clean.markup import Page, Picture

_LEAST = 8  # letters of a description that can be known again
_MORE = 90  # characters that a caption may have beyond the description: whose picture it is
_FRAME = 220  # characters in a table that holds a picture and its caption
_SENTENCES = 3
_HEADINGS = frozenset({"h1", "h2", "h3"})


def captioned(blocks: Sequence[Block], page: Page) -> list[Block]:
    """The blocks with captions marked: what repeats a picture's description, fills a small table with it, or ends with «Photo: …»."""
    told = {fold for picture in page.pictures if len(fold := _fold(picture.description)) >= _LEAST}
    frames = _frames(blocks, page.pictures, page)
    return [b if b.reason or b.tag in _HEADINGS else b.because("caption" if _is_caption(b, told, frames) else None) for b in blocks]


def _is_caption(block: Block, told: set[str], frames: set[int]) -> bool:
    if len(block.words) > _FRAME or block.tag == "row":
        return False
    opening = next(filter(str.isalnum, block.words.casefold()), "")
    words = _fold(block.words) if any(fold[0] == opening for fold in told) else ""
    described = any(words.startswith(fold) and len(words) - len(fold) < _MORE for fold in told)
    return described or bool(frames.intersection(block.path)) or bool(_credited(block.words))


def _frames(blocks: Sequence[Block], pictures: Sequence[Picture], page: Page) -> set[int]:
    """The small tables around a photograph: nothing in them but a caption."""
    tables = (next((n for n in reversed(p.path) if page.elements[n].tag == "table"), 0) for p in pictures if p.photograph)
    inner = {n for n in tables if n}
    held: Counter[int] = Counter()
    many: Counter[int] = Counter()
    for block in blocks:
        for number in inner.intersection(block.path):
            held[number] += len(block.words)
            many[number] += 1
    return {n for n in inner if 0 < held[n] <= _FRAME and many[n] <= _SENTENCES}


def _fold(words: str) -> str:
    return "".join(filter(str.isalnum, words.casefold()))


@cache
def _label() -> re.Pattern[str]:
    """«Photo:», «Фото», «Сурет:»: a label of `starts.credit`, at the line's front or after a sentence."""
    return re.compile(
        rf"(?:^|[.;!?»)]\s+)(?P<label>{phrases(listed('starts', 'credit'))})[\s:–—|-]*(?P<whose>\S[^;!?]{{0,100}})$", re.IGNORECASE
    )


def _credited(words: str) -> re.Match[str] | None:
    """A caption that ends with whose the picture is."""
    found = _label().search(words)
    return found if found and found.start() > 0 else None


def credit(words: str) -> str | None:
    """Whose a picture is, as a caption or a line under it says.

    >>> credit("The new bridge. Photo: A. Serik / Steppe Daily"), credit("The new bridge.")
    ('A. Serik / Steppe Daily', None)
    """
    found = _label().search(words)
    return found["whose"].strip(" ©.") if found else None
