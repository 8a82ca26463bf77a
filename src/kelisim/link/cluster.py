"""What is judged the same, joined under one id that depends on the members and not on their order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from kelisim.model.link import SAME, Judgement


def clusters(ids: Iterable[str], judgements: Iterable[Judgement]) -> Mapping[str, frozenset[str]]:
    """The set of ids that each id is the same as, itself among them. Chains join: A=B and B=C make one of three.

    >>> from kelisim.model.link import Judgement
    >>> found = clusters(["a", "b", "c"], [Judgement("event", "a", "b", "same", "rule", "")])
    >>> sorted(found["a"]), sorted(found["c"])
    (['a', 'b'], ['c'])
    """
    parent = {i: i for i in ids}

    def root(i: str) -> str:
        while parent[i] != i:
            parent[i] = parent[parent[i]]
            i = parent[i]
        return i

    for judgement in judgements:
        if judgement.verdict == SAME and judgement.left in parent and judgement.right in parent:
            left, right = sorted((root(judgement.left), root(judgement.right)))
            parent[right] = left
    groups: dict[str, set[str]] = {}
    for i in parent:
        groups.setdefault(root(i), set()).add(i)
    return {i: frozenset(group) for group in groups.values() for i in group}
