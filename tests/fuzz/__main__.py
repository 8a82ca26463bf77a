"""Fuzz the parsers for some minutes, and say what came of it.

    python -m tests.fuzz --minutes 10 [--target html] [--processes 2] [--seed 1]

The minutes are shared between the targets. Each runs in a child with limits of time and memory; its corpus and its crashers stay in
build/fuzz/TARGET, and a later run goes on from there. Crashers are shrunk. The table of a run of all targets goes to
benchmarks/results/fuzz.md. Ends with 1 when something was found.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from tests.fuzz.target import ROOT

RESULTS = ROOT / "benchmarks" / "results" / "fuzz.md"
FOLDER = ROOT / "build" / "fuzz"
_COVERAGE = re.compile(r"cov: (\d+) ft: \d+ corp: (\d+)")
_RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")


@dataclass
class Account:
    """What came of one target."""

    name: str
    seconds: float = 0.0
    runs: int = 0
    coverage: int = 0
    corpus: int = 0
    slowest: tuple[float, int] = (0.0, 0)
    crashers: dict[str, str] = field(default_factory=dict)  # file → what it shows
    failure: str = ""

    def row(self) -> str:
        """Its line of the table."""
        speed = self.runs / self.seconds if self.seconds else 0
        seconds, size = self.slowest
        return (
            f"| {self.name} | {self.runs:,} | {speed:.0f} | {self.corpus} | {self.coverage:,} | {len(self.crashers)} | "
            f"{seconds:.2f} s, {size:,} bytes |"
        )


def fuzz(name: str, *, seconds: int = 0, runs: int = 0, seed: int = 1, folder: Path = FOLDER) -> Account:
    """Run one target in a child of its own for some seconds or runs, and read what it left."""
    place = folder / name
    place.mkdir(parents=True, exist_ok=True)
    for old in (place / "crashers").glob("*"):
        old.unlink()
    command = [sys.executable, "-m", "tests.fuzz.child", name, str(place), str(seed), str(seconds), str(runs)]
    began = datetime.now(UTC)
    paths = os.pathsep.join([str(ROOT), str(ROOT / "src")])
    surroundings = os.environ | {"PYTHONPATH": paths, "PYTHONHASHSEED": "0"}
    run = subprocess.run(command, cwd=ROOT, env=surroundings, capture_output=True, encoding="utf-8", errors="replace", check=False)
    account = Account(name, (datetime.now(UTC) - began).total_seconds())
    if told := _RUNS.findall(run.stderr):
        account.runs = int(told[-1])
    if told := _COVERAGE.findall(run.stderr):
        account.coverage, account.corpus = map(int, told[-1])
    if (place / "slowest.json").is_file():
        account.slowest = tuple(json.loads((place / "slowest.json").read_text(encoding="utf-8")))
    account.crashers = {str(p): _shown(p) for p in sorted((place / "crashers").glob("*")) if p.suffix != ".txt"}
    if run.returncode and not account.crashers:
        account.failure = run.stderr[-2000:]
    return account


def _shown(crasher: Path) -> str:
    """What a crasher shows: the child's note beside it, or what libFuzzer calls it (timeout-…, oom-…)."""
    note = crasher.with_suffix(".txt")
    return note.read_text(encoding="utf-8") if note.is_file() else crasher.name.partition("-")[0]


def shorten(account: Account) -> None:
    """Shrink each crasher of a target in its place."""
    from tests.fuzz.shrink import shrunk
    from tests.fuzz.targets import load

    for crasher in map(Path, account.crashers):
        if crasher.with_suffix(".txt").is_file():
            crasher.write_bytes(shrunk(load(account.name), crasher.read_bytes()))


def table(accounts: Iterable[Account], minutes: float, seed: int) -> str:
    """The page of results."""
    rows = sorted(accounts, key=lambda a: a.name)
    head = [
        "# What the fuzzer found",
        "",
        (
            f"`make fuzz MINUTES={minutes:g}`, {datetime.now(UTC):%Y-%m-%d}, seed {seed}: {sum(a.runs for a in rows):,} executions, "
            f"{sum(len(a.crashers) for a in rows)} faults. Each input has at most 6,000 bytes; that nothing takes over 2 s for 100 KB is"
        ),
        "looked for by `tests/fuzz/growth.py`. Coverage counts the branches of src/ that were reached, those of importing among them.",
        "A fault that was found is mended and stands as a row in `tests/fuzz/test_found.py`.",
        "",
        "| target | executions | a second | corpus | coverage | faults | slowest input |",
        "| --- | --- | --- | --- | --- | --- | --- |",
    ]
    return "\n".join([*head, *(a.row() for a in rows), ""])


def main() -> int:
    """Fuzz, shrink, tell."""
    from tests.fuzz.targets import NAMES

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--target", choices=sorted(NAMES))
    parser.add_argument("--processes", type=int, choices=(1, 2), default=2)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    names = [asked.target] if asked.target else list(NAMES)
    seconds = max(1, round(asked.minutes * 60 * min(asked.processes, len(names)) / len(names)))
    accounts = []
    with ThreadPoolExecutor(asked.processes) as pool:
        for account in pool.map(lambda name: fuzz(name, seconds=seconds, seed=asked.seed), names):
            shorten(account)
            accounts.append(account)
            print(account.row(), *account.crashers, account.failure, sep="\n  " if account.crashers or account.failure else "", flush=True)
    if not asked.target:
        RESULTS.write_text(table(accounts, asked.minutes, asked.seed), encoding="utf-8")
    return int(any(a.crashers or a.failure for a in accounts))


if __name__ == "__main__":
    sys.exit(main())
