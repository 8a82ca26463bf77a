"""Direct quotations and whose they are."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.claims import make_claim
from kelisim.extract.scene import Scene, Who
from kelisim.model.annotation import Quotation
from kelisim.model.claim import Claim
from kelisim.model.fact import Statement
from kelisim.model.text import Span


def find_statements(scene: Scene) -> Iterator[Claim]:
    """A claim for each direct quotation whose speaker the document tells: in the reporting clause, else the one who spoke last."""
    for quotation, (speaker, rule) in speakers(scene).items():
        if speaker is None:
            continue
        span = Span(quotation.start, quotation.end)
        quote = " ".join(scene.words(span).split())
        claim = make_claim(scene, Statement(speaker, quote), span, f"statement.{rule}")
        if claim:
            yield claim


def speakers(scene: Scene) -> dict[Quotation, tuple[str | None, str]]:
    """Whose each quotation is, with the rule that decided."""
    found: dict[Quotation, tuple[str | None, str]] = {}
    last: str | None = None
    for quotation in scene.layers.quotations:
        found[quotation] = _speaker(scene, quotation, last)
        last = found[quotation][0] or last
    return found


def speaker_at(scene: Scene, place: Span) -> str | None:
    """Whose the quotation that holds a place is."""
    return next((who for q, (who, _) in speakers(scene).items() if q.start <= place.start and place.end <= q.end), None)


def _speaker(scene: Scene, quotation: Quotation, last: str | None) -> tuple[str | None, str]:
    """Who said it: named in the clause that reports, or in the sentence that leads up to it, or the last speaker going on."""
    if quotation.said:
        who = _said_by(scene, quotation.said)
        if who:
            return who.entity, "reported"
    sentence = scene.sentence(max(0, quotation.start - 1))
    lead = Span(min(sentence.start, quotation.start), quotation.start)
    who = _said_by(scene, lead)
    if who:
        return who.entity, "lead"
    before = scene.before(Span(sentence.start, sentence.end))
    who = _subject(scene, before) if before and quotation.start - before.end < 400 else None
    if who and not quotation.said:
        return who.entity, "before"
    return (last or (who.entity if who else None)), "continued"


def _said_by(scene: Scene, place: Span) -> Who | None:
    """The person nearest to the verb of saying in the clause; an organisation where no person stands."""
    people = scene.people(place)
    if not people:
        return None
    verbs = scene.triggers(place, "say.verb", "say.verb_strong", "say.according", "say.think")
    if not verbs or len(people) == 1:
        return people[0]
    return min(people, key=lambda w: min(abs(w.start - v.end) if w.start >= v.end else abs(v.start - w.end) for v in verbs))


def _subject(scene: Scene, place: Span) -> Who | None:
    people = scene.people(place)
    return people[0] if people else None
