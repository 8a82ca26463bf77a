"""What a wording is about, whatever its language: the glossary's concepts in it, and the consonants of its proper names."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from kelisim.lang.glossary import concept_kinds, concepts_in
from kelisim.lang.language import load
from kelisim.lang.names.keys import skeleton
from kelisim.lang.tokens import tokenize

_LEAST = 3  # consonants that make a proper name comparable
_MOST = 8  # parts of a signature that go into keys


def signature(text: str, lang: str, *, names: bool = True) -> frozenset[str]:
    """Concepts as they are, proper names as `=skeleton`: «Ынтымақ ордо» and "Yntymak Ordo" share both.

    Proper names are the capitalised words that hold no concept.
    """
    language = load(lang)
    parts = set(concepts_in(text, language))
    if names:
        for token in tokenize(text):
            bare = skeleton(token.text)[:4]
            if token.kind == "word" and token.text[0].isupper() and len(bare) >= _LEAST and not concepts_in(token.text, language):
                parts.add("=" + bare)
    return frozenset(parts)


def proper(parts: Iterable[str]) -> frozenset[str]:
    """The proper names of a signature."""
    return frozenset(p for p in parts if p.startswith("="))


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared parts over all parts (Jaccard)."""
    return len(a & b) / len(a | b) if a | b else 0.0


_LIGHT = {
    "act": 0.3,
    "quality": 0.3,
    "geography": 0.6,
}  # «construction» tells less of what is built than «terminal»; set on the four-language table


def weight(part: str) -> float:
    """How much a part tells: proper names and things 1, acts and places less."""
    return 1.0 if part.startswith("=") else _LIGHT.get(concept_kinds().get(part, ""), 1.0)


def weighed_likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared over all parts, each by its weight."""
    return sum(map(weight, a & b)) / sum(map(weight, a | b)) if a | b else 0.0


def pair_keys(prefix: str, parts: Iterable[str], *, single: bool = False) -> tuple[str, ...]:
    """Blocking keys: every two parts together, so that wordings that differ in one part still meet; a part by itself where it is alone,
    and with `single` each thing by itself too."""
    chosen = sorted(parts, key=lambda p: (not p.startswith("="), p))[:_MOST]
    alone = [f"{prefix}|{part}" for part in chosen if len(chosen) == 1 or (single and weight(part) == 1.0)]
    return (*alone, *(f"{prefix}|{a}+{b}" for a, b in combinations(sorted(chosen), 2)))
