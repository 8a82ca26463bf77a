"""Which of a text's names stand near an office: rules ask of each office whose it is and who bears it, and a long text has hundreds."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import Protocol

_BEFORE, _BEHIND = 80, 40  # tokens: no rule looks farther for whose an office is, or who bears it
_FIRST = attrgetter("first")


class _Placed(Protocol):
    @property
    def first(self) -> int: ...


def near(places: Sequence[_Placed], first: int, last: int) -> range:
    """The indexes of those of some places in order that stand so near tokens `first`..`last` that an office there may be theirs."""
    start = bisect_left(places, first - _BEFORE, key=_FIRST)
    return range(start, bisect_left(places, last + _BEHIND, start, key=_FIRST))
