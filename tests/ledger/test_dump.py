"""The canonical dump: what a ledger knows, and nothing of how it came to know it."""

import random
from pathlib import Path

import pytest

from kelisim.ledger import dump_canonical, open_ledger
from kelisim.model.link import Verdict
from tests.ledger.records import RUN, full_record, link_days, small_record, snapshot


def filled(path: Path, order: list[int], runs: int = 1, folder: str = "") -> list[str]:
    """The dump of a ledger that got some small documents in an order, in so many runs, from a folder."""
    from dataclasses import replace

    with open_ledger(path) as ledger:
        for place, number in enumerate(order):
            record, page = small_record(number)
            moved = replace(page, name=f"{folder}{page.name}")
            ledger.add_record(record, moved, replace(RUN, id=f"run {place % runs}", started=f"20{place:02}"), link=link_days)
        return list(dump_canonical(ledger))


@pytest.mark.parametrize("seed", range(6))
def test_it_does_not_depend_on_order_runs_or_folder(tmp_path: Path, seed: int) -> None:
    straight = list(range(9))
    shuffled = random.Random(seed).sample(straight, 9)
    whole = filled(tmp_path / "a.db", straight)
    assert len([line for line in whole if line.startswith('{"judgement"')]) == 6  # of three with the same facts two stand beside the first
    assert filled(tmp_path / "b.db", shuffled, runs=seed + 1, folder=f"/other/{seed}/") == whole


def test_it_holds_no_path_no_name_no_time_no_run(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "l.db") as ledger:
        page = snapshot("/some/where/kk-visit.html")
        record = full_record(page)
        ledger.add_record(record, page, RUN)
        ledger.add_verdict(Verdict(record.claims[0].id, "rejected", "me", "2031-05-06", "not said"), RUN)
        said = "\n".join(dump_canonical(ledger))
    assert '"rejected"' in said
    for gone in ("/some", "kk-visit", RUN.id, RUN.started, "2031"):
        assert gone not in said


def test_what_was_forgotten_is_as_if_it_had_never_come(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    without = filled(path, list(range(5)))
    assert filled(path, [6]) != without
    with open_ledger(path) as ledger:
        ledger.forget(small_record(6)[1].id, RUN)
        assert list(dump_canonical(ledger)) == without


def test_every_line_is_one_line(tmp_path: Path) -> None:
    assert not [line for line in filled(tmp_path / "a.db", [1, 2]) if "\n" in line]
