"""Figures of kinds that are easily mistaken: what a plant is built for, what is given in kind, shares, bases, promised sums, days of a way."""

from __future__ import annotations

Row = tuple[str, str, tuple[str, ...], str]

KINDS: list[Row] = [
    ("en", "Oman opened a dry port that can process 900 trucks a day.", ("capacity 900 count actual",), "a post's capacity, no trucks"),
    (
        "en",
        "Serbia said a mill able to handle 250,000 tonnes a year would be built near Tirana in Albania by 2029.",
        ("capacity 250000 tonne target 2029",),
        "a capacity is no freight; not built yet is a target",
    ),
    (
        "ru",
        "Узбекистан и Оман открыли завод. Он рассчитан на 3 млн изделий в год, его стоимость – 70 млн долларов.",
        ("capacity 3000000 count actual", "cost 70000000 USD actual"),
        "no amount takes the currency of another; what is open has cost",
    ),
    (
        "kk",
        "Өзбекстан мен Оман салып жатқан терминал жылына 500 мың тонна жүк өткізе алады.",
        ("capacity 500000 tonne target",),
        "a terminal being built",
    ),
    ("ky", "Өзбекстан менен Оман ачкан фабрика жылына 4 млн кийим тиге алат.", ("capacity 4000000 count actual",), "a factory at work"),
    (
        "en",
        "Trade between Chile and Peru is to be raised to $6 billion by 2029, up from $4.5 billion last year.",
        ("trade_turnover 6000000000 USD target 2029", "trade_turnover 4500000000 USD actual 2025"),
        "what it was is reached, what it is to be is aimed at",
    ),
    (
        "ru",
        "Иран и Оман договорились увеличить число совместных предприятий с 90 до 150 к 2028 году.",
        ("companies 90 count actual", "companies 150 count target 2028"),
        "a base beside its target",
    ),
    (
        "ky",
        "Иран менен Оман порттун кубаттуулугун жылына 9 млн тоннадан 12 млн тоннага жеткирүүнү пландап жатат.",
        ("capacity 9000000 tonne actual", "capacity 12000000 tonne target"),
        "a base in the ablative",
    ),
    ("kk", "Иран мен Оман форумына 250-ден астам кәсіпкер жиналды.", ("people 250 person actual",), "an ablative is no ordinal"),
    ("en", "The forum of Chile and Peru drew more than 300 executives.", ("people 300 person actual",), "people at a forum"),
    ("en", "Qatari firms plan to put $90 million into Albanian tourism.", ("investment 90000000 USD target",), "a pledged sum"),
    ("ru", "Катар безвозмездно выделит Албании 40 млн долларов.", ("grant 40000000 USD target",), "a gift is a grant"),
    (
        "ky",
        "Катар менен Албания 70 млн доллар насыя берүү жөнүндө келишимге кол коюшту.",
        ("loan 70000000 USD target",),
        "signed, not yet paid",
    ),
    ("ru", "По прогнозу банка, инвестиции Катара в Албанию составят 80 млн долларов.", ("investment 80000000 USD estimate",), "a forecast"),
    ("en", "Qatar promised to send Albania 15 fire engines.", ("other 15 count target",), "aid in kind to come"),
    ("kk", "Былтыр Катар Албания мектептеріне 6 мың оқулық жіберді.", ("other 6000 count actual 2025",), "aid in kind given"),
    ("ky", "Катар Албания студенттерине 80 стипендия бөлөт.", ("grant 80 count target",), "places to study"),
    (
        "ru",
        "В 2025 году товарооборот Перу и Чили достиг 5 млрд долларов, причем 60% этой суммы дал импорт из Чили.",
        ("trade_turnover 5000000000 USD actual 2025", "imports 60 percent actual 2025"),
        "a share of a sum",
    ),
    ("kk", "Өнімнің 70 пайызы Перуден Чилиге экспортқа шығарылмақ.", ("exports 70 percent target",), "a share to come"),
    ("ky", "Чили аркылуу өткөн перу жүгү 2 млн тоннага жетти.", ("freight 2000000 tonne actual",), "freight that passes"),
    ("en", "It takes a truck six days to reach Lima from Santiago.", ("other 6 day actual",), "how long a way takes"),
    ("ru", "Билет из Лимы в Сантьяго обойдется в 90 долларов.", (), "a fare is no figure of relations"),
    ("en", "Spain sent five ministers to Peru. They gave three speeches.", (), "a few is how one speaks; ministers are no aid"),
    ("en", "The minister took three days to visit Spain and Peru.", (), "how long a visit lasts is no figure"),
    (
        "kk",
        "Испания Перуге жылына 2 млн тонна астық экспорттайды.",
        ("exports 2000000 tonne actual",),
        "what is sold in a year is no capacity",
    ),
]
