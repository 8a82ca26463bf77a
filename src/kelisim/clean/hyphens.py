"""The hyphen at a line's end: most mark a cut word and go, those of real compounds stay."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from kelisim.clean.furniture import listed
from kelisim.clean.traced import Traced

_CUT = re.compile(r"([^\W_]+(?:-[^\W_]+)*)[-‐\u00ad\u0002\ufffe]$")
_HYPHENS = tuple("-‐\u00ad\u0002\ufffe")
_COMPOUND = re.compile(r"[^\W\d_]++(?:-[^\W\d_]++)+")
_WORD = re.compile(r"[^\W\d_]{4,}+")
_FIRST = re.compile(r"[^\W_]+")
_ADJECTIVE = re.compile(r"\w{3,}(?:ий|ый|ой|ого|его|ому|ему|ым|им|ом|ем|ая|яя|ую|юю|ое|ее|ые|ие|ых|их|ыми|ими)")
_OWN_WORD = 4  # letters: a shorter second part («го», «ного») is an ending, not the second half of a compound


@cache
def _firsts() -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    """First parts that always keep their hyphen; whole compounds of a part that may also be a mere syllable; endings of first parts."""
    entries = listed("wrap", "compounds")
    plain = frozenset(e for e in entries if "-" not in e and not e.startswith("*"))
    return plain, tuple(e for e in entries if "-" in e), tuple(e[1:] for e in entries if e.startswith("*"))


@dataclass(frozen=True, slots=True)
class Hyphens:
    """What the rest of the page shows of its words: compounds written inside a line, and whole words."""

    compounds: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, page: str) -> Hyphens:
        """Read the page's words once; those at the ends of lines are no witnesses."""
        lowered = page.casefold()
        return cls(frozenset(_COMPOUND.findall(lowered)), frozenset(_WORD.findall(lowered)))

    def join(self, left: Traced, right: Traced) -> Traced:
        """Two lines as one: with a space between, or without the hyphen, or with it."""
        cut = _CUT.search(left.text, max(0, left.text.rfind(" "))) if left.text[-1:] in _HYPHENS else None
        first = _FIRST.match(right.text)
        if not cut or not first:
            space = Traced(" ", [left.at[-1] + 1 if left.at else -1])
            return Traced.join((left, space, right))
        if self.stays(cut[1], first[0]):
            return Traced.join((left, right))
        return Traced.join((left.cut(0, len(left.text) - 1), right))

    def stays(self, left: str, right: str) -> bool:
        """Whether the hyphen between two halves belongs to the word.

        >>> Hyphens.of("").stays("торгово", "экономический"), Hyphens.of("").stays("казах", "стана")
        (True, False)
        """
        if right[0].isupper() or left[-1].isdigit() or right[0].isdigit():
            return not (left.isupper() and right.isupper() and (left + right).casefold() in self.words)
        part, second = left.casefold().rsplit("-", 1)[-1], right.casefold()
        if f"{part}-{second}" in self.compounds:
            return True
        if part + second in self.words:
            return False
        known, whole, endings = _firsts()
        if f"{part}-{second}".startswith(whole):
            return True
        if part in known:
            return len(second) >= _OWN_WORD
        return part.endswith(endings) and len(part) > 4 and len(second) > _OWN_WORD and bool(_ADJECTIVE.fullmatch(second))
