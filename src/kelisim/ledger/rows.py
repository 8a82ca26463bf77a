"""Writing: what a document adds, and the one removal. Each function works inside the caller's transaction."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import count
from operator import itemgetter

from sqlalchemy import ColumnElement, Connection, Table, delete, func, insert, or_, select, text, update
from sqlalchemy.dialects import sqlite
from sqlalchemy.dialects.sqlite import insert as insert_new

from kelisim.lang.lemmas import name_terms, word_terms
from kelisim.lang.tokens import tokenize
from kelisim.ledger import codec
from kelisim.ledger.alike import pass_on
from kelisim.ledger.schema import (
    claims,
    document_states,
    documents,
    entities,
    judgements,
    mentions,
    occurrence_keys,
    occurrences,
    parties,
    runs,
    snapshots,
    verdicts,
    withdrawn_claims,
)
from kelisim.model.claim import Claim
from kelisim.model.document import Document, Snapshot
from kelisim.model.issue import Issue
from kelisim.model.link import PERSON, Judgement, Occurrence, Verdict
from kelisim.model.record import Record


@dataclass(frozen=True, slots=True)
class Run:
    """One calling of the program: a random id, what was asked, when it began (ISO 8601), and the program's version.

    It gets a row with the first row that it adds; a run that adds nothing leaves no trace.
    """

    id: str
    command: str
    started: str
    program: str


def add_run(connection: Connection, run: Run) -> None:
    """The run's row, once."""
    row = {"id": run.id, "command": run.command, "started": run.started, "program": run.program}
    connection.execute(insert_new(runs).values(row).on_conflict_do_nothing())


def add_records(connection: Connection, found: Sequence[tuple[Record, Snapshot]], run: Run) -> None:
    """Everything that documents gave. The caller has seen that they are new and that their bytes are kept."""
    add_run(connection, run)
    named = [(snapshot, record.document) for record, snapshot in found]
    told = [{"name": s.name, "size": len(s.data), "media_type": s.media_type, "encoding": s.encoding} for s, _ in named]
    _add(connection, snapshots, [{**row, "id": d.id, "run": run.id} for row, (_, d) in zip(told, named, strict=True)])
    _add(connection, documents, [{**codec.document_row(d), "run": run.id} for _, d in named])
    _add(connection, document_states, [{"document": d.id, "name": s.name, "state": "read", "run": run.id} for s, d in named])
    _add_read(connection, [record for record, _ in found])
    add_claims(connection, [claim for record, _ in found for claim in record.claims], run)


def _add_read(connection: Connection, read: Sequence[Record]) -> None:
    """What readings give beside the documents and their claims: names, and what the search looks at."""
    _add(connection, mentions, [codec.mention_row(r.document.id, n, m) for r in read for n, m in enumerate(r.mentions)])
    _add(connection, entities, [codec.entity_row(r.document.id, n, e) for r in read for n, e in enumerate(r.entities)])
    words = text("INSERT INTO search_fts (document, words, names) VALUES (:document, :words, :names)")
    connection.execute(words, [_searched(record) for record in read])


def add_claims(connection: Connection, found: Iterable[Claim], run: Run, *, first: int = 0) -> None:
    """Claims, each once, numbered from `first` in their order within each document."""
    once = {claim.id: claim for claim in found}
    numbers: dict[str, Iterator[int]] = {}
    rows = [codec.claim_row(next(numbers.setdefault(c.document, count(first))), c) for c in once.values()]
    _add(connection, claims, [{**row, "run": run.id} for row in rows])
    _add(connection, parties, [row for claim in once.values() for row in codec.party_rows(claim)])


def add_issue(connection: Connection, issue: Issue, snapshot: Snapshot | None, run: Run) -> None:
    """That an input was set aside, and why."""
    add_run(connection, run)
    row = {"document": snapshot.id if snapshot else None, "name": issue.subject, "code": issue.code, "detail": issue.detail}
    connection.execute(insert(document_states).values(**row, state="set_aside", run=run.id))


def add_occurrences(connection: Connection, found: Iterable[Occurrence]) -> None:
    """What a document has to be compared by, with its keys."""
    first = connection.scalar(select(func.coalesce(func.max(occurrences.c.number) + 1, 0))) or 0
    numbered = list(enumerate({(o.kind, o.id): o for o in found}.values(), first))
    _add(connection, occurrences, [{"number": number, **codec.occurrence_row(o)} for number, o in numbered])
    keys = [{"kind": o.kind, "key": key, "occurrence": number} for number, o in numbered for key in dict.fromkeys(o.keys)]
    _add(connection, occurrence_keys, sorted(keys, key=itemgetter("kind", "key")))  # as they will stand: one page after another is written


def add_judgements(connection: Connection, made: Iterable[Judgement], run: Run) -> None:
    """Judgements that are not there yet, word for word."""
    rows = [{**codec.judgement_row(judgement), "run": run.id} for judgement in made]
    if rows:
        add_run(connection, run)
        _add(connection, judgements, rows, unless_there=True)


def add_verdict(connection: Connection, verdict: Verdict, document: str, run: Run) -> None:
    """What a person decided of one claim of a document."""
    add_run(connection, run)
    connection.execute(insert(verdicts).values(**codec.verdict_row(verdict), document=document, run=run.id))


def forget(connection: Connection, document: str, run: Run) -> None:
    """Remove a document with all that hangs on it, and add the row that says so."""
    add_run(connection, run)
    name = connection.scalars(select(snapshots.c.name).where(snapshots.c.id == document)).one()
    remove_links(connection, document, judgements.c.kind.is_not(None))
    for table in (verdicts, withdrawn_claims):
        connection.execute(delete(table).where(table.c.document == document))
    _remove_read(connection, document)
    connection.execute(delete(documents).where(documents.c.id == document))
    connection.execute(delete(snapshots).where(snapshots.c.id == document))
    connection.execute(text("INSERT INTO search_fts (search_fts) VALUES ('optimize')"))  # else its words stay until pages are merged
    connection.execute(insert(document_states).values(document=document, name=name, state="forgotten", run=run.id))


def replace_record(connection: Connection, record: Record, run: Run) -> None:
    """What a new reading of a document gives, in the place of what the one before gave; its links are left to the caller.

    Claims that both give keep the run that gave them first; those that the new one does not are kept as withdrawn. What persons said stays.
    """
    add_run(connection, run)
    document = record.document.id
    remove_links(connection, document)
    held = {row["id"]: row for row in connection.execute(select(claims).where(claims.c.document == document)).mappings()}
    before = connection.scalars(select(documents.c.text).where(documents.c.id == document)).one()
    gone = [row for identity, row in held.items() if identity not in {claim.id for claim in record.claims}]
    _add(connection, withdrawn_claims, [codec.withdrawn_row(row, before, run.id) for row in gone])
    given = {identity: row["run"] for identity, row in held.items()}
    _remove_read(connection, document)
    row = codec.document_row(record.document)
    del row["stem"]  # the name of the first reading
    connection.execute(update(documents).where(documents.c.id == document).values(**row, run=run.id))
    _add_read(connection, [record])
    add_claims(connection, record.claims, run)
    for identity, first in given.items():
        connection.execute(update(claims).where(claims.c.id == identity).values(run=first))
    name = connection.scalars(select(snapshots.c.name).where(snapshots.c.id == document)).one()
    connection.execute(insert(document_states).values(document=document, name=name, state="read", run=run.id))


BY_RULES = judgements.c.by.not_like(f"{PERSON}%")


def remove_links(connection: Connection, document: str, which: ColumnElement[bool] = BY_RULES) -> None:
    """What a document is compared by, with its keys, and the judgements on it: those of rules, unless `which` says other ones."""
    pass_on(connection, document)
    own, numbers = (
        select(column).where(occurrences.c.document == document).scalar_subquery() for column in (occurrences.c.id, occurrences.c.number)
    )
    connection.execute(delete(judgements).where(or_(judgements.c.left.in_(own), judgements.c.right.in_(own)), which))
    connection.execute(delete(occurrence_keys).where(occurrence_keys.c.occurrence.in_(numbers)))
    connection.execute(delete(occurrences).where(occurrences.c.document == document))


def _remove_read(connection: Connection, document: str) -> None:
    """What a reading gave: claims, names, words to search for."""
    connection.execute(delete(parties).where(parties.c.claim.in_(select(claims.c.id).where(claims.c.document == document))))
    for table in (claims, entities, mentions):
        connection.execute(delete(table).where(table.c.document == document))
    connection.execute(text("DELETE FROM search_fts WHERE document = :document"), {"document": document})


def _add(connection: Connection, table: Table, rows: list[codec.Row], *, unless_there: bool = False) -> None:
    """Insert rows of one shape; with `unless_there` those aside that are there already.

    They go to the driver as they are: to bind each value anew for each row costs more than to write it.
    """
    if rows:
        statement, names = _insertion(table, tuple(rows[0]), unless_there)
        connection.exec_driver_sql(statement, list(map(itemgetter(*names), rows)))


@cache
def _insertion(table: Table, columns: tuple[str, ...], unless_there: bool) -> tuple[str, list[str]]:
    """The statement, and the columns in the order of its signs for values."""
    wanted = insert_new(table).inline()
    chosen = wanted.on_conflict_do_nothing() if unless_there else wanted
    compiled = chosen.compile(dialect=sqlite.dialect(), column_keys=list(columns), for_executemany=True)
    return str(compiled), list(getattr(compiled, "positiontup", columns))


def _searched(record: Record) -> codec.Row:
    """The row of the search: every word of the text and its lemma, and every name by its sounds."""
    document = record.document
    words = (term for t in tokenize(document.text) if t.kind != "sign" for term in word_terms(t.text, _read_in(document, t.start)))
    return {"document": document.id, "words": " ".join(words), "names": " ".join(sorted(_sounds(record)))}


def _read_in(document: Document, offset: int) -> str:
    """The language by whose endings a word is reduced: that of its passage, or the document's where the passage is unread."""
    code = document.lang_at(offset)
    return code if code in document.languages() else document.lang


def _sounds(record: Record) -> set[str]:
    """The script-free keys of every name in the document: as it stands there, and as the four languages write it."""
    said = {m.surface for m in record.mentions}
    known = {name for e in record.entities for name in (e.name, *(n for _, n in e.names))}
    people = {e.id.partition(":")[2] for e in record.entities if e.type == "PERSON"}
    words = {t.text for name in said | known | people for t in tokenize(name) if t.kind == "word"}
    return {key for word in words for key in name_terms(word)}
