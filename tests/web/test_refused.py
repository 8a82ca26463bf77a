"""What cannot be shown or asked: said in the reader's language, with the way on, and never with what is not the reader's."""

import re

import pytest
from starlette.testclient import TestClient

LANGUAGES = ("kk", "ky", "ru", "en")
UNASKABLE = [
    ("/occasions?after=abc", "is no number", "a cursor that is none"),
    ("/occasions?after=--5", "is no number", "a sign too many"),
    ("/occasions?after=٣", "is no number", "a digit that is none of ours"),
    ("/occasions?since=2025-13", "is no date", "a month that is none"),
    ("/occasions?as_of=soon", "is no date", "a word"),
    ("/?between=KZ,KG,UZ", "write one state or two", "three states"),
    ("/occasions?view=calendar&month=2025", "is no month", "a year"),
    ("/search?q=" + "а" * 401, "has at most 400 letters", "401 letters"),
]
REASON = re.compile(r'<p class="lead">([^<]+)</p>')


@pytest.mark.parametrize(("address", "said", "why"), UNASKABLE, ids=[why for _, _, why in UNASKABLE])
def test_what_cannot_be_asked_is_told_why_in_the_readers_language(client: TestClient, address: str, said: str, why: str) -> None:
    told = {}
    for lang in LANGUAGES:
        page = client.get(f"{address}&lang={lang}")
        assert page.status_code == 400
        assert f'<html lang="{lang}">' in page.text, "the language is kept, whatever else is wrong"
        told[lang] = "".join(REASON.findall(page.text))
    assert said in told["en"]
    assert len(set(told.values())) == len(LANGUAGES), told


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("address", ["/nothing", "/occasions/zzzz", "/documents/nope", "/sources/nobody", "/people/nobody"])
def test_where_nothing_is_the_way_on_is(client: TestClient, address: str, lang: str) -> None:
    page = client.get(address, params={"lang": lang})
    assert page.status_code == 404
    assert "Not Found" not in page.text and "no such document" not in page.text
    assert page.text.count(f"?lang={lang}") >= 7, "the places, in the same language"
    assert all(f'hreflang="{other}"' in page.text for other in LANGUAGES)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH"])
def test_pages_can_only_be_read_and_the_answer_says_how(client: TestClient, method: str) -> None:
    answer = client.request(method, "/occasions")
    assert (answer.status_code, sorted(answer.headers["allow"].split(", "))) == (405, ["GET", "HEAD"])


HOSTS = [
    ("127.0.0.1:8765", 200, "the address that `serve` tells"), ("localhost", 200, "its name"), ("[::1]:8765", 200, "in the other protocol"),
    ("evil.example", 421, "a name of the web that was made to lead here"), ("evil.example:8765", 421, "the same with the port"),
    ("127.0.0.1.evil.example", 421, "a name that only begins like an address"), ("192.168.1.5", 421, "another machine"),
]  # fmt: skip


@pytest.mark.parametrize(("host", "status", "why"), HOSTS, ids=[why for _, _, why in HOSTS])
@pytest.mark.parametrize("address", ["/", "/api/v1/occasions", "/occasions.csv", "/static/kelisim.css"])
def test_this_machine_alone_is_answered(client: TestClient, address: str, host: str, status: int, why: str) -> None:
    answer = client.get(address, headers={"Host": host})
    assert answer.status_code == status
    assert "evil" not in answer.text
