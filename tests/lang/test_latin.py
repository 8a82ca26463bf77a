"""Names in the letters of English, where no source writes them so: rows by language, then what is never touched."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.names.latin import in_latin, spelled

NAMES = [
    ("Мырзабек", "Myrzabek", "kk: ы is y"),
    ("Әлиев", "Aliyev", "kk: е behind a vowel is ye"),
    ("Ғалымжан Қоңыров", "Ghalymzhan Kongyrov", "kk: letters of its own"),
    ("Ұлан Үсенов", "Ulan Usenov", "kk: two letters, one u"),
    ("Жээнбеков", "Zheenbekov", "ky: long vowels stay double"),
    ("Өмүрбек", "Omurbek", "ky: no marks above letters"),
    ("Чолпон-Ата", "Cholpon-Ata", "ky: a place of two words"),
    ("Дмитрий Щербаков", "Dmitry Shcherbakov", "ru: -ий at the end is y"),
    ("Юлия Яковлева", "Yuliya Yakovleva", "ru: two letters for one"),
    ("Подъельский", "Podyelsky", "ru: the hard sign opens the vowel"),
    ("Ҷамшед", "Jamshed", "tg: letters of its own"),
    ("С. Ким", "S. Kim", "an initial"),
    ("САЯКБАЕВ", "SAYAKBAYEV", "a headline's capitals"),
]


@pytest.mark.parametrize(("written", "latin"), [row[:2] for row in NAMES], ids=[row[2] for row in NAMES])
def test_a_name_in_latin_letters(written: str, latin: str) -> None:
    assert in_latin(written) == latin


LEFT = [
    ("Асқар", "kk", "PERSON", "a page in Kazakh"),
    ("Асқар", "ky", "PERSON", "a page in Kyrgyz has the letters or knows them"),
    ("Daler Sharifzoda", "ru", "PERSON", "how Russian would write it is not known from the letters"),
    ("Минтранс", "en", "ORG", "a body's name would have to be translated"),
]


@pytest.mark.parametrize(("name", "lang", "kind"), [row[:3] for row in LEFT], ids=[row[3] for row in LEFT])
def test_a_name_that_stays_as_it_is_written(name: str, lang: str, kind: str) -> None:
    assert spelled(name, lang, kind) == name


@given(st.text("абвгдеёжзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіҷӣӯҳў АЕЖЯ-.", max_size=30))
def test_nothing_cyrillic_is_left_and_no_word_is_lost(name: str) -> None:
    latin = in_latin(name)
    assert latin.isascii()
    assert latin.count(" ") == name.count(" ")
