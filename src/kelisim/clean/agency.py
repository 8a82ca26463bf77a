"""Whose report a page carries: the agency of its dateline, of the line that states the source, of the sentence that cites it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from kelisim.clean.block import Block
from kelisim.clean.furniture import listed, phrases
from kelisim.clean.outlets import in_dateline, in_report, is_official

_PARAGRAPHS = 2  # a standfirst stands over the paragraph with the dateline
_LONGEST = 90
_QUOTED = re.compile(r"[«\"“„]([^«»\"“”„\n]{2,60})[»\"”“]")
_PLAIN = re.compile(r"[^\W\d_][\w’'-]*(?:[ .&][^\W\d_][\w’'-]*){0,4}")


def find_agency(blocks: Sequence[Block], title: int | None) -> str | None:
    """The agency that the page credits with its report; None where there is none, or where the source is a body of state."""
    after = blocks[(title if title is not None else -1) + 1 :]
    article = [b.words for b in after if not b.reason]
    datelines = [in_dateline(words) for words in article[:_PARAGRAPHS]]
    lines = [of_source(b.words) for b in after]
    return next((name for name in (*datelines, *lines, in_report(article)) if name and not is_official(name)), None)


@cache
def _label() -> re.Pattern[str]:
    words = phrases(listed("publisher", "origins"))
    return re.compile(rf"{words}(?P<sign>\s*[:–—-])?\s*(?P<rest>\S.*)$", re.IGNORECASE)


def of_source(line: str) -> str | None:
    """The agency that a line by itself states as the source.

    >>> of_source("По материалам агентства «Дала»"), of_source("Source: Steppe News Service"), of_source("Дереккөз: https://dala.example/7")
    ('Дала', 'Steppe News Service', None)
    """
    found = _label().match(line.strip()) if len(line) <= _LONGEST else None
    if not found:
        return None
    rest = found["rest"].strip(" .")
    quoted = _QUOTED.search(rest)
    if quoted:
        return None if is_official(rest[: quoted.start()]) else quoted[1]
    named = found["sign"] and rest[0].isupper() and not is_official(rest) and _PLAIN.fullmatch(rest)
    return rest if named else None
