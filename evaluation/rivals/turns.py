"""Systems that take turns: each reads every item in one process with one thread, counted in seconds of the processor."""

from collections.abc import Callable, Mapping, Sequence
from statistics import median
from time import process_time
from typing import TypeVar

ROUNDS = 3

Item = TypeVar("Item")


def milliseconds(items: Sequence[Item], systems: Mapping[str, Callable[[Item], object]]) -> dict[str, tuple[float, float]]:
    """Of each system what an item took in the first round, and the median of the rounds after it. They take turns item by item, so that
    what slows the machine slows all of them."""
    rounds = [_round(items, systems) for _ in range(1 + ROUNDS)]
    return {name: (rounds[0][name], median(r[name] for r in rounds[1:])) for name in systems}


def _round(items: Sequence[Item], systems: Mapping[str, Callable[[Item], object]]) -> dict[str, float]:
    spent = dict.fromkeys(systems, 0.0)
    for item in items:
        for name, read in systems.items():
            start = process_time()
            read(item)
            spent[name] += process_time() - start
    return {name: seconds * 1000 / len(items) for name, seconds in spent.items()}
