"""Text whose every character knows where it came from: what the stage cuts, joins and tidies without losing the way back."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

from kelisim.model.text import OffsetMap

OWN = -1  # the offset of a character that the source does not hold: the blank line between paragraphs
_SPACES = re.compile(r"\s{2,}|[^\S ]")
# Soft hyphens, marks of direction and of no space, and controls that are no white space: nobody sees them, and they part words.
_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f]")
_LIGATURES = re.compile("[\ufb00-\ufb06]")  # «ﬁ» of typesetters, which no word is spelled with

# Marks on a letter beyond thirty, the most that stream-safe text has (Unicode, UAX #15): to order them takes the square of their number.
_STACKED = re.compile("(?<=[\u0300-\u036f]{30})[\u0300-\u036f]+")
_SET = re.compile("[\u0300-\u036f\ufb00-\ufb06]")  # any of these marks and ligatures: most texts have none


class Traced(NamedTuple):
    """A text and, for each of its characters, the offset in the source page.

    >>> Traced.of("ab  c", 10).tidy().at
    [10, 11, 12, 14]
    """

    text: str
    at: Sequence[int]

    @classmethod
    def of(cls, text: str, start: int = 0) -> Traced:
        """A stretch taken from the page as it stands, beginning at `start`."""
        return cls(text, range(start, start + len(text)))

    @classmethod
    def join(cls, parts: Iterable[Traced], glue: str = "") -> Traced:
        """The parts one after the other; the glue between them belongs to nobody."""
        parts = list(parts)
        if len(parts) == 1:
            return parts[0]
        texts: list[str] = []
        at: list[int] = []
        for number, part in enumerate(parts):
            if number and glue:
                at.extend([OWN] * len(glue))
            texts.append(part.text)
            at.extend(part.at)
        return cls(glue.join(texts), at)

    def cut(self, start: int, end: int | None = None) -> Traced:
        """The stretch `text[start:end]`."""
        if not start and (end is None or end >= len(self.text)):
            return self
        return Traced(self.text[start:end], self.at[start:end])

    def strip(self) -> Traced:
        """Without the white space at both ends."""
        if self.text.strip() == self.text:
            return self
        left = len(self.text) - len(self.text.lstrip())
        return self.cut(left, max(left, len(self.text.rstrip())))

    def sub(self, pattern: re.Pattern[str], new: str) -> Traced:
        """Every match replaced by `new`, which leads to the beginning of what it replaced."""
        texts: list[str] = []
        at: list[int] = []
        last = 0
        for match in pattern.finditer(self.text):
            texts += (self.text[last : match.start()], new)
            at.extend(self.at[last : match.start()])
            at.extend([self.at[match.start()]] * len(new))
            last = match.end()
        if not last:
            return self
        return Traced("".join(texts) + self.text[last:], [*at, *self.at[last:]])

    def tidy(self) -> Traced:
        """In NFC, runs of white space as one space, invisible characters dropped, stripped."""
        seen = self.strip().shown().strip()
        spaced = seen.text.isprintable() and "  " not in seen.text  # most texts: no pattern need look for what cannot be there
        return seen if spaced else seen.sub(_SPACES, " ")

    def shown(self) -> Traced:
        """The characters that a reader sees: in NFC, ligatures as letters, without invisible characters; white space as it is.

        >>> Traced.of("\u0438\u0306 \ufb01").shown().text == "\u0439 fi"
        True
        """
        seen = self if self.text.isprintable() else self.sub(_UNSEEN, "")
        if not _SET.search(seen.text):
            return seen if unicodedata.is_normalized("NFC", seen.text) else seen.composed()
        seen = seen.sub(_STACKED, "")
        whole = unicodedata.is_normalized("NFC", seen.text) and not _LIGATURES.search(seen.text)
        return seen if whole else seen.composed()

    def composed(self) -> Traced:
        """In NFC: a letter and its marks become one character that leads to the letter."""
        texts: list[str] = []
        at: list[int] = []
        start = 0
        for end in [*(i for i, c in enumerate(self.text) if i and not unicodedata.combining(c)), len(self.text)]:
            new = unicodedata.normalize("NFC", self.text[start:end])
            new = unicodedata.normalize("NFKC", new) if _LIGATURES.match(new) else new
            texts.append(new)
            at.extend(self.at[min(start + i, end - 1)] for i in range(len(new)))
            start = end
        return Traced("".join(texts), at)

    def origin(self) -> OffsetMap:
        """The map from this text to the page."""
        breaks = [n for n, (one, other) in enumerate(pairwise(self.at), 1) if other != one + 1 or one == OWN]
        runs = [(first, self.at[first], last - first) for first, last in pairwise([0, *breaks, len(self.at)]) if last > first]
        return OffsetMap(tuple(run for run in runs if run[1] != OWN))
