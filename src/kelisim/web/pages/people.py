"""People with their offices in time, what they took part in and what was quoted of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from itertools import groupby
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kelisim.export.lists import ALIKE, PERSON
from kelisim.lang.names.beginnings import surname_sounds
from kelisim.ledger.catalogue import Found, Wanted
from kelisim.web.context import Context
from kelisim.web.lists import listing
from kelisim.web.rendering import page, render

Plain = Mapping[str, Any]
OFFERED = ("state", "role")
BODIES, SHOWN = 8, 10  # standing bodies beside the people; occasions and the like of one person


def several(request: Request, c: Context) -> Response:
    """The people, state by state, with the office told last and those told before it; `name` is a name as far as it is written."""
    found = listing(c, PERSON, OFFERED)
    c = replace(c, states=found.states[:2])
    states = [(state, [_line(line) for line in lines]) for state, lines in groupby(found.lines, key=lambda line: line["state"])]
    bodies = c.catalogue.find(Wanted("body", limit=BODIES)) if not found.chosen and not c.asked.one("after") else None
    return render(c, "people.html", found=found, states=states, written=c.asked.one("name") or "", bodies=bodies)


def _line(line: Plain) -> dict[str, Any]:
    """A person's line with the offices in the order in which they were told last, the latest first."""
    return {**line, "offices": sorted(line["offices"], key=lambda office: office["last"] or "", reverse=True)}


def one(request: Request, c: Context) -> Response:
    """A person, or whoever else was quoted: names, offices, occasions, quotations, undertakings."""
    told = _asked(request, c)
    if isinstance(told, Response):
        return told
    identity = told["id"]
    found: dict[str, Any] = {
        "occasions": _found(c, "occasion", who=identity), "quotations": _found(c, "statement", speaker=identity),
        "promised": _found(c, "undertaking", party=identity),
    }  # fmt: skip
    found["namesakes"] = [_line(line) for line in _namesakes(c, identity)]
    offices = sorted(told["offices"], key=lambda office: (office["first"] or "9999", office["last"] or "9999"))
    c = replace(c, states=[told["state"]] if told["state"] else [])
    return render(c, "person.html", told=told, offices=offices, **found)


def _found(c: Context, kind: str, **facet: str) -> Found:
    return c.catalogue.find(Wanted(kind, {name: [value] for name, value in facet.items()}, limit=SHOWN))


def _namesakes(c: Context, identity: str) -> list[Plain]:
    """Others whose surname sounds the same: who reads of one of them by the surname alone must know that there are two."""
    sounds = _surnames(c, identity)
    keys = [key for sound in sounds for key in c.catalogue.beginning("person", "name", sound, ALIKE) if key.split("-")[0] in sounds]
    if not keys:
        return []
    found = c.catalogue.find(Wanted("person", {"name": keys}, limit=SHOWN))
    return [line for line in found.lines if line["id"] != identity and not sounds.isdisjoint(_surnames(c, line["id"]))]


def _surnames(c: Context, identity: str) -> set[str]:
    known = c.named(identity)
    return {sound for name in known.names.values() if (sound := surname_sounds(name))} if known else set()


def _asked(request: Request, c: Context) -> Plain | Response:
    """Who is asked for. Whoever is found by the beginning of an id, or by a claim that gives an office, is shown at the full address; who
    has no office by any document has names all the same."""
    asked = request.path_params["id"]
    told: Plain | None = c.catalogue.thing("person", asked)
    if told is None and (held := c.catalogue.holders([asked]).get(asked, ("", "")))[0] == "person":
        told = c.catalogue.thing("person", held[1])
    if asked.startswith("country:"):
        return RedirectResponse(c.url("/", between=asked.removeprefix("country:")))
    if told is None and (named := c.catalogue.entity(asked)):
        told = {"id": named.id, "name": named.names.get("", named.id), "state": named.state, "offices": ()}
    if told is None:
        raise HTTPException(404)
    return told if told["id"] == asked else RedirectResponse(c.url(f"/people/{told['id']}"))


ROUTES = [Route("/people", page(several)), Route("/people/{id}", page(one))]
