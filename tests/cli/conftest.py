"""A caller of commands, and a folder without a ledger to call them in."""

from pathlib import Path

import pytest

from tests.cli.calling import Caller


@pytest.fixture
def call(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Caller:
    """Calls a command in an empty folder, in a terminal a hundred columns wide."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("KELISIM_LEDGER", raising=False)
    monkeypatch.setenv("COLUMNS", "100")
    return Caller(monkeypatch, capsys)
