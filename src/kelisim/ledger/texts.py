"""The documents of a ledger as texts: words found in them, where their bytes came from, and the document of a claim."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Engine

from kelisim.ledger import queries, search
from kelisim.ledger.engine import reading
from kelisim.ledger.provenance import Provenance, provenance
from kelisim.ledger.search import Hit, Question

__all__ = ["Hit", "Provenance", "Question", "Texts"]


@dataclass(frozen=True, slots=True)
class Texts:
    """What a ledger knows of its texts (`Ledger.texts`)."""

    engine: Engine

    def search(self, words: str, *, limit: int = 20, offset: int = 0) -> list[Hit]:
        """The documents that hold all the words, in any inflection, names in any script; the best first, after `offset` better ones."""
        with reading(self.engine) as connection:
            return search.find(connection, Question(words), limit, offset)

    def passages(self, question: Question, documents: Sequence[tuple[str, float]]) -> list[Hit]:
        """The best paragraph of some documents, which were found with a score each, for a question."""
        with reading(self.engine) as connection:
            return search.hits(connection, documents, question)

    def came(self, document: str) -> Provenance:
        """Where the bytes of a document (its id) came from."""
        with reading(self.engine) as connection:
            return provenance(connection, document)

    def holding(self, claim: str) -> str:
        """The id of the document that a claim is of. Raises LedgerError where there is none of that id."""
        with reading(self.engine) as connection:
            return queries.document_of_claim(connection, claim)
