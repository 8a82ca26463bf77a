"""Figures in the rows of a table: the head of a column says what and in which unit, the head of a row whose or when, the caption the rest.

A table is a run of paragraphs with tabs between their cells, as `clean` leaves them (plain text has ` | `);
the first is the head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kelisim.extract.claims import make_claim
from kelisim.extract.figures.worded import FLOWS
from kelisim.extract.gate import falls
from kelisim.extract.givers import REGIONS
from kelisim.extract.nearness import is_money
from kelisim.extract.parties import couple
from kelisim.extract.scene import Scene
from kelisim.model.annotation import Quantity
from kelisim.model.claim import Claim, Support
from kelisim.model.fact import Figure
from kelisim.model.text import Span, within

_MARK = re.compile(r"\t|\s\|\s")
_SCALES = (1e3, 1e6, 1e9)
_KINDS = (*FLOWS, "companies", "people", "visits", "documents", "products", "loan", "grant", "capacity", "length", "cost")
_BEFORE = 2  # paragraphs before a table that may be its caption and its source
_LONGEST = 200  # characters of a caption
_NOTE = 90  # characters of a note under a table


@dataclass(frozen=True)
class Table:
    """Rows of cells; `caption` holds the paragraphs before, the nearest first."""

    rows: tuple[tuple[Span, ...], ...]
    caption: tuple[Span, ...]
    below: Span | None = None  # the short paragraph behind it, which may name its source


def tables(scene: Scene) -> list[Table]:
    """The tables of a document: two rows or more of as many cells, in paragraphs that follow on each other."""
    found: list[Table] = []
    run: list[tuple[Span, ...]] = []
    paragraphs = scene.layers.paragraphs
    for place, paragraph in enumerate([*paragraphs, Span(len(scene.text), len(scene.text))]):
        cells = _cells(scene, paragraph)
        if len(run) == 1 and len(cells) == len(run[0]) + 1:  # the corner of the head is empty
            run = [(Span(run[0][0].start, run[0][0].start), *run[0])]
        if run and len(cells) != len(run[0]):
            if len(run) > 1:
                first = place - len(run)
                under = paragraph if 0 < paragraph.end - paragraph.start <= _NOTE else None
                found.append(Table(tuple(run), tuple(reversed(paragraphs[max(0, first - _BEFORE) : first])), under))
            run = []
        if len(cells) > 1:
            run.append(cells)
    return found


def _cells(scene: Scene, paragraph: Span) -> tuple[Span, ...]:
    cuts = [m.span() for m in _MARK.finditer(scene.text, paragraph.start, paragraph.end)]
    if not cuts:
        return ()
    starts, ends = [paragraph.start, *(end for _, end in cuts)], [*(start for start, _ in cuts), paragraph.end]
    return tuple(Span(start, end) for start, end in zip(starts, ends, strict=True))


def table_figures(scene: Scene, table: Table) -> Iterator[Claim]:
    """A claim for each cell whose column or row says what it measures; the row is the evidence, and the head its support."""
    head, *body = table.rows
    said = _source(scene, table)
    for row in body:
        for column, cell in zip(head[1:], row[1:], strict=True):
            amounts = [q for q in within(scene.layers.quantities, cell) if not q.ordinal]
            if len(amounts) != 1:
                continue
            figure = _figure(scene, table, (row[0], column), amounts[0], said)
            claim = figure and make_claim(
                scene, figure, Span(row[0].start, row[-1].end), f"figure.{figure.indicator}", (Support(column.start, column.end, "head"),)
            )
            if claim:
                yield claim


def _figure(scene: Scene, table: Table, heads: tuple[Span, Span], amount: Quantity, said: str | None) -> Figure | None:
    row, column = heads
    unit, scale = _unit(scene, column, row, *table.caption[:1], amount=amount)
    indicator, of = _measured(scene, table, (column, row), unit)
    if unit is None or indicator is None:
        return None
    places = (row, column, *table.caption[:1])
    period = next((str(d.value) for p in places for d in scene.dates(p) if d.value), None)
    value = amount.value * scale
    down = indicator == "growth" and falls(amount, Span(amount.start, amount.end), scene.layers, scene.text)
    return Figure(
        indicator=indicator,
        value=-value if down else value,
        unit=unit,
        status="estimate" if any(scene.has(p, "figure.estimate", "figure.forecast") for p in places) else "actual",
        of=of,
        parties=_parties(scene, places),
        approx=amount.approx in ("about", "over", "under"),
        approx_kind=amount.approx,
        period=period,
        said_by=said,
    )


def _unit(scene: Scene, *heads: Span, amount: Quantity) -> tuple[str | None, float]:
    """The unit of a cell and what its number is to be multiplied by: its own, else that of the nearest head that names one."""
    if amount.unit:
        return amount.unit, 1.0
    for head in heads:
        named = [q for q in within(scene.layers.quantities, head) if q.unit and q.value in (1.0, *_SCALES)]
        if named:
            return named[-1].unit, named[-1].value
        if "%" in head.of(scene.text):
            return "percent", 1.0
        if scene.has(head, "figure.companies", "figure.documents", "figure.visits", "figure.products", "figure.thing"):
            return "count", 1.0
        if scene.has(head, "figure.people"):
            return "person", 1.0
    return None, 1.0


def _measured(scene: Scene, table: Table, heads: tuple[Span, Span], unit: str | None) -> tuple[str | None, str | None]:
    """The indicator of a column or row; of a growth or a share what grows, which another column or the caption may say."""
    own = next((name for head in heads if (name := _kind(scene, head))), None)
    elsewhere = (*table.rows[0][1:], *table.caption)
    other = own or next((name for place in elsewhere if (name := _kind(scene, place))), None)
    if unit == "percent":
        if any(scene.has(head, "figure.growth_up", "figure.growth_down") for head in heads):
            return "growth", other
        return (other if other in FLOWS else "other"), "share"
    if unit and is_money(unit) and other not in (*FLOWS, "loan", "grant", "cost"):
        return None, None
    return other, None


def _kind(scene: Scene, place: Span) -> str | None:
    words = scene.triggers(place, *(f"figure.{name}" for name in _KINDS))
    return words[0].concept.partition(".")[2] if words else None


def _parties(scene: Scene, places: tuple[Span, ...]) -> tuple[str, ...]:
    """The states of the heads and the caption, the nearest first; with one alone the other of the document's pair."""
    named: list[str] = []
    for place in places:
        here = [w.entity for w in within(scene.everybody, place) if w.entity.startswith("country:") or w.entity in REGIONS]
        named += [entity for entity in dict.fromkeys(here) if entity not in named]
    states = [n for n in named if n.startswith("country:")] if sum(n.startswith("country:") for n in named) > 1 else named
    if len(states) >= 2:
        return tuple(states[:2])
    pair = couple(scene)
    return tuple([*states, *(p for p in pair if p not in states)][:2]) if pair else tuple(states)


def _source(scene: Scene, table: Table) -> str | None:
    """The body that a note under a table, or the sentence before it, names as the one whose numbers these are."""
    note = scene.of_type(table.below, "ORG") if table.below else []
    if note and table.below and scene.has(table.below, "say.data", "say.according", "say.figure"):
        return note[-1].entity
    for paragraph in table.caption:
        sentences = within(scene.layers.sentences, paragraph)
        for sentence in reversed(sentences[-_BEFORE:]):
            bodies = scene.of_type(sentence, "ORG")
            if bodies and sentence.end - sentence.start <= _LONGEST and scene.has(sentence, "say.data", "say.according", "say.figure"):
                return bodies[-1].entity
    return None
