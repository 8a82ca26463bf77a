"""Targets: a figure to reach is a figure and a commitment; so is trade to be doubled, which has no figure. A sum that one side promises
is a measure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kelisim.extract.claims import make_claim
from kelisim.extract.commitments.phrases import object_of, parties_of
from kelisim.extract.nearness import is_money
from kelisim.extract.scene import Scene
from kelisim.extract.when import due_of
from kelisim.model.claim import Claim
from kelisim.model.fact import Commitment, Figure
from kelisim.model.places import holding
from kelisim.model.text import Span, within

_REACHED = ("trade_turnover", "exports", "imports", "investment", "freight")
_GROWING = ("companies", "products", "people")
_PROMISED = ("investment", "loan", "grant", "other")
MEASURED = tuple(f"figure.{name}" for name in _REACHED)
_STAGED = {"commitment.propose": "proposed", "commitment.call_on": "proposed"}


def find_targets(scene: Scene, figures: Iterable[Claim]) -> Iterator[Claim]:
    """A claim for each of the document's figures that is to be reached, once; signed where a document was signed for its sake."""
    seen: set[float] = set()
    for claim in figures:
        fact = claim.fact
        if not isinstance(fact, Figure) or fact.status != "target" or fact.value in seen or not _aimed(scene, claim, fact):
            continue
        seen.add(fact.value)
        made = _target(scene, claim.span, fact.parties, fact.due, _amount(scene, claim.span, fact))
        if made:
            yield made
    if not seen:
        yield from _multiples(scene)


def find_promises(scene: Scene, figures: Iterable[Claim], told: list[Span]) -> Iterator[Claim]:
    """A measure for each sum or count of things that is promised where no other undertaking stands in the same words."""
    for claim in figures:
        fact = claim.fact
        if not isinstance(fact, Figure) or fact.status != "target" or any(_meet(claim.span, t) for t in told):
            continue
        if fact.indicator in _PROMISED and fact.unit != "percent" and scene.has(claim.span, "figure.pledge", "figure.number_of"):
            told.append(claim.span)
            made = _promise(scene, claim.span, fact)
            if made:
                yield made


def _promise(scene: Scene, place: Span, fact: Figure) -> Claim | None:
    """Proposed where one side only plans or is ready to, agreed where it will."""
    meant = scene.has(place, "commitment.intend", "commitment.ready", "commitment.propose") and not scene.has(place, "commitment.agree")
    stage, step = ("proposed", "announced") if meant else ("agreed", "agreed")
    fact_made = Commitment("measure", stage, fact.parties, fact.due, _amount(scene, place, fact), step)
    return make_claim(scene, fact_made, place, "commitment.measure")


def _aimed(scene: Scene, claim: Claim, fact: Figure) -> bool:
    """Whether a value is one to reach: a flow, or a number of companies, goods or people that is to grow; no sum that one side promises."""
    if fact.unit == "percent":
        return False
    if fact.indicator == "investment":
        return not scene.has(claim.span, "figure.pledge")
    if fact.indicator in _GROWING:
        return scene.has(claim.span, "figure.number_of") and scene.has(claim.span, "figure.target", "commitment.agree")
    if fact.indicator in ("exports", "imports") and not is_money(fact.unit):
        return scene.has(claim.span, "figure.target")  # goods that somebody will sell or buy are a measure
    return fact.indicator in _REACHED


def _meet(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end


def _target(scene: Scene, place: Span, parties: tuple[str, ...], due: str | None, words: str) -> Claim | None:
    stage = _stage(scene, place)
    step = {"signed": "signed", "proposed": "announced"}.get(stage, "agreed")
    return make_claim(scene, Commitment("target", stage, parties, due, words, step), place, "commitment.target")


def _amount(scene: Scene, place: Span, fact: Figure) -> str:
    """The words of the thing and its amount: from the indicator to the amount, whichever comes first."""
    amounts = [q for q in within(scene.layers.quantities, place) if q.value == fact.value]
    words = scene.triggers(place, f"figure.{fact.indicator}")
    if not amounts:
        return scene.words(place)
    near = min(words, key=lambda w: abs(w.start - amounts[0].start), default=amounts[0])
    return scene.words(Span(min(near.start, amounts[0].start), max(near.end, amounts[0].end)))


def _stage(scene: Scene, place: Span) -> str:
    """Signed where the sentence or one beside it tells of a document signed for it, proposed where one side only asks."""
    sentence = scene.sentence(place.start)
    for near in _near(scene, sentence):
        if scene.has(near, "event.sign_verb", "event.sign_noun") and scene.has(near, "commitment.plan_noun"):
            return "signed"
    for concept, stage in _STAGED.items():
        if scene.has(sentence, concept) and not scene.has(sentence, "commitment.agree"):
            return stage
    return "agreed"


def _near(scene: Scene, sentence: Span) -> list[Span]:
    """The sentence, and those right before and behind it in its paragraph."""
    paragraph = next(iter(holding(scene.layers.paragraphs, Span(sentence.start, sentence.start + 1))), sentence)
    inside = within(scene.layers.sentences, paragraph)
    at = next((n for n, s in enumerate(inside) if s.start == sentence.start), 0)
    return [sentence, *inside[max(0, at - 1) : at], *inside[at + 1 : at + 2]]


def _multiples(scene: Scene) -> Iterator[Claim]:
    """«Стороны намерены удвоить товарооборот»: the first such sentence of the body."""
    for sentence in scene.body_sentences:
        words = scene.triggers(sentence, "commitment.multiply")
        measured = scene.triggers(sentence, *MEASURED)
        willed = scene.has(
            sentence,
            "commitment.agree",
            "commitment.intend",
            "commitment.propose",
            "commitment.instruct",
            "status.planned",
            "figure.target",
        )
        if words and measured and willed:
            thing = scene.words(object_of(scene, sentence, measured[0]))
            made = _target(scene, sentence, parties_of(scene, sentence, sentence), due_of(scene, sentence, words[0]), thing)
            if made:
                yield made
            return
