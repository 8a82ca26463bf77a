"""What came of an occasion that was announced: cancelled, postponed, or denied by one who would have taken part."""

from __future__ import annotations

from kelisim.extract.scene import Scene
from kelisim.model.annotation import Trigger
from kelisim.model.text import Span

_OUTCOMES = ("cancelled", "postponed", "denied")
_NAMED = ("event.visit_noun", "event.talks_noun", "event.meet_noun", "event.session_noun", "event.open_noun", "event.sign_noun")
_OCCASION = (*_NAMED, "event.summit", "event.forum", "event.call", "event.cultural", "event.election")
_BEFORE = 40  # characters: «отложили визит», "called off his visit"
_AFTER = 140  # characters: «визит …, запланированный на июнь, отменён», «…сапары кейінге қалдырылды»


def outcome_of(scene: Scene, sentence: Span, trigger: Trigger) -> str | None:
    """The outcome that is worded of an occasion right beside the noun that names it; None where it went, or is to go, as it should.

    A verb tells that something was done («подписали»), so only what a noun names can have come to nothing.
    """
    if trigger.concept not in _OCCASION or scene.has(sentence, "event.hold_verb"):
        return None
    before = Span(max(sentence.start, trigger.start - _BEFORE), trigger.start)
    after = Span(trigger.start, min(sentence.end, trigger.end + _AFTER))
    for outcome in _OUTCOMES:
        if scene.has(after, f"status.{outcome}") or (scene.place_words and scene.has(before, f"status.{outcome}")):
            return outcome
    return None
