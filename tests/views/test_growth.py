"""Stated growth beside stated levels: agrees, contradicts, cannot be checked."""

import pytest

from kelisim.model.fact import Figure
from kelisim.views.growth import AGREES, CONTRADICTS, UNCHECKED, Check, growth_checks
from kelisim.views.register import gather
from kelisim.views.series import series
from tests.views.told import PAIR, person, record

ERLAN, BAKYT = person("Erlan Sadykov", country="KZ"), person("Bakyt Osmonov", country="KG")


def level(value: float, period: str, approx: str | None = None, by: str | None = None, **more: str) -> Figure:
    """A level of trade."""
    told = {"indicator": "trade_turnover", "unit": "USD", **more}
    return Figure(
        told["indicator"], value, told["unit"], parties=PAIR, period=period, said_by=by, approx=approx is not None, approx_kind=approx
    )


def growth(
    percent: float, period: str | None = "2024", of: str | None = "trade_turnover", by: str | None = None, compared: str | None = None
) -> Figure:
    """A growth of trade."""
    return Figure("growth", percent, "percent", of=of, parties=PAIR, period=period, said_by=by, compared=compared)


def checked(*told: Figure) -> Check:
    """What becomes of the one growth among figures, each a paragraph of its own."""
    page = record("a", *((f"Words {n}.", f) for n, f in enumerate(told)), published="2025-04-25", entities=(ERLAN, BAKYT))
    (found,) = growth_checks(series(gather([page])))
    return found


TWO = (level(1.41e9, "2023"), level(1.58e9, "2024"))
MONTHS = (level(700e6, "2023-01/2023-08"), level(770e6, "2024-01/2024-08"))


@pytest.mark.parametrize(
    ("told", "stated", "verdict", "why"),
    [
        (TWO, growth(12.0), AGREES, "12.06 per cent"),
        (TWO, growth(12.6), AGREES, "within what 1.41 and 1.58 may be rounded from"),
        (TWO, growth(20.0), CONTRADICTS, "far from it"),
        (TWO, growth(-12.0), CONTRADICTS, "a fall"),
        ((level(1.58e9, "2023"), level(1.41e9, "2024")), growth(-10.8), AGREES, "a fall it was"),
        ((level(1.41e9, "2023"), level(1.6e9, "2024", "about")), growth(12.0), AGREES, "a rough level reaches far"),
        ((level(1.41e9, "2023"), level(1.6e9, "2024", "about")), growth(30.0), CONTRADICTS, "not everywhere"),
        (MONTHS, growth(10.0, "2024-01/2024-08"), AGREES, "eight months beside eight months"),
        (MONTHS, growth(10.0, "2024-01/2024-08", compared="2023"), AGREES, "to 2023: to its eight months"),
        ((level(1.0e9, "2019"), level(1.58e9, "2024")), growth(58.0, compared="2019"), AGREES, "since another year"),
        ((level(1.41e9, "2023"), *MONTHS), growth(12.0), UNCHECKED, "months are no year"),
        (TWO[:1], growth(12.0), UNCHECKED, "no level of 2024"),
        (TWO[1:], growth(12.0), UNCHECKED, "no level of 2023"),
        (TWO, growth(12.0, period=None), UNCHECKED, "no period"),
        (TWO, growth(12.0, of=None), UNCHECKED, "nobody says what grew"),
        (TWO, growth(67.3, "2019/2023"), UNCHECKED, "several years"),
        (TWO, growth(12.0, of="exports"), UNCHECKED, "exports are no turnover"),
        ((level(1.41e9, "2023", indicator="freight", unit="tonne"), TWO[1]), growth(12.0), UNCHECKED, "nor are tonnes dollars"),
    ],
)  # fmt: skip
def test_growth_beside_levels(told: tuple[Figure, ...], stated: Figure, verdict: str, why: str) -> None:
    found = checked(*told, stated)
    assert found.verdict == verdict, why
    assert (found.why is None) is bool(found.levels)


def test_the_year_before_is_said_to_be_assumed() -> None:
    assert (checked(*TWO, growth(12.0)).base, checked(*TWO, growth(12.0)).assumed) == ("2023", True)
    assert not checked(*TWO, growth(12.0, compared="2023")).assumed


def test_levels_of_the_speakers_own_side_count_first() -> None:
    """By the Kyrgyz count trade grew by 13.5 per cent, by the Kazakh by 12: the Kazakh speaker is right by his own."""
    levels = (
        level(1.41e9, "2023", by=ERLAN.id), level(1.58e9, "2024", by=ERLAN.id),
        level(1.26e9, "2023", by=BAKYT.id), level(1.43e9, "2024", by=BAKYT.id),
    )  # fmt: skip
    own, other = checked(*levels, growth(12.0, by=ERLAN.id)), checked(*levels, growth(12.0, by=BAKYT.id))
    assert (own.verdict, other.verdict) == (AGREES, CONTRADICTS)
    assert {teller.speaker for one in other.levels for teller in one.by} == {BAKYT.id}
    assert checked(*levels, growth(13.5)).verdict == AGREES, "whose it is nobody says: one count that fits is enough"
    assert checked(*levels, growth(25.0)).verdict == CONTRADICTS, "a level of each side makes no growth"
