"""What a server answered: its status, the headers that matter, and the body where it is a page."""

from __future__ import annotations

import ssl
from contextlib import suppress
from dataclasses import dataclass, field
from email.message import Message
from http import HTTPStatus

import httpcore2

from kelisim.acquire.address import Address
from kelisim.acquire.body import Limits, read_body
from kelisim.acquire.errors import FetchError, failed
from kelisim.acquire.mediatypes import UNNAMED

REDIRECTS = (301, 302, 303, 307, 308)
_LITTLE = 64 << 10  # bytes of an answer that is no page which are read for the connection's sake
_ENDINGS = (".pdf", ".html", ".htm", ".xml", ".xml.gz", ".txt")


@dataclass(frozen=True, slots=True)
class Answer:
    """One answer. `headers` have lower-case names; `body` is decompressed, and empty where it was not read."""

    address: Address
    status: int
    headers: dict[str, str] = field(default_factory=dict)
    body: bytes = b""

    def header(self, name: str) -> str | None:
        """A header, where it is there and says something."""
        return self.headers.get(name) or None

    @property
    def line(self) -> str:
        """The status with its usual words: «404 Not Found»."""
        try:
            return f"{self.status} {HTTPStatus(self.status).phrase}"
        except ValueError:
            return str(self.status)

    @property
    def location(self) -> str | None:
        """Where a redirect leads."""
        return self.header("location") if self.status in REDIRECTS else None

    @property
    def media_type(self) -> str | None:
        """The media type without its parameters."""
        return (self.header("content-type") or "").split(";")[0].strip().lower() or None

    @property
    def charset(self) -> str | None:
        """The encoding that the server names.

        >>> Answer(Address("http", "a.example", 80, "/"), 200, {"content-type": 'text/html; Charset="windows-1251"'}).charset
        'windows-1251'
        """
        message = Message()
        message["Content-Type"] = self.header("content-type") or ""
        found = message.get_param("charset")
        return found.strip().lower() or None if isinstance(found, str) else None


def read_answer(address: Address, response: httpcore2.Response, limits: Limits, types: frozenset[str], *, cut: bool = False) -> Answer:
    """The answer, its body read only where it is a page (`200`) of a type that is taken. `cut` is as in `read_body`. Raises FetchError."""
    headers: dict[str, str] = {}
    for name, value in response.headers:
        headers.setdefault(name.decode("ascii", "replace").lower(), _text(value))
    answer = Answer(address, response.status, headers)
    if response.status != 200:
        _drain(response, headers)
        return answer
    if not cut:
        check_type(answer, types)
        _check_length(headers.get("content-length", ""), limits)
    body = read_body(response.iter_stream(), headers.get("content-encoding", ""), limits, cut=cut)
    return Answer(address, response.status, headers, body)


def check_type(answer: Answer, types: frozenset[str]) -> None:
    """Raises FetchError E115 for an answer of a media type that is not taken. One without a type passes: its bytes decide."""
    kind = answer.media_type
    unnamed = kind == UNNAMED and answer.address.target.partition("?")[0].lower().endswith(_ENDINGS)
    if kind is not None and kind not in types and not unnamed:
        raise failed("E115", f"its type is {kind}")


def error_of(error: Exception, seconds: float) -> FetchError:
    """What an exception of the library or of the system says of an address.

    >>> print(error_of(httpcore2.ReadTimeout("timed out"), 60))
    E117 the answer takes longer than the limit: 60 seconds
    """
    if isinstance(error, FetchError):
        return error
    said = str(error) or type(error).__name__
    if isinstance(error, httpcore2.ConnectTimeout):
        return failed("E114", "no connection within its time")
    if isinstance(error, httpcore2.TimeoutException):
        return failed("E117", f"{seconds:g} seconds")
    if isinstance(error, (httpcore2.NetworkError, OSError, ssl.SSLError)):
        return failed("E114", said)
    if isinstance(error, httpcore2.ProtocolError):
        return failed("E115", f"the answer breaks the rules of HTTP: {said}")
    return failed("E115", f"{type(error).__name__}: {error}")


def _check_length(said: str, limits: Limits) -> None:
    if said.isascii() and said.isdigit() and int(said[:18]) > limits.size:
        raise failed("E116", f"{said} bytes, limit {limits.size}")


def _drain(response: httpcore2.Response, headers: dict[str, str]) -> None:
    """Read the few bytes of an answer that is no page, so that its connection serves the next request too."""
    said = headers.get("content-length", "")
    bodiless = response.status in (204, 304)
    if bodiless or (said.isascii() and said.isdigit() and int(said[:18]) <= _LITTLE):
        with suppress(httpcore2.TimeoutException, httpcore2.NetworkError, httpcore2.ProtocolError):
            for _ in response.iter_stream():
                pass


def _text(value: bytes) -> str:
    """A header's value: ASCII by the rules, UTF-8 or Latin-1 on the web."""
    try:
        return value.decode("utf-8")
    except UnicodeDecodeError:
        return value.decode("latin-1")
