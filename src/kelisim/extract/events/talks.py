"""Talks and calls: people of two sides who meet, receive, talk or telephone; of a side that is not named its state or body."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from kelisim.extract.events.frames import framed
from kelisim.extract.events.participants import bodies_of, delegates, guest, official, owners, people_of, sides
from kelisim.extract.events.sides import inside_summit, just_before, subject_before
from kelisim.extract.events.sittings import sitting_words
from kelisim.extract.events.standing import state_of
from kelisim.extract.events.zones import zone_of, zones_of
from kelisim.extract.scene import LEVELS, Scene, Who
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span

_MEETING = ("event.meet_verb", "event.talks_noun", "event.meet_noun")
_RECEIVING = ("event.receive", "commitment.agree", "commitment.discuss")
_MOST = 6  # persons whom one sentence lets take part in talks


def talks(scene: Scene, sentence: Span, visitors: list[str]) -> Iterator[tuple[Trigger, list[str]]]:
    """The talks of a sentence, one a zone: the words that tell of them, and who talks."""
    if not scene.has(sentence, *_MEETING, *_RECEIVING) or scene.has(sentence, "event.call") or _of_sitting(scene, sentence):
        return
    told: list[set[str]] = []
    sat = sitting_words(scene, sentence)
    for zone in zones_of(scene, sentence):
        triggers = [t for t in scene.triggers(zone, *_MEETING) if not inside_summit(scene, t)]
        triggers = triggers or _receptions(scene, zone)
        triggers = [t for t in triggers if not _adopted(scene, t)]
        triggers = [t for t in triggers if not any(s.start < t.end and t.start < s.end for s in sat)]
        if not triggers or _sat(scene, sentence, zone):
            continue
        who = talkers(scene, sentence, triggers, visitors)
        if len(who) > 1 and not any(set(who) <= before for before in told):
            told.append(set(who))
            yield _best(triggers), who


def _receptions(scene: Scene, zone: Span) -> list[Trigger]:
    """A verb of receiving, or of agreeing on something with somebody, with persons of two sides around it: they met."""
    people = scene.people(zone)
    if len({state_of(scene, w.entity) for w in people} - {None}) > 1:
        return [*scene.triggers(zone, "event.receive"), *_agreed_with(scene, zone, people)]
    unnamed = any(t.role == "counterpart" and not t.person for t in scene.titles(zone)) or scene.has(zone, "event.guest")
    unnamed = unnamed or any(w.how == "pronoun" for w in people)
    if scene.has(zone, "event.delegation") and (scene.references(zone, "sides") or len(scene.states(zone)) > 1):
        return scene.triggers(zone, "event.gather")  # «эксперты двух стран соберутся»
    return scene.triggers(zone, "event.receive") if unnamed else []


def _agreed_with(scene: Scene, zone: Span, people: list[Who]) -> list[Trigger]:
    """«с Токаевым договорился», «Тоқаевпен келісті»: one of the people is the partner of a verb of agreeing or discussing."""
    language = load(scene.document.lang)
    cases = {(m.start, m.end): m.case for m in scene.of_type(zone, "PERSON")}
    for who in people:
        before = scene.text[max(zone.start, who.start - 90) : who.start].casefold().split()
        after = scene.text[who.end : who.end + 10].casefold().split()[:1]
        if language.head_final:
            beside = cases.get((who.start, who.end)) in ("instrumental", "comitative") or bool(set(after) & language.words("partners"))
        else:
            beside = bool(set(before[-7:]) & language.words("partners"))
        if beside:
            return scene.triggers(zone, "commitment.agree", "commitment.discuss")[:1]
    return _discussed_by(scene, zone, people)


def _discussed_by(scene: Scene, zone: Span, people: list[Who]) -> list[Trigger]:
    """«министр Иброхим и министр Махкамов обсудили»: a verb of discussing behind two who are joined by «and»."""
    joined = load(scene.document.lang).words("and")
    for one, other in pairwise(sorted(people, key=lambda w: w.start)):
        between = scene.text[one.end : other.start].casefold().split()
        if between[:1] and between[0] in joined and state_of(scene, one.entity) != state_of(scene, other.entity):
            return [t for t in scene.triggers(zone, "commitment.discuss") if t.start >= other.end][:1]
    return []


def _adopted(scene: Scene, trigger: Trigger) -> bool:
    """«қабылдады», «принял» of a decision, a law or an invitation receives nobody."""
    near = Span(max(0, trigger.start - 60), trigger.end + 60)
    return any(t.start < trigger.end and trigger.start < t.end for t in scene.triggers(near, "event.no_reception"))


def _best(triggers: list[Trigger]) -> Trigger:
    return next((t for t in triggers if t.concept == "event.meet_verb"), triggers[0])


def _of_sitting(scene: Scene, sentence: Span) -> bool:
    """«В заседании приняли участие …»: they sat, and did not meet once more."""
    if not scene.has(sentence, "event.take_part"):
        return False
    return any(scene.has(s, "event.session_noun", "event.summit", "event.forum") for s in [*just_before(scene, sentence), sentence])


def _sat(scene: Scene, sentence: Span, zone: Span) -> bool:
    """Whether a zone's meeting is another event: a sitting («hosted … for the session»), a welcome at the airport."""
    if scene.has(sentence, "event.welcome") and not scene.has(zone, "event.talks_noun"):
        return True
    apart = ("event.talks_noun", "event.one_to_one", "event.format_narrow", "event.format_extended")
    if scene.has(zone, "event.session_noun"):
        return not scene.has(zone, *apart)
    return scene.has(zone, "event.receive") and scene.has(sentence, "event.session_noun") and not scene.has(sentence, *apart)


def talkers(scene: Scene, sentence: Span, triggers: list[Trigger], visitors: list[str]) -> list[str]:
    """Who talks: two persons or more; one person and the side that is not named; delegations, ministers without names, bodies."""
    trigger = _best(triggers)
    zone = zone_of(scene, sentence, trigger)
    people = people_of(scene, sentence, trigger)
    if trigger.concept != "event.meet_verb" and framed(scene, sentence, trigger):
        people = [*_told_by(scene, people, trigger), *_owning(scene, people, trigger)]
    if len(people) > 2:
        people = _sided(scene, people)
    names = _across(scene, people, visitors)
    if len(names) > 1:
        return names[:_MOST]
    if (other := guest(scene, zone, names, visitors)) and names:
        return [*names, other]
    if len(names) == 1 and (traveller := _whose_visit(scene, sentence, names[0], visitors)):
        return [*names, traveller]
    verb = trigger.concept in ("event.meet_verb", "event.gather")
    states = delegates(scene, zone, people) if verb or not names else []
    bodies = bodies_of(scene, zone, trigger) if verb and (states or names) else []
    if names:
        return [*names, *(states or bodies or subject_before(scene, sentence, triggers))]
    return [*states, *bodies] if verb and not framed(scene, sentence, trigger) else []


def _whose_visit(scene: Scene, sentence: Span, partner: str, visitors: list[str]) -> str | None:
    """«Поездка открылась переговорами с …»: of a visit's talks that name only the partner the one who travels, from another state."""
    if not scene.has(sentence, "event.visit_noun") or partner in visitors:
        return None
    others = [v for v in visitors if state_of(scene, v) not in (None, state_of(scene, partner))]
    return others[0] if len(visitors) == len(others) == 1 else None


def _owning(scene: Scene, people: list[Who], trigger: Trigger) -> list[Who]:
    """Of talks that only frame something else those whose talks they are: behind the noun, in languages with the verb last before it."""
    if load(scene.document.lang).head_final:
        return [w for w in people if w.end <= trigger.start]
    return [w for w in people if w.start >= trigger.end]


def _told_by(scene: Scene, people: list[Who], trigger: Trigger) -> list[Who]:
    """Of talks «with» somebody that only frame what another says the other: "said the minister following talks with …"."""
    language = load(scene.document.lang)
    partner = scene.text[trigger.end : trigger.end + 10].casefold().split()[:1]
    after = {w.entity for w in _owning(scene, people, trigger) if w.how != "pronoun"}  # «with his counterpart …»
    if language.head_final or len(after) != 1 or not set(partner) & language.words("partners"):
        return []
    other = state_of(scene, after.pop())
    return [w for w in people if w.end <= trigger.start and state_of(scene, w.entity) not in (None, other)][-1:]


def _across(scene: Scene, people: list[Who], visitors: list[str]) -> list[str]:
    """Of two people of one state, one of them only meant by a pronoun, the pronoun means the visitor («Перед отъездом его принял …»)."""
    names = [w.entity for w in people]
    states = {state_of(scene, n) for n in names}
    if len(people) != 2 or len(states) != 1 or None in states:
        return names
    other = next((v for v in visitors if state_of(scene, v) not in states), None)
    return [other if w.how == "pronoun" and other else w.entity for w in people]


def _sided(scene: Scene, people: list[Who]) -> list[Who]:
    """Of three people and more those who bear an office; the first two where fewer than two do."""
    known = official(scene, people)
    return known if len(known) > 1 else people[:2]


def of_ministers(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether the sentence tells of a round table at which ministers or higher gather."""
    if not scene.has(sentence, "event.round_table"):
        return False
    high = {"head_of_state", "head_of_government", "minister"}
    return any(LEVELS.get(t.role) in high and (t.plural or t.person) for t in scene.titles(sentence))


def callers(scene: Scene, sentence: Span, trigger: Trigger) -> list[str]:
    """Who telephones: two persons, else the states whose leaders or ministers do («президенты двух стран обсудили по телефону»)."""
    zone = zone_of(scene, sentence, trigger)
    people = people_of(scene, sentence, trigger)
    meant = scene.references(zone, "sides")  # «вместо него стороны созвонятся»: he does not
    names = [w.entity for w in people if not (meant and w.how == "pronoun")]
    if len(names) > 1:
        return names[:2]
    states = delegates(scene, zone, people_of(scene, sentence, trigger))
    if names:
        return [*names, *states[:1]]
    plural = [t for t in scene.titles(zone) if t.plural and t.person is None] or scene.references(zone, "sides")
    if len(states) > 1:
        return states
    return (owners(scene, zone) or sides(scene, zone)) if plural else []
