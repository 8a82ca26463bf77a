"""Layers → the claims of one document. Rules ask for concepts, never for words; the gate stands at the door."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.commitments.find import find_commitments
from kelisim.extract.events.find import find_events
from kelisim.extract.figures.find import find_figures
from kelisim.extract.offices import find_offices
from kelisim.extract.reported import find_reported
from kelisim.extract.scene import Scene
from kelisim.extract.statements import find_statements
from kelisim.extract.translated import retold
from kelisim.model.annotation import Layers
from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.text import Span

KINDS = ("office", "event", "figure", "commitment", "statement")
__all__ = ["Scene", "extract"]


def extract(document: Document, layers: Layers) -> list[Claim]:
    """Every claim of a document, kind by kind, each in the order of the text; all have passed the gate.

    Passages in several languages are read one language after the other, and a fact that a passage only repeats is one claim.
    """
    if not document.passages:
        return list(_read(Scene(document, layers)))
    found: list[Claim] = []
    for code in document.languages():
        places = [Span(p.start, p.end) for p in document.passages if p.lang == code]
        claims = [c for c in _read(Scene(document.in_language(code), layers.inside(places))) if any(p.covers(c.span) for p in places)]
        found += [c for c in claims if not any(retold(c, other, document) for other in found)]
    return sorted(found, key=lambda c: KINDS.index(c.kind))


def _read(scene: Scene) -> Iterator[Claim]:
    figures = list(find_figures(scene))
    said = (*find_statements(scene), *find_reported(scene))
    yield from (*find_offices(scene), *find_events(scene), *figures, *find_commitments(scene, figures), *said)
