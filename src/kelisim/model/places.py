"""Which of the things of a text, kept in a `Row`, stand at, before or behind a place: found by halving, since a long text has thousands."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar

from kelisim.model.text import HasSpan, Row

S = TypeVar("S", bound=HasSpan)
_START, _END = attrgetter("start"), attrgetter("end")


def meeting(items: Sequence[S], place: HasSpan) -> list[S]:
    """Those that share a character with a place, in their own order.

    >>> from kelisim.model.text import Span
    >>> meeting(Row([Span(0, 9), Span(2, 4), Span(8, 12)]), Span(4, 9))
    [Span(start=0, end=9), Span(start=8, end=12)]
    """
    if not items:
        return []
    start, end = place.start, place.end
    if not isinstance(items, Row) or not items.ordered:
        return [item for item in items if item.start < end and start < item.end]
    found: list[S] = []
    reach, at = items.reach, bisect_left(items.starts, end) - 1
    while at >= 0 and reach[at] > start:
        if items[at].end > start:
            found.append(items[at])
        at -= 1
    return found[::-1]


def holding(items: Sequence[S], place: HasSpan) -> list[S]:
    """Those that hold the whole of a place, in their own order; `place` holds at least one character."""
    return [item for item in meeting(items, place) if item.start <= place.start and place.end <= item.end]


def last_before(items: Sequence[S], at: int, most: int) -> Sequence[S]:
    """The last few that end at a place or before it, of items of which none lies inside another (sentences)."""
    behind = bisect_right(items, at, key=_END)
    return items[max(0, behind - most) : behind]


def first_from(items: Sequence[S], at: int, most: int) -> Sequence[S]:
    """The first few that begin at a place or behind it, of items in order."""
    first = bisect_left(items, at, key=_START)
    return items[first : first + most]
