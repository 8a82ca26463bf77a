"""What an event's words say beyond its kind: format and host of talks, what came of an announced one, several in one sentence, days
counted from others, people who are not named again. Sentences of our own: one row, one reason."""

from dataclasses import asdict
from typing import Any

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Event

PUBLISHED = PartialDate(2025, 8, 22)
A, B, C = "person:rustam-hodjaev", "person:firdavs-nazarov", "person:nino-beridze"
Row = tuple[str, str, dict[str, Any], str]

FORMATS: list[Row] = [
    ("kk", "Рустам Ходжаев пен Фирдавс Назаров шағын құрамда келіссөз жүргізді.", {"type": "meeting", "format": ("narrow",)}, "narrow"),
    ("kk", "Рустам Ходжаев пен Фирдавс Назаров кеңейтілген құрамда келіссөз өткізді.", {"type": "meeting", "format": ("extended",)}, "extended"),
    ("kk", "Рустам Ходжаев пен Фирдавс Назаров оңаша сөйлесті.", {"type": "meeting", "format": ("one_to_one",)}, "one to one"),
    ("ky", "Рустам Ходжаев менен Фирдавс Назаров адегенде тар курамда, кийин кеңейтилген курамда сүйлөшүү жүргүздү.", {"type": "meeting", "format": ("narrow", "extended")}, "both, in the order told"),
    ("ky", "Рустам Ходжаев менен Фирдавс Назаров экиден-эки сүйлөштү.", {"type": "meeting", "format": ("one_to_one",)}, "one to one"),
    ("ru", "Рустам Ходжаев и Фирдавс Назаров провели переговоры в узком, а затем в расширенном составе.", {"type": "meeting", "format": ("narrow", "extended")}, "both, in the order told"),
    ("ru", "Рустам Ходжаев и Фирдавс Назаров беседовали с глазу на глаз.", {"type": "meeting", "format": ("one_to_one",)}, "one to one"),
    ("en", "Emre Aksoy and Nino Beridze held talks in a narrow format.", {"type": "meeting", "format": ("narrow",)}, "narrow"),
    ("en", "Emre Aksoy and Nino Beridze met one on one before talks in an expanded format.", {"type": "meeting", "format": ("one_to_one", "extended")}, "both, in the order told"),
]  # fmt: skip

HOSTS: list[Row] = [
    ("kk", "Рустам Ходжаев Фирдавс Назаровтың шақыруымен ресми сапармен Бакуге келді.", {"type": "visit", "host": B}, "by whose invitation"),
    ("ky", "Рустам Ходжаев Фирдавс Назаровдун чакыруусу менен Бакуга расмий сапар менен келди.", {"type": "visit", "host": B}, "by whose invitation"),
    ("ru", "Рустам Ходжаев прибыл в Баку с визитом по приглашению Фирдавса Назарова.", {"type": "visit", "host": B}, "by whose invitation"),
    ("en", "At the invitation of Emre Aksoy, Nino Beridze arrived in Ankara on an official visit.", {"type": "visit", "host": "person:emre-aksoy"}, "by whose invitation"),
    ("kk", "Рустам Ходжаев пен Фирдавс Назаров кездесті.", {"type": "meeting", "host": None}, "nobody is said to be host"),
    ("kk", "Президент Рустам Ходжаев министр Фирдавс Назаровты қабылдады.", {"type": "meeting", "host": A}, "the subject of a verb of receiving"),
]  # fmt: skip

OUTCOMES: list[Row] = [
    ("kk", "Рустам Ходжаевтың Бакуге сапары болмай қалды.", {"type": "visit", "outcome": "cancelled", "status": "planned"}, "cancelled"),
    ("kk", "Комиссияның алтыншы отырысы мамырдан маусымға ауыстырылды.", {"type": "session", "outcome": "postponed", "date": "2025-06"}, "put off: the later date"),
    ("kk", "Министрлік Рустам Ходжаевтың Бакуге сапары туралы хабарды жоққа шығарды.", {"type": "visit", "outcome": "denied"}, "denied"),
    ("ky", "Рустам Ходжаевдин Бакуга сапары жокко чыгарылды.", {"type": "visit", "outcome": "cancelled"}, "cancelled"),
    ("ky", "Комиссиянын алтынчы жыйыны июнга жылдырылды.", {"type": "session", "outcome": "postponed", "date": "2025-06"}, "put off"),
    ("ru", "Визит Рустама Ходжаева в Баку отменён.", {"type": "visit", "outcome": "cancelled"}, "cancelled"),
    ("ru", "Седьмое заседание Межправительственной комиссии перенесено с мая на июнь.", {"type": "session", "outcome": "postponed", "date": "2025-06"}, "put off: the later date"),
    ("ru", "МИД опроверг сообщения о визите Рустама Ходжаева в Баку 3 мая.", {"type": "visit", "outcome": "denied"}, "denied"),
    ("en", "The visit of President Nino Beridze to Ankara has been called off.", {"type": "visit", "outcome": "cancelled"}, "cancelled"),
    ("en", "The seventh session of the Joint Commission has been moved from May to June.", {"type": "session", "outcome": "postponed", "date": "2025-06"}, "put off: the later date"),
    ("en", "The visit of President Nino Beridze to Ankara on May 3 was denied by her office.", {"type": "visit", "outcome": "denied"}, "denied"),
]  # fmt: skip

SEVERAL: list[Row] = [
    ("en", "Emre Aksoy arrived in Baku on Monday, met Nino Beridze on Tuesday and opened a border post in Gabala on Wednesday.", {"type": "meeting", "date": "2025-08-19"}, "each verb has its own day"),
    ("ru", "Министр Рустам Ходжаев прибыл в Баку в понедельник, а во вторник встретился с Фирдавсом Назаровым.", {"type": "meeting", "date": "2025-08-19"}, "each verb has its own day"),
    ("kk", "Министр Рустам Ходжаев дүйсенбіде Бакуге келіп, сейсенбіде Фирдавс Назаровпен кездесті.", {"type": "meeting", "date": "2025-08-19"}, "each verb has its own day"),
    ("ky", "Министр Рустам Ходжаев дүйшөмбүдө Бакуга келип, шейшембиде Фирдавс Назаров менен жолукту.", {"type": "meeting", "date": "2025-08-19"}, "each verb has its own day"),
    ("en", "The talks follow meetings in Baku in March and in Tbilisi in May.", {"type": "meeting", "date": "2025-03", "place": "place:baku"}, "two occasions with a day and a town each"),
    ("kk", "Министрлер наурызда Бакуде, мамырда Тбилисиде бас қосты.", {"type": "meeting", "date": "2025-05", "place": "place:tbilisi"}, "two occasions with a day and a town each"),
    ("ky", "Министрлер мартта Бакуда, майда Тбилисиде баш кошушту.", {"type": "meeting", "date": "2025-03", "place": "place:baku"}, "two occasions with a day and a town each"),
    ("ru", "Им предшествовали встречи в Баку в марте и в Тбилиси в мае.", {"type": "meeting", "date": "2025-05", "place": "place:tbilisi"}, "two occasions with a day and a town each"),
    ("ru", "Соглашение подписано на переговорах, прошедших 3 мая в Баку.", {"type": "signing", "date": "2025-05-03", "place": "place:baku"}, "a participle tells when and where"),
    ("ru", "Министр Фирдавс Назаров, прибывший в Баку 3 мая, провёл 5 мая переговоры с Рустамом Ходжаевым.", {"type": "meeting", "date": "2025-05-05"}, "the day in a clause that describes somebody is of what it tells"),
]  # fmt: skip

COUNTED: list[Row] = [
    ("ru", "Лима, 20 августа /Инфо/ -- Рустам Ходжаев и Фирдавс Назаров сегодня провели переговоры.", {"type": "meeting", "date": "2025-08-20"}, "an agency's today, taken over by a page of two days later"),
    ("ru", "Лима, 2 августа /Инфо/ -- Рустам Ходжаев и Фирдавс Назаров сегодня провели переговоры.", {"type": "meeting", "date": "2025-08-22"}, "a dateline of weeks ago is of another report"),
    ("ru", "Рустам Ходжаев прилетел в Баку 3 мая. На следующий день он встретился с Фирдавсом Назаровым.", {"type": "meeting", "date": "2025-05-04"}, "the day after the one told of last"),
    ("en", "Emre Aksoy flew to Baku on May 3. The following day he met Nino Beridze.", {"type": "meeting", "date": "2025-05-04"}, "the day after the one told of last"),
    ("kk", "Рустам Ходжаев 3 мамырда Бакуге ұшып келді. Ертеңіне ол Фирдавс Назаровпен кездесті.", {"type": "meeting", "date": "2025-05-04"}, "the day after the one told of last"),
    ("ky", "Рустам Ходжаев 3-майда Бакуга учуп келди. Эртеси ал Фирдавс Назаров менен жолукту.", {"type": "meeting", "date": "2025-05-04"}, "the day after the one told of last"),
    ("ru", "В октябре в Баку пройдёт саммит Организации тюркских государств.", {"type": "summit", "status": "planned", "date": "2025-10"}, "a month still to come this year"),
    ("ru", "В марте в Баку пройдёт саммит Организации тюркских государств.", {"type": "summit", "status": "planned", "date": "2026-03"}, "a month that has passed is next year's when the verb is of the future"),
    ("kk", "Наурызда Бакуде саммит өтеді.", {"type": "summit", "status": "planned", "date": "2026-03"}, "a month that has passed is next year's when the verb is of the future"),
]  # fmt: skip

PEOPLE: list[Row] = [
    ("ru", "В программе двухдневного визита переговоры Рустама Ходжаева с Фирдавсом Назаровым.", {"type": "meeting", "status": "planned"}, "what a programme holds is to come"),
    ("ru", "Рустам Ходжаев и Фирдавс Назаров по телефону обсудили подготовку визита.", {"type": "call", "status": "held"}, "the visit is prepared, and not the call"),
    ("ru", "Министр Рустам Ходжаев посетил Баку. 3 мая высокого гостя принял президент Азербайджана Фирдавс Назаров.", {"type": "meeting", "participants": (A, B)}, "the guest is the visitor"),
    ("ru", "Президенты двух стран, Грузии и Армении, говорили по телефону 3 мая.", {"type": "call", "participants": ("country:GE", "country:AM")}, "states stand for presidents without names"),
    ("ru", "Министры Рустам Ходжаев и Фирдавс Назаров встретились в Баку. Оба министра подписали протокол.", {"type": "signing", "participants": (A, B)}, "both ministers are those told of before"),
    ("kk", "Министр Рустам Ходжаев пен министр Фирдавс Назаров Бакуде кездесті. Екі министр хаттамаға қол қойды.", {"type": "signing", "participants": (A, B)}, "both ministers are those told of before"),
    ("ru", "В присутствии президентов Рустама Ходжаева и Фирдавса Назарова министры Грузии и Армении подписали протокол.", {"type": "signing", "level": "head_of_state", "participants": ("country:GE", "country:AM")}, "who looks on lends the level and does not sign"),
    ("en", "The Georgian delegation met with the World Bank in Baku on May 3.", {"type": "meeting", "participants": ("country:GE", "org:world-bank")}, "a delegation and a body talk"),
    ("en", "The Intergovernmental Commission met in Baku on May 3 for the 5th time.", {"type": "session", "session": 5, "place": "place:baku"}, "a body that meets sits"),
    ("ky", "Комиссия 3-майда Бакуда бешинчи жолу чогулду.", {"type": "session", "session": 5}, "a body that gathers sits"),
    ("ru", "Грузия поставляет вино. 3 мая Тбилиси запретил ввоз армянского винограда.", {"type": "other", "participants": ("country:GE",)}, "a ban is its state's, and a capital means the state"),
]  # fmt: skip

NONE: list[Row] = [
    ("ru", "Это открывает новые возможности для бизнеса.", {"type": None}, "opportunities open without an opening"),
    ("en", "The deal opens a new chapter in relations.", {"type": None}, "a chapter opens without an opening"),
    ("kk", "Тараптар келісімге қол қойған жоқ.", {"type": None}, "a denied verb tells of nothing"),
    ("ky", "Министрлер документке кол койгон жок.", {"type": None}, "a denied verb tells of nothing"),
    ("ru", "Стороны не подписали протокол.", {"type": None}, "a denied verb tells of nothing"),
    ("en", "The ministers did not sign the protocol.", {"type": None}, "a denied verb tells of nothing"),
    ("kk", "Парламент жаңа заң қабылдады.", {"type": None}, "a law that is adopted receives nobody"),
    ("ky", "Өкмөт чечим кабыл алды.", {"type": None}, "a decision that is taken receives nobody"),
    ("ky", "Айдарбек Осмонов сүйлөшүүлөр улана берерин айтышты.", {"type": None}, "«айтышты» is saying and no contest of singers"),
]  # fmt: skip

ALL = [*FORMATS, *HOSTS, *OUTCOMES, *SEVERAL, *COUNTED, *PEOPLE, *NONE]


@pytest.mark.parametrize(("code", "text", "want", "why"), ALL, ids=[f"{r[0]}: {r[3]}: {r[1][:24]}" for r in ALL])
def test_event_details(code: str, text: str, want: dict[str, Any], why: str) -> None:
    document = Document("1", "row", text, code, published=PUBLISHED)
    found = [asdict(c.fact) for c in extract(document, annotate(document)) if isinstance(c.fact, Event)]
    if want["type"] is None:
        assert not found, (why, found)
    else:
        assert any(all(event[key] == value for key, value in want.items()) for event in found), (why, found)


UNDATED: list[Row] = [
    ("ru", "Сегодня в Баку прошёл форум. Министры Рустам Ходжаев и Фирдавс Назаров провели переговоры.", {"type": "meeting", "place": "place:baku"}, "the town told before"),
    ("kk", "Бүгін Бакуде форум өтті. Рустам Ходжаев пен Фирдавс Назаров келіссөз жүргізді.", {"type": "meeting", "place": "place:baku"}, "the town told before"),
    ("ky", "Бүгүн Бакуда форум өттү. Рустам Ходжаев менен Фирдавс Назаров сүйлөшүү жүргүздү.", {"type": "meeting", "place": "place:baku"}, "the town told before"),
    ("en", "A forum took place in Baku today. Emre Aksoy and Nino Beridze held talks.", {"type": "meeting", "place": "place:baku"}, "the town told before"),
    ("ru", "Форум прошёл в Баку. Он был долгим. Его открыл хор. Хор пел. Министры Рустам Ходжаев и Фирдавс Назаров провели переговоры.", {"type": "meeting", "place": None}, "told later, it may be of another occasion"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "want", "why"), UNDATED, ids=[f"{r[0]}: {r[3]}" for r in UNDATED])
def test_a_page_without_a_day_has_its_place(code: str, text: str, want: dict[str, Any], why: str) -> None:
    document = Document("1", "row", text, code)
    found = [asdict(c.fact) for c in extract(document, annotate(document)) if isinstance(c.fact, Event)]
    assert any(all(event[key] == value for key, value in want.items()) for event in found), (why, found)
