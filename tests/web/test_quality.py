"""How good the machine is: the numbers that the package ships are those of the documents' own page, and the page shows them."""

import re
from collections import Counter
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kelisim.web.pages.quality import KINDS, SETS, numbers, total

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "quality.md"
ROW = re.compile(r"^\| (\w+) \| (kk|ky|ru|en) \| (\d+) \| (\d+) \| (\d+|–) \| (\d+) \| (\d+) \|$", re.MULTILINE)


def test_the_numbers_shipped_are_those_of_the_documentation() -> None:
    """Both are written by `make evaluate`: the page over all sets, the package set by set."""
    sets = numbers()["sets"]
    rows = ROW.findall(PAGE.read_text(encoding="utf-8"))
    assert len(rows) == 20
    for kind, lang, there, found, whole, missed, invented in rows:
        one = total(sets[name]["facts"][kind][lang] for name in SETS)
        assert (one.there, one.found, one.there - one.found, one.invented) == tuple(map(int, (there, found, missed, invented)))
        assert one.whole == (None if whole == "–" else int(whole))


def test_the_first_runs_are_those_of_the_documentation() -> None:
    page = PAGE.read_text(encoding="utf-8")
    for run in numbers()["first_runs"]:
        assert re.search(rf"{run['count']} \| {str(run['means'][0])[1:]}", page)


HEADINGS = [
    ("kk", "Машина қаншалықты дәл?"),
    ("ky", "Машина канчалык так?"),
    ("ru", "Насколько точна машина?"),
    ("en", "How good is the machine?"),
]


@pytest.mark.parametrize(("lang", "heading"), HEADINGS, ids=[lang for lang, _ in HEADINGS])
def test_the_page_tells_it_in_four_languages(client: TestClient, lang: str, heading: str) -> None:
    page = client.get("/quality", params={"lang": lang})
    assert page.status_code == 200
    assert f"<h1>{heading}</h1>" in page.text
    assert "event date" not in page.text  # names of fields are words of the language


def test_first_runs_stand_before_what_has_been_read_since(client: TestClient) -> None:
    page = client.get("/quality", params={"lang": "en"}).text
    assert page.index("documents nobody had seen") < page.index("open web") < page.index("By kind of fact")


@pytest.mark.parametrize("name", SETS)
def test_a_set_can_be_looked_at_alone(client: TestClient, name: str) -> None:
    page = client.get("/quality", params={"lang": "en", "set": name}).text.split("By language")[1]
    shown = Counter(re.findall(r"(\d+)/(\d+)</span>", page.split("Where it is weak")[0]))
    facts = numbers()["sets"][name]["facts"]
    assert shown == Counter((str(of["found"]), str(of["there"])) for kind in KINDS for of in facts[kind].values() if of["there"])
