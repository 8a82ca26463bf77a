"""Talks and signings: who stands for a side that is not named, and what only tells which paper is meant."""

from __future__ import annotations

from kelisim.extract.events.dating import named_after
from kelisim.extract.events.zones import zone_of
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.places import last_before
from kelisim.model.text import Span


def inside_summit(scene: Scene, trigger: Trigger) -> bool:
    """«консультативная встреча» is a summit's name."""
    near = Span(max(0, trigger.start - 40), trigger.end + 10)
    return any(t.start <= trigger.start and trigger.end <= t.end for t in scene.triggers(near, "event.summit"))


def just_before(scene: Scene, sentence: Span) -> list[Span]:
    """The last two sentences of the text before one."""
    return list(last_before(scene.body_sentences, sentence.start, 2))


def subject_before(scene: Scene, sentence: Span, triggers: list[Trigger]) -> list[str]:
    """«Және … Володинмен кездесті»: with nobody but the partner named, the subject is that of the sentence before."""
    before = scene.before(sentence)
    named = scene.of_type(sentence, "PERSON")
    verb = any(t.concept == "event.meet_verb" for t in triggers)
    if before is None or len(named) != 1 or not verb or named[0].case not in ("instrumental", "accusative", "comitative"):
        return []
    return [w.entity for w in scene.people(before) if w.entity != named[0].entity][:1]


def background(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """A signing that is only wished, or tells which paper is meant («the agreement signed by both»), without a day of its own."""
    if any(d.begins and d.relation == "on" and not named_after(scene, d) for d in scene.dates(zone_of(scene, sentence, trigger))):
        return False
    if scene.has(sentence, "commitment.propose", "commitment.intend", "commitment.ready") and not scene.has(sentence, "event.hold_verb"):
        return True
    around = scene.text[max(sentence.start, trigger.start - 25) : min(sentence.end, trigger.end + 20)]
    language = load(scene.document.lang)
    return bool(language.pattern("signed_before").search(around)) and not language.pattern("was_signed").search(around)
