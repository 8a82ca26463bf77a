"""The register as views take it: what the ledger holds, joined by its judgements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kelisim.ledger import Ledger
    from kelisim.model.date import PartialDate
    from kelisim.views.register import Register


def register_of(ledger: Ledger, as_of: PartialDate | None = None) -> Register:
    """All records of a ledger with the ids that links have given; with `as_of`, as if no later document had ever been read."""
    from kelisim.pipeline.linking import join
    from kelisim.views.register import gather

    records = list(ledger.records(as_of=as_of))
    links = join(records, ledger.judgements())
    return gather(records, entity=links.entity, fact=links.fact, document=links.document, as_of=as_of)
