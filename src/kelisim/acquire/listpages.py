"""List pages: the links of a page of headlines that lead to articles, told by the patterns of the source's addresses."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator, Sequence

from kelisim.acquire.listed import Entry, Listing, once, plain_address, plain_title
from kelisim.model.issue import Issue

LIMIT = 5_000_000  # bytes
MOST = 2000  # links that are articles
_CHARSET = re.compile(rb"charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)
_BASE = re.compile(r"<base\b[^<>]{0,500}?\bhref\s*=\s*[\"']?([^\"'\s<>]{1,2000})", re.IGNORECASE)
_LINK = re.compile(r"<a\s([^<>]{1,3000})>", re.IGNORECASE)
_HREF = re.compile(r"(?:^|\s)href\s*=\s*(?:\"([^\"]{0,2000})\"|'([^']{0,2000})'|([^\s\"'<>]{1,2000}))", re.IGNORECASE)
_END = re.compile(r"</a\b|<a\s", re.IGNORECASE)
_LONGEST_LINK = 3000  # characters of a link with all that stands in it


def read_list_page(data: bytes, address: str, articles: Sequence[re.Pattern[str]], *, limit: int = LIMIT, most: int = MOST) -> Listing:
    """The links of a page whose addresses a pattern of `articles` matches as a whole, in the page's order, each with the words of the link.

    A page without any is an Issue (E206): the site has changed, or the pattern is wrong. A list page states no days that can be trusted.

    >>> page = b'<a href="/news/">All</a> <a href="/news/12-talks/">Talks in <i>Astana</i></a>'
    >>> read_list_page(page, "https://a.example/", [re.compile(r"https://a\\.example/news/\\d+-.*")]).entries
    (Entry(address='https://a.example/news/12-talks/', title='Talks in Astana', published=None, modified=None),)
    """
    if len(data) > limit:
        return Listing(issues=(Issue("E116", address, f"{len(data)} bytes, limit {limit}"),))
    entries = once(_links(_decoded(data), address, articles))
    if not entries:
        return Listing(issues=(Issue("E206", address, "no link on it is that of an article"),))
    issues = (Issue("E116", address, f"more than {most} articles: the first were read"),) if len(entries) > most else ()
    return Listing(entries[:most], (), issues)


def _decoded(data: bytes) -> str:
    """The page as text: as UTF-8 where it is, else as it declares, else as Windows-1251. Addresses are ASCII in each."""
    declared = _CHARSET.search(data[:4000])
    for name in ("utf-8", declared[1].decode() if declared else "", "windows-1251"):
        try:
            if codecs.lookup(name).name != "utf-8" or name == "utf-8":
                return data.decode(name)
        except (LookupError, UnicodeError, ValueError):
            continue
    return data.decode("utf-8", errors="replace")


def _links(page: str, address: str, articles: Sequence[re.Pattern[str]]) -> Iterator[Entry]:
    based = _BASE.search(page[:20_000])
    base = plain_address(based[1], address) if based else None
    for link in _LINK.finditer(page):
        found = _HREF.search(link[1])
        target = plain_address((found[1] or found[2] or found[3] or "").replace("&amp;", "&"), base or address) if found else None
        if target and any(pattern.fullmatch(target) for pattern in articles):
            inside = page[link.end() : link.end() + _LONGEST_LINK]
            end = _END.search(inside)
            yield Entry(target, plain_title(inside[: end.start()] if end else ""))
