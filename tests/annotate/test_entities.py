"""What a thing or person is called that a text names in an oblique case alone: its nominative, in four languages."""

import pytest

from kelisim.annotate import annotate
from kelisim.annotate.entities import find_entities
from kelisim.model.document import Document

ROWS = [
    ("kk", "Министр Айдос Керімбековпен кездесті.", "PERSON", "Айдос Керімбеков", "instrumental of a surname"),
    ("kk", "Кеше Батырхан Сәлімовтің баяндамасы тыңдалды.", "PERSON", "Батырхан Сәлімов", "genitive of a surname"),
    ("kk", "Олар Жайық облыстық кеңесінің отырысына барды.", "ORG", "Жайық облыстық кеңесі", "a body keeps the possessive of its head"),
    ("ky", "Министр Эрмек Сагынбаевге рахмат айтты.", "PERSON", "Эрмек Сагынбаев", "dative of a surname"),
    ("ky", "Кече Талант Мурзабековдун баяндамасы угулду.", "PERSON", "Талант Мурзабеков", "genitive, rounded"),
    ("ru", "Министр встретился с Жасуром Рахматовым.", "PERSON", "Жасур Рахматов", "both words bend"),
    ("ru", "Письмо Динары Жолдошевой пришло вчера.", "PERSON", "Динара Жолдошева", "a woman's surname, told by her given name"),
    ("ru", "Вчера прибыл посол, его приняли у Никола Саркисяна.", "PERSON", "Никол Саркисян", "a surname in -ян"),
    (
        "ru",
        "Стороны обсудили работу Межрегионального торгового комитета.",
        "ORG",
        "Межрегиональный торговый комитет",
        "adjectives follow their noun",
    ),
    (
        "ru",
        "Калибеков и Саидов договорились. Переговоры с Сержаном Калибековым прошли вчера.",
        "PERSON",
        "Сержан Калибеков",
        "a full name in an oblique case says more than a surname in the nominative",
    ),
    ("en", "They met Aidos Kerimbekov's adviser.", "PERSON", "Aidos Kerimbekov", "the possessive stays outside"),
]


@pytest.mark.parametrize(("code", "text", "kind", "name", "why"), ROWS, ids=[f"{r[0]}: {r[3]}" for r in ROWS])
def test_a_name_is_shown_in_the_nominative(code: str, text: str, kind: str, name: str, why: str) -> None:
    document = Document("1", "row", text, code)
    assert name in [e.name for e in find_entities(annotate(document), document) if e.type == kind], why


@pytest.mark.parametrize(
    ("code", "text", "name"),
    [
        ("ky", "Айбек Пирзада ырдады. Айбек Пирзадага сыйлык берилди.", "Айбек Пирзада"),
        ("ru", "Наренда Моди прибыл. Министр Наренда Моди выступил.", "Наренда Моди"),
        ("ru", "Роза Токомбаева выступила.", "Роза Токомбаева"),
        ("kk", "Қанат Бозымбаев келді.", "Қанат Бозымбаев"),
    ],
)  # fmt: skip
def test_a_name_in_the_nominative_stays(code: str, text: str, name: str) -> None:
    document = Document("1", "row", text, code)
    assert name in [e.name for e in find_entities(annotate(document), document)]
