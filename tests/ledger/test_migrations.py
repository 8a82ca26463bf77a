"""A ledger that an earlier version made opens with all that it held, laid out as one that is new."""

import sqlite3
from contextlib import closing
from pathlib import Path

from kelisim.ledger import open_ledger
from kelisim.ledger.schema import VERSION

HERE = Path(__file__).parent

# What a person and a rule had said in version 1, and the claim of which they said it.
ROWS_1 = """
INSERT INTO schema_versions VALUES (1);
INSERT INTO runs VALUES ('r', 'ingest', '2026-01-02T03:04:05+00:00', 'kelisim 0');
INSERT INTO snapshots VALUES ('d', 'page.txt', 4, NULL, NULL, 'r');
INSERT INTO documents VALUES ('d', 'page', 'en', NULL, NULL, NULL, '2025-04-01', '{"name":null,"country":null,"kind":null}', '[]', 'r', 'They met.', '[]', 'They met.');
INSERT INTO document_states VALUES (1, 'd', 'page.txt', 'read', NULL, NULL, 'r');
INSERT INTO claims VALUES ('c', 'd', 0, 'event', 0, 8, NULL, '{"type":"meeting","level":"minister"}', '[]', 'met', '1', 'r');
INSERT INTO judgements VALUES (1, 'event', 'a', 'c', 'same', 'rule:event', 'same day', 0.9, 'r');
INSERT INTO verdicts VALUES (1, 'c', 'rejected', 'me', '2026-02-03', 'no talks', 'r');
"""

# What a document is compared by in version 2, where keys named it by its id.
ROWS_2 = """
INSERT INTO schema_versions VALUES (1), (2);
INSERT INTO runs VALUES ('r', 'ingest', '2026-01-02T03:04:05+00:00', 'kelisim 0');
INSERT INTO snapshots VALUES ('d', 'page.txt', 4, NULL, NULL, 'r');
INSERT INTO documents VALUES ('d', 'page', 'en', NULL, NULL, NULL, '2025-04-01', '{"name":null,"country":null,"kind":null}', '[]', 'r', 'They met.', '[]', 'They met.');
INSERT INTO occurrences VALUES ('event', 'c', 'd', '[["date","2025-04-01"]]'), ('entity', 'd#x', 'd', '[]'), ('event', 'e', 'd', '[]');
INSERT INTO occurrence_keys VALUES ('event', 'april', 'c'), ('entity', 'x', 'd#x'), ('event', 'april', 'e'), ('event', 'may', 'e');
"""


def made_in(path: Path, version: int, rows: str) -> Path:
    """A file laid out as a version laid it out, with rows."""
    with closing(sqlite3.connect(path)) as connection:
        statements = (HERE / f"schema-{version}.sql").read_text(encoding="utf-8").split(";\n")  # by alphabet: indexes before tables
        connection.executescript(";\n".join(sorted(statements, key=lambda s: s.lstrip().startswith("CREATE INDEX"))) + ";" + rows)
    return path


def layout(path: Path) -> set[tuple[str, str]]:
    """Every column of every table, and the columns of every index."""
    with closing(sqlite3.connect(path)) as connection:
        names = [n for (n,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'search_fts%'")]
        columns = {(n, f"{c[1]} {c[2]} {c[3]} {c[5]}") for n in names for c in connection.execute(f"PRAGMA table_info({n})")}
        indexes = {i[1] for n in names for i in connection.execute(f"PRAGMA index_list({n})") if not i[1].startswith("sqlite_")}
        return columns | {(i, " ".join(str(c[2]) for c in connection.execute(f"PRAGMA index_info({i})"))) for i in indexes}


def test_a_ledger_of_version_1_keeps_what_it_held(tmp_path: Path) -> None:
    with open_ledger(made_in(tmp_path / "old.db", 1, ROWS_1)) as ledger:
        (record,) = ledger.records()
        (verdict,) = ledger.verdicts()
        (judgement,) = ledger.judgements()
        assert [claim.rule for claim in record.claims] == ["met"]
        assert (verdict.claim, verdict.decision, verdict.when, verdict.replacement) == ("c", "rejected", "2026-02-03", None)
        assert (judgement.why, judgement.when) == ("same day", "")


def test_it_is_then_laid_out_as_a_new_one(tmp_path: Path) -> None:
    open_ledger(made_in(tmp_path / "old.db", 1, ROWS_1)).close()
    open_ledger(tmp_path / "new.db").close()
    assert layout(tmp_path / "old.db") == layout(tmp_path / "new.db")
    with closing(sqlite3.connect(tmp_path / "old.db")) as connection:
        assert [v for (v,) in connection.execute("SELECT version FROM schema_versions ORDER BY version")] == list(range(1, VERSION + 1))


def test_opening_it_twice_changes_nothing_more(tmp_path: Path) -> None:
    old = made_in(tmp_path / "old.db", 1, ROWS_1)
    open_ledger(old).close()
    before = layout(old)
    with open_ledger(old) as ledger:
        assert len(ledger.verdicts()) == 1
    assert layout(old) == before


def test_in_a_ledger_of_version_2_what_shares_a_key_is_found_as_before(tmp_path: Path) -> None:
    with open_ledger(made_in(tmp_path / "old.db", 2, ROWS_2)) as ledger:
        found = {o.id: (o.keys, o.facts) for o in ledger.sharing("event", ["april", "may", "x"])}
        assert found == {"c": (("april",), (("date", "2025-04-01"),)), "e": (("april", "may"), ())}
        assert [o.id for o in ledger.sharing("entity", ["x"])] == ["d#x"]
