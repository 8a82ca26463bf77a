"""Which hyphens at a line's end belong to the word. One row, one reason."""

from __future__ import annotations

import pytest

from kelisim.clean.hyphens import Hyphens
from kelisim.clean.traced import Traced

ROWS = [
    ("казах-", "стана", "казахстана", "a cut word"),
    ("торгово-", "экономических", "торгово-экономических", "a first part that always has its hyphen"),
    ("кыргызско-", "узбекский", "кыргызско-узбекский", "an adjective in -ско- before an adjective"),
    ("москов-", "ского", "московского", "an ending is no second half"),
    ("московско-", "го", "московского", "an ending is no second half, -ско- or not"),
    ("Касым-", "Жомарт", "Касым-Жомарт", "a capital after the hyphen"),
    ("20-", "летие", "20-летие", "a number before the hyphen"),
    ("2030-", "жылга", "2030-жылга", "a number before the hyphen"),
    ("сауда-", "экономикалық", "сауда-экономикалық", "Kazakh compound"),
    ("Жа-", "паровтың", "Жапаровтың", "a cut name"),
    ("іс-", "қимыл", "іс-қимыл", "a whole compound of the list"),
    ("іс-", "керлік", "іскерлік", "the same syllable, cut"),
    ("ата-", "бабадан", "ата-бабадан", "Kyrgyz compound with an ending"),
    ("соода-", "экономикалык", "соода-экономикалык", "Kyrgyz compound"),
    ("long-", "term", "long-term", "English compound"),
    ("trad-", "ers", "traders", "a cut word"),
    ("премьер-", "министр", "премьер-министр", "an office"),
    ("вице-", "премьера", "вице-премьера", "an office"),
    ("промышлен-", "ности", "промышленности", "a cut word"),
]


@pytest.mark.parametrize(("left", "right", "joined", "reason"), ROWS, ids=[row[3] + " " + row[2] for row in ROWS])
def test_hyphen_at_the_end_of_a_line(left: str, right: str, joined: str, reason: str) -> None:
    assert Hyphens.of("").join(Traced.of(left), Traced.of(right, 20)).text == joined, reason


def test_page_is_the_best_witness() -> None:
    compound = Hyphens.of("Хан-тау деген жер")
    assert compound.join(Traced.of("хан-"), Traced.of("тау", 9)).text == "хан-тау"
    whole = Hyphens.of("иском по делу. Торговоденежный")
    assert whole.join(Traced.of("торгово-"), Traced.of("денежный", 9)).text == "торговоденежный"


def test_lines_without_hyphen_get_a_space_that_leads_to_the_line_end() -> None:
    found = Hyphens.of("").join(Traced.of("ab"), Traced.of("cd", 3))
    assert (found.text, list(found.at)) == ("ab cd", [0, 1, 2, 3, 4])
