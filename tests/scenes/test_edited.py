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


def test_what_a_page_no_longer_says_is_shown_apart(staged: Staged) -> None:
    shown = staged("events")
    counted, gone = shown.split("No longer on their pages")
    assert "2026-03-25" not in counted and "Tashkent" not in counted
    assert "25 наурызда" in " ".join(gone.split()) and "words no longer on the page since 2026-03-03" in " ".join(gone.split())
    (kept,) = [one for one in json.loads(staged("events", "--json")) if one["date"] == "2026-03-25"]
    assert kept["former"] and kept["accounts"][0]["lost"] == {"since": "2026-03-03", "how": "gone", "now": None}
    assert "words no longer on the page since 2026-03-03" in staged("show", kept["id"])


def test_an_id_of_the_old_text_leads_to_what_stands_now(staged: Staged) -> None:
    (old,) = [one for one in json.loads(staged("events", *BEFORE, "--json")) if one["date"] == "2026-03-20"]
    (new,) = [one for one in json.loads(staged("events", "--json")) if one["date"] == "2026-03-20"]
    assert staged("show", old["id"]) == staged("show", new["id"])


def test_edits_tells_what_changed_and_whether_the_page_says_so(staged: Staged) -> None:
    found = {one["address"]: one["edits"] for one in json.loads(staged("edits", "--json"))}
    assert set(found) == {RU, KK, EN}, "the Kyrgyz page changed its counter alone"
    assert [(e["since"], e["note"]) for e in found[RU]] == [("2026-03-03", "Уточнено: в первой редакции была названа другая сумма.")]
    (figure,) = found[RU][0]["facts"]["changed"]
    assert (figure["was"]["contents"]["value"], figure["now"]["contents"]["value"], figure["fields"]) == (1.5e9, 1.7e9, ["value"])
    assert found[KK][0]["silent"] and {fact["kind"] for fact in found[KK][0]["facts"]["gone"]} == {"event", "office"}
    (visit,) = found[EN][0]["facts"]["changed"]
    assert found[EN][0]["silent"] and visit["now"]["contents"]["outcome"] == "cancelled"


def test_edits_fits_a_narrow_terminal_and_has_no_colours_in_a_pipe(staged: Staged) -> None:
    shown = staged("edits")
    assert max(map(len, shown.splitlines())) <= 80 and "\x1b" not in shown
    assert "[-1,5-] {+1,7+}" in shown and "value 1.5bn USD → 1.7bn USD" in shown and "silently" in shown


@pytest.mark.parametrize(("asked", "count"), [(("--since", "2026-03-03"), 3), (("--since", "2026-03-04"), 0), ((RU,), 1)])
def test_edits_of_some_days_and_of_one_page(staged: Staged, asked: tuple[str, ...], count: int) -> None:
    assert len(json.loads(staged("edits", *asked, "--json"))) == count


def test_a_page_that_did_not_change_is_said_not_to_have(staged: Staged) -> None:
    ended = staged.call("edits", KY, "--ledger", staged.ledger)
    assert ended.status == 1 and "was seen to change" in ended.err


def test_news_of_an_edited_page_is_the_edit(staged: Staged) -> None:
    """What stands in both texts is no news, what is told otherwise has changed, what is gone is said to be."""
    told = json.loads(staged("news", "--since", "2026-03-03", "--json"))
    assert {(one["news"], one["kind"], one["part"]) for one in told} == {
        ("changed", "occasion", "outcome"), ("changed", "figure", "value"), ("withdrawn", "occasion", None),
    }  # fmt: skip
    (figure,) = [one for one in told if one["kind"] == "figure"]
    assert (figure["was"]["value"], figure["now"]["value"]) == (1.5e9, 1.7e9)
    changed, gone = staged("news", "--since", "2026-03-03").split("No longer on their pages")
    assert "1.5bn USD →" in changed and "25 наурызда" in gone and "25 наурызда" not in changed


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", "no longer on the page since 3 March 2026"),
        ("ru", "3 марта 2026"),
        ("kk", "2026 жылғы 3 наурыз"),
        ("ky", "2026-жылдын 3-марты"),
    ],
)
def test_a_brief_tells_both_and_counts_one(staged: Staged, lang: str, said: str) -> None:
    shown = staged("brief", "KZ", "KG", "--lang", lang)
    (line,) = [line for line in shown.splitlines() if line.startswith("- ") and "1,5 млрд долларов" in line]
    assert said in line and "1,7 млрд долларов" in line
    before = staged("brief", "KZ", "KG", "--lang", lang, *BEFORE)
    assert said not in before and "1,5 млрд долларов" in before and "1,7" not in before
