"""Names in Kazakh: the features of Kelisim's tagger on KazNERD, learned from its valid part alone."""

from collections.abc import Callable
from pathlib import Path

from evaluation.rivals.comparison import Comparison
from training.corpora import kaznerd
from training.examples import examples
from training.fit import fit, names_in
from training.labels import KAZNERD_13, relabel
from training.marked import Marked
from training.measure import Names, Pair, interval, scores_by_type

from kelisim.annotate.tagger import Model

NEEDS = ("KazNERD",)

SHOWN = ("PERSON", "GPE", "ORG", "POSITION", "LOC", "FAC", "EVENT", "DOC")


def compare(corpora: Path) -> Comparison:
    """Strict F1 by class. A model is made for this: a minute or two."""
    valid, test = ([relabel(m, KAZNERD_13, "kk") for _, m in kaznerd(corpora, part)] for part in ("valid", "test"))
    learned = [example for marked in valid for example in examples(marked, "kk")]
    rows = [
        ["Kelisim's features", *_row(test, _names(fit(learned, max_iterations=100)))],
    ]
    return Comparison(
        "Names in Kazakh",
        f"KazNERD, test part, {len(test):,} sentences: strict F1 (both ends and the class right) in thirteen classes, of models "
        f"that learned "
        f"from its valid part ({len(valid):,} sentences) alone. The two parts share no sentence and no variant of one.",
        ["model", *SHOWN, "all 13", "95 % of all"],
        rows,
        [
            (
                "The classes: PERSON, GPE, LOCATION, ORGANISATION, FACILITY, EVENT, LAW (DOC), POSITION, DATE, MONEY, PERCENTAGE, NORP, "
                "and "
                "CARDINAL, ORDINAL, QUANTITY as one (NUM); all others are left out."
            ),
            "The model is made for the comparison. The shipped one tells Kelisim's own types, and its card says how it scores.",
            "With the 90,228 sentences of the train part, which is not measured here, large language models reach .97 in 25 classes.",
        ],
    )


def _names(weights: bytes) -> Callable[[str], Names]:
    model = Model(weights)  # features that a model did not learn from it passes over
    return lambda text: names_in(model, text, "kk", every=True)


def _row(test: list[Marked], find: Callable[[str], Names]) -> list[str | float]:
    pairs: list[Pair] = [({(n.start, n.end, n.type) for n in marked.names}, find(marked.text)) for marked in test]
    scores = scores_by_type(pairs)
    low, high = interval(pairs)
    return [*(scores[kind][2] for kind in (*SHOWN, "all")), f"{low:.3f}–{high:.3f}"]
