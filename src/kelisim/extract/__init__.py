"""Layers → the claims of one document. Rules ask for concepts, never for words; the gate stands at the door."""

from __future__ import annotations

from kelisim.extract.commitments.find import find_commitments
from kelisim.extract.events.find import find_events
from kelisim.extract.figures.find import find_figures
from kelisim.extract.offices import find_offices
from kelisim.extract.scene import Scene
from kelisim.extract.statements import find_statements
from kelisim.model.annotation import Layers
from kelisim.model.claim import Claim
from kelisim.model.document import Document

__all__ = ["Scene", "extract"]


def extract(document: Document, layers: Layers) -> list[Claim]:
    """Every claim of a document, kind by kind, each in the order of the text; all have passed the gate."""
    scene = Scene(document, layers)
    figures = list(find_figures(scene))
    return [*find_offices(scene), *find_events(scene), *figures, *find_commitments(scene, figures), *find_statements(scene)]
