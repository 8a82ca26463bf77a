"""What the tagger sees of a word: rows that must not change without a new version, since a model knows only what it learned from."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.annotate.features import VERSION, features_of
from kelisim.annotate.reading import Reading, read
from kelisim.lang.language import load


def rows(text: str, code: str) -> list[list[str]]:
    return [row for _, sentence in features_of(read(text, load(code))) for row in sentence]


ROWS = [
    # text, language, token, features that it has, reason
    ("Садыр Жапаров келди.", "ky", 0, {"fore", "first", "h=Xx", "+1sur"}, "a given name, and a surname's ending after it"),
    ("Қазақстанның", "kk", 0, {"p4=каза", "r=қазақстанның", "k=name.country"}, "Kazakh letters are also seen as those of both languages"),
    ("Казакстандын", "ky", 0, {"p4=каза", "k=name.country"}, "the same state in Kyrgyz begins alike"),
    ("в Москву", "ru", 1, {"mGeox", "m=NOUN", "last"}, "the Russian dictionary says: a name of a place"),
    ("Иван Петрович", "ru", 1, {"mPatr", "-1fore"}, "and a name after the father"),
    ("Ministry of Health", "en", 0, {"k=heads.ORG", "h=Xx"}, "a word that heads the names of bodies"),
    ("Лодки у Сары. Река Сары.", "ru", 2, {"Dmid"}, "the same word is a capital inside a sentence"),
    ("Г7 и G20", "ru", 0, {"h=X", "l=1"}, "a letter before a digit"),
]


@pytest.mark.parametrize(("text", "code", "at", "wanted", "why"), ROWS, ids=[r[4] for r in ROWS])
def test_a_token_has_the_features(text: str, code: str, at: int, wanted: set[str], why: str) -> None:
    assert wanted <= set(rows(text, code)[at])


SAMPLE = [
    ("kk", "Ақтау портында Әлия Сәрсенбаева «Теңіз» кемесін көрсетті."),
    ("ky", "Ошто Айбек уулу Мамбет жана Нарын суусу тууралуу сөз болду."),
    ("ru", "В Гомеле Ольга Петровна Сидорова открыла завод «Полесье»."),
    ("en", "Maria Novak of the Tisza Bank spoke in Szeged on Monday."),
]
DIGEST = {1: "ef9b7bb25782c474"}


def test_shapes_and_letters_are_those_of_the_version() -> None:
    """Who changes what the features are called or cut to makes a new version and trains anew; lists may grow without it."""
    own = [
        feature
        for code, text in SAMPLE
        for row in rows(text, code)
        for feature in row
        if feature.lstrip("+-12")[:2] in ("w=", "h=", "s=", "p=", "l=", "r=", "h2", "h3")
        or (feature[:1] in "ps" and feature[1:2].isdigit())
    ]
    assert hashlib.sha256("\n".join(own).encode()).hexdigest()[:16] == DIGEST[VERSION]


def _reading(text: str, code: str) -> Reading:
    return read(text, load(code))


@given(st.sampled_from(["kk", "ky", "ru", "en"]), st.text(alphabet="Абв Ғәі. «»-GhK7\n", max_size=60))
def test_every_token_of_a_sentence_has_a_row_and_twice_the_same(code: str, text: str) -> None:
    reading = _reading(text, code)
    first, again = list(features_of(reading)), list(features_of(reading))
    assert first == again
    assert all(len(inside) == len(sentence) for inside, sentence in first)
    covered = [n for inside, _ in first for n in inside]
    assert covered == sorted(set(covered))


def test_only_sentences_that_may_hold_an_unknown_name_are_asked_about() -> None:
    reading = _reading("Бүгін жаңбыр жауды. Қазақстанда күн ашық. Онда Әлия Сәрсенбаева болды.", "kk")
    asked = [reading.tokens[inside.start].text for inside, _ in features_of(reading, every=False)]
    assert asked == ["Онда"]
