"""Pages that were written are kept for as long as their register stands."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from kelisim.web.kept import Kept

ADDRESSES = ("/", "/occasions?lang=kk", "/undertakings?lang=ky&state=KZ", "/figures?lang=ru&as_of=2024-12-31")


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_page_asked_for_again_is_the_same_and_not_written_again(client: TestClient, address: str) -> None:
    first = client.get(address)
    again = client.get(address)
    plain = client.get(address, headers={"Accept-Encoding": "identity"})
    assert first.text == again.text == plain.text
    assert plain.headers.get("content-encoding") is None
    assert first.headers["etag"] == again.headers["etag"]


@pytest.mark.parametrize("address", ADDRESSES)
def test_a_browser_that_has_the_page_is_told_so(client: TestClient, address: str) -> None:
    mark = client.get(address).headers["etag"]
    answer = client.get(address, headers={"If-None-Match": mark})
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == mark
    assert client.get(address, headers={"If-None-Match": 'W/"other"'}).status_code == 200


def test_pages_that_differ_have_marks_that_differ(client: TestClient) -> None:
    asked = [
        ("/occasions", "kk"), ("/occasions", "ru"),  # by the browser's language, which the address does not name
        ("/occasions?lang=kk", "kk"), ("/occasions?state=KZ", "kk"), ("/occasions?as_of=2024-12-31", "kk"), ("/undertakings", "kk"),
    ]  # fmt: skip
    marks = [client.get(address, headers={"Accept-Language": lang}).headers["etag"] for address, lang in asked]
    assert len(set(marks)) == len(asked)


def test_a_page_prints_the_address_under_which_it_was_asked_for(client: TestClient) -> None:
    found = [client.get("/occasions?lang=en", headers={"Host": host}) for host in ("localhost:8765", "127.0.0.1:9000")]
    assert "http://localhost:8765/occasions?lang=en" in found[0].text
    assert "http://127.0.0.1:9000/occasions?lang=en" in found[1].text
    assert found[0].headers["etag"] != found[1].headers["etag"]


def test_what_is_no_page_is_not_kept(client: TestClient) -> None:
    missing = [client.get("/occasions/nothing-of-the-kind") for _ in range(2)]
    assert [answer.status_code for answer in missing] == [404, 404]
    assert "etag" not in missing[1].headers


def test_pages_asked_for_longest_ago_give_way() -> None:
    kept = Kept(most=1000)
    for number in range(20):
        kept.put(str(number), bytes(100))
        kept.get("0")
    assert kept.get("0") is not None
    assert kept.get("19") is not None
    assert kept.get("1") is None
    kept.put("large", bytes(900))  # beside it nothing else had room
    assert kept.get("large") is None


def test_a_style_sheet_is_kept_for_good_under_an_address_of_its_contents(client: TestClient) -> None:
    page = client.get("/occasions").text
    for name in ("kelisim.css", "kelisim.js"):
        address = re.search(rf'"(/static/{re.escape(name)}\?v=[0-9a-f]{{8}})"', page)
        assert address, name
        assert "immutable" in client.get(address[1]).headers["cache-control"]
        for other in (f"/static/{name}", f"/static/{name}?v=00000000"):
            assert "immutable" not in client.get(other).headers["cache-control"], "what is asked for may be another file tomorrow"
    assert client.get("/static/none.css").status_code == 404
