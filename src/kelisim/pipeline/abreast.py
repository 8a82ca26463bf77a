"""Addresses of different hosts asked side by side: one request at a time to a host, and one thread that keeps what they gave.

A piece of work is a generator. It yields what it asks for, is sent what came of it, may ask on, and ends with its result. All of its code
runs in the thread that calls `begin` and `take`, so only that thread reads and writes the ledger; only the asking is done by others.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Collection, Generator, Iterator
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from types import TracebackType
from typing import Generic, Protocol, Self, TypeVar

from kelisim.acquire.address import parse_address
from kelisim.acquire.errors import FetchError
from kelisim.model.document import Snapshot
from kelisim.model.visit import Visit

AT_ONCE = 16  # hosts: with three seconds between two requests to each, five pages a second, which is more than one process reads

Came = tuple[Visit, Snapshot | None]
Result = TypeVar("Result")


class Fetches(Protocol):
    """What asks for an address: `kelisim.acquire.fetcher.Fetcher`. Several threads call it."""

    def fetch(self, address: str, *, last: Visit | None = None, source: str | None = None) -> Came:
        """The visit, and the page where it is new or changed."""


@dataclass(frozen=True, slots=True)
class Asking:
    """One address to ask for; `last` and `source` are as `Fetches.fetch` takes them."""

    address: str
    last: Visit | None = None
    source: str | None = None


Work = Generator[Asking, Came, Result]


def host_of(address: str) -> str:
    """The host that is asked for an address; the address itself where it is none that can be asked.

    >>> host_of("https://A.example/1"), host_of("ftp://a.example/")
    ('a.example', 'ftp://a.example/')
    """
    try:
        return parse_address(address).host
    except FetchError:
        return address


@dataclass(frozen=True, slots=True)
class _Job(Generic[Result]):
    """A piece of work that waits for an answer, from this host."""

    work: Work[Result]
    asking: Asking
    host: str


class Abreast(Generic[Result]):
    """Work on the way, at most so many pieces at once. A context manager: after its block nothing more is asked for.

    >>> class Echo:
    ...     def fetch(self, address, *, last=None, source=None):
    ...         return Visit(address, "2026-03-01", "fetched"), None
    >>> def work(address):
    ...     visit, _ = yield Asking(address)
    ...     return visit.state
    >>> with Abreast(Echo()) as side:
    ...     side.begin(work("https://a.example/"))
    ...     side.take()
    ...     print(*side.ended())
    fetched
    """

    def __init__(self, fetcher: Fetches, at_once: int = AT_ONCE) -> None:
        self._fetcher, self._at_once, self._closed = fetcher, max(1, at_once), False
        self._busy: dict[str, _Job[Result]] = {}
        self._waiting: deque[_Job[Result]] = deque()  # for a host that is being asked
        self._asked: SimpleQueue[_Job[Result] | None] = SimpleQueue()
        self._came: SimpleQueue[tuple[_Job[Result], Came | BaseException]] = SimpleQueue()
        self._ended: deque[Result] = deque()
        self._threads: list[Thread] = []

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        """End. Nobody waits for an answer that is still on its way: its address is asked for again by the next run."""
        self._closed = True
        for _ in self._threads:
            self._asked.put(None)

    @property
    def running(self) -> bool:
        """Whether any work is on its way."""
        return bool(self._busy or self._waiting)

    @property
    def free(self) -> bool:
        """Whether a further piece of work would be begun at once."""
        return len(self._busy) + len(self._waiting) < self._at_once

    @property
    def hosts(self) -> Collection[str]:
        """The hosts that are asked, or will be by work that is on its way."""
        return {*self._busy, *(job.host for job in self._waiting)}

    def ended(self) -> Iterator[Result]:
        """The results of work that has ended, each once."""
        while self._ended:
            yield self._ended.popleft()

    def begin(self, work: Work[Result]) -> None:
        """Begin a piece of work."""
        self._go_on(work, None)

    def take(self, seconds: float | None = None) -> None:
        """Wait until something comes (at most so many seconds), and go on with the work that it is for. Raises what the fetcher raised."""
        wait = self.running
        while wait or not self._came.empty():
            try:
                job, came = self._came.get(timeout=seconds)
            except Empty:
                break
            wait = False
            del self._busy[job.host]
            if isinstance(came, BaseException):
                raise came
            self._go_on(job.work, came)
        self._ask()

    def finish(self, *, wait: bool = False) -> None:
        """Go on with the work for which something has come (with `wait`, or is on its way), and ask for nothing more: what a run does last
        that is interrupted, or whose time is over."""
        self._closed = True
        while (wait and self._busy) or not self._came.empty():
            job, came = self._came.get()
            self._busy.pop(job.host, None)
            if not isinstance(came, BaseException):
                self._go_on(job.work, came)

    def _go_on(self, work: Work[Result], came: Came | None) -> None:
        try:
            asking = next(work) if came is None else work.send(came)
        except StopIteration as ended:
            self._ended.append(ended.value)
        else:
            self._waiting.append(_Job(work, asking, host_of(asking.address)))
            self._ask()

    def _ask(self) -> None:
        """Hand out what waits, first come first served, for hosts that nobody is asking."""
        for job in list(self._waiting):
            if not self._closed and job.host not in self._busy and len(self._busy) < self._at_once:
                self._waiting.remove(job)
                self._busy[job.host] = job
                if len(self._threads) < len(self._busy):
                    self._threads.append(Thread(target=self._serve, name=f"fetch-{len(self._threads)}", daemon=True))
                    self._threads[-1].start()
                self._asked.put(job)

    def _serve(self) -> None:
        while job := self._asked.get():
            try:
                came: Came | BaseException = self._fetcher.fetch(job.asking.address, last=job.asking.last, source=job.asking.source)
            except BaseException as error:  # told in the thread that takes
                came = error
            self._came.put((job, came))
