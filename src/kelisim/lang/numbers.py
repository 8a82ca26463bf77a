"""Numbers in digits, words and Roman numerals."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kelisim.lang.language import Language
from kelisim.lang.phrases import Match
from kelisim.model.annotation import Token

_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_CYRILLIC = str.maketrans("ІХС", "IXC")  # letters that look like them
_ROMAN_FORM = re.compile(r"(?=[IVXLC])(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_MARK = re.compile(r"[.,]")
_FIRST_GROUP, _GROUP = re.compile(r"[1-9]\d{0,2}"), re.compile(r"\d{3}(?:,\d+)?")
_SCALES = 12  # tokens of the scales behind one number at most
_LONGEST = 30  # digits: more are no number that anybody means, and Python reads no more than 4300


class Number(NamedTuple):
    """A cardinal at tokens `first`..`last` (exclusive); `digits` tells it from words; `scaled` when a scale word is part of it."""

    first: int
    last: int
    value: float
    digits: bool = True
    scaled: bool = False


def parse_digits(text: str, *, thousands_comma: bool = False) -> float:
    """The value of a written number: «1,4» is 1.4, «1,400» is 1400 in English, «1.572.000» is 1572000.

    >>> parse_digits("1,4"), parse_digits("1,400", thousands_comma=True), parse_digits("12.300.000")
    (1.4, 1400.0, 12300000.0)
    """
    if text.isdecimal():
        return float(text)
    groups, marks = _MARK.split(text), _MARK.findall(text)
    if len(marks) > 1 and len(set(marks)) == 1:
        return float("".join(groups))
    if len(marks) > 1:
        return float("".join(groups[:-1]) + "." + groups[-1])
    if marks == [","] and (groups[1] == "000" or (thousands_comma and len(groups[1]) == 3)):  # «300,000» is no decimal anywhere
        return float("".join(groups))
    return float(".".join(groups))


@lru_cache(maxsize=4096)  # asked of every capital by several rules
def parse_roman(text: str) -> int | None:
    """The value of a Roman numeral in capitals up to 99, or None.

    >>> parse_roman("XIII"), parse_roman("МID")
    (13, None)
    """
    text = text.translate(_CYRILLIC)
    if not text or not _ROMAN_FORM.fullmatch(text):
        return None
    values = [_ROMAN[c] for c in text]
    return sum(-v if v < n else v for v, n in zip(values, [*values[1:], 0], strict=True))


def find_numbers(tokens: Sequence[Token], matches: Sequence[Match], language: Language) -> list[Number]:
    """Every cardinal, with groups of digits joined («12 300») and scales applied («1 млрд 572 млн», «полтора миллиарда»)."""
    plain = _plain(tokens, matches, language)
    units = {m.first: m.last for m in matches if m.layer == "units"}  # the "m" of "5 million m3" is no million
    beside = _beside_units(matches)
    spoken = [m for m in matches if m.layer == "scales" and m.last >= units.get(m.first, 0) and _scales(m, tokens, beside)]
    scales = {m.first: (m.last, float(str(m.value))) for m in spoken}
    found: list[Number] = []
    end = 0
    for at in sorted({*plain, *scales}):
        if at >= end:
            number, end = _scaled(at, tokens, plain, scales)
            found += [number] if number else []
    return found


def _scales(scale: Match, tokens: Sequence[Token], beside: frozenset[tuple[int, int]]) -> bool:
    """Whether a letter is a scale: the "m" of "$5m" and "5m people" is; that of "400m" may be a metre."""
    at = scale.first
    return len(tokens[at].text) > 1 or not beside.isdisjoint({(scale.last, 0), (at - 1, 1), (at, 2)})


def _beside_units(matches: Sequence[Match]) -> frozenset[tuple[int, int]]:
    """The places at which units begin (0) and end (1), and those of their tokens behind the first (2)."""
    units = [m for m in matches if m.layer == "units"]
    inside = {(n, 2) for m in units for n in range(m.first + 1, m.last)}
    return frozenset({*((m.first, 0) for m in units), *((m.last, 1) for m in units), *inside})


def _plain(tokens: Sequence[Token], matches: Sequence[Match], language: Language) -> dict[int, Number]:
    """Numbers without scales by first token."""
    found: dict[int, Number] = {}
    words = {m.first: m for m in matches if m.layer == "cardinals"}
    fractions = {m.first: m for m in matches if m.layer == "fractions"}
    end = 0
    for at in sorted({*(n for n, token in enumerate(tokens) if token.kind == "number"), *words, *fractions}):
        if at < end:
            continue
        if tokens[at].kind == "number":
            end = _grouped(tokens, at)
            text = "".join(t.text for t in tokens[at:end])
            if len(text) > _LONGEST:
                continue
            value = parse_digits(text, thousands_comma=language.code == "en")
            end, value = _with_fraction(end, value, fractions)
            found[at] = Number(at, end, value)
        else:
            end, value = _worded(at, words, fractions)
            found[at] = Number(at, end, value, digits=False)
    return _with_decimals(found, matches)


def _with_decimals(plain: dict[int, Number], matches: Sequence[Match]) -> dict[int, Number]:
    """«две целых пять десятых», «екі бүтін оннан бес», "two point five": the whole, its word, and tenths or hundredths of which the word
    stands behind their number or before it."""
    wholes = {m.first: m.last for m in matches if m.layer == "decimals.whole"}
    if not wholes:
        return plain
    parts = {m.first: (m.last, float(str(m.value))) for m in matches if m.layer == "decimals.part"}
    found = dict(plain)
    for at, whole in plain.items():
        middle = wholes.get(whole.last, -1)
        before = parts.get(middle)
        tail = plain.get(before[0] if before else middle)
        if tail is None:
            continue
        end, share = (tail.last, before[1]) if before else parts.get(tail.last, (tail.last, 10.0 ** -len(f"{tail.value:.0f}")))
        found[at] = Number(at, end, whole.value + tail.value * share, whole.digits)
        for inner in [n for n in found if at < n < end]:
            del found[inner]
    return found


def _grouped(tokens: Sequence[Token], at: int) -> int:
    """«12 300»: one to three digits, then groups of three with one space between."""
    end = at + 1
    if not _FIRST_GROUP.fullmatch(tokens[at].text):
        return end
    while end < len(tokens) and tokens[end].start == tokens[end - 1].end + 1 and _GROUP.fullmatch(tokens[end].text):
        end += 1
    return end


def _with_fraction(end: int, value: float, fractions: dict[int, Match]) -> tuple[int, float]:
    """«2 жарым» is two and a half."""
    if end in fractions and float(str(fractions[end].value)) < 1:
        return fractions[end].last, value + float(str(fractions[end].value))
    return end, value


def _worded(at: int, words: dict[int, Match], fractions: dict[int, Match]) -> tuple[int, float]:
    """A number in words: the parts of «жүз жиырма бес» fall in size; «екі жарым» adds the half."""
    if at in fractions:
        return fractions[at].last, float(str(fractions[at].value))
    total, end, last = 0.0, at, float("inf")
    while end in words:
        part = float(str(words[end].value))
        if part >= last or (last < 20 and total):
            break
        total, last, end = total + part, part, words[end].last
    return _with_fraction(end, total, fractions)


def _scaled(at: int, tokens: Sequence[Token], plain: dict[int, Number], scales: dict[int, tuple[int, float]]) -> tuple[Number | None, int]:
    """One number with its scales from `at`: «1 млрд 572 млн» is one, and a bare «миллиард» is 1e9."""
    start, total, end, last_scale, scaled, digits = at, 0.0, at, float("inf"), False, False
    while end in plain or (end == at and scales.get(end, (0, 0.0))[1] >= 1000 and len(tokens[end].text) > 2):
        # a bare «млн» is a million; a bare "m" or «десятки» is no number
        number = plain.get(end)
        value, after = (number.value, number.last) if number else (1.0, end)
        digits = digits or bool(number and number.digits)
        scale = 1.0
        if number and number.digits and after + 1 in scales and _hyphen(tokens, after):  # "a $1.7-billion loan"
            after += 1
        row_end = after + _SCALES
        while after in scales and after < row_end:
            scale *= scales[after][1]
            after = scales[after][0]
            if after < len(tokens) and tokens[after].text == "." and scale > 1 and tokens[after - 1].end == tokens[after].start:
                after += 1 if after + 1 < len(tokens) and not tokens[after + 1].text[:1].isupper() else 0
        if scale >= last_scale or (scaled and scale == 1.0 and last_scale > 1000):
            break
        total, end, last_scale, scaled = total + value * scale, after, scale, scaled or scale > 1
        if scale == 1.0:
            break
    return (Number(start, end, total, digits, scaled), end) if end > start else (None, at + 1)


def _hyphen(tokens: Sequence[Token], at: int) -> bool:
    return tokens[at].text == "-" and tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def find_ordinals(tokens: Sequence[Token], matches: Sequence[Match], language: Language) -> list[tuple[int, int, int]]:
    """Ordinals as `(first, last, value)`: words, digits with an ending (7-го, 7th, 7-отырыс) and Roman numerals."""
    found = [(m.first, m.last, int(str(m.value))) for m in matches if m.layer == "ordinals"]
    taken = {n for first, last, _ in found for n in range(first, last)}
    for at, token in enumerate(tokens):
        if at in taken:
            continue
        if token.kind == "number" and token.text.isdigit() and len(token.text) < _LONGEST and int(token.text) <= 200:
            end = _ordinal_end(tokens, at, language)
            if end:
                found.append((at, end, int(token.text)))
        elif token.text.isupper() and (value := parse_roman(token.text)) and (len(token.text) > 1 or _before_word(tokens, at)):
            found.append((at, at + 1, value))
    return sorted(found)


def _ordinal_end(tokens: Sequence[Token], at: int, language: Language) -> int:
    """«7-го» and «7th» take the ending in; «7-отырыс» stops before the noun, since the hyphen is the ordinal there."""
    follow, endings = tokens[at + 1] if at + 1 < len(tokens) else None, language.ordinal_endings
    if follow and follow.kind == "word" and follow.start == tokens[at].end and follow.text.casefold() in endings:
        return at + 2
    if follow and follow.text == "-" and follow.start == tokens[at].end and at + 2 < len(tokens):
        word = tokens[at + 2]
        if word.start == follow.end and word.kind == "word":
            if word.text.casefold() in endings:
                return at + 3
            return at + 2 if language.head_final and word.text.casefold() not in _case_endings(language) else 0
    return 0


def _case_endings(language: Language) -> set[str]:
    """The bare endings of case: «180-нен астам» is an amount in the ablative and no ordinal; with a possessive «16-сынан» is one."""
    cases = language.table("suffixes", "case").values()
    return {ending for forms in cases for ending in forms if ending[0] not in "ысі"}


def _before_word(tokens: Sequence[Token], at: int) -> bool:
    """A single capital I or V is an ordinal only before a lower-case or capitalised word, never beside a point (an initial)."""
    follow = tokens[at + 1] if at + 1 < len(tokens) else None
    return bool(follow and follow.kind == "word" and len(follow.text) > 2)
