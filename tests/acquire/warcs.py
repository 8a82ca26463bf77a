"""A writer of web archives for tests: records as collectors write them, plain or each in a gzip member of its own."""

from __future__ import annotations

import gzip

PAGE = b"<html><head><title>Two premiers met</title></head><body><h1>Two premiers met</h1><p>They spoke of trade.</p></body></html>"


def answer(body: bytes = PAGE, *, status: str = "200 OK", headers: str = "Content-Type: text/html; charset=utf-8") -> bytes:
    """An answer of HTTP."""
    return f"HTTP/1.1 {status}\r\n{headers}\r\n\r\n".encode() + body


def record(kind: str, address: str = "", body: bytes = b"x", *, headers: str = "", length: int | None = None) -> bytes:
    """A record; `length` is what its header says where that is not so."""
    media = "application/http; msgtype=response" if body.startswith(b"HTTP/") else "text/plain"
    lines = [f"WARC/1.0\r\nWARC-Type: {kind}", "WARC-Date: 2024-05-03T10:00:00Z", "WARC-Record-ID: <urn:uuid:1>"]
    lines += [f"WARC-Target-URI: {address}"] if address else []
    lines += [line for line in (headers,) if line]
    if "Content-Type" not in headers:
        lines.append(f"Content-Type: {media}")
    lines.append(f"Content-Length: {len(body) if length is None else length}\r\n\r\n")
    return "\r\n".join(lines).encode() + body + b"\r\n\r\n"


def page(address: str, body: bytes = PAGE, **told: str) -> bytes:
    """A record of a page that was answered."""
    return record("response", address, answer(body, **told))


def gzipped(*records: bytes) -> bytes:
    """The records as CC-NEWS has them."""
    return b"".join(map(gzip.compress, records))
