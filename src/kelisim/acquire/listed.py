"""What a list of addresses gives, whatever its form: the entry, the address made plain, and the day that it states."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from email.utils import parsedate_to_datetime
from functools import lru_cache
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit, urlunsplit

from kelisim.lang.dates import find_absolute
from kelisim.lang.language import CODES, load
from kelisim.model.date import PartialDate
from kelisim.model.issue import Issue

LONGEST_ADDRESS = 2000  # characters; browsers and servers agree on little beyond
LONGEST_TITLE = 500
# What tells a site by which way a reader came, and never which page is meant: campaign tags of Google Analytics, Matomo, Yandex,
# and the click marks of advertisers; each named in the documentation of its maker.
TRACKING = re.compile(
    r"utm_\w+|(?:mtm|pk|hsa)_\w+|fbclid|gclid|dclid|yclid|ysclid|msclkid|twclid|igshid|_openstat|mc_[ce]id|from", re.IGNORECASE
)
_FROM = frozenset(
    {"rss", "feed", "telegram", "main", "twitter", "facebook"}
)  # values of `from=` that name a way; of others it may be a page
_TAG = re.compile(r"<[^<>]{0,500}>")
_ISO = re.compile(r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?=$|[T\s])")
_NUMERIC = re.compile(r"(?<!\d)(\d{1,2})[./](\d{1,2})[./]((?:19|20)\d\d)(?!\d)")


@dataclass(frozen=True, slots=True)
class Entry:
    """One address of a list, with what the list says of the page: its title, the day of its publication, that of its last change.

    Days are texts of PartialDate (`2025-08-22`), None where the list has none.
    """

    address: str
    title: str | None = None
    published: str | None = None
    modified: str | None = None


@dataclass(frozen=True, slots=True)
class Listing:
    """What one list gives: its entries, the further lists that it names (of an index of sitemaps), and what is wrong with it."""

    entries: tuple[Entry, ...] = ()
    lists: tuple[Entry, ...] = ()
    issues: tuple[Issue, ...] = ()


@lru_cache(maxsize=4096)  # a page of headlines links each article two or three times
def plain_address(link: str, base: str) -> str | None:
    """The address that a link of a page or list means: whole, without a fragment and without marks of the way; None where there is none.

    >>> plain_address("/news/1?utm_source=rss&id=2#top", "https://mfa.example/rss")
    'https://mfa.example/news/1?id=2'
    >>> plain_address("mailto:press@mfa.example", "https://mfa.example/") is None
    True
    """
    link = "".join(link.split())  # a line break within an address is the writer's
    if not link or len(link) > LONGEST_ADDRESS:
        return None
    try:
        parts = urlsplit("".join(urljoin(base, link).split()))
        host, port = parts.hostname, parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not host or parts.username is not None:
        return None
    place = host if port is None or port == {"http": 80, "https": 443}[parts.scheme] else f"{host}:{port}"
    whole = urlunsplit((parts.scheme, f"[{host}]" if ":" in host else place, parts.path or "/", _kept(parts.query), ""))
    return whole if len(whole) <= LONGEST_ADDRESS else None  # a short link may be long with its site in front


def _kept(query: str) -> str:
    """A query without marks of the way; one that has none stays as it is written."""
    pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=None)
    kept = [(name, value) for name, value in pairs if not _tracks(name, value)]
    return query if len(kept) == len(pairs) else urlencode(kept)


def _tracks(name: str, value: str) -> bool:
    return bool(TRACKING.fullmatch(name)) and (name.lower() != "from" or value.lower() in _FROM)


def plain_title(text: str | None) -> str | None:
    """A title on one line, without tags; None where nothing is left.

    >>> plain_title("Talks <b>in Astana</b>\\n &amp; Bishkek")
    'Talks in Astana & Bishkek'
    """
    words = " ".join(html.unescape(_TAG.sub("", (text or "")[: 4 * LONGEST_TITLE])).split())
    return words[:LONGEST_TITLE].rstrip() or None


def stated_day(stamp: str | None) -> str | None:
    """The day of a time stamp by its own clock, in the forms of feeds (RFC 822, ISO 8601) or as people write; None for what is no day.

    >>> stated_day("Wed, 21 Mar 2018 23:49:25 +0600"), stated_day("22 тамыз 2025"), stated_day("22.08.2025 10:00"), stated_day("today")
    ('2018-03-21', '2025-08-22', '2025-08-22', None)
    """
    stamp = " ".join((stamp or "")[:100].split())
    if not stamp:
        return None
    if found := _ISO.match(stamp):
        return _day(found[1], found[2], found[3])
    try:
        return parsedate_to_datetime(stamp).date().isoformat()
    except (ValueError, OverflowError, TypeError, IndexError):
        pass
    if found := _NUMERIC.search(stamp):
        return _day(found[3], found[2], found[1])
    for code in CODES:
        for mention in find_absolute(stamp, load(code)):
            if mention.value and not mention.value.end and mention.value.start.exact:
                return str(mention.value.start)
    return None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return str(PartialDate(int(year), int(month), int(day)))
    except ValueError:
        return None


def once(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Each address once, in the order in which they came; what the first of two does not say is taken from the second.

    >>> once([Entry("https://a.example/1"), Entry("https://a.example/1", "Talks")])
    (Entry(address='https://a.example/1', title='Talks', published=None, modified=None),)
    """
    found: dict[str, Entry] = {}
    for entry in entries:
        first = found.get(entry.address, entry)
        found[entry.address] = replace(
            first,
            title=first.title or entry.title,
            published=first.published or entry.published,
            modified=max((day for day in (first.modified, entry.modified) if day), default=None),
        )
    return tuple(found.values())
