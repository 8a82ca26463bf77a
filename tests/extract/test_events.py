"""Events in sentences of our own about many states: one row, one reason. `want` holds the parts that the row is about."""

from dataclasses import asdict
from typing import Any

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Event

PUBLISHED = PartialDate(2025, 8, 22)
A, B = "person:rustam-hodjaev", "person:firdavs-nazarov"
ROWS: list[tuple[str, str, dict[str, Any], str]] = [
    ("ky", "Бул тууралуу журналисттерге Сапар Назаров билдирди.", {"type": None}, "a given name that is also a word for visits tells of none"),
    ("ky", "Рустам Ходжаев Тажикстандын экономикасынын калыбына келиши керек экенин белгиледи.", {"type": None}, "what recovers goes nowhere"),
    ("kk", "Рустам Ходжаев Тәжікстан экономикасының қалпына келуі керек екенін айтты.", {"type": None}, "the same in Kazakh"),
    ("ky", "Рустам Ходжаев өз ара сапарларды уюштуруу зарыл экенин белгиледи.", {"type": None}, "visits still to be arranged are nobody's"),
    ("ky", "Рустам Ходжаев Фирдавс Назаровду расмий иш сапары менен Бакуга чакырды.", {"type": None}, "the manner of a visit that somebody is asked to make is no visit"),
    ("kk", "Рустам Ходжаев Фирдавс Назаровты ресми сапарымен Бакуге шақырды.", {"type": None}, "the same in Kazakh"),
    ("kk", "Өзбекстан Президенті Рустам Ходжаев бүгін ресми сапармен Баку қаласына келді.", {"type": "visit", "participants": (A,), "place": "place:baku", "date": "2025-08-22", "level": "head_of_state"}, "who travels, where, today"),
    ("kk", "Кеше Ташкентте Рустам Ходжаев пен Фирдавс Назаров келіссөз жүргізді.", {"type": "meeting", "participants": (A, B), "place": "place:tashkent", "date": "2025-08-21"}, "two persons, yesterday, the locative is where"),
    ("kk", "Рустам Ходжаев Фирдавс Назаровпен телефон арқылы сөйлесті.", {"type": "call", "place": None}, "a call is nowhere"),
    ("kk", "Үкіметаралық комиссияның бесінші отырысы 12 маусымда Анкарада өтті.", {"type": "session", "session": 5, "date": "2025-06-12", "place": "place:ankara"}, "ordinal in words, day without a year"),
    ("ky", "Тышкы иштер министри Фирдавс Назаров 3-мартта Анкарага расмий сапар менен барган.", {"type": "visit", "participants": (B,), "place": "place:ankara", "date": "2025-03-03", "level": "minister"}, "the level is the traveller's office"),
    ("kk", "Эстония президенті Рустам Ходжаев кеше ресми сапармен ұшып келген Перу басшысы Фирдавс Назаровпен кездесті.", {"type": "visit", "participants": (B,)}, "a participle with a converb describes whoever follows it"),
    ("ky", "Эстониянын президенти Рустам Ходжаев кечээ расмий сапар менен учуп келген Перунун башчысы Фирдавс Назаров менен жолугушту.", {"type": "visit", "participants": (B,)}, "a participle with a converb describes whoever follows it"),
    ("ky", "Эки министр Рустам Ходжаев жана Фирдавс Назаров макулдашууга кол коюшту.", {"type": "signing", "participants": (A, B)}, "named signers"),
    ("ky", "Өкмөттөр аралык комиссиянын кийинки жыйыны Душанбеде өтөт.", {"type": "session", "status": "planned", "session": None}, "the next session is planned and has no ordinal"),
    ("ru", "Президент Узбекистана Рустам Ходжаев 5 мая прибыл с государственным визитом в Анкару.", {"type": "visit", "participants": (A,), "place": "place:ankara", "date": "2025-05-05"}, "the place after a preposition"),
    ("ru", "В Баку прошло пятое заседание грузино-азербайджанской межправительственной комиссии по сухопутным перевозкам.", {"type": "session", "session": 5, "level": "minister", "body": "org:mejpravitelstvennoi-komissii-po-suhoputnym-perevozkam"}, "a body written small, with a long name"),
    ("ru", "Министр транспорта Грузии Леван Беридзе и министр транспорта Ирана Али Резаи обсудили в Батуми новый паром.", {"type": "meeting", "level": "minister", "place": "place:batumi"}, "two who discuss have met"),
    ("en", "Georgian Transport Minister Levan Beridze and Iranian Transport Minister Ali Rezaei discussed a new ferry in Batumi.", {"type": "meeting", "level": "minister", "place": "place:batumi"}, "the same in English"),
    ("en", "The visit of President of Mongolia Bat Dorj to Uzbekistan planned for September 12 has been cancelled.", {"type": "visit", "status": "planned", "outcome": "cancelled", "date": "2025-09-12"}, "the day for which it was set"),
    ("ru", "В Баку прошло VII заседание Межправительственной комиссии.", {"type": "session", "session": 7, "place": "place:baku"}, "a Roman ordinal"),
    ("ru", "Рустам Ходжаев пригласил Фирдавса Назарова посетить Ташкент с визитом.", {"type": None}, "an invitation is no visit"),
    ("en", "President Nino Beridze arrived in Ankara on Monday for a state visit.", {"type": "visit", "participants": ("person:nino-beridze",), "place": "place:ankara", "date": "2025-08-18"}, "a weekday is the last one"),
    ("en", "Emre Aksoy and Nino Beridze held talks in Tbilisi in June 2024.", {"type": "meeting", "place": "place:tbilisi", "date": "2024-06"}, "a month and year"),
    ("en", "A meeting of the Joint Commission took place under the chairmanship of Ministers Nino Beridze and Emre Aksoy.", {"type": "session"}, "who chairs hands nothing over"),
    ("en", "Notes to this effect were exchanged on 26 July in Lima between Nino Beridze and Emre Aksoy.", {"type": "signing", "date": "2025-07-26", "place": "place:lima"}, "an exchange of notes is a signing"),
    ("en", "Nino Beridze will attend the inauguration ceremony of the newly elected President Emre Aksoy.", {"type": "other", "status": "planned"}, "who is sworn in was elected before"),
    ("en", "This was stated by Minister Nino Beridze of Georgia following talks with Turkish Minister Emre Aksoy in Lima on 5 May.", {"type": "meeting", "participants": ("person:nino-beridze", "person:emre-aksoy"), "date": "2025-05-05", "place": "place:lima"}, "who tells of talks with somebody held them"),
    ("en", "The fifth meeting of the Intergovernmental Working Group of Georgia and Peru was held in Lima.", {"type": "session", "session": 5, "level": "official", "place": "place:lima"}, "a working group is a standing body of officials"),
    ("en", "Deputy Minister of Trade of Georgia Nino Beridze met with Ambassador of Peru Emre Aksoy. President of Georgia Ivane Lomidze visited Peru in May 2024.", {"type": "meeting", "level": "official"}, "officials who meet have the level of officials, whoever is named after them"),
    ("en", "The sides exchanged views on the return visit of President of Peru Emre Aksoy to Georgia.", {"type": "visit", "status": "planned"}, "a visit on which views are exchanged is still to come"),
    ("en", "Minister Nino Beridze arrived on an official visit to Turkish Ankara.", {"type": "visit", "place": "place:ankara"}, "a state's adjective before its city"),
    ("en", "In Peru 460 projects have been put into operation by Turkish businessmen.", {"type": None}, "things by the dozen are counted, and not opened"),
    ("en", "Minister Nino Beridze paid an official visit to the United Arab Emirates.", {"type": "visit", "place": "country:AE"}, "an article before the place"),
    ("en", "The eighth meeting of the Uzbek-Turkish Intergovernmental Commission was held in Ankara.", {"type": "session", "session": 8, "place": "place:ankara"}, "the adjectives of two states between the meeting and the body"),
    ("en", "LIMA, Peru, June 2. Minister Nino Beridze met Emre Aksoy in Ankara on Monday.", {"type": "meeting", "place": "place:ankara", "date": "2025-08-18"}, "a dateline's day and city are not the event's"),
    ("ky", "Сербия менен Венгриянын кеңешмесинде протоколго кол коюлуп, тараптар кийинкисин Бакуда өткөрүүнү макулдашты.", {"type": "signing", "status": "held"}, "what is agreed for the next time moves no signing"),
    ("ky", "БАКУ, 30-август. Президент Рустам Ходжаев Венгрияда расмий визит менен болду. Ходжаев Фирдавс Назаров менен сүйлөшүүлөрдү жүргүздү.", {"type": "meeting", "place": "country:HU"}, "a visit abroad that is filed at home"),
    ("ky", "БАКУ, 30-август. Президент Рустам Ходжаев Венгрияга расмий визит менен барат. Ходжаев Фирдавс Назаров менен сүйлөшүүлөрдү жүргүздү.", {"type": "meeting", "place": "place:baku"}, "a visit that is still to come moves nothing"),
    ("en", "The referendum will take place in Georgia on 10 October.", {"type": "election", "status": "planned", "date": "2025-10-10", "level": "public"}, "planned: its day is still to come"),
    ("ru", "Рустам Ходжаев прибыл в Баку с визитом. В ходе визита Ходжаев встретится с Фирдавсом Назаровым.", {"type": "visit", "status": "held"}, "a visit that is only a frame tells of no other one"),
    ("ru", "Вновь прибывшие в Анкару послы вручили Рустаму Ходжаеву верительные грамоты.", {"type": "other"}, "a participle describes whoever follows it"),
    ("ru", "Президент Монголии Рустам Ходжаев принял послов Чада и Перу.", {"type": "meeting", "participants": (A, "country:TD", "country:PE")}, "states stand for those without a name"),
    ("ru", "Министра Рустама Ходжаева в аэропорту встретил Фирдавс Назаров.", {"type": None}, "a welcome at the airport is no talk"),
    ("ru", "Стороны отметили выполнение ранее подписанного соглашения.", {"type": None}, "a signing that tells which paper is meant"),
    ("kk", "Рустам Ходжаев ресми сапармен келген министр Фирдавс Назаровты қабылдады.", {"type": "visit", "participants": (B,)}, "a participle describes whoever follows it"),
    ("kk", "Рустам Ходжаев Фирдавс Назаровтың шақыруымен ресми сапармен Бакуге келді.", {"type": "visit", "participants": (A,)}, "the host does not travel"),
    ("kk", "Өзбекстан президенті Рустам Ходжаев Бакуге барады, сол жақта екі ел басшылары пікір алмасады деп жоспарланып отыр.", {"type": "visit", "status": "planned"}, "a finite future in -ады is no past in -ды"),
    ("kk", "Министр Фирдавс Назаров 3 қыркүйекте Бакуге ресми сапармен келеді.", {"type": "visit", "status": "planned", "date": "2025-09-03"}, "the present tense of going tells what is to come"),
    ("ky", "Рустам Ходжаев Фирдавс Назаровдун чакыруусу боюнча расмий сапары менен Бакуга барды.", {"type": "visit", "participants": (A,)}, "the host does not travel"),
    ("ky", "Рустам Ходжаев Фирдавс Назаров менен телефондо сүйлөштү. Сүйлөшүүнүн жүрүшүндө Ходжаев менен Назаров соода тууралуу пикир алмашты.", {"type": "call"}, "talks on the telephone are the call"),
    ("ru", "Визит президента Узбекистана Рустама Ходжаева в Баку, запланированный на июнь, отменён.", {"type": "visit", "status": "planned", "outcome": "cancelled"}, "a visit that came to nothing is still told"),
    ("kk", "Өзбекстан Президенті Рустам Ходжаевтың Бакуге сапары кейінге қалдырылды.", {"type": "visit", "status": "planned", "outcome": "postponed"}, "put off: it is neither held nor forgotten"),
    ("ky", "ГЭСтин ачылышы 2026-жылга жылдырылды.", {"type": "opening", "status": "planned", "outcome": "postponed"}, "an opening put off is not held"),
    ("en", "The visit of President Nino Beridze to Ankara has been called off.", {"type": "visit", "status": "planned", "outcome": "cancelled"}, "the verb of cancelling stands behind the noun"),
    ("ru", "В Баку прошла встреча министров Рустама Ходжаева и Фирдавса Назарова, отложенная из-за погоды.", {"type": "meeting", "status": "held", "outcome": None}, "what took place after all has no other outcome"),
    ("en", "Minister Emre Aksoy proposed to sign an agreement on aviation.", {"type": None}, "a signing that is only proposed"),
    ("en", "Emre Aksoy praised the agreement signed by both countries.", {"type": None}, "a signing that tells which paper is meant"),
    ("en", "Emre Aksoy and Nino Beridze discussed trade in their talk over the telephone.", {"type": "call", "place": None}, "wordings of a call"),
    ("ky", "Өзбекстан Президенти Рустам Ходжаев Анкарага расмий сапар менен барды. Түркия Президенти Эмре Аксой менен Рустам Ходжаев сүйлөштү. Эки өлкө башчылары сапар учурунда Анкарада кызматташтыкты талкуулады.", {"type": "visit", "participants": (A,), "place": "place:ankara"}, "two who are told by one word stand in one place"),
    ("en", "At the invitation of Emre Aksoy, Nino Beridze arrived in Ankara on an official visit.", {"type": "visit", "participants": ("person:nino-beridze",)}, "the host does not travel"),
    ("ru", "Рустам Ходжаев встретился в Баку с Фирдавсом Назаровым. Затем в Душанбе состоялась встреча Рустама Ходжаева с Али Керимовым.", {"type": "meeting", "participants": (A, "person:ali-kerimov"), "place": "place:dushanbe"}, "talks of different people are different talks"),
    ("ru", "С тех пор Рустам Ходжаев и Фирдавс Назаров говорили по телефону 13 раз.", {"type": None}, "what is counted is no occasion"),
    ("ru", "Депутаты Национальной ассамблеи Армении 3 мая посетили завод.", {"type": None}, "a word for a sitting in a body's name tells of none"),
    ("ky", "Рустам Ходжаев Азербайжандын Габала шаарындагы саммитте 3-майда сүйлөдү.", {"type": "summit", "place": "place:gabala"}, "an adjective of place before what it describes"),
    ("kk", "Рустам Ходжаев Бакуге келді. Кейін министр Фирдавс Назаровпен кездесті.", {"type": "meeting", "participants": (B, A)}, "with only the partner named the subject is the one before"),
    ("en", "The 5th round was held in Baku on May 3, 2025. Emre Aksoy will hold talks with Nino Beridze in Ankara on August 30, the ministry said on August 21.", {"type": "meeting", "date": "2025-08-30"}, "the day of saying is not the day of what is said"),
    ("en", "Minister to visit Baku\n\nTurkish Minister Emre Aksoy will pay a visit to Baku on September 3.", {"type": "visit", "status": "planned", "date": "2025-09-03"}, "an infinitive in a headline tells what is to come"),
    ("ky", "Ташкентте үчүнчү Транспорт форуму өттү. Ага Түркмөнстандын министри Мерет Оразов, Тажикстандын министри Фаррух Назаров жана Дүйнөлүк банктын президенти Анна Линд катышты.", {"type": "forum", "session": 3, "participants": ("person:meret-orazov", "person:farruh-nazarov", "person:anna-lind")}, "those of two states and a bank take part: all are named"),
    ("en", "Hungary, Serbia, and Bulgaria signed a memorandum on transit.", {"type": "signing", "participants": ("country:HU", "country:RS", "country:BG")}, "three states in a row sign together"),
    ("ru", "Венгрия, Сербия и Болгария подписали меморандум о транзите.", {"type": "signing", "participants": ("country:HU", "country:RS", "country:BG")}, "three states in a row sign together"),
    ("kk", "Венгрия, Сербия және Болгария транзит туралы меморандумға қол қойды.", {"type": "signing", "participants": ("country:HU", "country:RS", "country:BG")}, "three states in a row sign together"),
    ("ky", "Венгрия, Сербия жана Болгария транзит тууралуу меморандумга кол койду.", {"type": "signing", "participants": ("country:HU", "country:RS", "country:BG")}, "three states in a row sign together"),
    ("ru", "3 мая в ходе телефонной беседы Рустам Ходжаев пригласил Эмре Аксоя посетить Баку.", {"type": "call", "status": "held", "date": "2025-05-03"}, "who invites on the telephone has called"),
    ("en", "Minister Emre Aksoy invited Minister Nino Beridze to Ankara in a phone call on May 3.", {"type": "call", "status": "held", "date": "2025-05-03"}, "who invites on the telephone has called"),
    ("kk", "Мәжіліс төрағасы Рустам Ходжаев Сербия Президенті Фирдавс Назаровпен кездесті.", {"type": "meeting", "level": "head_of_state", "participants": (A, B)}, "the name of a chamber is no sitting"),
    ("kk", "Спикер Рустам Ходжаев Сербияға сапары аясында Президент Фирдавс Назаровпен, Премьер-министр Милан Юсуповпен және министр Анна Карловамен кездесті.", {"type": "meeting", "participants": (A, B, "person:milan-yusupov", "person:anna-karlova")}, "whom a list names in the instrumental somebody before it met"),
    ("kk", "Ұйымның кезекті төрағалығы Сербиядан Венгрияға тапсырылды.", {"type": "handover", "status": "held", "participants": ("country:RS", "country:HU")}, "a chairmanship handed over opens nothing, and is past though the next"),
    ("kk", "Венгрия мен Сербия арасында дипломатиялық байланыс 1992 жылғы 5 мамырда орнаған.", {"type": "other", "status": "held", "date": "1992-05-05"}, "relations by their other word, with the day between"),
    ("kk", "Премьер-министр Рустам Ходжаевтың Бакуге ресми сапармен келуін күтеміз.", {"type": "visit", "status": "planned", "participants": (A,), "place": "place:baku"}, "what is awaited is to come"),
    ("ru", "Вчера в Ташкенте президенты открыли памятник. Церемония прошла в рамках официального визита президента Чили Али Кима в Узбекистан 18–19 августа. К поездке приурочено открытие консульства в Самарканде.", {"type": "visit", "place": "country:UZ"}, "the text was in another city of the state before"),
    ("kk", "Рустам Ходжаев Иранға ресми сапармен барды. Бұл туралы кеше айтылды. Тегеранда ол министр Фирдавс Назаровпен кездеседі.", {"type": "visit", "place": "place:tehran"}, "the one city of the visited state where what is told next was"),
    ("ky", "Рустам Ходжаев Иранга расмий сапар менен барды. Тегеранда ал министр Фирдавс Назаров менен жолугат.", {"type": "visit", "place": "place:tehran"}, "the same in Kyrgyz"),
    ("kk", "Рустам Ходжаев Иранға ресми сапармен барды. Бакуде министр Фирдавс Назаров сөйледі.", {"type": "visit", "place": "country:IR"}, "a city of another state is not where the visit was"),
    ("kk", "Венгрия мен Сербия бірқатар бағыт бойынша келісімге келді.", {"type": None}, "to come to an agreement signs nothing"),
    ("ky", "Негизги документ болуп Сербия менен Венгриянын 2003-жылдын 5-майында кол коюлган келишими эсептелет.", {"type": "signing", "status": "held", "date": "2003-05-05"}, "a verb of being is no future"),
    ("en", "Prime Ministers Levan Makadze of Georgia and Artur Petrosian of Armenia opened a road. Petrosian held talks with his host in Tbilisi on May 3.", {"type": "meeting", "participants": ("person:artur-petrosian", "person:levan-makadze")}, "an unnamed host is the other holder of the office"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "want", "why"), ROWS, ids=[f"{r[0]}: {r[3]}" for r in ROWS])
def test_event(code: str, text: str, want: dict[str, Any], why: str) -> None:
    document = Document("1", "row", text, code, published=PUBLISHED)
    found = [asdict(c.fact) for c in extract(document, annotate(document)) if isinstance(c.fact, Event)]
    if want["type"] is None:
        assert not found, (why, found)
    else:
        assert any(all(event[key] == value for key, value in want.items()) for event in found), (why, found)


ONE_CALL = [
    (
        "en",
        "Peruvian Minister Jose Ramos held a phone call with Chilean Minister Ali Hassan. The sides discussed trade and exchanged views.",
    ),
    (
        "ru",
        "Министр Перу Хосе Рамос провёл телефонный разговор с министром Чили Али Хасаном. Стороны обсудили торговлю и обменялись мнениями.",
    ),
    ("kk", "Перу министрі Хосе Рамос Чили министрі Али Хасанмен телефон арқылы сөйлесті. Тараптар сауданы талқылап, пікір алмасты."),
    (
        "ky",
        "Перунун министри Хосе Рамос Чилинин министри Али Хасан менен телефон аркылуу сүйлөштү. Тараптар сооданы талкуулап, пикир алышты.",
    ),
]


@pytest.mark.parametrize(("code", "text"), ONE_CALL, ids=[r[0] for r in ONE_CALL])
def test_what_the_sides_of_a_call_spoke_of_is_no_meeting_besides(code: str, text: str) -> None:
    document = Document("1", "row", text, code, published=PUBLISHED)
    assert [c.fact.type for c in extract(document, annotate(document)) if isinstance(c.fact, Event)] == ["call"]
