"""A whole register in the exchange form: the ids are those that links have given."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from kelisim.export.facts import to_exchange
from kelisim.model.record import Record
from kelisim.views.register import Register


def export_facts(register: Register) -> Iterator[dict[str, Any]]:
    """One object a document, in the order of the register.

    >>> from kelisim.views.register import gather
    >>> list(export_facts(gather([])))
    []
    """
    return (_export(register, record) for record in register.records)


def _export(register: Register, record: Record) -> dict[str, Any]:
    document = record.document.id

    def entity(local: str) -> str:
        return register.entity_ids.get((document, local), local)

    def fact(claim: str) -> str:
        return register.fact_ids.get(claim, claim)

    return to_exchange(record, entity=entity, fact=fact, described=register.entities.get)
