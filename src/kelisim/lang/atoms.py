"""The pieces of date expressions: days, months, years, and phrases such as «last year» or «the first nine months»."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property

from kelisim.lang.compose import Atom
from kelisim.lang.language import Language
from kelisim.lang.numbers import Number, find_numbers
from kelisim.lang.phrases import Match
from kelisim.model.annotation import Token
from kelisim.model.date import PartialDate

_NUMERIC = re.compile(
    r"""(?<![\d.,/-])(?:
        (?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)            # 2026-02-16
      | (?P<d2>\d{1,2})[./](?P<m2>\d{1,2})[./](?P<y2>(?:19|20)\d\d)  # 22.08.2025
      | (?P<d3>\d\d)\.(?P<m3>[01]\d)\.(?P<y3>\d\d)(?![.:]\d)      # 17.03.23
    )(?![\d])""",
    re.VERBOSE,
)
_COUNTED = frozenset(
    {"last_n_years", "last_n_months", "n_years_ago", "n_months_ago", "n_days_ago", "in_n_years", "first_n_months", "n_months"}
)


@dataclass(frozen=True)
class Reading:
    """Tokens with the phrases of their language."""

    tokens: Sequence[Token]
    matches: Sequence[Match]
    language: Language

    @cached_property
    def words(self) -> Mapping[int, int]:
        """Words for a year or month («жылғы», «г.»): the token where each begins, and the one after it."""
        return {m.first: m.last for m in self.matches if m.layer == "word"}

    @cached_property
    def inside_words(self) -> Set[int]:
        """All tokens of such words."""
        return {n for first, last in self.words.items() for n in range(first, last)}

    @cached_property
    def range_words(self) -> Set[int]:
        """All tokens of words of range («по», «мен», "to")."""
        return {n for m in self.matches if m.layer == "relation.range_and" for n in range(m.first, m.last)}

    @cached_property
    def relations(self) -> Sequence[Match]:
        """The words that make a date a term or a beginning."""
        return [m for m in self.matches if m.layer.startswith("relation.")]


def find_atoms(reading: Reading, text: str) -> list[Atom]:
    """Every piece of a date, in order; where two overlap, the longer first."""
    return sorted(_atoms(reading) + _numeric_atoms(reading.tokens, text), key=lambda a: (a.first, -a.last))


def _atoms(reading: Reading) -> list[Atom]:
    found = []
    months: dict[int, Match] = {}
    for match in reading.matches:
        if match.layer == "months":
            months[match.first] = match
            found.append(Atom("month", match.first, match.last, int(str(match.value))))
        elif match.layer in ("weekdays", "seasons"):
            found.append(Atom(match.layer[:-1], match.first, match.last, int(str(match.value))))
        elif match.layer == "time":
            found.append(Atom(str(match.value), match.first, match.last, _count(match, reading)))
    return found + _days(months, reading) + _years(reading)


def _count(match: Match, reading: Reading) -> float:
    """The number inside «соңғы 20 жылда»; 0 where the phrase has none."""
    if str(match.value) not in _COUNTED:
        return 0
    inside = list(reading.tokens[match.first : match.last])
    phrases = [_moved(m, match.first) for m in reading.matches if match.first <= m.first and m.last <= match.last]
    numbers: Sequence[Number] = find_numbers(inside, phrases, reading.language)
    return numbers[0].value if numbers else 0


def _moved(match: Match, by: int) -> Match:
    return Match(match.first - by, match.last - by, match.layer, match.value, match.ending, match.phrase)


def _days(months: Mapping[int, Match], reading: Reading) -> list[Atom]:
    """One or two days of the month beside a month's name, before it or (in English) after it."""
    tokens, found = reading.tokens, []
    ranges = {n for m in reading.matches if m.layer == "relation.range_and" for n in range(m.first, m.last)}
    for first, month in months.items():
        days = _days_before(tokens, first, ranges, reading.language.words("in_dates")) or _days_after(tokens, month.last, reading.language)
        found += [Atom("day", at, at + 1, value) for at, value in days]
    return found


def _day(token: Token) -> int:
    return int(token.text) if token.kind == "number" and token.text.isdigit() and len(token.text) <= 2 and 1 <= int(token.text) <= 31 else 0


def _days_before(tokens: Sequence[Token], at: int, ranges: Set[int], small: Set[str]) -> list[tuple[int, int]]:
    """«18–19-апрель», «22 августа», «с 12 по 14 мая», "the 5th of May": days to the left, with hyphens, words of a range and ordinal
    endings between."""
    found: list[tuple[int, int]] = []
    here, skipped = at - 1, 0
    while here >= 0 and skipped <= 2:
        if value := _day(tokens[here]):
            found.insert(0, (here, value))
            skipped = 0
            if len(found) == 2:
                break
        elif tokens[here].text in ("-", "–", "—") or (found and here in ranges) or (not found and tokens[here].text.casefold() in small):
            skipped += 1
        else:
            break
        here -= 1
    return found


def _days_after(tokens: Sequence[Token], at: int, language: Language) -> list[tuple[int, int]]:
    if language.code != "en":
        return []
    if at < len(tokens) and tokens[at].text == ".":
        at += 1
    if at >= len(tokens) or not _day(tokens[at]):
        return []
    found = [(at, _day(tokens[at]))]
    if at + 2 < len(tokens) and tokens[at + 1].text in "-–—" and _day(tokens[at + 2]):
        found.append((at + 2, _day(tokens[at + 2])))
    return found


def _years(reading: Reading) -> list[Atom]:
    """Four digits from 1900 to 2100 that nothing makes a quantity of."""
    units = {m.first for m in reading.matches if m.layer in ("units", "scales")}
    found = []
    for at, token in enumerate(reading.tokens):
        if not re.fullmatch(r"(?:19|20)\d\d", token.text) or at + 1 in units - _year_words(reading):
            continue
        before = reading.tokens[at - 1] if at else None
        if before and (
            before.text in "№$€£#+"
            or (
                before.text == "-"
                and before.end == token.start
                and at > 1
                and reading.tokens[at - 2].kind == "number"
                and len(reading.tokens[at - 2].text) < 4
            )
        ):
            continue
        if (end := _after_year(reading, at)) > at:
            found.append(Atom("year", at, end, int(token.text)))
    return found


def _year_words(reading: Reading) -> set[int]:
    return {m.first for m in reading.matches if m.layer == "word" and m.value == "year_word"}


def _after_year(reading: Reading, at: int) -> int:
    """The token after the year and its word: «2025 жылғы», «2024-жылдын», «2024-го», «2025 г.»."""
    tokens, end = reading.tokens, at + 1
    words = {m.first: m.last for m in reading.matches if m.layer == "word" and m.value == "year_word"}
    if end < len(tokens) and tokens[end].text in "-–" and tokens[end].start == tokens[at].end and end + 1 < len(tokens):
        if end + 1 in words:
            return words[end + 1]
        suffix = tokens[end + 1]
        if suffix.text.casefold() in ("х", "ых"):  # «1980-х»: a decade, no year
            return at
        if suffix.kind == "word" and suffix.start == tokens[end].end and len(suffix.text) <= 4:
            return end + 2
    return words.get(end, end)


def _numeric_atoms(tokens: Sequence[Token], text: str) -> list[Atom]:
    """22.08.2025 and 2026-02-16, found in the text and given back in tokens."""
    found = []
    for match in _NUMERIC.finditer(text):
        part = match.groupdict()
        y, m, d = (int(part[k] or part[k + "2"] or part[k + "3"]) for k in ("y", "m", "d"))
        y = y if y > 99 else 2000 + y
        try:
            PartialDate(y, m, d)
        except ValueError:
            continue
        at = [n for n, t in enumerate(tokens) if match.start() <= t.start and t.end <= match.end() + 1]
        if at:
            found.append(Atom("full", at[0], at[-1] + 1, y * 10000 + m * 100 + d))
    return found
