"""Five ingests that the system ends at a random moment, two of them while other processes read; `make kills` ends more of them, on more pages."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests import kills


def test_an_ingest_that_is_killed_can_be_run_again(capsys: pytest.CaptureFixture[str]) -> None:
    pages = [page for page in kills.examples() if page.name.startswith("ru-")]
    status = kills.main(5, 2, pages[1:])
    said = capsys.readouterr().out
    assert status == 0, said
    assert "5 of 5 passed, 5 stages" in said


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="this system does not show the environment of a process")
def test_a_process_that_is_left_behind_is_seen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kills, "_PATIENCE", 0.0)
    left = subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE, env={kills.MARK: str(tmp_path)})
    try:
        assert kills.left_behind(tmp_path) == [str(left.pid)]
        assert kills.left_behind(tmp_path / "another") == []
    finally:
        left.communicate()
    assert kills.left_behind(tmp_path) == []


def test_stages_and_ways_of_reading_take_turns() -> None:
    seconds = {stage: [0.1, 0.2] for stage in kills.STAGES if stage != "read"}
    turns = [(plan["stage"], others) for plan, others in kills.plans(12, 1, seconds, None)]
    assert {stage for stage, others in turns if not others} == set(kills.STAGES) - {"read"}
    assert {stage for stage, others in turns if others} == set(kills.APART)
    assert {others for _, others in kills.plans(4, 1, seconds, 0)} == {0}
