"""What the words of a person's name are: given names, initials, the father's name, the family name; each way in which they may be read."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from kelisim.lang.names.forms import Form, forms
from kelisim.lang.names.sounds import sound_keys, tables

_INITIAL = r"[^\W\d_]{1,3}\."
_WORD = r"[^\W\d_]+(?:[-‑'’ʻʼ‘`][^\W\d_]+)*['’]?"
_PIECE = re.compile(rf"(?P<initial>{_INITIAL})(?=[\s\W]|[^\W\d_]|$)|(?P<word>{_WORD})")


@dataclass(frozen=True, slots=True)
class Parts:
    """One reading of a name; all words are in the nominative and in small letters, `family` is the form that a man bears.

    `case` is that of the text; `unsure` says that a woman's nominative is as likely («Жапарова»); `turned` that the family name was
    read as the first word with nothing to say so.
    """

    given: tuple[str, ...] = ()
    initials: tuple[str, ...] = ()
    father: str = ""
    family: str = ""
    gender: str = ""
    case: str = ""
    regional: bool = False
    unsure: bool = False
    turned: bool = False

    @property
    def alone(self) -> bool:
        """Whether the name is one word, which may be a family or a given name."""
        return not (self.given or self.initials or self.father)


@lru_cache(maxsize=16_384)
def parts_of(name: str, lang: str = "") -> tuple[Parts, ...]:
    """Every reading of a name, the plainest first; empty where it has no word.

    >>> him = parts_of("К.К. Токаевым", "ru")[1]
    >>> him.initials, him.family, him.gender, him.case
    (('к', 'к'), 'токаев', 'm', 'instrumental')
    """
    initials, words = _pieces(name)
    if not words:
        return ()
    found = [p for form in forms(words, lang) for p in _read(form, initials)]
    female = any(p.gender == "f" and not p.case for p in found)
    found = [replace(p, unsure=True) if female and p.gender == "m" and p.case and not p.given else p for p in found]
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=16_384)
def name_keys(name: str, lang: str = "") -> frozenset[str]:
    """The keys of a person's name that are the same in every script, case and order: two names of one person share one.

    >>> bool(name_keys("Қасым-Жомарт Тоқаевтың", "kk") & name_keys("К.К. Токаев", "ru") & name_keys("Tokayev", "en"))
    True
    """
    return frozenset(key for p in parts_of(name, lang) for word in (p.family, *p.given[-1:]) if word for key in sound_keys(word))


def _pieces(name: str) -> tuple[tuple[str, ...], list[str]]:
    initials, words = [], []
    for at in _PIECE.finditer(name):
        if at["initial"]:
            initials.append(at["initial"][:-1].casefold())
        else:
            words.append(at["word"])
    return tuple(initials), words


def _read(form: Form, initials: tuple[str, ...]) -> Iterator[Parts]:
    """The readings of a form whose words and declension tell one gender."""
    words, father, gender = _father(list(form.words))
    words = [w for n, w in enumerate(map(_bare, words)) if n == 0 or w not in tables()["names"]["particles"]]
    last = _patronymic(words)
    if last:
        father, gender, first = last[1], last[2], last[0] == len(words) - 1
        words.pop(last[0])
    else:
        first = len(words) > 1 and _certain(words[0]) and not _surname(words[-1])[1] and not initials
    for given, family, turned in _orders(words, first):
        base, borne = _surname(family)
        known = gender or borne or form.gender
        if {gender, borne, form.gender} - {"", known}:
            continue  # «Садыра Жапаровой»: the words tell two genders
        if not family:
            base, father = father, ""
        yield Parts(given, initials, father, base, known, form.case, _certain(family), turned=turned)


def _certain(word: str) -> bool:
    """Whether a word ends as the region's family names do, and no given name does (Колин does end as Путин)."""
    return _surname(word)[0].endswith(tuple(tables()["names"]["certain"]))


def _orders(words: list[str], first: bool) -> Iterator[tuple[tuple[str, ...], str, bool]]:
    """Given names, family name, and whether the order is a guess."""
    if len(words) == 1:
        yield (), words[0], False
    elif first:
        yield tuple(words[1:]), words[0], False
    elif words:
        yield tuple(words[:-1]), words[-1], False
        if not _surname(words[-1])[1]:
            yield tuple(words[1:]), words[0], True


def _father(words: list[str]) -> tuple[list[str], str, str]:
    """The words without «Гейдар оглы», «bin Hamad»; the father's name; the gender that it tells."""
    names = tables()["names"]
    for n, word in enumerate(words):
        for gender, particles in names["after_father"].items():
            if n and word in particles:
                return words[: n - 1] + words[n + 1 :], words[n - 1], gender
        if n and word in names["before_father"] and n + 1 < len(words):
            return words[:n] + words[n + 2 :], words[n + 1], ""
    return words, "", ""


def _patronymic(words: list[str]) -> tuple[int, str, str] | None:
    """Where a patronymic of one word stands among three words or more, the father's name in it, and the gender."""
    for n, word in enumerate(words):
        for gender, ends in tables()["names"]["patronymic"].items():
            end = next((e for e in ends if word.endswith(e) and len(word) > len(e) + 1), None)
            if end and n and len(words) > 2:
                return n, word.removesuffix(end), gender
    return None


def _bare(word: str) -> str:
    """A word without the article before its hyphen («аль-Фараби», "el-Sisi")."""
    article, hyphen, rest = word.partition("-")
    return rest if hyphen and article in tables()["names"]["particles"] else word


@lru_cache(maxsize=32_768)
def _surname(word: str) -> tuple[str, str]:
    """A family name as a man bears it, and the gender that its ending tells."""
    for man, woman in tables()["names"]["surname"]:
        if word.endswith(woman) and len(word) > len(woman) + 1:
            return word.removesuffix(woman) + man, "f"
    for man, _ in tables()["names"]["surname"]:
        if word.endswith(man) and len(word) > len(man) + 1:
            return word, "m"
    return word, ""
