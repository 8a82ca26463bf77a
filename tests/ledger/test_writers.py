"""Several writers: each waits its turn, none is told that the ledger is locked, nothing is written twice."""

import threading
from pathlib import Path

from kelisim.ledger import dump_canonical, open_ledger
from tests.ledger.records import RUN, link_days, small_record


def test_writers_take_turns(tmp_path: Path) -> None:
    path, failed = tmp_path / "l.db", []

    def write(start: int) -> None:
        try:
            with open_ledger(path) as ledger:
                for number in range(start, start + 12):
                    record, page = small_record(number)
                    ledger.add_record(record, page, RUN, link=link_days)
        except Exception as error:
            failed.append(error)

    writers = [threading.Thread(target=write, args=(start,)) for start in (0, 6, 12, 18)]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    assert not failed
    with open_ledger(path) as ledger, open_ledger(tmp_path / "alone.db") as alone:
        for number in range(30):
            record, page = small_record(number)
            alone.add_record(record, page, RUN, link=link_days)
        assert list(dump_canonical(ledger)) == list(dump_canonical(alone))
        assert ledger.faults() == []


def test_many_open_a_new_ledger_at_once(tmp_path: Path) -> None:
    failed: list[Exception] = []
    for number in range(20):
        gate = threading.Barrier(6)

        def enter(path: Path = tmp_path / f"{number}.db", gate: threading.Barrier = gate) -> None:
            gate.wait()
            try:
                open_ledger(path).close()
            except Exception as error:
                failed.append(error)

        openers = [threading.Thread(target=enter) for _ in range(6)]
        for opener in openers:
            opener.start()
        for opener in openers:
            opener.join()
    assert not failed
