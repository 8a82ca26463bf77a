"""Occasions that are only pointed at as the next of their kind: «Очередной раунд намечен на осень в Лиме», «Келесі отырыс … өткізілсін»,
"the sixth would be convened in Hanoi in May". Nobody and no body is named; the word «next», «again» or an ordinal, a day and a town tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.events.dating import usable_dates
from kelisim.extract.events.frames import framed
from kelisim.extract.events.participants import delegates
from kelisim.extract.events.placing import placed
from kelisim.extract.events.sittings import sitting_words
from kelisim.extract.events.zones import zone_of, zones_of
from kelisim.extract.ordinals import ordinals_at
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.text import HasSpan, Span

_COMING = ("commitment.gather", "status.planned", "event.hold_verb", "event.gather")
_TALKS = ("event.meet_noun", "event.talks_noun", "event.round", "event.meet_verb", "event.gather")
_NAMED = ("event.summit", "event.forum", "event.call", "event.cultural", "event.election", "event.visit_noun", "event.visit_verb")
_BESIDE = 45  # characters between «next» or an ordinal and the word for talks
_GLUED = 2  # characters between an ordinal without a noun and its verb, day or town


def ahead(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether a word for a sitting stands beside «next» or an ordinal, on a day to come in a town."""
    near = Span(max(sentence.start, trigger.start - _BESIDE), min(sentence.end, trigger.end + _BESIDE))
    return _pointed(scene, near) and _scheduled(scene, sentence, trigger)


def repeated(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, list[str]]]:
    """The talks of a sentence that are to be held again, with the states that it names as talking; no sitting, and nobody by name."""
    if not scene.has(sentence, "event.again") and not ordinals_at(scene.document, scene.layers, sentence):
        return
    if scene.people(sentence) or scene.has(sentence, *_NAMED, "event.counted"):
        return
    sat: list[HasSpan] = [*sitting_words(scene, sentence), *(zone_of(scene, sentence, t) for t, _ in numbered(scene, sentence))]
    for trigger in scene.triggers(sentence, *_TALKS):
        other = any(s.start < trigger.end and trigger.start < s.end for s in sat)
        if not other and not framed(scene, sentence, trigger) and ahead(scene, sentence, trigger):
            yield trigger, delegates(scene, zone_of(scene, sentence, trigger), [])
            return


def numbered(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, int]]:
    """A sitting told by its ordinal alone («шестое пройдёт в Лиме в мае», «алтыншысы»), behind the word for another one."""
    ordinals = ordinals_at(scene.document, scene.layers, sentence)
    if not ordinals or not scene.has(sentence, *_COMING):
        return
    before = scene.before(sentence)
    for zone in zones_of(scene, sentence):
        if scene.has(zone, "event.session_noun", "event.meet_noun", "event.round", *_NAMED) or scene.people(zone):
            continue
        earlier = [s for s in (before, Span(sentence.start, zone.start)) if s]
        if not any(scene.has(s, "event.session_noun") for s in earlier):
            continue
        for place, value in ordinals:
            trigger = Trigger(place.start, place.end, "event.session_noun")
            if zone.covers(place) and _alone(scene, zone, place) and _scheduled(scene, sentence, trigger):
                yield trigger, value


def of_sitting(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether what is to meet again is a standing body, told of before: no round, ministers, negotiators or delegations are spoken of."""
    zone = zone_of(scene, sentence, trigger)
    if scene.has(sentence, "event.round", "event.delegation", "event.talks_noun", "event.three_sides") or scene.titles(zone):
        return False
    told = [scene.sentence(t.start) for t in scene.triggers(Span(0, sentence.start), "event.session_noun")]
    return any(ordinals_at(scene.document, scene.layers, s) for s in told)


def _alone(scene: Scene, zone: Span, ordinal: HasSpan) -> bool:
    """Whether no noun follows an ordinal: a verb, a day or a town does."""
    after = Span(ordinal.end, min(zone.end, ordinal.end + 60))
    behind: list[HasSpan] = [*scene.triggers(after, *_COMING), *scene.dates(after), *scene.of_type(after, "GPE")]
    gaps = [scene.text[ordinal.end : b.start] for b in behind if b.start >= ordinal.end]
    small = scene.place_words | load(scene.document.lang).words("in_dates")
    return any(len(gap) <= _GLUED or set(gap.casefold().split()) <= small for gap in gaps)


def _pointed(scene: Scene, near: Span) -> bool:
    return scene.has(near, "event.again", "status.next") or bool(ordinals_at(scene.document, scene.layers, near))


def _scheduled(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether the zone of a word has a verb of what is to be held, a day to come, and a town or state where it will be."""
    zone = zone_of(scene, sentence, trigger)
    dates = usable_dates(scene, zone, "planned", trigger)
    if not dates or not scene.has(zone, *_COMING):
        return False
    if placed(scene, zone, trigger, "place:") or scene.references(zone, "capital"):
        return True
    return any(len(str(d.begins)) > 4 for d in dates) and bool(placed(scene, zone, trigger, "country:"))
