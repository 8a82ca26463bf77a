"""How commands fail: one line that says what, which and why; the status that the help promises; never a traceback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kelisim.cli.main import COMMANDS
from tests.cli.calling import Caller
from tests.house.source import ROOT


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_an_example_in_its_help(call: Caller, command: str) -> None:
    done = call(command, "--help")
    assert done.status == 0
    assert f"  kelisim {command}" in done.out or f"| kelisim {command}" in done.out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["events", "--between", "KZ", "QQ"], "'QQ' is not a state"),
        (["events", "--since", "yesterday"], "'yesterday' is not a date: write YYYY-MM-DD, YYYY-MM or YYYY"),
        (["events", "--since", "2025-13"], "'2025-13' is not a date"),
        (["events", "--lang", "de"], "choose kk, ky, ru, en"),
        (["brief", "KZ", "--lang", "fr"], "choose kk, ky, ru, en"),
        (["brief", "ZZ"], "'ZZ' is not a state"),
        (["brief", "KZ", "kz"], "KZ twice: name two states"),
        (["export", "--format", "xml"], "'xml' is not a format: choose facts"),
        (["extract"], "Missing argument"),
        (["nonsense"], "No such command"),
    ],
)
def test_what_is_not_understood(call: Caller, arguments: list[str], said: str) -> None:
    done = call(*arguments)
    assert (done.status, done.out) == (2, "")
    assert said in done.err


@pytest.mark.parametrize("command", ["events", "figures", "export", "documents", "dump", "show abcd", "search x", "brief KZ", "forget x"])
def test_no_ledger(call: Caller, command: str) -> None:
    done = call(*command.split(), "--ledger", "nowhere.db")
    assert (done.status, done.out) == (74, "")
    assert done.err.startswith("kelisim: nowhere.db: no ledger there")
    assert len(done.err.splitlines()) == 1


def test_a_file_that_is_no_ledger(call: Caller, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("These are notes and no ledger at all.", encoding="utf-8")
    for command in ("events", "ingest x"):
        done = call(*command.split(), "--ledger", "notes.txt")
        assert done.status == 74
        assert done.err.startswith("kelisim: notes.txt: ")


def test_a_fault_of_the_program_is_one_line_too(call: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kelisim.acquire.read_paths", lambda paths: 1 / 0)
    done = call("extract", "x")
    assert done.status == 70
    assert done.err.startswith("kelisim: a fault of the program: ZeroDivisionError")


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """A command line run by bash, in a process of its own."""
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "KELISIM_LEDGER": str(folder / "x.db")}
    program = ["bash", "-o", "pipefail", "-c", command]
    return subprocess.run(program, cwd=ROOT, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_a_reader_that_stops_reading_is_no_error(tmp_path: Path) -> None:
    done = shell("kelisim extract examples/*.txt examples/*.html 2>/dev/null | head -c 10", tmp_path)
    assert done.stdout == '{"stem": "'
    done = shell("kelisim extract examples/*.txt 2>&1 >/dev/full | head -3", tmp_path)
    assert "Traceback" not in done.stdout
    done = shell("{ kelisim extract examples/en-*.txt; echo status $? >&2; } | head -c 1", tmp_path)
    assert "Traceback" not in done.stderr and "BrokenPipe" not in done.stderr


def test_json_is_all_that_goes_to_standard_output(tmp_path: Path) -> None:
    for command in ("ingest examples/en-2026-05-call.txt nowhere.txt --json", "events --json"):
        done = shell(f"kelisim {command} | python -m json.tool", tmp_path)
        assert done.returncode == 0, done.stderr


def test_help_names_every_command_and_the_exit_statuses(tmp_path: Path) -> None:
    done = shell("kelisim --help", tmp_path)
    assert all(f"  {name}" in done.stdout for name in COMMANDS)
    assert "Exit status:" in done.stdout and "  74  " in done.stdout
    assert shell("kelisim --version", tmp_path).stdout.strip()
