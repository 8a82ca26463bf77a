"""Search among the documents of a catalogue: the ledger's index of words finds them, the catalogue says what they can be chosen by.

The catalogue knows under which row of the index each of its documents stands, so a choice (language, state, year, the day of the register)
is made while the index is read. To rank a hit costs forty times what it costs to find it: where more than `RANKED` documents hold the
words, those that came last are ranked.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kelisim.lang.lemmas import name_terms
from kelisim.lang.tokens import tokenize
from kelisim.ledger.catalogue import Wanted
from kelisim.ledger.errors import LedgerError
from kelisim.ledger.search import Question

RANKED = 5000  # hits: 30 ms of the processor, however many documents there are (benchmarks/search.py)
COUNTED = 1000  # of the best hits, by whose lines a reader can narrow his choice
FOUND = 10_000  # hits are counted up to here
NAMED = 8  # entities of a name

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents that hold the words: how many (`more`: at the least), how many of them were ranked, and the lines of the best, each with
    its score (more is better)."""

    count: int
    more: bool
    ranked: int
    best: tuple[tuple[Plain, float], ...] = ()


def search_catalogue(catalogue: Path, ledger: Path, question: Question, wanted: Wanted) -> Matches:
    """The documents of a catalogue that hold the words of a question, the best first; `wanted` chooses by facets and days.

    Raises LedgerError where one of the two files cannot be read.
    """
    if not question.query:
        return Matches(0, False, 0)
    tests, values = _choose(wanted)
    source = "FROM register.search_fts CROSS JOIN searched s WHERE search_fts MATCH ? AND s.row = search_fts.rowid" + tests
    asked = [question.query, *values]
    try:
        with closing(_both(catalogue, ledger)) as connection:
            (count,) = connection.execute(f"SELECT count(*) FROM (SELECT 1 {source} LIMIT {FOUND + 1})", asked).fetchone()
            rows = connection.execute(
                f"WITH m AS MATERIALIZED (SELECT s.place AS place, bm25(search_fts, 0.0, 1.0, 1.5) AS score {source} "
                f"ORDER BY search_fts.rowid DESC LIMIT {RANKED}) "
                f"SELECT t.line, b.score FROM (SELECT * FROM m ORDER BY score, place LIMIT {COUNTED}) b "
                "JOIN things t ON t.kind = 'document' AND t.place = b.place ORDER BY b.score, b.place",
                asked,
            ).fetchall()
    except sqlite3.DatabaseError as error:
        raise LedgerError(f"{ledger}, or its catalogue {catalogue}: {error}") from error
    best = tuple((json.loads(line), -score) for line, score in rows)
    return Matches(min(count, FOUND), count > FOUND, min(count, RANKED), best)


def _both(catalogue: Path, ledger: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(f"{catalogue.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
    connection.execute("ATTACH ? AS register", (f"{ledger.absolute().as_uri()}?mode=ro",))
    return connection


def _choose(wanted: Wanted) -> tuple[str, list[object]]:
    tests, values = "", list[object]()
    for facet, of in wanted.facets.items():
        signs = ", ".join("?" * len(of))
        tests += f" AND EXISTS (SELECT 1 FROM facets WHERE kind = 'document' AND facet = ? AND value IN ({signs}) AND place = s.place)"
        values += [facet, *of]
    if wanted.since:
        tests += " AND s.last >= ?"
        values.append(wanted.since)
    if wanted.until:
        tests += " AND s.first <= ?"
        values.append(wanted.until)
    return tests, values


def name_keys(names: Mapping[str, str]) -> set[str]:
    """The keys under which an entity is found: those of every word of its names, whatever their script.

    >>> name_keys({"ru": "Токаев"}) & name_keys({"en": "Tokayev"})
    {'tkv'}
    """
    words = {token.text for name in names.values() for token in tokenize(name) if token.kind != "sign"}
    return {key for word in words for key in name_terms(word)}


def find_named(catalogue: Path, words: str) -> list[str]:
    """The entities of a catalogue of which a name holds all the words of a question, by their sounds: those with the shortest names first.

    Words without a name's sounds (initials, numbers) ask for nothing.
    """
    asked = [keys for token in tokenize(words) if token.kind != "sign" and (keys := name_terms(token.text))]
    if not asked or len(asked) > NAMED:
        return []
    with closing(sqlite3.connect(f"{catalogue.absolute().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        both = " INTERSECT ".join("SELECT id FROM named WHERE key IN (SELECT value FROM json_each(?))" for _ in asked)
        rows = connection.execute(
            f"SELECT n.id FROM named n JOIN ({both}) f ON f.id = n.id GROUP BY n.id ORDER BY count(*), n.id LIMIT {NAMED}",
            [json.dumps(list(keys)) for keys in asked],
        )
        return [str(row[0]) for row in rows]


def rows_of(connection: sqlite3.Connection, ledger: Path) -> None:
    """Write into a catalogue under which row of the ledger's index each of its documents stands."""
    connection.execute("ATTACH ? AS register", (f"{ledger.absolute().as_uri()}?mode=ro",))
    connection.execute(
        "INSERT INTO searched SELECT f.rowid, t.place, t.first, t.last FROM register.search_fts f "
        "JOIN things t ON t.kind = 'document' AND t.id = f.document"
    )
    connection.commit()
    connection.execute("DETACH register")


def names_of(entities: Iterable[tuple[str, Mapping[str, str]]]) -> Iterable[Sequence[str]]:
    """Rows of the table of names: each key with the entity that bears it."""
    return ((key, identity) for identity, names in entities for key in sorted(name_keys(names)))
