"""The coverage table counts every listed address once, on its day; and tells «sought and nothing found» from «never sought»."""

from dataclasses import replace

import pytest

from kelisim.model.visit import FAILED, FETCHED, LISTED, REFUSED, UNCHANGED, Visit
from kelisim.views.coverage import Day, Expected, coverage, plain_day_of, sought, sought_sides
from kelisim.views.occasion import Occasion
from kelisim.views.sides import Column

LIST, A = "https://m.example/rss", "https://m.example/a"


def visit(
    address: str,
    state: str,
    day: str = "2026-03-01",
    document: str | None = None,
    *,
    source: str | None = "m",
    published: str | None = None,
) -> Visit:
    """A visit at noon of a day."""
    return Visit(address, f"{day}T12:00:00+00:00", state, source, document=document, published=published)


LISTED_A = visit(A, LISTED)
ROWS = [
    ("listed and not asked for", [LISTED_A], {"listed": 1, "waiting": 1}),
    ("fetched and read", [LISTED_A, visit(A, FETCHED, document="r")], {"listed": 1, "fetched": 1, "read": 1}),
    ("fetched and set aside", [LISTED_A, visit(A, FETCHED, document="s")], {"listed": 1, "fetched": 1, "set_aside": 1}),
    ("fetched, its bytes never reached the reader", [LISTED_A, visit(A, FETCHED, document="x")], {"listed": 1, "fetched": 1}),
    ("the same a day later", [LISTED_A, visit(A, FETCHED, document="r"), visit(A, UNCHANGED, "2026-03-02", "r")], {"listed": 1, "fetched": 1, "unchanged": 1, "read": 1}),
    ("another text a day later", [LISTED_A, visit(A, FETCHED, document="r"), visit(A, FETCHED, "2026-03-02", "r2")], {"listed": 1, "fetched": 1, "changed": 1, "read": 1}),
    ("gone a day later: it was read all the same", [LISTED_A, visit(A, FETCHED, document="r"), visit(A, FAILED, "2026-03-02")], {"listed": 1, "fetched": 1, "gone": 1, "read": 1}),
    ("gone by the server's word", [LISTED_A, visit(A, FETCHED, document="r"), replace(visit(A, FAILED, "2026-03-02"), status=404)], {"listed": 1, "fetched": 1, "gone": 1, "withdrawn": 1, "read": 1}),
    ("withdrawn and there again", [LISTED_A, visit(A, FETCHED, document="r"), replace(visit(A, FAILED, "2026-03-02"), status=404), visit(A, UNCHANGED, "2026-03-03", "r")], {"listed": 1, "fetched": 1, "unchanged": 1, "read": 1}),
    ("failed, then came", [LISTED_A, visit(A, FAILED), visit(A, FETCHED, "2026-03-02", "r")], {"listed": 1, "fetched": 1, "read": 1}),
    ("failed", [LISTED_A, visit(A, FAILED)], {"listed": 1, "failed": 1}),
    ("forbidden", [LISTED_A, visit(A, REFUSED)], {"listed": 1, "refused": 1}),
    ("listed twice is one", [LISTED_A, visit(A, LISTED, "2026-03-02")], {"listed": 1, "waiting": 1}),
    ("fetched by a person, with no source", [LISTED_A, visit(A, FETCHED, document="r", source=None)], {"listed": 1, "fetched": 1, "read": 1}),
    ("the list itself is no page", [visit(LIST, FETCHED, document="l"), visit(LIST, UNCHANGED, document="l"), visit(LIST, FAILED)], {"asked": 2, "unanswered": 1}),
]  # fmt: skip


@pytest.mark.parametrize(("visits", "counts"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_a_day(visits: list[Visit], counts: dict[str, int]) -> None:
    (day,) = coverage(visits, {"r": "read", "r2": "read", "s": "set_aside"}, expected={"m": Expected()})
    assert day == Day("m", "2026-03-01", **counts)
    assert day.listed == day.waiting + day.fetched + day.failed + day.refused


def test_a_page_counts_on_the_day_that_the_list_gave_for_it() -> None:
    days = coverage([visit(A, LISTED, published="2026-02-27"), visit(LIST, FETCHED)], {})
    assert [(day.day, day.listed, day.asked) for day in days] == [("2026-02-27", 1, 0), ("2026-03-01", 0, 1)]
    (vague,) = coverage([visit(A, LISTED, published="2026-02")], {})
    assert vague.day == "2026-03-01"  # a month is no day


def test_of_which_days_and_source() -> None:
    visits = [visit(f"{A}{day}", LISTED, f"2026-03-0{day}") for day in range(1, 6)] + [visit("https://n.example/1", LISTED, source="n")]
    assert [day.day[-1] for day in coverage(visits, {}, source="m", since="2026-03-02", until="2026-03-04")] == ["2", "3", "4"]
    assert len(coverage(visits, {}, since="2026-03", until="2026-03")) == 6
    assert coverage(visits, {}, until="2026-02") == []


def test_a_page_that_was_fetched_without_a_list_is_no_asking_for_one() -> None:
    by_hand = visit("https://m.example/b", FETCHED, "2026-03-02", "r")
    assert [day.day for day in coverage([LISTED_A, by_hand], {"r": "read"})] == ["2026-03-01"]
    assert coverage([visit("https://w.example/1", FAILED, source="Steppe Wire")], {}) == []


REMARKS = [
    (Day("m", "2026-03-01", asked=1, listed=3, least=1, most=5), ""),
    (Day("m", "2026-03-01", asked=1, listed=0, least=1), "fewer than expected"),
    (Day("m", "2026-03-01", listed=0, least=1), ""),  # nobody asked
    (Day("m", "2026-03-01", unanswered=2, least=1), "never answered"),
    (Day("m", "2026-03-01", asked=1, listed=9, most=5), "more than expected"),
    (Day("m", "2026-03-01", asked=1, listed=9), ""),
]


@pytest.mark.parametrize(("day", "remark"), REMARKS)
def test_what_is_unexpected(day: Day, remark: str) -> None:
    assert day.remark == plain_day_of(day)["remark"] == remark


def test_what_is_expected_comes_from_the_descriptions() -> None:
    (day,) = coverage([LISTED_A], {}, expected={"m": Expected(2, 4)})
    assert (day.least, day.most) == (2, 4)


SOUGHT = [
    ("never asked", [], "never sought"),
    ("asked weeks later", [Day("m", "2026-04-01", asked=3)], "never sought"),
    ("asked, and no answer", [Day("m", "2026-03-01", unanswered=3)], "never sought"),
    ("another source", [Day("n", "2026-03-01", asked=3)], "never sought"),
    ("asked the day after, nothing there", [Day("m", "2026-03-03", asked=1)], "sought: nothing published on those days"),
    ("two pages, one read", [Day("m", "2026-03-01", asked=1, listed=1, read=1), Day("m", "2026-03-02", listed=1)], "sought: 1 of 2 pages of those days read, none tells of it"),
    ("a list of later that still named its pages", [Day("m", "2026-03-02", listed=1, read=1)], "sought: 1 of 1 pages of those days read, none tells of it"),
]  # fmt: skip


@pytest.mark.parametrize(("days", "said"), [row[1:] for row in SOUGHT], ids=[row[0] for row in SOUGHT])
def test_whether_a_source_was_sought(days: list[Day], said: str) -> None:
    assert str(sought(days, {"m"}, "2026-03-01", "2026-03-02")) == said


KG_OFFICIAL, KZ_PRESS = Column("official", "KG"), Column("press", "KZ")
PUBLISHERS = {("mfa", "official", "KG"), ("daily", "press", "KZ")}
LOOKED = [Day("mfa", "2026-03-02", asked=1, listed=3, read=3)]


@pytest.mark.parametrize(
    ("date", "days", "columns", "said"),
    [
        (
            "2026-03-01",
            LOOKED,
            [KG_OFFICIAL],
            {"official KG": "sought: 3 of 3 pages of those days read, none tells of it"},
        ),  # told next morning
        ("2026-03-05", LOOKED, [KG_OFFICIAL], {"official KG": "never sought"}),
        ("2026-03-01", LOOKED, [KZ_PRESS], {"press KZ": "never sought"}),  # the other side's sources say nothing of this one
        ("2026-03-01", [], [KG_OFFICIAL], {}),  # a register that was never fed by a watch cannot tell
        (None, LOOKED, [KG_OFFICIAL], {}),
        ("2026-03-01", LOOKED, [Column("source", "mfa")], {}),
    ],
)
def test_sides_that_were_not_read(date: str | None, days: list[Day], columns: list[Column], said: dict[str, str]) -> None:
    one = Occasion("a", "visit", "minister", "held", date, None, (), None, None, None, ("KG", "KZ"), (), {}, ())
    assert {key: str(found) for key, found in sought_sides(one, columns, days, PUBLISHERS).items()} == said
