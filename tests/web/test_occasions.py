"""Occasions and standing bodies: what is chosen, what one page says of an occasion, and that every word leads to its document."""

import re

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

from kelisim.web.accounts import unread

NAMES = [("kk", "Оқиғалар"), ("ky", "Окуялар"), ("ru", "События"), ("en", "Occasions")]


def _rows(page: str) -> list[str]:
    """The addresses of the occasions of a list."""
    return re.findall(r'<td><a href="/occasions/([0-9a-f]{16})', page)


def _one(client: TestClient, **asked: str) -> str:
    """The id of the only occasion of a choice."""
    (found,) = _rows(client.get("/occasions", params=asked).text)
    return found


@pytest.fixture(scope="module")
def visit(client: TestClient) -> str:
    return _one(client, type="visit", level="head_of_state", since="2025-04-24", until="2025-04-25", lang_of="en")


@pytest.fixture(scope="module")
def session(client: TestClient) -> str:
    return _one(client, type="session", since="2024-10-15", until="2024-10-15")


@pytest.mark.parametrize(("lang", "heading"), NAMES, ids=[lang for lang, _ in NAMES])
def test_the_list_is_in_the_language_that_is_asked_for(client: TestClient, lang: str, heading: str) -> None:
    page = client.get("/occasions", params={"lang": lang})
    assert page.status_code == 200
    assert f"<h1>{heading}" in page.text
    assert "head_of_state" not in re.sub(r'value="[^"]*"', "", page.text)  # a code is no word of a page


@pytest.mark.parametrize(
    ("asked", "most"),
    [
        ({"between": "KZ,KG"}, 27), ({"between": "KG,TJ"}, 0), ({"state": "TJ"}, 12), ({"type": "call"}, 1), ({"level": "head_of_state"}, 14),
        ({"status": "planned"}, 4), ({"status": "postponed"}, 2), ({"status": "cancelled"}, 0), ({"lang_of": "ky"}, 15),
        ({"who": "person:kubatbek-sayakbaev"}, 8), ({"since": "2026-05-01", "until": "2026-05-31"}, 3), ({"month": "2026-05"}, 1),
        ({"place": "place:taraz"}, 4),
    ],
)  # fmt: skip
def test_what_is_chosen(client: TestClient, asked: dict[str, str], most: int) -> None:
    every, chosen = _rows(client.get("/occasions").text), _rows(client.get("/occasions", params=asked).text)
    assert set(chosen) < set(every)
    assert len(chosen) <= most
    assert bool(chosen) == bool(most)


def test_the_latest_is_first_and_those_of_a_month_stand_together(client: TestClient) -> None:
    months = re.findall(r'scope="rowgroup">([^<]*)<', client.get("/occasions?lang=en").text)
    assert months[0] == "2027"
    assert len(months) == len(set(months))
    assert months[-1] == "Day not stated"


@pytest.mark.parametrize("address", ["/occasions?month=2025-13", "/occasions?view=calendar&month=x", "/occasions?since=2025-02-30"])
def test_what_cannot_be_asked(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 400


@pytest.mark.parametrize("lang", ["kk", "ky", "ru", "en"])
def test_the_calendar_has_each_month_with_its_number(client: TestClient, lang: str) -> None:
    page = client.get("/occasions", params={"view": "calendar", "lang": lang}).text
    counts = dict(re.findall(r"month=(\d{4}-\d\d)[^>]*>(\d+)</a>", page))
    assert counts["2025-04"] == str(len(_rows(client.get("/occasions?month=2025-04").text)))


def test_a_month_has_its_days_and_what_has_none(client: TestClient) -> None:
    page = client.get("/occasions?view=calendar&month=2025-04&lang=en").text
    day = page.split('<span class="no">25</span>')[1].split("</td>")[0]
    assert day.count('href="/occasions/') >= 3
    assert "Of this month, the day not stated" in page  # the forum, of which only the month is told


@pytest.mark.parametrize(
    ("lang", "words"),
    [("kk", "басқаша айтылған"), ("ky", "башкача айтылган"), ("ru", "сказано иначе"), ("en", "said differently")],
)
def test_accounts_that_differ_stand_side_by_side(client: TestClient, visit: str, lang: str, words: str) -> None:
    page = client.get(f"/occasions/{visit}", params={"lang": lang})
    assert page.status_code == 200
    assert f'<td class="differs"><span class="tag">{words}</span>' in page.text
    assert "накануне" in page.text  # by which words the other day is told


def test_the_last_visit_shows_what_was_agreed_and_what_became_of_it(client: TestClient, visit: str) -> None:
    page = client.get(f"/occasions/{visit}?lang=en").text
    agreed = page.split('id="agreed"')[1].split("</table>")[0]
    assert agreed.count('href="/undertakings/') >= 5
    assert "Told then" in agreed and "Known now" in agreed
    assert "past due, no report found" in agreed  # the terminal
    assert "nothing read of it since" in agreed


def test_a_side_that_was_not_read_is_not_silent(client: TestClient, visit: str) -> None:
    page = client.get(f"/occasions/{visit}?lang=en").text
    sides = page.split('class="reporters"')[1].split("</table>")[0]
    (kyrgyz,) = (row for row in sides.split("<tr>") if row.startswith('<th scope="row">Kyrgyzstan'))
    assert kyrgyz.count('class="unread"') == 2
    assert "no report read" in kyrgyz
    assert "not said" in page.split('class="accounts"')[1]  # of sides that were read


def test_every_word_leads_to_its_place(client: TestClient, visit: str) -> None:
    page = client.get(f"/occasions/{visit}?lang=en").text
    found = set(re.findall(r'href="(/documents/[0-9a-f]{64})[^"#]*#c-([0-9a-f]{16})"', page))
    assert len(found) > 20
    document, claim = min(found)
    assert f'id="c-{claim}"' in client.get(document).text


def test_what_belongs_to_a_visit_is_linked_both_ways(client: TestClient, visit: str) -> None:
    page = client.get(f"/occasions/{visit}?lang=en").text
    parts = re.findall(r'href="/occasions/([0-9a-f]{16})', page.split("its parts:")[1].split("</li>")[0])
    assert len(parts) >= 2
    assert f"/occasions/{visit}" in client.get(f"/occasions/{parts[0]}?lang=en").text.split("part of:")[1].split("</li>")[0]


def test_why_accounts_are_one_is_said_in_words(client: TestClient, visit: str) -> None:
    page = client.get(f"/occasions/{visit}?lang=ru").text
    assert "Это одно событие, так как совпадают: " in page
    assert "В некоторых расходятся: день." in page


def test_by_source_each_publisher_has_a_column(client: TestClient, visit: str) -> None:
    page = client.get(f"/occasions/{visit}?lang=en&by=source").text
    table = page.split('class="accounts')[1]
    assert [name in table.split("</thead>")[0] for name in ("Арқа News", "Столичный обзор", "Steppe Wire")] == [True] * 3
    assert client.get(f"/occasions/{visit}?by=source&from=x").status_code == 400


def test_a_session_stands_among_those_of_its_body(client: TestClient, session: str) -> None:
    page = client.get(f"/occasions/{session}?lang=en").text
    series = page.split("The sessions of the body")[1]
    assert re.search(r'<td class="n">1–7</td><td colspan="5">no report read</td>', series)
    assert 'aria-current="true"><td class="n">9' in series
    body = re.search(r'href="(/bodies/[^"?]+)', series)
    assert body
    assert "no report read" in client.get(body[1] + "?lang=en").text


@pytest.mark.parametrize(
    ("lang", "heading"), [("kk", "Тұрақты органдар"), ("ky", "Туруктуу органдар"), ("ru", "Постоянные органы"), ("en", "Standing bodies")]
)
def test_standing_bodies(client: TestClient, lang: str, heading: str) -> None:
    page = client.get("/bodies", params={"lang": lang}).text
    assert f"<h1>{heading}" in page
    assert "1–7" in page
    assert len(re.findall(r'<td><a href="/bodies/', client.get("/bodies?kind=commission").text)) == 2


def test_the_beginning_of_an_id_and_a_claim_lead_to_the_page(client: TestClient, visit: str) -> None:
    short = client.get(f"/occasions/{visit[:8]}?lang=kk&by=source", follow_redirects=False)
    assert short.headers["location"].endswith(f"/occasions/{visit}?lang=kk&by=source")
    told = client.get(f"/occasions/{visit}?lang=en").text.split("In its own words")[1].split("</tbody>")[0]
    claims = set(re.findall(r"#c-([0-9a-f]{16})", told)) - {visit}
    assert client.get(f"/occasions/{min(claims)}").url.path == f"/occasions/{visit}"


@pytest.mark.parametrize("address", ["/occasions/0000000000000000", "/occasions/x", "/bodies/org:nobody", "/bodies/0000"])
def test_what_is_not_there(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_as_known_on_an_earlier_day_it_has_the_accounts_of_then(client: TestClient, visit: str) -> None:
    now, then = (client.get(f"/occasions/{visit}?lang=en{day}") for day in ("", "&as_of=2025-04-25"))
    assert then.status_code == 200
    assert "Steppe Wire" in now.text
    assert "Steppe Wire" not in then.text  # published on the day after
    assert client.get(f"/occasions/{visit}?as_of=2025-04-01").status_code == 404


def test_what_was_planned_and_not_told_of_since_is_said_to_have_passed(client: TestClient) -> None:
    page = client.get("/occasions", params={"type": "forum", "status": "planned", "lang": "en"}).text
    (planned,) = _rows(page)
    assert "no report that it took place was read" in client.get(f"/occasions/{planned}?lang=en").text


def test_on_a_narrow_screen_the_first_column_stays_while_the_rest_scrolls(browser: Browser, site: str, visit: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{site}/occasions/{visit}?lang=kk")
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    box = page.locator(".scroll:has(.accounts)")
    box.evaluate("box => box.scrollLeft = 300")
    first, second = page.locator(".accounts tbody tr").nth(1).locator("th, td").all()[:2]
    assert first.bounding_box()["x"] >= 0 > second.bounding_box()["x"]  # type: ignore[index]
    page.close()


def test_an_id_that_is_of_a_later_account_leads_to_the_occasion_as_it_was_known(client: TestClient, session: str) -> None:
    page = client.get(f"/occasions/{session}?lang=en&as_of=2024-10-15")
    assert page.status_code == 200
    assert page.url.path != f"/occasions/{session}"
    assert "as_of=2024-10-15" in str(page.url)
    assert "Session (ministers), no. 9, Taraz" in page.text


def test_no_page_is_wider_than_a_narrow_screen(browser: Browser, site: str, visit: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 700})
    for address in (f"/occasions/{visit}", "/occasions", "/occasions?view=calendar", "/occasions?view=calendar&month=2025-04", "/bodies"):
        page.goto(site + address)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), address
    page.close()


@pytest.mark.parametrize(
    ("column", "said"),
    [
        ({"read": True, "reprints": [], "sought": None}, ""),
        ({"read": False, "reprints": ["a"], "sought": None}, "only reprints of what others reported"),
        ({"read": False, "reprints": [], "sought": None}, "no report read"),  # nothing at all was sought: nothing can be told
        (
            {"read": False, "reprints": [], "sought": {"asked": False, "listed": 0, "read": 0}},
            "no report read: its sources were not looked through for those days",
        ),
        (
            {"read": False, "reprints": [], "sought": {"asked": True, "listed": 0, "read": 0}},
            "no report: its sources published nothing on those days",
        ),
        (
            {"read": False, "reprints": [], "sought": {"asked": True, "listed": 40, "read": 38}},
            "no report: of 40 pages of those days 38 were read, and none tells of it",
        ),
    ],
)
def test_why_a_side_says_nothing(column: dict[str, object], said: str) -> None:
    assert unread(Unasked(), column) == said  # type: ignore[arg-type]


class Unasked:
    """A context that only speaks."""

    def say(self, sentence: str, **slots: object) -> str:
        return sentence % slots if slots else sentence
