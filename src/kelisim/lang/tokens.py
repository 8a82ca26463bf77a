"""Words, numbers and signs with their places."""

from __future__ import annotations

import re
from functools import lru_cache, partial

from kelisim.model.annotation import Token

# A word keeps an inner apostrophe (O'Neill) but not the English possessive; a number keeps inner points and commas.
_TOKEN = re.compile(r"(?P<word>[^\W\d_]+(?:['’ʼ](?!s\b|S\b)[^\W\d_]+)*)|(?P<number>\d+(?:[.,]\d+)*)|(?P<sign>\S)")

FOLDED = str.maketrans({"ё": "е", "–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-", "’": "'", "ʼ": "'", "ѳ": "ө", "ӊ": "ң", "ӈ": "ң"})


_token = partial(tuple.__new__, Token)  # a page has a thousand: made without a step in Python


def tokenize(text: str) -> list[Token]:
    """Cut a text into tokens.

    >>> [t.text for t in tokenize("БҰҰ-ның 7-отырысы, $1.7 bn")]
    ['БҰҰ', '-', 'ның', '7', '-', 'отырысы', ',', '$', '1.7', 'bn']
    """
    return [_token((m.start(), m.end(), m[0], m.lastgroup)) for m in _TOKEN.finditer(text)]


@lru_cache(maxsize=65536)  # a text's words are folded by every list that looks at them
def fold(word: str) -> str:
    """The form in which words are compared: no case, no ё, one dash, one apostrophe, one letter for those of other alphabets that
    keyboards without Kyrgyz put in place of ө and ң (fita, ң with a tail or a hook).

    >>> fold("Её"), fold("—"), fold("\u0472збекстан")
    ('ее', '-', 'өзбекстан')
    """
    return word.casefold().translate(FOLDED)
