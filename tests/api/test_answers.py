"""What answers are like, whatever is asked: how they are marked, what HEAD has, who may read them, what a whole list and an export hold."""

import csv
import hashlib
import io
import json

import pytest
from starlette.testclient import TestClient

from kelisim.api import twins
from kelisim.export import lists

V1 = "/api/v1"
ADDRESSES = (
    f"{V1}/occasions?limit=3",
    f"{V1}/search?q=сауда",
    f"{V1}/export/figures",
    "/occasions.csv",
    "/undertakings.atom",
    "/occasions.ics",
)


@pytest.mark.parametrize("address", ADDRESSES)
def test_what_the_reader_has_is_not_sent_again(client: TestClient, address: str) -> None:
    mark = client.get(address).headers["etag"]
    for known in (mark, f"W/{mark}", f'"another", {mark}', "*"):
        again = client.get(address, headers={"If-None-Match": known})
        assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", mark), known
    assert client.get(address, headers={"If-None-Match": '"another"'}).status_code == 200


@pytest.mark.parametrize("address", [*ADDRESSES, f"{V1}/", f"{V1}/openapi.json", f"{V1}/export"])
def test_head_has_the_headers_and_no_body(client: TestClient, address: str) -> None:
    whole, head = client.get(address), client.head(address)
    assert (head.status_code, head.content) == (200, b"")
    assert [head.headers.get(name) for name in ("etag", "content-type")] == [whole.headers.get(name) for name in ("etag", "content-type")]


@pytest.mark.parametrize("address", [f"{V1}/occasions", f"{V1}/export", "/occasions.csv", f"{V1}/nothing"])
def test_no_page_of_another_site_may_read_an_answer(client: TestClient, address: str) -> None:
    told = client.get(address, headers={"Origin": "http://elsewhere.example"})
    assert "access-control-allow-origin" not in told.headers
    assert told.headers["cross-origin-resource-policy"] == "same-origin"


DETAILS = [
    ("GET", f"{V1}/nothing", 404, "/api/v1/"),
    ("POST", f"{V1}/occasions", 405, "GET or HEAD"),
    ("GET", f"{V1}/occasions/zzzz", 404, "occasions has nothing of the id zzzz"),
    ("GET", f"{V1}/occasions?colour=red", 422, "colour: there is no such parameter; there are: as_of, state"),
    ("GET", f"{V1}/undertakings?stage=finished", 422, "none of: proposed, agreed, signed, under_way, done"),
    ("GET", f"{V1}/occasions?since=2025-02-30&state=Kazakhstan", 422, "write its two letters, as KZ"),
    ("GET", f"{V1}/occasions?since=2025&since=2026", 422, "1 times at most"),
    ("GET", f"{V1}/search", 422, "words to look for are needed"),
    ("GET", f"{V1}/export/occasions?limit=3", 422, "there is no such parameter"),
    ("GET", "/occasions.csv?limit=0", 422, "between 1 and 500"),
]  # fmt: skip


@pytest.mark.parametrize(("method", "address", "status", "says"), DETAILS, ids=[f"{m} {a}" for m, a, *_ in DETAILS])
def test_an_error_says_what_would_do(client: TestClient, method: str, address: str, status: int, says: str) -> None:
    told = client.request(method, address)
    assert (told.status_code, told.headers["content-type"]) == (status, "application/problem+json")
    assert says in told.json()["detail"]


def test_every_parameter_that_is_wrong_is_named(client: TestClient) -> None:
    told = client.get(f"{V1}/occasions?since=soon&state=Kazakhstan&type=party").json()
    assert {each["parameter"] for each in told["errors"]} == {"since", "state", "type"}


def test_a_leap_day_is_a_day(client: TestClient) -> None:
    assert client.get(f"{V1}/occasions?since=2024-02-29").status_code == 200
    assert client.get(f"{V1}/occasions?since=2025-02-29").status_code == 422


def test_a_table_is_the_whole_list_however_long(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    told = [line["id"] for line in client.get(f"{V1}/occasions", params={"limit": 500}).json()["data"]]
    for module in (lists, twins):
        monkeypatch.setattr(module, "MOST", 7)
    assert [row["id"] for row in csv.DictReader(io.StringIO(client.get("/occasions.csv").text))] == told
    assert [row["id"] for row in csv.DictReader(io.StringIO(client.get("/occasions.csv?limit=3&after=2").text))] == told[3:6]


CHOSEN = [
    ("occasions", {"between": "KZ,KG"}),
    ("undertakings", {"open": "yes", "state": "KG"}),
    ("people", {"name": "жап"}),
    ("statements", {}),
]


@pytest.mark.parametrize(("place", "asked"), CHOSEN, ids=[place for place, _ in CHOSEN])
def test_an_export_of_a_choice_is_whole_and_can_be_checked(client: TestClient, place: str, asked: dict[str, str]) -> None:
    lines = client.get(f"{V1}/export/{place}", params=asked).text.splitlines(keepends=True)
    first, last = json.loads(lines[0]), json.loads(lines[-1])
    told = [line["id"] for line in client.get(f"{V1}/{place}", params={**asked, "limit": 500}).json()["data"]]
    assert [json.loads(line)["thing"]["id"] for line in lines[1:-1]] == told
    assert set(first["query"]) == set(asked)
    assert last == {"count": len(told), "sha256": hashlib.sha256("".join(lines[1:-1]).encode()).hexdigest()}
