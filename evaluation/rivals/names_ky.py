"""Names in Kyrgyz: half B of the Kyrgyz named-entity set, from which no model learns and no list is made."""

import importlib
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from evaluation.kyrgyz_entities.dataset import NamedSentence, NamedSpan, read_set
from evaluation.kyrgyz_entities.passes import DATA, TYPES
from evaluation.kyrgyz_entities.scoring import CORE, Pair, interval, score
from evaluation.rivals.comparison import Comparison

NEEDS = ("UD_Kyrgyz-KTMU",)
HALF = "B"
COLUMNS = ("system", "P", "R", "F1 core", "95 %", "F1 all", *TYPES)
NOTES = (
    "P, R and F1 core: PERSON, GPE, LOC and ORG together (micro); F1 all and the columns of types: every type.",
    "Strict: the same characters and the same type. 95 %: bootstrap over sentences, 1000 draws, seeded.",
    "Each sentence is read as a document of its own: nothing in the rest of a page helps.",
    "World names alone: the longest match of the lists of states, places, bodies and facilities, no rule and no model.",
    (
        "Natasha is a model of Russian, and a weak baseline here: what reading Kyrgyz as if it were Russian gives. "
        "Its LOC is taken as GPE or LOC, whichever is marked there."
    ),
    (
        "The sentences are headlines and some fiction; how they were chosen and marked stands in evaluation/kyrgyz-entities/GUIDE.md. "
        "Who made the choice, and later rules and lists for Kyrgyz, saw some thirty of half B's sentences then, unmarked. "
        "The rules were made by half A and other pages; of half B only the totals were read between changes."
    ),
)

Finder = Callable[[NamedSentence], Sequence[NamedSpan]]


def compare(corpora: Path, path: Path = DATA / "adjudicated.tsv") -> Comparison:
    """The table: a row a system, Kelisim first."""
    sentences = read_set(corpora, HALF, path)
    rows = [_row(name, finder, sentences) for name, finder in _systems()]
    counts = Counter(span.type for s in sentences for span in s.spans)
    names = ", ".join(f"{kind} {counts[kind]}" for kind in TYPES)
    asked = (
        f"{len(sentences)} sentences of the Kyrgyz press and of fiction, marked by two annotators and a third who decided. Names: {names}."
    )
    return Comparison("Names in Kyrgyz", asked, COLUMNS, rows, NOTES)


def _systems() -> list[tuple[str, Finder]]:
    systems: list[tuple[str, Finder]] = [("Kelisim", _kelisim)]
    if tagger := _tagger():
        systems.append(("Kelisim, its tagger alone", tagger))
    return [*systems, ("world names alone", _world), ("Natasha (Russian)", _natasha)]


def _row(name: str, finder: Finder, sentences: Sequence[NamedSentence]) -> list[str | float | int]:
    pairs: list[Pair] = [(s.spans, finder(s)) for s in sentences]
    core = score(pairs, CORE)
    low, high = interval(pairs, CORE)
    by_type = [score(pairs, {kind}) for kind in TYPES]
    shown = [s.f1 if s.marked else "none marked" for s in by_type]
    return [name, core.precision, core.recall, core.f1, f"{low:.3f} to {high:.3f}", score(pairs, TYPES).f1, *shown]


def _kelisim(sentence: NamedSentence) -> list[NamedSpan]:
    from kelisim.annotate import annotate
    from kelisim.model.document import Document

    layers = annotate(Document(sentence.sent_id, "", sentence.text, "ky"))
    return [NamedSpan(m.start, m.end, m.type) for m in layers.mentions]


def _world(sentence: NamedSentence) -> list[NamedSpan]:
    from kelisim.annotate.names import TYPES as KINDS
    from kelisim.annotate.reading import read
    from kelisim.lang.language import load

    reading = read(sentence.text, load("ky"))
    found, end = [], 0
    for match in reading.layer("name"):
        if match.first < end:
            continue  # inside a longer one
        end = match.last
        kind = KINDS[str(match.value).partition(":")[0]]
        found.append(NamedSpan(reading.tokens[match.first].start, reading.tokens[match.last - 1].end, kind))
    return found


def _tagger() -> Finder | None:
    """The sequence tagger by itself, where this version of Kelisim has one."""
    try:
        module = importlib.import_module("kelisim.annotate.tagger")
    except ModuleNotFoundError:
        return None
    from kelisim.annotate.reading import read
    from kelisim.lang.language import load

    def tagged(sentence: NamedSentence) -> list[NamedSpan]:
        reading = read(sentence.text, load("ky"))
        spans = module.tag_names(reading, every=True)
        return [NamedSpan(reading.tokens[s.first].start, reading.tokens[s.last - 1].end, s.type) for s in spans]

    return tagged


@cache
def _natasha_models() -> tuple[Any, Any, Any]:
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    return Doc, Segmenter(), NewsNERTagger(NewsEmbedding())


def _natasha(sentence: NamedSentence) -> list[NamedSpan]:
    doc_type, segmenter, tagger = _natasha_models()
    doc = doc_type(sentence.text)
    doc.segment(segmenter)
    doc.tag_ner(tagger)
    marked = {(s.start, s.end): s.type for s in sentence.spans}
    kinds = {"PER": "PERSON", "ORG": "ORG"}
    found = []
    for span in doc.spans:
        there = marked.get((span.start, span.stop))
        kind = kinds.get(span.type) or (there if there in ("GPE", "LOC") else "GPE")
        found.append(NamedSpan(span.start, span.stop, kind))
    return found
