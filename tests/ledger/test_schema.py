"""The tables cannot change unnoticed: what the schema prints is kept beside this file for each version.

    python -m tests.ledger.test_schema

prints what it is now. A changed schema is a new VERSION, a migration and a new file; the old files stay.
"""

from pathlib import Path

from sqlalchemy import create_mock_engine
from sqlalchemy.schema import SchemaItem

from kelisim.ledger.schema import SEARCH_FTS, VERSION, metadata

KEPT = Path(__file__).with_name(f"schema-{VERSION}.sql")


def printed() -> str:
    """The statements that make the tables, each ended by a semicolon, by alphabet: indexes come in no order of their own."""
    said: list[str] = []

    def write(statement: SchemaItem, *_: object, **__: object) -> None:
        said.append(str(statement.compile(dialect=engine.dialect)))  # type: ignore[attr-defined]

    engine = create_mock_engine("sqlite://", write)
    metadata.create_all(engine, checkfirst=False)
    lines = ";\n".join(
        "\n".join(line.rstrip() for line in statement.strip().splitlines()) for statement in sorted([*said, SEARCH_FTS], key=str.strip)
    )
    return lines.replace("\t", "  ") + ";\n"


def test_the_schema_is_that_of_its_version() -> None:
    assert printed() == KEPT.read_text(encoding="utf-8"), "a changed schema is a new VERSION with a migration"


if __name__ == "__main__":
    print(printed(), end="")
