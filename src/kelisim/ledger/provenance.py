"""Where the bytes of a document came from: the name under which they were first read, by which run, and every visit that gave them."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from kelisim.ledger.schema import runs, snapshots, visits
from kelisim.model.visit import Visit


@dataclass(frozen=True, slots=True)
class Provenance:
    """How the bytes of a document came: path or address, size and type, when the run that read them began (ISO 8601, UTC) and with which
    program, and the visits that gave exactly these bytes, the oldest first."""

    name: str
    size: int
    media_type: str | None
    encoding: str | None
    read: str
    program: str
    visits: tuple[Visit, ...] = ()

    @property
    def address(self) -> str | None:
        """The address of the live page, where it is one of the web: where redirects led, else what was asked for."""
        web = [v.final or v.address for v in reversed(self.visits)] + [self.name]
        return next((each for each in web if each.startswith(("http://", "https://"))), None)


def provenance(connection: Connection, document: str) -> Provenance:
    """The provenance of a document that the ledger holds."""
    asked = select(snapshots, runs.c.started, runs.c.program).join(runs, runs.c.id == snapshots.c.run)
    row = connection.execute(asked.where(snapshots.c.id == document)).mappings().one()
    seen = select(visits).where(visits.c.document == document).order_by(visits.c.number)
    made = tuple(
        Visit(**{key: value for key, value in visit.items() if key not in ("number", "run")})
        for visit in connection.execute(seen).mappings()
    )
    return Provenance(row["name"], row["size"], row["media_type"], row["encoding"], row["started"], row["program"], made)
