"""What was known on a day, of pages that were changed later: a register to which no change had come yet shows the same."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest

from kelisim.acquire import read_paths
from kelisim.cli.registers import register_of
from kelisim.ledger import Ledger, open_ledger
from kelisim.model.date import PartialDate
from kelisim.model.document import Snapshot
from kelisim.model.record import Record
from kelisim.model.visit import FETCHED, Visit
from kelisim.pipeline.ingest import new_run
from kelisim.pipeline.linking import link_record
from kelisim.pipeline.read import try_to_read
from kelisim.views.register import Register
from tests.house.source import ROOT
from tests.pipeline.test_as_of import shown

Seen = list[tuple[str, Snapshot, Record]]  # the day on which it was seen


def changed(data: bytes) -> bytes:
    """A page without its longest line, and with another number where it has two digits together first in its last third."""
    lines = data.decode("utf-8").split("\n")
    lines.remove(max(lines[2:], key=len))
    text = "\n".join(lines)
    third = 2 * len(text) // 3
    at = next((i for i in range(third, len(text) - 1) if text[i : i + 2].isdigit()), None)
    return (text if at is None else text[:at] + str(9 - int(text[at])) + text[at + 1 :]).encode()


@pytest.fixture(scope="module")
def pages() -> Seen:
    """The web pages of the demo, each with a version that was seen five days after it came out."""
    found: Seen = []
    for snapshot in read_paths(sorted(ROOT.glob("examples/*-202[56]-*.html"))):
        assert isinstance(snapshot, Snapshot)
        address = f"https://press.example/{Path(snapshot.name).name}"
        for later, data in ((0, snapshot.data), (5, changed(snapshot.data))):
            record = try_to_read(one := Snapshot(address, data))
            assert isinstance(record, Record) and (later or record.document.published)
            day = record.document.published.first() if record.document.published else date(2025, 4, 26)
            found.append(((day + timedelta(later)).isoformat(), one, record))
    assert len(found) > 6
    return found


def keep(ledger: Ledger, pages: Seen) -> Register:
    """Add pages with their visits to a ledger, and give what it then shows."""
    run = new_run("watch")
    for day, snapshot, record in pages:
        ledger.add_record(record, snapshot, run, link=link_record)
        ledger.visits.add([Visit(snapshot.name, f"{day}T12:00:00+00:00", FETCHED, document=snapshot.id)], run)
    return register_of(ledger)


def test_before_a_change_was_seen_nothing_tells_of_it(pages: Seen, tmp_path: Path) -> None:
    with open_ledger(tmp_path / "whole.db") as whole:
        last = keep(whole, sorted(pages, key=lambda page: page[1].id))
        assert last.former and any(last.former.records), "the changes must take facts away, or nothing is shown"
        days = sorted({day for day, _, _ in pages})
        for day in (days[0], days[len(days) // 2], (date.fromisoformat(days[-1]) - timedelta(1)).isoformat(), days[-1]):
            with open_ledger(tmp_path / f"{day}.db") as early:
                alone = keep(early, [page for page in pages if page[0] <= day])
            then = register_of(whole, PartialDate.parse(day))
            assert list(shown(then)) == list(shown(alone)), day
            assert bool(then.former) == bool(alone.former)
            if then.former and alone.former:
                assert list(shown(then.former)) == list(shown(alone.former)), day
                assert then.former.lost == alone.former.lost


def test_the_order_in_which_versions_came_in_changes_nothing(pages: Seen, tmp_path: Path) -> None:
    told = []
    for number, order in enumerate((pages, pages[::-1])):
        with open_ledger(tmp_path / f"{number}.db") as held:
            register = keep(held, order)
            told.append([json.dumps([line, sorted(register.same.items())]) for line in shown(register)])
    assert told[0] == told[1]
