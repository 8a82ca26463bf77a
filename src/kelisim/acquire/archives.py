"""Files that hold many pages: web archives and what other collectors keep. What a file is, its first bytes say, not its name alone."""

from __future__ import annotations

import gzip
import json
import lzma
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import suppress
from typing import BinaryIO, cast

from kelisim.acquire.jsonl import json_value, line_pages, object_page
from kelisim.acquire.unpacking import GZIP, NotWholeError, TooLargeError, unpacked
from kelisim.acquire.warc import MARK, warc_pages
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

LINES = (".jsonl", ".ndjson", ".jl", ".jsonlines")
_ZIP = b"PK\x03\x04"
_ARCHIVES = (".warc", ".warc.gz")
_HEAD = 4096
_STEP = 1 << 20


def many_pages(file: BinaryIO, name: str, limit: int) -> Iterator[Snapshot | Issue] | None:
    """The pages of an open file that holds many, one after another; None when the file is one page.

    >>> import io
    >>> many_pages(io.BytesIO(b"Two premiers met"), "a.txt", 1000) is None
    True
    """
    head = file.read(_HEAD)
    file.seek(0)
    if head.startswith(_ZIP):
        return _zipped(file, name, limit)
    if not head.startswith(GZIP):
        return _plain(file, name, head, limit)
    inner = _beginning(head)
    if inner.startswith(MARK):
        return warc_pages(file, name, limit)
    unpacked = cast(BinaryIO, gzip.GzipFile(fileobj=file))
    lines = _plain(unpacked, name.removesuffix(".gz"), inner, limit)
    return _guarded(lines, name) if lines else _unpacked(file, name, limit)


def _plain(file: BinaryIO, name: str, head: bytes, limit: int) -> Iterator[Snapshot | Issue] | None:
    if head.startswith(MARK):
        return warc_pages(file, name, limit)
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    lower = name.lower()
    if lower.endswith(LINES):
        return line_pages(file, name, limit)
    if not start.startswith((b"{", b"[")):
        return None
    if lower.endswith(".json") and not _is_object(start):
        return _one_value(file, name, limit)
    return line_pages(file, name, limit) if _is_object(start) else None


def _is_object(head: bytes) -> bool:
    """Whether the first line is an object of its own; one that is longer than what was read is taken for such by its beginning."""
    line, end, _ = head.partition(b"\n")
    if not end and len(head) > _HEAD // 2:
        return line.startswith(b'{"')
    try:
        return isinstance(json.loads(line), dict)
    except (ValueError, RecursionError):
        return False


def _one_value(file: BinaryIO, name: str, limit: int) -> Iterator[Snapshot | Issue]:
    """A list of articles as one value, as Scrapy and pandas write it, or one article over several lines."""
    data = file.read(limit + 1)
    if len(data) > limit:
        yield Issue("E103", name, f"more than {limit} bytes in one value of JSON; write JSON Lines, an article a line")
        return
    try:
        value = json_value(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        yield Issue("E108", name, f"not JSON: {' '.join(str(error).split())[:100]}")
        return
    each = value if isinstance(value, list) else [value]
    for number, found in enumerate(each, 1):
        yield object_page(found, f"{name}:{number}" if len(each) > 1 else name)


def _beginning(head: bytes) -> bytes:
    with suppress(NotWholeError):
        return next(unpacked([head], "gzip", _HEAD), b"")
    return b""


def _guarded(pages: Iterator[Snapshot | Issue], name: str) -> Iterator[Snapshot | Issue]:
    """The pages of a compressed file up to the place where it is damaged or ends too early."""
    try:
        yield from pages
    except (OSError, EOFError, zlib.error) as error:
        yield Issue("E105", name, f"damaged: {' '.join(str(error).split())[:100]}")


def _unpacked(file: BinaryIO, name: str, limit: int) -> Iterator[Snapshot | Issue]:
    """One page, compressed."""
    try:
        yield Snapshot(name.removesuffix(".gz"), b"".join(unpacked(iter(lambda: file.read(_STEP), b""), "gzip", limit)))
    except TooLargeError as error:
        yield Issue("E103", name, f"{error}, decompressed")
    except NotWholeError as error:
        yield Issue("E105", name, f"its gzip is {error}")


def _zipped(file: BinaryIO, name: str, limit: int) -> Iterator[Snapshot | Issue]:
    """The web archives in a ZIP file (WACZ); any other ZIP file is to be unpacked by its owner."""
    try:
        with zipfile.ZipFile(file) as packed:
            archives = [inner for inner in packed.namelist() if inner.lower().endswith(_ARCHIVES)]
            if not archives:
                yield Issue("E104", name, "a ZIP file without a web archive in it: unpack it, and name what is inside")
            for inner in archives:
                with packed.open(inner) as archive:
                    yield from warc_pages(cast(BinaryIO, archive), f"{name}/{inner}", limit)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError, zlib.error, lzma.LZMAError) as error:
        yield Issue("E105", name, f"the ZIP file cannot be read: {' '.join(str(error).split())[:100]}")
