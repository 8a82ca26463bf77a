"""The shelf: a catalogue is made when it is asked for, and replaced when documents came."""

import threading
from datetime import date
from pathlib import Path

import pytest

from kelisim.export import shelf as shelves
from kelisim.export.shelf import CrowdedError, PreparingError, Shelf
from kelisim.ledger import LedgerError, open_ledger
from kelisim.ledger.catalogued import write_catalogue
from kelisim.model.date import PartialDate


class Maker:
    """Writes empty catalogues, when it may; `stamp` is that of the ledger."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.stamp, self.may, self.made = folder, "1", threading.Event(), []
        self.may.set()

    def __call__(self, as_of: PartialDate | None) -> Path:
        self.may.wait(20)
        self.made.append(str(as_of or ""))
        path = self.folder / f"{as_of or 'newest'}.db"
        write_catalogue(path, {"stamp": self.stamp, "as_of": str(as_of or "")}, [], [])
        return path


@pytest.fixture
def maker(tmp_path: Path) -> Maker:
    return Maker(tmp_path)


@pytest.fixture
def shelf(maker: Maker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):  # type: ignore[no-untyped-def]
    """Over a ledger that learned something on the first of each month of 2025."""
    monkeypatch.setattr(shelves, "turning_days", lambda _: [f"2025-{month:02}-01" for month in range(1, 13)])
    with open_ledger(tmp_path / "ledger.db") as ledger:
        made = Shelf(ledger, maker, lambda _: maker.stamp, patience=10, today=lambda: date(2025, 12, 24))
        yield made
        made.close()


def test_each_day_is_made_once(shelf: Shelf, maker: Maker) -> None:
    day = PartialDate(2025, 6)
    assert shelf.catalogue() is shelf.catalogue()
    assert shelf.catalogue(day).about["as_of"] == "2025-06-01"
    shelf.catalogue(day)
    assert maker.made == ["", "2025-06-01"]


SAME = [
    ("2025-06-01", "2025-06-30", "nothing was learned within the month"),
    ("2025-06", "2025-06-30", "a month is told as of its last day"),
    ("2025", "2999-12-31", "a day that is yet to come is as today"),
    ("1000", "2024-12-31", "nothing was known on either"),
]


@pytest.mark.parametrize(("one", "other", "why"), SAME, ids=[why for *_, why in SAME])
def test_days_of_the_same_register_have_one_catalogue(shelf: Shelf, maker: Maker, one: str, other: str, why: str) -> None:
    assert shelf.catalogue(PartialDate.parse(one)) is shelf.catalogue(PartialDate.parse(other))
    assert len(maker.made) == 1


def test_where_too_many_days_wait_no_further_one_is_taken(shelf: Shelf, maker: Maker) -> None:
    shelf.catalogue()
    maker.may.clear()
    shelf.patience = 0.01
    for month in range(1, shelves.WAITING + 1):
        with pytest.raises(PreparingError):
            shelf.catalogue(PartialDate(2025, month))
    with pytest.raises(CrowdedError):
        shelf.catalogue(PartialDate(2025, 12))
    with pytest.raises(PreparingError) as waits:
        shelf.catalogue(PartialDate(2025, 1))
    assert type(waits.value) is PreparingError, "what waits already goes on waiting"
    assert shelf.catalogue().about["as_of"] == "", "all that is known is shown meanwhile"
    maker.may.set()
    shelf.patience = 10
    assert shelf.catalogue(PartialDate(2025, shelves.WAITING)).about["as_of"]
    assert shelf.catalogue(PartialDate(2025, 12)).about["as_of"] == "2025-12-01"


def test_after_documents_came_the_old_one_is_shown_until_the_new_one_is_there(
    shelf: Shelf, maker: Maker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shelves, "LOOKED", 0.0)
    first = shelf.catalogue()
    maker.stamp = "2"
    maker.may.clear()
    assert shelf.catalogue() is first
    making = shelf._making[""]
    maker.may.set()
    making.result(10)
    assert shelf.catalogue().about["stamp"] == "2"


def test_who_would_wait_too_long_is_told(shelf: Shelf, maker: Maker) -> None:
    maker.may.clear()
    shelf.patience = 0.01
    with pytest.raises(PreparingError):
        shelf.catalogue()
    maker.may.set()
    shelf.patience = 10
    assert shelf.catalogue().about["stamp"] == "1"
    assert maker.made == [""]


def test_days_asked_for_longest_ago_are_let_go(shelf: Shelf, maker: Maker) -> None:
    shelf.catalogue()
    for month in range(1, 13):
        shelf.catalogue(PartialDate(2025, month))
    assert len(shelf._held) <= shelves.HELD
    assert "" in shelf._held


def test_a_catalogue_that_somebody_removed_is_made_anew(shelf: Shelf, maker: Maker, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelves, "LOOKED", 0.0)
    shelf.catalogue().path.unlink()
    assert shelf.catalogue().path.exists()
    assert maker.made == ["", ""]


def test_what_cannot_be_made_is_tried_again_with_the_next_look_and_not_with_every_reader(shelf: Shelf, maker: Maker) -> None:
    first = shelf.catalogue()
    shelf._held[""].looked, maker.stamp = -shelves.LOOKED, "2"
    tried: list[str] = []

    def fails(as_of: PartialDate | None) -> Path:
        tried.append(str(as_of or ""))
        raise LedgerError("no space left")

    shelf.make = fails
    assert shelf.catalogue() is first
    while shelf._making:
        pass
    assert [shelf.catalogue() for _ in range(5)] == [first] * 5
    assert tried == [""]
