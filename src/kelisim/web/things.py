"""One thing of the catalogue by what an address calls it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kelisim.export.catalogue.dismissed import DISMISSED
from kelisim.export.lists import has_place, place_of
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
        if gone := c.catalogue.thing(DISMISSED, asked):
            return render(c, "dismissed.html", line=gone, place=f"/{place_of(kind)}")
        raise HTTPException(404)
    return found if found["id"] == asked else RedirectResponse(c.page_of(kind, found["id"]))
