"""Clusters of occurrences of which many have the same facts: those stand together as one, but for those of which a person has spoken.

A rule's judgement on two holds of all with the same facts (`compare`), so it is looked up by facts, whichever documents it was made on.
Between two of one document only «different» counts, and not of names: that it tells them apart keeps what others tell of each apart too,
and that it tells one thing twice is for its own reading to see.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import product

from kelisim.link.cluster import clusters
from kelisim.model.link import DIFFERENT, SAME, UNSURE, Judgement, by_person

Ruled = Mapping[tuple[str, str], Judgement]


@dataclass(frozen=True, slots=True)
class _Bundle:
    """Occurrences that are joined before any pair is looked at, and the documents they are of."""

    members: tuple[str, ...]
    documents: frozenset[str]

    @property
    def name(self) -> str:
        return self.members[0]


def joined(documents: Mapping[str, str], judgements: Iterable[Judgement], alike: Mapping[str, str]) -> Mapping[str, frozenset[str]]:
    """The set of ids that each id of `documents` (id → its document) is the same as, itself among them.

    `alike` maps an id to the one that stands for all with its facts, which may be of a document that is not looked at.

    >>> same = Judgement("event", "b", "c", "same", "rule", "")
    >>> sorted(joined({"b": "1", "c": "2", "d": "3"}, [same], {"d": "c"})["b"])
    ['b', 'c', 'd']
    """
    said = list(judgements)
    persons = [j for j in said if by_person(j.by)]
    ruled = _ruled((j for j in said if not by_person(j.by) and j.verdict != UNSURE), alike)
    alone = {end for j in persons for end in (j.left, j.right)}
    bundles = _bundles(documents, ruled, alike, alone)
    each = [bundle for alike_ones in bundles.values() for bundle in alike_ones]
    whole = {bundle.name: bundle.members for bundle in each}
    groups = clusters(whole, [*_between(bundles, ruled, {alike.get(i, i) for i in alone}), *persons])
    found: dict[str, frozenset[str]] = {}
    for group in set(groups.values()):
        members = frozenset(member for name in group for member in whole[name])
        found |= dict.fromkeys(members, members)
    return found


def _ruled(judgements: Iterable[Judgement], alike: Mapping[str, str]) -> Ruled:
    """The surest of the rules' judgements on each two facts."""
    found: dict[tuple[str, str], Judgement] = {}
    for judgement in judgements:
        left, right = sorted((alike.get(judgement.left, judgement.left), alike.get(judgement.right, judgement.right)))
        if (left, right) not in found or found[left, right].score < judgement.score:
            found[left, right] = judgement
    return found


def _bundles(documents: Mapping[str, str], ruled: Ruled, alike: Mapping[str, str], alone: set[str]) -> dict[str, list[_Bundle]]:
    """The occurrences of each facts: in one bundle where the facts are judged the same as themselves, over documents."""
    members: dict[str, list[str]] = {}
    for identity in sorted(documents):
        members.setdefault(alike.get(identity, identity), []).append(identity)
    found = {}
    for facts, ids in members.items():
        itself = ruled.get((facts, facts))
        together = itself is not None and itself.verdict == SAME and len({documents[i] for i in ids}) > 1
        bundle = tuple(i for i in ids if together and i not in alone)
        apart = [i for i in ids if not together or i in alone]
        found[facts] = [_Bundle(some, frozenset(documents[i] for i in some)) for some in (bundle, *((i,) for i in apart)) if some]
    return found


def _between(bundles: Mapping[str, list[_Bundle]], ruled: Ruled, spoken_of: set[str]) -> Iterator[Judgement]:
    """The rules' judgements on bundles. What keeps apart two that nothing joins to anything is left out."""
    joinable = spoken_of.union(*(ends for ends, judgement in ruled.items() if judgement.verdict == SAME))
    for (left, right), judgement in ruled.items():
        if judgement.verdict == SAME or (left in joinable and right in joinable):
            for one, other in product(bundles.get(left, ()), bundles.get(right, ())):
                if one.name != other.name and (left != right or one.name < other.name) and _counts(judgement, one, other):
                    ends = sorted((one.name, other.name))
                    yield replace(judgement, left=ends[0], right=ends[1])


def _counts(judgement: Judgement, one: _Bundle, other: _Bundle) -> bool:
    return len(one.documents | other.documents) > 1 or (judgement.verdict == DIFFERENT and judgement.kind != "entity")
