"""Charts: what may share an axis, round values, and labels that find their places whatever is told."""

from collections.abc import Mapping
from itertools import combinations
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kelisim.web.chart.boxes import Box, Line
from kelisim.web.chart.drawing import Drawing, draw
from kelisim.web.chart.frame import round_values
from kelisim.web.chart.labels import Asked, beside, place
from kelisim.web.chart.panels import AimLine, Differing, Needed, Panel, Plain, Told, panels, place_of
from kelisim.web.chart.textwidth import text_width


class Words:
    """Captions without a language."""

    def number(self, value: float) -> str:
        return f"{value:g}"

    def when(self, panel: Panel, at: float) -> str:
        return str(int(at)) if panel.yearly else f"{at:.2f}"

    def value(self, told: Told) -> str:
        return f"{told.value:g} · {told.accounts[0]['who']}"

    def aim(self, aim: AimLine) -> str:
        return f"target {aim.value:g}"

    def needed(self, needed: Needed) -> str:
        return f"{needed.least} % a year still needed"

    def differing(self, differing: Differing) -> str:
        return f"{differing.number} values differ"

    def mark(self, told: Told, account: Plain, more: int = 0) -> str:
        return f"{account['claim']} and {more} more"


def account(number: int, who: str = "Tokayev", published: str = "2025-04-25") -> dict[str, Any]:
    """An account with what a chart looks at."""
    return {"claim": f"c{number}", "who": who, "published": published, "lang": "en"}


def point(period: str | None, *values: float, status: str = "actual", number: int = 0, clash: bool = False) -> dict[str, Any]:
    """A point of a series as the catalogue has it."""
    told = [{"value": v, "approx": None, "accounts": [account(number * 100 + n)], "said_by": []} for n, v in enumerate(values)]
    clashes = [[0, 1, "two sides"]] if clash else []
    return {"period": period, "status": status, "compared": None, "conflict": clash, "clashes": clashes, "values": told}


def chain(*aims: tuple[float, str, str], least: float | None = None, claims: tuple[str, ...] = ()) -> dict[str, Any]:
    """Targets: how much, set when, due when."""
    told = [
        {
            "value": v,
            "approx": None,
            "day": day,
            "due": due,
            "superseded_by": n + 1 if n + 1 < len(aims) else None,
            "accounts": [account(900 + n)],
        }
        for n, (v, day, due) in enumerate(aims)
    ]
    return {"aims": told, "needed": {"least": least, "most": least, "from": list(claims)}}


@pytest.mark.parametrize(
    ("points", "kinds", "why"),
    [
        ([point("2023", 1.2), point("2024", 1.3)], [("year", None)], "years share an axis"),
        ([point("2023", 1.2)], [], "one value is no chart"),
        ([point("2024", 1.3), point("2024-01/2024-08", 0.9)], [], "a year and eight months do not"),
        (
            [point("2023-01/2023-08", 0.8), point("2024-01/2024-08", 0.9), point("2024-01/2024-09", 1.0)],
            [("cumulative", (1, 8))],
            "eight months of two years do; nine months are another axis",
        ),
        ([point("2015/2025", 9.0), point("2016/2026", 9.5)], [], "several years together stand on none"),
        ([point("2024-05", 0.1), point("2024-06", 0.2), point("2023", 1.2), point("2024", 1.3)], [("year", None), ("month", None)], "months by themselves"),
        ([point("2024", 1.3), point(None, 2.0)], [("year", None)], "a value without a period beside the years, as an open ring"),
        ([point(None, 35.0, 48.0)], [("told", None)], "by the days of publication, where nothing else is told"),
        ([point("2024-07/2024-09", 1.0), point("2024-10/2024-12", 2.0)], [("quarter", None)], "quarters"),
    ],
)  # fmt: skip
def test_what_may_share_an_axis(points: list[Mapping[str, Any]], kinds: list[tuple[str, object]], why: str) -> None:
    assert [(panel.kind, panel.months) for panel in panels({"points": points, "chain": None})] == kinds, why


def test_growth_since_another_year_stands_on_no_axis() -> None:
    odd = point("2024", 58.0) | {"compared": "2019"}
    assert panels({"points": [point("2023", 12.0), odd], "chain": None}) == []


def test_a_value_without_a_period_stands_at_the_day_of_its_publication() -> None:
    (panel,) = panels({"points": [point("2024", 1.3), point(None, 2.0)], "chain": None})
    assert [(one.stated, round(one.at, 1)) for one in panel.told] == [(True, 2024.5), (False, 2025.3)]


def test_targets_are_steps_from_the_day_they_were_set() -> None:
    told = chain((1.0, "2018-07-01", "2020"), (2.0, "2022-04-15", "2030"), least=9.9, claims=("c0",))
    (panel,) = panels({"points": [point("2024", 1.3), point("2030", 2.0, status="target")], "chain": told})
    assert [(round(aim.since, 1), round(aim.until, 1), aim.next_value) for aim in panel.aims] == [
        (2018.5, 2022.3, 2.0),
        (2022.3, 2030.5, None),
    ]
    assert panel.needed and panel.needed.levels == ((2024.5, 1.3),)


def test_a_bracket_joins_those_that_cannot_both_be_true_and_no_other() -> None:
    (panel,) = panels({"points": [point("2023", 1.3, 1.6, 1.31, clash=True), point("2024", 1.4)], "chain": None})
    assert panel.differing == [Differing(2023.5, (1.3, 1.6), 2)]


@pytest.mark.parametrize(
    ("low", "high", "first", "last"),
    [(0.2, 0.9, 0.0, 1.0), (-4.0, 12.0, -5.0, 15.0), (5.0, 5.0, 0.0, 5.0), (-3.0, -1.0, -3.0, 0.0), (1e9, 2.6e12, 0.0, 3e12)],
)
def test_an_axis_begins_at_zero_and_its_values_are_round(low: float, high: float, first: float, last: float) -> None:
    steps = round_values(low, high)
    assert (steps[0], steps[-1]) == (first, last)
    assert 0.0 in steps
    assert len(steps) <= 9


@given(low=st.floats(-1e13, 1e13), high=st.floats(-1e13, 1e13))
def test_an_axis_holds_all_its_values(low: float, high: float) -> None:
    low, high = sorted((low, high))
    steps = round_values(low, high)
    slack = 1e-9 * max(abs(low), abs(high), 1e-300)
    assert steps[0] <= low + slack and high - slack <= steps[-1]
    assert len(steps) <= 10


claims = st.lists(
    st.tuples(st.integers(2015, 2026), st.one_of(st.floats(0.1, 3.0), st.sampled_from([1.3, 1.7, 2.0])), st.integers(1, 4), st.booleans()),
    min_size=1, max_size=60,
)  # fmt: skip
targets = st.lists(st.tuples(st.floats(0.5, 4.0), st.integers(2014, 2024), st.integers(2020, 2035)), max_size=4)
WHO = ["Tokayev", "KG statistics", "Қазақстан Республикасының Ұлттық ст…", "Вестник региона +3", "x"]


def drawn(told: list[tuple[int, float, int, bool]], aims: list[tuple[float, int, int]]) -> tuple[Panel, Drawing]:
    """A panel of drawn claims, and its drawing."""
    values, number = [], 0
    for at, value, several, stated in told:
        accounts = tuple(account(number + n, WHO[(number + n) % len(WHO)]) for n in range(several))
        number += several
        values.append(Told(at + 0.5, value, None, "actual", str(at) if stated else None, stated, accounts, {}))
    differing = [Differing(values[0].at, (values[0].value, values[0].value + 0.4), 2)]
    lines = [
        AimLine(min(since, due) + 0.2, due + 0.5, value, {"accounts": [account(5000 + n)]}, aims[n + 1][0] if n + 1 < len(aims) else None)
        for n, (value, since, due) in enumerate(aims)
    ]
    needed = Needed(((values[0].at, values[0].value),), lines[-1].until, lines[-1].value, 9.9, 9.9) if lines else None
    places = [one.at for one in values] + [at for aim in lines for at in (aim.since, aim.until)]
    ends = (float(int(min(places) - 0.6)), float(int(max(places) + 1.6)))
    panel = Panel("year", None, values, differing, lines, needed, ends)
    return panel, draw(panel, Words())


def box_of(drawing: Drawing, at: int) -> Box:
    """The box that a label of a drawing takes."""
    label = drawing.labels[at]
    return Box(label.x, label.y - 9, label.x + text_width(label.text), label.y + 3)


@settings(max_examples=60, deadline=None)
@given(told=claims, aims=targets)
def test_no_label_lies_over_another_or_outside_at_any_density(
    told: list[tuple[int, float, int, bool]], aims: list[tuple[float, int, int]]
) -> None:
    _, drawing = drawn(told, aims)
    boxes = [box_of(drawing, at) for at in range(len(drawing.labels))]
    whole = Box(0, 0, drawing.width, drawing.height)
    assert all(whole.holds(box) for box in boxes)
    assert not any(a.meets(b) for a, b in combinations(boxes, 2))
    marks = [Box(mark.x - 5, mark.y - 5, mark.x + 5, mark.y + 5) for mark in drawing.marks]
    assert not any(box.meets(mark) for box in boxes for mark in marks)
    assert not any(box.crossed(line) for box in boxes for line in (*drawing.needed, *drawing.leaders))


@settings(max_examples=40, deadline=None)
@given(told=claims)
def test_every_value_has_its_marks_and_its_label_or_its_number(told: list[tuple[int, float, int, bool]]) -> None:
    panel, drawing = drawn(told, [])
    for one in panel.told:
        marks = [mark for mark in drawing.marks if mark.claim in one.claims]
        assert marks and [mark.claim for mark in marks] == [*one.claims[: len(marks)]]
        assert marks[-1].says.endswith(f" and {len(one.claims) - len(marks)} more"), "what has no mark is counted"
        assert all(abs(a.x - b.x) >= 10 for a, b in combinations(marks, 2)), "side by side"
    named = {label.claim for label in drawing.labels} | {claim for _, _, claim in drawing.key}
    assert {one.claims[0] for one in panel.told} <= named
    assert [number for number, _, _ in drawing.key] == list(range(1, len(drawing.key) + 1))
    whole = Box(0, 0, drawing.width, drawing.height)
    assert all(whole.holds(Box(mark.x - 5, mark.y - 5, mark.x + 5, mark.y + 5)) for mark in drawing.marks)


def test_a_value_that_thousands_tell_has_as_many_marks_as_there_is_room_for() -> None:
    _, drawing = drawn([(2024, 1.7, 5000, True), (2025, 1.9, 1, True)], [])
    assert len(drawing.marks) < 40
    assert drawing.marks[-2].says.endswith(f" and {5001 - len(drawing.marks)} more")


def test_what_finds_no_place_becomes_a_number() -> None:
    mark = Box(20, 20, 32, 32)
    asked = [Asked("a label of some length", tuple(beside(mark)))] * 6
    placed = place(asked, Box(0, 0, 90, 60), [mark])
    assert [label.number for label in placed] == [1, 2, 3, 4, 5, 6]  # in their order
    assert any(label.box for label in placed)


def test_a_label_keeps_off_a_line() -> None:
    mark = Box(20, 20, 32, 32)
    (placed,) = place([Asked("1.7 KZ", tuple(beside(mark)))], Box(0, 0, 200, 60), [mark], [Line(32, 26, 200, 26)])
    assert placed.box and not placed.box.crossed(Line(32, 26, 200, 26))


def test_places_follow_time() -> None:
    order = ["2023", "2024-02", "2024-03-15", "2024-07/2024-09", "2025"]
    assert sorted(order, key=place_of) == order
