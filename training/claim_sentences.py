"""The labelled sentences of training/claims and a report on them: how varied they are, and that none was taken from a gold document.

make corpus-report
"""

from __future__ import annotations

import os
import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from kelisim.annotate import annotate
from kelisim.lang.language import CODES
from kelisim.model.document import Document
from kelisim.model.fact import COMMITMENT_KINDS, EVENT_TYPES, FIGURE_STATUSES, INDICATORS, STAGES, STATUSES

HERE = Path(__file__).parent
FOLDER = HERE / "claims"
GOLD = tuple(HERE.parent / "evaluation" / name for name in ("gold", "blind", "practice", "sealed"))
SHARED = 5  # words in a row that a sentence may not share with a gold document
WHY_NONE = ("goodwill", "opinion", "hypothetical", "general", "quantity", "name")
VALUES = {
    "event": (EVENT_TYPES, (*STATUSES, "cancelled", "postponed", "denied")),
    "commitment": (COMMITMENT_KINDS, STAGES),
    "figure": (INDICATORS, FIGURE_STATUSES),
    "none": (WHY_NONE, ("",)),
}


@dataclass(frozen=True, slots=True)
class ClaimSentence:
    """A sentence, its language, the claims in it as `kind:type:status`, its sector and the style of text it could stand in."""

    text: str
    lang: str
    labels: tuple[str, ...]
    sector: str
    style: str


def sentences(folder: Path = FOLDER) -> list[ClaimSentence]:
    """Every sentence of every language, in the order of the files.

    Raises ValueError for a line that is not four parts, or has a label that the fact model does not know.
    """
    return [_read(line, code) for code in CODES for line in _lines(folder / f"{code}.tsv")]


def _lines(file: Path) -> Iterator[str]:
    if file.exists():
        yield from (line for line in file.read_text(encoding="utf-8").splitlines() if line.strip() and not line.startswith("#"))


def _read(line: str, code: str) -> ClaimSentence:
    parts = line.split("\t")
    if len(parts) != 4:
        raise ValueError(f"{code}.tsv: {len(parts)} parts in place of labels, sector, style, sentence: {line[:80]}")
    labels, sector, style, text = parts
    for label in labels.split():
        kind, _, rest = label.partition(":")
        value, _, status = rest.partition(":")
        if kind not in VALUES or value not in VALUES[kind][0] or status not in VALUES[kind][1]:
            raise ValueError(f"{code}.tsv: no such label {label}: {line[:80]}")
    return ClaimSentence(text, code, tuple(labels.split()), sector, style)


def masked(sentence: ClaimSentence) -> str:
    """The sentence with each name, date and amount in place of a sign of its kind: what is left is its wording.

    >>> masked(ClaimSentence("In 2023 Latvia sold 12 tonnes to Georgia.", "en", (), "farming", "wire"))
    'in D N sold Q to N.'
    """
    layers = annotate(Document("1", "sentence", sentence.text, sentence.lang))
    places = [(m.start, m.end, "N") for m in layers.mentions]
    places += [(d.start, d.end, "D") for d in layers.dates] + [(q.start, q.end, "Q") for q in layers.quantities]
    text, last = "", 0
    for start, end, sign in sorted(places):
        if start >= last:
            text += sentence.text[last:start].casefold() + sign
            last = end
    return re.sub(r"\d+", "Q", text + sentence.text[last:].casefold())


def shared_with_gold(found: Iterable[ClaimSentence], folders: Sequence[Path]) -> list[tuple[str, str]]:
    """The sentences that share five words in a row with a page of the folders, each with the first such run."""
    pages = [p for folder in folders for p in sorted(folder.rglob("*")) if p.suffix in {".txt", ".html"}]
    gold = {run for page in pages for run in _runs(re.sub(r"<[^>]+>", " ", page.read_text(encoding="utf-8", errors="replace")))}
    taken = [(s.text, next((run for run in _runs(s.text) if run in gold), None)) for s in found]
    return [(text, " ".join(run)) for text, run in taken if run]


def _runs(text: str) -> list[tuple[str, ...]]:
    words = re.findall(r"\w+", text.casefold())
    return [tuple(words[n : n + SHARED]) for n in range(len(words) - SHARED + 1)]


def report(found: Sequence[ClaimSentence]) -> str:
    """A line a language: sentences, wordings that differ once masked, sectors, styles; then how often each label stands."""
    lines = [f"{'':<10}{'sentences':>10}{'differ masked':>15}{'sectors':>9}{'styles':>8}"]
    for code in CODES:
        own = [s for s in found if s.lang == code]
        wordings, sectors, styles = {masked(s) for s in own}, {s.sector for s in own}, {s.style for s in own}
        lines.append(f"{code:<10}{len(own):>10}{len(wordings):>15}{len(sectors):>9}{len(styles):>8}")
    counts = Counter(label for s in found for label in s.labels)
    lines += ["", *(f"{label:<34}{count:>5}" for label, count in sorted(counts.items()))]
    return "\n".join(lines)


def main() -> int:
    """Print the report; 1 where a sentence shares five words in a row with a gold document."""
    found = sentences()
    print(report(found))
    named = [Path(name) for name in os.environ.get("KELISIM_GOLD", "").split(os.pathsep) if name]
    taken = shared_with_gold(found, (*GOLD, *named))
    print(
        "\n".join(f"shares «{run}» with a gold document: {text}" for text, run in taken)
        or "\nnone shares five words in a row with a gold document"
    )
    return 1 if taken else 0


if __name__ == "__main__":
    sys.exit(main())
