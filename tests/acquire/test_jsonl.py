"""JSON Lines of other collectors: each with the names that it uses, and lines that hold nothing."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.acquire.jsonl import TOLD, line_pages
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

TEXT = "Премьеры двух стран встретились в Астане.\nОни говорили о торговле."
HTML = "<p>Премьеры двух стран встретились в Астане.</p>"
URL = "https://steppe.example/news/1"


def read(*lines: object, limit: int = 10_000) -> list[Snapshot | Issue]:
    raw = [line if isinstance(line, bytes) else json.dumps(line, ensure_ascii=False).encode() for line in lines]
    return list(line_pages(io.BytesIO(b"\n".join(raw)), "news.jsonl", limit))


# One row a collector: a line as it writes them, then the name of the page, whether it is HTML, the day, the publisher, when it was fetched.
COLLECTORS: dict[str, tuple[dict[str, Any], tuple[str, bool, str | None, str | None, str | None]]] = {
    "news-please": (
        {"authors": [], "date_download": "2024-05-04 08:30:00", "date_modify": "None", "date_publish": "2024-05-03 10:00:00",
         "description": "О встрече", "filename": "x.json", "language": "ru", "maintext": TEXT, "source_domain": "steppe.example",
         "text": "None", "title": "Премьеры встретились", "title_page": None, "title_rss": None, "url": URL},
        (URL, False, "2024-05-03", "steppe.example", "2024-05-04T08:30:00+00:00"),
    ),
    "trafilatura": (
        {"title": "Премьеры встретились", "author": None, "hostname": "steppe.example", "date": "2024-05-03", "fingerprint": "1", "id": None,
         "license": None, "comments": None, "raw_text": TEXT.replace("\n", " "), "text": TEXT, "language": None, "image": None,
         "pagetype": "article", "filedate": "2024-05-04", "source": URL, "source-hostname": "Steppe Wire", "excerpt": None},
        (URL, False, "2024-05-03", "Steppe Wire", None),
    ),
    "newspaper4k": (
        {"url": URL, "title": "Премьеры встретились", "text": TEXT, "authors": [], "publish_date": "2024-05-03 10:00:00+06:00",
         "meta_lang": "ru", "meta_site_name": "Steppe Wire", "canonical_link": URL, "summary": ""},
        (URL, False, "2024-05-03", "Steppe Wire", None),
    ),
    "newspaper": (
        {"source_url": "https://steppe.example", "url": URL, "title": "Премьеры встретились", "text": TEXT, "publish_date": "NaT"},
        (URL, False, None, None, None),
    ),
    "a feed of Scrapy with markup": (
        {"link": URL, "headline": "Премьеры встретились", "body": HTML, "pub_date": "Fri, 03 May 2024 10:00:00 +0600", "source": "Steppe Wire",
         "scraped_at": "2024-05-04T08:30:00+06:00"},
        (URL, True, "2024-05-03", "Steppe Wire", "2024-05-04T02:30:00+00:00"),
    ),
    "a feed of Scrapy with paragraphs": (
        {"url": URL, "title": "Премьеры встретились", "content": TEXT.split("\n"), "date": "03.05.2024"},
        (URL, False, "2024-05-03", None, None),
    ),
    "whole pages": ({"url": URL, "html": f"<!DOCTYPE html><html><body>{HTML}</body></html>"}, (URL, True, None, None, None)),
    "schema.org": (
        {"@type": "NewsArticle", "headline": "Премьеры встретились", "articleBody": TEXT, "datePublished": "2024-05-03T10:00:00Z",
         "publisher": {"@type": "Organization", "name": "Steppe Wire"}, "url": URL},
        (URL, False, "2024-05-03", "Steppe Wire", None),
    ),
    "NewsAPI": (
        {"source": {"id": None, "name": "Steppe Wire"}, "author": "", "title": "Премьеры встретились", "url": URL,
         "publishedAt": "2024-05-03T10:00:00Z", "content": TEXT},
        (URL, False, "2024-05-03", "Steppe Wire", None),
    ),
    "a data set for training models": (
        {"requested_url": URL, "plain_text": TEXT, "published_date": 1714708800, "title": "Премьеры встретились", "domain": "steppe.example"},
        (URL, False, "2024-05-03", "steppe.example", None),
    ),
    "stamps in milliseconds": ({"text": TEXT, "publishedAt": 1714708800000}, ("news.jsonl:1", False, "2024-05-03", None, None)),
    "no address": ({"text": TEXT, "url": "news/1"}, ("news.jsonl:1", False, None, None, None)),
}  # fmt: skip


@pytest.mark.parametrize("collector", COLLECTORS)
def test_the_names_of_each_collector(collector: str) -> None:
    line, (name, is_html, day, publisher, fetched) = COLLECTORS[collector]
    (page,) = read(line)
    assert isinstance(page, Snapshot)
    published = str(page.told.published) if page.told.published else None
    assert (page.name, page.media_type == "text/html", published, page.told.source, page.fetched) == (
        name,
        is_html,
        day,
        publisher,
        fetched,
    )
    assert "Премьеры двух стран встретились в Астане." in page.data.decode()


HEADED = [
    ({"title": "Встреча", "text": TEXT}, f"Встреча\n\n{TEXT}", "a headline goes over the text"),
    ({"title": "Премьеры двух  стран", "text": TEXT}, TEXT, "unless the text begins with it"),
    ({"title": "Встреча <1>", "body": HTML}, f"<article><h1>Встреча &lt;1&gt;</h1>\n{HTML}\n</article>", "a part of a page has it as its heading"),
    ({"title": "Встреча", "body": f"<h1>Встреча</h1>{HTML}"}, f"<h1>Встреча</h1>{HTML}", "unless it has a heading"),
    ({"title": "Встреча", "html": f"<html>{HTML}"}, f"<html>{HTML}", "a whole page is left as it is"),
    ({"title": None, "text": TEXT}, f"\n\n{TEXT}".strip(), "no headline, no line"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "data"), [row[:2] for row in HEADED], ids=[row[2] for row in HEADED])
def test_the_headline_is_part_of_the_page(line: dict[str, Any], data: str) -> None:
    (page,) = read(line)
    assert isinstance(page, Snapshot)
    assert page.data.decode() == data


BROKEN = [
    (b'{"text": ', "not JSON", "a line that ends too early"),
    (b"[1]", "not an object", "a list"),
    (b'"text"', "not an object", "a word"),
    (b'{"text": "\xff"}', "not UTF-8", "bytes of another encoding"),
    (b"[" * 5000, "nested too deep", "brackets without end"),
    (b'{"a": "b", "summary": "short"}', "no text under a name that collectors use; its names: a, summary", "names that nobody knows"),
    (b'{"text": "None", "maintext": null}', "no text", "an article that the collector could not read"),
    (b'{"text": 12}', "no text", "a number in the text's place"),
    (b'{"text": "' + b"x" * 20_000 + b'"}', "bytes in a line, limit 10000", "a line over the limit"),
]  # fmt: skip


@pytest.mark.parametrize(("line", "why"), [row[:2] for row in BROKEN], ids=[row[2] for row in BROKEN])
def test_a_broken_line_is_told_by_its_number_and_the_rest_goes_on(line: bytes, why: str) -> None:
    first, second, third = read({"text": TEXT}, line, {"text": TEXT + "!"})
    assert isinstance(second, Issue)
    assert second.subject == "news.jsonl:2"
    assert why in str(second)
    assert isinstance(first, Snapshot)
    assert isinstance(third, Snapshot)
    assert third.name == "news.jsonl:3"


HALF = "\\ud801"  # of a character in UTF-16; JSON can say it, and nothing can store it
HALVES = {
    "in its address": (f'{{"url": "https://a.example/{HALF}", "text": "The ministers met."}}', ("https://a.example/?", None)),
    "in its publisher": (f'{{"url": "{URL}", "text": "The ministers met.", "sitename": "Steppe {HALF} Wire"}}', (URL, "Steppe ? Wire")),
    "in capitals": (
        f'{{"url": "{URL}", "text": "The ministers met.", "sitename": "{HALF.upper().replace("U", "u", 1)} Wire"}}',
        (URL, "? Wire"),
    ),
    "a whole character of two halves": (
        f'{{"url": "{URL}", "text": "The ministers met.", "sitename": "\\ud83d\\ude00 Wire"}}',
        (URL, "\U0001f600 Wire"),
    ),
}


@pytest.mark.parametrize("where", HALVES)
def test_half_a_character_becomes_a_question_mark(where: str) -> None:
    line, expected = HALVES[where]
    (page,) = read(line.encode())
    assert isinstance(page, Snapshot)
    assert page.told
    assert (page.name, page.told.source) == expected


def test_a_name_with_half_a_character_can_be_told() -> None:
    (found,) = read(b'{"\\ud801": 1}')
    str(found).encode()


def test_facts_of_kelisim_are_sent_to_the_command_for_them() -> None:
    (found,) = read({"stem": "a", "lang": "en", "text": TEXT, "mentions": []}, {"stem": "b", "lang": "en", "text": TEXT, "mentions": []})
    assert "kelisim import" in str(found)


def test_a_file_of_something_else_does_not_fill_the_screen() -> None:
    found = read(*[{"level": "info"}] * 500)
    assert len(found) == TOLD + 1
    assert str(found[-1]).endswith("400 lines more, 500 of 500 in all")


def test_blank_lines_and_a_byte_order_mark_are_nothing() -> None:
    found = list(line_pages(io.BytesIO(b'\xef\xbb\xbf{"text": "a"}\r\n\r\n  \n{"text": "b"}'), "a.jsonl", 100))
    assert [page.name for page in found if isinstance(page, Snapshot)] == ["a.jsonl:1", "a.jsonl:4"]


DAYS = [
    ("2024-05-03", "2024-05-03"), ("2024-05-03T23:59:00+06:00", "2024-05-03"), ("20240503T101500Z", "2024-05-03"),
    ("2024-13-45", None), ("yesterday", None), (True, None), ([], None), (0, None), (1e300, None), (float("nan"), None), ("0001-01-01", None),
]  # fmt: skip


@pytest.mark.parametrize(("stamp", "day"), DAYS, ids=[str(stamp) for stamp, _ in DAYS])
def test_days(stamp: object, day: str | None) -> None:
    (page,) = read({"text": TEXT, "date": stamp})
    assert isinstance(page, Snapshot)
    assert (str(page.told.published) if page.told.published else None) == day


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
NAMES = st.sampled_from("text html title url date publish_date source publisher date_download body content".split())


@given(st.lists(st.dictionaries(NAMES, VALUES, max_size=6) | VALUES, max_size=4))
def test_each_line_is_a_page_or_an_issue_whatever_it_holds(lines: list[object]) -> None:
    found = read(*lines)
    assert len(found) == len(lines)


@given(st.binary(max_size=200))
def test_bytes_of_any_kind_raise_nothing(data: bytes) -> None:
    assert all(isinstance(found, Snapshot | Issue) for found in line_pages(io.BytesIO(data), "a.jsonl", 50))


@given(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200))
def test_a_text_is_kept_as_it_is(text: str) -> None:
    (found,) = read({"maintext": text})
    if isinstance(found, Snapshot) and found.media_type == "text/plain":
        assert found.data.decode() == text.strip()
