"""Every kind of page in four languages in a real browser: axe-core finds nothing serious, the policy is never broken, nothing overflows at
320 px, and no page weighs more than it may."""

from __future__ import annotations

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from tests.web.kinds import addresses, in_language

HEAVIEST, WITH_CHART = 150 * 1024, 200 * 1024  # bytes that travel for a page and all it loads
GRAVE = ("serious", "critical")
WATCH = "addEventListener('securitypolicyviolation', e => (window.broken ??= []).push(e.violatedDirective + ' ' + e.blockedURI))"


@pytest.fixture(scope="module")
def shown(browser: Browser) -> Page:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.add_init_script(WATCH)
    return context.new_page()


@pytest.mark.parametrize("lang", ["kk", "ky", "ru", "en"])
def test_pages_are_accessible_and_keep_the_policy(shown: Page, site: str, client: TestClient, lang: str) -> None:
    faults: list[str] = []
    told: list[str] = []
    shown.on("console", lambda message: told.append(message.text) if message.type in ("error", "warning") else None)
    shown.on("pageerror", lambda error: told.append(str(error)))
    for address in addresses(client):
        told.clear()
        answer = shown.goto(site + in_language(address, lang))
        assert answer
        faults += [f"{address}: console: {text}" for text in told if "404" not in text]
        faults += [f"{address}: policy: {broken}" for broken in shown.evaluate("window.broken ?? []")]
        if shown.evaluate("document.documentElement.lang") != lang:
            faults.append(f"{address}: says another language")
        found = Axe().run(shown).response["violations"]
        faults += [f"{address}: {v['id']}: {v['nodes'][0]['html'][:160]}" for v in found if v["impact"] in GRAVE]
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_fit_320_px_in_both_schemes(browser: Browser, site: str, client: TestClient, scheme: str) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    faults = []
    for address in addresses(client):
        page.goto(site + in_language(address, "kk"))
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{address}: overflows")
        if scheme == "dark":
            found = Axe().run(page, options={"runOnly": ["color-contrast"]}).response["violations"]
            faults += [f"{address}: {v['id']}: {v['nodes'][0]['html'][:160]}" for v in found]
    context.close()
    assert not faults, "\n".join(faults)


def test_no_page_weighs_too_much(browser: Browser, site: str, client: TestClient) -> None:
    faults = []
    for address in addresses(client):
        context = browser.new_context()  # nothing kept from page to page
        page = context.new_page()
        sizes: list[int] = []
        page.on("requestfinished", lambda request, sizes=sizes: sizes.append(request.sizes()["responseBodySize"]))
        page.goto(site + in_language(address, "kk"), wait_until="networkidle")
        time.sleep(0.05)
        if sum(sizes) > (WITH_CHART if page.locator("svg.chart").count() else HEAVIEST):
            faults.append(f"{address}: {sum(sizes):,} bytes")
        context.close()
    assert not faults, "\n".join(faults)


def test_pages_are_read_without_a_script(browser: Browser, site: str, client: TestClient) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(site + in_language("/documents", "en"))
    page.locator("table.rows a").first.click()
    fact = page.locator(".facts a.no").first
    place = fact.get_attribute("href")
    fact.click()
    assert place and page.url.endswith(place)
    page.goto(site + "/undertakings?lang=en")
    page.locator("select[name=stage]").select_option("signed")
    page.locator(".choice button").click()
    assert "stage=signed" in page.url
    context.close()


def test_the_keyboard_leads_to_the_content_first(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/documents?lang=en")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
    page.close()
