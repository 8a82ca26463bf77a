"""Events: what happened, or is to happen, on an identifiable occasion.

Each kind of event is one small finder over a sentence, in an ordered list; what they share (when, where, who, how high, held or
planned) is asked in `occasion.py`. The same occasion told twice is one event with its fullest words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.events.bodies import body_level, with_bodies
from kelisim.extract.events.frames import beside, only_framed
from kelisim.extract.events.occasion import date_of, level_of, place_of, planned
from kelisim.extract.events.outcome import outcome_of
from kelisim.extract.events.sameness import settled, told_once
from kelisim.extract.events.sides import background, inside_summit, just_before, subject_before, unnamed_sides
from kelisim.extract.events.sittings import attending, bare_body, nearest_body, nearest_ordinal, of_forum, part_of_name, sitting
from kelisim.extract.events.visits import visits
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.claim import Claim
from kelisim.model.fact import Event
from kelisim.model.text import Span

Finder = Callable[[Scene, Span], Iterator[Event]]


def find_events(scene: Scene) -> Iterator[Claim]:
    """A claim for each occasion of the document, in the order of its first mention."""
    found: list[Claim] = []
    frames: list[bool] = []
    for sentence in scene.layers.sentences:
        if scene.has(sentence, "status.hypothetical") and not scene.dates(sentence):
            continue
        for finder in FINDERS:
            for event in finder(scene, sentence):
                claim = make_claim(scene, event, evidence(scene, sentence), f"event.{finder.__name__}")
                if claim:
                    found.append(claim)
                    frames.append(only_framed(scene, sentence, event.type))
    yield from settled(scene, told_once(with_bodies(scene, found), frames))


def evidence(scene: Scene, sentence: Span) -> Span:
    """The sentence; of one longer than evidence may be, its first sixty words."""
    words = scene.words(sentence).split()
    if len(words) <= 60:
        return sentence
    end = sentence.start
    for word in words[:58]:
        end = scene.text.index(word, end) + len(word)
    return Span(sentence.start, end)


def _event(scene: Scene, sentence: Span, kind: str, trigger: Trigger, people: list[str], **more: object) -> Event:
    outcome = outcome_of(scene, sentence, trigger)
    status = "planned" if outcome or planned(scene, sentence, trigger) else "held"
    date = date_of(scene, sentence, trigger, status)
    place, level = place_of(scene, sentence, trigger, date), level_of(scene, sentence, people, kind, date)
    event = Event(kind, level, status, date, place, tuple(people), outcome=outcome)
    return replace(event, **more)  # type: ignore[arg-type]


def visit(scene: Scene, sentence: Span) -> Iterator[Event]:
    """Somebody travels; see `visits`."""
    for trigger, traveller in visits(scene, sentence):
        yield _event(scene, sentence, "visit", trigger, [traveller])


def call(scene: Scene, sentence: Span) -> Iterator[Event]:
    """A talk by telephone or video link: no place."""
    triggers = scene.triggers(sentence, "event.call")
    people = [w.entity for w in scene.people(sentence)]
    if triggers and len(people) >= 2 and not scene.has(sentence, "event.counted"):
        yield _event(scene, sentence, "call", triggers[0], people, place=None)


def meeting(scene: Scene, sentence: Span) -> Iterator[Event]:
    """Talks and receptions: a verb of meeting with two people, or talks named with the people of the document's two sides."""
    triggers = [
        t for t in scene.triggers(sentence, "event.meet_verb", "event.talks_noun", "event.meet_noun") if not inside_summit(scene, t)
    ]
    if not triggers or scene.has(sentence, "event.call"):
        return
    people = [w.entity for w in beside(scene, sentence, triggers[0])]
    people = (
        people if len(people) > 1 else [*people, *(unnamed_sides(scene, sentence, people) or subject_before(scene, sentence, triggers))]
    )
    if scene.has(sentence, "event.take_part") and any(
        scene.has(s, "event.session_noun", "event.summit", "event.forum") for s in [*just_before(scene, sentence), sentence]
    ):
        return  # «В заседании приняли участие …»: they sat, and did not meet once more
    if len(people) < 2 or (scene.has(sentence, "event.welcome") and not scene.has(sentence, "event.talks_noun")):
        return  # who is met at an airport is not yet talked with
    if scene.has(sentence, "event.session_noun") and not scene.has(sentence, "event.talks_noun", "event.one_to_one", "event.format_narrow"):
        return  # «hosted … for the session»: the sitting is the event
    yield _event(scene, sentence, "meeting", triggers[0], people[:2] if people[1].startswith("person:") else people)


def session(scene: Scene, sentence: Span) -> Iterator[Event]:
    """A sitting of a standing body: a word for it, with the body's name or an ordinal."""
    for trigger in scene.triggers(sentence, "event.session_noun"):
        if part_of_name(scene, trigger) or of_forum(scene, trigger):
            continue
        near = Span(max(sentence.start, trigger.start - 90), min(sentence.end, trigger.end + 90))
        body = nearest_body(scene, near, trigger)
        ordinal = nearest_ordinal(scene, near, trigger)
        if body is None and ordinal is None and not bare_body(scene, sentence, trigger):
            continue
        event = _event(
            scene, sentence, "session", trigger, sitting(scene, sentence, trigger), body=body.entity if body else None, session=ordinal
        )
        yield replace(event, level=body_level(scene, body) or event.level) if not event.participants and body else event


def summit(scene: Scene, sentence: Span) -> Iterator[Event]:
    """A meeting of several leaders, called a summit."""
    for trigger in scene.triggers(sentence, "event.summit")[:1]:
        near = Span(max(sentence.start, trigger.start - 60), min(sentence.end, trigger.end + 60))
        body, ordinal = nearest_body(scene, near, trigger), nearest_ordinal(scene, near, trigger)
        placed = scene.dates(sentence) or any(scene.goes_to(m) for m in scene.of_type(near, "GPE")) or scene.has(near, "event.hold_verb")
        if body or ordinal or placed:  # «the summit is important» tells of none
            yield _event(
                scene, sentence, "summit", trigger, attending(scene, sentence, 0), body=body.entity if body else None, session=ordinal
            )


def forum(scene: Scene, sentence: Span) -> Iterator[Event]:
    """A forum or conference by name or ordinal, or one that is said to take place."""
    for trigger in scene.triggers(sentence, "event.forum")[:1]:
        near = Span(max(sentence.start, trigger.start - 60), min(sentence.end, trigger.end + 60))
        named = any(m.type == "EVENT" and m.start <= trigger.end and trigger.start <= m.end for m in scene.of_type(sentence, "EVENT"))
        ordinal = nearest_ordinal(scene, near, trigger)
        if named or ordinal or scene.has(sentence, "event.hold_verb"):
            yield _event(scene, sentence, "forum", trigger, attending(scene, sentence), session=ordinal)


def signing(scene: Scene, sentence: Span) -> Iterator[Event]:
    """Something was signed: the named signers where they are the subject, else the states."""
    triggers = [t for t in scene.triggers(sentence, "event.sign_verb", "event.sign_noun") if not background(scene, sentence, t)]
    if not triggers or any(d.relation == "during" or d.rule.startswith("last_n") for d in scene.dates(sentence)):
        return  # «за годы подписано 180 договоров» is a count, no occasion
    people = [w.entity for w in scene.people(sentence)]
    signers = people[:3] if len(people) >= 2 else list(scene.pair)
    yield _event(scene, sentence, "signing", triggers[0], signers)


def opening(scene: Scene, sentence: Span) -> Iterator[Event]:
    """Something was opened, launched or put into service, named or with a place or a date."""
    triggers = scene.triggers(sentence, "event.open_verb", "event.open_noun")
    if not triggers or not (scene.of_type(sentence, "FAC", "WORK", "ORG") or scene.has(sentence, "event.open_noun")):
        return
    event = _event(scene, sentence, "opening", triggers[0], [w.entity for w in scene.people(sentence)][:2])
    wished = scene.has(sentence, "commitment.agree", "commitment.intend", "commitment.propose", "commitment.ready")
    if event.outcome:
        yield replace(event, participants=(), level="official")  # who is named beside it only says so
    elif (event.status == "held" and not wished) or (event.date and len(event.date) == 10):
        yield event


def _simple(kind: str) -> Finder:
    def finder(scene: Scene, sentence: Span) -> Iterator[Event]:
        triggers = scene.triggers(sentence, f"event.{kind}")
        if triggers and (scene.dates(sentence) or scene.has(sentence, "event.hold_verb", "status.planned") or kind == "handover"):
            yield _event(scene, sentence, kind, triggers[0], [])

    finder.__name__ = kind
    finder.__doc__ = f"A {kind} named with a date or a verb of taking place."
    return finder


cultural, election, handover = _simple("cultural"), _simple("election"), _simple("handover")


def other_event(scene: Scene, sentence: Span) -> Iterator[Event]:
    """Orders handed over, relations established."""
    for trigger in scene.triggers(sentence, "event.other_event")[:1]:
        before = scene.text[max(sentence.start, trigger.start - 30) : trigger.start].casefold()
        if load(scene.document.lang).words("since") & set(before.split()):
            continue  # «the first visit since relations were established»
        yield _event(scene, sentence, "other", trigger, [w.entity for w in scene.people(sentence)][:2])


FINDERS: tuple[Finder, ...] = (visit, call, meeting, session, summit, forum, signing, opening, cultural, election, handover, other_event)
