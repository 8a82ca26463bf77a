"""Titles and names in one language, for forms that people read: feeds, calendars."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from kelisim.ledger.catalogue import Catalogue
from kelisim.report.wording import Wording

PLACES = {"occasion": "occasions", "undertaking": "undertakings", "figure": "figures"}


@dataclass(frozen=True, slots=True)
class Named:
    """What a catalogue's entities are called in a language."""

    words: Wording
    catalogue: Catalogue

    def name(self, entity: str | Mapping[str, Any] | None) -> str:
        """What an entity is called; as elsewhere where the language has no name for it."""
        identity = entity if isinstance(entity, str) or entity is None else str(entity["id"])
        known = self.catalogue.entity(identity) if identity else None
        return (known.names.get(self.words.lang) or known.names.get("", known.id)) if known else identity or ""
