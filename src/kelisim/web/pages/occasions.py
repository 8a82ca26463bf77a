"""Occasions and standing bodies: the lists, the calendar, and one occasion with all its accounts side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kelisim.export.lists import BODY, MOST, OCCASION, SHOWN, place_of
from kelisim.export.parameters import ChoiceError, Fault
from kelisim.ledger.catalogue import Wanted
from kelisim.model.date import PartialDate
from kelisim.web import accounts
from kelisim.web.asked import refused
from kelisim.web.context import Context
from kelisim.web.lists import listing, wanted_of
from kelisim.web.months import month_names, weekday_names, weeks, years
from kelisim.web.rendering import page, render

Plain = dict[str, Any]
OFFERED = ("state", "type", "level", "status", "lang_of", "body", "who", "disputed")
SOURCES = 8  # columns of sources on a page


def several(request: Request, c: Context) -> Response:
    """The occasions chosen, the latest first, as a list or on the calendar."""
    if c.asked.one("view") == "calendar":
        return _calendar(c)
    found = listing(c, OCCASION, OFFERED)
    former = [] if found.chosen or c.asked.one("after") else c.catalogue.find(Wanted("former occasion", limit=SHOWN)).lines
    c = replace(c, states=found.states)
    return render(c, "occasions.html", found=found, months=list(accounts.by_month(found.lines)), former=former)


def _calendar(c: Context) -> Response:
    """The months of all years; with `month` that month day by day."""
    month = c.asked.one("month")
    found = listing(c, OCCASION, OFFERED, MOST if month else 1)
    chosen = replace(wanted_of(c, OCCASION), since=None, until=None)
    chosen = replace(chosen, facets={name: values for name, values in chosen.facets.items() if name != "month"})
    told = years(*(c.catalogue.counts(chosen, facet) for facet in ("month", "year")))
    dated, undated = weeks(month, found.lines) if month else ([], [])
    c = replace(c, states=found.states)
    return render(
        c, "calendar.html", found=found, years=told, month=month, weeks=dated, undated=undated, months=month_names(c),
        weekdays=weekday_names(c),
    )  # fmt: skip


def _asked(request: Request, c: Context, kind: str) -> Plain | Response:
    """The thing that is asked for; one that is found by the beginning of its id, or by a claim of it, is shown at its own address.

    As known on an earlier day an occasion may have another id: it is found by any account that was known then.
    """
    asked = request.path_params["id"]
    whole = c.catalogue.thing(kind, asked)
    if whole is None and c.asked.as_of and kind == "occasion":
        later = request.app.state.shelf.catalogue(None).thing(kind, asked)
        told = c.catalogue.holders([account["claim"] for account in later["occasion"]["accounts"]]) if later else {}
        ids = {identity for held, identity in told.values() if held == kind}
        whole = c.catalogue.thing(kind, ids.pop()) if len(ids) == 1 else None
    if whole is None:
        raise HTTPException(404)
    return whole if whole["id"] == asked else RedirectResponse(str(request.url.replace(path=f"/{place_of(kind)}/{whole['id']}")))


def one(request: Request, c: Context) -> Response:
    """An occasion: who reported it, the accounts side by side, what was agreed at it and what was said."""
    former = c.catalogue.thing("former occasion", request.path_params["id"])
    if former:
        return render(replace(c, states=former["states"]), "formeroccasion.html", line=former)
    whole = _asked(request, c, "occasion")
    if isinstance(whole, Response):
        return whole
    c = replace(c, states=sorted(whole["occasion"]["states"]))
    documents = c.catalogue.lines("document", accounts.documents_of(whole))
    promised = c.catalogue.lines("undertaking", accounts.undertakings_of(whole))
    tied = c.catalogue.lines("occasion", [whole["id"], *(tie["to"] for tie in whole["ties"])])
    by_source = c.asked.one("by") == "source"
    every = accounts.columns(c, whole, documents, by_source)
    first = _first(c) if by_source else 0
    columns = every[first : first + SOURCES] if by_source else every
    bodies = [body for identity in whole["bodies"] if (body := c.catalogue.thing("body", identity))]
    return render(
        c, "occasion.html", whole=whole, occasion=whole["occasion"], line=tied[whole["id"]], columns=columns, by_source=by_source,
        further=first + SOURCES if by_source and len(every) > first + SOURCES else None, left=max(0, len(every) - first - SOURCES),
        told=accounts.told_of(whole, columns), parts_of=accounts.parts(c, whole, columns), figures=accounts.figures(c, whole, columns),
        promises=accounts.promises(c, whole, columns, promised), sides=accounts.sides(c, whole, documents),
        agreed=accounts.agreed(whole, promised), said=accounts.said(whole), ties=_ties(whole, tied),
        bodies=[(body, _sittings(body)) for body in bodies], passed=_passed(c, whole["occasion"]),
    )  # fmt: skip


def _first(c: Context) -> int:
    """From which source on the columns are shown. Raises HTTPException (400) for what is no number."""
    asked = c.asked.one("from") or "0"
    if not (asked.isascii() and asked.isdecimal() and len(asked) < 6):
        raise refused(ChoiceError(Fault("from", "“%(value)s” is no number", {"value": asked})), c.lang)
    return int(asked)


def _ties(whole: Plain, lines: dict[str, Plain]) -> dict[str, list[Plain]]:
    """What it is part of, what its parts are, what was on the same day: lines by the relation."""
    found: dict[str, list[Plain]] = {}
    for tie in whole["ties"]:
        if tie["to"] in lines:
            found.setdefault(tie["relation"], []).append(lines[tie["to"]])
    return found


def _passed(c: Context, occasion: Plain) -> bool:
    """Whether the day of what was planned has gone by without a word of what came of it."""
    day = c.catalogue.about["day"]
    if occasion["status"] != "planned" or occasion["outcome"] or not (occasion["date"] and day):
        return False
    return PartialDate.parse(occasion["date"]).last() < PartialDate.parse(day).first()


def _sittings(body: Plain) -> list[tuple[int | None, int | None, Sequence[Plain]]]:
    """The sessions of a body in order: numbers without any report in one row, from the first to the last of them."""
    found: list[tuple[int | None, int | None, Sequence[Plain]]] = []
    for told, same in groupby(body["sittings"], key=lambda sitting: bool(sitting["occasions"])):
        sittings = list(same)
        if told:
            found += [(sitting["number"], sitting["number"], sitting["occasions"]) for sitting in sittings]
        else:
            found.append((sittings[0]["number"], sittings[-1]["number"], ()))
    return found


def bodies(request: Request, c: Context) -> Response:
    """The standing bodies, those with most sessions first."""
    found = listing(c, BODY, ("state", "kind"))
    return render(replace(c, states=found.states), "bodies.html", found=found, runs=_runs)


def _runs(numbers: Sequence[int]) -> str:
    """Numbers in short: «1–5, 8».

    >>> _runs([1, 2, 3, 5, 7, 8])
    '1–3, 5, 7, 8'
    """
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


def body(request: Request, c: Context) -> Response:
    """A standing body with its sessions; numbers of which no report was read are said to be missing."""
    whole = _asked(request, c, "body")
    if isinstance(whole, Response):
        return whole
    return render(replace(c, states=whole["states"]), "body.html", whole=whole, sittings=_sittings(whole))


ROUTES = [
    Route("/occasions", page(several)),
    Route("/occasions/{id}", page(one)),
    Route("/bodies", page(bodies)),
    Route("/bodies/{id}", page(body)),
]
