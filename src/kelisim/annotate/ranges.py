"""Two numbers that make a range, and so share what only one of them bears: «1,5–2 млрд», «от 2 до 3 тонн», "$3–5bn"."""

from __future__ import annotations

from itertools import pairwise

from kelisim.annotate.reading import Reading
from kelisim.lang.numbers import Number

DASHES = frozenset("-–—‑−")
_APART = 4  # tokens between two numbers of which the first leaves its scale to the second
_LONGEST = 16  # tokens of a phrase
_NEAR = 6  # tokens between the two at most, with a unit
_WIDE = 10  # a range over a dash with spaces ends at most so many times higher than it begins


def leaving(reading: Reading) -> dict[int, Number]:
    """Numbers that leave scale to the next one without being its range, by first token: «біреуі 1,5, екіншісі 1,7 млрд».

    A whole number does so only over a dash or a word of range, a fraction over a few words.
    """
    ranges = {n for m in reading.layer("relation.range_") for n in range(m.first, m.last)}
    found = {}
    for number, following in pairwise(reading.numbers):
        between = range(number.last, following.first)
        words = [reading.word(n) for n in between]
        linked = len(words) == 1 and (words[0] in DASHES or between[0] in ranges)
        loose = number.value % 1 and 0 < len(words) <= _APART and not any(w in ".;:!?" for w in words)
        if (
            not number.scaled
            and number.digits
            and number.value < following.value
            and (linked or loose)
            and scale_of(following, reading) > 1
        ):
            found[number.first] = following
    return found


def ranges(reading: Reading) -> dict[int, Number]:
    """Numbers that begin a range, by first token, with the number that ends it."""
    near = [(one, two) for one, two in pairwise(reading.numbers) if two.first - one.last <= _NEAR]
    return {one.first: two for one, two in near if _linked(one, two, reading)}


def _linked(one: Number, two: Number, reading: Reading) -> bool:
    own = next((m.last for m in reading.begun(one.last, one.last + 1, "units") if m.last < two.first), one.last)  # «с 5% до 7%»
    words = [reading.word(n) for n in range(own, two.first)]
    if len(words) > 1 and not words[-1].isalnum() and words[-1] not in DASHES:
        words.pop()  # the sign of a currency before the second number
    if not words or len(words) > 2 or (one.value >= two.value and two.scaled <= one.scaled):
        return False
    if len(words) == 1 and words[0] in DASHES:
        spaced = not (reading.glued(one.last) and reading.glued(two.first))
        return not spaced or (two.value <= _WIDE * one.value and not 1900 <= one.value <= 2100)
    return _worded(one, two, own, len(words), reading) or _from_to(one, two, reading)


def _worded(one: Number, two: Number, start: int, length: int, reading: Reading) -> bool:
    """«от 2 до 3», "between 2 and 3", «2 мен 3 … аралығында»."""
    begun = reading.begun(start, start + 1, "relation.")
    joint = next((m.layer for m in begun if m.last == start + length and ".range_" in m.layer), "")
    opening = {m.layer for m in reading.begun(one.first - _LONGEST, one.first, "relation.") if m.last == one.first}
    if joint.endswith("_to"):
        plain = reading.language.code == "en" and start == one.last and any(reading.begun(two.last, two.last + 1, "units"))
        return plain or bool(opening & {"relation.since_before", "relation.between_before"})  # "10 to 15 percent"
    closed = any(reading.begun(two.last, two.last + _APART + 1, "relation.between_after"))
    return joint.endswith("_and") and ("relation.between_before" in opening or closed)


def _from_to(one: Number, two: Number, reading: Reading) -> bool:
    """«20-дан 30 шақырымға дейін», «40 млн доллардан 60 млн долларга чейин»: from the ablative to what a word of term follows."""
    if not reading.language.head_final:
        return False
    unit = next((m for m in reading.begun(one.last, one.last + 1, "units") if m.last == two.first), None)
    ending = unit.ending if unit else reading.word(two.first - 1) if reading.glued(one.last) else ""
    return "ablative" in reading.language.endings.case(ending) and any(reading.begun(two.last, two.last + _APART, "relation.due_after"))


def scale_of(number: Number, reading: Reading) -> float:
    """The scale of a number that has one scale word; 1 for any other."""
    scales = [float(str(m.value)) for m in reading.begun(number.first + 1, number.last, "scales")]
    return scales[0] if len(scales) == 1 else 1.0
