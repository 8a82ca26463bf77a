"""The words of a phrase as its list writes them: the notation of `data/README.md`, taken apart."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from kelisim.lang.tokens import fold, tokenize
from kelisim.lang.words.endings import Endings


class PhraseWord(NamedTuple):
    """One word of a phrase: its stem, and what may follow or has to stand."""

    stem: str
    mode: str  # exact | inflected | voiced | prefix | number | gap
    capital: bool = False
    outside: bool = False  # «(река) Нарын»: has to stand there and is no part of the match
    acronym: bool = False  # all capitals in the list, so all capitals in the text: WHO is not "Who", US not "Us"


def forms_of(word: PhraseWord, endings: Endings) -> list[PhraseWord]:
    """A word with each form of its stem that the text may have."""
    if word.mode != "inflected":
        return [word]
    others = endings.stems(word.stem)[1:]  # the first is the stem as it stands
    return [word, *(word._replace(stem=stem, mode="voiced" if vowel else "inflected") for stem, vowel in others)]


def words_of(phrase: str) -> tuple[PhraseWord, ...]:
    """The words of a phrase.

    >>> [word.stem for word in words_of("премьер-министр~ (стран~)")]
    ['премьер', '-', 'министр', 'стран']
    """
    return tuple(word for written in phrase.split() for word in written_words(written))


@cache
def written_words(written: str) -> tuple[PhraseWord, ...]:
    """One written word of a phrase: several where it has a hyphen. Kept, since «Республикасы~» stands in hundreds of phrases."""
    piece = written.strip("()")
    mark = piece[-1] if len(piece) > 1 and piece[-1] in "~*" else ""
    bare = piece[: len(piece) - len(mark)]
    if bare in ("#", "…"):
        return (PhraseWord("", "number" if bare == "#" else "gap"),)
    mode = {"~": "inflected", "*": "prefix", "": "exact"}[mark]
    if bare.isalpha():  # most are
        return (PhraseWord(fold(bare), mode, bare[0].isupper(), written[0] == "(", len(bare) > 1 and bare.isupper()),)
    parts = [token.text for token in tokenize(bare)]
    modes = ["exact"] * (len(parts) - 1) + [mode]
    return tuple(
        PhraseWord(fold(part), mode, part[0].isupper(), written[0] == "(", len(part) > 1 and part.isupper())
        for part, mode in zip(parts, modes, strict=True)
    )
