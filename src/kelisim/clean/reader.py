"""Dumps of text browsers (lynx, links, w3m): numbers of links in the text, lists of menus, pictures by file name, addresses at the end."""

from __future__ import annotations

import re
from dataclasses import replace

from kelisim.clean.line import Line

_NUMBER = re.compile(r"\[\d{1,4}\](?=\S)|#?\[\d{1,4}\]")
_ADDRESS = re.compile(r"\d{1,4}\.\s+(?:https?|ftp|file|mailto|javascript|tel|about):\S*", re.IGNORECASE)
_PICTURE = re.compile(r"(?:\[[^\[\]\n]{1,80}\.(?:jpe?g|png|gif|webp|svg|bmp)\]|\[(?:IMG|IMAGE|INLINE|LINK)\])+", re.IGNORECASE)
_FIELD = re.compile(r"_{6,}\s*\(|\(BUTTON\)|\[_{3,}\]|^[(\[][ X*_][)\]]\s", re.IGNORECASE)
_BULLET = re.compile(r"(?:[*+o•#@-]|\d{1,3}\.)\s+")
_STAMP = re.compile(r"(?:\d{1,2}[:.]\d{2}|\d{1,2}\.\d{2}(?:\.\d{2,4})?)\s+")
_ADDRESSES = 3  # lines of addresses: fewer are an article's notes
_ITEM = 4  # words between two numbers of links: longer stretches are text


def unlinked(lines: list[Line]) -> list[Line]:
    """The lines of a text browser's dump without the numbers of links, lists of links marked; other lines as they are.

    >>> from kelisim.clean.line import split_lines
    >>> page = "* [1]Home\\n\\nThe [2]premiers met.\\n\\n1. http://a.example/\\n2. http://b.example/\\n3. http://c.example/"
    >>> [(line.words, line.reason) for line in unlinked(split_lines(page, {}))][:2]
    [('* Home', 'links'), ('The premiers met.', None)]
    """
    addressed = [bool(_ADDRESS.fullmatch(line.words)) for line in lines]
    if sum(addressed) < _ADDRESSES or not any(_NUMBER.search(line.words) for line in lines):
        return lines
    opening = addressed.index(True)
    done: list[Line] = []
    for n, line in enumerate(lines):
        listed = addressed[n] or (n >= opening - 3 and all(addressed[opening:n]) and len(line.words) < 30 and _heads(lines, addressed, n))
        reason = line.reason or ("links" if listed else _reason(lines, n, done))
        done.append(replace(line, text=line.text.sub(_NUMBER, "").strip(), reason=reason))
    return [line for line in done if line.words]


def _heads(lines: list[Line], addressed: list[bool], n: int) -> bool:
    """Whether a short line is the heading of a list of addresses: nothing but such headings between it and the next address."""
    following = next((k for k in range(n, min(n + 3, len(lines))) if addressed[k]), None)
    return following is not None and all(len(lines[k].words.split()) <= 3 and lines[k].words[-1] not in ".!?" for k in range(n, following))


def _reason(lines: list[Line], n: int, done: list[Line]) -> str | None:
    line = lines[n]
    if _PICTURE.fullmatch(_NUMBER.sub("", line.words).strip() or "-"):
        return "picture"
    if _FIELD.search(line.words):
        return "form"
    last = done[-1] if done else None
    if last and not line.gap and last.reason in {"picture", "caption"}:
        return "caption"
    bullet = _BULLET.match(line.words)
    if last and not line.gap and not bullet and last.reason == "links" and line.indent > lines[n - 1].indent - 1 and _hangs(lines, n):
        return "links"
    front = line.words[bullet.end() :] if bullet else line.words
    stamp = _STAMP.match(front)
    linked = _NUMBER.match(front[stamp.end() :] if stamp else front)
    return "links" if (linked and (bullet or stamp)) or _row(line.words) else None


def _hangs(lines: list[Line], n: int) -> bool:
    """Whether a line goes on with the list item above it: set in under its bullet."""
    above = n - 1
    while above > 0 and not lines[above].gap and not _BULLET.match(lines[above].words):
        above -= 1
    return bool(_BULLET.match(lines[above].words)) and lines[n].indent > lines[above].indent


def _row(words: str) -> bool:
    """Whether a line is a row of links: a menu, a path, share buttons."""
    parts = [part.strip(" |>/·•,") for part in _NUMBER.split(words)]
    told = [part for part in parts if part]
    starts = _NUMBER.match(words) is not None
    return len(parts) > 2 and starts and all(len(part.split()) <= _ITEM for part in told)
