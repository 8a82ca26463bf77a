"""Sources: what was read and sought of each publisher, in which months, and what was set aside and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Any

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from kelisim.export.lists import SOURCE, Kind
from kelisim.export.parameters import Parameter
from kelisim.ledger.catalogue import Wanted
from kelisim.web.context import Context
from kelisim.web.lists import listing
from kelisim.web.rendering import page, render

OFFERED = ("country", "kind")
_ASIDE = Kind("input", "sources", (Parameter("code", "Why it was set aside.", "E201"),))
DAYS = 62  # of coverage on a source's page
STEP, TALL = 6, 22  # of a strip of months: how far apart its bars are, how tall the tallest is
LONGEST = 120  # months of a strip: before that years are counted
ASIDE = 200  # inputs set aside that are listed


@dataclass(frozen=True)
class Strip:
    """How much was read month by month (or, of a long time, year by year): bars from the first to the last, and the most of one."""

    width: int
    bars: Sequence[tuple[int, int, str, int]]  # left edge, height, month, documents
    most: int
    first: str
    last: str


def strip_of(months: Mapping[str, int], first: str = "9", last: str = "") -> Strip | None:
    """The strip of a publisher; None where none of its documents has a month. `first` and `last` are months that it reaches to, at the
    least: strips below each other begin and end together.

    >>> strip = strip_of({"2025-01": 2, "2025-03": 1})
    >>> strip.bars, strip.most
    ([(0, 22, '2025-01', 2), (6, 0, '2025-02', 0), (12, 11, '2025-03', 1)], 2)
    """
    if not months:
        return None
    spread = _months(min(first, *months), max(last, *months))
    counted: Counter[str] = Counter(months)
    if len(spread) > LONGEST:
        spread = [str(year) for year in range(int(spread[0][:4]), int(spread[-1][:4]) + 1)]
        counted = Counter()
        for month, count in months.items():
            counted[month[:4]] += count
    most = max(counted.values())
    bars = [(STEP * place, round(TALL * counted[month] / most), month, counted[month]) for place, month in enumerate(spread)]
    return Strip(
        STEP * len(spread), [(x, max(tall, 2 if count else 0), month, count) for x, tall, month, count in bars], most, spread[0], spread[-1]
    )


@lru_cache(maxsize=64)
def _months(first: str, last: str) -> list[str]:
    numbers = range(int(first[:4]) * 12 + int(first[5:]) - 1, int(last[:4]) * 12 + int(last[5:]))
    return [f"{number // 12}-{number % 12 + 1:02}" for number in numbers]


def several(request: Request, c: Context) -> Response:
    """Every publisher, those with most documents first."""
    found = listing(c, SOURCE, OFFERED)
    aside = listing(c, _ASIDE, limit=ASIDE)
    told = {month for line in found.lines for month in line["months"]} or {"9"}
    first, last = min(told), max(told)
    strips = {line["id"]: strip_of(line["months"], first, last) for line in found.lines}
    return render(
        replace(c, states=found.states), "sources.html", found=found, strips=strips, aside=aside, codes=c.catalogue.values("input", "code"),
        called=called,
    )  # fmt: skip


def one(request: Request, c: Context) -> Response:
    """A publisher: what was read of it, and what was sought day by day."""
    asked = request.path_params["id"]
    whole = c.catalogue.thing("source", asked)
    if whole is None:
        named = c.catalogue.find(Wanted("source", {"called": [asked]}, limit=1)).lines
        whole = c.catalogue.thing("source", named[0]["id"]) if named else None
    if whole is None:
        raise HTTPException(404)
    latest = c.catalogue.find(Wanted("document", {"source": whole["called"]}, limit=10)) if whole["called"] else None
    return render(
        c, "source_of.html", line=whole, strip=strip_of(whole["months"]), days=_days(whole["days"]), latest=latest, called=called
    )  # fmt: skip


def called(c: Context, line: Mapping[str, Any]) -> str:
    """What a publisher is called in the reader's language; that none is stated for documents without one."""
    return str(line["names"].get(c.lang) or line["name"] or c.words.say("no_publisher"))


def _days(days: Sequence[Mapping[str, Any]]) -> list[Mapping[str, Any]]:
    """The latest days of coverage, the last first; days on which nothing was asked and nothing listed stand as gaps: first and last."""
    by_day = {day["day"]: day for day in days if len(day["day"]) == len("2026-03-01")}
    if not by_day:
        return []
    last = date.fromisoformat(max(by_day))
    first = max(date.fromisoformat(min(by_day)), last - timedelta(days=DAYS))
    found: list[Mapping[str, Any]] = []
    for back in range((last - first).days + 1):
        day = (last - timedelta(days=back)).isoformat()
        if day in by_day:
            found.append(by_day[day])
        elif found and "gap" in found[-1]:
            found[-1] = {"gap": (day, found[-1]["gap"][1])}
        else:
            found.append({"gap": (day, day)})
    return found


ROUTES = [Route("/sources", page(several)), Route("/sources/{id:path}", page(one))]
