"""Words, numbers and signs with exact places."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.tokens import tokenize

TOKENS = [
    ("Қ.Тоқаев", "Қ . Тоқаев", "an initial"),
    ("7-отырыс", "7 - отырыс", "an ordinal"),
    ("2026-жылдын", "2026 - жылдын", "a year"),
    ("ХХІ ғ.", "ХХІ ғ .", "a numeral written in Cyrillic letters"),
    ("1,26 млрд.", "1,26 млрд .", "a decimal comma"),
    ("$1.7 bn", "$ 1.7 bn", "a sign and a decimal point"),
    ("14:30-да", "14 : 30 - да", "a clock"),
    ("12.05.2025", "12.05.2025", "a date is one number"),
    ("O'Neill's", "O'Neill ' s", "an inner apostrophe stays, the possessive does not"),
    ("м³, 45%", "м³ , 45 %", "signs; a raised figure belongs to its unit"),
    ("«„Бала“»", "« „ Бала “ »", "quotation marks within quotation marks"),
    ("Орал—Ақтөбе", "Орал — Ақтөбе", "a dash without spaces"),
]


@pytest.mark.parametrize(("text", "apart", "why"), TOKENS, ids=[why for _, _, why in TOKENS])
def test_tokens(text: str, apart: str, why: str) -> None:
    assert " ".join(t.text for t in tokenize(text)) == apart, why


@given(st.text())
def test_tokens_are_exact_and_in_order(text: str) -> None:
    tokens = tokenize(text)
    assert all(text[t.start : t.end] == t.text for t in tokens)
    assert all(a.end <= b.start for a, b in pairwise(tokens))
