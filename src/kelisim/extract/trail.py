"""What a document has already measured, so that a later sentence may point back to it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from operator import attrgetter

from kelisim.model.fact import Figure
from kelisim.model.places import last_before
from kelisim.model.text import Span

_START = attrgetter("start")
_NEAR = 2  # sentences back in which a figure may still be meant


@dataclass
class Trail:
    """The figures found so far with their sentences, and what explicit words say of each amount anywhere in the document."""

    sentences: list[Span]
    known: dict[tuple[float, str], tuple[str, str | None]] = field(default_factory=dict)
    told: list[tuple[Span, Figure]] = field(default_factory=list)

    def add(self, sentence: Span, figure: Figure) -> None:
        """Remember a figure."""
        self.told.append((sentence, figure))

    def last(self, sentence: Span, *indicators: str, near: int | None = None, status: str | None = None) -> Figure | None:
        """The last figure before or in the sentence, of some indicators and a status where given; with `near` not farther back than so
        many sentences."""
        for place, figure in reversed(self.told):
            if near is not None and self.apart(place, sentence) > near:
                return None
            if status and figure.status != status:
                continue
            if place.start <= sentence.start and (not indicators or figure.indicator in indicators):
                return figure
        return None

    def passage(self, sentence: Span, *indicators: str) -> Figure | None:
        """The last figure of the same passage: one or two sentences back, and in the same or the neighbouring paragraph."""
        return self.last(sentence, *indicators, near=_NEAR)

    def sum(self, sentence: Span, *indicators: str) -> Figure | None:
        """The last sum of the same passage: «this figure» points to no share of it («70 % of that came from imports»)."""
        sums = [(p, f) for p, f in self.told if f.unit != "percent" or f.indicator == "growth"]
        return Trail(self.sentences, self.known, sums).passage(sentence, *indicators)

    def before(self, sentence: Span) -> Span | None:
        """The sentence before one."""
        return next(iter(last_before(self.sentences, sentence.start, 1)), None)

    def apart(self, first: Span, second: Span) -> int:
        """How many sentences lie from one to the other; 0 for the same."""
        begun = bisect_right(self.sentences, first.start, key=_START)
        return max(0, bisect_right(self.sentences, second.start, key=_START) - begun)
