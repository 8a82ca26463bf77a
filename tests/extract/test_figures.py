"""Figures as a careful reader takes them, in four languages and about many states."""

from __future__ import annotations

import pytest

from kelisim.annotate.annotate import annotate
from kelisim.extract.figures.find import find_figures
from kelisim.extract.scene import Scene
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import Document
from kelisim.model.fact import Figure
from tests.extract.figure_forms import AHEAD, CARRIED, PERCENTAGES, SUMS, TERMS
from tests.extract.figure_kinds import KINDS
from tests.extract.figure_rows import ROWS, Row
from tests.extract.figure_tables import TABLES
from tests.extract.figure_things import COUNTED, FORMS, NOT_COUNTED, THINGS

PUBLISHED = PartialDate(2026, 5, 14)


def figures(language: str, text: str, published: PartialDate | None = PUBLISHED) -> list[Claim]:
    """The figures of a short text, of the 14th of May 2026 unless told otherwise."""
    document = Document("1", "test", text, language, published=published)
    return list(find_figures(Scene(document, annotate(document))))


def worded(claim: Claim) -> str:
    """A figure as the tables write it: indicator, value, unit, status, then the period or term where it has one."""
    figure = claim.fact
    assert isinstance(figure, Figure)
    when = figure.period or figure.due
    return " ".join(
        [
            figure.indicator,
            f"{figure.value:g}" if figure.value < 1e5 else str(int(figure.value)),
            figure.unit,
            figure.status,
            *([when] if when else []),
        ]
    )


@pytest.mark.parametrize(
    "row",
    [*ROWS, *KINDS, *THINGS, *NOT_COUNTED, *FORMS, *PERCENTAGES, *TERMS, *CARRIED, *SUMS, *AHEAD],
    ids=lambda row: f"{row[0]}: {row[3]}",
)
def test_figures_of_a_sentence(row: Row) -> None:
    language, text, wanted, _ = row
    assert [worded(c) for c in figures(language, text)] == list(wanted)


@pytest.mark.parametrize("row", TABLES, ids=lambda row: f"{row[0]}: {row[3]}")
def test_figures_of_a_table(row: Row) -> None:
    language, text, wanted, _ = row
    found = [(worded(c), sorted(p.removeprefix("country:") for p in fact_of(c).parties)) for c in figures(language, text)]
    assert [" ".join([words, *parties]) for words, parties in found] == list(wanted)


def fact_of(claim: Claim) -> Figure:
    """The figure of a claim."""
    assert isinstance(claim.fact, Figure)
    return claim.fact


PARTIES = [
    ("en", "Chinese companies have invested $3.8 billion in Tajikistan.", ("country:CN", "country:TJ"), "who invests stands first"),
    ("en", "Uzbekistan's imports from China reached $9 billion.", ("country:CN", "country:UZ"), "who sells stands first"),
    ("ru", "Экспорт из Ирана в Армению составил 300 млн долларов.", ("country:IR", "country:AM"), "whence, then where to"),
    ("kk", "Өзбекстан Тәжікстанға 50 млн доллар несие берді.", ("country:UZ", "country:TJ"), "the dative receives"),
    ("ky", "Түркия Өзбекстанга 90 млн доллар насыя берди.", ("country:TR", "country:UZ"), "the dative receives"),
    ("ru", "Товарооборот Китая и Монголии достиг 16 млрд долларов США.", ("country:CN", "country:MN"), "a currency is no party"),
    ("en", "Peru's total foreign trade amounted to $5.9 billion, while Chile waited.", ("country:PE", "country:CL"), "two are named"),
    ("en", "Peru's total foreign trade turnover amounted to $5.9 billion. Chile waited.", ("country:PE",), "one state's whole trade"),
    ("ru", "Внешнеторговый оборот Перу достиг 6 млрд долларов. Чили ждет.", ("country:PE",), "one state's whole trade"),
    ("kk", "Перудің сыртқы сауда айналымы 6 млрд долларға жетті. Чили күтуде.", ("country:PE",), "one state's whole trade"),
    ("ky", "Перунун тышкы соода жүгүртүүсү 6 млрд долларга жетти. Чили күтүүдө.", ("country:PE",), "one state's whole trade"),
    ("en", "Chile was the second partner of Peru after Brazil, with 12% of its trade.", ("country:CL", "country:PE"), "a rank's neighbour"),
    (
        "en",
        "Hungary, Serbia, and Bulgaria signed six contracts.",
        ("country:HU", "country:RS", "country:BG"),
        "three in a row sign together",
    ),
    ("ru", "Венгрия, Сербия и Болгария подписали шесть контрактов.", ("country:HU", "country:RS", "country:BG"), "three in a row"),
    ("kk", "Венгрия, Сербия және Болгария алты келісімге қол қойды.", ("country:HU", "country:RS", "country:BG"), "three in a row"),
    ("ky", "Венгрия, Сербия жана Болгария алты келишимге кол койду.", ("country:HU", "country:RS", "country:BG"), "three in a row"),
    ("en", "The Asian Development Bank will lend Tajikistan $120 million.", ("org:asian-development-bank", "country:TJ"), "a lender"),
]


@pytest.mark.parametrize(("language", "text", "wanted", "why"), PARTIES, ids=lambda part: part if isinstance(part, str) else "")
def test_parties_of_a_figure(language: str, text: str, wanted: tuple[str, ...], why: str) -> None:
    assert [fact_of(c).parties for c in figures(language, text)] == [wanted], why


@pytest.mark.parametrize(("language", "text", "wanted", "why"), COUNTED, ids=lambda part: part if isinstance(part, str) else "")
def test_what_is_counted_is_a_noun(language: str, text: str, wanted: str | None, why: str) -> None:
    assert [fact_of(c).of for c in figures(language, text)] == [wanted], why


SPEAKERS = [
    ("ru", "По словам министра Лазиза Каримова, товарооборот Узбекистана и Китая достиг 13 млрд долларов.", "karimov"),
    ("ru", "Товарооборот Ирана и Армении достиг 700 млн долларов. Об этом сообщил министр Арман Петросян.", "petrosyan"),
    ("ru", "Отмечается, что товарооборот Ирана и Армении достиг 700 млн долларов.", None),
    ("kk", "Министр Лазиз Каримовтың айтуынша, Өзбекстан мен Қытайдың тауар айналымы 13 млрд долларға жетті.", "karimov"),
    ("ky", "Министр Лазиз Каримовдун айтымында, Өзбекстан менен Кытайдын соода жүгүртүүсү 13 млрд долларга жетти.", "karimov"),
    ("en", "Trade between Uzbekistan and China reached $13 billion, Minister Laziz Karimov said.", "karimov"),
    ("kk", "Өзбекстанның ресми дерегінде былтырғы сауда 5 млрд доллар деп көрсетілсе, министр Лазиз Каримов 4 млрд доллар дейді.", None),
    ("en", "Minister Laziz Karimov hailed the talks; trade reached $5 million, according to national statistics.", None),
    ("en", "It was noted that trade between Uzbekistan and China had reached $13 billion.", None),
    ("en", "Trade between Chile and Peru reached $5 million (source: Eurostat).", "eurostat"),
    ("ru", "По сведениям чилийской таможни, Чили ввезла из Перу 212 тысяч тонн топлива.", "country:CL"),
    ("ru", "Аналитик Хосе Перес ждёт, что экспорт Чили в Перу вырастет до 90 тысяч тонн.", "peres"),
    ("kk", "Латвия жағы берген дерек бойынша, бұл елде 1800 үнді студенті оқиды.", "country:LV"),
    ("kk", "Ислам даму банкі шағын кәсіпкерлерді қолдау үшін Иорданияға 250 млн доллар несие беруге әзір екенін хабарлады.", "isdb"),
    ("ky", "Латвия тарабы берген эсеп боюнча, бул өлкөдө 1800 индиялык студент окуйт.", "country:LV"),
    ("ru", "По итогам визита главы Чили Хуана Сото торговля Чили и Перу достигла 5 млн долларов, сообщает министерство.", None),
    (
        "ru",
        "Минэкономики Чили ждёт заседания чилийско-перуанской комиссии по торговле. По данным ведомства, экспорт Чили в Перу достиг 5 млн долларов.",
        "chili",
    ),
    ("ru", "Министр Лазиз Каримов рад встрече. Стороны отметили, что торговля Чили и Перу достигла 5 млн долларов.", None),
    ("ky", "Министр Лазиз Каримов меморандумга кол койду. Ага ылайык, Чили Перуга 14 млн евро грант берет.", None),
    ("ky", "Министр Лазиз Каримов даяр экенин билдирди. Чили менен Перунун долбоорунун баасы 6 млн евро деп эсептелүүдө.", None),
]


@pytest.mark.parametrize(("language", "text", "wanted"), SPEAKERS)
def test_who_says_a_figure(language: str, text: str, wanted: str | None) -> None:
    claim, *_ = figures(language, text)  # who contradicts it may follow
    said = fact_of(claim).said_by
    assert said is None if wanted is None else said is not None and wanted in said


TWICE = [
    (
        "en",
        "Trade jumps 14%\n\nTrade between Georgia and Armenia rose 14% last year, Minister Ana Beridze said. It had risen by 14% in 2025.",
        1,
    ),
    ("en", "Oman offered Chile a $90-million loan. Chile accepted the $90-million loan of Oman.", 1),
    ("ru", "Стороны доведут товарооборот до 2 млрд долларов. Цель – 2 млрд долларов товарооборота к 2030 году.", 1),
    ("ru", "Товарооборот в 2024 году составил 2 млрд долларов. В 2025 году товарооборот составил 2 млрд долларов.", 2),
]


@pytest.mark.parametrize(("language", "text", "count"), TWICE)
def test_a_figure_is_told_once(language: str, text: str, count: int) -> None:
    assert len(figures(language, text)) == count


COUNTED = [
    ("en", "With the new post, up to 1,000 lorries will be able to pass in a day from Oman to Qatar.", "lorries", "no auxiliary behind"),
    ("en", "The terminal of Oman can handle 20,000 containers a year.", "containers", "no article behind"),
    ("en", "The plant of Oman has a capacity of 300,000 tyres annually.", "tyres", "a noun that is no unit; no adverb"),
    ("en", "The harbour of Qatar can handle 5,000 a day.", None, "nothing is named"),
    ("ru", "Завод в Омане рассчитан на 120 тысяч машин ежегодно.", "машин", "no adverb behind"),
    ("ky", "Омандын бекети күнүнө 500 унаага ылайыкталган.", "унаага", "no participle behind"),
    ("kk", "Оман мен Катар жылына 240 мың контейнер қабылдайтын айлақ салады.", "контейнер", "no participle behind"),
]


@pytest.mark.parametrize(("language", "text", "of", "why"), COUNTED, ids=[f"{row[0]}: {row[3]}" for row in COUNTED])
def test_what_a_capacity_counts_is_a_noun(language: str, text: str, of: str | None, why: str) -> None:
    (claim,) = figures(language, text)
    assert (fact_of(claim).indicator, fact_of(claim).of) == ("capacity", of)


UNDATED = [
    ("en", "Trade between Oman and Chile reached $300 million last year, up 12% compared to 2023.", "2024"),
    ("ru", "Торговля Чили и Перу в прошлом году составила 300 млн долларов — на 12% больше, чем в 2023 году.", "2024"),
    ("en", "Trade between Oman and Chile reached $300 million last year.", None),
]


@pytest.mark.parametrize(("language", "text", "period"), UNDATED)
def test_last_year_is_the_one_after_its_base(language: str, text: str, period: str | None) -> None:
    claim, *_ = figures(language, text, published=None)
    assert fact_of(claim).period == period


def test_a_share_for_each_gives_a_figure_a_party() -> None:
    text = "В совместном обществе 34 процента акций получит Кыргызстан, по 33 процента – Казахстан и Узбекистан."
    found = [(fact_of(c).value, fact_of(c).parties) for c in figures("ru", text)]
    assert found == [(34, ("country:KG",)), (33, ("country:KZ",)), (33, ("country:UZ",))]


def test_a_bound_is_not_rough() -> None:
    (claim,) = figures("ru", "Банк выделит Таджикистану кредит до 60 млн долларов.")
    assert (fact_of(claim).approx, fact_of(claim).approx_kind) == (False, "up_to")


def test_evidence_of_a_long_sentence_is_its_item() -> None:
    filler = "that the sides would go on with the work on the many questions of the agenda which they had discussed before at length"
    text = f"The commission noted {filler}; {filler}; {filler}; that freight by rail had reached 2.1 million tonnes in 2025; {filler}."
    (claim,) = figures("en", text)
    assert text[claim.span.start : claim.span.end] == "that freight by rail had reached 2.1 million tonnes in 2025"


BASES = [
    ("ru", "По кыргызской статистике, торговля с Китаем в 2025 году выросла на 7% по сравнению с 2023 годом.", "country:KG", "2023"),
    ("en", "Trade between Chile and Peru rose 7% in 2025 compared with 2023.", None, "2023"),
    ("ru", "По словам министра, торговля Чили и Перу выросла на 7%.", None, None),
]


@pytest.mark.parametrize(("language", "text", "basis", "compared"), BASES)
def test_whose_count_and_from_when(language: str, text: str, basis: str | None, compared: str | None) -> None:
    (claim,) = figures(language, text)
    assert (fact_of(claim).basis, fact_of(claim).compared) == (basis, compared)


STATISTICS = [
    ("ru", "По грузинской статистике торговля с Арменией составила 1,4 млрд долларов, по армянской статистике – 1,2 млрд долларов.", ["GE", "AM"], "each amount after its own"),
    ("ru", "Торговля Грузии и Армении составила 1,4 млрд долларов по грузинской статистике и 1,2 млрд долларов по армянской статистике.", ["GE", "AM"], "each before its own"),
    ("ru", "По грузинским данным, торговля с Арменией в 2024 году достигла 1,4 млрд долларов, а в 2025 году – 1,6 млрд долларов.", ["GE", "GE"], "one count for both"),
    ("kk", "Грузияның ресми дерегінде 2024 жылғы өзара сауда 1,41 млрд доллар делінсе, Арменияның Ұлттық статистика комитеті 1,26 млрд доллар дейді.", ["GE", None], "a body that counts by itself"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "states", "why"), STATISTICS, ids=[row[-1] for row in STATISTICS])
def test_each_amount_has_its_own_count(language: str, text: str, states: list[str | None], why: str) -> None:
    found = [fact_of(claim).basis for claim in figures(language, text) if fact_of(claim).indicator == "trade_turnover"]
    assert found == [state and f"country:{state}" for state in states], why
