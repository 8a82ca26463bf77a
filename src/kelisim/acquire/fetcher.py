"""Pages of the web: asked for with a name, in turn, no more than needed; each asking becomes a visit, whatever comes of it."""

from __future__ import annotations

import hashlib
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from importlib.metadata import version
from types import TracebackType
from typing import Self

import httpcore2

from kelisim.acquire.address import Address, parse_address
from kelisim.acquire.answer import Answer, error_of, read_answer
from kelisim.acquire.body import ENCODINGS, Limits
from kelisim.acquire.connect import PinnedBackend, timeouts
from kelisim.acquire.errors import FetchError, failed
from kelisim.acquire.guard import RESOLVING, Guard, Network, Resolver, resolve
from kelisim.acquire.mediatypes import TYPES
from kelisim.acquire.politeness import DELAY, NO_HURRY, PATIENCE, Politeness, Waits, seconds_of
from kelisim.acquire.robots import SIZE, Robots
from kelisim.model.document import Snapshot
from kelisim.model.visit import FETCHED, UNCHANGED, Visit

NAME = "Kelisim"
_TRIES = 3  # of one address whose server asks to come back
_LONGEST = 1024  # characters of a header that is sent back to the server that sent it
_IDLE = 5.0  # seconds that a connection is kept between two requests
_CONTACT = re.compile(r"[^\s@()<>]+@[^\s@()<>]+\.[^\s@()<>]+|https?://[^\s()<>]+")


class ContactError(ValueError):
    """Fetching without an address under which the operator can be reached."""


def agent_of(contact: str) -> str:
    """The User-Agent header. Raises ContactError where the contact is neither a mail address nor a page.

    >>> agent_of("desk@bureau.example").split()[1]
    '(+desk@bureau.example)'
    """
    contact = contact.strip()
    if not (contact.isascii() and _CONTACT.fullmatch(contact)):
        said = f"{contact!r} is none" if contact else "none was given"
        raise ContactError(f"who fetches pages must say how to be reached, by a mail address or the address of a page: {said}")
    return f"{NAME}/{version('kelisim')} (+{contact})"


@dataclass(slots=True)
class _Trip:
    """What is known so far of one fetch: a visit that falls short says as much."""

    at: Address | None = None
    status: int | None = None
    waited: float = 0.0


class Fetcher:
    """Asks for addresses. A context manager: its connections end with the block. Several threads may share one.

    `contact` goes into the User-Agent. `delay` and `patience` are seconds (see `Politeness`); `allowed` opens networks that are not public;
    `types` are the media types that are taken; `waits` is told of every wait for a host's turn. The rest stands in for the world in tests:
    `resolver` for DNS, `clock` and `sleep` for time that passes, `now` for the time of day.
    """

    def __init__(
        self,
        contact: str,
        *,
        delay: float = DELAY,
        patience: float = PATIENCE,
        limits: Limits | None = None,
        allowed: tuple[Network, ...] = (),
        types: frozenset[str] = TYPES,
        waits: Waits = lambda host, seconds, why: None,
        resolver: Resolver = resolve,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._agent, self._limits, self._types, self._now = agent_of(contact), limits or Limits(), types, now
        self._guard = Guard(allowed, resolver, min(RESOLVING, self._limits.seconds))
        self._over = threading.Event()
        self._turns = Politeness(delay=delay, patience=patience, clock=clock, sleep=sleep or self._over.wait, waits=waits)
        self.robots = Robots(self._robots_txt, NAME, clock)
        # No proxy of the environment: it would resolve names itself, after the guard.
        self._pool = httpcore2.ConnectionPool(
            network_backend=PinnedBackend(self._guard), max_connections=None, max_keepalive_connections=20, keepalive_expiry=_IDLE
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End all connections; a thread that waits for its turn asks for nothing any more."""
        self._over.set()
        self._pool.close()

    def fetch(self, address: str, *, last: Visit | None = None, source: str | None = None) -> tuple[Visit, Snapshot | None]:
        """Ask for an address; gives the visit, and the page where it is new or changed.

        `last` is the newest visit that gave bytes: the server is asked to compare, and where it says that nothing changed, or sends the
        same bytes, the visit is UNCHANGED. Raises nothing of the network's: what falls short is a visit that is FAILED or REFUSED, with
        a code E111-E119 and a detail. The snapshot's name is the address where redirects led.
        """
        visit, trip = Visit(address, self._now().isoformat(timespec="seconds"), FETCHED, source=source), _Trip()
        snapshot = None
        try:
            answer = self._follow(parse_address(address), last, trip)
            visit, snapshot = self._told(visit, answer, last)
        except FetchError as fell:
            visit = replace(visit, state=fell.state, code=fell.code, detail=fell.detail)
            trip.status = fell.status or trip.status
        final = None if trip.at is None else str(trip.at)
        return replace(visit, status=trip.status, final=final, waited=round(trip.waited, 3)), snapshot

    def _told(self, visit: Visit, answer: Answer, last: Visit | None) -> tuple[Visit, Snapshot | None]:
        """What an answer makes of a visit."""
        seen = replace(visit, etag=answer.header("etag"), last_modified=answer.header("last-modified"))
        if answer.status == 304 and last is not None and last.document:
            etag, modified = seen.etag or last.etag, seen.last_modified or last.last_modified
            return replace(seen, state=UNCHANGED, document=last.document, size=last.size, etag=etag, last_modified=modified), None
        if answer.status != 200:
            raise failed("E115", answer.line)
        digest = hashlib.sha256(answer.body).hexdigest()
        seen = replace(seen, document=digest, size=len(answer.body))
        if last is not None and last.document == digest:
            return replace(seen, state=UNCHANGED), None
        return seen, Snapshot(str(answer.address), answer.body, answer.media_type, answer.charset)

    def _follow(self, address: Address, last: Visit | None, trip: _Trip) -> Answer:
        """The answer at the end of the redirects; every step is checked as the first was."""
        for _ in range(self._limits.redirects + 1):
            trip.at = address
            self._guard.check_literal(address.host)
            gap = self.robots.check(address)
            compare = _conditions(last) if last and str(address) in (last.final, last.address) else []
            answer = self._ask_in_turn(address, gap, compare, trip)
            trip.status = answer.status
            if answer.location is None:
                return answer
            address = parse_address(answer.location, address)
        raise failed("E118", f"more than {self._limits.redirects}, the last to {address}")

    def _ask_in_turn(self, address: Address, gap: float, headers: list[tuple[str, str]], trip: _Trip) -> Answer:
        """The answer of one address, asked again where its server says when to come back and that is soon."""
        for _ in range(_TRIES):
            with self._turns.turn(address.host, gap) as waited:
                trip.waited += waited
                answer = self._ask(address, headers, self._limits)
            trip.status = answer.status
            rest = self._rest(answer)
            if rest is None:
                return answer
            self._turns.rest(address.host, rest)
        raise failed("E119", f"{answer.line}, {_TRIES} times")

    def _rest(self, answer: Answer) -> float | None:
        """How long the server asks to be left alone."""
        if answer.status not in (429, 503):
            return None
        asked = seconds_of(answer.header("retry-after") or "", self._now())
        return NO_HURRY if asked is None and answer.status == 429 else asked

    def _ask(self, address: Address, headers: list[tuple[str, str]], limits: Limits, *, cut: bool = False) -> Answer:
        """One request, one answer. Raises FetchError for whatever goes wrong."""
        response = None
        if self._over.is_set():
            raise failed("E114", "the fetching has ended")
        try:
            response = self._pool.handle_request(self._request(address, headers, time.monotonic() + limits.seconds))
            return read_answer(address, response, limits, self._types, cut=cut)
        except Exception as error:  # whatever a server does to the library, it is of this address
            fell = error_of(error, limits.seconds)
            fell.status = response.status if response else None
            raise fell from error
        finally:
            if response:
                response.close()

    def _request(self, address: Address, headers: list[tuple[str, str]], until: float) -> httpcore2.Request:
        sent = [("Host", address.authority), ("User-Agent", self._agent), ("Accept", "*/*"), ("Accept-Encoding", ENCODINGS), *headers]
        url = httpcore2.URL(scheme=address.scheme, host=address.host, port=address.port, target=address.target)
        encoded = [(name.encode(), value.encode()) for name, value in sent]  # a server may have named its page by letters beyond ASCII
        return httpcore2.Request("GET", url, headers=encoded, extensions={"timeout": timeouts(until)})

    def _robots_txt(self, address: Address) -> tuple[int, str]:
        limits = replace(self._limits, size=SIZE)
        for _ in range(self._limits.redirects + 1):
            self._guard.check_literal(address.host)
            with self._turns.turn(address.host):
                answer = self._ask(address, [], limits, cut=True)
            rest = self._rest(answer)
            if rest is not None:
                self._turns.rest(address.host, rest)
            if answer.location is None:
                return answer.status, answer.body.decode("utf-8", "replace")
            address = parse_address(answer.location, address)
        raise failed("E118", str(address))


def _conditions(last: Visit) -> list[tuple[str, str]]:
    """The headers by which a server compares: what it said itself of the page."""
    pairs = (("If-None-Match", last.etag), ("If-Modified-Since", last.last_modified))
    return [(name, value) for name, value in pairs if value and len(value) <= _LONGEST and last.document]
