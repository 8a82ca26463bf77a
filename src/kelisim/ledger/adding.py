"""Documents into the ledger with what links them, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from kelisim.ledger import queries, rows
from kelisim.ledger.rows import Run
from kelisim.model.document import Snapshot
from kelisim.model.link import Judgement, Known, Occurrence
from kelisim.model.record import Record

Linked = tuple[Iterable[Occurrence], Iterable[Judgement]]
Linker = Callable[[Record, Known], Linked]


def add_records(connection: Connection, found: Sequence[tuple[Record, Snapshot]], run: Run, link: Linker | None) -> int:
    """Add what documents gave, those aside that are known, and link one after another; gives how many were added."""
    known = queries.known(connection, [snapshot.id for _, snapshot in found])
    new = list({snapshot.id: (record, snapshot) for record, snapshot in found if snapshot.id not in known}.values())
    if new:
        rows.add_records(connection, new, run)
    for record, _ in new if link else ():
        link_record(connection, record, run, link)
    return len(new)


def link_anew(connection: Connection, record: Record, run: Run, link: Linker | None) -> None:
    """The occurrences of a document and rules' judgements on them, in the place of those that there were."""
    if link:
        rows.remove_links(connection, record.document.id)
        link_record(connection, record, run, link)


def link_record(connection: Connection, record: Record, run: Run, link: Linker | None) -> None:
    """The occurrences of a document that has none yet, and the judgements on them."""
    if link:
        occurrences, judgements = link(record, _Held(connection))
        rows.add_occurrences(connection, occurrences)
        rows.add_judgements(connection, judgements, run)


@dataclass(frozen=True, slots=True)
class _Held:
    """What the ledger holds, as `link` asks for it from inside a transaction."""

    connection: Connection

    def sharing(self, kind: str, keys: Iterable[str]) -> Iterable[Occurrence]:
        return queries.sharing(self.connection, kind, keys)
