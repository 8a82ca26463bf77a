"""A file that goes back to bytes that the ledger has: nothing of it is read anew, so that it came back is noted as a visit of its path."""

from __future__ import annotations

from datetime import UTC, datetime

from kelisim.ledger import Ledger, Run
from kelisim.model.document import Snapshot
from kelisim.model.visit import FETCHED, Visit

STDIN = "-"


def note_return(snapshot: Snapshot, ledger: Ledger, run: Run, *, now: datetime | None = None) -> None:
    """Note that a path has a document again that it had before it had another; where it has not, nothing is noted.

    Of an address of the web its own visits tell.
    """
    if snapshot.name == STDIN or snapshot.name.startswith(("http://", "https://")):
        return
    if ledger.visits.came_back(snapshot.name, snapshot.id):
        at = (now or datetime.now(UTC)).isoformat(timespec="seconds")
        ledger.visits.add([Visit(snapshot.name, at, FETCHED, document=snapshot.id, size=len(snapshot.data))], run)
