"""When two stretches of text say the same: forms in which wrapping, marks and case make no difference, and overlaps of words."""

import math
import re
import unicodedata
from collections import Counter

_SIGNS = {'"': "«»“”„‟″", "'": "’‘ʼ`´", "-": "–—−‑‐"}
_FOLDED = str.maketrans({sign: plain for plain, signs in _SIGNS.items() for sign in signs})

LONGEST = 60  # words: evidence is a sentence or less; in a longer sentence (a communiqué's list), the item


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).translate(_FOLDED).casefold().replace("\u00ad", "")


def fold(text: str) -> str:
    """A form in which wrapping, hyphenation, quotation marks, dashes and case make no difference.

    >>> fold("Қырғыз-\\nстан — «Бүгін»")
    'қырғызстан"бүгін"'
    """
    return re.sub(r"[\s\-]+", "", _plain(text))


def words(text: str) -> list[str]:
    """The words of a text, one that a line end split joined again.

    >>> words("Екі ел ме-\\nжесі, 2 млрд.")
    ['екі', 'ел', 'межесі', '2', 'млрд']
    """
    return re.findall(r"\w+", re.sub(r"(?<=\w)-\s*\n\s*", "", _plain(text)))


def overlap(a: str, b: str) -> float:
    """F1 of the two texts' words, as bags.

    >>> overlap("trade grew", "trade fell")
    0.5
    """
    bag_a, bag_b = Counter(words(a)), Counter(words(b))
    common = sum((bag_a & bag_b).values())
    return 2 * common / (sum(bag_a.values()) + sum(bag_b.values())) if common else 0.0


def same_evidence(gold: str, found: str, least: float = 0.4) -> bool:
    """Whether both point at the same words: the system may quote the sentence where gold quotes the clause, or the reverse."""
    a, b = fold(gold), fold(found)
    if not a or not b:
        return False
    if overlap(gold, found) >= least:
        return True
    return (a in b and len(words(found)) <= LONGEST) or (b in a and 4 * len(words(found)) >= len(words(gold)))


def same_number(a: object, b: object) -> bool:
    """Whether both are numbers, and the same up to rounding."""
    return isinstance(a, int | float) and isinstance(b, int | float) and math.isclose(a, b, rel_tol=1e-6)
