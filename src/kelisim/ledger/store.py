"""The ledger as its callers have it: open one, add what documents gave, read it back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from types import TracebackType

from sqlalchemy import Engine

from kelisim.ledger import adding, alike, health, queries, rows
from kelisim.ledger.adding import Linker
from kelisim.ledger.blobs import Blobs
from kelisim.ledger.engine import checkpoint, connect, lay_out, reading, writing
from kelisim.ledger.errors import LedgerError
from kelisim.ledger.queries import Listed, Withdrawn
from kelisim.ledger.rows import Run
from kelisim.ledger.texts import Hit, Texts
from kelisim.ledger.visits import Visits
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.model.link import Judgement, Occurrence, Verdict
from kelisim.model.record import Record

TOGETHER = 200  # documents in one transaction of `Ledger.add_records`


def open_ledger(path: Path | str, *, create: bool = True) -> Ledger:
    """The ledger in a file, which is made when there is none, unless `create` is false; close it, or use it as a context.

    Raw bytes lie beside it, in the folder `<path>.blobs`. Raises LedgerError when the file is something else.

    >>> import tempfile
    >>> with tempfile.TemporaryDirectory() as folder, open_ledger(folder + "/ledger.db") as ledger:
    ...     list(ledger.records())
    []
    """
    path = Path(path)
    occupied = path.exists()  # asked first: another writer may make the file between the two questions
    if not path.is_file():
        if occupied or not create:
            raise LedgerError(f"{path}: no ledger there")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LedgerError(f"{path}: no ledger can be made there: {error.strerror}") from error
    engine = connect(path)
    try:
        lay_out(engine)
    except LedgerError:
        engine.dispose()
        raise
    return Ledger(path, engine, Blobs(path.with_name(path.name + ".blobs")))


@dataclass(frozen=True)
class Ledger:
    """An open ledger. Every method that adds is one transaction: all of it is kept or nothing."""

    path: Path
    engine: Engine
    blobs: Blobs

    def __enter__(self) -> Ledger:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self.engine.dispose()

    # --- adding ---

    def add_record(self, record: Record, snapshot: Snapshot, run: Run, *, link: Linker | None = None) -> bool:
        """Add all that a document gave, with what `link` says of it; False, and no row, when the document is known.

        `link` is called inside the transaction with the record and what the ledger holds, so that no other writer can come
        between the looking and the writing; it gives the document's occurrences and the judgements on them.
        """
        return self.add_records([(record, snapshot)], run, link=link) == 1

    def add_records(self, found: Iterable[tuple[Record, Snapshot]], run: Run, *, link: Linker | None = None) -> int:
        """Add what many documents gave, `TOGETHER` in one transaction, which is kept whole or not at all; gives how many were new.

        The rows are those that `add_record` would add for one after another.
        """
        added, waiting = 0, iter(found)
        while some := list(islice(waiting, TOGETHER)):
            with reading(self.engine) as connection:
                known = queries.known(connection, [snapshot.id for _, snapshot in some])
            if new := [each for each in some if each[1].id not in known]:
                self.blobs.put_all(snapshot.data for _, snapshot in new)
                with writing(self.engine) as connection:
                    added += adding.add_records(connection, new, run, link)
        return added

    def add_issue(self, issue: Issue, snapshot: Snapshot | None, run: Run) -> bool:
        """Add that an input was set aside; False, and no row, when the same was set aside before for the same reason."""
        digest = snapshot.id if snapshot else None
        with reading(self.engine) as connection:
            if queries.was_set_aside(connection, digest, issue.subject, issue.code):
                return False
        with writing(self.engine) as connection:
            rows.add_issue(connection, issue, snapshot, run)
        return True

    def add_judgements(self, judgements: Iterable[Judgement], run: Run) -> None:
        """Add judgements; those that are there already, word for word, add nothing."""
        with writing(self.engine) as connection:
            rows.add_judgements(connection, judgements, run)

    def add_verdict(self, verdict: Verdict, run: Run, *, replacement: Claim | None = None, link: Linker | None = None) -> None:
        """Add what a person decided of one claim; with the claim that is put in its place, which is linked as any other."""
        with writing(self.engine) as connection:
            document = queries.document_of_claim(connection, verdict.claim)
            if replacement and not queries.is_claim(connection, replacement.id):
                rows.add_run(connection, run)
                rows.add_claims(connection, [replacement], run, first=queries.next_number(connection, document))
                adding.link_anew(connection, queries.record(connection, document), run, link)
            rows.add_verdict(connection, verdict, document, run)

    def replace_record(
        self,
        record: Record,
        run: Run,
        *,
        link: Linker | None = None,
        judgements: Iterable[Judgement] = (),
        verdicts: Iterable[Verdict] = (),
    ) -> None:
        """Put a new reading of a known document in the place of the one before, with the persons' judgements and verdicts that go over.

        Claims that the new reading does not give are kept as withdrawn. Raises LedgerError when the document is not known.
        """
        with writing(self.engine) as connection:
            queries.find_document(connection, record.document.id)
            rows.replace_record(connection, record, run)
            adding.link_anew(connection, record, run, link)
            rows.add_judgements(connection, judgements, run)
            for verdict in verdicts:
                rows.add_verdict(connection, verdict, record.document.id, run)

    def forget(self, document: str, run: Run) -> str:
        """Remove a document with all that hangs on it, its bytes too; a row says that it was there. Gives its id.

        `document` is its id, the beginning of it, its stem or its name.
        """
        with writing(self.engine) as connection:
            identity = queries.find_document(connection, document)
            rows.forget(connection, identity, run)
        self.blobs.remove(identity)  # after the rows: bytes without rows do no harm, rows without bytes would
        checkpoint(self.engine)
        return identity

    # --- reading ---

    @property
    def visits(self) -> Visits:
        """The addresses of the web that were sought, and what came of each."""
        return Visits(self.engine)

    @property
    def texts(self) -> Texts:
        """The documents as texts: words found in them, where they came from, whose words a claim stands on."""
        return Texts(self.engine)

    def knows(self, document: str) -> bool:
        """Whether a document of this hash has been read."""
        with reading(self.engine) as connection:
            return queries.is_known(connection, document)

    def records(self, as_of: PartialDate | None = None) -> Iterator[Record]:
        """Everything that each document gave, by day of publication, then by hash: an order that is the documents' own.

        With `as_of` only those published by that day; one whose day nobody knows is then left out.
        """
        with reading(self.engine) as connection:
            for identity in queries.document_ids(connection, as_of):
                yield queries.record(connection, identity)

    def record(self, document: str) -> Record:
        """Everything that one document gave; named by its id, the beginning of it, its stem or its name."""
        with reading(self.engine) as connection:
            return queries.record(connection, queries.find_document(connection, document))

    def snapshot(self, document: str) -> Snapshot:
        """A document's bytes as they came, checked against their hash."""
        with reading(self.engine) as connection:
            identity = queries.find_document(connection, document)
            return queries.snapshot(connection, identity, self.blobs.get(identity))

    def documents(self) -> list[Listed]:
        """What became of every input: read, set aside (why), forgotten."""
        with reading(self.engine) as connection:
            return queries.listed(connection)

    def claims(
        self, *, kind: str | None = None, naming: Iterable[str] = (), since: str | None = None, until: str | None = None
    ) -> list[Claim]:
        """Claims by kind, by the entities that they name and by day; see `queries.find_claims`."""
        with reading(self.engine) as connection:
            return list(queries.find_claims(connection, kind=kind, naming=naming, since=since, until=until))

    def sharing(self, kind: str, keys: Iterable[str]) -> list[Occurrence]:
        """The occurrences of a kind that bear one of the keys (the ledger is a `Known`)."""
        with reading(self.engine) as connection:
            return queries.sharing(connection, kind, keys)

    def judgements(self, kind: str | None = None) -> list[Judgement]:
        """Every judgement (of one kind): `left` is the smaller id.

        A rule's judgement holds of all that have the same facts; it is given on the first by id of each (see `alike`).
        """
        with reading(self.engine) as connection:
            return queries.all_judgements(connection, kind)

    def alike(self) -> dict[str, str]:
        """Each occurrence that is not the first by id of those of its kind and facts, with that first one."""
        with reading(self.engine) as connection:
            return dict(alike.alike(connection).first)

    def faults(self) -> list[str]:
        """What is wrong with the file, its rows and the bytes beside it, a line each; empty when all is well."""
        with reading(self.engine) as connection:
            return list(health.faults(connection, self.blobs))

    def withdrawn(self, document: str) -> list[Withdrawn]:
        """The claims of a document (its id) that an earlier reading gave and the latest does not."""
        with reading(self.engine) as connection:
            return queries.withdrawn(connection, document)

    def stamp(self) -> str:
        """A short text that changes with every change: what is made from the ledger keeps it, to know when it is old."""
        with reading(self.engine) as connection:
            return queries.stamp(connection)

    def verdicts(self) -> list[Verdict]:
        """Every verdict, claim by claim."""
        with reading(self.engine) as connection:
            return queries.all_verdicts(connection)

    def search(self, words: str, *, limit: int = 20, offset: int = 0) -> list[Hit]:
        """The documents that hold all the words, in any inflection, names in any script; the best first. See `Texts.search`."""
        return self.texts.search(words, limit=limit, offset=offset)
