"""Two occurrences: the same, different, or unsure, with the facts that agree and those that differ, in words.

A judgement is symmetric and looks at nothing but the two; at least two facts must agree for «same».
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from kelisim.link.entities import weigh_entities
from kelisim.link.weigh_commitments import weigh_commitments
from kelisim.link.weigh_events import weigh_events
from kelisim.link.weighing import Facts, Verdict
from kelisim.model.link import Judgement, Occurrence

RULES: dict[str, Callable[[Facts, Facts], Verdict]] = {"entity": weigh_entities, "event": weigh_events, "commitment": weigh_commitments}


Told = tuple[tuple[str, str], ...]  # the facts of an occurrence


def judge(a: Occurrence, b: Occurrence) -> Judgement | None:
    """What two occurrences of one kind are to each other; None where there is nothing to say."""
    said = _beside_itself(a.kind, a.facts) if a.facts == b.facts else _weighed(a.kind, a.facts, b.facts)
    return Judgement(a.kind, a.id, b.id, said[0], f"rule:{a.kind}", *said[1:]) if said else None


@lru_cache(maxsize=16_384)  # what has the same facts is met again and again
def _beside_itself(kind: str, facts: Told) -> tuple[str, str, float] | None:
    return _weighed(kind, facts, facts)


def _weighed(kind: str, one: Told, other: Told) -> tuple[str, str, float] | None:
    """The verdict, the reasons in words, and the score."""
    left, right = dict(one), dict(other)
    if left.keys() != right.keys():
        return None  # one was read by a version that kept other facts: it has to be read again
    verdict, score, agree, differ = RULES[kind](left, right)
    if verdict is None:
        return None
    why = "; ".join([*(f"same {x}" for x in agree), *(f"differs: {x}" for x in differ)])
    return verdict, why, round(score, 3)
