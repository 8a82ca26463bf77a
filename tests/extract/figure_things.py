"""Plain things counted by the shape number and noun, on other states than those of the documents; and numbers that count nothing."""

from __future__ import annotations

Row = tuple[str, str, tuple[str, ...], str]

THINGS: list[Row] = [
    ("en", "Serbia filed 48 complaints against Albania.", ("other 48 count actual",), "a plural behind a number"),
    ("en", "The summit of Chile and Peru adopted a plan of 45 practical measures.", ("other 45 count actual",), "an adjective between"),
    ("en", "Qatar will train 40 Albanian geologists.", ("people 40 person target",), "people by their ending"),
    ("en", "Delegates from 30 countries came to the forum of Chile and Peru.", (), "states are not counted"),
    ("en", "Talks between Chile and Peru lasted 14 hours.", (), "hours"),
    ("en", "The museum of Oman is open until 18 every day.", (), "a clock time counts nothing"),
    ("ru", "Сербия направила Албании 48 жалоб.", ("other 48 count actual",), "a genitive behind a number"),
    ("ru", "Чили и Перу подписали план действий из 23 пунктов.", ("other 23 count actual",), "points of a plan"),
    ("ru", "Чили и Перу рассмотрели 34 новых вопроса.", ("other 34 count actual",), "an adjective between"),
    ("ru", "В форуме Чили и Перу участвовали гости из 30 стран.", (), "states are not counted"),
    ("ru", "Переговоры Чили и Перу длились 14 часов.", (), "hours"),
    ("ru", "Порт Омана примет 20 к концу года.", (), "a preposition is no noun"),
    ("kk", "Чили мен Перу жиынында 34 мәселе қаралды.", ("other 34 count actual",), "a bare noun behind a number"),
    ("kk", "Чили мен Перу 23 тармақтан тұратын жоспарға қол қойды.", ("other 23 count actual",), "points of a plan"),
    ("kk", "Чили мен Перудың келіссөзі 14 сағатқа созылды.", (), "hours"),
    ("kk", "Чили музейі түнгі 11-ге дейін ашық.", (), "a number with an ending of its own counts nothing behind it"),
    ("kk", "Чили мен Перу форумына 30 елден қонақ келді.", (), "states are not counted"),
    ("ky", "Чили менен Перунун жыйынында 34 маселе каралды.", ("other 34 count actual",), "a bare noun behind a number"),
    ("ky", "Чили менен Перу 23 пункттан турган планга кол койду.", ("other 23 count actual",), "points of a plan"),
    ("ky", "Чили менен Перунун сүйлөшүүсү 14 саатка созулду.", (), "hours"),
    ("kk", "Чили мен Перуде 40 мемлекеттік компания жұмыс істейді.", ("companies 40 count actual",), "an adjective made of a state"),
    ("ky", "Чили 45 беттик баяндама жарыялады.", (), "pages"),
    ("ky", "Чили менен Перунун форумуна 30га жакын өлкөдөн конок келди.", (), "a dative before a word of approximation is no hectare"),
    ("ky", "Чили Перуга 30 га жер берди.", ("other 30 hectare actual",), "an area"),
]

# What is counted, as the register calls it: a noun, or nothing where the words behind the number name none.
COUNTED: list[tuple[str, str, str | None, str]] = [
    ("kk", "Чили мен Перу 34 жаңа мәселені қарады.", "мәселені", "an adjective before the noun"),
    ("kk", "Чили көрмесіне 20 ірі шетелдік ұйым келді.", "ұйым", "two adjectives, one of a list and one by its ending"),
    ("kk", "Оман Катарға 120 құжаттандырылған үлгі жіберді.", "үлгі", "a passive participle describes the noun"),
    ("kk", "Чили мен Перу форумына 45 мектеп тартылды.", "мектеп", "a noun that ends like a converb"),
    ("kk", "Оман мен Катар портында жылына 240 мың контейнер қабылдайтын хаб салынды.", "контейнер", "no participle, and what it takes"),
    ("ky", "Чили менен Перу 34 жаңы маселени карады.", "маселени", "an adjective before the noun"),
    ("ky", "Катар Оманга 420 кычкылтек аппаратын жөнөттү.", "аппаратын", "a noun joined to the one before it by its possessive"),
    ("ky", "Катар Оманга 40 жүк контейнерин жөнөттү.", "контейнерин", "the same"),
    ("ky", "Катар Оманга 25 жүк тракторун жөнөттү.", "тракторун", "no future, for all its ending"),
    ("kk", "Катар Оманға 420 оттегі баллонын жіберді.", "баллонын", "the same in Kazakh"),
    ("ky", "Оман Катарга 120 жаңыланган үлгү жөнөттү.", "үлгү", "a passive participle describes the noun"),
    ("ky", "Чили менен Перунун жыйынына 45 мектеп тартылды.", "мектеп", "a noun that ends like a converb"),
    ("en", "Serbia filed 48 formal complaints against Albania.", "complaints", "an adjective before the noun"),
    ("ru", "Чили и Перу рассмотрели 34 новых вопроса.", "вопроса", "an adjective before the noun"),
]

NOT_COUNTED: list[Row] = [
    ("kk", "Оман мен Катардың сауда үйінен жеткізілгені 380 миллион еді.", (), "a copula counts nothing"),
    ("ky", "Оман менен Катардын соода үйүнөн жеткирилгени 380 миллион эле.", (), "a copula counts nothing"),
    (
        "ky",
        "Омандын элчилигине 300дөн ашык омандык кайрылганын ТИМ билдирди.",
        ("people 300 person actual",),
        "citizens, and what is told of them",
    ),
    ("kk", "Оман министрі Катарға 19 мәрте барды.", (), "times"),
    (
        "kk",
        "Оманға 94 мың қазақстандық саяхаттап үлгерді.",
        ("people 94000 person actual",),
        "a state's adjective before a converb: citizens",
    ),
    ("kk", "Оман көрмесіне 20 тауар өндіруші қатысты.", ("people 20 person actual",), "makers of goods, and not goods"),
]

FORMS: list[Row] = [
    ("en", "Oman will sell Qatar 2 million tonnes of cement.", ("exports 2000000 tonne target",), "goods sold are an export"),
    (
        "en",
        "Oman and Qatar trade a lot. The total cost of these projects exceeds $800 million.",
        ("cost 800000000 USD actual",),
        "«the total» is no figure told before",
    ),
    ("en", "The $40 million project of Oman and Qatar helps trade.", ("cost 40000000 USD estimate",), "what a project costs, and no trade"),
    ("en", "Qatar dug 2 million tonnes of ore in 2025.", ("other 2000000 tonne actual 2025",), "an output"),
    ("ru", "Через порт Омана прошло 3 млн тонн катарских грузов.", ("freight 3000000 tonne actual",), "cargo that passed"),
    ("ru", "Оман закупил у Катара 40 тысяч тонн удобрений.", ("imports 40000 tonne actual",), "goods bought"),
    ("ru", "Оман построит цех на 5 тысяч тонн пряжи в год.", ("capacity 5000 tonne target",), "so much a year of a plant"),
    ("kk", "Оман Катарға 40 мың тонна бидай жөнелтті.", ("exports 40000 tonne actual",), "goods sent"),
    ("ky", "Оман Катарга 40 миң тонна буудай жөнөттү.", ("exports 40000 tonne actual",), "goods sent"),
    ("ky", "Катар Оманга мектеп курууга 9 млн доллар бөлдү.", ("grant 9000000 USD actual",), "a state allots"),
    ("kk", "Катар Оманға мектеп салуға 9 млн доллар бөлді.", ("grant 9000000 USD actual",), "a state allots"),
    ("ru", "Албании Азиатский банк развития выделил 9 млн долларов на школы.", ("grant 9000000 USD actual",), "a bank allots"),
    ("kk", "Оман мен Катар 3 млрд долларлық көпір салады.", ("cost 3000000000 USD estimate",), "a sum that describes a thing"),
    ("ru", "Контракт на 42 локомотива подписали Оман и Катар.", ("other 42 count target",), "what a contract is for"),
    ("en", "A plant in Oman will give work to 800 people.", ("people 800 person estimate",), "jobs to come"),
    ("kk", "Чили мен Перу министрлері үш шешімге қол қойды.", ("documents 3 count actual",), "whatever is signed is a document"),
    (
        "en",
        "Chile and Peru have the objective of reaching $9 billion in trade.",
        ("trade_turnover 9000000000 USD target",),
        "an aim in a gerund",
    ),
]
