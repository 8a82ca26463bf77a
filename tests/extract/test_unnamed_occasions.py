"""Occasions of people without names, and what came of them: the state stands for its minister or delegation. Sentences of our own."""

from dataclasses import asdict
from typing import Any

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Event

PUBLISHED = PartialDate(2025, 8, 22)
CHILE, PERU, ESTONIA = ("country:CL",), ("country:PE",), ("country:EE",)
Row = tuple[str, str, dict[str, Any], str]

TRAVELLERS: list[Row] = [
    ("kk", "Камбоджа қорғаныс министрі 3 қыркүйекте Прагаға аттанады.", {"type": "visit", "participants": ("country:KH",), "level": "minister"}, "a minister travels for the state"),
    ("kk", "Чили премьер-министрі Ханойға бармайтын болды.", {"outcome": "cancelled", "participants": CHILE}, "the verb itself says that nobody goes"),
    ("ky", "Эстониянын премьер-министри 3-сентябрда Ханойго учуп барат.", {"type": "visit", "status": "planned", "participants": ESTONIA}, "a minister travels for the state"),
    ("ky", "Чилинин президенти Прагага барбай турган болду.", {"outcome": "cancelled", "participants": CHILE}, "the verb itself says that nobody goes"),
    ("ru", "Визит министра обороны Чили в Прагу намечен на 3 сентября.", {"type": "visit", "date": "2025-09-03", "participants": CHILE}, "whose visit it is stands behind the noun"),
    ("ru", "Президент Эстонии отказался от поездки в Ханой.", {"outcome": "cancelled", "participants": ESTONIA}, "called off by whoever was to travel"),
    ("ru", "Министр торговли Перу в Прагу не едет.", {"outcome": "cancelled", "participants": PERU}, "a present that is denied will not be"),
    ("en", "Estonia's foreign minister will travel to Hanoi on 3 September.", {"type": "visit", "date": "2025-09-03", "participants": ESTONIA}, "a minister travels for the state"),
    ("en", "The Chilean president's journey to Prague was called off.", {"outcome": "cancelled", "participants": CHILE}, "whose journey it is stands before the noun"),
    ("en", "The defence ministry denied that the president of Estonia had travelled to Hanoi last week.", {"outcome": "denied"}, "a journey that is only rumoured"),
]  # fmt: skip

TALKS: list[Row] = [
    ("kk", "Перу мен Марокко кеден қызметтерінің келіссөздері 19 тамызда Лимада өтті.", {"type": "meeting", "participants": ("country:PE", "country:MA")}, "whose talks they are, and not where"),
    ("kk", "Қытай мен Чили елшілері Лимада жасырын кездесті деген хабарды министрлік жоққа шығарды.", {"outcome": "denied"}, "a meeting that is only rumoured"),
    ("ky", "Перу менен Марокконун министрлеринин сүйлөшүүлөрү 19-августта Лимада өттү.", {"type": "meeting", "place": "place:lima"}, "whose talks they are, and not where"),
    ("ru", "Переговоры Праги и Ханоя перенесены на сентябрь.", {"outcome": "postponed", "participants": ("country:CZ", "country:VN")}, "capitals mean their states"),
    ("ru", "Шестой раунд переговоров Чили и Вьетнама состоялся 19 августа в Праге.", {"type": "meeting", "session": 6}, "rounds are numbered"),
    ("en", "Talks between Peru and Morocco were held in Lima on 19 August.", {"type": "meeting", "participants": ("country:PE", "country:MA")}, "whose talks they are, and not where"),
    ("en", "The fourth round of talks between Chile and Vietnam was held in Prague on 19 August.", {"session": 4}, "rounds are numbered"),
]  # fmt: skip

GATHERINGS: list[Row] = [
    ("kk", "Өңірлік саммит өтпей қалды.", {"type": "summit", "outcome": "cancelled"}, "what is called off needs no day"),
    ("ky", "Инвестициялык форум жокко чыгарылды.", {"type": "forum", "outcome": "cancelled"}, "what is called off needs no day"),
    ("ru", "Выставка станков открылась 19 августа в Праге.", {"type": "forum", "place": "place:prague"}, "a fair of goods is no culture"),
    ("ru", "Выставка акварели открылась 19 августа в Праге.", {"type": "cultural", "place": "place:prague"}, "an exhibition of pictures is"),
]  # fmt: skip

JOURNEYS: list[Row] = [
    ("kk", "Эстония президенті Карин Тамм сәрсенбіде Чилиге жасаған екі күндік сапарын аяқтады.", {"type": "visit", "date": "2025-08-19"}, "a visit of two days that ended began the day before"),
    ("ru", "Вчера завершился трехдневный визит министра обороны Чили Хуана Риоса в Прагу.", {"type": "visit", "date": "2025-08-19"}, "a visit of three days that ended began two before"),
    ("en", "Chilean President Juan Rios on Wednesday wrapped up a two-day visit to Prague.", {"type": "visit", "date": "2025-08-19"}, "a visit of two days that ended began the day before"),
    ("ru", "Президент Чили Хуан Риос пригласил президента Эстонии Карин Тамм посетить Сантьяго 3 сентября 2025 года.", {"type": "visit", "status": "planned", "place": "place:santiago", "participants": ("person:karin-tamm",)}, "who is invited for a day is to come"),
    ("kk", "Чили президенті Хуан Риос пен министр Ана Лопес 19 тамызда Прагаға келді.", {"type": "visit", "participants": ("person:huan-rios", "person:ana-lopes")}, "two who travel together make one visit"),
]  # fmt: skip

NONE: list[Row] = [
    ("ky", "Чилинин президенти Хуан Риос Эстониянын президенти Карин Таммды 2026-жылы Чилиге келүүгө чакырды.", {"type": None}, "an invitation for some day of a year that nobody took up"),
    ("ru", "Министр Эстонии рассказал о поездках.", {"type": None}, "journeys without a day that are only spoken of"),
    ("en", "The president of Estonia spoke about the visit.", {"type": None}, "a visit without a day that is only spoken of"),
    ("kk", "Соңғы жылдары Чили министрлері Прагаға алты рет барды.", {"type": None}, "visits that are counted"),
]  # fmt: skip

ALL = [*TRAVELLERS, *TALKS, *GATHERINGS, *JOURNEYS, *NONE]


@pytest.mark.parametrize(("code", "text", "want", "why"), ALL, ids=[f"{r[0]}: {r[3]}: {r[1][:24]}" for r in ALL])
def test_unnamed_occasions(code: str, text: str, want: dict[str, Any], why: str) -> None:
    document = Document("1", "row", text, code, published=PUBLISHED)
    found = [asdict(c.fact) for c in extract(document, annotate(document)) if isinstance(c.fact, Event)]
    if want.get("type", "") is None:
        assert not found, (why, found)
    else:
        assert any(all(event[key] == value for key, value in want.items()) for event in found), (why, found)
