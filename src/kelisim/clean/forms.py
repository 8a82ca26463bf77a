"""What the form of a line says of it, whatever its words: pagers, clock times, telephones, rates of currencies."""

from __future__ import annotations

import re

from kelisim.clean.block import letters_in

_SHAPES = (
    ("pager", re.compile(r"(?:[^\W\d_]{4,9}:\s)[\d\s.…]{7,}")),  # «Страницы: 1 2 3 ... 512 513»
    ("pager", re.compile(r"[\s\d.…«»<>|‹›←→,/-]*\d[\s\d.…«»<>|‹›←→,/-]*|[«»<>‹›←→\s]+")),
    ("page", re.compile(r"[-–—\s]*(?:стр\.|с\.|page|p\.|бет|-бет)?\s*\d{1,4}(?:\s*(?:из|of|/)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE)),
    ("clock", re.compile(r"(?:\w{3,9}:?\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]m)?", re.IGNORECASE)),
    ("contact", re.compile(r"(?:[\w ]{2,20}:\s)?(?:https?://|www\.)\S+\s*\d{0,4}|\S+@\S+\.\w{2,6}", re.IGNORECASE)),
    ("contact", re.compile(r"(?:\w{1,12}[.:]\s*)?\+?\d[\d\s()/-]{6,20}")),
    ("contact", re.compile(r"[^:.!?\n]{3,60}:\s*\+?[\d(][\d\s()/-]{8,20}\.?")),  # «Суроо-сунуштар үчүн: 0 (312) 88-14-09»
    ("rates", re.compile(r"(?:USD|EUR|RUB|RUR|KZT|KGS|UZS|TJS|CNY|GBP|TRY|[$€₽¥])[\s:]*[\d.,]*", re.IGNORECASE)),
    ("weather", re.compile(r"(?:[\w\s.-]{0,30}[\s:])?[+−–-]?\d{1,2}(?:[.,]\d)?\s?°\s?[CС]?|\d{1,2}\.\d\s?C", re.IGNORECASE)),
    ("tags", re.compile(r"(?:[#＃]\w+[\s,]*)+")),
    ("rubric", re.compile(r"(?:[^\W\d_]\s{1,4}){4,60}[^\W\d_]")),
    ("rule", re.compile(r"[\W_]+")),
)  # fmt: skip
_CLOCK = re.compile(r"(?<!\d)\d{1,2}:\d{2}(?!\d)")
_RATE = re.compile(r"\b(?:USD|EUR|RUB|RUR|KZT|KGS|UZS|TJS|CNY|GBP|TRY)\b[\s:–-]{0,4}\d", re.IGNORECASE)
_DEGREES = re.compile(r"(?:(?<=\s)|^)[+−–-]\d{1,2}(?:\s?°\s?[CС]?)?(?![\w.,]\d)")
_MASTHEAD = re.compile(r"(?:№|N[°oº]\.?|Vol\.)\s{0,3}\d+", re.IGNORECASE)
_TELEPHONE = re.compile(
    r"""(?<![\d.,])(?: \+\d[\d\s()-]{7,18}\d | \(\+?\d{2,4}(?:\s\d{1,4})?\)\s?\d[\d\s-]{4,10}\d
        | \d{2,3}-\d\d-\d\d | 0\d{2,3}[\s-]\d{2,3}[\s-]\d\d[\s-]?\d\d )(?![\d%])""",
    re.VERBOSE,
)
_SIGNS = re.compile(r"\s{2}|\s[·•|]\s")
_HOURS = re.compile(r"\d{1,2}[:.]\d\d\s?[–-]\s?\d{1,2}[:.]\d\d(?!\d)")
_IMPRINT = re.compile(r"\bIS[SB]N\b")
_FIGURE = re.compile(r"\d")
_TICKER = 3  # clock times of a line that lists other headlines


def is_ticker(words: str) -> bool:
    """Whether a line is a row of clock times, as before the headlines of a day.

    >>> is_ticker("12:40 Ferries 12:15 Roads 11:58 Weather"), is_ticker("At 12:40, at 12:15 and at 11:58 they met.")
    (True, False)
    """
    return words.count(":") >= _TICKER and len(_CLOCK.findall(words)) >= _TICKER and words[-1:] not in ".!?"


def reason_by_form(line: str) -> str | None:
    """Why a line is furniture, by its figures and signs; None when nothing tells.

    >>> reason_by_form("1 2 3 … 12"), reason_by_form("+996 312 66-61-00"), reason_by_form("66 lorries")
    ('pager', 'contact', None)
    """
    letters = letters_in(line)
    if letters < 60 or line.startswith("#"):
        for reason, shape in _SHAPES:
            if shape.fullmatch(line):
                return reason
    if "©" in line or "(c)" in line[:4].lower():
        return "copyright"
    if letters <= 3 and sum(c.isdigit() for c in line) > letters:
        return "counter"
    if not _FIGURE.search(line):
        return "copyright" if len(line) < 120 and _IMPRINT.search(line) else None
    if len(line) < 120 and (_TELEPHONE.search(line) or (_HOURS.search(line) and line[-1:] not in ".!?…")):
        return "contact"
    if len(line) < 120 and _IMPRINT.search(line):
        return "copyright"
    if line[-1:] not in ".!?…" and (len(_RATE.findall(line)) > 1 or (letters < 60 and len(_DEGREES.findall(line)) > 1)):
        return "rates" if _RATE.search(line) else "weather"
    if _MASTHEAD.search(line) and len(line) < 130 and line[-1:] not in ".!?…" and (_SIGNS.search(line) or letters < 25):
        return "masthead"
    return None
