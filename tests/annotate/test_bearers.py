"""What the world's list adds to one document: who its office-holders are; and what it must not add: facts."""

import pytest

from kelisim.annotate import annotate
from kelisim.annotate.entities import find_entities
from kelisim.extract import extract
from kelisim.model.annotation import HOLDER
from kelisim.model.date import PartialDate
from kelisim.model.document import Document, Source

ROWS = [
    ("ru", "Президент Узбекистана прибыл в Баку.", "2018-05-02", "", ["shavkat-mirziyoyev"], "an office of a state, on a day"),
    ("ru", "Президент Узбекистана прибыл в Баку.", "2012-05-02", "", ["islam-karimov"], "the same office before"),
    ("ru", "Президент Узбекистана прибыл в Баку.", "", "", [], "no day, nobody"),
    ("kk", "Қырғызстан Президенті Бакуге келді.", "2019-05-02", "", ["sooronbay-jeenbekov"], "Kazakh"),
    ("ky", "Казакстандын президенти Бакуга келди.", "2019-05-02", "", ["kassym-jomart-tokayev"], "Kyrgyz"),
    ("en", "The Tajik president arrived in Baku.", "2019-05-02", "", ["emomali-rahmon"], "English"),
    ("ru", "Глава государства прибыл в Баку.", "2019-05-02", "KZ", ["kassym-jomart-tokayev"], "of no state said: the publisher's"),
    ("ru", "Глава государства прибыл в Баку.", "2019-05-02", "", [], "of no state said, and no publisher"),
    ("ru", "Президенты Казахстана и Узбекистана прибыли в Баку.", "2019-05-02", "", [], "two at once are left alone"),
    ("ru", "Совет министров иностранных дел собрался в Баку.", "2019-05-02", "KZ", [], "an office inside a body's name"),
    ("ru", "Президент Узбекистана Шавкат Мирзиёев прибыл в Баку.", "2018-05-02", "", ["shavkat-mirziyoyev"], "named: once, at the name"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "day", "publisher", "want", "why"), ROWS, ids=[r[-1] for r in ROWS])
def test_who_is_meant(lang: str, text: str, day: str, publisher: str, want: list[str], why: str) -> None:
    source = Source(country=publisher or None)
    document = Document("1", "x", text, lang, published=PartialDate.parse(day) if day else None, source=source)
    layers = annotate(document)
    found = [r for r in layers.references if r.kind == HOLDER]
    assert [e for r in found for e in r.entities] == [f"person:{person}" for person in want], why
    assert all(r.why for r in found)
    meant = {key for entity in find_entities(layers, document) for key in entity.keys}
    assert {f"person:{person}" for person in want} <= meant, "the entity that other documents may share"
    told = " ".join(str(claim.fact) for claim in extract(document, layers))
    named = {m.entity for m in layers.mentions}
    assert not [p for p in want if f"person:{p}" not in named and f"person:{p}" in told], "no fact is read from the list"
