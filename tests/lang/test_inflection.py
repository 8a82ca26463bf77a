"""Words taken apart and put together: tables of forms in four languages, and what must hold of every name and every ending."""

from itertools import product
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.language import load
from kelisim.lang.words.russian import Russian
from kelisim.lang.words.turkic import Turkic
from tests.lang.cases import names, rows

ROWS = rows("inflection")
TURKIC = ("kk", "ky")
CASES = ("genitive", "dative", "accusative", "locative", "ablative", "locative_adjective", "possession")
OWNERS = ("", "third", "first_singular", "second_singular", "second_polite", "first_plural")
# A name for each last sound, with each vowel before it: the letters of assimilation times those of harmony.
CONSONANTS = {"kk": "бвгғджзйкқлмнңпрстфхшч", "ky": "бвгджзйклмнңпрстфхшч"}
VOWELS = {"kk": "аәеиоөуұүыіэяю", "ky": "аеиоөуүыэяю"}


@pytest.mark.parametrize(("code", "row"), ROWS, ids=names(ROWS))
def test_a_form_is_made_and_found(code: str, row: dict[str, Any]) -> None:
    language, want, form = load(code), dict(row["want"]), row["text"]
    lemma, case = want.pop("lemma"), want.get("case", "nominative")
    assert language.inflect(lemma, **want) == form, row["why"]
    analyses = language.analyse(form)
    assert analyses[0].lemma == lemma or not row.get("first", True), row["why"]
    told = [a for a in analyses if a.lemma == lemma and a.case == case and a.number == want.get("number", "singular")]
    assert any(a.possessive == want.get("possessive", "") and a.gender in ("", want.get("gender", a.gender)) for a in told), row["why"]


@given(st.sampled_from(TURKIC), st.data())
def test_every_turkic_form_leads_back(code: str, data: st.DataObject) -> None:
    language = load(code)
    last = data.draw(st.sampled_from([*CONSONANTS[code], ""]))
    name = "Тал" + data.draw(st.sampled_from(VOWELS[code])) + last
    case, number, owner = data.draw(st.sampled_from(("nominative", *CASES))), data.draw(st.sampled_from(("singular", "plural"))), data.draw(st.sampled_from(OWNERS))  # fmt: skip
    form = language.inflect(name, case=case, number=number, possessive=owner)
    found = [(a.lemma, a.case, a.number, a.possessive) for a in language.analyse(form)]
    assert (name, case, number, owner) in found, form


@given(
    st.sampled_from(TURKIC),
    st.sampled_from(["НАТО", "ЕАЭО", "ЮНЕСКО", "ТМД", "ГЭС", "ИИМ", "SCO", "G20", "2025", "30", "100", "2000", "9"]),
    st.sampled_from(CASES),
)
def test_abbreviations_and_figures_lead_back(code: str, written: str, case: str) -> None:
    language = load(code)
    first = language.analyse(language.inflect(written, case=case))[0]
    assert (first.lemma, first.case) == (written, case)


SURNAMES = [
    "Алиев",
    "Гылымов",
    "Тұлкин",
    "Торғаев",
    "Ыбырынский",
    "Цой",
    "Лукин",
    "Пашинян",
    "Байден",
    "Вучич",
    "Кучма",
    "Пак",
    "Мендель",
    "Берия",
]
OBLIQUE = ("genitive", "dative", "accusative", "instrumental", "locative")


@pytest.mark.parametrize(("name", "case", "gender"), [(n, c, g) for n, c, g in product(SURNAMES, OBLIQUE, ("masculine", "feminine"))])
def test_every_russian_surname_leads_back(name: str, case: str, gender: str) -> None:
    russian = load("ru")
    hers = {"ев": "а", "ов": "а", "ин": "а"}.get(name[-2:], "")
    lemma = name[:-2] + "ая" if gender == "feminine" and name.endswith("ский") else name + (hers if gender == "feminine" else "")
    form = russian.inflect(lemma, case=case, gender=gender)
    assert any(a.lemma == lemma and a.case == case and a.gender in ("", gender) for a in russian.analyse(form)), form


@given(st.text("абдеиклмнорстуя", min_size=3, max_size=6), st.sampled_from(["ов", "ев", "ин"]), st.sampled_from(OBLIQUE))
def test_a_surname_nobody_lists_leads_back(stem: str, end: str, case: str) -> None:
    russian, name = load("ru"), (stem + end).capitalize()
    assert name in russian.lemmas(russian.inflect(name, case=case, gender="masculine"))


@pytest.mark.parametrize("code", TURKIC)
@pytest.mark.parametrize(
    ("stem", "ending", "why"),
    [
        ("Нұрсұл", "тан", "т never follows л"),
        ("Бай", "ден", "е never follows a back vowel and й"),
        ("Кар", "тар", "т never follows р"),
        ("Ак", "да", "д never follows к"),
    ],
)
def test_what_breaks_the_laws_is_no_form(code: str, stem: str, ending: str, why: str) -> None:
    language = load(code)
    assert language.analyse(stem + ending)[0].lemma == stem + ending, why


@pytest.mark.parametrize(
    ("code", "oblique", "upright", "why"),
    [
        ("kk", "Қасым-Жомарт Тоқаевтың", "Қасым-Жомарт Тоқаев", "only the last word bears the case"),
        ("kk", "Алматы облысында", "Алматы облысы", "the possessive of a compound stays"),
        ("kk", "Сыртқы істер министрлігінің", "Сыртқы істер министрлігі", "the same"),
        ("ky", "Жогорку Кеңештин", "Жогорку Кеңеш", "a body"),
        ("ky", "Садыр Жапаровго", "Садыр Жапаров", "a person"),
        ("ky", "Ош облусунан", "Ош облусу", "the possessive of a compound stays"),
        ("ru", "Садыром Жапаровым", "Садыр Жапаров", "both words bend"),
        ("ru", "Розы Отунбаевой", "Роза Отунбаева", "the given name tells that it is hers"),
        ("ru", "Касым-Жомарта Токаева", "Касым-Жомарт Токаев", "the given name tells that it is his"),
        ("ru", "Си Цзиньпином", "Си Цзиньпин", "the first word never changes"),
        ("ru", "Высшего межгосударственного совета", "Высший межгосударственный совет", "adjectives agree with their noun"),
        ("ru", "Межправительственной комиссии", "Межправительственная комиссия", "the adjective tells the number"),
        ("ru", "Советом министров иностранных дел", "Совет министров иностранных дел", "what follows the noun stays"),
        ("ru", "Соединённые Штаты", "Соединённые Штаты", "a plural in the nominative stays"),
        ("en", "Asian Development Bank's", "Asian Development Bank", "the possessive comes off"),
    ],
)  # fmt: skip
def test_a_name_in_the_nominative(code: str, oblique: str, upright: str, why: str) -> None:
    person = code == "ru" and all(word[0].isupper() for word in oblique.split()) and "Штаты" not in oblique
    assert load(code).nominative(oblique, person=person) == upright, why


@given(st.sampled_from(TURKIC), st.data())
def test_an_inflected_name_of_the_world_is_still_that_name(code: str, data: st.DataObject) -> None:
    language = load(code)
    name = {"kk": "Қазақстан", "ky": "Кыргызстан"}[code]
    word = language.inflect(
        name, case=data.draw(st.sampled_from(CASES)), possessive=data.draw(st.sampled_from(("", "third", "first_plural")))
    )
    found = [m for m in language.find(language.tokenize(word)) if m.layer == "name"]
    assert [m.value for m in found] == ["country:KZ" if code == "kk" else "country:KG"]


def test_a_word_that_only_begins_like_a_name_is_none() -> None:
    for code, word in (("kk", "Қазақстантану"), ("ky", "Кыргызстанчыл"), ("ru", "Казахстанщина"), ("en", "Kazakhstanization")):
        language = load(code)
        assert not [m for m in language.find(language.tokenize(word)) if m.layer == "name"], word


@pytest.mark.parametrize("code", ["kk", "ky", "ru", "en"])
def test_a_case_that_a_language_has_not_is_refused(code: str) -> None:
    with pytest.raises(KeyError):
        load(code).inflect("Астана", case="vocative")


def test_each_engine_serves_its_languages() -> None:
    assert [isinstance(load(code).morphology, Turkic) for code in TURKIC] == [True, True]
    assert isinstance(load("ru").morphology, Russian)
