"""Search: words of any language in any form, names in either script, what else was looked for, and what the hits can be narrowed by."""

import re

import pytest
from starlette.testclient import TestClient

HEADINGS = [("kk", "Іздеу"), ("ky", "Издөө"), ("ru", "Поиск"), ("en", "Search")]


def ask(client: TestClient, words: str, **more: str) -> str:
    page = client.get("/search", params={"q": words, "lang": "en", **more})
    assert page.status_code == 200
    return page.text


def hits(page: str) -> list[tuple[str, str]]:
    """Language and headline of each hit."""
    return re.findall(r'<h2><a class="words" lang="(..)"[^>]*>([^<]*)</a>', page)


@pytest.mark.parametrize(("lang", "heading"), HEADINGS, ids=[lang for lang, _ in HEADINGS])
def test_the_page_is_in_the_language_that_is_asked_for(client: TestClient, lang: str, heading: str) -> None:
    assert f"<h1>{heading}" in client.get("/search", params={"lang": lang}).text


@pytest.mark.parametrize(
    ("words", "languages"),
    [
        ("товарооборот", {"ky", "ru"}),  # a Russian word finds what other languages call it
        ("trade turnover", {"ky", "ru"}),  # even where its own has no document that says it so
        ("шекара", {"kk", "ky", "ru", "en"}),
        ("терминалдың", {"kk", "ky", "ru", "en"}),  # any form of a word
        ("Sayakbayev", {"kk", "ky", "ru", "en"}),  # a name in any script
        ("соғұрлым-жоқ-сөз", set()),
        ('NEAR("терминал" AND *', {"en"}),  # operators are words like others: an English document has all three
    ],
)
def test_words_find_documents_in_every_language(client: TestClient, words: str, languages: set[str]) -> None:
    page = ask(client, words)
    assert {lang for lang, _ in hits(page)} == languages
    assert ("<mark>" in page) == bool(languages)


def test_the_words_as_they_are_asked_find_their_own_language_alone(client: TestClient) -> None:
    assert {lang for lang, _ in hits(ask(client, "товарооборот", exact="yes"))} == {"ru"}


def test_what_else_was_looked_for_is_said(client: TestClient) -> None:
    assert "сауда айналым…" in ask(client, "товарооборот")


@pytest.mark.parametrize("name", ["Саякбаев", "Sayakbayev", "Саяқбаевтың"])
def test_a_person_is_found_by_a_name_in_any_script(client: TestClient, name: str) -> None:
    named = ask(client, name).split('class="named"')[1].split("</ul>")[0]
    assert "/people/person:kubatbek-sayakba" in named


@pytest.mark.parametrize(("parameter", "value"), [("lang_of", "ky"), ("state", "TJ"), ("year", "2026"), ("since", "2026-01-01")])
def test_hits_are_narrowed(client: TestClient, parameter: str, value: str) -> None:
    all_of, chosen = hits(ask(client, "терминал")) or [], hits(ask(client, "сауда", **{parameter: value}))
    assert all_of
    assert 0 < len(chosen) < len(hits(ask(client, "сауда")))


def test_a_register_of_a_day_is_searched_as_of_that_day(client: TestClient) -> None:
    assert len(hits(ask(client, "терминал", as_of="2024-12-31"))) < len(hits(ask(client, "терминал")))


def test_a_choice_keeps_the_question(client: TestClient) -> None:
    page = ask(client, "сауда", state="TJ")
    assert '<input type="hidden" name="q" value="сауда">' in page
    assert "/search?lang=en&amp;q=" in page  # «show all» too


@pytest.mark.parametrize("words", ["а" * 390, '"<script>alert(1)</script>', "?!", "'; DROP TABLE documents; --"])
def test_what_cannot_be_found_is_answered_in_words(client: TestClient, words: str) -> None:
    page = ask(client, words)
    assert 'class="empty"' in page
    assert "<script>alert" not in page


def test_a_question_of_too_many_letters_is_refused(client: TestClient) -> None:
    assert client.get("/search", params={"q": "а" * 500}).status_code == 400


@pytest.mark.parametrize("words", ["терминалдың", "товарооборот", "Sayakbayev"])
def test_a_hit_leads_to_the_paragraph_that_holds_the_words(client: TestClient, words: str) -> None:
    found = re.findall(r'<li><h2><a [^>]*href="([^"#]+)#(t\d+)".*?<mark>([^<]+)</mark>', ask(client, words), re.DOTALL)
    assert found
    for address, place, marked in found:
        stretch = client.get(address).text.partition(f'id="{place}"')[2].partition("</p>")[0]
        assert marked.split()[0] in re.sub("<[^>]+>", "", stretch)
