"""The rows of a score: what was matched of what there is, a share of right answers, and how well things were joined."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import Protocol, TypeVar

G = TypeVar("G")
F = TypeVar("F")


class Row(Protocol):
    """One line of the table: its name, its score, the line itself, and what was wrong."""

    name: str
    errors: list[str]

    def value(self) -> float:
        """The score, between 0 and 1."""
        ...

    def line(self) -> str:
        """The line as it is printed."""
        ...


class Tally:
    """Gold, found and matched counts of one task, pooled over documents, with the misses by name."""

    def __init__(self, name: str) -> None:
        self.name, self.gold, self.found, self.matched = name, 0, 0, 0
        self.errors: list[str] = []

    def add(
        self, stem: str, gold: Sequence[G], found: Sequence[F], same: Callable[[G, F], float], show: Callable[[G | F], str] = str
    ) -> list[tuple[G, F]]:
        """Match one to one, greedily in order of `same` (0 is no match); returns the pairs."""
        scored = [(same(g, f), i, j) for i, g in enumerate(gold) for j, f in enumerate(found)]
        pairs: list[tuple[G, F]] = []
        used_g: set[int] = set()
        used_f: set[int] = set()
        for _, i, j in sorted((s for s in scored if s[0]), key=lambda s: -s[0]):
            if i not in used_g and j not in used_f:
                used_g.add(i)
                used_f.add(j)
                pairs.append((gold[i], found[j]))
        self.gold += len(gold)
        self.found += len(found)
        self.matched += len(pairs)
        self.errors += [f"{stem} missed {show(g)}" for i, g in enumerate(gold) if i not in used_g]
        self.errors += [f"{stem} wrong  {show(f)}" for j, f in enumerate(found) if j not in used_f]
        return pairs

    def scores(self) -> tuple[float, float, float]:
        """Precision, recall and F1."""
        p = self.matched / self.found if self.found else 0.0
        r = self.matched / self.gold if self.gold else 0.0
        return p, r, 2 * p * r / (p + r) if p + r else 0.0

    def value(self) -> float:
        """F1."""
        return self.scores()[2]

    def line(self) -> str:
        """Name, precision, recall, F1 and counts."""
        p, r, f = self.scores()
        return f"{self.name:<26} P {p:6.3f}  R {r:6.3f}  F1 {f:6.3f}  (gold {self.gold}, found {self.found})"


class Share:
    """A proportion of right answers."""

    def __init__(self, name: str) -> None:
        self.name, self.right, self.all = name, 0, 0
        self.errors: list[str] = []

    def add(self, stem: str, right: bool, what: str = "") -> None:
        """Count one answer; `what` says what was answered where it is wrong."""
        self.right += right
        self.all += 1
        if not right:
            self.errors.append(f"{stem} {what}")

    def value(self) -> float:
        """The share of right answers; 0 where nothing was asked."""
        return self.right / self.all if self.all else 0.0

    def line(self) -> str:
        """Name, share and counts."""
        return f"{self.name:<26} {self.value():6.3f}  ({self.right} of {self.all})"


class Linking:
    """How well things were joined: pairs of the gold id and the found id of one thing (None: it was joined to nothing)."""

    def __init__(self, name: str) -> None:
        self.name = name
        self.items: list[tuple[str, str | None]] = []
        self.errors: list[str] = []

    def scores(self) -> tuple[float, float, float]:
        """B-cubed precision, recall and F1.

        >>> linking = Linking("x")
        >>> linking.items = [("a", "1"), ("a", "1"), ("b", "1")]
        >>> [round(s, 2) for s in linking.scores()]
        [0.56, 1.0, 0.71]
        """
        if not self.items:
            return 0.0, 0.0, 0.0
        joined = [(g, f if f is not None else ("alone", n)) for n, (g, f) in enumerate(self.items)]
        gold: dict[object, set[int]] = defaultdict(set)
        found: dict[object, set[int]] = defaultdict(set)
        for n, (g, f) in enumerate(joined):
            gold[g].add(n)
            found[f].add(n)
        p = r = 0.0
        for g, f in joined:
            both = len(gold[g] & found[f])
            p += both / len(found[f])
            r += both / len(gold[g])
        p, r = p / len(joined), r / len(joined)
        return p, r, 2 * p * r / (p + r) if p + r else 0.0

    def per_true(self) -> float:
        """How many joined things hold the accounts of one true thing, on the average: 1.0 when each stands once; 0 where there is none.

        >>> linking = Linking("x")
        >>> linking.items = [("a", "1"), ("a", "2"), ("b", "3")]
        >>> linking.per_true()
        1.5
        """
        found = {f if f is not None else ("alone", n) for n, (_, f) in enumerate(self.items)}
        return len(found) / len({g for g, _ in self.items}) if self.items else 0.0

    def value(self) -> float:
        """B-cubed F1."""
        return self.scores()[2]

    def line(self) -> str:
        """Name, precision, recall, F1 and how many things."""
        p, r, f = self.scores()
        return f"{self.name:<26} P {p:6.3f}  R {r:6.3f}  F1 {f:6.3f}  ({len(self.items)} items)"
