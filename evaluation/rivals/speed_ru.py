"""How long a Russian document takes: everything that Kelisim annotates, beside Natasha's names alone."""

import os
from pathlib import Path

from evaluation.rivals.comparison import Comparison
from evaluation.rivals.turns import ROUNDS, first_and_again, times
from training.corpora import factrueval

from kelisim.annotate import annotate
from kelisim.evaluate.gold import load
from kelisim.model.document import Document

NEEDS = ("factRuEval-2016",)

_THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS")


def compare(corpora: Path) -> Comparison:
    """Milliseconds of the processor a document, one thread, warm: both systems read other documents first."""
    os.environ.update(dict.fromkeys(_THREADS, "1"))  # before numpy is imported
    from natasha import Doc, NewsEmbedding, NewsNERTagger, Segmenter

    segmenter, tagger = Segmenter(), NewsNERTagger(NewsEmbedding())

    def natasha(text: str) -> None:
        doc = Doc(text)
        doc.segment(segmenter)
        doc.tag_ner(tagger)

    def kelisim(text: str) -> None:
        annotate(Document("1", "x", text, "ru"))

    systems = {"Kelisim: annotate, whole": kelisim, "Natasha: Segmenter, NewsNERTagger": natasha}
    others = [marked.text for _, marked in factrueval(corpora, "devset")]
    groups = {"factRuEval testset": [marked.text for _, marked in factrueval(corpora, "testset")], **_gold()}
    for read in systems.values():
        for text in others:
            read(text)
    taken = {group: times(texts, systems) for group, texts in groups.items()}
    spent = {group: {name: first_and_again(of) for name, of in by_name.items()} for group, by_name in taken.items()}
    return Comparison(
        "Speed on Russian documents",
        "Milliseconds of the processor a document ("
        + "; ".join(f"{group}: {len(texts)} of {sum(map(len, texts)) // len(texts):,} characters" for group, texts in groups.items())
        + "), one thread, after both have read factRuEval's devset; first: documents never read before; again: the median of "
        f"{ROUNDS} further rounds.",
        ["system", *(f"{group}, {when}" for group in groups for when in ("first", "again"))],
        [[name, *(f"{ms:.1f}" for group in groups for ms in spent[group][name])] for name in systems],
        [
            (
                "Kelisim's annotate gives sentences, names of eight types and whom they mean, offices, dates, amounts, quotations and "
                "the words "
                "for what happens; Natasha's tagger gives persons, places and bodies."
            ),
            (
                "The two take turns document by document, in one process with one thread. What a word is asked of the lists is kept from "
                "document to "
                "document, so that documents never read before are slower."
            ),
        ],
    )


def _gold() -> dict[str, list[str]]:
    """The Russian gold documents of the folders that KELISIM_GOLD names, beside those of the project."""
    folders = [Path(__file__).parents[1] / "gold", *map(Path, filter(None, os.environ.get("KELISIM_GOLD", "").split(os.pathsep)))]
    texts = [d.text for folder in folders if folder.is_dir() for d in load(folder) if d.facts.get("lang") == "ru"]
    return {"gold": texts} if texts else {}
