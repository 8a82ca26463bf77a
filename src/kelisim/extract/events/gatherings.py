"""Who takes part in summits, forums, festivals and other gatherings of many."""

from __future__ import annotations

import re

from kelisim.extract.events.participants import official, people_of, present
from kelisim.extract.events.ranking import planned
from kelisim.extract.events.zones import zone_of
from kelisim.extract.scene import Scene, Who
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.places import first_from
from kelisim.model.text import Span

_NEXT = 2  # sentences after a gathering in which it may be said who took part


def attending(scene: Scene, sentence: Span, trigger: Trigger) -> list[str]:
    """Who takes part: all where three states or more are named, else those who are said to take part, open, chair or watch, in its
    sentence or in the next one that tells who came."""
    if scene.has(sentence, "commitment.invite") and not scene.has(sentence, "event.invitation"):
        return []  # who invites to it does not yet take part
    if scene.has(sentence, "commitment.agree") and planned(scene, sentence, trigger):
        return []  # nor do those who agree that others are to gather
    after = first_from(scene.layers.sentences, sentence.end, _NEXT)
    many = many_sides(scene, [sentence, *[s for s in after if scene.has(s, "event.take_part")]])
    if many:
        return many
    zone = zone_of(scene, sentence, trigger)
    people = people_of(scene, sentence, trigger)
    people = people if scene.has(zone, "event.meet_verb") else official(scene, people)
    doing = scene.has(sentence, "event.take_part", "event.chair_verb", "event.watch")
    doing = doing or scene.has(zone, "event.open_verb", "event.meet_verb", "event.gather")
    doing = doing or (trigger.concept == "event.summit" and not scene.has(sentence, "say.verb", "say.verb_strong"))
    here = people if doing else present(scene, sentence, people)
    return list(dict.fromkeys(w.entity for w in [*here, *came_to(scene, sentence)]))


def came_to(scene: Scene, sentence: Span) -> list[Who]:
    """Who came, by the sentences right behind that open with «ага», «в нём», "it was attended", or speak of the ceremony."""
    found: list[Who] = []
    for after in first_from(scene.layers.sentences, sentence.end, _NEXT):
        if not scene.has(after, "event.take_part", "event.watch"):
            break
        opening = re.findall(r"\w+", scene.words(after).casefold())[:3]
        if set(opening) & load(scene.document.lang).words("pointers_to") or scene.has(after, "event.ceremony"):
            found += official(scene, scene.people(after))
    return found


def many_sides(scene: Scene, sentences: list[Span]) -> list[str]:
    """Those of three states or bodies and more who are said to take part: of a sitting of many all are named."""
    people = list(dict.fromkeys(w.entity for s in sentences for w in scene.people(s)))
    sides = {p: next((t.of for t in scene.offices.get(p, ()) if t.of), None) for p in people}
    return [p for p in people if sides[p]] if len({*sides.values()} - {None}) > 2 else []
