"""Series: every value stays, conflicts are found and never resolved."""

import pytest

from kelisim.model.fact import Figure
from kelisim.views.agree import agree
from kelisim.views.register import gather
from kelisim.views.series import series
from tests.views.told import PAIR, record


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ((1.3e9, None), (1.3e9, None), True),
        ((1.318e9, None), (1.3e9, None), True),  # rounded
        ((1.318e9, None), (1.572e9, None), False),  # two national statistics
        ((1.7e9, None), (2e9, "about"), False),  # the same day, two languages
        ((1.7e9, None), (1.7e9, "about"), True),
        ((433e6, None), (430e6, "over"), True),
        ((420e6, None), (430e6, "over"), False),
        ((757e6, None), (759e6, None), False),
        ((98e6, None), (100e6, "under"), True),
        ((11.4, None), (11.4, None), True),
        ((-3.0, None), (3.0, None), False),
    ],
)
def test_agree(first: tuple[float, str | None], second: tuple[float, str | None], same: bool) -> None:
    assert agree(first, second) is agree(second, first) is same


def turnover(value: float, period: str | None = "2024", **parts: object) -> Figure:
    """A figure of trade between the two states."""
    told: dict[str, object] = {"parties": PAIR, "period": period, **parts}
    return Figure("trade_turnover", value, "USD", **told)  # type: ignore[arg-type]


def test_two_sides_stay_side_by_side() -> None:
    one = record("a", ("1.7 bn.", turnover(1.7e9, said_by="person:x")), published="2025-08-22")
    two = record(
        "b",
        ("About 2 bn.", turnover(2e9, approx=True, approx_kind="about", parties=tuple(reversed(PAIR)))),
        published="2025-08-22",
        lang="kk",
    )
    (found,) = series(gather([one, two]))
    (point,) = found.points
    assert point.conflict
    assert [(v.value, v.approx, v.speakers) for v in point.values] == [(1.7e9, None, ("person:x",)), (2e9, "about", ())]


def test_who_gives_to_whom_is_part_of_what_a_figure_is() -> None:
    there = Figure("exports", 5.0, "USD", parties=PAIR)
    back = Figure("exports", 7.0, "USD", parties=tuple(reversed(PAIR)))
    assert len(series(gather([record("a", ("One.", there), ("Two.", back))]))) == 2


def test_what_need_not_be_the_same_thing_is_no_conflict() -> None:
    costs = [Figure("cost", v, "USD", parties=PAIR, period="2025") for v in (1e6, 9e6)]
    (found,) = series(gather([record("a", ("One.", costs[0]), ("Two.", costs[1]))]))
    assert not found.conflicts
    undated = [turnover(v, period=None) for v in (1e9, 2e9)]
    (found,) = series(gather([record("a", ("One.", undated[0]), ("Two.", undated[1]))]))
    assert not found.conflicts


def test_targets_stand_by_their_due_date_beside_what_was_reached() -> None:
    facts = [turnover(1e9), turnover(3e9, None, status="target", due="2030"), turnover(2e9, None, status="target", due="2027")]
    (found,) = series(gather([record("a", *((f"W{n}.", f) for n, f in enumerate(facts)))]))
    assert [(p.status, p.period) for p in found.points] == [("actual", "2024"), ("target", "2027"), ("target", "2030")]
