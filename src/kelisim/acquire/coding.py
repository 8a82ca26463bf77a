"""The body of an answer without the codings that HTTP put around it: chunks, gzip, deflate, Brotli, Zstandard; never beyond a limit.

Archives are not of one mind whether the body is kept as it was sent or already decoded, under the same headers. So each coding that the
headers name is tried, and a body that does not have it is taken as it stands.
"""

from __future__ import annotations

import io
import re
import zlib

_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_ZSTANDARD = b"\x28\xb5\x2f\xfd"
GZIP = b"\x1f\x8b\x08"


class TooLargeError(Exception):
    """The decoded body is larger than the limit."""


class NotWholeError(Exception):
    """The coded body ends before its end, or is damaged."""


def decoded(body: bytes, transfer: str, content: str, limit: int) -> bytes:
    """The body without the codings that the two headers name (`Transfer-Encoding`, `Content-Encoding`), the outermost first.

    Raises TooLargeError beyond `limit` bytes, NotWholeError where a coded body is cut or damaged.

    >>> decoded(b"5\\r\\nhello\\r\\n0\\r\\n\\r\\n", "chunked", "", 100)
    b'hello'
    >>> decoded(b"hello", "chunked", "gzip", 100)
    b'hello'
    """
    if "chunked" in transfer.lower():
        body = _unchunked(body)
    for coding in reversed([name.strip().lower() for name in content.split(",")]):
        body = _undone(body, coding, limit)
    if len(body) > limit:
        raise TooLargeError
    return body


def _unchunked(body: bytes) -> bytes:
    """The chunks joined; a body that does not begin with the size of one has none."""
    at = 0
    parts: list[bytes] = []
    while size := _SIZE.match(body, at):
        length = int(size[1], 16)
        if not length:
            return b"".join(parts)
        part = body[size.end() : size.end() + length]
        if len(part) < length or body[size.end() + length :][:1] not in (b"\r", b"\n"):
            break
        parts.append(part)
        at = size.end() + length + (2 if body.startswith(b"\r\n", size.end() + length) else 1)
    if parts:
        raise NotWholeError
    return body


def _undone(body: bytes, coding: str, limit: int) -> bytes:
    if coding in ("gzip", "x-gzip"):
        return inflated(body, 31, limit) if body.startswith(GZIP) else body
    if coding == "deflate":
        return _deflate(body, limit)
    if coding == "br":
        return _brotli(body, limit)
    if coding == "zstd" and body.startswith(_ZSTANDARD):
        from fastwarc.stream_io import ZstdReader

        return _read(ZstdReader(io.BytesIO(body)), limit)
    return body


def inflated(body: bytes, window: int, limit: int) -> bytes:
    """What zlib makes of a body (`window` 31: gzip, 15: zlib, -15: bare deflate), at most `limit` bytes; its members are joined."""
    parts: list[bytes] = []
    size = 0
    while body:
        stream = zlib.decompressobj(window)
        try:
            part = stream.decompress(body, limit + 1 - size)
        except zlib.error as error:
            raise NotWholeError from error
        parts.append(part)
        size += len(part)
        if size > limit:
            raise TooLargeError
        if not stream.eof:
            raise NotWholeError
        body = stream.unused_data if stream.unused_data.startswith(GZIP) else b""
    return b"".join(parts)


def _deflate(body: bytes, limit: int) -> bytes:
    """Servers mean two things by `deflate`; what is neither was decoded already."""
    for window in (15, -15):
        try:
            return inflated(body, window, limit)
        except NotWholeError:
            continue
    return body


def _brotli(body: bytes, limit: int) -> bytes:
    """Brotli has no mark at its beginning: what cannot be decoded and reads as text is text; else it is damaged."""
    from fastwarc.stream_io import BrotliReader

    try:
        return _read(BrotliReader(io.BytesIO(body)), limit)
    except NotWholeError:
        if b"<" in body[:1000] and b"\x00" not in body[:1000]:
            return body
        raise


def _read(reader: object, limit: int) -> bytes:
    parts: list[bytes] = []
    size = 0
    try:
        while size <= limit and (part := reader.read(1 << 20)):  # type: ignore[attr-defined]
            parts.append(part)
            size += len(part)
    except OSError as error:
        raise NotWholeError from error
    if size > limit:
        raise TooLargeError
    return b"".join(parts)
