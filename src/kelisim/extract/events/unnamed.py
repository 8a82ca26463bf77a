"""Occasions of people without names: a state's minister or delegation that travels, and two states' negotiators who talk."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.events.frames import framed
from kelisim.extract.events.mentioned import in_name
from kelisim.extract.events.outcome import outcome_of
from kelisim.extract.events.participants import delegates, owners
from kelisim.extract.events.sides import inside_summit
from kelisim.extract.events.sittings import sitting_words
from kelisim.extract.events.standing import state_of
from kelisim.extract.events.visits import going, somewhere, travellers, visits
from kelisim.extract.events.zones import zone_of
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span

_BESIDE = 40  # characters between «визит» and whose it is, or between a delegation and its state
_REACH = 110  # characters between whoever travels and the verb
_SILENT = ("spokesperson", "expert")  # who only tell of it
_TALKS = ("event.meet_noun", "event.talks_noun", "event.meet_verb")


def unnamed_visits(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, str]]:
    """The visit of a sentence that names no traveller, and the state whose official or delegation travels; none where the document
    names who of that state does. A visit that came to nothing may be that of the sentence before."""
    if (
        scene.people(sentence)
        or scene.has(sentence, "event.counted")
        or (scene.has(sentence, "commitment.invite") and not scene.has(sentence, "event.invitation"))
    ):
        return
    for trigger in going(scene, sentence, "event.visit_noun", "event.visit_verb"):
        outcome = outcome_of(scene, sentence, trigger)
        noun = trigger.concept == "event.visit_noun"
        if in_name(scene, trigger) or framed(scene, sentence, trigger) or not (scene.dates(sentence) or outcome):
            continue
        state = _traveller(scene, sentence, trigger)
        if state is None and noun and outcome and (who := _told_before(scene, sentence)):
            yield trigger, who
            return
        if state and (noun or outcome or somewhere(scene, sentence, trigger)) and not _named(scene, state):
            yield trigger, state
            return


def _told_before(scene: Scene, sentence: Span) -> str | None:
    """«Сапар … жылжытылды», "The visit was put off": of the visit of one that the sentence before tells."""
    before = scene.before(sentence)
    found = visits(scene, before) if before and scene.in_body(before) else []
    return found[0][1] if len(found) == 1 else None


def _named(scene: Scene, state: str) -> bool:
    return any(state_of(scene, person) == state for person in travellers(scene))


def _traveller(scene: Scene, sentence: Span, trigger: Trigger) -> str | None:
    """The state of the office or delegation whose visit it is: of a noun right behind it, where heads stand first; else the last before."""
    final = load(scene.document.lang).head_final
    if trigger.concept == "event.visit_noun" and not final:
        behind = _states(scene, Span(trigger.end, min(sentence.end, trigger.end + _REACH)))
        if behind and behind[0][0].start - trigger.end <= _BESIDE:
            return behind[0][1]
    before = _states(scene, Span(max(sentence.start, trigger.start - _REACH), trigger.start))
    return before[-1][1] if before else None


def _states(scene: Scene, place: Span) -> list[tuple[Span, str]]:
    """The offices without a bearer and the delegations of a place, each with its state."""
    found = [
        (Span(t.start, t.end), t.of)
        for t in scene.titles(place)
        if t.person is None and t.of and t.of.startswith("country:") and t.role not in _SILENT
    ]
    for trigger in scene.triggers(place, "event.delegation"):
        near = Span(max(place.start, trigger.start - _BESIDE), min(place.end, trigger.end + _BESIDE))
        states = [w.entity for w in scene.states(near)]
        if len(set(states)) == 1:
            found.append((Span(trigger.start, trigger.end), states[0]))
    return sorted(found, key=lambda each: each[0].start)


def unnamed_talks(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, list[str]]]:
    """The talks of a sentence that names nobody, told beside a verb of holding, a plan or an outcome, with the states."""
    if scene.people(sentence) or scene.has(sentence, "event.counted", "event.call"):
        return
    sat = sitting_words(scene, sentence)
    for trigger in scene.triggers(sentence, *_TALKS):
        if (
            inside_summit(scene, trigger)
            or framed(scene, sentence, trigger)
            or any(s.start < trigger.end and trigger.start < s.end for s in sat)
        ):
            continue
        zone = zone_of(scene, sentence, trigger)
        told = bool(scene.dates(zone)) and scene.has(zone, "event.hold_verb", "status.planned", "status.next", "status.previous")
        if told or outcome_of(scene, sentence, trigger):
            states = delegates(scene, zone, []) or owners(scene, zone)
            if len(states) > 1:
                yield trigger, states
                return
