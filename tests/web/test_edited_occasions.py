"""Occasions of pages that were changed after they came out, and of sides of which it is known whether they were sought."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kelisim.cli.serving import application
from kelisim.ledger import open_ledger
from kelisim.model.document import Snapshot
from kelisim.model.fact import Event
from kelisim.model.visit import FETCHED, LISTED, Visit
from kelisim.pipeline.decisions import correct, reject
from kelisim.pipeline.ingest import ingest_snapshot, new_run
from tests.scenes.staging import pages
from tests.scenes.test_edited import ADDRESSES


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Four pages, each read on two days, of which the second has another text; one of them came of a list that is watched."""
    folder = tmp_path_factory.mktemp("edited")
    with open_ledger(folder / "ledger.db") as ledger:
        run = new_run("watch")
        for number, (path, address) in enumerate(zip(pages("edited", folder), ADDRESSES, strict=True)):
            snapshot = Snapshot(address, path.read_text(encoding="utf-8").encode())
            ingest_snapshot(snapshot, ledger, run)
            at = f"2026-03-0{2 + number % 2}T09:00:00+00:00"
            listed = Visit(address, at, LISTED, "watched")
            ledger.visits.add([listed, Visit(address, at, FETCHED, "watched", document=snapshot.id)], run)
        yield TestClient(application(folder / "ledger.db", ledger))


def test_an_occasion_of_which_no_page_tells_any_more_stands_apart(edited: TestClient) -> None:
    page = edited.get("/occasions?lang=en").text
    told, former = page.split("No longer on their pages")
    (address,) = re.findall(r'href="(/occasions/[0-9a-f]{16})', former)
    assert address not in told
    own = edited.get(f"{address}?lang=ru").text
    assert "ни одна страница об этом больше не говорит" in own
    assert "25 наурызда" in own
    assert "на странице больше нет: 3 марта 2026" in own
    document = re.search(r'href="(/documents/[0-9a-f]{64})', own)
    assert document
    assert edited.get(document[1]).status_code == 200  # the earlier text is kept


def test_before_the_change_it_is_an_occasion_like_others(edited: TestClient) -> None:
    page = edited.get("/occasions?lang=en&as_of=2026-03-02").text
    assert "No longer on their pages" not in page
    assert "25 March 2026" in page


def test_a_visit_that_was_called_off_says_so(edited: TestClient) -> None:
    page = edited.get("/occasions?lang=kk&status=cancelled").text
    (called_off,) = re.findall(r'<td><a href="(/occasions/[0-9a-f]{16})', page)
    assert "өткізілмейтін болды" in edited.get(f"{called_off}?lang=kk").text


def test_of_a_side_whose_sources_nobody_looked_through_that_is_said(edited: TestClient) -> None:
    (called_off,) = re.findall(r'<td><a href="(/occasions/[0-9a-f]{16})', edited.get("/occasions?status=cancelled").text)
    page = edited.get(f"{called_off}?lang=en").text
    sides = page.split('class="reporters"')[1].split("</table>")[0]
    assert sides.count("no report read: its sources were not looked through for those days") == 4


@pytest.fixture(scope="module")
def decided(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """The examples, of whose call one account was rejected, and another corrected."""
    folder = tmp_path_factory.mktemp("decided")
    shutil.copytree(demo.parent, folder, dirs_exist_ok=True, ignore=shutil.ignore_patterns("*.catalogues"))
    with open_ledger(folder / demo.name, create=False) as ledger:
        calls = [(c, r) for r in ledger.records() for c in r.claims if isinstance(c.fact, Event) and c.fact.type == "call"]
        (first, _), (second, record) = sorted(calls, key=lambda told: told[1].document.lang)[:2]
        reject(first, ledger, new_run("reject"), by="aigul", why="of another call")
        correct(second, {"date": "2026-05"}, record, ledger, new_run("correct"), by="daniyar", why="the day is not told", own=True)
        yield TestClient(application(folder / demo.name, ledger))


def test_what_a_person_decided_of_accounts_is_shown(decided: TestClient) -> None:
    (call,) = re.findall(r'<td><a href="(/occasions/[0-9a-f]{16})', decided.get("/occasions?type=call").text)
    page = decided.get(f"{call}?lang=en").text
    assert re.search(r"Rejected by aigul, [^<]*<q>of another call</q>", page)
    assert re.search(r"Corrected by daniyar, [^<]*<q>the day is not told</q>", page)
    assert "1 says: May 2026" in page  # the correction is an account like others
