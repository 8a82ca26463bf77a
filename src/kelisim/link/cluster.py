"""What is judged the same, joined under one id that depends on the members and not on their order.

Pairs are joined the surest first, a person's before any rule's; two groups stay apart where a person has said that a member of one is not
a member of the other, or where rules have found more that keeps them apart than joins them (correlation clustering, greedily: Bansal,
Blum, Chawla 2004). So A=B and B=C join three only where nothing says A≠C, and a person's word cuts what rules had chained.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from kelisim.model.link import DIFFERENT, SAME, Judgement, by_person, settle


def clusters(ids: Iterable[str], judgements: Iterable[Judgement]) -> Mapping[str, frozenset[str]]:
    """The set of ids that each id is the same as, itself among them. Of two judgements on a pair the one that counts is `settle`'s.

    >>> from kelisim.model.link import Judgement
    >>> same = [Judgement("event", "a", "b", "same", "rule", ""), Judgement("event", "b", "c", "same", "rule", "", score=0.8)]
    >>> sorted(clusters("abc", same)["a"])
    ['a', 'b', 'c']
    >>> sorted(clusters("abc", [*same, Judgement("event", "a", "c", "different", "person:aigul", "two talks")])["a"])
    ['a', 'b']
    """
    groups = _Groups(ids)
    settled = [j for j in settle(judgements) if j.left in groups.of and j.right in groups.of]
    apart = _Apart(j for j in settled if j.verdict == DIFFERENT)
    together = _Apart(j for j in settled if j.verdict == SAME)
    for judgement in sorted((j for j in settled if j.verdict == SAME), key=_surest):
        left, right = groups.of[judgement.left], groups.of[judgement.right]
        if left is not right and not _kept_apart(left, right, apart, together):
            groups.join(left, right)
    return {i: frozenset(group) for i, group in groups.of.items()}


def _surest(judgement: Judgement) -> tuple[bool, float, str, str]:
    return (not by_person(judgement.by), -judgement.score, judgement.left, judgement.right)


class _Groups:
    """The set in which each id is; joined smaller into larger."""

    def __init__(self, ids: Iterable[str]) -> None:
        self.of: dict[str, set[str]] = {i: {i} for i in ids}

    def join(self, one: set[str], other: set[str]) -> None:
        small, large = sorted((one, other), key=len)
        large |= small
        for member in small:
            self.of[member] = large


class _Apart:
    """Judgements of one verdict, from each end."""

    def __init__(self, judgements: Iterable[Judgement]) -> None:
        self.of: dict[str, dict[str, Judgement]] = {}
        for judgement in judgements:
            self.of.setdefault(judgement.left, {})[judgement.right] = judgement
            self.of.setdefault(judgement.right, {})[judgement.left] = judgement

    def between(self, one: set[str], other: set[str]) -> Iterator[Judgement]:
        small, large = sorted((one, other), key=len)
        return (self.of[a][b] for a in small if a in self.of for b in self.of[a] if b in large)


def _kept_apart(one: set[str], other: set[str], apart: _Apart, together: _Apart) -> bool:
    """Whether a person keeps two groups apart, or more pairs of them are judged different than the same; persons' pairs outweigh rules'."""
    against = list(apart.between(one, other))
    if any(by_person(j.by) for j in against):
        return True
    return bool(against) and sum(j.score for j in against) > sum(
        float("inf") if by_person(j.by) else j.score for j in together.between(one, other)
    )
