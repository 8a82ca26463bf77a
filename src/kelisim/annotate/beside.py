"""Names without marks that a type word stands beside («река Нарын», «Хан-Тәңірі шыңы»), and lines between two places."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match

_LINE = 40  # tokens of a line named by its ends
_LONGEST = 4  # tokens of such a name
_DASHES = frozenset("–—")  # between two ends; a hyphen may stand inside one


def find_beside(reading: Reading, known: frozenset[int]) -> list[NameSpan]:
    """Unknown capitals right beside a type word in lower case: before it in Kazakh and Kyrgyz, after it in Russian and English.

    `known` are the tokens of names of the world and of people, which need no type word.
    """
    found = []
    offices = frozenset(n for m in reading.layer("title") for n in range(m.first, m.last))  # «глава государства Токаев» names no state
    numerals = frozenset(n.first for n in reading.numbers)  # «"Эки өлкө …», a quotation that begins with how many
    for match in reading.layer("beside."):
        if match.value in ("PERSON", "WORK") or reading.capital(match.first) or match.first in offices:
            continue
        span = _before(match.first, reading, known) if reading.language.head_final else _after(match.last, reading)
        if (
            span
            and span[0] not in numerals
            and not known & set(range(*span))
            and (reading.hyphened(span[0] + 2) or not reading.starts_sentence(span[0]))
        ):
            found.append(NameSpan(*span, str(match.value), "name.beside"))
    return found


def _before(at: int, reading: Reading, known: frozenset[int]) -> tuple[int, int] | None:
    """A known name before the unknown one is another: «Ноокаттагы Кара-Кой жайлоосу»."""
    first = at
    while first > 0 and at - first < _LONGEST and not reading.broken(first) and _part(first - 1, reading):
        if first < at and first - 1 in known and reading.capital(first):
            break
        first -= 1
    return (first, at) if first < at and reading.capital(first) else None


def _after(at: int, reading: Reading) -> tuple[int, int] | None:
    last = at
    while last < len(reading.tokens) and last - at < _LONGEST and not reading.broken(last) and _part(last, reading):
        last += 1
    named = last > at and reading.capital(at) and reading.capital(last - 1) and not (last - at == 1 and reading.describes(at))
    return (at, last) if named else None


def _part(at: int, reading: Reading) -> bool:
    inner = reading.tokens[at].text in "-‑" and reading.glued(at) and reading.glued(at + 1)
    return reading.capital(at) or inner


def find_lines(reading: Reading, places: Mapping[int, Match]) -> list[NameSpan]:
    """«Китай – Кыргызстан – Узбекистан» beside a word for a road, a line or a flight: one facility named by its ends.

    An end need not be known where a dash (no hyphen) stands between: «the Termez–Kharlachi railway».
    """
    lines = {n for m in reading.layer("heads.FAC", "beside.FAC", "lines.FAC") for n in range(m.first, m.last)}
    found: list[NameSpan] = []
    for first in sorted({*places, *_before_dashes(reading)}):
        if found and first < found[-1].last:
            continue
        start = last = places[first].last if first in places else first + 1
        while last < first + _LINE and reading.word(last) == "-" and not reading.broken(last + 1) and _end(last + 1, reading, places):
            last = places[last + 1].last if last + 1 in places else last + 2
        short = reading.word(last) == "(" and reading.word(last + 2) == ")" and reading.tokens[last + 1].text.isupper()
        told = last + 3 * short  # "Chile-Peru-Bolivia (CPB) gas pipeline"
        if last > start and (lines & {first - 2, first - 1, last, last + 1} or _told_after(told, lines, reading)):
            found.append(NameSpan(first, last, "FAC", "name.line"))
    return found


def _before_dashes(reading: Reading) -> Iterator[int]:
    """Capitalised words before a dash: «Бахты – Аягоз»."""
    for n in range(1, len(reading.tokens) - 1):
        if reading.tokens[n].text in _DASHES and reading.capital(n - 1) and reading.capital(n + 1):
            yield n - 1


def _end(at: int, reading: Reading, places: Mapping[int, Match]) -> bool:
    return at in places or (reading.tokens[at - 1].text in _DASHES and at < len(reading.tokens) and reading.capital(at))


def _told_after(at: int, lines: set[int], reading: Reading) -> bool:
    """Whether a word for a line follows over plain words ("Baku–Erzurum oil and gas pipelines")."""
    small = reading.language.words("where") | reading.language.words("prepositions")
    for n in range(at, min(at + _LONGEST, len(reading.tokens))):
        if n in lines or reading.word(n) in small or not reading.tokens[n].text[0].islower() or reading.broken(n):
            return n in lines
    return False
