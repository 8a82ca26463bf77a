"""Reading: rows back as the model's values, in orders that do not depend on when a row was added."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, RowMapping, Select, Table, bindparam, func, select
from sqlalchemy.dialects import sqlite

from kelisim.ledger import codec
from kelisim.ledger.alike import alike
from kelisim.ledger.errors import LedgerError
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
    visits,
    withdrawn_claims,
)
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Snapshot
from kelisim.model.fact import Fact
from kelisim.model.link import Judgement, Occurrence, Verdict
from kelisim.model.record import Record

_AT_ONCE = 500  # values in one IN: SQLite takes more, and not everywhere
# One value however many keys: an IN of so many signs would be worded anew each time.
_ASKED = select(func.json_each(bindparam("keys")).table_valued("value").c.value).scalar_subquery()
_SHARING = (
    select(occurrences.c.id, occurrences.c.document, occurrences.c.facts, occurrence_keys.c.key)
    .join(occurrence_keys, occurrence_keys.c.occurrence == occurrences.c.number)
    .where(occurrence_keys.c.kind == bindparam("asked"), occurrence_keys.c.key.in_(_ASKED))
)
_SHARING_SQL = str(_SHARING.compile(dialect=sqlite.dialect()))  # asked several times a document: it goes to the driver as it is


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of the list of documents: what became of an input. `id` is None where there were no bytes."""

    id: str | None
    name: str
    state: str  # read | set_aside | forgotten
    code: str | None = None
    detail: str | None = None
    lang: str | None = None
    published: str | None = None
    title: str | None = None
    claims: int = 0


@dataclass(frozen=True, slots=True)
class Withdrawn:
    """A claim that a later reading of its document does not give: its id, kind and fact, and the words it stood on."""

    id: str
    kind: str
    fact: Fact
    words: str


def listed(connection: Connection) -> list[Listed]:
    """Every input in its last state: those read by day, then those set aside and forgotten by name."""
    last: dict[str, RowMapping] = {}
    for row in connection.execute(select(document_states).order_by(document_states.c.number)).mappings():
        if row["document"]:
            last.pop(f"no bytes: {row['name']}", None)  # now there are some
        last[row["document"] or f"no bytes: {row['name']}"] = row
    count = select(claims.c.document, func.count().label("claims")).group_by(claims.c.document).subquery()
    columns = (documents.c.id, documents.c.lang, documents.c.published, documents.c.title, func.coalesce(count.c.claims, 0).label("claims"))
    read = {row["id"]: row for row in connection.execute(select(*columns).outerjoin(count, count.c.document == documents.c.id)).mappings()}
    lines = [_listed(row, read.get(row["document"])) for row in last.values()]
    return sorted(lines, key=lambda line: (line.state != "read", line.state, line.published or "", line.name, line.id or ""))


def _listed(state: RowMapping, read: RowMapping | None) -> Listed:
    known = {key: read[key] for key in ("lang", "published", "title", "claims")} if read else {}
    return Listed(state["document"], state["name"], state["state"], state["code"], state["detail"], **known)


def is_known(connection: Connection, document: str) -> bool:
    """Whether the ledger holds a document of this hash."""
    return connection.scalar(select(documents.c.id).where(documents.c.id == document)) is not None


def known(connection: Connection, wanted: Sequence[str]) -> set[str]:
    """Those of some hashes that documents of the ledger have."""
    found: set[str] = set()
    for start in range(0, len(wanted), _AT_ONCE):
        found.update(connection.scalars(select(documents.c.id).where(documents.c.id.in_(wanted[start : start + _AT_ONCE]))))
    return found


def was_set_aside(connection: Connection, document: str | None, name: str, code: str) -> bool:
    """Whether the same bytes (where there are none, the same name) were set aside before for the same reason."""
    same = document_states.c.document == document if document else (document_states.c.document.is_(None) & (document_states.c.name == name))
    asked = select(document_states.c.number).where(same, document_states.c.state == "set_aside", document_states.c.code == code)
    return connection.scalar(asked.limit(1)) is not None


def find_document(connection: Connection, asked: str) -> str:
    """The id of the document that a user means by the beginning of its id, its stem or its name; LedgerError when it is none or several."""
    if is_known(connection, asked):  # the whole id, as pages ask: names of all documents need not be looked through
        return asked
    named = (documents.c.stem == asked) | (snapshots.c.name == asked)
    begins = func.substr(documents.c.id, 1, len(asked)) == asked.lower() if len(asked) >= 4 else documents.c.id == asked
    wanted = select(documents.c.id).join(snapshots, snapshots.c.id == documents.c.id).where(named | begins)
    found: list[str] = sorted(connection.scalars(wanted))
    if len(found) != 1:
        many = f"{len(found)} documents are called so: {', '.join(each[:12] for each in found[:5])}" if found else "no such document"
        raise LedgerError(f"{asked}: {many}")
    return found[0]


def document_ids(connection: Connection, as_of: PartialDate | None = None) -> Sequence[str]:
    """The ids of all documents (with `as_of`, of those that can have been published by that day), by day of publication, then by hash."""
    asked = select(documents.c.id).order_by(func.coalesce(documents.c.published, ""), documents.c.id)
    if as_of:  # a month is written shorter than its first day, and so stands before it
        asked = asked.where(documents.c.published <= as_of.last().isoformat())
    return connection.scalars(asked).all()


def record(connection: Connection, document: str) -> Record:
    """Everything that a document gave, as it was given."""
    row = connection.execute(select(documents).where(documents.c.id == document)).mappings().first()
    if row is None:
        raise LedgerError(f"{document}: no such document")
    return Record(
        codec.document_of(row),
        tuple(map(codec.mention_of, _of_document(connection, mentions, document))),
        tuple(map(codec.entity_of, _of_document(connection, entities, document))),
        tuple(map(codec.claim_of, _of_document(connection, claims, document))),
    )


def _of_document(connection: Connection, table: Table, document: str) -> Iterable[RowMapping]:
    return connection.execute(select(table).where(table.c.document == document).order_by(table.c.number)).mappings()


def snapshot(connection: Connection, document: str, data: bytes) -> Snapshot:
    """The bytes of a document with what is known of their coming."""
    row = connection.execute(select(snapshots).where(snapshots.c.id == document)).mappings().one()
    return Snapshot(row["name"], data, row["media_type"], row["encoding"])


def document_of_claim(connection: Connection, claim: str) -> str:
    """The document of a claim; LedgerError where there is none of that id."""
    found = connection.scalar(select(claims.c.document).where(claims.c.id == claim))
    if found is None:
        raise LedgerError(f"{claim}: no such claim")
    return str(found)


def is_claim(connection: Connection, claim: str) -> bool:
    """Whether there is a claim of this id."""
    return connection.scalar(select(claims.c.id).where(claims.c.id == claim)) is not None


def next_number(connection: Connection, document: str) -> int:
    """The number of the next claim of a document."""
    return int(connection.scalar(select(func.coalesce(func.max(claims.c.number) + 1, 0)).where(claims.c.document == document)) or 0)


def withdrawn(connection: Connection, document: str) -> list[Withdrawn]:
    """The claims of a document that an earlier reading gave and a later one does not, in the order in which they were withdrawn."""
    asked = select(withdrawn_claims).where(withdrawn_claims.c.document == document).order_by(withdrawn_claims.c.number)
    return [
        Withdrawn(row["claim"], row["kind"], codec.fact_of(row["kind"], json.loads(row["contents"])), row["words"])
        for row in connection.execute(asked).mappings()
    ]


def find_claims(
    connection: Connection, *, kind: str | None = None, naming: Iterable[str] = (), since: str | None = None, until: str | None = None
) -> Iterator[Claim]:
    """The claims of a kind that name all of some entities (ids within documents) and whose day lies between two, both included.

    Days are compared as text: `until="2025"` leaves «2025-08» out, `until="2025-12-31"` takes it in.
    """
    asked: Select[tuple[object, ...]] = select(claims)
    if kind:
        asked = asked.where(claims.c.kind == kind)
    for entity in naming:
        asked = asked.where(claims.c.id.in_(select(parties.c.claim).where(parties.c.entity == entity)))
    if since:
        asked = asked.where(claims.c.day >= since)
    if until:
        asked = asked.where(claims.c.day <= until)
    order = (func.coalesce(claims.c.day, ""), claims.c.id)
    yield from map(codec.claim_of, connection.execute(asked.order_by(*order)).mappings())


def sharing(connection: Connection, kind: str, keys: Iterable[str]) -> list[Occurrence]:
    """The occurrences of a kind that bear one of the keys, each with those of the keys that it bears, by id."""
    found: dict[str, tuple[str, str, list[str]]] = {}
    for identity, document, facts, key in connection.exec_driver_sql(_SHARING_SQL, (kind, json.dumps(sorted(set(keys))))):
        found.setdefault(identity, (document, facts, []))[2].append(key)
    return [Occurrence(i, kind, d, tuple(sorted(borne)), codec.facts_of(facts)) for i, (d, facts, borne) in sorted(found.items())]


def all_judgements(connection: Connection, kind: str | None = None) -> list[Judgement]:
    """Every judgement, by what it is of, then by when persons made it: of two on one pair the later comes later."""
    asked = select(judgements).where(judgements.c.kind == kind) if kind else select(judgements)
    order = (judgements.c.kind, judgements.c.left, judgements.c.right, judgements.c.at, judgements.c.by, judgements.c.number)
    return alike(connection, kind).without_order(map(codec.judgement_of, connection.execute(asked.order_by(*order)).mappings()))


def all_verdicts(connection: Connection) -> list[Verdict]:
    """Every verdict, by claim and then in the order in which they were given."""
    asked = select(verdicts).order_by(verdicts.c.claim, verdicts.c.number)
    return list(map(codec.verdict_of, connection.execute(asked).mappings()))


def stamp(connection: Connection) -> str:
    """How many rows of each kind of event there have been: every change of a ledger adds one; and its first and last run, for another
    ledger in the same file may have as many."""
    events = (document_states, judgements, verdicts, withdrawn_claims, visits)
    counts = (str(connection.scalar(select(func.coalesce(func.max(table.c.number), 0)))) for table in events)
    ends = (connection.scalar(select(runs.c.id).order_by(order, runs.c.id).limit(1)) for order in (runs.c.started, runs.c.started.desc()))
    return "-".join([*counts, *(str(end or "")[:12] for end in ends)])
