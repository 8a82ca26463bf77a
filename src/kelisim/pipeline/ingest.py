"""Files into the ledger: one document a transaction, and an account of every input."""

from __future__ import annotations

import uuid
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from kelisim.acquire import read_paths
from kelisim.clean import Told
from kelisim.ledger import Ledger, LedgerError, Run
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.pipeline.archived import note_visit
from kelisim.pipeline.linking import link_record
from kelisim.pipeline.read import failure, try_to_read

NO_DOCUMENT = ("E101", "E104")  # nothing there, or no page: told in the account, and nothing for a ledger to remember
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
) -> Account:
    """Read files and folders (`-` is standard input) into a ledger, and give the account of them.

    Each document is added whole or not at all: its bytes first, then its rows and links in one transaction. What cannot be read is
    set aside with an Issue and the rest goes on; LedgerError (a full disk, a lock) ends it. `told` is what the user says of pages that
    do not say it; `progress` is called after each input.

    >>> import tempfile
    >>> from kelisim.ledger import open_ledger
    >>> with tempfile.TemporaryDirectory() as folder, open_ledger(folder + "/ledger.db") as ledger:
    ...     print(ingest(["no/such/page.txt"], ledger).set_aside[0])
    no/such/page.txt: E101 no such file or folder
    """
    run = run or new_run("ingest")
    account = Account()
    for found in read_paths(paths):
        outcome = _set_aside(found, None, ledger, run) if isinstance(found, Issue) else ingest_snapshot(found, ledger, run, told=told)
        if isinstance(found, Snapshot):
            note_visit(found, ledger, run)
        account.outcomes.append(outcome)
        if progress:
            progress(outcome)
    return account


def ingest_snapshot(snapshot: Snapshot, ledger: Ledger, run: Run, *, told: Told | None = None) -> Outcome:
    """Read one snapshot into a ledger and say what became of it."""
    if ledger.knows(snapshot.id):
        return Outcome(snapshot.name, KNOWN, snapshot.id)
    record = try_to_read(snapshot, told=told)
    if isinstance(record, Issue):
        return _set_aside(record, snapshot, ledger, run)
    try:
        added = ledger.add_record(record, snapshot, run, link=link_record)
    except LedgerError:  # the disk is full, somebody holds the lock: so it will be for the next document
        raise
    except Exception as error:  # linking failed on this document; nothing of it was kept
        return _set_aside(failure(snapshot.name, error), snapshot, ledger, run)
    return Outcome(snapshot.name, READ if added else KNOWN, snapshot.id, len(record.claims))


def new_run(command: str, *, now: datetime | None = None) -> Run:
    """A run that begins now."""
    from importlib.metadata import version

    started = (now or datetime.now(UTC)).isoformat(timespec="seconds")
    return Run(uuid.uuid4().hex, command, started, f"kelisim {version('kelisim')}")


def _set_aside(issue: Issue, snapshot: Snapshot | None, ledger: Ledger, run: Run) -> Outcome:
    if issue.code not in NO_DOCUMENT:
        ledger.add_issue(issue, snapshot, run)
    return Outcome(issue.subject, SET_ASIDE, snapshot.id if snapshot else None, issue=issue)
