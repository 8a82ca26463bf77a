"""Pages that were changed on the day after they came out: the newest text stands for its page, and nothing that it no longer says is lost.

Eight documents are four pages, each read on two days: a figure put right with a note, a sentence taken out in silence, a visit called off
under the old headline, and a page of which only the counter moved.
"""

import json
from pathlib import Path

import pytest

from kelisim.ledger import open_ledger
from kelisim.model.document import Snapshot
from kelisim.model.visit import FETCHED, Visit
from kelisim.pipeline.ingest import ingest_snapshot, new_run
from tests.cli.calling import Caller
from tests.scenes.staging import Staged, pages

BEFORE = ("--as-of", "2026-03-02")
RU, KK, EN, KY = (f"https://{lang}.example/1" for lang in ("ru", "kk", "en", "ky"))
ADDRESSES = (RU, RU, KK, KK, EN, EN, KY, KY)


@pytest.fixture
def staged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Staged:
    """The scene as a watch of two days leaves it: the second reading of each page is of the day after."""
    with open_ledger(tmp_path / "ledger.db") as ledger:
        run = new_run("watch")
        for number, (path, address) in enumerate(zip(pages("edited", tmp_path), ADDRESSES, strict=True)):
            counter = f"<div class='views'>Views: {100 + number}</div></body>"
            snapshot = Snapshot(address, path.read_text(encoding="utf-8").replace("</body>", counter).encode())
            assert ingest_snapshot(snapshot, ledger, run).document
            day = f"2026-03-0{2 + number % 2}T09:00:00+00:00"
            ledger.visits.add([Visit(address, day, FETCHED, document=snapshot.id)], run)
    monkeypatch.setenv("COLUMNS", "160")
    return Staged(tmp_path / "ledger.db", Caller(monkeypatch, capsys))


def values(staged: Staged, *options: str) -> list[float]:
    """The values of trade turnover between Kazakhstan and Kyrgyzstan that pages tell."""
    found = json.loads(staged("figures", "--between", "KZ", "KG", *options, "--json"))
    return [
        v["value"] for s in found if s["indicator"] == "trade_turnover" and not s.get("former") for p in s["points"] for v in p["values"]
    ]


def visits(staged: Staged, *options: str) -> dict[str, str | None]:
    """The visits that pages tell, by day, with what came of them."""
    found = json.loads(staged("events", *options, "--json"))
    return {one["date"]: one["outcome"] for one in found if one["type"] == "visit" and not one.get("former")}


def test_the_newest_text_stands_for_its_page(staged: Staged) -> None:
    assert values(staged) == [1.7e9]
    assert visits(staged) == {"2026-03-15": "cancelled", "2026-03-20": None}


def test_before_the_change_the_old_text_counts(staged: Staged) -> None:
    assert values(staged, *BEFORE) == [1.5e9]
    assert visits(staged, *BEFORE) == {"2026-03-15": None, "2026-03-20": None, "2026-03-25": None}


def test_two_versions_of_a_page_are_no_two_accounts(staged: Staged) -> None:
    turnover = json.loads(staged("figures", "--between", "KG", "UZ", "--json"))
    assert [len(v["accounts"]) for s in turnover for p in s["points"] for v in p["values"]] == [1]
    assert all(len(one["accounts"]) == 1 for one in json.loads(staged("events", "--json")))


def test_a_verdict_on_the_old_text_holds_for_the_new(staged: Staged) -> None:
    """The visit of the Russian page stands in both texts; it was rejected while only the first was known."""
    (old,) = [one for one in json.loads(staged("events", *BEFORE, "--json")) if one["date"] == "2026-03-20"]
    (new,) = [one for one in json.loads(staged("events", "--json")) if one["date"] == "2026-03-20"]
    assert old["id"] != new["id"], "an id holds the document"
    with open_ledger(staged.ledger) as ledger:
        from kelisim.model.link import REJECTED, Verdict

        run = new_run("reject")
        ledger.add_verdict(Verdict(old["accounts"][0]["claim"], REJECTED, "person:aigul", run.started, "no such visit"), run)
    assert "2026-03-20" not in visits(staged)
    assert "no such visit" in staged("show", new["id"])
    staged("accept", new["id"], "--why", "there is", "--by", "aigul")
    assert "2026-03-20" in visits(staged)


def test_a_correction_of_the_old_text_holds_for_the_new(staged: Staged) -> None:
    (old,) = [one for one in json.loads(staged("events", *BEFORE, "--json")) if one["date"] == "2026-03-20"]
    with open_ledger(staged.ledger) as ledger:
        from kelisim.pipeline.decisions import correct

        record = ledger.record(old["accounts"][0]["document"])
        (claim,) = [c for c in record.claims if c.id == old["accounts"][0]["claim"]]
        correct(claim, {"date": "2026-03-21"}, record, ledger, new_run("correct"), by="aigul", why="a day later", own=True)
    assert "2026-03-21" in visits(staged) and "2026-03-20" not in visits(staged)
    (put,) = [one for one in json.loads(staged("events", "--json")) if one["date"] == "2026-03-21"]
    staged("reject", put["accounts"][0]["claim"], "--why", "neither", "--by", "aigul")
    assert "2026-03-21" not in visits(staged)
