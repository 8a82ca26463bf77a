"""Documents into the ledger with what links them, inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

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
        self._kinds: dict[str, _Kind] = {}

    def sharing(self, kind: str, keys: Iterable[str]) -> Iterable[Occurrence]:
        wanted, held = set(keys), self._kind(kind)
        if unread := wanted - held.read:
            for occurrence in queries.sharing(self._connection, kind, unread):
                held.meet(occurrence)
            held.read |= unread
        return held.bearing(wanted)

    def add(self, occurrences: Iterable[Occurrence]) -> None:
        """Let later documents meet the occurrences of one."""
        for occurrence in occurrences:
            self.unwritten.append(occurrence)
            self._kind(occurrence.kind).meet(occurrence)

    def _kind(self, kind: str) -> _Kind:
        return self._kinds.setdefault(kind, _Kind())


@dataclass(slots=True)
class _Kind:
    """Occurrences of one kind that were met."""

    of: dict[str, Occurrence] = field(default_factory=dict)  # by id, with the keys that are known so far
    ids: dict[str, list[str]] = field(default_factory=dict)  # by key
    read: set[str] = field(default_factory=set)  # keys that nothing more is to be read of

    def meet(self, occurrence: Occurrence) -> None:
        """Keep an occurrence under those of its keys under which it is not kept yet."""
        known = self.of.get(occurrence.id)
        new = tuple(key for key in occurrence.keys if key not in known.keys) if known else occurrence.keys
        self.of[occurrence.id] = replace(known, keys=(*known.keys, *new)) if known and new else known or occurrence
        for key in dict.fromkeys(new):
            self.ids.setdefault(key, []).append(occurrence.id)

    def bearing(self, keys: set[str]) -> list[Occurrence]:
        """Those that bear one of some keys, by id."""
        found = {identity for key in self.ids.keys() & keys for identity in self.ids[key]}
        return [self.of[identity] for identity in sorted(found)]
