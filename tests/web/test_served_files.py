"""What a reader sees while files are taken away, replaced or brought back under a server that runs."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from typer.testing import CliRunner

from kelisim.cli.main import app as cli
from kelisim.cli.serving import application
from kelisim.export import shelf as shelves
from kelisim.ledger import open_ledger

EXAMPLES = Path(__file__).parents[2] / "examples"
ONE, OTHER = "en-2025-04-visit.txt", "ru-2025-04-visit.html"


def ingested(ledger: Path, name: str) -> Path:
    done = CliRunner().invoke(cli, ["ingest", str(EXAMPLES / name), "--ledger", str(ledger)])
    assert done.exit_code == 0, done.output
    return ledger


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A ledger of one document."""
    return ingested(tmp_path / "ledger.db", ONE)


@pytest.fixture
def client(file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestClient]:
    """Its pages, by a server that looks after its files at every request."""
    monkeypatch.setattr(shelves, "LOOKED", 0.0)
    with open_ledger(file, create=False) as ledger:
        pages = application(file, ledger)
        pages.state.shelf.patience = 60
        yield TestClient(pages, raise_server_exceptions=False)
        pages.state.shelf.close()


LISTS = ["/", "/documents", "/search?q=trade", "/documents.csv", "/api/v1/documents", "/api/v1/search?q=trade"]


def test_the_folder_of_catalogues_may_be_removed(client: TestClient, file: Path) -> None:
    for address in LISTS:
        shutil.rmtree(file.with_name("ledger.db.catalogues"))
        assert client.get(address).status_code == 200, address


def test_of_a_register_that_is_gone_every_page_says_so(client: TestClient, file: Path) -> None:
    for each in file.parent.glob("ledger.db*"):
        shutil.rmtree(each) if each.is_dir() else each.unlink()
    for address in (*LISTS, "/documents?as_of=2025-05-01"):
        answer = client.get(address)
        assert answer.status_code == 500, address
        assert "ledger.db" in answer.text and "gone" in answer.text, address
        assert "Traceback" not in answer.text


def test_a_register_that_takes_the_place_of_another_is_shown(client: TestClient, file: Path, tmp_path: Path) -> None:
    """A backup that is brought back, or a ledger made anew: it has as many documents, and they are others."""
    before = client.get("/api/v1/documents").json()["data"]
    other = ingested(tmp_path / "other.db", OTHER)
    for each in file.parent.glob("ledger.db*"):
        if not each.is_dir():
            each.unlink()
    shutil.move(other, file)
    shutil.copytree(tmp_path / "other.db.blobs", tmp_path / "ledger.db.blobs", dirs_exist_ok=True)
    client.get("/")  # the old one is shown while the new one is made
    while client.app.state.shelf._making:  # type: ignore[attr-defined]
        pass
    after = client.get("/api/v1/documents").json()["data"]
    assert [line["lang"] for line in before + after] == ["en", "ru"]
    assert client.get(f"/documents/{after[0]['id']}").status_code == 200


GONE = [("en", "The saved bytes"), ("ru", "Сохранённых байтов"), ("kk", "сақталған байттары"), ("ky", "сакталган байттары")]


@pytest.mark.parametrize(("lang", "says"), GONE, ids=[lang for lang, _ in GONE])
def test_of_bytes_that_are_gone_no_reader_is_told_where_they_lay(client: TestClient, file: Path, lang: str, says: str) -> None:
    (document,) = client.get("/api/v1/documents").json()["data"]
    shutil.rmtree(f"{file}.blobs")
    answer = client.get(f"/documents/{document['id']}/copy", params={"lang": lang})
    assert answer.status_code == 404
    assert says in answer.text and "kelisim doctor" in answer.text
    assert str(file.parent) not in answer.text
    assert client.get(f"/documents/{document['id']}", params={"lang": lang}).status_code == 200, "its text is in the ledger"
