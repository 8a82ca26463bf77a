"""What makes a ledger of an earlier version one of the next: a step a version, each in the transaction of the opening.

SQLite cannot change a constraint of a table that is there, so the step makes the table anew and takes the rows over.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy import Connection, Table, insert

from kelisim.ledger.schema import (
    document_states,
    judgements,
    occurrence_keys,
    occurrences,
    schema_versions,
    verdicts,
    visits,
    withdrawn_claims,
)


def migrate(connection: Connection, found: int, wanted: int) -> None:
    """Take the ledger from the version `found` to `wanted`, one step after another; each leaves its row in `schema_versions`."""
    for version in range(found + 1, wanted + 1):
        STEPS[version](connection)
        connection.execute(insert(schema_versions).values(version=version))


def _to_2(connection: Connection) -> None:
    """A person's judgements and verdicts: when they were made, of which document, what was put in a claim's place; claims withdrawn."""
    _make_anew(connection, judgements, {"at": "''"}, "judgements_by_right")
    document = "(SELECT document FROM claims WHERE claims.id = claim)"
    _make_anew(connection, verdicts, {"document": document, "replacement": "NULL"}, "verdicts_by_claim")
    withdrawn_claims.create(connection)


def _to_3(connection: Connection) -> None:
    """What is compared has a number, by which its keys name it; the addresses that were sought have a table; inputs are found by name."""
    _make_anew(connection, occurrences, {"number": "rowid"}, "occurrences_by_document")
    number = "(SELECT number FROM occurrences AS o WHERE o.kind = occurrence_keys_before.kind AND o.id = occurrence)"
    _make_anew(connection, occurrence_keys, {"occurrence": number}, "occurrence_keys_by_occurrence")
    visits.create(connection)
    next(index for index in document_states.indexes if index.name == "document_states_by_name").create(connection)


STEPS: dict[int, Callable[[Connection], None]] = {2: _to_2, 3: _to_3}


def _make_anew(connection: Connection, table: Table, added: dict[str, str], *indexes: str) -> None:
    """The table as it is laid out now with the rows that it had; `added` gives the values of the columns that are new."""
    before = f"{table.name}_before"
    for index in indexes:
        connection.exec_driver_sql(f"DROP INDEX {index}")
    connection.exec_driver_sql(f"ALTER TABLE {table.name} RENAME TO {before}")
    table.create(connection)
    columns = [f'"{column.name}"' for column in table.columns]
    values = [added.get(column.name, f'"{column.name}"') for column in table.columns]
    connection.exec_driver_sql(f"INSERT INTO {table.name} ({', '.join(columns)}) SELECT {', '.join(values)} FROM {before}")
    connection.exec_driver_sql(f"DROP TABLE {before}")
