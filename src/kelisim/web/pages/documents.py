"""Documents: the list of all that was read, and one with its text beside the facts that stand on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import PlainTextResponse, RedirectResponse, Response
from starlette.routing import Route

from kelisim.export.catalogue.documents import plain_document
from kelisim.ledger import LedgerError
from kelisim.model.claim import Claim
from kelisim.model.record import Record
from kelisim.report.sourcepage import stretches
from kelisim.web.context import Context
from kelisim.web.lists import Filter, listing
from kelisim.web.marked import paragraphs
from kelisim.web.rendering import page, render

FILTERS = (
    Filter("state", "states"), Filter("lang_of", "languages", facet="lang"), Filter("kind", "source_kinds"), Filter("source", None),
    Filter("country", "states"),
)  # fmt: skip


def several(request: Request, c: Context) -> Response:
    """What was read, the latest first."""
    found = listing(c, "document", FILTERS)
    aside = [] if c.asked.one("after") else listing(c, "input", (Filter("became", None),)).lines
    return render(replace(c, states=found.states), "documents.html", found=found, aside=aside)


def one(request: Request, c: Context) -> Response:
    """A document: its text with the words of facts marked, and the facts."""
    record = _record(request, c)
    if isinstance(record, Response):
        return record
    claims = sorted(record.claims, key=lambda claim: (claim.span.start, claim.span.end))
    numbers = {claim.id: number for number, claim in enumerate(claims, 1)}
    facts = _facts(c, claims, numbers)
    line = c.catalogue.lines("document", [record.document.id]).get(record.document.id) or plain_document(record.document)
    text = paragraphs(record.document, [(claim.span, claim.id, numbers[claim.id], claim.kind) for claim in claims])
    return render(replace(c, states=list(line.get("states", ()))), "document.html", line=line, text=text, facts=facts)


def _record(request: Request, c: Context) -> Record | Response:
    """The document that is asked for: one whose id only begins so is found at its full address."""
    asked = request.path_params["id"]
    try:
        record = c.ledger.record(asked)
    except LedgerError as error:
        raise HTTPException(404, str(error)) from error
    if c.asked.as_of and not (record.document.published and record.document.published.first() <= c.asked.as_of.last()):
        raise HTTPException(404, c.say("This document was not published by that day."))
    if record.document.id != asked:
        rest = request.url.path.split(asked, 1)[1]
        return RedirectResponse(c.url(f"/documents/{record.document.id}{rest}"))
    return record


def _facts(c: Context, claims: Sequence[Claim], numbers: dict[str, int]) -> list[dict[str, Any]]:
    """The things that a document tells of, in the order of its text, each with the numbers of its claims."""
    held = c.catalogue.holders([claim.id for claim in claims])
    things: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        if claim.id in held:
            things.setdefault(held[claim.id], []).append(claim)
    lines = {kind: c.catalogue.lines(kind, [i for k, i in things if k == kind]) for kind in {kind for kind, _ in things}}
    return [
        {"kind": kind, "id": identity, "line": lines[kind][identity], "claims": {claim.id: numbers[claim.id] for claim in own}}
        for (kind, identity), own in things.items()
    ]


def source(request: Request, c: Context) -> Response:
    """The saved page itself, as text, with the words of the facts marked in it."""
    record = _record(request, c)
    if isinstance(record, Response):
        return record
    document = record.document
    cut = [(document.page[start:end], told, begun) for start, end, told, begun in stretches(document, record.claims)]
    return render(c, "source.html", line=plain_document(document), cut=cut)


def copy(request: Request, c: Context) -> Response:
    """The bytes as they came, for keeping: never shown by the browser as a page."""
    try:
        snapshot = c.ledger.snapshot(request.path_params["id"])
    except LedgerError as error:
        raise HTTPException(404, str(error)) from error
    headers = {"Content-Disposition": f'attachment; filename="{snapshot.id[:16]}.bin"', "Content-Security-Policy": "sandbox"}
    return PlainTextResponse(snapshot.data, media_type="application/octet-stream", headers=headers)


ROUTES = [
    Route("/documents", page(several)),
    Route("/documents/{id}", page(one)),
    Route("/documents/{id}/source", page(source)),
    Route("/documents/{id}/copy", page(copy)),
]
