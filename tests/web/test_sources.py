"""Sources: what was read of each, what was sought day by day with gaps as gaps, and what was set aside and why."""

import re
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from kelisim.cli.main import app as cli
from kelisim.cli.serving import application
from kelisim.ledger import Run, open_ledger
from kelisim.model.visit import FAILED, FETCHED, LISTED, Visit

HEADINGS = [("kk", "Дереккөздер"), ("ky", "Булактар"), ("ru", "Источники"), ("en", "Sources")]
LIST = "https://akorda.kz/news"


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """Pages over a ledger of one document and one empty file, in which a publisher was watched on three days of five."""
    folder = tmp_path_factory.mktemp("sources")
    page, empty, ledger = folder / "page.html", folder / "empty.txt", folder / "ledger.db"
    page.write_text(
        '<html lang="ru"><head><meta property="og:site_name" content="Акорда"><meta property="article:published_time" content="2026-02-05">'
        "<title>Президент принял посла Кыргызстана</title></head><body><article><h1>Президент принял посла Кыргызстана</h1>"
        "<p>Президент Казахстана Касым-Жомарт Токаев принял посла Кыргызстана 5 февраля 2026 года в Астане.</p>"
        "<p>Стороны обсудили развитие торговли между Казахстаном и Кыргызстаном.</p></article></body></html>",
        encoding="utf-8",
    )
    empty.write_text("", encoding="utf-8")
    CliRunner().invoke(cli, ["ingest", str(page), str(empty), "--ledger", str(ledger)])
    visits = [
        *(Visit(LIST, f"2026-02-0{day}T06:00:00+00:00", state, "akorda.kz") for day, state in ((1, FETCHED), (2, FAILED), (5, FETCHED))),
        Visit("https://akorda.kz/1", "2026-02-01T06:01:00+00:00", LISTED, "akorda.kz"),
        Visit("https://akorda.kz/1", "2026-02-01T06:02:00+00:00", FAILED, "akorda.kz"),
        Visit("https://akorda.kz/5", "2026-02-05T06:01:00+00:00", LISTED, "akorda.kz"),
    ]
    with open_ledger(ledger) as held:
        held.visits.add(visits, Run("r", "watch", "2026-02-05T06:00:00+00:00", "kelisim"))
        yield TestClient(application(ledger, held))


@pytest.mark.parametrize(("lang", "heading"), HEADINGS, ids=[lang for lang, _ in HEADINGS])
def test_the_list_is_in_the_language_that_is_asked_for(client: TestClient, lang: str, heading: str) -> None:
    page = client.get("/sources", params={"lang": lang})
    assert page.status_code == 200
    assert f"<h1>{heading}" in page.text


@pytest.mark.parametrize(("parameter", "value"), [("country", "KZ"), ("kind", "press")])
def test_sources_are_chosen(client: TestClient, parameter: str, value: str) -> None:
    def rows(**asked: str) -> int:
        return len(re.findall(r'href="/sources/', client.get("/sources", params=asked).text))

    assert 0 < rows(**{parameter: value}) < rows()


def test_every_publisher_of_the_list_has_a_page(client: TestClient) -> None:
    for address in re.findall(r'href="(/sources/[^"]+)"', client.get("/sources").text):
        assert client.get(address).status_code == 200
    assert client.get("/sources/nobody").status_code == 404


@pytest.mark.parametrize("name", ["akorda.kz", "Акорда"])
def test_a_publisher_is_one_by_whatever_name(watched: TestClient, name: str) -> None:
    page = watched.get(f"/sources/{name}", params={"lang": "en"}).text
    assert "<h1>Akorda</h1>" in page
    assert "Президент принял посла Кыргызстана" in page


def test_days_that_nobody_sought_are_gaps(watched: TestClient) -> None:
    rows = re.findall(r'<tr( class="gap")?><td class="day">([^<]*)<', watched.get("/sources/akorda.kz", params={"lang": "en"}).text)
    days = [(day, bool(gap)) for gap, day in rows if "February" in day]
    assert days[:4] == [
        ("5 February 2026", False), ("3 February 2026 – 4 February 2026", True), ("2 February 2026", False), ("1 February 2026", False),
    ]  # fmt: skip


@pytest.mark.parametrize(("lang", "reason"), [("kk", "файл бос"), ("ky", "файл бош"), ("ru", "файл пуст"), ("en", "the file is empty")])
def test_what_was_set_aside_has_its_reason(watched: TestClient, lang: str, reason: str) -> None:
    page = watched.get("/sources", params={"lang": lang}).text.split('id="aside"')[1]
    assert "empty.txt" in page
    assert reason in page
