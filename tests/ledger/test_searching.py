"""Search over a catalogue: what a register of a day does not have is not found, and a choice is made before hits are counted."""

from pathlib import Path

import pytest

from kelisim.ledger import open_ledger
from kelisim.ledger.catalogue import Named, Thing, Wanted
from kelisim.ledger.catalogued import write_catalogue
from kelisim.ledger.search import Question
from kelisim.ledger.searching import find_named, search_catalogue
from kelisim.model.document import Document
from kelisim.model.record import Record
from tests.ledger.records import RUN, snapshot

TEXTS = {"ru": "Стороны построят мост.", "kk": "Екі ел көпір салады.", "en": "They will build a bridge."}


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A ledger of three documents, and a catalogue that has all of them but the English one."""
    folder = tmp_path_factory.mktemp("searching")
    ledger, catalogue = folder / "l.db", folder / "c.db"
    things = []
    with open_ledger(ledger) as held:
        for number, (lang, text) in enumerate(TEXTS.items(), 1):
            page = snapshot(f"{lang}.txt", text.encode())
            held.add_record(Record(Document(page.id, lang, text, lang)), page, RUN)
            day = f"2026-03-0{number}"
            things.append(Thing("document", page.id, {"lang": lang}, None, day, day, (("lang", lang),)))
    names = [
        Named("person:a", "PERSON", "KZ", {"ru": "Олжас Бектенов", "en": "Olzhas Bektenov"}),
        Named("place:b", "PLACE", None, {"kk": "Олжас"}),
    ]
    write_catalogue(catalogue, {"documents": "2"}, things[:2], names, ledger)
    return catalogue, ledger


@pytest.mark.parametrize(
    ("words", "wide", "wanted", "found"),
    [
        ("мост", False, Wanted("document"), {"ru"}),
        ("мост", True, Wanted("document"), {"ru", "kk"}),  # the English one is not in the catalogue
        ("bridge", True, Wanted("document"), {"ru", "kk"}),
        ("bridge", False, Wanted("document"), set()),
        ("мост", True, Wanted("document", {"lang": ["kk"]}), {"kk"}),
        ("мост", True, Wanted("document", since="2026-03-02"), {"kk"}),
        ("мост", True, Wanted("document", until="2026-03-01"), {"ru"}),
        ("", True, Wanted("document"), set()),
    ],
)
def test_search_of_a_catalogue(files: tuple[Path, Path], words: str, wide: bool, wanted: Wanted, found: set[str]) -> None:
    matches = search_catalogue(*files, Question(words, wide), wanted)
    assert {line["lang"] for line, _ in matches.best} == found
    assert matches.count == len(found)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Бектенов", ["person:a"]),
        ("Bektenova", ["person:a"]),  # of vowels the keys hold none
        ("Бектеновтың", ["person:a"]),
        ("Олжас", ["place:b", "person:a"]),  # the shorter name first
        ("Олжас Бектенов", ["person:a"]),
        ("", []),
        ("7", []),
    ],
)
def test_entities_by_name(files: tuple[Path, Path], words: str, found: list[str]) -> None:
    assert find_named(files[0], words) == found
