"""Openings: what was opened, launched, unveiled or begun, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.events.dating import leading
from kelisim.extract.events.frames import framed
from kelisim.extract.events.gatherings import came_to
from kelisim.extract.events.participants import official, people_of, present
from kelisim.extract.events.ranking import past
from kelisim.extract.events.zones import headed, zone_of
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span, within

_DOZENS = 10
_OPENING = ("event.open_verb", "event.open_noun", "event.appear")
_THINGS = ("commitment.project_noun", "event.monument", "figure.thing", "commitment.plain_project", "figure.projects")


def openings(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, list[str]]]:
    """The openings of a sentence, one a zone: the word that tells of each, and who opened."""
    for zone, worded in headed(scene, sentence, *_OPENING):
        triggers = [t for t in worded if not _no_opening(scene, zone, t) and not framed(scene, sentence, t)]
        if not triggers:
            continue
        trigger = next((t for t in triggers if t.concept == "event.open_verb"), triggers[0])
        people = openers(scene, sentence, trigger) or list(dict.fromkeys(w.entity for w in came_to(scene, sentence)))
        told = _dated(scene, sentence) or leading(scene, sentence) or past(scene, trigger)
        if not people and not told:
            continue  # «это открывает дорогу» is no occasion
        if _thing(scene, zone) or trigger.concept == "event.open_noun" or (people and _dated(scene, sentence)):
            yield trigger, people


def _no_opening(scene: Scene, zone: Span, trigger: Trigger) -> bool:
    """«открывает новые возможности», "opened the session": nothing begins to work or is shown to the public."""
    near = Span(max(zone.start, trigger.start - 60), min(zone.end, trigger.end + 60))
    if _wished(scene, trigger):
        return True
    if trigger.concept == "event.appear" and not scene.has(near, "event.monument"):
        return True
    counts = within(scene.layers.quantities, Span(near.start, trigger.start))
    if any(q.unit == "count" and q.value >= _DOZENS and not q.ordinal for q in counts) and not scene.dates(zone):
        return True  # "460 projects have been put into operation": things by the dozen and on no day are a figure
    return scene.has(near, "event.no_opening") or (scene.has(near, "event.session_noun", "event.forum") and not _named(scene, near))


def _wished(scene: Scene, trigger: Trigger) -> bool:
    """«открыть торговый дом», "to open a plant": an infinitive without a word that it is planned tells what is to be done."""
    language = load(scene.document.lang)
    before = scene.text[max(0, trigger.start - 12) : trigger.start].casefold().split()[-1:]
    first = scene.words(trigger).casefold().split()[0]
    return first.endswith(tuple(language.words("infinitives"))) or bool(set(before) & language.words("infinitive_marks"))


def _dated(scene: Scene, sentence: Span) -> bool:
    """Whether officials who open something do so on a day or in a place."""
    return bool(scene.dates(sentence)) or any(scene.goes_to(m) for m in scene.of_type(sentence, "GPE"))


def _named(scene: Scene, place: Span) -> bool:
    return bool(scene.of_type(place, "FAC", "WORK"))


def _thing(scene: Scene, zone: Span) -> bool:
    """Whether something stands in the zone that can be opened: a building, work or body by name, or a word for one."""
    return _named(scene, zone) or bool(scene.of_type(zone, "ORG")) or scene.has(zone, *_THINGS)


def openers(scene: Scene, sentence: Span, trigger: Trigger) -> list[str]:
    """Who opened it, or was there: office-bearers who are the subject, and those in whose presence it was done."""
    zone = zone_of(scene, sentence, trigger)
    people = official(scene, people_of(scene, sentence, trigger))
    there = present(scene, sentence, people)
    passive = bool(load(scene.document.lang).pattern("passive_opening").search(scene.words(trigger).casefold()))
    subjects = [] if passive else people
    if subjects and not load(scene.document.lang).head_final:
        subjects = [w for w in subjects if w.start < trigger.start] or [w for w in subjects if zone.covers(Span(w.start, w.end))]
    attending = people if scene.has(zone, "event.take_part") else []
    return list(dict.fromkeys(w.entity for w in [*subjects, *there, *attending]))[:4]
