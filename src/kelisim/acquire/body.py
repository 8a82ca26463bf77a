"""The body of an answer: decompressed as it comes, and stopped where it is larger than a page can be."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from dataclasses import dataclass

from kelisim.acquire.errors import failed

ENCODINGS = "gzip, deflate"  # what is asked for; an answer in another encoding is not opened
_SMALL = 1 << 20  # bytes up to which a body may be of any ratio
_STEP = 1 << 16  # bytes that one step of decompression may give


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a server is borne: bytes of the decompressed body, its ratio to what was sent, seconds for a request, redirects."""

    size: int = 16 << 20
    ratio: int = 100  # the 90 HTML pages of evaluation/pages are 2.2 to 4.4; DEFLATE cannot pass 1032
    seconds: float = 60.0
    redirects: int = 5


def read_body(chunks: Iterable[bytes], encoding: str, limits: Limits, *, cut: bool = False) -> bytes:
    """The bytes of a body whose Content-Encoding is `encoding`. With `cut`, what is over the limit is left unread instead of refused.

    Raises FetchError: E116 for a body over the limits (nothing is decompressed beyond them), E115 for one that cannot be decompressed.

    >>> read_body([b"ab", b"c"], "", Limits(size=3))
    b'abc'
    """
    unpack = _Unpacker(encoding.strip().lower())
    out, sent = bytearray(), 0
    for chunk in chunks:
        sent += len(chunk)
        for piece in unpack.pieces(chunk):
            out += piece
            if len(out) > limits.size:
                if cut:
                    return bytes(out[: limits.size])
                raise failed("E116", f"more than {limits.size} bytes")
            if len(out) > _SMALL and len(out) > sent * limits.ratio:
                raise failed("E116", f"{sent} bytes unpack to {len(out)} and more")
    unpack.end()
    return bytes(out)


class _Unpacker:
    """Decompression a step at a time: never more than `_STEP` bytes are made before the limits are asked."""

    def __init__(self, encoding: str) -> None:
        if encoding not in ("", "identity", "gzip", "x-gzip", "deflate"):
            raise failed("E115", f"content encoding {encoding!r} was not asked for")
        self._encoding = encoding.removeprefix("x-")
        self._inner = zlib.decompressobj(wbits=31 if "gzip" in encoding else 15) if encoding not in ("", "identity") else None
        self._begun = False

    def pieces(self, chunk: bytes) -> Iterable[bytes]:
        """What a chunk of the body gives."""
        if self._inner is None:
            yield chunk
            return
        if not self._begun and chunk:
            self._begin(chunk)
        while chunk:
            try:
                piece = self._inner.decompress(chunk, _STEP)
            except zlib.error as error:
                raise failed("E115", f"the body is no {self._encoding}: {error}") from None
            if piece:
                yield piece
            chunk = self._inner.unconsumed_tail
            if self._inner.eof:
                chunk = self._inner.unused_data
                if not chunk.startswith(b"\x1f\x8b"):
                    return  # filling after the end
                self._inner = zlib.decompressobj(wbits=31)  # gzip may come in several members
            elif not piece and not chunk:
                return

    def _begin(self, chunk: bytes) -> None:
        self._begun = True
        if self._encoding == "deflate" and chunk[0] & 0x0F != 8:  # servers send «deflate» without its header, too
            self._inner = zlib.decompressobj(wbits=-15)

    def end(self) -> None:
        """Raises FetchError E115 where the body was cut off."""
        if self._inner is not None and self._begun and not self._inner.eof:
            raise failed("E115", f"the {self._encoding} of the body is cut off")
