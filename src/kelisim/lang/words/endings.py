"""Inflectional endings: which strings may follow a stem in a language, and the case they mark.

What the matcher of phrases asks at every token. Kazakh and Kyrgyz endings are chains of suffixes (`suffixes`), taken after any stem;
Russian and English ones are lists. Whether an ending fits one stem is asked of `kelisim.lang.words`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from kelisim.lang.words.suffixes import Suffixes
from kelisim.model.toml import data_tables

_VOWELS = frozenset("аәеёэиіоөуұүыюя")
_VOICED = {"қ": "ғ", "к": "г", "п": "б"}
_CASES = frozenset({"genitive", "dative", "accusative", "locative", "ablative", "instrumental", "terminative", "locative_adjective"})


@dataclass(frozen=True)
class Endings:
    """The endings of one language: `listed`, or those that its `suffixes` spell."""

    listed: frozenset[str] = frozenset()
    cases: Mapping[str, frozenset[str]] = field(default_factory=dict)
    suffixes: Suffixes | None = None
    fallen: Mapping[str, str] = field(default_factory=dict)  # stems that lose their last vowel: «орн» of «орын»
    _known: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)  # endings are few, and each is asked for often

    @property
    def voicing(self) -> bool:
        """Whether the language chains suffixes, before which a final к, қ or п is voiced."""
        return self.suffixes is not None

    def valid(self, ending: str) -> bool:
        """Whether a stem may be followed by `ending` (the empty ending always may)."""
        known = self._known.get(ending)
        if known is None:
            spelled = bool(self.suffixes.possible(ending)) if self.suffixes else ending in self.listed
            known = self._known[ending] = not ending or spelled
        return known

    def case(self, ending: str) -> frozenset[str]:
        """The cases that an ending may mark: `{"nominative"}` for none; empty when it is no ending.

        For a chain it is the last case in it.
        """
        if not ending:
            return frozenset({"nominative"})
        if not self.valid(ending):
            return frozenset()
        if not self.suffixes:
            return self.cases.get(ending, frozenset({"oblique"}))
        marked = ([tag for tag in chain.tags if tag in _CASES] for chain in self.suffixes.possible(ending))
        return frozenset(tags[-1] if tags else "nominative" for tags in marked)

    def plural(self, ending: str) -> bool:
        """Whether an ending can only be read as one with the plural in it (Kazakh, Kyrgyz).

        >>> endings_of("ky").plural("ларга"), endings_of("ky").plural("га")
        (True, False)
        """
        chains = self.suffixes.possible(ending) if self.suffixes and ending else ()
        return bool(chains) and all("plural" in chain.tags for chain in chains)

    def possessed(self, ending: str) -> bool:
        """Whether an ending may hold the possessive of the third person (Kazakh, Kyrgyz).

        >>> endings_of("ky").possessed("ынын"), endings_of("ky").possessed("га")
        (True, False)
        """
        chains = self.suffixes.possible(ending) if self.suffixes and ending else ()
        return any("third" in chain.tags for chain in chains)

    def stems(self, stem: str) -> list[tuple[str, bool]]:
        """The forms in which a stem appears, with whether the form asks for a vowel after it (серік: серік, серіг-)."""
        forms = [(stem, False)]
        if self.voicing and stem and stem[-1] in _VOICED:
            forms.append((stem[:-1] + _VOICED[stem[-1]], True))
        if self.voicing and stem.endswith("ь"):  # январь, январда
            forms.append((stem[:-1], False))
        linking = self.suffixes.tables["stem"].get("linking", {}) if self.suffixes else {}
        forms += [(stem + vowel, False) for cluster, vowel in linking.items() if stem.endswith(cluster)]  # Минск, Минскиде
        return forms

    def lemmas(self, word: str) -> list[str]:
        """Every stem that `word` may be an inflected form of, longest first.

        Voiced finals are given back in both forms, since the tables cannot tell «қазағы» from a stem in ғ.
        """
        found = []
        for cut in range(len(word), 1, -1):
            if self.valid(word[cut:]):
                found.append(word[:cut])
                if cut < len(word):
                    found += [self.fallen[word[:cut]]] if word[:cut] in self.fallen else []
                back = {v: k for k, v in _VOICED.items()}.get(word[cut - 1])
                if self.voicing and back and cut < len(word) and word[cut] in _VOWELS:
                    found.append(word[: cut - 1] + back)
        return found


@cache
def endings_of(code: str) -> Endings:
    """The endings of the language of a code, without the rest of it: what a search needs, at a hundredth of the cost of `load`.

    >>> endings_of("kk").case("ның")
    frozenset({'genitive'})
    """
    return from_tables(data_tables("kelisim.lang", "data", code, "suffixes.toml"))


def starts_with_vowel(ending: str) -> bool:
    """Whether an ending begins with a Cyrillic vowel.

    >>> starts_with_vowel("ы"), starts_with_vowel("ның")
    (True, False)
    """
    return bool(ending) and ending[0] in _VOWELS


def from_tables(tables: Mapping[str, Any]) -> Endings:
    """Endings of one language from its `suffixes.toml`."""
    if tables.get("engine") == "suffixes":
        stems = {short: full for full, short in tables["stems"].items()}
        return Endings(suffixes=Suffixes(tables, phrases=True), fallen=stems)
    listed = {e for key in ("noun", "adjective", "surname") for e in tables.get(key, {}).get("endings", ())}
    return Endings(frozenset(listed), {e: frozenset(c) for e, c in tables.get("case", {}).items() if isinstance(c, list)})
