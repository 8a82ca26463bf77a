"""A catalogue is written: its tables, and every thing of a register as a row of them."""

from __future__ import annotations

import json
import sqlite3
import threading
import zlib
from collections.abc import Iterable, Mapping
from contextlib import closing, suppress
from pathlib import Path

from kelisim.ledger.catalogue import LAYOUT, Named, Plain, Thing
from kelisim.ledger.errors import LedgerError
from kelisim.ledger.searching import names_of, rows_of

_TABLES = """
CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE things (
  number INTEGER PRIMARY KEY, kind TEXT NOT NULL, place INTEGER NOT NULL, id TEXT NOT NULL,
  first TEXT, last TEXT, line TEXT NOT NULL, whole BLOB
);
CREATE TABLE facets (
  kind TEXT NOT NULL, facet TEXT NOT NULL, value TEXT NOT NULL, place INTEGER NOT NULL, PRIMARY KEY (kind, facet, value, place)
) WITHOUT ROWID;
CREATE TABLE totals (kind TEXT, facet TEXT, value TEXT, count INTEGER NOT NULL, PRIMARY KEY (kind, facet, value)) WITHOUT ROWID;
CREATE TABLE claims (claim TEXT PRIMARY KEY, kind TEXT NOT NULL, thing TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE entities (id TEXT PRIMARY KEY, type TEXT NOT NULL, state TEXT, names TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE named (key TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE searched (row INTEGER PRIMARY KEY, place INTEGER NOT NULL, first TEXT, last TEXT, borne TEXT NOT NULL);
"""
_INDEXES = """
CREATE INDEX things_by_place ON things (kind, place, first, last);
CREATE INDEX named_by_id ON named (id);
CREATE UNIQUE INDEX things_by_id ON things (kind, id);
INSERT INTO totals SELECT kind, facet, value, count(*) FROM facets GROUP BY kind, facet, value;
INSERT INTO totals SELECT kind, '', '', count(*) FROM things GROUP BY kind;
ANALYZE;
"""


def write_catalogue(
    path: Path, about: Mapping[str, str], things: Iterable[Thing], entities: Iterable[Named], ledger: Path | None = None
) -> None:
    """Write a catalogue whole, or not at all: it takes the place of an earlier one when it is done.

    Things stand in the order in which they come, kind by kind; `ledger` is the file in whose index of words its documents are found.
    Raises LedgerError where the file cannot be written.
    """
    begun = path.with_name(f"{path.name}.{threading.get_ident()}.new")
    try:
        begun.unlink(missing_ok=True)
        with closing(sqlite3.connect(begun.absolute().as_uri(), uri=True)) as connection:
            connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;" + _TABLES)
            connection.executemany("INSERT INTO about VALUES (?, ?)", [*about.items(), ("layout", str(LAYOUT))])
            _write_things(connection, things)
            known = list(entities)
            rows = ((e.id, e.type, e.state, json.dumps(dict(e.names), ensure_ascii=False)) for e in known)
            connection.executemany("INSERT OR IGNORE INTO entities VALUES (?, ?, ?, ?)", rows)
            connection.executemany("INSERT OR IGNORE INTO named VALUES (?, ?)", names_of((e.id, e.names) for e in known))
            connection.executescript(_INDEXES)
            connection.commit()
            if ledger:
                rows_of(connection, ledger)
        begun.replace(path)
    except (sqlite3.DatabaseError, OSError) as error:
        raise LedgerError(f"{path}: no catalogue can be written there: {error}") from error
    finally:
        with suppress(OSError):
            begun.unlink(missing_ok=True)


def _write_things(connection: sqlite3.Connection, things: Iterable[Thing]) -> None:
    places: dict[str, int] = {}
    for thing in things:
        place = places[thing.kind] = places.get(thing.kind, -1) + 1
        whole = None if thing.whole is None else zlib.compress(_json(thing.whole).encode())  # accounts repeat their words: a tenth is left
        row = (thing.kind, place, thing.id, thing.first, thing.last, _json(thing.line), whole)
        connection.execute("INSERT INTO things (kind, place, id, first, last, line, whole) VALUES (?, ?, ?, ?, ?, ?, ?)", row)
        connection.executemany(
            "INSERT OR IGNORE INTO facets VALUES (?, ?, ?, ?)", ((thing.kind, facet, value, place) for facet, value in thing.facets)
        )
        connection.executemany("INSERT OR IGNORE INTO claims VALUES (?, ?, ?)", ((claim, thing.kind, thing.id) for claim in thing.claims))


def _json(value: Plain) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
