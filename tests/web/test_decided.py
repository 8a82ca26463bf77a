"""What persons decided shows as that: what was corrected beside what took its place, what was rejected under its own address."""

import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from kelisim.cli.main import app as cli
from kelisim.cli.serving import application
from kelisim.ledger import Ledger, open_ledger
from kelisim.model.claim import Claim

EXAMPLES = Path(__file__).parents[2] / "examples"
BY = ["--by", "aigul", "--why"]
Finder = Callable[[Ledger], tuple[Claim, Claim]]


@contextmanager
def judged(demo: Path, folder: Path, find: Finder, *asked: list[str]) -> Iterator[tuple[TestClient, Claim, Claim]]:
    """The examples with two claims that are found in them, of which a person says what is asked: of the first, then of the second."""
    ledger = folder / "ledger.db"
    shutil.copy(demo, ledger)
    shutil.copytree(f"{demo}.blobs", f"{ledger}.blobs")
    with open_ledger(ledger, create=False) as held:
        claims = find(held)
    for claim, (command, *more) in zip(claims, asked, strict=True):
        done = CliRunner().invoke(cli, [command, claim.id, *more, "--ledger", str(ledger)])
        assert done.exit_code == 0, done.output
    with open_ledger(ledger, create=False) as held:
        yield TestClient(application(ledger, held)), *claims


@pytest.fixture(scope="module")
def decided(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, Claim, Claim]]:
    """The examples with one undertaking corrected and one statement rejected."""

    def find(held: Ledger) -> tuple[Claim, Claim]:
        promised = next(c for c in held.claims(kind="commitment") if getattr(c.fact, "due", None) == "2025")
        return promised, held.claims(kind="statement")[0]

    said = ["correct", "due=2027", "--own", *BY, "the paper says 2027"], ["reject", *BY, "not said by him"]
    with judged(demo, tmp_path_factory.mktemp("decided"), find, *said) as made:
        yield made


def test_what_was_corrected_leads_to_what_took_its_place(decided: tuple[TestClient, Claim, Claim]) -> None:
    client, promised, _ = decided
    gone = client.get(f"/undertakings/{promised.id}", params={"lang": "en"}).text
    assert "Corrected by a person: aigul" in gone
    assert "the paper says 2027" in gone
    led = re.search(r'href="(/undertakings/[0-9a-f]+\?lang=en)">What was put in its place', gone)
    assert led
    page = client.get(led[1], follow_redirects=True).text
    assert "2027" in page
    assert "Corrected by a person: aigul" in page


@pytest.mark.parametrize(
    ("lang", "says"),
    [("en", "Rejected by a person: aigul"), ("ru", "Отклонено человеком: aigul"), ("kk", "Тексерген адам қабылдамады: aigul"),
     ("ky", "Текшерген адам четке какты: aigul")],
)  # fmt: skip
def test_what_was_rejected_says_who_and_why(decided: tuple[TestClient, Claim, Claim], lang: str, says: str) -> None:
    client, _, said = decided
    page = client.get(f"/statements/{said.id}", params={"lang": lang})
    assert page.status_code == 200
    assert says in page.text
    assert "not said by him" in page.text


def test_what_was_rejected_is_in_no_list(decided: tuple[TestClient, Claim, Claim]) -> None:
    client, _, said = decided
    assert said.id not in client.get("/statements?limit=500").text


CHOSEN = [
    ({}, "ps", "all of it"), ({"why": "rejected"}, "s", "what a person said is wrong"), ({"why": "corrected"}, "p", "what a person put right"),
    ({"why": "gone"}, "", "no page was edited"), ({"kind": "statement"}, "s", "by kind"), ({"by": "person:aigul"}, "ps", "by person"),
    ({"by": "person:bolot"}, "", "a person who decided nothing"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "found", "why"), CHOSEN, ids=[why for *_, why in CHOSEN])
def test_what_was_rejected_or_corrected_has_a_list(
    decided: tuple[TestClient, Claim, Claim], asked: dict[str, str], found: str, why: str
) -> None:
    client, promised, said = decided
    ids = {{"p": promised.id, "s": said.id}[one] for one in found}
    assert {line["id"] for line in client.get("/api/v1/dismissed", params=asked).json()["data"]} == ids
    assert set(re.findall(r'href="/dismissed/([0-9a-f]{16})', client.get("/dismissed", params=asked).text)) == ids


@pytest.mark.parametrize(
    ("lang", "heading"),
    [("en", "What counts no more"), ("ru", "Что больше не учитывается"), ("kk", "Есепке алынбайтын деректер"),
     ("ky", "Эсепке алынбаган маалыматтар")],
)  # fmt: skip
def test_the_list_is_in_the_language_that_is_asked_for(decided: tuple[TestClient, Claim, Claim], lang: str, heading: str) -> None:
    client, promised, said = decided
    listed = client.get("/dismissed", params={"lang": lang}).text
    assert f"<h1>{heading}" in listed
    assert "aigul" in listed
    for claim in (promised, said):
        page = client.get(f"/dismissed/{claim.id}", params={"lang": lang})
        assert page.status_code == 200
        assert heading in page.text
    assert client.get("/dismissed/0000000000000000").status_code == 404


GOAL = (
    ", told their governments to raise trade to $2.5 billion by 2030. Only six months ago officials were aiming for $1.5 billion by 2026."
)


@pytest.fixture(scope="module")
def edited(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, str]]:
    """The examples, and a page of them read again after a promise and a quotation had been taken out of it; what it said of them."""
    folder = tmp_path_factory.mktemp("edited")
    ledger, page = folder / "ledger.db", folder / "en-2025-04-visit.txt"
    text = (EXAMPLES / page.name).read_text()
    for said in (text, text.replace(GOAL, ".").replace("“We will not quarrel over a decimal,” Sayakbayev told reporters. ", "")):
        page.write_text(said)
        done = CliRunner().invoke(cli, ["ingest", str(page), str(EXAMPLES / "kk-2025-04-visit.html"), "--ledger", str(ledger)])
        assert done.exit_code == 0, done.output
    with open_ledger(ledger, create=False) as held:
        quoted = next(c.id for c in held.claims(kind="statement") if "quarrel" in getattr(c.fact, "quote", ""))
        yield TestClient(application(ledger, held)), quoted


def test_a_promise_that_a_page_took_back_still_says_that_it_was_made(edited: tuple[TestClient, str]) -> None:
    client, _ = edited
    found = re.search(r'href="(/undertakings/[0-9a-f]+)[^"]*">Trade turnover', client.get("/undertakings?lang=en").text)
    assert found
    page = client.get(found[1], params={"lang": "en"}).text
    assert "Said before, and no longer on the page" in page
    assert "who held one-to-one talks" in page[page.index('id="former"') :]


def test_words_that_a_page_took_back_say_so(edited: tuple[TestClient, str]) -> None:
    client, quoted = edited
    page = client.get(f"/statements/{quoted}", params={"lang": "en"}).text
    assert "This fact counts no more" in page
    assert "The page has not had these words since" in page


@pytest.fixture(scope="module")
def counted(demo: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[TestClient, Claim, Claim]]:
    """The examples with one figure corrected and one rejected."""

    def find(held: Ledger) -> tuple[Claim, Claim]:
        wrong, away = [c for c in held.claims(kind="figure") if str(getattr(c.fact, "period", None)) == "2024"][:2]
        return wrong, away

    said = ["correct", "period=2023", "--own", *BY, "the year before"], ["reject", *BY, "not of this"]
    with judged(demo, tmp_path_factory.mktemp("counted"), find, *said) as made:
        yield made


def test_a_corrected_figure_says_so_beside_its_words(counted: tuple[TestClient, Claim, Claim]) -> None:
    client, wrong, _ = counted
    led = re.search(r'href="(/figures/[^"]+)">What was put in its place', client.get(f"/figures/{wrong.id}", params={"lang": "en"}).text)
    assert led
    page, _, aside = client.get(led[1], follow_redirects=True).text.partition('id="dismissed"')
    assert page.count("Corrected by a person: aigul") == 1
    assert "the year before" in page
    assert aside.count("Corrected by a person: aigul") == 1, "what it took the place of"


def test_a_series_shows_what_a_person_said_is_not_of_it(counted: tuple[TestClient, Claim, Claim]) -> None:
    client, _, away = counted
    listed = client.get("/api/v1/figures").json()["data"]
    aside = [client.get(f"/figures/{one['id']}", params={"lang": "en"}).text.partition('id="dismissed"')[2] for one in listed]
    own = [words for words in aside if away.id in words]
    assert len(own) == 1
    assert "Rejected by a person: aigul" in own[0]
    assert "not of this" in own[0]


def test_a_rejected_figure_is_found_under_its_own_address(counted: tuple[TestClient, Claim, Claim]) -> None:
    client, _, away = counted
    page = client.get(f"/figures/{away.id}", params={"lang": "en"})
    assert page.status_code == 200
    assert "Rejected by a person: aigul" in page.text and "not of this" in page.text
