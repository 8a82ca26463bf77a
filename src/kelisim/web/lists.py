"""Lists: what an address chooses of a kind of things, a page at a time, and by what else it could be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from kelisim.export.lists import SHOWN, Kind, find, wanted
from kelisim.export.parameters import ChoiceError, Parameter
from kelisim.ledger.catalogue import Plain, Wanted
from kelisim.web.asked import refused
from kelisim.web.context import Context

OFFERED = 60  # values of a filter


@dataclass(frozen=True)
class Offer:
    """A filter with the values that can be chosen: each with its name, how many things bear it, and whether it is chosen."""

    name: str
    values: Sequence[tuple[str, str, int, bool]]


@dataclass(frozen=True)
class Listing:
    """A page of a list: its lines, how many things were chosen (`more`: at the least), the address that goes on, what can be chosen, in
    which forms the list is given beside."""

    lines: Sequence[Plain]
    count: int
    more: bool
    after: int | None
    states: Sequence[str]
    offers: Sequence[Offer] = field(default_factory=tuple)
    chosen: bool = False
    forms: Sequence[str] = ()


def wanted_of(c: Context, kind: Kind, limit: int = SHOWN) -> Wanted:
    """What an address chooses. Raises HTTPException (400) for what cannot be."""
    try:
        return wanted(kind, c.asked.given(), limit)
    except ChoiceError as error:
        raise refused(error, c.lang) from None


def is_chosen(asked: Wanted) -> bool:
    """Whether a choice leaves anything out."""
    return bool(asked.facets or asked.since or asked.until)


def states_of(asked: Wanted) -> Sequence[str]:
    """The states that a choice is about."""
    return asked.facets["pair"][0].split() if "pair" in asked.facets else list(asked.facets.get("state", ()))


def listing(c: Context, kind: Kind, offered: Sequence[str] = (), limit: int = SHOWN) -> Listing:
    """A page of the things of a kind that an address chooses, with the filters that the page offers."""
    asked = wanted_of(c, kind, limit)
    found = find(c.catalogue, asked)
    offers = tuple(_offer(c, kind, kind.filter(name), asked) for name in offered)
    return Listing(found.lines, found.count, found.more, found.after, states_of(asked), offers, is_chosen(asked), kind.forms)


def _offer(c: Context, kind: Kind, filtered: Parameter, asked: Wanted) -> Offer:
    """The values of a filter by name; those that are chosen are among them even where nothing bears them."""
    facet = filtered.borne
    chosen = asked.facets.get(facet, ())
    counted = dict(c.catalogue.values(kind.name, facet, OFFERED))
    counted |= {value: c.catalogue.total(kind.name, facet, value) for value in chosen if value not in counted}
    values = [(value, worded(c, filtered, value), count, value in chosen) for value, count in counted.items()]
    return Offer(filtered.name, sorted(values, key=lambda v: (-v[2], v[1])))


def worded(c: Context, filtered: Parameter, value: str) -> str:
    """What a value of a filter is called in the reader's language."""
    if filtered.labels == "states":
        return c.state(value)
    if filtered.labels == "entities":
        return c.name(value)
    if filtered.labels == "units":
        return c.unit(value)
    return c.label(filtered.labels, value) if filtered.labels else value
