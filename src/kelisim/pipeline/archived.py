"""What an archive says of the fetching of its pages, noted as a visit: so that what was read out of it counts as sought and found."""

from __future__ import annotations

from kelisim.ledger import Ledger, Run
from kelisim.model.document import Snapshot
from kelisim.model.visit import FETCHED, Visit


def visit_of(snapshot: Snapshot) -> Visit | None:
    """The visit of which a page was kept; None where nothing says when it was fetched, or from where.

    >>> visit_of(Snapshot("https://a.example/1", b"page", fetched="2024-05-03T10:00:00+00:00")).size
    4
    """
    if not snapshot.fetched or not snapshot.name.startswith(("http://", "https://")):
        return None
    return Visit(snapshot.name, snapshot.fetched, FETCHED, document=snapshot.id, size=len(snapshot.data))


def note_visit(snapshot: Snapshot, ledger: Ledger, run: Run) -> None:
    """Add the visit of a page from an archive to a ledger, once: the same archive read again adds nothing."""
    visit = visit_of(snapshot)
    if visit and not any(known.at == visit.at for known in ledger.visits.all(address=visit.address)):
        ledger.visits.add([visit], run)
