"""Long rows of what rules look for: four times the text is about four times the work, never sixteen."""

import time

import pytest

from kelisim.annotate import annotate
from kelisim.model.document import Document

STEEP = 10  # times the work of a quarter of the text: 4 is as it should be, 16 is a square; work is measured with an error
ROWS = [
    ("А. ", "an initial was followed to the end of the row of initials"),
    ("2024-2025-", "each number was compared with each date"),
    ("«Мы все были здесь», сказал он, и ", "each quotation looked for the end of its sentence, and for every verb of saying"),
    ("Серов А.Б. ", "each person was looked for among all the words of names"),
    ("млн ", "each scale was followed to the end of the row of scales"),
    ("Казахстан-Кыргызстан-", "each state was followed to the end of the row, as a line that is named by its ends"),
    ("Серов де ", "each particle was looked for from the capital before it"),
]


@pytest.mark.parametrize(("unit", "why"), ROWS, ids=[unit.strip() for unit, _ in ROWS])
def test_a_row_four_times_as_long_is_not_sixteen_times_the_work(unit: str, why: str) -> None:
    work = []
    for size in (5_000, 5_000, 20_000):  # what is read once for all texts is read in the first
        document = Document("1", "x", unit * (size // len(unit)), "ru")
        began = time.process_time()
        annotate(document)
        work.append(time.process_time() - began)
    assert work[2] < STEEP * work[1], why


def test_a_long_row_of_particles_is_read() -> None:
    assert annotate(Document("1", "x", "Серов " + "де " * 5000, "ru")).tokens
