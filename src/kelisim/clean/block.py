"""A block: a paragraph, headline, list item, table row or line of the page, before anybody knows whether it is the article."""

from __future__ import annotations

import re
from typing import NamedTuple

from kelisim.clean.traced import Traced

_ENDED = re.compile(r"""[.!?…:;]["'»“”’)\]]*\s*$""")
_SENTENCE = re.compile(r"""[.!?…]["'»“”’)\]]*\s*$""")


class Block(NamedTuple):
    """A stretch of the page by itself.

    `tag` is the element that holds it (`line` in plain text), `reason` why it is furniture (None: not known to be),
    `links` the share of its letters inside links, `path` the elements around it (numbers, outermost first).
    """

    text: Traced
    tag: str = "line"
    reason: str | None = None
    links: float = 0.0
    path: tuple[int, ...] = ()
    row: int = 0
    cell: int = 0

    @property
    def words(self) -> str:
        """What it says."""
        return self.text.text

    @property
    def ended(self) -> bool:
        """Whether it closes like a sentence."""
        return bool(_SENTENCE.search(self.words[-8:]))

    @property
    def prose(self) -> bool:
        """Whether it reads like a paragraph: long enough, closed like a sentence, no string of links."""
        words = self.text.text
        long = len(words)
        return long >= 60 and self.links < 0.6 and (long >= 250 or bool(_ENDED.search(words[-8:])))

    @property
    def letters(self) -> int:
        """How many letters it has."""
        return letters_in(self.text.text)

    def because(self, reason: str | None) -> Block:
        """The same block as furniture for `reason` (None: not furniture)."""
        return self if reason == self.reason else Block(self.text, self.tag, reason, self.links, self.path, self.row, self.cell)

    def saying(self, text: Traced) -> Block:
        """The same block with other words."""
        return self._replace(text=text)


def letters_in(words: str) -> int:
    """How many letters a line has; most of its words are nothing else.

    >>> letters_in("22-23 May, Astana")
    9
    """
    return sum(len(part) if part.isalpha() else sum(map(str.isalpha, part)) for part in words.split())
