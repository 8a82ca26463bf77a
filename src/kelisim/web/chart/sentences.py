"""What pages of figures say around their charts: what its marks mean, what a chart counts, and why something was not reckoned."""

from __future__ import annotations

from collections.abc import Collection

from kelisim.views.periods import CUMULATIVE, DAY, MONTH, QUARTER, YEAR
from kelisim.web.chart.panels import Panel
from kelisim.web.context import Context

_LEVEL = ("no level of ", " is told")  # what `views.growth` says where a level is missing, around its period


def legend(c: Context, kinds: Collection[str]) -> list[str]:
    """What the kinds of marks and lines mean that some charts have (see `legend_of`)."""
    said = {
        "stated": c.say("A filled mark is a stated value."),
        "rough": c.say("A dashed ring is told roughly: “about”, “over”, “nearly”."),
        "open": c.say("An open ring is a value without a period; it stands at the day of its publication."),
        "estimate": c.say("A diamond is an estimate or a forecast."),
        "target": c.say("A dashed line is a target."),
        "differ": c.say("A bracket joins values of one period that cannot all be true."),
        "needed": c.say("The thin line is the growth still needed: reckoned here, said by nobody."),
    }
    return [sentence for kind, sentence in said.items() if kind in kinds]


def heading(c: Context, panel: Panel) -> str:
    """What a chart counts: whole years, the same months of each year …"""
    if panel.kind == CUMULATIVE and panel.months:
        months = c.words.data["dates"]["months_alone"]
        return c.say("%(months)s of each year", months="–".join(months[n - 1] for n in panel.months))
    said = {YEAR: c.say("By year"), QUARTER: c.say("By quarter"), MONTH: c.say("By month"), DAY: c.say("By day")}
    return said.get(panel.kind) or c.say("By day of publication: the period is not stated")


def why_unchecked(c: Context, why: str) -> str:
    """Why a growth cannot be checked, as `views.growth` says it."""
    if why.startswith(_LEVEL[0]):
        return c.say("no level is told: %(period)s", period=c.period(why.removeprefix(_LEVEL[0]).removesuffix(_LEVEL[1])))
    said = {
        "what grew is not said": c.say("what grew is not said"),
        "it is counted over several years": c.say("it is counted over several years"),
        "of which period is not said": c.say("of which period is not said"),
    }
    return said[why]


def why_unreckoned(c: Context, why: str) -> str:
    """Why what a target still needs is not reckoned, as `views.targets` says it."""
    said = {
        "several targets are told for the same time": c.say("several targets are told for the same time"),
        "no due date is told": c.say("no due date is told"),
        "the target is told only roughly": c.say("the target is told only roughly"),
        "no level of a whole year before is told": c.say("no level of a whole year before is told"),
        "a level of the last year is told only roughly": c.say("a level of the last year is told only roughly"),
    }
    return said[why]
