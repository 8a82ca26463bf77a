"""English words: the possessive and the plural, which are all the endings that nouns and names have."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from kelisim.lang.words.analysis import Analysis

_VOWELS = frozenset("aeiou")
_OWNED = ("'s", "’s", "ʼs")
_MARKS = "'’ʼ"


class English:
    """The morphology of English. `known` tells whether a folded word is a name of the language's lists.

    >>> english = English({"irregular": {"plural": {"men": "man"}}, "plural": {"never": ["ss", "us", "is"]}}, {"jens"}.__contains__)
    >>> [(a.lemma, a.possessive, a.number) for a in (*english.analyse("Kazakhstan's")[:1], *english.analyse("ministers'")[:1])]
    [('Kazakhstan', 'owner', 'singular'), ('minister', 'owner', 'plural')]
    >>> english.analyse("Jens'")[0].lemma, english.inflect("ministry", number="plural", possessive="owner")
    ('Jens', "ministries'")
    """

    def __init__(self, tables: Mapping[str, Any], known: Callable[[str], bool]) -> None:
        self._known = known
        self._irregular: Mapping[str, str] = tables["irregular"]["plural"]
        self._plurals: dict[str, str] = {singular: plural for plural, singular in self._irregular.items()}
        self._never: tuple[str, ...] = tuple(tables["plural"]["never"])
        self._hissing: tuple[str, ...] = tuple(tables["plural"].get("es", ()))

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of a word, the likeliest first."""
        base = next((word[:-2] for mark in _OWNED if word.endswith(mark) and len(word) > 2), word)
        base = base[:-1] if base == word and len(word) > 2 and word[-1] in _MARKS and word[-2] in "sS" else base
        if base == word:
            return tuple(self._plain(word))
        case, owner = "genitive", "owner"
        return tuple(Analysis(a.lemma, case, a.number, owner, nominative=base) for a in self._plain(base, owned=word[-1] in _MARKS))

    def _plain(self, word: str, *, owned: bool = False) -> Iterator[Analysis]:
        """The readings of a word without possessive. A name in -s is one, unless the list has it without («Kazakhs») or `owned` tells."""
        itself, folded = Analysis(word, nominative=word), word.casefold()
        singular = self._singular(word)
        if not singular:
            yield itself
            return
        plural = Analysis(singular, number="plural", nominative=word)
        common = folded in self._irregular or not word[:1].isupper()
        counted = not self._known(folded) and (owned or self._known(singular.casefold()))
        yield from (plural, itself) if common or counted else (itself, plural)

    def _singular(self, word: str) -> str:
        """What a word is the plural of; empty where it is none."""
        folded = word.casefold()
        if folded in self._irregular:
            return word[0] + self._irregular[folded][1:]
        if not folded.endswith("s") or folded.endswith(self._never) or len(word) < 4 or (word.isupper() and len(word) < 6):
            return ""
        if folded.endswith("ies") and folded[-4] not in _VOWELS and len(word) > 4:
            return word[:-3] + "y"
        if folded.endswith(self._hissing):
            return word[:-2]
        return word[:-1]

    def inflect(self, lemma: str, *, case: str = "nominative", number: str = "singular", possessive: str = "", gender: str = "") -> str:
        """A lemma in the plural, with a possessive, or both; raises KeyError for a case that English has not."""
        if case not in ("nominative", "genitive"):
            raise KeyError(f"English has no {case}: choose nominative or genitive")
        word = self._plural(lemma) if number == "plural" else lemma
        if case != "genitive" and possessive != "owner":
            return word
        return word + ("'" if word[-1:] in "sS" else "'s")

    def _plural(self, lemma: str) -> str:
        folded = lemma.casefold()
        if folded in self._plurals:
            return lemma[0] + str(self._plurals[folded])[1:]
        if folded.endswith("y") and folded[-2:-1] not in _VOWELS and not lemma[:1].isupper():
            return lemma[:-1] + "ies"
        return lemma + ("es" if folded.endswith(("s", "x", "z", "ch", "sh")) else "s")

    def nominative(self, words: str, *, person: bool = False) -> str:
        """A name without the possessive of its last word."""
        before, space, last = words.rpartition(" ")
        return before + space + self.analyse(last)[0].nominative
