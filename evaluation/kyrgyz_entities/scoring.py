"""Strict scores of found names: a name counts if its place and its type are both as marked.

Intervals are percentile bootstrap (Efron and Tibshirani, "An Introduction to the Bootstrap", 1993, ch. 13): sentences are drawn
anew with replacement, and the middle 95 % of the scores of the draws are given. The seed is fixed, so two runs agree.
"""

import random
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from evaluation.kyrgyz_entities.dataset import NamedSpan

CORE = ("PERSON", "GPE", "LOC", "ORG")
RESAMPLES, SEED = 1000, 20
Pair = tuple[Collection[NamedSpan], Collection[NamedSpan]]  # marked, found


@dataclass(frozen=True, slots=True)
class Score:
    """Names that are right, that were found, and that are marked."""

    right: int
    found: int
    marked: int

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right; 1 where nothing was found."""
        return self.right / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Of what is marked, the share that was found; 1 where nothing is marked."""
        return self.right / self.marked if self.marked else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both; 1 where there is nothing and nothing was found."""
        return 2 * self.right / (self.found + self.marked) if self.found + self.marked else 1.0


def score(pairs: Sequence[Pair], types: Collection[str]) -> Score:
    """The score over all sentences together (micro), of some types only.

    >>> at, near = NamedSpan(0, 4, "GPE"), NamedSpan(0, 3, "GPE")
    >>> score([([at], [at]), ([at], [near]), ([], [])], CORE)
    Score(right=1, found=2, marked=2)
    """
    counts = [_count(pair, types) for pair in pairs]
    return Score(*(sum(column) for column in zip(*counts, strict=True))) if counts else Score(0, 0, 0)


def interval(pairs: Sequence[Pair], types: Collection[str], *, resamples: int = RESAMPLES) -> tuple[float, float]:
    """The 95 % bootstrap interval of F1 over sentences."""
    counts = [_count(pair, types) for pair in pairs]
    drawing = random.Random(SEED)
    values = sorted(_f1(drawing.choices(counts, k=len(counts))) for _ in range(resamples))
    return values[round(0.025 * (resamples - 1))], values[round(0.975 * (resamples - 1))]


def _f1(counts: Sequence[tuple[int, int, int]]) -> float:
    return Score(*(sum(column) for column in zip(*counts, strict=True))).f1


def _count(pair: Pair, types: Collection[str]) -> tuple[int, int, int]:
    marked, found = ({span for span in side if span.type in types} for side in pair)
    return len(marked & found), len(found), len(marked)
