"""What a wording is about, whatever its language: the glossary's concepts in it, and the consonants of its proper names."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from kelisim.lang.glossary import concept_kinds, concepts_in, words_without_concept
from kelisim.lang.language import load
from kelisim.lang.names.keys import skeleton
from kelisim.lang.tokens import tokenize
from kelisim.world.world import table

ALIKE = 0.5  # shared parts of two names of one thing; found on the table of tests/lang/test_glossary.py
_QUOTES = frozenset('«»"“”„')
_LEAST = 3  # consonants that make a proper name comparable


@lru_cache(maxsize=32_768)  # a name stands in many sentences
def signature(text: str, lang: str) -> frozenset[str]:
    """Concepts as they are, proper names as `=skeleton`, states as `=KZ`: «Ынтымақ ордо» and "Yntymak Ordo" share both parts.

    Proper names are the capitalised words that no phrase of the glossary covers and that name no state.

    >>> sorted(signature("Қазақ киносының күндері", "kk")), sorted(signature("Days of Kazakh Cinema", "en"))
    (['=KZ', 'cinema', 'days'], ['=KZ', 'cinema', 'days'])
    """
    language = load(lang)
    tokens = tokenize(text)
    matches = [m for m in language.find(tokens) if m.layer in ("name", "adjective") and str(m.value).startswith("country:")]
    stated = {tokens[n].start for m in matches for n in range(m.first, m.last)}
    parts = set(concepts_in(text, language)) | {f"={str(m.value).partition(':')[2]}" for m in matches}
    for token in words_without_concept(tokens, language):
        bare = skeleton(token.text)[:4]
        if token.text[0].isupper() and len(bare) >= _LEAST and token.start not in stated:
            parts.add("=" + bare)
    return frozenset(parts)


@lru_cache(maxsize=32_768)
def spelling(text: str, lang: str) -> frozenset[str]:
    """The consonants of proper names as they are spelt, whatever they mean: «Алтын жол», Altyn Zhol. Proper are capitalised words inside
    quotation marks, and capitalised ones that no list of the language knows.

    >>> spelling("«Алтын жол» жүк терминалы", "kk") == spelling("the Altyn Zhol terminal", "en") == {"ltn"}
    True
    """
    language = load(lang)
    tokens = tokenize(text)
    listed = {n for m in language.find(tokens) if m.layer in ("name", "adjective") for n in range(m.first, m.last)}
    plain = {token.start for token in words_without_concept(tokens, language)}
    found, quoted = set[str](), False
    for n, token in enumerate(tokens):
        quoted = quoted != (token.text in _QUOTES) if token.kind != "word" else quoted
        known = n in listed or (token.start not in plain and not quoted)
        if token.kind == "word" and token.text[0].isupper() and not known and (quoted or n):
            found.add(skeleton(token.text)[:4].lstrip("'"))
    return frozenset(one for one in found if len(one) >= _LEAST)


def state(part: str) -> bool:
    """Whether a part of a signature is a state: `=KZ`."""
    return part.startswith("=") and part[1:].isupper()


@lru_cache(maxsize=32_768)
def concepts(text: str, lang: str) -> frozenset[str]:
    """The concepts of a wording without those that another of them implies: of a checkpoint it goes without saying that there is a border.

    >>> sorted(concepts("пункт пропуска", "ru"))
    ['checkpoint']
    """
    found = concepts_in(text, load(lang))
    return found - {end for concept in found for end in table("concepts")["implies"].get(concept, ())}


def proper(parts: Iterable[str]) -> frozenset[str]:
    """The proper names of a signature."""
    return frozenset(p for p in parts if p.startswith("="))


def ranks(parts: Iterable[str]) -> frozenset[str]:
    """What says between whom a body meets: states, governments, parliaments, agencies, regions."""
    return frozenset(parts) & _listed("ranks")


def likeness(a: frozenset[str], b: frozenset[str]) -> float:
    """Shared parts over all parts (Jaccard)."""
    return len(a & b) / len(a | b) if a | b else 0.0


# «Construction» tells less of what is built than «terminal»; set on the four-language table.
_LIGHT = {"act": 0.3, "quality": 0.3, "geography": 0.3, "body": 0.2}


_FORM, _FIELD = 0.35, 0.6


@cache
def weight(part: str) -> float:
    """How much a part tells: proper names and things 1, fields («trade») .6, sorts of documents, acts, bodies and what embraces all less.

    >>> weight("terminal"), weight("trade"), weight("agreement")
    (1.0, 0.6, 0.35)
    """
    if part.startswith("="):
        return 1.0
    if part in _listed("forms") | _listed("wholes"):
        return _FORM
    return _FIELD if part in _listed("fields") else _LIGHT.get(concept_kinds().get(part, ""), 1.0)


def act(part: str) -> bool:
    """Whether a part is what is done and not what with: construction, modernisation, removal."""
    return concept_kinds().get(part) == "act"


def telling(part: str) -> bool:
    """Whether a part says by itself which thing is meant, at least among those of two states."""
    return weight(part) == 1.0


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(table("concepts")["weights"][name])


def forms(parts: Iterable[str]) -> frozenset[str]:
    """The sorts of documents among some parts: treaty, protocol, road map."""
    return frozenset(parts) & _listed("forms")


def sorts(parts: Iterable[str]) -> frozenset[str]:
    """The sorts of documents among some parts, those that are taken for each other as one: an agreement is a treaty, a plan a road map.

    >>> sorted(sorts(["agreement", "fire"])), sorted(sorts(["treaty"]))
    (['treaty'], ['treaty'])
    """
    alike = table("concepts")["sorts"]
    return frozenset(sort for sort, listed in alike.items() if not frozenset(listed).isdisjoint(parts))


def bare(parts: Iterable[str]) -> bool:
    """Whether a wording says only that there is an agreement, a complex, a station: which one, stands before it in the text.

    >>> bare(["facility", "large"]), bare(["agreement", "fire"]), bare(["support"])
    (True, False, False)
    """
    found = frozenset(parts)
    return bool(found & (_listed("forms") | _listed("wholes"))) and all(weight(part) < _FIELD for part in found)
