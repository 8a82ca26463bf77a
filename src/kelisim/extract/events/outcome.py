"""What came of an occasion that was announced: cancelled, postponed, or denied by one who would have taken part."""

from __future__ import annotations

from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span

_OUTCOMES = ("cancelled", "postponed", "denied")
_NAMED = ("event.visit_noun", "event.talks_noun", "event.meet_noun", "event.session_noun", "event.open_noun", "event.sign_noun")
_OCCASION = (*_NAMED, "event.summit", "event.forum", "event.call", "event.cultural", "event.election")
_BEFORE = 40  # characters: «отложили визит», "called off his visit"
_BESIDE = 24  # characters around a verb in which it is denied
_AFTER = 140  # characters: «визит …, запланированный на июнь, отменён», «…сапары кейінге қалдырылды»


def outcome_of(scene: Scene, sentence: Span, trigger: Trigger) -> str | None:
    """The outcome that is worded of an occasion right beside the noun that names it, or in the verb itself («бармайтын болды»); None where
    it went, or is to go, as it should.

    Any other verb tells that something was done («подписали»), so only what a noun names can have come to nothing.
    """
    if trigger.concept not in _OCCASION:
        return _undone(scene, sentence, trigger)
    if _held(scene, sentence):
        return None
    before = Span(max(sentence.start, trigger.start - _BEFORE), trigger.end)
    after = Span(trigger.start, min(sentence.end, trigger.end + _AFTER))
    for outcome in _OUTCOMES:
        if scene.has(after, f"status.{outcome}") or (scene.place_words and scene.has(before, f"status.{outcome}")):
            return outcome
    return None


def _held(scene: Scene, sentence: Span) -> bool:
    """Whether a verb of holding stands outside the words of an outcome: «болмайтын болды» holds «болды» and tells of nothing held."""
    undone = scene.triggers(sentence, *(f"status.{o}" for o in _OUTCOMES))
    held = scene.triggers(sentence, "event.hold_verb")
    return any(not any(u.start < h.end and h.start < u.end for u in undone) for h in held)


def _undone(scene: Scene, sentence: Span, trigger: Trigger) -> str | None:
    """The outcome that a verb words by itself: denied of what is to come («не приедет», «барбайт», "will not meet"), or put off."""
    if _rumoured(scene, sentence, trigger):
        return "denied"
    near = Span(max(sentence.start, trigger.start - _BESIDE), min(sentence.end, trigger.end + _BESIDE))
    for outcome in ("cancelled", "postponed"):
        worded = scene.triggers(near, f"status.{outcome}")
        if any(t.start <= trigger.end and trigger.start <= t.end for t in worded):
            return outcome
    language = load(scene.document.lang)
    beside = Span(trigger.start, near.end) if language.head_final else Span(near.start, trigger.end)
    for found in language.pattern("called_off").finditer(scene.words(beside).casefold()):
        if beside.start + found.start() <= trigger.end + 1 and trigger.start <= beside.start + found.end() + 1:
            return "cancelled"
    return None


def _rumoured(scene: Scene, sentence: Span, trigger: Trigger) -> bool:
    """Whether what a verb tells is only what somebody denies: «барып қайтты деген әңгімені жоққа шығарды», "denied that … had come"."""
    language = load(scene.document.lang)
    final = language.head_final
    denied = scene.triggers(Span(trigger.end, sentence.end) if final else Span(sentence.start, trigger.start), "status.denied")
    between = [scene.text[trigger.end : d.start] if final else scene.text[d.end : trigger.start] for d in denied]
    return any(len(b) <= _AFTER and language.words("said_that") & set(b.casefold().split()) for b in between)
