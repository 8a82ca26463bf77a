"""Which state a thing belongs to, and which two a document is about."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any

from kelisim.model.record import Record

_FILES = {"place": "places", "org": "organisations", "fac": "facilities"}


@cache
def _world(file: str) -> Mapping[str, Any]:
    """A list of the world: a part of the program, so one copy a process is kept."""
    return tomllib.loads((resources.files("kelisim.world") / "data" / f"{file}.toml").read_text(encoding="utf-8"))


def state_of(entity: str | None) -> str | None:
    """The state of a thing that `world` lists, by its id.

    >>> state_of("country:KG"), state_of("place:bishkek"), state_of("person:x")
    ('KG', 'KG', None)
    """
    kind, _, thing = (entity or "").partition(":")
    if kind == "country":
        return thing
    listed = _world(_FILES[kind]).get(thing) if kind in _FILES else None
    return listed.get("country") if isinstance(listed, dict) else None


def leading_states(record: Record) -> tuple[str, ...]:
    """The two states that a document names most, its places counted for their state; the first named of equals first."""
    count = Counter(state for mention in record.mentions if (state := state_of(mention.entity)))
    return tuple(state for state, _ in count.most_common(2))
