"""Conflicts of figures: found, grouped, attributed; revised values; nothing resolved."""

import pytest

from kelisim.model.document import Source
from kelisim.model.fact import Figure
from kelisim.model.record import Record
from kelisim.views.conflicts import conflicts
from kelisim.views.plainfigures import plain_differences
from kelisim.views.register import Register, gather
from kelisim.views.series import series
from kelisim.views.values import ACCOUNTS, ONE_SPEAKER, TWO_SIDES, TWO_STATISTICS
from tests.views.told import PAIR, person, record

ERLAN, BAKYT = person("Erlan Sadykov", country="KZ"), person("Bakyt Osmonov", country="KG")


def turnover(value: float, period: str = "2024", by: str | None = None, approx: str | None = None, basis: str | None = None) -> Figure:
    """A figure of trade between the two states."""
    return Figure(
        "trade_turnover", value, "USD", parties=PAIR, period=period, said_by=by, approx=approx is not None, approx_kind=approx, basis=basis
    )


def page(stem: str, words: str, figure: Figure, lang: str, day: str, source: Source | None = None) -> Record:
    """A document that tells one figure."""
    return record(stem, (words, figure), lang=lang, published=day, entities=(ERLAN, BAKYT), source=source or Source("Steppe Wire"))


def council() -> Register:
    """A council of two heads of government after which each gives figures of his own, in four languages."""
    mine, theirs = ERLAN.id, BAKYT.id
    return gather([
        page("kk", "Е. Садықов 2022 жылы сауда 1,3 млрд доллар болғанын айтты.", turnover(1.3e9, "2022", mine), "kk", "2023-09-23"),
        page("ru", "По словам Е. Садыкова, за семь месяцев – 757 млн.", turnover(757e6, "2023-01/2023-07", mine), "ru", "2023-09-24"),
        page("ky", "Б. Осмонов 2022-жыл үчүн 1,2 млрд деди.", turnover(1.2e9, "2022", theirs), "ky", "2023-09-23"),
        page("en", "Osmonov said 759 million in seven months.", turnover(759e6, "2023-01/2023-07", theirs), "en", "2023-09-24"),
    ])  # fmt: skip


def test_two_sides_of_one_council() -> None:
    found = conflicts(council()).conflicts
    assert [(c.point.period, c.between) for c in found] == [("2022", (TWO_SIDES,)), ("2023-01/2023-07", (TWO_SIDES,))]
    told = [[(v.value, v.speakers, v.sides, v.side_by) for v in c.values] for c in found]
    assert told == [
        [(1.3e9, (ERLAN.id,), ("KZ",), "speaker"), (1.2e9, (BAKYT.id,), ("KG",), "speaker")],
        [(759e6, (BAKYT.id,), ("KG",), "speaker"), (757e6, (ERLAN.id,), ("KZ",), "speaker")],
    ]


def test_one_speaker_in_two_languages_and_the_about_is_kept() -> None:
    register = gather([
        page("ru", "По словам Е. Садыкова, товарооборот составил 1,7 млрд.", turnover(1.7e9, by=ERLAN.id), "ru", "2025-08-22"),
        page("kk", "Е. Садықов 2 млрд-қа жуық деді.", turnover(2e9, by=ERLAN.id, approx="about"), "kk", "2025-08-23"),
        page("en", "Sadykov put trade at $1.7 billion.", turnover(1.7e9, by=ERLAN.id), "en", "2025-08-22"),
    ])  # fmt: skip
    (found,) = conflicts(register).conflicts
    assert found.between == (ONE_SPEAKER,)
    assert [(v.told, len(v.tellers)) for v in found.values] == [((1.7e9, None), 2), ((2e9, "about"), 1)]
    assert not conflicts(register).revised, "a day later is another report of one speech"


def test_two_national_statistics_stay_unresolved() -> None:
    register = gather([
        page("ky", "Кыргыз статистикасы боюнча – 1,318 млрд.", turnover(1.318e9, "2023", basis="country:KG"), "ky", "2024-03-01"),
        page("kk", "Қазақстан дерегінше – 1,572 млрд.", turnover(1.572e9, "2023", basis="country:KZ"), "kk", "2024-03-02"),
        page("ru", "По киргизским данным, 1,3 млрд долларов.", turnover(1.3e9, "2023", basis="country:KG"), "ru", "2024-03-03"),
    ])  # fmt: skip
    (found,) = conflicts(register).conflicts
    assert found.between == (TWO_STATISTICS,)
    assert [(v.value, v.sides, v.side_by) for v in found.values] == [
        (1.318e9, ("KG",), "statistics"), (1.572e9, ("KZ",), "statistics"), (1.3e9, ("KG",), "statistics"),
    ]  # fmt: skip


def test_one_who_gives_both_statistics_does_not_contradict_himself() -> None:
    words = (("By ours, 712 m.", turnover(712e6, by=ERLAN.id)), ("By theirs, 640 m.", turnover(640e6, by=ERLAN.id, basis="country:KG")))
    (found,) = conflicts(gather([record("a", *words, entities=(ERLAN,), published="2025-06-20")])).conflicts
    assert found.between == (TWO_STATISTICS,)


def test_the_publisher_says_little_beside_the_speaker() -> None:
    """A Kyrgyz paper quotes the Kazakh figure, a Kazakh one the Kyrgyz: the sides are those of the speakers."""
    there, here = Source("Чүй Кабар", "KG", "press"), Source("Алатау", "KZ", "press")
    register = gather([
        page("ky", "Е. Садыков 1,5 млрд деди.", turnover(1.5e9, by=ERLAN.id), "ky", "2025-01-01", there),
        page("kk", "Б. Осмонов 1,3 млрд деді.", turnover(1.3e9, by=BAKYT.id), "kk", "2025-01-01", here),
        page("kk2", "Былтыр 1,5 млрд болды.", turnover(1.5e9), "kk", "2025-01-02", here),
        page("ky2", "Былтыр 1,3 млрд болду.", turnover(1.3e9), "ky", "2025-01-02", there),
    ])  # fmt: skip
    (found,) = conflicts(register).conflicts
    assert (found.between, [v.sides for v in found.values]) == ((TWO_SIDES,), [("KG",), ("KZ",)])


def test_nobody_knows_whose_the_values_are() -> None:
    register = gather([
        page("a", "1.3 bn.", turnover(1.3e9), "en", "2025-01-01"), page("b", "1.5 bn.", turnover(1.5e9), "en", "2025-01-01"),
    ])  # fmt: skip
    assert conflicts(register).conflicts[0].between == (ACCOUNTS,)


OFFICE = Source("stat.gov.kz", "KZ", "official")


@pytest.mark.parametrize(
    ("first", "then", "day", "source", "revised", "why"),
    [
        (turnover(1.5e9, basis="country:KZ"), turnover(1.58e9, basis="country:KZ"), "2025-09-01", None, True, "the same statistics"),
        (turnover(1.5e9, by=ERLAN.id), turnover(1.58e9, by=ERLAN.id), "2025-09-01", None, True, "the same speaker"),
        (turnover(1.5e9), turnover(1.58e9), "2025-09-01", OFFICE, True, "an office that publishes its own"),
        (turnover(1.5e9), turnover(1.58e9), "2025-09-01", None, False, "a paper that names nobody is no voice"),
        (turnover(1.5e9, by=ERLAN.id), turnover(1.58e9, by=BAKYT.id), "2025-09-01", None, False, "another speaker contradicts"),
        (turnover(1.5e9, by=ERLAN.id), turnover(1.58e9, by=ERLAN.id), "2025-03-01", None, False, "weeks apart: two reports of one speech"),
        (turnover(1.5e9, by=ERLAN.id), turnover(1.7e9, by=ERLAN.id, approx="over"), "2025-09-01", None, False, "a rough value revises none"),
        (turnover(1.5e9, by=ERLAN.id), turnover(1.48e9, by=ERLAN.id), "2025-09-01", None, False, "1.48 is 1.5 more exactly"),
    ],
)  # fmt: skip
def test_a_value_given_anew(first: Figure, then: Figure, day: str, source: Source | None, revised: bool, why: str) -> None:
    pages = [page("a", "Earlier.", first, "en", "2025-02-10", source), page("b", "Later.", then, "ru", day, source)]
    found = conflicts(gather(pages))
    assert [(str(r.first.day), str(r.then.day)) for _, _, r in found.revised] == [("2025-02-10", day)] * revised, why
    assert not (found.revised and found.conflicts), "what is given anew stands no more"


def test_what_another_says_still_contradicts_what_was_given_anew() -> None:
    pages = [
        page("a", "1.5 bn.", turnover(1.5e9, by=ERLAN.id), "en", "2025-02-10"),
        page("b", "1,58 млрд.", turnover(1.58e9, by=ERLAN.id), "ru", "2025-09-01"),
        page("c", "1,5 млрд.", turnover(1.5e9, by=BAKYT.id), "ky", "2025-09-02"),
    ]
    found = conflicts(gather(pages))
    assert [len(v.tellers) for v in found.conflicts[0].values] == [1, 1], "of 1.5 bn only the one who still says so"
    assert len(series(gather(pages))[0].points[0].values[0].tellers) == 2, "the series keeps every word"


def test_a_conflict_leads_to_its_words() -> None:
    register = council()
    plain = plain_differences(register, conflicts(register))
    told = [account["words"] for c in plain["conflicts"] for v in c["values"] for account in v["accounts"]]
    assert sorted(told) == sorted(a.words for a in register.accounts("figure"))
    assert {v["accounts"][0]["speaker"]["name"] for c in plain["conflicts"] for v in c["values"]} == {"Erlan Sadykov", "Bakyt Osmonov"}
