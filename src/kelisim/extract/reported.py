"""Indirect speech: what somebody is reported to have said, in the document's words and not in theirs."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.claims import make_claim
from kelisim.extract.scene import Scene, Who
from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Trigger
from kelisim.model.claim import Claim
from kelisim.model.fact import Statement
from kelisim.model.places import meeting
from kelisim.model.text import Span, within

_LEAST = 5  # words of what is reported; fewer tell nothing
_NEAR = 60  # characters between a speaker and the verb of saying


def find_reported(scene: Scene) -> Iterator[Claim]:
    """A claim for each sentence in which a person is reported to have said something; none where words are quoted."""
    for sentence in scene.body_sentences:
        if meeting(scene.layers.quotations, sentence):
            continue
        told = _told(scene, sentence)
        if told is None:
            continue
        who, span = told
        if len(scene.words(span).split()) >= _LEAST:
            said = Statement(who.entity, " ".join(scene.words(span).split()), reported=True)
            claim = make_claim(scene, said, span, "statement.reported")
            if claim:
                yield claim


def _told(scene: Scene, sentence: Span) -> tuple[Who, Span] | None:
    """Who said it, and the words that tell what: behind «that», or, where the verb closes the sentence, before it."""
    verbs = scene.triggers(sentence, "say.verb", "say.think")
    if load(scene.document.lang).head_final:
        return _closed(scene, sentence, verbs[-1]) if verbs else None
    for verb in verbs:
        that = _that(scene, sentence, verb)
        who = _speaker(scene, Span(sentence.start, that or sentence.start), verb)
        if that and who:
            return who, _trimmed(scene.text, that, sentence.end)
    return None


def _that(scene: Scene, sentence: Span, verb: Trigger) -> int | None:
    """Where the clause begins that «that» opens near a verb of saying."""
    words = load(scene.document.lang).words("that")
    behind = within(scene.layers.tokens, Span(verb.end, min(sentence.end, verb.end + _NEAR)))
    return next((t.end for t in behind if fold(t.text) in words), None)


def _closed(scene: Scene, sentence: Span, verb: Trigger) -> tuple[Who, Span] | None:
    """«Министр … екенін айтты»: the subject opens the sentence, the verb closes it, and what lies between is what was said."""
    if sentence.end - verb.end > _NEAR // 4:
        return None
    people = [w for w in scene.people(Span(sentence.start, verb.start)) if w.start - sentence.start <= _NEAR]
    if not people:
        return None
    return people[0], _trimmed(scene.text, people[0].end, verb.start)


def _speaker(scene: Scene, place: Span, verb: Trigger) -> Who | None:
    """The person nearest to the verb before «that»."""
    near = [w for w in scene.people(place) if min(abs(w.start - verb.end), abs(verb.start - w.end)) <= _NEAR]
    return min(near, key=lambda w: min(abs(w.start - verb.end), abs(verb.start - w.end)), default=None)


def _trimmed(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " \n\t,–—-":
        start += 1
    while end > start and text[end - 1] in " \n\t.,;–—-":
        end -= 1
    return Span(start, end)
