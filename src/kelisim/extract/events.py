"""Events: what happened, or is to happen, on an identifiable occasion.

Each kind of event is one small finder over a sentence, in an ordered list; what they share (when, where, who, how high, held or
planned) is asked in `occasion.py`. The same occasion told twice is one event with its fullest words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from kelisim.extract.bodies import body_level, with_bodies
from kelisim.extract.claims import make_claim
from kelisim.extract.frames import beside, only_framed
from kelisim.extract.occasion import date_of, leading, level_of, place_of, planned
from kelisim.extract.ordinals import ordinals_at
from kelisim.extract.sameness import settled, told_once
from kelisim.extract.scene import Scene
from kelisim.extract.visits import visits
from kelisim.lang.language import load
from kelisim.model.annotation import Mention, Trigger
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
    status = "planned" if planned(scene, sentence, trigger) else "held"
    date = date_of(scene, sentence, trigger, status)
    place, level = place_of(scene, sentence, trigger, date), level_of(scene, sentence, people, kind, date)
    event = Event(kind, level, status, date, place, tuple(people))
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
    triggers = [t for t in scene.triggers(sentence, "event.meet_verb", "event.talks_noun", "event.meet_noun") if not _inside_summit(scene, t)]
    if not triggers or scene.has(sentence, "event.call"):
        return
    people = [w.entity for w in beside(scene, sentence, triggers[0])]
    people = people if len(people) > 1 else [*people, *(_unnamed_sides(scene, sentence, people) or _subject_before(scene, sentence, triggers))]
    if scene.has(sentence, "event.take_part") and any(scene.has(s, "event.session_noun", "event.summit", "event.forum") for s in [*_just_before(scene, sentence), sentence]):
        return  # «В заседании приняли участие …»: they sat, and did not meet once more
    if len(people) < 2 or (scene.has(sentence, "event.welcome") and not scene.has(sentence, "event.talks_noun")):
        return  # who is met at an airport is not yet talked with
    if scene.has(sentence, "event.session_noun") and not scene.has(sentence, "event.talks_noun", "event.one_to_one", "event.format_narrow"):
        return  # «hosted … for the session»: the sitting is the event
    yield _event(scene, sentence, "meeting", triggers[0], people[:2] if people[1].startswith("person:") else people)


def _inside_summit(scene: Scene, trigger: Trigger) -> bool:
    """«консультативная встреча» is a summit's name."""
    near = Span(max(0, trigger.start - 40), trigger.end + 10)
    return any(t.start <= trigger.start and trigger.end <= t.end for t in scene.triggers(near, "event.summit"))


def _just_before(scene: Scene, sentence: Span) -> list[Span]:
    return [s for s in scene.body_sentences if s.end <= sentence.start][-2:]


def _subject_before(scene: Scene, sentence: Span, triggers: list[Trigger]) -> list[str]:
    """«Және … Володинмен кездесті»: with nobody but the partner named, the subject is that of the sentence before."""
    before = scene.before(sentence)
    named = [m for m in scene.of_type(sentence, "PERSON")]
    verb = any(t.concept == "event.meet_verb" for t in triggers)
    if before is None or len(named) != 1 or not verb or named[0].case not in ("instrumental", "accusative", "comitative"):
        return []
    return [w.entity for w in scene.people(before) if w.entity != named[0].entity][:1]


def _unnamed_sides(scene: Scene, sentence: Span, people: list[str]) -> list[str]:
    """The states of the offices without a bearer whom one named person meets («принял послов Чада и Перу»)."""
    if len(people) != 1 or not scene.has(sentence, "event.meet_verb"):
        return []
    own = scene.state_of(people[0])
    titles = [t for t in scene.titles(sentence) if t.person is None and t.of and t.of.startswith("country:") and t.of != own]
    if not titles:
        return []
    after = Span(titles[0].start, sentence.end)
    listed = [w.entity for w in scene.states(after, spoken=False)] if titles[0].plural else [titles[0].of or ""]
    return [s for s in dict.fromkeys([titles[0].of or "", *listed]) if s and s != own]


def session(scene: Scene, sentence: Span) -> Iterator[Event]:
    """A sitting of a standing body: a word for it, with the body's name or an ordinal."""
    for trigger in scene.triggers(sentence, "event.session_noun"):
        if _named(scene, trigger) or _of_forum(scene, trigger):
            continue
        near = Span(max(sentence.start, trigger.start - 90), min(sentence.end, trigger.end + 90))
        body = _nearest_body(scene, near, trigger)
        ordinal = _nearest_ordinal(scene, near, trigger)
        if body is None and ordinal is None and not _bare_body(scene, sentence, trigger):
            continue
        event = _event(scene, sentence, "session", trigger, _sitting(scene, sentence, trigger), body=body.entity if body else None, session=ordinal)
        yield replace(event, level=body_level(scene, body) or event.level) if not event.participants and body else event


def _named(scene: Scene, trigger: Trigger) -> bool:
    """«Ұлттық жиналыс», "Assembly": a word for a sitting that is part of a body's name, or names a parliament, tells of no sitting."""
    return any(m.start < trigger.end and trigger.start < m.end for m in scene.of_type(Span(max(0, trigger.start - 120), trigger.end + 120), "ORG"))


def _of_forum(scene: Scene, trigger: Trigger) -> bool:
    """«двенадцатая сессия форума», "session of the forum": the forum is the occasion."""
    near = Span(max(0, trigger.start - 25), trigger.end + 25)
    return scene.has(near, "event.forum") and not scene.of_type(near, "ORG")


def _bare_body(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """«прошло заседание совета», "the commission met again": a plain word for a body beside the sitting, with a day or a verb of taking place."""
    around = scene.text[max(sentence.start, trigger.start - 25) : min(sentence.end, trigger.end + 25)].casefold()
    body = any(word.startswith(tuple(load(scene.document.lang).words("bodies"))) for word in around.split())
    return body and bool(scene.dates(sentence)) and scene.has(sentence, "event.hold_verb", "status.planned")


def _sitting(scene: Scene, sentence: Span, trigger: Trigger) -> list[str]:
    """Who sat: the people of the sentence, unless it only says what somebody told of a sitting."""
    told = scene.has(sentence, "say.verb", "say.verb_strong") and not scene.has(
        sentence, "event.chair_verb", "event.take_part", "event.meet_verb"
    )
    if told and (not leading(scene, sentence) or planned(scene, sentence, trigger)):
        return []
    here = [w.entity for w in scene.people(sentence)]
    after = [s for s in scene.layers.sentences if s.start >= sentence.end][:3]
    if not here and after and scene.has(after[0], "event.chair_verb"):  # «… прошло заседание. Вели его …»
        here = [w.entity for w in scene.people(after[0])]
    many = _many_sides(scene, [sentence, *[s for s in after if scene.has(s, "event.take_part", "event.chair_verb")]])
    return many or here[:2]


def _attending(scene: Scene, sentence: Span, least: int = 2) -> list[str]:
    """Who takes part in a gathering: all where three states or more are named, else the first few of the sentence."""
    after = [s for s in scene.layers.sentences if s.start >= sentence.end][:2]
    many = _many_sides(scene, [sentence, *[s for s in after if scene.has(s, "event.take_part")]])
    return many or [w.entity for w in scene.people(sentence)][:least]


def _many_sides(scene: Scene, sentences: list[Span]) -> list[str]:
    """Those of three states or more who are said to take part: of a sitting of many all are named."""
    people = list(dict.fromkeys(w.entity for s in sentences for w in scene.people(s)))
    states = {scene.state_of(p) for p in people} - {None}
    return [p for p in people if scene.state_of(p)] if len(states) > 2 else []


def _nearest_body(scene: Scene, near: Span, trigger: Trigger) -> Mention | None:
    bodies = [m for m in scene.of_type(near, "ORG") if not re.search(r"[,:;]", _between(scene, m, trigger))] or scene.of_type(near, "ORG")[:0]
    return min(bodies, key=lambda m: min(abs(m.start - trigger.end), abs(trigger.start - m.end)), default=None)


def _between(scene: Scene, mention: Mention, trigger: Trigger) -> str:
    """The words between a name and a trigger, brackets aside; a comma there parts them («according to the Council, the summit …»)."""
    words = scene.text[min(mention.end, trigger.end) : max(mention.start, trigger.start)]
    return re.sub(r"\([^()]*\)", "", words)


def _nearest_ordinal(scene: Scene, near: Span, trigger: Trigger) -> int | None:
    ordinals = ordinals_at(scene.document, scene.layers, near)
    close = [(min(abs(s.start - trigger.end), abs(trigger.start - s.end)), value) for s, value in ordinals]
    return min(close)[1] if close else None


def summit(scene: Scene, sentence: Span) -> Iterator[Event]:
    """A meeting of several leaders, called a summit."""
    for trigger in scene.triggers(sentence, "event.summit")[:1]:
        near = Span(max(sentence.start, trigger.start - 60), min(sentence.end, trigger.end + 60))
        body, ordinal = _nearest_body(scene, near, trigger), _nearest_ordinal(scene, near, trigger)
        placed = scene.dates(sentence) or any(scene.goes_to(m) for m in scene.of_type(near, "GPE")) or scene.has(near, "event.hold_verb")
        if body or ordinal or placed:  # «the summit is important» tells of none
            yield _event(scene, sentence, "summit", trigger, _attending(scene, sentence, 0), body=body.entity if body else None, session=ordinal)


def forum(scene: Scene, sentence: Span) -> Iterator[Event]:
    """A forum or conference by name or ordinal, or one that is said to take place."""
    for trigger in scene.triggers(sentence, "event.forum")[:1]:
        near = Span(max(sentence.start, trigger.start - 60), min(sentence.end, trigger.end + 60))
        named = any(m.type == "EVENT" and m.start <= trigger.end and trigger.start <= m.end for m in scene.of_type(sentence, "EVENT"))
        ordinal = _nearest_ordinal(scene, near, trigger)
        if named or ordinal or scene.has(sentence, "event.hold_verb"):
            yield _event(scene, sentence, "forum", trigger, _attending(scene, sentence), session=ordinal)


def signing(scene: Scene, sentence: Span) -> Iterator[Event]:
    """Something was signed: the named signers where they are the subject, else the states."""
    triggers = [t for t in scene.triggers(sentence, "event.sign_verb", "event.sign_noun") if not _background(scene, sentence, t)]
    if not triggers or any(d.relation == "during" or d.rule.startswith("last_n") for d in scene.dates(sentence)):
        return  # «за годы подписано 180 договоров» is a count, no occasion
    people = [w.entity for w in scene.people(sentence)]
    signers = people[:3] if len(people) >= 2 else list(scene.pair)
    yield _event(scene, sentence, "signing", triggers[0], signers)


_SIGNED = {
    "en": re.compile(r"\w+s?\s+(?:already\s+|previously\s+)?signed\s+(?:by|in|on|between|during|with|at|earlier|last)\b"),
    "ru": re.compile(r"\bподписанн\w{2,}"),
    "kk": re.compile(r"қол қойылған\s+\w"),
    "ky": re.compile(r"кол коюлган\s+\w"),
}
_WAS = re.compile(r"\b(?:was|were|been|being|is|are|documents?,? also)\s+(?:\w+\s+)?signed")


def _background(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """A signing that is only wished, or that tells which paper is meant («the agreement signed by both countries»), without a day of its own."""
    if any(d.value and d.value.start.exact for d in scene.dates(sentence)):
        return False
    if scene.has(sentence, "commitment.propose", "commitment.intend", "commitment.ready") and not scene.has(sentence, "event.hold_verb"):
        return True
    around = scene.text[max(sentence.start, trigger.start - 25) : min(sentence.end, trigger.end + 20)]
    pattern = _SIGNED[scene.document.lang]
    return bool(pattern.search(around)) and not _WAS.search(around)


def opening(scene: Scene, sentence: Span) -> Iterator[Event]:
    """Something was opened, launched or put into service, named or with a place or a date."""
    triggers = scene.triggers(sentence, "event.open_verb", "event.open_noun")
    if not triggers or not (scene.of_type(sentence, "FAC", "WORK", "ORG") or scene.has(sentence, "event.open_noun")):
        return
    event = _event(scene, sentence, "opening", triggers[0], [w.entity for w in scene.people(sentence)][:2])
    wished = scene.has(sentence, "commitment.agree", "commitment.intend", "commitment.propose", "commitment.ready")
    if event.status == "held" and not wished or (event.date and len(event.date) == 10):
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
