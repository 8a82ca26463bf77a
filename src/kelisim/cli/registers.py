"""The register as views take it: what the ledger holds, joined by its judgements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kelisim.ledger import Ledger
    from kelisim.views.register import Register


def register_of(ledger: Ledger) -> Register:
    """All records of a ledger with the ids that links have given."""
    from kelisim.views.register import gather

    return gather(ledger.records())
