"""A fact told in two languages of one page: the second telling adds nothing."""

from __future__ import annotations

from kelisim.extract.events.sameness import same_event
from kelisim.extract.figures.told import same_figure
from kelisim.lang.glossary import concepts_in
from kelisim.lang.language import load
from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.fact import Commitment, Event, Figure, OfficeHeld

_ALIKE = 0.5  # shared concepts of two wordings of one undertaking, as between documents


def retold(claim: Claim, other: Claim, document: Document) -> bool:
    """Whether a claim says in one language what another says in another. Quotations are not compared: each stands as it was printed."""
    a, b = claim.fact, other.fact
    if isinstance(a, Event) and isinstance(b, Event):
        return same_event(a, b)
    if isinstance(a, Figure) and isinstance(b, Figure):
        return same_figure(a, b)
    if isinstance(a, OfficeHeld) and isinstance(b, OfficeHeld):
        return (a.person, a.role) == (b.person, b.role) and (a.of == b.of or not a.of)
    if isinstance(a, Commitment) and isinstance(b, Commitment):
        return a.kind == b.kind and (not (a.due and b.due) or a.due == b.due) and _alike(claim, other, document)
    return False


def _alike(claim: Claim, other: Claim, document: Document) -> bool:
    """Whether two undertakings are worded by the same concepts."""
    mine, theirs = _concepts(claim, document), _concepts(other, document)
    return bool(mine & theirs) and len(mine & theirs) >= _ALIKE * min(len(mine), len(theirs))


def _concepts(claim: Claim, document: Document) -> frozenset[str]:
    assert isinstance(claim.fact, Commitment)
    language = load(document.lang_at(claim.span.start))
    return frozenset(concepts_in(claim.fact.object or claim.span.of(document.text), language)) or frozenset(
        concepts_in(claim.span.of(document.text), language)
    )
