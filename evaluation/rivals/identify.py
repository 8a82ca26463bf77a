"""Language identification of single sentences: ours told apart, others refused."""

from __future__ import annotations

import importlib.util
import time
from collections.abc import Callable
from pathlib import Path

from evaluation.rivals.comparison import Comparison

from kelisim.lang.identify import identify

NEEDS = ("X-WMT", "UD_Kazakh-KTB", "UD_Kyrgyz-KTMU", "factRuEval-2016", "GUM-news")
OURS = ("kk", "ky", "ru", "en")
MADE = Path(__file__).parents[1] / "languages"
LEAST = 20  # letters
Identifier = Callable[[str], str]
Sentences = dict[str, list[str]]


def compare(corpora: Path) -> Comparison:
    """Kelisim, py3langid and pycld2 on X-WMT and on the sentences of evaluation/languages, one sentence at a time."""
    ours = {code: _xwmt(corpora, code) for code in OURS}
    others = {code: _xwmt(corpora, code) for code in ("ba", "kaa", "uz")}
    others |= {f"{path.stem}*": path.read_text(encoding="utf-8").splitlines() for path in sorted(MADE.glob("*.tsv"))}
    fresh = {"kk KTB": "UD_Kazakh-KTB/*.conllu", "ky KTMU": "UD_Kyrgyz-KTMU/*.conllu", "ru factRuEval": "factRuEval-2016/*/*.txt"}
    fresh["en GUM"] = "GUM-news/dep/*_news_*.conllu"
    unseen = {name: _lines(corpora, pattern) for name, pattern in fresh.items()}
    systems = {"Kelisim": _kelisim, "py3langid": _py3langid()} | ({"pycld2": _pycld2()} if importlib.util.find_spec("pycld2") else {})
    rows = [[name, *_row(system, ours, unseen, others)] for name, system in systems.items()]
    counted = ", ".join(f"{code} {len(sentences)}" for code, sentences in (ours | unseen | others).items())
    notes = [f"Sentences: {counted}. Those with a star are made up for this project (evaluation/languages), the rest is X-WMT (MIT)."]
    notes.append("Columns of the four: share identified right. Other columns: share refused, that is, taken for none of the four.")
    notes.append(
        "Kelisim's letters and small words were set while looking at X-WMT and the starred sentences, so its figures there flatter it; the "
        "other corpora were looked at once, for Karakalpak. Karakalpak, and Kazakh in other scripts, are unknown to the others."
    )
    if "pycld2" not in systems:
        notes.append("pycld2 was not installed in this run.")
    return Comparison(
        "Language identification, sentence by sentence",
        "Is a single sentence of one of the four languages identified, and one of a neighbour refused? Speed is in sentences a second on "
        "one core over all sentences, models loaded.",
        ["system", *ours, "all four", *unseen, *others, "all others", "sentences/s"],
        rows,
        notes,
    )


def _xwmt(corpora: Path, code: str) -> list[str]:
    """The distinct sentences of one language in all pairs."""
    files = sorted((corpora / "X-WMT" / "xwmt" / "test").glob(f"*/*.{code}"))
    return sorted({line.strip() for file in files for line in file.read_text(encoding="utf-8").splitlines() if line.strip()})


def _lines(corpora: Path, pattern: str) -> list[str]:
    """The sentences of treebanks, or the lines of plain texts, that have at least twenty letters."""
    texts = (file.read_text(encoding="utf-8").splitlines() for file in sorted(corpora.glob(pattern)))
    plain = pattern.endswith(".txt")
    lines = (line.removeprefix("# text = ") for text in texts for line in text if plain or line.startswith("# text = "))
    return [line for line in lines if sum(map(str.isalpha, line)) >= LEAST]


def _row(system: Identifier, ours: Sentences, unseen: Sentences, others: Sentences) -> list[float | int]:
    for sentence in others["ba"][:50]:  # so that no model is loaded while the clock runs
        system(sentence)
    begun = time.perf_counter()
    right = {code: [system(s) == code for s in sentences] for code, sentences in ours.items()}
    fresh = [_share([system(s) == name[:2] for s in sentences]) for name, sentences in unseen.items()]
    refused = {code: [system(s) not in OURS for s in sentences] for code, sentences in others.items()}
    speed = sum(map(len, (ours | unseen | others).values())) / (time.perf_counter() - begun)
    return [
        *map(_share, right.values()),
        _share([one for each in right.values() for one in each]),
        *fresh,
        *map(_share, refused.values()),
        _share([one for each in refused.values() for one in each]),
        round(speed),
    ]


def _share(answers: list[bool]) -> float:
    return sum(answers) / len(answers)


def _kelisim(sentence: str) -> str:
    return identify(sentence).code


def _py3langid() -> Identifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    model = LanguageIdentifier.from_model_file(MODEL_FILE)
    return lambda sentence: str(model.classify(sentence)[0])


def _pycld2() -> Identifier:
    import pycld2

    return lambda sentence: str(pycld2.detect(sentence)[2][0][1])
