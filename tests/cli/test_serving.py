"""`serve` and `catalogue`: who is let in, what is said of a port that is taken, what is made and when."""

import re
import socket
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

import pytest
from typer.testing import CliRunner

from kelisim.cli.main import app
from kelisim.ledger import open_ledger

SERVE = [sys.executable, "-m", "kelisim.cli.main", "serve", "--ledger"]


@pytest.fixture
def ledger(tmp_path: Path) -> Path:
    open_ledger(tmp_path / "ledger.db").close()
    return tmp_path / "ledger.db"


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.5", "example.org", "::"])
def test_only_this_machine_is_let_in(ledger: Path, host: str) -> None:
    with pytest.raises(Exception, match="this machine alone"):
        CliRunner().invoke(app, ["serve", "--ledger", str(ledger), "--host", host], catch_exceptions=False)


def test_a_register_without_documents_is_shown(ledger: Path) -> None:
    with subprocess.Popen([*SERVE, str(ledger), "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as server:
        assert server.stdout
        found = re.search(r"http://127\.0\.0\.1:\d+/", server.stdout.readline())
        assert found
        with urlopen(found[0], timeout=20) as page:
            assert page.status == 200
        server.terminate()


def test_a_port_that_is_taken_is_named(ledger: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = subprocess.run([*SERVE, str(ledger), "--port", port], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 74
    assert f"127.0.0.1:{port}" in done.stderr


def test_a_catalogue_is_made_once(ledger: Path) -> None:
    first = CliRunner().invoke(app, ["catalogue", "--ledger", str(ledger)])
    path = Path(first.output.strip())
    made = path.stat().st_mtime_ns
    again = CliRunner().invoke(app, ["catalogue", "--ledger", str(ledger)])
    assert (again.exit_code, path.stat().st_mtime_ns) == (0, made)


DAYS = [
    ("2025-04-25", "2025-04-25", "the day of a document"), ("2025-04-26", "2025-04-25", "nothing was learned on the day after"),
    ("2025-12-31", "2025-04-25", "what is due that day has not gone by"), ("2026-01-01", "2026-01-01", "what was due has gone by"),
    ("2020-01-01", "2025-04-24", "nothing was known yet"),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "made", "why"), DAYS, ids=[why for *_, why in DAYS])
def test_days_of_the_same_register_have_one_catalogue(tmp_path: Path, asked: str, made: str, why: str) -> None:
    ledger, page = tmp_path / "ledger.db", tmp_path / "page.txt"
    page.write_text("25.04.2025\n\nКыргызстан и Казахстан договорились открыть торговый центр до конца 2025 года.\n")
    assert CliRunner().invoke(app, ["ingest", str(page), "--ledger", str(ledger)]).exit_code == 0
    done = CliRunner().invoke(app, ["catalogue", "--ledger", str(ledger), "--as-of", asked])
    assert done.output.strip().endswith(f"{made}.db")
