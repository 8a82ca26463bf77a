"""Where a sentence ends. `|` marks each cut in a readable line of tests/lang/cuts; one row, one reason."""

from __future__ import annotations

import time
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.lang.language import CODES, load
from kelisim.lang.sentences import split_sentences

CUTS = [
    (path.stem, *line.split(" ## "))
    for path in sorted(Path(__file__).with_name("cuts").glob("*.txt"))
    for line in path.read_text(encoding="utf-8").splitlines()
]
SOME_TEXT = st.text(alphabet="АбвГ .,!?…«»„“”\"'()–-\n1789•", max_size=80)
WORDS = st.lists(
    st.sampled_from(["млрд.", "г.", "т.", "А.", "и", "Он", "«Да.", "Нет»", "2025", "12.", "–", "(Там.)", '"Кто?"', "\n", "•"]), max_size=25
)


@pytest.mark.parametrize(("code", "drawn", "why"), CUTS, ids=[f"{code}: {why}" for code, _, why in CUTS])
def test_cuts(code: str, drawn: str, why: str) -> None:
    text = drawn.replace("|", "")
    assert [s.of(text) for s in load(code).sentences(text)] == [piece.strip() for piece in drawn.split("|")], why


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_forty_rows(code: str) -> None:
    assert sum(row[0] == code for row in CUTS) >= 40


@pytest.mark.parametrize("code", CODES)
def test_lines_and_items(code: str) -> None:
    """A blank line and an item on a line of its own end a sentence; a line break by itself does not."""
    text = "Заголовок без точки\n\nПервая\nстрока идёт дальше\n1. Дорога\n2. Вода\n– Торговля"
    assert [s.of(text) for s in load(code).sentences(text)] == [
        "Заголовок без точки", "Первая\nстрока идёт дальше", "1. Дорога", "2. Вода", "– Торговля",
    ]  # fmt: skip


@pytest.mark.parametrize("code", CODES)
def test_quotations_can_be_cut(code: str) -> None:
    text = "«Да. Нет», – сказал он. Все ушли."
    pieces = [s.of(text) for s in split_sentences(text, load(code).stops, whole_quotations=False)]
    assert pieces == ["«Да.", "Нет», – сказал он.", "Все ушли."]


def _check(text: str, code: str) -> None:
    language = load(code)
    spans = language.sentences(text)
    assert all(0 <= s.start < s.end <= len(text) and s.of(text) == s.of(text).strip() for s in spans)
    assert all(a.end <= b.start for a, b in pairwise(spans))
    assert "".join("".join(s.of(text).split()) for s in spans) == "".join(text.split())  # nothing but white space is lost
    for span in spans:
        assert [s.of(span.of(text)) for s in language.sentences(span.of(text))] == [span.of(text)]  # nothing is left to cut


@given(SOME_TEXT, st.sampled_from(CODES))
def test_any_text(text: str, code: str) -> None:
    _check(text, code)


@given(WORDS, st.sampled_from(CODES))
def test_any_words(words: list[str], code: str) -> None:
    _check(" ".join(words), code)


@pytest.mark.parametrize("piece", ["«Сөз. ", "А. ", '"Да. ', "1. ", "т. ", "…", "\n ", "а ", "• А. "])
def test_time_grows_with_length(piece: str) -> None:
    """A long text, or a mark that is never closed, costs in proportion to its length."""

    def seconds(copies: int) -> float:
        begun = time.process_time()
        load("ru").sentences("«" + piece * copies)
        return time.process_time() - begun

    seconds(10)
    assert seconds(40_000) < 12 * max(seconds(8_000), 0.02)  # in proportion it would be 5; squared, 25
