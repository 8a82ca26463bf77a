"""Sittings of standing bodies: the words that tell of one, whose it is, which by number, and who sat."""

from __future__ import annotations

import re

from kelisim.extract.events.dating import date_of, leading, main_day
from kelisim.extract.events.frames import framed
from kelisim.extract.events.gatherings import many_sides
from kelisim.extract.events.participants import people_of
from kelisim.extract.events.ranking import planned
from kelisim.extract.events.visits import visits
from kelisim.extract.events.zones import aside, pieces_of, zone_of
from kelisim.extract.kept import kept
from kelisim.extract.ordinals import ordinals_at
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Mention, Trigger
from kelisim.model.date import PartialDate
from kelisim.model.places import first_from
from kelisim.model.text import Span

_GLUED = 16  # characters between «встреча» and the body whose it is, over "of the"
_NAME = 120  # characters of the longest names of bodies
_SUBJECT = 70  # characters between a body and the verb with which it sits


@kept
def sitting_words(scene: Scene, sentence: Span) -> list[Trigger]:
    """The words of a sentence that tell of a sitting: a noun for one, or a word of meeting that a body is the subject or owner of
    («комиссия собралась», "the second meeting of the Council")."""
    nouns = [t for t in scene.triggers(sentence, "event.session_noun") if not part_of_name(scene, t) and not of_forum(scene, t)]
    met = [t for t in scene.triggers(sentence, "event.meet_noun", "event.meet_verb", "event.gather") if _of_body(scene, sentence, t)]
    found: list[Trigger] = []
    met = met or ([] if nouns else _sat_in(scene, sentence))
    for trigger in sorted([*nouns, *met], key=lambda t: (t.start, -t.end)):
        if not any(_one(scene, t, trigger) for t in found):
            found.append(trigger)
    return found


def _one(scene: Scene, a: Trigger, b: Trigger) -> bool:
    """Whether two words tell of one sitting: one inside the other, or close by with no ordinal of its own («held its 8th meeting»)."""
    if a.start < b.end and b.start < a.end:
        return True
    between = Span(min(a.end, b.end), max(a.start, b.start))
    return b.start - a.end <= 40 and not re.search(r"[,;]", scene.words(between)) and "event.session_noun" not in (a.concept, b.concept)


def _sat_in(scene: Scene, sentence: Span) -> list[Trigger]:
    """ "at the Supreme Council in Osh", «на Межправсовете», «кеңесте»: people do something on a day at a body, which so was sitting."""
    if not scene.dates(sentence) or not scene.people(sentence):
        return []
    language = load(scene.document.lang)
    words = tuple(language.words("bodies"))
    for body in scene.of_type(sentence, "ORG"):
        if not any(w.startswith(words) for w in re.split(r"[\s-]", body.surface.casefold())):
            continue
        before = scene.text[max(0, body.start - 12) : body.start].casefold().split()[-2:]
        if body.case == "locative" if language.head_final else set(before) & language.words("at"):
            return [Trigger(body.start, body.end, "event.session_noun")]
    return []


def _of_body(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether a word of meeting is a body's: of a noun its owner, of a verb its subject, and no person stands between."""
    head_final = load(scene.document.lang).head_final
    if trigger.concept == "event.meet_noun" and not head_final:
        near = Span(trigger.end, min(sentence.end, trigger.end + 110))
        return any(_gap(scene, trigger, b) <= _GLUED for b in _bodies(scene, near))
    near = Span(max(sentence.start, trigger.start - 160), trigger.start)
    bodies = [b for b in _bodies(scene, near) if trigger.start - b.end <= _SUBJECT]
    if not bodies or (trigger.concept == "event.meet_noun" and trigger.start - bodies[-1].end > 30):
        return False
    between = Span(bodies[-1].end, trigger.start)
    return not scene.people(between) and not _partner(scene, bodies[-1])


def _gap(scene: Scene, trigger: Trigger, body: Span) -> int:
    """The characters between a word and the body after it, adjectives of states aside ("meeting of the Omani-Peruvian Commission")."""
    gap = Span(trigger.end, max(trigger.end, body.start))
    return gap.end - gap.start - sum(r.end - r.start + 1 for r in scene.references(gap, "adjective"))


def _bodies(scene: Scene, place: Span) -> list[Span]:
    """The standing bodies of a place: organisations named as such, or a plain word for one («комиссия», "the council")."""
    words, phrases = tuple(load(scene.document.lang).words("bodies")), load(scene.document.lang).words("named_bodies")
    bodies = [(m, m.surface.casefold()) for m in scene.of_type(place, "ORG")]
    named = [m for m, name in bodies if any(w.startswith(words) for w in re.split(r"[\s-]", name)) or any(p in name for p in phrases)]
    spans = [Span(m.start, m.end) for m in named]
    for match in re.finditer(r"\w+", scene.words(place).casefold()):
        span = Span(place.start + match.start(), place.start + match.end())
        if match.group().startswith(words) and not any(m.start < span.end and span.start < m.end for m in scene.of_type(place, "ORG")):
            spans.append(span)
    return sorted(spans, key=lambda s: s.start)


def _partner(scene: Scene, body: Span) -> bool:
    """«с комиссией», "with the council": somebody met the body, and the body did not sit."""
    before = scene.text[max(0, body.start - 12) : body.start].casefold().split()
    return bool(set(before[-2:]) & (load(scene.document.lang).words("partners") | {"by"}))


def bare_body(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """«прошло заседание совета», "the commission met again": a plain word for a body beside the sitting, and a day."""
    back = 45 if trigger.concept == "event.session_noun" else 160
    near = Span(max(sentence.start, trigger.start - back), min(sentence.end, trigger.end + 25))
    zone = zone_of(scene, sentence, trigger)
    told = scene.has(sentence, "event.hold_verb", "status.planned", "event.host") or trigger.concept != "event.session_noun"
    return bool(_bodies(scene, near)) and bool(scene.dates(zone) or scene.dates(sentence)) and told


def part_of_name(scene: Scene, trigger: Trigger) -> bool:
    """«Ұлттық жиналыс», "Assembly": a word for a sitting that is part of a body's name, or names a parliament, tells of no sitting."""
    return any(
        m.start < trigger.end and trigger.start < m.end for m in scene.of_type(Span(max(0, trigger.start - 120), trigger.end + 120), "ORG")
    )


def of_forum(scene: Scene, trigger: Trigger) -> bool:
    """«двенадцатая сессия форума», "session of the forum": the forum is the occasion."""
    near = Span(max(0, trigger.start - 25), trigger.end + 25)
    return scene.has(near, "event.forum") and not scene.of_type(near, "ORG")


def sitting(scene: Scene, sentence: Span, trigger: Trigger) -> list[str]:
    """Who sat: the people of the sentence, unless it only says what somebody told of a sitting, or what came of an earlier one."""
    if scene.has(sentence, "commitment.invite") and not scene.has(sentence, "event.invitation"):
        return []
    if coming := _coming(scene, sentence, trigger):
        return coming
    told = scene.has(sentence, "say.verb", "say.verb_strong") and not scene.has(
        sentence, "event.chair_verb", "event.take_part", "event.meet_verb"
    )
    if (told or planned(scene, sentence, trigger)) and (not leading(scene, sentence) or planned(scene, sentence, trigger)):
        return []
    zone = zone_of(scene, sentence, trigger)
    piece = next((p for p in pieces_of(scene, sentence) if p.span.covers(trigger)), None)
    if piece and framed(scene, sentence, trigger) and aside(scene, sentence, piece.span):
        return []  # «решений, принятых в ходе заседания совета»
    if framed(scene, sentence, trigger) and not scene.has(sentence, "event.chair_verb", "event.take_part") and not leading(scene, sentence):
        return []
    date = date_of(scene, sentence, trigger, "held")
    main = main_day(scene)
    other = main is not None and (date is None or not main.agrees(PartialDate.parse(date)))
    if other and not _at(scene, trigger) and not scene.has(zone, "event.chair_verb", "event.take_part", "event.meet_verb", "event.gather"):
        return []  # who speaks of an earlier sitting did not sit there
    here = [w.entity for w in people_of(scene, sentence, trigger)]
    after = first_from(scene.layers.sentences, sentence.end, 3)
    if not here and after and scene.has(after[0], "event.chair_verb"):  # «… прошло заседание. Вели его …»
        here = [w.entity for w in scene.people(after[0])]
    many = many_sides(scene, [sentence, *[s for s in after if scene.has(s, "event.take_part", "event.chair_verb")]])
    return many or here[:2]


def _coming(scene: Scene, sentence: Span, trigger: Trigger) -> list[str]:
    """Who is to sit: those who are to attend, chair or travel to what is planned, where nobody only tells or agrees that it will be."""
    if not planned(scene, sentence, trigger) or scene.has(sentence, "say.verb", "say.verb_strong", "commitment.agree", "status.postponed"):
        return []
    going = [who for _, who in visits(scene, sentence)]
    zone = zone_of(scene, sentence, trigger)
    taking = people_of(scene, sentence, trigger) if scene.has(zone, "event.take_part", "event.chair_verb") else []
    return list(dict.fromkeys([*going, *(w.entity for w in taking)]))[:3]


def _at(scene: Scene, trigger: Trigger) -> bool:
    """«на заседании», "at the session", «отырысында»: who says or sets something there was there."""
    language = load(scene.document.lang)
    if language.head_final:
        return scene.text[trigger.start : trigger.end].casefold().endswith(tuple(language.words("locatives")))
    return bool(set(scene.text[max(0, trigger.start - 32) : trigger.start].casefold().split()[-3:]) & language.words("at"))


def nearest_body(scene: Scene, near: Span, trigger: Trigger) -> Mention | None:
    """The organisation that stands nearest to a trigger, with no comma between."""
    wide = Span(max(0, near.start - _NAME), near.end + _NAME)  # a name that only begins near enough counts
    bodies = [m for m in scene.of_type(wide, "ORG") if m.start < near.end and near.start < m.end]
    bodies = [m for m in bodies if not re.search(r"[,:;]", _between(scene, m, trigger))]
    return min(bodies, key=lambda m: min(abs(m.start - trigger.end), abs(trigger.start - m.end)), default=None)


def _between(scene: Scene, mention: Mention, trigger: Trigger) -> str:
    """The words between a name and a trigger, brackets aside; a comma there parts them («according to the Council, the summit …»)."""
    words = scene.text[min(mention.end, trigger.end) : max(mention.start, trigger.start)]
    return re.sub(r"\([^()]*\)", "", words)


def nearest_ordinal(scene: Scene, near: Span, trigger: Trigger) -> int | None:
    """The ordinal that stands nearest to a trigger."""
    ordinals = ordinals_at(scene.document, scene.layers, near)
    ordinals = [(s, v) for s, v in ordinals if not scene.has(Span(s.start, min(near.end, s.end + 12)), "event.day_word")]
    close = [(min(abs(s.start - trigger.end), abs(trigger.start - s.end)), value) for s, value in ordinals]
    return min(close)[1] if close else None
