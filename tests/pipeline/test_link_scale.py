"""What a document costs does not grow with documents of other times and states: counted in statements and occurrences, not in seconds."""

from collections.abc import Iterable
from pathlib import Path

import pytest
from benchmarks.ledgers import document, occasion
from sqlalchemy import event

from kelisim.ledger import Ledger, open_ledger
from kelisim.model.link import Judgement, Known, Occurrence
from kelisim.model.record import Record
from kelisim.pipeline.ingest import new_run
from kelisim.pipeline.linking import link_record

LAST = 3  # the fourth account of an occasion
NEAR = range(LAST)  # the other three
STATES = set(occasion(0).states)
FAR = [n for n in range(4, 4000) if STATES.isdisjoint(occasion(n // 4).states)]


def cost(path: Path, numbers: Iterable[int]) -> tuple[int, dict[str, int], int]:
    """What the last account costs a ledger of some documents: SQL statements, occurrences looked up by kind, judgements."""
    statements: list[str] = []
    met: dict[str, int] = {}
    judged: list[Judgement] = []

    class Counted:
        def __init__(self, known: Known) -> None:
            self.known = known

        def sharing(self, kind: str, keys: Iterable[str]) -> Iterable[Occurrence]:
            found = list(self.known.sharing(kind, keys))
            met[kind] = met.get(kind, 0) + len(found)
            return found

    def link(record: Record, known: Known) -> tuple[Iterable[Occurrence], Iterable[Judgement]]:
        occurrences, judgements = link_record(record, Counted(known))
        judged.extend(judgements)
        return occurrences, judged

    with open_ledger(path) as ledger:
        ledger.add_records(map(document, numbers), new_run("ingest"), link=link_record)
        event.listen(ledger.engine, "before_cursor_execute", lambda *told: statements.append(told[2]))
        record, snapshot = document(LAST)
        assert ledger.add_record(record, snapshot, new_run("ingest"), link=link)
        assert_indexed(ledger)
    return len(statements), met, len(judged)


def assert_indexed(ledger: Ledger) -> None:
    """What shares a key is found through indexes, in a ledger that nobody has analysed."""
    asked = (
        "EXPLAIN QUERY PLAN SELECT o.id FROM occurrences o JOIN occurrence_keys k ON k.occurrence = o.number "
        "WHERE k.kind = 'event' AND k.key IN ('a', 'b')"
    )
    with ledger.engine.connect() as connection:
        plan = [row[-1] for row in connection.exec_driver_sql(asked)]
    assert plan and not [step for step in plan if step.startswith("SCAN")], plan


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> tuple[int, dict[str, int], int]:
    """The cost beside ten other documents."""
    return cost(tmp_path_factory.mktemp("small") / "ledger.db", [*NEAR, *FAR[:10]])


def test_documents_of_other_times_and_states_cost_nothing(small: tuple[int, dict[str, int], int], tmp_path: Path) -> None:
    large = cost(tmp_path / "ledger.db", [*NEAR, *FAR[:150]])
    assert large[0] == small[0], "as many statements"
    for kind in ("event", "commitment"):
        assert large[1][kind] == small[1][kind], f"as many {kind}s looked up"
    assert large[1]["entity"] <= small[1]["entity"] + 15, "a namesake now and then"
    assert large[2] <= small[2] + 5


def test_a_document_asks_once_for_each_kind(small: tuple[int, dict[str, int], int]) -> None:
    assert set(small[1]) <= {"entity", "event", "commitment", "document"}
    assert small[0] < 40
