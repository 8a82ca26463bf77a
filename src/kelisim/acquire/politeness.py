"""Turns at a host: one request at a time, a gap between two, and rest where the server asks for it."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime

from kelisim.acquire.errors import failed

DELAY = 3.0  # seconds between two requests to one host
Waits = Callable[[str, float, str], object]  # told a host, seconds and the reason when a wait begins, and 0 seconds when it is over
PATIENCE = 120.0  # seconds that one request waits for its turn at most
NO_HURRY = 60.0  # seconds of rest for a server that says «too many requests» and not how long


class Politeness:
    """The turns of all hosts. Several threads may share it: those that want one host go one after another.

    >>> slept = []
    >>> turns = Politeness(delay=3, clock=lambda: 100.0, sleep=slept.append)
    >>> for _ in range(2):
    ...     with turns.turn("a.example") as waited:
    ...         print(waited)
    0.0
    3.0
    """

    def __init__(
        self,
        *,
        delay: float = DELAY,
        patience: float = PATIENCE,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], object] = time.sleep,
        waits: Waits = lambda host, seconds, why: None,
    ) -> None:
        self._waits = waits
        self._delay, self._patience, self._clock, self._sleep = delay, patience, clock, sleep
        self._guard = threading.Lock()
        self._locks: dict[str, threading.Lock] = {}
        self._ended: dict[str, float] = {}  # when the last request to a host ended
        self._rests: dict[str, float] = {}  # until when a host asked to be left alone

    @contextmanager
    def turn(self, host: str, gap: float = 0.0) -> Iterator[float]:
        """Wait for a host, then hold it: nobody else asks it until the block ends. Gives the seconds waited for the gap or the rest.

        `gap` is what the site's robots.txt asks for; the longer of it and the own delay counts, from the end of the request before.
        Raises FetchError E119, at once, where the wait would be longer than the patience.
        """
        with self._guard:
            lock = self._locks.setdefault(host, threading.Lock())
        with lock:
            now = self._clock()
            rest, gap = self._rests.get(host, now) - now, max(gap, self._delay)
            wait = max(self._ended.get(host, float("-inf")) + gap - now, rest, 0.0)
            if wait > self._patience:
                raise failed("E119", f"{host}: {wait:.0f} seconds from now, and {self._patience:.0f} is the most that is waited")
            if wait > 0:
                self._waits(host, wait, "its server asks for it" if wait == rest else "a pause between two requests")
                self._sleep(wait)
                self._waits(host, 0.0, "")
            try:
                yield wait
            finally:
                self._ended[host] = self._clock()

    def rest(self, host: str, seconds: float) -> None:
        """Leave a host alone for so long: its server asked for it."""
        self._rests[host] = max(self._rests.get(host, 0.0), self._clock() + seconds)


def seconds_of(retry_after: str, now: datetime) -> float | None:
    """How long a Retry-After header asks to wait: it holds seconds or a date (RFC 9110, 10.2.3). None where it holds neither.

    >>> from datetime import UTC
    >>> now = datetime(2026, 3, 1, 12, tzinfo=UTC)
    >>> seconds_of("120", now), seconds_of("Sun, 01 Mar 2026 12:00:30 GMT", now), seconds_of("soon", now)
    (120.0, 30.0, None)
    """
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return float(text[:12])
    try:
        asked = parsedate_to_datetime(text)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    if asked.tzinfo is None:
        asked = asked.replace(tzinfo=now.tzinfo)
    return max((asked - now).total_seconds(), 0.0)
