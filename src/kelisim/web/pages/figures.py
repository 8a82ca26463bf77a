"""Figures: the series, and one with its chart and all claims in their words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import islice
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from kelisim.export.lists import FIGURE
from kelisim.report.titles import title_of
from kelisim.views.periods import YEAR
from kelisim.views.series import WHOLE
from kelisim.views.tellers import STATISTICS
from kelisim.web.chart.captions import ChartCaptions, legend_of, order_of
from kelisim.web.chart.drawing import Drawing, draw
from kelisim.web.chart.panels import Panel, panels
from kelisim.web.chart.sentences import heading, legend, why_unchecked, why_unreckoned
from kelisim.web.context import Context
from kelisim.web.lists import listing
from kelisim.web.rendering import page, render
from kelisim.web.things import gone

Plain = Mapping[str, Any]
OFFERED = ("state", "indicator", "unit", "conflict", "target", "lang_of")
MOST = 120  # claims in the table of a page; all of them where all are asked for
_FLOWS = (*WHOLE, "freight")  # what is counted over a year, not at the end of it


def several(request: Request, c: Context) -> Response:
    """The series, those with most accounts first."""
    found = listing(c, FIGURE, OFFERED)
    return render(replace(c, states=found.states), "figures.html", found=found)


def one(request: Request, c: Context) -> Response:
    """A series: its charts, what does not fit together, its targets, and every claim in its words."""
    asked = request.path_params["id"]
    series = c.catalogue.thing("figure", asked)
    if series is None:
        if former := gone(c, asked):
            return former
        raise HTTPException(404, c.say("No series of figures has this address."))
    if series["id"] != asked:  # the beginning of its id, or the id of one of its claims
        row = "" if series["id"].startswith(asked) else f"#r-{asked}"
        return RedirectResponse(c.page_of("figure", series["id"]) + row)
    c = replace(c, states=_states(c, series))
    captions, found = ChartCaptions(c, series), panels(series)
    points = sorted(series["points"], key=order_of)
    rows = ((point, value, account) for point in points for value in point["values"] for account in value["accounts"])
    shown, counted = list(rows if c.asked.one("all") else islice(rows, MOST)), _counted(points)
    return render(
        c, "figure.html", line=series, title=_title(c, series, captions, found), charts=list(_charts(c, captions, found)),
        legend=legend(c, legend_of(found)), points=points, mirror=_mirror(points), rows=shown, left_out=counted["claims"] - len(shown),
        listed=frozenset(account["claim"] for _, _, account in shown),
        counted=counted, growth=captions.growth,
        unchecked=partial(why_unchecked, c), unreckoned=partial(why_unreckoned, c),
    )  # fmt: skip


def _states(c: Context, series: Plain) -> Sequence[str]:
    """The two states whose sides are told: of the parties, else of those who tell."""
    parties = [one.state for party in series["parties"] if (one := c.named(party)) and one.state]
    told = [side for point in series["points"] for value in point["values"] for side in value["sides"]]
    return list(dict.fromkeys([*parties, *told]))


def _title(c: Context, series: Plain, captions: ChartCaptions, found: Sequence[Panel]) -> str:
    """«Trade turnover, billion US dollars a year»: what is measured, in what, and that the largest chart counts whole years."""
    what, unit = title_of(c, "figure", {**series, "parties": []}), captions.unit
    if not unit:
        return what
    if series["indicator"] in _FLOWS and found and found[0].kind == YEAR:
        return c.say("%(what)s, %(unit)s a year", what=what, unit=unit)
    return f"{what}, {unit}"


def _charts(c: Context, captions: ChartCaptions, found: Sequence[Panel]) -> Iterator[tuple[str, Drawing, str]]:
    """Each chart with its heading and all of it in words."""
    for panel in found:
        yield heading(c, panel), draw(panel, captions), captions.whole(panel)


def _mirror(points: Sequence[Plain]) -> dict[str, dict[str, list[Plain]]]:
    """Two statistics of one thing, as two series: of each period for which both are told, the values of each state's count."""
    found: dict[str, dict[str, list[Plain]]] = {}
    for point in points:
        for value in point["values"]:
            if point["period"] and point["status"] == "actual" and value["side_by"] == STATISTICS:
                for side in value["sides"]:
                    found.setdefault(point["period"], {}).setdefault(side, []).append(value)
    return {period: sides for period, sides in found.items() if len(sides) > 1}


def _counted(points: Sequence[Plain]) -> dict[str, int]:
    """How many claims there are, in how many documents, by how many speakers and statistics, and how many periods differ."""
    accounts = [account for point in points for value in point["values"] for account in value["accounts"]]
    return {
        "claims": len(accounts),
        "documents": len({account["document"] for account in accounts}),
        "conflicts": sum(point["conflict"] for point in points),
        "speakers": len({account["speaker"]["id"] for account in accounts if account["speaker"]}),
        "statistics": len({account["basis"]["id"] for account in accounts if account["basis"]}),
    }


ROUTES = [Route("/figures", page(several)), Route("/figures/{id}", page(one))]
