"""What is to be asked for next and when, as the visits so far tell it: nothing of it is kept elsewhere, so a re-run goes on."""

from __future__ import annotations

from collections import OrderedDict, deque
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush

from kelisim.acquire.sources import Source
from kelisim.model.visit import FETCHED, LISTED, REFUSED, Visit
from kelisim.pipeline.abreast import host_of

AGAIN = (timedelta(days=1), timedelta(days=7))  # after its first fetch a page is asked for again: most corrections are made within a day
TRIES = 3  # of a page that does not come, a cadence apart
LISTS = ""  # the turn of the lists: before that of any source's pages
_AT_ONCE = datetime.min.replace(tzinfo=UTC)
_NEVER = datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Task:
    """One address to ask for; `listed` is the visit by which a source listed it, None where it is itself a list."""

    address: str
    source: Source
    listed: Visit | None = None


@dataclass(slots=True)
class _Trail:
    """What is known of one address."""

    listed: Visit | None = None
    source: Source | None = None
    first: datetime | None = None  # when its bytes came first
    last: datetime | None = None  # when it was asked for last, whatever came of it
    failures: int = 0
    refused: bool = False


class Agenda:
    """The tasks of some sources. It is told of every visit (`add`) and says what is due (`next`) and when something will be (`when`)."""

    def __init__(self, sources: Sequence[Source], visits: Iterable[Visit]) -> None:
        self._sources = {source.name: source for source in sources}
        self._listed: dict[str, set[str]] = {name: set() for name in self._sources}
        self._trails: dict[str, _Trail] = {}
        self._due: dict[str, datetime] = {}
        self._later: list[tuple[datetime, int, str]] = []
        self._ready: OrderedDict[str, deque[str]] = OrderedDict({LISTS: deque()})
        self._pushed = 0
        for visit in visits:
            self._note(visit)
        self._lists = {address: source for source in sources for address in source.lists}
        for address in (*self._lists, *(a for addresses in self._listed.values() for a in sorted(addresses))):
            self._plan(address)

    def knows(self, source: Source, address: str) -> bool:
        """Whether a source has listed an address before."""
        return address in self._listed[source.name]

    def add(self, visit: Visit) -> None:
        """Take note of a visit."""
        self._note(visit)
        self._plan(visit.address)

    def next(self, now: datetime, busy: Collection[str] = ()) -> Task | None:
        """What is due: lists before pages, and of the pages one of each source in turn, so that no server is asked twice running.

        Of the `busy` hosts nothing is given; a source whose next page is of one waits with all of its pages.
        """
        while self._later and self._later[0][0] <= now:
            due, _, address = heappop(self._later)
            if self._due.get(address) == due:
                turn = LISTS if address in self._lists else self._source_of(address).name
                self._ready.setdefault(turn, deque()).append(address)
        for turn in list(self._ready):
            if found := self._taken(turn, now, busy):
                return self._task(found)
        return None

    def _taken(self, turn: str, now: datetime, busy: Collection[str]) -> str | None:
        """Take the next of a turn that is still due; of a source's pages the first alone is looked at, since most are of one host."""
        ready = self._ready[turn]
        for _ in range(len(ready)):
            if self._due.get(ready[0], _NEVER) > now:
                ready.popleft()
            elif host_of(ready[0]) not in busy:
                address = ready.popleft()
                del self._due[address]
                if turn != LISTS:
                    self._ready.move_to_end(turn)
                return address
            elif turn == LISTS:
                ready.rotate(-1)
            else:
                break
        return None

    def when(self) -> datetime | None:
        """When the next task is due; None where there never is one."""
        while self._later and self._due.get(self._later[0][2]) != self._later[0][0]:
            heappop(self._later)
        return self._later[0][0] if self._later else None

    def _source_of(self, address: str) -> Source:
        source = self._trails[address].source
        assert source is not None
        return source

    def _task(self, address: str) -> Task:
        if address in self._lists:
            return Task(address, self._lists[address])
        return Task(address, self._source_of(address), self._trails[address].listed)

    def _note(self, visit: Visit) -> None:
        trail = self._trails.setdefault(visit.address, _Trail())
        if visit.state == LISTED:
            if visit.source in self._sources:
                self._listed[visit.source].add(visit.address)
                if trail.source is None:
                    trail.listed, trail.source = visit, self._sources[visit.source]
            return
        trail.last = moment(visit)
        trail.refused = visit.state == REFUSED
        trail.failures = trail.failures + 1 if visit.fell_short else 0
        if visit.state == FETCHED and trail.first is None:
            trail.first = trail.last

    def _plan(self, address: str) -> None:
        due = self._due_list(address) if address in self._lists else self._due_page(self._trails[address])
        if due == self._due.get(address):
            return
        if due is None:
            del self._due[address]
            return
        self._due[address] = due
        self._pushed += 1
        heappush(self._later, (due, self._pushed, address))

    def _due_list(self, address: str) -> datetime:
        trail = self._trails.get(address)
        last = trail.last if trail else None
        return last + timedelta(hours=self._lists[address].cadence) if last else _AT_ONCE

    def _due_page(self, trail: _Trail) -> datetime | None:
        """When a listed page is to be asked for: at once, again where it did not come, and a day and a week after it came first."""
        if trail.source is None or trail.listed is None:
            return None
        if trail.last is None:
            return moment(trail.listed)
        if trail.first is None:
            over = trail.refused or trail.failures >= TRIES
            return None if over else trail.last + timedelta(hours=trail.source.cadence)
        first, last = trail.first, trail.last
        return next((first + after for after in AGAIN if last < first + after), None)


def moment(visit: Visit) -> datetime:
    """When a visit was made.

    >>> moment(Visit("https://a.example/", "2026-03-01T09:00:00+00:00", LISTED)).hour
    9
    """
    at = datetime.fromisoformat(visit.at)
    return at if at.tzinfo else at.replace(tzinfo=UTC)
