"""Inflectional endings: which strings may follow a stem in a language, and the case they mark.

Kazakh and Kyrgyz endings are chains of suffixes (plural, possessive, case, adjective of place, copula), built from the tables of
`suffixes.toml` after the order given in any grammar of the Kipchak languages; Russian and English ones are lists.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

_VOWELS = frozenset("аәеёэиіоөуұүыюя")
_VOICED = {"қ": "ғ", "к": "г", "п": "б"}


@dataclass(frozen=True)
class Endings:
    """The endings of one language. `chain` matches a whole ending; its groups name the case."""

    chain: re.Pattern[str]
    cases: Mapping[str, frozenset[str]] = field(default_factory=dict)
    voicing: bool = False
    fallen: Mapping[str, str] = field(default_factory=dict)  # stems that lose their last vowel: «орн» of «орын»
    _known: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)  # a chain is dear to match and endings are few

    def valid(self, ending: str) -> bool:
        """Whether a stem may be followed by `ending` (the empty ending always may)."""
        known = self._known.get(ending)
        if known is None:
            known = self._known[ending] = not ending or self.chain.fullmatch(ending) is not None
        return known

    def case(self, ending: str) -> frozenset[str]:
        """The cases that an ending may mark: `{"nominative"}` for none; empty when it is no ending.

        For a chain it is the last case in it.
        """
        if not ending:
            return frozenset({"nominative"})
        found = self.chain.fullmatch(ending)
        if not found:
            return frozenset()
        if self.cases:
            return self.cases.get(ending, frozenset({"oblique"}))
        marked = [k for k, v in found.groupdict().items() if v]
        last = [k for k in marked if k.endswith("_2")] or [k for k in marked if k.startswith("locative_adj")] or marked
        named = {k.rstrip("_0123456789") for k in last}
        return frozenset(named) if named else frozenset({"nominative"})

    def stems(self, stem: str) -> list[tuple[str, bool]]:
        """The forms in which a stem appears, with whether the form asks for a vowel after it (серік: серік, серіг-)."""
        forms = [(stem, False)]
        if self.voicing and stem and stem[-1] in _VOICED:
            forms.append((stem[:-1] + _VOICED[stem[-1]], True))
        if self.voicing and stem.endswith("ь"):  # январь, январда
            forms.append((stem[:-1], False))
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
    file = resources.files("kelisim.lang") / "data" / code / "suffixes.toml"
    return from_tables(tomllib.loads(file.read_text(encoding="utf-8")))


def starts_with_vowel(ending: str) -> bool:
    """Whether an ending begins with a Cyrillic vowel.

    >>> starts_with_vowel("ы"), starts_with_vowel("ның")
    (True, False)
    """
    return bool(ending) and ending[0] in _VOWELS


def from_tables(tables: Mapping[str, Any]) -> Endings:
    """Endings of one language from its `suffixes.toml`."""
    if "plural" in tables:
        return _turkic(tables)
    listed = {e for key in ("noun", "adjective", "surname") for e in tables.get(key, {}).get("endings", ())}
    cases: dict[str, frozenset[str]] = {e: frozenset(c) for e, c in tables.get("case", {}).items() if isinstance(c, list)}
    return Endings(re.compile(_either(listed) or "(?!)"), cases)


def _turkic(tables: Mapping[str, Any]) -> Endings:
    plural = _either(_flat(tables["plural"]))
    possessive = _either(_flat(tables["possessive"]))
    others = tables.get("other", {})
    where = others.get("locative_adjective", [])
    other = f"(?P<locative_adjective_0>{_either(where) or '(?!)'})|" + _either(_flat(others) - set(where))

    def case(n: int) -> str:
        named = "|".join(f"(?P<{tag}_{n}>{_either(forms)})" for tag, forms in sorted(tables["case"].items()))
        return f"(?:{named})"

    chain = f"(?:{plural})?(?:{possessive})?{case(1)}?(?:(?:{other})(?:{plural})?(?:{possessive})?{case(2)}?)?"
    return Endings(re.compile(chain), voicing=True, fallen={short: full for full, short in tables.get("stems", {}).items()})


def _flat(table: Mapping[str, Any] | list[str]) -> set[str]:
    if isinstance(table, list):
        return set(table)
    return {form for forms in table.values() if isinstance(forms, list) for form in forms}


def _either(forms: Iterable[str]) -> str:
    return "|".join(sorted({re.escape(f) for f in forms}, key=lambda f: (-len(f), f)))
