"""The body of an answer: decompressed as it comes, and stopped where it is larger than a page can be."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kelisim.acquire.errors import failed
from kelisim.acquire.unpacking import NotWholeError, TooLargeError, unpacked

ENCODINGS = "gzip, deflate"  # what is asked for; an answer in another encoding is not opened
_OPENED = ("", "identity", "gzip", "x-gzip", "deflate")


@dataclass(frozen=True, slots=True)
class Limits:
    """How much of a server is borne: bytes of the decompressed body, seconds for a request, redirects."""

    size: int = 16 << 20
    seconds: float = 60.0
    redirects: int = 5


def read_body(chunks: Iterable[bytes], encoding: str, limits: Limits, *, cut: bool = False) -> bytes:
    """The bytes of a body whose Content-Encoding is `encoding`. With `cut`, what is over the limit is left unread instead of refused.

    Raises FetchError: E116 for a body over the limits (nothing is decompressed beyond them), E115 for one that cannot be decompressed.

    >>> read_body([b"ab", b"c"], "", Limits(size=3))
    b'abc'
    """
    encoding = encoding.strip().lower()
    if encoding not in _OPENED:
        raise failed("E115", f"content encoding {encoding!r} was not asked for")
    out = bytearray()
    try:
        for piece in unpacked(chunks, encoding, limits.size):
            out += piece
    except TooLargeError as error:
        if not cut or len(out) < limits.size:
            raise failed("E116", str(error)) from None
    except NotWholeError as error:
        raise failed("E115", f"the {encoding} of the body is {error}") from None
    return bytes(out)
