"""Notes by which a page says that it was changed after it came out, in four languages (`corrections.toml`)."""

from __future__ import annotations

import re
from functools import cache

from kelisim.lang.language import CODES
from kelisim.lang.tokens import fold
from kelisim.model.toml import data_tables

LONGEST = 600  # characters: a note of correction is a line, and a paragraph that only mentions one is none
_FRONT = re.compile(r"[^\w]*")


def is_correction(line: str) -> bool:
    """Whether a line is a note of correction or update, in any of the languages.

    >>> [is_correction(line) for line in ("Уточнено: сумма исправлена.", "(Түзетілді)", "The two sides updated their agreement.")]
    [True, True, False]
    """
    if len(line) > LONGEST:
        return False
    said = " ".join(fold(word) for word in line.split())
    return bool(_noted("starts").match(said, _end_of_front(said)) or _noted("holds").search(said))


def _end_of_front(line: str) -> int:
    found = _FRONT.match(line)
    return found.end() if found else 0


@cache
def _noted(table: str) -> re.Pattern[str]:
    """The phrases of one table of all languages; a «*» at the end of a word stands for the rest of it."""
    phrases = (p for code in CODES for p in data_tables("kelisim.lang", "data", code, "corrections.toml")[table]["words"])
    words = sorted({re.escape(" ".join(fold(w) for w in p.split())).replace(r"\*", r"\w*") for p in phrases}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)")
