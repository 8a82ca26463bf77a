"""How minutes, wires and portals word groups, studies, next sittings, invitations taken up and texts in the making: one row a wording."""

import pytest

from kelisim.annotate import annotate
from kelisim.extract.commitments.find import find_commitments
from kelisim.extract.figures.find import find_figures
from kelisim.extract.scene import Scene
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Commitment


def _facts(lang: str, text: str) -> list[Commitment]:
    document = Document("1", "test", text, lang, published=PartialDate.parse("2026-05-12"))
    scene = Scene(document, annotate(document))
    return [c.fact for c in find_commitments(scene, list(find_figures(scene))) if isinstance(c.fact, Commitment)]


WORDINGS = [
    ("en", "A panel of experts on the ferry shall be formed by Malta and Ghana.", "group agreed", "experts that form a body are nobody's opinion"),
    ("ru", "Мальта и Гана образуют группу специалистов по паромам.", "group agreed", "the same, in Russian"),
    ("kk", "Мальта мен Гана сарапшылар тобын құрады.", "group agreed", "the same, in Kazakh"),
    ("ky", "Мальта менен Гана адистер тобун түзөт.", "group agreed", "the same, in Kyrgyz"),
    ("ru", "Образовать рабочую группу по паромному сообщению Мальты и Ганы.", "group agreed", "minutes decide in the infinitive"),
    ("kk", "Мальта мен Гананың бірлескен комиссиясы құрылсын.", "group agreed", "minutes decide in the third person of the imperative"),
    ("ky", "Мальта менен Гананын биргелешкен комиссиясы түзүлсүн.", "group agreed", "the same, in Kyrgyz"),
    ("kk", "Мальта мен Гана арасында паром терминалы салынсын.", "project agreed", "the same of what is built"),
    ("ky", "Мальта менен Гананын ортосунда паром терминалы курулсун.", "project agreed", "the same of what is built, in Kyrgyz"),
    ("ru", "Просить министерство транспорта Ганы снизить портовый сбор.", "measure proposed", "minutes ask"),
    ("en", "Port authorities of Malta and Ghana will study whether the quay can bear heavier cranes.", "group agreed", "a study to be made"),
    ("ru", "Ведомства Мальты и Ганы изучат, выдержит ли причал новые краны.", "group agreed", "the same, in Russian"),
    ("kk", "Мальта мен Гана ведомстволары айлақтың жүк көтеру шегін зерттейді.", "group agreed", "the same, in Kazakh"),
    ("ky", "Мальта менен Гана ведомстволору причалдын абалын изилдейт.", "group agreed", "the same, in Kyrgyz"),
    ("en", "The ninth round of talks between Malta and Ghana is pencilled in for November.", "schedule agreed", "a round with a day to come"),
    ("ru", "Делегации Мальты и Ганы увидятся вновь в ноябре.", "schedule agreed", "the same, in Russian"),
    ("kk", "Мальта мен Гана келіссөзшілері қарашада қайта бас қосады.", "schedule agreed", "the same, in Kazakh"),
    ("ky", "Мальта менен Гана сүйлөшүүчүлөрү ноябрда кайра жолугат.", "schedule agreed", "the same, in Kyrgyz"),
    ("en", "The president of Ghana has accepted an invitation to Malta.", "invitation agreed", "an invitation taken up"),
    ("ru", "Президент Ганы принял приглашение посетить Мальту.", "invitation agreed", "the same, in Russian"),
    ("kk", "Гана президенті Мальтаға сапармен келу жөніндегі шақыруды қабыл алды.", "invitation agreed", "the same, in Kazakh"),
    ("ky", "Гана президенти Мальтага келүү чакыруусун кабыл алды.", "invitation agreed", "the same, in Kyrgyz"),
    ("en", "Lawyers are still polishing the text of a ferry agreement between Malta and Ghana.", "document under_way", "a text in the making"),
    ("ru", "Юристы Мальты и Ганы дорабатывают соглашение о паромах.", "document under_way", "the same, in Russian"),
    ("kk", "Мальта мен Гана паром туралы келісімнің мәтінін пысықтап жатыр.", "document under_way", "the same, in Kazakh"),
    ("ky", "Мальта менен Гана паром жөнүндө келишимдин текстин тактап жатышат.", "document under_way", "the same, in Kyrgyz"),
    ("en", "Malta and Ghana signed a timetable of ferry programmes.", "document signed", "whatever is signed is a document"),
    ("ru", "Мальта и Гана подписали программу паромных перевозок.", "document signed", "the same, in Russian"),
    ("kk", "Мальта мен Гана паром тасымалының кестесіне қол қойды.", "document signed", "the same, in Kazakh"),
    ("ky", "Мальта менен Гана паром ташуунун планына кол койду.", "document signed", "the same, in Kyrgyz"),
    ("en", "Air Malta resumes its ferry service to Ghana on 5 September 2026.", "measure agreed", "the present, with a day to come"),
    ("ru", "С сентября 2026 года Мальта выделяет ганским студентам 25 стипендий.", "measure agreed", "the same, in Russian"),
    ("ky", "Мальта менен Гана биргелешкен комиссия түзмөй болушту.", "group agreed", "«to set up it became»: it was agreed to"),
    ("kk", "Мальта мен Гана паром терминалын салмақ болды.", "project agreed", "the same, in Kazakh"),
    ("ru", "Предложение Ганы отменить визы для моряков Мальты отложено.", "measure proposed", "what is put off stays proposed"),
    ("ky", "Мальтада Гананын консулдугун ачуу маселеси кийинкиге калтырылды.", "project proposed", "the same, in Kyrgyz"),
    ("kk", "Мальта Гана балығына салынған тыйымды алып тастауға уәде берді.", "measure agreed", "a ban that was laid is no building"),
    ("en", "Malta voiced support for the proposal of Ghana to establish a centre for reefs.", "support agreed", "what is supported another proposed"),
    ("en", "The hospital that Malta funds in Ghana will receive its first patients in September.", "project agreed", "a thing that goes into service"),
    ("ru", "Стороны решили открыть генконсульство Ганы на Мальте.", "project agreed", "a consulate is opened as a plant is"),
    ("ru", "Президент Мальты пригласил коллегу из Ганы в Валлетту, и тот приглашение принял.", "invitation agreed", "an invitation is told with its answer"),
    ("ky", "Гана Мальта менен макулдашууну 2027-жылы ратификациялайт.", "document agreed", "a ratification to come"),
    ("kk", "Тамызда Мальта мен Гана арасында паром туралы шарт жасалмақ.", "document agreed", "a treaty to come"),
    ("ru", "Мальта и Гана в сентябре заключат договор о паромах.", "document agreed", "the same, in Russian"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "want", "why"), WORDINGS, ids=[f"{r[0]} {r[2]} {n}" for n, r in enumerate(WORDINGS)])
def test_wordings(lang: str, text: str, want: str, why: str) -> None:
    assert [f"{f.kind} {f.stage}" for f in _facts(lang, text)] == [want], why


SEASONS = [
    ("en", "Malta and Ghana agreed to open a ferry line in the autumn.", "2026", "a season to come is of this year"),
    ("ru", "Мальта и Гана договорились открыть паромную линию к весне.", "2026", "May is still spring"),
    ("kk", "Мальта мен Гана паром терминалын күзде ашуға келісті.", "2026", "the same, in Kazakh"),
    ("ky", "Мальта менен Гана паром терминалын күздө ачууну макулдашты.", "2026", "the same, in Kyrgyz"),
]


@pytest.mark.parametrize(("lang", "text", "due", "why"), SEASONS)
def test_a_season_without_a_year_is_the_coming_one(lang: str, text: str, due: str, why: str) -> None:
    assert [f.due for f in _facts(lang, text)] == [due], why


CONVEYED = [
    ("en", "The minister of Ghana promised to convey this to his cabinet."),
    ("ru", "Министр Ганы обещал передать это своему правительству."),
    ("kk", "Гана министрі мұны үкіметке жеткізуге уәде берді."),
    ("ky", "Гана министри муну өкмөткө жеткирүүгө убада берди."),
]


@pytest.mark.parametrize(("lang", "text"), CONVEYED)
def test_who_passes_on_what_was_said_undertakes_nothing(lang: str, text: str) -> None:
    assert _facts(lang, text) == []


CARRIED = [
    ("en", "Malta and Ghana signed a memorandum on a ferry plant. The plant will open in 2027.", "the thing of a signed text is signed with it"),
    ("ru", "Мальта и Гана подписали меморандум о заводе паромов. Завод откроют в 2027 году.", "the same, in Russian"),
    ("kk", "Мальта мен Гана паром зауыты туралы меморандумға қол қойды. Зауыт 2027 жылы іске қосылады.", "the same, in Kazakh"),
    ("ky", "Мальта менен Гана паром заводу жөнүндө меморандумга кол койду. Завод 2027-жылы ишке киргизилет.", "the same, in Kyrgyz"),
]  # fmt: skip


@pytest.mark.parametrize(("lang", "text", "why"), CARRIED)
def test_what_is_told_behind_a_signing_stands_in_it(lang: str, text: str, why: str) -> None:
    assert [f"{f.kind} {f.stage}" for f in _facts(lang, text)] == ["document signed", "project signed"], why


NOTHING = [
    ("en", "Firms of Malta and Ghana concluded contracts for $83 million.", "contracts that only have a sum"),
    ("ru", "Компании Мальты и Ганы заключили контракты на 83 млн долларов.", "the same, in Russian"),
    ("ky", "Ганада Мальтанын капиталы бар 94 ишкана иштеп жатат.", "things by the dozen are only counted"),
    ("en", "Treaties of Malta and Ghana are usually signed for five years.", "what is so as a rule"),
    ("ru", "Договоры Мальты и Ганы, как правило, подписываются на пять лет.", "the same, in Russian"),
    ("kk", "Мальта мен Гана шарттары әдетте бес жылға қол қойылады.", "the same, in Kazakh"),
    ("ky", "Мальта менен Гананын келишимдерине адатта беш жылга кол коюлат.", "the same, in Kyrgyz"),
    ("kk", "Гана қазір Мальтаға негізінен какао сатады.", "what goes on already is no plan"),
    ("ky", "Гана Мальтага негизинен какао жеткирет.", "the same, in Kyrgyz"),
    ("ky", "Мальтанын президенти Гананын башчысы менен эки саат маек курду.", "a talk is «built» and no project"),
    ("en", "A reporter from Malta asked him what came of the trip to Ghana.", "a question asks for nothing"),
    ("ru", "Об этом договорилась комиссия Мальты и Ганы.", "«on this they agreed» points back"),
    ("ru", "Президенты Мальты и Ганы намерены участвовать в ноябрьской встрече в Аккре.", "to take part is no measure"),
    ("ru", "2027 год обещает стать годом дружбы Мальты и Ганы.", "a year promises nothing"),
]


@pytest.mark.parametrize(("lang", "text", "why"), NOTHING)
def test_what_only_looks_like_an_undertaking(lang: str, text: str, why: str) -> None:
    assert _facts(lang, text) == [], why


def test_news_in_brief_each_item_on_its_own_pair() -> None:
    text = "Malta and Ghana agreed to build a port.\n\nPeru met Chile. It was agreed to open a clinic.\n\nOman and Chad agreed to build a mill."
    assert [set(f.parties) for f in _facts("en", text)] == [
        {"country:MT", "country:GH"},
        {"country:PE", "country:CL"},
        {"country:OM", "country:TD"},
    ]


def test_of_three_states_one_named_alone_acts_with_the_others() -> None:
    text = "Three countries, Malta, Ghana and Chad, met. Malta, Ghana and Chad are neighbours. It was agreed to build a port for Chad."
    assert {frozenset(f.parties) for f in _facts("en", text)} == {frozenset({"country:MT", "country:GH", "country:TD"})}


def test_two_verbs_share_what_they_govern() -> None:
    (treaty,) = _facts("en", "The treaty on deepening and widening the friendly ties of Malta and Ghana has entered into force.")
    assert (treaty.object or "").startswith("The treaty on deepening and widening the friendly ties")


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        (
            "en",
            "The sides agreed to build a bridge, conceding that the much-delayed bridge between Malta and Ghana will not be ready this year.",
        ),
        ("ru", "Мальта и Гана строят мост, который не откроется в этом году."),
    ],
)
def test_a_year_in_which_nothing_will_be_is_no_term(lang: str, text: str) -> None:
    found = _facts(lang, text)
    assert found and not any(fact.due for fact in found), found
