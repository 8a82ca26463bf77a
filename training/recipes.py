"""What each shipped model learns from. `recipe(name, corpora)` gives marked texts in Kelisim's types, each with its language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from evaluation.kyrgyz_entities.dataset import DATA, read_set

from training import corpora as read
from training.labels import CROSSNER, FACTRUEVAL, GUM, KAZNERD, NATASHA, WIKIGOLD, relabel
from training.marked import Marked, Name, read_marked

Learned = Iterator[tuple[Marked, str]]

SENTENCES = Path(__file__).parent / "sentences"
KYRGYZ = DATA / "adjudicated.tsv"
SILVER = Path(__file__).parents[1] / "build" / "silver"  # what training.silver makes
WIKIGOLD_LEARNED = 1100  # of its 1,696 sentences; the rest is measured
AGAIN = 3  # how often a sentence written for this is learned from: it alone is of the kind of text that is read


def kipchak(corpora: Path) -> Learned:
    """KazNERD's valid part, hand-labelled Kazakh and Kyrgyz sentences, and the first half of the Kyrgyz set."""
    yield from ((relabel(m, KAZNERD, "kk"), "kk") for _, m in read.kaznerd(corpora, "valid"))
    yield from _written("kk")
    yield from _written("ky")
    yield from ((m, "ky") for m in kyrgyz(corpora, "A") for _ in range(AGAIN))


def ru(corpora: Path) -> Learned:
    """factRuEval's devset, X-WMT with Natasha's names, hand-labelled sentences."""
    yield from ((relabel(m, FACTRUEVAL, "ru"), "ru") for _, m in read.factrueval(corpora, "devset"))
    yield from ((relabel(m, NATASHA, "ru"), "ru") for m in _silver("ru"))
    yield from _written("ru")


def en(corpora: Path) -> Learned:
    """CrossNER politics (train, dev), the first part of WikiGold, GUM news and interviews, hand-labelled sentences."""
    for part in ("train", "dev"):
        yield from ((relabel(unspaced(m), CROSSNER, "en"), "en") for m in read.crossner(corpora, part))
    yield from ((relabel(unspaced(m), WIKIGOLD, "en"), "en") for m in list(read.wikigold(corpora))[:WIKIGOLD_LEARNED])
    for document in read.gum(corpora):
        yield from ((relabel(m, GUM, "en"), "en") for m in document)
    yield from _written("en")


def kyrgyz(corpora: Path, half: str) -> list[Marked]:
    """A half of the Kyrgyz set: A is learned from, B is measured. None where the set is not there yet, or not the treebank."""
    if not KYRGYZ.is_file() or not (corpora / "UD_Kyrgyz-KTMU").is_dir():
        return []
    return [Marked(s.text, tuple(Name(n.start, n.end, n.type) for n in s.spans)) for s in read_set(corpora, half, KYRGYZ)]


RECIPES: Mapping[str, Callable[[Path], Learned]] = {"kipchak": kipchak, "ru": ru, "en": en}
NEEDS: Mapping[str, tuple[str, ...]] = {
    "kipchak": ("KazNERD", "UD_Kyrgyz-KTMU"),
    "ru": ("factRuEval-2016", "X-WMT"),
    "en": ("CrossNER-politics", "WikiGold", "GUM-news"),
}


def _written(code: str) -> Learned:
    path = SENTENCES / f"{code}.tsv"
    if path.is_file():
        for marked in read_marked(path):
            yield from [(marked, code)] * AGAIN


def _silver(code: str) -> Iterator[Marked]:
    """Sentences whose names another system told, as `training.silver` wrote them; none where it did not."""
    path = SILVER / f"{code}.tsv"
    if path.is_file():
        yield from (_of_any_type(line) for line in path.read_text(encoding="utf-8").splitlines())


def _of_any_type(line: str) -> Marked:
    """A silver sentence: the text, then `start end type` for each name, all parted by tabs."""
    text, *names = line.split("\t")
    return Marked(text, tuple(Name(int(s), int(e), t) for s, e, t in (n.split() for n in names)))


def unspaced(marked: Marked) -> Marked:
    """English corpora part "did n't" and "state 's": the space goes."""
    cuts = [m.start() for m in re.finditer(r" (?='s\b|n't\b|'re\b|'ve\b|'ll\b|' )", marked.text)]
    if not cuts:
        return marked
    kept = [n for n in range(len(marked.text)) if n not in set(cuts)]
    moved = {at: new for new, at in enumerate(kept)}
    text = "".join(marked.text[n] for n in kept)
    return Marked(text, tuple(Name(moved[n.start], moved[n.end - 1] + 1, n.type) for n in marked.names))
