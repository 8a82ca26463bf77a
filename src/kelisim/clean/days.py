"""Days that a line of a page states: a date line, a dateline, a masthead, a meta tag."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from kelisim.clean.furniture import listed_of
from kelisim.lang.dates import find_days
from kelisim.lang.language import CODES, load
from kelisim.model.annotation import DateMention
from kelisim.model.date import PartialDate, Period

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_QUOTED_DAY = re.compile(r"[«\"“](\d{1,2})[»\"”]")  # «14» марта 2025 г., as offices write
_SHORT = re.compile(r"(?<![\d.])(\d{2})\.(\d{2})\.(\d{2})(?!\.?\d)(?=[\s,.]*(?:$|\d{1,2}:\d{2}|/|\())")
_GLUED = re.compile(r"(?<=\d{2}:\d{2})(?=\d{2}\.\d{2}\.(?:19|20)\d\d(?!\d))")  # «20:1523.07.2024»: two cells of a page run together
_ISO = re.compile(r"((?:19|20)\d\d)-?(\d\d)-?(\d\d)(?=$|[T\s])")
_TIMEZONE = re.compile(r"\b(?:GMT|UTC|MSK|ALMT)?[+-]\d{2}:?\d{2}$")


@lru_cache(maxsize=512)  # the headline, the article's end and its day are looked for in the same lines
def days_in(line: str, lang: str) -> Sequence[DateMention]:
    """The exact days in a line, in the document's language or, failing that, any other of the four, or that of a portal's own pages.

    >>> [str(d.value) for d in days_in("Monday, February 3, 2025", "ru")]
    ['2025-02-03']
    """
    if not _YEAR.search(line):
        return _short(line)
    line = _QUOTED_DAY.sub(r" \1 ", line)
    if glued := _GLUED.search(line):
        return [replace(d, start=d.start + glued.end(), end=d.end + glued.end()) for d in days_in(line[glued.end() :], lang)]
    return find_days(line, (load(code) for code in (lang, *(code for code in CODES if code != lang)))) or _of_portal(line)


def first_day(lines: Sequence[str], lang: str) -> PartialDate | None:
    """The first exact day that any of the lines states."""
    for line in lines:
        for mention in days_in(line, lang):
            if mention.value:
                return mention.value.start
    return None


def machine_day(stamp: object) -> PartialDate | None:
    """The day of a machine's time stamp, as its own clock has it.

    >>> str(machine_day("2025-08-23T09:40:00+06:00"))
    '2025-08-23'
    """
    if not isinstance(stamp, str):
        return None
    found = _ISO.match(stamp.strip())
    if found:
        return _valid(*map(int, found.groups()))
    return first_day([_TIMEZONE.sub("", stamp.strip())[:60]], "en")


def _valid(year: int, month: int, day: int) -> PartialDate | None:
    try:
        return PartialDate(year, month, day)
    except ValueError:
        return None


@cache
def _portal_day() -> tuple[re.Pattern[str], dict[str, int]]:
    months = {name: number for code in CODES for number, name in enumerate(listed_of(code, "when", "portal_months"), start=1)}
    return re.compile(rf"\b(\d{{1,2}})\s+({'|'.join(months)})\s+((?:19|20)\d\d)\b", re.IGNORECASE), months


def _of_portal(line: str) -> list[DateMention]:
    """«25 Şubat 2022 14:16»: a broadcaster abroad dates its Kazakh and Kyrgyz pages in its own language."""
    pattern, months = _portal_day()
    found = []
    for match in pattern.finditer(line):
        day = _valid(int(match[3]), months.get(match[2].casefold(), 0), int(match[1]))
        if day:
            found.append(DateMention(match.start(), match.end(), Period(day), rule="portal"))
    return found


def _short(line: str) -> list[DateMention]:
    """«22.08.25», but only before a clock time, an agency's name between slashes or at the line's end: elsewhere it may be anything."""
    found = []
    for match in _SHORT.finditer(line):
        day = _valid(2000 + int(match[3]), int(match[2]), int(match[1]))
        if day:
            found.append(DateMention(match.start(), match.end(), Period(day), rule="short"))
    return found
