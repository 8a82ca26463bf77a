"""What happens in the course of a visit or of talks has their place: on pages without a day too, and of visits long ago."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Event

Row = tuple[str, str, dict[str, Any], str]

VISITS: list[Row] = [
    ("ru", "Министр Али Ким прибыл с визитом в Лиму. Его встретил посол. В рамках визита Али Ким встретился с министром Яном Новаком.", {"type": "meeting", "place": "place:lima"}, "in the course of the visit"),
    ("en", "Foreign Minister Emre Aksoy arrived in Lima on a visit. It rained. During the visit, Emre Aksoy met with President Erik Bosch.", {"type": "meeting", "place": "place:lima"}, "in the course of the visit"),
    ("kk", "Министр Әли Ким Бакуге сапармен келді. Сапар аясында Әли Ким министр Ян Новакпен кездесті.", {"type": "meeting", "place": "place:baku"}, "in the course of the visit"),
    ("ky", "Министр Али Ким Бакуга иш сапары менен келди. Сапардын алкагында Али Ким министр Ян Новак менен жолукту.", {"type": "meeting", "place": "place:baku"}, "in the course of the visit"),
    ("ru", "Министр Али Ким прибыл с визитом в Перу. Сегодня Али Ким планирует встретиться с министром Яном Новаком.", {"type": "meeting", "status": "planned", "place": "country:PE"}, "what a guest is still to do there"),
    ("ky", "Министр Али Ким Венгрияга иш сапары менен келди. Эртең Али Ким министр Ян Новак менен жолугат.", {"type": "meeting", "status": "planned", "place": "country:HU"}, "what a guest is still to do there"),
    ("kk", "Министр Әли Ким Венгрияға сапармен келді. Әли Ким министр Ян Новакпен де кездеседі.", {"type": "meeting", "status": "planned", "place": "country:HU"}, "what a guest is still to do there"),
    ("en", "Foreign Minister Emre Aksoy arrived in Peru on a visit. He plans to hold a meeting with Prime Minister Erik Bosch.", {"type": "meeting", "status": "planned", "place": "country:PE"}, "what a guest is still to do there"),
]  # fmt: skip

FRAMES: list[Row] = [
    ("ky", "Министр Али Ким менен министр Ян Новак Бакуда жолугушту. Жолугушуунун жыйынтыгы боюнча протоколго кол коюлду.", {"type": "signing", "place": "place:baku"}, "at the end of the talks"),
    ("kk", "Министр Әли Ким мен министр Ян Новак Бакуде кездесті. Кездесу қорытындысы бойынша хаттамаға қол қойылды.", {"type": "signing", "place": "place:baku"}, "at the end of the talks"),
    ("ru", "Министры Али Ким и Ян Новак встретились в Баку. По итогам встречи подписан протокол между Перу и Чили.", {"type": "signing", "place": "place:baku"}, "at the end of the talks"),
    ("en", "Ministers Ali Kim and Jan Novak met in Baku. A protocol between Peru and Chile was signed following the meeting.", {"type": "signing", "place": "place:baku"}, "at the end of the talks"),
]  # fmt: skip

OTHERS: list[Row] = [
    ("ru", "Министр Али Ким прибыл с визитом в Лиму. Он долго ехал. Шёл дождь. Было тепло. Президент Эрик Бош принял министра Яна Новака.", {"type": "meeting", "place": None}, "other people than the guest"),
    ("en", "Foreign Minister Emre Aksoy arrived in Lima on a visit. It was warm. It rained. There was snow. President Nino Beridze received Prime Minister Erik Bosch.", {"type": "meeting", "place": None}, "other people than the guest"),
    ("kk", "Министр Әли Ким Бакуге сапармен келді. Ол ұзақ жүрді. Жаңбыр жауды. Күн жылы болды. Президент Эрик Бош министр Ян Новакты қабылдады.", {"type": "meeting", "place": None}, "other people than the guest"),
    ("ky", "Министр Али Ким Бакуга иш сапары менен келди. Ал көп жүрдү. Жамгыр жаады. Күн жылуу болду. Президент Эрик Бош министр Ян Новакты кабыл алды.", {"type": "meeting", "place": None}, "other people than the guest"),
    ("ru", "Министр Али Ким завтра посетит Лиму. Он долго ехал. Шёл дождь. Было тепло. Али Ким встретился с министром Яном Новаком.", {"type": "meeting", "place": None}, "nothing was held on a visit that is to come"),
]  # fmt: skip

RECALLED: list[Row] = [
    ("en", "It rained. It snowed. It was warm. The official visit of President Erik Bosch to Peru on May 3, 2024 was recalled. 12 contracts were signed between Peru and Chile during the visit.", {"type": "signing", "date": "2024-05-03", "place": "country:PE"}, "signed on a visit long ago"),
    ("ru", "Шёл дождь. Было тепло. Выпал снег. Президент Эрик Бош 3 мая 2024 года посетил Перу. В ходе визита были подписаны соглашения между Перу и Чили.", {"type": "signing", "date": "2024-05-03", "place": "country:PE"}, "signed on a visit long ago"),
    ("kk", "Жаңбыр жауды. Күн жылы болды. Қар жауды. Президент Эрик Бош 2024 жылғы 3 мамырда Венгрияға барды. Сапар барысында Перу мен Венгрия арасында келісімге қол қойылды.", {"type": "signing", "date": "2024-05-03", "place": "country:HU"}, "signed on a visit long ago"),
    ("ky", "Жамгыр жаады. Күн жылуу болду. Кар жаады. Президент Эрик Бош 2024-жылдын 3-майында Венгрияга барган. Сапардын жүрүшүндө Перу менен Венгриянын ортосунда келишимге кол коюлган.", {"type": "signing", "date": "2024-05-03", "place": "country:HU"}, "signed on a visit long ago"),
]  # fmt: skip

CITIES: list[Row] = [
    ("ru", "Президент Али Ким прибыл в Перу с визитом. Его встречали. Символично, что переговоры прошли в Лиме.", {"type": "visit", "place": "place:lima"}, "the city told later"),
    ("en", "President Ali Kim arrived in Peru on an official visit. He was welcomed. It is a symbol that the talks are held in Lima.", {"type": "visit", "place": "place:lima"}, "the city told later"),
    ("kk", "Президент Әли Ким Грузияға сапармен барды. Делегацияның Тбилисидегі жұмысы басталды.", {"type": "visit", "place": "place:tbilisi"}, "the city told later"),
    ("ky", "Президент Али Ким Грузияга сапар менен барды. Делегациянын Тбилисидеги иши башталды.", {"type": "visit", "place": "place:tbilisi"}, "the city told later"),
    ("ru", "Президент Али Ким посетит Перу 10 октября, сообщили в посольстве в Лиме.", {"type": "visit", "place": "country:PE"}, "where it was told"),
    ("en", "President Ali Kim will visit Peru on October 10, said the embassy in Lima.", {"type": "visit", "place": "country:PE"}, "where it was told"),
]  # fmt: skip

CAPITALS: list[Row] = [
    ("kk", "Министр Әли Ким елордада министр Ян Новакпен кездесті. Ұшақ Бакуден келген.", {"type": "meeting", "place": "place:astana"}, "the capital by its plain word"),
    ("kk", "Министр Әли Ким елордамызда министр Ян Новакпен кездесті. Ұшақ Бакуден келген.", {"type": "meeting", "place": "place:astana"}, "the capital as ours"),
    ("kk", "Министр Әли Ким Өзбекстан елордасында министр Ян Новакпен кездесті. Ұшақ Бакуден келген.", {"type": "meeting", "place": "place:tashkent"}, "another state's capital"),
    ("ky", "Министр Али Ким борбор калаабызда министр Ян Новак менен жолукту. Учак Бакудан келген.", {"type": "meeting", "place": "place:bishkek"}, "the capital as ours"),
    ("ru", "Министр Али Ким встретился в столице Казахстана с министром Яном Новаком. Самолёт прибыл из Баку.", {"type": "meeting", "place": "place:astana"}, "the capital of a named state"),
    ("en", "Foreign Minister Emre Aksoy met with President Erik Bosch in the capital of Kazakhstan. The plane had come from Baku.", {"type": "meeting", "place": "place:astana"}, "the capital of a named state"),
]  # fmt: skip

STAYS = [
    ("ru", "Президент Эрик Бош 16 июня прибыл с визитом в Баку. 17 июня визит Эрика Боша в Баку завершился."),
    ("en", "On June 16, 2025 President Erik Bosch arrived in Baku on a visit. On June 17 President Erik Bosch visited Baku."),
    ("kk", "Президент Эрик Бош 16 маусымда Бакуге сапармен келді. 17 маусымда Эрик Боштың Бакуге сапары аяқталды."),
    ("ky", "Президент Эрик Бош 16-июнда Бакуга иш сапары менен келди. 17-июнда Эрик Боштун Бакуга болгон сапары аяктады."),
]

UNDATED = [*VISITS, *FRAMES, *OTHERS, *CITIES, *CAPITALS]


@pytest.mark.parametrize(("code", "text", "want", "why"), UNDATED, ids=[f"{r[0]}: {r[3]}" for r in UNDATED])
def test_a_page_without_a_day(code: str, text: str, want: dict[str, Any], why: str) -> None:
    _has(Document("1", "row", text, code), want, why)


@pytest.mark.parametrize(("code", "text", "want", "why"), RECALLED, ids=[f"{r[0]}: {r[3]}" for r in RECALLED])
def test_a_visit_recalled(code: str, text: str, want: dict[str, Any], why: str) -> None:
    _has(Document("1", "row", text, code, published=PartialDate(2025, 6, 20)), want, why)


@pytest.mark.parametrize(("code", "text"), STAYS, ids=[r[0] for r in STAYS])
def test_the_days_of_a_visit_are_one_visit(code: str, text: str) -> None:
    document = Document("1", "row", text, code, published=PartialDate(2025, 6, 20))
    found = [c.fact for c in extract(document, annotate(document)) if isinstance(c.fact, Event) and c.fact.type == "visit"]
    assert [event.date for event in found] == ["2025-06-16"]


def _has(document: Document, want: dict[str, Any], why: str) -> None:
    found = [asdict(c.fact) for c in extract(document, annotate(document)) if isinstance(c.fact, Event)]
    assert any(all(event[key] == value for key, value in want.items()) for event in found), (why, found)
