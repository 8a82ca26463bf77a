"""The head of every page: one row where the window is wide, in the language with the longest names too, and nothing cut where it is narrow."""

import pytest
from playwright.sync_api import Browser

ROW = 64  # px: a head of one row is lower
CUT = "[...document.querySelectorAll('header.top a, header.top input')].filter(e => e.getBoundingClientRect().right > innerWidth).length"


@pytest.mark.parametrize("lang", ["kk", "ky", "ru", "en"])
def test_the_head_takes_one_row_and_shows_every_place(browser: Browser, site: str, lang: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/quality?lang={lang}")
    for width in (1440, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.locator("header.top").evaluate("e => e.offsetHeight") < ROW
    for width in (768, 360, 320):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate(CUT) == 0
        assert page.locator("header.top nav a").count() == 7
    page.close()


def test_a_language_is_called_by_its_own_name(browser: Browser, site: str) -> None:
    page = browser.new_page()
    page.goto(f"{site}/figures?lang=en")
    page.get_by_role("link", name="Кыргызча").click()
    assert page.evaluate("document.documentElement.lang") == "ky"
    page.close()
