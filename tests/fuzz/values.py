"""Targets without a language: TOML of data files, questions to the search, maps of offsets."""

from __future__ import annotations

import sqlite3
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib import resources

from kelisim.clean.traced import Traced
from kelisim.ledger.search import build_query
from kelisim.model.text import Span
from kelisim.model.toml import parse
from tests.fuzz import material, mutation
from tests.fuzz.material import CODES
from tests.fuzz.target import Target


def check_toml(data: bytes) -> None:
    """What `tomllib` reads is read the same; of what it does not, nothing worse than a ValueError comes."""
    text = data.decode("utf-8", "replace").replace("\r", "")
    try:
        wanted = tomllib.loads(text)
    except (ValueError, RecursionError):
        wanted = None
    try:
        found = parse(text)
    except ValueError:
        assert wanted is None, "refused, and tomllib reads it"
        return
    assert wanted is None or repr(found) == repr(wanted)


@cache
def _engine() -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE search_fts USING fts5(document UNINDEXED, words, names)")
    return connection


def check_search(data: bytes) -> None:
    """A question of any letters is one that the engine understands."""
    asked = build_query(data.decode("utf-8", "replace"))
    if asked:
        _engine().execute("SELECT document FROM search_fts WHERE search_fts MATCH ?", (asked,)).fetchall()


def check_offsets(data: bytes) -> None:
    """Cut, join, tidied, composed: a traced text keeps a place for each letter, and its map leads into the page."""
    page = data.decode("utf-8", "replace")
    cut = len(page) // 3
    parts = [Traced.of(page[:cut]), Traced.of(page[cut:], cut).strip(), Traced.of(page[cut:], cut).composed()]
    for text in (*parts, Traced.join(parts, "\n\n"), Traced.join(parts, " ").tidy(), Traced.of(page).tidy().composed()):
        assert len(text.text) == len(text.at)
        origin = text.origin()
        for start, source, length in origin.runs:
            assert 0 <= start < start + length <= len(text.text)
            assert 0 <= source < source + length <= len(page)
        for start in range(0, len(text.text), 7):
            place = origin.source(Span(start, min(start + 5, len(text.text))))
            assert 0 <= place.start <= place.end <= len(page)


def _tables() -> Iterator[bytes]:
    for package in ("lang", "world"):
        for page in sorted((resources.files("kelisim") / package / "data").iterdir(), key=lambda p: p.name):
            if page.name.endswith(".toml"):
                yield page.read_bytes()[:1500].rpartition(b"\n")[0]
    yield from (
        b'a = [\n  "x", # y\n  1,\n]\n[b.c]\nd = {e = "f", g = 1}\n[[h]]\ni = 1_000\n[[h]]\n',
        b"a = '''x\n'''\nb.c = 1979-05-27\n[a-b.\"c d\"]\n",
    )


def _questions() -> Iterator[bytes]:
    yield from (text.encode() for lang in CODES for text in material.sentences(lang))
    yield b'NEAR(bridge" * OR words:x AND NOT -a ^b'


TARGETS = (
    Target("toml", check_toml, _tables, mutation.of_text),
    Target("search", check_search, _questions, mutation.of_text),
    Target("offsets", check_offsets, lambda: [p[:1500] for p in material.pages(".txt")], mutation.of_text),
)
