"""Why two things are one, or are not: what was judged of them, and the chain of pairs that joins them or that somebody's word cut."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kelisim.link.cluster import clusters
from kelisim.model.link import DIFFERENT, SAME, Judgement, settle


@dataclass(frozen=True, slots=True)
class Why:
    """What stands between two occurrences.

    `said` is every judgement on the pair itself, those that no longer count among them; `chain` the shortest row of «same» that leads
    from one to the other (empty where none does); `apart` what keeps their groups apart. `same` is what the register takes them for.
    """

    same: bool
    said: tuple[Judgement, ...]
    chain: tuple[Judgement, ...]
    apart: tuple[Judgement, ...]


def why(left: str, right: str, judgements: Iterable[Judgement]) -> Why:
    """Why two occurrences (ids) are in one group or in two; judgements on one pair come in the order in which they were made.

    >>> from kelisim.model.link import Judgement
    >>> said = [Judgement("event", "a", "b", "same", "person:aigul", "one talk"), Judgement("event", "b", "c", "same", "rule:event", "")]
    >>> found = why("a", "c", [*said, Judgement("event", "a", "c", "different", "person:aigul", "two rooms")])
    >>> found.same, [j.by for j in found.chain], [j.why for j in found.apart]
    (False, ['person:aigul', 'rule:event'], ['two rooms'])
    """
    made = list(judgements)
    settled = settle(made)
    ids = {left, right} | {end for j in settled for end in (j.left, j.right)}
    groups = clusters(ids, settled)
    same = right in groups[left]
    inside = groups[left] if same else ids
    chain = _chain(left, right, [j for j in settled if j.verdict == SAME and j.left in inside and j.right in inside])
    return Why(
        same,
        tuple(j for j in made if {j.left, j.right} == {left, right}),
        chain,
        () if same else tuple(j for j in settled if j.verdict == DIFFERENT and _between(j, groups[left], groups[right])),
    )


def _between(judgement: Judgement, one: frozenset[str], other: frozenset[str]) -> bool:
    return (judgement.left in one and judgement.right in other) or (judgement.left in other and judgement.right in one)


def _chain(start: str, end: str, joined: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """The fewest pairs that lead from one to the other, the surer first among as short ones."""
    edges: dict[str, list[tuple[str, Judgement]]] = {}
    for judgement in sorted(joined, key=lambda j: (-j.score, j.left, j.right)):
        edges.setdefault(judgement.left, []).append((judgement.right, judgement))
        edges.setdefault(judgement.right, []).append((judgement.left, judgement))
    came: dict[str, tuple[str, Judgement] | None] = {start: None}
    waiting = deque([start])
    while waiting and end not in came:
        here = waiting.popleft()
        for there, judgement in edges.get(here, ()):
            if there not in came:
                came[there] = (here, judgement)
                waiting.append(there)
    return _back(end, came) if end in came else ()


def _back(end: str, came: Mapping[str, tuple[str, Judgement] | None]) -> tuple[Judgement, ...]:
    found: list[Judgement] = []
    step = came[end]
    while step:
        here, judgement = step
        found.append(judgement)
        step = came[here]
    return tuple(reversed(found))


def facts_of(judgement: Judgement) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The facts on which a rule's judgement rests, without their values: those that agree and those that differ.

    >>> facts_of(Judgement("event", "a", "b", "same", "rule:event", "same type visit; same place: astana; differs: date 3 and 4 May"))
    (('type', 'place'), ('date',))
    """
    parts = judgement.why.split("; ")
    agree = tuple(_fact(part.removeprefix("same ")) for part in parts if part.startswith("same "))
    return agree, tuple(_fact(part.removeprefix("differs: ")) for part in parts if part.startswith("differs: "))


def _fact(told: str) -> str:
    return told.partition(" ")[0].rstrip(":,")
