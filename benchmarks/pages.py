"""Pages at scale: how fast they come from a register of many documents, and Datasette over the same tables beside them.

    make bench-pages
    make bench-pages ARGS="--documents 100000"

The documents are made (`benchmarks/ledgers.py`): ten claims each, four documents an occasion, joined as they were made, so that no linking
is measured here. The ledger and its catalogue are kept in build/pages and made anew when their number changes.

- one reader: each kind of page and of answer asked one after another, for things drawn by a seed, each page written for this question; the
  median and the 99th of a hundred;
- many readers: eight connections asking a mixture for twenty seconds, first of pages that nobody has asked for before, then of the same
  few hundred things again and again, as readers do; answers a second of each;
- memory: the most that the server ever held.

The reader shares the cores with the server. Datasette shows the first fifty rows of the same kinds and single rows, as it comes.
Ends with 1 when a target is missed: half of the pages within 50 ms and 99 of a hundred within 300 ms, searches within 150 ms, 150 answers
a second of the second mixture, 400 MB.
"""

import argparse
import http.client
import random
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.addresses import addresses, fresh  # noqa: E402
from benchmarks.ledgers import documents  # noqa: E402

from kelisim.cli.cataloguing import catalogue_path, stamp_of  # noqa: E402
from kelisim.export.catalogue import entities, things  # noqa: E402
from kelisim.ledger import Run, open_ledger  # noqa: E402
from kelisim.ledger.catalogue import Catalogue, about_catalogue  # noqa: E402
from kelisim.ledger.catalogued import write_catalogue  # noqa: E402
from kelisim.views.register import gather  # noqa: E402

FOLDER = ROOT / "build" / "pages"
RESULTS = ROOT / "benchmarks" / "results" / "pages.md"
RUN = Run("bench", "bench", "2026-01-01T00:00:00+00:00", "kelisim")
EACH, SECONDS, READERS = 100, 20, 8
P50, P99, SEARCH_P99, RATE, MEMORY = 50.0, 300.0, 150.0, 150.0, 400.0  # ms, ms, ms, answers a second, MB
Answers = dict[str, list[tuple[float, int, int]]]  # of each kind: milliseconds, status, bytes


def make(number: int) -> Path:
    """The ledger of so many documents with its catalogue, as they were or made now."""
    path = FOLDER / str(number) / "ledger.db"
    catalogue = catalogue_path(path, None)
    if not path.exists():
        shutil.rmtree(path.parent, ignore_errors=True)
        with open_ledger(path) as ledger:
            ledger.add_records(documents(range(number)), RUN)
    with open_ledger(path, create=False) as ledger:
        if about_catalogue(catalogue).get("stamp") == stamp_of(ledger):
            return path
        records = [record for record, _ in documents(range(number))]
        joined: dict[str, str] = {}
        first: dict[tuple[int, int], str] = {}
        for place, record in enumerate(records):
            for part, claim in enumerate(record.claims):
                joined[claim.id] = first.setdefault((place // 4, part), claim.id)
        register = gather(records, fact=joined.__getitem__)
        day = max(str(record.document.published) for record in records)
        about = {"stamp": stamp_of(ledger), "as_of": "", "day": day, "since": day, "documents": str(number), "set_aside": "0"}
        catalogue.parent.mkdir(parents=True, exist_ok=True)
        write_catalogue(catalogue, about | {"made": "2026-01-01T00:00:00+00:00"}, things(register, register), entities(register), path)
    return path


@contextmanager
def served(command: list[str], ready: str) -> Iterator[tuple[subprocess.Popen[str], int]]:
    """A server in a process of its own, with its port."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout
    try:
        for line in process.stdout:
            if found := re.search(ready, line):
                threading.Thread(target=process.stdout.read, daemon=True).start()
                yield process, int(found[1])
                return
        raise RuntimeError("the server did not start")
    finally:
        process.terminate()
        process.wait(20)


def asked(connection: http.client.HTTPConnection, address: str) -> tuple[float, int, int]:
    """Milliseconds, status and bytes of an answer."""
    begun = time.perf_counter()
    connection.request("GET", address, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    size = len(answer.read())
    return (time.perf_counter() - begun) * 1000, answer.status, size


def one_reader(port: int, kinds: dict[str, Callable[[], str]]) -> Answers:
    """Each kind a hundred times, one after another; the first ten of each are not counted. No page is one that the server has kept."""
    connection, numbers = http.client.HTTPConnection("127.0.0.1", port), count()

    def unkept(address: str) -> str:
        return address if address.startswith("/api/") else f"{address}{'&' if '?' in address else '?'}asked={next(numbers)}"

    return {kind: [asked(connection, unkept(draw())) for _ in range(EACH + 10)][10:] for kind, draw in kinds.items()}


def many_readers(port: int, draws: list[Callable[[], str]]) -> float:
    """Answers a second over eight connections."""
    counts = [0] * READERS
    end = time.monotonic() + SECONDS

    def read(number: int) -> None:
        connection, dice = http.client.HTTPConnection("127.0.0.1", port), random.Random(number)
        while time.monotonic() < end:
            asked(connection, dice.choice(draws)())
            counts[number] += 1

    threads = [threading.Thread(target=read, args=(number,)) for number in range(READERS)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sum(counts) / SECONDS


def memory(process: subprocess.Popen[str]) -> float:
    """The most that a process ever held, in MB."""
    told = Path(f"/proc/{process.pid}/status").read_text(encoding="utf-8")
    return int(re.findall(r"VmHWM:\s+(\d+)", told)[0]) / 1024


def datasette(path: Path) -> Answers:
    """Datasette over the ledger and the catalogue: the first rows of the same kinds, single rows, a search."""
    program = ROOT / "build" / "rivals" / "bin" / "datasette"
    if not program.exists():
        return {}
    file = catalogue_path(path, None)
    command = [
        str(program),
        "serve",
        "--immutable",
        str(file),
        "--immutable",
        str(path),
        "--port",
        "8798",
        "--setting",
        "sql_time_limit_ms",
        "5000",
    ]
    dice, name = random.Random(1), file.stem
    kinds = {
        "a list": lambda: f"/{name}/things?kind={dice.choice(('occasion', 'undertaking', 'figure', 'statement'))}&_size=50",
        "a chosen list": lambda: f"/{name}/facets?kind=occasion&facet=state&value={dice.choice(('KZ', 'KG', 'UZ'))}&_size=50",
        "one thing": lambda: f"/{name}/things/{dice.randrange(1, 1000)}",
        "a document": lambda: f"/ledger/documents?_size=1&_next={dice.randrange(900)}",
    }  # fmt: skip
    with served(command, r"running on http://127.0.0.1:(\d+)") as (_, port):
        connection = http.client.HTTPConnection("127.0.0.1", port)
        return {kind: [asked(connection, draw()) for _ in range(EACH)] for kind, draw in kinds.items()}


def report(path: Path, number: int, told: Answers, beside: Answers, sums: str) -> str:
    """The page of results."""
    size = catalogue_path(path, None).stat().st_size / 1e6
    about = f'`make bench-pages ARGS="--documents {number}"`: {number:,} documents, {number * 10:,} claims; catalogue of {size:,.0f} MB.'
    head = ["# Pages at scale", "", f"{about} Reader and server on the same two cores.", "", sums, ""]
    table = ["| asked | median, ms | 99th, ms | KB | status |", "| --- | --- | --- | --- | --- |"]
    rows = [_row(kind, answers) for kind, answers in told.items()]
    others = [_row(f"Datasette: {kind}", answers) for kind, answers in beside.items()]
    return "\n".join([*head, *table, *rows, *others, ""])


def main() -> int:
    """Make, serve, ask, tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--documents", type=int, default=100_000)
    parser.add_argument("--write", action="store_true", help="write the table into benchmarks/results/pages.md")
    wanted = parser.parse_args()
    path = make(wanted.documents)
    catalogue = Catalogue(catalogue_path(path, None))
    kinds, others = addresses(catalogue, random.Random(7)), fresh(catalogue, random.Random(8))
    command = [sys.executable, "-m", "kelisim.cli.main", "serve", "--ledger", str(path), "--port", "0"]
    with served(command, r"at http://127.0.0.1:(\d+)") as (process, port):
        told = one_reader(port, kinds)
        first, rate = many_readers(port, others), many_readers(port, list(kinds.values()))
        held = memory(process)
    everything = [ms for kind, answers in told.items() if kind != "/search" for ms, _, _ in answers]
    half, most, search = statistics.median(everything), _p99(everything), _p99([ms for ms, _, _ in told["/search"]])
    sums = (
        f"Pages: half within {half:.0f} ms, 99 of 100 within {most:.0f} ms; searches: 99 of 100 within {search:.0f} ms; "
        f"{first:.0f} answers a second over {READERS} connections of pages never asked for before, {rate:.0f} of a mixture in which pages "
        f"come back; at most {held:.0f} MB."
    )
    text = report(path, wanted.documents, told, datasette(path), sums)
    print(text)
    if wanted.write:
        RESULTS.write_text(text, encoding="utf-8")
    wrong = any(status != 200 for answers in told.values() for _, status, _ in answers)
    return int(wrong or half > P50 or most > P99 or search > SEARCH_P99 or rate < RATE or held > MEMORY)


def _row(kind: str, answers: list[tuple[float, int, int]]) -> str:
    times = [ms for ms, _, _ in answers]
    sizes = max(size for _, _, size in answers) / 1000
    states = ", ".join(map(str, sorted({status for _, status, _ in answers})))
    return f"| {kind} | {statistics.median(times):.1f} | {_p99(times):.1f} | {sizes:.0f} | {states} |"


def _p99(times: list[float]) -> float:
    return statistics.quantiles(times, n=100)[98]


if __name__ == "__main__":
    sys.exit(main())
