"""One document's page: what this page says of each fact, what a person decided of it, and what an earlier version of the page told."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from kelisim.cli.main import app as cli
from kelisim.cli.serving import application
from kelisim.ledger import Ledger, open_ledger

FIRST = """Товарооборот Казахстана и Кыргызстана вырос

Астана, 3 марта 2026 года. Товарооборот между Казахстаном и Кыргызстаном в 2025 году составил 1,5 млрд долларов, сообщил премьер-министр Казахстана Олжас Бектенов.

Стороны договорились построить мост через реку Чу до 2027 года. Экспорт Казахстана в Кыргызстан в 2025 году составил 900 млн долларов.
"""
LATER = FIRST.replace("1,5 млрд", "1,7 млрд").replace(" Экспорт Казахстана в Кыргызстан в 2025 году составил 900 млн долларов.", "")


def _run(*arguments: str) -> str:
    done = CliRunner().invoke(cli, list(arguments))
    assert done.exit_code == 0, done.output
    return done.output


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A ledger of one page that was read with two texts; a person has rejected one of its facts."""
    folder = tmp_path_factory.mktemp("page")
    page, ledger = folder / "page.txt", folder / "ledger.db"
    for text in (FIRST, LATER):
        page.write_text(text, encoding="utf-8")
        _run("ingest", str(page), "--ledger", str(ledger))
    with open_ledger(ledger) as held:
        commitment = next(c.id for r in held.records() if "1,7" in r.document.text for c in r.claims if c.kind == "commitment")
    _run("reject", commitment, "--by", "Айгуль", "--why", "это лишь намерение", "--ledger", str(ledger))
    return ledger


@pytest.fixture(scope="module")
def held(path: Path) -> Iterator[Ledger]:
    with open_ledger(path, create=False) as ledger:
        yield ledger


@pytest.fixture(scope="module")
def shown(path: Path, held: Ledger) -> Callable[[str, str], str]:
    """The page of the document whose text has some words, in a language."""
    client = TestClient(application(path, held))

    def ask(words: str, lang: str = "en") -> str:
        document = next(r.document.id for r in held.records() if words in r.document.text)
        page = client.get(f"/documents/{document}", params={"lang": lang})
        assert page.status_code == 200
        return page.text

    return ask


@pytest.mark.parametrize(
    ("lang", "value", "edited"),
    [
        ("kk", "1,7 млрд", "Беттің соңғы көрілген нұсқасы"),
        ("ky", "1,7 млрд", "Барактын акыркы көрүлгөн нускасы"),
        ("ru", "1,7 млрд", "Страница, какой её видели в последний раз"),
        ("en", "1.7 billion", "The page as it was last seen"),
    ],
)
def test_a_page_says_its_own_value_and_an_earlier_version_says_that_it_is_one(
    shown: Callable[[str, str], str], lang: str, value: str, edited: str
) -> None:
    assert value in shown("1,7 млрд", lang).split('class="facts"')[1]
    assert value not in shown("1,5 млрд", lang).split('class="facts"')[1].split("</ol>")[0]
    assert edited in shown("1,5 млрд", lang)


def test_what_changed_is_drawn_in_the_sentence(shown: Callable[[str, str], str]) -> None:
    page = shown("1,7 млрд", "en")
    assert re.search(r"<del>1,5</del>\s*<ins>1,7</ins>", page)
    assert "changed, and the page does not say so" in page


def test_a_fact_whose_words_are_gone_is_shown_as_that_with_its_words(shown: Callable[[str, str], str]) -> None:
    gone = shown("1,7 млрд", "en").split('id="gone"')[1]
    assert "900 млн долларов" in gone
    assert "no longer on the page since" in gone


def test_what_a_person_rejected_is_shown_as_that(shown: Callable[[str, str], str]) -> None:
    rejected = re.search(r'<li class="out".*?</li>', shown("1,7 млрд", "en"), re.DOTALL)
    assert rejected
    assert "Айгуль" in rejected[0]
    assert "это лишь намерение" in rejected[0]


def test_the_id_of_a_claim_leads_to_its_words(path: Path, held: Ledger) -> None:
    claim = next(c for r in held.records() for c in r.claims)
    client = TestClient(application(path, held))
    found = client.get(f"/documents/{claim.id}", follow_redirects=False)
    assert found.headers["location"] == f"/documents/{claim.document}#c-{claim.id}"
    assert client.get("/documents/0123456789abcdef").status_code == 404
