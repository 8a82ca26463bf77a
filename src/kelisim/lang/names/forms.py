"""A name as it may stand in the nominative: the words of an inflected name, each way in which its language can be read.

Russian declines every word of a name in one gender and one case; Kazakh and Kyrgyz put their endings on the last word; English adds
the possessive. Where several languages may have been meant all are tried.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from kelisim.lang.names.sounds import tables
from kelisim.lang.words.endings import endings_of
from kelisim.lang.words.russiannames import CASES, NamePatterns
from kelisim.model.toml import data_tables

_POSSESSIVE = re.compile(r"['’`]s?$")
_WAYS = 8  # readings of one name in one gender and case: «Толстого» is of Толстой and of Толстый
_SHORT = 4  # letters of names that stay as they are before a declined one: «Си Цзиньпина», «Ким Чен Ына»


@dataclass(frozen=True, slots=True)
class Form:
    """The words of a name in the nominative, the gender that the declension tells («m», «f» or nothing), and the case of the text."""

    words: tuple[str, ...]
    gender: str = ""
    case: str = ""


def forms(words: Sequence[str], lang: str = "") -> tuple[Form, ...]:
    """Every nominative that the words of a name may be inflected from, themselves first; `lang` is that of the text, where it is known.

    >>> [f.words for f in forms(["Садыра", "Жапарова"], "ru")]
    [('садыра', 'жапарова'), ('садыр', 'жапаров')]
    >>> [f.words for f in forms(["Садыр", "Жапаровдун"], "ky")]
    [('садыр', 'жапаровдун'), ('садыр', 'жапаров')]
    """
    plain = tuple(word.casefold() for word in words)
    found = {Form(plain): None}
    for code in [lang] if lang else _languages("".join(plain)):
        found |= dict.fromkeys(_russian(plain) if code == "ru" else _suffixed(plain, code))
    kept: dict[tuple[tuple[str, ...], str], Form] = {}
    for form in found:
        kept.setdefault((form.words, form.gender), form)
    return tuple(kept.values())


def _languages(letters: str) -> tuple[str, ...]:
    if re.search("[a-z]", letters):
        return ("en",)
    if any(c in tables()["names"]["only_kazakh"] for c in letters):
        return ("kk",)
    return ("ky", "kk") if re.search("[өүң]", letters) else ("ru", "kk", "ky")


def _suffixed(words: tuple[str, ...], code: str) -> Iterator[Form]:
    """The last word without the endings that it may bear."""
    if not words:
        return
    for stem in _stems(words[-1], code):
        yield Form((*words[:-1], stem), case="inflected")


@lru_cache(maxsize=32_768)
def _stems(word: str, code: str) -> tuple[str, ...]:
    if code == "en":
        return (_POSSESSIVE.sub("", word),) if _POSSESSIVE.search(word) else ()
    whole = word.replace("’", "'").partition("'")[0]
    names = tables()["names"]
    if any(word in listed for listed in names["after_father"].values()):
        return ()  # «уулу» is no «уул» with an ending
    ends = tuple(end + woman for end in names["certain"] for woman in ("", "а", "a"))
    endings = endings_of(code)
    stems = [s for s in endings.lemmas(whole) if s != word]
    stems += [whole[:1]] if len(whole) > 2 and endings.valid(whole[1:]) else []  # Ван Иге
    certain = [s for s in stems if s.endswith(ends)]
    return tuple(certain[:1] or stems)


def _russian(words: tuple[str, ...]) -> Iterator[Form]:
    """Every gender and case in which all the words may stand together."""
    for gender, case in product("mf", CASES[1:]):
        ways = [_nominatives(word, gender, case) for word in words]
        if any(ways[-1:]) and len(words) > 1 and len(words[0]) <= _SHORT:
            ways = [way or (word,) for way, word in zip(ways, words, strict=True)]
        for chosen in list(product(*ways))[:_WAYS]:
            if chosen != words:
                yield Form(chosen, gender, case)


@lru_cache(maxsize=32_768)
def _nominatives(word: str, gender: str, case: str) -> tuple[str, ...]:
    """The nominatives of which a word is the given case; itself where names like it never change."""
    found = _readings(word).get((gender, case), [])
    changed = list(dict.fromkeys(lemma for lemma in found if lemma != word))
    men = tuple(tables()["names"]["certain"])
    if any(lemma.removesuffix("а").endswith(men) for lemma in changed):  # Арипове is of no Ариповя
        changed = [lemma for lemma in changed if lemma.endswith(men if gender == "m" else tuple(end + "а" for end in men))]
        return tuple(changed)
    return tuple(changed or dict.fromkeys(found))


@lru_cache(maxsize=4096)
def _readings(word: str) -> Mapping[tuple[str, str], list[str]]:
    """The lemmas of a Russian word of a name by gender and case; what tells no gender is of both."""
    found: dict[tuple[str, str], list[str]] = {}
    for analysis in _patterns().analyse(word):
        if analysis.number == "singular":
            for gender in analysis.gender[:1] or "mf":
                found.setdefault((gender, analysis.case), []).append(analysis.lemma)
    return found


@cache
def _patterns() -> NamePatterns:
    return NamePatterns(data_tables("kelisim.lang", "data", "ru", "suffixes.toml"))
