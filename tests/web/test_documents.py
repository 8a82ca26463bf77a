"""Documents: what was read, and one page with its text beside the facts that stand on it."""

import hashlib
import re

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

NAMES = [("kk", "Құжаттар"), ("ky", "Документтер"), ("ru", "Документы"), ("en", "Documents")]


@pytest.mark.parametrize(("lang", "heading"), NAMES, ids=[lang for lang, _ in NAMES])
def test_the_list_is_in_the_language_that_is_asked_for(client: TestClient, lang: str, heading: str) -> None:
    page = client.get("/documents", params={"lang": lang})
    assert page.status_code == 200
    assert f'<html lang="{lang}">' in page.text
    assert f"<h1>{heading}" in page.text


def test_without_a_choice_the_language_is_the_browsers(client: TestClient) -> None:
    assert '<html lang="ky">' in client.get("/documents", headers={"Accept-Language": "de, ky;q=0.9, en;q=0.1"}).text


@pytest.mark.parametrize(
    ("asked", "status"), [("lang_of=ky", 200), ("since=2025-13", 400), ("after=x", 400), ("as_of=soon", 400), ("state=" + "K" * 500, 400)]
)
def test_what_cannot_be_asked_is_said_in_one_page(client: TestClient, asked: str, status: int) -> None:
    page = client.get(f"/documents?{asked}")
    assert page.status_code == status
    assert "Traceback" not in page.text


def _one(client: TestClient, words: str) -> str:
    found = re.search(r'href="(/documents/[0-9a-f]{64})[^"]*"[^>]*>[^<]*' + words, client.get("/documents").text)
    assert found
    return found[1]


def test_a_document_shows_its_text_and_its_facts(client: TestClient) -> None:
    page = client.get(_one(client, "Тараздағы жиын"), params={"lang": "kk"}).text
    claims = re.findall(r'id="c-([0-9a-f]+)"', page)
    assert claims
    assert all(f'id="f-{claim}"' in page for claim in claims)


def test_the_beginning_of_an_id_leads_to_its_page(client: TestClient) -> None:
    address = _one(client, "Тараздағы жиын")
    page = client.get(address[:30], params={"lang": "kk"}, follow_redirects=False)
    assert page.headers["location"] == f"{address}?lang=kk"


def test_a_fact_and_its_words_light_each_other_up(browser: Browser, site: str, client: TestClient) -> None:
    page = browser.new_page()
    page.goto(site + _one(client, "Tashkent and Dushanbe"))
    fact = page.locator(".facts li").nth(2)
    fact.hover()
    assert page.locator("mark.lit").count() > 0
    claim = fact.get_attribute("data-claims")
    assert claim and claim in (page.locator("mark.lit").first.get_attribute("data-claims") or "")
    fact.locator(".no").click()
    assert page.locator("mark.found").count() > 0
    page.close()


def test_the_saved_page_is_shown_and_not_run(client: TestClient) -> None:
    page = client.get(_one(client, "Құбатбек Саяқбаев") + "/source").text
    assert "&lt;html" in page or "&lt;!" in page
    assert "<mark>" in page


def test_a_copy_is_kept_and_never_shown_as_a_page(client: TestClient) -> None:
    copy = client.get(_one(client, "Президенттер телефон") + "/copy")
    assert copy.headers["content-disposition"].startswith("attachment")
    assert copy.headers["content-security-policy"] == "sandbox"


def test_a_document_can_be_quoted_and_proved(client: TestClient) -> None:
    address = _one(client, "Тараздағы жиын")
    page = client.get(address, params={"lang": "en"}).text
    assert f"SHA-256 {address.rsplit('/', 1)[1][:16]}" in page
    assert "examples/kk-2024-10-commission.pdf" in page
    bytes_of = client.get(f"{address}/copy")
    assert hashlib.sha256(bytes_of.content).hexdigest() == address.rsplit("/", 1)[1]
    assert "kk-2024-10-commission.pdf" in bytes_of.headers["content-disposition"]


def test_facts_of_one_kind_can_be_looked_at_alone(client: TestClient) -> None:
    address = _one(client, "Presidents discuss")
    all_of = client.get(address).text.count('class="no"')
    figures = client.get(address, params={"kind": "figure"}).text.count('class="no"')
    assert 0 < figures < all_of


def test_the_fact_of_the_words_under_the_pointer_can_be_seen(browser: Browser, site: str, client: TestClient) -> None:
    """The panel of facts has a scroll bar of its own: what is lit outside of its view is lit for nobody."""
    page = browser.new_page(viewport={"width": 1280, "height": 700})
    page.goto(site + _one(client, "Астанадагы сүйлөшүү"))
    words = page.locator(".page mark").last
    words.hover()
    claim = (words.get_attribute("data-claims") or "").split()[0]
    fact, panel = page.locator(f'.facts li[data-claims="{claim}"]').bounding_box(), page.locator(".told").bounding_box()
    assert fact and panel
    assert panel["y"] <= fact["y"] and fact["y"] + fact["height"] <= panel["y"] + panel["height"]
    page.close()


@pytest.mark.parametrize("script", [True, False], ids=["with a script", "without"])
def test_the_address_of_a_claim_shows_its_words_lit(browser: Browser, site: str, client: TestClient, script: bool) -> None:
    address = _one(client, "Астанадагы сүйлөшүү")
    claim = re.findall(r'id="c-([0-9a-f]+)"', client.get(address).text)[-1]
    asked = browser.new_context(java_script_enabled=script)
    page = asked.new_page()
    page.goto(f"{site}{address}#c-{claim}")
    words = page.locator(f'mark[data-claims~="{claim}"]').first
    box = words.bounding_box()
    assert box and page.viewport_size and 0 <= box["y"] < page.viewport_size["height"]
    assert words.evaluate("mark => getComputedStyle(mark).outlineStyle") == "solid"
    asked.close()
