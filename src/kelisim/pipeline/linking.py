"""Stage 5 in the order of things: what a new document has in common with those that the ledger holds."""

from __future__ import annotations

from collections.abc import Iterable

from kelisim.model.link import Judgement, Known, Occurrence
from kelisim.model.record import Record


def link_record(record: Record, known: Known) -> tuple[Iterable[Occurrence], Iterable[Judgement]]:
    """The occurrences of a document, and the judgements on them and on what the ledger already holds.

    The ledger calls it inside the transaction that adds the document (`Ledger.add_record(..., link=link_record)`).
    """
    return (), ()
