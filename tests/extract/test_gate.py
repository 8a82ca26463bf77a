"""The gate: whatever is altered in a claim is refused, whatever the rules found passes."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from kelisim.acquire.files import read_paths
from kelisim.annotate.annotate import annotate
from kelisim.clean.document import clean
from kelisim.evaluate.mutations import mutations
from kelisim.extract import extract
from kelisim.extract.gate import refusals
from kelisim.model.annotation import Layers
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.issue import Issue
from kelisim.model.text import Span
from tests.extract.figure_rows import ROWS

EXAMPLES = Path(__file__).parents[2] / "examples"
GOLD = [Path(__file__).parents[2] / "evaluation" / folder for folder in ("gold/dev", "gold/dev-late", "blind")]
ALTERED = {"digit", "scale", "unit", "sign", "approx", "period", "due", "date", "session", "person", "party", "place", "body", "quote"}
Sourced = tuple[Claim, Document, Layers]


def _documents() -> Iterator[Document]:
    for number, (language, text, _, _) in enumerate(ROWS):
        yield Document(str(number), "rows", text, language, published=PartialDate(2026, 5, 14))
    for snapshot in read_paths(sorted(p for folder in (EXAMPLES, *GOLD) for p in folder.iterdir() if p.suffix in (".txt", ".html"))):
        document = snapshot if isinstance(snapshot, Issue) else clean(snapshot)
        if isinstance(document, Document):
            yield document


@pytest.fixture(scope="module")
def claims() -> list[Sourced]:
    """Every claim of the tables' rows, of the example documents and of the gold documents in this repository."""
    found: list[Sourced] = []
    for document in _documents():
        layers = annotate(document)
        found += [(claim, document, layers) for claim in extract(document, layers)]
    assert len(found) > 800
    return found


def test_no_claim_that_was_found_is_refused(claims: list[Sourced]) -> None:
    assert [(c.fact, why) for c, document, layers in claims if (why := refusals(c, document, layers))] == []


def test_every_altered_claim_is_refused(claims: list[Sourced]) -> None:
    tried: Counter[str] = Counter()
    let_through = []
    for claim, document, layers in claims:
        for mutation in mutations(claim, layers):
            tried[mutation.change] += 1
            if not refusals(mutation.claim, document, layers):
                let_through.append((mutation.change, mutation.claim.fact, claim.span.of(document.text)))
    assert let_through == []
    assert tried.total() > 5000
    assert tried.keys() >= ALTERED


def test_a_unit_may_stand_in_a_support_only(claims: list[Sourced]) -> None:
    leaning = [s for s in claims if any(p.why == "unit" for p in s[0].supports)]
    for claim, document, layers in leaning:
        alone = replace(claim, supports=tuple(p for p in claim.supports if p.why != "unit"))
        assert refusals(alone, document, layers)


def test_evidence_outside_the_text_is_refused(claims: list[Sourced]) -> None:
    claim, document, layers = claims[0]
    beyond = Span(len(document.text), len(document.text) + 5)
    assert refusals(replace(claim, span=beyond), document, layers)
