"""People: who holds what office by which words, found by a name as far as it is written, and what each said and took part in."""

import re

import pytest
from playwright.sync_api import Browser
from starlette.testclient import TestClient

PRESIDENT = "person:serjan-kalibekov"
HEADINGS = [("kk", "Адамдар"), ("ky", "Адамдар"), ("ru", "Люди"), ("en", "People")]
NAMES = [("kk", "Сержан Қалибеков"), ("ky", "Сержан Калибеков"), ("ru", "Сержан Калибеков"), ("en", "Serzhan Kalibekov")]
LANGUAGES = ("kk", "ky", "ru", "en")


def listed(client: TestClient, **asked: str) -> list[str]:
    """The ids of the persons that the list shows."""
    page = client.get("/people", params={"lang": "en"} | asked)
    assert page.status_code == 200
    return re.findall(r'<tr><td><a href="/people/([^"?]+)', page.text)


@pytest.mark.parametrize(("lang", "heading"), HEADINGS, ids=LANGUAGES)
def test_the_list_is_in_the_language_that_is_asked_for(client: TestClient, lang: str, heading: str) -> None:
    assert f"<h1>{heading} " in client.get("/people", params={"lang": lang}).text


BEGUN = [
    ("Кали", "the family name in Cyrillic, begun"),
    ("Kalibekov", "in Latin letters"),
    ("қалибеков", "as Kazakh writes it, in small letters"),
    ("Serzhan", "the first name in English"),
    ("Сержан Кал", "both, in the order of a signature"),
    ("Калибеков Сер", "both, in the order of a list"),
    ("Qalybekov", "as nobody here spells it, by its sounds"),
]


@pytest.mark.parametrize(("written", "why"), BEGUN, ids=[why for _, why in BEGUN])
def test_a_name_is_found_in_any_script(client: TestClient, written: str, why: str) -> None:
    assert PRESIDENT in listed(client, name=written)


def test_a_name_that_nobody_has_finds_nobody(client: TestClient) -> None:
    page = client.get("/people", params={"name": "Zzyzx", "lang": "en"}).text
    assert "Nothing of the kind" in page
    assert not re.findall(r'<tr><td><a href="/people/', page)


FILTERS = [({"state": "KZ"}, True, "his state"), ({"state": "TJ"}, False, "another state"), ({"role": "president"}, True, "his office"),
           ({"role": "ambassador"}, False, "another office"), ({"state": "kz", "name": "Кал"}, True, "state and name together"),
           ({"state": "TJ", "name": "Кал"}, False, "another state and his name")]  # fmt: skip


@pytest.mark.parametrize(("asked", "is_there", "why"), FILTERS, ids=[why for *_, why in FILTERS])
def test_people_are_chosen(client: TestClient, asked: dict[str, str], is_there: bool, why: str) -> None:
    assert (PRESIDENT in listed(client, **asked)) is is_there


@pytest.mark.parametrize(("lang", "name"), NAMES, ids=LANGUAGES)
def test_a_person_is_named_in_the_readers_language_with_other_names_beside(client: TestClient, lang: str, name: str) -> None:
    page = client.get(f"/people/{PRESIDENT}", params={"lang": lang}).text
    assert f"<h1>{name}</h1>" in page
    assert all(other in page for _, other in NAMES)


def test_offices_stand_on_their_words(client: TestClient) -> None:
    page = client.get(f"/people/{PRESIDENT}", params={"lang": "en"}).text
    life = page.split('<ol class="life">')[1].split("</ol>")[0]
    assert "<b>president</b>" in life
    assert life.count("<blockquote") >= 2, "the first words and the last"
    assert life.count("#c-") == life.count("<blockquote"), "each with its place"


def test_what_a_person_did_and_said_has_its_lists(client: TestClient) -> None:
    page = client.get(f"/people/{PRESIDENT}", params={"lang": "en"}).text
    assert re.search(r'<a href="/occasions/[0-9a-f]+\?lang=en">', page)
    assert re.search(r'<a href="/statements/[0-9a-f]+\?lang=en">', page)


def test_a_person_is_found_by_the_beginning_of_the_id_and_by_a_claim(client: TestClient) -> None:
    whole = client.get(f"/people/{PRESIDENT}", params={"lang": "ky"}).text
    claim = re.findall(r"#c-([0-9a-f]+)", whole.split('<ol class="life">')[1])[0]
    for asked in (PRESIDENT[:18], claim):
        found = client.get(f"/people/{asked}", params={"lang": "ky"}, follow_redirects=False)
        assert found.headers["location"] == f"/people/{PRESIDENT}?lang=ky"


UNKNOWN = ["person:nobody-at-all", "zzzz", "0" * 64, "country:XX"]


@pytest.mark.parametrize("asked", UNKNOWN)
def test_nobody_has_no_page(client: TestClient, asked: str) -> None:
    assert client.get(f"/people/{asked}").status_code == 404


def test_every_speaker_has_a_page(client: TestClient) -> None:
    """Who is quoted and has no office by any document, or is no person, has a page all the same."""
    lines = client.get("/api/v1/statements", params={"limit": 500}).json()["data"]
    speakers = {line["speaker"]["id"] for line in lines if line["speaker"]}
    assert speakers
    missing = [speaker for speaker in speakers if client.get(f"/people/{speaker}").status_code != 200]
    assert not missing


def test_as_of_an_earlier_day_nobody_of_later_is_known(client: TestClient) -> None:
    assert set(listed(client, as_of="2024-12-31")) < set(listed(client))


@pytest.mark.parametrize("address", ["/people", f"/people/{PRESIDENT}"])
def test_no_page_is_wider_than_a_telephone(browser: Browser, site: str, address: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    page.goto(site + address)
    wide = page.evaluate("document.documentElement.scrollWidth - innerWidth")
    page.close()
    assert wide <= 0


NAMESAKES = [
    ("person:otabek-rahimov", ["person:zafar-rahimov"], "a minister and a head of a company"),
    ("person:zafar-rahimov", ["person:otabek-rahimov"], "the same the other way round"),
    ("person:nurdin-alimov", ["person:bauyrjan-alimov"], "in Kazakh letters the one is Әлімов"),
    (PRESIDENT, [], "nobody else"),
]


@pytest.mark.parametrize(("person", "others", "why"), NAMESAKES, ids=[why for _, _, why in NAMESAKES])
def test_others_of_the_same_surname_are_named(client: TestClient, person: str, others: list[str], why: str) -> None:
    page = client.get(f"/people/{person}", params={"lang": "en"}).text
    told = re.search(r"Of the same surname:.*?</p>", page)
    assert re.findall(r"/people/([^?\"]+)", told[0] if told else "") == others, why
