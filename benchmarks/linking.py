"""Linking at scale: many claims at once, and one document more beside few and beside many.

    make bench-linking
    make bench-linking ARGS="10000 100000 1000000"

The records are made (`benchmarks/ledgers.py`), not read: ten claims a document, the same for the same number. For each number of claims:

- all: how long it takes to add and link them, in batches, and of that the linking: what is looked up, compared, judged and kept;
- one: the median of fifty documents more, each an account of an occasion that every one of the ledgers knows, each in a transaction of its
  own; with how many occurrences were looked up for it, and how many pairs judged.

Seconds of work are those of one core; others may use the machine too. Ends with 1 when a target is missed: 100,000 claims linked in less
than 60 seconds on two cores, and the last of the medians at most 1.3 times the first.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.ledgers import CLAIMS, documents  # noqa: E402

from kelisim.ledger import Ledger, Run, open_ledger  # noqa: E402
from kelisim.model.link import Judgement, Known, Occurrence  # noqa: E402
from kelisim.pipeline.linking import link_record  # noqa: E402

SIZES = (10_000, 100_000)
ONE_MORE = 50
ALL, CORES, GROWTH = 60.0, 2, 1.3  # seconds for 100,000 claims, on so many cores; the last median over the first
RUN = Run("bench", "bench", "2026-01-01T00:00:00+00:00", "kelisim")
BATCH = 1000


@dataclass(slots=True)
class Linking:
    """`link_record`, watched: seconds of work, occurrences looked up, judgements made."""

    work: float = 0.0
    met: int = 0
    judged: int = 0
    known: Known | None = field(default=None)

    def link(self, record, known: Known) -> tuple[list[Occurrence], list[Judgement]]:  # type: ignore[no-untyped-def]
        """What `Ledger.add_record` is given."""
        self.known = known
        begun = time.process_time()
        found, made = link_record(record, self)
        occurrences, judgements = list(found), list(made)
        self.work += time.process_time() - begun
        self.judged += len(judgements)
        return occurrences, judgements

    def sharing(self, kind: str, keys) -> list[Occurrence]:  # type: ignore[no-untyped-def]
        """What the ledger holds, counted."""
        assert self.known
        found = list(self.known.sharing(kind, keys))
        self.met += len(found)
        return found


def held_out(least: int) -> list[int]:
    """Fifty documents, each the last account of an occasion among the first that the smallest ledger knows."""
    step = max(least // CLAIMS // ONE_MORE // 4 * 4, 4)
    return [number + 3 for number in range(0, step * ONE_MORE, step)]


def fill(ledger: Ledger, claims: int, left_out: set[int]) -> Iterator[str]:
    """Add documents of so many claims, but for those left out."""
    linking, last = Linking(), claims // CLAIMS + len(left_out)
    made = wall = work = 0.0
    for start in range(0, last, BATCH):
        begun = time.perf_counter()
        found = [(r, s) for r, s in documents(n for n in range(start, min(start + BATCH, last)) if n not in left_out)]
        made += time.perf_counter() - begun
        begun, worked = time.perf_counter(), time.process_time()
        ledger.add_records(found, RUN, link=linking.link)
        wall, work = wall + time.perf_counter() - begun, work + time.process_time() - worked
    yield f"{claims:>9,} claims  all: {work:7.1f} s of work ({wall:.1f} by the clock), of which {linking.work:.1f} s to link"
    yield f"{'':>22}{linking.met / last:.0f} occurrences looked up and {linking.judged / last:.1f} judgements a document"


def one_more(ledger: Ledger, numbers: list[int]) -> tuple[float, float, float, float]:
    """The medians of a document more: milliseconds of work and by the clock, occurrences looked up, judgements."""
    rows = []
    for record, snapshot in list(documents(numbers)):
        linking = Linking()
        wall, work = time.perf_counter(), time.process_time()
        ledger.add_record(record, snapshot, RUN, link=linking.link)
        rows.append((1000 * (time.process_time() - work), 1000 * (time.perf_counter() - wall), linking.met, linking.judged))
    work, wall, met, judged = map(statistics.median, zip(*rows, strict=True))
    return work, wall, met, judged


def main(sizes: list[int]) -> int:
    """Print the figures beside their targets."""
    numbers = held_out(min(sizes))
    medians = []
    for claims in sizes:
        with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "ledger.db") as ledger:
            for line in fill(ledger, claims, set(numbers)):
                print(line, flush=True)
            work, wall, met, judged = one_more(ledger, numbers)
            medians.append(work)
            print(
                f"{'':>16}  one: {work:7.1f} ms of work ({wall:.1f} by the clock); {met:.0f} looked up, {judged:.0f} judged",
                flush=True,
            )
    growth = medians[-1] / medians[0]
    print(f"{'':>16}  the last is {growth:.2f} times the first (at most {GROWTH})")
    return 0 if growth <= GROWTH else 1


if __name__ == "__main__":
    sys.exit(main([int(size.replace(",", "")) for size in sys.argv[1:]] or list(SIZES)))
