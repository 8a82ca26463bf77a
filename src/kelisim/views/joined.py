"""Why the accounts of an occasion are one: on which facts rules found them alike, in which they differ, and what persons said of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kelisim.link.reasons import facts_of
from kelisim.model.link import SAME, Judgement, by_person, settle
from kelisim.views.occasion import Occasion


@dataclass(frozen=True, slots=True)
class Joined:
    """What joins the accounts of an occasion. `agree` and `differ` are the facts by name, those of most pairs first; `persons` the
    judgements that persons made on them."""

    agree: tuple[str, ...]
    differ: tuple[str, ...]
    persons: tuple[Judgement, ...]


class Joins:
    """The judgements on events, found by what they join. `alike` is that of the ledger: what has the same facts stands for one another."""

    def __init__(self, judgements: Iterable[Judgement], alike: Mapping[str, str]) -> None:
        self._alike = alike
        self._by_end: dict[str, list[Judgement]] = {}
        for judgement in settle(j for j in judgements if j.kind == "event" and j.verdict == SAME):
            for end in {judgement.left, judgement.right}:
                self._by_end.setdefault(end, []).append(judgement)

    def of(self, one: Occasion) -> Joined:
        """What joins the accounts of an occasion.

        >>> one = Occasion("a", "visit", "official", "held", *[None] * 2, (), *[None] * 3, (), (), {}, ())
        >>> Joins([], {}).of(one)
        Joined(agree=(), differ=(), persons=())
        """
        ends = self._ends(one)
        own = [j for end in sorted(ends) for j in self._by_end.get(end, ()) if j.left == end and j.right in ends]
        ruled = [facts_of(judgement) for judgement in own if not by_person(judgement.by)]
        agree, differ = (Counter(fact for pair in ruled for fact in set(pair[part])) for part in (0, 1))
        return Joined(_commonest(agree), _commonest(differ), tuple(j for j in own if by_person(j.by)))

    def with_others(self, one: Occasion) -> set[str]:
        """The ends that are judged the same as an account of an occasion, its own among them: what was of it before a person said no."""
        ends = self._ends(one)
        return ends | {other for end in ends for j in self._by_end.get(end, ()) for other in (j.left, j.right)}

    def end_of(self, claim: str) -> str:
        """What stands for a claim in judgements."""
        return self._alike.get(claim, claim)

    def _ends(self, one: Occasion) -> set[str]:
        return {end for account in one.accounts for end in (account.claim.id, self.end_of(account.claim.id))}


def _commonest(counted: Counter[str]) -> tuple[str, ...]:
    return tuple(sorted(counted, key=lambda fact: (-counted[fact], fact)))
