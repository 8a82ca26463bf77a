"""Decompression of whatever comes compressed: answers of servers, sitemaps, archives. A step at a time, under one rule of what is too much.

The rule: never more than the limit that the caller names, and beyond the first mebibyte never more than `RATIO` times what was sent.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Generator, Iterable, Iterator

GZIP = b"\x1f\x8b\x08"
RATIO = 100  # the 90 HTML pages of evaluation/pages are 2.2 to 4.4; DEFLATE cannot pass 1032
_SMALL = 1 << 20  # bytes up to which a body may be of any ratio
_STEP = 1 << 16  # bytes that one step of decompression may give


class TooLargeError(Exception):
    """More comes out than the limits allow: its text says how much."""


class NotWholeError(Exception):
    """The compressed bytes end before their end, or are damaged, or are of another form: its text says which."""


def unpacked(sent: Iterable[bytes], coding: str, limit: int) -> Iterator[bytes]:
    """What bytes in a coding hold, a piece at a time, and at most `limit` bytes in all; whatever is over that is never made.

    `coding` is as HTTP names it: `gzip`, `x-gzip`, `deflate` (with its header or without), `br`, `zstd`; empty or `identity` for none. Of
    gzip the members are joined, and what fills up after the last is left unread. Raises TooLargeError when all that the limits allow
    was given, NotWholeError; ValueError for another coding.

    >>> b"".join(unpacked([zlib.compress(b"hello")], "deflate", 100))
    b'hello'
    >>> list(unpacked([b"hel", b"lo"], "", 4))
    Traceback (most recent call last):
    kelisim.acquire.unpacking.TooLargeError: more than 4 bytes
    """
    came = _Came(sent)
    made = 0
    for piece in _pieces(came, coding):
        if made + len(piece) > limit:
            yield piece[: limit - made]
            raise TooLargeError(f"more than {limit} bytes")
        made += len(piece)
        if made > _SMALL and made > came.size * RATIO:
            raise TooLargeError(f"{came.size} bytes unpack to {made} and more")
        yield piece


class _Came:
    """The bytes as they come, and how many of them there were."""

    def __init__(self, sent: Iterable[bytes]) -> None:
        self._sent, self.size = sent, 0

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._sent:
            self.size += len(chunk)
            yield chunk


def _pieces(sent: Iterable[bytes], coding: str) -> Iterator[bytes]:
    if coding in ("", "identity"):
        return iter(sent)
    if coding in ("gzip", "x-gzip", "deflate"):
        return _inflated(sent, gzip=coding != "deflate")
    from fastwarc.stream_io import BrotliReader, ZstdReader

    reader = {"br": BrotliReader, "zstd": ZstdReader}.get(coding)
    if reader is None:
        raise ValueError(f"no coding: {coding!r}")
    return _read(reader(io.BytesIO(b"".join(sent))))


def _inflated(sent: Iterable[bytes], *, gzip: bool) -> Iterator[bytes]:
    stream, rest = None, b""
    for chunk in sent:
        rest += chunk
        while rest:
            if stream is None:
                bare = not gzip and rest[0] & 0x0F != 8  # servers send «deflate» without its header, too
                stream = zlib.decompressobj(31 if gzip else -15 if bare else 15)
            elif stream.eof and len(rest) < len(GZIP) and GZIP.startswith(rest):
                break  # perhaps the beginning of a further member
            elif stream.eof and not rest.startswith(GZIP):
                return
            elif stream.eof:
                stream = zlib.decompressobj(31)
            rest = yield from _drained(stream, rest)
    if stream and not stream.eof:
        raise NotWholeError("cut off")


def _drained(stream: zlib._Decompress, data: bytes) -> Generator[bytes, None, bytes]:
    """All that some bytes give; the value is what stands after the end. A full step may leave more within zlib, with no bytes left."""
    piece = b""
    while (data or len(piece) == _STEP) and not stream.eof:
        try:
            piece = stream.decompress(data, _STEP)
        except zlib.error as error:
            raise NotWholeError(f"damaged ({error})") from error
        if piece:
            yield piece
        data = stream.unconsumed_tail
    return stream.unused_data


def _read(reader: object) -> Iterator[bytes]:
    try:
        while piece := reader.read(_STEP):  # type: ignore[attr-defined]
            yield piece
    except OSError as error:
        raise NotWholeError(f"damaged ({error})") from error
