"""Pages of archives in the register: with their day, their publisher, and the visit on which they were fetched."""

from __future__ import annotations

import json
from pathlib import Path

from kelisim.ledger import open_ledger
from kelisim.pipeline.ingest import ingest
from tests.acquire.warcs import gzipped, page, record

ADDRESS = "https://mfa.example.kz/news/2024/05/03/talks/"
PAGE = """<html><body><h1>Ministers of Kazakhstan and Georgia hold talks in Astana</h1>
<p>The foreign ministers of Kazakhstan and Georgia held talks in Astana on Friday and spoke of trade and of new flights.</p>
<p>The sides agreed to raise trade between the two countries to one billion dollars by 2030, the ministry said.</p></body></html>"""
TEXT = (
    "The premiers of Kazakhstan and Uzbekistan met in Tashkent on Friday and spoke of trade.\nThe sides agreed to raise it to ten billion."
)


def test_a_page_of_an_archive_has_the_visit_of_its_record(tmp_path: Path) -> None:
    archive = tmp_path / "news.warc.gz"
    archive.write_bytes(gzipped(record("warcinfo"), page(ADDRESS, PAGE.encode()), page(ADDRESS + "2", b"<p>x", status="404 Not Found")))
    with open_ledger(tmp_path / "ledger.db") as ledger:
        account = ingest([archive], ledger)
        again = ingest([archive], ledger)
        (visit,) = ledger.visits.all()
        (held,) = list(ledger.records())
    assert [issue.code for issue in account.set_aside] == ["E107"]
    assert "1 answered 404" in str(account.set_aside[0])
    assert (len(account.read), len(again.known)) == (1, 1)
    assert (visit.address, visit.at, visit.state, visit.document) == (ADDRESS, "2024-05-03T10:00:00+00:00", "fetched", held.document.id)
    assert held.document.stem == "talks"
    assert str(held.document.published) == "2024-05-03"  # as its address says
    assert held.document.source.country == "KZ"


def test_a_line_tells_what_its_text_does_not(tmp_path: Path) -> None:
    line = {"title": "Premiers meet in Tashkent", "maintext": TEXT, "date_publish": "2024-05-03 10:00:00", "source_domain": "Steppe Wire"}
    (tmp_path / "news.jsonl").write_text(json.dumps(line) + "\n{broken", encoding="utf-8")
    with open_ledger(tmp_path / "ledger.db") as ledger:
        account = ingest([tmp_path / "news.jsonl"], ledger)
        (held,) = list(ledger.records())
        assert not list(ledger.visits.all())  # nothing says when it was fetched
    assert [issue.code for issue in account.set_aside] == ["E108"]
    assert (held.document.title, str(held.document.published)) == ("Premiers meet in Tashkent", "2024-05-03")
    assert held.document.source.name == "Steppe Wire"
