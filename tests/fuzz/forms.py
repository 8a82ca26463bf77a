"""Targets that end in facts: a paragraph read to its end, the exchange form, corrections of a claim."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, replace
from functools import cache

from kelisim.annotate import annotate
from kelisim.cli.failure import CommandError
from kelisim.cli.naming import changed_fields
from kelisim.export.facts import to_exchange
from kelisim.extract import extract
from kelisim.extract.gate import refusals
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.issue import Issue
from kelisim.model.text import OffsetMap
from kelisim.pipeline.decisions import _faults
from kelisim.pipeline.facts_in import verify_facts
from kelisim.pipeline.read import read_document
from kelisim.views.register import Account, Register, gather
from tests.fuzz import material, mutation
from tests.fuzz.languages import check_order
from tests.fuzz.material import as_input, in_language
from tests.fuzz.target import Target


def _document(lang: str, text: str) -> Document:
    return Document("1", "a", text, lang, published=PartialDate(2024, 2, 29), page=text, origin=OffsetMap.identity(len(text)))


def check_facts(data: bytes) -> None:
    """A text through annotate and extract: every place holds its words, every claim passes the gate again, a second reading is the same."""
    lang, text = in_language(data)
    document = _document(lang, text)
    layers = annotate(document)
    for _, items in layers:
        assert all(0 <= i.start <= i.end <= len(text) for i in items)  # type: ignore[attr-defined]
    check_order(layers.mentions, text)
    assert all(text[m.start : m.end] == m.surface for m in layers.mentions)
    claims = extract(document, layers)
    for claim in claims:
        assert claim.span.of(text).strip()
        assert not refusals(claim, document, layers)
    if len(data) % 4 == 0:
        assert extract(document, annotate(document)) == claims, "two readings differ"
        json.dumps(to_exchange(read_document(document)), ensure_ascii=False).encode()


def check_exchange(data: bytes) -> None:
    """A line of the exchange form: judged or refused with a reason, and no stage fails on it."""
    line = data.decode("utf-8", "replace")
    for found in verify_facts([line], "a.jsonl"):
        if isinstance(found, Issue):
            assert found.code == "E401", str(found)
            continue
        for claim in found.record.claims:
            assert claim.span.of(found.record.document.text).strip()
        json.dumps(to_exchange(found.record), ensure_ascii=False).encode()
        assert all(str(fact) for fact in found.facts)


@cache
def _accounts() -> tuple[Register, tuple[Account, ...]]:
    """An account of each kind, from the examples."""
    records = [read_document(_document(lang, text)) for lang, text in material.paragraphs()]
    register = gather([replace(r, document=replace(r.document, id=str(n))) for n, r in enumerate(records)])
    found = {}
    for kind in ("event", "figure", "commitment", "statement", "office"):
        found[kind] = next(iter(register.accounts(kind)))
    return register, tuple(found.values())


def check_correction(data: bytes) -> None:
    """`field=value`, one a line, on a claim of each kind: a fault with a reason, or a fact of the same fields."""
    changes = data.decode("utf-8", "replace").split("\n")[:3]
    register, accounts = _accounts()
    for account in accounts:
        try:
            wanted = changed_fields(register, account, changes)
        except CommandError as error:
            assert str(error)
            continue
        if not list(_faults(account.claim, wanted, account.record)):
            new = replace(account.claim, fact=replace(account.fact, **wanted))
            assert new.id
            refusals(new, account.record.document, annotate(account.record.document))


def _lines() -> Iterator[bytes]:
    for lang, text in material.paragraphs():
        record = read_document(_document(lang, text))
        if record.claims:
            yield json.dumps(to_exchange(record), ensure_ascii=False).encode()


def _changes() -> Iterator[bytes]:
    for account in _accounts()[1]:
        for name, value in asdict(account.fact).items():
            yield f"{name}={','.join(map(str, value)) if isinstance(value, tuple | list) else value}".encode()


def _paragraphs() -> Iterator[bytes]:
    yield from (as_input(lang, text) for lang, text in material.paragraphs())


TARGETS = (
    Target("facts", check_facts, _paragraphs, mutation.of_text),
    Target("exchange", check_exchange, _lines, mutation.of_json),
    Target("correction", check_correction, _changes, mutation.of_text),
)
