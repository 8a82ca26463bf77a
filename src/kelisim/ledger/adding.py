"""Documents into the ledger with what links them, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace

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
    link_records(connection, [record for record, _ in new], run, link)
    return len(new)


def link_anew(connection: Connection, record: Record, run: Run, link: Linker | None) -> None:
    """The occurrences of a document and rules' judgements on them, in the place of those that there were."""
    if link:
        rows.remove_links(connection, record.document.id)
        link_records(connection, [record], run, link)


def link_records(connection: Connection, found: Iterable[Record], run: Run, link: Linker | None) -> None:
    """The occurrences of documents that have none yet, and the judgements on them: linked one after another, written together."""
    if not link:
        return
    held, judged = _Held(connection), list[Judgement]()
    for record in found:
        occurrences, judgements = link(record, held)
        judged += judgements
        held.add(occurrences)
    rows.add_occurrences(connection, held.unwritten)
    rows.add_judgements(connection, judged, run)


class _Held:
    """What the ledger holds, as `link` asks for it from inside a transaction, with what is still to be written. A key is read once."""

    def __init__(self, connection: Connection) -> None:
        self.unwritten: list[Occurrence] = []
        self._connection = connection
        self._of: dict[tuple[str, str], Occurrence] = {}  # by kind and id, with the keys that are known so far
        self._bearing: dict[tuple[str, str], set[str]] = {}  # ids by kind and key
        self._read: set[tuple[str, str]] = set()  # keys that nothing more is to be read of

    def sharing(self, kind: str, keys: Iterable[str]) -> Iterable[Occurrence]:
        wanted = list(dict.fromkeys(keys))
        unread = [key for key in wanted if (kind, key) not in self._read]
        if unread:
            for occurrence in queries.sharing(self._connection, kind, unread):
                self._meet(occurrence)
            self._read.update((kind, key) for key in unread)
        found = set[str]().union(*(self._bearing.get((kind, key), ()) for key in wanted))
        return [self._of[kind, identity] for identity in sorted(found)]

    def add(self, occurrences: Iterable[Occurrence]) -> None:
        """Let later documents meet the occurrences of one."""
        for occurrence in occurrences:
            self.unwritten.append(occurrence)
            self._meet(occurrence)

    def _meet(self, occurrence: Occurrence) -> None:
        place = occurrence.kind, occurrence.id
        known = self._of.get(place)
        keys = tuple(dict.fromkeys((*known.keys, *occurrence.keys))) if known else occurrence.keys
        self._of[place] = replace(known, keys=keys) if known else occurrence
        for key in occurrence.keys:
            self._bearing.setdefault((occurrence.kind, key), set()).add(occurrence.id)
