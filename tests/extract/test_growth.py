"""Long rows of amounts, of acts, of quotations: a sentence that holds hundreds of numbers is a row of them, of which no figure is told."""

from collections.abc import Callable

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.document import Document
from tests.growth import is_steep

ROWS = ["1 ", "1 000 ", "[1] ", "5 млн долларов ", "подписали соглашение о ", "«Мы построим завод», — сказал Айдар Серов. "]


def _read(document: Document) -> Callable[[], object]:
    layers = annotate(document)
    return lambda: extract(document, layers)


@pytest.mark.parametrize("unit", ROWS)
def test_a_row_four_times_as_long_is_not_sixteen_times_the_work(unit: str) -> None:
    assert not is_steep(unit, _read)


def test_a_figure_beside_a_row_of_numbers_is_told() -> None:
    document = Document("1", "x", "5 млн долларов " * 300 + ".\n\nТоварооборот Казахстана и Кыргызстана составил 2 млрд долларов.", "ru")
    assert len([c for c in extract(document, annotate(document)) if c.rule.startswith("figure.")]) == 1
