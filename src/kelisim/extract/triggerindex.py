"""The triggers of a document by concept and by place: rules ask for hundreds of concepts in every sentence, and a document has a few."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from operator import attrgetter

from kelisim.model.annotation import Trigger
from kelisim.model.text import HasSpan

_START, _START_END = attrgetter("start"), attrgetter("start", "end")


class TriggerIndex:
    """Triggers in order, to be asked for by concepts and a place. Concepts that are asked for together are put together once.

    >>> from kelisim.model.text import Span
    >>> index = TriggerIndex([Trigger(0, 4, "event.visit_noun"), Trigger(9, 12, "event.call")])
    >>> index.inside(Span(0, 10), ("event.visit_noun", "event.call"))
    [Trigger(start=0, end=4, concept='event.visit_noun')]
    >>> "event.call" in index, "event.summit" in index
    (True, False)
    """

    __slots__ = ("_asked", "_by_concept")

    def __init__(self, triggers: Iterable[Trigger]) -> None:
        self._by_concept: dict[str, list[Trigger]] = {}
        for trigger in sorted(triggers, key=_START):
            self._by_concept.setdefault(trigger.concept, []).append(trigger)
        self._asked: dict[tuple[str, ...], tuple[list[int], list[Trigger]]] = {}

    def __contains__(self, concept: str) -> bool:
        return concept in self._by_concept

    def inside(self, place: HasSpan, concepts: tuple[str, ...]) -> list[Trigger]:
        """The triggers of any of `concepts` that lie wholly inside a place, in order."""
        starts, triggers = self._asked.get(concepts) or self._together(concepts)
        if not starts:
            return []
        first, end = bisect_left(starts, place.start), place.end
        if first == len(starts) or starts[first] >= end:
            return []
        return [t for t in triggers[first : bisect_left(starts, end, first)] if t.end <= end]

    def any_inside(self, place: HasSpan, concepts: tuple[str, ...]) -> bool:
        """Whether a trigger of any of `concepts` lies wholly inside a place."""
        starts, triggers = self._asked.get(concepts) or self._together(concepts)
        if not starts:
            return False
        end = place.end
        for at in range(bisect_left(starts, place.start), len(starts)):
            if starts[at] >= end:
                return False
            if triggers[at].end <= end:
                return True
        return False

    def _together(self, concepts: tuple[str, ...]) -> tuple[list[int], list[Trigger]]:
        """Where the triggers of some concepts begin, and the triggers, both in the order of the text."""
        found = [trigger for concept in concepts for trigger in self._by_concept.get(concept, ())]
        found.sort(key=_START_END)
        known = self._asked[concepts] = [t.start for t in found], found
        return known
