"""From outside: a file of facts with one part of each altered is refused whole, and the same file unaltered is accepted whole."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from kelisim.acquire.files import read_paths
from kelisim.annotate import annotate
from kelisim.annotate.entities import find_entities
from kelisim.clean.document import clean
from kelisim.evaluate.mutations import mutations
from kelisim.export.facts import to_exchange
from kelisim.extract import extract
from kelisim.model.annotation import Layers
from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.issue import Issue
from kelisim.model.record import Record
from kelisim.pipeline.facts_in import CheckedDocument, CheckedFact, verify_facts

PAGES = sorted(p for p in (Path(__file__).parents[2] / "examples").iterdir() if p.suffix in (".txt", ".html"))


def _verdicts(document: Document, layers: Layers, claims: Sequence[Claim]) -> tuple[CheckedFact, ...]:
    record = Record(document, tuple(layers.mentions), tuple(find_entities(layers, document)), tuple(claims))
    (checked,) = verify_facts([json.dumps(to_exchange(record))], "facts.jsonl")
    assert isinstance(checked, CheckedDocument)
    return checked.facts


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_altered_facts_are_refused_and_unaltered_ones_are_not(page: Path) -> None:
    (snapshot,) = read_paths([page])
    assert not isinstance(snapshot, Issue)
    document = clean(snapshot)
    assert isinstance(document, Document)
    layers = annotate(document)
    claims = tuple(extract(document, layers))
    altered = [
        m.claim for claim in claims for m in mutations(claim, layers) if m.change != "quote"
    ]  # a quotation leaves as its place has it
    assert [str(v) for v in _verdicts(document, layers, claims) if not v.accepted] == []
    assert [str(v) for v in _verdicts(document, layers, altered) if v.accepted] == []
    assert len(altered) > len(claims)
