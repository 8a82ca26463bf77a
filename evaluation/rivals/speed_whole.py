"""How many documents a second Kelisim reads whole, beside what Natasha's names alone and trafilatura's article alone take."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from benchmarks.bench import pages
from evaluation.rivals.comparison import Comparison
from evaluation.rivals.turns import ROUNDS, milliseconds

from kelisim.clean import clean
from kelisim.export.facts import to_exchange
from kelisim.model.document import Document, Snapshot
from kelisim.pipeline.read import read_snapshot

NEEDS = ()

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")
_WHOLE, _CLEAN = "Kelisim: clean, annotate, extract", "Kelisim: clean alone"
_NAMES, _ARTICLE = "Natasha: Segmenter, NewsNERTagger", "trafilatura: extract"
Reader = Callable[[Snapshot], object]


def compare(corpora: Path | None) -> Comparison:
    """Milliseconds of the processor a document and documents a second, one thread, loading left out."""
    os.environ.update(dict.fromkeys(_THREADS, "1"))  # before numpy is imported
    snapshots = [Snapshot(page.name, page.read_bytes()) for page in pages() if page.suffix != ".pdf"]
    known = [s for page, s in zip((p for p in pages() if p.suffix != ".pdf"), snapshots, strict=True) if "examples" in page.parts]
    new = [s for s in snapshots if s not in known]
    articles = {s.id: document.text for s in snapshots if isinstance(document := clean(s), Document) and document.lang == "ru"}
    groups: Sequence[tuple[str, list[Snapshot], Mapping[str, Reader]]] = [
        ("all", new, {_WHOLE: _whole}),
        ("Russian", [s for s in new if s.id in articles], {_WHOLE: _whole, _NAMES: _natasha(articles)}),
        ("HTML", [s for s in new if s.name.endswith(".html")], {_WHOLE: _whole, _CLEAN: clean, _ARTICLE: _trafilatura()}),
    ]
    for _, _, systems in groups:
        for read in systems.values():
            for snapshot in known:
                read(snapshot)
    rows: list[list[str]] = []
    for group, documents, systems in reversed(groups):  # the smaller first: all of them hold them, and first is what nothing was read of
        spent = milliseconds(documents, systems)
        whole = spent[_WHOLE]
        rows = [
            *(
                [f"{group}: {len(documents)}", name, f"{first:.1f}", f"{again:.1f}", f"{1000 / again:.0f}", f"{again / whole[1]:.2f}"]
                for name, (first, again) in spent.items()
            ),
            *rows,
        ]
    characters = sum(len(d.text) for s in new if isinstance(d := clean(s), Document)) // len(new)
    return Comparison(
        "Speed of the whole reading",
        f"Milliseconds of the processor a document, one thread, of {len(new)} gold, blind and practice documents (text and HTML, "
        f"{characters:,} characters of article each), after all systems have read the examples; first: documents not read before; again: "
        f"the median of {ROUNDS} further rounds. Loading is left out; `make bench` has it.",
        ["documents", "system", "ms, first", "ms, again", "documents a second, again", "of Kelisim's time, again"],
        rows,
        [
            (
                "Kelisim's whole reading ends with the facts as JSON would hold them: article, source and day, names, offices, dates, "
                "amounts, quotations, events, figures, undertakings and statements. Natasha is given the article that Kelisim cleaned "
                "and gives persons, places and bodies; trafilatura gives the article with its title and day."
            ),
            (
                "The systems of a group take turns document by document, in one process with one thread. First is of documents none of whose "
                "words were looked up, in Russian and HTML pages; of all it is of those that are neither."
            ),
        ],
    )


def _whole(snapshot: Snapshot) -> object:
    return to_exchange(read_snapshot(snapshot))  # type: ignore[arg-type]  (every page of these folders is a document)


def _natasha(articles: Mapping[str, str]) -> Reader:
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


def _trafilatura() -> Reader:
    import trafilatura

    def read(snapshot: Snapshot) -> object:
        return trafilatura.bare_extraction(snapshot.data.decode(errors="replace"), with_metadata=True)

    return read
