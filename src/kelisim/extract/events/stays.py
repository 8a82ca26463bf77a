"""Visits told by where somebody is, without a word for going: «с понедельника в Лиме», "was last in Lima in May", «Лимада болған»."""

from __future__ import annotations

import re
from collections.abc import Iterator

from kelisim.extract.events.participants import cited
from kelisim.extract.events.standing import state_of
from kelisim.extract.events.zones import HEADS, zones_of
from kelisim.extract.scene import Scene, Who
from kelisim.lang.language import load
from kelisim.model.annotation import Mention, Trigger
from kelisim.model.text import Span
from kelisim.world.world import country_of

_BESIDE = 60  # characters between «был» and where
_SUBJECT = 90  # characters between who is there and where, over how long
_OTHER = tuple(c for c in HEADS if c != "event.hold_verb")  # «Лимада болған» is as an occasion is, with the same verb


def stays(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, str]]:
    """The stays abroad of a sentence: the place, and the office-bearer who was or has been there on a day that is told."""
    if not scene.dates(sentence) or not scene.people(sentence):
        return
    if not scene.has(sentence, "event.being_there") and not any(d.relation == "since" for d in scene.dates(sentence)):
        return
    for zone in zones_of(scene, sentence):
        if scene.has(zone, *_OTHER, "event.counted", "say.verb", "commitment.invite"):
            continue
        for place in scene.of_type(zone, "GPE"):
            who = _subject(scene, zone, place)
            if who and _there(scene, zone, place) and scene.dates(zone):
                yield Trigger(place.start, place.end, "event.visit_noun"), who.entity
                return


def _there(scene: Scene, zone: Span, place: Mention) -> bool:
    """Whether a place is where somebody is: beside a verb of being there, or at the end with the day since which."""
    if not (scene.goes_to(place) if scene.place_words else place.case == "locative"):
        return False
    final = load(scene.document.lang).head_final
    near = Span(place.end, min(zone.end, place.end + _BESIDE)) if final else Span(max(zone.start, place.start - _BESIDE), place.start)
    if scene.has(near, "event.being_there"):
        return True
    since = any(d.relation == "since" for d in scene.dates(zone))
    return since and not re.search(r"\w", scene.text[place.end : zone.end])


def _subject(scene: Scene, zone: Span, place: Mention) -> Who | None:
    """Who is there: the last person before the place, as the subject, with an office of another state."""
    people = [w for w in scene.people(Span(max(zone.start, place.start - _SUBJECT), place.start)) if not cited(scene, w)]
    cases = {(m.start, m.end): m.case for m in scene.of_type(zone, "PERSON")}
    subjects = [w for w in people if cases.get((w.start, w.end)) in (None, "nominative")]
    home = country_of(place.entity) or place.entity
    return next((w for w in reversed(subjects) if (state := state_of(scene, w.entity)) and state != home), None)
