"""Whose page it is and whose report: names in titles and imprints, seats by addresses, agencies by datelines and source lines."""

import pytest

from kelisim.clean import clean
from kelisim.clean.agency import of_source
from kelisim.clean.imprint import has_address, imprint_name, is_imprint
from kelisim.clean.pagehead import official_body
from kelisim.model.document import Document, Snapshot

ADDRESSES = [
    ("г. Тараз, ул. Толе би, 40", True, "Russian, an abbreviation before the name"),
    ("Талас ш., Ленин көчөсү, 12", True, "Kyrgyz, the word behind the name"),
    ("Астана, Достық даңғылы, 8", True, "Kazakh"),
    ("12 Harbour Street, Baku", True, "English, the number first"),
    ("Улицу перекрыли: водители ищут объезд", False, "a headline with a street and no house"),
    ("Отель на 40 мест открылся", False, "a number without a street"),
]
IMPRINTS = [
    ("«Полдень» — новости. Ташкент, ул. Навои, 20", "Полдень", "in quotation marks"),
    ("Таң.news желілік басылымы. Шымкент, Абай даңғылы, 5", "Таң.news", "without the word for its kind"),
    ("Бишкек, пр. Чуй, 106", None, "an address alone names nobody"),
    ("Пересекли улицу, 40 человек задержаны", None, "an accident is no address"),
]
BODIES = [
    ("Агентство по торговле Кыргызской Республики", True, "an agency under a state's full name"),
    ("Office for External Service of the Republic of Estonia", True, "English"),
    ("Сыртқы сауда статистикасы орталығы", True, "statistics are of the state"),
    ("Чек ара статистикасы башкармалыгы", True, "Kyrgyz"),
    ("Союз журналистов Эстонии", False, "a union of citizens"),
    ("Telegraph Agency of the Republic of Estonia News Agency", False, "news agencies are press"),
]
SOURCES = [
    ("Дереккөз: «Дала ақпарат»", "Дала ақпарат", "Kazakh"),
    ("Булак: «Тоо кабар»", "Тоо кабар", "Kyrgyz"),
    ("По материалам агентства «Дала»", "Дала", "no colon"),
    ("Source: Steppe News Service", "Steppe News Service", "English, no quotation marks"),
    ("Источник: пресс-служба Министерства юстиции", None, "a body of state is no agency"),
    ("Источник: https://dala.example/7", None, "an address"),
    ("Источник в правительстве сообщил о сделке", None, "a sentence"),
]


@pytest.mark.parametrize(("line", "expected", "_reason"), ADDRESSES)
def test_a_postal_address_has_a_street_and_a_house(line: str, expected: bool, _reason: str) -> None:
    assert has_address(line) is expected


@pytest.mark.parametrize(("line", "expected", "_reason"), IMPRINTS)
def test_the_line_with_the_address_begins_with_the_publisher(line: str, expected: str | None, _reason: str) -> None:
    assert imprint_name(line) == expected


@pytest.mark.parametrize(("line", "expected", "_reason"), BODIES)
def test_a_body_of_state_is_known_by_its_name(line: str, expected: bool, _reason: str) -> None:
    assert official_body(line) is expected


@pytest.mark.parametrize(("line", "expected", "_reason"), SOURCES)
def test_a_source_line_names_the_agency(line: str, expected: str | None, _reason: str) -> None:
    assert of_source(line) == expected


def test_tags_in_the_foot_are_no_imprint() -> None:
    assert not is_imprint("Метки: Польша, память, дорога")
    assert is_imprint("Сетевое издание «Полдень». Свидетельство № 14")


_PAGE = """<html><head><title>Польский консул приехал в Тараз - Полдень</title></head><body><h1>Польский консул приехал в Тараз</h1>
<p>ТАРАЗ, 12 марта (Степь-Информ) - Консул Польши встретился с жителями города и рассказал о школе польского языка, которую откроют осенью.</p>
<p>Занятия будут идти по субботам в здании городской библиотеки, записаться можно до конца лета.</p>
<footer><p>Метки: Польша, школа</p><p>© 2020 «Полдень». Адрес: г. Тараз, ул. Толе би, 40</p></footer></body></html>"""


def test_the_state_is_that_of_the_address_and_not_of_the_tags() -> None:
    document = clean(Snapshot("page.html", _PAGE.encode()))
    assert isinstance(document, Document)
    assert (document.source.name, document.source.country, document.source.kind) == ("Полдень", "KZ", "press")
    assert ("agency", "Степь-Информ") in document.notes


HEADS = [
    ("<h1>Консул посетил школу</h1><p>28.08</p><p>2025</p>", "2025-08-28", "a calendar's leaf, the year on its own line"),
    ("<h1>Консул посетил школу (17.02.2008)</h1>", "2008-02-17", "in brackets after the headline"),
    (
        "<p>Экономика 29 ноября 2002 г. N 47</p><h1>Консул посетил школу</h1>",
        "2002-11-29",
        "behind the rubric, the issue's number after it",
    ),
    ("<h1>Консул посетил школу (28 учеников)</h1>", "None", "a number in brackets is no day"),
]


@pytest.mark.parametrize(("head", "day", "_reason"), HEADS)
def test_the_day_at_the_headline(head: str, day: str, _reason: str) -> None:
    body = "<p>Консул Польши встретился с жителями города и рассказал о школе польского языка, которую откроют осенью.</p>" * 2
    document = clean(Snapshot("page.html", f"<html><body>{head}{body}</body></html>".encode()))
    assert isinstance(document, Document)
    assert str(document.published) == day


STATED = [
    ("Ереван, 17.02.21. /Масис/. ", "2021-02-17", "an agency's dateline with the year in two figures, the agency between slashes"),
    ("Ереван, 17 февраля, 2021, 14:33 — Масис. ", "2021-02-17", "an hour between the day and the agency"),
    ("17 Kasım 2021 14:16\n\nКонсул мектепке барды\n\n", "2021-11-17", "a broadcaster abroad dates its page in its own language"),
    ("Ереван, 17.02.21 сааттарында ", "None", "behind other words two figures may be anything"),
    (
        "Линктер\n\nЧУКУЛ КАБАР!\n25-Март, 2021-жыл, бейшемби, Бишкек убактысы 16:09\n\nКонсул мектепке барды\n\n",
        "None",
        "a portal's clock",
    ),
]


@pytest.mark.parametrize(("head", "day", "_reason"), STATED)
def test_the_day_before_the_first_words(head: str, day: str, _reason: str) -> None:
    body = (
        "Польшанын консулу шаардын тургундары менен жолугуп, күзүндө ачыла турган поляк тили мектеби жөнүндө айтып берди.\n\n"
        "Мектепте элүү бала окуйт, сабактар кечинде өтөт, мугалимдер Краков менен Варшавадан келет деп билдирди консул.\n"
    )
    document = clean(Snapshot("page.txt", f"{head}{body}".encode()))
    assert isinstance(document, Document)
    assert str(document.published) == day


def test_the_day_before_a_comma_and_an_agency() -> None:
    body = (
        "LIMA, March 3, 2015, Andina — The consul of Poland met the people of the city and told them of a school.\n\n"
        "Fifty children learn there, and the teachers come from Warsaw, the consul said.\n"
    )
    document = clean(Snapshot("page.txt", body.encode()))
    assert isinstance(document, Document)
    assert str(document.published) == "2015-03-03"
