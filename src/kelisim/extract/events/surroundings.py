"""What events of one document lend each other: the town, the level and the day of the occasion in whose course they fall."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.scene import RANK, Scene
from kelisim.model.claim import Claim
from kelisim.model.fact import Event
from kelisim.world.world import country_of

_COURSE = ("visit", "meeting", "session", "summit", "forum")  # in whose course papers are signed


def in_context(scene: Scene, claims: list[Claim]) -> Iterator[Claim]:
    """The claims with what others of the document let one know: of a place that is only a state the town in which others of that day
    are, of a sitting without names the level of its body's other sittings, of a signing that of the talks in whose course it fell."""
    events = [c.fact for c in claims if isinstance(c.fact, Event)]
    for claim in claims:
        event = claim.fact
        assert isinstance(event, Event)
        fuller = _levelled(_placed(event, events), events)
        yield claim if fuller == event else make_claim(scene, fuller, claim.span, claim.rule) or claim


def _placed(event: Event, events: list[Event]) -> Event:
    """«Қырғызстанға сапар» goes to the town in which the talks of those days are held."""
    if not event.place or not event.place.startswith("country:"):
        return event
    towns = [e.place for e in events if e.place and country_of(e.place) == event.place and e.place != event.place and _near(event, e)]
    return replace(event, place=towns[0]) if towns and len(set(towns)) == 1 else event


def _near(one: Event, other: Event) -> bool:
    """Whether two events are of the same days: of one month where both tell it, of a visit its next days."""
    if not one.date or not other.date or one.status != other.status:
        return one.date == other.date and one.status == other.status
    shortest = min(len(one.date), len(other.date))
    return one.date[: min(shortest, 7)] == other.date[: min(shortest, 7)] and shortest >= 7


def _levelled(event: Event, events: list[Event]) -> Event:
    persons = any(p.startswith("person:") for p in event.participants)
    if persons:
        return event
    if event.type in ("session", "summit", "handover") and event.body:
        same = [e.level for e in events if e.body == event.body and e.type in ("session", "summit") and e.level != "official"]
        return replace(event, level=_highest(same)) if same and event.level == "official" else event
    if event.type in ("signing", "handover"):
        same = [e.level for e in events if e.type in _COURSE and e.status == event.status and e.date == event.date and e.level != "public"]
        return replace(event, level=_highest([*same, event.level])) if same else event
    return event


def _highest(levels: list[str]) -> str:
    return min(levels, key=RANK.index)
