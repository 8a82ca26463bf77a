"""Statements: who said what, when and where; and one with what stands around it, ready to be quoted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kelisim.export.lists import STATEMENT
from kelisim.ledger import LedgerError
from kelisim.web.context import Context
from kelisim.web.lists import listing
from kelisim.web.rendering import page, render
from kelisim.web.things import thing_of

OFFERED = ("speaker", "of", "state", "how", "lang_of")

Plain = Mapping[str, Any]


def several(request: Request, c: Context) -> Response:
    """Who said what, the latest first."""
    found = listing(c, STATEMENT, OFFERED)
    return render(replace(c, states=found.states), "statements.html", found=found)


def one(request: Request, c: Context) -> Response:
    """A statement with the sentences around it, and how it can be quoted."""
    thing = thing_of(request, c, "statement")
    if isinstance(thing, Response):
        return thing
    came = _came(c, thing["document"])
    return render(c, "statement.html", line=thing, came=came, speaker=_speaker(c, thing), address=came["address"])


def _speaker(c: Context, line: Plain) -> str:
    """Name and office, as in a citation."""
    office = line["office"]
    held = (c.label("roles", office["role"]), c.name(office["of"])) if office and office["role"] != "other" else ()
    name = c.name(line["speaker"]) if line["speaker"] else c.words.say("speaker_unknown")
    return ", ".join(part for part in (name, *held) if part)


def _came(c: Context, document: str) -> Plain:
    """Under which address the document came, when it was fetched, and under which name it was read, as far as the ledger knows."""
    try:
        name = c.ledger.snapshot(document).name
    except LedgerError:
        name = ""
    visits = c.ledger.visits.of_document(document)
    address = visits[0].final or visits[0].address if visits else name if name.startswith(("http://", "https://")) else None
    return {"address": address, "fetched": visits[0].at if visits else None, "seen": visits[-1].at if visits else None}


ROUTES: list[Route] = [Route("/statements", page(several)), Route("/statements/{id}", page(one))]
