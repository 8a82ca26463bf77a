"""Dates and periods in running text, whatever the language: atoms (a day, a month, a year, «last year») are read from the
language's lists, neighbouring atoms are joined into one expression, and the expression is composed into a date or period.

What is relative is counted from `anchor`, the document's own day; without it, it has no value.
"""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.lang.atoms import Reading, find_atoms
from kelisim.lang.compose import Atom, compose
from kelisim.lang.language import Language
from kelisim.lang.phrases import Match
from kelisim.model.annotation import DateMention, Token
from kelisim.model.date import PartialDate

_CONNECTORS = frozenset("-,./()–—")
_GAP = 3  # connector tokens that may stand between two atoms


def find_dates(
    tokens: Sequence[Token], matches: Sequence[Match], language: Language, *, anchor: PartialDate | None = None, text: str = ""
) -> list[DateMention]:
    """Every date and period, in order. `matches` are the language's phrases in `tokens`; `text` is needed for numeric dates.

    >>> from kelisim.lang.language import load
    >>> ky = load("ky"); tokens = ky.tokenize("2024-жылдын 18–19-апрелинде барган")
    >>> [str(d.value) for d in find_dates(tokens, ky.find(tokens), ky)]
    ['2024-04-18']
    """
    reading = Reading(tokens, matches, language)
    atoms = find_atoms(reading, text)
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


def _groups(atoms: list[Atom], reading: Reading) -> list[list[Atom]]:
    """Atoms with nothing but connectors between them make one expression; two of the same kind only over a dash."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        if groups and _joins(groups[-1], atom, reading):
            groups[-1].append(atom)
        else:
            groups.append([atom])
    return groups


def _joins(group: list[Atom], atom: Atom, reading: Reading) -> bool:
    between = reading.tokens[group[-1].last : atom.first]
    words, range_words = reading.inside_words, reading.range_words
    small = reading.language.words("in_dates")
    if len(between) > _GAP or any(t.text in ";:!?" for t in between):
        return False
    dash = any(t.text in "-–—" for t in between) or any(n in range_words for n in range(group[-1].last, atom.first))
    plain = all(
        t.text in _CONNECTORS or t.text.casefold() in small or n in words or (dash and n in range_words)
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
_ALONE = frozenset(
    {"today", "yesterday", "tomorrow", "same_day", "day_before", "last_n_years", "last_n_months", "in_n_years", "n_days_ago", "same_period"}
)


def _clash(kinds: list[str], kind: str) -> bool:
    """Two years of different words, or something that stands alone, never join («бүгін, 22 тамызда» are two)."""
    return (kind in _YEARS and any(k in _YEARS for k in kinds)) or kind in _ALONE or any(k in _ALONE for k in kinds)


def _relation(first: int, last: int, reading: Reading) -> str:
    """`due`, `since` or `on`, by the words before and after; postpositions win in languages whose head comes last."""
    end = _trailing(last, reading)
    for match in reading.relations:
        name = match.layer.partition(".")[2]
        after = last <= match.first <= end + 1 and name in ("due_after", "since_after") and match.first - last <= 2
        before = match.last == first and name in ("due_before", "since_before")
        inside = match.first < last <= match.last and name.endswith("_after")
        if after or before or inside:
            return "due" if name.startswith("due") else "since"
    return "on"


def _trailing(last: int, reading: Reading) -> int:
    """Take in a word that belongs to the date: «тамыз айында», «2025 г.», «2024-м году»."""
    while last in reading.words:
        last = reading.words[last]
    return last
