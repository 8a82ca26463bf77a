"""One gold document beside what the system found in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kelisim.evaluate.gold import Facts, GoldDocument


@dataclass(frozen=True, slots=True)
class Page:
    """A gold document beside what the system found in it, with the gold entity of each of the system's entities."""

    gold: GoldDocument
    found: Facts
    here: Mapping[str, str]
    overall: Mapping[str, str]

    @property
    def stem(self) -> str:
        """The document's name."""
        return self.gold.stem

    def listed(self, kind: str) -> tuple[list[Facts], list[Facts]]:
        """Facts of one kind: gold's and the system's."""
        return self.gold.facts.get(kind) or [], self.found.get(kind) or []

    def aligned(self, entity: str | None) -> str | None:
        """The gold entity of one of the system's; one that is named here and is nobody gold knows here is marked «?»."""
        if not entity:
            return entity
        if entity in self.here:
            return self.here[entity]
        named = any(m["entity"] == entity for m in self.found.get("mentions") or [])
        return f"?{entity}" if named and entity in self.overall else self.overall.get(entity, entity)

    def all_aligned(self, entities: Sequence[str] | None) -> set[str | None]:
        """The gold entities of several of the system's."""
        return {self.aligned(entity) for entity in entities or []}
