"""Sentences cut into pieces, in four languages: the cuts drawn as |, one row a reason."""

import pytest

from kelisim.extract.clauses import LONGEST, Piece, bulleted, cut, gather, shortened, without_bullet
from kelisim.lang.tokens import tokenize
from kelisim.model.text import Span

ROWS = [
    (
        "en",
        "The sides agreed to build a bridge, a road and a dam.",
        "The sides agreed to build a bridge|a road|a dam.",
        "commas and a conjunction",
    ),
    ("en", "They signed a pact while Oman asked for time.", "They signed a pact|Oman asked for time.", "a word that joins clauses"),
    ("en", "Trade reached 1,234,567 dollars.", "Trade reached 1,234,567 dollars.", "a comma inside a number"),
    (
        "en",
        "The visa-free list (Peru, Chile and Cuba) grew.",
        "The visa-free list (Peru, Chile and Cuba) grew.",
        "nothing is cut in brackets",
    ),
    ("ru", "Стороны обсудили порт, дорогу и мост.", "Стороны обсудили порт|дорогу|мост.", "однородные"),
    ("ru", "Подписан договор, а Чад взял паузу.", "Подписан договор|Чад взял паузу.", "союз между частями"),
    ("ru", "Открыта дорога «Юг, Север и Запад» на Оше.", "Открыта дорога «Юг, Север и Запад» на Оше.", "внутри имени не режут"),
    (
        "ru",
        "Завод – гордость Перу, он построен; дорога начата.",
        "Завод|гордость Перу|он построен|дорога начата.",
        "тире и точка с запятой",
    ),
    ("ru", "Линия Ош–Бухара открыта.", "Линия Ош–Бухара открыта.", "тире внутри имени"),
    ("kk", "Тараптар жол, көпір және бөгет салуға келісті.", "Тараптар жол|көпір|бөгет салуға келісті.", "бірыңғай мүшелер"),
    ("kk", "Катар келісті, ал Оман ойланбақ.", "Катар келісті|Оман ойланбақ.", "жалғаулық"),
    ("ky", "Тараптар жол, көпүрө жана тосмо курууну макулдашты.", "Тараптар жол|көпүрө|тосмо курууну макулдашты.", "бирдей мүчөлөр"),
    ("ky", "Катар макул болду, бирок Оман ойлонот.", "Катар макул болду|Оман ойлонот.", "байламта"),
]


def _pieces(lang: str, text: str, names: list[Span] | None = None) -> list[str]:
    return [text[p.start : p.end] for p in cut(text, tokenize(text), Span(0, len(text)), lang, names or [])]


@pytest.mark.parametrize(("lang", "text", "drawn", "why"), ROWS)
def test_cuts(lang: str, text: str, drawn: str, why: str) -> None:
    assert _pieces(lang, text) == drawn.split("|"), why


def test_two_names_are_one_subject() -> None:
    text = "Peru and Chile, Cuba agreed."
    names = [Span(0, 4), Span(9, 14), Span(16, 20)]
    assert _pieces("en", text, names) == ["Peru and Chile, Cuba agreed."]


def test_two_quoted_names_stay_together() -> None:
    assert _pieces("ru", "Посты «Восход» и «Закат» обновят.") == ["Посты «Восход» и «Закат» обновят."]


def test_a_long_quotation_is_cut_at_its_stops() -> None:
    text = "«Мы построим дорогу до самого моря вместе с друзьями. Потом построим порт и большой город», – сказал он."
    assert _pieces("ru", text)[:2] == ["«Мы построим дорогу до самого моря вместе с друзьями", "Потом построим порт"]


PIECES = [Piece(0, 9), Piece(10, 19, ","), Piece(20, 29, "and"), Piece(30, 39, ",")]


@pytest.mark.parametrize(
    ("final", "want"),
    [(False, [[0, 1], [2, 3]]), (True, [[0], [1, 2, 3]])],
)
def test_pieces_without_a_head_go_where_the_language_puts_them(final: bool, want: list[list[int]]) -> None:
    runs = gather(PIECES, [Span(2, 4), Span(22, 24)], final)
    assert [[PIECES.index(p) for p in run] for run in runs] == want


def test_no_clause_goes_over_a_full_stop() -> None:
    pieces = [Piece(0, 9), Piece(10, 19, ".")]
    assert gather(pieces, [Span(2, 4)], False) == [[pieces[0]], [pieces[1]]]


def test_evidence_keeps_the_words_that_matter() -> None:
    text = " ".join(f"word{n}" for n in range(100))
    keep = Span(text.index("word80"), text.index("word80") + 6)
    place = shortened(text, Span(0, len(text)), keep)
    assert place.covers(keep) and len(place.of(text).split()) <= LONGEST


@pytest.mark.parametrize(
    ("text", "bare"), [("• a road", "a road"), ("– порт", "порт"), ("2) көпір", "көпір"), ("✅ завод", "завод"), ("plain", "plain")]
)
def test_bullets(text: str, bare: str) -> None:
    place = Span(0, len(text))
    assert without_bullet(text, place).of(text) == bare
    assert bulleted(text, place) == (text != bare)
