"""Occasions that are only pointed at: the next of their kind, the one known by its number, a stay told by where somebody is, papers that
close with where they were done, what has the day of the talks before it. Sentences of our own: one row, one reason."""

from dataclasses import asdict
from typing import Any

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Event

PUBLISHED = PartialDate(2025, 8, 22)
LIMA, HANOI = "place:lima", "place:hanoi"
Row = tuple[str, str, dict[str, Any], str]

NEXT: list[Row] = [
    ("en", "Chilean and Estonian negotiators will meet again in Lima in October.", {"type": "meeting", "date": "2025-10", "participants": ("country:CL", "country:EE")}, "again, on a day in a town"),
    ("en", "The first session of the Joint Commission was held in Lima on 20 August. The second would be convened in Hanoi in May 2027.", {"type": "session", "session": 2, "place": HANOI, "date": "2027-05"}, "an ordinal without its noun"),
    ("ru", "Очередной раунд консультаций намечено провести в Лиме в феврале 2026 года.", {"type": "meeting", "status": "planned", "date": "2026-02", "place": LIMA}, "the next round"),
    ("ru", "Стороны условились встретиться вновь в Лиме в следующем году.", {"type": "meeting", "status": "planned", "date": "2026"}, "agreed to meet again"),
    ("ru", "Пятое заседание Межправительственной комиссии прошло 20 августа в Лиме. Новую встречу наметили на весну 2026 года в Ханое.", {"type": "session", "date": "2026", "place": HANOI}, "the meeting of a body is its sitting"),
    ("ru", "Пятое заседание Межправительственной комиссии прошло 20 августа в Лиме. Шестое пройдет в Ханое в мае 2026 года.", {"type": "session", "session": 6, "date": "2026-05"}, "an ordinal without its noun"),
    ("kk", "Келесі отырыс 2026 жылғы қыркүйекте Лимада өткізілсін.", {"type": "session", "date": "2026-09", "place": LIMA}, "the next sitting, as minutes word it"),
    ("kk", "Тараптар үшінші үшжақты кездесуді 2027 жылғы сәуірде Лимада өткізуді жоспарлап отыр.", {"type": "meeting", "date": "2027-04"}, "talks by their number"),
    ("kk", "Үкіметаралық комиссияның бесінші отырысы 20 тамызда Лимада өтті. Алтыншысы 2026 жылғы мамырда Ханойда өтеді.", {"type": "session", "session": 6, "place": HANOI}, "an ordinal without its noun"),
    ("ky", "Кийинки сүйлөшүүлөр октябрда Лимада болот.", {"type": "meeting", "date": "2025-10", "place": LIMA}, "the next talks"),
    ("ky", "Өкмөттөр аралык комиссиянын бешинчи жыйыны 20-августта Лимада өттү. Алтынчысы 2026-жылдын май айында Ханойдо өтөт.", {"type": "session", "session": 6, "place": HANOI}, "an ordinal without its noun"),
]  # fmt: skip

STAYS: list[Row] = [
    ("en", "Estonian President Alar Karis was last in Lima in December 2016.", {"type": "visit", "date": "2016-12", "place": LIMA}, "somebody was there"),
    ("ru", "Президент Эстонии Алар Карис с понедельника в Лиме.", {"type": "visit", "date": "2025-08-18", "place": LIMA}, "since a day, without a verb"),
    ("ru", "Президент Эстонии Алар Карис последний раз был в Лиме в декабре 2016 года.", {"type": "visit", "status": "held", "date": "2016-12"}, "somebody was there"),
    ("kk", "Эстония президенті Алар Карис дүйсенбіден бері Лимада.", {"type": "visit", "date": "2025-08-18", "place": LIMA}, "since a day, without a verb"),
    ("kk", "Эстония президенті Алар Карис Лимада соңғы рет 2016 жылғы желтоқсанда болған.", {"type": "visit", "date": "2016-12"}, "somebody was there"),
    ("ky", "Эстониянын президенти Леннарт Карис дүйшөмбүдөн бери Лимада.", {"type": "visit", "date": "2025-08-18", "place": LIMA}, "since a day, without a verb"),
    ("ky", "Эстониянын президенти Леннарт Карис Лимада акыркы жолу былтыр майда болгон.", {"type": "visit", "date": "2024-05"}, "somebody was there"),
]  # fmt: skip

DONE_AT: list[Row] = [
    ("en", "Done at Lima on 14 August 2025 in two originals.", {"type": "signing", "date": "2025-08-14", "place": LIMA}, "how an agreement closes"),
    ("ru", "Совершено в городе Лиме 14 августа 2025 года в двух экземплярах.", {"type": "signing", "date": "2025-08-14", "place": LIMA}, "how an agreement closes"),
    ("kk", "Лима қаласында 2025 жылғы 14 тамызда екі данада жасалды.", {"type": "signing", "date": "2025-08-14", "place": LIMA}, "how an agreement closes"),
    ("ky", "Лима шаарында 2025-жылдын 14-августунда эки нускада түзүлдү.", {"type": "signing", "date": "2025-08-14", "place": LIMA}, "how an agreement closes"),
]  # fmt: skip

FOLLOWING: list[Row] = [
    ("en", "Minister Juhan Tamm arrived in Lima on 19 August for a visit. On the second day he met Minister Jose Diaz of Peru.", {"type": "meeting", "date": "2025-08-20"}, "a day counted from the visit's first"),
    ("ru", "21 августа завершился визит. Министр Эстонии Юхан Тамм 19 августа встретился в Лиме с министром Перу Хосе Диасом. Министры подписали план на 2026 год.", {"type": "signing", "date": "2025-08-19", "place": LIMA}, "the day of the talks before"),
    ("kk", "Эстония министрі Юхан Тамм 19 тамызда Лимада Перу министрі Хосе Диаспен кездесті. Кездесу соңында министрлер жоспарға қол қойды. Сапар 21 тамызда аяқталды.", {"type": "signing", "date": "2025-08-19", "place": LIMA}, "the day of the talks before"),
    ("ky", "Эстониянын министри Юхан Тамм 19-августта Лимада Перунун министри Хосе Диас менен жолукту. Соңунда министрлер планга кол коюшту. Сапар 21-августта аяктады.", {"type": "signing", "date": "2025-08-19", "place": LIMA}, "the day of the talks before"),
]  # fmt: skip

COMING: list[Row] = [
    ("en", "Minister Juhan Tamm will attend the eighth session of the Intergovernmental Commission in Lima on 20 October.", {"type": "session", "status": "planned", "participants": ("person:juhan-tamm",)}, "who is to attend"),
    ("en", "At the seventh session of the Intergovernmental Commission, held in Lima in May, Minister Juan Perez of Peru and the Estonian trade minister, Juhan Tamm, agreed to raise trade.", {"type": "session", "date": "2025-05", "participants": ("person:juan-perez", "person:juhan-tamm")}, "who agreed at it sat there"),
    ("ru", "20 октября министр Юхан Тамм примет участие в восьмом заседании Межправительственной комиссии в Лиме.", {"type": "session", "participants": ("person:yuhan-tamm",)}, "who is to attend"),
    ("ru", "Об этом договорилась межправительственная комиссия Перу и Эстонии, восьмое заседание которой прошло в четверг в Лиме.", {"type": "session", "level": "minister", "session": 8}, "ministers chair such commissions"),
    ("kk", "Министр Юхан Тамм 20 қазанда Лимаға барып, Үкіметаралық комиссияның сегізінші отырысына қатысады.", {"type": "session", "participants": ("person:yuhan-tamm",)}, "who is to travel to it"),
    ("ky", "Министр Юхан Тамм 20-октябрда Лимага барып, Өкмөттөр аралык комиссиянын сегизинчи жыйынына катышат.", {"type": "session", "participants": ("person:yuhan-tamm",)}, "who is to travel to it"),
]  # fmt: skip

ON_THE_VISIT: list[Row] = [
    ("en", "Estonian Minister Juhan Tamm arrived in Lima on 19 August. The visit opened with talks with Peruvian Minister Jose Diaz.", {"type": "meeting", "participants": ("person:jose-diaz", "person:juhan-tamm")}, "only the partner is named"),
    ("ru", "Министр Эстонии Юхан Тамм 19 августа прибыл в Лиму с визитом. Поездка открылась переговорами с министром Перу Хосе Диасом.", {"type": "meeting", "participants": ("person:hose-dias", "person:yuhan-tamm")}, "only the partner is named"),
    ("kk", "Эстония министрі Юхан Тамм 19 тамызда Лимаға ұшып барды. Сапардың алғашқы күні министр Перу министрі Хосе Диаспен келіссөз өткізді.", {"type": "meeting", "date": "2025-08-19", "participants": ("person:hose-dias", "person:yuhan-tamm")}, "only the partner is named"),
    ("ky", "Эстониянын министри Юхан Тамм 19-августта Лимага учуп барды. Сапардын биринчи күнү министр Перунун министри Хосе Диас менен сүйлөшүү өткөрдү.", {"type": "meeting", "date": "2025-08-19", "participants": ("person:hose-dias", "person:yuhan-tamm")}, "only the partner is named"),
    ("kk", "Эстония президенті Алар Карис Лимаға кейінірек барады. 15 қыркүйекке белгіленген сапар 6 қазанға ауыстырылды.", {"type": "visit", "outcome": "postponed", "date": "2025-10-06", "participants": ("person:alar-karis",)}, "the visit told of before is put off"),
    ("ky", "Эстониянын президенти Леннарт Карис Лимага кийин барат. 15-сентябрга белгиленген сапар 6-октябрга жылдырылды.", {"type": "visit", "outcome": "postponed", "date": "2025-10-06", "participants": ("person:lennart-karis",)}, "the visit told of before is put off"),
    ("ru", "Президент Эстонии Алар Карис прилетит в Лиму позже, чем думали. Визит, намеченный на 15 сентября, перенесен на 6 октября.", {"type": "visit", "outcome": "postponed", "date": "2025-10-06", "participants": ("person:alar-karis",)}, "the visit told of before is put off"),
]  # fmt: skip

NONE: list[Row] = [
    ("en", "The next train to Lima will leave in October.", {"type": None}, "a train is no occasion"),
    ("en", "The price was last in the black in December 2016.", {"type": None}, "nobody was anywhere"),
    ("en", "President Alar Karis of Estonia asked Jeri to pay a return visit to Tallinn.", {"type": None}, "asked to come on no day"),
    ("ru", "Президент Эстонии Алар Карис с понедельника в отпуске.", {"type": None}, "no place"),
    ("ru", "Седьмой вагон прибудет в Лиму в мае.", {"type": None}, "an ordinal of something else"),
    ("kk", "Перу президенті Хосе Хери дүйсенбіден бері Лимада.", {"type": None}, "at home"),
    ("ky", "Кийинки поезд октябрда Лимага барат.", {"type": None}, "a train is no occasion"),
]  # fmt: skip

ALL = [*NEXT, *STAYS, *DONE_AT, *FOLLOWING, *COMING, *ON_THE_VISIT, *NONE]


@pytest.mark.parametrize(("code", "text", "want", "why"), ALL, ids=[f"{r[0]}: {r[3]}: {r[1][:24]}" for r in ALL])
def test_pointed_occasions(code: str, text: str, want: dict[str, Any], why: str) -> None:
    document = Document("1", "row", text, code, published=PUBLISHED)
    found = [asdict(c.fact) for c in extract(document, annotate(document)) if isinstance(c.fact, Event)]
    if want.get("type", "") is None:
        assert not found, (why, found)
    else:
        assert any(all(event[key] == value for key, value in want.items()) for event in found), (why, found)
