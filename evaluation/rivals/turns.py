"""Systems that take turns: each reads every item in one process with one thread, counted in seconds of the processor."""

from collections.abc import Callable, Collection, Mapping, Sequence
from statistics import median
from time import process_time
from typing import TypeVar

ROUNDS = 3

Item = TypeVar("Item")
Times = Mapping[str, Sequence[Sequence[float]]]  # of each system, round by round, what each item took in milliseconds


def times(items: Sequence[Item], systems: Mapping[str, Callable[[Item], object]]) -> Times:
    """What each item took each system in a first round and in `ROUNDS` further ones. The systems take turns item by item, so that what
    slows the machine slows all of them."""
    found: dict[str, list[list[float]]] = {name: [] for name in systems}
    for _ in range(1 + ROUNDS):
        for name in systems:
            found[name].append([])
        for item in items:
            for name, read in systems.items():
                start = process_time()
                read(item)
                found[name][-1].append(1000 * (process_time() - start))
    return found


def first_and_again(spent: Sequence[Sequence[float]], among: Collection[int] | None = None) -> tuple[float, float]:
    """What one system took an item in the first round, and the median of the rounds after it; of some items where numbers are given.

    >>> first_and_again([[3.0, 5.0], [1.0, 2.0], [1.0, 2.0], [1.0, 8.0]])
    (4.0, 1.5)
    """
    means = [sum(kept) / len(kept) for row in spent for kept in [[ms for n, ms in enumerate(row) if among is None or n in among]]]
    return means[0], median(means[1:])
