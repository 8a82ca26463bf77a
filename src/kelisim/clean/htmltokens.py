"""HTML cut into tags and text with their places. Linear in the length of the page whatever is in it.

Not `html.parser`: that rereads an unclosed tag or comment from every `<`, and loses the place of what it has decoded.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from functools import partial
from typing import NamedTuple

from kelisim.clean.traced import Traced

_TAG = re.compile(r"""<(/?)([A-Za-z][\w:-]{0,40}+)((?:[^<>"']++|"[^"]{0,3000}+"|'[^']{0,3000}+')*+)>""")
_LOOSE = re.compile(r"<(/?)([A-Za-z][\w:-]{0,40}+)([^<>]*+)>")
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]{1,60}+)(?:\s*+=\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s"'>]++)))?""")
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?")
_RAW = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "textarea"})


class Tag(NamedTuple):
    """A tag: its name in lower case, whether it closes, and what stands inside it (attributes unread)."""

    name: str
    closes: bool
    inside: str

    def attributes(self) -> dict[str, str]:
        """Its attributes by lower-case name; the first of a repeated one."""
        found: dict[str, str] = {}
        for name, double, single, bare in _ATTRIBUTE.findall(self.inside):
            value = double or single or bare
            found.setdefault(name.lower(), html.unescape(value) if "&" in value else value)
        return found


_tag = partial(tuple.__new__, Tag)  # a page has a thousand: made without a step in Python


def html_tokens(page: str) -> Iterator[Tag | Traced]:
    """The tags and the stretches of text of a page, in order; a script or style comes as its tag, its text, its closing tag."""
    at = 0
    while at < len(page):
        sign = page.find("<", at)
        if sign < 0:
            yield decoded(page, at, len(page))
            return
        if sign > at:
            yield decoded(page, at, sign)
        tag = _TAG.match(page, sign) or _LOOSE.match(page, sign)
        if not tag:
            at = _past_markup(page, sign)
            if at == sign + 1:
                yield Traced.of("<", sign)
            continue
        closes, written, inside = tag.groups()
        name = written.lower()
        yield _tag((name, bool(closes), inside))
        at = tag.end()
        if name in _RAW and not closes and not inside.endswith("/"):
            found = re.compile(f"</{name}", re.IGNORECASE).search(page, at)
            end = found.start() if found else len(page)
            yield Traced.of(page[at:end], at)
            at = end


def _past_markup(page: str, sign: int) -> int:
    """Where the text goes on after a comment, a declaration or a processing instruction; one on when it is a plain `<`."""
    for opening, closing in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<!", ">"), ("<?", ">"), ("</", ">")):
        if page.startswith(opening, sign):
            end = page.find(closing, sign)
            return len(page) if end < 0 else end + len(closing)
    return sign + 1


def decoded(page: str, start: int, end: int) -> Traced:
    """A stretch of the page with its entities read; each decoded character leads to the entity's `&`."""
    text = page[start:end]
    if "&" not in text:
        return Traced.of(text, start)
    texts: list[str] = []
    at: list[int] = []
    last = 0
    for match in _ENTITY.finditer(text):
        new = html.unescape(match[0])
        if new == match[0]:
            continue
        texts += (text[last : match.start()], new)
        at.extend(range(start + last, start + match.start()))
        at.extend([start + match.start()] * len(new))
        last = match.end()
    at.extend(range(start + last, end))
    return Traced("".join(texts) + text[last:], at)
