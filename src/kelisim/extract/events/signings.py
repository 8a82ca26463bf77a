"""Signings: who signs, whether anybody did, and whether the words only tell which paper is meant."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.events.frames import framed
from kelisim.extract.events.participants import bodies_of, delegates, people_of, present, sides
from kelisim.extract.events.sides import background
from kelisim.extract.events.standing import state_of
from kelisim.extract.events.zones import aside, headed, inside_name, zone_of
from kelisim.extract.givers import in_a_row
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.places import holding
from kelisim.model.text import Span

_SIGNING = ("event.sign_verb", "event.sign_noun")


def signings(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, list[str]]]:
    """The signings of a sentence, one a zone, with the signers."""
    for zone, worded in headed(scene, sentence, *_SIGNING):
        triggers = [t for t in worded if not background(scene, sentence, t) and not _idle(scene, sentence, zone, t)]
        if not triggers or _counted(scene, zone):
            continue
        yield triggers[0], signers(scene, sentence, triggers[0])
        if not scene.triggers(sentence, "event.sign_verb"):
            return


def _idle(scene: Scene, sentence: Span, zone: Span, trigger: Trigger) -> bool:
    """A noun for signing that only frames something else, is looked at or spoken of ("who watched the signing")."""
    if trigger.concept == "event.sign_verb":
        if scene.has(Span(trigger.start, trigger.end), "event.adopt"):
            paper = scene.has(zone, "commitment.document_noun") or bool(scene.of_type(zone, "DOC"))
            if not paper or aside(scene, sentence, zone):
                return True  # a decision; "at which they adopted a declaration" tells of the summit
        signed = (
            scene.has(zone, "event.frame")
            or scene.has(zone, "commitment.document_noun", "event.sign_noun")
            or bool(scene.dates(sentence) or scene.people(zone))
        )
        return not signed and not scene.of_type(zone, "DOC") and not scene.states(zone)
    told = scene.has(zone, "event.hold_verb", "status.planned", "commitment.document_noun") or bool(scene.dates(zone))
    quoted = bool(holding(scene.layers.quotations, Span(trigger.start, trigger.start + 1)))
    watched = scene.has(Span(max(sentence.start, trigger.start - 40), trigger.start), "event.watch", "event.presence")
    return framed(scene, sentence, trigger) or quoted or watched or not told


def _counted(scene: Scene, zone: Span) -> bool:
    """«за годы подписано 180 договоров» is a count, no occasion."""
    today = scene.published
    dates = [d for d in scene.dates(zone) if not inside_name(scene, d)]
    dates = [d for d in dates if not (today and d.value and d.value.end and d.value.end.first() > today.last())]  # a programme's term
    return any(d.relation == "during" or d.rule.startswith("last_n") or "years" in d.rule for d in dates)


def signers(scene: Scene, sentence: Span, trigger: Trigger) -> list[str]:
    """The named signers, else the companies and bodies that sign, else the states; a side without a name stands as its state."""
    zone = zone_of(scene, sentence, trigger)
    people = people_of(scene, sentence, trigger)
    watching = {w.entity for w in present(scene, sentence, people)}
    passive = _passive(scene, trigger)
    agents = [w for w in people if w.entity not in watching]
    if passive:
        agents = [w for w in agents if w.start >= trigger.end] if not load(scene.document.lang).head_final else []
    elif not load(scene.document.lang).head_final:
        agents = [w for w in agents if w.start < trigger.start] or agents
    names = [w.entity for w in agents]
    if len(names) > 1:
        return names[:6]
    states = delegates(scene, zone, agents) if not passive else []
    if names and (known := state_of(scene, names[0])):
        others = [s for s in states or sides(scene, zone) if s != known]
        return [*names, *others]
    bodies = _companies(scene, zone, trigger) if not names else []
    if bodies and len(bodies) + len(states) > 1:
        return [*bodies, *states]
    return states if len(states) > 1 else list(in_a_row(scene, sentence)) or sides(scene, zone)


def _passive(scene: Scene, trigger: Trigger) -> bool:
    """Whether the verb names no signer before it: «қол қойылды», «подписан», "was signed"; the auxiliary may stand before the trigger."""
    language = load(scene.document.lang)
    before = scene.text[max(0, trigger.start - 24) : trigger.start].casefold()
    verb = language.pattern("passive_signing").search(scene.words(trigger).casefold())
    return bool(verb or language.pattern("passive_before").search(before))


def _companies(scene: Scene, zone: Span, trigger: Trigger) -> list[str]:
    """The bodies that sign, as the subject of the verb or after «between» and "by": not those whose paper or meeting it is."""
    return bodies_of(scene, zone, trigger)[:4]
