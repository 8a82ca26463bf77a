"""How near two spellings of a name's word are, whatever their alphabets: letters to sounds, and the cost of taking one for another.

The tables stand in `data/spelling.toml`. The distance is that of Needleman and Wunsch (1970): the cheapest way to turn one row of
sounds into the other.
"""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import product
from typing import Any

from kelisim.model.toml import data_tables

_VOWELS = frozenset("aäeëoöuüiy")
_FOREIGN = 0.45  # of a vowel's cost between alphabets outside of the region's names: Трамп, Trump; found on evaluation/names (dev)
_TWICE = re.compile(r"(.)(?:i?\1)+")  # a doubled sound, and a vowel repeated after a glide: Шөкеев, Shukeyev
_KEY = 4  # consonants of a key: of 17,000 pairs of spellings of office-holders as many meet as with 3, with 5 fewer


@cache
def tables() -> Mapping[str, Any]:
    """`data/spelling.toml` as it stands."""
    return data_tables("kelisim.lang", "data", "spelling.toml")


@cache
def _letters() -> tuple[re.Pattern[str], Mapping[str, str]]:
    sounds: dict[str, str] = {**tables()["sounds"]["cyrillic"], **tables()["sounds"]["latin"]}
    return re.compile("|".join(sorted(map(re.escape, sounds), key=len, reverse=True))), sounds


@lru_cache(maxsize=32_768)
def sounds_of(word: str) -> str:
    """The sounds of a word, a doubled one once.

    >>> sounds_of("Қасым-Жомарт"), sounds_of("Kassym-Jomart"), sounds_of("Çavuşoğlu")
    ('kasymjomart', 'kasim3omart', 'CavuSoglu')
    """
    pattern, sounds = _letters()
    text = unicodedata.normalize("NFC", word.casefold().replace("i̇", "i"))
    return _TWICE.sub(r"\1", "".join(sounds[at.group()] for at in pattern.finditer(_known_letters(text, sounds))))


def _known_letters(text: str, sounds: Mapping[str, str]) -> str:
    """Letters with marks that no table lists, without their marks (ń, ý)."""
    if all(letter in sounds for letter in text):
        return text
    return "".join(c if c in sounds else unicodedata.normalize("NFD", c)[0] for c in text)


@cache
def _pairs(table: str) -> Mapping[tuple[str, str], float]:
    listed: Mapping[str, float] = tables()[table]
    return {pair: cost for both, cost in listed.items() for pair in ((both[0], both[1]), (both[1], both[0]))}


@cache
def _costs(foreign: bool) -> tuple[Mapping[str, float], Mapping[str, Mapping[str, float]]]:
    """What each sound costs to leave out, and to take for each other one; with `foreign` vowels count less."""
    near, missing = _pairs("near"), tables()["missing"]
    sounds = sorted({sound for word in _letters()[1].values() for sound in word} | _VOWELS)
    weigh = {s: _FOREIGN if foreign and s in _VOWELS else 1.0 for s in sounds}
    swaps = {
        a: {b: 0.0 if a == b else near.get((a, b), 1.0) * (weigh[a] if b in _VOWELS else 1.0) for b in sounds} for a in sounds
    }  # fmt: skip
    return {s: missing.get(s, 1.0) * weigh[s] for s in sounds}, swaps


@lru_cache(maxsize=65_536)
def distance(a: str, b: str, foreign: bool = False, most: float = math.inf) -> float:
    """What it costs to take one row of sounds (of `sounds_of`) for another; with `foreign` vowels count less.

    Whoever only asks whether it is at most some cost says so: beyond it the answer is any number above.

    >>> distance(sounds_of("Тоқаев"), sounds_of("Tokayev")) < 0.2
    True
    >>> distance(sounds_of("Караев"), sounds_of("Киреев")) > 1
    True
    """
    if a == b:
        return 0.0
    lost, swaps = _costs(foreign)
    row = [0.0]
    for other in b:
        row.append(row[-1] + lost[other])
    added = [lost[other] for other in b]
    for one in a:
        gone, swap, last = lost[one], swaps[one], row[0]
        left = last + gone
        below = [left]
        for other, add, above in zip(b, added, row[1:], strict=True):  # the heart of all comparing: no calls in it
            cost = last + swap[other]
            if above + gone < cost:
                cost = above + gone
            if left + add < cost:
                cost = left + add
            below.append(cost)
            left, last = cost, above
        row = below
        if min(row) > most:
            return min(row)  # from here on costs only grow
    begin = (a[:1], b[:1])
    return row[-1] + max(0.0, _pairs("first").get(begin, 0.0) - _pairs("near").get(begin, 0.0))


@lru_cache(maxsize=32_768)
def sound_keys(word: str) -> tuple[str, ...]:
    """The keys under which spellings of one word meet: the classes of its first consonants.

    >>> set(sound_keys("Жапаров")) & set(sound_keys("Japarov")) == set(sound_keys("Zhaparov"))
    True
    """
    classes: Mapping[str, Any] = tables()["classes"]
    of = {sound: name for name, members in classes.items() if isinstance(members, str) for sound in members}
    bare = [s for s in sounds_of(word) if s not in _VOWELS]
    ways = product(*(classes["ambiguous"].get(s, of.get(s, s)) for s in bare[: _KEY + 1]))
    return tuple(dict.fromkeys(re.sub(r"(.)\1+", r"\1", "".join(way).replace("-", ""))[:_KEY] for way in ways))


@lru_cache(maxsize=8192)
def starts_of(word: str) -> tuple[str, ...]:
    """The classes of the sounds with which a word may begin: an initial and its name share one.

    >>> set(starts_of("Ш")) & set(starts_of("Shavkat")), starts_of("Э"), starts_of("Яков"), starts_of("Ө")
    ({'S'}, ('-e',), ('-e', '-a'), ('-o',))
    """
    sounds, classes = sounds_of(word), tables()["classes"]
    if not sounds or sounds[0] in _VOWELS:
        first = sounds[:2] if sounds[:1] == "i" and sounds[1:2] in _VOWELS else sounds[:1]  # «я» with and without its glide
        found = [f"-{name}" for sound in first for name, members in classes["openings"].items() if sound in members]
        return tuple(dict.fromkeys(found)) or ("-",)
    known = next((name for name, members in classes.items() if isinstance(members, str) and sounds[0] in members), sounds[0])
    return tuple(classes["ambiguous"].get(sounds[0], known))
