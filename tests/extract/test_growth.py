"""Long rows of amounts: a sentence that holds hundreds is a row of numbers, of which no figure is told."""

import time

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.document import Document

STEEP = 10  # times the work of a quarter of the text: 4 is as it should be, 16 is a square; work is measured with an error
ROWS = ["1 ", "1 000 ", "[1] ", "5 млн долларов "]


@pytest.mark.parametrize("unit", ROWS)
def test_a_row_four_times_as_long_is_not_sixteen_times_the_work(unit: str) -> None:
    work = []
    for size in (5_000, 5_000, 20_000):
        document = Document("1", "x", unit * (size // len(unit)), "ru")
        layers = annotate(document)
        began = time.process_time()
        extract(document, layers)
        work.append(time.process_time() - began)
    assert work[2] < STEEP * max(work[1], 0.05)


def test_a_figure_beside_a_row_of_numbers_is_told() -> None:
    document = Document("1", "x", "5 млн долларов " * 300 + ".\n\nТоварооборот Казахстана и Кыргызстана составил 2 млрд долларов.", "ru")
    assert len([c for c in extract(document, annotate(document)) if c.rule.startswith("figure.")]) == 1
