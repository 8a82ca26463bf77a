"""Long rows of what rules look for: four times the text is about four times the work, never sixteen."""

import pytest

from kelisim.annotate import annotate
from kelisim.model.document import Document
from tests.growth import is_steep

ROWS = [
    ("А. ", "an initial was followed to the end of the row of initials"),
    ("2024-2025-", "each number was compared with each date"),
    ("«Мы все были здесь», сказал он, и ", "each quotation looked for the end of its sentence, and for every verb of saying"),
    ("Серов А.Б. ", "each person was looked for among all the words of names"),
    ("млн ", "each scale was followed to the end of the row of scales"),
    ("Казахстан-Кыргызстан-", "each state was followed to the end of the row, as a line that is named by its ends"),
    ("Серов де ", "each particle was looked for from the capital before it"),
    ("Будапешт ", "each name of the world was compared with all that had been kept"),
    ("Президент Казахстана Айдар Серов, он ", "each office was looked for among all states, each pronoun among all people"),
]


@pytest.mark.parametrize(("unit", "why"), ROWS, ids=[unit.strip() for unit, _ in ROWS])
def test_a_row_four_times_as_long_is_not_sixteen_times_the_work(unit: str, why: str) -> None:
    assert not is_steep(unit, lambda document: lambda: annotate(document)), why


def test_a_long_row_of_particles_is_read() -> None:
    assert annotate(Document("1", "x", "Серов " + "де " * 5000, "ru")).tokens
