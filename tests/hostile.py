"""Read a folder in which hostile files stand among good ones, and look at what became of each and at what it took.

    python -m tests.hostile 300 2000 [--seed 1] [--limit 3600] [--report benchmarks/results/hostile.md]

The files are made by a seed: traps (`tests.traps`, `tests.trapfiles`), and pages of this repository, each with a number of its own in it.
One `kelisim ingest` reads them all. It has passed when every good page was read, every hostile file is in the account (set aside with a
reason, or read: a text that can be read is no fault), no process held more than 1 GiB, and `kelisim doctor` finds the ledger whole.
"""

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.trapfiles import FILES
from tests.traps import OPENINGS, TRAPS, page

ROOT = Path(__file__).parents[1]
MEMORY = 1 << 30
GROUPS = ("row", "marked", "nested", "broken")  # kinds of many things that fill one line of the table each
NO_OUTCOME = {"link-to-itself.txt", "link-to-nothing.txt"}  # where a system says that nothing is there, the folder has no such file
HEAVY = {
    "line-100-mb.html": lambda _: (f"<p>{OPENINGS[0]} " * (105_000_000 // len(f"<p>{OPENINGS[0]} ".encode()))).encode(),
    "line-60-mb.html": lambda _: (f"<p>{OPENINGS[0]} " * (60_000_000 // len(f"<p>{OPENINGS[0]} ".encode()))).encode(),
    "line-60-mb.txt": lambda _: (OPENINGS[3] * (60_000_000 // len(OPENINGS[3]))).encode(),
    "word-10-mb.txt": lambda chance: (chance.choice("аж") * 5_000_000).encode(),
    "words-10-mb.txt": lambda chance: TRAPS["words.txt"](chance, 10_000_000),
    "tags-100000.html": lambda chance: page("<div>" * 100_000 + OPENINGS[0] + "</div>" * 100_000, chance),
    "spans-100000.html": lambda chance: page("<p>" + "<span>а" * 100_000, chance),
    "attributes-million.html": lambda chance: TRAPS["attributes.html"](chance, 9_000_000),
    "comment-10-mb.html": lambda chance: page("<!--" + "- -" * 3_000_000, chance),
    "comments-million.html": lambda chance: page("<!---->" * 1_000_000, chance),
    "entity-10-mb.html": lambda chance: page("<p>&" + "a" * 10_000_000, chance),
    "entities-million.html": lambda chance: page("<p>" + "&#1072;&hellip;" * 500_000, chance),
    "zalgo-mb.txt": lambda chance: (OPENINGS[0] + "а" + "\u0301\u0316" * 250_000).encode(),
    "nul-10-mb.html": lambda chance: TRAPS["nul.html"](chance, 10_000_000),
    "script-10-mb.html": lambda chance: page("<script>" + "<" * 10_000_000, chance),
}
QUICK = ("pdf-cyclic.pdf", "pdf-truncated.pdf", "pdf-bomb.pdf", "gzip-bomb.html.gz", "warc-length.warc", "lines-deep.jsonl", "fifo.txt",
         "name-bytes.txt", "name-lines.txt", "nested-div.html", "broken-utf-16.txt", "entities.html")  # fmt: skip


@dataclass(slots=True)
class Peak:
    """The most memory that the processes of a run held, by what they are; how long it took."""

    most: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    processes: set[int] = field(default_factory=set)
    seconds: float = 0.0
    status: int | None = None

    ROLES = ("who asks", "template", "workers", "readers of PDF")

    def look(self, pid: int, depth: int = 0) -> None:
        """Note what a process and those under it have held at most so far."""
        try:
            said = Path(f"/proc/{pid}/status").read_text(encoding="utf-8", errors="replace")
            under = Path(f"/proc/{pid}/task/{pid}/children").read_text(encoding="ascii").split()
        except OSError:  # it has ended
            return
        held = next((int(line.split()[1]) << 10 for line in said.splitlines() if line.startswith("VmHWM:")), 0)
        role = self.ROLES[min(depth, len(self.ROLES) - 1)]
        self.most[role] = max(self.most[role], held)
        self.processes.add(pid)
        for child in under:
            self.look(int(child), depth + 1)


def good_pages() -> list[Path]:
    """The pages of this repository that Kelisim reads."""
    folders = ("examples", "evaluation/gold", "evaluation/pages")
    found = (path for folder in folders for path in sorted((ROOT / folder).rglob("*")))
    return [path for path in found if path.suffix in {".txt", ".html", ".pdf"}]


def varied(path: Path, number: int) -> bytes:
    """A page with a number of its own at the end, where no reader sees it or as its last line."""
    own = {".html": f"\n<!-- {number} -->\n", ".pdf": f"\n% {number}\n"}.get(path.suffix, f"\n\n{number}\n")
    return path.read_bytes() + own.encode()


def write(kind: str, path: Path, chance: random.Random) -> None:
    """Write one hostile file of a kind."""
    if kind in FILES:
        FILES[kind](chance, path)
    elif kind in HEAVY:
        path.write_bytes(HEAVY[kind](chance))
    else:
        path.write_bytes(TRAPS[kind](chance, int(10 ** chance.uniform(3, 4.3))))


def kinds(number: int, chance: random.Random, without: Sequence[str] = ()) -> list[str]:
    """So many kinds: each kind of file once, each heavy one once, then rows of all things again and again; a share of each when few.

    None whose name ends as one of `without`, its ending aside.
    """
    whole, rest = ([kind for kind in each if not kind.partition(".")[0].endswith(tuple(without))] for each in ([*FILES, *HEAVY], TRAPS))
    first = chance.sample(whole, len(whole))
    share = len(first) if number >= 3 * len(first) else number // 2
    chosen = first[:share]
    while len(chosen) < number:
        chosen += chance.sample(rest, len(rest))
    return chosen[:number]


def fill(folder: Path, hostile: Sequence[str], good: int, chance: random.Random) -> dict[str, str]:
    """Write the files, hostile and good in a random order of names; the kind of each by its number, `good` for a good one."""
    pages = good_pages()
    made = [*hostile, *["good"] * good]
    chance.shuffle(made)
    for number, kind in enumerate(made):
        page = pages[number % len(pages)]
        if kind == "good":
            (folder / f"n{number:05}-{page.name}").write_bytes(varied(page, number))
        else:
            within = folder.with_name("named") if ".jsonl" in kind else folder  # data in a folder is no page; it is read when it is named
            write(kind, within / f"n{number:05}-{kind}", chance)
    return {f"n{number:05}": kind for number, kind in enumerate(made)}


def ingest(folder: Path, ledger: Path, limit: float, workers: int) -> tuple[Peak, dict, str]:
    """Read the folder; what it took, the account, what was said beside it."""
    command = [sys.executable, "-c", "from kelisim.cli.main import run; run()", "ingest", "--json", "--workers", str(workers)]
    peak, begun = Peak(), time.monotonic()
    account, said = folder.with_name("account.json"), folder.with_name("said.txt")
    with account.open("wb") as out, said.open("wb") as err:
        process = subprocess.Popen(
            [*command, "--ledger", str(ledger), str(folder), *map(str, folder.with_name("named").iterdir())],
            cwd=ROOT,
            stdout=out,
            stderr=err,
        )
        while process.poll() is None:
            peak.look(process.pid)
            if time.monotonic() - begun > limit:
                process.kill()
            time.sleep(0.05)
    peak.seconds, peak.status = time.monotonic() - begun, process.returncode
    try:
        told = json.loads(account.read_text(encoding="utf-8"))
    except ValueError:
        told = {"read": [], "known": [], "set_aside": []}
    return peak, told, said.read_text(encoding="utf-8", errors="replace")


def outcomes(account: dict, made: dict[str, str]) -> dict[str, list[str]]:
    """What became of each file, by its number: `read`, or the code of why not. A page of an archive has its file's number in its name."""
    found = defaultdict(list)
    for state in ("read", "known", "set_aside"):
        for each in account[state]:
            at = each["name"].rfind("/n") + 1
            number = each["name"][at : at + 6]
            found[number if number in made else each["name"]].append(each.get("code", "read"))
    return found


def faults(peak: Peak, made: dict[str, str], found: dict[str, list[str]], names: dict[str, str]) -> list[str]:
    """Whatever did not pass, a line each."""
    wrong = [
        f"{names[n]}: a good page was not read: {' '.join(found.get(n, ['no outcome']))}"
        for n in made
        if made[n] == "good" and found.get(n) != ["read"]
    ]
    wrong += [f"{names[n]}: not in the account" for n, kind in made.items() if kind != "good" and n not in found and kind not in NO_OUTCOME]
    wrong += [f"{role} held {most >> 20} MB" for role, most in peak.most.items() if most > MEMORY]
    return wrong if peak.status == 0 else [f"ingest ended with {peak.status} after {peak.seconds:.0f} s", *wrong]


def table(made: dict[str, str], found: dict[str, list[str]]) -> list[str]:
    """A line a kind: how many files, how many of them read, and with which codes the others were set aside."""
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for number, kind in made.items():
        group = next((f"{name}-…" for name in GROUPS if kind.startswith(f"{name}-") and kind in TRAPS), kind)
        told[group].update(["files", *(found.get(number) or ["none"])[:1]])
    lines = ["| kind | files | read | set aside |", "| --- | ---: | ---: | --- |"]
    for kind in sorted(told, key=lambda kind: (kind != "good", kind)):
        codes = ", ".join(f"{n} {code}" for code, n in sorted(told[kind].items()) if code not in ("files", "read"))
        lines.append(f"| {kind} | {told[kind]['files']} | {told[kind]['read']} | {codes} |")
    return lines


def main(hostile: Sequence[str], good: int, *, seed: int, limit: float, workers: int = 2) -> tuple[list[str], list[str]]:
    """Make the files, have them read; what is wrong, and the lines of the report."""
    with tempfile.TemporaryDirectory() as name:
        folder, ledger = Path(name) / "pages", Path(name) / "ledger.db"
        folder.mkdir()
        folder.with_name("named").mkdir()
        made = fill(folder, hostile, good, random.Random(seed))
        names = {path.name[:6]: ascii(path.name) for path in Path(name).glob("*/n*")}
        peak, account, said = ingest(folder, ledger, limit, workers)
        found = outcomes(account, made)
        wrong = faults(peak, made, found, names)
        doctor = [sys.executable, "-c", "from kelisim.cli.main import run; run()", "doctor", "--ledger", str(ledger)]
        if subprocess.run(doctor, cwd=ROOT, capture_output=True, check=False).returncode:
            wrong.append("kelisim doctor finds something wrong with the ledger")
        if peak.status:
            wrong.append(said[-1000:])
    counted = Counter("good" if kind == "good" else "hostile" for kind in made.values())
    took = ", ".join(f"{role} {peak.most[role] >> 20} MB" for role in Peak.ROLES if peak.most[role])
    head = f"{counted['hostile']} hostile files among {counted['good']} good ones, seed {seed}, {workers} workers: {peak.seconds:.0f} s."
    return wrong, [head, f"The most that a process held: {took}.", "", *table(made, found)]


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("hostile", type=int, nargs="?", default=300)
    parser.add_argument("good", type=int, nargs="?", default=2000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--limit", type=float, default=3600.0, help="seconds after which the run is ended")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--without", nargs="*", default=[], help="kinds that are left out, by their ends: half-dates initials")
    parser.add_argument("--report", type=Path, help="a file that the report is written to as well")
    given = parser.parse_args()
    wrong, lines = main(
        kinds(given.hostile, random.Random(given.seed), given.without),
        given.good,
        seed=given.seed,
        limit=given.limit,
        workers=given.workers,
    )
    lines += ["", *([f"{len(wrong)} faults:", "", *(f"- {line}" for line in wrong)] if wrong else ["No faults."])]
    lines += ["", f"Left out: kinds that end with {', '.join(given.without)}."] if given.without else []
    print("\n".join(lines))
    if given.report:
        given.report.write_text("\n".join(["# Hostile files", "", *lines, ""]), encoding="utf-8")
    sys.exit(bool(wrong))
