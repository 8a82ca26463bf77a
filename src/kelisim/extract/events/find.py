"""Events: what happened, or is to happen, on an identifiable occasion.

Each kind of event is one small finder over a sentence, in an ordered list; what they share (when, where, how high, held or planned)
is asked in `dating`, `placing` and `ranking`. The same occasion told twice is one event with its fullest words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.clauses import shortened
from kelisim.extract.events.again import ahead, numbered, of_sitting, repeated
from kelisim.extract.events.bodies import body_level, with_bodies
from kelisim.extract.events.dating import date_of
from kelisim.extract.events.formats import format_of, host_of
from kelisim.extract.events.gatherings import attending
from kelisim.extract.events.invited import invitations, visited
from kelisim.extract.events.mentioned import only_mentioned
from kelisim.extract.events.occasions import background_talks, several
from kelisim.extract.events.openings import openings
from kelisim.extract.events.others import concerned, handed_over
from kelisim.extract.events.outcome import outcome_of
from kelisim.extract.events.placing import place_of
from kelisim.extract.events.ranking import level_of, planned
from kelisim.extract.events.sameness import not_again, settled, told_once
from kelisim.extract.events.signings import signings
from kelisim.extract.events.sittings import bare_body, nearest_body, nearest_ordinal, sitting, sitting_words
from kelisim.extract.events.stays import stays
from kelisim.extract.events.surroundings import in_context
from kelisim.extract.events.talks import callers, of_ministers, talks
from kelisim.extract.events.unnamed import unnamed_talks, unnamed_visits
from kelisim.extract.events.visits import together, travellers, visits
from kelisim.extract.events.zones import negated, zone_of
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.claim import Claim
from kelisim.model.fact import Event
from kelisim.model.text import Span

Finder = Callable[[Scene, Span], Iterator[tuple[Trigger, Event]]]


def find_events(scene: Scene) -> Iterator[Claim]:
    """A claim for each occasion of the document, in the order of its first mention."""
    found: list[Claim] = []
    for sentence in scene.layers.sentences:
        if scene.has(sentence, "status.hypothetical") and not scene.dates(sentence):
            continue
        for finder in FINDERS:
            for trigger, event in finder(scene, sentence):
                if (negated(scene, trigger) and not event.outcome) or only_mentioned(scene, sentence, trigger):
                    continue
                for each in several(scene, sentence, trigger, event):
                    claim = make_claim(scene, each, shortened(scene.text, sentence, trigger), f"event.{finder.__name__}")
                    if claim:
                        found.append(claim)
    yield from not_again(scene, list(in_context(scene, list(settled(scene, told_once(scene, with_bodies(scene, found)))))))


def _event(scene: Scene, sentence: Span, kind: str, trigger: Trigger, people: list[str], **more: object) -> Event:
    outcome = outcome_of(scene, sentence, trigger)
    status = "planned" if outcome or planned(scene, sentence, trigger) else "held"
    date = date_of(scene, sentence, trigger, "outcome" if outcome else status)
    place, level = place_of(scene, sentence, trigger, date), level_of(scene, sentence, trigger, people, kind, date)
    host = host_of(scene, sentence, trigger, people) if kind in ("visit", "meeting") else None
    formats = format_of(scene, sentence) if kind in ("meeting", "session", "call") else ()
    event = Event(kind, level, status, date, place, tuple(people), outcome=outcome, format=formats, host=host)
    return replace(event, **more)  # type: ignore[arg-type]


def visit(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """Somebody travels; see `visits`."""
    for trigger, guest, inviting in invitations(scene, sentence):
        yield trigger, visited(scene, _event(scene, sentence, "visit", trigger, [guest]), inviting)
    found = list(visits(scene, sentence)) or list(stays(scene, sentence)) or unnamed_visits(scene, sentence)
    for trigger, traveller in found:
        yield trigger, _event(scene, sentence, "visit", trigger, together(scene, sentence, trigger, traveller))


def call(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """A talk by telephone or video link: no place."""
    triggers = scene.triggers(sentence, "event.call")
    if not triggers or scene.has(sentence, "event.counted"):
        return
    people = callers(scene, sentence, triggers[0])
    if len(people) >= 2:
        yield triggers[0], _event(scene, sentence, "call", triggers[0], people, place=None)


def meeting(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """Talks and receptions; see `talks`."""
    found = False
    for trigger, people in talks(scene, sentence, travellers(scene)):
        found = True
        numbered = of_ministers(scene, sentence, trigger) or scene.has(zone_of(scene, sentence, trigger), "event.round")
        ordinal = nearest_ordinal(scene, sentence, trigger) if numbered else None
        yield trigger, _event(scene, sentence, "meeting", trigger, people, session=ordinal)
    if not found:
        again = [each for each in repeated(scene, sentence) if not of_sitting(scene, sentence, each[0])]
        for trigger, people in list(unnamed_talks(scene, sentence)) or again or background_talks(scene, sentence):
            zone = zone_of(scene, sentence, trigger)
            ordinal = nearest_ordinal(scene, zone, trigger) if scene.has(zone, "event.round") else None
            yield trigger, _event(scene, sentence, "meeting", trigger, people, session=ordinal)


def session(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """A sitting of a standing body: a word for it, with the body's name or an ordinal."""
    for trigger in sitting_words(scene, sentence):
        wide = 90 if trigger.concept == "event.session_noun" else 160
        near = Span(max(sentence.start, trigger.start - wide), min(sentence.end, trigger.end + 90))
        body, ordinal = nearest_body(scene, near, trigger), nearest_ordinal(scene, near, trigger)
        if body is None and ordinal is None and not bare_body(scene, sentence, trigger) and not ahead(scene, sentence, trigger):
            continue
        people = sitting(scene, sentence, trigger)
        event = _event(scene, sentence, "session", trigger, people, body=body.entity if body else None, session=ordinal)
        yield trigger, replace(event, level=body_level(scene, body) or event.level) if not event.participants and body else event
    yield from _next_sitting(scene, sentence)


def _next_sitting(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """A sitting that is told by its ordinal, or as the one at which a body told of before is to meet again."""
    for trigger, ordinal in numbered(scene, sentence):
        yield trigger, _event(scene, sentence, "session", trigger, [], session=ordinal)
    for trigger, _ in repeated(scene, sentence):
        if of_sitting(scene, sentence, trigger):
            yield trigger, _event(scene, sentence, "session", trigger, [], session=nearest_ordinal(scene, sentence, trigger))


def summit(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """A meeting of several leaders, called a summit."""
    for trigger in scene.triggers(sentence, "event.summit")[:1]:
        near = Span(max(sentence.start, trigger.start - 60), min(sentence.end, trigger.end + 60))
        body, ordinal = nearest_body(scene, near, trigger), nearest_ordinal(scene, near, trigger)
        # «the summit is important» tells of none
        gone = any(scene.goes_to(m) for m in scene.of_type(near, "GPE"))
        if body or ordinal or scene.dates(sentence) or gone or scene.has(near, "event.hold_verb") or outcome_of(scene, sentence, trigger):
            people = attending(scene, sentence, trigger)
            yield trigger, _event(scene, sentence, "summit", trigger, people, body=body.entity if body else None, session=ordinal)


def forum(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """A forum or conference by name or ordinal, or one that is said to take place."""
    for trigger in scene.triggers(sentence, "event.forum")[:1]:
        if of_ministers(scene, sentence, trigger):
            continue  # ministers at a round table hold talks
        near = Span(max(sentence.start, trigger.start - 60), min(sentence.end, trigger.end + 60))
        named = any(m.start <= trigger.end and trigger.start <= m.end for m in scene.of_type(sentence, "EVENT"))
        ordinal = nearest_ordinal(scene, near, trigger)
        told = scene.has(sentence, "event.hold_verb") or (
            scene.dates(sentence) and scene.has(sentence, "event.gather", "event.open_verb", "event.take_part", "status.planned")
        )
        attended = scene.has(sentence, "event.take_part", "event.gather") and any(scene.goes_to(m) for m in scene.of_type(sentence, "GPE"))
        if named or ordinal or told or attended or outcome_of(scene, sentence, trigger):
            yield trigger, _event(scene, sentence, "forum", trigger, attending(scene, sentence, trigger), session=ordinal)


def signing(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """Something was signed: the named signers where they are the subject, else the states."""
    for trigger, signers in signings(scene, sentence):
        yield trigger, _event(scene, sentence, "signing", trigger, signers)


def opening(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """Something was opened, launched or put into service."""
    wished = scene.has(sentence, "commitment.agree", "commitment.intend", "commitment.propose", "commitment.ready")
    for trigger, people in openings(scene, sentence):
        event = _event(scene, sentence, "opening", trigger, people)
        if event.outcome:
            yield trigger, replace(event, participants=(), level="official")  # who is named beside it only says so
        elif (event.status == "held" and not wished) or (event.status == "planned" and _settled(event)):
            yield trigger, event


def _settled(event: Event) -> bool:
    """Whether the day of an opening is known, or its month and place: what is only to open next year is an undertaking."""
    return len(event.date or "") == 10 or (len(event.date or "") == 7 and bool(event.place))


def _simple(kind: str) -> Finder:
    def finder(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
        triggers = scene.triggers(sentence, f"event.{kind}")
        if scene.has(sentence, "event.counted") or (scene.has(sentence, "commitment.agree") and not scene.dates(sentence)):
            return
        if triggers and (
            scene.dates(sentence) or scene.has(sentence, "event.hold_verb", "status.planned") or outcome_of(scene, sentence, triggers[0])
        ):
            people = attending(scene, sentence, triggers[0]) if kind == "cultural" else []
            near = Span(max(sentence.start, triggers[0].start - 30), triggers[0].end)
            ordinal = nearest_ordinal(scene, near, triggers[0]) if kind == "cultural" else None
            named = _fair(scene, zone_of(scene, sentence, triggers[0])) if kind == "cultural" else kind
            yield triggers[0], _event(scene, sentence, named, triggers[0], people, session=ordinal)

    finder.__name__ = kind
    finder.__doc__ = f"A {kind} named with a date or a verb of taking place."
    return finder


def _fair(scene: Scene, zone: Span) -> str:
    """What an exhibition, fair or festival is: of jobs something else, of goods a forum of those who trade in them, else culture."""
    if scene.has(zone, "event.job_fair"):
        return "other"
    return "forum" if scene.has(zone, "event.trade_fair") else "cultural"


cultural, election = _simple("cultural"), _simple("election")


def handover(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """A chair passes from one state to another."""
    for trigger in scene.triggers(sentence, "event.handover")[:1]:
        states, body = handed_over(scene, sentence, trigger)
        if states or body or scene.dates(sentence):
            yield trigger, _event(scene, sentence, "handover", trigger, states, body=body)


def other_event(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, Event]]:
    """Orders handed over, relations established."""
    for trigger in scene.triggers(sentence, "event.other_event")[:1]:
        before = scene.text[max(sentence.start, trigger.start - 30) : trigger.start].casefold()
        if load(scene.document.lang).words("since") & set(before.split()):
            continue  # «the first visit since relations were established»
        people = concerned(scene, sentence, trigger, travellers(scene))
        event = _event(scene, sentence, "other", trigger, people)
        if event.date or people or scene.has(sentence, "event.award"):
            yield trigger, event


FINDERS: tuple[Finder, ...] = (visit, call, meeting, session, summit, forum, signing, opening, cultural, election, handover, other_event)
