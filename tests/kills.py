"""Kill `kelisim ingest` at random moments and look at what is left.

    python -m tests.kills 30 [--seed 1] [--workers N]

Each turn copies a ledger that holds half of the examples, starts an ingest of all of them in a process of its own, and
lets the system end that process, without a chance to tidy up, at a random moment while a random document is in one stage; the
stages take turns, and so do ingests that read in their own process and those that have two others read (--workers: only so many).
Then the ingest is run again to its end, in the same way. The ledger has passed when SQLite finds it whole and its canonical dump is
that of a ledger which nothing happened to, with the words and bytes under every row, and when no process of the killed one is left.
A line a kill; ends with 1 when one did not pass.
"""

import argparse
import importlib
import json
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from functools import reduce
from pathlib import Path

from kelisim.ledger import dump_canonical, open_ledger

ROOT = Path(__file__).parents[1]
# Each stage by the function through which a document enters it. Of five kills one is in the ledger.
STAGES = {
    "ledger": "kelisim.ledger.store:Ledger.add_record",
    "annotate": "kelisim.pipeline.read:annotate",
    "link": "kelisim.pipeline.ingest:link_occurrences",
    "clean": "kelisim.pipeline.read:clean",
    "extract": "kelisim.pipeline.read:extract",
    "acquire": "kelisim.acquire.files:_read_file",
    "read": "kelisim.pipeline.workers:Workers._send",  # by other processes: from the moment at which it is handed over
}
AT_ONCE = 2  # processes that read
APART = ("read", "ledger", "link", "acquire")  # the stages that the killed process sees where others read
READING = ("annotate", "clean", "extract")
MARK = "KELISIM_KILLED"  # in the environment of all processes of one turn
_PATIENCE = 15.0  # seconds in which they end


class Watch:
    """Measures every call of each stage, and has the system end the process some time after the chosen one has begun."""

    def __init__(self, stage: str | None, call: int, delay: float) -> None:
        self.chosen, self.delay = (stage, call), delay
        self.seconds: dict[str, list[float]] = {stage: [] for stage in STAGES}
        for name, path in STAGES.items():
            self.stand_before(name, path)

    def stand_before(self, stage: str, path: str) -> None:
        """Put the watch where the pipeline calls a stage."""
        module, _, name = path.partition(":")
        owner = reduce(getattr, name.split(".")[:-1], importlib.import_module(module))
        real = getattr(owner, name.split(".")[-1])

        def call(*args: object, **options: object) -> object:
            if (stage, len(self.seconds[stage])) == self.chosen:
                signal.setitimer(signal.ITIMER_REAL, max(self.delay, 1e-6))  # nobody handles the alarm, so the system ends the process
            begun = time.perf_counter()
            try:
                return real(*args, **options)
            finally:
                self.seconds[stage].append(time.perf_counter() - begun)

        setattr(owner, name.split(".")[-1], call)


def child(plan: dict, arguments: list[str]) -> None:
    """Run the command line, with a plan under a watch; write what it measured to the file that the plan names."""
    from kelisim.cli.main import run

    watch = Watch(plan.get("stage"), plan.get("call", 0), plan.get("delay", 0.0)) if plan else None
    sys.argv = ["kelisim", *arguments]
    try:
        run()
    finally:
        if watch and "seconds" in plan:
            Path(plan["seconds"]).write_text(json.dumps(watch.seconds), encoding="utf-8")


def ingest(ledger: Path, pages: list[Path], plan: dict | None = None, *, workers: int = 0) -> int:
    """Ingest the pages into the ledger; with a plan under a watch. Gives the exit status (negative: ended by a signal)."""
    arguments = ["ingest", *map(str, pages), "--workers", str(workers), "--ledger", str(ledger)]
    command = [sys.executable, "-m", "tests.kills", "--child", json.dumps(plan or {}), "--", *arguments]
    marked = os.environ | {MARK: str(ledger)}
    return subprocess.run(command, cwd=ROOT, env=marked, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode


def left_behind(ledger: Path) -> list[str]:
    """The processes (by number) of an ingest into this ledger that are there still, after a while; none where the system does not tell."""
    mark, until = f"{MARK}={ledger}".encode(), time.monotonic() + _PATIENCE
    while (found := [p.parent.name for p in Path("/proc").glob("[0-9]*/environ") if mark in environment(p)]) and time.monotonic() < until:
        time.sleep(0.1)
    return found


def environment(path: Path) -> list[bytes]:
    """The environment of a process; nothing where it has ended or is another's."""
    try:
        return path.read_bytes().split(b"\0")
    except OSError:
        return []


def dump(path: Path) -> str:
    """The canonical dump of a ledger, and before it whatever is wrong with its file, its rows or the bytes beside it."""
    with open_ledger(path, create=False) as ledger:
        return "\n".join([*ledger.faults(), *dump_canonical(ledger)])


def rows(ledger: Path) -> int:
    """How many rows all tables of a ledger hold; asserts that SQLite finds the file whole."""
    with closing(sqlite3.connect(ledger)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert not connection.execute("PRAGMA foreign_key_check").fetchall()
        tables = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE '%fts%'")]
        return sum(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables)


def kill_once(plan: dict, workers: int, folder: Path, pages: list[Path], whole: str) -> bool:
    """One turn on a copy of the base ledger; prints its line and tells whether the ledger has passed."""
    ledger = Path(shutil.copytree(folder / "base", folder / f"kill-{plan['turn']}")) / "ledger.db"
    before = rows(ledger)
    status = ingest(ledger, pages, plan, workers=workers)
    left, after = left_behind(ledger), rows(ledger)
    again = ingest(ledger, pages, workers=workers)
    same = again == 0 and dump(ledger) == whole
    ended = "killed" if status < 0 else "came to its end"
    how = f"{workers} workers" if workers else "no workers"
    print(f"{plan['turn'] + 1:3}  {ended} with {how} in {plan['stage']:<8} of document {plan['call'] + 1:2},", end=" ")
    print(f"{plan['delay'] * 1000:6.1f} ms after it began  rows {before} → {after}, after a re-run {rows(ledger)}", end="  ")
    print(f"dump {'equal' if same else 'DIFFERENT'}{f', LEFT BEHIND: {left}' if left else ''}", flush=True)
    shutil.rmtree(ledger.parent)
    return same and not left


def plans(number: int, seed: int, seconds: dict[str, list[float]], workers: int | None) -> list[tuple[dict, int]]:
    """What is done in each turn, and with how many workers: stages take turns, and ways of reading where none is asked for."""
    chance = random.Random(seed)
    alone = [stage for stage in STAGES if seconds.get(stage) and stage != "read"]
    read = zip(*(seconds[stage] for stage in READING), strict=False)
    seconds = seconds | {"read": [sum(took) for took in read]}
    made = []
    for turn in range(number):
        others = AT_ONCE * (turn % 2) if workers is None else workers
        stages = [stage for stage in APART if seconds[stage]] if others else alone
        stage = stages[(turn // 2 if workers is None else turn) % len(stages)]
        call = chance.randrange(len(seconds[stage]))
        made.append(({"turn": turn, "stage": stage, "call": call, "delay": chance.uniform(0, seconds[stage][call])}, others))
    return made


def examples() -> list[Path]:
    """The pages of examples/."""
    return [page for page in sorted((ROOT / "examples").iterdir()) if page.suffix in {".txt", ".html", ".pdf"}]


def main(number: int, seed: int, pages: list[Path], workers: int | None = None) -> int:
    """Kill that many ingests of the pages; 1 when a ledger did not pass or when fewer than four stages were reached."""
    print(f"{number} kills, seed {seed}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ingest(folder / "base" / "ledger.db", pages[::2])
        shutil.copytree(folder / "base", folder / "whole")
        ingest(folder / "whole" / "ledger.db", pages, {"seconds": str(folder / "seconds.json")})
        seconds = json.loads((folder / "seconds.json").read_text(encoding="utf-8"))
        whole = dump(folder / "whole" / "ledger.db")
        planned = plans(number, seed, seconds, workers)
        passed = [kill_once(plan, others, folder, pages, whole) for plan, others in planned]
    reached = len({(plan["stage"], others) for plan, others in planned})
    print(f"{sum(passed)} of {number} passed, {reached} stages")
    return 0 if all(passed) and reached >= min(4, number) else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=30)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(2)))
    parser.add_argument("--workers", type=int, help="0: the killed process reads; else so many others do (both in turn)")
    parser.add_argument("--child", type=json.loads, help=argparse.SUPPRESS)
    if "--" in sys.argv:
        cut = sys.argv.index("--")
        child(parser.parse_args(sys.argv[1:cut]).child, sys.argv[cut + 1 :])
    else:
        options = parser.parse_args()
        sys.exit(main(options.number, options.seed, examples(), options.workers))
