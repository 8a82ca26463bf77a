"""What a number counts: the noun behind it, by the shape of its words and not by a list of nouns."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.lang.language import load
from kelisim.lang.lemmas import lemma
from kelisim.lang.tense import is_converb, tense
from kelisim.lang.tokens import fold

_MODIFIERS = 2  # adjectives between a number and its noun («12 новых сельских школ»)
_LEAST = 5  # letters of a word that may be a verb or a participle by its ending


def counted_noun(words: Sequence[str], code: str) -> int | None:
    """The place, among the words right behind a number, of the noun that the number counts; None where it counts none of them.

    Russian has it in the genitive and English in the plural; in Kazakh and Kyrgyz it is the first word that neither describes the next
    one nor is a small word or a verb.

    >>> counted_noun(["новых", "школ", "в"], "ru"), counted_noun(["registered", "complaints"], "en"), counted_noun(["жаңа", "жоба"], "kk")
    (1, 1, 1)
    >>> counted_noun(["составил", "рост"], "ru"), counted_noun(["and", "growing"], "en"), counted_noun(["еді"], "kk")
    (None, None, None)
    """
    if load(code).head_final:
        return _bare(words, code)
    for place, word in enumerate(words[: _MODIFIERS + 1]):
        if _is_small(word, code):
            return None
        kinds = _russian(word) if code == "ru" else _english(word)
        if "noun" in kinds and not ("modifier" in kinds and place + 1 < len(words) and counted_noun(words[place + 1 :], code) == 0):
            return place
        if "modifier" not in kinds:
            return None
    return None


def _bare(words: Sequence[str], code: str) -> int | None:
    """The first noun of a Kazakh or Kyrgyz phrase: an adjective before another noun describes it («15 отандық компания»)."""
    for place, word in enumerate(words[: _MODIFIERS + 1]):
        if _is_small(word, code) or _is_verb(word, code):
            return None
        follow = words[place + 1] if place < min(_MODIFIERS, len(words) - 1) else ""
        plain = bool(follow) and not (_is_small(follow, code) or _is_verb(follow, code) or tense(follow, code))
        if plain and (_makes(follow, code) or (_of_noun(follow, code) and not _describes(word, code))):
            return place + 1  # «20 тауар өндіруші»: makers of goods; «20 кычкылтек концентратору»: concentrators
        if not (plain and _describes(word, code)):
            return place
    return None


def _is_verb(word: str, code: str) -> bool:
    """Whether a Kazakh or Kyrgyz word is a form that no noun has: a converb, a participle that takes an object, a finite present."""
    language, folded = load(code), fold(word)
    if len(folded) < _LEAST or folded in language.words("no_verbs"):
        return False
    return is_converb(folded, code) or folded.endswith(tuple(language.words("taking"))) or tense(folded, code) == "aorist"


def _makes(word: str, code: str) -> bool:
    """Whether a word is what somebody is called by what they do, which the noun before it tells."""
    return len(word) > _LEAST and fold(word).endswith(tuple(load(code).words("agents")))


def _of_noun(word: str, code: str) -> bool:
    """Whether a word bears the possessive by which it is joined to the noun before it."""
    return any(a.possessive == "third" for a in load(code).analyse(word)[:1])


def _describes(word: str, code: str) -> bool:
    """Whether a Kazakh or Kyrgyz word is an adjective, by its ending or by the list of those that are made of no other word."""
    language, folded = load(code), fold(word)
    return folded in language.words("plain_adjectives") or (len(folded) >= _LEAST and folded.endswith(tuple(language.words("describing"))))


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
