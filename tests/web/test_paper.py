"""What a page is on paper: black on white from a dark screen too, nothing to press, heads of tables on each sheet, and how to find it again."""

from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser, Page
from starlette.testclient import TestClient

from tests.web.kinds import addresses, in_language

PRESSED = "header nav, .lang, .find, button, .asof-form, .skip"


@pytest.fixture(scope="module")
def paper(browser: Browser) -> Iterator[Page]:
    page = browser.new_page(color_scheme="dark", viewport={"width": 680, "height": 1000})
    page.emulate_media(media="print", color_scheme="dark")
    yield page
    page.close()


def sheets(page: Page) -> list[str]:
    """The text of each sheet."""
    return [" ".join(sheet.get_textpage().get_text_range().split()) for sheet in pypdfium2.PdfDocument(page.pdf(format="A4"))]


def test_nothing_is_pressed_and_all_is_black_on_white(paper: Page, site: str, client: TestClient) -> None:
    faults = []
    for address in addresses(client):
        paper.goto(site + in_language(address, "ru"))
        if paper.locator(PRESSED).filter(visible=True).count():
            faults.append(f"{address}: has something to press")
        colours = paper.evaluate(
            "[getComputedStyle(document.documentElement).color, getComputedStyle(document.documentElement).backgroundColor]"
        )
        if colours != ["rgb(0, 0, 0)", "rgb(255, 255, 255)"]:
            faults.append(f"{address}: {colours}")
        if paper.evaluate("document.documentElement.scrollWidth > innerWidth"):
            faults.append(f"{address}: wider than the sheet")
    assert not faults, "\n".join(faults)


def test_a_list_repeats_the_head_of_its_table_and_ends_with_its_address(paper: Page, site: str) -> None:
    address = f"{site}/undertakings?lang=en"
    paper.goto(address)
    found = sheets(paper)
    head = paper.locator("table thead th").first.inner_text()
    assert len(found) > 2
    assert all(head in sheet for sheet in found[:-1])
    assert all(f"{number} / {len(found)}" in sheet for number, sheet in enumerate(found, 1))
    assert "Register as of" in found[-1]
    assert address in found[-1]


def test_a_list_says_by_what_it_was_chosen(paper: Page, site: str) -> None:
    paper.goto(f"{site}/undertakings?lang=en&stage=signed")
    assert paper.locator(".choice label").filter(visible=True).count() == 1
    assert paper.locator(".choice select[name=stage]").is_visible()


def test_words_bear_the_number_that_leads_back_to_them(paper: Page, site: str, client: TestClient) -> None:
    paper.goto(f"{site}/statements?lang=en")
    number = paper.locator(".ref").first.inner_text().split()[-1]
    assert f"{site}/documents/№" in paper.locator(".printed").inner_text()
    assert client.get(f"/documents/{number}?lang=en").status_code == 200
