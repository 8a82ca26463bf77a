"""The catalogue of a register: what its views show, as rows, so that a page is one look at an index however large the register is.

A catalogue is made from a ledger (`kelisim.export.catalogue`) and holds nothing of its own: it lies in a file beside the ledger, may be
deleted at any time, and is made anew when the ledger has changed. Things of a kind stand in one order, their place; what they can be
chosen by are facets (state KZ, stage signed), so that a choice is an intersection of index ranges, and a cursor is a place.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
import threading
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, suppress
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from kelisim.ledger.errors import LedgerError

LAYOUT = 14  # a catalogue of another layout is made anew, never read
COUNTED = 1000  # things of a choice are counted up to here; to count a million takes as long as to read them
GATHERED = 5000  # things that bear one of several values: so many are gathered before the first of them is read
_NAMES_KEPT = 20_000
Plain = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Thing:
    """An entry of a catalogue: `line` is what a list shows of it, `whole` what its own page shows (None where a page reads the ledger).

    `first` and `last` are the days (ISO) that it can lie on; `claims` are those by whose ids it is found.
    """

    kind: str
    id: str
    line: Plain
    whole: Plain | None = None
    first: str | None = None
    last: str | None = None
    facets: tuple[tuple[str, str], ...] = ()
    claims: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Named:
    """What a joined entity is called in each language that has a name for it."""

    id: str
    type: str
    state: str | None
    names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Wanted:
    """A choice of things: each facet with the values of which one must be borne, or (`every`) all; days as ISO; after which place."""

    kind: str
    facets: Mapping[str, Sequence[str]] = field(default_factory=dict)
    since: str | None = None
    until: str | None = None
    after: int = -1
    limit: int = 50


@dataclass(frozen=True, slots=True)
class Found:
    """A page of a list: the lines, how many things were chosen (at most `COUNTED`, `more` then), and the cursor to go on from."""

    lines: tuple[Plain, ...]
    count: int
    more: bool
    after: int | None


def about_catalogue(path: Path) -> dict[str, str]:
    """What a catalogue says of itself; empty where there is none of this layout."""
    with suppress(sqlite3.DatabaseError), closing(sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)) as connection:
        about = dict(connection.execute("SELECT name, value FROM about"))
        return about if about.get("layout") == str(LAYOUT) else {}
    return {}


class Catalogue:
    """An open catalogue, to be asked from any thread. Get one of `Catalogue(path)`; raises LedgerError where there is none."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.about = about_catalogue(path)
        if not self.about:
            raise LedgerError(f"{path}: no catalogue there")
        self._address = f"{path.absolute().as_uri()}?mode=ro&immutable=1"  # it is replaced whole, never written to
        self._own = threading.local()
        self.entity = lru_cache(maxsize=_NAMES_KEPT)(self._entity)

    def mark(self, *asked: str) -> str:
        """What tells an answer from every other: the same as long as the register is, and what was asked of it."""
        told = "\n".join((self.about["stamp"], self.about["made"], self.about["as_of"], *asked))
        return hashlib.sha256(told.encode()).hexdigest()[:32]

    def find(self, wanted: Wanted) -> Found:
        """The things of a choice, a page of them."""
        asked, values, place = _choose(wanted, self._rarest(wanted))
        rows = self._all(
            f"SELECT t.place, t.line {asked} AND {place} > ? ORDER BY {place} LIMIT ?", [*values, wanted.after, wanted.limit + 1]
        )
        lines = tuple(json.loads(line) for _, line in rows[: wanted.limit])
        count = self._count(wanted, asked, values)
        return Found(lines, min(count, COUNTED), count > COUNTED, rows[wanted.limit - 1][0] if len(rows) > wanted.limit else None)

    def _count(self, wanted: Wanted, asked: str, values: Sequence[object]) -> int:
        if not wanted.facets and not wanted.since and not wanted.until:
            return self.total(wanted.kind)
        return int(self._all(f"SELECT count(*) FROM (SELECT 1 {asked} LIMIT {COUNTED + 1})", values)[0][0])

    def _rarest(self, wanted: Wanted) -> list[tuple[int, str, Sequence[str]]]:
        """The facets asked for, with how many things bear each at most; the one that fewest bear first."""
        return sorted((sum(self.total(wanted.kind, facet, value) for value in of), facet, of) for facet, of in wanted.facets.items())

    def total(self, kind: str, facet: str = "", value: str = "") -> int:
        """How many things of a kind there are, or how many bear a facet."""
        found = self._all("SELECT count FROM totals WHERE kind = ? AND facet = ? AND value = ?", (kind, facet, value))
        return int(found[0][0]) if found else 0

    def values(self, kind: str, facet: str, limit: int = 100) -> list[tuple[str, int]]:
        """The values of a facet with how many things bear each, the commonest first."""
        asked = "SELECT value, count FROM totals WHERE kind = ? AND facet = ? ORDER BY count DESC, value LIMIT ?"
        return [(str(value), int(count)) for value, count in self._all(asked, (kind, facet, limit))]

    def beginning(self, kind: str, facet: str, begun: str, limit: int = 200) -> list[str]:
        """The values of a facet that begin so, in their order."""
        asked = "SELECT value FROM totals WHERE kind = ? AND facet = ? AND value BETWEEN ? AND ? ORDER BY value LIMIT ?"
        return [str(value) for (value,) in self._all(asked, (kind, facet, begun, begun + "\U0010ffff", limit))]

    def counts(self, wanted: Wanted, facet: str) -> dict[str, int]:
        """How many things of a choice bear each value of a facet: the months of the occasions of two states."""
        asked, values, _ = _choose(wanted, self._rarest(wanted))
        by_value = (
            f"SELECT g.value, count(*) FROM (SELECT t.place {asked}) p JOIN facets g ON g.kind = ? AND g.facet = ? AND g.place = p.place"
        )
        if wanted.facets:
            return {str(v): int(n) for v, n in self._all(f"{by_value} GROUP BY g.value ORDER BY g.value", [*values, wanted.kind, facet])}
        return dict(sorted(self.values(wanted.kind, facet, limit=10_000)))

    def thing(self, kind: str, asked: str) -> Plain | None:
        """What the page of a thing shows, by its id, the beginning of it, or the id of a claim of it; None for none or several."""
        found = self._all("SELECT whole, line FROM things WHERE kind = ? AND id = ?", (kind, asked))
        if not found and (held := self.holders([asked]).get(asked)) and held[0] == kind:
            found = self._all("SELECT whole, line FROM things WHERE kind = ? AND id = ?", held)
        if not found and len(asked) >= 4:
            end = asked + "\U0010ffff"
            found = self._all("SELECT whole, line FROM things WHERE kind = ? AND id BETWEEN ? AND ? LIMIT 2", (kind, asked, end))
        if len(found) != 1:
            return None
        whole, line = found[0]
        shown: Plain = json.loads(zlib.decompress(whole) if whole else line)
        return shown

    def wholes(self, wanted: Wanted) -> Iterator[Plain]:
        """Everything that is known of all things of a choice, one after another, in their order."""
        chosen, values, place = _choose(wanted, self._rarest(wanted))
        after = wanted.after
        asked = f"SELECT t.place, t.whole, t.line {chosen} AND {place} > ? ORDER BY {place} LIMIT 200"
        while rows := self._all(asked, [*values, after]):
            yield from (json.loads(zlib.decompress(whole) if whole else line) for _, whole, line in rows)
            after = rows[-1][0]

    def lines(self, kind: str, ids: Sequence[str]) -> dict[str, Plain]:
        """What a list shows of some things, by their ids."""
        asked = "SELECT id, line FROM things WHERE kind = ? AND id IN (SELECT value FROM json_each(?))"
        return {str(identity): json.loads(line) for identity, line in self._all(asked, (kind, json.dumps(list(ids))))}

    def holders(self, claims: Sequence[str]) -> dict[str, tuple[str, str]]:
        """Of which thing each claim tells: kind and id."""
        asked = "SELECT claim, kind, thing FROM claims WHERE claim IN (SELECT value FROM json_each(?))"
        return {str(claim): (str(kind), str(thing)) for claim, kind, thing in self._all(asked, (json.dumps(list(claims)),))}

    def _entity(self, identity: str) -> Named | None:
        found = self._all("SELECT id, type, state, names FROM entities WHERE id = ?", (identity,))
        return Named(found[0][0], found[0][1], found[0][2], json.loads(found[0][3])) if found else None

    def _all(self, asked: str, values: Sequence[object]) -> list[tuple[Any, ...]]:
        connection = getattr(self._own, "connection", None)
        try:
            if connection is None:
                connection = self._own.connection = sqlite3.connect(self._address, uri=True)
            return list(connection.execute(asked, values))
        except sqlite3.DatabaseError as error:
            raise LedgerError(f"{self.path}: the catalogue cannot be read: {error}") from error


def _choose(wanted: Wanted, facets: Sequence[tuple[int, str, Sequence[str]]]) -> tuple[str, list[object], str]:
    """FROM and WHERE of a choice with their values, and the place by which rows come in order without being sorted.

    The rarest facet leads, the others are looked up for each of its things. Of several values the places are gathered first, where they
    are few; where they are many, things are gone through from the first on, and enough for a page are soon found.
    """
    sources, tests, place = ["things t"], ["t.kind = ?"], "t.place"
    leading, values, tested = list[object](), list[object]([wanted.kind]), list[object]()
    for number, (total, facet, of) in enumerate(facets):
        signs = ", ".join("?" * len(of))
        if number == 0 and (len(of) == 1 or total <= GATHERED):
            once = "" if len(of) == 1 else "DISTINCT "
            sources.insert(0, f"(SELECT {once}place FROM facets WHERE kind = ? AND facet = ? AND value IN ({signs})) f")
            tests.append("t.place = f.place")
            leading, place = [wanted.kind, facet, *of], "f.place"
        else:
            tests.append(f"EXISTS (SELECT 1 FROM facets WHERE kind = ? AND facet = ? AND value IN ({signs}) AND place = t.place)")
            tested += [wanted.kind, facet, *of]
    if wanted.since:
        tests.append("t.last >= ?")
        tested.append(wanted.since)
    if wanted.until:
        tests.append("t.first <= ?")
        tested.append(wanted.until)
    return f"FROM {' CROSS JOIN '.join(sources)} WHERE {' AND '.join(tests)}", [*leading, *values, *tested], place
