"""What became of pages after they were read is news: of the command, of the list and its feed."""

import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from starlette.testclient import TestClient

from kelisim.cli.serving import application
from kelisim.ledger import open_ledger
from kelisim.ledger.rows import Run
from kelisim.model.visit import FAILED, FETCHED, Visit
from tests.cli.calling import Caller

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGE = "https://news.example/2026/05/20"
ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.fixture
def ledger(call: Caller, tmp_path: Path) -> Path:
    """An example that came from the web, whose page was gone a month later; and one of which a sentence was changed."""
    path, page = tmp_path / "ledger.db", tmp_path / "en-2025-04-visit.txt"
    gone = next(EXAMPLES.glob("en-2026*"))
    text = (EXAMPLES / page.name).read_text()
    for said in (text, text.replace("$2.5 billion by 2030", "$3 billion by 2030")):
        page.write_text(said)
        assert call("ingest", gone, page, "--ledger", path).status == 0
    with open_ledger(path, create=False) as held:
        document = next(one.id for one in held.documents() if one.name.endswith(gone.name))
        visits = [
            Visit(PAGE, "2026-05-20T09:00:00Z", FETCHED, document=document),
            Visit(PAGE, "2026-06-20T09:00:00Z", FAILED, status=410),
        ]
        held.visits.add(visits, Run("1", "watch", "2026-06-20T09:00:00Z", "test"))
    return path


def test_the_command_tells_what_pages_lost_and_what_was_on_pages_that_are_no_more(call: Caller, ledger: Path) -> None:
    told = json.loads(call("news", "--since", "2026-06-01", "--ledger", ledger, "--json").out)
    withdrawn = [one for one in told if one["news"] == "withdrawn"]
    assert {one["day"] for one in withdrawn} == {"2026-06-20"}
    assert all(one["told"]["withdrawn"] == "2026-06-20" for one in withdrawn)
    assert [one["edited"] for one in told if one["edited"]], "a sentence was changed"
    printed = " ".join(call("news", "--since", "2026-06-01", "--ledger", ledger).out.split())
    assert "No longer on their pages, or on pages that are no more" in printed
    assert {"2026-06-20;", "edited:"} <= set(printed.split()), "each is marked in its row, however its columns are broken"


def test_the_list_and_its_feed_tell_the_same(ledger: Path) -> None:
    with open_ledger(ledger, create=False) as held:
        client = TestClient(application(ledger, held))
        lines = client.get("/api/v1/news").json()["data"]
        entries = ElementTree.fromstring(client.get("/news.atom?lang=en").text).findall(f"{ATOM}entry")
        page = client.get("/news?lang=en").text
    marks = [[each.get("term") for each in entry.findall(f"{ATOM}category")] for entry in entries]
    assert marks == [[line["news"], *(["edited"] if line["edited"] else [])] for line in lines]
    assert ["contradicted", "edited"] in marks
    assert [entry.findtext(f"{ATOM}updated") for entry in entries] == [f"{line['day']}T00:00:00Z" for line in lines]
    assert "the page was changed; so since" in page
