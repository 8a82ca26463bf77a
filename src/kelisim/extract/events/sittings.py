"""Sittings and gatherings: whose they are, which by number, and who took part."""

from __future__ import annotations

import re

from kelisim.extract.events.occasion import leading, planned
from kelisim.extract.ordinals import ordinals_at
from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Mention, Trigger
from kelisim.model.text import Span


def bare_body(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """«прошло заседание совета», "the commission met again": a plain word for a body beside the sitting, and a day."""
    around = scene.text[max(sentence.start, trigger.start - 25) : min(sentence.end, trigger.end + 25)].casefold()
    body = any(word.startswith(tuple(load(scene.document.lang).words("bodies"))) for word in around.split())
    return body and bool(scene.dates(sentence)) and scene.has(sentence, "event.hold_verb", "status.planned")


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
    """Who sat: the people of the sentence, unless it only says what somebody told of a sitting."""
    told = scene.has(sentence, "say.verb", "say.verb_strong") and not scene.has(
        sentence, "event.chair_verb", "event.take_part", "event.meet_verb"
    )
    if told and (not leading(scene, sentence) or planned(scene, sentence, trigger)):
        return []
    here = [w.entity for w in scene.people(sentence)]
    after = [s for s in scene.layers.sentences if s.start >= sentence.end][:3]
    if not here and after and scene.has(after[0], "event.chair_verb"):  # «… прошло заседание. Вели его …»
        here = [w.entity for w in scene.people(after[0])]
    many = _many_sides(scene, [sentence, *[s for s in after if scene.has(s, "event.take_part", "event.chair_verb")]])
    return many or here[:2]


def attending(scene: Scene, sentence: Span, least: int = 2) -> list[str]:
    """Who takes part in a gathering: all where three states or more are named, else the first few of the sentence."""
    after = [s for s in scene.layers.sentences if s.start >= sentence.end][:2]
    many = _many_sides(scene, [sentence, *[s for s in after if scene.has(s, "event.take_part")]])
    return many or [w.entity for w in scene.people(sentence)][:least]


def _many_sides(scene: Scene, sentences: list[Span]) -> list[str]:
    """Those of three states or bodies and more who are said to take part: of a sitting of many all are named."""
    people = list(dict.fromkeys(w.entity for s in sentences for w in scene.people(s)))
    sides = {p: next((t.of for t in scene.offices.get(p, ()) if t.of), None) for p in people}
    return [p for p in people if sides[p]] if len({*sides.values()} - {None}) > 2 else []


def nearest_body(scene: Scene, near: Span, trigger: Trigger) -> Mention | None:
    """The organisation that stands nearest to a trigger, with no comma between."""
    bodies = [m for m in scene.of_type(near, "ORG") if not re.search(r"[,:;]", _between(scene, m, trigger))] or scene.of_type(near, "ORG")[
        :0
    ]
    return min(bodies, key=lambda m: min(abs(m.start - trigger.end), abs(trigger.start - m.end)), default=None)


def _between(scene: Scene, mention: Mention, trigger: Trigger) -> str:
    """The words between a name and a trigger, brackets aside; a comma there parts them («according to the Council, the summit …»)."""
    words = scene.text[min(mention.end, trigger.end) : max(mention.start, trigger.start)]
    return re.sub(r"\([^()]*\)", "", words)


def nearest_ordinal(scene: Scene, near: Span, trigger: Trigger) -> int | None:
    """The ordinal that stands nearest to a trigger."""
    ordinals = ordinals_at(scene.document, scene.layers, near)
    close = [(min(abs(s.start - trigger.end), abs(trigger.start - s.end)), value) for s, value in ordinals]
    return min(close)[1] if close else None
