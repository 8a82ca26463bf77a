"""Letters of another alphabet in a word: which are put right, which belong there, and that the way to the page stays."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.clean.document import clean
from kelisim.clean.lookalikes import word_repaired
from kelisim.model.document import Document, Snapshot
from kelisim.model.text import Span

# Latin letters are written as escapes, for no reader sees them in a Cyrillic word.
REPAIRED = [
    ("б\x69р", "бір", "Latin i, which old Kazakh keyboards had"),
    ("Ек\x69", "Екі", "its other letters have doubles too, but more of them are Cyrillic"),
    ("Қазақ\x63тан", "Қазақстан", "Latin c"),
    ("қа\x68арман", "қаһарман", "Latin h"),
    ("\x4dинистр", "Министр", "a Latin capital"),
    ("НАТ\x4f", "НАТО", "all letters have doubles: more of them are Cyrillic"),
    ("К\x61zakhstan", "Kazakhstan", "a Cyrillic capital before Latin letters"),
    ("С\x61spian", "Caspian", "the same"),
]
STAYS = [
    ("АКИ\x70\x72\x65\x73\x73", "the name of an agency: И has no double, nor have r and s"),
    ("QazTrade", "one alphabet"),
    ("iPhone", "one alphabet"),
    ("COVID", "one alphabet"),
    ("Facebookе", "a Latin name with a Cyrillic ending"),
    ("AMCтың", "a Latin abbreviation with one"),
    ("Zoomда", "a Latin name with one"),
    ("Ташкент", "one alphabet"),
]


@pytest.mark.parametrize(("word", "right", "why"), REPAIRED)
def test_words_that_are_repaired(word: str, right: str, why: str) -> None:
    assert word_repaired(word) == right, why


@pytest.mark.parametrize(("word", "why"), STAYS)
def test_words_that_stay(word: str, why: str) -> None:
    assert word_repaired(word) == word, why


@given(st.text(alphabet="аеороскмнтбдлзABCHKabcdez", max_size=12))
def test_a_repair_keeps_the_length_and_needs_no_second(word: str) -> None:
    once = word_repaired(word)
    assert len(once) == len(word)
    assert word_repaired(once) == once


def read(page: str) -> Document:
    document = clean(Snapshot("page.txt", page.encode()))
    assert isinstance(document, Document), document
    return document


TEXT = "Екі елдің премьер-министрлері Астанада кездесіп, сауда туралы келісімге қол қойды, деп хабарлады министрлік."


def test_repairs_are_told_and_lead_to_the_page() -> None:
    page = "Көпір ашылды\n\n" + TEXT.replace("і", "i").replace("деп", "де\u00adп")
    document = read(page)
    assert document.text.split("\n\n")[1] == TEXT
    assert ("lookalike", "Екi → Екі") in document.notes
    at = document.text.index("келісімге")
    assert document.origin.source(Span(at, at + 9)).of(page) == "келiсiмге"
    at = document.text.index("деп")
    assert document.origin.source(Span(at, at + 3)).of(page) == "де\u00adп", "a soft hyphen is left out, the word found"


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("\u0438\u0306", "й", "и and a breve"),
        ("\u0435\u0308", "ё", "е and a diaeresis"),
        ("\ufb01", "fi", "a typesetter's ligature"),
        ("\u200b", "", "a space of no width"),
        ("\u00a0", " ", "a space that does not break"),
    ],
)
def test_marks_and_signs(old: str, new: str, why: str) -> None:
    text = "The premiers of the two states met in Astana and spoke of a{}b and of trade between them."
    assert read("Two premiers met\n\n" + text.format(old)).text.endswith(text.format(new)), why


def test_letters_of_old_fonts() -> None:
    kyrgyz = "Кыргыз өкмөтүнүн өкүлдөрү Бишкекте жолугуп, өнөр жай жана мал чарба өнүгүүсү тууралуу сүйлөштү, бүтүм түзүлдү."
    old = kyrgyz.translate(str.maketrans("өүңӨҮҢ", "єїњЄЇЊ"))
    assert read(f"Бишкекте жолугушуу\n\n{old}").text.endswith(kyrgyz)
    kazakh = "Қазақстан мен Өзбекстан үкіметтері Астанада кездесіп, сауда әрі өңір туралы келісімге қол қойды, бұл үшінші құжат."
    old = kazakh.translate(str.maketrans("қғңүұөәҚҒҢҮҰӨӘ", "ќѓњїўєјЌЃЊЇЎЄЈ"))
    assert read(f"Астанадаѓы кездесу\n\n{old}").text.endswith(kazakh)


def test_names_in_ukrainian_stay() -> None:
    text = "Газета «Голос України» пишет, что премьеры двух стран встретились в Киеве и поговорили о торговле и границе."
    assert read(f"Встреча в Киеве\n\n{text}").text.endswith(text)


def test_a_long_line_takes_no_long_time() -> None:
    begun = time.perf_counter()
    clean(Snapshot("a.txt", ("Көпір ашылды\n\n" + "бiр екi үшiншi c күн " * 5_000).encode()))
    assert time.perf_counter() - begun < 3, "seconds for 100 KB in one line"
