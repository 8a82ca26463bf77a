"""What a reader takes a percentage, a term, a sum or a count of vehicles for by the verb beside it, on other states than those of the documents."""

from __future__ import annotations

Row = tuple[str, str, tuple[str, ...], str]

PERCENTAGES: list[Row] = [
    ("en", "Chile will cover 40% of the cost of the line and Peru 60%.", ("cost 40 percent target", "cost 60 percent target"), "who pays"),
    ("ru", "Чили возьмёт на себя 40 % расходов, Перу – 60 %.", ("cost 40 percent target", "cost 60 percent target"), "who pays"),
    ("kk", "Шығынның 40 пайызын Чили, 60 пайызын Перу көтереді.", ("cost 40 percent target", "cost 60 percent target"), "who pays"),
    ("ky", "Чыгымдын 40 пайызын Чили, 60 пайызын Перу көтөрөт.", ("cost 40 percent target", "cost 60 percent target"), "who pays"),
    ("en", "Vietnam offered Chile to cut the duty on grain to 3%.", ("other 3 percent target",), "a duty is no growth"),
    ("ru", "Вьетнам предложил Чили снизить пошлину на зерно до 3 процентов.", ("other 3 percent target",), "a duty is no growth"),
    ("kk", "Вьетнам Чили астығына салынатын бажды 3 пайызға дейін төмендетуді ұсынды.", ("other 3 percent target",), "a duty"),
    ("ky", "Вьетнам Чили буудайына салынган бажыны 3 пайызга чейин төмөндөтүүнү сунуштады.", ("other 3 percent target",), "a duty"),
    ("en", "Of the loan that Oman gave Chile, 84% has been used.", ("loan 84 percent actual",), "how much is used"),
    ("ru", "Кредит Омана освоен на 84 процента.", ("loan 84 percent actual",), "how much is used"),
    ("kk", "Оман несиесінің 84 пайызы игерілді.", ("loan 84 percent actual",), "how much is used"),
    ("ky", "Омандын насыясынын 84 пайызы өздөштүрүлдү.", ("loan 84 percent actual",), "how much is used"),
    ("en", "Jordan buys more than 70 per cent of its flour from Oman.", ("imports 70 percent actual",), "a part of what is bought"),
    ("kk", "Иордания ұнның 70 пайыздан астамын Оманнан сатып алады.", ("imports 70 percent actual",), "a part of what is bought"),
    ("ky", "Иордания ундун 70 пайыздан ашыгын Омандан сатып алат.", ("imports 70 percent actual",), "a part of what is bought"),
    ("ru", "Торговля Чили и Перу превысила показатель 2024 года на 16 процентов.", ("growth 16 percent actual",), "greater by"),
    (
        "ru",
        "Доля Омана в торговле Чили выросла с 12 до 21 процента.",
        ("trade_turnover 12 percent actual", "trade_turnover 21 percent actual"),
        "a share that moved is no growth",
    ),
    (
        "kk",
        "Чилидің Перуге экспорты 9 млн доллар болды. Соның 7 пайызы – жүн.",
        ("exports 9000000 USD actual", "exports 7 percent actual"),
        "a part of what was told",
    ),
]

TERMS: list[Row] = [
    ("en", "Oman will lease the site to Chile for 25 years.", ("other 25 year target",), "a lease runs"),
    ("ru", "Оман передаст участок Чили в аренду на 25 лет.", ("other 25 year target",), "a lease runs"),
    ("kk", "Оман учаскені Чилиге 25 жылға жалға береді.", ("other 25 year target",), "a lease runs"),
    ("ky", "Оман жерди Чилиге 25 жылга ижарага берет.", ("other 25 year target",), "a lease runs"),
    ("en", "Chile and Oman have worked together for 30 years.", (), "since when is no term"),
    ("ru", "Чили и Оман сотрудничают уже 30 лет.", (), "since when is no term"),
    ("kk", "Чили мен Оман 30 жылдан бері ынтымақтасып келеді.", (), "since when is no term"),
    ("ky", "Чили менен Оман 30 жылдан бери кызматташып келет.", (), "since when is no term"),
    (
        "en",
        "Chile and Oman agreed to extend the visa-free stay from 30 to 60 days.",
        ("other 30 day actual", "other 60 day target"),
        "a stay",
    ),
    ("ru", "Чили и Оман увеличат срок безвизового пребывания с 30 до 60 дней.", ("other 30 day actual", "other 60 day target"), "a stay"),
    (
        "kk",
        "Чили мен Оман визасыз жүру мерзімін 30 күннен 60 күнге ұзартуға келісті.",
        ("other 30 day actual", "other 60 day target"),
        "a stay",
    ),
    (
        "ky",
        "Чили менен Оман визасыз жүрүү мөөнөтүн 30 күндөн 60 күнгө узартууга макулдашты.",
        ("other 30 day actual", "other 60 day target"),
        "a stay",
    ),
]

CARRIED: list[Row] = [
    ("en", "Some 214,000 lorries crossed the border of Chile in 2024.", ("freight 214000 count actual 2024",), "vehicles that went"),
    ("ru", "В 2024 году через порт Омана прошло 214 тысяч грузовиков.", ("freight 214000 count actual 2024",), "vehicles that went"),
    ("kk", "2024 жылы Оман порты арқылы 214 мың жүк көлігі өтті.", ("freight 214000 count actual 2024",), "vehicles that went"),
    ("ky", "2024-жылы Омандын порту аркылуу 214 миң жүк ташуучу унаа өттү.", ("freight 214000 count actual 2024",), "vehicles that went"),
    ("ky", "Омандын порту аркылуу суткасына 640 фура өтүп жатат.", ("other 640 count actual",), "so many a day"),
    ("ru", "Оман отправил в Перу 1150 тонн кашемира.", ("exports 1150 tonne actual",), "goods that no list names"),
    ("kk", "Оман Перуге 1150 тонна кашемир жөнелтті.", ("exports 1150 tonne actual",), "goods that no list names"),
]

SUMS: list[Row] = [
    (
        "ru",
        "Чили продала Перу товаров на 310 млн долларов, а купила на 95 млн.",
        ("exports 310000000 USD actual", "imports 95000000 USD actual"),
        "goods sold and bought",
    ),
    ("ru", "Чилийская фирма потратила на завод в Перу 14 млн долларов.", ("investment 14000000 USD actual",), "spent on a plant"),
    ("en", "A Chilean firm has spent $14 million on the plant in Peru.", ("investment 14000000 USD actual",), "spent on a plant"),
    ("ky", "Чилилик фирма Перудагы заводго 14 млн доллар жумшады.", ("investment 14000000 USD actual",), "spent on a plant"),
    ("en", "The work in Oman needs 45 million euros.", ("cost 45000000 EUR estimate",), "what is needed"),
    ("ru", "На эти работы в Омане потребуется 45 млн евро.", ("cost 45000000 EUR estimate",), "what is needed"),
    (
        "ru",
        "Торговля Чили и Перу в 2025 году достигла 3 млрд долларов. Торговцы потеряли на ней более 10 млн долларов.",
        ("trade_turnover 3000000000 USD actual 2025", "cost 10000000 USD actual"),
        "what is lost is no trade",
    ),
    (
        "en",
        "Trade between Chile and Peru reached $3 billion in 2025. Traders lost more than $10 million, the chamber of commerce said.",
        ("trade_turnover 3000000000 USD actual 2025", "cost 10000000 USD estimate"),
        "what is lost is no trade",
    ),
    (
        "kk",
        "Чили мен Перудың саудасы 3 млрд доллар болды. Сауда палатасының айтуынша, кәсіпкерлер 10 млн доллардан астам шығынға ұшырады.",
        ("trade_turnover 3000000000 USD actual", "cost 10000000 USD estimate"),
        "what is lost is no trade",
    ),
    (
        "ky",
        "Чили менен Перунун соодасы 3 млрд доллар болду. Соода палатасынын баамында, ишкерлер 10 млн доллардан ашык зыян тартты.",
        ("trade_turnover 3000000000 USD actual", "cost 10000000 USD estimate"),
        "what is lost is no trade",
    ),
    (
        "ru",
        "Чили и Перу поставили товаров на 2 млрд долларов. Торговля составила 3 млрд долларов. Задача, поставленная на 2030 год, – 5 млрд.",
        ("exports 2000000000 USD actual", "trade_turnover 3000000000 USD actual", "trade_turnover 5000000000 USD target 2030"),
        "an aim is set and not delivered",
    ),
    (
        "kk",
        "Чили мен Перу саудасы 2025 жылы 836 млн доллар болды. Тараптар сауданы 2030 жылға дейін 2 млрд долларға жеткізбек. Екі миллиард – аспаннан алған сан емес.",
        ("trade_turnover 836000000 USD actual 2025", "trade_turnover 2000000000 USD target 2030"),
        "an aim spoken of again is no level",
    ),
    (
        "en",
        "Chile and Peru set a target of $2bn in two-way trade by 2030, twice the $1bn that they had hoped to reach by 2027.",
        ("trade_turnover 2000000000 USD target 2030", "trade_turnover 1000000000 USD target 2027"),
        "each amount has the term behind it",
    ),
    ("kk", "Омандағы жұмысқа 45 млн еуро қажет.", ("cost 45000000 EUR estimate",), "what is needed"),
    ("ky", "Омандагы жумушка 45 млн евро керек.", ("cost 45000000 EUR estimate",), "what is needed"),
    (
        "kk",
        "Чили мен Перудың саудасы 3 млрд доллар болды. Оны 5 миллиардқа жеткізу міндеті қойылды.",
        ("trade_turnover 3000000000 USD actual", "trade_turnover 5000000000 USD target"),
        "a number with an ending counts no noun",
    ),
    (
        "kk",
        "Омандағы құны 46 млн еуро деп есептелген зауыт 230 адамды жұмысқа алады.",
        ("cost 46000000 EUR estimate", "people 230 person target"),
        "a verb right behind a sum is that sum's",
    ),
    (
        "ky",
        "Чили менен Омандын ортосундагы рейстердин саны он экиден он төрткө көбөйтүлөт.",
        ("other 12 count actual", "other 14 count target"),
        "teens with cases",
    ),
    (
        "en",
        "Trade between Chile and Oman came to $89 million from January to May 2025.",
        ("trade_turnover 89000000 USD actual 2025-01/2025-05",),
        "from a month to a month",
    ),
]

AHEAD: list[Row] = [
    ("en", "The plant of Oman in Chile will create 1,200 jobs.", ("people 1200 person estimate",), "jobs are people"),
    ("ru", "На заводе Омана в Чили появится 1200 рабочих мест.", ("people 1200 person estimate",), "jobs are people"),
    ("kk", "Оманның Чилидегі зауытында 1200 жұмыс орны ашылады.", ("people 1200 person estimate",), "jobs are people"),
    ("kk", "Оман сексен чилилік диспетчерді оқытады.", ("people 80 person target",), "an object that ends like a past is no verb"),
    ("kk", "Қазір Оманда 12 мың чилилік азамат еңбек етіп жүр.", ("people 12000 person actual",), "a noun that ends like a future"),
    ("kk", "Оманға 46 мың чилилік келген.", ("people 46000 person actual",), "the adjective of a state stands for its people"),
    ("ky", "Бул акчага Оманга 68 тез жардам унаасы сатып алынат.", ("other 68 count target",), "what will be bought"),
    ("ru", "Министры Омана и Чили обсудили закупку 60 автобусов.", ("other 60 count target",), "a purchase that is spoken of"),
    ("en", "Oman Air will start two flights a week to Chile.", ("other 2 count target",), "two flights are told"),
    ("en", "Oman offered Chile a discount of 20 percent on port dues.", ("other 20 percent target",), "a discount on dues"),
    ("ky", "Оман Чилиге 40 млн доллардык насыя берет.", ("loan 40000000 USD target",), "a sum with the ending of an adjective"),
    ("kk", "Чили айырбасының үштен бірі Оманға тиесілі.", (), "a part of what is not named"),
]
