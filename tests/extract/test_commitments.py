"""What a sentence undertakes, in four languages: one row a wording, with the reason it is there."""

import pytest

from kelisim.annotate import annotate
from kelisim.extract.commitments.find import find_commitments
from kelisim.extract.figures.find import find_figures
from kelisim.extract.scene import Scene
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Commitment
from tests.extract.commitment_forms import ENGLISH_FORMS, KAZAKH_FORMS, KYRGYZ_FORMS, RUSSIAN_FORMS
from tests.extract.commitment_kinds import KINDS, Row
from tests.extract.commitment_none import NONE, STAYS


def _claims(lang: str, text: str) -> list[tuple[Claim, Commitment]]:
    document = Document("1", "test", text, lang, published=PartialDate.parse("2026-05-12"))
    scene = Scene(document, annotate(document))
    found = list(find_commitments(scene, list(find_figures(scene))))
    return [(c, c.fact) for c in found if isinstance(c.fact, Commitment)]


def _told(lang: str, text: str) -> list[str]:
    return sorted(f"{f.kind} {f.stage}" for _, f in _claims(lang, text))


ENGLISH = [
    ("Mongolia and Japan agreed to build a copper smelter near Erdenet.", ["project agreed"], "to build is a project"),
    ("Georgia and Armenia signed a memorandum on customs data.", ["document signed"], "a document with its subject"),
    ("Ten documents were signed during the visit to Tashkent.", [], "documents without a name are none"),
    ("The parliament of Turkmenistan ratified the treaty on the Caspian seabed with Azerbaijan.", ["document done"], "ratified is done"),
    ("The agreement between Serbia and Türkiye on visa-free travel entered into force.", ["document done"], "in force is done"),
    ("The President of Latvia invited the Estonian leader to visit Riga in autumn.", ["invitation proposed"], "an invitation is proposed"),
    ("At the invitation of the King, the Emir of Qatar arrived in Rabat.", [], "an invitation that is only the manner of a visit"),
    (
        "The ministers of Finland and Norway discussed the construction of a railway to Kirkenes.",
        ["project under_way"],
        "discussed in talks",
    ),
    ("A bridge over the Panj between Tajikistan and Afghanistan is being built.", ["project under_way"], "is being built"),
    ("The sides agreed to set up a working group on water sharing between Iran and Iraq.", ["group agreed"], "a group is no project"),
    ("Hungary supported the initiative of Uzbekistan to hold a climate summit.", ["support agreed"], "support of an initiative"),
    ("Kazakhstan will continue to provide humanitarian aid to Afghanistan.", ["measure agreed"], "relief in kind is a measure"),
    ("Italy and Tunisia agreed to resume ferry services.", ["measure agreed"], "what is resumed is not built"),
    ("The leaders of Oman and India agreed to strengthen friendship in every way.", [], "goodwill is none"),
    ("Poland proposed to draw up a road map for cooperation with Moldova.", ["document proposed"], "the outermost act decides"),
    ("Pakistan and Uzbekistan discussed the state of relations.", [], "talking alone undertakes nothing"),
    (
        "The governments of Spain and Morocco agreed to build a tunnel, a seaport and a cable factory.",
        ["project agreed"] * 3,
        "one an item",
    ),
    ("China and Laos intend to raise trade to $10 billion by 2030.", ["target agreed"], "a figure to reach"),
    ("The parties agreed that the next session will take place in Baku.", ["schedule agreed"], "a next session"),
    (
        "Greece has no plans to build a pipeline; the two sides signed a protocol on tourism.",
        ["document signed"],
        "a denial undertakes nothing",
    ),
]
RUSSIAN = [
    ("Монголия и Япония договорились построить медеплавильный завод в Эрдэнэте.", ["project agreed"], "построить"),
    ("Грузия и Армения подписали меморандум о таможенных данных.", ["document signed"], "документ с предметом"),
    ("В ходе визита в Ташкент подписано двенадцать документов.", [], "документы без имени"),
    ("Парламент Туркменистана ратифицировал договор с Азербайджаном о дне Каспия.", ["document done"], "ратифицирован"),
    ("Соглашение Сербии и Турции о безвизовых поездках вступило в силу.", ["document done"], "в силе"),
    ("Президент Латвии пригласил эстонского коллегу посетить Ригу осенью.", ["invitation proposed"], "приглашение"),
    ("Эмир Катара прибыл в Рабат по приглашению короля Марокко.", [], "по приглашению — образ визита"),
    ("Министры Финляндии и Норвегии обсудили строительство железной дороги до Киркенеса.", ["project under_way"], "обсуждено"),
    ("Мост через Пяндж между Таджикистаном и Афганистаном строится.", ["project under_way"], "строится"),
    ("Иран и Ирак условились создать рабочую группу по распределению воды.", ["group agreed"], "группа"),
    ("Венгрия поддержала инициативу Узбекистана о климатическом саммите.", ["support agreed"], "поддержка инициативы"),
    ("Казахстан будет оказывать гуманитарную помощь Афганистану.", ["measure agreed"], "помощь натурой — мера"),
    ("Италия и Тунис договорились возобновить паромное сообщение.", ["measure agreed"], "возобновлённое не строят"),
    ("Лидеры Омана и Индии высказались за дальнейшее укрепление дружбы.", [], "добрая воля"),
    ("Польша предложила разработать дорожную карту сотрудничества с Молдавией.", ["document proposed"], "внешнее действие решает"),
    ("Пакистан и Узбекистан обменялись мнениями о состоянии отношений.", [], "разговор ни к чему не обязывает"),
    ("Испания и Марокко договорились построить тоннель, морской порт и кабельный завод.", ["project agreed"] * 3, "по одному"),
    ("Китай и Лаос намерены довести товарооборот до 10 млрд долларов к 2030 году.", ["target agreed"], "рубеж"),
    ("Стороны договорились провести следующее заседание комиссии в Баку.", ["schedule agreed"], "следующее заседание"),
    ("Завод в Гяндже ещё не построен.", [], "чего нет, то не сделано"),
    (
        "Подписаны соглашения о транзите, о признании дипломов и о выдаче преступников между Перу и Чили.",
        ["document signed"] * 3,
        "без повтора слова",
    ),
]
KAZAKH = [
    ("Моңғолия мен Жапония Эрдэнэтте мыс зауытын салуға уағдаласты.", ["project agreed"], "салу — жоба"),
    ("Грузия мен Армения кеден деректері туралы меморандумға қол қойды.", ["document signed"], "аты бар құжат"),
    ("Ташкентке сапар барысында он екі құжатқа қол қойылды.", [], "атаусыз құжаттар"),
    ("Түрікменстан парламенті Әзербайжанмен шекара туралы келісімді ратификациялады.", ["document done"], "ратификацияланған"),
    ("Сербия мен Түркия арасындағы визасыз режим туралы келісім күшіне енді.", ["document done"], "күшінде"),
    ("Латвия Президенті эстониялық әріптесін Ригаға ресми сапармен келуге шақырды.", ["invitation proposed"], "шақыру"),
    ("Катар әмірі корольдің шақыруымен Рабатқа келді.", [], "шақыруымен — сапардың сипаты"),
    ("Финляндия мен Норвегия министрлері теміржол салу жобасын талқылады.", ["project under_way"], "талқыланды"),
    ("Тәжікстан мен Ауғанстан арасындағы көпір салынып жатыр.", ["project under_way"], "салынып жатыр"),
    ("Иран мен Ирак су бөлу жөніндегі жұмыс тобын құруға келісті.", ["group agreed"], "топ — жоба емес"),
    ("Венгрия Өзбекстанның климат саммиті туралы бастамасын қолдады.", ["support agreed"], "бастаманы қолдау"),
    ("Қазақстан Ауғанстанға гуманитарлық көмек беруге дайын.", ["measure proposed"], "көмек — шара, дайын — ұсыныс"),
    ("Италия мен Тунис паром қатынасын қайта бастауға уағдаласты.", ["measure agreed"], "қайта бастау — құрылыс емес"),
    ("Оман мен Үндістан басшылары достықты одан әрі нығайтуға ниетті.", [], "ізгі тілек"),
    ("Польша Молдовамен ынтымақтастықтың жол картасын әзірлеуді ұсынды.", ["document proposed"], "соңғы етістік шешеді"),
    ("Пәкістан мен Өзбекстан қарым-қатынас жайын талқылады.", [], "әңгіме ғана"),
    ("Қытай мен Лаос тауар айналымын 2030 жылға дейін 10 млрд долларға жеткізуді көздеп отыр.", ["target agreed"], "меже"),
    ("Комиссияның келесі отырысын Бакуде өткізу келісілді.", ["schedule agreed"], "келесі отырыс"),
    ("Испания мен Марокко туннель, теңіз порты және кабель зауытын салуға келісті.", ["project agreed"] * 3, "әрқайсысы жеке"),
]
KYRGYZ = [
    ("Монголия менен Япония Эрдэнэтте жез заводун курууну макулдашты.", ["project agreed"], "куруу — долбоор"),
    ("Грузия менен Армения бажы маалыматтары жөнүндө меморандумга кол койду.", ["document signed"], "аты бар документ"),
    ("Ташкентке сапардын алкагында он эки документке кол коюлду.", [], "аты жок документтер"),
    ("Түркмөнстандын парламенти Азербайжан менен чек ара жөнүндө келишимди ратификациялады.", ["document done"], "ратификацияланган"),
    ("Сербия менен Түркиянын визасыз режим жөнүндө макулдашуусу күчүнө кирди.", ["document done"], "күчүндө"),
    ("Латвиянын президенти эстониялык кесиптешин Ригага расмий сапар менен келүүгө чакырды.", ["invitation proposed"], "чакыруу"),
    ("Катардын эмири королдун чакыруусу менен Рабатка келди.", [], "чакыруусу менен — сапардын түрү"),
    ("Финляндия менен Норвегиянын министрлери темир жол куруу долбоорун талкуулады.", ["project under_way"], "талкууланды"),
    ("Тажикстан менен Ооганстандын ортосундагы көпүрө курулуп жатат.", ["project under_way"], "курулуп жатат"),
    ("Иран менен Ирак суу бөлүштүрүү боюнча жумушчу топ түзүүгө макул болушту.", ["group agreed"], "топ — долбоор эмес"),
    ("Венгрия Өзбекстандын климат саммити тууралуу демилгесин колдоду.", ["support agreed"], "демилгени колдоо"),
    ("Казакстан Ооганстанга гуманитардык жардам берүүгө даяр.", ["measure proposed"], "жардам — чара, даяр — сунуш"),
    ("Италия менен Тунис паром каттамын кайра баштоону макулдашты.", ["measure agreed"], "кайра баштоо — курулуш эмес"),
    ("Оман менен Индиянын башчылары достукту ар тараптан чыңдоого даяр.", [], "жакшы тилек"),
    ("Польша Молдова менен кызматташтыктын жол картасын иштеп чыгууну сунуштады.", ["document proposed"], "акыркы этиш чечет"),
    ("Пакистан менен Өзбекстан мамилелердин абалын талкуулады.", [], "сөз гана"),
    ("Кытай менен Лаос соода жүгүртүүнү 2030-жылга чейин 10 млрд долларга жеткирүүнү көздөп жатат.", ["target agreed"], "максат"),
    ("Тараптар комиссиянын кезектеги жыйынын Бакуда өткөрүүнү макулдашты.", ["schedule agreed"], "кезектеги жыйын"),
    ("Испания менен Марокко тоннель, деңиз порту жана кабель заводун курууну макулдашты.", ["project agreed"] * 3, "ар бири өзүнчө"),
]


@pytest.mark.parametrize(("text", "want", "why"), ENGLISH)
def test_english(text: str, want: list[str], why: str) -> None:
    assert _told("en", text) == want, why


@pytest.mark.parametrize(("text", "want", "why"), RUSSIAN)
def test_russian(text: str, want: list[str], why: str) -> None:
    assert _told("ru", text) == want, why


@pytest.mark.parametrize(("text", "want", "why"), KAZAKH)
def test_kazakh(text: str, want: list[str], why: str) -> None:
    assert _told("kk", text) == want, why


@pytest.mark.parametrize(("text", "want", "why"), KYRGYZ)
def test_kyrgyz(text: str, want: list[str], why: str) -> None:
    assert _told("ky", text) == want, why


OBJECTS = [
    ("en", "The sides agreed to open a trade centre in Doha by 2028.", "a trade centre in Doha by 2028", "2028"),
    ("ru", "Стороны договорились открыть торговый дом в Дохе до 2028 года.", "торговый дом в Дохе до 2028 года", "2028"),
    ("kk", "Тараптар Дохадағы сауда үйін 2028 жылға дейін ашуға келісті.", "Дохадағы сауда үйін", "2028"),
    ("ky", "Тараптар Дохадагы соода үйүн 2028-жылга чейин ачууну макулдашты.", "Дохадагы соода үйүн", "2028"),
]


@pytest.mark.parametrize(("lang", "text", "thing", "due"), OBJECTS)
def test_object_and_term(lang: str, text: str, thing: str, due: str) -> None:
    """The thing in the document's own words, and by when."""
    [(_, fact)] = _claims(lang, text)
    assert (fact.object, fact.due) == (thing, due)


LATEST = [
    ("ru", "Стороны договорились, что завод «Шатыр», который хотели запустить осенью 2027 года, откроют в 2028 году.", "2028", "a clause with «который» only describes"),
    ("ky", "Тараптар заводду 2027-жылдын күзүндө ачмак, бирок ачылышын 2028-жылга жылдырууга макулдашты.", "2028", "put off to the later date"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "due", "why"), LATEST, ids=[r[3] for r in LATEST])
def test_the_term_that_holds(lang: str, text: str, due: str, why: str) -> None:
    assert {fact.due for _, fact in _claims(lang, text)} == {due}, why


def test_three_states_where_three() -> None:
    text = "Kazakhstan, Azerbaijan and Georgia agreed to build a cable across the Caspian."
    [(_, fact)] = _claims("en", text.replace("a cable", "a pipeline"))
    assert fact.parties == ("country:KZ", "country:AZ", "country:GE")


PARTNERS = [
    ("en", "Mongolia signed a loan agreement with the World Bank on roads."),
    ("ru", "Монголия подписала кредитное соглашение с Всемирным банком о дорогах."),
    ("kk", "Моңғолия жақында Дүниежүзілік банкпен жол туралы келісімге қол қойды."),
    ("ky", "Монголия жакында Дүйнөлүк банк менен жолдор жөнүндө макулдашууга кол койду."),
]


@pytest.mark.parametrize(("lang", "text"), PARTNERS)
def test_an_organisation_may_be_a_party(lang: str, text: str) -> None:
    assert [f.parties for _, f in _claims(lang, text)] == [("country:MN", "org:world-bank")]


def test_a_list_is_governed_by_the_sentence_that_opens_it() -> None:
    items = "• a railway to the coast\n\n• a solar power plant in Arica"
    text = f"The leaders of Peru and Chile discussed key projects:\n\n{items}\n\nThey then had lunch."
    assert _told("en", text) == ["project under_way", "project under_way"]


def test_what_was_only_counted_is_named_by_the_next_sentence() -> None:
    text = "По итогам переговоров Вьетнама и Лаоса подписано девять документов. Среди них соглашение о транзите и протокол о визах."
    assert _told("ru", text) == ["document signed", "document signed"]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("The Peruvian embassy in Hanoi was opened in 1994.", "history"),
        ("Visit to a plant\n\nThe guests saw a plant.", "a heading between paragraphs"),
        ("Experts believe that Cuba should build an airport.", "an expert undertakes nothing"),
        ("The delegation of Ghana visited a pharmaceutical plant and a campus.", "a thing that is only seen"),
    ],
)
def test_description_is_no_undertaking(text: str, why: str) -> None:
    assert _told("en", text) == [], why


def test_told_twice_is_one_with_its_fullest_words() -> None:
    text = "Jordan and Egypt agreed to build a desalination plant in Aqaba. The desalination plant in Aqaba is due to be opened in 2029."
    [(claim, fact)] = _claims("en", text)
    assert fact.due == "2029" and claim.span.start > 0


@pytest.mark.parametrize("lang,rows", [("en", ENGLISH), ("ru", RUSSIAN), ("kk", KAZAKH), ("ky", KYRGYZ)])
def test_evidence_is_short_and_exact(lang: str, rows: list[tuple[str, list[str], str]]) -> None:
    text = "\n\n".join(row[0] for row in rows)
    for claim, fact in _claims(lang, text):
        words = claim.span.of(text)
        assert len(words.split()) <= 60 and words == words.strip() and fact.step


@pytest.mark.parametrize("row", KINDS, ids=lambda row: f"{row[0]}: {row[3]}")
def test_kinds_that_are_easily_missed(row: Row) -> None:
    language, text, want, _ = row
    assert _told(language, text) == want


def test_a_date_of_an_occasion_is_no_term() -> None:
    found = _claims("en", "The next session is planned in Lima after the Chilean election on October 26.")
    assert [(f.kind, f.due) for _, f in found] == [("schedule", None)]


FORMS = [
    (lang, *row)
    for lang, rows in (("en", ENGLISH_FORMS), ("ru", RUSSIAN_FORMS), ("kk", KAZAKH_FORMS), ("ky", KYRGYZ_FORMS))
    for row in rows
]


@pytest.mark.parametrize(("lang", "text", "want", "why"), FORMS, ids=[f"{r[0]}: {r[1]}" for r in FORMS])
def test_forms_of_undertaking(lang: str, text: str, want: list[str], why: str) -> None:
    assert _told(lang, text) == want, why


TOGETHER = [
    ("en", "Norway and Chad met.\n\nThe sides agreed to build a fish plant and to abolish visas from 1 July.", ["measure agreed", "project agreed"]),
    ("ru", "Чад и Оман решили:\n– построить порт;\n– отменить визы;\n– создать рабочую группу.", ["group agreed", "measure agreed", "project agreed"]),
    ("en", "Chad and Oman agreed to:\n- Build a port.\n- Scrap visas.\n- Open a bank branch.", ["measure agreed", "project agreed", "project agreed"]),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "want"), TOGETHER)
def test_several_things_of_one_verb_are_several(lang: str, text: str, want: list[str]) -> None:
    assert _told(lang, text) == want


DUES = [
    ("en", "Oman and Chad agreed to open a port next spring.", "2027", "a season leaves only its year"),
    ("ru", "Оман и Чад договорились открыть порт в первой половине 2028 года.", "2028", "so does half a year"),
    ("en", "The commission of Oman and Chad is to gather in Muscat in March.", "2027-03", "a month that has passed this year is next year's"),
    ("kk", "Оман мен Чад биыл көпір салуға келісті.", "2026", "this year is a term"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "due", "why"), DUES, ids=[r[3] for r in DUES])
def test_terms_as_exact_as_told(lang: str, text: str, due: str, why: str) -> None:
    assert [fact.due for _, fact in _claims(lang, text)] == [due], why


PARTIES = [
    ("ru", "Оман и Чад – соседи. Компания «Нур Порт» и банк «Сахель» подписали соглашение о кредите.", 2, "two companies that sign"),
    ("ru", "Оман и Сербия построят завод. Продукцию Омана и Сербии хвалят.\n\nЕе планируют поставлять в Чад.", 3, "a state that goods go to is not alone"),
    ("ru", "Оман, Чад и Мали говорили в Маскате. Чад, Оман и Мали довольны. Три страны договорились построить дорогу.", 3, "three states of a document on three"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "number", "why"), PARTIES, ids=[r[3] for r in PARTIES])
def test_who_undertakes(lang: str, text: str, number: int, why: str) -> None:
    assert [len(fact.parties) for _, fact in _claims(lang, text)][-1:] == [number], why


OPENED = [
    ("en", "LIMA. ANDINA Peru and Chile agreed to build a plant in Arica.", ("country:PE", "country:CL")),
    ("en", "(Peru Daily) Chile urged Peru to open the border post for lorries.", ("country:CL", "country:PE")),
]

NO_BODIES = [
    (
        "en",
        "Peru and Chile are neighbours. Government of Chile has decided to extend Grant Aid for Rural Schools Project in Peru.",
        "an aid with a name",
    ),
    ("ru", "Оман и Чад – соседи. Оман выделит Чаду грант «Сельские школы».", "the same, in Russian"),
    ("kk", "Оман мен Чад көршілер. Оман Чадқа «Ауыл мектебі» грантын береді.", "the same, in Kazakh"),
    ("ky", "Оман менен Чад кошуна. Оман Чадга «Айыл мектеби» грантын берет.", "the same, in Kyrgyz"),
]


@pytest.mark.parametrize(("lang", "text", "why"), NO_BODIES, ids=[r[2] for r in NO_BODIES])
def test_an_aid_is_no_party(lang: str, text: str, why: str) -> None:
    assert [p.partition(":")[0] for _, fact in _claims(lang, text) for p in fact.parties] == ["country", "country"], why


def test_the_sort_of_a_company_is_no_party_beside_it() -> None:
    text = "Оман и Чад – соседи. Государственный концерн «Нургаз» и компания «Сахель» подписали соглашение о газе."
    ((_, fact),) = _claims("ru", text)
    assert len(fact.parties) == 2
    assert "org:gosudarstvennyi-kontsern" not in fact.parties


@pytest.mark.parametrize(("lang", "text", "parties"), OPENED)
def test_the_agency_of_a_dateline_undertakes_nothing(lang: str, text: str, parties: tuple[str, ...]) -> None:
    assert [set(fact.parties) for _, fact in _claims(lang, text)] == [set(parties)]


def test_an_agency_before_a_dash_is_no_party() -> None:
    ((_, fact),) = _claims("en", "LIMA. ANDINA - Government of Peru has decided to build a plant in Chile.")
    assert not any("andina" in party for party in fact.parties)


CONDITIONS = [
    ("en", "Oman will hand over 30 buses to Chad if parliament approves the budget.", "if parliament approves the budget"),
    ("ru", "Оман передаст Чаду 30 автобусов, если парламент одобрит бюджет.", "если парламент одобрит бюджет"),
    ("kk", "Парламент бюджетті мақұлдаса, Оман Чадқа 30 автобус береді.", "Парламент бюджетті мақұлдаса"),
    ("ky", "Парламент бюджетти жактырса, Оман Чадга 30 автобус берет.", "Парламент бюджетти жактырса"),
    ("en", "Oman will hand over 30 buses to Chad in May.", None),
]


@pytest.mark.parametrize(("lang", "text", "condition"), CONDITIONS)
def test_what_an_undertaking_hangs_on(lang: str, text: str, condition: str | None) -> None:
    assert [fact.condition for _, fact in _claims(lang, text)] == [condition]


@pytest.mark.parametrize(("lang", "text", "reason"), NONE)
def test_what_only_looks_like_an_undertaking_is_none(lang: str, text: str, reason: str) -> None:
    assert _told(lang, text) == [], reason


@pytest.mark.parametrize(("lang", "text", "kinds", "reason"), STAYS)
def test_what_stands_close_to_courtesy_and_is_undertaken(lang: str, text: str, kinds: list[str], reason: str) -> None:
    assert _told(lang, text) == kinds, reason
