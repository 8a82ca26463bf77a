"""Whatever the page: no exception, a document whose parts fit each other, and no hanging."""

from __future__ import annotations

import random
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kelisim.clean import clean
from kelisim.clean.htmltokens import html_tokens
from kelisim.clean.traced import Traced
from kelisim.model.document import Document, Snapshot

PAGES = sorted(p for p in (Path(__file__).parent / "golden").iterdir() if p.suffix in {".txt", ".html"})
TAGS = ["<p>", "</p>", "<div class='share'>", "</div>", "<a href=x>", "</a>", "<td>", "<tr>", "<br>", "<!--", "-->", "<h1>"]
TAGS += ["<script>", "</script>"]
WORDS = ["Бишкек ", "встретились. ", "2024 ", "22.08.2025 ", "\n", "\n\n", "-\n", "é", "\u0301", "\u00ad", "<", ">", '"']
WORDS += ["&laquo;", "&#1233;", "&bad"]
PIECES = TAGS + WORDS
UNITS = [
    "a",
    "а ",
    "1",
    ". ",
    "слово-",
    "<a ",
    '<a "',
    "<!--",
    "&amp",
    "«",
    "« ",
    '"a" ',
    "№ 1 ",
    "новости ",
    "@a",
    "http://",
    "a.",
    "+1 ",
    "By A ",
]
UNITS += ["22 августа 2025 ", "и\u0306", "А.Б. ", "деп хабарлайды «"]


def fits(found: object) -> None:
    """The parts of a document agree with each other."""
    if not isinstance(found, Document):
        return
    assert found.text == found.text.strip()
    assert "  " not in found.text
    if found.title:
        assert found.title_span is not None
        assert found.title_span.of(found.text) == found.title
    starts = [run[0] for run in found.origin.runs]
    assert starts == sorted(starts)
    for start, source, length in found.origin.runs:
        assert start + length <= len(found.text)
        assert source + length <= len(found.page)


@given(st.lists(st.sampled_from(PIECES), max_size=60), st.booleans())
@settings(max_examples=150)
def test_pieces_of_html_in_any_order(pieces: list[str], html: bool) -> None:
    head = "<html><body>" if html else ""
    fits(clean(Snapshot("a.html" if html else "a.txt", (head + "".join(pieces)).encode())))


@given(st.binary(max_size=300))
@settings(max_examples=150)
def test_any_bytes(data: bytes) -> None:
    fits(clean(Snapshot("a", data)))


@pytest.mark.parametrize("page", PAGES, ids=lambda p: p.name)
def test_damaged_pages(page: Path) -> None:
    data, dice = page.read_bytes(), random.Random(page.name)
    for _ in range(6):
        a, b = sorted(dice.randrange(len(data)) for _ in "ab")
        fits(clean(Snapshot(page.name, data[:a] + data[b:])))
        fits(clean(Snapshot(page.name, data[:b] + data[a:])))


@given(st.text(alphabet="<>/a&;\"'=- !#", max_size=200))
def test_tokens_cover_the_text_in_order(page: str) -> None:
    places = [at for token in html_tokens(page) if isinstance(token, Traced) for at in token.at]
    assert places == sorted(places)


@pytest.mark.parametrize("unit", UNITS)
def test_a_line_of_100_kilobytes_takes_no_time(unit: str) -> None:
    page = "Президенты встретились в Астане\n\n" + unit * (100_000 // len(unit))
    start = time.process_time()
    clean(Snapshot("a.txt", page.encode()))
    clean(Snapshot("a.html", f"<html><h1>Президенты встретились</h1><p>{page}".encode()))
    assert time.process_time() - start < 4  # two pages, and the language model where it is needed


def test_half_a_sign_of_every_kind_of_markup() -> None:
    for page in ("<", "<a", "<a href='", "<!-", "<![CDATA[", "</", "&", "&#", "<script", "<script>x", "<title>x"):
        clean(Snapshot("a.html", f"<html><p>{page}".encode()))


def test_of_the_marks_stacked_on_a_letter_thirty_are_kept() -> None:
    shown = Traced.of("а" + "\u0316\u0301" * 100_000 + "б").shown()  # to order them all takes minutes
    assert sum(char in "\u0316\u0301" for char in shown.text) == 30
    assert (shown.at[0], shown.at[-1]) == (0, 200_001)
