"""Series: every value stays, conflicts are found and never resolved."""

from kelisim.model.fact import Figure
from kelisim.views.register import gather
from kelisim.views.series import series
from tests.views.told import PAIR, record


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


def test_months_are_no_year_and_contradict_none() -> None:
    told = [turnover(1.5e9, "2023"), turnover(757e6, "2023-01/2023-07"), turnover(1.5e9, "2023-01/2023-12"), turnover(150e6, "2023-10")]
    (found,) = series(gather([record("a", *((f"W{n}.", f) for n, f in enumerate(told)))]))
    assert [(p.period, p.kind, len(p.values)) for p in found.points] == [
        ("2023", "year", 1), ("2023-01/2023-07", "cumulative", 1), ("2023-10", "month", 1),
    ]  # fmt: skip
    assert not found.conflicts


def test_what_is_counted_is_one_thing_in_four_languages() -> None:
    """Lorries that cross a border in a day; a wagon is another thing."""
    told = [("en", "lorries"), ("kk", "жүк көлігі"), ("ky", "жүк ташуучу унаа"), ("ru", "грузовиков"), ("ru", "вагонов")]
    pages = [
        record(f"{lang}{of}", (f"{of}: 280.", Figure("other", 280, "count", of=of, parties=PAIR, period="2026")), lang=lang)
        for lang, of in told
    ]
    lorries, wagons = series(gather(pages))
    assert (len(lorries.accounts), len(wagons.accounts)) == (4, 1)


def test_a_share_of_anything_is_no_share_of_the_same() -> None:
    shares = [Figure("other", v, "percent", of="share", parties=PAIR, period="2025") for v in (70.0, 90.0)]
    assert not series(gather([record("a", ("One.", shares[0]), ("Two.", shares[1]))]))[0].conflicts
    bought = [Figure("imports", v, "percent", of="share of trade", parties=PAIR, period="2025") for v in (63.8, 19.4)]  # bitumen, diesel
    assert not series(gather([record("a", ("One.", bought[0]), ("Two.", bought[1]))]))[0].conflicts


def test_growth_since_long_ago_is_beside_growth_in_a_year() -> None:
    growths = [Figure("growth", v, "percent", of="trade_turnover", parties=PAIR, period="2024", compared=c) for v, c in ((12.0, "2023"), (12.4, None), (60.0, "2019"))]  # fmt: skip
    (found,) = series(gather([record("a", *((f"W{n}.", f) for n, f in enumerate(growths)))]))
    assert [(p.compared, len(p.values), p.conflict) for p in found.points] == [(None, 2, False), ("2019", 1, False)]


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
