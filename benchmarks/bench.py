"""Speed and memory as a user meets them: `kelisim` as a command, on the project's own documents.

    make bench

Documents a second through `kelisim extract`, that is clean, annotate and extract, on one core: of the examples, the gold, blind and
practice documents in four languages, as text, HTML and PDF. Counted in seconds of that core's work, since others may use the machine
too. Three figures:

- cold: each document once in one process, its start and the loading of the four languages included;
- in use: as many copies of each as `COPIES`, start and loading included;
- warm: the further copies alone, that is one without start and loading, its words met before. `make rivals ARGS=speed_whole` measures
  documents that nothing was read of before.

Others on the same machine slow a core's work too, by half and more. So a fixed piece of work (`reference.py`) is measured before,
between and after; the warm figure is also given as it would be on a machine that does that work in `QUIET` seconds, as the machine
on which the project's figures are taken does at its quietest. That figure is held to the target.

Peak memory: of the process that is in use. Cold start: the quickest of ten `kelisim --help`, the one that others disturbed least, with a
bare interpreter beside it, since a slow disk or machine slows both. Ends with 1 when a target is missed.
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
COPIES = 5
FOLDERS = ("examples", "evaluation/gold", "evaluation/blind", "evaluation/practice")

QUIET = 0.90  # seconds of the reference work, start included, on that machine
LEAST_SPEED, MOST_START, MOST_MEMORY = 30.0, 0.3, 400.0  # documents a second when warm, seconds, MB


def pages() -> list[Path]:
    """The project's documents, by path: every page of the folders that hold some."""
    found = (page for folder in FOLDERS for page in sorted((ROOT / folder).rglob("*")))
    return [page for page in found if page.suffix in {".txt", ".html", ".pdf"}]


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


def extract(folder: Path, times: int) -> tuple[int, float, float]:
    """Extract copies of all documents: how many, in how many seconds of work, and how many MB at most."""
    copies = [shutil.copy(page, folder / f"{page.stem}-{times}-{n}{page.suffix}") for n in range(times) for page in pages()]
    before = work()
    seconds(KELISIM, "extract", *map(str, copies))
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 * 1024 if sys.platform == "darwin" else 1024)
    return len(copies), work() - before, peak


def reference() -> float:
    """How many seconds of a core the reference work takes now."""
    before = work()
    seconds(sys.executable, str(ROOT / "benchmarks" / "reference.py"))
    return work() - before


def start() -> tuple[float, float]:
    """The quickest of ten starts: of `kelisim --help`, and of an interpreter that does nothing."""
    ours = min(seconds(KELISIM, "--help") for _ in range(10))
    bare = min(seconds(sys.executable, "-c", "pass") for _ in range(10))
    return ours, bare


def main() -> int:
    """Print the figures beside their targets."""
    with tempfile.TemporaryDirectory() as name:
        paces = [reference()]
        once, cold, _ = extract(Path(name), 1)
        paces.append(reference())
        count, worked, peak = extract(Path(name), COPIES)
        paces.append(reference())
    warm = (count - once) / (worked - cold)
    pace = statistics.mean(paces)
    quiet = warm * pace / QUIET
    ours, bare = start()
    print(f"extract      {once / cold:7.1f} documents a second, cold ({once} documents once, in {cold:.1f} s of work)")
    print(f"             {count / worked:7.1f} documents a second, in use ({count} with copies, in {worked:.1f} s)")
    print(f"             {warm:7.1f} documents a second, warm (the copies alone)")
    print(f"             {quiet:7.1f} documents a second, warm, on a quiet machine (at least {LEAST_SPEED:.0f}): the reference work took")
    print(f"                     {pace:.2f} s ({min(paces):.2f} to {max(paces):.2f}) where that machine takes {QUIET:.2f}")
    print(f"cold start   {ours:7.3f} s for kelisim --help, {ours / bare:.1f} times a bare interpreter's {bare:.3f} (under {MOST_START} s)")
    print(f"peak memory  {peak:7.0f} MB (under {MOST_MEMORY:.0f} MB)")
    return 0 if quiet >= LEAST_SPEED and ours < MOST_START and peak < MOST_MEMORY else 1


if __name__ == "__main__":
    sys.exit(main())
