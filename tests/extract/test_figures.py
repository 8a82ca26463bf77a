"""Figures as a careful reader takes them, in four languages and about many states."""

from __future__ import annotations

import pytest

from kelisim.annotate.annotate import annotate
from kelisim.extract.figures import find_figures
from kelisim.extract.scene import Scene
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Figure
from tests.extract.figure_rows import ROWS, Row

PUBLISHED = PartialDate(2026, 5, 14)


def figures(language: str, text: str) -> list[Claim]:
    """The figures of a short text of the 14th of May 2026."""
    document = Document("1", "test", text, language, published=PUBLISHED)
    return list(find_figures(Scene(document, annotate(document))))


def worded(claim: Claim) -> str:
    """A figure as the tables write it: indicator, value, unit, status, then the period or term where it has one."""
    figure = claim.fact
    assert isinstance(figure, Figure)
    when = figure.period or figure.due
    return " ".join(
        [
            figure.indicator,
            f"{figure.value:g}" if figure.value < 1e5 else str(int(figure.value)),
            figure.unit,
            figure.status,
            *([when] if when else []),
        ]
    )


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]}: {row[3]}")
def test_figures_of_a_sentence(row: Row) -> None:
    language, text, wanted, _ = row
    assert [worded(c) for c in figures(language, text)] == list(wanted)
