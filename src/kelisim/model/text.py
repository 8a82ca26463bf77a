"""Places in text: a span, and the map that leads from a cleaned text back to the source it was taken from."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import accumulate, pairwise
from typing import Protocol, TypeVar


@dataclass(frozen=True, slots=True, order=True, init=False)
class Span:
    """A half-open stretch of text, `text[start:end]`, in Unicode code points.

    >>> Span(2, 5).of("Бішкек")
    'шке'
    """

    start: int
    end: int

    def __init__(self, start: int, end: int) -> None:
        if not 0 <= start <= end:
            raise ValueError(f"a span runs forwards from 0: got {start}..{end}")
        _set_start(self, start)
        _set_end(self, end)

    def of(self, text: str) -> str:
        """The words of the span in `text`."""
        return text[self.start : self.end]

    def covers(self, other: HasSpan) -> bool:
        """Whether `other` lies wholly inside."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: HasSpan) -> bool:
        """Whether the two share at least one character."""
        return self.start < other.end and other.start < self.end


# A thousand spans are made for a page: set by their slots they take half the time that a frozen dataclass takes to set its own.
_set_start, _set_end = Span.__dict__["start"].__set__, Span.__dict__["end"].__set__


class HasSpan(Protocol):
    """Anything that stands somewhere in a text."""

    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


S = TypeVar("S", bound=HasSpan)


class Row(list[S]):
    """Things of a text in a list that is asked again and again what of it stands where: it remembers where each begins."""

    __slots__ = ("_ordered", "_reach", "_starts")

    def __init__(self, items: Iterable[S] = ()) -> None:
        super().__init__(items)
        self._starts: list[int] | None = None
        self._reach: list[int] = []
        self._ordered = False

    @property
    def starts(self) -> list[int]:
        """Where each begins."""
        if self._starts is None or len(self._starts) != len(self):
            self._starts = [item.start for item in self]
            self._ordered = all(a <= b for a, b in pairwise(self._starts))
        return self._starts

    @property
    def ordered(self) -> bool:
        """Whether they are in the order in which they begin."""
        return len(self.starts) == len(self) and self._ordered

    @property
    def reach(self) -> list[int]:
        """How far each and all before it reach."""
        if len(self._reach) != len(self):
            self._reach = list(accumulate((item.end for item in self), max))
        return self._reach

    def inside(self, start: int, end: int) -> list[S]:
        """Those that lie wholly in a place, in their own order."""
        starts = self._starts
        if starts is None or len(starts) != len(self):
            starts = self.starts
        if not self._ordered:
            return [item for item in self if start <= item.start and item.end <= end]
        first = bisect_left(starts, start)
        if first == len(starts) or starts[first] > end:
            return []
        return [item for item in self[first : bisect_right(starts, end, first)] if item.end <= end]


def starts_of(items: Sequence[S]) -> list[int]:
    """Where each of some things in order begins; a `Row` has it ready.

    >>> starts_of(Row([Span(0, 3), Span(4, 9)]))
    [0, 4]
    """
    return items.starts if isinstance(items, Row) else [item.start for item in items]


def within(items: Iterable[S], place: HasSpan) -> list[S]:
    """Those of `items` that lie wholly inside `place`, in their own order; of a `Row` found by halving.

    >>> within(Row([Span(0, 3), Span(4, 9), Span(5, 7)]), Span(4, 8))
    [Span(start=5, end=7)]
    """
    start, end = place.start, place.end
    if isinstance(items, Row):
        return items.inside(start, end)
    return [item for item in items if start <= item.start and item.end <= end]


class Cover:
    """Places in a text that is asked of many others whether one of them holds it: found by halving, however many there are.

    >>> cover = Cover([Span(0, 9), Span(2, 4), Span(20, 25)])
    >>> cover.holds(5, 9), cover.holds(8, 12), cover.opens_before(20), cover.opens_before(21), cover.meets(8, 12)
    (True, False, False, True, True)
    """

    __slots__ = ("_reach", "_starts")

    def __init__(self, places: Iterable[HasSpan]) -> None:
        ordered = sorted((place.start, place.end) for place in places)
        self._starts = [start for start, _ in ordered]
        self._reach = list(accumulate((end for _, end in ordered), max))

    def holds(self, start: int, end: int) -> bool:
        """Whether one place holds all from `start` to `end`."""
        before = bisect_right(self._starts, start)
        return before > 0 and self._reach[before - 1] >= end

    def opens_before(self, at: int) -> bool:
        """Whether `at` lies inside of a place that began before it."""
        before = bisect_left(self._starts, at)
        return before > 0 and self._reach[before - 1] > at

    def meets(self, start: int, end: int) -> bool:
        """Whether one place shares a character with those from `start` to `end`."""
        before = bisect_left(self._starts, end)
        return before > 0 and self._reach[before - 1] > start


class Apart:
    """Places of which no two meet, taken one by one: what meets a place taken before is refused. Found by halving.

    >>> apart = Apart()
    >>> [apart.take(0, 4), apart.take(3, 6), apart.take(4, 6)]
    [True, False, True]
    """

    __slots__ = ("_ends", "_starts")

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []

    def take(self, start: int, end: int) -> bool:
        """Take a place where it meets none; whether it was taken."""
        at = bisect_right(self._starts, start)
        if (at and self._ends[at - 1] > start) or (at < len(self._starts) and self._starts[at] < end):
            return False
        self._starts.insert(at, start)
        self._ends.insert(at, end)
        return True


@dataclass(frozen=True, slots=True)
class OffsetMap:
    """Leads from offsets in a cleaned text to offsets in its source.

    `runs` are `(cleaned, source, length)`: `length` characters that are the same in both. Between runs the cleaned text
    holds characters of its own (the blank line between paragraphs) or leaves characters of the source out (tags).

    >>> OffsetMap(((0, 3, 4), (4, 9, 2))).source(Span(1, 6))
    Span(start=4, end=11)
    """

    runs: tuple[tuple[int, int, int], ...] = field(default=())

    @classmethod
    def identity(cls, length: int) -> OffsetMap:
        """The map of a text that was not changed."""
        return cls(((0, 0, length),) if length else ())

    def offset(self, cleaned: int) -> int:
        """The source offset of one cleaned offset; inside an insertion, the end of the run before it."""
        at = bisect_right(self.runs, cleaned, key=lambda run: run[0]) - 1
        if at < 0:
            return self.runs[0][1] if self.runs else 0
        start, source, length = self.runs[at]
        return source + min(cleaned - start, length)

    def source(self, span: Span) -> Span:
        """The place in the source that the characters of `span` came from."""
        if span.start == span.end:
            at = self.offset(span.start)
            return Span(at, at)
        start, end = self.offset(span.start), self._end(span.end)
        return Span(min(start, end), end)

    def pieces(self, span: Span) -> list[Span]:
        """The same place piece by piece, without what stands between in the source alone (tags); pieces that touch are one.

        >>> OffsetMap(((0, 3, 4), (4, 9, 2))).pieces(Span(1, 6))
        [Span(start=4, end=7), Span(start=9, end=11)]
        """
        found: list[Span] = []
        first = max(0, bisect_right(self.runs, span.start, key=lambda run: run[0]) - 1)
        for start, source, length in self.runs[first:]:
            if start >= span.end:
                break
            begin, end = max(span.start, start), min(span.end, start + length)
            if begin < end:
                place = Span(source + begin - start, source + end - start)
                if found and found[-1].end == place.start:
                    place = Span(found.pop().start, place.end)
                found.append(place)
        return found

    def _end(self, cleaned: int) -> int:
        """Where the source of the character before an offset ends; of an insertion, the end of the run before it."""
        at = bisect_right(self.runs, cleaned - 1, key=lambda run: run[0]) - 1
        if at < 0:
            return self.runs[0][1] if self.runs else 0
        start, source, length = self.runs[at]
        return source + min(cleaned - start, length)
