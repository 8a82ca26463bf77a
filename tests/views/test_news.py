"""News are the difference of two registers: what is new, changed, contradicted, overdue, and nothing that was known."""

from dataclasses import replace

import pytest

from kelisim.model.date import PartialDate
from kelisim.model.document import Source
from kelisim.model.fact import Commitment, Event, Fact, Figure
from kelisim.model.record import Record
from kelisim.views.choice import Choice
from kelisim.views.news import Item, news
from kelisim.views.plainnews import plain_news
from kelisim.views.register import Register, gather
from tests.views.told import PAIR, record

LANGS = ("kk", "ky", "ru", "en")
FIRST, LATER = PartialDate(2026, 3, 31), PartialDate(2026, 4, 30)
TALKS = Event("meeting", "minister", date="2026-03-10", place="place:osh", participants=PAIR)
PLANNED = replace(TALKS, status="planned", date="2026-05-10")
BRIDGE = Commitment("project", "agreed", parties=PAIR, due="2027")


def turnover(value: float, approx: str | None = None) -> Figure:
    """Trade of 2025 as told."""
    return Figure("trade_turnover", value, "USD", parties=PAIR, period="2025", approx=bool(approx), approx_kind=approx)


def told(day: str, *facts: Fact, stem: str = "") -> Record:
    """A document of a day; its language goes by its day."""
    words = [(f"{stem}{day} sentence {n}.", fact) for n, fact in enumerate(facts)]
    made = record(f"{stem}{day}", *words, lang=LANGS[int(day[-1]) % 4], published=day)
    return replace(made, document=replace(made.document, source=Source(f"Paper {stem}{day}", "KZ", "press")))


def registers(*records: Record, apart: bool = False) -> tuple[Register, Register]:
    """The registers of the two days: all events are one occasion and all commitments one undertaking, unless they are kept apart."""
    kinds = {c.id: c.id if apart else c.kind for r in records for c in r.claims}
    early = [r for r in records if r.document.published and r.document.published.last() <= FIRST.last()]
    return gather(early, fact=lambda claim: kinds[claim], as_of=FIRST), gather(records, fact=lambda claim: kinds[claim], as_of=LATER)


def lines(found: list[Item]) -> list[tuple[object, ...]]:
    """News as a table would have them."""
    return [(i.news, i.kind, i.part, i.was, i.now) for i in found]


def since(*facts: Fact, before: tuple[Fact, ...] = (), lang: int = 1) -> list[tuple[object, ...]]:
    """The news of a document of April, after one of March."""
    return lines(news(*registers(told("2026-03-12", *before), told(f"2026-04-0{lang}", *facts))))


@pytest.mark.parametrize("lang", range(1, 5))
@pytest.mark.parametrize(("fact", "kind"), [(TALKS, "occasion"), (BRIDGE, "undertaking"), (turnover(1.2e9), "figure")])
def test_new_is_what_nobody_told_before(fact: Fact, kind: str, lang: int) -> None:
    value = ("value", None, (1.2e9, None)) if kind == "figure" else (None, None, None)
    assert since(fact, lang=lang) == [("new", kind, *value)]
    assert since(fact, before=(fact,), lang=lang) == [], "told again is no news"
    assert since(before=(fact,), lang=lang) == []


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (PLANNED, TALKS, [("status", "planned", "held"), ("date", "2026-05-10", "2026-03-10")]),
        (PLANNED, replace(PLANNED, outcome="postponed"), [("outcome", None, "postponed")]),
        (PLANNED, replace(PLANNED, date="2026-06-01"), [("date", "2026-05-10", "2026-06-01")]),  # a plan may be moved
        (PLANNED, replace(PLANNED, place="place:bishkek"), [("place", "place:osh", "place:bishkek")]),
        (replace(TALKS, date="2026-03"), TALKS, [("date", "2026-03", "2026-03-10")]),  # a day in the month: more exact
        (replace(TALKS, place="country:KG"), TALKS, [("place", "country:KG", "place:osh")]),
        (TALKS, replace(TALKS, date="2026-03"), []),  # less exact
        (replace(TALKS, date=None), replace(TALKS, date=None), []),
    ],
)  # fmt: skip
def test_what_changes_of_an_occasion(before: Event, now: Event, expected: list[tuple[object, ...]]) -> None:
    assert since(now, before=(before,)) == [("changed", "occasion", *line) for line in expected]


@pytest.mark.parametrize(
    ("before", "now", "part"),
    [
        (TALKS, replace(TALKS, date="2026-03-11"), "date"),
        (TALKS, replace(TALKS, place="place:bishkek"), "place"),
        (replace(TALKS, session=7), replace(TALKS, session=8), "session"),
    ],
)
def test_what_was_held_on_two_days_is_a_contradiction(before: Event, now: Event, part: str) -> None:
    assert since(now, before=(before,)) == [("contradicted", "occasion", part, getattr(before, part), getattr(now, part))]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        ((1.2e9, None), (1.2e9, None), []),
        ((1.2e9, None), (1.23e9, None), [("changed", (1.2e9, None), (1.23e9, None))]),  # the same, told more exactly
        ((1.23e9, None), (1.2e9, None), []),  # the same, told less exactly
        ((1.2e9, "about"), (1.22e9, None), [("changed", (1.2e9, "about"), (1.22e9, None))]),
        ((1.2e9, None), (1.4e9, None), [("contradicted", (1.2e9, None), (1.4e9, None))]),
    ],
)
def test_figures(before: tuple[float, str | None], now: tuple[float, str | None], expected: list[tuple[object, ...]]) -> None:
    found = since(turnover(*now), before=(turnover(*before),))
    assert found == [(what, "figure", "value", was, value) for what, was, value in expected]


def test_figures_that_need_not_be_of_the_same_thing_are_new_beside_each_other() -> None:
    costs = Figure("cost", 5e6, "USD", period="2025"), Figure("cost", 7e6, "USD", period="2025")
    assert since(costs[1], before=costs[:1]) == [("new", "figure", "value", None, (7e6, None))]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (BRIDGE, replace(BRIDGE, due="2028"), ("due", "2027", "2028")),
        (replace(BRIDGE, due=None), BRIDGE, ("due", None, "2027")),
        (replace(BRIDGE, stage="proposed"), BRIDGE, ("state", "announced", "agreed")),
        (BRIDGE, replace(BRIDGE, stage="done"), ("state", "agreed", "done")),
    ],
)
def test_what_changes_of_an_undertaking(before: Commitment, now: Commitment, expected: tuple[object, ...]) -> None:
    found = since(now, before=(before,))
    assert ("changed", "undertaking", *expected) in found
    assert {line[0] for line in found} == {"changed"}


@pytest.mark.parametrize(
    ("due", "overdue"),
    [
        ("2026-04-15", True),  # went by between the two days
        ("2026-03-15", False),  # was overdue before: no news
        ("2026-04", False),  # the last day of April has not gone by
        ("2026-05", False),
        (None, False),
    ],
)
def test_newly_overdue(due: str | None, overdue: bool) -> None:
    found = since(TALKS, before=(TALKS, replace(BRIDGE, due=due)))
    assert found == ([("overdue", "undertaking", "due", None, due)] if overdue else [])


def test_done_is_not_overdue_and_a_term_long_gone_is_when_it_is_first_told() -> None:
    promise = replace(BRIDGE, due="2026-04-15")
    assert "overdue" not in {line[0] for line in since(replace(promise, stage="done"), before=(promise,))}
    assert [line[0] for line in since(replace(BRIDGE, due="2026-01"))] == ["new", "overdue"]


def test_two_documents_of_the_new_days_contradict_each_other_too() -> None:
    found = news(
        *registers(told("2026-04-01", turnover(1.2e9)), told("2026-04-02", turnover(1.4e9)), told("2026-04-03", turnover(1.4e9), stem="x"))
    )
    assert [(i.news, i.now) for i in found] == [("new", (1.2e9, None)), ("contradicted", (1.4e9, None))]
    assert found[1].against and found[1].against.record.document.stem == "2026-04-01"


def test_only_what_concerns_the_states_asked_for() -> None:
    before, after = registers(told("2026-04-01", TALKS, BRIDGE, turnover(1.2e9)), apart=True)
    assert len(news(before, after, Choice(between=("KG", "KZ")))) == 3
    assert news(before, after, Choice(between=("KG", "UZ"))) == []


def test_every_line_has_an_id_and_words_and_the_order_is_by_kind_of_news() -> None:
    before, after = registers(
        told("2026-03-12", TALKS, replace(BRIDGE, due="2026-04-15"), turnover(1.2e9)),
        told("2026-04-01", replace(TALKS, date="2026-03-11"), turnover(1.23e9), Figure("cost", 5e6, "USD")),
    )
    found = [plain_news(after, item) for item in news(before, after)]
    assert [one["news"] for one in found] == ["new", "changed", "contradicted", "overdue"]
    assert all(one["id"] and one["told"]["words"] for one in found)
    assert found[2]["against"]["stem"] == "2026-03-12"
    assert news(before, after) == news(before, replace(after, records=after.records[::-1]))


def test_nothing_lies_between_a_register_and_itself() -> None:
    _, after = registers(told("2026-03-12", TALKS, replace(BRIDGE, due="2025")), told("2026-04-01", turnover(1.2e9)))
    assert news(after, after) == []


def test_a_reprint_is_no_news_but_what_it_adds_is() -> None:
    first = record("first", ("Trade of the two rose to 1.2 billion dollars.", turnover(1.2e9)), published="2026-03-12")
    again = record(
        "again", ("Trade of the two rose to 1.2 billion dollars.", turnover(1.2e9)), ("They met.", TALKS), published="2026-04-01"
    )
    before, after = gather([first], as_of=FIRST), gather([first, again], document=lambda document: "one text", as_of=LATER)
    assert lines(news(before, after)) == [("new", "occasion", None, None, None)]


WITHDRAWN_ON = [
    ("2026-04-12", None, {("withdrawn", "occasion"), ("withdrawn", "undertaking"), ("withdrawn", "figure")}, "since then"),
    ("2026-03-20", "2026-03-20", set(), "it was known before"),
    (None, None, set(), "the page is still there"),
]  # fmt: skip


@pytest.mark.parametrize(("now", "before", "found", "why"), WITHDRAWN_ON, ids=[why for *_, why in WITHDRAWN_ON])
def test_a_page_that_is_no_more_is_news_of_all_that_it_told(
    now: str | None, before: str | None, found: set[tuple[str, str]], why: str
) -> None:
    page = told("2026-03-12", TALKS, BRIDGE, turnover(1.5e9))

    def gathered(day: PartialDate, withdrawn: str | None) -> Register:
        return gather([page], fact=lambda claim: claim, as_of=day, withdrawn={page.document.id: withdrawn} if withdrawn else {})

    items = [item for item in news(gathered(FIRST, before), gathered(LATER, now)) if item.news != "overdue"]
    assert {(item.news, item.kind) for item in items} == found
    assert {item.day for item in items} == ({now} if found else set())
    assert all(plain_news(gathered(LATER, now), item)["told"]["withdrawn"] == now for item in items)
