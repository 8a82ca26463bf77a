"""Where an event was or is to be: the city that its own words name, else that of the document's occasion, else the state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kelisim.extract.events.dating import leading, main_day
from kelisim.extract.events.ranking import planned
from kelisim.extract.events.zones import led_by, zone_of
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Mention, Trigger
from kelisim.model.date import PartialDate
from kelisim.model.text import Span
from kelisim.world.world import capital_of, country_of

_SENTENCES = 4  # after the one that tells of a visit to a state
_HOSTING = 70  # characters between a verb of hosting and the city that is its subject


def place_of(scene: Scene, sentence: Span, trigger: Trigger, date: str | None) -> str | None:
    """The nearest city where the event's zone, or one that leads to it, says that it is or goes to, or the city that hosts it; a capital's
    phrase; the city of the document's own occasion on its day; else the state."""
    if scene.has(zone_of(scene, sentence, trigger), "event.remote") and not trigger.concept.startswith("event.visit"):
        return None
    states: list[Mention] = []
    capital = None
    for zone in [zone_of(scene, sentence, trigger), *led_by(scene, sentence, trigger)]:
        cities = placed(scene, zone, trigger, "place:")
        states = states or placed(scene, zone, trigger, "country:")
        cities = _gone_to(scene, cities, states, trigger)
        chosen = _closest(cities, trigger) or _host(scene, zone, trigger)
        if chosen:
            return chosen.entity
        capital = capital or _capital(scene, zone)
    own = _own_occasion(scene, sentence, date)
    state = _closest(states, trigger) or (None if trigger.concept == "event.session_noun" else _visited(scene, sentence))
    here = capital or (main_place(scene) if own else None)
    travels = trigger.concept.startswith("event.visit")
    if here and state and (country_of(here) not in (state.entity, None) or (travels and planned(scene, sentence, trigger))):
        here = None  # nor is the town from which a visit to come is reported the one it will go to
    where = here or (state.entity if state else None)
    return _city_after(scene, sentence, where) if where and travels and where.startswith("country:") else where


def _city_after(scene: Scene, sentence: Span, state: str) -> str:
    """The one city of a visited state in which what the next sentences tell was («… Иранға барды. Тегеранда ол …»); the state where they
    tell of several, or the text was in another city of it before («в Бишкеке открыли … в ходе визита … консульство в Оше»)."""
    after = [s for s in scene.body_sentences if s.start > sentence.start][:_SENTENCES]
    told = [s for s in scene.body_sentences if s.start < sentence.start]
    there = [m for s in after for m in scene.of_type(s, "GPE") if _inside(m, scene)]
    before = [m for s in told for m in scene.of_type(s, "GPE") if _inside(m, scene)]
    cities = {m.entity for m in there if m.entity.startswith("place:") and country_of(m.entity) == state}
    others = {m.entity for m in before if m.entity.startswith("place:") and country_of(m.entity) == state}
    return cities.pop() if len(cities) == 1 and others <= cities else state


def _inside(mention: Mention, scene: Scene) -> bool:
    """Whether something is in a city («Тегеранда», «в Хиве»), and does not go there."""
    return mention.case in ("locative", "locative_adjective") or (
        bool(scene.place_words) and _where(mention, scene) and not _directed(mention, scene)
    )


def _own_occasion(scene: Scene, sentence: Span, date: str | None) -> bool:
    """Whether an event is of the document's own occasion: on its day; of a page without a day, what its first sentences tell undated."""
    main = main_day(scene)
    if date is None or main is None:
        return date is None and main is None and leading(scene, sentence)
    return main.agrees(PartialDate.parse(date))


def _visited(scene: Scene, sentence: Span) -> Mention | None:
    """The state to which the visit goes that a sentence names: what it tells of besides was there, whatever the dateline is."""
    for visit in scene.triggers(sentence, "event.visit_noun"):
        near = Span(visit.end, min(sentence.end, visit.end + _HOSTING))
        if not scene.place_words:
            near = Span(max(sentence.start, visit.start - _HOSTING), visit.start)
        gone = [m for m in scene.of_type(near, "GPE") if m.entity.startswith("country:") and scene.goes_to(m)]
        if chosen := _closest(gone, visit):
            return chosen
    return None


def placed(scene: Scene, zone: Span, trigger: Trigger, kind: str) -> list[Mention]:
    """The cities or states of a zone where something is or goes to."""
    found = [m for m in scene.of_type(zone, "GPE") if m.entity.startswith(kind) and _where(m, scene) and _of_it(m, trigger)]
    plain = [m for m in found if m.case != "locative_adjective"]
    found = plain or found  # «Токиодо … Бишкектеги элчи»: the plain locative says where
    if load(scene.document.lang).head_final:
        found = [m for m in found if not _of_topic(m, scene, zone, trigger)]
        found = [m for m in found if m.start < trigger.start] or found  # the verb closes what it tells; what follows is told of another
    gone = trigger.concept.startswith("event.visit") or (not zone.covers(trigger) and scene.has(zone, "event.visit_verb"))
    return found if gone else [m for m in found if not _directed(m, scene)]


def _of_topic(mention: Mention, scene: Scene, zone: Span, trigger: Trigger) -> bool:
    """«Павлодарда зауыт салу туралы келісім»: where something is to be done, and not where that is signed or spoken of."""
    if mention.end > trigger.start:
        return False
    words = scene.text[mention.end : trigger.start].casefold().split()
    topics = load(scene.document.lang).words("topics")
    done = next((a for a, b in pairwise(words) if b.strip(",.") in topics), "")
    before = Span(zone.start, mention.start)
    told = bool(scene.people(before) or scene.of_type(before, "ORG")) and not scene.people(Span(mention.end, trigger.start))
    return told and done.endswith(("у", "ү"))


def _gone_to(scene: Scene, cities: list[Mention], states: list[Mention], trigger: Trigger) -> list[Mention]:
    """Of a visit only the cities of the nearest place that is gone to, city or state."""
    if not trigger.concept.startswith("event.visit"):
        return cities
    target = _closest(cities + states, trigger)
    if target is None or target in cities:
        return [target] if target else cities
    told = ("say.verb", "say.verb_strong", "say.report")  # «посетит Перу, сообщили в посольстве в Лиме»: there it was only told
    inside = (c for c in cities if country_of(c.entity) == target.entity)
    return [c for c in inside if c.start < trigger.end or not scene.has(Span(trigger.end, c.start), *told)]


def _host(scene: Scene, zone: Span, trigger: Trigger) -> Mention | None:
    """The city that hosts: «примет Бишкек», «Астана қабылдаған», named as the subject of such a verb."""
    verbs = scene.triggers(zone, "event.host")
    cities = [m for m in scene.of_type(zone, "GPE") if m.entity.startswith("place:") and m.case in (None, "nominative")]
    near = [m for m in cities if any(min(abs(m.start - v.end), abs(v.start - m.end)) <= _HOSTING for v in verbs)]
    return _closest(near, trigger)


def _where(mention: Mention, scene: Scene) -> bool:
    """In a case or after a word of place; a bare nominative or genitive says whose, not where."""
    return scene.goes_to(mention) or (not scene.place_words and mention.case is None)


def _directed(mention: Mention, scene: Scene) -> bool:
    """A name after a word of direction ("to Japan", "from Osh") tells where something goes and not where it happens."""
    return scene.word_before(mention) in load(scene.document.lang).words("directions")


def _of_it(mention: Mention, trigger: Trigger) -> bool:
    """«Бакудегі форум» is in Baku, «Бакудегі жағдайды … форумда» need not be: an adjective of place stands near what it describes."""
    return mention.case != "locative_adjective" or 0 <= trigger.start - mention.end <= 45


def _closest(mentions: list[Mention], trigger: Trigger) -> Mention | None:
    return min(mentions, key=lambda m: min(abs(m.start - trigger.end), abs(trigger.start - m.end)), default=None)


def _capital(scene: Scene, zone: Span) -> str | None:
    """«в кыргызской столице», "in the Kazakh capital"."""
    phrases = scene.references(zone, "capital")
    return capital_of(phrases[0].entities[0]) if phrases else None


def main_place(scene: Scene) -> str | None:
    """The city of the document's own occasion: the first that the opening sentences place something in; where only a dateline names one in
    the first two, the dateline's."""
    opening = [s for s in scene.body_sentences[:4] if not scene.has(s, "status.next", "commitment.invite")]
    dateline = None
    for number, sentence in enumerate(sorted(opening, key=lambda s: scene.has(s, "status.planned"))):
        for mention in scene.of_type(sentence, "GPE"):
            city = mention.entity.startswith("place:")
            if city and _where(mention, scene):
                return mention.entity
            opens = mention.start == sentence.start and re.match(r"[,.:]|\s[–—(-]|\s/", scene.text[mention.end : mention.end + 2])
            dateline = dateline or (_away(scene, opening[:2], mention.entity) if city and opens else None)
        if capital := _capital(scene, sentence):
            return capital
        if number and dateline:
            return dateline
    return dateline or _title_place(scene)


def _away(scene: Scene, opening: Sequence[Span], city: str) -> str:
    """The city of a dateline; of a visit abroad that the opening tells as made, the state: «Бишкек, 30.09.20. Президент … Венгрияда расмий
    визит менен болду» was filed at home."""
    made = (s for s in opening if not scene.has(s, "status.planned", "commitment.intend", "commitment.invite"))
    gone = next((state for s in made if (state := _visited(scene, s))), None)
    return gone.entity if gone and gone.entity != country_of(city) else city


def _title_place(scene: Scene) -> str | None:
    title = scene.document.title_span
    cities = [m for m in scene.of_type(title, "GPE") if m.entity.startswith("place:") and _where(m, scene)] if title else []
    return cities[0].entity if cities else None
