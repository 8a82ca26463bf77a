"""The whole way of real pages into a ledger: the account, a second time, another order, a stage that fails."""

import random
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from kelisim.clean import Told
from kelisim.ledger import Ledger, dump_canonical, open_ledger
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.model.record import Record
from kelisim.pipeline import ingest as ingest_module
from kelisim.pipeline import read, worker
from kelisim.pipeline.ingest import Outcome, ingest, new_run
from kelisim.pipeline.linking import link_record
from kelisim.pipeline.read import read_snapshot

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGES = sorted(page for page in EXAMPLES.iterdir() if page.suffix in {".txt", ".html", ".pdf"})


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.db") as opened:
        yield opened


@pytest.fixture(scope="module")
def records() -> list[tuple[Record, Snapshot]]:
    """The examples, read once."""
    found = []
    for page in PAGES:
        snapshot = Snapshot(str(page), page.read_bytes())
        record = read_snapshot(snapshot)
        assert isinstance(record, Record)
        found.append((record, snapshot))
    return found


def count_rows(ledger: Ledger) -> int:
    """The rows of all tables together."""
    connection = sqlite3.connect(ledger.path)
    names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    count = sum(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0] for name in names)
    connection.close()
    return int(count)


def test_the_account_has_every_input(ledger: Ledger, tmp_path: Path) -> None:
    empty, twin = tmp_path / "empty.txt", tmp_path / "twin.txt"
    empty.touch()
    twin.write_bytes(PAGES[0].read_bytes())
    seen: list[Outcome] = []
    account = ingest([PAGES[0], twin, empty, "nowhere.txt"], ledger, progress=seen.append)
    assert [o.state for o in account.outcomes] == ["read", "known", "set_aside", "set_aside"]
    assert seen == account.outcomes
    assert account.read[0].claims > 0
    assert [str(issue) for issue in account.set_aside] == [
        f"{empty}: E201 the file is empty: 0 bytes",
        "nowhere.txt: E101 no such file or folder",
    ]
    assert not account.nothing_read
    assert [d.name for d in ledger.documents()] == [str(PAGES[0]), str(empty)]


def test_nothing_read_is_told(ledger: Ledger) -> None:
    assert ingest(["nowhere.txt"], ledger).nothing_read


def test_a_second_time_writes_no_row_from_any_folder(ledger: Ledger, tmp_path: Path) -> None:
    bad = tmp_path / "bad.pdf"
    bad.write_bytes(b"\x01\x02 noise")
    ingest([*PAGES[:3], bad], ledger)
    before, dump = count_rows(ledger), list(dump_canonical(ledger))
    other = tmp_path / "other"
    other.mkdir()
    for page in (*PAGES[:3], bad):
        (other / page.name).write_bytes(page.read_bytes())
    assert len(ingest([other], ledger).known) == 3
    assert count_rows(ledger) == before
    assert list(dump_canonical(ledger)) == dump


def test_the_dump_does_not_depend_on_the_order(tmp_path: Path, records: list[tuple[Record, Snapshot]]) -> None:
    dumps = set()
    for seed in range(4):
        with open_ledger(tmp_path / f"{seed}.db") as ledger:
            run = new_run("ingest")
            for place, (record, snapshot) in enumerate(random.Random(seed).sample(records, len(records))):
                if place % 5 == seed:
                    run = new_run("ingest")
                assert ledger.add_record(record, snapshot, run, link=link_record)
            assert ledger.faults() == []
            dumps.add("\n".join(dump_canonical(ledger)))
    assert len(dumps) == 1
    assert '"judgement"' in dumps.pop()


def test_records_come_back_as_they_were_read(ledger: Ledger, records: list[tuple[Record, Snapshot]]) -> None:
    for record, snapshot in records:
        ledger.add_record(record, snapshot, new_run("ingest"))
        assert ledger.record(snapshot.id) == record


def test_what_a_page_does_not_state_can_be_told(ledger: Ledger, tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "The two ministers met in Bishkek on Monday and agreed to open a new border post for trucks and buses.", encoding="utf-8"
    )
    ingest([page], ledger, told=Told(source="Herald", country="KG"))
    source = ledger.record("page").document.source
    assert (source.name, source.country) == ("Herald", "KG")


def test_a_stage_that_fails_sets_one_document_aside(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    good = read.read_snapshot

    def fail(snapshot: Snapshot, *, told: Told | None = None) -> Record | Issue:
        if snapshot.name == str(PAGES[0]):
            raise ZeroDivisionError("a line\nand another")
        return good(snapshot, told=told)

    monkeypatch.setattr(worker, "read_snapshot", fail)
    account = ingest(PAGES[:2], ledger)
    assert [str(issue) for issue in account.set_aside] == [
        f"{PAGES[0]}: E901 the reader failed on this document: ZeroDivisionError: a line and another"
    ]
    assert len(account.read) == 1
    monkeypatch.undo()
    assert len(ingest(PAGES[:2], ledger).read) == 1  # a better reader reads it the next time
    assert {d.state for d in ledger.documents()} == {"read"}


def test_a_link_that_fails_keeps_nothing_of_the_document(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise RecursionError("deep")

    monkeypatch.setattr(ingest_module, "link_occurrences", fail)
    (issue,) = ingest(PAGES[:1], ledger).set_aside
    assert issue.code == "E901"
    assert not list(ledger.records())
    assert ledger.faults() == []
