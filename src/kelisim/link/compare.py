"""The occurrences of a new document beside those that the ledger holds: which are compared, and what is said of each pair.

A rule looks at nothing but the facts of the two, so what it says holds of all that have the same facts. Of those the ledger knows one by
its keys, the first that came, and only it is compared; the others are judged beside it alone and bear no keys. So a name told in
a thousand documents in the same way is compared once, and what is stored grows with the documents and not with their pairs. Where more
than twice `NEAREST` different tellings bear one key, those nearest in time are compared.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from kelisim.link.judge import judge
from kelisim.model.link import UNSURE, Judgement, Known, Occurrence

NEAREST = 40  # of a block that is larger than twice this, so many before and after in time


def compare(occurrences: Iterable[Occurrence], known: Known) -> tuple[list[Occurrence], list[Judgement]]:
    """The occurrences as the ledger is to keep them, and the judgements on them; pairs of which there is nothing to say are left out.

    >>> class Nothing:
    ...     def sharing(self, kind, keys):
    ...         return []
    >>> one = Occurrence("a#x", "commitment", "a", ("LOC|=stp",), (("states", "country:KG"), ("value", "trade:1:USD"), ("due", "")))
    >>> kept, judgements = compare([one, replace(one, id="a#y")], Nothing())
    >>> [each.keys for each in kept]
    [('LOC|=stp',), ()]
    """
    kept: list[Occurrence] = []
    judgements: list[Judgement] = []
    by_kind: dict[str, list[Occurrence]] = {}
    for occurrence in occurrences:
        by_kind.setdefault(occurrence.kind, []).append(occurrence)
    for kind, new in by_kind.items():
        blocks = _Blocks(known.sharing(kind, {key for one in new for key in one.asked}))
        for one in new:
            others = blocks.meeting(one)
            same = next((other for other in others if other.facts == one.facts), None)
            judgements += [_beside(one, same)] if same else _judged(one, others)
            kept.append(replace(one, keys=()) if same else one)
            if not same:
                blocks.add(one)
    return kept, judgements


def _judged(one: Occurrence, others: Iterable[Occurrence]) -> Iterator[Judgement]:
    """In an order that the facts decide and not the ids, so that the reasons are worded alike whoever came first."""
    pairs = ((one, other) if one.facts <= other.facts else (other, one) for other in others)
    return (judgement for pair in pairs if (judgement := judge(*pair)))


def _beside(one: Occurrence, same: Occurrence) -> Judgement:
    """One beside that of its own facts: said even where they tell too little, for by it the ledger finds who has the same."""
    return judge(one, same) or Judgement(one.kind, one.id, same.id, UNSURE, f"rule:{one.kind}", "the same facts, and too few", 0.0)


class _Blocks:
    """Occurrences by the keys that they bear, one of each facts."""

    def __init__(self, held: Iterable[Occurrence]) -> None:
        self.of: dict[str, list[Occurrence]] = {}
        for occurrence in sorted(held, key=attrgetter("id")):
            self.add(occurrence)

    def add(self, occurrence: Occurrence) -> None:
        """Let others meet an occurrence."""
        for key in occurrence.keys:
            self.of.setdefault(key, []).append(occurrence)

    def meeting(self, one: Occurrence) -> list[Occurrence]:
        """Those that bear a key that one asks for, of equal facts the first; of a key that very many bear those nearest in time."""
        found: dict[tuple[tuple[str, str], ...], Occurrence] = {}
        for key in one.asked:
            for other in _nearest(one, self.of.get(key, ())):
                found.setdefault(other.facts, other)
        return sorted(found.values(), key=attrgetter("id"))


def _when(occurrence: Occurrence) -> tuple[str, tuple[tuple[str, str], ...]]:
    """When it is, and its facts: an order that hangs on nothing else."""
    facts = dict(occurrence.facts)
    return facts.get("date") or facts.get("published") or "", occurrence.facts


def _nearest(one: Occurrence, block: Sequence[Occurrence]) -> Sequence[Occurrence]:
    """Of a large block as many before one and after it as are compared. Whoever stands next to whom in time is compared in whatever order
    they come, so what is the same is still joined, by a chain; what has no time is compared with all."""
    if len(block) <= 2 * NEAREST or not (when := _when(one))[0]:
        return block
    ordered = sorted(block, key=_when)
    at = bisect_left(ordered, when, key=_when)
    return ordered[max(0, at - NEAREST) : at + NEAREST + 1]
