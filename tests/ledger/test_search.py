"""Search: any inflection of a word, any script of a name, and no question that the engine takes for a command."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kelisim.ledger import Ledger, open_ledger
from kelisim.ledger.search import build_query
from kelisim.model.annotation import Mention
from kelisim.model.document import Document
from kelisim.model.entity import Entity
from kelisim.model.record import Record
from tests.ledger.records import RUN, snapshot

TEXTS = {
    "kk": ("Тоқаевтың сапары.\n\nЕкі ел көпірлерді жөндеу туралы келісімге қол қойды.", "Тоқаевтың"),
    "ky": ("Жапаровдун сапары.\n\nЭки өлкө көпүрөлөрдү оңдоо боюнча макулдашууга кол койду.", "Жапаровдун"),
    "ru": ("Визит Токаева.\n\nСтороны подписали соглашения о ремонте мостов.", "Токаева"),
    "en": ("Tokayev's visit.\n\nThe sides signed agreements on repairing bridges.", "Tokayev"),
}


@pytest.fixture(scope="module")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Ledger]:
    with open_ledger(tmp_path_factory.mktemp("search") / "l.db") as opened:
        for lang, (text, name) in TEXTS.items():
            page = snapshot(f"{lang}.txt", text.encode())
            at = text.index(name)
            mention = Mention(at, at + len(name), name, "PERSON", f"person:{lang}", "test")
            entity = Entity(f"person:{lang}", "PERSON", name, ((lang, name),))
            opened.add_record(Record(Document(page.id, lang, text, lang), (mention,), (entity,)), page, RUN)
        yield opened


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("көпір", {"kk"}),  # a stem finds its inflection
        ("көпірдің", {"kk"}),  # and one inflection another
        ("көпүрө", {"ky"}),
        ("соглашение", {"ru"}),
        ("мост", {"ru"}),
        ("bridge agreement", {"en"}),
        ("agreement мост", set()),  # every word must be found
        ("Токаев", {"kk", "ru", "en"}),  # a name in every script
        ("Tokayev", {"kk", "ru", "en"}),
        ("тоқаевпен", {"kk", "ru", "en"}),
        ("Toqaev", {"kk", "ru", "en"}),  # Kazakh in Latin letters
        ("Toqaıevtyń", {"kk", "ru", "en"}),  # with an ending, in the spelling of 2018
        ("Toqaevtyñ", {"kk", "ru", "en"}),  # and in that of 2021
        ("Zhaparov", {"ky"}),
        ("көпір OR мост", set()),  # an operator is a word like others
        ('"', set()),
        ("", set()),
    ],
)
def test_search_finds(ledger: Ledger, words: str, found: set[str]) -> None:
    assert {hit.stem for hit in ledger.search(words)} == found


def test_a_hit_shows_the_paragraph_that_holds_the_words(ledger: Ledger) -> None:
    (hit,) = ledger.search("bridges")
    assert hit.words == "The sides signed agreements on repairing bridges." == hit.span.of(TEXTS["en"][0])


def test_limit(ledger: Ledger) -> None:
    assert len(ledger.search("Токаев", limit=2)) == 2


@settings(max_examples=50)
@given(st.text(alphabet=st.characters(codec="utf-8")))
def test_no_question_is_a_command(words: str) -> None:
    import sqlite3

    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE search_fts USING fts5 (document UNINDEXED, words, names)")
    if asked := build_query(words):
        connection.execute("SELECT * FROM search_fts WHERE search_fts MATCH ?", (asked,)).fetchall()
    connection.close()


def test_the_file_is_not_touched_by_reading(ledger: Ledger) -> None:
    before = Path(ledger.path).read_bytes()
    ledger.search("Токаев")
    assert Path(ledger.path).read_bytes() == before
