"""Whether a ledger is whole: SQLite's own checks, the bytes beside it, and the words under every claim."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from kelisim.ledger.blobs import Blobs
from kelisim.ledger.errors import LedgerError
from kelisim.ledger.schema import claims, documents, mentions, snapshots


def faults(connection: Connection, blobs: Blobs) -> Iterator[str]:
    """What is wrong, a line each. Bytes that no row speaks of are no fault: a run that was killed leaves them."""
    for (said,) in connection.exec_driver_sql("PRAGMA integrity_check"):
        if said != "ok":
            yield f"the file is damaged: {said}"
    for table, row, other, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
        yield f"row {row} of {table} speaks of a row of {other} that is not there"
    for digest in connection.scalars(select(snapshots.c.id).order_by(snapshots.c.id)):
        try:
            blobs.get(digest)
        except LedgerError as error:
            yield str(error)
    yield from _wrong_places(connection)


def _wrong_places(connection: Connection) -> Iterator[str]:
    joined = select(claims.c.id, claims.c.document).join(documents, documents.c.id == claims.c.document)
    for claim, document in connection.execute(joined.where(claims.c.end > func.length(documents.c.text))):
        yield f"claim {claim}: its words lie outside document {document[:12]}"
    words = func.substr(documents.c.text, mentions.c.start + 1, mentions.c.end - mentions.c.start)
    said = select(mentions.c.document, mentions.c.number).join(documents, documents.c.id == mentions.c.document)
    for document, number in connection.execute(said.where(words != mentions.c.surface)):
        yield f"mention {number} of document {document[:12]}: its words are not what stands in the text"
