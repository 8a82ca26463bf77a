"""Figures: the list of series, and one with its charts, what does not fit together, its targets and all claims in their words."""

import inspect
import re

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from kelisim.report.titles import reached
from kelisim.report.wording import wording
from kelisim.views import growth, targets
from kelisim.web.asked import Asked
from kelisim.web.chart.sentences import why_unchecked, why_unreckoned
from kelisim.web.context import Context

NAMES = [("kk", "Көрсеткіштер"), ("ky", "Көрсөткүчтөр"), ("ru", "Показатели"), ("en", "Figures")]
TRADE = {"indicator": "trade_turnover", "between": "KZ,KG", "lang": "en"}


@pytest.fixture(scope="module")
def trade(client: TestClient) -> str:
    """The address of trade between Kazakhstan and Kyrgyzstan."""
    found = re.search(r'class="what" href="(/figures/[0-9a-f]+)', client.get("/figures", params=TRADE).text)
    assert found
    return found[1]


@pytest.mark.parametrize(("lang", "heading"), NAMES, ids=[lang for lang, _ in NAMES])
def test_the_list_is_in_the_language_that_is_asked_for(client: TestClient, lang: str, heading: str) -> None:
    page = client.get("/figures", params={"lang": lang})
    assert page.status_code == 200
    assert f"<h1>{heading}" in page.text


@pytest.mark.parametrize(
    ("asked", "has", "lacks"),
    [
        ("state=UZ", "Tajikistan, Uzbekistan", "Kyrgyzstan, Kazakhstan"),
        ("between=KG,KZ", "Kyrgyzstan, Kazakhstan", "Tajikistan, Uzbekistan"),
        ("indicator=freight", "Freight", "Trade turnover"),
        ("unit=percent", "%", "US dollars</b>"),
        ("conflict=yes", "accounts differ on", "Freight"),
        ("target=yes", "2.5 billion US dollars", "People</a>"),
        ("lang_of=ky", "Trade turnover", "Other: generation"),
        ("state=DE", "Nothing of the kind", "Trade turnover</a>"),
    ],
)
def test_series_are_chosen(client: TestClient, asked: str, has: str, lacks: str) -> None:
    main = client.get(f"/figures?{asked}&lang=en").text.split("</form>")[2]
    assert has in main
    assert lacks not in main


def test_a_row_says_the_last_value_its_period_and_who_says_it(client: TestClient) -> None:
    row = client.get("/figures", params=TRADE).text.split("<tbody>")[1].split("</tr>")[0]
    assert "January–March 2026" in row
    assert "about 430 million US dollars" in row
    assert "Serzhan Kalibekov" in row


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("kk", "Тауар айналымы, жылына млрд АҚШ доллары"),
        ("ky", "Товар жүгүртүү, жылына млрд АКШ доллары"),
        ("ru", "Товарооборот, млрд долл. США в год"),
        ("en", "Trade turnover, billion US dollars a year"),
    ],
)
def test_a_series_is_titled_with_its_unit(client: TestClient, trade: str, lang: str, title: str) -> None:
    page = client.get(trade.split("?")[0], params={"lang": lang})
    assert page.status_code == 200
    assert f"<h1>{title}</h1>" in page.text


def test_each_mark_leads_to_its_row_and_each_row_to_its_words(client: TestClient, trade: str) -> None:
    page = client.get(trade).text
    drawn = set(re.findall(r'<a href="#r-([0-9a-f]+)"', page))
    rows = re.findall(r'<tr id="r-([0-9a-f]+)"', page)
    assert drawn <= set(rows)
    assert len(rows) == len(set(rows))
    assert all(f"#c-{row}" in page for row in rows)
    marks = re.search(r"<b>(\d+) claims</b>", page)
    assert marks and int(marks[1]) == len(rows)


def test_the_amount_is_marked_in_the_words(client: TestClient, trade: str) -> None:
    page = client.get(trade).text
    assert "<mark>$1.58 billion</mark>" in page
    assert "<mark>1,58 млрд долларов</mark>" in page


def test_a_chart_is_told_in_full_to_those_who_do_not_see_it(client: TestClient, trade: str) -> None:
    told = re.search(r'class="chart[^>]+ aria-label="([^"]+)"', client.get(trade).text)
    assert told
    assert "2024: 1.58 billion US dollars" in told[1]
    assert "target 2.5 by 2030" in told[1]


def test_what_does_not_fit_together_stands_side_by_side(client: TestClient, trade: str) -> None:
    page = client.get(trade).text
    conflicts = page.split('id="conflicts"')[1].split("<h2")[0]
    assert "two statistics" in conflicts
    assert "1.58 billion US dollars" in conflicts and "1.43 billion US dollars" in conflicts
    assert "1.505" not in page  # their mean


def test_the_policy_is_kept(client: TestClient, trade: str) -> None:
    page = client.get(trade).text
    assert " style=" not in page and "<style" not in page and "onclick" not in page


@pytest.mark.parametrize("cut", [16, 8], ids=["whole", "beginning"])
def test_a_series_is_found_by_the_beginning_of_its_id(client: TestClient, trade: str, cut: int) -> None:
    identity = trade.split("?")[0].removeprefix("/figures/")
    assert client.get(f"/figures/{identity[:cut]}").url.path == f"/figures/{identity}"


def test_a_series_is_found_by_a_claim_of_it(client: TestClient, trade: str) -> None:
    claim = re.findall(r'<tr id="r-([0-9a-f]+)"', client.get(trade).text)[3]
    page = client.get(f"/figures/{claim}", follow_redirects=False)
    assert page.headers["location"].startswith(trade.split("?")[0])
    assert page.headers["location"].endswith(f"#r-{claim}")


def test_an_unknown_series_is_not_found(client: TestClient) -> None:
    assert client.get("/figures/0000000000000000").status_code == 404


def test_an_earlier_day_knows_less(client: TestClient, trade: str) -> None:
    page = client.get(trade, params={"lang": "en", "as_of": "2024-12-31"}).text
    assert "2.5 billion" not in page
    assert "1.41 billion US dollars" in page


@pytest.mark.parametrize("width", [360, 1440])
def test_nothing_but_the_chart_scrolls_sideways(browser: Browser, site: str, trade: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.goto(site + trade)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    outside = page.evaluate(
        """() => [...document.querySelectorAll('.chart')].flatMap(chart => {
             const whole = chart.getBoundingClientRect();
             return [...chart.querySelectorAll('text')].filter(text => {
               const box = text.getBoundingClientRect();
               return box.left < whole.left - 1 || box.right > whole.right + 1 || box.top < whole.top - 1 || box.bottom > whole.bottom + 1;
             }).map(text => text.textContent);
           })"""
    )
    assert outside == []
    page.close()


def test_of_many_claims_the_first_are_shown_and_all_where_all_are_asked_for(
    client: TestClient, trade: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kelisim.web.pages.figures.MOST", 5)
    page = client.get(trade, params={"lang": "en", "few": "1"}).text  # an address of its own: pages that were written are kept
    assert page.count('<tr id="r-') == 5
    assert "more claims are not shown here" in page
    rows = set(re.findall(r'<tr id="(r-[^"]+)"', page))
    led = re.findall(r'href="([^"]*)#(r-[^"]+)"', page.split('<table class="rows claims"')[0])
    assert {before for before, row in led if row in rows} == {""}
    assert {before for before, row in led if row not in rows and trade in before} == {f"{trade}?lang=en&amp;few=1&amp;all=1"}
    whole = client.get(trade, params={"lang": "en", "all": "1"}).text
    assert whole.count('<tr id="r-') > 5
    assert all(f'id="{row}"' in whole for before, row in led if trade in before)


def test_a_price_says_in_words_what_it_is_of(client: TestClient) -> None:
    row = client.get("/figures", params={"indicator": "cost", "lang": "ru"}).text.split("<tbody>")[1].split("</tr>")[0]
    assert 'class="words about" lang="ru"' in row
    assert "#c-" in row


@pytest.mark.parametrize("lang", ["kk", "ky", "ru"])
def test_every_reason_that_views_give_is_said_in_the_language_of_the_page(client: TestClient, lang: str) -> None:
    asked = Asked("/figures", lang, True, None, {})
    c = Context(wording(lang), client.app.state.shelf.catalogue(None), asked, client.app.state.shelf.ledger)  # type: ignore[attr-defined]
    needed = re.findall(r'Needed\((?:None|point\.period), None, None, .*"([^"]+)"\)', inspect.getsource(targets))
    unchecked = [
        *re.findall(r'UNCHECKED, "([^"]+)"', inspect.getsource(growth)),
        *re.findall(r'why = "([^"]+)" if period else "([^"]+)"', inspect.getsource(growth))[0],
    ]
    assert len(needed) == 5 and len(unchecked) == 3
    plain = {"period": "2025", "target": "3", "due": "2030"}
    said = [c.words.say(str(reached(why)), **plain) for why in (targets.REACHED, targets.REACHED_BY_SOME)]
    assert len(set(said)) == 2 and not any("target" in sentence for sentence in said)
    assert all(why_unreckoned(c, why) not in ("", why) for why in needed)
    assert all(why_unchecked(c, why) not in ("", why) for why in unchecked)
    assert "2023" in why_unchecked(c, "no level of 2023 is told")
