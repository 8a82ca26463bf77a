"""Pages that were withdrawn, and texts that came back: the facts stay with their words, marked; and every row of it holds on its day.

The scene is that of edited pages. A week later the English page is gone, the Kyrgyz one was gone for a day, and the Russian one has its first
text again.
"""

import json
from pathlib import Path

import pytest

from kelisim.ledger import open_ledger
from kelisim.model.visit import FAILED, FETCHED, UNCHANGED, Visit
from kelisim.pipeline.ingest import ingest, new_run
from tests.cli.calling import Caller
from tests.scenes.staging import Staged
from tests.scenes.test_edited import EN, KY, RU, staged, values, visits

__all__ = ["staged"]


@pytest.fixture
def later(staged: Staged) -> Staged:
    """The scene a week later."""
    with open_ledger(staged.ledger) as ledger:
        first, second = ({v.address: v.document for v in ledger.visits.all() if v.at[:10] == f"2026-03-0{day}"} for day in (2, 3))
        made = [
            Visit(EN, "2026-03-10T09:00:00+00:00", FAILED, status=404, code="E115", detail="404 Not Found"),
            Visit(KY, "2026-03-10T09:00:00+00:00", FAILED, status=410, code="E115", detail="410 Gone"),
            Visit(RU, "2026-03-10T09:00:00+00:00", FETCHED, status=200, document=first[RU]),
            Visit(KY, "2026-03-11T09:00:00+00:00", UNCHANGED, status=304, document=second[KY]),
            Visit(EN, "2026-03-12T09:00:00+00:00", FAILED, status=500, code="E115", detail="500 Internal Server Error"),
        ]
        ledger.visits.add(made, new_run("watch"))
    return staged


def marks(staged: Staged, *options: str) -> set[tuple[str, str | None]]:
    """Documents' languages with the day since which their page is withdrawn, of all occasions."""
    found = json.loads(staged("events", *options, "--json"))
    return {(a["lang"], a.get("withdrawn")) for one in found for a in one["accounts"]}


def test_facts_of_a_withdrawn_page_stay_and_are_marked(later: Staged) -> None:
    assert visits(later)["2026-03-15"] == "cancelled", "what it told last counts on"
    assert {day for lang, day in marks(later) if lang == "en"} == {"2026-03-10"}
    assert {day for lang, day in marks(later) if lang != "en"} == {None}
    counted, withdrawn = later("events").split("On pages that were withdrawn")
    assert "2026-03-15" in counted and "page withdrawn on 2026-03-10" in " ".join(withdrawn.split())
    (called_off, *_) = [one for one in json.loads(later("events", "--json")) if one["accounts"][0]["lang"] == "en"]
    assert "page withdrawn on 2026-03-10; the words are those of the saved copy" in later("show", called_off["id"])


@pytest.mark.parametrize(("day", "marked"), [("2026-03-09", {None}), ("2026-03-10", {None, "2026-03-10"})])
def test_the_mark_holds_as_of_a_day(later: Staged, day: str, marked: set[str | None]) -> None:
    assert {mark for _, mark in marks(later, "--as-of", day)} == marked


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "withdrawn by 10 March 2026"), ("ru", "10 марта 2026"), ("kk", "2026 жылғы 10 наурыз"), ("ky", "2026-жылдын 10-марты")],
)
def test_a_brief_marks_its_note(later: Staged, lang: str, said: str) -> None:
    notes = [line for line in later("brief", "KZ", "KG", "--lang", lang).splitlines() if line.startswith("[^") and said in line]
    assert notes and all("8-ky" not in line for line in notes)


def test_edits_lists_withdrawn_pages_also_those_that_never_changed(later: Staged) -> None:
    found = {one["address"]: one for one in json.loads(later("edits", "--json"))}
    assert [(w["since"], w["status"], w["back"]) for w in found[EN]["withdrawn"]] == [("2026-03-10", 404, None)]
    assert [(w["since"], w["status"], w["back"]) for w in found[KY]["withdrawn"]] == [("2026-03-10", 410, "2026-03-11")]
    assert found[KY]["edits"] == [] and len(found[KY]["versions"]) == 1
    shown = " ".join(later("edits").split())
    assert "withdrawn by 2026-03-10 (status 404, asked last on 2026-03-10); its" in shown
    assert "(status 410, asked last on 2026-03-10); there again by 2026-03-11" in shown
    assert max(map(len, later("edits", KY).splitlines())) <= 80


@pytest.mark.parametrize(("since", "pages"), [("2026-03-10", {EN, KY, RU}), ("2026-03-11", {KY}), ("2026-03-12", set())])
def test_edits_since_a_day(later: Staged, since: str, pages: set[str]) -> None:
    assert {one["address"] for one in json.loads(later("edits", "--since", since, "--json"))} == pages


def test_a_text_that_comes_back_is_a_version_again_and_counts_from_that_day(later: Staged) -> None:
    (page,) = json.loads(later("edits", RU, "--json"))
    first, second, third = page["versions"]
    assert first["document"] == third["document"] != second["document"]
    assert [edit["since"] for edit in page["edits"]] == ["2026-03-03", "2026-03-10"]
    assert [values(later, "--as-of", day) for day in ("2026-03-02", "2026-03-09", "2026-03-10")] == [[1.5e9], [1.7e9], [1.5e9]]
    assert "version 3" in later("edits", RU)


def test_a_file_that_goes_back_to_bytes_already_known_leaves_a_row(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    path, beside = tmp_path / "page.txt", tmp_path / "copy.txt"
    texts = [f"Trade grew\n\nTrade turnover between Kazakhstan and Kyrgyzstan reached {sum} billion dollars in 2025.\n" for sum in "12"]
    with open_ledger(tmp_path / "ledger.db") as ledger:
        rows = []
        for number in (0, 1, 0, 0, 1):
            path.write_text(texts[number], encoding="utf-8")
            assert not ingest([path], ledger).set_aside
            rows.append(len(list(ledger.visits.all())))
        assert rows == [0, 0, 1, 1, 2], "read again as it is, a file leaves none"
        beside.write_text(texts[0], encoding="utf-8")
        ingest([beside], ledger)
        assert len(list(ledger.visits.all())) == 2, "another file of the same bytes did not come back"
    staged = Staged(tmp_path / "ledger.db", Caller(monkeypatch, capsys))
    (page,) = json.loads(staged("edits", "--json"))
    assert page["address"] == str(path)
    assert [version["document"][:8] for version in page["versions"]] == [page["versions"][n]["document"][:8] for n in (0, 1, 0, 1)]
