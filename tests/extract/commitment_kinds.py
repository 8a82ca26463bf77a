"""Undertakings of kinds that are easily missed or mistaken, in four languages: language, text, what is undertaken, why the row is here."""

Row = tuple[str, str, list[str], str]

KINDS: list[Row] = [
    (
        "kk",
        "Оман мен Катар министрлер деңгейінде кездесу өткізу туралы уағдаласты.",
        ["schedule agreed"],
        "a meeting agreed on is a schedule",
    ),
    ("kk", "Оман мен Катар консулдықтар ашу туралы шешімдер қабылдады.", ["project agreed"], "decisions in the plural, not yet done"),
    ("kk", "Жобаның ішінде Оман мен Катар арасындағы жаңа көпірдің құрылысы бар.", ["project under_way"], "works that are there"),
    (
        "en",
        "Chile and Peru signed eight documents, among them a customs treaty and an air agreement under which flights will resume in June.",
        ["document signed", "document signed", "measure signed"],
        "an agreement, and what it provides for, are two",
    ),
    (
        "en",
        "Chile and Peru signed a memorandum on a power line, which is to be built by 2029.",
        ["document signed", "project signed"],
        "what is to be built stands behind the document",
    ),
    ("en", "Chile will scrap customs duties on Peruvian fruit from 1 July.", ["measure agreed"], "what one side will do"),
    ("en", "Omani firms plan to put $90 million into Serbian farms.", ["measure proposed"], "a sum that one side only plans"),
    ("ru", "Катар предоставит Албании кредит в 60 млн долларов.", ["measure agreed"], "a sum that one side will give"),
    ("ru", "Катар безвозмездно выделит Албании 40 млн долларов на строительство больницы.", ["project agreed"], "a gift that builds"),
    (
        "ru",
        "Иран и Оман договорились увеличить число совместных предприятий с 90 до 150 к 2028 году.",
        ["target agreed"],
        "a number of companies to reach",
    ),
    (
        "ru",
        "Министр Ирана попросил Оман выделить для грузов отдельный причал.\n\n– Рыба в очереди лежать не умеет, – посетовал он.",
        ["measure proposed"],
        "a dash after a full stop opens speech and no item of a list",
    ),
    ("ru", "Завод, который иранская компания возводит в Омане, должен заработать в июле.", ["project under_way"], "what is being built"),
    (
        "kk",
        "Иран мен Оман 2026–2028 жылдарға арналған ынтымақтастық бағдарламасына қол қойды.",
        ["document signed"],
        "a programme is a document",
    ),
    ("kk", "Олар Иран мен Оман парламенттерінің достық тобын құруға уағдаласты.", ["group agreed"], "a group of friendship is a group"),
    (
        "kk",
        "Иран мен Оман комиссиясының жетінші отырысы келесі жылы Маскатта өтеді.",
        ["schedule agreed"],
        "a numbered sitting in a time to come",
    ),
    (
        "kk",
        "Иран мен Оман он құжатқа қол қойды. Соның бірі – кеден туралы келісім.",
        ["document signed"],
        "what was counted is named without a verb",
    ),
    ("ky", "Иран менен Омандын кийинки форуму келерки жылы Маскатта өтөт.", ["schedule agreed"], "the next forum"),
    (
        "ky",
        "Иран менен Оман алты документке кол койду. Алардын бири – бажы жөнүндө меморандум.",
        ["document signed"],
        "what was counted is named without a verb",
    ),
    ("ky", "Иран менен Оман боордоштукту чыңдоого, бири-бирин колдоого даяр экенин айтышты.", [], "goodwill supports nothing"),
]
