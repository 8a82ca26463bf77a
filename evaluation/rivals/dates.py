"""Dates: Kelisim's reader beside dateparser and htmldate, on the patterns of the language folders.

Each form of `data/*/cases/dates.toml` is read in a document of 22 August 2025. All right: every date in it is found with the value
wanted and nothing else. Wrong: something is found, and it is not that. Nothing: no date is found where there is one.
"""

import re
import time
import warnings
from collections import Counter
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from dateparser.date import DateDataParser
from dateparser.search import search_dates
from evaluation.rivals.comparison import Comparison
from htmldate import find_date

from kelisim.annotate.reading import read
from kelisim.lang.dates import find_dates
from kelisim.lang.language import CODES, load
from kelisim.model.date import PartialDate
from tests.lang.patterns import patterns

NEEDS: tuple[str, ...] = ()
_TODAY = datetime(2025, 8, 22)  # noqa: DTZ001 (dateparser wants a base without a zone)
_SETTINGS = {"RELATIVE_BASE": _TODAY, "PREFER_DATES_FROM": "past", "RETURN_AS_TIMEZONE_AWARE": False, "RETURN_TIME_AS_PERIOD": False}
_LENGTHS = {"year": 4, "month": 7}

Found = list[str]  # the values of the dates found, without relations; a range as "start/end"


def compare(corpora: Path | None) -> Comparison:
    """One row a system and language; no corpus is needed."""
    rows: list[list[str | float | int]] = []
    for code in CODES:
        cases = [(text, _values(want)) for p in patterns("dates") if p.code == code for text, want in p.rows]
        for name, system in (("Kelisim", _ours), ("dateparser, whole expression", _parse), ("dateparser, search", _search)):
            rows.append([code, name, *_told(cases, lambda text, system=system, code=code: system(text, code))])
        days = [
            (text, want)
            for text, want in cases
            if len(want) == 1 and re.fullmatch(r"\d{4}-\d\d-\d\d", want[0]) and re.search(r"\d{4}", text)
        ]
        rows.append([code, "Kelisim, whole days only", *_told(days, lambda text, code=code: _ours(text, code))])
        rows.append([code, "htmldate, whole days only", *_told(days, lambda text, code=code: _page(text, code))])
    return Comparison(
        "Dates in four languages",
        "The forms of every pattern of dates that the language folders list, in a document of 22 August 2025: all right, wrong without a "
        "sign of it, or nothing found; expressions a second beside.",
        ["language", "system", "forms", "all right", "wrong", "nothing", "a second"],
        rows,
        [
            (
                "The patterns were written for Kelisim, whose tests ask that it reads all of them: the table shows what others do not read,"
                " not how Kelisim does on text that nobody has listed (see evaluation/field/dates.md)."
            ),
            (
                "dateparser is told the language and the day, and its answer is cut to the precision it reports; of a range its search is"
                " right where it finds both ends."
            ),
            "htmldate is asked for the forms that name a day and a year, each as the one paragraph of a page, with its extensive search.",
            "Neither knows terms and beginnings («by 2030», «since 2019»): relations are not compared.",
        ],
    )


def _values(want: str) -> Found:
    return [w.split()[-1] for w in want.split("; ") if w != "none"]


def _told(cases: list[tuple[str, Found]], system: Callable[[str], Found | None]) -> list[int | str]:
    counts: Counter[str] = Counter()
    system(cases[0][0])  # what is loaded once is not counted
    begun = time.perf_counter()
    answers = [system(text) for text, _ in cases]
    speed = len(cases) / (time.perf_counter() - begun)
    for (_, want), answer in zip(cases, answers, strict=True):
        counts["right" if _same(answer, want) else "wrong" if answer else "nothing"] += 1
    return [len(cases), counts["right"], counts["wrong"], counts["nothing"], f"{speed:,.0f}"]


def _same(answer: Found | None, want: Found) -> bool:
    ends = [end for value in want for end in value.split("/")]
    return (answer or []) in (want, ends)


def _ours(text: str, code: str) -> Found:
    reading = read(text, load(code))
    found = find_dates(reading.tokens, reading.matches, reading.language, anchor=PartialDate(2025, 8, 22), text=text)
    return [str(d.value) for d in found if d.value]


def _parse(text: str, code: str, readers: dict[str, DateDataParser] = {}) -> Found:  # noqa: B006 (one reader a language is kept)
    if code not in readers:
        readers[code] = DateDataParser(languages=[code], settings=_SETTINGS)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = readers[code].get_date_data(text)
    return [str(found.date_obj.date())[: _LENGTHS.get(found.period, 10)]] if found.date_obj else []


def _search(text: str, code: str) -> Found:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            found = search_dates(text, languages=[code], settings=_SETTINGS) or []
        except (ValueError, OverflowError, RecursionError, IndexError):
            return []
    return [value for words, _ in found for value in _parse(words, code)]


def _page(text: str, code: str) -> Found:
    found = find_date(f'<html lang="{code}"><body><p>{text}</p></body></html>', extensive_search=True, max_date="2030-12-31")
    return [found] if found else []
