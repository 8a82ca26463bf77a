"""The addresses that were sought, in rows: one a visit, the newest of an address last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields

from sqlalchemy import Engine, and_, exists, func, insert, literal, or_, select, union_all

from kelisim.ledger.engine import reading, writing
from kelisim.ledger.rows import Run, add_run
from kelisim.ledger.schema import document_states, documents, runs, snapshots, visits
from kelisim.model.visit import FAILED, FETCHED, NO_MORE, UNCHANGED, Visit

_COLUMNS = [visits.c[each.name] for each in fields(Visit)]


@dataclass(frozen=True, slots=True)
class Visits:
    """What a ledger knows of addresses (`Ledger.visits`)."""

    engine: Engine

    def add(self, made: Iterable[Visit], run: Run) -> None:
        """Add visits in the order in which they were made, in one transaction."""
        rows = [{**asdict(visit), "run": run.id} for visit in made]
        if rows:
            with writing(self.engine) as connection:
                add_run(connection, run)
                connection.execute(insert(visits), rows)

    def last(self, address: str) -> Visit | None:
        """The newest visit of an address that was asked for and gave its bytes: what the next one asks the server to compare with."""
        given = select(*_COLUMNS).where(visits.c.address == address, visits.c.state.in_((FETCHED, UNCHANGED)))
        with reading(self.engine) as connection:
            row = connection.execute(given.order_by(visits.c.number.desc()).limit(1)).mappings().first()
        return Visit(**row) if row else None

    def all(self, *, source: str | None = None, address: str | None = None, since: str = "", until: str = "9") -> Iterator[Visit]:
        """Visits in order: of a source, of an address, from one moment (ISO 8601) to another, that one left out."""
        asked = select(*_COLUMNS).where(visits.c.at >= since, visits.c.at < until)
        for column, wanted in ((visits.c.source, source), (visits.c.address, address)):
            asked = asked if wanted is None else asked.where(column == wanted)
        with reading(self.engine) as connection:
            yield from (Visit(**row) for row in connection.execute(asked.order_by(visits.c.number)).mappings().all())

    def of_document(self, document: str) -> list[Visit]:
        """The visits that gave the bytes of a document, the earliest first."""
        asked = select(*_COLUMNS).where(visits.c.document == document, visits.c.state.in_((FETCHED, UNCHANGED)))
        with reading(self.engine) as connection:
            return [Visit(**row) for row in connection.execute(asked.order_by(visits.c.number)).mappings()]

    def latest(self, source: str | None = None) -> list[Visit]:
        """The newest visit of each address (of one source), by address."""
        newest = select(func.max(visits.c.number)).group_by(visits.c.address)
        newest = newest if source is None else newest.where(visits.c.source == source)
        with reading(self.engine) as connection:
            asked = select(*_COLUMNS).where(visits.c.number.in_(newest)).order_by(visits.c.address)
            return [Visit(**row) for row in connection.execute(asked).mappings()]

    def of_pages(self) -> list[Visit]:
        """Every sight of a document at an address or path under which different documents were read, in order: what their versions are
        made of.

        Of a path, and of an address that came in without a visit, it is the first reading under that name, by its run. Standard input is
        no page, and facts of another program are none.
        """
        visited = select(literal(1).label("visit"), visits.c.number, visits.c.address, visits.c.at, visits.c.document).join(
            documents, documents.c.id == visits.c.document
        )
        visited = visited.where(visits.c.state.in_((FETCHED, UNCHANGED)))
        told = exists().where(and_(visits.c.address == document_states.c.name, visits.c.document == document_states.c.document))
        read = select(
            literal(0), func.min(document_states.c.number), document_states.c.name, func.min(runs.c.started), document_states.c.document
        )
        read = read.join(documents, documents.c.id == document_states.c.document).join(snapshots, snapshots.c.id == documents.c.id)
        read = read.join(runs, runs.c.id == document_states.c.run).where(
            document_states.c.state == "read", document_states.c.name != "-", or_(~told, ~document_states.c.name.like("http%://%")),
            or_(snapshots.c.media_type.is_(None), snapshots.c.media_type != "application/json"),
        )  # fmt: skip
        seen = union_all(visited, read.group_by(document_states.c.name, document_states.c.document)).cte("seen")
        several = select(seen.c.address).group_by(seen.c.address).having(func.count(seen.c.document.distinct()) > 1)
        asked = select(seen).where(seen.c.address.in_(several)).order_by(seen.c.at, seen.c.visit, seen.c.number)
        with reading(self.engine) as connection:
            return [Visit(row.address, row.at, FETCHED, document=row.document) for row in connection.execute(asked)]

    def of_withdrawn(self) -> list[Visit]:
        """The visits, in order, of every address that gave a document and at some time said that there is no such page; and those of
        other addresses that gave one of the same documents."""
        given = and_(visits.c.state.in_((FETCHED, UNCHANGED)), visits.c.document.in_(select(documents.c.id)))
        missed = and_(visits.c.state == FAILED, visits.c.status.in_(NO_MORE))
        gone = select(visits.c.address).where(missed).intersect(select(visits.c.address).where(given)).subquery()
        held = select(visits.c.document).where(given, visits.c.address.in_(select(gone)))
        asked = select(*_COLUMNS).where(or_(given, missed), or_(visits.c.address.in_(select(gone)), visits.c.document.in_(held)))
        with reading(self.engine) as connection:
            return [Visit(**row) for row in connection.execute(asked.order_by(visits.c.at, visits.c.number)).mappings()]

    def came_back(self, name: str, document: str) -> bool:
        """Whether a path had a document before, and another since."""
        read = select(literal(0).label("visit"), func.min(document_states.c.number).label("number"), func.min(runs.c.started).label("at"))
        read = read.add_columns(document_states.c.document).join(runs, runs.c.id == document_states.c.run)
        read = read.where(document_states.c.name == name, document_states.c.state == "read").group_by(document_states.c.document)
        seen = select(literal(1), visits.c.number, visits.c.at, visits.c.document).where(visits.c.address == name)
        both = union_all(read, seen).subquery()
        with reading(self.engine) as connection:
            had = list(connection.execute(select(both.c.document).order_by(both.c.at, both.c.visit, both.c.number)).scalars())
        return document in had and had[-1] != document
