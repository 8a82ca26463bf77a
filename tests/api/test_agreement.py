"""One address, one choice: the page of a list, the API and the twins choose the same things in the same order, by every filter there is."""

import csv
import io
import re
from typing import Any
from urllib.parse import quote, unquote

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from kelisim.export.lists import LISTS, Kind
from kelisim.export.parameters import DAY, FLAG, PAIR
from kelisim.ledger.catalogue import Catalogue

V1 = "/api/v1"
NOWHERE = "AQ"  # a state of which no example tells
EMPTY = ("dismissed",)  # kinds of which the examples have none: nobody decided of them, and no page was edited
UNTOLD = {("undertaking", "turn")}  # filters that the examples have no value of: nothing of theirs was suspended or dropped


@pytest.fixture(scope="module")
def catalogue(pages: Starlette) -> Catalogue:
    found: Catalogue = pages.state.shelf.catalogue()
    return found


def choices(catalogue: Catalogue, kind: Kind) -> list[dict[str, str]]:
    """Every filter of a kind with its commonest value and with its rarest, and one with what nothing bears."""
    found: list[dict[str, str]] = [{}]
    for each in kind.filters:
        if each.form is DAY:
            found.append({each.name: "2025-04"})
        elif each.form is PAIR:
            found += [{each.name: "KZ,KG"}, {each.name: "KG,KZ", "since": "2025"}]
        elif each.name == "name":
            found += [{each.name: "жап"}, {each.name: "tok"}]
        else:
            values = [value for value, _ in catalogue.values(kind.name, each.borne, 1000)]
            found += [{each.name: value} for value in dict.fromkeys((*values[:1], *values[-1:]))]
    return [*found, *({"order": order, **more} for order in kind.orders for more in ({}, {"state": "KG"}, {"between": "KZ,KG"}))]


def ids_of_page(text: str, place: str) -> list[str]:
    """The things that the page of a list links to, each once, in their order."""
    main = text[text.index("<main") : text.index("</main>")]
    listed = main[: main.index('class="onward"')] if 'class="onward"' in main else main
    listed = re.sub(r"<form.*?</form>", "", listed, flags=re.DOTALL)
    return list(dict.fromkeys(unquote(found) for found in re.findall(rf'href="/{place}/([^"?#/]+)', listed)))


@pytest.mark.parametrize("kind", [kind for kind in LISTS if kind.name != "news"], ids=lambda kind: kind.place)
def test_page_api_and_twins_choose_the_same(client: TestClient, catalogue: Catalogue, kind: Kind) -> None:
    total = catalogue.total(kind.name)
    assert total > 0 or kind.place in EMPTY
    for asked in choices(catalogue, kind):
        told = [line["id"] for line in ask(client, f"{V1}/{kind.place}", asked, limit=500)]
        page = client.get(f"/{kind.place}", params=asked)
        assert page.status_code == 200, asked
        assert ids_of_page(page.text, kind.place)[: len(told)] == told[:50], asked
        assert [line["id"] for line in ask(client, f"/{kind.place}.json", asked, limit=500)] == told, asked
        rows = csv.DictReader(io.StringIO(client.get(f"/{kind.place}.csv", params=asked).text))
        assert [row["id"] for row in rows] == told, asked
        if "atom" in kind.forms:
            feed = client.get(f"/{kind.place}.atom", params=asked).text
            assert [unquote(found) for found in re.findall(rf"<id>[^<]*/{kind.place}/([^<#]+)</id>", feed)] == told, asked
            dated = {line["id"] for line in ask(client, f"{V1}/{kind.place}", asked, limit=500) if line.get("date") or line.get("due")}
            calendar = client.get(f"/{kind.place}.ics", params=asked).text.replace("\r\n ", "")
            events = re.findall(r"UID:(\w+)@kelisim", calendar)
            assert events == [one for one in told if one in set(events)], asked
            assert set(events) <= dated, asked


def test_news_of_page_api_and_twins_are_the_same(client: TestClient) -> None:
    for asked in ({}, {"state": "KG"}, {"news": "new"}, {"kind": "figure"}, {"lang_of": "ky"}, {"state": NOWHERE}):
        told = ask(client, f"{V1}/news", asked, limit=500)
        rows = list(csv.DictReader(io.StringIO(client.get("/news.csv", params=asked).text)))
        assert [row["told.claim"] for row in rows] == [line["told"]["claim"] for line in told], asked
        assert client.get("/news.atom", params=asked).text.count("<entry>") == len(told), asked


def ask(client: TestClient, address: str, asked: dict[str, str], **more: object) -> list[dict[str, Any]]:
    told = client.get(address, params={**asked, **more})
    assert told.status_code == 200, (address, asked, told.text)
    found: list[dict[str, Any]] = told.json()["data"]
    return found


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.place)
def test_openapi_names_every_parameter_of_the_page_and_no_other(client: TestClient, kind: Kind) -> None:
    described = client.get(f"{V1}/openapi.json").json()["paths"][f"/{kind.place}"]["get"]["parameters"]
    assert {each["name"] for each in described} == {each.name for each in kind.parameters}
    assert all(each["description"] and "example" in each for each in described)


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.place)
def test_no_filter_asks_for_what_no_thing_of_the_kind_can_bear(client: TestClient, catalogue: Catalogue, kind: Kind) -> None:
    """A filter under which nothing ever stands chooses nothing, whatever is asked: it was misspelt, or its facet forgotten."""
    if kind.place in EMPTY:
        pytest.skip("the examples have none")
    asked = [each for each in kind.filters if each.borne and each.form is not PAIR]
    idle = {(kind.name, each.name) for each in asked if not catalogue.values(kind.name, each.borne, 1)}
    assert idle == {(of, name) for of, name in UNTOLD if of == kind.name}


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.place)
def test_what_cannot_be_is_refused_by_all(client: TestClient, kind: Kind) -> None:
    wrong = {"as_of": "soon", **{each.name: "?" * 201 for each in kind.filters if each.form is not FLAG}}
    for name, value in wrong.items():
        asked = f"{name}={quote(value)}"
        statuses = [
            client.get(f"{address}?{asked}").status_code for address in (f"/{kind.place}", f"{V1}/{kind.place}", f"/{kind.place}.csv")
        ]
        assert statuses == [400, 422, 422], name


@pytest.mark.parametrize("kind", LISTS, ids=lambda kind: kind.place)
def test_openapi_describes_every_field_of_a_line(client: TestClient, kind: Kind) -> None:
    described = client.get(f"{V1}/openapi.json").json()["components"]["schemas"][f"LineOf{kind.place.title()}"]["properties"]
    given = {name for line in ask(client, f"{V1}/{kind.place}", {}, limit=500) for name in line}
    assert given <= set(described)
    assert set(described) - given <= {"mark", "reprints", "withdrawn", "lost"} or kind.place in EMPTY, "none is described that no line has"
    assert all(each["description"] and each["examples"] for each in described.values())
