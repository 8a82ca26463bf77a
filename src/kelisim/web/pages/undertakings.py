"""Undertakings: the register of what was promised, and the life of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kelisim.export.lists import UNDERTAKING
from kelisim.report.titles import shortened, title_of
from kelisim.web.context import Context
from kelisim.web.lists import Offer, listing, wanted_of
from kelisim.web.rendering import page, render
from kelisim.web.things import thing_of

OFFERED = ("state", "kind", "stage", "due", "body", "lang_of")
KEPT = ("reached", "turn", "party", "open", "overdue", "postponed", "order")  # what a new choice leaves as it is
ONLY = ("open", "overdue", "postponed")
STEPS = 30  # steps of a life that are shown; of a longer one those in the middle are one step further
ACCOUNTS = 12  # of one step

Plain = Mapping[str, Any]


def several(request: Request, c: Context) -> Response:
    """The register of what was promised: what was last spoken of first, or (`order=due`) what is due first."""
    by_due = c.asked.one("order") == "due"
    found = listing(c, UNDERTAKING, OFFERED)
    found = replace(found, offers=[_named(c, offer) if offer.name == "body" else offer for offer in found.offers])
    body = _body(c)
    on = wanted_of(c, UNDERTAKING).facets
    only = [(name, None if found.chosen else c.catalogue.total(UNDERTAKING.name, name, "yes"), name in on) for name in ONLY]
    values: dict[str, Any] = {
        "found": found,
        "only": only,
        "by_due": by_due,
        "kept": KEPT,
        "chosen": _chosen(c),
        "body": body,
        "coming": _coming(c, body),
    }
    return render(replace(c, states=found.states), "undertakings.html", **values)


def _body(c: Context) -> Plain | None:
    """The standing body whose sessions the list is chosen by, where it is one."""
    asked = [value for value in c.asked.values.get("body", ()) if value]
    return c.catalogue.thing("body", asked[0]) if len(asked) == 1 else None


def _coming(c: Context, body: Plain | None) -> Plain | None:
    """The next session that documents announce."""
    told = [occasion for sitting in body["sittings"] for occasion in sitting["occasions"]] if body else []
    planned = [
        one for one in told if one["status"] == "planned" and one["date"] and one["date"] >= c.catalogue.about["day"][: len(one["date"])]
    ]
    return min(planned, key=lambda one: one["date"], default=None)


def _named(c: Context, offer: Offer) -> Offer:
    """Standing bodies by name; one that no document names, by what it is."""
    lines = c.catalogue.lines("body", [value for value, *_ in offer.values])
    shown = [(v, shortened(title_of(c, "body", lines[v]), 80) if v in lines else v, n, chosen) for v, _, n, chosen in offer.values]
    return replace(offer, values=shown)


def _chosen(c: Context) -> list[tuple[str, str]]:
    """What hidden parameters choose, in words, each with its parameter."""
    named = {"reached": lambda v: c.label("steps" if v in ("announced", "ratified", "in_force") else "stages", v),
             "turn": lambda v: c.label("steps", v), "party": c.name}  # fmt: skip
    return [(name, label(value)) for name, label in named.items() for value in c.asked.values.get(name, ()) if value]


def one(request: Request, c: Context) -> Response:
    """The life of an undertaking."""
    thing = thing_of(request, c, UNDERTAKING.name)
    if isinstance(thing, Response):
        return thing
    occasions = c.catalogue.lines("occasion", list(dict.fromkeys(o for step in thing["steps"] for o in step["occasions"])))
    shown = replace(c, states=sorted(thing["states"]))
    dated = [step for step in thing["steps"] if step["day"]]
    steps = _parts(dated, STEPS if c.asked.one("steps") != "all" else len(dated))
    undated = [{**step, "due_before": None, "due_new": True} for step in thing["steps"] if not step["day"]]
    return render(
        shown, "undertaking.html", line=thing, steps=steps, undated=undated, occasions=occasions, put_off=_put_off(thing), most=ACCOUNTS
    )


def _parts(steps: Sequence[Plain], most: int) -> list[tuple[bool, list[Plain]]]:
    """The steps with what each changes; of a longer life three parts, of which the middle one (True) is not shown."""
    told: list[Plain] = []
    due = None
    for step in steps:
        told.append({**step, "due_before": due if step["due"] and due and step["due"] != due else None, "due_new": step["due"] != due})
        due = step["due"] or due
    if len(told) <= most:
        return [(False, told)]
    half = most // 2
    return [(False, told[:half]), (True, told[half:-half]), (False, told[-half:])]


def _put_off(thing: Plain) -> dict[str, Plain]:
    """The postponements by the day on which each was told."""
    return {one["day"]: one for one in thing["postponements"] if one["day"]}


ROUTES: list[Route] = [Route("/undertakings", page(several)), Route("/undertakings/{id}", page(one))]
