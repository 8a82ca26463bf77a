"""The body of an answer without the codings that HTTP put around it: chunks, gzip, deflate, Brotli, Zstandard; never beyond a limit.

Archives are not of one mind whether the body is kept as it was sent or already decoded, under the same headers. So each coding that the
headers name is tried, and a body that does not have it is taken as it stands.
"""

from __future__ import annotations

import re

from kelisim.acquire.unpacking import GZIP, NotWholeError, TooLargeError, unpacked

_SIZE = re.compile(rb"([0-9A-Fa-f]{1,8})[ \t]*(?:;[^\r\n]{0,200})?\r?\n")
_BEGINNINGS = {"gzip": GZIP, "x-gzip": GZIP, "zstd": b"\x28\xb5\x2f\xfd"}  # deflate and br have none: they are tried
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1f]")
_PLAIN = (b"%PDF-", b"\xff\xfe", b"\xfe\xff")  # a PDF, or text in UTF-16


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
        raise TooLargeError(f"more than {limit} bytes")
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
        raise NotWholeError("cut off within a chunk")
    return body


def _undone(body: bytes, coding: str, limit: int) -> bytes:
    """The body without one coding; as it stands where it does not have it."""
    if coding not in (*_BEGINNINGS, "deflate", "br") or not body.startswith(_BEGINNINGS.get(coding, b"")):
        return body
    try:
        return b"".join(unpacked([body], coding, limit))
    except NotWholeError:
        if coding not in _BEGINNINGS and (body.startswith(_PLAIN) or not _CONTROL.search(body[:1000])):
            return body
        raise
