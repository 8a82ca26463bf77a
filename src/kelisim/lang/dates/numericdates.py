"""Dates in figures alone: 22.08.2025, 2025-08-22, 22/08/2025, 22.VIII.2025, 22–25.08.2025."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kelisim.lang.dates.atoms import DASHES, Reading
from kelisim.lang.dates.onedate import Atom
from kelisim.lang.numbers import parse_roman
from kelisim.model.annotation import Token
from kelisim.model.date import PartialDate

_FORMS = re.compile(
    r"""(?<![\d,/])(?<!\d[.-])(?:
        (?P<y>(?:19|20)\d\d)(?P<s>[-./])(?P<m>\d\d)(?P=s)(?P<d>\d\d)                         # 2026-02-16
      | (?P<d2>\d{1,2})\s?(?P<s2>[-./])\s?(?P<m2>\d{1,2}|[IVXІХ]{1,4})\s?(?P=s2)\s?(?P<y2>(?:19|20)\d\d)   # 22.08.2025, 22.VIII.2025
      | (?P<d3>\d\d)\.(?P<m3>[01]\d)\.(?P<y3>\d\d)(?![.:]\d)                                   # 17.03.23
    )(?!\d)(?![.,/-]\d)""",
    re.VERBOSE,
)
_OPENING = re.compile(r"(?<![\d.,/-])(\d{1,2})(?:\.(\d\d))?(\s?[-–—]\s?)$")  # «22.08–» and «22–» before a whole date
_SHORT = re.compile(r"(?<![\d.,/:])(\d\d)\.(0[1-9]|1[0-2])(?![\d.,:/])")


def numeric_atoms(reading: Reading, text: str) -> list[Atom]:
    """Whole dates as `full` atoms; the first of two as well («22–25.08.2025»), and a bare «25.08» where a word of time asks for a date."""
    matches = list(_FORMS.finditer(text))
    starts = {t.start: n for n, t in enumerate(reading.tokens)} if matches else {}
    found = []
    for match in matches:
        day = _day_of(match, reading.language.code)
        if not day:
            continue
        found += [_atom(reading, starts, span, value) for span, value in (*_before(text, match.start(), day), (match.span(), day))]
    return [a for a in found if a] + _short(reading)


def has_figures(tokens: Sequence[Token], text: str) -> bool:
    """Whether a text has a date that `numeric_atoms` may read, in any language."""
    return bool(_FORMS.search(text)) or any(token.kind == "number" and _SHORT.fullmatch(token.text) for token in tokens)


def _day_of(match: re.Match[str], code: str) -> PartialDate | None:
    """The day that figures name. Between slashes English may mean the month first: where only that gives a date it does, and where both
    give one only the year is certain."""
    part = match.groupdict()
    year = int(part["y"] or part["y2"] or part["y3"])
    month = part["m"] or part["m2"] or part["m3"]
    one, two = int(part["d"] or part["d2"] or part["d3"]), int(month) if month.isdecimal() else parse_roman(month) or 0
    year = year if year > 99 else 2000 + year
    if code == "en" and part["s2"] == "/" and month.isdecimal() and one != two:
        if one <= 12 and two <= 12:
            return PartialDate(year)
        if two > 12:
            one, two = two, one
    try:
        return PartialDate(year, two, one)
    except ValueError:
        return None


def _before(text: str, at: int, day: PartialDate) -> Iterator[tuple[tuple[int, int], PartialDate]]:
    opening = _OPENING.search(text[max(0, at - 10) : at])
    if not opening or not day.month:
        return
    try:
        first = PartialDate(day.year, int(opening[2] or day.month), int(opening[1]))
    except ValueError:
        return
    if first < day:
        start = max(0, at - 10) + opening.start()
        yield (start, start + len(opening[0]) - len(opening[3])), first


def _atom(reading: Reading, starts: dict[int, int], span: tuple[int, int], day: PartialDate) -> Atom | None:
    first = starts.get(span[0])
    if first is None:
        return None
    last = first
    while last < len(reading.tokens) and reading.tokens[last].end <= span[1]:
        last += 1
    if last < len(reading.tokens) and reading.word(last) == "." and reading.glued(last) and last in reading.year_words:
        last += 1
    return Atom("full", first, last, day.year * 10000 + (day.month or 0) * 100 + (day.day or 0)) if last > first else None


def _short(reading: Reading) -> list[Atom]:
    """«до 25.08», «25.08–28.08»: day and month beside a word of term or range, where the day is past any hour and no unit follows."""
    found: list[Atom] = []
    before = {m.last for m in reading.relations if m.layer.endswith("_before")}
    for at, token in enumerate(reading.tokens):
        match = _SHORT.fullmatch(token.text) if token.kind == "number" else None
        if not match or at + 1 in reading.measured or int(match[1]) > 31 or int(match[1]) < 25:
            continue
        ranged = reading.word(at + 1) in DASHES and at + 2 < len(reading.tokens) and _SHORT.fullmatch(reading.tokens[at + 2].text)
        if at in before or ranged or (found and found[-1].last == at - 1):
            found.append(Atom("daymonth", at, at + 1, int(match[2]) * 100 + int(match[1])))
    return found
