"""Who takes part: the people of an event's zone, else the subject of the zones that lead to it, else the states of offices and bodies."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kelisim.extract.events.standing import bears_office, known_office, state_of
from kelisim.extract.events.zones import led_by, zone_of
from kelisim.extract.parties import principal
from kelisim.extract.scene import Scene, Who
from kelisim.lang.language import load
from kelisim.model.annotation import TitleMention, Trigger
from kelisim.model.places import holding, meeting
from kelisim.model.text import HasSpan, Span
from kelisim.world.officeholders import ROLES
from kelisim.world.world import country_of

_PRESENT = 90  # characters between «в присутствии» and who is present, over an office and a name
_QUOTED = 60  # characters of a quotation that is more than a few words
_TOPIC = 50  # characters between a visit that is spoken of and whose it is


def people_of(scene: Scene, sentence: Span, trigger: HasSpan) -> list[Who]:
    """The persons who stand in the zone of a trigger, then those of the zones that lead to it, as far as two are wanted.

    Nobody from the other side of a quotation's marks, and nobody to whose words the sentence only refers («по словам …»).
    """
    zone = zone_of(scene, sentence, trigger)
    found = _outside(scene, sentence, scene.people(zone), trigger)
    for before in led_by(scene, sentence, trigger):
        partners = _partners(scene, found)
        if len(found) > 1 and len(partners) < len(found):
            break
        lead = _outside(scene, sentence, scene.people(before), trigger)
        known = {w.entity for w in found}
        led = [w for w in lead if w in _subjects(scene, lead) or (len(partners) > 1 and w in _partners(scene, lead))]
        found = [*[w for w in led if w.entity not in known], *found]
    return _completed(scene, zone, found)


def _partners(scene: Scene, people: Sequence[Who]) -> list[Who]:
    """«…Асановпен, премьер-министр Омаровпен және спикер Сейітовпен кездесті»: those of a list whom somebody named before it met."""
    cases = {(m.start, m.end): m.case for m in scene.layers.mentions if m.type == "PERSON"}
    final = load(scene.document.lang).head_final
    return [w for w in people if final and cases.get((w.start, w.end)) in ("instrumental", "comitative")]


def _completed(scene: Scene, zone: Span, found: list[Who]) -> list[Who]:
    """«эки президент» of whom the document gives only one an office: the other is who bears it by the world's list."""
    plural = [t for t in scene.titles(zone) if t.plural and t.person is None and t.role in ROLES]
    if not plural or len(found) > 1:
        return found
    title = plural[0]
    bearers = dict.fromkeys(w.entity for w in scene.everybody if w.type == "PERSON" and _bears(scene, w.entity, title.role))
    if len(bearers) != 2:
        return found
    return [Who(title.start, title.end, entity, "plural", "PERSON") for entity in bearers]


def _bears(scene: Scene, person: str, role: str) -> bool:
    """Whether somebody holds an office of a kind, as the document says or the world's list has it."""
    if person in scene.offices:
        return any(t.role == role for t in scene.offices[person])
    holder = known_office(scene, person)
    return holder is not None and holder.role == role


def _subjects(scene: Scene, people: Sequence[Who]) -> list[Who]:
    """Those of a zone whose case is no other than the subject's; all where none tells."""
    cases = {(m.start, m.end): m.case for m in scene.layers.mentions if m.type == "PERSON"}
    subjects = [w for w in people if cases.get((w.start, w.end)) in (None, "nominative")]
    return subjects or list(people)


def _outside(scene: Scene, sentence: Span, people: Sequence[Who], trigger: HasSpan) -> list[Who]:
    """The people on the trigger's side of quotation marks, without those who are only cited."""
    quotation = next(iter(holding(scene.layers.quotations, trigger)), None)
    quoted = [q for q in meeting(scene.layers.quotations, sentence) if q is not quotation]
    if quotation and quotation.end - quotation.start > _QUOTED:
        people = [w for w in people if quotation.start <= w.start < quotation.end]  # not whoever says it
    outside = [w for w in people if not any(q.start <= w.start < q.end for q in quoted) and not cited(scene, w)]
    taking = [w for w in outside if not _topic(scene, sentence, w)]
    return taking if len(taking) > 1 else outside


def _topic(scene: Scene, sentence: Span, who: Who) -> bool:
    """«О визите Кавелашвили», «…ның сапары туралы»: somebody whose visit is only spoken of."""
    language = load(scene.document.lang)
    words = language.words("told_of")
    for visit in scene.triggers(sentence, "event.visit_noun"):
        if language.head_final:
            near, beside = visit.start - who.end, scene.text[visit.end : visit.end + 14].split()[:1]
        else:
            near, beside = who.start - visit.end, scene.text[: visit.start].rsplit(maxsplit=1)[-1:]
        if 0 <= near <= _TOPIC and beside and beside[0].casefold().strip(".,;:") in words:
            return True
    return False


def cited(scene: Scene, who: Who) -> bool:
    """«по словам …», "according to …", «…айтуынша»: whose words they are."""
    if _headlined(scene, who):
        return True
    final = load(scene.document.lang).head_final
    near = Span(who.end, min(len(scene.text), who.end + 12)) if final else Span(max(0, who.start - 70), who.start)
    said = scene.triggers(near, "say.according")
    return any(not re.search(r"[,.;:]", scene.text[min(t.end, who.end) : max(t.start, who.start)]) for t in said)


def _headlined(scene: Scene, who: Who) -> bool:
    """Whether a headline names somebody as the one who says it: «… в Тбилиси – Ходжаев», «Ходжаев: …»."""
    title = scene.document.title_span
    if title is None or not title.covers(Span(who.start, who.end)):
        return False
    before, after = scene.text[title.start : who.start], scene.text[who.end : title.end]
    return bool(re.search(r"\s[-–—]\s*$", before) and not after.strip(" .!\n")) or (not before.strip() and after.startswith(":"))


def present(scene: Scene, zone: Span, people: Sequence[Who]) -> list[Who]:
    """Those in whose presence something is done: they lend it their level and do not do it."""
    found = []
    for trigger in scene.triggers(zone, "event.presence"):
        if load(scene.document.lang).head_final:
            found += [w for w in people if 0 <= trigger.start - w.start <= _PRESENT]
        else:
            found += [w for w in people if 0 <= w.start - trigger.end <= _PRESENT]
    return found


def official(scene: Scene, people: Sequence[Who]) -> list[Who]:
    """Those who bear an office in this document: whoever a street or a prize is named after does not open it."""
    return [w for w in people if bears_office(scene, w.entity)]


def delegates(scene: Scene, zone: Span, people: Sequence[Who]) -> list[str]:
    """The states whose delegations, ministers or offices without a bearer stand in a zone; states of named persons aside."""
    own = {state_of(scene, w.entity) for w in people}
    found: list[str] = []
    for title in scene.titles(zone):
        if title.person is None and title.role != "spokesperson":
            found += _owners(scene, title, zone)
    for trigger in scene.triggers(zone, "event.delegation"):
        near = Span(max(zone.start, trigger.start - 60), min(zone.end, trigger.end + 60))
        found += [w.entity for w in scene.states(near)]
        found += sides(scene, zone) if scene.references(zone, "sides") and not found else []
    return [s for s in dict.fromkeys(found) if s not in own]


def _owners(scene: Scene, title: TitleMention, zone: Span) -> list[str]:
    """The states of an office without a bearer: its own; of several holders those that are listed around it."""
    if not title.plural:
        return [title.of] if title.of and title.of.startswith("country:") else []
    final = load(scene.document.lang).head_final
    beside = Span(max(zone.start, title.start - 90), title.end) if final else Span(title.start, min(zone.end, title.end + 90))
    listed = [w.entity for w in scene.states(beside)]
    if len(listed) > 1:
        return [_holder(scene, title.role, s) or s for s in listed]
    told = scene.has(zone, "event.three_sides") or any(r.entities for r in scene.references(zone, "sides"))
    return sides(scene, zone) if told else []


def _holder(scene: Scene, role: str, state: str) -> str | None:
    """The one person whom the document gives an office of a state."""
    found = [p for p, titles in scene.offices.items() if any(t.role == role and t.of == state for t in titles)]
    return found[0] if len(found) == 1 else None


def sides(scene: Scene, zone: Span) -> list[str]:
    """The states that «the sides» are here: three where the words count three, else those that the document is about."""
    if scene.has(zone, "event.three_sides"):
        counts: dict[str, int] = {}
        for who in scene.everybody:
            if who.entity.startswith("country:") and who.how in ("mention", "adjective"):
                counts[who.entity] = counts.get(who.entity, 0) + 1
        for titles in scene.offices.values():  # whose officials stand in the text is a side rather than where they met
            for state in {t.of for t in titles if t.of in counts}:
                counts[state or ""] += 2
        top = sorted(counts, key=lambda e: -counts[e])[:3]
        return sorted(top, key=lambda e: next(w.start for w in scene.everybody if w.entity == e))
    states = list(principal(scene))
    return states if all(s.startswith("country:") for s in states) else []


def guest(scene: Scene, zone: Span, known: Sequence[str], visitors: Sequence[str]) -> str | None:
    """Whom «высокий гость», "his guest" means: the one who visits in this document."""
    unnamed: list[HasSpan] = [t for t in scene.titles(zone) if t.role == "counterpart" and t.person is None]
    unnamed += scene.triggers(zone, "event.guest")
    meant = {e for t in unnamed for r in scene.references(Span(t.start, t.end), "counterpart") for e in r.entities}
    if not unnamed or meant & set(known):
        return None
    return next((v for v in visitors if v not in known), None)


def bodies_of(scene: Scene, zone: Span, trigger: Trigger) -> list[str]:
    """The organisations named in a zone that may meet or sign: not those that only stand in an office («глава МИД КР»)."""
    titles = scene.titles(zone)
    owners = {t.of for t in titles}
    found = [m for m in scene.of_type(zone, "ORG") if not scene.in_dateline(m) and m.entity not in owners]
    found = [m for m in found if not any(t.start <= m.start and m.end <= t.end for t in titles)]
    return list(dict.fromkeys(m.entity for m in found if m.end <= trigger.start or m.start >= trigger.end))


def owners(scene: Scene, zone: Span) -> list[str]:
    """The states whose talks a zone tells of: named, by adjective or by capital («переговоры Мадрида и Боготы»), and not where something
    is or goes to; none where fewer than two are."""
    named = [country_of(m.entity) or m.entity for m in scene.of_type(zone, "GPE") if not scene.goes_to(m)]
    said = [w.entity for w in scene.states(zone) if w.how == "adjective"]
    states = [s for s in dict.fromkeys([*named, *said]) if s.startswith("country:")]
    return states[:3] if len(states) > 1 else []
