"""What happens in the course of a visit or of talks told just before, on no day of its own: it is where those are.

«Министр прибыл в Лиму. В рамках визита он встретился с …» tells the town once, for the visit; a page without a day, or a visit of long
ago that a report recalls, has nothing else that would say where they met.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelisim.extract.events.frames import CONCEPTS, framed
from kelisim.extract.events.standing import state_of
from kelisim.extract.scene import Scene
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.fact import Event
from kelisim.model.places import last_before
from kelisim.model.text import Span
from kelisim.world.world import country_of

_BACK = 6  # sentences back to the visit in whose course something happens
_FRAMED = 8  # the same where the sentence itself says so («в рамках визита»)
_WITHIN = ("meeting", "session", "summit", "signing", "forum")
_TALKS = ("meeting", "session", "summit")


def in_course(scene: Scene, claim: Claim, event: Event, told: Sequence[tuple[Claim, Event]]) -> Event:
    """The event in the place of the visit of one of its people, or of the occasion that its sentence names as its frame, told shortly
    before; what is signed on no day has the day of that frame too. A visit that goes nowhere goes where its traveller meets people abroad.

    >>> from kelisim.annotate import annotate
    >>> from kelisim.extract import extract
    >>> from kelisim.model.document import Document
    >>> text = "Министр Али Ким прибыл в Лиму. В рамках визита он встретился с министром Яном Новаком."
    >>> document = Document("1", "row", text, "ru")
    >>> [c.fact.place for c in extract(document, annotate(document)) if isinstance(c.fact, Event) and c.fact.type == "meeting"]
    ['place:lima']
    """
    sentence = scene.sentence(claim.span.start)
    if event.place or event.outcome or not scene.in_body(sentence) or scene.has(sentence, "event.remote"):
        return event
    if event.type == "visit":
        return replace(event, place=_met_abroad(scene, event, [e for _, e in told]))
    if event.type not in _WITHIN:
        return event
    frame = next((e for e in reversed(_near(scene, sentence, told, _FRAMED)) if _framed_by(scene, sentence, e) and _fits(event, e)), None)
    if frame:
        dated = event.type == "signing" and event.status == frame.status and not event.date
        return replace(event, place=frame.place, date=frame.date if dated else event.date)
    visits = [
        e
        for e in _near(scene, sentence, told, _BACK)
        if e.type == "visit" and set(e.participants) & set(event.participants) and _fits(event, e)
    ]
    places = {e.place for e in visits}
    return replace(event, place=places.pop()) if len(places) == 1 else event


def _near(scene: Scene, sentence: Span, told: Sequence[tuple[Claim, Event]], back: int) -> list[Event]:
    """The events with a place that a sentence or the few before it tell."""
    before = last_before(scene.layers.sentences, sentence.start, back)
    start = before[0].start if before else sentence.start
    return [e for c, e in told if start <= c.span.start <= sentence.end and scene.in_body(c.span) and e.place]


def _framed_by(scene: Scene, sentence: Span, other: Event) -> bool:
    """Whether a sentence names the kind of another occasion as the frame of what it tells («в ходе визита»)."""
    if other.type not in ("visit", *_TALKS):
        return False
    return any(framed(scene, sentence, t) for t in scene.triggers(sentence, *CONCEPTS.get(other.type, ())))


def _fits(event: Event, frame: Event) -> bool:
    """Whether an occasion can fall into another: on no day that clashes, and none that is held into one that is to come."""
    if frame.status == "planned" and event.status == "held":
        return False
    return not (event.date and frame.date) or PartialDate.parse(event.date).agrees(PartialDate.parse(frame.date))


def _met_abroad(scene: Scene, visit: Event, events: Sequence[Event]) -> str | None:
    """The one place outside their own state in which those who travel met somebody on no other day."""
    met = [e for e in events if e.type in _TALKS and e.place and e.status == visit.status and e.date == visit.date]
    places = {e.place for e in met if set(visit.participants) <= set(e.participants)}
    if len(places) != 1 or not (place := places.pop()):
        return None
    home = {state_of(scene, p) for p in visit.participants}
    return place if None not in home and (country_of(place) or place) not in home else None
