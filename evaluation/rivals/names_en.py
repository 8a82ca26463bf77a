"""Names in English, for orientation: Kelisim on CrossNER politics and on the part of WikiGold that it did not learn from."""

from collections.abc import Sequence
from pathlib import Path

from evaluation.rivals.comparison import Comparison
from training.cards import held_out, names_of
from training.fit import names_in
from training.marked import Marked
from training.measure import Names, interval, scores_by_type

from kelisim.annotate import annotate
from kelisim.annotate.tagger import load_model
from kelisim.model.document import Document

NEEDS = ("CrossNER-politics", "WikiGold")

TYPES = ("PERSON", "GPE", "LOC", "ORG", "EVENT")


def compare(corpora: Path) -> Comparison:
    """Strict span F1 by type, after Kelisim's types."""
    rows = [
        [system, name, *_row([marked for marked, _ in texts], system)]
        for name, texts in held_out("en", corpora)
        for system in ("rules alone", "the tagger alone", "rules and tagger")
    ]
    return Comparison(
        "Names in English",
        "Strict F1 (both ends and the type right) of Kelisim's types, into which the labels of the two corpora were put "
        "(training/labels.py): "
        "their one label for places is parted by Kelisim's lists. For orientation: no other system was run.",
        ["Kelisim", "texts", *TYPES, "these five", "95 % of it"],
        rows,
        ["Both are sentences of Wikipedia; WikiGold has no events, and its names of works and peoples are left out."],
    )


def _row(texts: Sequence[Marked], system: str) -> list[str | float]:
    pairs = [(_asked(names_of(marked)), _asked(_found(marked.text, system))) for marked in texts]
    scores = scores_by_type(pairs)
    low, high = interval(pairs)
    return [*(scores[kind][2] if kind in scores else "–" for kind in (*TYPES, "all")), f"{low:.3f}–{high:.3f}"]


def _asked(names: Names) -> Names:
    return {name for name in names if name[2] in TYPES}


def _found(text: str, system: str) -> Names:
    if system == "the tagger alone":
        return names_in(load_model("en"), text, "en")
    layers = annotate(Document("1", "x", text, "en"), tagger=system == "rules and tagger")
    return {(m.start, m.end, m.type) for m in layers.mentions}
