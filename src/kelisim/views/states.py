"""Which state a thing belongs to, and which two a document is about."""

from __future__ import annotations

from collections import Counter

from kelisim.model.record import Record
from kelisim.world.world import table

_FILES = {"place": "places", "org": "organisations", "fac": "facilities"}


def state_of(entity: str | None) -> str | None:
    """The state of a thing that `world` lists, by its id.

    >>> state_of("country:KG"), state_of("place:bishkek"), state_of("person:x")
    ('KG', 'KG', None)
    """
    kind, _, thing = (entity or "").partition(":")
    if kind == "country":
        return thing
    listed = table(_FILES[kind]).get(thing, {}) if kind in _FILES else {}
    country = listed.get("country")
    return str(country) if country else None


def leading_states(record: Record) -> tuple[str, ...]:
    """The two states that a document names most, its places counted for their state, the states in a body's name for themselves; the
    first named of equals first."""
    count = Counter(state for mention in record.mentions if (state := state_of(mention.entity)))
    count.update(state for e in record.entities if e.type == "ORG" and not state_of(e.id) for key in e.keys if (state := state_of(key)))
    return tuple(state for state, _ in count.most_common(2))
