"""Who and what: entities with their names in each language, and offices held."""

from __future__ import annotations

from dataclasses import dataclass, field

MENTION_TYPES = ("PERSON", "GPE", "LOC", "ORG", "FAC", "EVENT", "DOC", "WORK")
ROLES = (
    "president", "prime_minister", "foreign_minister", "minister", "deputy_minister", "deputy_prime_minister", "state_secretary",
    "ambassador", "speaker", "spokesperson", "head_of_organisation", "chair_in_office", "governor", "mayor", "member_of_parliament",
    "expert", "other",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing with a name. `keys` are the script-free forms by which other documents may mean the same."""

    id: str
    type: str
    name: str
    names: tuple[tuple[str, str], ...] = ()
    country: str | None = None
    keys: tuple[str, ...] = field(default=())
