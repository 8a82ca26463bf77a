"""Kill `kelisim ingest` at random moments and look at what is left.

    python -m tests.kills 30 [--seed 1]

Each turn copies a ledger that holds half of the examples, starts an ingest of all of them in a process of its own, and
lets the system end that process, without a chance to tidy up, at a random moment while a random document is in one stage; the
stages take turns. Then the ingest is run again to its end. The ledger has passed when SQLite finds it whole and its canonical dump is
that of a ledger which nothing happened to, with the words and bytes under every row. A line a kill; ends with 1 when one did not pass.
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
}


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


def ingest(ledger: Path, pages: list[Path], plan: dict | None = None) -> int:
    """Ingest the pages into the ledger; with a plan under a watch. Gives the exit status (negative: ended by a signal)."""
    arguments = ["ingest", *map(str, pages), "--workers", "0", "--ledger", str(ledger)]  # the stages are watched in this process
    command = [sys.executable, "-m", "tests.kills", "--child", json.dumps(plan or {}), "--", *arguments]
    return subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False).returncode


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


def kill_once(number: int, folder: Path, pages: list[Path], seconds: dict[str, list[float]], whole: str, chance: random.Random) -> bool:
    """One turn on a copy of the base ledger; prints its line and tells whether the ledger has passed."""
    ledger = Path(shutil.copytree(folder / "base", folder / f"kill-{number}")) / "ledger.db"
    stage = [s for s in STAGES if seconds[s]][number % sum(map(bool, seconds.values()))]
    call = chance.randrange(len(seconds[stage]))
    plan = {"stage": stage, "call": call, "delay": chance.uniform(0, seconds[stage][call])}
    before = rows(ledger)
    status = ingest(ledger, pages, plan)
    after = rows(ledger)
    again = ingest(ledger, pages)
    same = again == 0 and dump(ledger) == whole
    ended = "killed" if status < 0 else "came to its end"
    print(f"{number + 1:3}  {ended} in {stage:<8} of document {call + 1:2}, {plan['delay'] * 1000:6.1f} ms after it began", end="  ")
    print(f"rows {before} → {after}, after a re-run {rows(ledger)}  dump {'equal' if same else 'DIFFERENT'}", flush=True)
    shutil.rmtree(ledger.parent)
    return same


def examples() -> list[Path]:
    """The pages of examples/."""
    return [page for page in sorted((ROOT / "examples").iterdir()) if page.suffix in {".txt", ".html", ".pdf"}]


def main(number: int, seed: int, pages: list[Path]) -> int:
    """Kill that many ingests of the pages; 1 when a ledger did not pass or when fewer than four stages were reached."""
    chance = random.Random(seed)
    print(f"{number} kills, seed {seed}")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        ingest(folder / "base" / "ledger.db", pages[::2])
        shutil.copytree(folder / "base", folder / "whole")
        ingest(folder / "whole" / "ledger.db", pages, {"seconds": str(folder / "seconds.json")})
        seconds = json.loads((folder / "seconds.json").read_text(encoding="utf-8"))
        whole = dump(folder / "whole" / "ledger.db")
        passed = [kill_once(n, folder, pages, seconds, whole, chance) for n in range(number)]
    reached = sum(map(bool, seconds.values()))
    print(f"{sum(passed)} of {number} passed, {min(reached, number)} stages")
    return 0 if all(passed) and reached >= 4 else 1


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=30)
    parser.add_argument("--seed", type=int, default=int.from_bytes(os.urandom(2)))
    parser.add_argument("--child", type=json.loads, help=argparse.SUPPRESS)
    if "--" in sys.argv:
        cut = sys.argv.index("--")
        child(parser.parse_args(sys.argv[1:cut]).child, sys.argv[cut + 1 :])
    else:
        options = parser.parse_args()
        sys.exit(main(options.number, options.seed, examples()))
