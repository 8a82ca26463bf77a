"""Targets of `acquire`: addresses and the guard before them, robots.txt, Retry-After, bodies, feeds, sitemaps, list pages, sources."""

from __future__ import annotations

import gzip
import ipaddress
import re
import zlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from importlib import resources

from kelisim.acquire.address import parse_address
from kelisim.acquire.body import Limits, read_body
from kelisim.acquire.errors import FetchError
from kelisim.acquire.feeds import read_feed
from kelisim.acquire.guard import Guard, not_public
from kelisim.acquire.listed import Listing, plain_address
from kelisim.acquire.listpages import read_list_page
from kelisim.acquire.politeness import seconds_of
from kelisim.acquire.robots import Robots
from kelisim.acquire.sitemaps import read_sitemap
from kelisim.acquire.sources import SourceError
from kelisim.acquire.sources.finding import _sources
from kelisim.model.date import PartialDate
from tests.fuzz import material, mutation
from tests.fuzz.target import Target

NOW = datetime(2026, 3, 1, 12, tzinfo=UTC)
BASE = "https://a.example/news/"
_ARTICLES = [re.compile(r"https://a\.example/.*\d.*")]
_LIMITS = Limits(size=1 << 20)


def check_address(data: bytes) -> None:
    """An address, alone and as a page names it: refused with a code, or in its one form, which no guard takes for another machine."""
    text = data.decode("utf-8", "replace")
    for base in (None, parse_address(BASE)):
        try:
            found = parse_address(text, base)
        except FetchError as error:
            assert error.code == "E111"
            continue
        assert str(found).isascii()
        assert not re.search(r"[\s\x00-\x1f\x7f]", str(found))
        assert parse_address(str(found)) == found, f"{found} is {parse_address(str(found))} when it is read again"
        _check_guard(found.host)
    link = plain_address(text, BASE)
    assert link is None or plain_address(link, BASE) == link


def _check_guard(host: str) -> None:
    """A number that is not of the public network is refused, whatever it is written like; a name is resolved to one and refused too."""
    guard = Guard(resolver=lambda *_: ["127.0.0.1"])
    try:
        found = guard.check(host, 80)
    except FetchError as error:
        assert error.code in {"E112", "E114"}
        return
    assert found == [ipaddress.ip_address(host)]
    assert not_public(found[0]) is None


def check_robots(data: bytes) -> None:
    """A robots.txt of any bytes; and the same as a Retry-After."""
    text = data.decode("utf-8", "replace")
    rules = Robots(lambda _: (200, text), "Kelisim")
    address = parse_address(BASE)
    try:
        assert rules.check(address) >= 0
    except FetchError as error:
        assert error.code == "E113"
    assert all(isinstance(each, str) for each in rules.sitemaps(address))
    for line in text.split("\n")[:5]:
        seconds = seconds_of(line, NOW)
        assert seconds is None or seconds >= 0


def check_body(data: bytes) -> None:
    """A body in pieces, as the encoding that its first byte chooses."""
    encoding = ("", "gzip", "deflate", "br")[data[0] % 4 if data else 0]
    try:
        found = read_body([data[1:9], data[9:]], encoding, _LIMITS)
    except FetchError as error:
        assert error.code in {"E115", "E116"}
        return
    assert len(found) <= _LIMITS.size


def _listing(read: Callable[[bytes], Listing]) -> Callable[[bytes], None]:
    """The check of a reader of lists: whole addresses, each once, days that are days; the same twice."""

    def check(data: bytes) -> None:
        found = read(data)
        assert found == read(data), "two readings differ"
        for entries in (found.entries, found.lists):
            assert len({e.address for e in entries}) == len(entries)
            for entry in entries:
                assert entry.address.startswith(("http://", "https://"))
                assert plain_address(entry.address, BASE) == entry.address
                assert entry.title is None or entry.title == " ".join(entry.title.split())
                assert all(PartialDate.parse(day) for day in (entry.published, entry.modified) if day)

    return check


def check_sources(data: bytes) -> None:
    """A file of sources: an error that says what is wrong, or sources."""
    try:
        found = _sources(data.decode("utf-8", "replace"), "sources.toml")
    except SourceError as error:
        assert str(error).startswith("sources.toml")
        return
    assert all(source.name and source.kind in {"official", "press"} for source in found)


_FEED = (
    (
        '<?xml version="1.0"?><rss version="2.0"><channel><title>Жаңалық</title><item><title>Сөз &amp; іс</title><link>/news/1?utm_source=rss</link>'
        "<guid>https://a.example/1</guid><pubDate>Fri, 22 Aug 2025 10:00:00 +0600</pubDate><description><![CDATA[<p>a</p>]]></description></item></channel></rss>"
    ),
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://a.example/"><entry><title type="html">a</title><link href="2"/><updated>2025-08-22T10:00:00Z</updated></entry></feed>',
)
_SITEMAP = (
    (
        '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://a.example/1'
        "</loc><lastmod>2025-08-22</lastmod><news:news><news:publication_date>2025-08-22T10:00:00+06:00</news:publication_date><news:title>Сөз</news:title>"
        "</news:news></url></urlset>"
    ),
    "<sitemapindex><sitemap><loc>https://a.example/b.xml</loc><lastmod>2025</lastmod></sitemap></sitemapindex>",
)
_ADDRESSES = (
    "HTTPS://Қазақстан.kz/жаңалық?a=1#end http://0x7f.1/ http://[::ffff:127.0.0.1]/ https://a.example:8080/../b?utm_source=x&id=1 //b.example/x ../c "
    "http://user:pw@a.example/ http://2130706433/ mailto:a@b.example http://xn--80aaa0a6awh12ed.kz/ http://a.example:99999/ http://169.254.169.254/"
)
_ROBOTS = (
    "User-agent: *\nDisallow: /admin\nAllow: /admin/*.html$\nCrawl-delay: 7\nRequest-rate: 1/10\nSitemap: /s.xml\n",
    "120\nSun, 01 Mar 2026 12:00:30 GMT\n",
)


def _bodies() -> Iterator[bytes]:
    page = material.pages(".html")[0][:3000]
    yield from (
        b"0" + page,
        b"1" + gzip.compress(page),
        b"2" + zlib.compress(page),
        b"2" + zlib.compress(page)[2:-4],
        b"1" + gzip.compress(b"a" * 100_000),
    )


def _descriptions() -> Iterator[bytes]:
    for page in sorted(resources.files("kelisim.acquire.sources").iterdir(), key=lambda p: p.name):
        if page.name.endswith(".toml"):
            yield page.read_bytes()


def _encoded(texts: tuple[str, ...]) -> list[bytes]:
    return [text.encode(name) for text in texts for name in ("utf-8", "utf-16")]


TARGETS = (
    Target("address", check_address, lambda: [a.encode() for a in _ADDRESSES.split()], mutation.of_text),
    Target("robots", check_robots, lambda: [r.encode() for r in _ROBOTS], mutation.of_text),
    Target("body", check_body, _bodies, mutation.of_text),
    Target("feed", _listing(lambda data: read_feed(data, BASE)), lambda: _encoded(_FEED), mutation.of_markup),
    Target(
        "sitemap",
        _listing(lambda data: read_sitemap(data, BASE)),
        lambda: [*_encoded(_SITEMAP), gzip.compress(_SITEMAP[0].encode())],
        mutation.of_markup,
    ),
    Target(
        "listpage",
        _listing(lambda data: read_list_page(data, BASE, _ARTICLES)),
        lambda: [*material.pages(".html"), b'<a href="1">a</a><A HREF=/2>b'],
        mutation.of_markup,
    ),
    Target("sources", check_sources, _descriptions, mutation.of_text),
)
