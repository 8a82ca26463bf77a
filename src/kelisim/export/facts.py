"""The exchange form of facts: one JSON object a document, as docs/reference says."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Any

from kelisim.model.claim import Claim
from kelisim.model.entity import Entity
from kelisim.model.fact import Commitment, Event, Figure, OfficeHeld, Statement
from kelisim.model.record import Record

Names = Callable[[str], str]
LANGUAGES = ("kk", "ky", "ru", "en")


def same(identity: str) -> str:
    """The id as it is: what a document taken alone uses."""
    return identity


def to_exchange(
    record: Record, *, entity: Names = same, fact: Names = same, described: Callable[[str], Entity | None] = lambda _: None
) -> dict[str, Any]:
    """One document's facts as the exchange form has them.

    `entity` gives the linked id of an entity of the document, `fact` the linked id of an event or undertaking by its claim's id, and
    `described` the joined entity of a linked id, where links exist.
    """
    document, text = record.document, record.document.text
    of_kind: dict[str, list[Claim]] = {}
    for claim in record.claims:
        of_kind.setdefault(claim.kind, []).append(claim)
    return {
        "stem": document.stem,
        "lang": document.lang,
        "published": str(document.published) if document.published else None,
        "title": document.title,
        "source": asdict(document.source),
        "text": text,
        "mentions": [
            {"entity": entity(m.entity), "type": m.type, "surface": m.surface, "start": m.start, "end": m.end} for m in record.mentions
        ],
        "entities": _entities(record, entity, described),
        "offices": [_office(c, entity) for c in of_kind.get("office", ())],
        "events": [_event(c, text, entity, fact) for c in of_kind.get("event", ())],
        "figures": [_figure(c, text, entity) for c in of_kind.get("figure", ())],
        "commitments": [_commitment(c, text, entity, fact) for c in of_kind.get("commitment", ())],
        "statements": [_statement(c, text, entity) for c in of_kind.get("statement", ()) if not _reported(c)],
        "reported": [_statement(c, text, entity) for c in of_kind.get("statement", ()) if _reported(c)],
    }


def _entities(record: Record, linked: Names, described: Callable[[str], Entity | None]) -> list[dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for entity in record.entities:
        identity = linked(entity.id)
        whole = described(identity) or entity
        names = dict(whole.names)
        found.setdefault(
            identity,
            {
                "id": identity, "type": whole.type, "name": whole.name, "names": {code: names.get(code) for code in LANGUAGES},
                "country": whole.country, "wikidata": None,
            },
        )  # fmt: skip
    return list(found.values())


def _place(claim: Claim) -> dict[str, Any]:
    place: dict[str, Any] = {"start": claim.span.start, "end": claim.span.end}
    if claim.supports:
        place["support"] = [{"start": s.start, "end": s.end, "why": s.why} for s in claim.supports]
    return place


def _evidence(claim: Claim, text: str) -> dict[str, Any]:
    return {"evidence": claim.span.of(text), **_place(claim), "claim": claim.id, "rule": claim.rule}


def _all(entities: tuple[str, ...], linked: Names) -> list[str]:
    return list(dict.fromkeys(linked(e) for e in entities))


def _one(entity: str | None, linked: Names) -> str | None:
    return linked(entity) if entity else None


def _office(claim: Claim, linked: Names) -> dict[str, Any]:
    office = claim.fact
    assert isinstance(office, OfficeHeld)
    return {"person": linked(office.person), "role": office.role, "of": _one(office.of, linked), "title": office.title, **_place(claim)}


def _event(claim: Claim, text: str, linked: Names, fact: Names) -> dict[str, Any]:
    event = claim.fact
    assert isinstance(event, Event)
    return {
        "id": fact(claim.id), "type": event.type, "level": event.level, "status": event.status, "date": event.date,
        "place": _one(event.place, linked), "participants": _all(event.participants, linked), "body": _one(event.body, linked),
        "session": event.session, "plover": None, "outcome": event.outcome, "format": list(event.format), "host": _one(event.host, linked),
        **_evidence(claim, text),
    }  # fmt: skip


def _figure(claim: Claim, text: str, linked: Names) -> dict[str, Any]:
    figure = claim.fact
    assert isinstance(figure, Figure)
    value = int(figure.value) if float(figure.value).is_integer() else figure.value
    return {
        "indicator": figure.indicator, "of": figure.of, "parties": _all(figure.parties, linked), "value": value, "unit": figure.unit,
        "status": figure.status, "approx": figure.approx, "approx_kind": figure.approx_kind, "period": figure.period, "due": figure.due,
        "said_by": _one(figure.said_by, linked), "basis": _one(figure.basis, linked), "compared": figure.compared,
        **_evidence(claim, text),
    }  # fmt: skip


def _commitment(claim: Claim, text: str, linked: Names, fact: Names) -> dict[str, Any]:
    commitment = claim.fact
    assert isinstance(commitment, Commitment)
    return {
        "id": fact(claim.id), "kind": commitment.kind, "parties": _all(commitment.parties, linked), "stage": commitment.stage,
        "due": commitment.due, "object": commitment.object, "step": commitment.step,
        "condition": commitment.condition, **_evidence(claim, text),
    }  # fmt: skip


def _statement(claim: Claim, text: str, linked: Names) -> dict[str, Any]:
    statement = claim.fact
    assert isinstance(statement, Statement)
    return {"speaker": _one(statement.speaker, linked), "quote": claim.span.of(text), **_place(claim)}


def _reported(claim: Claim) -> bool:
    return isinstance(claim.fact, Statement) and claim.fact.reported
