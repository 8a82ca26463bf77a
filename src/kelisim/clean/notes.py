"""What a page says of its article beside the text: who wrote it, whose the picture is, whose letterhead it bears."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from kelisim.clean.agency import find_agency
from kelisim.clean.block import Block
from kelisim.clean.furniture import listed, phrases
from kelisim.clean.pictures import credit

_LINES = 10  # blocks under the headline among which the author stands
_KEPT = frozenset({"letterhead", "footnote"})  # by their own name
_ABOUT = frozenset({"byline", "credit", *_KEPT})  # lines that tell of the article, kept as they are
_NAMING = frozenset({"byline", "meta"})
_PART = r"(?:[^\W\d_a-zа-яё][\w’'-]+|[^\W\d_]\.)"
_NAME = re.compile(
    rf"{_PART}(?:\s?{_PART}){{1,3}}(?:\s(?:and|и|мен|менен|және|жана)\s{_PART}(?:\s?{_PART}){{1,3}})?(?:,\s[^\W\d_a-zа-яё]\w+)?"
)


def page_notes(blocks: Sequence[Block], title: int | None) -> tuple[tuple[str, str], ...]:
    """Notes by name: `byline`, `agency` (whose report it is), `credit` (of the first picture), then lines that tell of the article."""
    found = [("byline", name) for name in [next(_authors(blocks, title), None)] if name]
    found += [("agency", whose) for whose in [find_agency(blocks, title)] if whose]
    found += [("credit", whose) for whose in [next(_credits(blocks), None)] if whose]
    kept = ((b.reason if b.reason in _KEPT else "line", b.words) for b in blocks if b.reason in _ABOUT)
    return (*found, *kept)


def _authors(blocks: Sequence[Block], title: int | None) -> Iterator[str]:
    """Names on lines under the headline, then on lines that sign the article."""
    start = (title if title is not None else -1) + 1
    near = [b for b in blocks[start : start + _LINES] if b.reason in _NAMING]
    after = [b for b in blocks[start + _LINES :] if b.reason == "byline"]
    yield from (name for block in (*near, *after) if (name := author(block.words)))


@cache
def _label() -> re.Pattern[str]:
    """«By», «Автор:»: what stands before an author's name."""
    return re.compile(rf"(?i:by|{phrases(listed('starts', 'byline'))})[\s:–—-]+")


def author(line: str) -> str | None:
    """The name on a line that holds little else: a label before it, a stop after it.

    >>> author("By: Laylo Karimova"), author("Автор: Н. Телесова"), author("Keywords: gas, Iran")
    ('Laylo Karimova', 'Н. Телесова', None)
    """
    labelled = _label().match(line)
    name = line[labelled.end() :] if labelled else line
    name = name.strip().removesuffix(".") if not re.search(r"\s[^\W\d_]\.$", name.strip()) else name.strip()
    return name if _NAME.fullmatch(name) and not name.isupper() else None


def _credits(blocks: Sequence[Block]) -> Iterator[str]:
    yield from (whose for b in blocks if b.reason in {"caption", "credit"} and (whose := credit(b.words)))
