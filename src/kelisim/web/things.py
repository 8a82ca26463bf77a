"""One thing of the catalogue by what an address calls it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kelisim.export.catalogue.dismissed import DISMISSED
from kelisim.export.lists import has_place
from kelisim.web.context import Context
from kelisim.web.rendering import render


def thing_of(request: Request, c: Context, kind: str) -> Mapping[str, Any] | Response:
    """What the page of a thing shows: by its id; the beginning of it, or the id of one of its claims, leads to its own address, and the id
    of a claim that counts no more to what became of it.

    Raises HTTPException (404) where there is none, or several begin so.
    """
    asked = request.path_params["id"]
    found = c.catalogue.thing(kind, asked)
    if found is None:
        kept_by = c.catalogue.holders([asked]).get(asked)
        if kept_by and has_place(kept_by[0]):
            return RedirectResponse(c.page_of(*kept_by))
        if former := gone(c, asked):
            return former
        raise HTTPException(404)
    return found if found["id"] == asked else RedirectResponse(c.page_of(kind, found["id"]))


def gone(c: Context, asked: str) -> Response | None:
    """The page of a fact that counts no more, with the thing that has what took its place; None where there is none of that id."""
    line = c.catalogue.thing(DISMISSED, asked)
    if line is None:
        return None
    later = [one for one in ((line["verdict"] or {}).get("replacement"), (line.get("lost") or {}).get("now")) if one]
    things = {claim: c.page_of(*thing) for claim, thing in c.catalogue.holders(later).items() if has_place(thing[0])}
    return render(c, "dismissed.html", line=line, things=things)
