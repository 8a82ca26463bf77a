"""How high an event stands, and whether it is held or still to come."""

from __future__ import annotations

import re

from kelisim.extract.events.dating import main_day
from kelisim.extract.events.standing import bears_office, level_among
from kelisim.extract.events.zones import zone_of
from kelisim.extract.scene import LEVELS, RANK, Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.date import PartialDate
from kelisim.model.text import Span

_PUBLIC = ("cultural", "election", "forum")
_SHARED = ("session", "signing", "visit", "meeting", "call")  # kinds that have the level of the occasion in whose course they fall


def level_of(scene: Scene, sentence: Span, trigger: Trigger, people: list[str], kind: str, date: str | None) -> str:
    """The highest level among those who take part; else of the offices the sentence words; else, on the day of the document's own
    occasion, its level; else what the kind suggests."""
    level = level_among(scene, people, date)
    if kind == "summit":
        return level if level in ("head_of_state", "head_of_government") else "head_of_state"  # ministers only speak of it
    if level:
        return level
    worded = {LEVELS[t.role] for t in scene.titles(sentence) if t.role in LEVELS}
    found = next((rank for rank in RANK if rank in worded), None)
    if found:
        return found
    if kind == "signing" and scene.has(sentence, "event.ministries"):
        return "minister"
    if kind in ("meeting", "session") and not people and scene.has(zone_of(scene, sentence, trigger), "event.ministerial"):
        return "minister"
    if kind in ("meeting", "visit", "call") and people and all(p.startswith("person:") and bears_office(scene, p) for p in people):
        return "official"  # deputies and ambassadors lend themselves no higher level
    main = main_day(scene)
    own = bool(date and main and main.agrees(PartialDate.parse(date)))
    if kind in _PUBLIC or (kind == "opening" and scene.has(zone_of(scene, sentence, trigger), "event.monument")):
        return "public"
    return (main_level(scene) if own and kind in _SHARED else None) or "official"


def main_level(scene: Scene) -> str | None:
    """The highest level among the people of the opening sentences."""
    people = [w.entity for s in scene.body_sentences[:3] for w in scene.people(s)]
    return level_among(scene, people, None)


def planned(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether it is still to come: worded so near the event in its zone, or dated after the document's own day."""
    reach = 80 if scene.place_words else 200  # where the verb comes last, the last verb of the sentence tells the time of all
    zone = zone_of(scene, sentence, trigger) if scene.place_words else sentence
    near = Span(max(zone.start, trigger.start - (80 if scene.place_words else 160)), min(zone.end, trigger.end + reach))
    if _future(scene, sentence, trigger) or any(
        p.start <= trigger.start and trigger.end <= p.end for p in scene.triggers(near, "status.planned")
    ):
        return True  # «views on the return visit»: the words for what is to come hold the word for the occasion
    if past(scene, trigger) and scene.in_body(sentence):
        return False
    held = _took_place(scene, sentence)
    regular = scene.has(near, "status.next") and not held  # «кезекті отырысы өтті»
    if not held and scene.has(near, "event.hold_verb") and scene.has(near, "commitment.agree", "commitment.schedule_noun"):
        return True  # "agreed to hold the 5th session"
    if _ahead_of(scene, near, trigger) or regular or (not scene.in_body(sentence) and _infinitive(scene, sentence, trigger)):
        return True
    met = trigger.concept == "event.call" or scene.has(near, "event.meet_verb")  # in talks and calls somebody invites, never to them
    if scene.has(sentence, "commitment.invite") and not scene.has(sentence, "event.invitation") and not met:
        return True  # to what somebody is invited is still to come
    if scene.has(sentence, "status.previous"):
        return False
    published = scene.published
    dates = [d for d in scene.dates(near) if d.value and d.relation == "on"]
    return bool(published and dates and all(d.value and d.value.start.first() > published.last() for d in dates))


def _ahead_of(scene: Scene, near: Span, trigger: Trigger) -> bool:
    """Whether words near an event say that it is planned; «… обсудили подготовку визита» says so of the visit alone."""
    told = scene.triggers(near, "status.planned")
    return any(t.start < trigger.end or not scene.has(Span(t.start, t.end), "event.visit_noun", "event.summit") for t in told)


def _took_place(scene: Scene, sentence: Span) -> bool:
    """Whether a verb of holding says that something was held, and is no infinitive ("to hold the next session")."""
    held = scene.triggers(sentence, "event.hold_verb")
    return any(not re.search(r"\bto\s+\w+$", scene.text[max(0, t.start - 4) : t.end].casefold()) for t in held)


def past(scene: Scene, trigger: Trigger) -> bool:
    """Whether the trigger is a finite verb of the past: «подписали», «кездесті», "signed"; a passive needs its auxiliary to tell."""
    if not trigger.concept.endswith(("_verb", ".call", ".handover")) or _coming(scene, trigger):
        return False
    words = re.findall(r"\w+", scene.text[trigger.start : trigger.end].casefold())
    language = load(scene.document.lang)
    if set(scene.text[max(0, trigger.start - 8) : trigger.start].casefold().split()[-1:]) & language.words("before_no_past"):
        return False
    ends = words[:1] if scene.place_words else words[-1:]
    either = tuple(language.words("either"))  # «ашылады» is to come, «қабылдады» is past: the ending alone does not tell
    return any(w.endswith(tuple(language.words("pasts"))) and not (either and w.endswith(either)) for w in ends)


def _future(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether the verb that closes the event's zone, or the sentence, has an ending of what is to come: «жиналмақ», «чогулат»."""
    endings = tuple(load(scene.document.lang).words("futures"))
    if not endings:
        return False
    zone = zone_of(scene, sentence, trigger)
    last = [re.findall(r"\w+", scene.text[trigger.start : end].casefold())[-1:] for end in (zone.end, trigger.end)]
    words = {w[0] for w in last if w}
    words -= load(scene.document.lang).words("copulas")
    return any(w.endswith(endings) for w in words) and not scene.has(zone, "say.verb", "status.previous")


def _coming(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb is known as a finite future: «барады» ends as «қарады» does."""
    ahead = scene.triggers(Span(trigger.start, trigger.end), "status.planned", "commitment.will")
    return not scene.place_words and any(t.end == trigger.end for t in ahead)


_TO = re.compile(r"\bto\s+(?:\w+\s+){0,4}$")


def _infinitive(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """«EU to hold summit»: in an English headline the infinitive tells what is to come."""
    if not load(scene.document.lang).words("infinitive_marks"):
        return False
    return bool(re.search(r"^[^,:]*\bto\s+\w+", scene.text[sentence.start : trigger.end])) and bool(
        _TO.search(scene.text[sentence.start : trigger.start]) or re.match(r"to\s", scene.text[trigger.start : trigger.end])
    )
