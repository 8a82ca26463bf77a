"""Strict scores: a name counts where its two ends and its type are right."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Iterable, Sequence

Names = set[tuple[int, int, str]]
Pair = tuple[Names, Names]  # of one text: the names it has, the names found


def f1_by_type(pairs: Iterable[Pair]) -> dict[str, float]:
    """F1 of each type, and of all together under `all`.

    >>> f1_by_type([({(0, 3, "GPE"), (5, 9, "ORG")}, {(0, 3, "GPE"), (5, 8, "ORG")})])
    {'GPE': 1.0, 'ORG': 0.0, 'all': 0.5}
    """
    return {kind: f for kind, (_, _, f, _) in scores_by_type(pairs).items()}


def scores_by_type(pairs: Iterable[Pair]) -> dict[str, tuple[float, float, float, int]]:
    """Precision, recall, F1 and how many there are, of each type and of `all`."""
    right, found, there = Counter[str](), Counter[str](), Counter[str]()
    for gold, told in pairs:
        right.update(kind for *_, kind in gold & told)
        found.update(kind for *_, kind in told)
        there.update(kind for *_, kind in gold)
    kinds = sorted(set(found) | set(there))
    scores = {kind: _prf(right[kind], found[kind], there[kind]) for kind in kinds}
    return scores | {"all": _prf(right.total(), found.total(), there.total())}


def _prf(right: int, found: int, there: int) -> tuple[float, float, float, int]:
    precision, recall = right / found if found else 0.0, right / there if there else 0.0
    return precision, recall, 2 * right / (found + there) if found + there else 0.0, there


def interval(pairs: Sequence[Pair], *, rounds: int = 1000, seed: int = 0) -> tuple[float, float]:
    """Where 95 in 100 micro F1 lie when texts are drawn anew with replacement (Efron's bootstrap, percentiles)."""
    counts = [(len(gold & told), len(told), len(gold)) for gold, told in pairs]
    dice = random.Random(seed)
    scores = []
    for _ in range(rounds):
        drawn = dice.choices(counts, k=len(counts))
        scores.append(_prf(sum(c[0] for c in drawn), sum(c[1] for c in drawn), sum(c[2] for c in drawn))[2])
    scores.sort()
    return scores[int(rounds * 0.025)], scores[int(rounds * 0.975) - 1]
