"""Dates with parts unknown."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.model.date import PartialDate, Period

days = st.dates().map(PartialDate.of)
months = st.dates().map(lambda d: PartialDate(d.year, d.month))
years = st.dates().map(lambda d: PartialDate(d.year))
partial = st.one_of(days, months, years)


@given(partial)
def test_what_is_printed_is_read_again(value: PartialDate) -> None:
    assert PartialDate.parse(str(value)) == value
    assert Period.parse(str(Period(value))) == Period(value)


@pytest.mark.parametrize("text", ["2025-13", "2025-02-30", "25-01-01", "2025-1", "", "2025-08-22T10:00", "0000"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        PartialDate.parse(text)


def test_a_day_without_its_month_is_refused() -> None:
    with pytest.raises(ValueError, match="no such date"):
        PartialDate(2025, None, 3)


@given(st.lists(partial))
def test_dates_of_every_kind_can_be_put_in_order(values: list[PartialDate]) -> None:
    assert [str(v) for v in sorted(values)] == sorted(map(str, values))


@given(partial, partial)
def test_agreeing_goes_both_ways(a: PartialDate, b: PartialDate) -> None:
    assert a.agrees(b) == b.agrees(a)
    assert a.agrees(a)


def test_a_month_agrees_with_its_days_alone() -> None:
    august = PartialDate(2025, 8)
    assert august.agrees(PartialDate(2025, 8, 22))
    assert august.agrees(PartialDate(2025))
    assert not august.agrees(PartialDate(2025, 9, 1))
    assert (august.first(), august.last()) == (date(2025, 8, 1), date(2025, 8, 31))


def test_days_are_counted_from_a_day_only() -> None:
    assert PartialDate(2024, 3, 1).shifted(-1) == PartialDate(2024, 2, 29)
    with pytest.raises(ValueError, match="names no day"):
        PartialDate(2024, 3).shifted(1)
