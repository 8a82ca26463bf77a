"""Which concepts a piece of text speaks of, so that names and undertakings in different languages can be compared without translation."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

from kelisim.lang.language import CODES, Language, load
from kelisim.lang.phrases import Match, PhraseMatcher
from kelisim.lang.tokens import fold, tokenize
from kelisim.model.annotation import Token
from kelisim.model.toml import data_tables
from kelisim.world.world import table

SILENT = ""  # the value of a set phrase that says none of its words


def concepts_in(text: str, language: Language) -> frozenset[str]:
    """The concepts that a text names, by the ids of `world/data/concepts.toml`, with what they imply.

    >>> sorted(concepts_in("Жоғары Мемлекетаралық Кеңес", load("kk")))
    ['council', 'interstate', 'supreme']
    """
    found = _matcher(language.code).find(tokenize(text))
    silent = {(match.first, match.last) for match in found if match.value == SILENT}
    named = {str(match.value) for match in found if (match.first, match.last) not in silent}
    return frozenset(named.union(*(table("concepts")["implies"].get(concept, ()) for concept in named)))


def words_of_concepts(text: str, language: Language) -> dict[str, str]:
    """The concepts that a text names with the words by which it does; one that is only implied has none, and is left out.

    >>> words_of_concepts("a road and an energy complex", load("en"))["road"]
    'road'
    """
    tokens = tokenize(text)
    found = {str(m.value): text[tokens[m.first].start : tokens[m.last - 1].end] for m in _matcher(language.code).find(tokens)}
    return {concept: words for concept, words in found.items() if concept != SILENT}


def concept_key(text: str, language: Language) -> str:
    """The concepts of a text as one string, the same for the same concepts in any language; empty where it names none.

    >>> concept_key("суд и дорога", load("ru")) == concept_key("the road and the court", load("en"))
    True
    """
    return " ".join(sorted(concepts_in(text, language)))


@cache
def concept_kinds() -> Mapping[str, str]:
    """Every concept of the world with its kind (`body`, `document`, `project` …).

    >>> concept_kinds()["council"]
    'body'
    """
    return {concept: kind for kind, listed in table("concepts")["kinds"].items() for concept in listed}


def concept_matches(tokens: Sequence[Token], code: str) -> list[Match]:
    """Where a sequence of tokens words a concept (or, with the value `SILENT`, says none of its words), in one language.

    >>> [(m.first, m.last, m.value) for m in concept_matches(tokenize("trade turnover"), "en")]
    [(0, 2, 'turnover')]
    """
    return _matcher(code).find(tokens)


def words_without_concept(tokens: Sequence[Token], language: Language) -> list[Token]:
    """The words that no phrase of the glossary covers.

    >>> [t.text for t in words_without_concept(tokenize("Ministry of Foreign Affairs of Ruritania"), load("en"))]
    ['of', 'of', 'Ruritania']
    """
    covered = {n for match in _matcher(language.code).find(tokens) for n in range(match.first, match.last)}
    return [token for n, token in enumerate(tokens) if n not in covered and token.kind == "word"]


def phrases_of(concept: str, code: str) -> tuple[str, ...]:
    """How a language words a concept, as phrases; empty for one that it does not know.

    >>> "кеңес~" in phrases_of("council", "kk")
    True
    """
    return _worded(code).get(concept, ())


@cache
def nouns_of(code: str) -> frozenset[str]:
    """The nouns that a language's lists know, folded: the last words of the glossary's phrases that are inflected there or written whole
    (an adjective and a name of people or places is none), and what is counted.

    >>> "терминал" in nouns_of("kk"), "agreement" in nouns_of("en"), "open" in nouns_of("ky")
    (True, True, False)
    """
    language = load(code)
    kinds = concept_kinds()
    things = [p for concept, ps in _glossary(code)["concepts"].items() if kinds.get(concept) not in ("quality", "geography") for p in ps]
    last = [phrase.split()[-1].strip("()") for phrase in (*things, *language.table("numbers", "units")) if not phrase.endswith("*")]
    adjectives = tuple(language.words("adjectives"))
    acts = {phrase for concept, ps in _glossary(code)["concepts"].items() if kinds.get(concept) == "act" for phrase in ps}
    whole = {fold(word) for word in last if not word.endswith("~") and (word not in acts or not language.head_final)}
    inflected = {fold(word[:-1]) for word in last if word.endswith("~")}
    return frozenset(
        inflected | {word for word in whole if not adjectives or not word.endswith(adjectives)} | language.words("heading_nouns")
    )


@cache
def _worded(code: str) -> Mapping[str, tuple[str, ...]]:
    return {concept: tuple(phrases) for concept, phrases in _glossary(code)["concepts"].items()}


def gaps() -> list[str]:
    """What the world and the languages do not both know: `"kk lacks council"`, `"ru invents counsil"`; empty when all is well.

    >>> gaps()
    []
    """
    world = set(concept_kinds())
    implied = {end for concept, ends in table("concepts")["implies"].items() for end in (concept, *ends)}
    found = [f"world implies {concept}" for concept in sorted(implied - world)]
    for code in CODES:
        worded = {concept for concept, phrases in _glossary(code)["concepts"].items() if phrases}
        found += [f"{code} lacks {concept}" for concept in sorted(world - worded)]
        found += [f"{code} invents {concept}" for concept in sorted(worded - world)]
    return found


def _glossary(code: str) -> Mapping[str, Any]:
    return data_tables("kelisim.lang", "data", code, "glossary.toml")


@cache
def _matcher(code: str) -> PhraseMatcher:
    """The matcher of one language's glossary; apart from that of its lists, since a word of one may stand inside a phrase of the other."""
    matcher = PhraseMatcher(load(code).endings)
    glossary = _glossary(code)
    for concept, phrases in {SILENT: glossary["silent"], **glossary["concepts"]}.items():
        for phrase in phrases:
            matcher.add(phrase, "concept", concept)
    return matcher
