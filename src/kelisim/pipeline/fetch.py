"""Addresses of the web into the ledger: a visit an address, written when it is made, and its page read as a file would be."""

from __future__ import annotations

from bisect import insort
from collections import OrderedDict, deque
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from kelisim.clean import Told
from kelisim.ledger import Ledger, Run
from kelisim.model.issue import Issue
from kelisim.model.visit import Visit
from kelisim.pipeline.abreast import AT_ONCE, Abreast, Asking, Fetches, Work, host_of
from kelisim.pipeline.ingest import KNOWN, READ, Outcome, ingest_snapshot, new_run

FRESH = timedelta(days=1)  # a page that was visited since is not asked for again


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one address: its visit (`known` where it is an earlier one that is fresh enough), what its page gave, and its place
    among those that were given."""

    visit: Visit
    outcome: Outcome | None = None
    earlier: bool = False
    place: int = 0

    @property
    def state(self) -> str:
        """`read`, `known` (unchanged, or asked for within the last day), `set_aside` (the page gives nothing), `failed` or `refused`."""
        if self.visit.fell_short:
            return self.visit.state
        return self.outcome.state if self.outcome else KNOWN

    @property
    def issue(self) -> Issue | None:
        """Why it gave nothing."""
        if self.visit.code:
            return Issue(self.visit.code, self.visit.address, self.visit.detail)
        return self.outcome.issue if self.outcome else None


@dataclass(slots=True)
class FetchAccount:
    """Every address with what became of it, in the order in which they were given whatever was done first."""

    addresses: list[Fetched] = field(default_factory=list)

    def add(self, each: Fetched) -> None:
        """Take in what became of an address, at its place."""
        insort(self.addresses, each, key=lambda one: one.place)

    def those(self, state: str) -> list[Fetched]:
        """Those that ended in a state: `read`, `known`, `set_aside`, `failed` or `refused`."""
        return [each for each in self.addresses if each.state == state]

    @property
    def nothing_read(self) -> bool:
        """Whether no address gave a page that could be read, not even one that was known: the one case that is a failure."""
        return not (self.those(READ) or self.those(KNOWN))


def fetch_into(
    addresses: Iterable[str],
    ledger: Ledger,
    fetcher: Fetches,
    *,
    source: str | None = None,
    told: Told | None = None,
    run: Run | None = None,
    again: bool = False,
    now: datetime | None = None,
    at_once: int = AT_ONCE,
) -> Iterator[Fetched]:
    """Ask for addresses and read what they give, each once; what became of each comes as soon as it is done, with its `place`.

    Addresses of different hosts, `at_once` of them, are asked side by side, those of one host in turn. An address that gave its page within
    the last day (reckoned from `now`) is not asked for, unless `again`; one that gave it earlier is asked for what changed. The page is
    read first and the visit written then: a run that is killed between the two reads nothing twice and loses nothing. On KeyboardInterrupt
    what has come is kept and told before it is raised. Raises LedgerError where the ledger cannot be written.
    """
    since = ((now or datetime.now(UTC)) - FRESH).isoformat(timespec="seconds")
    each = _Each(ledger, source, told, run or new_run("fetch"), None if again else since)
    waiting = _Waiting(addresses)
    with Abreast[Fetched](fetcher, at_once) as side:
        try:
            while True:
                while side.free and (found := waiting.next(side.hosts)):
                    side.begin(each.work(*found))
                    yield from side.ended()
                if not side.running:
                    return
                side.take()
                yield from side.ended()
        except KeyboardInterrupt:
            side.finish()
            yield from side.ended()
            raise


def _as_text(address: str) -> str:
    """An address as the ledger can keep it: what was typed may hold bytes that are no text."""
    return address.strip().encode("utf-8", "backslashreplace").decode()


class _Waiting:
    """Addresses that are not asked for yet, each once, by host."""

    def __init__(self, addresses: Iterable[str]) -> None:
        self._hosts: OrderedDict[str, deque[tuple[int, str]]] = OrderedDict()
        for place, address in enumerate(filter(None, dict.fromkeys(map(_as_text, addresses)))):
            self._hosts.setdefault(host_of(address), deque()).append((place, address))

    def next(self, busy: Collection[str]) -> tuple[int, str] | None:
        """The place and address of the next of a host that is not busy, of the hosts one after another."""
        host = next((host for host in self._hosts if host not in busy), None)
        if host is None:
            return None
        found = self._hosts[host].popleft()
        if self._hosts[host]:
            self._hosts.move_to_end(host)
        else:
            del self._hosts[host]
        return found


@dataclass(frozen=True, slots=True)
class _Each:
    """What is done with each address; one that gave its page after `fresh` is not asked for."""

    ledger: Ledger
    source: str | None
    told: Told | None
    run: Run
    fresh: str | None

    def work(self, place: int, address: str) -> Work[Fetched]:
        """Ask for it, read what came, write the visit."""
        last = self.ledger.visits.last(address)
        if last and self.fresh and last.at >= self.fresh:
            return Fetched(last, earlier=True, place=place)
        visit, snapshot = yield Asking(address, last, self.source)
        outcome = ingest_snapshot(snapshot, self.ledger, self.run, told=self.told) if snapshot else None
        self.ledger.visits.add([visit], self.run)
        return Fetched(visit, outcome, place=place)
