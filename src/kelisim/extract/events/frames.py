"""Occasions that a sentence only leans on: «в ходе визита», «сапар аясында», "during the talks"; and who takes no part."""

from __future__ import annotations

import re

from kelisim.extract.scene import Scene, Who
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.places import holding, meeting
from kelisim.model.text import HasSpan, Span

_BESIDE = 40  # characters between «в ходе» and «визита», over «официального»
_HOST = 90  # characters between "at the invitation of" and the host's name
CONCEPTS = {
    "visit": ("event.visit_noun", "event.visit_verb"), "meeting": ("event.meet_noun", "event.talks_noun", "event.meet_verb"),
    "call": ("event.call",), "session": ("event.session_noun",),
}  # fmt: skip


def only_framed(scene: Scene, sentence: Span, kind: str) -> bool:
    """Whether a sentence names an occasion of a kind only as the frame of something else, or points back to it («Это его первый визит»)."""
    triggers = scene.triggers(sentence, *CONCEPTS.get(kind, ()))
    if not triggers:
        return False
    return all(framed(scene, sentence, t) or _this(scene, t) for t in triggers) or (
        kind in ("visit", "meeting") and _points_back(scene, sentence)
    )


def framed(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether a noun stands as a frame: after «в ходе» in Russian and English, before «барысында» in Kazakh and Kyrgyz."""
    if load(scene.document.lang).head_final:
        near = Span(trigger.start, min(sentence.end, trigger.end + _BESIDE // 2))
        return any(f.start - trigger.end <= 2 for f in scene.triggers(near, "event.frame"))
    near = Span(max(sentence.start, trigger.start - _BESIDE), trigger.start)
    return any(not re.search(r"[,.;:]", scene.text[f.end : trigger.start]) for f in scene.triggers(near, "event.frame"))


def _this(scene: Scene, trigger: Trigger) -> bool:
    """Whether a demonstrative stands right before the noun: «бұл сапардың мәні», "this visit"."""
    before = scene.text[max(0, trigger.start - 14) : trigger.start].casefold().split()
    return trigger.concept.endswith("_noun") and bool(before) and before[-1] in load(scene.document.lang).words("demonstratives")


def _points_back(scene: Scene, sentence: Span) -> bool:
    first = re.match(r"\W*(\w+)", scene.words(sentence))
    return bool(first) and first is not None and first.group(1).casefold() in load(scene.document.lang).words("pointers")


def hosts(scene: Scene, sentence: Span) -> set[str]:
    """Those by whose invitation somebody comes: they do not travel."""
    found: set[str] = set()
    for trigger in scene.triggers(sentence, "event.invitation"):
        if load(scene.document.lang).head_final:
            people = scene.people(Span(sentence.start, trigger.start))[-1:]
        else:
            people = scene.people(Span(trigger.end, min(sentence.end, trigger.end + _HOST)))[:1]
        found.update(w.entity for w in people)
    return found


def beside(scene: Scene, sentence: Span, trigger: HasSpan) -> list[Who]:
    """The people of a sentence on the trigger's side of its quotation marks: who is only spoken of in a quotation takes no part in
    what is told outside it."""
    quotation = next(iter(holding(scene.layers.quotations, trigger)), None)
    if quotation:
        return scene.people(sentence)
    quoted = meeting(scene.layers.quotations, sentence)
    return [w for w in scene.people(sentence) if not any(q.start <= w.start < q.end for q in quoted)]
