"""Where a sentence ends. `|` marks each cut in a readable line; one row, one reason."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.language import load
from kelisim.lang.tokens import tokenize

CUTS = [
    ("kk", "Қ.Тоқаев келді.| Ол сөйледі.", "an initial's stop ends nothing"),
    ("kk", "Сауда 2 млрд. долларға жетті.| Бұл аз.", "an abbreviation before its unit"),
    ("kk", "Көлемі 1,2 млрд. Тараптар разы.".replace("млрд. Т", "млрд.| Т"), "an abbreviation at the end of a sentence"),
    ("ky", "С.Жапаров Астанага барды.| Кечээ кайтты.", "an initial without a space"),
    ("ky", "«Биз даярбыз. Иш башталды», – деди ал.| Баары бүттү.", "sentences inside a quotation belong to the one that reports it"),
    ("ru", "К.-Ж. Токаев и С. Жапаров встретились.| Стороны договорились.", "a double initial"),
    ("ru", "В 2025 г. товарооборот вырос.| Это рекорд.", "«г.» inside a sentence"),
    ("ru", "Рост составил 21%!| Что дальше?| Увидим.", "other marks end sentences too"),
    ("en", "Trade rose to $1.7 billion.| The U.S. envoy left.", "a decimal point and an abbreviation"),
    ("en", "Mr. Tokayev met Mr. Japarov.| They signed.", "titles with a stop"),
]


@pytest.mark.parametrize(("code", "drawn", "why"), CUTS, ids=[why for _, _, why in CUTS])
def test_sentences(code: str, drawn: str, why: str) -> None:
    text = drawn.replace("|", "")
    assert [s.of(text) for s in load(code).sentences(text)] == [piece.strip() for piece in drawn.split("|")], why


@given(st.text())
def test_tokens_are_exact_and_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))


@given(st.text(alphabet="Аб .!«»\n1", max_size=80))
def test_sentences_cover_all_words_once(text: str) -> None:
    spans = load("ru").sentences(text)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())
