"""The card of a model: what it learned from, under which licence, with which features, and how it scores."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from kelisim.annotate.tagger import Model
from training import corpora as read
from training.fit import names_in
from training.labels import CROSSNER, FACTRUEVAL, KAZNERD, OTHER, WIKIGOLD, relabel
from training.marked import Marked
from training.measure import Names, f1_by_type
from training.recipes import WIKIGOLD_LEARNED, kyrgyz, unspaced

LICENCES = {
    "kipchak": "Weights: Apache-2.0, with attribution to KazNERD (CC BY 4.0) and UD_Kyrgyz-KTMU (CC BY-SA 4.0: adaptations "
    "of its text are share-alike).",
    "ru": "Weights: Apache-2.0. Data: factRuEval-2016 (MIT), X-WMT (MIT), names in it by Natasha (MIT).",
    "en": "Weights: Apache-2.0, with attribution to CrossNER politics (MIT), WikiGold (CC BY 4.0), GUM (CC BY 4.0, texts CC BY 2.5).",
}
DATA = {
    "kipchak": ["KazNERD, part valid", "training/sentences/kk.tsv", "training/sentences/ky.tsv", "evaluation/kyrgyz-entities, first half"],
    "ru": ["factRuEval-2016, devset", "X-WMT, Russian sentences, with the names that Natasha 1.6 finds", "training/sentences/ru.tsv"],
    "en": [
        "CrossNER politics, train and dev",
        f"WikiGold, first {WIKIGOLD_LEARNED} sentences",
        "GUM, news and interviews",
        "training/sentences/en.tsv",
    ],
}


def write_card(
    path: Path, name: str, learned: Sequence[tuple[Marked, str]], sha256: str, features: int, corpora: Path, weights: bytes
) -> None:
    """Write the card of a model beside its weights."""
    counts = Counter(n.type for marked, _ in learned for n in marked.names)
    lines = [
        f'name = "{name}"',
        f'sha256 = "{sha256}"',
        f"features = {features}  # the version of annotate/features.py that it was trained with",
        f'licence = "{LICENCES[name]}"',
        "data = [",
        *(f'  "{data}",' for data in DATA[name]),
        "]",
        f"texts = {len(learned)}",
        "",
        "[names]  # learned from",
        *(f"{kind} = {count}" for kind, count in sorted(counts.items())),
    ]
    for asked, texts in held_out(name, corpora):
        model = Model(weights)
        scores = f1_by_type((names_of(m), names_in(model, m.text, code)) for m, code in texts)
        lines += ["", f'[scores."{asked}"]  # strict span and type, F1', *(f"{kind} = {score:.3f}" for kind, score in scores.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def names_of(marked: Marked) -> Names:
    """The names of a marked text that Kelisim has a type for."""
    return {(n.start, n.end, n.type) for n in marked.names if n.type != OTHER}


def held_out(name: str, corpora: Path) -> Iterable[tuple[str, list[tuple[Marked, str]]]]:
    """What a model is measured on and did not learn from."""
    if name == "kipchak":
        yield "KazNERD test", [(relabel(m, KAZNERD, "kk"), "kk") for _, m in read.kaznerd(corpora, "test")]
        if half := kyrgyz(corpora, "B"):
            yield "Kyrgyz set, half B", [(m, "ky") for m in half]
    elif name == "ru":
        yield "factRuEval testset", [(relabel(m, FACTRUEVAL, "ru"), "ru") for _, m in read.factrueval(corpora, "testset")]
    else:
        yield "CrossNER politics test", [(relabel(unspaced(m), CROSSNER, "en"), "en") for m in read.crossner(corpora, "test")]
        rest = list(read.wikigold(corpora))[WIKIGOLD_LEARNED:]
        yield "WikiGold, last sentences", [(relabel(unspaced(m), WIKIGOLD, "en"), "en") for m in rest]
