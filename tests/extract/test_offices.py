"""Which offices a document tells: all that one person holds, and no vaguer wording of the same."""

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.document import Document
from kelisim.model.fact import OfficeHeld

ROWS = [
    (
        "en",
        "Deputy Prime Minister of Peru - Minister of Investment and Foreign Trade Juan Soto came. Minister Soto agreed.",
        ["deputy_prime_minister country:PE", "minister country:PE"],
        "a minister told what for is one beside being a deputy prime minister",
    ),
    (
        "en",
        "Deputy Prime Minister of Peru Juan Soto came. The Peruvian minister Juan Soto agreed.",
        ["deputy_prime_minister country:PE"],
        "«the minister» is a shorter word for the same office",
    ),
    ("en", "It was led by Vice President of Peru Juan Soto.", ["other country:PE"], "a vice-president need not speak"),
    ("en", "The song of Peruvian singer Juan Soto was played.", [], "a singer who does not speak bears no office"),
    (
        "ru",
        "Вице-премьер Монголии и министр сельского хозяйства Монголии Бат Эрдэнэ прилетел.",
        ["deputy_prime_minister country:MN", "minister country:MN"],
        "both offices",
    ),
    (
        "kk",
        "Моңғолия Премьер-министрінің орынбасары Марат Алимов келді. Моңғолияның ауыл шаруашылығы министрі Марат Алимов сөйледі.",
        ["deputy_prime_minister country:MN", "minister country:MN"],
        "both offices",
    ),
    (
        "ky",
        "Монголиянын вице-премьер-министри – айыл чарба министри Марат Алимов келди.",
        ["deputy_prime_minister country:MN", "minister country:MN"],
        "both offices",
    ),
]


@pytest.mark.parametrize(("code", "text", "want", "why"), ROWS, ids=[f"{r[0]}: {r[3]}" for r in ROWS])
def test_offices_told(code: str, text: str, want: list[str], why: str) -> None:
    document = Document("1", "row", text, code)
    told = [c.fact for c in extract(document, annotate(document)) if isinstance(c.fact, OfficeHeld)]
    assert sorted(f"{o.role} {o.of or '-'}" for o in told) == want, why
