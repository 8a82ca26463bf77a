"""What a page puts between the headline and the last paragraph of an article that is not the article's: captions, other headlines."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from kelisim.clean.block import Block
from kelisim.clean.furniture import BYLINE, listed, phrases
from kelisim.clean.shapes import Shapes, cell
from kelisim.clean.title import common_stems, count_stems

_CAPTION = 160  # characters of a caption
_CAPTION_WORDS = 8
_PICTURE = 5  # words of a caption over the text: a longer line there is a standfirst
_STANDFIRST = 250
_BYLINE = 3  # blocks under the first paragraph among which «By …» stands: a standfirst, a caption and its credit are over it
_FOREIGN = 4  # longer words of a line none of which the article has: fewer are a sub-heading
_LEAD = 160  # characters of the sentence under a headline in a box
_NAME = re.compile(r"[^\W\d_][\w.’'-]*(?:\s[^\W\d_][\w.’'-]*){1,3}")


@dataclass(frozen=True, slots=True)
class Stretch:
    """The article on a page: the headline (or its first block), its first paragraph, one past its end."""

    start: int
    first: int
    end: int


def inside(blocks: Sequence[Block], shapes: Shapes, place: Stretch) -> list[Block]:
    """The blocks of a stretch, what is put between the paragraphs marked, cells of tables that look like counters freed."""
    text = [blocks[n].words for n in range(place.start, place.end) if shapes.prose[n]]
    done = []
    for n in range(place.start, place.end):
        day = n > place.first and shapes.dated[n]  # a date of its own: that of another headline, though it looks like a counter
        reason = "teaser" if day else blocks[n].reason or (_put_in(shapes, place, n, text) if n > place.start else None)
        done.append(blocks[n].because(reason))
    cells = [k for k in range(place.first - place.start, len(done)) if cell(done, k)]
    return [b.because(None) if k in cells else b for k, b in enumerate(done)]


def _put_in(shapes: Shapes, place: Stretch, n: int, text: Sequence[str]) -> str | None:
    """Why a block is none of the article's; None where it is."""
    words = shapes.blocks[n].words
    if n <= place.first + _BYLINE and BYLINE.fullmatch(words):
        return "byline"
    if n < place.first:
        return _over_the_text(shapes, n)
    if _lead(shapes, n, text):
        return "teaser"
    if not shapes.short[n]:
        return None
    if len(words) < _CAPTION and _credited().search(words):
        return "caption"
    return "teaser" if _other(shapes, n, text) else "caption" if _captioned(shapes, place, n) else None


def _over_the_text(shapes: Shapes, n: int) -> str | None:
    """What a short line between the headline and the first paragraph is: who wrote, or what the picture shows."""
    words = shapes.blocks[n].words
    if not shapes.short[n]:
        return None
    credited = len(words) < _CAPTION and _credited().search(words)
    if credited or any(block.reason in {"credit", "copyright"} for block in shapes.blocks[n + 1 : n + 2]):
        return "caption"
    named = _NAME.fullmatch(words) and all(word[0].isupper() for word in words.split())
    return None if named or len(words.split()) > _PICTURE else "caption"


def _lead(shapes: Shapes, n: int, text: Sequence[str]) -> bool:
    """Whether a sentence is the lead of a headline in a «Read also» box: it has next to no words in common with the article."""
    words = shapes.blocks[n].words
    boxed = n > 2 and shapes.short[n - 1] and shapes.blocks[n - 2].reason == "related"
    if not boxed or len(words) > _LEAD or not shapes.blocks[n].ended:
        return False
    return common_stems(words, [other for other in text if other != words]) < 2


def _other(shapes: Shapes, n: int, text: Sequence[str]) -> bool:
    """Whether a short line is the headline of another article: a date beside it, or between two paragraphs and of something else."""
    if shapes.dated[n - 1] or any(shapes.dated[n + 1 : n + 2]):
        return True
    words = shapes.blocks[n].words
    between = shapes.prose[n - 1] and any(shapes.prose[n + 1 : n + 2])
    return between and count_stems(words) >= _FOREIGN and not common_stems(words, text)


def _captioned(shapes: Shapes, place: Stretch, n: int) -> bool:
    """Whether a short line says what a picture shows: a credit follows it, or it stands right under a standfirst."""
    if any(block.reason in {"credit", "copyright"} for block in shapes.blocks[n + 1 : n + 2]):
        return True
    lead = len(shapes.blocks[place.first].words) <= _STANDFIRST and len(shapes.blocks[n].words.split()) <= _CAPTION_WORDS
    return n == place.first + 1 and lead and any(shapes.prose[n + 1 : n + 2])


@cache
def _credited() -> re.Pattern[str]:
    """«The signing. Photo: …», «… | Фото: …»: a caption with its credit."""
    return re.compile(rf"[.|/(—–]\s*{phrases(listed('starts', 'credit'))}", re.IGNORECASE)
