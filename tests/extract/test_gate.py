"""The gate: whatever is altered in a claim is refused, whatever the rules found passes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kelisim.acquire.files import read_paths
from kelisim.annotate.annotate import annotate
from kelisim.clean.document import clean
from kelisim.extract import extract
from kelisim.extract.gate import refusals
from kelisim.model.annotation import Layers
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate, Period
from kelisim.model.document import Document
from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement
from kelisim.model.issue import Issue
from kelisim.model.text import Span
from tests.extract.figure_rows import ROWS

EXAMPLES = Path(__file__).parents[2] / "examples"
OTHER_UNITS = ("USD", "EUR", "KZT", "percent", "tonne", "count", "person", "km", "MW", "kWh", "m3")
Sourced = tuple[Claim, Document, Layers]


def _documents() -> Iterator[Document]:
    for number, (language, text, _, _) in enumerate(ROWS):
        yield Document(str(number), "rows", text, language, published=PartialDate(2026, 5, 14))
    for snapshot in read_paths(sorted(p for p in EXAMPLES.iterdir() if p.suffix in (".txt", ".html"))):
        document = snapshot if isinstance(snapshot, Issue) else clean(snapshot)
        if isinstance(document, Document):
            yield document


@pytest.fixture(scope="module")
def claims() -> list[Sourced]:
    """Every claim of the tables' rows and of the example documents."""
    found: list[Sourced] = []
    for document in _documents():
        layers = annotate(document)
        found += [(claim, document, layers) for claim in extract(document, layers)]
    assert len(found) > 150
    return found


def altered(claim: Claim, document: Document, layers: Layers) -> Iterator[tuple[str, Claim]]:
    """The claim with one part changed into what its words do not say, and the name of the change."""
    places = [claim.span, *(Span(s.start, s.end) for s in claim.supports)]
    for name, fact in [
        *_values(claim.fact, claim, layers),
        *_units(claim.fact, claim, layers),
        *_years(claim.fact, places, document, layers),
        *_people(claim.fact, places, layers),
    ]:
        yield name, replace(claim, fact=fact)


def _values(fact: Fact, claim: Claim, layers: Layers) -> Iterator[tuple[str, Fact]]:
    if not isinstance(fact, Figure):
        return
    said = {round(q.value, 6) for q in layers.quantities if claim.span.covers(q)}
    leading = 10 ** (len(str(int(abs(fact.value)))) - 1)
    for name, value in (
        ("digit", fact.value + leading),
        ("scale up", fact.value * 1000),
        ("scale down", fact.value / 1000),
        ("tenfold", fact.value * 10),
    ):
        if round(abs(value), 6) not in said:
            yield name, replace(fact, value=value)
    if fact.value:
        yield "sign", replace(fact, value=-fact.value)


def _units(fact: Fact, claim: Claim, layers: Layers) -> Iterator[tuple[str, Fact]]:
    if not isinstance(fact, Figure):
        return
    near = Span(max(0, claim.span.start - 600), claim.span.end)
    said = {q.unit for q in layers.quantities if near.covers(q)}
    for unit in OTHER_UNITS:
        if unit != fact.unit and unit not in said and unit not in ("count", "person"):
            yield f"unit {unit}", replace(fact, unit=unit)
    if fact.unit not in ("count", "person"):
        yield "unit count", replace(fact, unit="count")


def _years(fact: Fact, places: list[Span], document: Document, layers: Layers) -> Iterator[tuple[str, Fact]]:
    told = {str(d.value)[:4] for d in layers.dates for p in places if d.value and p.covers(d)}
    told |= {str(d.value.end)[:4] for d in layers.dates for p in places if d.value and d.value.end and p.covers(d)}
    for part in ("period", "due", "date"):
        when = getattr(fact, part, None)
        if not when:
            continue
        for by in (1, -1, 7):
            moved = _moved(when, by)
            if str(Period.parse(moved).start.year) not in told:
                yield f"{part} {by:+}", _with_time(fact, part, moved)


def _with_time(fact: Fact, part: str, when: str) -> Fact:
    if isinstance(fact, Figure):
        return replace(fact, period=when) if part == "period" else replace(fact, due=when)
    if isinstance(fact, Event):
        return replace(fact, date=when)
    assert isinstance(fact, Commitment)
    return replace(fact, due=when)


def _moved(when: str, by: int) -> str:
    """A date or period so many years later."""
    period = Period.parse(when)
    ends = [PartialDate(d.year + by, d.month, None if (d.month, d.day) == (2, 29) else d.day) for d in (period.start, period.end) if d]
    return "/".join(map(str, ends))


def _people(fact: Fact, places: list[Span], layers: Layers) -> Iterator[tuple[str, Fact]]:
    """Another person of the document, who is not in the words of the claim, and one who is nowhere."""
    here = {m.entity for m in layers.mentions for p in places if p.covers(m)}
    here |= {e for r in layers.references for p in places if p.covers(r) for e in r.entities}
    here |= {e for t in layers.titles for p in places if p.covers(t) for e in (t.of, t.person) if e}
    others = sorted({m.entity for m in layers.mentions if m.type == "PERSON"} - here)[:2]
    for other in [*others, "person:nobody-at-all"]:
        if isinstance(fact, Figure):
            yield "speaker", replace(fact, said_by=other)
            yield "party", replace(fact, parties=(*fact.parties, "country:ZZ"))
        elif isinstance(fact, Event):
            yield "participant", replace(fact, participants=(*fact.participants, other))
        elif isinstance(fact, Statement):
            yield "speaker", replace(fact, speaker=other)
        elif isinstance(fact, OfficeHeld):
            yield "holder", replace(fact, person=other)
        elif isinstance(fact, Commitment):
            yield "party", replace(fact, parties=(*fact.parties, "country:ZZ"))


def test_no_claim_that_was_found_is_refused(claims: list[Sourced]) -> None:
    assert [(c.fact, why) for c, document, layers in claims if (why := refusals(c, document, layers))] == []


def test_every_altered_claim_is_refused(claims: list[Sourced]) -> None:
    let_through = [
        (name, changed.fact, document.text[changed.span.start : changed.span.end])
        for claim, document, layers in claims
        for name, changed in altered(claim, document, layers)
        if not refusals(changed, document, layers)
    ]
    assert let_through == []


def test_every_kind_of_alteration_was_tried(claims: list[Sourced]) -> None:
    tried = {name.split()[0] for claim, document, layers in claims for name, _ in altered(claim, document, layers)}
    assert tried >= {"digit", "scale", "unit", "period", "due", "date", "sign", "speaker", "participant", "party", "holder"}


def test_a_quotation_must_stand_word_for_word(claims: list[Sourced]) -> None:
    quotations = [s for s in claims if isinstance(s[0].fact, Statement)]
    assert quotations
    for claim, document, layers in quotations:
        assert isinstance(claim.fact, Statement)
        shortened = replace(claim.fact, quote=claim.fact.quote.rpartition(" ")[0])
        assert refusals(replace(claim, fact=shortened), document, layers)


def test_evidence_outside_the_text_is_refused(claims: list[Sourced]) -> None:
    claim, document, layers = claims[0]
    beyond = Span(len(document.text), len(document.text) + 5)
    assert refusals(replace(claim, span=beyond), document, layers)
