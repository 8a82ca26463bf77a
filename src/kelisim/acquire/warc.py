"""Pages out of web archives (WARC, ISO 28500): as CC-NEWS, Heritrix, wget and Browsertrix write them, with gzip members or without.

Records are read one after another, so that memory does not grow with the archive. What is no page is counted by reason in one Issue at
the end; a page that cannot be taken has an Issue of its own; after damage the reading goes on at the next record.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING, BinaryIO

from kelisim.acquire.coding import decoded
from kelisim.acquire.mediatypes import PAGES
from kelisim.acquire.unpacking import GZIP, NotWholeError, TooLargeError
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

MARK = b"WARC/"
_NAMED = 12  # reasons that the account names; the rest is one number
_RESTARTS = 1000  # after so much damage the rest of an archive is not worth its time
_STEP = 1 << 20
_ROBOTS = re.compile(r"https?://[^/?#]+/robots\.txt(?:[?#]|$)", re.IGNORECASE)
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{1,40})", re.IGNORECASE)


def warc_pages(file: BinaryIO, name: str, limit: int) -> Iterator[Snapshot | Issue]:
    """Each page of an archive that is open at its beginning, and the issues: `limit` is the most bytes of one page, decoded.

    The name of a page is its address (`WARC-Target-URI`); `fetched` is its `WARC-Date`.

    >>> import io
    >>> page = b"WARC/1.0\\r\\nWARC-Type: warcinfo\\r\\nContent-Length: 1\\r\\n\\r\\nx\\r\\n\\r\\n"
    >>> print(*warc_pages(io.BytesIO(page), "a.warc", 1000))
    a.warc: E107 records of the archive that are no pages: 1 warcinfo
    """
    left_out = Counter[str]()
    for record in _Records(file, name):
        if isinstance(record, Issue):
            yield record
            continue
        try:
            found = _page(record, limit)
        except OSError:  # the compressed stream ends or is damaged within this record
            found = Issue("E106", _address(record) or name, f"damaged in {name}")
        if isinstance(found, str):
            left_out[found] += 1
        else:
            yield found
    if left_out:
        yield Issue("E107", name, _counted(left_out))


def _counted(left_out: Counter[str]) -> str:
    said = [f"{count} {reason}" for reason, count in left_out.most_common(_NAMED)]
    others = left_out.total() - sum(count for _, count in left_out.most_common(_NAMED))
    return ", ".join([*said, f"{others} others"] if others else said)


@dataclass(slots=True)
class _Records:
    """The records of an archive; an Issue where some could not be read."""

    file: BinaryIO
    name: str
    gzipped: bool = field(init=False)
    good: int = field(init=False)  # where the last record began

    def __post_init__(self) -> None:
        self.good = self.file.tell()
        self.gzipped = self.file.read(len(GZIP)) == GZIP
        self.file.seek(self.good)

    def __iter__(self) -> Iterator[WarcRecord | Issue]:
        from fastwarc.warc import ArchiveIterator

        damaged = 0
        start: int | None = self.good
        while start is not None:
            self.file.seek(start)
            count = 0
            try:
                for record in ArchiveIterator(self.file, parse_http=False):
                    if damaged and not count:
                        yield Issue("E105", self.name, f"damaged before byte {start}")
                    count, damaged, self.good = count + 1, 0, record.stream_pos
                    yield record
                break
            except OSError as error:
                damaged += 1
                start = self._next(self.good if count else start) if damaged < _RESTARTS else None
                if start is None:
                    yield Issue("E105", self.name, f"damaged after byte {self.good}: {' '.join(str(error).split())[:100]}")

    def _next(self, after: int) -> int | None:
        """Where the next record may begin."""
        mark = GZIP if self.gzipped else b"\n" + MARK
        at = after + 1
        while True:
            self.file.seek(at)
            some = self.file.read(_STEP)
            if (found := some.find(mark)) >= 0:
                return at + found + (0 if self.gzipped else 1)
            if len(some) < _STEP:
                return None
            at += _STEP - len(mark)


def _address(record: WarcRecord) -> str:
    return (record.headers.get("WARC-Target-URI") or "").strip("<> ")


def _page(record: WarcRecord, limit: int) -> Snapshot | Issue | str:
    """The page of a record; an Issue where it has one that cannot be taken; else why it is no page."""
    kind, address = (record.headers.get("WARC-Type") or "unknown").lower(), _address(record)
    if kind not in ("response", "resource", "conversion"):
        return _skipped(record, kind)
    if not address.startswith(("http://", "https://")):
        return _skipped(record, f"{address.partition(':')[0] or 'without an address'}")
    if _ROBOTS.match(address):
        return _skipped(record, "robots.txt")
    if kind == "response":
        record.parse_http()
        status = record.http_headers.status_code if record.http_headers else None
        if status != 200:
            return _skipped(record, f"answered {status}" if status else "without an answer of HTTP")
        told = record.http_headers.get("Content-Type") or ""
    else:
        told = record.headers.get("Content-Type") or ""
    media = told.partition(";")[0].strip().lower() or (record.headers.get("WARC-Identified-Payload-Type") or "").lower()
    if media and media not in PAGES:
        return _skipped(record, media)
    return _taken(record, address, media, told, limit)


def _skipped(record: WarcRecord, reason: str) -> Issue | str:
    """The reason; an Issue where the record ends before its end, which is the end of the archive."""
    length = record.content_length
    if record.reader.consume() < length:
        return Issue("E106", _address(record) or reason, "the archive ends within it")
    return reason


def _taken(record: WarcRecord, address: str, media: str, told: str, limit: int) -> Snapshot | Issue | str:
    if reason := record.headers.get("WARC-Truncated"):
        return Issue("E106", address, f"its collector cut it: {reason}")
    if record.content_length > limit:
        return Issue("E103", address, f"{record.content_length} bytes, limit {limit}")
    length = record.content_length
    body = record.reader.read(length) if length else b""
    if len(body) < length:
        return Issue("E106", address, f"{len(body)} bytes of {length}")
    headers = record.http_headers if record.is_http_parsed else None
    try:
        codings = [(headers.get(name) if headers else None) or "" for name in ("Transfer-Encoding", "Content-Encoding")]
        body = decoded(body, codings[0], codings[1], limit)
    except TooLargeError as error:
        return Issue("E103", address, f"{error}, decompressed")
    except NotWholeError as error:
        return Issue("E106", address, f"its body is {error}")
    if not media and b"<" not in body[:1000]:
        return "without a media type"
    charset = _CHARSET.search(told)
    when = record.record_date
    fetched = when.astimezone(UTC).isoformat(timespec="seconds") if when else None
    return Snapshot(address, body, media or None, charset[1] if charset else None, fetched=fetched)
