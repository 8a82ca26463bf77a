"""The first page: all that the register holds, or what it holds of one state or two, and what is new."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kelisim.export.lists import KINDS, NEWS_OF, wanted
from kelisim.export.parameters import ChoiceError, Fault
from kelisim.ledger.catalogue import Wanted
from kelisim.web.asked import refused
from kelisim.web.bars import month_bars
from kelisim.web.context import Context
from kelisim.web.lists import listing
from kelisim.web.rendering import page, render

WHOLE = "all"  # the relation that is the whole register
NEWS, DOCUMENTS, BODIES, QUOTED = 6, 6, 4, 2  # what the page has room for; their lists have the rest
PAIRS, STATES = 12, 300


def first(request: Request, c: Context) -> Response:
    """The register, or one state, or two, as the address chooses."""
    if chosen := [state for state in dict.fromkeys(s.upper() for s in c.asked.values.get("state", ())) if state]:
        return RedirectResponse(c.url("/", between=",".join(chosen)), 303)  # two fields of a form, made one address
    states = _between(c)
    key = " ".join(sorted(states)) or WHOLE
    told = c.catalogue.thing("relation", key)
    c = replace(c, states=states)
    offered = c.catalogue.find(Wanted("relation", {"size": ["state"]}, limit=STATES)).lines
    shown: dict[str, Any] = {"told": told, "states": sorted((line["id"] for line in offered), key=c.state), "params": _params(states)}
    if told is None:
        return render(c, "relation.html", 404, **shown)
    shown |= _lists(c, states) | {"bars": month_bars(told["months"]), "look": _look(told)}
    if states:
        return render(c, "relation.html", **shown)
    pairs = c.catalogue.find(Wanted("relation", {"size": ["pair"]}, limit=PAIRS)).lines
    return render(c, "home.html", **shown, pairs=[line for line in pairs if line["document"]] or pairs, totals=_totals(c))


def _between(c: Context) -> list[str]:
    """The states that an address asks for. Raises HTTPException (400) for what are no one or two states."""
    written = c.asked.one("between") or ""
    states = list(dict.fromkeys(written.upper().replace(",", " ").split()))
    if len(states) > 2 or not all(len(s) == 2 and s.isascii() and s.isalpha() for s in states):
        raise refused(
            ChoiceError(Fault("between", "“%(value)s”: write one state or two by their two letters, as KZ,KG", {"value": written})), c.lang
        )
    return states


def _params(states: Sequence[str]) -> dict[str, str]:
    """By what lists keep the choice."""
    return {"between": ",".join(states)} if len(states) > 1 else {"state": states[0]} if states else {}


def _lists(c: Context, states: Sequence[str]) -> dict[str, Any]:
    """The beginnings of the lists of a choice."""

    def begun(kind: str, limit: int, **more: str) -> Sequence[Mapping[str, Any]]:
        chosen = {name: [value] for name, value in {**_params(states), **more}.items()}
        return c.catalogue.find(wanted(KINDS[kind], chosen, limit)).lines

    return {
        "news": _called(c, begun("news", NEWS)), "documents": begun("document", DOCUMENTS), "bodies": begun("body", BODIES),
        "quoted": begun("statement", QUOTED, how="quoted"),
    }  # fmt: skip


def _called(c: Context, news: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """News of undertakings with what these are called: news hold what was told, and a name comes of all accounts."""
    lines = c.catalogue.lines("undertaking", [item["thing"][1] for item in news if item["thing"][0] == "undertaking"])
    return [{**item, "about": {**item["about"], **lines.get(item["thing"][1], {})}} for item in news]


def _look(told: Mapping[str, Any]) -> list[dict[str, Any]]:
    """What needs a look, each thing once: terms gone by, terms moved, accounts that exclude each other."""
    found: dict[str, dict[str, Any]] = {}
    for why, kind in (("overdue", "undertaking"), ("postponed", "undertaking"), ("disputed", "occasion")):
        for line in told["look"][why]:
            found.setdefault(line["id"], {"kind": kind, "line": line})
    clashing = (figure for figure in told["figures"] if any(point["conflict"] for point in figure["points"]))
    return [*found.values(), *({"kind": "figure", "line": figure} for figure in clashing)]


def _totals(c: Context) -> dict[str, Any]:
    """What the register holds: how much in which language, of how many publishers."""
    return {"languages": c.catalogue.values("document", "lang", 8), "sources": c.catalogue.total("source")}


def news(request: Request, c: Context) -> Response:
    """All that is new, the latest first."""
    found = listing(c, NEWS_OF, ("news", "state"))
    states = found.states if len(found.states) < 3 else ()
    return render(replace(c, states=states), "news.html", found=replace(found, lines=_called(c, found.lines)))


ROUTES = [Route("/", page(first)), Route("/news", page(news))]
