"""How talks were held, and who was host: the finer knowledge about an event that its words may give."""

from __future__ import annotations

from kelisim.extract.events.frames import hosts
from kelisim.extract.events.zones import zone_of
from kelisim.extract.scene import Scene
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span

_FORMATS = (("event.format_narrow", "narrow"), ("event.format_extended", "extended"), ("event.one_to_one", "one_to_one"))


def format_of(scene: Scene, sentence: Span) -> tuple[str, ...]:
    """The formats that a sentence words, in its order: «шағын және кеңейтілген құрамда» is `("narrow", "extended")`."""
    found = [(t.start, name) for concept, name in _FORMATS for t in scene.triggers(sentence, concept)]
    return tuple(dict.fromkeys(name for _, name in sorted(found)))


def host_of(scene: Scene, sentence: Span, trigger: Trigger, people: list[str]) -> str | None:
    """Who received or invited: by whose invitation somebody comes, or the subject of a verb of receiving («принял», «қабылдады»)."""
    invited = sorted(hosts(scene, sentence))
    if invited:
        return invited[0]
    zone = zone_of(scene, sentence, trigger)
    verbs = scene.triggers(zone, "event.receive")
    if not verbs:
        return None
    cases = {(m.start, m.end): m.case for m in scene.layers.mentions if m.type == "PERSON"}
    subjects = [w.entity for w in scene.people(zone) if w.entity in people and cases.get((w.start, w.end)) == "nominative"]
    return subjects[0] if len(subjects) == 1 else None
