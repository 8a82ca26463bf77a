"""What words of a document make a heading: one row, one phrase as a rule cuts it, and what it is called at the head of a page (None: it
cannot be read alone), with the reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.headings import heading
from kelisim.lang.language import CODES

ROWS = [
    # Russian
    ("ru", "project", "новый речной порт", "Новый речной порт", "a noun in the nominative"),
    ("ru", "project", "сухого порта в Ошской области", "Сухой порт в Ошской области", "the genitive of a noun and its adjective"),
    ("ru", "project", "фармацевтическую фабрику", "Фармацевтическая фабрика", "an accusative"),
    ("ru", "project", "пунктов пропуска", "Пункты пропуска", "a plural stays a plural"),
    ("ru", "project", "восемь пунктов пропуска", "Восемь пунктов пропуска", "a numeral governs its noun"),
    ("ru", "project", "поезд Ташкент – Худжанд", "Поезд Ташкент – Худжанд", "a line between two places"),
    ("ru", "project", "торговый дом «Самарканд»", "Торговый дом «Самарканд»", "a name in quotation marks"),
    ("ru", "project", "в Батуми генконсульство Армении", "Генконсульство Армении в Батуми", "where it is, told before it"),
    ("ru", "document", "также Соглашение о защите инвестиций", "Соглашение о защите инвестиций", "a small word before it"),
    ("ru", "document", "об авиационном поиске и спасании", "Документ об авиационном поиске и спасании", "its sort is not told"),
    ("ru", "document", "Соглашение о пенсиях мы ратифицировали", "Соглашение о пенсиях", "another subject and its verb"),
    ("ru", "document", "план консультаций на 2025–2026 годы", "План консультаций на 2025–2026 годы", "years that belong to it"),
    ("ru", "group", "создана рабочая группа по тарифам", "Рабочая группа по тарифам", "a participle before it"),
    ("ru", "group", "создать рабочую группу по сертификации лекарств", "Рабочая группа по сертификации лекарств", "what is made"),
    ("ru", "measure", "обеспечить беспрепятственный проезд грузов", "Обеспечить беспрепятственный проезд грузов", "an act with its object"),
    ("ru", "measure", "увеличить экспорт зерна», – отметил министр", "Увеличить экспорт зерна", "the end of a quotation"),
    ("ru", "measure", "2.1. Провести переговоры об авиасообщении", "Провести переговоры об авиасообщении", "the number of an item"),
    ("ru", "project", "где завод", None, "a relative word"),
    ("ru", "measure", "провести в Чолпон-Ате", None, "an act without an object"),
    ("ru", "measure", "еще в 2024 году", None, "a preposition and a date"),
    ("ru", "measure", "пригласил коллегу в Душанбе", None, "a finite verb"),
    ("ru", "measure", "отменены", None, "a participle alone"),
    ("ru", "measure", "2 млрд долларов", None, "an amount"),
    ("ru", "project", "кыргызская сторона, по 33 процента", None, "a side is who acts"),
    ("ru", "measure", "министерствам иностранных дел подготовить договор", None, "to whom, and not what"),
    ("ru", "group", "фитосанитарного контроля создана группа", None, "a genitive cut off from its noun by a verb"),
    ("ru", "project", "«Мы построим завод", None, "a quotation that does not end"),
    ("ru", "schedule", "Провести выездное заседание комиссии в Ереване", "Выездное заседание комиссии в Ереване", "what is held"),
    # Kazakh
    ("kk", "project", "терминалды", "Терминал", "an accusative"),
    ("kk", "project", "құрғақ порт жобасын", "Құрғақ порт жобасы", "the accusative of what belongs to something"),
    ("kk", "project", "«Рогун» СЭС-інің", "«Рогун» СЭС-і", "an abbreviation with a hyphen before its ending"),
    ("kk", "document", "өртпен күрес туралы меморандумға", "Өртпен күрес туралы меморандум", "a dative"),
    ("kk", "document", "арналған консультациялар жоспарына", "Консультациялар жоспары", "half of a relation before it"),
    ("kk", "document", "авиациялық іздеу-құтқару жөніндегі", "Авиациялық іздеу-құтқару жөніндегі құжат", "its sort is not told"),
    ("kk", "document", "Екеуі зауыт тұрғызу жөніндегі келісімге", "Зауыт тұрғызу жөніндегі келісім", "who signs"),
    ("kk", "project", "Отырыстан кейін екеуі «Ақбұлақ» учаскесін", "«Ақбұлақ» учаскесі", "when, and who"),
    ("kk", "group", "сол үшін бірлескен жұмыс тобы", "Бірлескен жұмыс тобы", "a pointer before it"),
    ("kk", "measure", "сиыр етіне салынған тыйымды алып тастауға", "Сиыр етіне салынған тыйымды алып тастау", "a verb's noun with its object"),
    ("kk", "project", "Шымкентте институттың бөлімшесі", "Шымкенттегі институттың бөлімшесі", "a place before a noun describes it"),
    ("kk", "invitation", "ресми сапармен келуге шақырды", None, "a finite verb, though it ends as an accusative does"),
    ("kk", "measure", "егінге су да береді", None, "a finite verb"),
    ("kk", "schedule", "үкіметаралық комиссияның", None, "a genitive without its noun"),
    ("kk", "schedule", "кеңесінің алғашқы отырысы", None, "of whose council is not told"),
    ("kk", "support", "де қолдаған", None, "a participle"),
    # Kyrgyz
    ("ky", "project", "ферросплав заводун", "Ферросплав заводу", "the accusative of what belongs to something"),
    ("ky", "project", "«Камбар-Ата-1» ГЭСин", "«Камбар-Ата-1» ГЭСи", "an abbreviation"),
    ("ky", "project", "Ушул эле күнү Кожентте «Самарканд» соода үйү", "«Самарканд» соода үйү", "when and where it was opened"),
    ("ky", "document", "Алардын ичинде Биргелешкен билдирүү", "Биргелешкен билдирүү", "a pointer before it"),
    ("ky", "document", "дипломдорду таануу жөнүндө макулдашууга", "Дипломдорду таануу жөнүндө макулдашуу", "a dative"),
    ("ky", "document", "үч министрлик Бишкекте курулуштун жол картасын", "Курулуштун жол картасы", "who signed, and where"),
    ("ky", "measure", "тоо маршруттарын кайра ачууну", "Тоо маршруттарын кайра ачуу", "a verb's noun with its object"),
    ("ky", "measure", "«Чалдыбар» бекетинин ишин кайра баштоо", "«Чалдыбар» бекетинин ишин кайра баштоо", "a verb's noun with a name"),
    ("ky", "measure", "ачууга убада берди", None, "a finite verb"),
    ("ky", "measure", "чейин даярдайт", None, "a postposition and a verb"),
    ("ky", "measure", "Тыюу", None, "an act without an object"),
    ("ky", "document", "Анын маалыматы боюнча", None, "who told it"),
    ("ky", "invitation", "Кыргызстанга келүүгө чакырды", None, "a finite verb"),
    # English
    ("en", "document", "an agreement on the recognition of diplomas", "Agreement on the recognition of diplomas", "an article"),
    ("en", "document", "among them a Joint Statement", "Joint Statement", "small words before it"),
    ("en", "document", "A convention on social security was also", "Convention on social security", "an auxiliary ends it"),
    ("en", "document", "on the exchange of data", "Document on the exchange of data", "its sort is not told"),
    ("en", "project", "the Termez–Kharlachi railway", "Termez–Kharlachi railway", "a line between two places"),
    ("en", "project", "a park near Namangan with an", "Park near Namangan", "a preposition left at the end"),
    ("en", "project", "In Bokhtar a hospital with 50 beds", "Hospital with 50 beds in Bokhtar", "where it is, told before it"),
    ("en", "project", "named a highway from Almaty to Issyk-Kul", "Highway from Almaty to Issyk-Kul", "a verb of the past"),
    ("en", "project", "that a freight terminal on their border will not open", "Freight terminal", "a pronoun points away from it"),
    ("en", "project", "train between Tashkent and Khujand, agreed on in 2024", "Train between Tashkent and Khujand", "a noun before a preposition"),
    ("en", "measure", "train 40 geologists in Japan", "Train 40 geologists in Japan", "the same word as a verb"),
    ("en", "group", "set up a working group on seeds", "Working group on seeds", "what is made"),
    ("en", "schedule", "hold the tenth session of the commission", "Tenth session of the commission", "what is held"),
    ("en", "measure", "for autumn 2025 and then put back to 2026", None, "a preposition and a date"),
    ("en", "measure", "see $1 billion by 2027", None, "an amount"),
    ("en", "invitation", "invited the rector to visit Kyrgyzstan", None, "a verb of the past of which a person is the object"),
    ("en", "measure", "only to look into taking part", None, "an adverb and a verb without an object"),
    ("en", "schedule", "The commission will meet in Astana", None, "a subject with its verb"),
]  # fmt: skip

BEHIND = [
    ("kk", "schedule", "үкіметаралық комиссияның", " 10-отырысын қыркүйекте", "Үкіметаралық комиссияның 10-отырысы", "its noun in the accusative"),
    ("kk", "project", "логистикалық кешеннің", " құрылысын бастау", "Логистикалық кешеннің құрылысы", "its noun"),
    ("ky", "schedule", "өкмөттөр аралык комиссиянын", " 10-отуруму болот", "Өкмөттөр аралык комиссиянын 10-отуруму", "its noun"),
    ("kk", "schedule", "үкіметаралық комиссияның", ", ал екінші отырыс", None, "a comma: what follows is another's"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "kind", "words", "called", "why"), ROWS, ids=[f"{r[0]} {r[2]}" for r in ROWS])
def test_what_a_phrase_is_called(lang: str, kind: str, words: str, called: str | None, why: str) -> None:
    found = heading(words, lang, kind)
    assert (found.words if found else None) == called, why


@pytest.mark.parametrize(("lang", "kind", "words", "behind", "called", "why"), BEHIND, ids=[f"{r[0]} {r[2]}{r[3]}" for r in BEHIND])
def test_the_noun_that_a_phrase_lacks_is_looked_for_behind_it(
    lang: str, kind: str, words: str, behind: str, called: str | None, why: str
) -> None:
    found = heading(words, lang, kind, behind)
    assert (found.words if found else None) == called, why


BARE = [
    ("ru", "document", "меморандум", True), ("ru", "document", "меморандум о турах", False),
    ("kk", "document", "Келісім", True), ("ky", "document", "консультациялар планына", True),
    ("en", "document", "a protocol", True), ("en", "project", "the Samarkand trading house", False),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "kind", "words", "bare"), BARE, ids=[f"{r[0]} {r[2]}" for r in BARE])
def test_a_sort_without_more_is_bare(lang: str, kind: str, words: str, bare: bool) -> None:
    found = heading(words, lang, kind)
    assert found is not None and found.bare is bare


@given(st.sampled_from(CODES), st.sampled_from(["project", "document", "measure", "group", "schedule", ""]), st.text(max_size=60))
def test_any_words_make_one_line_with_a_capital_or_nothing(lang: str, kind: str, words: str) -> None:
    found = heading(words, lang, kind)
    if found:
        assert found.words == " ".join(found.words.split())
        assert found.words[0] == found.words[0].upper()
