"""What lists addresses: feeds, sitemaps, pages of headlines. Valid ones, broken ones, and those that are made to harm; one row, one reason."""

import gzip
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.acquire.feeds import read_feed
from kelisim.acquire.listed import Entry, plain_address, stated_day
from kelisim.acquire.listpages import read_list_page
from kelisim.acquire.sitemaps import read_sitemap

BASE = "https://a.example/list"


def rss(items: str, head: str = "") -> bytes:
    """An RSS feed with these items."""
    return f'<?xml version="1.0" encoding="utf-8"?>{head}<rss version="2.0"><channel><title>A</title>{items}</channel></rss>'.encode()


ATOM = (
    '<feed xmlns="http://www.w3.org/2005/Atom"><title>A</title><entry><title>Сүйлөшүү</title><link rel="alternate" href="https://a.example/1"/>'
    "<published>2025-08-22T23:30:00+06:00</published><updated>2025-09-01T00:00:00Z</updated></entry></feed>"
)

FEEDS = [
    ("rss", rss("<item><title>Келіссөз</title><link>https://a.example/1</link><pubDate>Fri, 22 Aug 2025 23:30:00 +0600</pubDate></item>"), [("/1", "Келіссөз", "2025-08-22")]),
    ("atom: the day of publication by its own clock, not that of the change", ATOM.encode(), [("/1", "Сүйлөшүү", "2025-08-22")]),
    ("in UTF-16", ATOM.encode("utf-16"), [("/1", "Сүйлөшүү", "2025-08-22")]),
    ("in Windows-1251, as it declares", '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><item><title>Переговоры</title><link>https://a.example/1</link></item></channel></rss>'.encode("cp1251"), [("/1", "Переговоры", None)]),
    ("a guid is the address where there is no link", rss("<item><title>T</title><guid isPermaLink='false'>https://a.example/2</guid></item>"), [("/2", "T", None)]),
    ("a guid that is a number is none", rss("<item><title>T</title><guid isPermaLink='false'>812</guid></item>"), []),
    ("a relative link", rss("<item><title>T</title><link>/3?id=4</link></item>"), [("/3?id=4", "T", None)]),
    ("marks of the way are dropped", rss("<item><link>https://a.example/5?utm_source=rss&amp;id=1&amp;from=rss#top</link></item>"), [("/5?id=1", None, None)]),
    ("twice the same, the second with a day", rss("<item><link>https://a.example/1</link></item><item><link>https://a.example/1#x</link><pubDate>22.08.2025</pubDate></item>"), [("/1", None, "2025-08-22")]),
    ("a day as people write it, in Russian", rss("<item><link>https://a.example/1</link><pubDate>22 августа 2025, 10:00</pubDate></item>"), [("/1", None, "2025-08-22")]),
    ("a day that is none", rss("<item><link>https://a.example/1</link><pubDate>yesterday</pubDate></item>"), [("/1", None, None)]),
    ("tags and entities in a title", rss("<item><title><![CDATA[<b>A</b> &amp; B]]></title><link>https://a.example/1</link></item>"), [("/1", "A & B", None)]),
    ("a bare ampersand: no XML, read all the same", rss("<item><title>Steel & coal</title><link>https://a.example/1</link></item>"), [("/1", "Steel & coal", None)]),
    ("cut off in its midst", rss("<item><title>T</title><link>https://a.example/1</link></item><item><title>Half")[:-30], [("/1", "T", None)]),
    ("a link to a script", rss("<item><title>T</title><link>javascript:alert(1)</link></item>"), []),
]  # fmt: skip


@pytest.mark.parametrize(("page", "told"), [row[1:] for row in FEEDS], ids=[row[0] for row in FEEDS])
def test_a_feed(page: bytes, told: list[tuple[str, str | None, str | None]]) -> None:
    read = read_feed(page, BASE)
    assert read.entries == tuple(Entry(f"https://a.example{path}", title, day) for path, title, day in told)
    assert bool(read.issues) == (not told)  # silence is told as well


def sitemap(urls: str, root: str = "urlset") -> bytes:
    """A sitemap with these elements, its names in a namespace."""
    spaces = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://i"'
    return f"<?xml version='1.0'?><{root} {spaces}>{urls}</{root}>".encode()


NEWS = (
    "<url><loc> https://a.example/1 </loc><news:news><news:publication><news:name>A</news:name></news:publication>"
    "<news:publication_date>2025-08-22T10:00+06:00</news:publication_date><news:title>Talks &amp; trade</news:title></news:news></url>"
)
SITEMAPS = [
    ("a news sitemap", sitemap(NEWS), [Entry("https://a.example/1", "Talks & trade", "2025-08-22")]),
    ("packed", gzip.compress(sitemap(NEWS)), [Entry("https://a.example/1", "Talks & trade", "2025-08-22")]),
    ("packed in two members", gzip.compress(sitemap(NEWS)[:150]) + gzip.compress(sitemap(NEWS)[150:]), [Entry("https://a.example/1", "Talks & trade", "2025-08-22")]),
    ("without a namespace", b"<urlset><url><loc>/2</loc><lastmod>2025-08-22</lastmod></url></urlset>", [Entry("https://a.example/2", None, None, "2025-08-22")]),
    ("with a prefix", b'<s:urlset xmlns:s="x"><s:url><s:loc>/2</s:loc></s:url></s:urlset>', [Entry("https://a.example/2")]),
    ("the address of a picture is not the page's", sitemap("<url><image:image><image:loc>/p.jpg</image:loc></image:image><loc>/2</loc></url>"), [Entry("https://a.example/2")]),
    ("twice the same", sitemap("<url><loc>/2</loc></url><url><loc>/2#a</loc></url>"), [Entry("https://a.example/2")]),
    ("no address", sitemap("<url><loc></loc></url><url/>"), []),
]  # fmt: skip


@pytest.mark.parametrize(("page", "entries"), [row[1:] for row in SITEMAPS], ids=[row[0] for row in SITEMAPS])
def test_a_sitemap(page: bytes, entries: list[Entry]) -> None:
    read = read_sitemap(page, BASE)
    assert (list(read.entries), read.lists, read.issues) == (entries, (), ())


def test_an_index_names_further_lists() -> None:
    read = read_sitemap(sitemap("<sitemap><loc>/s1.xml.gz</loc><lastmod>2025-08-22</lastmod></sitemap>", "sitemapindex"), BASE)
    assert (read.entries, read.lists) == ((), (Entry("https://a.example/s1.xml.gz", None, None, "2025-08-22"),))


LAUGHS = "<!DOCTYPE r [<!ENTITY a 'aaaaaaaaaa'>" + "".join(f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)) + "]>"
BROKEN = [
    ("no XML", b"<urlset><url><loc>/1</loc></url><url><loc>/2", "E203", 1),
    ("another document", b"<html><body>404</body></html>", "E203", 0),
    ("empty", b"", "E203", 0),
    ("billion laughs", (LAUGHS + "<urlset><url><loc>&j;</loc></url></urlset>").encode(), "E203", 0),
    ("an entity of a file", b'<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]><urlset><url><loc>&x;</loc></url></urlset>', "E203", 0),
    ("deep", b"<urlset>" + b"<a>" * 100_000, "E203", 0),
    ("broken gzip", gzip.compress(sitemap(NEWS))[:40], "E203", 0),
    ("a gzip that grows", gzip.compress(b"<urlset>" + b" " * 60_000_000), "E116", 0),
    ("a gzip that grows out of nothing, within the limit", gzip.compress(b"<urlset>" + b" " * 20_000_000), "E116", 0),
    ("an encoding that nobody knows", b'<?xml version="1.0" encoding="x-none"?><urlset/>', "E203", 0),
]  # fmt: skip


@pytest.mark.parametrize(("page", "code", "kept"), [row[1:] for row in BROKEN], ids=[row[0] for row in BROKEN])
def test_a_sitemap_that_is_broken_or_made_to_harm(page: bytes, code: str, kept: int) -> None:
    read = read_sitemap(page, BASE)
    assert ([issue.code for issue in read.issues], len(read.entries)) == ([code], kept)


def test_a_sitemap_with_more_addresses_than_one_has() -> None:
    read = read_sitemap(sitemap("".join(f"<url><loc>/{n}</loc></url>" for n in range(12))), BASE, most=10)
    assert ([issue.code for issue in read.issues], len(read.entries)) == (["E116"], 10)


def test_a_doctype_without_entities_does_no_harm_and_nothing_is_fetched() -> None:
    assert read_sitemap(b'<!DOCTYPE urlset SYSTEM "http://127.0.0.1:1/x.dtd"><urlset><url><loc>/1</loc></url></urlset>', BASE).entries


HOSTILE = [
    ("billion laughs", rss("<item><title>&j;</title><link>https://a.example/1</link></item>", LAUGHS), "E203", 0),
    ("billion laughs in UTF-16", (LAUGHS + "<rss/>").encode("utf-16"), "E203", 0),
    ("an entity of a file", rss("<item><title>&x;</title></item>", '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'), "E203", 0),
    ("deep", rss("<item>" + "<a>" * 30_000), "E203", 0),
    ("a page in the feed's place", b"<!doctype html><html><body><p>404</p></body></html>", "E203", 0),
    ("no bytes", b"", "E203", 0),
    ("a hundred megabytes of text", b"x" * 100_000_000, "E116", 0),
    ("a million entries", rss("<item><link>https://a.example/1</link></item>" * 50_000), "E116", 1),
    ("noise", bytes(range(256)) * 400, "E203", 0),
    ("signs of less", b"<" * 100_000, "E203", 0),
    ("open tags without an end", rss("<a " * 30_000), "E203", 0),
]  # fmt: skip


@pytest.mark.parametrize(("page", "code", "kept"), [row[1:] for row in HOSTILE], ids=[row[0] for row in HOSTILE])
def test_a_feed_that_is_made_to_harm(page: bytes, code: str, kept: int) -> None:
    read = read_feed(page, BASE)
    assert ([issue.code for issue in read.issues], len(read.entries)) == ([code], kept)


ARTICLES = [re.compile(r"https://a\.example/(?:ru|kk)/news/\d+")]
LIST_PAGES = [
    ("links of articles alone, with their words", '<a href="/ru/">Все</a><a class=x href="/ru/news/12">Встреча <b>премьеров</b></a>', [("/ru/news/12", "Встреча премьеров")]),
    ("the picture's link first, then the headline's: one article", "<a href='/kk/news/7'><img src=p></a><a href=/kk/news/7?utm_medium=a>Келіссөз</a>", [("/kk/news/7", "Келіссөз")]),
    ("the page's base", '<base href="https://a.example/ru/"><a href="news/3">T</a>', [("/ru/news/3", "T")]),
    ("another site's", '<a href="https://b.example/ru/news/3">T</a><a href="https://a.example.evil/ru/news/3">T</a>', []),
    ("an address that only begins like an article", '<a href="/ru/news/3/photo">T</a>', []),
    ("a link that nobody closes", '<a href="/ru/news/3">T <a href="/ru/news/4">U', [("/ru/news/3", "T"), ("/ru/news/4", None)]),
]  # fmt: skip


@pytest.mark.parametrize(("page", "told"), [row[1:] for row in LIST_PAGES], ids=[row[0] for row in LIST_PAGES])
def test_a_list_page(page: str, told: list[tuple[str, str | None]]) -> None:
    read = read_list_page(page.encode(), BASE, ARTICLES)
    assert read.entries == tuple(Entry(f"https://a.example{path}", title) for path, title in told)
    assert [issue.code for issue in read.issues] == ([] if told else ["E206"])


def test_a_list_page_in_windows_1251() -> None:
    page = '<meta charset="windows-1251"><a href="/ru/news/1">Переговоры</a>'.encode("cp1251")
    assert [entry.title for entry in read_list_page(page, BASE, ARTICLES).entries] == ["Переговоры"]


@pytest.mark.parametrize("page", [b"<a " * 100_000, b"<a href=" * 50_000, b"<a href='/ru/news/1'>" * 20_000, b"<base " * 50_000])
def test_a_list_page_that_is_made_to_harm(page: bytes) -> None:
    assert len(read_list_page(page, BASE, ARTICLES).entries) <= 1


ADDRESSES = [
    ("HTTPS://A.Example:443/x", "https://a.example/x"),
    ("http://a.example:8080", "http://a.example:8080/"),
    ("//b.example/y", "https://b.example/y"),
    ("../z", "https://a.example/z"),
    ("https://a.example/?q=%D0%B0&fbclid=1", "https://a.example/?q=%D0%B0"),
    ("https://a.example/?from=2025-01-01", "https://a.example/?from=2025-01-01"),
    ("https://user:pass@a.example/", None),
    ("ftp://a.example/", None),
    ("https://[::1", None),
    ("https://a.example:99999/", None),
    ("", None),
]


@pytest.mark.parametrize(("link", "address"), ADDRESSES)
def test_an_address(link: str, address: str | None) -> None:
    assert plain_address(link, BASE) == address


DAYS = [
    ("2025-08-22T10:00:00Z", "2025-08-22"), ("Fri, 22 Aug 2025 01:00:00 +0600", "2025-08-22"), ("22 Aug 2025", "2025-08-22"),
    ("22.08.2025", "2025-08-22"), ("2025-жылдын 22-августу", "2025-08-22"), ("August 22, 2025", "2025-08-22"),
    ("2025-13-40", None), ("32.01.2025", None), ("2025", None), ("", None), (None, None), ("Fri, 99 Foo 99999", None),
]  # fmt: skip


@pytest.mark.parametrize(("stamp", "day"), DAYS)
def test_a_day(stamp: str | None, day: str | None) -> None:
    assert stated_day(stamp) == day


@given(st.binary(max_size=300), st.sampled_from([b"", b"<rss><channel><item><link>", b"<urlset><url><loc>", b"\x1f\x8b", b"<a href="]))
def test_whatever_the_bytes_nothing_is_raised(noise: bytes, before: bytes) -> None:
    for read in (read_feed(before + noise, BASE), read_sitemap(before + noise, BASE), read_list_page(before + noise, BASE, ARTICLES)):
        assert read.issues or read.entries or read.lists or b"urlset" in before or b"rss" in before


@given(st.text(max_size=60), st.text(max_size=60))
def test_an_address_is_whole_or_none_and_plain_already(link: str, base: str) -> None:
    plain = plain_address(link, BASE + base)
    assert plain is None or (plain.startswith("http") and plain_address(plain, BASE) == plain)
