"""A reprint is told with its original and counted once; a figure that lost a digit on the way is no second account."""

from dataclasses import replace

import pytest

from kelisim.model.document import Source
from kelisim.model.fact import Event, Fact, Figure
from kelisim.model.record import Record
from kelisim.views.occasion import occasions
from kelisim.views.plain import plain_occasion
from kelisim.views.plainfigures import plain_series
from kelisim.views.register import Register, gather
from kelisim.views.series import series
from tests.views.told import record

WORDS = {
    "kk": "Былтыр екі елдің арасындағы тауар айналымы 640 миллион долларға жетті.",
    "ky": "Былтыр эки өлкөнүн ортосундагы соода жүгүртүү 640 миллион долларга жетти.",
    "ru": "В прошлом году взаимная торговля двух стран достигла 640 миллионов долларов.",
    "en": "Last year the trade between the two countries reached 640 million dollars.",
}
OFFICIAL, PRESS, OTHER = Source("Ministry", "KZ", "official"), Source("Steppe Wire", "KZ", "press"), Source("Lake Daily", "KG", "press")


def turnover(value: float) -> Figure:
    """Trade of 2025 as told."""
    return Figure("trade_turnover", value, "USD", parties=("country:KZ", "country:KG"), period="2025")


def published(stem: str, day: str | None, source: Source, *facts: tuple[str, Fact], lang: str = "en") -> Record:
    """A document of a publisher."""
    made = record(stem, *facts, lang=lang, published=day)
    return replace(made, document=replace(made.document, source=source))


def one_text(*records: Record) -> Register:
    """A register in which all documents are one text."""
    return gather(records, document=lambda document: "one text")


@pytest.mark.parametrize("lang", list(WORDS))
def test_a_digit_lost_is_a_variant_of_the_reprint(lang: str) -> None:
    words = WORDS[lang]
    first = published("first", "2026-01-10", PRESS, (words, turnover(640e6)), lang=lang)
    again = published("again", "2026-01-11", OTHER, (words.replace("640", "64"), turnover(64e6)), lang=lang)
    for records in ([first, again], [again, first]):
        register = one_text(*records)
        (found,) = series(register)
        (point,) = found.points
        assert [v.value for v in point.values] == [640e6] and not point.conflict
        (account,) = plain_series(register, found)["points"][0]["values"][0]["accounts"]
        assert account["stem"] == "first"
        assert [(r["stem"], r["differs"]) for r in account["reprints"]] == [("again", {"value": 64e6})]


def test_a_publisher_who_prints_another_value_says_otherwise() -> None:
    words = WORDS["en"]
    first = published("first", "2026-01-10", PRESS, (words, turnover(640e6)))
    mended = published("mended", "2026-01-11", PRESS, (words.replace("640", "64"), turnover(64e6)))
    (point,) = series(one_text(first, mended))[0].points
    assert [v.value for v in point.values] == [640e6, 64e6] and point.conflict
    same = published("same", "2026-01-11", PRESS, (words, turnover(640e6)))
    assert [len(v.accounts) for v in series(one_text(first, same))[0].points[0].values] == [1], "the same again is one account"


def test_two_documents_that_are_no_reprints_contradict_each_other() -> None:
    words = WORDS["en"]
    apart = gather(
        [
            published("first", "2026-01-10", PRESS, (words, turnover(640e6))),
            published("again", "2026-01-11", OTHER, (words.replace("640", "64"), turnover(64e6))),
        ]
    )
    assert series(apart)[0].points[0].conflict


def test_what_a_reprint_adds_is_an_account_of_its_own() -> None:
    first = published("first", "2026-01-10", PRESS, (WORDS["en"], turnover(640e6)))
    more = ("Customs of the neighbour count only 590 million dollars, says a table that it printed.", turnover(590e6))
    again = published("again", "2026-01-11", OTHER, (WORDS["en"], turnover(640e6)), more)
    (point,) = series(one_text(first, again))[0].points
    assert [(v.value, [a.record.document.stem for a in v.accounts]) for v in point.values] == [(640e6, ["first"]), (590e6, ["again"])]


def test_two_figures_of_one_sentence_meet_each_its_own() -> None:
    words = "Exports were 300 million dollars and imports 340 million dollars."
    facts = [(words, Figure(name, value, "USD", period="2025")) for name, value in (("exports", 3e8), ("imports", 3.4e8))]
    first = published("first", "2026-01-10", PRESS, *facts)
    again = published("again", "2026-01-11", OTHER, *reversed(facts))
    register = one_text(first, again)
    assert [len(list(register.originals(kind))) for kind in ("figure",)] == [2]
    assert set(register.reprints.differ.values()) == {()}


@pytest.mark.parametrize(
    ("documents", "original"),
    [
        ([("a", "2026-01-11", PRESS), ("b", "2026-01-10", OTHER)], "b"),  # the earliest
        ([("a", "2026-01-10", PRESS), ("b", "2026-01-10", OFFICIAL)], "b"),  # of one day the official
        ([("a", "2026-01-11", OFFICIAL), ("b", "2026-01-10", PRESS)], "b"),  # the earliest, though the other is official
        ([("a", None, OFFICIAL), ("b", "2026-01-10", PRESS)], "b"),  # nobody knows that it was earlier
        ([("a", "2026-01", PRESS), ("b", "2026-01-10", OTHER)], "b"),
    ],
)
def test_which_is_the_original(documents: list[tuple[str, str | None, Source]], original: str) -> None:
    records = [published(stem, day, source, (WORDS["en"], turnover(640e6))) for stem, day, source in documents]
    for told in (records, records[::-1]):
        (account,) = one_text(*told).originals("figure")
        assert account.record.document.stem == original


@pytest.mark.parametrize(
    "credit", ["Lake Daily reports.", "Как сообщает «Lake Daily».", "«Lake Daily»-дін хабарлауынша.", "«Lake Daily» жазды."]
)
def test_of_one_day_the_one_that_is_named_as_the_source(credit: str) -> None:
    wire = published("wire", "2026-01-10", PRESS, (WORDS["en"], turnover(640e6)), (credit, Event("call", "minister")))
    daily = published("daily", "2026-01-10", OTHER, (WORDS["en"], turnover(640e6)))
    assert one_text(wire, daily).reprints.originals == {wire.document.id: daily.document.id}


def test_an_occasion_names_its_accounts_once_with_their_reprints() -> None:
    event = Event("visit", "minister", date="2026-01-09")
    first, again = (published(f"d{n}", f"2026-01-1{n}", PRESS, ("The minister came to Astana.", event)) for n in range(2))
    register = one_text(first, again)
    (found,) = occasions(register)
    (account,) = plain_occasion(register, found)["accounts"]
    assert account["stem"] == "d0" and [r["stem"] for r in account["reprints"]] == ["d1"]
    assert all(register.id_of(a) == found.id for a in register.accounts("event")), "the reprint's claim leads to the occasion too"


def test_a_person_who_says_that_two_claims_are_not_the_same_is_heard() -> None:
    event = Event("visit", "minister", date="2026-01-09")
    first, again = (published(f"d{n}", f"2026-01-1{n}", PRESS, ("The minister came to Astana.", event)) for n in range(2))
    claims = sorted(r.claims[0].id for r in (first, again))
    register = gather([first, again], document=lambda document: "one text", apart=[(claims[0], claims[1])])
    assert len(occasions(register)) == 2
