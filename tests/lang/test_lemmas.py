"""Words reduced for searching: the forms in a row must have a term in common, the pairs below must not."""

import pytest

from kelisim.lang.lemmas import asked_terms, lemma, name_terms

ROWS = [
    ("kk", "қала қалада қаланың қалаларға қаласында"),
    ("kk", "келісім келісімге келісімдерін келісімнің"),
    ("kk", "министрлік министрлігі министрлігінің"),
    ("kk", "кітап кітабы кітаптарды"),
    ("ky", "макулдашуу макулдашууга макулдашуулардын"),
    ("ky", "көпүрө көпүрөнүн көпүрөлөрдү"),
    ("ky", "президент президенттери президентине"),
    ("ru", "соглашение соглашения соглашениями"),
    ("ru", "инвестиция инвестиций инвестициям"),
    ("en", "agreement agreements"),
    ("en", "bridge bridges"),
]


@pytest.mark.parametrize(("code", "words"), ROWS, ids=[words.split()[0] for _, words in ROWS])
def test_forms_of_one_word_meet(code: str, words: str) -> None:
    assert len({lemma(word, code) for word in words.split()}) == 1


@pytest.mark.parametrize(("code", "one", "other"), [("kk", "жыл", "жылқы"), ("kk", "көпір", "көпшілік"), ("ru", "мост", "месть")])
def test_words_apart_stay_apart(code: str, one: str, other: str) -> None:
    assert lemma(one, code) != lemma(other, code)


@pytest.mark.parametrize(
    "spellings",
    [
        "Тоқаев Токаев Tokayev Тоқаевтың Токаева",
        "Жапаров Japarov Zhaparov Жапаровдун",
        "Бішкек Бишкек Bishkek Бішкекте Бишкекке",
        "Мирзиёев Mirziyoyev Мирзиёевдин",
        "Ташкент Tashkent Ташкентте",
        "Өзбекстан Узбекистан Uzbekistan Өзбекстанның",
        "Тоқаев Toqaev Toqaıev Toqaiev Toqayev Toqaevtyń Toqaevtyñ",
        "Қасым Qasym Kassym Касым Qasymnyń Қасымның",  # -ым is no ending here
        "Жомарт Jomart Zhomart Jomarttyñ",
        "Қазақстан Qazaqstan Qazaqstannyń Qazaqstanğa Qazaqstanda",
        "Көшербаев Kósherbaev Köşerbaev Ko'sherbaev Kosherbayev",
        "Жұманғарин Jumanǵarın Jūmanğarin Jumang'arin Zhumangarin",
        "Шымкент Shymkent Şymkent Şymkentte",
        "Уәлиев Ýálıev Uäliev Ualiyev",
        "Ерлан Erlan Yerlan",
        "Ысык Issyk Ысык",
        "Щербаков Şerbakov Shcherbakov",
    ],
)
def test_spellings_of_one_name_meet(spellings: str) -> None:
    first, *others = ({*name_terms(word)} for word in spellings.split())
    assert all(first & other for other in others)


def test_initials_have_no_key() -> None:
    assert name_terms("К") == ()


def test_a_question_is_tried_in_every_language() -> None:
    assert {"көпір", "көпіріміз"} <= set(asked_terms("көпіріміз"))
