"""Two occurrences: the same, different, or unsure, with the facts that agree and those that differ, in words.

A judgement is symmetric and looks at nothing but the two; at least two facts must agree for «same».
"""

from __future__ import annotations

from collections.abc import Callable

from kelisim.link.entities import weigh_entities
from kelisim.link.weigh_commitments import weigh_commitments
from kelisim.link.weigh_events import weigh_events
from kelisim.link.weighing import Facts, Verdict
from kelisim.model.link import Judgement, Occurrence

RULES: dict[str, Callable[[Facts, Facts], Verdict]] = {"entity": weigh_entities, "event": weigh_events, "commitment": weigh_commitments}


def judge(a: Occurrence, b: Occurrence) -> Judgement | None:
    """What two occurrences of one kind are to each other; None where there is nothing to say."""
    left, right = dict(a.facts), dict(b.facts)
    if left.keys() != right.keys():
        return None  # one was read by a version that kept other facts: it has to be read again
    verdict, score, agree, differ = RULES[a.kind](left, right)
    if verdict is None:
        return None
    why = "; ".join([*(f"same {x}" for x in agree), *(f"differs: {x}" for x in differ)])
    return Judgement(a.kind, a.id, b.id, verdict, f"rule:{a.kind}", why, round(score, 3))
