"""What the trained tagger adds to the rules, by language and type: rules alone, tagger alone, both."""

import os
from collections.abc import Iterator
from pathlib import Path

from evaluation.rivals.comparison import Comparison
from training.cards import held_out, names_of
from training.fit import names_in
from training.measure import Names, Pair, scores_by_type

from kelisim.acquire import read_paths
from kelisim.annotate import annotate
from kelisim.annotate.tagger import MODELS, load_model
from kelisim.clean import clean
from kelisim.evaluate.align import gold_surfaces
from kelisim.evaluate.gold import load
from kelisim.evaluate.words import fold
from kelisim.model.document import Document
from kelisim.model.issue import Issue

NEEDS = ("KazNERD", "factRuEval-2016", "CrossNER-politics", "WikiGold")

SYSTEMS = ("rules alone", "tagger alone", "both")
CORE = ("PERSON", "GPE", "LOC", "ORG")
REST = ("FAC", "EVENT", "DOC", "WORK")


def compare(corpora: Path) -> Comparison:
    """Strict F1 by type on what no model learned from; precision and recall of all."""
    rows: list[list[str | float | int]] = []
    for name, pairs in [*_gold(), *_corpora(corpora)]:
        for system in SYSTEMS:
            scores = scores_by_type(pairs[system])
            values: list[str | float] = [scores[kind][2] if kind in scores and scores[kind][3] else "–" for kind in (*CORE, *REST)]
            rows.append([name, scores["all"][3], system, *values, *scores["all"][:3]])
    return Comparison(
        "What the tagger adds",
        "F1 by type, and precision, recall and F1 of all types together. Gold documents: a name counts once a document and wording, as in "
        "`kelisim evaluate`; corpora: each place of a name, both ends right.",
        ["texts", "names", "Kelisim", *CORE, *REST, "P", "R", "F1"],
        rows,
        [
            (
                "The corpora follow other guides than Kelisim's: in KazNERD and factRuEval bare institutions are names, in factRuEval a "
                "body is "
                "named without its state, and neither marks documents, works or events as the gold documents do, so that what rules find "
                "of "
                "these is counted as wrong there. Their labels are put into Kelisim's types by training/labels.py."
            ),
            "Gold documents are those of evaluation/gold and of the folders that KELISIM_GOLD names.",
        ],
    )


def _corpora(corpora: Path) -> Iterator[tuple[str, dict[str, list[Pair]]]]:
    for model in ("kipchak", "ru", "en"):
        for name, texts in held_out(model, corpora):
            found: dict[str, list[Pair]] = {system: [] for system in SYSTEMS}
            for marked, code in texts:
                for system, names in _readings(Document("1", "x", marked.text, code)).items():
                    found[system].append((names_of(marked), names))
            yield name, found


def _gold() -> Iterator[tuple[str, dict[str, list[Pair]]]]:
    folders = [Path(__file__).parents[1] / "gold", *map(Path, filter(None, os.environ.get("KELISIM_GOLD", "").split(os.pathsep)))]
    documents = [d for folder in folders if folder.is_dir() for d in load(folder)]
    for code in MODELS:
        found: dict[str, list[Pair]] = {system: [] for system in SYSTEMS}
        for gold in (d for d in documents if d.facts["lang"] == code):
            snapshot = next(read_paths([gold.path]))
            document = snapshot if isinstance(snapshot, Issue) else clean(snapshot)
            if isinstance(document, Issue):
                continue
            numbers: dict[str, int] = {}
            wanted = _numbered(gold_surfaces(gold), numbers)
            for system, names in _readings(document).items():
                found[system].append((wanted, _numbered(((fold(document.text[s:e]), k) for s, e, k in names), numbers)))
        if found["both"]:
            yield f"gold, {code}: {len(found['both'])} documents", found


def _numbered(names: object, numbers: dict[str, int]) -> Names:
    """Wordings in place of places: each wording of a document has a number."""
    return {(numbers.setdefault(surface, len(numbers)), 0, kind) for surface, kind in names}  # type: ignore[attr-defined]


def _readings(document: Document) -> dict[str, Names]:
    model = load_model(MODELS[document.lang])
    return {
        "rules alone": _mentions(document, tagger=False),
        "tagger alone": names_in(model, document.text, document.lang),
        "both": _mentions(document, tagger=True),
    }


def _mentions(document: Document, *, tagger: bool) -> Names:
    return {(m.start, m.end, m.type) for m in annotate(document, tagger=tagger).mentions}
