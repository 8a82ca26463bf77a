"""Sentence splitting: sentences of treebanks put back into a text, and the paragraphs of newspapers."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from pathlib import Path

from evaluation.rivals.comparison import Comparison

from kelisim.lang.language import load
from kelisim.lang.sentences import split_sentences

NEEDS = ("UD_Kazakh-KTB", "UD_Kyrgyz-KTMU", "factRuEval-2016", "GUM-news")
Splitter = Callable[[str, str], Iterable[tuple[int, int]]]
Texts = list[tuple[str, set[int]]]  # a text, and the offsets at which its sentences end


def compare(corpora: Path) -> Comparison:
    """Kelisim and razdel on texts whose sentences are marked."""
    sets: dict[str, tuple[str, Texts]] = {
        "kk KTB": ("kk", _joined(_treebank(corpora / "UD_Kazakh-KTB"))),
        "ky KTMU": ("ky", _joined(_treebank(corpora / "UD_Kyrgyz-KTMU"))),
        "ru factRuEval": ("ru", _facts(corpora / "factRuEval-2016")),
        "en GUM news": (
            "en",
            [pair for file in sorted((corpora / "GUM-news/dep").glob("*_news_*.conllu")) for pair in _joined(_texts(file))],
        ),
    }
    systems = {"Kelisim": _kelisim, "Kelisim, quotations cut": _cutting, "razdel": _razdel}
    rows = [[name, *_row(split, sets)] for name, split in systems.items()]
    return Comparison(
        "Where sentences end",
        "F1 of the places where a sentence ends; the last place of a text does not count. Speed on one core, languages loaded.",
        ["system", *sets, "MB/s"],
        rows,
        [
            "Treebanks: their sentences ten to a text, joined by a space. factRuEval: whole texts, sentences as its tokens mark them.",
            f"Places: {', '.join(f'{name} {sum(len(ends) for _, ends in texts)}' for name, (_, texts) in sets.items())}.",
            "Kelisim leaves the sentences of a quotation with the one that reports it: evidence must say who speaks; corpora cut there.",
            "Stops were set while looking at what went wrong in these texts; razdel is made for Russian.",
        ],
    )


def _news(folder: Path) -> list[Path]:
    return sorted((folder / "dep").glob("*_news_*.conllu"))


def _treebank(folder: Path) -> list[str]:
    return [text for file in sorted(folder.glob("*.conllu")) for text in _texts(file)]


def _texts(file: Path) -> list[str]:
    lines = file.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("# text = ").strip() for line in lines if line.startswith("# text = ")]


def _joined(sentences: list[str], size: int = 10) -> Texts:
    found: Texts = []
    for first in range(0, len(sentences), size):
        text, ends = "", set()
        for sentence in sentences[first : first + size]:
            ends.add(len(text) - 1)
            text += sentence + " "
        found.append((text.strip(), ends - {-1}))
    return found


def _facts(folder: Path) -> Texts:
    """Its tokens say where each begins; a blank line ends a sentence."""
    found: Texts = []
    for file in sorted(folder.glob("*/*.tokens")):
        text = file.with_suffix(".txt").read_text(encoding="utf-8")
        ends, last = set(), 0
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.strip():
                last = int(line.split()[1]) + int(line.split()[2])
            elif last and text[last:].strip() and "\n" not in text[last : len(text) - len(text[last:].lstrip())]:
                ends.add(last)
        found.append((text, ends))
    return found


def _row(split: Splitter, sets: dict[str, tuple[str, Texts]]) -> list[float]:
    for lang, texts in sets.values():
        list(split(texts[0][0], lang))
    scores, size, begun = [], 0, time.perf_counter()
    for lang, texts in sets.values():
        right = wrong = missed = 0
        for text, ends in texts:
            size += len(text.encode())
            cuts = {end for _, end in split(text, lang) if text[end:].strip() and not text[end:].lstrip(" ").startswith("\n")}
            right, wrong, missed = right + len(cuts & ends), wrong + len(cuts - ends), missed + len(ends - cuts)
        scores.append(2 * right / (2 * right + wrong + missed))
    return [*scores, size / 1e6 / (time.perf_counter() - begun)]


def _kelisim(text: str, lang: str) -> Iterable[tuple[int, int]]:
    return ((s.start, s.end) for s in load(lang).sentences(text))


def _cutting(text: str, lang: str) -> Iterable[tuple[int, int]]:
    return ((s.start, s.end) for s in split_sentences(text, load(lang).stops, whole_quotations=False))


def _razdel(text: str, lang: str) -> Iterable[tuple[int, int]]:
    from razdel import sentenize

    return ((s.start, s.stop) for s in sentenize(text))
