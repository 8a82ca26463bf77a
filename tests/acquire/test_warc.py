"""Web archives: which records are pages, what is said of the others, and what damage costs."""

from __future__ import annotations

import gzip
import io
import tracemalloc
import zlib
from collections.abc import Iterator

import brotli
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.acquire.warc import warc_pages
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from tests.acquire.warcs import PAGE, answer, gzipped, page, record

LIMIT = 100_000
A, B, C = "https://a.example/1", "https://a.example/2", "https://a.example/3"


def read(archive: bytes, limit: int = LIMIT) -> list[Snapshot | Issue]:
    return list(warc_pages(io.BytesIO(archive), "news.warc.gz", limit))


def said(archive: bytes) -> list[str]:
    """The addresses of the pages, and the issues without the words of their codes."""
    return [found.name if isinstance(found, Snapshot) else f"{found.subject} {found.code} {found.detail}" for found in read(archive)]


@pytest.mark.parametrize("packed", [gzipped, lambda *records: b"".join(records), lambda *records: gzip.compress(b"".join(records))],
                         ids=["a gzip member a record, as CC-NEWS", "plain", "gzip over all"])  # fmt: skip
def test_a_page_comes_with_what_its_headers_say(packed: object) -> None:
    (first, second, rest) = read(packed(record("warcinfo"), page(A), page(B, headers='Content-Type: text/plain; charset="koi8-r"')))  # type: ignore[operator]
    assert first == Snapshot(A, PAGE, "text/html", "utf-8", fetched="2024-05-03T10:00:00+00:00")
    assert isinstance(second, Snapshot)
    assert (second.media_type, second.encoding) == ("text/plain", "koi8-r")
    assert str(rest) == "news.warc.gz: E107 records of the archive that are no pages: 1 warcinfo"


NO_PAGES = [
    (record("request", A, b"GET /1 HTTP/1.1\r\n\r\n"), "request", "what was asked"),
    (record("metadata", A, b"fetchTimeMs: 12"), "metadata", "what the collector noted"),
    (record("revisit", A, answer(b"")), "revisit", "the same bytes as another day's, which stand in another record"),
    (record("continuation", A), "continuation", "the second part of a record that was cut in two"),
    (record("response", "dns:a.example", b"20240503 a.example. IN A 192.0.2.1"), "dns", "a name that was looked up"),
    (record("response", "https://a.example/robots.txt", answer(b"User-agent: *", headers="Content-Type: text/plain")), "robots.txt", "rules for robots"),
    (page(A, status="404 Not Found"), "answered 404", "a page that says that there is none"),
    (page(A, status="301 Moved Permanently"), "answered 301", "a redirect: the page is in a record of its own"),
    (page(A, b"\xff\xd8\xff", headers="Content-Type: image/jpeg"), "image/jpeg", "a picture"),
    (page(A, b"<rss/>", headers="Content-Type: application/rss+xml"), "application/rss+xml", "a feed"),
    (page(A, b"\x00\x01", headers="X: y"), "without a media type", "bytes of which nothing says what they are"),
    (record("response", A, b"garbage"), "without an answer of HTTP", "no answer"),
    (record("other", A), "other", "a kind that the standard does not know"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "reason"), [row[:2] for row in NO_PAGES], ids=[row[2] for row in NO_PAGES])
def test_what_is_no_page_is_counted_by_reason(wrong: bytes, reason: str) -> None:
    assert said(gzipped(wrong, page(B), wrong)) == [B, f"news.warc.gz E107 2 {reason}"]


@pytest.mark.parametrize("kind", ["resource", "conversion"])
def test_a_page_without_an_answer_around_it(kind: str) -> None:
    (found,) = read(record(kind, A, PAGE, headers="Content-Type: text/html"))
    assert isinstance(found, Snapshot)
    assert found.data == PAGE


def test_a_hundred_thousand_pictures_are_one_line() -> None:
    picture = page(A, b"x", headers="Content-Type: image/png")
    assert said(picture * 5000) == ["news.warc.gz E107 5000 image/png"]


def test_rare_reasons_are_one_number() -> None:
    records = [page(A, b"x", headers=f"Content-Type: application/x-{n}") * (20 - n) for n in range(20)]
    (found,) = read(b"".join(records))
    assert isinstance(found, Issue)
    assert found.detail.count(",") == 12
    assert found.detail.endswith(f"{sum(range(1, 9))} others")


def chunks(body: bytes) -> bytes:
    return b"".join(b"%x;name=value\r\n%s\r\n" % (len(part), part) for part in (body[:10], body[10:])) + b"0\r\n\r\n"


CODINGS = [
    (gzip.compress(PAGE), "Content-Encoding: gzip"),
    (zlib.compress(PAGE), "Content-Encoding: deflate"),
    (zlib.compress(PAGE)[2:-4], "Content-Encoding: deflate"),
    (brotli.compress(PAGE), "Content-Encoding: br"),
    (chunks(PAGE), "Transfer-Encoding: chunked"),
    (chunks(gzip.compress(PAGE)), "Transfer-Encoding: chunked\r\nContent-Encoding: gzip"),
    (brotli.compress(gzip.compress(PAGE)), "Content-Encoding: gzip, br"),
    (PAGE, "Content-Encoding: gzip\r\nTransfer-Encoding: chunked"),  # decoded by the collector, under the headers of before
    (PAGE, "Content-Encoding: br"),
    (PAGE, "Content-Encoding: deflate"),
]


@pytest.mark.parametrize(("body", "headers"), CODINGS, ids=[headers.replace("\r\n", ", ") for _, headers in CODINGS])
def test_codings_come_off(body: bytes, headers: str) -> None:
    (found,) = read(page(A, body, headers=f"Content-Type: text/html\r\n{headers}"))
    assert isinstance(found, Snapshot)
    assert found.data == PAGE


HTML = "Content-Type: text/html"
NOT_TAKEN = [
    (record("response", A, answer(), headers="WARC-Truncated: length"), "E106", "cut by its collector"),
    (page(A, gzip.compress(PAGE)[:-9], headers=f"{HTML}\r\nContent-Encoding: gzip"), "E106", "a compressed body that ends too early"),
    (page(A, zlib.compress(PAGE * 40)[:-9], headers=f"{HTML}\r\nContent-Encoding: deflate"), "E106", "deflate that ends too early is no page of noise"),
    (page(A, chunks(PAGE)[:40], headers=f"{HTML}\r\nTransfer-Encoding: chunked"), "E106", "a chunk that ends too early"),
    (page(A, b"\x0b\x00\x80garbage", headers=f"{HTML}\r\nContent-Encoding: br"), "E106", "no Brotli at all"),
    (page(A, b"x" * (LIMIT + 1)), "E103", "a record over the limit"),
    (page(A, gzip.compress(b"x" * 50_000_000), headers=f"{HTML}\r\nContent-Encoding: gzip"), "E103", "a bomb of gzip"),
    (page(A, brotli.compress(b"x" * 50_000_000), headers=f"{HTML}\r\nContent-Encoding: br"), "E103", "a bomb of Brotli"),
    (page(A, gzip.compress(gzip.compress(b"x" * 50_000_000)), headers=f"{HTML}\r\nContent-Encoding: gzip, gzip"), "E103", "a bomb in two layers"),
]  # fmt: skip


@pytest.mark.parametrize(("wrong", "code"), [row[:2] for row in NOT_TAKEN], ids=[row[2] for row in NOT_TAKEN])
def test_a_page_that_cannot_be_taken_has_an_issue_of_its_own(wrong: bytes, code: str) -> None:
    first, second = read(gzipped(wrong, page(B)))
    assert isinstance(first, Issue)
    assert (first.subject, first.code) == (A, code)
    assert isinstance(second, Snapshot)


def test_a_bomb_takes_no_memory() -> None:
    wrong = gzipped(page(A, gzip.compress(b"x" * 50_000_000), headers=f"{HTML}\r\nContent-Encoding: gzip"))
    tracemalloc.start()
    read(wrong)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000


def test_memory_does_not_grow_with_the_archive() -> None:
    class Endless(io.RawIOBase):
        """The same page, a thousand times: 100 MB."""

        def __init__(self) -> None:
            self.one, self.at = page(A, b"<p>" + b"x" * 99_900), 0
            self.size = 1000 * len(self.one)

        def read(self, most: int = -1) -> bytes:
            start = self.at % len(self.one)
            some = self.one[start : start + most] if self.at < self.size else b""
            self.at += len(some)
            return some

        def seek(self, offset: int, whence: int = 0) -> int:
            self.at = offset + (0, self.at, self.size)[whence]
            return self.at

        def tell(self) -> int:
            return self.at

    tracemalloc.start()
    count = sum(1 for _ in warc_pages(Endless(), "a.warc", LIMIT))  # type: ignore[arg-type]
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 1000
    assert peak < 5_000_000


ONE = gzip.compress(page(A))
DAMAGED = [
    (gzip.compress(page(A))[:-30] + b"\x00" * 30 + gzipped(page(B), page(C)), [C], "a member that is written over, and the next after it"),
    (ONE + b"\x1f\x8b\x08\x00garbage" + gzipped(page(B)), [A, B], "garbage that looks like a member"),
    (record("warcinfo") + b"garbage\r\n\r\n" + page(A) + page(B), [A, B], "garbage between records that are not compressed"),
    (page(A).replace(b"Content-Length: ", b"Content-Longth: ") + page(B), [B], "a record without its length"),
]


@pytest.mark.parametrize(("archive", "pages"), [row[:2] for row in DAMAGED], ids=[row[2] for row in DAMAGED])
def test_damage_costs_no_more_than_the_records_in_it(archive: bytes, pages: list[str]) -> None:
    found = read(archive)
    assert set(pages) <= {each.name for each in found if isinstance(each, Snapshot)}
    assert any(isinstance(each, Issue) for each in found)


@pytest.mark.parametrize("packed", [gzipped, lambda *records: b"".join(records)], ids=["gzip", "plain"])
def test_an_archive_that_ends_within_a_page_says_so(packed: object) -> None:
    whole: bytes = packed(page(A), page(B))  # type: ignore[operator]
    found = read(whole[:-40])
    assert [each.name for each in found if isinstance(each, Snapshot)] == [A]
    assert next(each.code for each in found if isinstance(each, Issue)) in ("E105", "E106")


def cuts() -> Iterator[bytes]:
    yield gzipped(record("warcinfo"), page(A), page(B))
    yield record("warcinfo") + page(A) + page(B)


@given(archive=st.sampled_from(list(cuts())), at=st.integers(0, 900), put=st.binary(max_size=30))
def test_whatever_is_broken_nothing_is_raised_and_something_is_said(archive: bytes, at: int, put: bytes) -> None:
    found = read(archive[:at] + put + archive[at + len(put) :])
    assert all(isinstance(each, Snapshot | Issue) for each in found)
    assert found
