"""Names of office-holders: every person has one in each language, written in its letters, and its parts put together rightly."""

import re

import pytest

from kelisim.lang.language import CODES
from kelisim.lang.names.keys import skeleton
from kelisim.lang.names.people import names
from kelisim.world.officeholders import everyone

# language, person, a form that its press writes, why it is listed
FORMS = [
    ("kk", "kassym-jomart-tokayev", "Қасым-Жомарт Кемелұлы Тоқаев", "given name, patronymic, surname"),
    ("ru", "kassym-jomart-tokayev", "Токаев Касым-Жомарт Кемелевич", "surname first, as in decrees"),
    ("en", "kassym-jomart-tokayev", "Qasym-Jomart Toqaev", "the Latin Kazakh spelling in English"),
    ("en", "sadyr-japarov", "Sadyr Zhaparov", "after the Russian letters"),
    ("ky", "sadyr-japarov", "Садыр Нургожо уулу Жапаров", "the Kyrgyz patronymic"),
    ("ru", "emomali-rahmon", "Эмомали Рахмонов", "the name before 2007"),
    ("en", "gurbanguly-berdimuhamedow", "Gurbanguly Berdymukhamedov", "after the Russian letters"),
    ("ru", "xi-jinping", "Си Цзиньпин", "a surname that stands first"),
    ("ky", "recep-tayyip-erdogan", "Режеп Тайып Эрдоган", "a Turkish name by ear"),
    ("ru", "sirojiddin-muhriddin", "Сироджиддин Аслов", "the name before 2018"),
]


@pytest.mark.parametrize("code", CODES)
def test_every_office_holder_has_a_name_and_nobody_else(code: str) -> None:
    assert set(names(code)) == everyone()


@pytest.mark.parametrize(("code", "person", "form", "why"), FORMS, ids=[f"{f[0]}-{f[2]}" for f in FORMS])
def test_forms(code: str, person: str, form: str, why: str) -> None:
    assert form in names(code)[f"person:{person}"].forms(), why


@pytest.mark.parametrize("code", CODES)
def test_names_are_written_in_the_letters_of_the_language(code: str) -> None:
    letters = re.compile(r"[A-Za-zÀ-žʻ’' .-]+" if code == "en" else r"[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі .-]+")
    wrong = [form for name in names(code).values() for form in name.forms() if not letters.fullmatch(form)]
    assert not wrong


@pytest.mark.parametrize("code", CODES)
def test_the_surname_is_a_word_of_the_name(code: str) -> None:
    wrong = [name.usual for name in names(code).values() if name.family not in name.usual or not name.family]
    assert not wrong


def test_two_people_do_not_share_a_form() -> None:
    for code in CODES:
        owners: dict[str, set[str]] = {}
        for person, name in names(code).items():
            for form in name.forms():
                owners.setdefault(form, set()).add(person)
        assert not {form for form, people in owners.items() if len(people) > 1}


def test_an_id_is_made_of_an_english_spelling() -> None:
    """Ids are `given-surname` as English-language press writes them, so the surname of one of the spellings stands in the id."""
    wrong = []
    for person, name in names("en").items():
        parts = {skeleton(part) for part in person.partition(":")[2].split("-")}
        if not any(skeleton(form.split()[-1]) in parts or skeleton(form.split()[0]) in parts for form in name.forms()):
            wrong.append(person)
    assert not wrong


def test_only_the_four_languages_have_names() -> None:
    with pytest.raises(ValueError, match="no language 'de'"):
        names("de")
