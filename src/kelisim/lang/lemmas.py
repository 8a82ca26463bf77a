"""Words reduced for searching: inflected forms of one word meet, and so do spellings of one name in two alphabets.

A search needs equal forms on both sides more than it needs true lemmas: what is cut off the text is cut off the question.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Protocol

from kelisim.lang.language import CODES
from kelisim.lang.names.keys import from_kazakh_latin, skeleton
from kelisim.lang.tokens import fold
from kelisim.lang.words.endings import endings_of

SHORTEST = 3  # letters: shorter stems («са», «ба») are shared by words that have nothing in common
_STEMMERS = {"ru": "russian", "en": "english"}
_CHAINED = tuple(code for code in CODES if code not in _STEMMERS)
_VOWEL = re.compile("[аәеёэиіоөуұүыюяaeiouy]")


class _Stemmer(Protocol):
    def stemWord(self, word: str) -> str: ...  # noqa: N802  (the package's own name)


@lru_cache(maxsize=100_000)
def lemma(word: str, code: str) -> str:
    """The form under which every inflection of a word is found, in the language of a code.

    >>> lemma("қаланың", "kk"), lemma("президенттери", "ky"), lemma("соглашениями", "ru"), lemma("agreements", "en")
    ('қала', 'президент', 'соглашен', 'agreement')
    """
    word = fold(word)
    if code in _STEMMERS:
        return _stemmer(_STEMMERS[code]).stemWord(word)
    shorter = _cut(word, code)
    while shorter != word:  # until nothing comes off, so that a stem and its inflections end alike
        word, shorter = shorter, _cut(shorter, code)
    return word


def word_terms(word: str, code: str) -> tuple[str, ...]:
    """What a word of a text in one language is found by: itself and its lemma.

    >>> word_terms("Қаланың", "kk"), word_terms("2026", "kk")
    (('қаланың', 'қала'), ('2026',))
    """
    return tuple(dict.fromkeys((fold(word), lemma(word, code))))


def asked_terms(word: str) -> tuple[str, ...]:
    """What a word of a question is looked for by: itself and its lemma in every language, since nobody says which it is in.

    >>> "соглашен" in asked_terms("соглашение")
    True
    """
    return tuple(dict.fromkeys(term for code in CODES for term in word_terms(word, code)))


@lru_cache(maxsize=100_000)
def name_terms(word: str) -> tuple[str, ...]:
    """The keys of a word of a name that are the same in every script, as it stands and without a Kazakh or Kyrgyz ending.
    Kazakh in Latin letters has its endings too («Toqaevtyń»).

    Russian endings are vowels for the most part, and the keys hold none. Empty for what has fewer than two sounds (initials).

    >>> set(name_terms("Тоқаевтың")) & set(name_terms("Tokayev")) & set(name_terms("Токаева"))
    {'tkv'}
    """
    kazakh = from_kazakh_latin(word)
    written = [(fold(word), code) for code in _CHAINED] + ([(kazakh, "kk")] if kazakh else [])
    keys = [_key(word), *(_stem_key(form, code) for form, code in written)]
    return tuple(dict.fromkeys(key for key in keys if len(key) > 1))


def _stem_key(word: str, code: str) -> str:
    """The key of the shortest stem that still has three sounds («Қасымның»: «Қасым», not «Қас»); empty where there is none."""
    return next((key for stem in reversed(_stems(word, code)) if len(key := _key(stem)) >= SHORTEST), "")


def _key(word: str) -> str:
    return skeleton(word).replace("'", "a")  # its mark for a vowel at the beginning; no other vowel is left to take it for


@cache
def _stemmer(name: str) -> _Stemmer:
    import snowballstemmer  # a tenth of a second: only those who search or store pay for it

    made: _Stemmer = snowballstemmer.stemmer(name)
    return made


def _cut(word: str, code: str) -> str:
    """The shortest stem that leaves enough of the word; of a voiced and a voiceless final the voiceless."""
    return (_stems(word, code) or [word])[-1]


def _stems(word: str, code: str) -> list[str]:
    return [s for s in endings_of(code).lemmas(word) if len(s) >= SHORTEST and _VOWEL.search(s)]
