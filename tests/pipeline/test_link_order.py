"""What has the same facts is compared once for all: the links are as if every pair had been, in any order, and after something was forgotten."""

import random
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

import pytest
from benchmarks.ledgers import document

from kelisim.ledger import Ledger, dump_canonical, open_ledger
from kelisim.link import clusters, joined, judge, occurrences_of
from kelisim.model.document import Snapshot
from kelisim.model.link import DIFFERENT, Judgement
from kelisim.model.record import Record
from kelisim.pipeline.ingest import new_run
from kelisim.pipeline.linking import link_record

PAGES = [document(number) for number in (*range(16), *range(400, 408))]
Groups = set[frozenset[str]]


def fill(path: Path, pages: Iterable[tuple[Record, Snapshot]]) -> Ledger:
    """A ledger of pages in the order given."""
    ledger = open_ledger(path)
    for record, snapshot in pages:
        ledger.add_record(record, snapshot, new_run("ingest"), link=link_record)
    return ledger


def linked(records: list[Record]) -> dict[str, str]:
    """Everything in records that may be linked, with its document."""
    return {o.id: o.document for record in records for o in occurrences_of(record)}


def groups(ledger: Ledger) -> Groups:
    """What a ledger takes for one."""
    return {g for g in joined(linked(list(ledger.records())), ledger.judgements(), ledger.alike()).values() if len(g) > 1}


def told(ledger: Ledger) -> list[str]:
    """What a ledger knows, but for inputs set aside."""
    return list(dump_canonical(ledger))


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], Groups]:
    """The dump and the groups of all pages in their own order."""
    with fill(tmp_path_factory.mktemp("whole") / "ledger.db", PAGES) as ledger:
        return told(ledger), groups(ledger)


def test_the_links_are_those_of_every_pair(whole: tuple[list[str], Groups]) -> None:
    every = [o for record, _ in PAGES for o in occurrences_of(record)]
    pairs = (pair for pair in combinations(sorted(every, key=lambda o: (o.facts, o.id)), 2) if pair[0].kind == pair[1].kind)
    met = [(a, b) for a, b in pairs if not set(a.asked).isdisjoint(b.keys)]
    inside = {(a.id, b.id) for a, b in met if a.document == b.document}
    judged: list[Judgement] = [j for a, b in met if (j := judge(a, b))]
    made = [j for j in judged if (j.left, j.right) not in inside or (j.verdict == DIFFERENT and j.kind != "entity")]
    assert {g for g in clusters([o.id for o in every], made).values() if len(g) > 1} == whole[1]
    stored = [line for line in whole[0] if line.startswith('{"judgement"')]
    assert 0 < len(stored) < len(made), "what has the same facts must not be compared again"


@pytest.mark.parametrize("seed", range(4))
def test_neither_dump_nor_links_depend_on_the_order(seed: int, tmp_path: Path, whole: tuple[list[str], Groups]) -> None:
    with fill(tmp_path / "ledger.db", random.Random(seed).sample(PAGES, len(PAGES))) as ledger:
        assert told(ledger) == whole[0]
        assert groups(ledger) == whole[1]


@pytest.mark.parametrize("together", [2, 7, 200])
def test_neither_dump_nor_links_depend_on_how_many_are_added_at_once(
    together: int, tmp_path: Path, whole: tuple[list[str], Groups], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kelisim.ledger.store.TOGETHER", together)
    with open_ledger(tmp_path / "ledger.db") as ledger:
        assert ledger.add_records(PAGES, new_run("ingest"), link=link_record) == len(PAGES)
        assert told(ledger) == whole[0]
        assert groups(ledger) == whole[1]
        assert ledger.faults() == []


@pytest.mark.parametrize("seed", range(4))
def test_what_is_forgotten_leaves_what_there_is_without_it(seed: int, tmp_path: Path) -> None:
    dice = random.Random(seed)
    pages = dice.sample(PAGES, len(PAGES))
    gone = {snapshot.id for _, snapshot in dice.sample(pages, 8)}
    with fill(tmp_path / "ledger.db", pages) as ledger, fill(tmp_path / "without.db", [p for p in pages if p[1].id not in gone]) as without:
        for document_id in sorted(gone):
            ledger.forget(document_id, new_run("forget"))
        assert told(ledger) == told(without)
        assert groups(ledger) == groups(without)
        assert ledger.faults() == []
        again = [p for p in PAGES if p[1].id in gone]
        for record, snapshot in again:
            for held in (ledger, without):
                held.add_record(record, snapshot, new_run("ingest"), link=link_record)
        assert told(ledger) == told(without)


@pytest.mark.parametrize("seed", range(4))
def test_the_links_of_some_documents_are_those_of_a_ledger_of_them_alone(seed: int, tmp_path: Path) -> None:
    some = random.Random(seed).sample(PAGES, 9)
    with fill(tmp_path / "ledger.db", PAGES) as ledger, fill(tmp_path / "alone.db", some) as alone:
        here = linked([record for record, _ in some])
        assert {g for g in joined(here, ledger.judgements(), ledger.alike()).values() if len(g) > 1} == groups(alone)
