"""RSS and Atom: the pages that a feed lists, well-formed or not. feedparser reads them; what it must not see is kept from it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from typing import Any

from kelisim.acquire.listed import Entry, Listing, once, plain_address, plain_title, stated_day
from kelisim.model.issue import Issue

LIMIT = 5_000_000  # bytes; a feed of two hundred full texts stays below
MOST = 2000  # entries: feedparser takes half a second for a thousand
_DEEPEST = 200  # elements within each other; what feedparser takes grows with the square
_ENTITY = re.compile(rb"<!ENTITY", re.IGNORECASE)
_ENTRY = re.compile(rb"<(?:\w{1,20}:)?(?:item|entry)[\s>/]", re.IGNORECASE)
_TAG = re.compile(rb"<(/?)([A-Za-z][\w:.-]{0,60})(?:[^<>]{0,2000}?(/?)>)?")
_LONE = frozenset(b"br hr img input meta link area base col embed source track wbr".split())


def read_feed(data: bytes, address: str, *, limit: int = LIMIT, most: int = MOST) -> Listing:
    """The entries of a feed in its order, with title and day; `address` is its own, to which its links are relative.

    A feed that is not well-formed is read as far as it can be. What cannot be read at all is an Issue: E203 no feed, E116 too large.

    >>> page = b"<rss><item><guid>https://a.example/1</guid><pubDate>Fri, 22 Aug 2025 10:00:00 +0600</pubDate></item></rss>"
    >>> read_feed(page, "https://a.example/rss").entries
    (Entry(address='https://a.example/1', title=None, published='2025-08-22', modified=None),)
    """
    if len(data) > limit:
        return Listing(issues=(Issue("E116", address, f"{len(data)} bytes, limit {limit}"),))
    data = _readable(data)
    if fault := _fault(data):
        return Listing(issues=(Issue("E203", address, fault),))
    data, cut = _first(data, most)
    import feedparser  # a tenth of a second: only who reads feeds pays for it

    try:
        read = feedparser.parse(BytesIO(data), sanitize_html=False, resolve_relative_uris=False)
    except Exception as error:  # feedparser promises to raise nothing; where it does, it is of this feed
        return Listing(issues=(Issue("E203", address, f"no feed: {type(error).__name__}: {error}"[:200]),))
    entries = once(entry for each in read.entries if (entry := _entry(each, address)))
    issues = [Issue("E116", address, f"more than {most} entries: the first were read")] if cut else []
    if not read.entries and not read.get("version"):
        issues.append(Issue("E203", address, f"no feed: {_why(read)}"))
    elif read.entries and not entries:
        issues.append(Issue("E203", address, f"none of its {len(read.entries)} entries has an address"))
    return Listing(entries, (), tuple(issues))


def _readable(data: bytes) -> bytes:
    """The bytes as UTF-8 where they are UTF-16: what is looked for below is looked for byte by byte."""
    if data[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in data[:4]:
        coded = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-16-be" if data[:1] == b"\0" else "utf-16-le"
        words = data.decode(coded, errors="replace")
        return re.sub(r"^(\s*<\?xml[^>]{0,200}?)\s+encoding\s*=\s*[\"'][^\"']{0,40}[\"']", r"\1", words).encode()
    return data


def _fault(data: bytes) -> str | None:
    """Why feedparser is not to see it: entities that it declares may grow, and deep nesting takes minutes."""
    if _ENTITY.search(data):
        return "it declares entities"
    depth = 0
    for tag in _TAG.finditer(data):
        if tag[2].lower() not in _LONE and not tag[3]:
            depth = max(depth - 1, 0) if tag[1] else depth + 1
            if depth > _DEEPEST:
                return f"more than {_DEEPEST} elements within each other"
    return None


def _first(data: bytes, most: int) -> tuple[bytes, bool]:
    """The bytes up to the entry after the last that is read, and whether any were left out."""
    for number, found in enumerate(_ENTRY.finditer(data)):
        if number == most:
            return data[: found.start()], True
    return data, False


def _entry(told: Mapping[str, Any], feed: str) -> Entry | None:
    """One entry; without an address it is none. A guid that is an address stands in for a link that is missing."""
    for link in (told.get("link"), told.get("id")):
        absolute = isinstance(link, str) and (link is told.get("link") or link.startswith(("http://", "https://")))
        address = plain_address(str(link), str(told.get("base") or "") or feed) if absolute else None
        if address:
            read = set(told)  # asked by `in`, feedparser answers for one field with another and warns of it
            days = (stated_day(str(told[name])) for name in ("published", "created", "updated") if name in read)
            return Entry(address, plain_title(str(told.get("title") or "")), next((day for day in days if day), None))
    return None


def _why(read: Mapping[str, Any]) -> str:
    return " ".join(str(read.get("bozo_exception") or "neither RSS nor Atom").split())[:150]
