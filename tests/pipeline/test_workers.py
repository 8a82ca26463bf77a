"""Reading in several processes: the order, the limits, documents that end a process, and that nothing is left running.

Documents that end a process are named here (`CRASH.txt`): the program that the template runs is one in which reading such a name does that and any other gives nothing.
"""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kelisim.ledger import Listed, dump_canonical, open_ledger
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.pipeline import template, workers
from kelisim.pipeline.ingest import Account, ingest
from kelisim.pipeline.workers import Workers

EXAMPLES = Path(__file__).parents[2] / "examples"
PAGES = [EXAMPLES / name for name in ("ru-2025-04-visit.html", "kk-2026-05-call.txt", "ky-2025-06-forum.txt", "en-2026-05-call.txt")]
MEMORY = 400 << 20

# A worker's program in which the name of a document decides what becomes of the process, and which loads no language.
PROGRAM = """
import os, signal, sys, time
from pathlib import Path
from kelisim.model.issue import Issue
from kelisim.pipeline import worker

worker.load = lambda: None

def read_snapshot(snapshot, *, told=None):
    name = Path(snapshot.name).stem
    if name == "CRASH":
        os.kill(os.getpid(), signal.SIGSEGV)
    if name == "EXIT":
        os._exit(3)
    if name == "FULL":
        bytearray(1 << 30)
    if name == "LONG":
        while True:
            pass
    if name == "TEMPLATE":
        os.kill(os.getppid(), signal.SIGKILL)
        time.sleep(60)
    if name.startswith("ONCE") and not Path(snapshot.name + ".tried").exists():
        Path(snapshot.name + ".tried").touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return Issue("E302", snapshot.name, "x" * len(snapshot.data))

worker.read_snapshot = read_snapshot
worker.main()
"""

ENDINGS = {
    "CRASH.txt": "signal 11 (Segmentation fault)",
    "EXIT.txt": "exit status 3",
    "FULL.txt": "out of memory, limit 400 MB",
    "LONG.txt": "out of time, limit 0.5 s",
    "TEMPLATE.txt": "all processes that read were killed",
}

pytestmark = pytest.mark.skipif(not workers.available(), reason="this system forks no processes")


@pytest.fixture(scope="module")
def two() -> Iterator[Workers]:
    """Two workers for all tests that end some."""
    with Workers(2, seconds=0.5, memory=MEMORY) as some:
        yield some


@pytest.fixture
def deadly(two: Workers, monkeypatch: pytest.MonkeyPatch) -> Workers:
    """Two workers in which some names end the process."""
    monkeypatch.setattr(template, "_PROGRAM", PROGRAM)
    return two


@pytest.fixture(scope="module")
def alone(tmp_path_factory: pytest.TempPathFactory) -> tuple[list[Path], Account, list[str], list[Listed]]:
    """Inputs, and what comes of them where this process reads."""
    folder = tmp_path_factory.mktemp("alone")
    twin, empty = folder / "twin.txt", folder / "empty.txt"
    twin.write_bytes(PAGES[1].read_bytes())
    empty.touch()
    asked = [PAGES[0], PAGES[1], twin, empty, folder / "nowhere.txt", PAGES[2], PAGES[3], PAGES[0]]
    with open_ledger(folder / "ledger.db") as ledger:
        return asked, ingest(asked, ledger), list(dump_canonical(ledger)), ledger.documents()


def short(name: str, words: str = "1") -> Snapshot:
    """A document that is set aside at once."""
    return Snapshot(name, words.encode())


def running(session: int) -> list[str]:
    """The processes of a session that have not ended."""
    found = []
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session and fields[0] != "Z":
            found.append(status.parent.name)
    return found


def gone(session: int, patience: float = 5.0) -> bool:
    """Whether all processes of a session end, soon."""
    deadline = time.monotonic() + patience
    while running(session) and time.monotonic() < deadline:
        time.sleep(0.02)
    return not running(session)


@pytest.mark.parametrize("number", [1, 3])
def test_the_ledger_does_not_depend_on_the_number_of_processes(
    number: int, tmp_path: Path, alone: tuple[list[Path], Account, list[str], list[Listed]]
) -> None:
    asked, account, dump, listed = alone
    assert [o.state for o in account.outcomes] == ["read", "read", "known", "set_aside", "set_aside", "read", "read", "known"]
    with open_ledger(tmp_path / "ledger.db") as ledger:
        assert ingest(asked, ledger, workers=number) == account
        assert list(dump_canonical(ledger)) == dump
        assert [(d.name, d.state, d.code) for d in ledger.documents()] == [(d.name, d.state, d.code) for d in listed]


@pytest.mark.parametrize("name", ENDINGS)
def test_what_ends_its_process_twice_is_set_aside(name: str, deadly: Workers) -> None:
    asked = [short("a.txt"), short(name), None, short("b.txt"), short("c.txt")]
    answers = list(deadly.read(asked))
    assert answers[1] == Issue("E902", name, ENDINGS[name])
    assert answers[2] is None
    assert [answer.subject for answer in (answers[0], answers[3], answers[4]) if isinstance(answer, Issue) and answer.code == "E302"] == [
        "a.txt", "b.txt", "c.txt"
    ]  # fmt: skip


def test_what_ended_its_process_once_is_read(deadly: Workers, tmp_path: Path) -> None:
    asked = [short(str(tmp_path / f"ONCE-{n}.txt"), "2") for n in range(6)]
    assert [a.code for a in deadly.read(asked) if isinstance(a, Issue)] == ["E302"] * 6
    assert len(list(tmp_path.glob("*.tried"))) == 6


def test_documents_are_taken_in_as_they_are_given_back(deadly: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(workers, "AT_ONCE", 3)
    taken = []

    def coming() -> Iterator[Snapshot]:
        for n in range(40):
            taken.append(n)
            yield short(f"{n}.txt", "x" * n)

    for given, answer in enumerate(deadly.read(coming())):
        assert isinstance(answer, Issue) and answer.subject == f"{given}.txt"
        assert len(taken) - given <= 3 * deadly.number
    assert len(taken) == 40


def test_large_documents_pass_both_ways(deadly: Workers) -> None:
    """Neither side waits for the other to take something out of a full pipe."""
    asked = [Snapshot(f"{n}.txt", b"x" * (40_000 * n)) for n in range(12)]
    answers = list(deadly.read(asked))
    assert [len(a.detail) for a in answers if isinstance(a, Issue)] == [40_000 * n for n in range(12)]


def test_nothing_runs_on_when_the_reading_is_left(deadly: Workers) -> None:
    answers = deadly.read(short(name) for name in ("a.txt", "LONG.txt", "b.txt"))
    next(answers)
    assert deadly._template
    session = deadly._template.process.pid
    assert running(session)
    deadly.close()
    assert gone(session)


def test_a_program_that_cannot_start_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(template, "_PROGRAM", "raise SystemExit(9)")
    with Workers(1) as one, pytest.raises(OSError, match="cannot be started: exit status 9"):
        list(one.read([short("a.txt")]))


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda s: s.name)
def test_whoever_ends_the_command_ends_its_processes(ending: signal.Signals, tmp_path: Path) -> None:
    """And what it told of before is kept."""
    ledger, fifo = tmp_path / "ledger.db", tmp_path / "said"
    os.mkfifo(fifo)
    code = (
        "import signal, sys; from kelisim.pipeline import ingest, template; from kelisim.ledger import open_ledger\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)\n"  # a shell lets what it starts in the background ignore it
        f"template._PROGRAM = {PROGRAM!r}\n"
        f"said = open({str(fifo)!r}, 'w')\n"
        "real = template.Template.__init__\n"
        "def started(self, *a):\n    real(self, *a); said.write(f'{self.process.pid}\\n'); said.flush()\n"
        "template.Template.__init__ = started\n"
        f"with open_ledger({str(ledger)!r}) as held:\n"
        f"    ingest.ingest([{str(PAGES[1])!r}, 'LONG.txt'], held, workers=2, progress=lambda o: said.write(o.state + '\\n') and said.flush())\n"
    )
    (tmp_path / "LONG.txt").write_bytes(b"1")
    command = subprocess.Popen(
        [sys.executable, "-c", code], cwd=tmp_path, stderr=subprocess.DEVNULL, env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    )
    with fifo.open(encoding="ascii") as said:
        session = int(said.readline())
        assert said.readline() == "set_aside\n"
        command.send_signal(ending)
        assert command.wait(10) != 0
    assert gone(session)
    with open_ledger(ledger) as held:
        assert held.faults() == []
        assert [(d.name, d.code) for d in held.documents()] == [(str(PAGES[1]), "E302")]
