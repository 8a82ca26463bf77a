"""Who was heard about an occasion: the official sources and the press of each of its states, others, and each source by itself."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kelisim.model.document import Document
from kelisim.model.record import Record
from kelisim.views.occasion import Occasion

OFFICIAL, PRESS, OTHERS, SOURCE = "official", "press", "others", "source"


@dataclass(frozen=True, slots=True)
class Column:
    """One side or source: its kind, its state or name, its documents that tell of an occasion, and those that only print one again."""

    kind: str
    name: str
    documents: tuple[Document, ...] = ()
    reprints: tuple[Document, ...] = ()

    @property
    def key(self) -> str:
        """The column in one word or two: `official KG`, `press KZ`, `others`, `source Steppe Wire`."""
        return f"{self.kind} {self.name}".strip()

    @property
    def read(self) -> bool:
        """Whether a document of its own was read."""
        return bool(self.documents)

    def has(self, document: str) -> bool:
        """Whether a document is one of its own."""
        return any(each.id == document for each in self.documents)


def columns_of(one: Occasion) -> tuple[Column, ...]:
    """The columns of an occasion: for each of its states official and press, read or not; others where there are any; then the sources."""
    own = _documents(account.record for account in one.accounts)
    again = [d for d in _documents(r.record for account in one.accounts for r in account.reprints) if d not in own]
    states = sorted(one.states)
    keys = [(kind, state) for kind in (OFFICIAL, PRESS) for state in states]
    if any(_side(d, states) == (OTHERS, "") for d in (*own, *again)):
        keys.append((OTHERS, ""))
    sides = [
        Column(*key, tuple(d for d in own if _side(d, states) == key), tuple(d for d in again if _side(d, states) == key)) for key in keys
    ]
    names = dict.fromkeys(source_name(d) for d in (*own, *again))
    sources = [
        Column(SOURCE, name, tuple(d for d in own if source_name(d) == name), tuple(d for d in again if source_name(d) == name))
        for name in names
    ]
    return (*sides, *sources)


def source_name(document: Document) -> str:
    """The publisher, or the document's own name where nobody knows who published it."""
    return document.source.name or document.stem


def _documents(records: Iterable[Record]) -> list[Document]:
    """The documents of records, each once, in the order of their days."""
    found = {record.document.id: record.document for record in records}
    return sorted(found.values(), key=lambda d: (str(d.published or "9999"), d.stem, d.id))


def _side(document: Document, states: Sequence[str]) -> tuple[str, str]:
    """Of which column a document is; one of which nobody knows whether it is official or press is of «others»."""
    source = document.source
    known = source.kind in (OFFICIAL, PRESS) and source.country in states
    return (source.kind or "", source.country or "") if known else (OTHERS, "")
