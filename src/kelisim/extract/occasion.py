"""What all events share: when, where, how high, held or planned; and which mentions of an event are one occasion."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.scene import RANK, Scene
from kelisim.model.annotation import DateMention, Mention, Trigger
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.fact import Event
from kelisim.model.text import Span

_PUBLIC = ("cultural", "election", "forum")


def date_of(scene: Scene, sentence: Span, trigger: Trigger, status: str) -> str | None:
    """The nearest date of the sentence that names a day, month or year; else the day of the document's main occasion where the
    sentence belongs to it; else nothing. Never a range: a period gives its first part."""
    dates = [d for d in scene.dates(sentence) if d.value and d.relation in ("on", "since") and d.value.end is None]
    if status == "held" and scene.published:
        dates = [d for d in dates if d.value and d.value.start.first() <= scene.published.last()]
    chosen = _nearest(dates, trigger)
    if chosen and chosen.value:
        return str(chosen.value.start)
    if status == "planned" or not scene.document.published:
        return None
    main = main_day(scene)
    return str(main) if main else None


def _nearest(dates: list[DateMention], trigger: Trigger) -> DateMention | None:
    if not dates:
        return None
    return min(dates, key=lambda d: (trigger.start - d.end) / 2 if d.end <= trigger.start else float(d.start - trigger.end))


def main_day(scene: Scene) -> PartialDate | None:
    """The day of the document's main occasion: the first exact day near its own that the body names."""
    published = scene.published
    if not published or not published.exact:
        return None
    for sentence in scene.body_sentences[:6]:
        for date in scene.dates(sentence):
            day = date.value.start.exact if date.value and date.value.end is None else None
            if day and 0 <= (published.exact - day).days <= 14:
                return PartialDate.of(day)
    return None


def place_of(scene: Scene, sentence: Span, trigger: Trigger) -> str | None:
    """The nearest city of the sentence in a case of place, else the nearest city, else the state it happens in, else the dateline's."""
    cities = [m for m in scene.of_type(sentence, "GPE") if m.entity.startswith("place:")]
    chosen = _closest([m for m in cities if m.case in ("locative", "dative", None)] or cities, trigger)
    if chosen:
        return chosen.entity
    states = [m for m in scene.of_type(sentence, "GPE") if m.case in ("locative", "dative")]
    found = _closest(states, trigger)
    return found.entity if found else None


def _closest(mentions: list[Mention], trigger: Trigger) -> Mention | None:
    return min(mentions, key=lambda m: min(abs(m.start - trigger.end), abs(trigger.start - m.end)), default=None)


def level_of(scene: Scene, sentence: Span, people: list[str], kind: str) -> str:
    """The highest level among those who take part, else of the offices that the sentence words, else what the kind suggests."""
    level = scene.level(people)
    if level:
        return level
    from kelisim.extract.scene import LEVELS

    worded = {LEVELS[t.role] for t in scene.titles(sentence) if t.role in LEVELS}
    found = next((rank for rank in RANK if rank in worded), None)
    return found or ("public" if kind in _PUBLIC else "head_of_state" if kind == "summit" else "official")


def planned(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether it is still to come: worded so near the event, or dated after the document's own day."""
    near = Span(max(sentence.start, trigger.start - 80), min(sentence.end, trigger.end + 80))
    if scene.has(near, "status.planned", "status.next"):
        return True
    published = scene.published
    dates = [d for d in scene.dates(near) if d.value and d.relation == "on"]
    return bool(published and dates and all(d.value and d.value.start.first() > published.last() for d in dates))


def settled(scene: Scene, claims: list[Claim]) -> Iterator[Claim]:
    """One claim an occasion: of those of one type, held or planned alike, whose date, place, body and ordinal do not clash, the one that tells most."""
    groups: list[list[Claim]] = []
    for claim in claims:
        event = _event(claim)
        home = next((g for g in groups if all(_same(event, _event(c)) for c in g)), None)
        if home is None:
            groups.append([claim])
        else:
            home.append(claim)
    for group in groups:
        yield max(group, key=_fullness)


def _event(claim: Claim) -> Event:
    assert isinstance(claim.fact, Event)
    return claim.fact


def _same(a: Event, b: Event) -> bool:
    if a.type != b.type or a.status != b.status:
        return False
    if a.session and b.session and a.session != b.session:
        return False
    if a.body and b.body and a.body != b.body:
        return False
    if a.date and b.date and not PartialDate.parse(a.date).agrees(PartialDate.parse(b.date)):
        return False
    if a.type == "visit" and a.participants != b.participants:
        return False
    return not (a.place and b.place and a.place != b.place)


def _fullness(claim: Claim) -> tuple[int, int]:
    event = _event(claim)
    told = sum(bool(x) for x in (event.date, event.place, event.body, event.session)) + len(event.participants) + len(event.date or "") // 4
    return told, -claim.span.start
