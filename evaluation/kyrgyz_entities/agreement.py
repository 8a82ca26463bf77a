"""How far two annotators agree.

Strict F1 (a name counts if both have the same tokens and the same type) is the usual measure for names, since what neither
marked cannot be counted: Hripcsak and Rothschild, "Agreement, the F-measure, and reliability in information retrieval",
JAMIA 12 (2005). Cohen's kappa over tokens (Educational and Psychological Measurement 20, 1960) is given beside it: the label
of a token is the type of the name it is in, or none.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from evaluation.kyrgyz_entities.passes import TYPES, Name

Marked = Mapping[str, Sequence[Name]]


@dataclass(frozen=True, slots=True)
class TypeAgreement:
    """How many names of a type each has, and how many of them are the same."""

    type: str
    first: int
    second: int
    both: int

    @property
    def f1(self) -> float:
        """Twice the shared over the sum; 1 where neither has any."""
        return 2 * self.both / (self.first + self.second) if self.first + self.second else 1.0


def agreement(first: Marked, second: Marked) -> list[TypeAgreement]:
    """A row a type and, last, one of all names. Order does not matter: F1 is the same from both sides.

    >>> a, b = {"s1": [Name(1, 1, "GPE"), Name(3, 4, "PERSON")]}, {"s1": [Name(1, 1, "GPE"), Name(4, 4, "PERSON")]}
    >>> [(row.type, row.f1) for row in agreement(a, b) if row.first]
    [('PERSON', 0.0), ('GPE', 1.0), ('all', 0.5)]
    """
    left = {(sent_id, name) for sent_id, names in first.items() for name in names}
    right = {(sent_id, name) for sent_id, names in second.items() for name in names}
    rows = []
    for kind in TYPES:
        ours, theirs = ({pair for pair in side if pair[1].type == kind} for side in (left, right))
        rows.append(TypeAgreement(kind, len(ours), len(theirs), len(ours & theirs)))
    return [*rows, TypeAgreement("all", len(left), len(right), len(left & right))]


def kappa(first: Marked, second: Marked, lengths: Mapping[str, int]) -> float:
    """Cohen's kappa over the tokens of the sentences in `lengths`; 1 where chance alone would agree always.

    >>> kappa({"s1": [Name(1, 1, "GPE")]}, {"s1": [Name(1, 1, "GPE")]}, {"s1": 4})
    1.0
    """
    pairs = [pair for s in lengths for pair in zip(_labels(first[s], lengths[s]), _labels(second[s], lengths[s]), strict=True)]
    observed = sum(a == b for a, b in pairs) / len(pairs)
    ours, theirs = Counter(a for a, _ in pairs), Counter(b for _, b in pairs)
    chance = sum(ours[label] * theirs[label] for label in ours) / len(pairs) ** 2
    return 1.0 if chance == 1 else (observed - chance) / (1 - chance)


def _labels(names: Sequence[Name], length: int) -> list[str]:
    labels = [""] * length
    for name in names:
        labels[name.first - 1 : name.last] = [name.type] * (name.last - name.first + 1)
    return labels
