"""Fixtures of tests/web and tests/api: the ledger of the examples served, asked in process, and shown in a real browser."""

from __future__ import annotations

import shutil
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
import uvicorn
from playwright.sync_api import Browser, sync_playwright
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kelisim.cli.main import app as cli
from kelisim.cli.serving import application
from kelisim.ledger import open_ledger

EXAMPLES = Path(__file__).parents[1] / "examples"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def demo(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The ledger that `make demo` makes."""
    from typer.testing import CliRunner

    ledger = tmp_path_factory.mktemp("demo") / "ledger.db"
    done = CliRunner().invoke(cli, ["ingest", str(EXAMPLES), "--ledger", str(ledger)])
    assert done.exit_code == 0, done.output
    return ledger


@pytest.fixture(scope="session")
def pages(demo: Path) -> Iterator[Starlette]:
    """The application over that ledger."""
    with open_ledger(demo, create=False) as ledger:
        made = application(demo, ledger)
        made.state.shelf.patience = 60  # a machine that does much else makes the catalogue of a day in its own time
        yield made


@pytest.fixture(scope="session")
def client(pages: Starlette) -> TestClient:
    """Asks the application without a network; a fault of the program is raised here."""
    return TestClient(pages)


@contextmanager
def served(pages: Starlette) -> Iterator[str]:
    """The address of a server of pages on this machine, for as long as it is asked."""
    config = uvicorn.Config(pages, host="127.0.0.1", port=0, log_level="error", lifespan="off")
    listening = config.bind_socket()
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{listening.getsockname()[1]}"
    server.should_exit = True
    thread.join(10)


@pytest.fixture(scope="session")
def site(pages: Starlette) -> Iterator[str]:
    """The address of a server of the examples' pages."""
    with served(pages) as address:
        yield address


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window."""
    if CHROMIUM is None:
        pytest.skip("no chromium on this machine (apt-get install chromium)")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-background-networking"])
        yield started
        started.close()
