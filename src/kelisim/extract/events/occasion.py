"""What all events share: when, where, how high, held or planned."""

from __future__ import annotations

import re
from collections import Counter

from kelisim.extract.scene import LEVELS, RANK, Scene
from kelisim.model.annotation import DateMention, Mention, Trigger
from kelisim.model.date import PartialDate
from kelisim.model.text import HasSpan, Span
from kelisim.world.world import capital_of, country_of

_PUBLIC = ("cultural", "election", "forum")
_FRESH = 14  # days before publication in which the occasion that a report is about lies


def date_of(scene: Scene, sentence: Span, trigger: Trigger, status: str) -> str | None:
    """The nearest date of the sentence, never a range; else, for what was held and belongs to the document's own occasion, its day."""
    dates = [d for d in scene.dates(sentence) if d.begins and d.relation in ("on", "since")]
    dates = [d for d in dates if not scene.in_dateline(d)] or dates
    dates = [d for d in dates if status == "held" or not _of_saying(scene, d)]
    if status == "held" and scene.published:
        dates = [d for d in dates if d.begins and d.begins.first() <= scene.published.last()]
    if status == "planned" and scene.published and trigger.concept != "event.sign_verb":
        dates = [d for d in dates if d.begins and d.begins.last() >= scene.published.first()]
    chosen = nearest(dates, trigger)
    if chosen:
        return _counted_from_main(scene, chosen) or str(chosen.begins)
    if status == "planned" or scene.has(sentence, "status.previous"):
        return None
    main = main_day(scene)
    return str(main) if main and (main.exact or leading(scene, sentence)) else None


def _of_saying(scene: Scene, date: DateMention) -> bool:
    """«сообщил 23 апреля», "said on April 23": the day on which it was told."""
    near = Span(max(0, date.start - 25), date.start)
    return any(date.start - t.end <= 5 for t in scene.triggers(near, "say.verb", "say.verb_strong", "say.report"))


def _counted_from_main(scene: Scene, date: DateMention) -> str | None:
    """«В тот же день», «мындан бир күн мурда» count from the occasion and not from publication."""
    main = main_day(scene)
    if date.rule not in ("same_day", "day_before") or main is None or main.exact is None:
        return None
    return str(main if date.rule == "same_day" else main.shifted(-1))


def leading(scene: Scene, sentence: Span) -> bool:
    """Whether a sentence opens the report: what it tells is the report's own occasion."""
    return sentence in scene.body_sentences[:3]


def nearest(dates: list[DateMention], place: HasSpan) -> DateMention | None:
    """What stands before counts as half as far as what stands after."""
    if not dates:
        return None
    return min(dates, key=lambda d: (place.start - d.end) / 2 if d.end <= place.start else float(d.start - place.end))


def main_day(scene: Scene) -> PartialDate | None:
    """The day of the occasion that the document reports: the exact day shortly before its own that it names most, of equals the last;
    the month of publication where it names none."""
    published = scene.published
    if not published or not published.exact:
        return None
    days: Counter[PartialDate] = Counter()
    for date in scene.layers.dates:
        day = date.begins.exact if date.begins and date.relation != "due" else None
        if day and 0 <= (published.exact - day).days <= _FRESH and scene.in_body(date):
            days[PartialDate.of(day)] += 1
    if days:
        return max(days, key=lambda d: (days[d], d))
    return PartialDate(published.year, published.month)


def place_of(scene: Scene, sentence: Span, trigger: Trigger, date: str | None) -> str | None:
    """The nearest city of the sentence where it is said to be in or go to; a capital's phrase; the city of the document's own occasion
    on its day; else the state."""
    main = main_day(scene)
    own = date is not None and main is not None and main.agrees(PartialDate.parse(date))
    cities = [m for m in scene.of_type(sentence, "GPE") if m.entity.startswith("place:") and _where(m, scene) and _of_it(m, trigger)]
    states = [m for m in scene.of_type(sentence, "GPE") if m.entity.startswith("country:") and _where(m, scene) and _of_it(m, trigger)]
    if trigger.concept.startswith("event.visit"):  # a visit goes to the nearest place that is gone to, city or state
        target = _closest(cities + states, trigger)
        cities = [target] if target in cities else [c for c in cities if target is None or country_of(c.entity) == target.entity]
    chosen = _closest(cities, trigger)
    capital = _capital(scene, sentence)
    if chosen:
        return chosen.entity
    state = _closest(states, trigger)
    here = capital or (main_place(scene) if own else None)
    if here and state and country_of(here) not in (state.entity, None):
        return state.entity
    return here or (state.entity if state else None)


def _where(mention: Mention, scene: Scene) -> bool:
    """In a case or after a word of place; a bare nominative or genitive says whose, not where."""
    return scene.goes_to(mention) or (not scene.place_words and mention.case is None)


def _of_it(mention: Mention, trigger: Trigger) -> bool:
    """«Бакудегі форум» is in Baku, «Бакудегі жағдайды … форумда» need not be: an adjective of place stands near what it describes."""
    return mention.case != "locative_adjective" or 0 <= trigger.start - mention.end <= 45


def _closest(mentions: list[Mention], trigger: Trigger) -> Mention | None:
    return min(mentions, key=lambda m: min(abs(m.start - trigger.end), abs(trigger.start - m.end)), default=None)


def _capital(scene: Scene, sentence: Span) -> str | None:
    """«в кыргызской столице», "in the Kazakh capital"."""
    phrases = scene.references(sentence, "capital")
    return capital_of(phrases[0].entities[0]) if phrases else None


def main_place(scene: Scene) -> str | None:
    """The city of the document's own occasion: the dateline's or the first that the opening sentences place something in."""
    opening = [s for s in scene.body_sentences[:4] if not scene.has(s, "status.next", "commitment.invite")]
    for sentence in sorted(opening, key=lambda s: scene.has(s, "status.planned")):
        for mention in scene.of_type(sentence, "GPE"):
            dateline = mention.start == sentence.start and re.match(r"[,.:]|\s[–—(-]|\s/", scene.text[mention.end : mention.end + 2])
            if mention.entity.startswith("place:") and (dateline or _where(mention, scene)):
                return mention.entity
        if capital := _capital(scene, sentence):
            return capital
    return _title_place(scene)


def _title_place(scene: Scene) -> str | None:
    title = scene.document.title_span
    cities = [m for m in scene.of_type(title, "GPE") if m.entity.startswith("place:") and _where(m, scene)] if title else []
    return cities[0].entity if cities else None


def level_of(scene: Scene, sentence: Span, people: list[str], kind: str, date: str | None) -> str:
    """The highest level among those who take part; else of the offices the sentence words; else, on the day of the document's own
    occasion, its level; else what the kind suggests."""
    level = scene.level(people)
    if level:
        return level
    worded = {LEVELS[t.role] for t in scene.titles(sentence) if t.role in LEVELS}
    found = next((rank for rank in RANK if rank in worded), None)
    if found:
        return found
    main = main_day(scene)
    own = bool(date and main and main.agrees(PartialDate.parse(date)))
    if kind in _PUBLIC:
        return "public"
    if kind == "summit":
        return "head_of_state"
    return (main_level(scene) if own and kind in ("session", "signing", "visit", "meeting", "call") else None) or "official"


def main_level(scene: Scene) -> str | None:
    """The highest level among the people of the opening sentences."""
    people = [w.entity for s in scene.body_sentences[:3] for w in scene.people(s)]
    return scene.level(people)


def planned(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether it is still to come: worded so near the event, or dated after the document's own day."""
    reach = 80 if scene.place_words else 200  # where the verb comes last, the last verb of the sentence tells the time of all
    near = Span(max(sentence.start, trigger.start - 80), min(sentence.end, trigger.end + reach))
    regular = scene.has(near, "status.next") and not scene.has(sentence, "event.hold_verb")  # «кезекті отырысы өтті»
    if scene.has(near, "status.planned") or regular or (not scene.in_body(sentence) and _infinitive(scene, sentence, trigger)):
        return True
    if scene.has(sentence, "status.previous"):
        return False
    published = scene.published
    dates = [d for d in scene.dates(near) if d.value and d.relation == "on"]
    return bool(published and dates and all(d.value and d.value.start.first() > published.last() for d in dates))


_TO = re.compile(r"\bto\s+(?:\w+\s+){0,4}$")


def _infinitive(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """«EU to hold summit»: in an English headline the infinitive tells what is to come."""
    if scene.document.lang != "en":
        return False
    return bool(re.search(r"^[^,:]*\bto\s+\w+", scene.text[sentence.start : trigger.end])) and bool(
        _TO.search(scene.text[sentence.start : trigger.start]) or re.match(r"to\s", scene.text[trigger.start : trigger.end])
    )
