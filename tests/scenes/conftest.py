"""Each test names its scene: `@pytest.mark.scene("taraz")`."""

import shutil
from pathlib import Path

import pytest

from kelisim import ingest
from tests.cli.calling import Caller
from tests.scenes.staging import Staged, pages


@pytest.fixture(scope="session")
def staged_ledgers(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The register of each scene, made when it is first asked for."""
    return {}


@pytest.fixture
def staged(
    request: pytest.FixtureRequest, staged_ledgers: dict[str, Path], tmp_path_factory: pytest.TempPathFactory,
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str],
) -> Staged:  # fmt: skip
    """The scene of the module's name (test_NAME.py), read into a register of its own."""
    scene = request.module.__name__.rpartition(".test_")[2]
    if scene not in staged_ledgers:
        folder = tmp_path_factory.mktemp(scene)
        account = ingest(pages(scene, folder), folder / "ledger.db")
        assert not account.set_aside
        staged_ledgers[scene] = folder / "ledger.db"
    own = tmp_path_factory.mktemp("own")
    shutil.copytree(staged_ledgers[scene].parent, own, dirs_exist_ok=True)
    monkeypatch.setenv("COLUMNS", "160")
    return Staged(own / "ledger.db", Caller(monkeypatch, capsys))
