"""What counts no more: what persons rejected or corrected, and what pages told before and no longer do."""

from __future__ import annotations

from dataclasses import replace

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kelisim.export.lists import GONE
from kelisim.web.context import Context
from kelisim.web.lists import listing
from kelisim.web.rendering import page, render
from kelisim.web.things import gone

OFFERED = ("why", "kind", "by", "state", "lang_of")


def several(request: Request, c: Context) -> Response:
    """What counts no more, the latest document's first."""
    found = listing(c, GONE, OFFERED)
    return render(replace(c, states=found.states), "dismissals.html", found=found)


def one(request: Request, c: Context) -> Response:
    """A fact that counts no more, and why."""
    found = gone(c, request.path_params["id"])
    if found is None:
        raise HTTPException(404)
    return found


ROUTES: list[Route] = [Route("/dismissed", page(several)), Route("/dismissed/{id}", page(one))]
