"""Search among the documents of a catalogue: the ledger's index of words finds them, the catalogue says what they can be chosen by.

The catalogue knows under which row of the index each of its documents stands, so a choice (language, state, year, the day of the register)
is made while the index is read. To rank a hit costs forty times what it costs to find it: where more than `RANKED` documents hold the
words, those that came last are ranked.
"""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kelisim.lang.lemmas import name_terms
from kelisim.lang.tokens import tokenize
from kelisim.ledger.catalogue import Wanted
from kelisim.ledger.errors import LedgerError
from kelisim.ledger.search import Question

RANKED = 5000  # hits: 30 ms of the processor, however many documents there are (benchmarks/search.py)
COUNTED = 1000  # of the best hits: what a reader can go through, and what he can narrow his choice by
FOUND = 10_000  # hits are counted up to here
NAMED = 8  # entities of a name

BORNE = ("kind", "lang", "source", "state", "year")  # the facets that hits are counted by

_SIGN = "\x1f"  # between what a document bears: no name holds it
_LINES = "SELECT place, line FROM things WHERE kind = 'document' AND place IN (SELECT value FROM json_each(?))"
_ROWS = """
INSERT INTO searched SELECT f.rowid, t.place, t.first, t.last, coalesce(b.borne, '')
FROM register.search_fts f JOIN things t ON t.kind = 'document' AND t.id = f.document LEFT JOIN (
  SELECT place, group_concat(facet || '=' || value, char(31)) AS borne FROM facets
  WHERE kind = 'document' AND facet IN (SELECT value FROM json_each(?)) GROUP BY place
) b ON b.place = t.place
"""

Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Matches:
    """Documents that hold the words: how many (`more`: at the least), how many of them were ranked, and how many of those, the best, can
    be gone through; by facet (`BORNE`) and value how many of these bear it; and of the part that is asked for the lines, each with its
    score (more is better), and where it goes on.
    """

    count: int
    more: bool
    ranked: int
    counted: int = 0
    borne: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    best: tuple[tuple[Plain, float], ...] = ()
    after: int | None = None


def search_catalogue(catalogue: Path, ledger: Path, question: Question, wanted: Wanted) -> Matches:
    """The documents of a catalogue that hold the words of a question, the best first; `wanted` chooses by facets and days, and says from
    which of them on how many are asked for.

    Raises LedgerError where one of the two files cannot be read.
    """
    if not question.query:
        return Matches(0, False, 0)
    tests, values = _choose(wanted)
    source = "FROM register.search_fts CROSS JOIN searched s WHERE search_fts MATCH ? AND s.row = search_fts.rowid" + tests
    asked = [question.query, *values]
    first = max(0, wanted.after)
    try:
        with closing(_both(catalogue, ledger)) as connection:
            (count,) = connection.execute(f"SELECT count(*) FROM (SELECT 1 {source} LIMIT {FOUND + 1})", asked).fetchone()
            rows = connection.execute(
                "SELECT place, score, borne FROM "
                f"(SELECT s.place AS place, bm25(search_fts, 0.0, 1.0, 1.5) AS score, s.borne AS borne {source} "
                f"ORDER BY search_fts.rowid DESC LIMIT {RANKED}) ORDER BY score, place LIMIT {COUNTED}",
                asked,
            ).fetchall()
            shown = rows[first : first + wanted.limit]
            lines = dict(connection.execute(_LINES, [json.dumps([place for place, _, _ in shown])]).fetchall())
    except sqlite3.DatabaseError as error:
        raise LedgerError(f"{ledger}, or its catalogue {catalogue}: {error}") from error
    best = tuple((json.loads(lines[place]), -score) for place, score, _ in shown)
    borne = Counter(_SIGN.join(told for _, _, told in rows if told).split(_SIGN))
    after = first + wanted.limit if first + wanted.limit < len(rows) else None
    return Matches(min(count, FOUND), count > FOUND, min(count, RANKED), len(rows), _by_facet(borne), best, after)


def _by_facet(borne: Mapping[str, int]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for told, number in borne.items():
        facet, _, value = told.partition("=")
        found.setdefault(facet, {})[value] = number
    return found


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
    """Write into a catalogue under which row of the ledger's index each of its documents stands, and what it can be chosen by."""
    connection.execute("ATTACH ? AS register", (f"{ledger.absolute().as_uri()}?mode=ro",))
    connection.execute(_ROWS, [json.dumps(BORNE)])
    connection.commit()
    connection.execute("DETACH register")


def names_of(entities: Iterable[tuple[str, Mapping[str, str]]]) -> Iterable[Sequence[str]]:
    """Rows of the table of names: each key with the entity that bears it."""
    return ((key, identity) for identity, names in entities for key in sorted(name_keys(names)))
