"""Bytes to text: what the bytes, the fetching and the page say of their encoding, and a guess for old Cyrillic pages."""

from __future__ import annotations

import codecs
import re

from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})""", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_ODD = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\ufffd]")
_EIGHT_BITS = ("windows-1251", "koi8-r", "cp1252")


def decode(snapshot: Snapshot) -> str | Issue:
    """The page as text, without its byte order mark; an Issue when the bytes are no text.

    >>> decode(Snapshot("a.txt", "Бишкек и Астана. ".encode("koi8-r") * 9))[:6]
    'Бишкек'
    """
    data = snapshot.data
    if not data.strip():
        return Issue("E201", snapshot.name, f"{len(data)} bytes")
    for bom, name in _BOMS:
        if data.startswith(bom):
            text = _strict(data[len(bom) :] if name == "utf-8" else data, name)
            return text if text is not None else Issue("E202", snapshot.name, f"a {name} mark, but no {name} text")
    for name in (
        "utf-8",
        *_declared(snapshot),
    ):  # valid UTF-8 with other letters than Latin is never anything else, whatever the page declares
        text = _strict(data, name)
        if text is not None and not noisy(text):
            return text
    return _guessed(data) or Issue("E202", snapshot.name, "neither UTF-8, UTF-16, Windows-1251 nor KOI8-R")


def noisy(text: str) -> bool:
    """Whether the text is what binary data looks like when it is read as text."""
    sample = text[:20000]
    return "\x00" in sample or len(_ODD.findall(sample)) > 0.01 * len(sample) + 2


def _declared(snapshot: Snapshot) -> list[str]:
    found = [snapshot.encoding] if snapshot.encoding else []
    return found + [m.decode("ascii") for m in _DECLARED.findall(snapshot.data[:4096])[:2]]


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError, ValueError):
        return None


def _guessed(data: bytes) -> str | None:
    """The likeliest old encoding; before that UTF-8 with a few broken bytes and UTF-16 without its mark."""
    halves = [sum(data[n : n + 1] in (b"\0", b"\4") for n in range(side, min(len(data), 2000), 2)) for side in (0, 1)]
    if max(halves) > 0.8 * min(len(data), 2000) / 2 and not len(data) % 2:  # the upper bytes of Latin and Cyrillic in UTF-16
        wide = [t for t in (_strict(data, "utf-16-le"), _strict(data, "utf-16-be")) if t and not noisy(t)]
        return max(wide, key=_likeness, default=None)
    damaged = data.decode("utf-8", errors="replace")
    if damaged.count("\ufffd") <= len(damaged) // 200 and "\x00" not in damaged[:20000]:
        return damaged
    read = [text for name in _EIGHT_BITS if (text := _strict(data, name)) is not None and not noisy(text)]
    best = max(read, key=_likeness, default=None)
    return best if best is not None and _likeness(best) > 0.5 else None


def _likeness(text: str) -> float:
    """How much of the text stands in plausible words: one alphabet, capitals only in front or throughout, a vowel inside."""
    sample = text[:20000]
    good = sum(len(word) for word in _WORDS.findall(sample) if _plausible(word))
    odd = sum(not (c.isalnum() or c.isspace() or c in ".,;:!?«»\"'()-–—/%№<>=&#_|") for c in sample)
    return (good - 3 * odd) / max(1, sum(not c.isspace() for c in sample))


def _plausible(word: str) -> bool:
    if not (word.islower() or word[1:].islower() or (word.isupper() and len(word) < 5)):
        return False
    cyrillic = sum("\u0400" <= c <= "\u04ff" for c in word)
    vowels = any(c in "аеёиоуыэюяіүұөәaeiouy" for c in word.lower())
    return cyrillic in (0, len(word)) and (vowels or len(word) < 4) and not (cyrillic == 0 and not word.isascii())
