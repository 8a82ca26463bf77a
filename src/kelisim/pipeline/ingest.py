"""Files into the ledger: one document a transaction, and an account of every input."""

from __future__ import annotations

import uuid
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from datetime import UTC, datetime
from itertools import chain, islice
from pathlib import Path

from kelisim.acquire import read_paths
from kelisim.clean import Told
from kelisim.ledger import Ledger, LedgerError, Run
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.pipeline.archived import note_visit
from kelisim.pipeline.linking import link_occurrences
from kelisim.pipeline.read import failure
from kelisim.pipeline.returned import note_return
from kelisim.pipeline.worker import Reading, read
from kelisim.pipeline.workers import Workers, available, cores

NO_DOCUMENT = ("E101", "E104")  # nothing there, or no page: told in the account, and nothing for a ledger to remember
FEW = 8  # inputs: to start processes takes as long as to read some more
READ, KNOWN, SET_ASIDE = "read", "known", "set_aside"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one input: `read`, `known` (the ledger has its bytes) or `set_aside` for `issue`."""

    name: str
    state: str
    document: str | None = None
    claims: int = 0
    issue: Issue | None = None


@dataclass(slots=True)
class Account:
    """Every input with what became of it, in the order in which they came."""

    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def read(self) -> list[Outcome]:
        """The documents that this run added."""
        return [o for o in self.outcomes if o.state == READ]

    @property
    def known(self) -> list[Outcome]:
        """Those whose bytes the ledger had."""
        return [o for o in self.outcomes if o.state == KNOWN]

    @property
    def set_aside(self) -> list[Issue]:
        """What could not be read, each with its file's name, a code and the reason: `str(issue)` is the line to print."""
        return [o.issue for o in self.outcomes if o.issue]

    @property
    def nothing_read(self) -> bool:
        """Whether no input could be read at all, not even one that was known: the one case that is a failure."""
        return not (self.read or self.known)


def ingest(
    paths: Iterable[Path | str],
    ledger: Ledger,
    *,
    told: Told | None = None,
    run: Run | None = None,
    progress: Callable[[Outcome], None] | None = None,
    workers: int | None = 0,
) -> Account:
    """Read files and folders (`-` is standard input) into a ledger, and give the account of them.

    Each document is added whole or not at all: its bytes first, then its rows and links in one transaction. What cannot be read is
    set aside with an Issue and the rest goes on; LedgerError (a full disk, a lock) ends it. `told` is what the user says of pages that
    do not say it; `progress` is called after each input. With `workers` documents are read in so many processes with limits
    (`pipeline.workers`), None for as many as there are cores where there are more than a few inputs; ledger and account are the same
    whatever their number.

    >>> import tempfile
    >>> from kelisim.ledger import open_ledger
    >>> with tempfile.TemporaryDirectory() as folder, open_ledger(folder + "/ledger.db") as ledger:
    ...     print(ingest(["no/such/page.txt"], ledger).set_aside[0])
    no/such/page.txt: E101 no such file or folder
    """
    run = run or new_run("ingest")
    account = Account()
    for outcome in ingest_all(read_paths(paths), ledger, run, told=told, workers=workers):
        account.outcomes.append(outcome)
        if progress:
            progress(outcome)
    return account


def ingest_all(
    found: Iterable[Snapshot | Issue], ledger: Ledger, run: Run, *, told: Told | None = None, workers: int | None = 0
) -> Iterator[Outcome]:
    """Read what was found into a ledger and say what became of each, in its order, as soon as it is in; `workers` as `ingest` has it."""
    if workers is None:
        found = iter(found)
        first = list(islice(found, FEW + 1))
        found, workers = chain(first, found), cores() if len(first) > FEW else 0
    many = bool(workers) and available()
    with closing(_read_aside(found, ledger, told, workers) if many else _read_here(found, ledger, told)) as answers:
        for each, answer in answers:
            if isinstance(each, Issue):
                yield _set_aside(each, None, ledger, run)
            else:
                outcome = _keep(each, answer, ledger, run)
                note_visit(each, ledger, run)
                if outcome.state == KNOWN:
                    note_return(each, ledger, run)
                yield outcome


Answer = Reading | Issue | None  # None where nothing was to be read
Answers = Generator[tuple[Snapshot | Issue, Answer], None, None]


def _read_here(found: Iterable[Snapshot | Issue], ledger: Ledger, told: Told | None) -> Answers:
    for each in found:
        yield each, None if isinstance(each, Issue) else _answer(each, ledger, told)


def _read_aside(found: Iterable[Snapshot | Issue], ledger: Ledger, told: Told | None, workers: int) -> Answers:
    """What other processes read of each, in the order in which they were found."""
    waiting = deque[Snapshot | Issue]()

    def unread() -> Iterator[Snapshot | None]:
        for each in found:
            waiting.append(each)
            yield None if isinstance(each, Issue) or ledger.knows(each.id) else each

    with Workers(workers) as reading:
        for answer in reading.read(unread(), told=told):
            yield waiting.popleft(), answer


def ingest_snapshot(snapshot: Snapshot, ledger: Ledger, run: Run, *, told: Told | None = None) -> Outcome:
    """Read one snapshot into a ledger and say what became of it."""
    return _keep(snapshot, _answer(snapshot, ledger, told), ledger, run)


def _answer(snapshot: Snapshot, ledger: Ledger, told: Told | None) -> Answer:
    """What a snapshot gives, read in this process; None where the ledger knows it."""
    if ledger.knows(snapshot.id):
        return None
    try:
        return read(snapshot, told)
    except MemoryError as error:
        return failure(snapshot.name, error)


def _keep(snapshot: Snapshot, answer: Answer, ledger: Ledger, run: Run) -> Outcome:
    """Add what was read of a snapshot, linked; nothing was read of one that the ledger knows."""
    if answer is None or ledger.knows(snapshot.id):
        return Outcome(snapshot.name, KNOWN, snapshot.id)
    if isinstance(answer, Issue):
        return _set_aside(answer, snapshot, ledger, run)
    try:
        added = ledger.add_record(answer.record, snapshot, run, link=lambda _, known: link_occurrences(answer.meant, known))
    except LedgerError:  # the disk is full, somebody holds the lock: so it will be for the next document
        raise
    except Exception as error:  # linking failed on this document; nothing of it was kept
        return _set_aside(failure(snapshot.name, error), snapshot, ledger, run)
    return Outcome(snapshot.name, READ if added else KNOWN, snapshot.id, len(answer.record.claims))


def new_run(command: str, *, now: datetime | None = None) -> Run:
    """A run that begins now."""
    from importlib.metadata import version

    started = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    return Run(uuid.uuid4().hex, command, started, f"kelisim {version('kelisim')}")


def _set_aside(issue: Issue, snapshot: Snapshot | None, ledger: Ledger, run: Run) -> Outcome:
    if issue.code not in NO_DOCUMENT:
        ledger.add_issue(issue, snapshot, run)
    return Outcome(issue.subject, SET_ASIDE, snapshot.id if snapshot else None, issue=issue)
