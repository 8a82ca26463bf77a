"""What agrees with what: the limits, one row each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.views.agree import Told, agree, half_digit


@pytest.mark.parametrize(
    ("first", "second", "same", "why"),
    [
        ((1.3e9, None), (1.3e9, None), True, "the same"),
        ((1.318e9, None), (1.3e9, None), True, "rounded to one digit behind the point"),
        ((1.35e9, None), (1.3e9, None), True, "1.35 may be rounded down"),
        ((1.36e9, None), (1.3e9, None), False, "1.36 is 1.4"),
        ((1.318e9, None), (1.572e9, None), False, "two national statistics"),
        ((1.2e9, None), (1.3e9, None), False, "the council of Taraz, 2022"),
        ((757e6, None), (759e6, None), False, "the same, seven months of 2023"),
        ((2e9, None), (1.97e9, None), True, "a round number for a near one"),
        ((2e9, None), (1.7e9, None), False, "1.7 rounds to 2, but nobody means it"),
        ((2e9, None), (1.5e9, None), False, "nor does anybody mean 1.5"),
        ((2e9, "about"), (1.97e9, None), True, "«about» reaches a twentieth"),
        ((2e9, "about"), (2.1e9, None), True, "on both sides"),
        ((2e9, "about"), (1.7e9, None), False, "the same day, two languages"),
        ((2e9, "about"), (1.5e9, None), False, "far off"),
        ((640e6, "about"), (712e6, None), False, "ten per cent is no «about»"),
        ((430e6, "about"), (431.6e6, None), True, "near"),
        ((1.7e9, None), (1.7e9, "about"), True, "the number itself"),
        ((1.5e9, "over"), (1.58e9, None), True, "«over» reaches a tenth upwards"),
        ((1.5e9, "over"), (1.5e9, None), True, "and holds its number"),
        ((1.5e9, "over"), (1.47e9, None), False, "nothing below"),
        ((1.5e9, "over"), (1.8e9, None), False, "of 1.8 one says more than 1.5 no more"),
        ((100e6, "under"), (98e6, None), True, "«under» reaches a tenth downwards"),
        ((100e6, "under"), (104e6, None), False, "nothing above"),
        ((450.0, "up_to"), (420.0, None), True, "«up to» as «under»"),
        ((450.0, "up_to"), (280.0, None), False, "a capacity and what passes now"),
        ((1.5e9, "over"), (1.6e9, "about"), True, "two rough values that meet"),
        ((1.5e9, "over"), (2e9, "about"), False, "two that do not"),
        ((11.4, None), (11.0, None), True, "per cents are rounded too"),
        ((12.0, None), (13.0, None), False, "and differ by one"),
        ((7.0, None), (11.0, None), False, "counts"),
        ((-3.0, None), (3.0, None), False, "a fall is no growth"),
        ((-3.0, "over"), (-3.2, None), True, "fell by over three per cent"),
        ((-3.0, "over"), (-2.8, None), False, "2.8 is not over three"),
        ((0.0, None), (0.0, "about"), True, "nothing is nothing"),
    ],
)
def test_agree(first: Told, second: Told, same: bool, why: str) -> None:
    assert agree(first, second) is agree(second, first) is same, why


amounts = st.floats(min_value=-1e13, max_value=1e13, allow_nan=False).map(lambda v: float(f"{v:.6g}"))
kinds = st.sampled_from([None, "about", "over", "under", "up_to"])


@given(amounts, kinds, kinds)
def test_a_value_agrees_with_itself_however_it_is_told(value: float, one: str | None, other: str | None) -> None:
    assert agree((value, one), (value, other))


@given(amounts, amounts, kinds)
def test_to_say_about_never_makes_a_conflict(one: float, other: float, kind: str | None) -> None:
    assert agree((one, "about"), (other, kind)) or not agree((one, None), (other, kind))


@given(amounts, amounts, kinds, kinds)
def test_agreement_goes_both_ways(one: float, other: float, first: str | None, second: str | None) -> None:
    assert agree((one, first), (other, second)) is agree((other, second), (one, first))


@given(st.integers(1, 99), st.integers(0, 11))
def test_half_a_digit_of_a_short_number(number: int, zeros: int) -> None:
    whole = number * 10.0**zeros
    digits = len(str(number).rstrip("0")) or 1
    assert half_digit(whole) == pytest.approx(0.5 * 10 ** (len(str(number)) + zeros - digits))
