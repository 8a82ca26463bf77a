"""What the entities of a catalogue are called in one language: of pages, feeds and calendars alike."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kelisim.lang.names.latin import spelled
from kelisim.ledger.catalogue import Catalogue, Named
from kelisim.report.wording import Wording


@dataclass(frozen=True)
class Naming:
    """A language's words, and a catalogue whose entities are named in it."""

    words: Wording
    catalogue: Catalogue

    def named(self, entity: str | Mapping[str, Any] | None) -> Named | None:
        """An entity by its id, or as views give it."""
        identity = entity if isinstance(entity, str) or entity is None else entity["id"]
        return self.catalogue.entity(identity) if identity else None

    def own_name(self, entity: str | Mapping[str, Any] | None) -> str | None:
        """What an entity is called in the language; None where no source has it in that."""
        known = self.named(entity)
        return known.names.get(self.words.lang) if known else None

    def name(self, entity: str | Mapping[str, Any] | None) -> str:
        """What an entity is called in the language; where no source has it in that, as it is called elsewhere, spelled in the
        letters of the language."""
        known = self.named(entity)
        if known is None:
            return "" if entity is None else entity if isinstance(entity, str) else str(entity["name"] or entity["id"])
        return known.names.get(self.words.lang) or spelled(known.names.get("", known.id), self.words.lang, known.type)
