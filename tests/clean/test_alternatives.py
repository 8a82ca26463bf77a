"""Alternatives put under their first letters match what they matched in a row."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.clean.alternatives import by_first_letter

WORDS = st.text("abАяқ -7.", min_size=1, max_size=4)


@pytest.mark.parametrize(
    ("parts", "grouped"),
    [
        (["also", "by", "at"], ["a(?:lso|t)", "by"]),  # letters in the order of their first words
        (["сурет", "сегодня"], ["с(?:урет|егодня)"]),  # any alphabet
        (["ab", "a"], ["ab", "a"]),  # nothing would be left of one
        (["ab", "a*"], ["ab", "a*"]),  # a sign of repetition belongs to the letter
        (["Photo", "page"], ["Photo", "page"]),  # one letter where case is ignored
        ([r"\d+", "7a", "7b"], [r"\d+", "7a", "7b"]),  # a figure is matched by the class too
    ],
)
def test_what_goes_under_a_letter(parts: list[str], grouped: list[str]) -> None:
    assert list(by_first_letter(parts)) == grouped


@given(st.lists(WORDS, min_size=1, max_size=12), st.text("abAaАяққ -7.", max_size=30), st.sampled_from([re.NOFLAG, re.IGNORECASE]))
def test_the_same_is_matched(words: list[str], text: str, flags: re.RegexFlag) -> None:
    parts = [re.escape(word) for word in words]
    row = [match.span() for match in re.finditer("|".join(parts), text, flags)]
    assert [match.span() for match in re.finditer("|".join(by_first_letter(parts)), text, flags)] == row
