"""Dates and periods in running text, whatever the language: atoms (a day, a month, a year, «last year») are read from the
language's lists, neighbouring atoms are joined into one expression, and the expression is composed into a date or period.

What is relative is counted from `anchor`, the document's own day; without it, it has no value.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass

from kelisim.lang.compose import Atom, compose
from kelisim.lang.language import Language
from kelisim.lang.numbers import Number, find_numbers
from kelisim.lang.phrases import Match
from kelisim.model.annotation import DateMention, Token
from kelisim.model.date import PartialDate

_NUMERIC = re.compile(
    r"""(?<![\d.,/-])(?:
        (?P<y>(?:19|20)\d\d)-(?P<m>\d\d)-(?P<d>\d\d)            # 2026-02-16
      | (?P<d2>\d{1,2})[./](?P<m2>\d{1,2})[./](?P<y2>(?:19|20)\d\d)  # 22.08.2025
    )(?![\d])""",
    re.VERBOSE,
)
_COUNTED = frozenset({"last_n_years", "last_n_months", "n_years_ago", "n_months_ago", "n_days_ago", "in_n_years", "first_n_months", "n_months"})
_CONNECTORS = frozenset("-,./()") | {"of", "the", "in", "on", "и", "and"}
_GAP = 3  # connector tokens that may stand between two atoms


@dataclass(frozen=True, slots=True)
class _Reading:
    tokens: Sequence[Token]
    matches: Sequence[Match]
    language: Language


def find_dates(
    tokens: Sequence[Token], matches: Sequence[Match], language: Language, *, anchor: PartialDate | None = None, text: str = ""
) -> list[DateMention]:
    """Every date and period, in order. `matches` are the language's phrases in `tokens`; `text` is needed for numeric dates.

    >>> from kelisim.lang.language import load
    >>> ky = load("ky"); tokens = ky.tokenize("2024-жылдын 18–19-апрелинде барган")
    >>> [str(d.value) for d in find_dates(tokens, ky.find(tokens), ky)]
    ['2024-04-18']
    """
    reading = _Reading(tokens, matches, language)
    atoms = sorted(_atoms(reading) + _numeric_atoms(tokens, text), key=lambda a: (a.first, -a.last))
    found = []
    for group in _groups(_without_overlap(atoms), reading):
        value, relative = compose(group, anchor)
        if value is None and not relative:
            continue
        first, last = group[0].first, group[-1].last
        relation = _relation(first, last, reading)
        if relation == "since" and len(group) > len({a.kind for a in group}):  # «с 12 по 14 мая» begins and ends
            relation = "on"
        last = _trailing(last, reading)
        if relation == "on" and value:
            kinds = {a.kind for a in group}
            relation = "due" if "in_n_years" in kinds else "during" if value.end else "on"
        found.append(DateMention(tokens[first].start, tokens[last - 1].end, value, relation, relative, "+".join(a.kind for a in group)))
    return found


def find_absolute(text: str, language: Language) -> list[DateMention]:
    """The dates of a short text that need no anchor: what a header, a dateline or a meta line states.

    >>> from kelisim.lang.language import load
    >>> [str(d.value) for d in find_absolute("БИШКЕК, 8-июнь 2020-жыл.", load("ky"))]
    ['2020-06-08']
    """
    tokens = language.tokenize(text)
    found = find_dates(tokens, language.find(tokens), language, text=text)
    return [d for d in found if d.value and not d.relative]


def _atoms(reading: _Reading) -> list[Atom]:
    tokens, found = reading.tokens, []
    months: dict[int, Match] = {}
    for match in reading.matches:
        if match.layer == "months" and _is_month(match, tokens):
            months[match.first] = match
            found.append(Atom("month", match.first, match.last, int(str(match.value))))
        elif match.layer in ("weekdays", "seasons"):
            found.append(Atom(match.layer[:-1], match.first, match.last, int(str(match.value))))
        elif match.layer == "time":
            found.append(Atom(str(match.value), match.first, match.last, _count(match, reading)))
    return found + _days(months, reading) + _years(reading)


def _is_month(match: Match, tokens: Sequence[Token]) -> bool:
    """«May» and «March» are months with a capital only, and not as the first half of a name (March Smith is left to luck)."""
    return tokens[match.first].text[0].isupper() or tokens[match.first].text.casefold() not in ("may", "march")


def _count(match: Match, reading: _Reading) -> float:
    """The number inside «соңғы 20 жылда»; 0 where the phrase has none."""
    if str(match.value) not in _COUNTED:
        return 0
    inside = [t for t in reading.tokens[match.first : match.last]]
    numbers: Sequence[Number] = find_numbers(inside, [_moved(m, match.first) for m in reading.matches if match.first <= m.first and m.last <= match.last], reading.language)
    return numbers[0].value if numbers else 0


def _moved(match: Match, by: int) -> Match:
    return Match(match.first - by, match.last - by, match.layer, match.value, match.ending, match.phrase)


def _days(months: Mapping[int, Match], reading: _Reading) -> list[Atom]:
    """One or two days of the month beside a month's name, before it or (in English) after it."""
    tokens, found = reading.tokens, []
    ranges = {n for m in reading.matches if m.layer == "relation.range_and" for n in range(m.first, m.last)}
    for first, month in months.items():
        days = _days_before(tokens, first, ranges) or _days_after(tokens, month.last, reading.language)
        found += [Atom("day", at, at + 1, value) for at, value in days]
    return found


def _day(token: Token) -> int:
    return int(token.text) if token.kind == "number" and token.text.isdigit() and len(token.text) <= 2 and 1 <= int(token.text) <= 31 else 0


def _days_before(tokens: Sequence[Token], at: int, ranges: Set[int]) -> list[tuple[int, int]]:
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
        elif tokens[here].text in ("-", "–", "—") or (found and here in ranges) or (not found and tokens[here].text.casefold() in ("th", "st", "nd", "rd", "of", "го", "е", "ші", "шы")):
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


def _years(reading: _Reading) -> list[Atom]:
    """Four digits from 1900 to 2100 that nothing makes a quantity of."""
    units = {m.first for m in reading.matches if m.layer in ("units", "scales")}
    found = []
    for at, token in enumerate(reading.tokens):
        if not re.fullmatch(r"(?:19|20)\d\d", token.text) or at + 1 in units - _year_words(reading):
            continue
        before = reading.tokens[at - 1] if at else None
        if before and (before.text in "№$€£#+" or (before.text == "-" and before.end == token.start and at > 1 and reading.tokens[at - 2].kind == "number" and len(reading.tokens[at - 2].text) < 4)):
            continue
        if (end := _after_year(reading, at)) > at:
            found.append(Atom("year", at, end, int(token.text)))
    return found


def _year_words(reading: _Reading) -> set[int]:
    return {m.first for m in reading.matches if m.layer == "word" and m.value == "year_word"}


def _after_year(reading: _Reading, at: int) -> int:
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
        y, m, d = (int(part[k] or part[k + "2"]) for k in ("y", "m", "d"))
        try:
            PartialDate(y, m, d)
        except ValueError:
            continue
        at = [n for n, t in enumerate(tokens) if match.start() <= t.start and t.end <= match.end() + 1]
        if at:
            found.append(Atom("full", at[0], at[-1] + 1, y * 10000 + m * 100 + d))
    return found


def _without_overlap(atoms: list[Atom]) -> list[Atom]:
    """A full date hides its digits; a longer phrase hides a shorter one inside it."""
    kept: list[Atom] = []
    for atom in sorted(atoms, key=lambda a: (a.kind != "full", a.first - a.last, a.first)):
        if atom.kind == "year":  # «2024 жылдың 8 айында»: the year keeps its digits where its word belongs to the months
            atom = next((a for a in (atom, Atom("year", atom.first, atom.first + 1, atom.value)) if _free(a, kept)), atom)
        if _free(atom, kept):
            kept.append(atom)
    return sorted(kept, key=lambda a: a.first)


def _free(atom: Atom, kept: list[Atom]) -> bool:
    return all(atom.last <= k.first or k.last <= atom.first for k in kept)


def _groups(atoms: list[Atom], reading: _Reading) -> list[list[Atom]]:
    """Atoms with nothing but connectors between them make one expression; two of the same kind only over a dash."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        if groups and _joins(groups[-1], atom, reading):
            groups[-1].append(atom)
        else:
            groups.append([atom])
    return groups


def _joins(group: list[Atom], atom: Atom, reading: _Reading) -> bool:
    between = reading.tokens[group[-1].last : atom.first]
    words = {n for m in reading.matches if m.layer == "word" for n in range(m.first, m.last)}
    range_words = {n for m in reading.matches if m.layer == "relation.range_and" for n in range(m.first, m.last)}
    if len(between) > _GAP or any(t.text in ";:!?" for t in between):
        return False
    dash = any(t.text in "-–—" for t in between) or any(n in range_words for n in range(group[-1].last, atom.first))
    plain = all(
        t.text.casefold() in _CONNECTORS or t.text in "–—" or n in words or (dash and n in range_words)
        for n, t in enumerate(between, group[-1].last)
    )  # fmt: skip
    kinds = [a.kind for a in group]
    if atom.kind in kinds:
        return plain and dash and kinds.count(atom.kind) == 1 and atom.kind in ("day", "month", "year")
    if atom.kind == "full" or "full" in kinds:
        return False
    if any(t.text == "." for t in between) and atom.kind not in ("year", "day"):
        return False
    return plain and not _clash(kinds, atom.kind)


_YEARS = frozenset({"year", "this_year", "last_year", "next_year", "year_before_last", "n_years_ago"})
_ALONE = frozenset({"today", "yesterday", "tomorrow", "same_day", "day_before", "last_n_years", "last_n_months", "in_n_years", "n_days_ago", "same_period"})


def _clash(kinds: list[str], kind: str) -> bool:
    """Two years of different words, or something that stands alone, never join («бүгін, 22 тамызда» are two)."""
    return (kind in _YEARS and any(k in _YEARS for k in kinds)) or kind in _ALONE or any(k in _ALONE for k in kinds)


def _relation(first: int, last: int, reading: _Reading) -> str:
    """`due`, `since` or `on`, by the words before and after; postpositions win in languages whose head comes last."""
    tokens = reading.tokens
    end = _trailing(last, reading)
    for match in reading.matches:
        if not match.layer.startswith("relation."):
            continue
        name = match.layer.partition(".")[2]
        after = last <= match.first <= end + 1 and name in ("due_after", "since_after") and match.first - last <= 2
        before = match.last == first and name in ("due_before", "since_before")
        inside = match.first < last <= match.last and name.endswith("_after")
        if after or before or inside:
            return "due" if name.startswith("due") else "since"
    return "on" if tokens else "on"


def _trailing(last: int, reading: _Reading) -> int:
    """Take in a word that belongs to the date: «тамыз айында», «2025 г.», «2024-м году»."""
    words = {m.first: m.last for m in reading.matches if m.layer == "word"}
    while last in words:
        last = words[last]
    return last
