"""What a number counts: the noun behind it, by the shape of its words and not by a list of nouns."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.lang.language import load
from kelisim.lang.lemmas import lemma
from kelisim.lang.tokens import fold

_MODIFIERS = 2  # adjectives between a number and its noun («12 новых сельских школ»)


def counted_noun(words: Sequence[str], code: str) -> int | None:
    """The place, among the words right behind a number, of the noun that the number counts; None where it counts none of them.

    Russian has it in the genitive and English in the plural, behind adjectives; in Kazakh and Kyrgyz the noun is bare, and the first word
    that is no small word begins its phrase.

    >>> counted_noun(["новых", "школ", "в"], "ru"), counted_noun(["registered", "complaints"], "en"), counted_noun(["мәселе"], "kk")
    (1, 1, 0)
    >>> counted_noun(["составил", "рост"], "ru"), counted_noun(["and", "growing"], "en"), counted_noun(["үшін"], "kk")
    (None, None, None)
    """
    if load(code).head_final:
        return 0 if words and not _is_small(words[0], code) else None
    for place, word in enumerate(words[: _MODIFIERS + 1]):
        if _is_small(word, code):
            return None
        kinds = _russian(word) if code == "ru" else _english(word)
        if "noun" in kinds and not ("modifier" in kinds and place + 1 < len(words) and counted_noun(words[place + 1 :], code) == 0):
            return place
        if "modifier" not in kinds:
            return None
    return None


def is_person(noun: str, code: str) -> bool:
    """Whether a counted noun means people: it is animate in the Russian dictionary, or has an ending of agents («дәрігер», "geologists").

    >>> is_person("геологов", "ru"), is_person("geologists", "en"), is_person("малшы", "kk"), is_person("шағым", "kk")
    (True, True, True, False)
    """
    if code == "ru":
        return any(tag.startswith("NOUN,anim") for tag in _tags(noun))
    forms = {lemma(noun, code), *map(fold, load(code).lemmas(noun))} if load(code).head_final else {fold(noun)}
    return any(form.endswith(tuple(load(code).words("agents"))) for form in forms)


def _is_small(word: str, code: str) -> bool:
    language = load(code)
    kinds = (
        "prepositions",
        "postpositions",
        "conjunctions",
        "topics",
        "where",
        "relatives",
        "negations",
        "demonstratives",
        "articles",
        "auxiliaries",
    )
    return len(word) < 3 or any(fold(word) in language.words(kind) for kind in kinds)


def _tags(word: str) -> tuple[str, ...]:
    from kelisim.lang.words.russiandictionary import dictionary_tags, parses

    return dictionary_tags(fold(word)) or tuple(str(parse.tag) for parse in parses(fold(word))[:1])


def _russian(word: str) -> set[str]:
    """Nouns in the genitive (or a plural that looks like it), adjectives and participles in the genitive plural."""
    found = set()
    for tag in _tags(word):
        if tag.startswith("NOUN") and ("gent" in tag or ("plur" in tag and "nomn" in tag)):
            found.add("noun")
        elif tag.startswith(("ADJF", "PRTF")) and "plur" in tag and ("gent" in tag or "nomn" in tag):
            found.add("modifier")
    return found


def _english(word: str) -> set[str]:
    """Plurals; what is no plural may describe one."""
    if not word[0].isalpha():
        return set()
    plural = any(analysis.number == "plural" for analysis in load("en").analyse(word)[:1])
    return {"noun"} if plural else {"modifier"}
