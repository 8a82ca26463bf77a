"""The addresses that were sought, in rows: one a visit, the newest of an address last."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, fields

from sqlalchemy import Engine, func, insert, select

from kelisim.ledger.engine import reading, writing
from kelisim.ledger.rows import Run, add_run
from kelisim.ledger.schema import visits
from kelisim.model.visit import FETCHED, UNCHANGED, Visit

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

    def latest(self, source: str | None = None) -> list[Visit]:
        """The newest visit of each address (of one source), by address."""
        newest = select(func.max(visits.c.number)).group_by(visits.c.address)
        newest = newest if source is None else newest.where(visits.c.source == source)
        with reading(self.engine) as connection:
            asked = select(*_COLUMNS).where(visits.c.number.in_(newest)).order_by(visits.c.address)
            return [Visit(**row) for row in connection.execute(asked).mappings()]
