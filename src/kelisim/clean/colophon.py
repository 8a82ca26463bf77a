"""A line by itself that says where and when something was published, and nothing else: «20-июнь, 2025-жыл. «Фергана кабарлары»»."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kelisim.clean.block import Block
from kelisim.clean.days import days_in

REASON = "meta"
_LONGEST = 110
_OTHER_WORDS = 3  # a city, a word for the agency, «г.»
_QUOTED = re.compile(r"[«\"“„]([^«»\"“”„\n]{2,60})[»\"”“]")
_LABEL = re.compile(r"^[^\W\d_]{3,20}\s?:")
_WORD = re.compile(r"[^\W\d_]{2,}")


def marked_colophons(blocks: Sequence[Block], lang: str) -> list[Block]:
    """The same blocks, with each line that is a date, an outlet and little else marked as furniture: it is no headline and no paragraph."""
    return [b.because(REASON) if not b.reason and colophon(b.words, lang) is not None else b for b in blocks]


def colophon(words: str, lang: str) -> str | None:
    """The outlet that such a line names; None when the line is none.

    >>> colophon("ТАРАЗ, 15 октября 2024 г. – «Семиречье Пресс»", "ru")
    'Семиречье Пресс'
    """
    outlet = _QUOTED.search(words) if len(words) <= _LONGEST else None
    days = days_in(words, lang) if outlet else []
    if not outlet or not days:
        return None
    rest = words[: outlet.start()] + " " + words[outlet.end() :]
    for day in days_in(rest, lang):
        rest = rest[: day.start] + " " + rest[day.end :]
    left = _WORD.findall(_LABEL.sub(" ", rest.strip()))
    return outlet[1] if len(left) <= _OTHER_WORDS else None
