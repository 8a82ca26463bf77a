"""Targets of what holds many pages: web archives, JSON Lines of other collectors, and any file that may be one of them."""

from __future__ import annotations

import gzip
import io
import json
import zipfile
from collections.abc import Iterable, Iterator
from datetime import datetime

from kelisim.acquire.archives import many_pages
from kelisim.acquire.jsonl import line_pages
from kelisim.acquire.warc import warc_pages
from kelisim.model.date import PartialDate
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from tests.fuzz import material, mutation
from tests.fuzz.target import Target

_LIMIT = 1 << 16
_CODES = frozenset({"E103", "E104", "E105", "E106", "E107", "E108"})
_NAMES = ("a.warc", "a.warc.gz", "a.jsonl", "a.json", "a.jsonl.gz", "a.wacz", "a.txt.gz", "a")


def check_pages(found: Iterable[Snapshot | Issue]) -> list[Snapshot | Issue]:
    """Pages within the limit under names that can be written down, and issues with the codes of such files."""
    told = list(found)
    for each in told:
        if isinstance(each, Issue):
            assert each.code in _CODES, str(each)
            str(each).encode()
            continue
        assert each.name
        each.name.encode()
        assert each.fetched is None or datetime.fromisoformat(each.fetched).utcoffset() is not None
        if each.told.published:
            assert PartialDate.parse(str(each.told.published)) == each.told.published
        (each.told.source or "").encode()
    return told


def check_warc(data: bytes) -> None:
    """The records of a web archive; what is read twice is the same."""
    found = check_pages(warc_pages(io.BytesIO(data), "a.warc", _LIMIT))
    for page in found:
        assert isinstance(page, Issue) or (page.name.startswith(("http://", "https://")) and len(page.data) <= _LIMIT)
    assert found == list(warc_pages(io.BytesIO(data), "a.warc", _LIMIT)), "two readings differ"


def check_lines(data: bytes) -> None:
    """An article of a collector a line: a page for each, or a reason with its number."""
    found = check_pages(line_pages(io.BytesIO(data), "a.jsonl", _LIMIT))
    assert all(page.data for page in found if isinstance(page, Snapshot))
    assert len(found) <= data.count(b"\n") + 2
    assert found == list(line_pages(io.BytesIO(data), "a.jsonl", _LIMIT)), "two readings differ"


def check_archive(data: bytes) -> None:
    """A file of any bytes under the name that its first byte chooses: many pages, or one, which is then nobody's business here."""
    name = _NAMES[data[0] % len(_NAMES)] if data else "a"
    pages = many_pages(io.BytesIO(data[1:]), name, _LIMIT)
    if pages is not None:
        check_pages(pages)


def record(kind: str, address: str, body: bytes, *more: str) -> bytes:
    """A record of a web archive."""
    head = [f"WARC-Type: {kind}", f"WARC-Target-URI: {address}", "WARC-Date: 2025-08-22T10:00:00Z", *more, f"Content-Length: {len(body)}"]
    return "\r\n".join(["WARC/1.0", *head, "", ""]).encode() + body + b"\r\n\r\n"


def answer(body: bytes, *more: str, status: str = "200 OK") -> bytes:
    """An answer of HTTP, as an archive keeps it."""
    return "\r\n".join([f"HTTP/1.1 {status}", "Content-Type: text/html; charset=utf-8", *more, "", ""]).encode() + body


def _records() -> Iterator[bytes]:
    page = "<h1>Президенттер кездесті</h1><p>Сауда туралы сөйлесті.</p>".encode()
    chunks = b"%x\r\n%s\r\n0\r\n\r\n" % (len(page), page)
    yield record("warcinfo", "a", b"software: x\r\n")
    yield record("response", "https://a.example/1", answer(page))
    yield record("response", "https://a.example/2", answer(gzip.compress(page), "Content-Encoding: gzip"))
    yield record("response", "https://a.example/3", answer(chunks, "Transfer-Encoding: chunked"))
    yield record("response", "https://a.example/4", answer(b"", status="301 Moved"))
    yield record("response", "https://a.example/robots.txt", answer(b"User-agent: *\n"))
    yield record("resource", "https://a.example/5", page, "Content-Type: text/html")
    yield record("conversion", "https://a.example/6", page, "Content-Type: text/plain")
    yield record("response", "https://a.example/7", answer(page), "WARC-Truncated: length")
    yield record("revisit", "https://a.example/1", answer(b""))


def _archives() -> Iterator[bytes]:
    told = list(_records())
    yield from told
    yield b"".join(told)
    yield b"".join(map(gzip.compress, told[:4]))
    yield b"".join(told)[:-40]


_ARTICLES: tuple[object, ...] = (
    {"url": "https://a.example/1", "title": "Сөз", "maintext": "Президенттер кездесті.", "date_publish": "2025-08-22 10:00:00"},
    {"url": "https://a.example/2", "html": "<p>Text", "date": 1755856800, "sitename": "Steppe Wire", "scraped_at": "2025-08-22T10:00:00Z"},
    {"link": "https://a.example/3", "text": ["a", "b"], "publisher": {"name": "x"}, "published": "Fri, 22 Aug 2025 10:00:00 +0600"},
    {"title": "a\ud800", "text": "\\ud83d"},
    {"stem": "a", "mentions": []},
    ["a"],
    None,
)


def _lines() -> Iterator[bytes]:
    yield from (json.dumps(article).encode() for article in _ARTICLES)
    yield b"\n".join(json.dumps(article).encode() for article in _ARTICLES)
    yield b'\xef\xbb\xbf{"text": "a"}\n\n\x1e{"text": 1}\r\n{"text": '


def _files() -> Iterator[bytes]:
    lines, archive = b"\n".join(_lines()), b"".join(_records())
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as inner:
        inner.writestr("archive/a.warc", archive)
    for number, data in enumerate(
        (archive, gzip.compress(archive), lines, json.dumps(_ARTICLES).encode(), gzip.compress(lines), packed.getvalue())
    ):
        yield bytes([number]) + data
    yield b"\x06" + gzip.compress(material.pages(".txt")[0])


TARGETS = (
    Target("warc", check_warc, _archives, mutation.of_text),
    Target("jsonl", check_lines, _lines, mutation.of_json),
    Target("archive", check_archive, _files, mutation.of_text),
)
