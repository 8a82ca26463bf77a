"""Several occasions in one sentence: «қаңтарда Ташкентте, мамырда Дубайда бас қосты», "meetings in Baku in May and in Tbilisi in June"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kelisim.extract.events.dating import usable_dates
from kelisim.extract.events.frames import framed
from kelisim.extract.events.placing import placed
from kelisim.extract.events.sides import inside_summit
from kelisim.extract.events.sittings import sitting_words
from kelisim.extract.events.zones import zone_of
from kelisim.extract.scene import Scene
from kelisim.model.annotation import DateMention, Mention, Trigger
from kelisim.model.fact import Event
from kelisim.model.text import Span

_CLOSE = 30  # characters between a day and the place that belongs to it


def pairs(scene: Scene, sentence: Span, trigger: Trigger, status: str) -> list[tuple[DateMention, Mention]]:
    """The days of an event's zone, each with the city or state right beside it; two pairs share neither."""
    zone = zone_of(scene, sentence, trigger)
    dates = [d for d in usable_dates(scene, sentence, status, trigger) if zone.covers(d)]
    places = [*placed(scene, zone, trigger, "place:"), *placed(scene, zone, trigger, "country:")]
    found: list[tuple[DateMention, Mention]] = []
    for date in dates:
        near = sorted((_apart(date, p), p.start, p) for p in places if not any(p is q for _, q in found))
        if near and near[0][0] <= _CLOSE:
            found.append((date, near[0][2]))
    return found


def _apart(date: DateMention, place: Mention) -> int:
    return max(place.start - date.end, date.start - place.end, 0)


def several(scene: Scene, sentence: Span, trigger: Trigger, event: Event) -> Iterator[Event]:
    """The event, or one for each pair of day and place where its zone lists two or more; a signing or visit is one all the same."""
    found = pairs(scene, sentence, trigger, event.status) if event.type in ("meeting", "session", "forum", "summit", "cultural") else []
    if len({m.entity for _, m in found}) < 2 or len({str(d.begins) for d, _ in found}) < 2:
        yield event
        return
    for date, place in found:
        yield replace(event, date=str(date.begins), place=place.entity)


def background_talks(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, list[str]]]:
    """A word of talks with nobody named, but with its own day and place beside each other: «встречи в Ташкенте в январе»."""
    sat = sitting_words(scene, sentence)
    for trigger in scene.triggers(sentence, "event.meet_noun", "event.talks_noun", "event.meet_verb"):
        if any(s.start < trigger.end and trigger.start < s.end for s in sat):
            continue
        bare = not inside_summit(scene, trigger) and not framed(scene, sentence, trigger) and not _another(scene, sentence, trigger)
        if bare and pairs(scene, sentence, trigger, "held"):
            yield trigger, []
            return


def _another(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether the zone tells of a sitting, a forum or a call."""
    zone = zone_of(scene, sentence, trigger)
    return scene.has(zone, "event.session_noun", "event.summit", "event.forum", "event.call", "event.cultural", "event.election")
