"""What is told behind a signing stands in what was signed: «They signed a contract for a plant. The plant will open in 2027.»"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.scene import Scene
from kelisim.lang.tokens import fold
from kelisim.model.claim import Claim
from kelisim.model.fact import Commitment
from kelisim.model.text import Span

_TOLD = ("project", "measure")  # kinds that a document may carry
_ROOT = 5  # letters of a word that its endings leave alone
_REACH = 250  # characters between a document and what it carries


def carried(scene: Scene, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims, those of what will be built of a thing that a signed document named as signed, between those who signed.

    The thing that the document's own sentence named is then told of once, in the sentence that says more.
    """
    documents = [c for c in claims if isinstance(c.fact, Commitment) and c.fact.kind == "document" and c.fact.stage == "signed"]
    homes = {id(c): home for c in claims if (home := _home(scene, c, documents))}
    again = {home.span for c in claims if (home := homes.get(id(c))) and isinstance(c.fact, Commitment) and c.fact.kind == "project"}
    for claim in claims:
        fact, home = claim.fact, homes.get(id(claim))
        assert isinstance(fact, Commitment)
        if fact.kind == "project" and fact.stage == "signed" and claim.span in again:
            continue
        yield _signed(scene, claim, home) if home else claim


def _home(scene: Scene, claim: Claim, documents: Sequence[Claim]) -> Claim | None:
    """The document signed shortly before, of a thing that its sentence named and that will only be built or opened."""
    fact = claim.fact
    if not isinstance(fact, Commitment) or fact.kind not in _TOLD or fact.stage != "agreed" or fact.step != "announced":
        return None
    things = scene.triggers(claim.span, "commitment.project_noun")
    roots = {fold(scene.words(t))[:_ROOT] for t in things}
    near = [d for d in documents if 0 <= claim.span.start - d.span.end <= _REACH]
    return next((d for d in reversed(near) if roots & _roots(scene, d)), None)


def _roots(scene: Scene, document: Claim) -> set[str]:
    """The beginnings of the words for things to build in the sentence of a document."""
    sentence = scene.sentence(document.span.start)
    return {fold(scene.words(t))[:_ROOT] for t in scene.triggers(Span(sentence.start, sentence.end), "commitment.project_noun")}


def _signed(scene: Scene, claim: Claim, home: Claim) -> Claim:
    """The claim as signed; where its sentence names nobody, between the parties of the document."""
    assert isinstance(claim.fact, Commitment) and isinstance(home.fact, Commitment)
    sentence = scene.sentence(claim.span.start)
    alone = not scene.states(sentence) and not scene.of_type(Span(sentence.start, sentence.end), "ORG")
    parties = home.fact.parties if alone and home.fact.parties else claim.fact.parties
    fact = replace(claim.fact, stage="signed", step="signed", parties=parties)
    return make_claim(scene, fact, claim.span, claim.rule) or claim
