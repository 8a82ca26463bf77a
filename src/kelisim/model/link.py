"""Links are judgements: two things are the same, different, or nobody knows, says somebody, for stated reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
PERSON = "person:"  # before the name of a person who judges; any other judge is a rule


def by_person(judge: str) -> bool:
    """Whether a judgement or verdict is a person's.

    >>> by_person("person:aigul"), by_person("rule:event")
    (True, False)
    """
    return judge.startswith(PERSON)


@dataclass(frozen=True, slots=True)
class Judgement:
    """That `left` and `right` (ids of one kind) are the same or not: by rule or person, with a score and reasons in words.

    `when` (ISO 8601, UTC) is told of a person's; a rule's is that of the run that made it.
    """

    kind: str  # entity | event | commitment | document
    left: str
    right: str
    verdict: str
    by: str
    why: str
    score: float = 1.0
    when: str = ""


def settle(judgements: Iterable[Judgement]) -> list[Judgement]:
    """The judgement that counts of each pair: a person's before a rule's, of two persons' the later, of two rules' the surer.

    A person's «unsure» counts too: then no rule joins the pair. Judgements of one pair come in the order in which they were made.

    >>> said = [Judgement("event", "a", "b", "same", "rule:event", "same day"), Judgement("event", "a", "b", "different", "person:x", "")]
    >>> [judgement.by for judgement in settle(said)]
    ['person:x']
    """
    found: dict[tuple[str, str, str], Judgement] = {}
    for new in judgements:
        pair = (new.kind, new.left, new.right)
        if pair not in found or _rank(new) >= _rank(found[pair]):
            found[pair] = new
    return list(found.values())


def _rank(judgement: Judgement) -> tuple[bool, str, float]:
    person = by_person(judgement.by)
    return (person, judgement.when, 0.0) if person else (person, "", judgement.score)


ACCEPTED, REJECTED, CORRECTED = "accepted", "rejected", "corrected"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What a person (`by`, as `person:NAME`) decided of one claim: accepted, rejected, or corrected by another claim, `replacement`.

    `when` is ISO 8601 in UTC. The latest verdict on a claim is the one that counts: to accept a claim takes back what was decided before.
    """

    claim: str
    decision: str
    by: str
    when: str
    why: str
    replacement: str | None = None


def standing(verdicts: Iterable[Verdict]) -> dict[str, Verdict]:
    """The verdict that counts of each claim: the last. Verdicts of one claim come in the order in which they were given.

    >>> said = [Verdict("c", "rejected", "person:x", "", "wrong day"), Verdict("c", "accepted", "person:x", "", "it was right")]
    >>> standing(said)["c"].decision
    'accepted'
    """
    return {verdict.claim: verdict for verdict in verdicts}


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One thing as one document has it: what `link` compares. It is found by its `keys` and looks for others by those that it `asks` for,
    which are its own unless it says others; of any two either both find each other or neither.
    """

    id: str
    kind: str
    document: str
    keys: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    asks: tuple[str, ...] = ()

    @property
    def asked(self) -> tuple[str, ...]:
        """The keys under which it looks for others."""
        return self.asks or self.keys


class Known(Protocol):
    """What the ledger already holds, asked by key."""

    def sharing(self, kind: str, keys: Iterable[str]) -> Iterable[Occurrence]:
        """The known occurrences of `kind` that bear one of `keys`, each with those of the keys that it bears."""
        ...
