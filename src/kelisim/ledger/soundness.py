"""Whether a ledger is whole: the file as SQLite sees it, and the bytes of every document under their hash."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import select

from kelisim.ledger.engine import reading
from kelisim.ledger.errors import LedgerError
from kelisim.ledger.schema import snapshots
from kelisim.ledger.store import Ledger


def find_faults(ledger: Ledger) -> Iterator[str]:
    """What is wrong with a ledger, a line each; nothing when it is whole.

    >>> import tempfile
    >>> from kelisim.ledger import open_ledger
    >>> with tempfile.TemporaryDirectory() as folder, open_ledger(folder + "/ledger.db") as ledger:
    ...     list(find_faults(ledger))
    []
    """
    with reading(ledger.engine) as connection:
        said = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check")]
        yield from (f"the file is damaged: {line}" for line in said if line != "ok")
        for table, row, other, _ in connection.exec_driver_sql("PRAGMA foreign_key_check"):
            yield f"row {row} of {table} speaks of a row of {other} that is not there"
        kept = list(connection.scalars(select(snapshots.c.id).order_by(snapshots.c.id)))
    for digest in kept:
        try:
            ledger.blobs.get(digest)
        except LedgerError as error:
            yield str(error)
