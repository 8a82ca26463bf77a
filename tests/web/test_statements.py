"""Statements: who said what, and whether it can be quoted."""

import re

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

NAMES = [("kk", "Мәлімдемелер"), ("ky", "Билдирүүлөр"), ("ru", "Высказывания"), ("en", "Statements")]
ONE = re.compile(r'<li><div class="who">(.*?)</div></li>', re.DOTALL)


def told(client: TestClient, asked: str = "") -> list[str]:
    page = client.get(f"/statements?lang=en&{asked}")
    assert page.status_code == 200, page.text
    return ONE.findall(page.text)


def address_of(entry: str) -> str:
    found = re.search(r"/statements/[0-9a-f]+", entry)
    assert found
    return found[0]


@pytest.mark.parametrize(("lang", "heading"), NAMES, ids=[lang for lang, _ in NAMES])
def test_the_list_is_in_the_language_that_is_asked_for(client: TestClient, lang: str, heading: str) -> None:
    page = client.get("/statements", params={"lang": lang}).text
    assert f'<html lang="{lang}">' in page
    assert f"<h1>{heading}" in page


def test_every_statement_says_who_where_and_in_what_language(client: TestClient) -> None:
    entries = told(client)
    assert entries
    for entry in entries:
        assert re.search(r'<p class="words[^"]*" lang="(kk|ky|ru|en)">', entry)
        assert re.search(r"/documents/[0-9a-f]{64}\?lang=en#c-", entry)


def test_reported_speech_stands_between_no_quotation_marks(client: TestClient) -> None:
    for how, marked in (("reported", False), ("quoted", True)):
        entries = told(client, f"how={how}")
        assert entries
        assert all(("<q>" in entry) is marked for entry in entries)
        assert all(("reported speech" in entry) is not marked for entry in entries)


@pytest.mark.parametrize(
    "asked", ["of=KZ", "state=TJ", "between=KZ,KG", "lang_of=ky", "since=2026", "until=2024-12-31", "speaker=person:none"]
)
def test_a_choice_leaves_others_out(client: TestClient, asked: str) -> None:
    def count(page: str) -> int:
        found = re.search(r'<h1>Statements <span class="count">(\d+)', page)
        assert found
        return int(found[1])

    chosen, everything = (count(client.get(f"/statements?lang=en&{a}").text) for a in (asked, ""))
    assert chosen < everything
    assert bool(chosen) is (asked != "speaker=person:none")


def test_the_offices_are_those_of_the_day(client: TestClient) -> None:
    assert any("president, Kazakhstan" in entry for entry in told(client, "of=KZ"))


def test_as_of_an_earlier_day_later_words_are_unknown(client: TestClient) -> None:
    entries = told(client, "as_of=2025-01-01")
    assert entries
    assert not any(re.search(r"202[56]</a>", entry) for entry in entries)


@pytest.mark.parametrize(
    ("lang", "how", "answer"),
    [
        ("en", "quoted", "Yes: this page gives it as the speaker's own words."), ("en", "reported", "Not between quotation marks"),
        ("ru", "reported", "Не в кавычках"), ("kk", "reported", "Тырнақшаға алуға болмайды"), ("ky", "reported", "Тырмакчага алууга болбойт"),
    ],
)  # fmt: skip
def test_may_i_quote_this_is_answered(client: TestClient, lang: str, how: str, answer: str) -> None:
    page = client.get(address_of(told(client, f"how={how}")[0]), params={"lang": lang}).text
    assert answer in page
    assert f'<html lang="{lang}">' in page


def test_a_citation_has_words_speaker_publisher_and_day(client: TestClient) -> None:
    entry = next(e for e in told(client, "how=quoted&since=2025") if "president" in e)
    page = client.get(address_of(entry), params={"lang": "en"}).text
    cited = re.search(r'<p class="cite">(.*?)</p>', page, re.DOTALL)
    assert cited
    assert re.search(r'<span lang="\w+">“.+”</span> — [^;]+, president, \w+; quoted by: .+, .*20\d\d\.', cited[1])


def test_the_words_stand_in_their_sentences_and_lead_to_the_saved_page(client: TestClient) -> None:
    page = client.get(address_of(told(client)[0]), params={"lang": "en"}).text
    around = re.search(r'<h2 id="context">.*?<blockquote[^>]*>(.*?)</blockquote>', page, re.DOTALL)
    assert around and "<mark>" in around[1]
    assert len(re.sub(r"<[^>]+>", "", around[1])) > len(re.search(r"<mark>(.*?)</mark>", around[1], re.DOTALL)[1])  # type: ignore[index]
    document = re.search(r'class="hash">([0-9a-f]{64})<', page)
    assert document
    for part in ("source", "copy"):
        assert client.get(f"/documents/{document[1]}/{part}").status_code == 200


def test_a_statement_is_found_by_the_beginning_of_its_id_and_no_other_is(client: TestClient) -> None:
    address = address_of(told(client)[0])
    led = client.get(address[:-4], params={"lang": "kk"}, follow_redirects=False)
    assert led.headers["location"] == f"{address}?lang=kk"
    assert client.get("/statements/ffffffffffffffff").status_code == 404


@pytest.mark.parametrize("width", [360, 1440])
def test_a_long_office_does_not_run_into_the_words(browser: Browser, site: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(f"{site}/statements?lang=ky")
    assert page.locator(".said .who").evaluate_all("all => all.filter(one => one.scrollWidth > one.clientWidth + 1).length") == 0
    page.close()
