"""Bytes to text: what the bytes, the fetching and the page say of their encoding, and a guess for old Cyrillic pages."""

from __future__ import annotations

import codecs
import re
from collections import Counter
from collections.abc import Iterator

from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF32_LE, "utf-32"), (codecs.BOM_UTF32_BE, "utf-32"),
         (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))  # fmt: skip
_DECLARED = re.compile(rb"""(?:charset|encoding)\s{0,9}=\s{0,9}["']?\s{0,9}([\w:.-]{2,40})""", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_RUNS = re.compile(r"[A-Za-z\u0080-\U0010ffff]+")  # words, and signs that are not ASCII
_BYTE_RUNS = re.compile(rb"[A-Za-z\x80-\xff]+")
_CYRILLIC = re.compile("[\u0400-\u04ff]+")
_CONTROLS = bytes([*range(0x09), *range(0x0E, 0x20), *range(0x7F, 0xA0)])
_EIGHT_BITS = ("windows-1251", "koi8-r", "cp1252", "iso8859-5", "kz1048", "cp866", "mac-cyrillic")
_AS_BROWSERS = {"iso8859-1": "cp1252", "ascii": "cp1252"}  # as the WHATWG encoding standard reads these names
_ALPHABET = frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі")  # Kazakh, Kyrgyz, Russian
_VOWELS = frozenset("аеёиоуыэюяіүұөә")
_VOWELLESS = 4  # letters: a shorter word may do without a vowel
_WITH_STAND_INS = _ALPHABET | frozenset("єїґўјќѓњћ")  # what fonts before Unicode drew Kazakh and Kyrgyz letters on, and Ukrainian's own
_SIGNS = frozenset("«»„“”‘’–—…№•·©®™°€§±\u00a0\u00ad¹²³¼½¾")
_BETTER = 0.3  # by how much a guess must be likelier than what the page declares
_SAMPLE = 100_000
# Python's own notations, which no page is sent in: they read half a surrogate pair from ASCII letters, or take time by the square.
_NO_PAGES = frozenset({"unicode-escape", "raw-unicode-escape", "punycode", "idna", "utf-7", "undefined"})


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
    for name in _stated(snapshot):
        text = _strict(data, name)
        if text is not None and not noisy(text):
            return _unless_wrong(data, name, text)
    return _guessed(data) or Issue("E202", snapshot.name, "neither UTF-8, UTF-16 nor an old encoding of Latin or Cyrillic")


def noisy(text: str) -> bool:
    """Whether the text is what binary data looks like when it is read as text."""
    sample = text[:20000]
    low = sample.encode("latin-1", "ignore")
    odd = len(low) - len(low.translate(None, _CONTROLS)) + sample.count("\ufffd")
    return "\x00" in sample or odd > 0.01 * len(sample) + 2


def _stated(snapshot: Snapshot) -> Iterator[str]:
    """UTF-8, which with other letters than Latin is never anything else, whatever the page declares; then what the fetching and the page
    name, those left out that are no encoding of pages."""
    yield "utf-8"
    found = [snapshot.encoding] if snapshot.encoding else []
    told = [_read_as(name) for name in found + [m.decode("ascii") for m in _DECLARED.findall(snapshot.data[:4096])[:2]]]
    yield from (name for name in told if name not in _NO_PAGES)


def _read_as(name: str) -> str:
    """The codec for a declared name: Python's own name of it, and Windows-1252 where browsers take it instead."""
    try:
        own = codecs.lookup(name).name
    except (LookupError, ValueError):  # ValueError: a name with a NUL in it
        return name
    return _AS_BROWSERS.get(own, own)


def _unless_wrong(data: bytes, name: str, text: str) -> str:
    """A text as its encoding was declared, or as another that is far likelier: pages declare Windows-1251 and are KOI8-R."""
    if name.startswith("utf") or text.isascii():
        return text
    own = _likeness(text)
    if own + _BETTER >= 1 and (_kazakh(text) or not any(_kazakh(reading) for _, reading in _readings(data))):
        return text  # no reading is likelier by so much
    best = _likeliest(data)
    if best is None:
        return text
    margin = 0 if _kazakh(best[1]) and not _kazakh(text) else _BETTER  # KZ-1048 differs from Windows-1251 in eighteen letters only
    return best[1] if best[0] > own + margin else text


def _strict(data: bytes, name: str) -> str | None:
    try:
        return data.decode(name)
    except (UnicodeError, LookupError, ValueError):
        return None


def _guessed(data: bytes) -> str | None:
    """The likeliest old encoding; before that UTF-8 with a few broken bytes and UTF-16 without its mark."""
    halves = [half.count(b"\0") + half.count(b"\4") for half in (data[0:2000:2], data[1:2000:2])]
    if max(halves) > 0.8 * min(len(data), 2000) / 2 and not len(data) % 2:  # the upper bytes of Latin and Cyrillic in UTF-16
        wide = [t for t in (_strict(data, "utf-16-le"), _strict(data, "utf-16-be")) if t and not noisy(t)]
        return max(wide, key=_likeness, default=None)
    damaged = data.decode("utf-8", errors="replace")
    if damaged.count("\ufffd") <= len(damaged) // 200 and "\x00" not in damaged[:20000]:
        return damaged
    best = _likeliest(data)
    return best[1] if best is not None and best[0] > 0.5 else None


def _likeliest(data: bytes) -> tuple[float, str] | None:
    """The likeliest reading in one of the old encodings, and how likely it is; of two alike the one listed first."""
    foreign = b" ".join(run for run in _BYTE_RUNS.findall(data[:_SAMPLE]) if not run.isascii())  # all that `_likeness` looks at
    return max(((_likeness(foreign.decode(name)), text) for name, text in _readings(data)), key=lambda scored: scored[0], default=None)


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    """The bytes in each of the old encodings that reads them as text; in KZ-1048 only what is Kazakh."""
    read = ((name, _strict(data, name)) for name in _EIGHT_BITS)
    return ((name, text) for name, text in read if text is not None and not noisy(text) and (name != "kz1048" or _kazakh(text)))


def _kazakh(text: str) -> bool:
    """Whether a text is Kazakh all through: it has «і», and no letter outside of the alphabets."""
    lowered = text[:_SAMPLE].lower()
    return "і" in lowered and not any("\u0400" <= char <= "\u04ff" for char in set(lowered) - _ALPHABET)


def _likeness(text: str) -> float:
    """How much of what is not ASCII stands in plausible words: what is ASCII reads alike in all old encodings.

    Each word and each character is judged once and counted: a wrong reading of a page is as long as the page.
    """
    foreign = [run for run in _RUNS.findall(text[:_SAMPLE]) if not run.isascii()]
    words = Counter(_WORDS.findall(" ".join(foreign)))
    good = sum(count * _plausible(word) for word, count in words.items() if not word.isascii())
    chars = Counter("".join(foreign))
    signs = sum(count for char, count in chars.items() if char in _SIGNS)
    odd = sum(count for char, count in chars.items() if not char.isalnum()) - signs
    return (good + signs - 3 * odd) / max(1, sum(count for char, count in chars.items() if not char.isascii()))


def _plausible(word: str) -> float:
    """How many letters of a word are plausible, ASCII aside: all of a word that may be one (letters of one alphabet, capitals only in front
    or throughout, a vowel inside), half of them where some are odd."""
    if not (word.islower() or word[1:].islower() or word.isupper()):
        return 0
    lowered, long = word.lower(), len(word)
    if not _CYRILLIC.fullmatch(lowered):
        ascii_letters = sum(map(str.isascii, word))
        return long - ascii_letters if 3 * ascii_letters >= 2 * long and not _CYRILLIC.search(lowered) else 0
    if long >= _VOWELLESS and _VOWELS.isdisjoint(lowered):
        return 0
    if word.isupper() and long > 4:
        return long / 2  # KOI8-R and Windows-1251 have each other's capitals for small letters
    return long if _ALPHABET.issuperset(lowered) else long / 2 if _WITH_STAND_INS.issuperset(lowered) else 0
