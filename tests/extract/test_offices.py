"""Which offices a document tells: all that one person holds, and no vaguer wording of the same."""

import pytest

from kelisim.annotate import annotate
from kelisim.extract import extract
from kelisim.model.document import Document
from kelisim.model.fact import OfficeHeld

ROWS = [
    (
        "en",
        "Deputy Prime Minister of Peru - Minister of Investment and Foreign Trade Juan Soto came. Minister Soto agreed.",
        ["deputy_prime_minister country:PE", "minister country:PE"],
        "a minister told what for is one beside being a deputy prime minister",
    ),
    (
        "en",
        "Deputy Prime Minister of Peru Juan Soto came. The Peruvian minister Juan Soto agreed.",
        ["deputy_prime_minister country:PE"],
        "«the minister» is a shorter word for the same office",
    ),
    ("en", "It was led by Vice President of Peru Juan Soto.", ["other country:PE"], "a vice-president need not speak"),
    ("en", "The song of Peruvian singer Juan Soto was played.", [], "a singer who does not speak bears no office"),
    (
        "ru",
        "Вице-премьер Монголии и министр сельского хозяйства Монголии Бат Эрдэнэ прилетел.",
        ["deputy_prime_minister country:MN", "minister country:MN"],
        "both offices",
    ),
    (
        "kk",
        "Моңғолия Премьер-министрінің орынбасары Марат Алимов келді. Моңғолияның ауыл шаруашылығы министрі Марат Алимов сөйледі.",
        ["deputy_prime_minister country:MN", "minister country:MN"],
        "both offices",
    ),
    ("kk", "Перу вице-президенті Марат Асанов келді.", ["other country:PE"], "a vice-president need not speak"),
    (
        "kk",
        "Оны Астана қаласы әкімінің орынбасары Марат Асанов қарсы алды.",
        ["other place:astana"],
        "a deputy of a city's akim need not speak",
    ),
    ("kk", "АҚШ Мемлекеттік хатшысының көмекшісі Джон Смит келді.", ["other country:US"], "an assistant secretary is no secretary"),
    (
        "kk",
        "Еуроодақтың сыртқы істер және қауіпсіздік саясаты жөніндегі Жоғарғы өкілі Анна Розани келді.",
        ["other org:eu"],
        "over what a representative is for, another office's words among it",
    ),
    ("kk", "БҰҰ Бас хатшысының Орталық Азия жөніндегі арнайы өкілі Ян Нозе келді.", ["other org:un"], "of whom the office before is"),
    ("kk", "Кеше «Лукойл» президенті Марат Асанов келді.", ["head_of_organisation org:lukoil"], "a quoted body beside an office of states"),
    (
        "kk",
        "«Даму» мемлекеттік корпорациясының бас директоры Марат Асанов келді.",
        ["head_of_organisation org:damu"],
        "over the mark that closes a quotation and two words for its kind",
    ),
    (
        "kk",
        "Қазақстан халқы Ассамблеясы Төрағасының орынбасары – Хатшылық меңгерушісі Марат Асанов келді.",
        ["head_of_organisation org:kz-assembly-of-people"],
        "the second of two offices over a dash is of the first one's body",
    ),
    (
        "ky",
        "Монголиянын вице-премьер-министри – айыл чарба министри Марат Алимов келди.",
        ["deputy_prime_minister country:MN", "minister country:MN"],
        "both offices",
    ),
    (
        "ru",
        "Премьер-министр Чили Хуан Сото прибыл в Лиму. Его сопровождают вице-премьеры Марат Усенов и Данияр Асанов, министр труда Иван Петров.",
        ["deputy_prime_minister country:CL", "deputy_prime_minister country:CL", "minister country:CL", "prime_minister country:CL"],
        "who goes with a head of government is of his state",
    ),
    (
        "ru",
        "Премьер-министр Чили посетит Лиму с делегацией, в состав которой входят:\n\n  • министр труда Иван Петров,\n  • министр связи Марат Усенов,",
        ["minister country:CL", "minister country:CL"],
        "a delegation listed line by line",
    ),
    ("ru", "Перу на встрече представлял министр труда Иван Петров.", ["minister country:PE"], "who speaks for a state"),
    ("ru", "Текст готов; от Перу подпись поставил министр труда Иван Петров.", ["minister country:PE"], "who signs for a state"),
    (
        "ru",
        "Он говорил с премьером Чили Хуаном Сото, министром труда Иваном Петровым и вице-премьером по вопросам связи и торговли Маратом Усеновым.",
        ["deputy_prime_minister country:CL", "minister country:CL", "prime_minister country:CL"],
        "a list of offices of one state, the last with a remit before the name",
    ),
    (
        "ru",
        "Первый вице-премьер, министр экономики Иван Петров и перуанский министр малых предприятий, связи и свободных профессий Хуан Сото подписали план Перу и Чили.",
        ["deputy_prime_minister country:CL", "minister country:CL", "minister country:PE"],
        "both offices of one person are of one state, the remit of the other has three parts",
    ),
    (
        "ru",
        "Вице-премьер Чили, сопредседатель чилийско-перуанской комиссии по торговле, спецпредставитель президента Иван Петров прибыл.",
        ["deputy_prime_minister country:CL", "head_of_organisation -"],
        "three offices before one name; nobody chairs a state",
    ),
    ("ru", "Руководитель аппарата премьер-министра Чили Иван Петров прибыл.", ["other country:CL"], "who works for a premier is none"),
    (
        "ru",
        "Сопредседатели комиссии министр торговли Перу Хуан Сото и министр связи Чили Иван Петров подписали протокол.",
        ["minister country:CL", "minister country:PE"],
        "an office in the plural before others is no state's",
    ),
    ("ru", "Председатель правления АО «Меркурий» Иван Петров прибыл.", ["head_of_organisation org:merkurii"], "АО is nobody's name"),
    (
        "ru",
        "Вице-президент Перуанского агентства по развитию туризма (ПАРТ) Марат Усенов прибыл.",
        ["other org:peruanskogo-agentstva-po-razvitiyu-turizma"],
        "an office is no part of the name of a body",
    ),
    (
        "ru",
        "Помощник госсекретаря США по вопросам Южной и Центральной Азии Иван Петров прибыл.",
        ["deputy_minister country:US"],
        "the remit is a part of the earth",
    ),
    ("ru", "Министр труда Чили Арарат Мирзоян прибыл.", ["minister country:CL"], "a mountain's name that is a given name"),
    (
        "ru",
        "Председатель Биржи металлов залива Марат Усенов прибыл.",
        ["head_of_organisation org:birji-metallov-zaliva"],
        "a body between its head's office and name",
    ),
    (
        "ru",
        "Заместитель главы администрации президента Чили Иван Петров прибыл.",
        ["other org:administratsii-prezidenta-chili"],
        "he is no president",
    ),
    ("ru", "Заместитель начальника канцелярии президента Марат Усенов прибыл в Чили.", [], "nor is he, whose state is not told"),
    ("ru", "Министр дорог и градостроительства ИРИ Фарзане Садиг прибыл.", ["minister country:IR"], "a remit before a state's short form"),
    (
        "ru",
        "Он говорил с премьер-министром Чили Хуаном Сото, первым заместителем Премьера Маратом Усеновым.",
        ["deputy_prime_minister country:CL", "prime_minister country:CL"],
        "a first deputy is the next item of a list",
    ),
]


@pytest.mark.parametrize(("code", "text", "want", "why"), ROWS, ids=[f"{r[0]}: {r[3]}" for r in ROWS])
def test_offices_told(code: str, text: str, want: list[str], why: str) -> None:
    document = Document("1", "row", text, code)
    told = [c.fact for c in extract(document, annotate(document)) if isinstance(c.fact, OfficeHeld)]
    assert sorted(f"{o.role} {o.of or '-'}" for o in told) == want, why
