"""`clean` on HTML pages beside trafilatura alone: the same pages, the same Python, one after the other.

    make bench-clean                 five rounds
    make bench-clean ARGS=20         as many rounds as you say

The ninety HTML pages of evaluation/pages, from bytes in memory. Both are run once on all pages before the clock runs, so that no list is
read and no pattern built in the time that is measured; then they take turns, page by page, and of each page the least of its times
counts, since whatever else the machine does only adds to it. What `clean` keeps of lines, tags and texts from page to page is thrown away
before each page, for in a second round every page would be known; what it keeps of words and patterns stays. Seconds are those of a core.
Trafilatura extracts with its usual settings, comments left out; metadata (title, day), which `clean` finds as well, is asked of it in a
second row. Ends with 1 when `clean` is slower than trafilatura without metadata.
"""

import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from kelisim.clean import clean, days, furniture, markup
from kelisim.lang import identify
from kelisim.model.document import Snapshot

PAGES = Path(__file__).parents[1] / "evaluation" / "pages"
ROUNDS = 5
ANSWERS = (days.days_in, furniture._by_words, markup._told, identify._decide)  # what is kept of lines, tags and texts


def main() -> int:
    """Time both and print pages a second and the ratio."""
    import trafilatura

    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    pages = [(file.name, file.read_bytes()) for file in sorted(PAGES.glob("*/*.html"))]
    systems: dict[str, Callable[[str, bytes], Any]] = {
        "kelisim.clean": lambda name, data: clean(Snapshot(name, data)),
        "trafilatura, text alone": lambda name, data: trafilatura.extract(data, include_comments=False),
        "trafilatura, with metadata": lambda name, data: trafilatura.bare_extraction(data, include_comments=False, with_metadata=True),
    }
    for system in systems.values():
        for page in pages:
            system(*page)
    least = {name: [float("inf")] * len(pages) for name in systems}
    for _ in range(rounds):
        for number, page in enumerate(pages):
            for name, system in systems.items():
                for answers in ANSWERS:
                    answers.cache_clear()
                least[name][number] = min(least[name][number], _taken(partial(system, *page)))
    size = sum(len(data) for _, data in pages)
    print(f"{len(pages)} HTML pages, {size / len(pages) / 1000:.1f} kB on average, {rounds} rounds")
    for name, times in least.items():
        print(f"{name:28} {len(pages) / sum(times):7.1f} pages a second of a core, slowest page {max(times) * 1000:6.1f} ms")
    ratio = sum(least["trafilatura, text alone"]) / sum(least["kelisim.clean"])
    print(f"kelisim.clean is {ratio:.2f} times as fast as trafilatura without metadata")
    return 0 if ratio >= 1 else 1


def _taken(call: Callable[[], Any]) -> float:
    begun = time.process_time()
    call()
    return time.process_time() - begun


if __name__ == "__main__":
    sys.exit(main())
