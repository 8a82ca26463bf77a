"""Linking at scale: many claims at once, and one document more beside few and beside many.

    make bench-linking
    make bench-linking ARGS="10000 100000 1000000"

The records are made (`benchmarks/ledgers.py`), not read: ten claims a document, the same for the same number. For each number of claims:

- all: how long it takes to add and link them, in batches, and of that the linking: what each has to be compared by, which a second
  process says as a reader would, and what is looked up, compared, judged and kept;
- one: the median of fifty documents more, each an account of an occasion that every one of the ledgers knows, each in a transaction of its
  own; with how many occurrences were looked up for it, and how many pairs judged.

Seconds of work are those of a core; others may use the machine too. Ends with 1 when a target is missed: 100,000 claims linked in less
than 60 seconds by the clock, on two cores, and the last of the medians at most 1.3 times the first.
"""

import multiprocessing
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.ledgers import CLAIMS, documents  # noqa: E402

from kelisim.ledger import Ledger, Run, adding, open_ledger  # noqa: E402
from kelisim.model.link import Judgement, Known, Occurrence  # noqa: E402
from kelisim.model.record import Record  # noqa: E402
from kelisim.pipeline.linking import link_occurrences, meant_by  # noqa: E402

SIZES = (10_000, 100_000)
ONE_MORE = 50
ALL, GROWTH = 60.0 / 100_000, 1.3  # seconds to link a claim, on two cores; the last median over the first
RUN = Run("bench", "bench", "2026-01-01T00:00:00+00:00", "kelisim")
BATCH = 1000
_link_records = adding.link_records


@dataclass(slots=True)
class Linking:
    """`link_record`, watched: seconds, seconds of work, occurrences looked up, judgements made. `meant` gives what the next document has
    to be compared by, where another process says it."""

    meant: Iterator[tuple[list[Occurrence], float]] | None = None
    clock: float = 0.0  # of all that `adding.link_records` does
    work: float = 0.0
    beside: float = 0.0  # seconds of work of the other process
    met: int = 0
    judged: int = 0
    known: Known | None = field(default=None)

    def link(self, record: Record, known: Known) -> tuple[list[Occurrence], list[Judgement]]:
        """What `Ledger.add_record` is given."""
        self.known = known
        meant, took = next(self.meant) if self.meant else (meant_by(record), 0.0)
        found, made = link_occurrences(meant, self)
        occurrences, judgements = list(found), list(made)
        self.beside += took
        self.judged += len(judgements)
        return occurrences, judgements

    def all(self, *linked: Any) -> None:
        """`adding.link_records`, timed: looked up, compared, judged, written."""
        begun, worked = time.perf_counter(), time.process_time()
        _link_records(*linked)
        self.clock += time.perf_counter() - begun
        self.work += time.process_time() - worked

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


_batch: list[Record] = []  # what the other process finds when it is forked


def _meant(place: int) -> tuple[list[Occurrence], float]:
    """What a document of the batch has to be compared by, and the seconds of work for it."""
    begun = time.process_time()
    return meant_by(_batch[place]), time.process_time() - begun


def fill(ledger: Ledger, claims: int, left_out: set[int]) -> tuple[Linking, float, float]:
    """Add documents of so many claims, but for those left out; gives what linking took, and seconds and seconds of work of all."""
    linking, last = Linking(), claims // CLAIMS + len(left_out)
    adding.link_records = linking.all
    clock = work = 0.0
    for start in range(0, last, BATCH):
        found = list(documents(n for n in range(start, min(start + BATCH, last)) if n not in left_out))
        _batch[:] = [record for record, _ in found]
        begun, worked = time.perf_counter(), time.process_time()
        with multiprocessing.get_context("fork").Pool(1) as beside:
            linking.meant = beside.imap(_meant, range(len(_batch)), chunksize=10)
            ledger.add_records(found, RUN, link=linking.link)
        clock, work = clock + time.perf_counter() - begun, work + time.process_time() - worked
    return linking, clock, work


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
    medians, fast = [], True
    for claims in sizes:
        with tempfile.TemporaryDirectory() as folder, open_ledger(Path(folder) / "ledger.db") as ledger:
            linking, clock, work = fill(ledger, claims, set(numbers))
            print(f"{claims:>9,} claims  all: {clock:6.1f} s, {work:.1f} of work and {linking.beside:.1f} beside it", flush=True)
            print(f"{'':>16} link: {linking.clock:6.1f} s, {linking.work:.1f} of work and {linking.beside:.1f} beside it", end="")
            print(
                f"; {linking.met * CLAIMS / claims:.0f} looked up and {linking.judged * CLAIMS / claims:.1f} judged a document", flush=True
            )
            fast = fast and linking.clock <= claims * ALL
            after, wall, met, judged = one_more(ledger, numbers)
            medians.append(after)
            print(f"{'':>16}  one: {after:6.1f} ms of work ({wall:.1f} by the clock); {met:.0f} looked up, {judged:.0f} judged", flush=True)
    growth = medians[-1] / medians[0]
    print(f"{'':>16}  the last is {growth:.2f} times the first (at most {GROWTH}); linked {'' if fast else 'not '}in time")
    return 0 if growth <= GROWTH and fast else 1


if __name__ == "__main__":
    sys.exit(main([int(size.replace(",", "")) for size in sys.argv[1:]] or list(SIZES)))
