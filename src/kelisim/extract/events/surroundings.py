"""What events of one document lend each other: the day, the town, the people and the level of the occasion in whose course they fall."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.events.course import in_course
from kelisim.extract.events.dating import main_day
from kelisim.extract.events.following import followed
from kelisim.extract.events.placing import main_place
from kelisim.extract.events.standing import level_among, state_of
from kelisim.extract.scene import LEVELS, RANK, Scene
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.fact import Event
from kelisim.model.places import last_before
from kelisim.world.world import country_of

_COURSE = ("visit", "meeting", "session", "summit", "forum")  # in whose course papers are signed
_TALKS = ("meeting", "session", "summit", "signing", "call")
_BACK = 4  # sentences back to a day of a programme or to people who are meant once more
_TRAVEL = 3  # days by which a visit may begin before or after the day of the report's occasion


def in_context(scene: Scene, claims: list[Claim]) -> Iterator[Claim]:
    """The claims with what others of the document let one know: of a step in a programme its day, of an event without a town that of
    others on its day, of «both ministers» who they are, of a signing the level of the talks in whose course it fell."""
    told: list[Claim] = []
    for claim in sorted(claims, key=lambda c: c.span.start):
        if joined := _joined(scene, claim, told):
            told[-1] = joined
            continue
        event = _peopled(scene, claim, followed(scene, claim, _day_of_programme(scene, claim, told), told), told)
        told.append(claim if event == claim.fact else make_claim(scene, event, claim.span, claim.rule) or claim)
    events = [_event(c) for c in told]
    events = [_placed(scene, claim, events) for claim in told]  # visits first have their goals,
    for at, claim in enumerate(told):
        placed = _placed(scene, replace(claim, fact=events[at]), events)  # and those who talk are where they went
        placed = in_course(scene, claim, placed, [p for p in zip(told, events, strict=True) if p[0] is not claim])
        event = _attended(_levelled(scene, at, placed, events), events)
        if event.type == "signing" and event.status == "planned" and not event.date and not event.outcome:
            continue  # nobody knows when: an undertaking, and no occasion
        yield claim if event == claim.fact else make_claim(scene, event, claim.span, claim.rule) or claim


def _joined(scene: Scene, claim: Claim, told: Sequence[Claim]) -> Claim | None:
    """«С российской стороны в беседе также участвовали …»: the talks told of just before, with those of one side who also sat there."""
    event = _event(claim)
    sentence = scene.sentence(claim.span.start)
    if event.type != "meeting" or not scene.has(sentence, "event.take_part") or not told:
        return None
    last = told[-1]
    before = last_before(scene.layers.sentences, sentence.start, 2)
    met = _event(last)
    states = {state_of(scene, p) for p in event.participants}
    if met.type != "meeting" or met.status != event.status or len(states) != 1 or None in states:
        return None
    if not before or not before[0].start <= last.span.start < sentence.start:
        return None
    people = tuple(dict.fromkeys([*met.participants, *event.participants]))
    return make_claim(scene, replace(met, participants=people), last.span, last.rule)


def _event(claim: Claim) -> Event:
    assert isinstance(claim.fact, Event)
    return claim.fact


def _near(scene: Scene, claim: Claim, told: Sequence[Claim]) -> list[Event]:
    """The events told of in the same sentence or the few before it, the nearest first."""
    before = [s for s in scene.layers.sentences if s.start <= claim.span.start][-_BACK - 1 :]
    start = before[0].start if before else 0
    return [_event(c) for c in reversed(told) if c.span.start >= start and scene.in_body(c.span)]


def _day_of_programme(scene: Scene, claim: Claim, told: Sequence[Claim]) -> Event:
    """A planned step without a day of its own falls on the day of the step before it; the next sitting of a body does not."""
    event = _event(claim)
    sentence = scene.sentence(claim.span.start)
    if event.date or event.status != "planned" or event.outcome or scene.dates(sentence):
        return event
    if scene.has(sentence, "status.next", "commitment.schedule_noun") or (
        event.type == "session" and scene.has(sentence, "commitment.agree")
    ):
        return event
    before = [e for e in _near(scene, claim, told) if e.status == "planned" and not e.outcome]
    if not before or not before[0].date or len(before[0].date) < 10:
        return event
    return replace(event, date=before[0].date, place=event.place or (before[0].place if event.type != "call" else None))


def _peopled(scene: Scene, claim: Claim, event: Event, told: Sequence[Claim]) -> Event:
    """«Екі министр», «оба», "the co-chairs" without names are the people of the talks told of just before, at the level that is said."""
    sentence = scene.sentence(claim.span.start)
    watched = event.type == "cultural" and scene.has(sentence, "event.watch")  # «кечинде алар концертти көрүштү»
    if not (event.type in _TALKS or watched) or sum(p.startswith("person:") for p in event.participants) > 1:
        return event
    levels = {LEVELS[t.role] for t in scene.titles(sentence) if t.plural and t.person is None and t.role in LEVELS}
    if not levels and not scene.has(sentence, "event.both"):
        return event
    if event.type == "signing" and scene.has(sentence, "event.delegation", "event.presence"):
        return event  # members of their delegations sign, or others while they look on
    for other in _near(scene, claim, told):
        people = tuple(p for p in other.participants if p.startswith("person:"))
        rank = level_among(scene, people, other.date)
        if event.type == "session" and event.body and RANK.index(event.level) < RANK.index(rank or other.level):
            continue  # ministers look at what the heads of state decided in their council
        fitting = not levels or rank in {None, *levels}
        if (
            other.type in _TALKS
            and len(people) > 1
            and fitting
            and set(event.participants) & set(people) == {p for p in event.participants if p.startswith("person:")}
        ):
            return replace(event, participants=people, level=level_among(scene, people, event.date) or event.level)
    return event


def _placed(scene: Scene, claim: Claim, events: Sequence[Event]) -> Event:
    """A state as the place gives way to the town in which others are in those days; without any place an event is where others of its
    day are, and a visit where the report's own occasion is."""
    event = _event(claim)
    if event.type == "call" or (event.place and not event.place.startswith("country:")):
        return event
    if event.place is None and scene.has(scene.sentence(claim.span.start), "event.remote"):
        return event
    near = [e for e in events if e.place and not e.place.startswith("country:") and e.type != "call" and _close(event, e)]
    towns = {e.place for e in near if event.place in (None, country_of(e.place or ""))}
    if len(towns) == 1 and (event.place or (event.date and len(event.date) == 10)):
        return replace(event, place=towns.pop())
    if event.place is None and (town := _on_visit(event, events)):
        return replace(event, place=town)
    return replace(event, place=_goal(scene, event)) if event.type == "visit" and event.place is None else event


def _on_visit(event: Event, events: Sequence[Event]) -> str | None:
    """The town to which one of those who meet or sign travelled in those days, where they went to no other."""
    day = PartialDate.parse(event.date).exact if event.date else None
    if day is None or event.type not in (*_TALKS, "forum") or event.status != "held":
        return None
    towns = set()
    for visit in events:
        start = PartialDate.parse(visit.date).exact if visit.date and visit.type == "visit" and visit.status == "held" else None
        if start and 0 <= (day - start).days <= _TRAVEL and set(visit.participants) & set(event.participants):
            towns.add(visit.place)
    return towns.pop() if len(towns) == 1 else None


def _goal(scene: Scene, event: Event) -> str | None:
    """Where a visit of the days of the report goes: to the town of its occasion, abroad."""
    main, here = main_day(scene), main_place(scene)
    day = PartialDate.parse(event.date).exact if event.date else None
    if here is None or main is None or main.exact is None or day is None or abs((main.exact - day).days) > _TRAVEL:
        return None
    return here if all(state_of(scene, p) != country_of(here) for p in event.participants) else None


def _close(one: Event, other: Event) -> bool:
    """Whether two events are of the same days: of one day where no state is told of, else of one month, held or planned alike."""
    if not one.date or not other.date or one.status != other.status:
        return bool(one.place) and one.date == other.date and one.status == other.status
    if not one.place:
        return one.date == other.date
    shortest = min(len(one.date), len(other.date))
    return shortest >= 7 and one.date[:7] == other.date[:7]


def _attended(event: Event, events: Sequence[Event]) -> Event:
    """A sitting without names on a day of talks at its own level was theirs who talked."""
    if event.type != "session" or event.participants or event.status != "held" or not event.date or len(event.date) < 10:
        return event
    talks = [e for e in events if e.type == "meeting" and e.date == event.date and e.level == event.level and len(e.participants) > 1]
    return replace(event, participants=talks[0].participants) if len(talks) == 1 else event


def _levelled(scene: Scene, at: int, event: Event, events: Sequence[Event]) -> Event:
    """Without persons: a sitting has the level of its body's other sittings, a signing that of the talks of its day."""
    if any(p.startswith("person:") for p in event.participants):
        return event
    if event.type in ("session", "summit") and event.body:
        others = [e for e in events if e.body == event.body and e.type in ("session", "summit") and e.level != "official"]
        sat = [e.level for e in others if any(p.startswith("person:") for p in e.participants)]
        if sat:
            return replace(event, level=_highest(sat))
        return replace(event, level=_highest([e.level for e in others])) if others and event.level == "official" else event
    if event.type in ("signing", "handover"):
        course = [e for e in events if e.type in _COURSE and e.status == event.status and e.date == event.date and e.level != "public"]
        last = [e.level for e in events[:at] if e in course][-1:]  # in whose course it is told
        return replace(event, level=_highest([*(last or [e.level for e in course]), event.level])) if course else event
    return event


def _highest(levels: Sequence[str]) -> str:
    return min(levels, key=RANK.index)
