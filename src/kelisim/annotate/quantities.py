"""Amounts: a number with its unit in base units, and whether it is meant roughly."""

from __future__ import annotations

from kelisim.annotate.reading import Reading
from kelisim.lang.numbers import Number, find_ordinals
from kelisim.lang.phrases import Match
from kelisim.model.annotation import Quantity

_APART = 4  # tokens between two numbers of which the first leaves its scale to the second
_REACH = 2  # tokens between an amount and its word of approximation («1 млрд доллар межесінен асты»)


def find_quantities(reading: Reading) -> list[Quantity]:
    """Every number that bears a unit, a scale or nothing (then its unit is None), with its approximation.

    An ordinal and a number inside a date are no quantity: they are left to others by `ordinal` and by span.
    """
    units = {m.first: m for m in reading.layer("units")}
    before = {m.last: m for m in reading.layer("approx.before")}
    after = {m.first: m for m in reading.layer("approx.after")}
    ordinals = {first for first, _, _ in find_ordinals(reading.tokens, reading.matches, reading.language)}
    found = []
    shared = {first: n for first, n in _shared(reading).items() if not any(units.get(at) for at in (first - 1, first + 1))}
    for number in reading.numbers:
        unit = _unit(shared.get(number.first, number), units, after, reading)
        first, last, name, scale = unit or (number.first, _past_ending(number.last, reading), None, 1.0)
        if number.first in shared:  # its unit stands behind the next number, and so does its scale
            first, last, scale = number.first, number.last, scale * _scale(shared[number.first], reading)
        approx, first, last = _approx(first, last, before, after)
        span = reading.span(first, last)
        found.append(Quantity(span.start, span.end, _tidy(number.value * scale), name, approx, number.first in ordinals and name is None))
    return found


def _shared(reading: Reading) -> dict[int, Number]:
    """Numbers that leave scale and unit to the next one, by first token: «1,5–2 млрд», «от 3 до 4 млн», «біреуі 1,5, екіншісі 1,7 млрд».

    A whole number does so only over a dash or a word of range, a fraction over a few words.
    """
    ranges = {n for m in reading.layer("relation.range_") for n in range(m.first, m.last)}
    found = {}
    for number, following in zip(reading.numbers, reading.numbers[1:], strict=False):
        between = range(number.last, following.first)
        words = [reading.tokens[n].text for n in between]
        linked = len(words) == 1 and (words[0] in "-–—" or between[0] in ranges)
        loose = number.value % 1 and 0 < len(words) <= _APART and not any(w in ".;:!?" for w in words)
        if not number.scaled and number.digits and number.value < following.value and (linked or loose) and _scale(following, reading) > 1:
            found[number.first] = following
    return found


def _scale(number: Number, reading: Reading) -> float:
    """The scale of a number that has one scale word; 1 for any other."""
    scales = [float(str(m.value)) for m in reading.layer("scales") if number.first < m.first < number.last]
    return scales[0] if len(scales) == 1 else 1.0


def _tidy(value: float) -> float:
    return round(value, 6) if abs(value) < 1e15 else value


def _past_ending(last: int, reading: Reading) -> int:
    """«$2,3 млрд-тан асты»: a case ending behind a hyphen belongs to the number."""
    joined = reading.word(last) == "-" and reading.glued(last) and reading.glued(last + 1)
    return last + 2 if joined and reading.language.head_final and reading.language.endings.valid(reading.word(last + 1)) else last


def _unit(number: Number, units: dict[int, Match], after: dict[int, Match], reading: Reading) -> tuple[int, int, str, float] | None:
    """The unit after the number («2 млрд АҚШ доллары») or a sign before it («$1,2 млрд»)."""
    sign = units.get(number.first - 1)
    if sign and sign.last == number.first and _leads(reading.tokens[sign.first].text):
        return sign.first, _past_ending(number.last, reading), *_named(sign)
    rough = after.get(number.last)
    if rough and rough.last in units:  # «1 миллиарддан ашык доллар»
        return number.first, units[rough.last].last, *_named(units[rough.last])
    for gap in range(2):
        match = units.get(number.last + gap)
        if match and all(reading.tokens[n].text in ("-", ".", "‑") for n in range(number.last, number.last + gap)):
            return number.first, match.last, *_named(match)
    return None


def _leads(sign: str) -> bool:
    """Whether a unit may stand before its number: «$», and the code of a currency («USD 105 million»)."""
    return not sign.isalpha() or (len(sign) == 3 and sign.isascii() and sign.isupper())


def _named(match: Match) -> tuple[str, float]:
    if isinstance(match.value, tuple):
        return str(match.value[0]), float(match.value[1])
    return str(match.value), 1.0


def _approx(first: int, last: int, before: dict[int, Match], after: dict[int, Match]) -> tuple[str | None, int, int]:
    for gap in range(_REACH):
        if match := before.get(first - gap):
            return str(match.value), match.first, last
    for gap in range(_REACH):
        if match := after.get(last + gap):
            return str(match.value), first, match.last
    inside = next((m for at, m in after.items() if first < at < last), None)
    return (str(inside.value) if inside else None), first, last
