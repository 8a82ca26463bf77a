"""What inputs are made of: pages of examples/, sentences of the language cases, and the words of each language, table by table."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources
from pathlib import Path
from random import Random
from typing import Any

from tests.fuzz.target import ROOT

CODES = ("kk", "ky", "ru", "en")
EXAMPLES = ROOT / "examples"
SIGNS = tuple("« » “ ” „ \" ' ’ ( ) [ ] { } < > / | \\ . , ; : ! ? … - – — ‑ № # $ € % & @ * = + _ ~ ^ 0 1 5 9".split())
# Letters that break what is taken for granted of letters: digits that are no decimal number, case pairs of two letters, marks without a
# base, spaces and ends of line beside the usual, directions, controls, a letter beyond the first plane, what stands for a broken byte.
ODD = tuple(
    "²½Ⅳ٣İßŉﬁǅ\u0301\u0306\u0308\u00a0\u2003\u2028\u0085\u200b\u00ad\ufeff\u202e\u200f\x00\x01\x0b\x0c\x1f\x7f\U0001d7d8😀\ufffd\ufffe"
)
DIGITS = (
    "0",
    "1",
    "12",
    "31",
    "99",
    "2024",
    "1/2",
    "1.2.3",
    "22.08.2025",
    "00:00",
    "9" * 30,
    "7" * 400,
    "8" * 4400,
    "1e9",
    "-1",
    "2025-02-30",
    "0000-00-00",
)
_MARKS = re.compile(r"[~*()]")


@cache
def words(lang: str) -> tuple[tuple[str, ...], ...]:
    """The phrases of a language, a tuple for each table of its folder; what a phrase leaves open is filled in."""
    folder = resources.files("kelisim.lang") / "data" / lang
    tables: dict[str, list[str]] = {}
    for page in sorted(folder.iterdir(), key=lambda p: p.name):
        if page.name.endswith(".toml"):
            found = tomllib.loads(page.read_text(encoding="utf-8"))
            for place, phrase in _phrases({k: v for k, v in found.items() if k not in {"licence", "source"}}, page.name):
                tables.setdefault(place, []).append(_MARKS.sub("", phrase).replace("#", "5").replace("…", "x").replace("{}", "1"))
    return tuple(tuple(dict.fromkeys(found)) for found in tables.values())


def _phrases(found: Any, place: str) -> Iterator[tuple[str, str]]:
    """Every phrase under a node of a data file, with the table it stands in; keys of a table may be phrases too."""
    if isinstance(found, str):
        yield place, found
    elif isinstance(found, list):
        for each in found:
            yield from _phrases(each, place)
    elif isinstance(found, dict):
        for key, each in found.items():
            if not isinstance(each, str | list | dict):
                yield place, key
            yield from _phrases(each, f"{place}.{key}" if isinstance(each, dict) else place)


def piece(chance: Random) -> str:
    """Something that a rule may ask for: a phrase of any language (each table as likely as the next), a number, a sign, an odd letter."""
    kind = chance.random()
    if kind < 0.6:
        return chance.choice(chance.choice(words(chance.choice(CODES))))
    return chance.choice(DIGITS if kind < 0.75 else SIGNS if kind < 0.9 else ODD)


@cache
def pages(*endings: str) -> tuple[bytes, ...]:
    """The examples with one of the endings."""
    return tuple(page.read_bytes() for page in sorted(EXAMPLES.iterdir()) if page.suffix in endings)


@cache
def sentences(lang: str) -> tuple[str, ...]:
    """The sentences and words in which the language's own cases stand."""
    cases = resources.files("kelisim.lang") / "data" / lang / "cases"
    read = (tomllib.loads(page.read_text(encoding="utf-8")) for page in sorted(cases.iterdir(), key=lambda p: p.name))
    return tuple(row["text"] for table in read for row in table["case"])


def paragraphs() -> Iterator[tuple[str, str]]:
    """Each paragraph of the plain examples with its language."""
    for page in sorted(Path(EXAMPLES).glob("*.txt")):
        for part in page.read_text(encoding="utf-8").split("\n\n"):
            if part.strip():
                yield page.name[:2], part.strip()


def in_language(data: bytes) -> tuple[str, str]:
    """The language that the first byte of an input chooses, and its text."""
    return CODES[data[0] % 4 if data else 0], data[1:].decode("utf-8", "replace")


def as_input(lang: str, text: str) -> bytes:
    """The input that means a text of a language.

    >>> in_language(as_input("ru", "да"))
    ('ru', 'да')
    """
    return bytes([48 + CODES.index(lang)]) + text.encode()
