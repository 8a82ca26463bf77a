"""Which mentions of an event in one document are one occasion, and which of them tells it best."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.events.frames import only_framed
from kelisim.extract.scene import Scene
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.fact import Event
from kelisim.world.world import country_of

_STAY = 3  # days over which a visit is told of


def settled(scene: Scene, claims: list[Claim]) -> Iterator[Claim]:
    """One claim an occasion: of those of one type, held or planned alike, whose date, place, body and ordinal do not clash, the one
    that tells most; of equals one outside the headline, then the first."""
    groups: list[list[Claim]] = []
    for claim in claims:
        home = next((g for g in groups if all(_same(scene, claim, c) for c in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    for group in groups:
        body = [c for c in group if scene.in_body(c.span)]
        group = body if body and len({_event(c).status for c in group}) > 1 else group
        yield _begun(scene, max(group, key=lambda c: (_fullness(scene, c) + scene.in_body(c.span), -c.span.start)), group)


def _begun(scene: Scene, best: Claim, group: list[Claim]) -> Claim:
    """Of a visit told on several of its days the claim with the first of them."""
    event = _event(best)
    days = [e.date for c in group if (e := _event(c)).date and len(e.date) == 10]
    if event.type != "visit" or not event.date or len(event.date) < 10 or min(days) == event.date:
        return best
    return make_claim(scene, replace(event, date=min(days)), best.span, best.rule) or best


def _same(scene: Scene, a: Claim, b: Claim) -> bool:
    """Whether two claims are of one occasion; a headline's tense tells less than the text's."""
    one, other = _event(a), _event(b)
    if scene.in_body(a.span) != scene.in_body(b.span):
        one, other = (replace(e, date=e.date if scene.in_body(c.span) else None) for e, c in ((one, a), (other, b)))
        one = replace(one, status=other.status)
    return same_event(one, other)


def told_once(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """The claims without those that only lean on an occasion told in full elsewhere («в ходе визита»), and without talks that are
    nothing but the telephone call of the same people."""
    frames = [only_framed(scene, scene.sentence(c.span.start), _event(c).type) for c in claims]
    full = [_event(c) for c, frame in zip(claims, frames, strict=True) if not frame]
    calls = [set(e.participants) for e in full if e.type == "call"]
    found = []
    for claim, frame in zip(claims, frames, strict=True):
        event = _event(claim)
        same = [other for other in full if _shares(event, other)]
        leans = frame and bool(same) and not any(same_event(event, other) for other in same)
        called = event.type == "meeting" and set(event.participants) in calls and _near_call(event, full)
        if not leans and not called:
            found.append(claim)
    return found


def not_again(scene: Scene, claims: list[Claim]) -> Iterator[Claim]:
    """The claims without what is «to come» on no day and is the visit, talks or summit that the text tells as held: the same people, no
    other place. There it only looks back at how it was announced, or tells what its guests are still to do. And without talks nowhere of
    those who are known by now to be the two sides of a call («Тараптар … пикир алышты»)."""
    every = [_event(c) for c in claims]
    held = [_event(c) for c in claims if _event(c).status == "held" and scene.in_body(c.span)]
    for claim in claims:
        event = _event(claim)
        open_ended = event.type in ("visit", "meeting", "summit") and event.status == "planned" and not (event.date or event.outcome)
        came = replace(event, status="held")
        if event.type == "meeting" and event.participants and not event.place and _near_call(event, every):
            continue
        if not (open_ended and any(same_event(came, other) and _one_people(event, other) for other in held)):
            yield claim


def _one_people(a: Event, b: Event) -> bool:
    """Whether two mentions of an occasion are of the same people; a numbered one is only itself."""
    if a.session or b.session:
        return False
    return set(a.participants) == set(b.participants) if a.type != "summit" else not (a.participants and b.participants)


def _near_call(event: Event, full: list[Event]) -> bool:
    """Whether the call of the same people is of the same time, as far as both tell it, and held as the talks are."""
    for call in full:
        alike = call.type == "call" and set(call.participants) == set(event.participants) and call.status == event.status
        if alike and (not (call.date and event.date) or PartialDate.parse(call.date).agrees(PartialDate.parse(event.date))):
            return True
    return False


def _shares(a: Event, b: Event) -> bool:
    """Whether an occasion that is only leaned on can be another: of one type, with somebody in both, or of one body."""
    if a.type != b.type or (a.type == "visit" and a.participants != b.participants):
        return False
    if a.date and b.date and a.date[:7] != b.date[:7] and len(a.date) >= 7:
        return False  # «во время визита в мае 2022 года» is another visit
    return bool(set(a.participants) & set(b.participants)) or bool(a.body and a.body == b.body)


def _event(claim: Claim) -> Event:
    assert isinstance(claim.fact, Event)
    return claim.fact


def same_event(a: Event, b: Event) -> bool:
    """Whether nothing that both tell speaks against one occasion."""
    if a.type != b.type or a.status != b.status:
        return False
    if (a.session or b.session) and a.session != b.session and a.type == "session" and a.date != b.date:
        return False
    if a.session and b.session and a.session != b.session:
        return False
    if a.body and b.body and a.body != b.body:
        return False
    if a.date and b.date and not PartialDate.parse(a.date).agrees(PartialDate.parse(b.date)) and not _one_stay(a, b):
        return False
    if a.type == "visit" and a.participants != b.participants:
        return False
    if a.type in ("meeting", "call") and _others(a, b):
        return False
    return not (a.place and b.place and a.place != b.place and not _inside(a.place, b.place))


def _one_stay(a: Event, b: Event) -> bool:
    """Whether two days are of one visit: nobody comes to the same place twice within so few days."""
    if a.type != "visit" or not a.place or not b.place:
        return False
    one, other = (PartialDate.parse(e.date).exact if e.date else None for e in (a, b))
    return bool(one and other and abs((one - other).days) <= _STAY)


def _others(a: Event, b: Event) -> bool:
    """Whether two talks of two persons each are of different people."""
    one, other = ({p for p in e.participants if p.startswith("person:")} for e in (a, b))
    return len(one) > 1 and len(other) > 1 and one != other


def _inside(a: str, b: str) -> bool:
    """A city and its own state do not clash."""
    return country_of(a) == b or country_of(b) == a


def _fullness(scene: Scene, claim: Claim) -> int:
    """How much a claim tells; whoever is only a counterpart in it («әріптесім») counts for nothing."""
    event = _event(claim)
    meant = {e for r in scene.references(claim.span, "counterpart") for e in r.entities}
    named = {m.entity for m in scene.of_type(claim.span, "PERSON")}
    who = sum((p not in meant - named) + (p in named) for p in event.participants)
    return sum(bool(x) for x in (event.date, event.place, event.body, event.session)) + who + len(event.date or "") // 4
