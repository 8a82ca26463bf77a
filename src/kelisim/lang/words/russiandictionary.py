"""The Russian dictionary (pymorphy3), asked for readings of one word.

Source of the dictionary: OpenCorpora, by way of the package pymorphy3-dicts-ru.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Any

from kelisim.lang.words.analysis import Analysis

_CASES = {
    "nomn": "nominative", "gent": "genitive", "gen1": "genitive", "gen2": "genitive", "datv": "dative", "accs": "accusative",
    "acc2": "accusative", "ablt": "instrumental", "loct": "locative", "loc1": "locative", "loc2": "locative",
}  # fmt: skip
GENDERS = {"masc": "masculine", "femn": "feminine", "neut": "neuter"}
PERSON, PLACE = frozenset({"Surn", "Name", "Patr"}), frozenset({"Geox", "Orgn"})


@cache
def dictionary() -> Any:
    """The dictionary, read when the first Russian word is asked about: a third of a second and 30 MB."""
    import pymorphy3

    return pymorphy3.MorphAnalyzer()


@lru_cache(maxsize=16384)
def parses(word: str) -> tuple[Any, ...]:
    """The dictionary's readings of a word, of any part of speech, as the dictionary gives them."""
    return tuple(dictionary().parse(word))


@lru_cache(maxsize=16384)
def is_listed(word: str) -> bool:
    """Whether the dictionary has the word itself, and not only words like it."""
    return bool(dictionary().word_is_known(word.casefold()))


@lru_cache(maxsize=16384)
def parsed(word: str) -> tuple[tuple[Analysis, str, bool], ...]:
    """The dictionary's readings that have a case, each with its kind (person, place or none) and whether it is always a plural."""
    found = []
    for parse in parses(word):
        case = _CASES.get(parse.tag.case or "")
        if not case:
            continue
        number = "plural" if parse.tag.number == "plur" else "singular"
        marks = parse.tag.grammemes
        kind = "person" if marks & PERSON else "place" if marks & PLACE else ""
        plain = parse.inflect({"nomn", "sing" if kind and "Pltm" not in marks else parse.tag.number or "sing"})
        upright = plain.word if plain else parse.normal_form
        lemma = upright if kind else parse.normal_form
        gender = "" if "Fixd" in marks or number == "plural" else GENDERS.get(parse.tag.gender or "", "")
        found.append((Analysis(like(lemma, word), case, number, gender=gender, nominative=like(upright, word)), kind, "Pltm" in marks))
    return tuple(found)


def is_first_a_name(word: str) -> bool:
    """Whether the dictionary's first reading of a word that has a case is a name; its forms, which take longer, are not made for that.

    >>> is_first_a_name("Киеве"), is_first_a_name("Высшего")
    (True, False)
    """
    marks: frozenset[str] = next((parse.tag.grammemes for parse in parses(word) if _CASES.get(parse.tag.case or "")), frozenset())
    return bool(marks & (PERSON | PLACE))


def like(form: str, word: str) -> str:
    """A form with the capitals of a word, and with ё only where the word has it.

    >>> like("нью-йорк", "Нью-Йорке"), like("совет", "СОВЕТА"), like("вооружённые", "Вооруженных")
    ('Нью-Йорк', 'СОВЕТ', 'Вооруженные')
    """
    form = "".join("е" if c == "ё" and word[n : n + 1] in ("е", "Е") else c for n, c in enumerate(form))
    if word.isupper() and len(word) > 1:
        return form.upper()
    parts = word.split("-")
    parts += parts[-1:] * (form.count("-") + 1 - len(parts))
    return "-".join(p[:1].upper() + p[1:] if q[:1].isupper() else p for p, q in zip(form.split("-"), parts, strict=False))


@lru_cache(maxsize=65536)
def dictionary_tags(word: str) -> tuple[str, ...]:
    """The tags that the dictionary gives to a folded word, as it writes them; none for a word that it lacks. It guesses at none.

    >>> [tag.split(",")[0] for tag in dictionary_tags("москву")], dictionary_tags("жапаров")
    (['NOUN'], ())
    """
    known = dictionary().dictionary
    return tuple(str(known.build_tag_info(paradigm, form)) for paradigm, form in known.words.get(word, ()))
