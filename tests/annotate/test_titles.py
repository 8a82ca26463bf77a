"""Offices in sentences of our own: whose each is, and who bears it."""

import pytest

from kelisim.annotate import annotate
from kelisim.model.document import Document

ROWS = [
    (
        "ky",
        "Перунун соода министринин милдетин аткаруучу Хуан Сото Бишкекке келди.",
        ["minister country:PE Хуан Сото"],
        "who fills an office in for another bears it",
    ),
    (
        "kk",
        "Перудің сауда министрінің міндетін уақытша атқарушы Хуан Сото Астанаға келді.",
        ["minister country:PE Хуан Сото"],
        "the same in Kazakh",
    ),
    (
        "ky",
        "Перунун тышкы иштер министри доктор Хуан Сото Бишкекке келди.",
        ["foreign_minister country:PE Хуан Сото"],
        "a learned title parts an office and its bearer no more than «мырза»",
    ),
    (
        "ky",
        "Тажикстан Кыргызстанды колдойт: президенттер Садыр Жапаров менен Эмомали Рахмон сүйлөштү.",
        ["president country:KG Садыр Жапаров", "president country:TJ Эмомали Рахмон"],
        "of the states that a text speaks of, a president known by name tells his own",
    ),
    (
        "ru",
        "О Таджикистане говорили президенты Садыр Жапаров и Эмомали Рахмон. Киргизия ответила.",
        ["president country:KG Садыр Жапаров", "president country:TJ Эмомали Рахмон"],
        "the same in Russian, with both states named elsewhere",
    ),
    (
        "en",
        "President Emomali Rahmon flew from Peru to Tajikistan.",
        ["president country:TJ Emomali Rahmon"],
        "of two states named the bearer's own",
    ),
    (
        "kk",
        "Президент Эмомали Рахмон Перуге ұшты.",
        ["president country:KZ Эмомали Рахмон"],
        "a state that the text does not name is not taken from a list",
    ),
    (
        "ky",
        "Ирандык кесиптешим, эмгек министри Реза Карими макул болду.",
        ["minister country:IR Реза Карими"],
        "the state of a counterpart is that of the office apposed to it",
    ),
    (
        "ky",
        "Президент Асан Усенов Перуга учту, аны элчи Бакыт Токтогулов коштоду.",
        ["president country:KG Асан Усенов", "ambassador country:KG Бакыт Токтогулов"],
        "a page on one foreign state tells of the relations of its own",
    ),
    (
        "ky",
        "Перунун премьер-министринин Кыргызстанга сапарында президент Асан Усенов сүйлөдү.",
        ["prime_minister country:PE -", "president country:KG Асан Усенов"],
        "an office without a bearer opens no list, so its state is not the next one's",
    ),
    ("ru", "Министр иностранных дел посетил Казахстан.", ["foreign_minister - -"], "where a minister goes is not whose he is"),
    ("ru", "Премьер-министр прибыл в Японию.", ["prime_minister - -"], "a preposition parts an office from a state"),
    (
        "ru",
        "Президент принял посла Чили.",
        ["president - -", "ambassador country:CL -"],
        "a name that does not bend belongs to the nearest office",
    ),
    (
        "ru",
        "Министр сельского хозяйства и водных ресурсов Турции ответил.",
        ["minister country:TR -"],
        "what a ministry is for stands between",
    ),
    (
        "ru",
        "Министр обороны Республики Корея Ким Ён Хо ответил.",
        ["minister country:KR Ким Ён Хо"],
        "the state's name does not bend in its last word",
    ),
    (
        "ru",
        "Посол Ирана в Грузии Реза Хосейни улетел.",
        ["ambassador country:IR Реза Хосейни"],
        "where an ambassador serves stands between the office and the name",
    ),
    ("ru", "Премьер Госсовета КНР Сунь Лэй улетел.", ["prime_minister country:CN Сунь Лэй"], "the body's name is part of the office"),
    ("ru", "Глава государства Ниязов улетел.", ["president - Ниязов"], "the word for a state belongs to the office and names no place"),
    (
        "ru",
        "Президент Рустам Саидов ждёт своего таджикского коллегу Фирдавса Назарова. Визит президента Таджикистана близок.",
        ["president - Рустам Саидов", "president country:TJ Фирдавса Назарова", "president country:TJ -"],
        "a counterpart holds the one office that the text names without its holder",
    ),
    ("en", "Foreign Minister visits Mongolia.", ["foreign_minister - -"], "a verb parts an office from a state"),
    ("en", "The prime minister left for Georgia.", ["prime_minister - -"], "«for» leads somewhere, «of» belongs"),
    ("en", "Peru's President to Japan was asked.", ["president country:PE -"], "the possessive before the office"),
    ("en", "The minister of energy and water resources of Peru agreed.", ["minister country:PE -"], "the last «of» belongs to the state"),
    (
        "en",
        "The Ambassador of India to Peru Rajan Patwar agreed.",
        ["ambassador country:IN Rajan Patwar"],
        "where an ambassador serves stands between the office and the name",
    ),
    ("en", "PARLIAMENT SPEAKER PAYS OFFICIAL VISIT TO JAPAN", ["speaker - -"], "in a headline of capitals a verb follows the office"),
    ("en", "She came to Peru as foreign minister.", ["foreign_minister - -"], "a plain word between, and no possessive"),
    ("ru", "Собрались государства-основатели союза.", [], "a compound of two nouns is no office"),
    (
        "ru",
        "Вице-премьер и министр иностранных дел Пакистана сенатор Исхак Карим улетел.",
        [
            "deputy_prime_minister country:PK Исхак Карим",
            "foreign_minister country:PK Исхак Карим",
            "member_of_parliament country:PK Исхак Карим",
        ],
        "three offices of one bearer; the state between belongs to the one before it",
    ),
    (
        "ru",
        "Он ждал Рустама Каримова, вице-премьера и министра финансов Ирана.",
        ["deputy_prime_minister country:IR Рустама Каримова", "minister country:IR Рустама Каримова"],
        "both offices after a name are its bearer's, and of one state",
    ),
    (
        "en",
        "Prime Ministers Levan Makadze of Georgia and Artur Petrosian of Armenia met.",
        ["prime_minister country:GE Levan Makadze", "prime_minister country:AM Artur Petrosian"],
        "bearers and states by turns after an office in the plural",
    ),
    (
        "ru",
        "Председатель Сената парламента Казахстана Марат Алимов ответил.",
        ["speaker country:KZ Марат Алимов"],
        "a parliament's speaker is of the state in its name",
    ),
    (
        "ru",
        "В Оше открылся рынок, гостей встретил мэр города Марат Асанов.",
        ["mayor place:osh Марат Асанов"],
        "the one place that the sentence names before its mayor",
    ),
    (
        "ky",
        "Дүйнөлүк банктын (ДБ) президенти Анна Линд келди.",
        ["head_of_organisation org:world-bank Анна Линд"],
        "a short form in brackets stands between the body and the office",
    ),
    (
        "ky",
        "Тышкы иштер министри Мерет Оразов элчи менен келди. Оразов ирандык кесиптеши Реза Карими менен сүйлөштү.",
        ["foreign_minister country:KG Мерет Оразов", "ambassador - -", "foreign_minister country:IR Реза Карими"],
        "a counterpart has the office of whoever is named before it in the sentence",
    ),
    (
        "kk",
        "Моңғолияның Жол және көлік министрі Болд Дорж келді.",
        ["minister country:MN Болд Дорж"],
        "what the ministry is for begins with a capital",
    ),
    (
        "kk",
        "Моңғолияның премьер-министрі Болд Дорж бен қорғаныс министрінің орынбасары Хулан Баяр қатысты.",
        ["prime_minister country:MN Болд Дорж", "deputy_minister country:MN Хулан Баяр"],
        "in a list the state is said once",
    ),
    (
        "kk",
        "Бұл туралы министр Болд Дорж Моңғолия мен Қытай сауда көрмесінде айтты.",
        ["minister - Болд Дорж"],
        "a Kazakh page that does not speak of Kazakhstan means no minister of it",
    ),
    (
        "ru",
        "Делегация во главе с министром земли, инфраструктуры и транспорта Пак Чжун Хёном прибыла.",
        ["minister - Пак Чжун Хёном"],
        "what the ministry is for stands before the name",
    ),
    (
        "ru",
        "Пришёл президент компании «Сэган Инжиниринг» Ю Дон Хи.",
        ["head_of_organisation org:segan-injiniring Ю Дон Хи"],
        "the body stands in quotation marks",
    ),
    (
        "en",
        "They met Pakistan's Minister Rana Asif Chattha.",
        ["minister country:PK Rana Asif Chattha"],
        "a word between the office and a given name begins the name",
    ),
    ("kk", "Министр Польшаға барды.", ["minister - -"], "the dative says where a minister goes"),
    (
        "kk",
        "Қазақстанның Қытайдағы елшісі Шахрат Омаров келді.",
        ["ambassador country:KZ Шахрат Омаров"],
        "the genitive owns, the adjective of place does not",
    ),
    (
        "ky",
        "Түркия президенти Режеп Тайып Арслан келди. Режеп Тайып Арслан Сооронбай Асановду көрдү.",
        ["president country:TR Режеп Тайып Арслан"],
        "a name of three words found after the office is found whole again",
    ),
    (
        "ky",
        "Өзбекстандын Кыргызстандагы элчиси Саидикром Юлдашев келди.",
        ["ambassador country:UZ Саидикром Юлдашев"],
        "the same in Kyrgyz",
    ),
    (
        "ru",
        "С чилийской стороны выступили вице-премьер Хуан Сото, министр торговли Мария Диас и замминистра энергетики Педро Лопес.",
        ["deputy_prime_minister country:CL Хуан Сото", "minister country:CL Мария Диас", "deputy_minister country:CL Педро Лопес"],
        "«from the side of» governs every office that follows",
    ),
    (
        "en",
        "On the Chilean side, Finance Minister Juan Soto and Deputy Prime Minister Maria Diaz took part.",
        ["minister country:CL Juan Soto", "deputy_prime_minister country:CL Maria Diaz"],
        "a side that governs what follows, in English",
    ),
    (
        "kk",
        "Чили тарапынан көлік министрі Хуан Сото мен энергетика министрі Педро Лопес қатысты.",
        ["minister country:CL Хуан Сото", "minister country:CL Педро Лопес"],
        "a side that governs what follows, by the ablative",
    ),
    ("ky", "Чили тараптан транспорт министри Хуан Сото катышты.", ["minister country:CL Хуан Сото"], "a side by the ablative, in Kyrgyz"),
    (
        "ru",
        "Делегацию Чили возглавил министр транспорта Хуан Сото.",
        ["minister country:CL Хуан Сото"],
        "who heads a delegation is of its state",
    ),
    (
        "en",
        "The delegation of Chile was led by Transport Minister Juan Soto.",
        ["minister country:CL Juan Soto"],
        "who leads a delegation is of its state",
    ),
    (
        "kk",
        "Чили делегациясын көлік министрі Хуан Сото бастап келді.",
        ["minister country:CL Хуан Сото"],
        "the head of a delegation, in Kazakh",
    ),
    (
        "ky",
        "Чили делегациясын транспорт министри Хуан Сото жетектеди.",
        ["minister country:CL Хуан Сото"],
        "the head of a delegation, in Kyrgyz",
    ),
    (
        "ru",
        "Министр связи Хуан Сото включен в состав делегации Чили.",
        ["minister country:CL Хуан Сото"],
        "a member of a delegation is of its state",
    ),
    (
        "ru",
        "Делегацию Чили принял министр транспорта Ренат Асанов.",
        ["minister - Ренат Асанов"],
        "who receives a delegation is not of its state",
    ),
    ("en", "Transport Minister Renat Asanov received the delegation of Chile.", ["minister - Renat Asanov"], "nor in English"),
    (
        "ru",
        "Министр торговли Педро Лопес (Чили) и замминистра Алан Смит (Канада) подписали протокол.",
        ["minister country:CL Педро Лопес", "deputy_minister country:CA Алан Смит"],
        "states in brackets behind the names",
    ),
    (
        "en",
        "Trade Minister Pedro Lopez (Chile) and Deputy Minister Alan Smith (Canada) signed it.",
        ["minister country:CL Pedro Lopez", "deputy_minister country:CA Alan Smith"],
        "states in brackets, in English",
    ),
    (
        "kk",
        "Сауда министрі Педро Лопес (Чили) мен министрдің орынбасары Алан Смит (Канада) қол қойды.",
        ["minister country:CL Педро Лопес", "deputy_minister country:CA Алан Смит"],
        "states in brackets, in Kazakh",
    ),
    (
        "ky",
        "Соода министри Педро Лопес (Чили) протоколго кол койду.",
        ["minister country:CL Педро Лопес"],
        "a state in brackets, in Kyrgyz",
    ),
    (
        "ru",
        "Сопредседательствовали вице-премьеры – Педро Лопес от Чили и Алан Смит от Канады.",
        ["deputy_prime_minister country:CL Педро Лопес", "deputy_prime_minister country:CA Алан Смит"],
        "an office in the plural, states behind the names",
    ),
    (
        "ru",
        "Министр спорта Педро Лопес и его канадский коллега Алан Смит говорили в Сантьяго о Чили.",
        ["minister country:CL Педро Лопес", "minister country:CA Алан Смит"],
        "of two states a counterpart's other is the other one",
    ),
    (
        "ru",
        "Президенты Ильхам Алиев и Эмомали Рахмон говорили о дорогах Азербайджана и Таджикистана.",
        ["president country:AZ Ильхам Алиев", "president country:TJ Эмомали Рахмон"],
        "known holders of offices in states of which the text speaks",
    ),
    (
        "en",
        "Presidents Ilham Aliyev and Emomali Rahmon spoke of roads in Azerbaijan and Tajikistan.",
        ["president country:AZ Ilham Aliyev", "president country:TJ Emomali Rahmon"],
        "known holders, in English",
    ),
    (
        "kk",
        "Президент Ильхам Әлиев Қазақстан мен Әзербайжан арасындағы жолдар туралы айтты.",
        ["president country:AZ Ильхам Әлиев"],
        "a known holder is not of the page's own state",
    ),
    (
        "ky",
        "Президент Эмомали Рахмон Кыргызстан менен Тажикстандын чек арасы жөнүндө айтты.",
        ["president country:TJ Эмомали Рахмон"],
        "a known holder, in Kyrgyz",
    ),
    ("ru", "Президенты Асан Усенов и Хуан Сото говорили о дорогах.", ["president - -"], "of holders unknown nothing is made up"),
    (
        "ru",
        "Министр труда, занятости и миграции Чили Хуан Сото ответил.",
        ["minister country:CL Хуан Сото"],
        "commas within what a ministry is for",
    ),
    (
        "ru",
        "Министр Земель, городов и дорог Чили Хуан Сото ответил.",
        ["minister country:CL Хуан Сото"],
        "what a ministry is for may begin with a capital",
    ),
    (
        "ru",
        "Ответил исполняющий обязанности министра торговли Чили Хуан Сото.",
        ["minister country:CL Хуан Сото"],
        "one who stands in for a minister",
    ),
]


@pytest.mark.parametrize(("lang", "text", "want", "why"), ROWS, ids=[r[3] for r in ROWS])
def test_office_owner_and_bearer(lang: str, text: str, want: list[str], why: str) -> None:
    layers = annotate(Document("1", "case", text, lang))
    surfaces = {m.entity: m.surface for m in reversed(layers.mentions)}
    assert [f"{t.role} {t.of or '-'} {surfaces.get(t.person or '', '-')}" for t in layers.titles] == want, why
