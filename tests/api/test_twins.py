"""The twins of pages: the same lists for spreadsheets, feed readers and calendars."""

import csv
import io
from xml.etree import ElementTree

import pytest
from icalendar import Calendar
from starlette.testclient import TestClient

from kelisim.api.table import _cell

ATOM = "{http://www.w3.org/2005/Atom}"


@pytest.mark.parametrize(
    "place", ["occasions", "bodies", "undertakings", "figures", "people", "statements", "documents", "sources", "news"]
)
def test_a_table_has_a_row_a_thing(client: TestClient, place: str) -> None:
    rows = list(csv.DictReader(io.StringIO(client.get(f"/{place}.csv").text)))
    assert len(rows) == client.get(f"/api/v1/{place}").json()["count"]


CELLS = [
    ("=1+1", "'=1+1"),
    ("@a", "'@a"),
    ("-5", "'-5"),
    (-5, "-5"),
    (2.5, "2.5"),
    (None, ""),
    ("сауда", "сауда"),
    ("-", "-"),
    (True, "True"),
]


@pytest.mark.parametrize(("value", "cell"), CELLS)
def test_no_cell_is_taken_for_a_formula(value: object, cell: str) -> None:
    assert _cell(value) == cell


@pytest.mark.parametrize(("place", "lang"), [("occasions", "kk"), ("undertakings", "ky"), ("news", "ru"), ("occasions", "en")])
def test_a_feed_has_entries_with_ids_that_stay(client: TestClient, place: str, lang: str) -> None:
    told = client.get(f"/{place}.atom", params={"lang": lang})
    assert told.headers["content-type"].startswith("application/atom+xml")
    entries = ElementTree.fromstring(told.text).findall(f"{ATOM}entry")
    ids = [entry.findtext(f"{ATOM}id") for entry in entries]
    assert len(set(ids)) == len(ids) == client.get(f"/api/v1/{place}").json()["count"]
    assert all(entry.findtext(f"{ATOM}title") and entry.findtext(f"{ATOM}updated") for entry in entries)


CALLED = [
    ("occasions", {"lang": "kk"}, "Kelisim: Оқиғалар"),
    ("occasions", {"lang": "ru", "between": "KZ,KG"}, "Kelisim: События (Казахстан, Кыргызстан)"),
    ("undertakings", {"lang": "ky", "state": "KZ"}, "Kelisim: Милдеттенмелер (Казакстан)"),
    ("news", {"lang": "en"}, "Kelisim: What is new"),
]


@pytest.mark.parametrize(("place", "asked", "title"), CALLED, ids=[title for *_, title in CALLED])
def test_feeds_and_calendars_are_told_apart_by_their_titles(client: TestClient, place: str, asked: dict[str, str], title: str) -> None:
    assert ElementTree.fromstring(client.get(f"/{place}.atom", params=asked).text).findtext(f"{ATOM}title") == title
    if place != "news":
        assert Calendar.from_ical(client.get(f"/{place}.ics", params=asked).text)["name"] == title


def test_a_feed_leads_to_its_further_part(client: TestClient) -> None:
    seen: list[str] = []
    address: str | None = "/occasions.atom?limit=7&lang=ru"
    while address:
        root = ElementTree.fromstring(client.get(address).text)
        links = {link.get("rel"): link.get("href") for link in root.findall(f"{ATOM}link")}
        seen += [str(entry.findtext(f"{ATOM}id")) for entry in root.findall(f"{ATOM}entry")]
        address = links.get("next")
    assert len(seen) == len(set(seen)) == client.get("/api/v1/occasions").json()["count"] > 7


SUMMARIES = [("kk", "2025 жылғы 25 сәуір"), ("ky", "2025-жылдын 25-апрели"), ("ru", "25 апреля 2025"), ("en", "25 April 2025")]


@pytest.mark.parametrize(("lang", "day"), SUMMARIES, ids=[lang for lang, _ in SUMMARIES])
def test_a_feed_is_in_the_language_that_is_asked_for(client: TestClient, lang: str, day: str) -> None:
    told = client.get("/occasions.atom", params={"lang": lang, "since": "2025-04-25", "until": "2025-04-25"}).text
    summaries = [summary.text or "" for summary in ElementTree.fromstring(told).iter(f"{ATOM}summary")]
    assert any(day in summary for summary in summaries)
    assert not any("head_of_state" in summary or "2025-04-25" in summary for summary in summaries), "no codes"


def test_a_calendar_has_what_has_a_day(client: TestClient) -> None:
    told = Calendar.from_ical(client.get("/occasions.ics", params={"lang": "ru"}).text)
    events = told.walk("VEVENT")
    dated = [one for one in client.get("/api/v1/occasions", params={"limit": 500}).json()["data"] if one["date"]]
    assert {str(event["uid"]) for event in events} == {f"{one['id']}@kelisim" for one in dated}
    month = next(one for one in dated if len(one["date"]) == len("2025-04"))
    event = next(event for event in events if str(event["uid"]).startswith(month["id"]))
    assert (event["dtend"].dt - event["dtstart"].dt).days >= 28  # a month and no day lasts a month


def test_undertakings_are_in_the_calendar_by_their_due_dates(client: TestClient) -> None:
    events = Calendar.from_ical(client.get("/undertakings.ics").text).walk("VEVENT")
    due = [one for one in client.get("/api/v1/undertakings", params={"limit": 500}).json()["data"] if one["due"]]
    assert len(events) == len(due) > 0


def test_a_page_leads_to_the_same_question_of_the_api(client: TestClient) -> None:
    told = client.get("/undertakings.json?lang=kk&stage=signed&as_of=2025-12-31&since=", follow_redirects=False)
    assert told.headers["location"].endswith("/api/v1/undertakings?stage=signed&as_of=2025-12-31")
    assert client.get("/undertakings.json?lang=kk&stage=signed").json()["data"]


@pytest.mark.parametrize("asked", ["/occasions.csv?colour=red", "/occasions.ics?since=soon"])
def test_what_is_not_understood_is_a_problem(client: TestClient, asked: str) -> None:
    assert client.get(asked).status_code == 422
