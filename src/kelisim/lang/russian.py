"""Russian words: a dictionary's (pymorphy3) where it knows the word, and patterns of names where it does not.

The dictionary guesses at names that it lacks («Жапаров»: a plural of «жапар»), so its guesses are asked last of a word with a capital.
Source of the dictionary: OpenCorpora, by way of the package pymorphy3-dicts-ru.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, lru_cache
from itertools import product
from typing import Any

from kelisim.lang.analysis import Analysis
from kelisim.lang.russiannames import NamePatterns
from kelisim.lang.tokens import fold

_CASES = {
    "nomn": "nominative", "gent": "genitive", "gen1": "genitive", "gen2": "genitive", "datv": "dative", "accs": "accusative",
    "acc2": "accusative", "ablt": "instrumental", "loct": "locative", "loc1": "locative", "loc2": "locative",
}  # fmt: skip
_GRAMMEMES = {"nominative": "nomn", "genitive": "gent", "dative": "datv", "accusative": "accs", "instrumental": "ablt", "locative": "loct"}
_GENDERS = {"masc": "masculine", "femn": "feminine", "neut": "neuter"}
_NAMES = ("Surn", "Name", "Patr", "Geox", "Orgn")
_ADJECTIVES = frozenset({"ADJF", "PRTF"})


@cache
def _dictionary() -> Any:
    import pymorphy3  # a third of a second and 30 MB: only who asks about a Russian word pays

    return pymorphy3.MorphAnalyzer()


class Russian:
    """The morphology of Russian. `known` tells whether a folded word is a given name of the language's list.

    >>> import tomllib
    >>> from importlib import resources
    >>> file = resources.files("kelisim.lang") / "data" / "ru" / "suffixes.toml"
    >>> russian = Russian(tomllib.loads(file.read_text(encoding="utf-8")), {"садыр"}.__contains__)
    >>> [russian.analyse(word)[0].lemma for word in ("Садыром", "Жапаровым", "Казахстана")]
    ['Садыр', 'Жапаров', 'Казахстан']
    >>> russian.nominative("Высшего межгосударственного совета")
    'Высший межгосударственный совет'
    """

    def __init__(self, tables: Mapping[str, Any], known: Callable[[str], bool]) -> None:
        self._names = NamePatterns(tables)
        self._known = known
        self.analyse = lru_cache(maxsize=16384)(self._analyse)

    def _analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of a word, the likeliest first."""
        before, hyphen, last = word.rpartition("-")
        if hyphen and last[:1].isupper() and before[:1].isupper() and not self._listed(word):  # Касым-Жомарта: only the end changes
            joined = [_with(before + "-", analysis) for analysis in self.analyse(last)]
            return tuple(sorted(joined, key=lambda a: not self._known(fold(a.lemma))))
        if word.isupper() and len(word) > 1:  # an abbreviation never changes; all capitals are read as one, being mostly that
            return tuple(Analysis(word, case, nominative=word) for case in _GRAMMEMES)
        readings = _readings(word)
        parsed = [analysis for analysis, _ in readings]
        if not word[:1].isupper():
            return tuple(dict.fromkeys(parsed)) or (Analysis(word, nominative=word),)
        named = [analysis for analysis, is_name in readings if is_name]
        found = self._names.analyse(word)
        given = [a for a in found if self._known(fold(a.lemma))]
        surnames = self._names.surnames(word)
        if self._listed(word):
            return tuple(dict.fromkeys([*named, *given, *parsed, *surnames, *found]))
        return tuple(dict.fromkeys([*surnames, *given, *_cut(word, found), *_as_it_is(word, found), *named, *found]))

    def _listed(self, word: str) -> bool:
        """Whether the dictionary has the word itself, and not only words like it."""
        return bool(_dictionary().word_is_known(word.casefold()))

    def inflect(self, lemma: str, *, case: str = "nominative", number: str = "singular", possessive: str = "", gender: str = "") -> str:
        """A lemma in a case and number; raises KeyError for a case that Russian has not."""
        before, hyphen, last = lemma.rpartition("-")
        if hyphen and last[:1].isupper() and not self._listed(lemma):
            return before + "-" + self.inflect(last, case=case, number=number, gender=gender)
        if case not in _GRAMMEMES:
            raise KeyError(f"Russian has no {case}: choose one of {', '.join(_GRAMMEMES)}")
        if case == "nominative" and number == "singular":
            return lemma
        if lemma.isupper() and len(lemma) > 1:
            return lemma
        if self._listed(lemma):
            bent = _bent(lemma, {_GRAMMEMES[case], "plur" if number == "plural" else "sing"}, gender)
            if bent:
                return bent
        return self._names.inflect(lemma, case=case, number=number, gender=gender) if lemma[:1].isupper() else lemma

    def nominative(self, words: str) -> str:
        """A name in the nominative: of a person word by word in one gender and case, of a body its adjectives and first noun.

        «Садыром Жапаровым»: «Садыр Жапаров»; «Межправительственной комиссии»: «Межправительственная комиссия».
        """
        parts = words.split()
        if (len(parts) > 1 and not all(p[:1].isupper() for p in parts)) or (parts and _is_adjective(parts[0])):
            return _body(parts)
        return self._person(parts)

    def _person(self, parts: list[str]) -> str:
        """The readings of all words that agree in case, number and gender, the likeliest of them together."""
        choices = [self.analyse(part) for part in parts]
        best = min(product(_GRAMMEMES, ("singular", "plural"), ("masculine", "feminine", "neuter")), key=lambda g: _rank(choices, *g))
        if _rank(choices, *best) >= _UNLIKELY:
            return " ".join(parts)
        return " ".join(analyses[_index(analyses, *best)].nominative for analyses in choices)


_UNLIKELY = 1000


def _cut(word: str, found: list[Analysis]) -> list[Analysis]:
    """«Хурэлсухом», «Байдену»: hardly a name ends in -ом, -ем or in у after a consonant of itself."""
    ends = {"instrumental": ("ом", "ем"), "dative": ("ну", "ту", "ру", "лу", "ку", "му", "су", "ду", "ву", "пу", "гу", "зу", "бу", "ху")}
    return [
        a for a in found if len(word) > 5 and word.casefold().endswith(ends.get(a.case, ())) and a.lemma != word and a.gender == "masculine"
    ]


def _as_it_is(word: str, found: list[Analysis]) -> list[Analysis]:
    return [a for a in found if a.case == "nominative" and a.lemma == word]


def _rank(choices: list[tuple[Analysis, ...]], case: str, number: str, gender: str) -> int:
    """How unlikely it is that all words of a name stand in one case, number and gender: how many lemmas are likelier, word by word."""
    places = [_index(analyses, case, number, gender) for analyses in choices]
    if _UNLIKELY in places:
        return _UNLIKELY
    return sum(len({a.lemma for a in analyses[: n + 1]}) - 1 for n, analyses in zip(places, choices, strict=True))


def _index(analyses: tuple[Analysis, ...], case: str, number: str, gender: str) -> int:
    fitting = (n for n, a in enumerate(analyses) if a.case == case and a.number == number and a.gender in (gender, ""))
    return next(fitting, _UNLIKELY)


def _with(before: str, analysis: Analysis) -> Analysis:
    lemma, nominative = before + analysis.lemma, before + analysis.nominative
    return Analysis(lemma, analysis.case, analysis.number, gender=analysis.gender, nominative=nominative)


@lru_cache(maxsize=16384)
def _readings(word: str) -> tuple[tuple[Analysis, bool], ...]:
    """The dictionary's readings that have a case, each with whether it is a name's."""
    found = []
    for parse in _dictionary().parse(word):
        case = _CASES.get(parse.tag.case or "")
        if not case:
            continue
        number = "plural" if parse.tag.number == "plur" else "singular"
        named = any(grammeme in parse.tag for grammeme in _NAMES)
        plain = parse.inflect({"nomn", "sing" if named else parse.tag.number or "sing"})
        upright = plain.word if plain else parse.normal_form
        lemma = upright if named and number == "singular" else parse.normal_form
        gender = "" if "Fixd" in parse.tag else _GENDERS.get(parse.tag.gender or "", "")
        found.append((Analysis(_like(lemma, word), case, number, gender=gender, nominative=_like(upright, word)), named))
    return tuple(found)


def _like(form: str, word: str) -> str:
    """A form with the capitals of a word."""
    if word.isupper() and len(word) > 1:
        return form.upper()
    return "-".join(p[:1].upper() + p[1:] if q[:1].isupper() else p for p, q in zip(form.split("-"), _parts(word, form), strict=False))


def _parts(word: str, form: str) -> list[str]:
    parts = word.split("-")
    return parts + parts[-1:] * (form.count("-") + 1 - len(parts))


def _bent(lemma: str, grammemes: set[str], gender: str) -> str | None:
    """A dictionary word in the grammemes asked for; of several that are written alike, a name and the gender asked for first."""
    parses = [p for p in _dictionary().parse(lemma) if p.tag.case == "nomn"]
    wanted = [p for p in parses if not gender or _GENDERS.get(p.tag.gender or "") == gender or "Fixd" in p.tag]
    wanted.sort(key=lambda p: not (lemma[:1].isupper() and any(g in p.tag for g in _NAMES)))
    bent = wanted[0].inflect(grammemes) if wanted else None
    return _like(bent.word, lemma) if bent else None


def _is_adjective(word: str) -> bool:
    return any(parse.tag.POS in _ADJECTIVES for parse in _dictionary().parse(word)[:1])


def _adjectives(word: str) -> list[Any]:
    return [parse for parse in _dictionary().parse(word) if parse.tag.POS in _ADJECTIVES]


def _body(parts: list[str]) -> str:
    """The adjectives before the first noun and the noun, in the nominative; what follows it stays («совет министров»)."""
    head = next((n for n, part in enumerate(parts) if not _is_adjective(part)), len(parts) - 1)
    readings = [p for p in _dictionary().parse(parts[head]) if p.tag.POS == "NOUN"]
    for noun in readings:
        upright = _upright(parts[: head + 1], noun)
        if upright:
            return " ".join([*upright, *parts[head + 1 :]])
    return " ".join(parts)


def _alike(form: str, word: str) -> int:
    """How many letters two forms begin with alike: «высший», not «высочайший», of «высшего»."""
    return next((n for n, (one, other) in enumerate(zip(form, word, strict=False)) if one != other), min(len(form), len(word)))


def _upright(parts: list[str], noun: Any) -> list[str] | None:
    """A noun with the adjectives that agree with it, in the nominative; None where one of them does not agree."""
    number, found = noun.tag.number, []
    for part in parts[:-1]:
        fitting = [p for p in _adjectives(part) if p.tag.case == noun.tag.case and p.tag.number == number]
        adjective = next((p for p in fitting if number == "plur" or p.tag.gender == noun.tag.gender), None)
        if adjective is None:
            return None
        wanted = {"nomn", number} | ({noun.tag.gender} if number == "sing" else set())
        forms = [p.word for p in adjective.lexeme if wanted <= p.tag.grammemes and p.tag.POS == adjective.tag.POS]
        found.append(_like(max(forms, key=lambda form: _alike(form, part.casefold()), default=part), part))
    plain = noun.inflect({"nomn", number})
    return [*found, _like(plain.word, parts[-1])] if plain else None
