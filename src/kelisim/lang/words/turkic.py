"""Words of a Kipchak language taken apart and put together by one engine, whose tables are the language (`kelisim.lang.words.suffixes`).

A word has as many readings as it has endings that its stem allows; they are ranked by what they cost. The costs were set on the
training part of a Kyrgyz treebank (UD_Kyrgyz-KTMU): a locative or genitive is hardly ever part of a name, a single ы or н often is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import lru_cache
from typing import Any

from kelisim.lang.tokens import fold
from kelisim.lang.words.analysis import CASES, Analysis
from kelisim.lang.words.suffixes import ANY, Chain, Ground, Suffixes, state_after

_LONGEST = 16  # letters of an ending: «-ларымыздағылардың» is longer and nobody writes it
_CASED = frozenset(CASES) - {"nominative"}
_AFTER_ALL = frozenset({"similar", "manner", "copula", "question"})
_COSTS = {
    "genitive": 0.2, "locative": 0.3, "ablative": 0.5, "dative": 0.4, "instrumental": 0.5, "accusative": 0.7, "terminative": 0.3,
    "locative_adjective": 0.1, "possession": 0.1, "plural": 0.6, "third": 1.4, "first_plural": 2.0, "similar": 2.0, "manner": 2.0,
}  # fmt: skip
# Of a word without a capital, whose plural and owner are said more often: министрлігінің is hardly a form of «министрлігі».
_COMMON = {**_COSTS, "plural": -0.1, "third": 0.5, "first_plural": 0.2}
_COST, _UNCUT, _BROKEN, _KNOWN, _SHORT, _CHANGED = 3.0, 1.0, 0.8, 4.0, 1.5, 0.2
_LETTERS = re.compile(r"[^\W\d_]+\Z")
_MIXED = re.compile(r"(.*[A-Za-z0-9])([^\W\dA-Za-z_]+)\Z")
_JOINED = re.compile(r"(.*[\dA-Za-z»”\"]|.*[^\W\d_a-zа-яёәғқңөұүһі]{2})[-‑–]([^\W\d_]+)\Z")


class Turkic:
    """The morphology of one Kipchak language. `known` tells whether a folded word is a name or word of the language's lists.

    >>> import tomllib
    >>> from importlib import resources
    >>> file = resources.files("kelisim.lang") / "data" / "kk" / "suffixes.toml"
    >>> kazakh = Turkic(tomllib.loads(file.read_text(encoding="utf-8")), {"қазақстан"}.__contains__)
    >>> first = kazakh.analyse("Қазақстанның")[0]
    >>> first.lemma, first.case
    ('Қазақстан', 'genitive')
    >>> kazakh.inflect("Қазақстан", case="instrumental")
    'Қазақстанмен'
    """

    def __init__(self, tables: Mapping[str, Any], known: Callable[[str], bool]) -> None:
        self.suffixes = Suffixes(tables)
        self.knows = known
        self._voiced: Mapping[str, str] = tables["stem"]["voiced"]
        self._voiceless = {loud: quiet for quiet, loud in self._voiced.items()}
        self._falls: str = tables["stem"]["dropped"]
        self._linking: Mapping[str, str] = tables["stem"].get("linking", {})
        self._short: Mapping[str, str] = tables["stems"]
        self._full = {short: full for full, short in self._short.items()}
        self._abbreviations: Mapping[str, Any] = tables["abbreviations"]
        self._latin = str.maketrans(dict(tables["latin"]))
        self._digits: Mapping[str, str] = tables["digits"]
        self._vowels = frozenset(tables["sounds"]["vowel"]) | frozenset("ую")
        self.analyse = lru_cache(maxsize=16384)(self._analyse)

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of a word, the likeliest first; the last resort is the word itself in the nominative."""
        joined = _JOINED.match(word) or _MIXED.match(word)
        if joined and self.suffixes.possible(fold(joined.group(2))):
            return self._apart(joined.group(1), joined.group(2))
        found = [(self._uncut(word), Analysis(word, nominative=word))]
        for cut in range(len(word) - 1, max(1, len(word) - _LONGEST), -1):
            found += self._cut(word, cut)
        best: dict[Analysis, float] = {}
        for cost, analysis in found:
            best[analysis] = min(cost, best.get(analysis, cost))
        return tuple(sorted(best, key=lambda a: best[a]))

    def _apart(self, stem: str, ending: str) -> tuple[Analysis, ...]:
        """«БҰҰ-ның», «2026-да»: what stands behind the hyphen is all ending."""
        chains = self.suffixes.chains(fold(ending), self.ground(stem)) or self.suffixes.possible(fold(ending))
        return tuple(dict.fromkeys(_hyphenated(_analysis(stem, stem, chain)) for chain in chains))

    def _uncut(self, word: str) -> float:
        return _UNCUT - (_KNOWN if self.knows(fold(word)) else 0.0)

    def _cut(self, word: str, cut: int) -> Iterator[tuple[float, Analysis]]:
        """The readings of a word whose ending begins at `cut`."""
        stem, ending = word[:cut], fold(word[cut:])
        if not _LETTERS.match(ending) or stem[-1] in "-‑–":
            return
        capitals = stem.isupper() and not word.isupper() and len(stem) > 1
        for lemma, voiced in self._stems(stem, ending):
            ground = ANY if capitals else self.ground(lemma if voiced else stem)
            for chain in self.suffixes.chains(ending, ground):
                if self._allowed(lemma, stem, chain):
                    bonus = _CHANGED if lemma != stem else 0.0
                    yield self._cost(lemma, chain, sure=capitals) - bonus, _analysis(lemma, stem, chain)
        for cluster, vowel in self._linking.items():
            if stem.endswith(cluster) and ending.startswith(vowel):
                for chain in self.suffixes.chains(ending[1:], Ground("vowel", vowel + self.suffixes.ground(vowel).vowels)):
                    if chain.tags[0] in _CASED:
                        yield self._cost(stem, chain), _analysis(stem, stem, chain)

    def _stems(self, stem: str, ending: str) -> Iterator[tuple[str, bool]]:
        """The lemmas that a stem may be cut from, and whether the stem was changed: серіг- of серік, орн- of орын, рубл- of рубль."""
        yield stem, False
        folded = fold(stem)
        if ending[0] in self._vowels:
            if folded in self._full:
                full = self._full[folded]
                yield (full.capitalize() if stem[0].isupper() else full), True
            if folded[-1] in self._voiceless and len(stem) > 2 and folded[-2] in self._vowels:
                yield stem[:-1] + self._voiceless[folded[-1]], True
        falls = self._falls == "always" or ending[0] in self._vowels
        if falls and folded[-1] not in self._vowels and self.knows(folded + "ь"):
            yield stem + "ь", True

    def _allowed(self, lemma: str, stem: str, chain: Chain) -> bool:
        """A stem that has lost its vowel is no lemma: «орны» is no form of «орн»."""
        return lemma != stem or chain.forms[0][0] not in self._vowels or fold(stem) not in self._full

    def _cost(self, lemma: str, chain: Chain, *, sure: bool = False) -> float:
        folded = fold(lemma)
        costs = _COMMON if lemma.islower() else _COSTS
        cost = sum(costs.get(tag, _COST) for tag in chain.tags) + _BROKEN * chain.broken
        if "third" in chain.tags and len(chain.tags) > 1:
            cost -= _COSTS["third"] / 2  # «-сының», «-ында»: hardly part of a stem
        if sure:
            return cost - 1.0
        last = folded.rpartition("-")[2]
        if len(last) < 3 or not any(letter in self._vowels for letter in last):
            cost += _SHORT * (4 - len(last)) * (0.2 if lemma.islower() else 1.0)
        return cost - (_KNOWN if self.knows(folded) else 0.0)

    def ground(self, stem: str) -> Ground:
        """What a stem gives to its first suffix, as it is read aloud: abbreviations by their letters, figures by their words."""
        return self.suffixes.ground(self._read_aloud(stem))

    def _read_aloud(self, stem: str) -> str:
        folded = fold(stem)
        if stem[-1:].isdigit():
            zeros = len(stem) - len(stem.rstrip("0"))
            figure = next((stem[-n:] for n in range(min(len(stem), 7), 0, -1) if stem[-n:] in self._digits), "")
            round_number = max((n for n in (2, 3, 6) if n <= zeros), default=0)
            return self._digits["1" + "0" * round_number] if round_number and figure == "0" else self._digits[figure]
        if stem[-1:].isascii():
            folded = folded.translate(self._latin)
        if len(stem) > 1 and stem.isupper() and folded[-1] not in self._vowels:
            return self._spelled(folded)
        return folded

    def _spelled(self, folded: str) -> str:
        """An abbreviation that ends in a consonant, as it is read."""
        if "spelled" in self._abbreviations:
            as_word = any(letter in self._vowels for letter in folded)
            return folded if as_word else folded + str(self._abbreviations["spelled"])
        if folded[-1] in self._abbreviations["closing"] and folded[-2] in self._vowels:
            return folded
        return str(self._abbreviations["names"].get(folded[-1], folded))

    def inflect(self, lemma: str, *, case: str = "nominative", number: str = "singular", possessive: str = "", gender: str = "") -> str:
        """A lemma in a case, number and person of the owner; raises KeyError for what the language does not have."""
        word, state, ending = lemma, "stem", ""
        tags = [tag for tag in ("plural" if number == "plural" else "", possessive, case if case != "nominative" else "") if tag]
        for tag in tags:
            if not ending:
                ground = self.ground(lemma)
                first = self.suffixes.pick(tag, "", state, ground)
                word, ending = self._bend(lemma, first), first
                if word.endswith(tuple(self._linking.values())) and tag in _CASED and word != lemma:
                    ending = self.suffixes.pick(tag, word[-1])
            else:
                ground = self.suffixes.ground(ending)
                vowels = ground.vowels or self.ground(lemma).vowels
                ending += self.suffixes.pick(tag, "", state, Ground(ground.sound, vowels))
            state = "plural" if tag == "plural" else state_after(tag)
        return word + self._hyphen(lemma, ending) + ending

    def _bend(self, lemma: str, suffix: str) -> str:
        """A lemma as it stands before a suffix: орын, орн-; министрлік, министрліг-; рубль, рубл-; Минск, Минскі-."""
        folded, vowel = fold(lemma), suffix[0] in self._vowels
        if not vowel:
            linked = next((lemma + link for cluster, link in self._linking.items() if folded.endswith(cluster)), "")
            return linked or (lemma.rstrip("ьъ") if self._falls == "always" else lemma)
        if folded in self._short:
            return lemma[0] + self._short[folded][1:]
        if folded[-1] in self._voiced and folded[-2:-1] in self._vowels and not lemma.isupper():
            return lemma[:-1] + self._voiced[folded[-1]]
        return lemma.rstrip("ьъ")

    def _hyphen(self, lemma: str, ending: str) -> str:
        foreign = lemma[-1].isdigit() or lemma[-1].isascii()
        short = len(lemma) > 1 and lemma.isupper() and bool(self._abbreviations["hyphen"])
        return "-" if ending and (foreign or short) else ""

    def nominative(self, words: str, *, person: bool = False) -> str:
        """A name with the case taken off its last word; its possessive stays («облысында»: «облысы»)."""
        before, space, last = words.rpartition(" ")
        return before + space + self.analyse(last)[0].nominative


def _hyphenated(analysis: Analysis) -> Analysis:
    """An analysis of what is written with a hyphen before its ending: of «СЭС-інің» the nominative is «СЭС-і»."""
    kept = analysis.nominative.removeprefix(analysis.lemma)
    return replace(analysis, nominative=f"{analysis.lemma}-{kept}") if kept else analysis


def _analysis(lemma: str, stem: str, chain: Chain) -> Analysis:
    """A chain on a stem as an analysis; of two cases («-дағыларға») the last is the word's."""
    at = next((n for n, tag in enumerate(chain.tags) if tag in _CASED or tag in _AFTER_ALL), len(chain.tags))
    kept = "".join(chain.forms[:at])
    case = next((tag for tag in reversed(chain.tags) if tag in _CASED), "nominative")
    possessive = next((tag for tag in chain.tags[:at] if tag != "plural"), "")
    suffix = next((tag for tag in reversed(chain.tags) if tag in _AFTER_ALL), "")
    number = "plural" if "plural" in chain.tags[:at] else "singular"
    return Analysis(lemma, case, number, possessive, suffix=suffix, nominative=stem + kept if kept else lemma)
