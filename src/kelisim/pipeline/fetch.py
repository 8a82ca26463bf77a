"""Addresses of the web into the ledger: a visit an address, written when it is made, and its page read as a file would be."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Protocol

from kelisim.clean import Told
from kelisim.ledger import Ledger, Run
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.model.visit import Visit
from kelisim.pipeline.ingest import KNOWN, READ, Outcome, ingest_snapshot, new_run

FRESH = timedelta(days=1)  # a page that was visited since is not asked for again


class Fetches(Protocol):
    """What asks for an address: `kelisim.acquire.fetcher.Fetcher`."""

    def fetch(self, address: str, *, last: Visit | None = None, source: str | None = None) -> tuple[Visit, Snapshot | None]:
        """The visit, and the page where it is new or changed."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What became of one address: its visit (`known` where it is an earlier one that is fresh enough), and what its page gave."""

    visit: Visit
    outcome: Outcome | None = None
    earlier: bool = False

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
    """Every address with what became of it, in the order in which they were given."""

    addresses: list[Fetched] = field(default_factory=list)

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
) -> Iterator[Fetched]:
    """Ask for addresses and read what they give, each once; what became of each comes as soon as it is done.

    An address that gave its page within the last day (reckoned from `now`) is not asked for, unless `again`; one that gave it earlier is
    asked for what changed. The page is read first and the visit written then: a run that is killed between the two reads nothing twice
    and loses nothing. Raises LedgerError where the ledger cannot be written.
    """
    run, since = run or new_run("fetch"), ((now or datetime.now(UTC)) - FRESH).isoformat(timespec="seconds")
    for address in dict.fromkeys(_as_text(each) for each in addresses):
        if not address:
            continue
        last = ledger.visits.last(address)
        if last and last.at >= since and not again:
            yield Fetched(last, earlier=True)
        else:
            yield _fetch(address, last, ledger, fetcher, source, told, run)


def _as_text(address: str) -> str:
    """An address as the ledger can keep it: what was typed may hold bytes that are no text."""
    return address.strip().encode("utf-8", "backslashreplace").decode()


def _fetch(address: str, last: Visit | None, ledger: Ledger, fetcher: Fetches, source: str | None, told: Told | None, run: Run) -> Fetched:
    visit, snapshot = fetcher.fetch(address, last=last, source=source)
    outcome = ingest_snapshot(snapshot, ledger, run, told=told) if snapshot else None
    ledger.visits.add([visit], run)
    return Fetched(visit, outcome)
