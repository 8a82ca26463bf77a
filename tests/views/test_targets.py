"""Targets one after another, and what the last still needs: reckoned from exact levels only, with the claims it is reckoned from."""

import pytest

from kelisim.model.fact import Commitment, Figure
from kelisim.model.record import Record
from kelisim.views.register import gather
from kelisim.views.targets import REACHED, REACHED_BY_SOME, Chain, chains, chains_with
from kelisim.views.undertaking import undertakings
from tests.views.told import PAIR, person, record

ERLAN = person("Erlan Sadykov", country="KZ")


def target(value: float, due: str | None = None, by: str | None = None, approx: str | None = None) -> Figure:
    """A target of trade."""
    return Figure(
        "trade_turnover", value, "USD", "target", parties=PAIR, due=due, said_by=by, approx=approx is not None, approx_kind=approx
    )


def level(value: float, period: str = "2025", approx: str | None = None) -> Figure:
    """A level of trade."""
    return Figure("trade_turnover", value, "USD", parties=PAIR, period=period, approx=approx is not None, approx_kind=approx)


def page(day: str | None, *told: Figure, lang: str = "en") -> Record:
    """A document of a day with figures, a paragraph each."""
    words = ((f"{lang} {n}: {f.value:g} {f.due or f.period}.", f) for n, f in enumerate(told))
    return record(f"{day}-{lang}", *words, published=day, lang=lang, entities=(ERLAN,))


def chain(*pages: Record) -> Chain:
    """The one chain of documents."""
    (found,) = chains(gather(pages))
    return found


def test_one_billion_two_billion_three_billion() -> None:
    found = chain(
        page("2018-08-17", target(1e9, by=ERLAN.id), lang="kk"),
        page("2022-05-26", target(2e9), lang="ru"),
        page("2024-04-19", target(3e9, "2030", ERLAN.id), lang="en"),
        page("2025-08-22", target(3e9, "2030"), target(3e9), level(1.7e9, "2024"), lang="ky"),
    )
    assert [(a.value, a.due, str(a.day), a.superseded_by) for a in found.aims] == [
        (1e9, None, "2018-08-17", 1), (2e9, None, "2022-05-26", 2), (3e9, "2030", "2024-04-19", None),
    ]  # fmt: skip
    assert [t.speaker for t in found.aims[2].tellers] == [ERLAN.id, None, None], "each who said it, the due date unsaid or not"
    assert (found.needed.base, found.needed.why) == ("2024", None)
    assert found.needed.least == found.needed.most == pytest.approx(9.9, abs=0.05)  # 1.7 × 1.099⁶ = 3
    assert {a.words.split(":")[0][:2] for a in found.needed.inputs} == {"ky", "en"}


@pytest.mark.parametrize(
    ("told", "base", "needed", "why"),
    [
        ([level(1.5e9)], "2025", (14.9, 14.9), "five years"),
        ([level(1.43e9), level(1.58e9)], "2025", (13.7, 16.0), "two levels, a range; no average"),
        ([level(1.4e9, "2024"), level(1.5e9)], "2025", (14.9, 14.9), "the last year counts"),
        ([level(1.5e9), level(1.5e9, approx="over")], "2025", (14.9, 14.9), "a rough value near the exact one says no other"),
        ([level(1.5e9, approx="about")], "2025", None, "rough"),
        ([level(1.5e9), level(2e9, approx="about")], "2025", None, "one of two is rough"),
        ([level(900e6, "2025-01/2025-08")], None, None, "eight months are no year"),
        ([level(10e6)], None, None, "a tenth of the target and less is of something else"),
        ([level(3.1e9)], "2025", None, "reached"),
        ([level(2.9e9), level(3.1e9)], "2025", None, "reached by one level and not by the other: no growth leads down to a target"),
        ([level(1.5e9, "2030")], None, None, "a level of the year itself is no start"),
        ([], None, None, "no level"),
    ],
)  # fmt: skip
def test_growth_still_needed(told: list[Figure], base: str | None, needed: tuple[float, float] | None, why: str) -> None:
    found = chain(page("2026-01-15", target(3e9, "2030"), *told)).needed
    assert found.base == base, why
    assert (found.least is None and found.most is None and found.why) if needed is None else found.why is None
    if needed:
        assert (found.least, found.most) == pytest.approx(needed, abs=0.05), why


@pytest.mark.parametrize(
    ("levels", "why"),
    [((3.0e9,), REACHED), ((3.1e9, 3.3e9), REACHED), ((2.9e9, 3.1e9), REACHED_BY_SOME), ((2.9e9,), None)],
)
def test_a_target_that_is_reached_is_said_to_be(levels: tuple[float, ...], why: str | None) -> None:
    assert chain(page("2026-01-15", target(3e9, "2030"), *map(level, levels))).needed.why == why


@pytest.mark.parametrize(
    ("aims", "why"),
    [
        ([target(3e9)], "no due date is told"),
        ([target(3e9, "2030", approx="about")], "the target is told only roughly"),
        ([target(3e9, "2030"), target(2.5e9, "2030")], "several targets are told for the same time"),
    ],
)
def test_a_target_from_which_nothing_is_reckoned(aims: list[Figure], why: str) -> None:
    assert chain(page("2026-01-15", *aims, level(1.5e9))).needed.why == why


def test_an_old_target_recalled_later_takes_no_ones_place() -> None:
    found = chain(page("2024-04-19", target(3e9, "2030")), page("2025-08-22", target(1e9, "2020")))
    assert [(a.value, a.superseded_by) for a in found.aims] == [(1e9, 1), (3e9, None)]


def test_the_old_and_the_new_in_one_document() -> None:
    found = chain(page("2025-04-25", target(2.5e9, "2030"), target(1.5e9, "2026")))
    assert [(a.value, a.superseded_by) for a in found.aims] == [(1.5e9, 1), (2.5e9, None)]


def test_one_amount_by_a_later_year_is_a_new_target() -> None:
    found = chain(page("2022-05-26", target(2e9, "2025")), page("2024-04-19", target(2e9, "2027")))
    assert [(a.due, a.superseded_by) for a in found.aims] == [("2025", 1), ("2027", None)]


def test_an_undertaking_leads_to_its_chain() -> None:
    words = "Trade is to reach 3 bn by 2030."
    both = record("a", (words, target(3e9, "2030")), (words, Commitment("target", "agreed", PAIR, "2030")), published="2024-04-19")
    other = record("b", ("They build a road.", Commitment("project", "agreed", PAIR)), published="2024-04-19")
    register = gather([both, other])
    leading = {u.kind: chains_with(chains(register))(u.accounts) for u in undertakings(register)}
    assert (len(leading["target"]), leading["project"]) == (1, [])


def test_targets_one_after_another_are_one_line_of_commitment() -> None:
    """Each value is an undertaking by itself for links; the chain makes one line of them, with every due date."""
    told = (("2018-08-17", 1e9, "2020"), ("2022-05-27", 2e9, "2025"), ("2024-04-19", 3e9, "2030"))
    pages = [
        record(day, (f"{v:g} by {due}.", target(v, due)), (f"{v:g} by {due}.", Commitment("target", "agreed", PAIR, due)), published=day)
        for day, v, due in told
    ]
    imports = Figure("imports", 5e8, "USD", "target", parties=PAIR, due="2030")
    other = record("x", ("Imports.", imports), ("Imports.", Commitment("target", "agreed", PAIR, "2030")), published="2024-04-20")
    found = undertakings(gather([*pages, other]))
    assert [(u.dues, u.postponed) for u in found] == [(("2020", "2025", "2030"), 0), (("2030",), 0)]
