"""What is passed over at a quick look holds nothing that a thorough reading finds."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.clean.block import Block, letters_in
from kelisim.clean.boilerplate import _end, _last, fold, is_fold
from kelisim.clean.furniture import _ALWAYS, _head, _held, listed, pattern, tables
from kelisim.clean.traced import Traced
from kelisim.lang.dates import find_absolute, find_days
from kelisim.lang.language import CODES, load

HELD = sorted({entry for code in CODES for reason in tables()[code]["holds"] for entry in listed("holds", reason)})
MONTHS = sorted({(code, name.rstrip("~*")) for code in CODES for name in load(code).table("time", "months")})
PIECES = ["2024", "12", "12.05.2024", "25.08", " ", "-", ", ", "ж. ", "года ", "до ", "to ", "в конце ", "first of ", "Премьер "]
BLOCKS = [
    Block(Traced.of("12 мая 2024"), "p"),
    Block(Traced.of("12 мая 2024"), "p", "meta"),
    Block(Traced.of("Порт и дорога"), "li"),
    Block(Traced.of("Читайте также"), "p", "related"),
    Block(Traced.of("Меню"), "p", "menu"),
    Block(Traced.of("Премьеры двух стран встретились в порту и долго говорили о новой дороге."), "p"),
]


@pytest.mark.parametrize(
    ("entry", "head"),
    [
        ("# мин", "мин"),  # a figure is no word
        ("a month and read", "month"),  # of several words the longest: few lines have it
        ("политик* конфиденциальности", "конфи"),  # five letters of a longer word
        ("мин* #", ""),  # three letters and any ending: no five letters to go by
        ("#мин", ""),  # a word that a figure is glued to begins with the figure
    ],
)
def test_by_what_an_entry_is_known(entry: str, head: str) -> None:
    assert _head(entry) == head


@given(st.lists(st.sampled_from([*HELD, "порт", "5", " ", " ", ", ", "«"]), max_size=8).map("".join), st.sampled_from([None, _ALWAYS]))
def test_a_held_phrase_is_not_passed_over(line: str, only: frozenset[str] | None) -> None:
    line = line.replace("#", "12").replace("*", "")
    found = pattern("holds", only).search(line)
    assert _held(line, only) == (found.lastgroup if found else None)


@given(st.lists(st.sampled_from(PIECES) | st.sampled_from(MONTHS).map("{0[1]} ".format), max_size=6).map("".join), st.sampled_from(CODES))
def test_a_day_is_not_passed_over(line: str, code: str) -> None:
    whole = [d for d in find_absolute(line, load(code)) if d.value and not d.value.end and d.value.start.exact]
    assert find_days(line, [load(code)]) == whole


@pytest.mark.parametrize(("code", "name"), MONTHS)
def test_every_month_is_seen(code: str, name: str) -> None:
    lines = [f"12 {name} 2024", f"2024 жылы 12 {name}", f"2024-жылдын 12-{name}"]
    assert any(find_days(line, [load(code)]) for line in lines)


@given(st.lists(st.sampled_from(BLOCKS), max_size=30), st.integers(0, 5))
def test_dates_below_what_can_be_the_article_change_nothing(blocks: list[Block], start: int) -> None:
    dated = [block.words == "12 мая 2024" for block in blocks]
    near = [is_dated and n < _last(blocks) + 9 for n, is_dated in enumerate(dated)]
    assert _end(blocks, start, near) == _end(blocks, start, dated)


@given(st.text("abАяß «-1²", max_size=12), st.text("abАяß «-1²", max_size=12))
def test_one_headline_is_known_in_another(one: str, other: str) -> None:
    assert is_fold(one, fold(other)) == (fold(one) == fold(other))


@given(st.text("abАя -1²ʼ\n", max_size=30))
def test_letters_are_counted_by_words(words: str) -> None:
    assert letters_in(words) == sum(map(str.isalpha, words))
