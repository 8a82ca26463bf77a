"""Dates and periods in running text, whatever the language: atoms (a day, a month, a year, «last year») are read from the
language's lists, neighbouring atoms are joined into one expression, and the expression is composed into dates or periods.

What is relative is counted from `anchor`, the document's own day; without it, it has no value.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kelisim.lang.dates.atoms import Reading, find_atoms, phrase_atoms
from kelisim.lang.dates.compose import Meaning, compose
from kelisim.lang.dates.daysyears import day_atoms, year_atoms
from kelisim.lang.dates.joints import grouped
from kelisim.lang.dates.numericdates import has_figures, numeric_atoms
from kelisim.lang.dates.onedate import Atom
from kelisim.lang.language import MONTH_HEAD, Language
from kelisim.lang.phrases import Match
from kelisim.lang.tokens import fold, tokenize
from kelisim.model.annotation import DateMention, Token
from kelisim.model.date import PartialDate

_LONGEST = 16  # tokens of the words that make a date a term
_REACH = 2  # tokens between a date and the word after it that makes it a term


def find_dates(
    tokens: Sequence[Token], matches: Sequence[Match], language: Language, *, anchor: PartialDate | None = None, text: str = ""
) -> list[DateMention]:
    """Every date and period, in order. `matches` are the language's phrases in `tokens`; `text` is needed for numeric dates.

    >>> from kelisim.lang.language import load
    >>> ky = load("ky"); tokens = ky.tokenize("2024-жылдын 18–19-апрелинде барган")
    >>> [str(d.value) for d in find_dates(tokens, ky.find(tokens), ky)]
    ['2024-04-18/2024-04-19']
    """
    reading = Reading(tokens, matches, language)
    atoms = find_atoms(reading, phrase_atoms, day_atoms, year_atoms, lambda r: numeric_atoms(r, text))
    found = []
    for group in grouped(_without_overlap(atoms), reading):
        relation = _relation(group, reading)
        for meaning in compose(group, anchor, ahead=relation == "due"):
            if meaning.value is None and not meaning.relative:
                continue
            last = _trailing(meaning.last, reading)
            said = _said(relation, meaning)
            kinds = "+".join(k for k in meaning.kinds if k != "boundary")
            found.append(DateMention(tokens[meaning.first].start, tokens[last - 1].end, meaning.value, said, meaning.relative, kinds))
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


def find_days(text: str, languages: Iterable[Language]) -> list[DateMention]:
    """The exact days of a short text, none of them the end of a period, in the first of the languages that reads any.

    A language without the name of a month in the text is not asked, unless the text has a date in figures.

    >>> from kelisim.lang.language import load
    >>> [str(d.value) for d in find_days("Monday, February 3, 2025", map(load, ("ru", "en")))]
    ['2025-02-03']
    """
    tokens = tokenize(text)
    figures = has_figures(tokens, text)
    heads = {fold(token.text)[:MONTH_HEAD] for token in tokens if token.kind == "word"}
    for language in languages:
        if figures or not heads.isdisjoint(language.month_heads):
            dates = find_dates(tokens, language.find(tokens), language, text=text)
            days = [d for d in dates if d.value and not d.relative and not d.value.end and d.value.start.exact]
            if days:
                return days
    return []


def _without_overlap(atoms: list[Atom]) -> list[Atom]:
    """A full date hides its digits; a longer phrase hides a shorter one inside it."""
    kept: list[Atom] = []
    taken: set[int] = set()
    for atom in sorted(atoms, key=lambda a: (a.kind != "full", a.first - a.last, a.first)):
        if atom.kind == "year":  # «2024 жылдың 8 айында»: the year keeps its digits where its word belongs to the months
            digits = Atom("year", atom.first, atom.first + 1, atom.value)
            atom = next((a for a in (atom, digits) if _free(a, taken)), atom)
        if _free(atom, taken):
            kept.append(atom)
            taken.update(range(atom.first, atom.last))
    return sorted(kept, key=lambda a: a.first)


def _free(atom: Atom, taken: set[int]) -> bool:
    return taken.isdisjoint(range(atom.first, atom.last))


def _relation(group: Sequence[Atom], reading: Reading) -> str:
    """`due`, `since` or `on`, by the words before and after; a range that names both its ends is neither."""
    first, last = group[0].first, group[-1].last
    core = next((a.first for a in group if a.kind != "boundary"), first)
    end = _trailing(last, reading)
    ranged = any(a.kind == "to" for a in group)
    for match in reading.bounds(first - _LONGEST, last + _REACH + 1):
        name = match.layer.partition(".")[2]
        after = last <= match.first <= end + 1 and match.first - last <= _REACH and name.endswith("_after")
        before = match.first < first <= match.last <= core and name.endswith("_before")
        inside = match.first < last <= match.last and name.endswith("_after")
        if before and name == "since_before" and _beside(group, match, reading):
            continue
        if (after or before or inside) and not (ranged and (name.startswith("since") or not before)):
            return "due" if name.startswith("due") else "since"
    return "on"


def _beside(group: Sequence[Atom], match: Match, reading: Reading) -> bool:
    """«по сравнению с 2021 годом»: with the instrumental, «с» means beside."""
    cases = next((reading.language.endings.case(a.ending) for a in group if a.ending), frozenset[str]())
    return match.last - match.first == 1 and "instrumental" in cases and "genitive" not in cases


def _said(relation: str, meaning: Meaning) -> str:
    """The relation of a date to which no word gives one: a term counted forward is due, a period of months or years is covered."""
    if relation != "on" or meaning.value is None:
        return "during" if "year_start_to_date" in meaning.kinds and relation == "since" else relation
    if any(k.startswith("in_n_") for k in meaning.kinds):
        return "due"
    end = meaning.value.end
    lasts = end and (not end.day or any(k.startswith("last_n") for k in meaning.kinds))
    return "during" if lasts and "season" not in meaning.kinds else "on"


def _trailing(last: int, reading: Reading) -> int:
    """Take in a word that belongs to the date: «тамыз айында», «2025 г.», «2024-м году»."""
    while last in reading.words:
        last = reading.words[last]
    return last
