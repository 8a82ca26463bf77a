"""Documents: the list of all that was read, and one with its text beside its facts, its versions and where it came from."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kelisim.export.catalogue.claims import plain_claims
from kelisim.export.catalogue.versions import plain_document
from kelisim.export.lists import DOCUMENT, Kind
from kelisim.export.parameters import Parameter
from kelisim.ledger import LedgerError
from kelisim.model.record import Record
from kelisim.report.sourcepage import stretches
from kelisim.web.context import Context
from kelisim.web.lists import listing
from kelisim.web.marked import blocks
from kelisim.web.pagefacts import KINDS, facts_of, gone_of, marks_of, supports
from kelisim.web.rendering import page, render

OFFERED = ("state", "lang_of", "kind", "source", "country")
_ASIDE = Kind("input", "documents", (Parameter("became", "What became of it.", "set_aside"),))
_CLAIM = re.compile(r"[0-9a-f]{16}")
SHOWN_SOURCE = 400_000  # letters of a saved page that are shown: a browser chokes on more, and the copy has them all


def several(request: Request, c: Context) -> Response:
    """What was read, the latest first."""
    found = listing(c, DOCUMENT, OFFERED)
    aside = [] if c.asked.one("after") else listing(c, _ASIDE).lines
    return render(replace(c, states=found.states), "documents.html", found=found, aside=aside)


def one(request: Request, c: Context) -> Response:
    """A document: its text with the words of facts marked, what it says, its versions, and where it came from."""
    record = _record(request, c)
    if isinstance(record, Response):
        return record
    document = record.document
    whole = _whole(c, record)
    facts = facts_of(c, record, whole["facts"])
    kind = c.asked.one("kind")
    shown = [fact for fact in facts if fact.kind == kind] if kind in KINDS else facts
    tally = Counter(fact.kind for fact in facts)
    near = c.catalogue.lines("document", [i for i in (whole.get("reprint_of"), *whole.get("reprints", ())) if i])
    return render(
        replace(c, states=list(whole.get("states", ()))), "document.html", line=whole, text=blocks(document, marks_of(shown)),
        facts=shown, kinds=[(each, tally[each]) for each in KINDS if tally[each]], kind=kind if kind in KINDS else None, total=len(facts),
        gone=gone_of(record, whole.get("gone", ())), near=near, came=c.ledger.texts.came(document.id),
        leans=lambda fact: supports(fact, document),
    )  # fmt: skip


def _whole(c: Context, record: Record) -> Mapping[str, Any]:
    """What the catalogue has of a document of the register or an earlier version of one; where it came since, its own claims."""
    identity = record.document.id
    found = c.catalogue.thing("document", identity) or c.catalogue.thing("version", identity)
    return found or plain_document(record.document) | {"facts": list(plain_claims(record.claims, lambda document, local: local))}


def _record(request: Request, c: Context) -> Record | Response:
    """The document that is asked for: one whose id only begins so, or of which a claim is named, is found at its full address."""
    asked = request.path_params["id"]
    try:
        record = c.ledger.record(asked)
    except LedgerError as error:
        if found := _by_claim(c, asked):
            return found
        raise HTTPException(404) from error
    if c.asked.as_of and not (record.document.published and record.document.published.first() <= c.asked.as_of.last()):
        raise HTTPException(404, c.say("This document was not published by that day."))
    if record.document.id != asked:
        rest = request.url.path.split(asked, 1)[1]
        return RedirectResponse(c.url(f"/documents/{record.document.id}{rest}"))
    return record


def _by_claim(c: Context, asked: str) -> Response | None:
    """Where the words of a claim stand."""
    if not _CLAIM.fullmatch(asked):
        return None
    try:
        return RedirectResponse(c.url(f"/documents/{c.ledger.texts.holding(asked)}") + f"#c-{asked}")
    except LedgerError:
        return None


def source(request: Request, c: Context) -> Response:
    """The saved page itself, as text, with the words of the facts marked in it."""
    record = _record(request, c)
    if isinstance(record, Response):
        return record
    document = record.document
    facts = facts_of(c, record, _whole(c, record)["facts"])
    numbers = {fact.plain["claim"]: fact.number for fact in facts}
    claims = [claim for claim in record.claims if claim.id in numbers]
    cut = [(document.page[start:end], told, begun) for start, end, told, begun in stretches(document, claims) if start < SHOWN_SOURCE]
    came = c.ledger.texts.came(document.id)
    whole = len(document.page) <= SHOWN_SOURCE
    return render(c, "source.html", line=plain_document(document), cut=cut, numbers=numbers, came=came, whole=whole, facts=facts)


def copy(request: Request, c: Context) -> Response:
    """The bytes as they came, for keeping: never shown by the browser as a page."""
    record = _record(request, c)
    if isinstance(record, Response):
        return record
    try:
        snapshot = c.ledger.snapshot(record.document.id)
    except LedgerError as error:  # where they lie is told to whoever runs the program, not to its readers
        gone = c.say(
            "The saved bytes of this document are gone or are no longer what they were: “%(command)s” tells which.",
            command="kelisim doctor",
        )
        raise HTTPException(404, gone) from error
    came = c.ledger.texts.came(snapshot.id)
    name = quote(_file_name(came.name, snapshot.id))
    disposition = f"attachment; filename=\"{snapshot.id[:16]}.bin\"; filename*=UTF-8''{name}"
    headers = {
        "Content-Disposition": disposition, "Content-Security-Policy": "sandbox",
        "ETag": f'"{snapshot.id}"', "Cache-Control": "private, max-age=31536000, immutable",
    }  # fmt: skip
    return Response(snapshot.data, media_type="application/octet-stream", headers=headers)


def _file_name(name: str, identity: str) -> str:
    """What a copy is called when it is kept: as the page's own file, of which nothing but its last part counts.

    >>> _file_name("https://ministry.example/news/page.html?x=1", "ab" * 32), _file_name("/", "ab" * 32)
    ('page.html', 'abababababababab.bin')
    """
    last = name.replace("\\", "/").partition("?")[0].rstrip("/").rsplit("/", 1)[-1]
    return last if re.search(r"\w\.\w{2,5}$", last) else f"{identity[:16]}.bin"


ROUTES = [
    Route("/documents", page(several)),
    Route("/documents/{id}", page(one)),
    Route("/documents/{id}/source", page(source)),
    Route("/documents/{id}/copy", page(copy)),
]
