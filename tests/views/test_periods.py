"""Kinds of periods and the same stretch of another year."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.views.periods import in_year, kind_of_period, normal, year_of


@pytest.mark.parametrize(
    ("written", "kind", "before"),
    [
        ("2023", "year", "2022"),
        ("2023-01/2023-12", "year", "2022"),
        ("2023-01-01/2023-12-31", "year", "2022"),
        ("2023-01/2023-07", "cumulative", "2022-01/2022-07"),
        ("2026-01/2026-03", "cumulative", "2025-01/2025-03"),
        ("2024-01-01/2024-08-31", "cumulative", "2023-01/2023-08"),
        ("2026-04/2026-06", "quarter", "2025-04/2025-06"),
        ("2026-07/2026-12", "span", "2025-07/2025-12"),
        ("2024-01/2024-01", "month", "2023-01"),
        ("2024-10", "month", "2023-10"),
        ("2025-04-25", "day", "2024-04-25"),
        ("2024-02-29", "day", None),
        ("2019/2023", "years", None),
        ("2023-09/2024-02", "span", None),
    ],
)
def test_kinds(written: str, kind: str, before: str | None) -> None:
    assert kind_of_period(written) == kind
    assert in_year(written, year_of(written) - 1) == before


@given(st.integers(1, 12), st.integers(1, 12), st.integers(1990, 2040))
def test_the_shortest_form_is_its_own_shortest(one: int, other: int, year: int) -> None:
    first, last = sorted((one, other))
    short = normal(f"{year}-{first:02}/{year}-{last:02}")
    assert normal(short) == short
    assert kind_of_period(None) is None
