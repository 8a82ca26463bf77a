"""Rows of (language, text, wanted figures, why); every text is written for these tests, dated 2026-05-14."""

from __future__ import annotations

Row = tuple[str, str, tuple[str, ...], str]

KK: list[Row] = [
    (
        "kk",
        "2025 жылы Түркия мен Әзербайжанның тауар айналымы 12 пайызға артып, 8,4 млрд АҚШ долларына жетті.",
        ("growth 12 percent actual 2025", "trade_turnover 8400000000 USD actual 2025"),
        "growth and level in one sentence",
    ),
    (
        "kk",
        "2025 жылы Моңғолия мен Ресейдің саудасы 2,6 млрд доллар болды, оның алдындағы жылы 2,4 млрд доллар болған еді.",
        ("trade_turnover 2600000000 USD actual 2025", "trade_turnover 2400000000 USD actual 2024"),
        "two years, each with its own value",
    ),
    (
        "kk",
        "Тараптар өзара сауданы 2030 жылға қарай 10 млрд долларға жеткізуге келісті.",
        ("trade_turnover 10000000000 USD target 2030",),
        "a target with its term",
    ),
    (
        "kk",
        "Төрт айда Өзбекстан мен Тәжікстанның тауар айналымы 300 млн долларды құрады.",
        ("trade_turnover 300000000 USD actual 2026-01/2026-04",),
        "cumulated months without a year are of this year",
    ),
    (
        "kk",
        "Жыл басынан бері Грузия мен Армения арасындағы сауда 400 млн долларға жетті.",
        ("trade_turnover 400000000 USD actual 2026-01/2026-05",),
        "since the start of the year",
    ),
    (
        "kk",
        "2025 жылы Қытай мен Өзбекстанның саудасы 14 млрд доллар болды. Осы соманың 70 пайызы Қытай экспортына тиесілі.",
        ("trade_turnover 14000000000 USD actual 2025", "exports 70 percent actual 2025"),
        "a share inherits the period",
    ),
    (
        "kk",
        "Өткен жылы Ресей мен Моңғолияның тауар айналымы 7 пайызға төмендеді.",
        ("growth -7 percent actual 2025",),
        "a fall is negative",
    ),
    (
        "kk",
        "Қуаты 300 МВт болатын су электр стансасы 2029 жылға дейін салынады.",
        ("capacity 300 MW target 2029",),
        "capacity of what is to be built",
    ),
    (
        "kk",
        "Ташкент пен Душанбе арасында ұзындығы 150 шақырым жол салу жоспарланып отыр.",
        ("length 150 km target",),
        "length of what is planned",
    ),
    (
        "kk",
        "Қазір Өзбекстанда 320 қырғыз-өзбек бірлескен кәсіпорны жұмыс істейді.",
        ("companies 320 count actual",),
        "companies counted a few words on",
    ),
    ("kk", "Қытай Тәжікстанға 50 млн доллар грант береді.", ("grant 50000000 USD target",), "a promised grant"),
    ("kk", "Сапар соңында 12 құжатқа қол қойылды.", ("documents 12 count actual",), "documents signed"),
    ("kk", "Түркияда 3 мыңнан астам өзбек студенті оқиды.", ("people 3000 person actual",), "people counted"),
    ("kk", "Заңның 12-бабына сәйкес виза 30 күнге беріледі.", (), "an article of a law"),
    ("kk", "Бүгін доллар бағамы 512 теңге болды.", (), "an exchange rate"),
    ("kk", "Сайлауда оған сайлаушылардың 64 пайызы дауыс берді.", (), "votes"),
    ("kk", "Өткен жылы теміржолмен 5 млн тонна жүк тасымалданды.", ("freight 5000000 tonne actual 2025",), "freight"),
    (
        "kk",
        "Қытайлық компаниялар Тәжікстан экономикасына 3,8 млрд доллар инвестиция құйды.",
        ("investment 3800000000 USD actual",),
        "investment behind the amount",
    ),
    (
        "kk",
        "Біреулер 1,5, енді біреулер 1,7 млрд доллар сауда дейді.",
        ("trade_turnover 1500000000 USD actual", "trade_turnover 1700000000 USD actual"),
        "unit and scale left to the next amount",
    ),
]

KY: list[Row] = [
    (
        "ky",
        "2025-жылы Түркия менен Азербайжандын товар жүгүртүүсү 12 пайызга өсүп, 8,4 млрд АКШ долларына жетти.",
        ("growth 12 percent actual 2025", "trade_turnover 8400000000 USD actual 2025"),
        "growth and level in one sentence",
    ),
    (
        "ky",
        "Тараптар өз ара сооданы 2030-жылга чейин 10 млрд долларга жеткирүүгө макулдашты.",
        ("trade_turnover 10000000000 USD target 2030",),
        "a target with its term",
    ),
    (
        "ky",
        "Төрт айда Өзбекстан менен Тажикстандын соода жүгүртүүсү 300 млн долларды түздү.",
        ("trade_turnover 300000000 USD actual 2026-01/2026-04",),
        "cumulated months without a year",
    ),
    (
        "ky",
        "Жыл башынан бери Грузия менен Армениянын соодасы 400 млн долларга жетти.",
        ("trade_turnover 400000000 USD actual 2026-01/2026-05",),
        "since the start of the year",
    ),
    (
        "ky",
        "2025-жылы Кытай менен Өзбекстандын соодасы 14 млрд доллар болду. Бул сумманын 70 пайызы Кытайдын экспортуна туура келет.",
        ("trade_turnover 14000000000 USD actual 2025", "exports 70 percent actual 2025"),
        "a share inherits the period",
    ),
    (
        "ky",
        "Былтыр Россия менен Монголиянын товар жүгүртүүсү 7 пайызга төмөндөдү.",
        ("growth -7 percent actual 2025",),
        "a fall is negative",
    ),
    (
        "ky",
        "Кубаттуулугу 300 МВт болгон ГЭС 2029-жылга чейин курулат.",
        ("capacity 300 MW target 2029",),
        "capacity of what is to be built",
    ),
    (
        "ky",
        "Ташкент менен Душанбенин ортосунда узундугу 150 чакырым жол куруу пландалууда.",
        ("length 150 km target",),
        "length of what is planned",
    ),
    ("ky", "Азыр Өзбекстанда 320 түрк-өзбек биргелешкен ишканасы иштейт.", ("companies 320 count actual",), "companies counted"),
    ("ky", "Кытай Тажикстанга 50 млн доллар грант берет.", ("grant 50000000 USD target",), "a promised grant"),
    ("ky", "Сапардын жыйынтыгында 12 документке кол коюлду.", ("documents 12 count actual",), "documents signed"),
    ("ky", "Түркияда 3 миңден ашык өзбек студенти окуйт.", ("people 3000 person actual",), "people counted"),
    ("ky", "Мыйзамдын 12-беренесине ылайык виза 30 күнгө берилет.", (), "an article of a law"),
    ("ky", "Бүгүн доллардын курсу 87 сом болду.", (), "an exchange rate"),
    ("ky", "Шайлоодо ага шайлоочулардын 64 пайызы добуш берди.", (), "votes"),
    ("ky", "Өткөн жылы темир жол менен 5 млн тонна жүк ташылды.", ("freight 5000000 tonne actual 2025",), "freight"),
    (
        "ky",
        "Кытай компаниялары Тажикстандын экономикасына 3,8 млрд доллар инвестиция салды.",
        ("investment 3800000000 USD actual",),
        "investment behind the amount",
    ),
    ("ky", "Долбоордун наркы 480 млн доллар деп бааланууда.", ("cost 480000000 USD estimate",), "an expected cost"),
]

RU: list[Row] = [
    (
        "ru",
        "В 2025 году товарооборот Турции и Азербайджана вырос на 12% по сравнению с 2024 годом и достиг 8,4 млрд долларов.",
        ("growth 12 percent actual 2025", "trade_turnover 8400000000 USD actual 2025"),
        "growth, level and a base of comparison",
    ),
    (
        "ru",
        "Взаимная торговля Монголии и России составила 2,6 млрд долларов в 2025 году против 2,4 млрд долларов в 2024 году.",
        ("trade_turnover 2600000000 USD actual 2025", "trade_turnover 2400000000 USD actual 2024"),
        "two years, each with its own value",
    ),
    (
        "ru",
        "Стороны договорились довести товарооборот до 10 млрд долларов к 2030 году.",
        ("trade_turnover 10000000000 USD target 2030",),
        "a target with its term",
    ),
    (
        "ru",
        "За четыре месяца товарооборот Узбекистана и Таджикистана составил 300 млн долларов.",
        ("trade_turnover 300000000 USD actual 2026-01/2026-04",),
        "cumulated months without a year",
    ),
    (
        "ru",
        "С начала года торговля Грузии и Армении достигла 400 млн долларов.",
        ("trade_turnover 400000000 USD actual 2026-01/2026-05",),
        "since the start of the year",
    ),
    (
        "ru",
        "В 2025 году торговля Китая и Узбекистана составила 14 млрд долларов. На китайский экспорт пришлось 70% этой суммы.",
        ("trade_turnover 14000000000 USD actual 2025", "exports 70 percent actual 2025"),
        "a share inherits the period",
    ),
    (
        "ru",
        "В прошлом году товарооборот России и Монголии сократился на 7 процентов.",
        ("growth -7 percent actual 2025",),
        "a fall is negative",
    ),
    (
        "ru",
        "Гидроэлектростанцию мощностью 300 МВт построят до 2029 года.",
        ("capacity 300 MW target 2029",),
        "capacity of what is to be built",
    ),
    (
        "ru",
        "Между Ташкентом и Душанбе планируется построить дорогу протяженностью 150 км.",
        ("length 150 km target",),
        "length of what is planned",
    ),
    (
        "ru",
        "Сейчас в Узбекистане работают 320 узбекско-турецких совместных предприятий.",
        ("companies 320 count actual",),
        "companies counted a few words on",
    ),
    ("ru", "Китай выделит Таджикистану грант на 50 млн долларов.", ("grant 50000000 USD target",), "a promised grant"),
    ("ru", "По итогам визита подписано 12 документов.", ("documents 12 count actual",), "documents signed"),
    ("ru", "В Турции учатся более 3 тысяч узбекских студентов.", ("people 3000 person actual",), "people counted"),
    ("ru", "Согласно статье 12 закона, виза выдается на 30 дней.", (), "an article of a law"),
    ("ru", "Официальный курс доллара сегодня составил 512 тенге.", (), "an exchange rate"),
    ("ru", "За него проголосовали 64% избирателей.", (), "votes"),
    ("ru", "В прошлом году по железной дороге перевезено 5 млн тонн грузов.", ("freight 5000000 tonne actual 2025",), "freight"),
    (
        "ru",
        "Китайские компании вложили в экономику Таджикистана 3,8 млрд долларов.",
        ("investment 3800000000 USD actual",),
        "investment by its verb",
    ),
    (
        "ru",
        "Товарооборот удалось увеличить с 1,5 до 1,7 млрд долларов.",
        ("trade_turnover 1500000000 USD actual", "trade_turnover 1700000000 USD actual"),
        "a range that shares scale and unit",
    ),
    ("ru", "Стоимость проекта оценивается в 480 млн долларов.", ("cost 480000000 USD estimate",), "an expected cost"),
    ("ru", "Пенсионер 78 лет приехал на автобусе маршрута № 12.", (), "an age and a route"),
]

EN: list[Row] = [
    (
        "en",
        "Trade between Türkiye and Azerbaijan rose 12% to $8.4 billion in 2025, compared with 2024.",
        ("growth 12 percent actual 2025", "trade_turnover 8400000000 USD actual 2025"),
        "growth, level and a base of comparison",
    ),
    (
        "en",
        "Mongolia's trade with Russia reached $2.6 billion in 2025, up from $2.4 billion in 2024.",
        ("trade_turnover 2600000000 USD actual 2025", "trade_turnover 2400000000 USD actual 2024"),
        "two years, each with its own value",
    ),
    (
        "en",
        "The sides agreed to bring bilateral trade to $10 billion by 2030.",
        ("trade_turnover 10000000000 USD target 2030",),
        "a target with its term",
    ),
    (
        "en",
        "In the first four months, trade between Uzbekistan and Tajikistan amounted to $300 million.",
        ("trade_turnover 300000000 USD actual 2026-01/2026-04",),
        "cumulated months without a year",
    ),
    (
        "en",
        "Since the start of the year, trade between Georgia and Armenia has reached $400 million.",
        ("trade_turnover 400000000 USD actual 2026-01/2026-05",),
        "since the start of the year",
    ),
    (
        "en",
        "In 2025 trade between China and Uzbekistan totalled $14 billion. Chinese exports accounted for 70% of that sum.",
        ("trade_turnover 14000000000 USD actual 2025", "exports 70 percent actual 2025"),
        "a share inherits the period",
    ),
    ("en", "Last year Russia's trade with Mongolia fell by 7 percent.", ("growth -7 percent actual 2025",), "a fall is negative"),
    (
        "en",
        "A hydropower plant with a capacity of 300 MW will be built by 2029.",
        ("capacity 300 MW target 2029",),
        "capacity of what is to be built",
    ),
    ("en", "A road 150 km long is to be built between Tashkent and Dushanbe.", ("length 150 km target",), "length of what is planned"),
    (
        "en",
        "More than 320 Turkish-Uzbek joint ventures operate in Uzbekistan.",
        ("companies 320 count actual",),
        "companies counted a few words on",
    ),
    ("en", "China will provide Tajikistan with a grant of $50 million.", ("grant 50000000 USD target",), "a promised grant"),
    ("en", "Twelve documents were signed after the talks.", ("documents 12 count actual",), "documents signed, in words"),
    ("en", "Over 3,000 Uzbek students study in Türkiye.", ("people 3000 person actual",), "people counted"),
    ("en", "Under Article 12 of the law, visas are issued for 30 days.", (), "an article of a law"),
    ("en", "The official exchange rate was 512 tenge to the dollar.", (), "an exchange rate"),
    ("en", "He won 64% of the vote.", (), "votes"),
    ("en", "Last year 5 million tonnes of cargo were transported by rail.", ("freight 5000000 tonne actual 2025",), "freight"),
    ("en", "Chinese companies have invested $3.8 billion in Tajikistan.", ("investment 3800000000 USD actual",), "investment by its verb"),
    ("en", "The cost of the project is estimated at $480 million.", ("cost 480000000 USD estimate",), "an expected cost"),
    ("en", "The 78-year-old veteran took bus route No 12.", (), "an age and a route"),
    (
        "en",
        "Exports of Uzbek fruit to Kazakhstan may reach $260 million.",
        ("exports 260000000 USD estimate",),
        "what may be is an estimate",
    ),
]

ROWS = [*KK, *KY, *RU, *EN]
