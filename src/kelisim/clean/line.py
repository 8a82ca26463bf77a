"""Lines of a plain text, and what stands over its first: the date of a web corpus, the head of a letter by mail."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from kelisim.clean.traced import Traced

_LINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
_MAILED = re.compile(
    r"(?:(?P<subject>subject|тема|тақырыбы?|темасы)|from|to|cc|date|sent|reply-to|message-id|mime-version|content-[\w-]+|list-[\w-]+|x-[\w-]+"
    r"|от|кому|дата|копия|кімнен|кімге|күні|кимден|кимге)\s?:\s",
    re.IGNORECASE,
)
DUMPED = re.compile(r"date\s+((?:19|20)\d\d-\d\d-\d\d)(?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Line:
    """One line with words: without white space at its ends; `indent` and `gap` (blank lines before it) tell of its place."""

    text: Traced
    indent: int
    gap: int
    reason: str | None = None

    @property
    def words(self) -> str:
        """What it says."""
        return self.text.text

    def because(self, reason: str | None) -> Line:
        """The same line as furniture for `reason`."""
        return Line(self.text, self.indent, self.gap, reason)


def split_lines(page: str, marks: Mapping[int, str]) -> list[Line]:
    """The lines that hold something; `marks` tells why some, by the offset of their first letter, are not the article.

    >>> [(line.words, line.gap, line.reason) for line in split_lines("One\\n\\nTwo", {5: "page header"})]
    [('One', 0, None), ('Two', 1, 'page header')]
    """
    lines, start, gap = [], 0, 0
    for end, after in [*((m.start(), m.end()) for m in _LINE.finditer(page)), (len(page), len(page))]:
        raw = page[start:end]
        if raw.strip():
            indent = len(raw) - len(raw.lstrip())
            lines.append(Line(Traced.of(raw, start).strip(), indent, gap, marks.get(start + indent)))
            gap = 0
        else:
            gap += 1
        start = after
    return lines


def undated(lines: list[Line]) -> list[Line]:
    """« date 2026-02-16 Headline», as dumps of web corpora begin, becomes two lines."""
    found = DUMPED.match(lines[0].words) if lines else None
    if not found:
        return lines
    first, at = lines[0], found.end()
    rest = Line(first.text.cut(at).strip(), 0, 1)
    return [Line(first.text.cut(0, at).strip(), 0, 0, "dump date"), *([rest] if rest.words else []), *lines[1:]]


def mailed(lines: list[Line]) -> list[Line]:
    """The head of a letter by mail («From: …», «Subject: …»): its subject is the headline, the rest says who and when."""
    head = [_MAILED.match(line.words) for line in lines[:12]]
    if sum(found is not None for found in head[:8]) < 2 or not head[0]:
        return lines
    last = next((n for n, line in enumerate(lines[1:12], 1) if line.gap), len(head))  # a blank line ends the head of a letter
    told = [found is not None and not found["subject"] and (n < 8 or n < last) for n, found in enumerate(head)]
    return [line.because("meta") if n < len(told) and told[n] else line for n, line in enumerate(lines)]
