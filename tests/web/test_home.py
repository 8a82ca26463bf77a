"""The first page: all the register, one state, two states; every number leads to its list, every fact to its words."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from kelisim.cli.serving import application
from kelisim.ledger import open_ledger

LANGUAGES = ("kk", "ky", "ru", "en")
PAIR = {"between": "KZ,KG"}
TITLES = [
    ("kk", "Қазақстан және Қырғызстан"), ("ky", "Казакстан жана Кыргызстан"), ("ru", "Казахстан и Кыргызстан"),
    ("en", "Kazakhstan and Kyrgyzstan"),
]  # fmt: skip
NEXT = [("kk", "Алдағы күндер"), ("ky", "Алдыдагы күндөр"), ("ru", "Ближайшие даты"), ("en", "Next dates")]


@pytest.mark.parametrize(("lang", "title"), TITLES, ids=LANGUAGES)
def test_two_states_are_named_in_the_readers_language(client: TestClient, lang: str, title: str) -> None:
    page = client.get("/", params=PAIR | {"lang": lang})
    assert page.status_code == 200
    assert f"<h1>{title}</h1>" in page.text


@pytest.mark.parametrize(("lang", "heading"), NEXT, ids=LANGUAGES)
@pytest.mark.parametrize("asked", [{}, PAIR, {"between": "KZ"}], ids=["all", "two states", "one state"])
def test_what_comes_next_has_its_heading(client: TestClient, asked: dict[str, str], lang: str, heading: str) -> None:
    assert f"<h2>{heading}</h2>" in client.get("/", params=asked | {"lang": lang}).text


CHOICES = [
    ("state=KZ&state=KG", "/?between=KZ%2CKG", "two fields of the form"),
    ("state=KZ&state=", "/?between=KZ", "one field left empty"),
    ("state=KZ&state=KZ", "/?between=KZ", "the same state twice"),
    ("state=kz&lang=kk&as_of=2025", "/?lang=kk&as_of=2025&between=KZ", "the language and the day are kept"),
]


@pytest.mark.parametrize(("asked", "address", "why"), CHOICES, ids=[why for _, _, why in CHOICES])
def test_the_form_leads_to_the_address_of_the_choice(client: TestClient, asked: str, address: str, why: str) -> None:
    assert client.get(f"/?{asked}", follow_redirects=False).headers["location"] == address


REFUSED = [
    ("between=KZ,KG,UZ", 400, "three states"), ("between=Kazakhstan", 400, "no two letters"), ("between=1,2", 400, "no letters"),
    ("between=KZ,FR", 404, "two states of which nothing was read"), ("between=KZ&as_of=soon", 400, "no day"),
    ("between=KZ&as_of=1999", 404, "a day before all documents"),
]  # fmt: skip


def test_a_state_of_which_nothing_was_read_has_its_name(client: TestClient) -> None:
    page = client.get("/", params={"between": "KZ,BE", "lang": "ky"})
    assert page.status_code == 404
    assert "<h1>Казакстан жана Бельгия</h1>" in page.text


@pytest.mark.parametrize(("asked", "status", "why"), REFUSED, ids=[why for _, _, why in REFUSED])
def test_what_cannot_be_shown_is_said(client: TestClient, asked: str, status: int, why: str) -> None:
    page = client.get(f"/?{asked}")
    assert page.status_code == status
    assert 'href="/' in page.text, "and where to go on"


# What a reader wants to know: the page from which a link leads there, and how the address of that link looks.
ONWARD = [
    ("what the presidents agreed when they last met", r"/occasions/[0-9a-f]+\?"),
    ("what is past due", r"/undertakings\?[^\"]*overdue=yes"),
    ("all that is still open", r"/undertakings\?[^\"]*open=yes"),
    ("on which figures accounts differ", r"/figures\?[^\"]*conflict=yes"),
    ("who says so, in which words", r"/documents/[0-9a-f]{64}\?[^\"]*#c-"),
    ("what a month held", r"/occasions\?[^\"]*since=2025-04&amp;until=2025-04"),
    ("the council's sessions", r"/bodies/"),
    ("who was quoted", r"/people/person:"),
    ("whether it may be quoted", r"/statements/[0-9a-f]+\?"),
    ("what is new", r"/news\?"),
    ("how good the machine is", r"/quality\?"),
]


@pytest.mark.parametrize(("question", "address"), ONWARD, ids=[question for question, _ in ONWARD])
def test_an_answer_is_one_link_away(client: TestClient, question: str, address: str) -> None:
    page = client.get("/", params=PAIR | {"lang": "en", "as_of": "2026-05-20"}).text
    found = [href for href in re.findall(r'href="([^"#][^"]*)"', page) if re.match(address, href)]
    assert found
    assert all("lang=en" in href and "as_of=2026-05-20" in href for href in found), "the language and the day are kept"


def test_lists_keep_the_choice(client: TestClient) -> None:
    page = client.get("/", params=PAIR).text
    lists = re.findall(r'href="(/(?:occasions|undertakings|figures|statements|bodies)\?[^"]*)"', page)
    assert lists
    assert all("between=KZ%2CKG" in href for href in lists)


def test_a_number_is_that_of_its_list(client: TestClient) -> None:
    """What stands on the first page as a number is how many things the list behind it has."""
    page = client.get("/", params=PAIR).text
    late = re.search(r'href="/undertakings\?[^"]*overdue=yes">(\d+)</a>', page)
    assert late
    listed = client.get("/api/v1/undertakings", params=PAIR | {"overdue": "true"}).json()
    assert int(late[1]) == listed["count"]


def test_values_that_exclude_each_other_stand_side_by_side(client: TestClient) -> None:
    """Two governments give the trade of 2024 as 1.43 and 1.58 billion: both stand, with whose word each is."""
    page = client.get("/", params=PAIR | {"lang": "en"}).text
    cell = re.search(r'<td class="differs">(.*?)</td>', page, re.DOTALL)
    assert cell
    assert "1.43 billion" in cell[1]
    assert "1.58 billion" in cell[1]
    assert cell[1].count("#c-") >= 2


def test_as_of_an_earlier_day_nothing_later_is_told(client: TestClient) -> None:
    page = client.get("/", params=PAIR | {"lang": "en", "as_of": "2025-05-30"}).text
    assert "2026-05-20" not in page
    assert "May 2026" not in page.split("<footer")[0]


def test_each_piece_of_news_has_its_words(client: TestClient) -> None:
    page = client.get("/news", params={"between": "KZ,KG", "lang": "en"}).text
    items = re.findall(r'<li><span class="tag.*?</li>', page, re.DOTALL)
    assert items
    assert all("<blockquote" in item and "#c-" in item for item in items)


def test_news_are_chosen_by_kind(client: TestClient) -> None:
    page = client.get("/news", params={"news": "new", "kind": "figure"}).text
    assert 'href="/figures/' in page
    assert 'class="tag changed"' not in page
    assert "<li><span" not in client.get("/news", params={"news": "withdrawn"}).text


def test_the_choice_works_without_a_script(browser: Browser, site: str) -> None:
    context = browser.new_context(java_script_enabled=False, viewport={"width": 320, "height": 800})
    page = context.new_page()
    page.goto(f"{site}/?lang=kk")
    first, second = page.locator("form.pair select").all()
    first.select_option("UZ")
    second.select_option("TJ")
    page.locator("form.pair button").click()
    assert page.locator("h1").inner_text() == "Өзбекстан және Тәжікстан"
    assert "lang=kk" in page.url
    context.close()


@pytest.mark.parametrize("address", ["/", "/?between=KZ,KG", "/news"])
@pytest.mark.parametrize("lang", ["kk", "ky"])
def test_no_page_is_wider_than_a_telephone(browser: Browser, site: str, lang: str, address: str) -> None:
    """In the two languages with the longest words and days."""
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(f"{site}{address}{'&' if '?' in address else '?'}lang={lang}")
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.close()
    assert wide <= 0


def test_a_register_without_documents_says_how_to_begin(tmp_path: Path) -> None:
    with open_ledger(tmp_path / "ledger.db", create=True) as ledger:
        page = TestClient(application(tmp_path / "ledger.db", ledger)).get("/", params={"lang": "en"})
    assert page.status_code == 200
    assert "Nothing has been read yet." in page.text
    assert "kelisim ingest" in page.text


# A question, the links that a reader follows from the page of two states, and what the last of those pages must show.
WALKS = [
    (
        "what did the presidents agree when they last met, and what became of it",
        [r"/occasions/[0-9a-f]", r"/undertakings/[0-9a-f]"],
        "life",
    ),
    ("what is due before the next session", [], 'class="life next"'),
    ("what is trade, and who says so", [r"/figures/[0-9a-f]"], "#c-"),
    ("did the other capital report the same meeting", [r"/occasions/[0-9a-f]"], "accounts"),
    ("may this be quoted", [r"/statements/[0-9a-f]"], "#c-"),
    ("when was this first promised, and in which words", [r"/undertakings/[0-9a-f]"], "<blockquote"),
    ("prove that the page said so", [r"/documents/[0-9a-f]{64}"], "SHA-256"),
    ("show the page as it was saved", [r"/documents/[0-9a-f]{64}", r"/documents/[0-9a-f]{64}/source"], 'class="saved"'),
]


@pytest.mark.parametrize(("question", "links", "shown"), WALKS, ids=[question for question, _, _ in WALKS])
def test_a_question_is_answered_in_three_clicks(client: TestClient, question: str, links: list[str], shown: str) -> None:
    page = client.get("/", params=PAIR | {"lang": "ru"})
    for address in links:
        href = next(href for href in re.findall(r'href="([^"#][^"]*)"', page.text) if re.match(address, href))
        page = client.get(href.replace("&amp;", "&").split("#")[0])
    assert len(links) <= 3
    assert page.status_code == 200
    assert shown in page.text
    assert '<html lang="ru">' in page.text


def test_of_many_states_each_date_to_come_says_whose_it_is(client: TestClient) -> None:
    """A visit to Tashkent says nothing to who does not know whose it is; on the page of the two states it would be the same every time."""
    steps = re.findall(r"<li[^>]*><time>.*?</li>", client.get("/", params={"lang": "en"}).text, re.DOTALL)
    assert steps and all('class="side' in step for step in steps)
    pair = re.findall(r"<li[^>]*><time>.*?</li>", client.get("/", params=PAIR | {"lang": "en"}).text, re.DOTALL)
    assert pair and not any('class="side' in step for step in pair)


def test_a_document_without_a_day_is_no_news(client: TestClient) -> None:
    """Of the examples one has no day: it tells of a visit of a year before, which is not new «since» any day."""
    told = [(item["news"], item["told"]["published"]) for item in client.get("/api/v1/news", params={"limit": 500}).json()["data"]]
    assert told and all(published for news, published in told if news in ("new", "changed", "contradicted"))


def test_before_the_first_document_nothing_is_said_to_have_been_read_by_then_and_not_nothing_at_all(client: TestClient) -> None:
    page = client.get("/", params={"as_of": "2020", "lang": "en"}).text
    assert "had been published by that day" in page
    assert "kelisim ingest" not in page


AS_OF = [("2025-06-30", "2025-06-30", "30 June 2025"), ("2025-06", "2025-06-30", "June 2025"), ("2025", "2025-12-31", "2025")]


@pytest.mark.parametrize(("asked", "field", "said"), AS_OF, ids=[asked for asked, _, _ in AS_OF])
@pytest.mark.parametrize("place", ["/", "/occasions", "/figures", "/documents", "/people", "/sources"])
def test_a_page_of_an_earlier_day_says_so_before_all_else(client: TestClient, place: str, asked: str, field: str, said: str) -> None:
    """Who was sent the address must see at once that this is not what is known today."""
    page = client.get(place, params={"as_of": asked, "lang": "en"}).text
    assert f"known on this day: {said}." in page.partition("<h1")[0]
    assert f'name="as_of" value="{field}"' in page, "a field of a day takes no month"


def test_a_month_that_was_chosen_stays_chosen_in_the_fields(client: TestClient) -> None:
    page = client.get("/occasions", params={"since": "2025-04", "until": "2025-04"}).text
    assert 'name="since" value="2025-04-01"' in page and 'name="until" value="2025-04-30"' in page
