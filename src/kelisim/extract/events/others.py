"""What is neither talks nor a gathering: orders awarded, bans, borders closed, relations established, chairs handed over."""

from __future__ import annotations

from kelisim.extract.events.participants import bodies_of, guest, official, people_of
from kelisim.extract.events.zones import zone_of
from kelisim.extract.scene import Scene
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span
from kelisim.world.world import country_of


def concerned(scene: Scene, sentence: Span, trigger: Trigger, visitors: list[str]) -> list[str]:
    """Who takes part: of an award giver and receiver, of a ban the state that imposes it, of exercises the states."""
    zone = zone_of(scene, sentence, trigger)
    if scene.has(sentence, "event.award"):
        names = [w.entity for w in people_of(scene, sentence, trigger)][:2]
        other = guest(scene, zone, names, visitors) if len(names) == 1 else None
        return [*names, other] if other else names
    if scene.has(Span(trigger.start, trigger.end), "event.ban"):
        return imposing(scene, sentence, trigger)
    return [w.entity for w in official(scene, people_of(scene, sentence, trigger)) if zone.start <= w.start][:2]


def imposing(scene: Scene, sentence: Span, trigger: Trigger) -> list[str]:
    """The state that forbids or closes: the first named before the word, by a capital too («Астана … чектөө койгон»), else the first."""
    before = Span(sentence.start, trigger.start)
    places = [m for m in scene.of_type(before, "GPE") if m.case in (None, "nominative") and not scene.goes_to(m)]
    named = [country_of(m.entity) or m.entity for m in places]
    said = [w.entity for w in scene.states(sentence)]
    return [s for s in [*named, *said] if s and s.startswith("country:")][:1]


def handed_over(scene: Scene, sentence: Span, trigger: Trigger) -> tuple[list[str], str | None]:
    """From which state to which a chair passes, and whose chair it is."""
    zone = zone_of(scene, sentence, trigger)
    states = [w.entity for w in scene.states(zone, spoken=False)][:2]
    bodies = bodies_of(scene, zone, trigger) or bodies_of(scene, sentence, trigger)
    return states if len(states) == 2 else [], bodies[0] if bodies else None
