"""Links are judgements: two things are the same, different, or nobody knows, says somebody, for stated reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"


@dataclass(frozen=True, slots=True)
class Judgement:
    """That `left` and `right` (ids of one kind) are the same or not: by rule or person, with a score and reasons in words."""

    kind: str  # entity | event | commitment
    left: str
    right: str
    verdict: str
    by: str
    why: str
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person decided of one claim: accepted, rejected, corrected."""

    claim: str
    decision: str
    by: str
    when: str
    why: str


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One thing as one document has it, with the keys under which others may be the same: what `link` compares."""

    id: str
    kind: str
    document: str
    keys: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]


class Known(Protocol):
    """What the ledger already holds, asked by key."""

    def sharing(self, kind: str, keys: Iterable[str]) -> Iterable[Occurrence]:
        """Every known occurrence of `kind` that bears one of `keys`."""
        ...
