"""Lists and things of the API: what is chosen, how it goes on, what is refused."""

import hashlib
import json

import pytest
from starlette.testclient import TestClient

V1 = "/api/v1"
PLACES = ["occasions", "bodies", "undertakings", "figures", "people", "statements", "documents", "sources", "news"]


@pytest.mark.parametrize("place", PLACES)
def test_a_list_goes_on_where_it_ended_and_has_each_thing_once(client: TestClient, place: str) -> None:
    whole = client.get(f"{V1}/{place}", params={"limit": 500}).json()
    told, after = [], -1
    while after is not None:
        page = client.get(f"{V1}/{place}", params={"limit": 7, "after": after}).json()
        told += page["data"]
        after = page["after"]
    assert told == whole["data"]
    assert whole["count"] == len(told) > 0


CHOICES = [
    ("occasions", {"between": "KZ,KG"}, lambda one: {"KZ", "KG"} <= set(one["states"])),
    ("occasions", {"between": "KG,KZ", "type": "session"}, lambda one: one["type"] == "session"),
    ("occasions", {"status": ["cancelled", "postponed"]}, lambda one: one["outcome"] in ("cancelled", "postponed")),
    ("occasions", {"since": "2025", "until": "2025"}, lambda one: one["date"].startswith("2025")),
    ("undertakings", {"stage": "signed", "state": "KG"}, lambda one: one["stage"] == "signed" and "KG" in one["states"]),
    ("undertakings", {"overdue": "true"}, lambda one: one["overdue"]),
    ("undertakings", {"postponed": "true"}, lambda one: one["postponed"] > 0),
    ("figures", {"conflict": "true"}, lambda one: one["conflicts"] > 0),
    ("figures", {"indicator": "trade_turnover"}, lambda one: one["indicator"] == "trade_turnover"),
    ("statements", {"how": "quoted"}, lambda one: not one["reported"]),
    ("documents", {"lang_of": ["kk", "ky"]}, lambda one: one["lang"] in ("kk", "ky")),
]  # fmt: skip


@pytest.mark.parametrize(("place", "asked", "holds"), CHOICES, ids=[f"{place} {asked}" for place, asked, _ in CHOICES])
def test_what_is_chosen_is_all_that_holds(client: TestClient, place: str, asked: dict[str, object], holds) -> None:  # type: ignore[no-untyped-def]
    chosen = client.get(f"{V1}/{place}", params={**asked, "limit": 500}).json()["data"]
    assert chosen
    assert all(map(holds, chosen))
    if not {"since", "until"} & set(asked) and "between" not in asked:
        everything = client.get(f"{V1}/{place}", params={"limit": 500}).json()["data"]
        assert len(chosen) == sum(map(holds, everything))


REFUSED = [
    ("a parameter that there is not", "occasions?colour=red", 422),
    ("a value that there is not", "undertakings?stage=finished", 422),
    ("a day that there is not", "occasions?since=2025-02-30", 422),
    ("more than one answer holds", "occasions?limit=501", 422),
    ("an id that there is not", "occasions/0000000000000000", 404),
    ("a place that there is not", "quarrels", 404),
]  # fmt: skip


@pytest.mark.parametrize(("what", "asked", "status"), REFUSED, ids=[what for what, *_ in REFUSED])
def test_what_is_not_understood_is_said_in_one_form(client: TestClient, what: str, asked: str, status: int) -> None:
    told = client.get(f"{V1}/{asked}")
    assert told.status_code == status
    assert told.headers["content-type"] == "application/problem+json"
    assert {"type", "title", "status", "detail"} <= set(told.json())


@pytest.mark.parametrize("place", [place for place in PLACES if place != "news"])
def test_a_thing_is_found_by_its_id(client: TestClient, place: str) -> None:
    line = client.get(f"{V1}/{place}", params={"limit": 1}).json()["data"][0]
    assert client.get(f"{V1}/{place}/{line['id']}").json()["data"]["id"] == line["id"]


def test_a_thing_is_found_by_a_claim_of_it(client: TestClient) -> None:
    line = client.get(f"{V1}/undertakings").json()["data"][0]
    assert client.get(f"{V1}/undertakings/{line['words']['claim']}").json()["data"]["id"] == line["id"]


def test_a_document_has_its_text_and_what_each_claim_tells_of(client: TestClient) -> None:
    line = client.get(f"{V1}/documents").json()["data"][0]
    told = client.get(f"{V1}/documents/{line['id']}").json()["data"]
    figures = told["figures"]
    assert all(told["text"][each["start"] : each["end"]] == each["evidence"] for each in figures)
    assert {told["things"][each["claim"]]["kind"] for each in figures} == {"figure"}


def test_what_the_reader_has_is_not_sent_again(client: TestClient) -> None:
    first = client.get(f"{V1}/figures")
    again = client.get(f"{V1}/figures", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{V1}/figures?limit=3", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


def test_as_of_a_day_only_what_was_published_by_then_counts(client: TestClient) -> None:
    told = client.get(f"{V1}/documents", params={"as_of": "2024-12-31", "limit": 500}).json()
    assert told["register"]["as_of"] == "2024-12-31"
    assert told["data"]
    assert all(one["published"] <= "2024-12-31" for one in told["data"])


def test_an_export_is_whole_and_can_be_checked(client: TestClient) -> None:
    lines = client.get(f"{V1}/export").text.splitlines(keepends=True)
    last = json.loads(lines[-1])
    assert last["count"] == len(lines) - 2
    assert last["sha256"] == hashlib.sha256("".join(lines[1:-1]).encode()).hexdigest()
    kinds = [json.loads(line)["kind"] for line in lines[1:-1]]
    assert kinds.count("occasion") == client.get(f"{V1}/occasions").json()["count"]


def test_a_search_as_of_a_day_finds_what_was_there_however_much_came_later(client: TestClient) -> None:
    asked = {"q": "терминал", "limit": 2, "as_of": "2024-12-31"}
    told = client.get(f"{V1}/search", params=asked).json()["data"]
    assert len(told) == 2
    assert all(hit["published"] <= "2024-12-31" for hit in told)
