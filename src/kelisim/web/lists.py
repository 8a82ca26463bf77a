"""Lists: what an address chooses of a kind of things, a page at a time, and by what else it could be chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import Any

from starlette.exceptions import HTTPException

from kelisim.ledger.catalogue import Wanted
from kelisim.web.context import Context

SHOWN = 50  # things on a page
MOST = 500
OFFERED = 60  # values of a filter
NOTHING_MORE: Mapping[str, Sequence[str]] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Filter:
    """A parameter of a list. `labels` is the table of the wording that has its values; `states` and `entities` are named as such, None as
    they are written."""

    name: str
    labels: str | None
    facet: str | None = None
    hidden: bool = False  # is taken, and not offered

    @property
    def borne(self) -> str:
        """The facet of the catalogue that it asks for."""
        return self.facet or self.name


@dataclass(frozen=True)
class Offer:
    """A filter with the values that can be chosen: each with its name, how many things bear it, and whether it is chosen."""

    name: str
    values: Sequence[tuple[str, str, int, bool]]


@dataclass(frozen=True)
class Listing:
    """A page of a list: its lines, how many things were chosen (`more`: at the least), the address that goes on, what can be chosen."""

    lines: Sequence[dict[str, Any]]
    count: int
    more: bool
    after: int | None
    states: Sequence[str]
    offers: Sequence[Offer] = field(default_factory=tuple)
    chosen: bool = False


def wanted_of(c: Context, kind: str, filters: Sequence[Filter], limit: int = SHOWN) -> Wanted:
    """What an address chooses. `between=KZ,KG` are two states that both take part. Raises HTTPException (400) for what cannot be."""
    facets: dict[str, Sequence[str]] = {}
    for each in filters:
        values = [value for value in c.asked.values.get(each.name, ()) if value]
        if values:
            facets[each.borne] = [v.upper() for v in values] if each.labels == "states" else values
    if between := c.asked.one("between"):
        facets["pair"] = [" ".join(sorted(between.upper().replace(",", " ").split()))]
    since, until = c.asked.day("since"), c.asked.day("until")
    after = c.asked.one("after") or "-1"
    if not after.lstrip("-").isdecimal() or len(after) > 12:
        raise HTTPException(400, f"after: {after!r} is no cursor of a list")
    return Wanted(
        kind, facets, since.first().isoformat() if since else None, until.last().isoformat() if until else None, int(after), limit
    )  # fmt: skip


def listing(
    c: Context, kind: str, filters: Sequence[Filter], limit: int = SHOWN, more: Mapping[str, Sequence[str]] = NOTHING_MORE
) -> Listing:
    """A page of the things of a kind that an address chooses; `more` are facets that no filter of the address gives as they are."""
    wanted = wanted_of(c, kind, filters, limit)
    wanted = replace(wanted, facets={**wanted.facets, **more})
    found = c.catalogue.find(wanted)
    states = wanted.facets["pair"][0].split() if "pair" in wanted.facets else list(wanted.facets.get("state", ()))
    offers = tuple(_offer(c, kind, each) for each in filters if not each.hidden)
    chosen = bool(wanted.facets or wanted.since or wanted.until)
    return Listing(found.lines, found.count, found.more, found.after, states, offers, chosen)


def _offer(c: Context, kind: str, asked: Filter) -> Offer:
    """The values of a filter by name; those that are chosen are among them even where nothing bears them."""
    chosen = {v.upper() if asked.labels == "states" else v for v in c.asked.values.get(asked.name, ()) if v}
    counted = dict(c.catalogue.values(kind, asked.borne, OFFERED)) | {v: 0 for v in chosen if not c.catalogue.total(kind, asked.borne, v)}
    values = [(value, worded(c, asked, value), count, value in chosen) for value, count in counted.items()]
    return Offer(asked.name, sorted(values, key=lambda v: (-v[2], v[1])))


def worded(c: Context, asked: Filter, value: str) -> str:
    """What a value of a filter is called in the reader's language."""
    if asked.labels == "states":
        return c.state(value)
    if asked.labels == "entities":
        return c.name(value)
    if asked.labels == "units":
        return c.unit(value)
    return c.label(asked.labels, value) if asked.labels else value
