"""Amounts: a number with its unit in base units, and whether it is meant roughly."""

from __future__ import annotations

from kelisim.annotate.reading import Reading
from kelisim.lang.numbers import Number, find_ordinals
from kelisim.lang.phrases import Match
from kelisim.model.annotation import Quantity

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
    for number in reading.numbers:
        unit = _unit(number, units, reading)
        first, last, name, scale = unit if unit else (number.first, number.last, None, 1.0)
        approx, first, last = _approx(first, last, before, after)
        span = reading.span(first, last)
        found.append(Quantity(span.start, span.end, _tidy(number.value * scale), name, approx, number.first in ordinals and name is None))
    return found


def _tidy(value: float) -> float:
    return round(value, 6) if abs(value) < 1e15 else value


def _unit(number: Number, units: dict[int, Match], reading: Reading) -> tuple[int, int, str, float] | None:
    """The unit after the number («2 млрд АҚШ доллары») or a sign before it («$1,2 млрд»)."""
    sign = units.get(number.first - 1)
    if sign and sign.last == number.first and not reading.tokens[sign.first].text.isalpha():
        return sign.first, number.last, *_named(sign)
    for gap in range(2):
        match = units.get(number.last + gap)
        if match and all(reading.tokens[n].text in ("-", ".", "‑") for n in range(number.last, number.last + gap)):
            return number.first, match.last, *_named(match)
    return None


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
    return None, first, last
