"""Speed and memory as a user meets them: `kelisim` as a command, on the example documents.

    make bench

Documents a second: one `kelisim extract` over many copies of examples/, held to one core, its start included, counted in
seconds of that core's work, since others may use the machine too; the seconds by the clock stand beside. Peak memory: of
that same process. Cold start: the median of ten `kelisim --help`, with a bare interpreter beside it, since a
slow disk or machine slows both. Ends with 1 when a target is missed.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
KELISIM = str(Path(sys.executable).with_name("kelisim"))
COPIES = 20  # of the sixteen examples: a small folder, so that loading the languages weighs as it does in use

LEAST_SPEED, MOST_START, MOST_MEMORY = 20.0, 0.3, 400.0  # documents a second, seconds, MB


def one_core() -> None:
    """Hold this process to one core where the system can; elsewhere extract runs in one process anyway."""
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})


def seconds(*command: str) -> float:
    """How long a command takes by the clock on the wall, its output thrown away."""
    begun = time.perf_counter()
    status = subprocess.run(command, check=False, stdout=subprocess.DEVNULL, preexec_fn=one_core).returncode
    if status:
        raise SystemExit(f"{' '.join(command)[:100]} … ended with {status}")
    return time.perf_counter() - begun


def work() -> float:
    """How many seconds of a core the commands run so far have taken."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def extract(folder: Path) -> tuple[int, float, float, float]:
    """Extract copies of the examples: how many, in how many seconds of work and by the clock, and how many MB at most."""
    pages = [page for page in sorted((ROOT / "examples").iterdir()) if page.suffix in {".txt", ".html", ".pdf"}]
    copies = [shutil.copy(page, folder / f"{page.stem}-{n}{page.suffix}") for n in range(COPIES) for page in pages]
    took = seconds(KELISIM, "extract", *map(str, copies))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return len(copies), work(), took, peak


def start() -> tuple[float, float]:
    """The medians of ten starts: of `kelisim --help`, and of an interpreter that does nothing."""
    ours = statistics.median(seconds(KELISIM, "--help") for _ in range(10))
    bare = statistics.median(seconds(sys.executable, "-c", "pass") for _ in range(10))
    return ours, bare


def main() -> int:
    """Print the three figures beside their targets."""
    with tempfile.TemporaryDirectory() as name:
        count, worked, took, peak = extract(Path(name))
        before = work()
        seconds(KELISIM, "extract", str(ROOT / "examples" / "en-2026-05-call.txt"))
        one = work() - before
    ours, bare = start()
    print(f"extract      {count / worked:7.1f} documents a second on one core (at least {LEAST_SPEED:.0f})")
    print(f"             {count} in {worked:.1f} s of work, {took:.1f} s by the clock; {one:.1f} s for a single one, mostly to load")
    print(f"cold start   {ours:7.3f} s for kelisim --help, {ours / bare:.1f} times a bare interpreter's {bare:.3f} (under {MOST_START} s)")
    print(f"peak memory  {peak:7.0f} MB (under {MOST_MEMORY:.0f} MB)")
    return 0 if count / worked >= LEAST_SPEED and ours < MOST_START and peak < MOST_MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
