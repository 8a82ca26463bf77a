"""Russian words: a dictionary's (pymorphy3) where it knows the word, and patterns of names where it does not.

The dictionary guesses at names that it lacks («Жапаров»: a plural of «жапар»), so its guesses are asked last of a word with a capital.
Source of the dictionary: OpenCorpora, by way of the package pymorphy3-dicts-ru. The costs were set on three of the seven topics of
SlavicNER (Russian), which has the lemma of every name; `evaluation/lemmas.py` measures the other four.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from kelisim.lang.tokens import fold
from kelisim.lang.words import russianphrases
from kelisim.lang.words.analysis import Analysis
from kelisim.lang.words.russiandictionary import GENDERS, PERSON, PLACE, is_listed, like, parsed, parses
from kelisim.lang.words.russiannames import AS_IT_IS, CASES, NamePatterns, Reading

_GRAMMEMES = {"nominative": "nomn", "genitive": "gent", "dative": "datv", "accusative": "accs", "instrumental": "ablt", "locative": "loct"}
_CUT = {"instrumental": ("ом", "ем"), "dative": tuple(f"{consonant}у" for consonant in "бвгдзклмнпрстфх")}
_KINDS = {"place": 0.05, "person": 0.15, "": 0.3}


class Russian:
    """The morphology of Russian. `known` tells whether a folded word is a given name of the language's list.

    >>> import tomllib
    >>> from importlib import resources
    >>> file = resources.files("kelisim.lang") / "data" / "ru" / "suffixes.toml"
    >>> russian = Russian(tomllib.loads(file.read_text(encoding="utf-8")), {"садыр"}.__contains__)
    >>> [russian.analyse(word)[0].lemma for word in ("Садыром", "Жапаровым", "Казахстана")]
    ['Садыр', 'Жапаров', 'Казахстан']
    """

    def __init__(self, tables: Mapping[str, Any], known: Callable[[str], bool]) -> None:
        self._names = NamePatterns(tables)
        self._known = known
        self.readings = lru_cache(maxsize=16384)(self._readings)

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of a word, the likeliest first."""
        return tuple(analysis for _, analysis in self.readings(word))

    def _readings(self, word: str) -> tuple[Reading, ...]:
        """Every reading of a word with its cost, the cheapest first."""
        best: dict[Analysis, float] = {}
        for cost, analysis in self._costed(word):
            best[analysis] = min(cost, best.get(analysis, cost))
        return tuple((best[a], a) for a in sorted(best, key=lambda a: best[a])) or ((0.0, Analysis(word, nominative=word)),)

    def _costed(self, word: str) -> Iterator[Reading]:
        before, hyphen, last = word.rpartition("-")
        if hyphen and last[:1].isupper() and before[:1].isupper() and not is_listed(word):  # Касым-Жомарта: only the end changes
            for cost, analysis in self.readings(last):
                whole = replace(analysis, lemma=before + "-" + analysis.lemma, nominative=before + "-" + analysis.nominative)
                yield cost - self._known(fold(whole.lemma)), whole
        elif word.isupper() and len(word) > 1:  # an abbreviation never changes; all capitals are read as one, being mostly that
            yield from ((0.0, Analysis(word, case, nominative=word)) for case in CASES)
        elif not word[:1].isupper():
            yield from ((0.0, analysis) for analysis, _, _ in parsed(word))
        else:
            yield from self._listed(word) if is_listed(word) else self._unlisted(word)

    def _listed(self, word: str) -> Iterator[Reading]:
        """A word with a capital that the dictionary has: its names, then its nouns; a plural of a given name is rarer than either."""
        readings = parsed(word)
        for n, (analysis, kind, always) in enumerate(readings):
            rare = analysis.number == "plural" and not always
            plain = kind == "place" and analysis.nominative == word and analysis.number == "singular"
            yield 0.02 * n + _KINDS[kind] + (1.0 if rare else 0.0) - (0.05 if plain else 0.0), analysis
        named = any(kind for _, kind, _ in readings)
        for analysis in self._names.surnames(word):
            yield _surname_cost(analysis) + (2.0 if named else 0.25), analysis
        for analysis in self._names.analyse(word):
            as_it_is = analysis.lemma == word and analysis.case == "nominative"
            whole = self._known(fold(analysis.lemma)) and analysis.lemma[-1] in "ая"  # «Ольг~» stands in the list as well as «Никол~»
            yield 0.1 if whole else 0.4 if self._is_given(analysis) else 0.6 if as_it_is else 3.0, analysis

    def _unlisted(self, word: str) -> Iterator[Reading]:
        """A word with a capital that the dictionary lacks: surnames by their endings, given names by the list, the rest as they stand."""
        for analysis in self._names.surnames(word):
            yield _surname_cost(analysis), analysis
        for analysis in self._names.analyse(word):
            yield self._pattern_cost(word, analysis), analysis
        for n, (analysis, kind, _) in enumerate(parsed(word)):
            if kind:
                yield 0.8 + 0.02 * n, analysis

    def _is_given(self, analysis: Analysis) -> bool:
        """Whether the list of given names has a lemma; it has «Терез~» for Тереза."""
        folded = fold(analysis.lemma)
        return self._known(folded) or (folded[-1] in "ая" and self._known(folded[:-1]))

    def _pattern_cost(self, word: str, analysis: Analysis) -> float:
        if self._is_given(analysis):
            return 0.05 - 0.02 * (analysis.case == "nominative")
        if analysis.lemma == word:
            return AS_IT_IS if analysis.case == "nominative" else 0.5
        folded = word.casefold()
        if analysis.gender == "masculine" and len(word) > 5 and folded.endswith(_CUT.get(analysis.case, ())):
            return 0.2  # «Хурэлсухом», «Байдену»: hardly a name ends so of itself
        if analysis.gender == "masculine" and folded[-1] in "ауеюя" and analysis.lemma[-1].casefold() not in "ая":
            return 0.9 if folded[-2] in "иь" else 0.35 if folded[-1] == "е" else 0.45
        return 0.5 if analysis.lemma.endswith("ия") else 1.2

    def nominative(self, words: str, *, person: bool = False) -> str:
        """A name in the nominative: of a person all words, of a body or place its adjectives and first noun."""
        turned = russianphrases.person if person else russianphrases.body
        return turned(words.split(), self.readings)

    def inflect(self, lemma: str, *, case: str = "nominative", number: str = "singular", possessive: str = "", gender: str = "") -> str:
        """A lemma in a case and number; raises KeyError for a case that Russian has not."""
        before, hyphen, last = lemma.rpartition("-")
        if hyphen and last[:1].isupper() and not is_listed(lemma):
            return before + "-" + self.inflect(last, case=case, number=number, gender=gender)
        if case not in _GRAMMEMES:
            raise KeyError(f"Russian has no {case}: choose one of {', '.join(_GRAMMEMES)}")
        if (case == "nominative" and number == "singular") or (lemma.isupper() and len(lemma) > 1):
            return lemma
        bent = _bent(lemma, {_GRAMMEMES[case], "plur" if number == "plural" else "sing"}, gender) if is_listed(lemma) else None
        if bent or not lemma[:1].isupper():
            return bent or lemma
        return self._names.inflect(lemma, case=case, number=number, gender=gender)


def _surname_cost(analysis: Analysis) -> float:
    """A man's surname is likelier than a woman's where both are written alike; a family's is told by -ых and -ыми alone."""
    if analysis.number == "plural":
        return 0.35 if analysis.case in ("genitive", "instrumental") else 1.5
    return 0.2 if analysis.gender == "feminine" else 0.0


def _bent(lemma: str, grammemes: set[str], gender: str) -> str | None:
    """A dictionary word in the grammemes asked for; of several that are written alike, a name and the gender asked for first."""
    upright = [p for p in parses(lemma) if p.tag.case == "nomn"]
    wanted = [p for p in upright if not gender or GENDERS.get(p.tag.gender or "") == gender or "Fixd" in p.tag]
    wanted.sort(key=lambda p: not (lemma[:1].isupper() and p.tag.grammemes & (PERSON | PLACE)))
    bent = wanted[0].inflect(grammemes) if wanted else None
    return like(bent.word, lemma) if bent else None
