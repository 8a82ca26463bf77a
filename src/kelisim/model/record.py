"""Everything that one document gave: what passes from the reading of documents to the ledger, and from there to exports."""

from __future__ import annotations

from dataclasses import dataclass

from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.entity import Entity


@dataclass(frozen=True, slots=True)
class Record:
    """A document with its mentions, the entities they are of (ids of this document alone), and its claims."""

    document: Document
    mentions: tuple[Mention, ...] = ()
    entities: tuple[Entity, ...] = ()
    claims: tuple[Claim, ...] = ()
