"""Words in capitals, which are letters of something's name and no person's."""

from __future__ import annotations


def is_abbreviation(word: str) -> bool:
    """Whether a word is letters with an ending behind them, which no person's name is.

    >>> is_abbreviation("БУУнун"), is_abbreviation("MPs"), is_abbreviation("Асанов")
    (True, True, False)
    """
    return word[:2].isupper() and len(word) > 2 and not word.isupper()


def is_foreign(word: str, name: str) -> bool:
    """Whether a word behind a name is capitals of another alphabet: «Ержан Асанов EXPO көрмесіне барды».

    >>> is_foreign("EXPO", "Ержан"), is_foreign("АСАНОВ", "Ержан"), is_foreign("Asanov", "Ержан")
    (True, False, False)
    """
    return word.isascii() != name.isascii() and word[:2].isupper()
