"""Letters of another alphabet that look like the right ones: put right in the text, each repair kept, every letter leading to its source.

A word is repaired only where its other letters decide: «бiр» with a Latin «i» is Cyrillic because «б» is, "Кazakhstan" is Latin because
"z" is. A word with letters of both alphabets that have no double in the other («АКИpress») is a name and stays, and so does a Latin name
with a Cyrillic ending («Facebookе») and an abbreviation with one («AMCтың»). The tables are `lang/data/lookalikes.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from kelisim.clean.block import Block
from kelisim.clean.traced import Traced
from kelisim.model.toml import data_tables

_TOUCHING = re.compile(r"[A-Za-z](?:(?=[\u0400-\u052f])|(?<=[\u0400-\u052f].))")
_WORD = re.compile(r"[A-Za-z\u0400-\u052f]+")
_LATIN = re.compile(r"[A-Za-z]+")
_ENDED = re.compile(r"[A-Za-z]{3,}[\u0400-\u052f]{1,3}|[A-Z]{2,}[\u0430-\u045f\u0461-\u052f]+")
_ALONE = re.compile(r"[acoyk](?<=[\u0400-\u052f][ ,].)(?= [«\"]?[\u0400-\u052f])")  # «встреча c главой»: a preposition
_LEAST = 5  # stand-ins of an old font: fewer are foreign names


def repaired(blocks: Sequence[Block]) -> tuple[list[Block], tuple[tuple[str, str], ...]]:
    """The blocks with look-alike letters put right, and what was put right: («lookalike», «бiр → бір») once for each word.

    >>> blocks, notes = repaired([Block(Traced.of("Екi елдiң АКИpress агенттігі"))])
    >>> blocks[0].words, notes[0]
    ('Екі елдің АКИpress агенттігі', ('lookalike', 'Екi → Екі'))
    """
    font = _font(block.words for block in blocks)
    found: dict[str, str] = {}
    done = [new for block in blocks if (new := _block(block, font, found)).words]  # a line of invisible characters is none
    return done, tuple(("lookalike", f"{old} → {new}") for old, new in found.items())


def _block(block: Block, font: Mapping[int, int], found: dict[str, str]) -> Block:
    def right(match: re.Match[str]) -> str:
        new = word_repaired(match[0]).translate(font)
        if new != match[0]:
            found.setdefault(match[0], new)
        return new

    text = block.text.shown()
    if text.text.isascii():
        return block if text.text == block.words else block.saying(text)
    words = _ALONE.sub(lambda m: m[0].translate(_cyrillic()), text.text)
    if font or _TOUCHING.search(words):
        words = _WORD.sub(right, words)  # letter for letter: every place stays
    return block if words == block.words else block.saying(Traced(words, text.at))


def word_repaired(word: str) -> str:
    """A word in the alphabet that its other letters decide; the word itself where nothing is to repair or nothing decides.

    >>> word_repaired("Қазақcтан"), word_repaired("Кazakhstan"), word_repaired("АКИpress"), word_repaired("Facebookе")
    ('Қазақстан', 'Kazakhstan', 'АКИpress', 'Facebookе')
    """
    latin = "".join(_LATIN.findall(word))
    if not latin or len(latin) == len(word) or _ENDED.fullmatch(word):
        return word
    others = _LATIN.sub("", word)
    to_cyrillic, to_latin = _cyrillic(), _latin()
    can_cyrillic = all(ord(char) in to_cyrillic for char in latin)
    can_latin = all(ord(char) in to_latin for char in others)
    if can_cyrillic and (not can_latin or len(latin) <= len(others)):
        return word.translate(to_cyrillic)
    return word.translate(to_latin) if can_latin else word


def _font(texts: Iterable[str]) -> Mapping[int, int]:
    """The letters for which an old font's stand-ins stand in these texts; empty where they do not tell one."""
    text = " ".join(texts).lower()
    for table in _tables()["fonts"].values():
        enough = sum(text.count(char) for char in table["stand_ins"].lower()[: len(table["stand_ins"]) // 2]) >= _LEAST
        if enough and all(c in text for c in table["needed"] + table["beside"]) and not any(c in text for c in table["never"]):
            return str.maketrans(table["stand_ins"], table["letters"])
    return {}


@cache
def _tables() -> Mapping[str, Mapping[str, Mapping[str, str]]]:
    return data_tables("kelisim.lang", "data", "lookalikes.toml")


@cache
def _cyrillic() -> dict[int, int]:
    shapes = data_tables("kelisim.lang", "data", "lookalikes.toml")["shapes"]
    return str.maketrans(shapes["latin"], shapes["cyrillic"])


@cache
def _latin() -> dict[int, int]:
    shapes = data_tables("kelisim.lang", "data", "lookalikes.toml")["shapes"]
    return str.maketrans(shapes["cyrillic"], shapes["latin"])
