"""Amounts: a number with its unit in base units, and whether it is meant roughly."""

from __future__ import annotations

import re
from dataclasses import dataclass

from kelisim.annotate.ranges import DASHES, leaving, ranges, scale_of
from kelisim.annotate.reading import Reading
from kelisim.lang.numbers import Number, find_ordinals
from kelisim.lang.phrases import Match
from kelisim.model.annotation import Quantity

_YEAR = re.compile(r"(?:19|20)\d\d")
_NUMBERED = ("№", "#")
_REACH = 2  # tokens between an amount and its word of approximation («1 млрд доллар межесінен асты»)


@dataclass(frozen=True, slots=True)
class _Amount:
    """A number with its unit: tokens `first`..`last` (exclusive), value in base units; `ending` is that of the unit, `behind` whether it
    stands after the number."""

    first: int
    last: int
    value: float
    unit: str | None = None
    ending: str = ""
    behind: bool = False


class _Words:
    """What may stand beside a number, by place."""

    def __init__(self, reading: Reading) -> None:
        units = list(reading.layer("units"))
        self.reading = reading
        self.units = {m.first: m for m in units}
        self.signs = {m.last: m for m in map(_unscaled, units) if _leads(reading, m)}
        self.before = {m.last: m for m in reading.layer("approx.before")}
        self.after = {m.first: m for m in reading.layer("approx.after")}
        self.similar = _similar(reading)
        self.ranges = ranges(reading)
        self.leaving = leaving(reading)

    def parted(self, at: int, kind: str) -> bool:
        """Whether a token parts a word of approximation from a number: «больше на 5» is a difference, «почти на 5» is not; "over
        Georgia four days" ago."""
        return (kind != "about" and self.reading.word(at) in self.reading.language.words("by")) or self.reading.capital(at)

    def numerals(self, first: int, last: int) -> list[str]:
        """The first two tokens of an amount: its number and the scale word behind it, where either may bear an ending."""
        return [self.reading.word(at) for at in range(first, min(first + 2, last))]


def find_quantities(reading: Reading) -> list[Quantity]:
    """Every number that bears a unit, a scale or nothing (then its unit is None), with its approximation; and what multiplies in a word.

    An ordinal and a number inside a date are no quantity: they are left to others by `ordinal` and by span.

    >>> from kelisim.annotate.reading import read
    >>> from kelisim.lang.language import load
    >>> [(q.value, q.unit, q.approx) for q in find_quantities(read("свыше 3–5 млрд тенге", load("ru")))]
    [(3000000000.0, 'KZT', 'over'), (5000000000.0, 'KZT', 'over')]
    """
    words = _Words(reading)
    ordinals = {first for first, _, _ in find_ordinals(reading.tokens, reading.matches, reading.language)}
    begun: dict[int, Quantity] = {}  # by the first token of the number that ends the range
    found = []
    done = 0  # past the scale word behind a currency («1.5 US$ mln»), which is no number of its own
    for number in reading.numbers:
        if _numbered_type(number, reading) or number.first < done:
            continue
        opening = begun.get(number.first)
        amount = _amount(number, words, opening)
        done = amount.last
        approx, first, last = _approx(amount, words)
        ending = words.ranges.get(number.first)
        dashed = reading.word(number.first - 1) in DASHES
        if (ending and last > amount.last) or (opening and not (last > amount.last and dashed)):  # «дейін» closes a range and bounds none
            approx, first, last = (opening.approx if opening else None), amount.first, amount.last
        span = reading.span(first, last)
        quantity = Quantity(
            span.start, span.end, _tidy(amount.value), amount.unit, approx, number.first in ordinals and amount.unit is None
        )
        found.append(quantity)
        if ending:
            begun[ending.first] = quantity
    return sorted([*found, *_multiples(reading)], key=lambda q: q.start)


def _numbered_type(number: Number, reading: Reading) -> bool:
    """«Ту-154», "CASA-1000", «АИ-92»: digits that a hyphen joins to a capital before them tell one of a kind and count nothing."""
    at = number.first
    joined = at > 1 and reading.tokens[at - 1].text in "-‑" and reading.glued(at - 1) and reading.glued(at)
    return joined and number.digits and number.last == at + 1 and reading.capital(at - 2)


def _amount(number: Number, words: _Words, opening: Quantity | None) -> _Amount:
    """A number with its own unit, or with that of the range it belongs to: of the number that ends it, or of the sign that begins it."""
    own = _with_unit(number, words)
    if opening is not None and own.unit is None:
        return _Amount(own.first, own.last, own.value, opening.unit, own.ending, own.behind)
    shared = words.ranges.get(number.first) or (words.leaving.get(number.first) if own.unit is None else None)
    if shared is None or own.behind:
        return own
    scale = 1.0 if number.scaled else scale_of(shared, words.reading)
    theirs = _with_unit(shared, words)
    base = theirs.value / shared.value if shared.value and own.unit is None else 1.0
    return _Amount(own.first, number.last, number.value * scale * base, own.unit or theirs.unit)


def _multiples(reading: Reading) -> list[Quantity]:
    """«вдвое», "doubled", «екі еселенді»: twice, without a number."""
    found = []
    for match in reading.layer("multiples"):
        span = reading.span(match.first, match.last)
        found.append(Quantity(span.start, span.end, float(str(match.value)), "times"))
    return found


def _tidy(value: float) -> float:
    return round(value, 9) if abs(value) < 1e15 else value


def _past_ending(last: int, reading: Reading) -> int:
    """«$2,3 млрд-тан асты»: a case ending behind a hyphen belongs to the number."""
    joined = reading.word(last) == "-" and reading.glued(last) and reading.glued(last + 1)
    return last + 2 if joined and reading.language.head_final and reading.language.endings.valid(reading.word(last + 1)) else last


def _with_unit(number: Number, words: _Words) -> _Amount:
    """The unit after the number («2 млрд АҚШ доллары») or a sign before it («$1,2 млрд», "US$2bn")."""
    reading, units = words.reading, words.units
    if reading.word(number.first - 1) in _NUMBERED:  # «№ 10 мектеп» is one school
        return _Amount(number.first, number.last, number.value)
    if sign := words.signs.get(number.first):
        return _bear(sign.first, _past_ending(number.last, reading), number, sign)
    rough = words.after.get(number.last)
    if rough and rough.last in units:  # «1 миллиарддан ашык доллар»
        return _bear(number.first, units[rough.last].last, number, units[rough.last])
    for gap in range(2 if units else 0):
        match = units.get(number.last + gap)
        if match and (not gap or reading.word(number.last) in ("-", ".", "‑")):
            if _is_ending(match, words):
                return _Amount(number.first, match.last, number.value)
            if _names(number, match, gap, reading):
                break
            return _bear(number.first, match.last, number, match)
    return _Amount(number.first, _past_ending(number.last, reading), number.value)


def _is_ending(unit: Match, words: _Words) -> bool:
    """«30га жакын өлкө»: what is written as hectares are, joined to its number before a word of approximation, is the dative."""
    reading = words.reading
    joined = reading.language.head_final and unit.last == unit.first + 1 and reading.glued(unit.first)
    return joined and unit.last in words.after and reading.language.endings.valid(reading.word(unit.first))


def _names(number: Number, unit: Match, gap: int, reading: Reading) -> bool:
    """«11-орун» is the eleventh place and "the 2018 agreement" that of a year: such a number counts nothing."""
    if unit.value not in ("count", "person"):
        return False
    if reading.language.head_final:
        return gap == 1
    year = number.last == number.first + 1 and bool(_YEAR.fullmatch(reading.word(number.first)))
    return (
        year
        and reading.language.code == "en"
        and unit.phrase.endswith("~")
        and not unit.ending
        and not reading.word(unit.last - 1).endswith("s")
    )


def _bear(first: int, last: int, number: Number, unit: Match) -> _Amount:
    name, scale = unit.value if isinstance(unit.value, tuple) else (unit.value, 1.0)
    return _Amount(first, last, number.value * float(scale), str(name), unit.ending, unit.first >= number.last)


def _unscaled(unit: Match) -> Match:
    """A currency that stands with a scale word («US$ million») without it: at the head of a column the two are a sign and a number."""
    scaled = isinstance(unit.value, tuple) and float(unit.value[1]) > 1 and "$" in unit.phrase
    return unit._replace(last=unit.last - 1, value=unit.value[0]) if scaled and isinstance(unit.value, tuple) else unit


def _leads(reading: Reading, unit: Match) -> bool:
    """Whether a unit may stand before its number: «$», "US$", and the code of a currency («USD 105 million»)."""
    sign = reading.tokens[unit.last - 1].text
    return (not sign.isalpha() and sign not in ".%³²") or (len(sign) == 3 and sign.isascii() and sign.isupper())


def _approx(amount: _Amount, words: _Words) -> tuple[str | None, int, int]:
    first, last = amount.first, amount.last
    for gap in range(_REACH if words.before else 0):
        match = words.before.get(first - gap)
        if match and not (gap and words.parted(first - 1, str(match.value))):
            return str(match.value), match.first, last
    for gap in range(_REACH if words.after else 0):
        if match := words.after.get(last + gap):
            return str(match.value), first, match.last
    inside = next((words.after[at] for at in range(first + 1, last) if at in words.after), None) if words.after else None
    if inside is None and any(form.endswith(words.similar) for form in (amount.ending, *words.numerals(first, last))):  # «3 миңдей бала»
        return "about", first, last
    return (str(inside.value) if inside else None), first, last


def _similar(reading: Reading) -> tuple[str, ...]:
    """The endings that mean «like»: an amount that bears one is rough."""
    return tuple(f for f in reading.language.table("suffixes", "other").get("similar", ()) if f[0] in "дт") or ("\0",)
