"""How long the search of the pages takes on a large register, made of words drawn as languages draw them.

    python benchmarks/search.py [DOCUMENTS]

A ledger's index of words and a catalogue are filled with documents of 250 words of a vocabulary of 30,000 (a word's rank decides how often
it comes), without reading anything; then rare, common and very common words are asked for, alone and with a choice. What is printed is
the processor's time of `search_catalogue`; a page adds the paragraphs of 20 documents, which take as long in a small register.
"""

import argparse
import hashlib
import random
import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from itertools import accumulate
from pathlib import Path

from kelisim.ledger.catalogue import Thing, Wanted
from kelisim.ledger.catalogued import write_catalogue
from kelisim.ledger.schema import SEARCH_FTS
from kelisim.ledger.search import Question
from kelisim.ledger.searching import search_catalogue

WORDS, LENGTH, ASKED = 30_000, 250, 200
LANGUAGES = ("kk", "ky", "ru", "en")


def main() -> None:
    """Print the median and the 99th percentile of each kind of question."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("documents", type=int, nargs="?", default=10_000)
    count = parser.parse_args().documents
    with tempfile.TemporaryDirectory() as folder:
        ledger, catalogue = Path(folder) / "ledger.db", Path(folder) / "catalogue.db"
        _fill(ledger, count)
        write_catalogue(catalogue, {"documents": str(count)}, _things(count), (), ledger)
        print(f"{count} documents; milliseconds of the processor: median, 99th percentile; most hits")
        for name, ranks, facets in (
            ("rare", (3000, 20_000), {}), ("common", (30, 300), {}), ("commonest", (0, 5), {}),
            ("commonest in one language", (0, 5), {"lang": ["ky"]}), ("two common", (0, 60), {}),
        ):  # fmt: skip
            _ask(name, ranks, Wanted("document", facets), ledger, catalogue, 2 if name == "two common" else 1)


def _fill(ledger: Path, count: int) -> None:
    drawn, weights = random.Random(1), list(accumulate(1 / (rank + 3) for rank in range(WORDS)))
    with sqlite3.connect(ledger) as connection:
        connection.execute(SEARCH_FTS)
        for number in range(count):
            words = " ".join(map(_word, drawn.choices(range(WORDS), cum_weights=weights, k=LENGTH)))
            connection.execute("INSERT INTO search_fts VALUES (?, ?, ?)", (_id(number), words, ""))


def _word(rank: int) -> str:
    """A word of three syllables for a rank: no ending of a language comes off it."""
    return "".join("bdfghklmnpqrstvwxz"[rank // 18**place % 18] + "q" for place in range(4))


def _id(number: int) -> str:
    return hashlib.sha256(str(number).encode()).hexdigest()


def _things(count: int) -> Iterator[Thing]:
    for number in range(count):
        lang = LANGUAGES[number % 4]
        line = {"id": _id(number), "lang": lang, "title": "A headline of some words", "published": "2026-01-01", "states": ["KZ"]}
        yield Thing("document", _id(number), line, None, "2026-01-01", "2026-01-01", (("lang", lang), ("state", "KZ")))


def _ask(name: str, ranks: tuple[int, int], wanted: Wanted, ledger: Path, catalogue: Path, words: int) -> None:
    drawn, times, most = random.Random(2), [], 0
    for _ in range(ASKED):
        question = Question(" ".join(_word(drawn.randrange(*ranks)) for _ in range(words)))
        begun = time.process_time()
        found = search_catalogue(catalogue, ledger, question, wanted)
        times.append((time.process_time() - begun) * 1000)
        most = max(most, found.count)
    print(f"{name:26} {statistics.median(times):7.1f} {statistics.quantiles(times, n=100)[98]:7.1f} {most:8}")


if __name__ == "__main__":
    main()
