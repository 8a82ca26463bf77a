"""How many documents a second Kelisim reads whole, beside what Natasha's names alone and trafilatura's article alone take."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from benchmarks.bench import pages
from evaluation.rivals.comparison import Comparison
from evaluation.rivals.turns import ROUNDS, Times, first_and_again, times

from kelisim.clean import clean
from kelisim.export.facts import to_exchange
from kelisim.model.document import Document, Snapshot
from kelisim.model.record import Record
from kelisim.pipeline.read import read_snapshot

NEEDS = ()

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_WHOLE, _CLEAN = "Kelisim: clean, annotate, extract", "Kelisim: clean alone"
_NAMES, _ARTICLE = "Natasha: Segmenter, NewsNERTagger", "trafilatura: bare_extraction"
Reader = Callable[[Snapshot], object]


def compare(corpora: Path | None) -> Comparison:
    """Milliseconds of the processor a document and documents a second, one thread, loading left out; the documents are the project's."""
    os.environ.update(dict.fromkeys(_THREADS, "1"))  # before numpy is imported
    found = [(page, Snapshot(page.name, page.read_bytes())) for page in pages() if page.suffix != ".pdf"]
    articles = {s.id: d.text for _, s in found if isinstance(d := clean(s), Document) and d.lang == "ru"}
    trafilatura = _trafilatura()
    systems: dict[str, Reader] = {_WHOLE: _whole, _CLEAN: clean, _NAMES: _natasha(articles)}
    systems |= {_ARTICLE: trafilatura} if trafilatura else {}
    for read in systems.values():
        for page, snapshot in found:
            if "examples" in page.parts:
                read(snapshot)
    new = [snapshot for page, snapshot in found if "examples" not in page.parts]
    groups = {
        "all": (range(len(new)), (_WHOLE, _CLEAN)),
        "Russian": ([n for n, s in enumerate(new) if s.id in articles], (_WHOLE, _CLEAN, _NAMES)),
        "HTML": ([n for n, s in enumerate(new) if s.name.endswith(".html")], (_WHOLE, _CLEAN, *([_ARTICLE] if trafilatura else []))),
    }
    spent = times(new, systems)
    length = sum(len(d.text) for s in new if isinstance(d := clean(s), Document)) // len(new)
    return Comparison(
        "Speed of the whole reading",
        f"Milliseconds of the processor a document, one thread, of {len(new)} gold, blind and practice documents ({length:,} characters of "
        "article each, text and HTML in four languages), after all systems have read the examples. First: documents of which nothing was "
        f"read before; again: the median of {ROUNDS} further rounds. Loading is left out; `make bench` has it.",
        ["documents", "system", "first", "again", "a second, first", "a second, again", "share of the whole, again"],
        [row for group, (among, named) in groups.items() for row in _rows(f"{group}: {len(among)}", set(among), named, spent)],
        [
            (
                "Kelisim's whole reading gives the facts in the exchange form: article, source and day, names and whom they mean, offices, "
                "dates, amounts, quotations, events, figures, undertakings and statements. Natasha is given the articles that Kelisim "
                "cleaned, and gives persons, places and bodies. trafilatura gives the article with its title and day."
            ),
            (
                "The systems take turns document by document, in one process with one thread. The machine's load at the end was "
                f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores: above the number of cores all figures are slower, and only their "
                "shares tell."
            ),
            *([] if trafilatura else ["trafilatura could not be imported where this was measured, and has no row."]),
        ],
    )


def _rows(group: str, among: set[int], named: tuple[str, ...], spent: Times) -> list[list[str]]:
    whole = first_and_again(spent[_WHOLE], among)[1]
    rows = []
    for name in named:
        first, again = first_and_again(spent[name], among)
        rows.append([group, name, f"{first:.1f}", f"{again:.1f}", f"{1000 / first:.0f}", f"{1000 / again:.0f}", f"{again / whole:.2f}"])
    return rows


def _whole(snapshot: Snapshot) -> object:
    record = read_snapshot(snapshot)
    return to_exchange(record) if isinstance(record, Record) else record


def _natasha(articles: Mapping[str, str]) -> Reader:
    """Natasha on the article of a Russian page; nothing on another."""
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def read(snapshot: Snapshot) -> object:
        if snapshot.id not in articles:
            return None
        doc = Doc(articles[snapshot.id])
        doc.segment(segmenter)
        doc.tag_ner(tagger)
        return doc.spans

    return read


def _trafilatura() -> Reader | None:
    """trafilatura on an HTML page, nothing on another; None where it is not installed whole."""
    try:
        import trafilatura
    except ImportError:
        return None

    def read(snapshot: Snapshot) -> object:
        return trafilatura.bare_extraction(snapshot.data.decode("utf-8"), with_metadata=True) if snapshot.name.endswith(".html") else None

    return read
