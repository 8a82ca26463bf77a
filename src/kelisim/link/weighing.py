"""Evidence for and against two things being one, added up: what agrees and what differs, each with a weight and in words.

After Fellegi and Sunter (1969): a fact that seldom agrees by chance weighs much when it agrees (an ordinal), one that seldom differs
within one thing weighs much when it differs (a town). The weights are set by hand on the known documents; `ENOUGH` is what joins.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from kelisim.model.link import DIFFERENT, SAME, UNSURE

ENOUGH = 2.0  # the sum from which two things are one
DOUBTFUL = 1.2  # the sum from which a person should look
SOON = 10  # days between two documents that report one week's news
CLASH = -2.0  # a difference as heavy as this keeps two things apart whatever agrees

Facts = dict[str, str]  # of an occurrence, by name
Verdict = tuple[str | None, float, list[str], list[str]]
NOTHING: Verdict = (None, 0.0, [], [])


@dataclass(slots=True)
class Weighing:
    """What has been found of two things so far. `agree` and `differ` are the reasons in words, `facts` the names of those that agree."""

    agree: list[str] = field(default_factory=list)
    differ: list[str] = field(default_factory=list)
    facts: set[str] = field(default_factory=set)
    total: float = 0.0
    clash: bool = False

    def agrees(self, fact: str, said: str, weight: float) -> None:
        """A fact that is the same, with what it is."""
        self.agree.append(f"{fact} {said}")
        self.facts.add(fact)
        self.total += weight

    def differs(self, fact: str, said: str, weight: float) -> None:
        """A fact that is not the same, with both values; `weight` is negative."""
        self.differ.append(f"{fact} {said}")
        self.total += weight
        self.clash = self.clash or weight <= CLASH

    def verdict(self, *, telling: bool) -> Verdict:
        """What follows: the same only where something `telling` agrees and nothing clashes; nothing to say where too little agrees.

        >>> weighing = Weighing()
        >>> weighing.agrees("session", "7", 1.5)
        >>> weighing.agrees("states", "country:KG,country:KZ", 0.5)
        >>> weighing.verdict(telling=True)[:2]
        ('same', 0.6)
        """
        if self.clash:
            return DIFFERENT, 0.8 if self.total < 0 else 0.6, self.agree, self.differ
        if self.total >= ENOUGH and telling and len(self.facts) > 1:
            return SAME, min(1.0, 0.6 + 0.1 * (self.total - ENOUGH)), self.agree, self.differ
        if self.total >= DOUBTFUL and self.facts:
            return UNSURE, 0.4, self.agree, self.differ
        return NOTHING


def both(a: str, b: str) -> str:
    """Two values in words: the one where they are one.

    >>> both("2025-08", "2025-08"), both("2025", "2025-08")
    ('2025-08', '2025 and 2025-08')
    """
    return a if a == b else f"{a} and {b}"


def two(a: Iterable[str], b: Iterable[str]) -> str:
    """Two sets that have nothing in common, in words.

    >>> two({"protocol"}, {"road_map", "plan"})
    'protocol and plan, road_map'
    """
    return f"{', '.join(sorted(a))} and {', '.join(sorted(b))}"
