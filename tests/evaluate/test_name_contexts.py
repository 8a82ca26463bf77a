"""Names and offices that only the sentence and the day decide: the public table, read by the whole annotator."""

import csv
from pathlib import Path

from kelisim.annotate import annotate
from kelisim.model.annotation import HOLDER
from kelisim.model.date import PartialDate
from kelisim.model.document import Document

CONTEXTS = Path(__file__).parents[2] / "evaluation" / "names" / "contexts.tsv"
FLOOR = 57  # of 60; the others are names that are not found as such («Президент Тоқаев Үкімет отырысын …»)


def meant(row: dict[str, str]) -> str:
    """Whom the world's list gives for the name in a row's sentence."""
    day = PartialDate.parse(row["day"]) if row["day"] else None
    layers = annotate(Document("1", "x", row["sentence"], row["lang"], published=day))
    start = row["sentence"].index(row["name"])
    found = [r for r in layers.references if r.kind == HOLDER and r.start < start + len(row["name"]) and start < r.end]
    return found[0].entities[0] if found else "nobody"


def test_no_worse_than_before() -> None:
    with CONTEXTS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter="\t"))
    assert len(rows) == 60
    wrong = [row for row in rows if meant(row) != row["person"]]
    assert len(rows) - len(wrong) >= FLOOR, wrong
    assert not [row for row in wrong if meant(row) != "nobody"], "nobody is taken for somebody else"
