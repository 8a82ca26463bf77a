"""Sources on a schedule: what each lists is recorded, fetched, read into the ledger, and asked for again after a day and a week.

Everything that the watch knows stands in the ledger's visits, each written when what it tells of is done: a page first, then the row that
says it was fetched; what a list names together with the row that says it was asked. Whenever it ends, the next run goes on from there.
"""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from kelisim.acquire.feeds import read_feed
from kelisim.acquire.listed import Entry, Listing
from kelisim.acquire.listpages import read_list_page
from kelisim.acquire.sitemaps import DEPTH, read_sitemap
from kelisim.acquire.sources import Source, SourceError
from kelisim.clean import Told
from kelisim.ledger import Ledger, Run
from kelisim.model.date import PartialDate
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.model.visit import FAILED, FETCHED, LISTED, Visit
from kelisim.pipeline.abreast import AT_ONCE, Abreast, Asking, Fetches, Work
from kelisim.pipeline.agenda import Agenda, Task
from kelisim.pipeline.ingest import Outcome, ingest_snapshot, new_run

REACH = timedelta(days=30)  # what a list dates further back is not fetched: a sitemap may hold every page since a site began
INDEX = (
    "an index of sitemaps"  # the detail of a visit to one: the server may not say «unchanged» of it, since what it names may have changed
)
_WIDEST = 20  # sitemaps of one index, the newest first
_NAP = 60.0  # seconds; the longest sleep: a machine that slept longer than the program is noticed within it


@dataclass(frozen=True, slots=True)
class Step:
    """One address that was asked for: the visit, how many new addresses it listed, and what became of the page where there was one."""

    visit: Visit
    listed: int = 0
    outcome: Outcome | None = None


@dataclass(slots=True)
class Watched:
    """The account of a watch: how many askings of lists and pages ended in which state, what the pages became, what was wrong."""

    lists: Counter[str] = field(default_factory=Counter)
    pages: Counter[str] = field(default_factory=Counter)
    became: Counter[str] = field(default_factory=Counter)  # read, known, set_aside
    listed: int = 0
    issues: list[Issue] = field(default_factory=list)


def watch(
    sources: Sequence[Source],
    ledger: Ledger,
    fetcher: Fetches,
    *,
    run: Run | None = None,
    once: bool = False,
    until: datetime | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    sleep: Callable[[float], object] = time.sleep,
    progress: Callable[[Step], None] | None = None,
    account: Watched | None = None,
    at_once: int = AT_ONCE,
) -> Watched:
    """Ask the sources' lists by their cadence, and read what they list; with `once` until nothing is due, else to `until` or for ever.

    Different hosts, `at_once` of them, are asked side by side; `progress` is called in the thread that called this. On KeyboardInterrupt
    what has come is kept before it is raised. Raises SourceError for a source of which no list is known; LedgerError ends it.
    `account` is what is counted in, so that whoever interrupts it has the counts; `clock` and `sleep` stand for time, so that tests need
    not wait.
    """
    if silent := [source.name for source in sources if not source.lists]:
        raise SourceError(f"{', '.join(silent)}: no feed, sitemap or list page is known; describe it in a file of your own")
    counted = account or Watched()
    watcher = _Watcher(Agenda(sources, ledger.visits.all()), ledger, run or new_run("watch", now=clock()), counted, progress)
    with Abreast[None](fetcher, at_once) as side:
        try:
            while until is None or clock() < until:
                while side.free and (task := watcher.agenda.next(clock(), side.hosts)):
                    side.begin(watcher.work(task))
                due = watcher.agenda.when()
                if side.running:
                    side.take(_rest(clock(), due, until) if side.free else _NAP)
                elif once or due is None:
                    break
                else:
                    sleep(_rest(clock(), due, until))
            side.finish(wait=True)
        except KeyboardInterrupt:
            side.finish()
            raise
    return counted


def _rest(now: datetime, *moments: datetime | None) -> float:
    """Seconds to the first of some moments, but no nap is longer than a minute."""
    return max(min([_NAP, *((moment - now).total_seconds() for moment in moments if moment)]), 0.01)


@dataclass(frozen=True, slots=True)
class _Watcher:
    """What one watch works with."""

    agenda: Agenda
    ledger: Ledger
    run: Run
    account: Watched
    progress: Callable[[Step], None] | None

    def work(self, task: Task) -> Work[None]:
        """Do a task."""
        if task.listed is None:
            yield from self._list(task.address, task.source, 1, set())
        else:
            yield from self._page(task.address, task.source, task.listed)

    def _tell(self, step: Step) -> None:
        if self.progress:
            self.progress(step)

    def _page(self, address: str, source: Source, listed: Visit) -> Work[None]:
        """Fetch a page and read it; the row comes last, so that bytes that were not read are asked for again."""
        visit, snapshot = yield Asking(address, self.ledger.visits.last(address), source.name)
        told = Told(_date(listed.published), source.title, source.country, source.kind, listed.detail or None)
        outcome = ingest_snapshot(snapshot, self.ledger, self.run, told=told) if snapshot else None
        visit = replace(visit, published=listed.published)
        self.ledger.visits.add([visit], self.run)
        self.agenda.add(visit)
        self.account.pages[visit.state] += 1
        if outcome:
            self.account.became[outcome.state] += 1
        self._tell(Step(visit, outcome=outcome))

    def _list(self, address: str, source: Source, depth: int, asked: set[str]) -> Work[None]:
        """Ask for a list; of an index of sitemaps first what it names, so that an index that was left half way is asked for again."""
        asked.add(address)
        last = self.ledger.visits.last(address)
        visit, snapshot = yield Asking(address, None if last and last.detail == INDEX else last, source.name)
        listing = _read(snapshot, address, source) if snapshot else Listing()
        self.account.issues += listing.issues
        if listing.lists:
            visit = replace(visit, detail=INDEX)
        elif (
            listing.issues and not listing.entries and visit.state == FETCHED
        ):  # bytes came, but no list: nobody can say what was published
            visit = replace(visit, state=FAILED, code=listing.issues[0].code, detail=listing.issues[0].detail, document=None)
        inner = sorted(listing.lists, key=lambda one: one.modified or "9", reverse=True)[:_WIDEST] if depth < DEPTH else []
        for further in inner:
            if further.address not in asked and _recent(further, visit):
                yield from self._list(further.address, source, depth + 1, asked)
        new = [_listed(entry, visit, source) for entry in listing.entries if self._is_new(entry, visit, source)]
        self.ledger.visits.add([*new, visit], self.run)
        for each in (*new, visit):
            self.agenda.add(each)
        self.account.lists[visit.state] += 1
        self.account.listed += len(new)
        self._tell(Step(visit, listed=len(new)))

    def _is_new(self, entry: Entry, visit: Visit, source: Source) -> bool:
        fits = source.is_article(entry.address) and entry.address not in source.lists
        return fits and not self.agenda.knows(source, entry.address) and _recent(entry, visit)


def _read(snapshot: Snapshot, address: str, source: Source) -> Listing:
    if address in source.feeds:
        return read_feed(snapshot.data, address)
    if address in source.pages:
        return read_list_page(snapshot.data, address, source.articles)
    return read_sitemap(snapshot.data, address)


def _listed(entry: Entry, visit: Visit, source: Source) -> Visit:
    """That a list named an address; the title that it gave stands in the detail."""
    day = entry.published or source.day_in(entry.address)
    return Visit(entry.address, visit.at, LISTED, source.name, detail=entry.title or "", published=day)


def _recent(entry: Entry, visit: Visit) -> bool:
    """Whether an entry is of the days of the visit, or has none."""
    day = max((stated for stated in (entry.published, entry.modified) if stated), default=None)
    return day is None or day >= str((datetime.fromisoformat(visit.at) - REACH).date())


def _date(text: str | None) -> PartialDate | None:
    return PartialDate.parse(text) if text else None
