"""How a ledger's file is opened: one writer at a time, readers beside it, and nothing lost when the power goes."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event, insert, inspect, select
from sqlalchemy.exc import DatabaseError, DataError, IntegrityError, ProgrammingError

from kelisim.ledger.errors import LedgerError
from kelisim.ledger.migrations import migrate
from kelisim.ledger.schema import SEARCH_FTS, VERSION, metadata, schema_versions

PATIENCE = 10_000  # milliseconds to wait for another writer
_WRITES = "kelisim_writes"


def connect(path: Path) -> Engine:
    """An engine over the ledger's file, which it makes when there is none."""
    engine = create_engine(f"sqlite:///{path}")
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _prepare(connection: Any, _: object) -> None:
    """Take BEGIN out of the driver's hands (SQLAlchemy's recipe for SQLite) and set what each connection must set for itself."""
    connection.isolation_level = None
    connection.execute(f"PRAGMA busy_timeout = {PATIENCE}").close()
    _write_ahead(connection)
    for pragma in ("synchronous = FULL", "foreign_keys = ON", "secure_delete = ON"):
        connection.execute(f"PRAGMA {pragma}").close()


def _write_ahead(connection: Any) -> None:
    """Switch a new file to write-ahead logging; SQLite does not wait for others here, as it does everywhere else, so this does."""
    deadline = time.monotonic() + PATIENCE / 1000
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").close()
            return
        except sqlite3.OperationalError as error:
            if error.sqlite_errorcode & 0xFF != sqlite3.SQLITE_BUSY or time.monotonic() > deadline:
                raise
            time.sleep(0.01)


def _begin(connection: Connection) -> None:
    """A writer takes the lock before it looks: what it finds is then still true when it writes, and it never has to give up half-way."""
    writes = connection.get_execution_options().get(_WRITES)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """A transaction that may write: all of it is kept when the block ends, nothing when it raises."""
    with spoken(engine), engine.connect() as connection:
        connection.execution_options(**{_WRITES: True})
        with connection.begin():
            yield connection


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A transaction that sees the ledger as it was when it began."""
    with spoken(engine), engine.connect() as connection, connection.begin():
        yield connection


@contextmanager
def spoken(engine: Engine) -> Iterator[None]:
    """What SQLite says of a bad file, a full disk or a lock, as one line of ours; rows that do not fit are a fault of the caller."""
    try:
        yield
    except (IntegrityError, DataError, ProgrammingError):
        raise
    except DatabaseError as error:
        raise LedgerError(f"{engine.url.database}: {error.orig}") from error


def checkpoint(engine: Engine) -> None:
    """Bring what the write-ahead file holds into the ledger's own and empty it, so that it keeps no copy of removed rows."""
    connection = engine.raw_connection()
    try:
        connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")
    finally:
        connection.close()


def lay_out(engine: Engine) -> None:
    """Make the tables where the file is new, bring those of an earlier version up to this one; raise LedgerError when it is no ledger
    or one of a later version."""
    with reading(engine) as connection:
        found = set(inspect(connection).get_table_names())
    if not found:
        _create(engine)
        return
    name = engine.url.database
    if schema_versions.name not in found:
        raise LedgerError(f"{name}: a database, but no ledger of Kelisim")
    with reading(engine) as connection:
        version = _version(connection)
    if not 0 < version <= VERSION:
        raise LedgerError(f"{name}: a ledger of version {version}; this program reads versions 1 to {VERSION}")
    if version < VERSION:
        with writing(engine) as connection:
            migrate(connection, _version(connection), VERSION)  # asked again: another process may have been faster


def _version(connection: Connection) -> int:
    return max(connection.scalars(select(schema_versions.c.version)), default=0)


def _create(engine: Engine) -> None:
    with writing(engine) as connection:
        if inspect(connection).has_table(schema_versions.name):
            return  # another process was faster
        metadata.create_all(connection)
        connection.exec_driver_sql(SEARCH_FTS)
        connection.execute(insert(schema_versions).values(version=VERSION))
