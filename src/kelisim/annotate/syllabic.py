"""Names of one-syllable words, as Korean, Vietnamese and some Chinese ones are written: «Ли Чжэ Мён», "Kim Dong Yeon", «Нгуен Тхи Ханг».

No other names of these texts are three words of one syllable each, so the shape and a family name of that kind tell them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from kelisim.annotate.reading import Reading
from kelisim.lang.language import load
from kelisim.lang.tokens import fold

_VOWELS = re.compile(r"[аеёиоуыэюяәөүұіaeiouy]+")
_WORDS = (3, 4)  # of one name, the family name among them
_LETTERS = 6  # of one syllable («Чхонг», "Phuong")


def syllabic_end(at: int, reading: Reading) -> int:
    """The token after a name of one-syllable words that begins at a token; the token itself where none does.

    The family name is the first word or the last; the last word may bear a case ending.
    """
    if not (reading.capital(at) and reading.capital(at + 1) and reading.capital(at + 2)) or len(reading.tokens[at].text) > _LETTERS:
        return at  # so are most words
    families = reading.language.family_syllables
    if families.isdisjoint(reading.folded[at : at + max(_WORDS)]):
        return at
    run = _run(at, reading)
    for size in sorted(_WORDS, reverse=True):
        words = run[:size]
        if len(words) == size and _is_name(words, reading):
            return at + size
    return at


def _run(at: int, reading: Reading) -> list[str]:
    run: list[str] = []
    while at < len(reading.tokens) and len(run) < max(_WORDS) and reading.capital(at) and not (run and reading.broken(at)):
        text = reading.tokens[at].text
        if (text.isupper() and len(text) > 1) or reading.hyphened(at) or (run and reading.tokens[at - 1].kind != "word"):
            break
        run.append(text)
        at += 1
    return run


def _is_name(words: Sequence[str], reading: Reading) -> bool:
    language = reading.language
    families = language.family_syllables
    bent = len(_VOWELS.findall(fold(words[-1]))) == 2 and _with_ending(words[-1], language.code)
    short = all(_syllables(w) == 1 and len(w) <= _LETTERS for w in words[:-1]) and (_syllables(words[-1]) == 1 or bent)
    return short and bool({fold(words[0]), fold(words[-1])} & families)


def _syllables(word: str) -> int:
    return len(_VOWELS.findall(fold(word)))


@lru_cache(maxsize=4096)
def _with_ending(word: str, code: str) -> bool:
    """Whether a word of two syllables is one of one syllable and a case ending («Ёля», «Моком», «Мёнге»)."""
    endings = load(code).endings
    folded = fold(word)
    return any(endings.valid(folded[cut:]) and _syllables(folded[:cut]) == 1 for cut in range(len(folded) - 1, 1, -1))
