"""Occasions that a text only speaks of: their anniversaries, proposals to hold them, words for them inside somebody's name."""

from __future__ import annotations

import re

from kelisim.extract.events.zones import zone_of
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span

_REACH = 60  # characters between «25-летие» and «подписания», over "of the"
_GATHERINGS = ("event.forum", "event.summit", "event.session_noun", "event.cultural", "event.meet_noun", "event.talks_noun")


def only_mentioned(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether a trigger tells of no occasion: part of a person's name («Сапар»), what an anniversary is of («25-летие подписания»), a
    press conference or an interview, or a gathering that somebody proposes and that has no day."""
    if in_name(scene, trigger) or _anniversary(scene, sentence, trigger):
        return True
    near = Span(max(sentence.start, trigger.start - _REACH), min(sentence.end, trigger.end + _REACH))
    press = {"event.forum": "event.no_forum", "event.talks_noun": "say.interview"}.get(trigger.concept)
    if press and any(t.start < trigger.end and trigger.start < t.end for t in scene.triggers(near, press)):
        return True
    seen = scene.triggers(near, "event.watch") if scene.has(sentence, "event.cultural") else []
    if trigger.concept == "event.meet_verb" and any(t.start < trigger.end and trigger.start < t.end for t in seen):
        return True  # «концертти көрүштү»: they saw it, and did not meet
    return trigger.concept in _GATHERINGS and _proposed(scene, sentence, trigger)


def in_name(scene: Scene, trigger: Trigger) -> bool:
    """Whether a trigger stands inside the name of a person."""
    near = Span(max(0, trigger.start - _REACH), trigger.end + _REACH)
    return any(m.start < trigger.end and trigger.start < m.end for m in scene.of_type(near, "PERSON"))


def _anniversary(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether the anniversary of an occasion is told: behind it where heads stand last, before it elsewhere."""
    if load(scene.document.lang).head_final:
        near = Span(trigger.end, min(sentence.end, trigger.end + _REACH))
        found = [scene.text[trigger.end : t.start] for t in scene.triggers(near, "event.anniversary")]
        return any(re.fullmatch(r"\w*(?:\s+\w+){0,2}(?:\s+|-)?", between) for between in found)
    near = Span(max(sentence.start, trigger.start - _REACH), trigger.start)
    found = [scene.text[t.end : trigger.start] for t in scene.triggers(near, "event.anniversary")]
    return any(not re.search(r"[,.;:]", between) for between in found)


def _proposed(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether somebody only proposes to hold it: «предложил провести форум», without a day."""
    zone = zone_of(scene, sentence, trigger)
    if scene.dates(zone) or not scene.has(zone, "commitment.propose"):
        return False
    final = load(scene.document.lang).head_final
    side = Span(trigger.end, zone.end) if final else Span(zone.start, trigger.start)
    return scene.has(side, "commitment.propose") and _to_hold(scene, side)


def _to_hold(scene: Scene, side: Span) -> bool:
    """Whether the verb beside the noun is one that names what is to be done: «өткізуді ұсынды», "proposed to hold"."""
    words = [fold(w) for w in re.findall(r"\w+", scene.words(side))]
    language = load(scene.document.lang)
    beside = words[:2] if language.head_final else words[-6:]
    return any(w.endswith(tuple(language.words("to_hold"))) for w in beside)
