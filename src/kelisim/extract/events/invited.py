"""Visits to come that an invitation tells of: who is asked, where to, and when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kelisim.extract.events.dating import usable_dates
from kelisim.extract.events.standing import state_of
from kelisim.extract.scene import Scene, Who
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.fact import Event
from kelisim.model.text import Span

_GATHERINGS = (
    "event.forum",
    "event.summit",
    "event.session_noun",
    "event.cultural",
    "event.election",
    "event.talks_noun",
    "event.sign_noun",
)


def invitations(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, str, str | None]]:
    """The word of inviting in a sentence that asks somebody to come at a time that is told, who is asked, and who asks.

    An invitation to a gathering is the gathering's; one without a time, or for some
    day of a year and not yet accepted, is an undertaking and no occasion.
    """
    asked = scene.triggers(sentence, "commitment.invite")
    if not asked or scene.has(sentence, "event.invitation", *_GATHERINGS):
        return
    dates = usable_dates(scene, sentence, "planned", asked[0])
    if not dates or not (scene.has(sentence, "commitment.accepted") or any(d.begins and d.begins.month for d in dates)):
        return
    people = scene.people(sentence)
    guest = _guest(scene, sentence, asked[0], people)
    if guest:
        host = next((w.entity for w in people if w.entity != guest), None)
        yield asked[0], guest, host


def _guest(scene: Scene, sentence: Span, asked: Trigger, people: list[Who]) -> str | None:
    """The person in the case of an object, or right behind the verb where heads stand first; else the counterpart who is meant."""
    objects = [m.entity for m in scene.of_type(sentence, "PERSON") if m.case == "accusative"]
    if objects:
        return objects[0]
    behind = [w.entity for w in people if w.start >= asked.end]
    if behind and len(people) > 1 and not load(scene.document.lang).head_final:
        return behind[0]
    meant = [w.entity for w in people if w.how == "counterpart"]
    return meant[0] if len(people) == 2 and meant else None


def visited(scene: Scene, event: Event, host: str | None) -> Event:
    """The visit, in the state of whoever invites where no place is told."""
    place = event.place or (state_of(scene, host) if host else None)
    return replace(event, status="planned", place=place, host=host)
