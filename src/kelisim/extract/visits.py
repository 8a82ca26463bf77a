"""Who visits: the person whose visit a noun names («визит президента …», «…ның сапары»), or who goes somewhere by a verb."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.scene import Scene, Who
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span

_BESIDE = 30  # characters between «визит» and the person whose visit it is
_NEAR = 70  # characters between a verb of going and where somebody goes


def visits(scene: Scene, sentence: Span) -> Iterator[tuple[Trigger, str]]:
    """The visits of a sentence: the words that tell of each, and who travels. An invitation to come is no visit."""
    if scene.has(sentence, "commitment.invite", "status.cancelled"):
        return
    seen: set[str] = set()
    for trigger in scene.triggers(sentence, "event.visit_noun"):
        traveller = _whose(scene, sentence, trigger)
        if traveller and traveller.entity not in seen:
            seen.add(traveller.entity)
            yield trigger, traveller.entity
    if seen:
        return
    for trigger in scene.triggers(sentence, "event.visit_verb"):
        goer = _before(scene, sentence, trigger) or _after(scene, sentence, trigger)
        if goer and _somewhere(scene, sentence, trigger):
            yield trigger, goer.entity
            return


def _whose(scene: Scene, sentence: Span, trigger: Trigger) -> Who | None:
    """In Russian and English the person right after the noun; else the last one before it; else the first after it."""
    after = _after(scene, sentence, trigger)
    if after and scene.document.lang in ("ru", "en") and after.start - trigger.end <= _BESIDE and after.how != "pronoun":
        return after
    return _before(scene, sentence, trigger) or after


def _before(scene: Scene, sentence: Span, trigger: Trigger) -> Who | None:
    people = [w for w in scene.people(Span(sentence.start, trigger.start))]
    return people[-1] if people else None


def _after(scene: Scene, sentence: Span, trigger: Trigger) -> Who | None:
    people = scene.people(Span(trigger.end, sentence.end))
    return people[0] if people else None


def _somewhere(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """A state or city that somebody goes to, near the verb: in the dative, or after a word of direction."""
    near = Span(max(sentence.start, trigger.start - _NEAR), min(sentence.end, trigger.end + _NEAR))
    return any(scene.goes_to(m) for m in scene.of_type(near, "GPE")) or bool(scene.references(near, "capital"))
