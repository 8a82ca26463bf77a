"""A text with its annotations drawn under it: a line beneath the words, and what they were taken for beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kelisim.model.annotation import HOLDER, Layers
from kelisim.model.document import Document

WIDTH = 96


@dataclass(frozen=True, slots=True)
class Drawn:
    """One annotation as it is drawn: its place and what it says."""

    start: int
    end: int
    layer: str
    says: str


def drawn(layers: Layers, triggers: bool = False) -> list[Drawn]:
    """The annotations worth drawing, in the order of the text: names, offices, dates, amounts, references, quotations."""
    found = [Drawn(m.start, m.end, "name", f"{m.entity} ({m.rule})") for m in layers.mentions]
    found += [
        Drawn(t.start, t.end, "office", " ".join(filter(None, (t.role, t.of and f"of {t.of}", t.person and f"= {t.person}"))))
        for t in layers.titles
    ]
    found += [Drawn(d.start, d.end, "date", f"{d.relation} {d.value or 'unknown'}") for d in layers.dates]
    found += [Drawn(q.start, q.end, "amount", " ".join(filter(None, (q.approx, f"{q.value:.12g}", q.unit)))) for q in layers.quantities]
    found += [Drawn(r.start, r.end, "stands for", " ".join(r.entities)) for r in layers.references if r.kind != HOLDER]
    found += [Drawn(r.start, r.end, "by the world's list", " ".join(r.entities)) for r in layers.references if r.kind == HOLDER]
    found += [Drawn(q.start, q.end, "quotation", q.rule) for q in layers.quotations]
    if triggers:
        found += [Drawn(t.start, t.end, "word", t.concept) for t in layers.triggers]
    return sorted(found, key=lambda d: (d.start, -d.end, d.layer))


def draw(document: Document, annotations: Sequence[Drawn]) -> Iterator[str]:
    """The lines of a text, each with the rows of annotations under it, paragraphs apart by an empty line."""
    for number, paragraph in enumerate(document.paragraphs()):
        if number:
            yield ""
        for start, end in _lines(document.text, paragraph.start, paragraph.end):
            yield document.text[start:end]
            yield from _rows(start, end, annotations)


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where a paragraph is broken: at the last space before the width."""
    while end - start > WIDTH:
        space = text.rfind(" ", start, start + WIDTH)
        cut = space if space > start else start + WIDTH
        yield start, cut
        start = cut + (text[cut] == " ")
    yield start, end


def _rows(start: int, end: int, annotations: Sequence[Drawn]) -> list[str]:
    """The annotations that lie on a line, each where there is room for it; one that goes on in the next line is named once."""
    rows: list[str] = []
    for one in annotations:
        if one.end <= start or one.start >= end:
            continue
        at, to = max(one.start, start) - start, min(one.end, end) - start
        mark = "─" * (to - at) + (f" {one.layer} {one.says}" if one.start >= start else "")
        row = next((n for n, line in enumerate(rows) if len(line) + 2 <= at), None)
        if row is None:
            rows.append(" " * at + mark)
        else:
            rows[row] = rows[row].ljust(at) + mark
    return rows
