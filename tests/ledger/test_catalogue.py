"""The catalogue: what is chosen, in which order, and that it is there whole or not at all."""

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kelisim.ledger import LedgerError
from kelisim.ledger.catalogue import COUNTED, Catalogue, Named, Thing, Wanted, about_catalogue
from kelisim.ledger.catalogued import write_catalogue

ABOUT = {"stamp": "1", "as_of": "", "day": "2025-06-01"}


def thing(number: int, *facets: tuple[str, str], day: str | None = None, kind: str = "occasion") -> Thing:
    line = {"id": f"{number:08x}", "number": number}
    return Thing(kind, f"{number:08x}", line, line | {"whole": True}, day, day, facets, (f"c{number:07x}",))


THINGS = [
    thing(1, ("state", "KZ"), ("state", "KG"), ("pair", "KG KZ"), ("type", "visit"), day="2025-05-01"),
    thing(2, ("state", "KZ"), ("state", "UZ"), ("pair", "KZ UZ"), ("type", "visit"), day="2025-04-01"),
    thing(3, ("state", "KG"), ("state", "KZ"), ("pair", "KG KZ"), ("type", "call"), day="2025-03-01"),
    thing(4, ("state", "KZ"), ("state", "KG"), ("pair", "KG KZ"), ("type", "visit")),
    thing(5, ("kind", "project"), kind="undertaking"),
]


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Catalogue]:
    path = tmp_path_factory.mktemp("catalogue") / "c.db"
    names = [Named("country:KG", "GPE", "KG", {"": "Kyrgyzstan", "ky": "Кыргызстан"})]
    write_catalogue(path, ABOUT, THINGS, names)
    yield Catalogue(path)


CHOICES = [
    ("all of a kind, in their order", Wanted("occasion"), [1, 2, 3, 4]),
    ("another kind", Wanted("undertaking"), [5]),
    ("a facet", Wanted("occasion", {"state": ["KG"]}), [1, 3, 4]),
    ("two facets: both hold", Wanted("occasion", {"pair": ["KG KZ"], "type": ["visit"]}), [1, 4]),
    ("one facet with two values: either holds", Wanted("occasion", {"type": ["call", "visit"]}), [1, 2, 3, 4]),
    ("a value that nothing bears", Wanted("occasion", {"state": ["TJ"]}), []),
    ("from a day on: what has no day is left out", Wanted("occasion", since="2025-04-01"), [1, 2]),
    ("up to a day", Wanted("occasion", until="2025-03-31"), [3]),
    ("behind a cursor", Wanted("occasion", after=1), [3, 4]),
    ("a facet behind a cursor", Wanted("occasion", {"state": ["KG"]}, after=0, limit=1), [3]),
    ("a value with signs of the engine's own", Wanted("occasion", {"state": ["' OR 1=1 --"]}), []),
]  # fmt: skip


@pytest.mark.parametrize(("wanted", "numbers"), [row[1:] for row in CHOICES], ids=[row[0] for row in CHOICES])
def test_what_is_chosen(catalogue: Catalogue, wanted: Wanted, numbers: list[int]) -> None:
    assert [line["number"] for line in catalogue.find(wanted).lines] == numbers


@given(st.integers(1, 5), st.sampled_from([{}, {"state": ["KZ"]}, {"state": ["KG"], "type": ["visit", "call"]}]))
def test_pages_together_are_the_list(catalogue: Catalogue, limit: int, facets: dict[str, list[str]]) -> None:
    whole = catalogue.find(Wanted("occasion", facets))
    told, after = [], -1
    while after is not None:
        page = catalogue.find(Wanted("occasion", facets, after=after, limit=limit))
        assert (page.count, page.more) == (len(whole.lines), False)
        told += page.lines
        after = page.after  # type: ignore[assignment]
    assert told == list(whole.lines)


FINDS = [
    ("its id", "00000003", 3),
    ("the id of a claim of it", "c0000003", 3),
    ("the beginning of its id, where it is the only one", "00000003"[:8], 3),
    ("a beginning that several have", "0000", None),
    ("too short a beginning", "000", None),
    ("nothing", "ffffffff", None),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "number"), [row[1:] for row in FINDS], ids=[row[0] for row in FINDS])
def test_a_thing_is_found_by(catalogue: Catalogue, asked: str, number: int | None) -> None:
    found = catalogue.thing("occasion", asked)
    assert (found and found["number"]) == number
    assert found is None or found["whole"]


def test_what_facets_have_been_counted(catalogue: Catalogue) -> None:
    assert catalogue.values("occasion", "type") == [("visit", 3), ("call", 1)]
    assert catalogue.counts(Wanted("occasion", {"pair": ["KG KZ"]}), "type") == {"call": 1, "visit": 2}
    assert catalogue.total("occasion") == 4


def test_an_entity_is_named(catalogue: Catalogue) -> None:
    assert catalogue.entity("country:KG") == Named("country:KG", "GPE", "KG", {"": "Kyrgyzstan", "ky": "Кыргызстан"})
    assert catalogue.entity("country:XX") is None


def test_of_many_things_it_is_said_that_there_are_more(tmp_path: Path) -> None:
    write_catalogue(tmp_path / "c.db", ABOUT, (thing(n, ("state", "KZ"), ("type", "call")) for n in range(COUNTED + 5)), [])
    found = Catalogue(tmp_path / "c.db").find(Wanted("occasion", {"state": ["KZ"], "type": ["call"]}))
    assert (found.count, found.more) == (COUNTED, True)


def test_one_that_breaks_off_leaves_the_one_before(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    write_catalogue(path, ABOUT, THINGS, [])

    def broken() -> Iterator[Thing]:
        yield THINGS[0]
        raise RuntimeError

    with pytest.raises(RuntimeError):
        write_catalogue(path, ABOUT | {"stamp": "2"}, broken(), [])
    assert about_catalogue(path)["stamp"] == "1"
    assert [p.name for p in tmp_path.iterdir()] == ["c.db"]


def test_one_of_another_layout_is_none(tmp_path: Path) -> None:
    path = tmp_path / "c.db"
    write_catalogue(path, ABOUT, THINGS, [])
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("UPDATE about SET value = '0' WHERE name = 'layout'")
        connection.commit()
    assert about_catalogue(path) == {}
    with pytest.raises(LedgerError, match="no catalogue"):
        Catalogue(path)


@pytest.mark.parametrize("content", [None, b"", b"no database at all" * 100], ids=["no file", "empty", "something else"])
def test_what_is_no_catalogue_says_nothing(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / "c.db").write_bytes(content)
    assert about_catalogue(tmp_path / "c.db") == {}


def test_threads_ask_beside_each_other(catalogue: Catalogue) -> None:
    counts: list[int] = []
    threads = [threading.Thread(target=lambda: counts.append(catalogue.find(Wanted("occasion")).count)) for _ in range(8)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert counts == [4] * 8
