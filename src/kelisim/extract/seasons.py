"""Seasons told without a year («to open in the autumn»): of what is still to come the coming one, as exactly as its year."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.model.annotation import Layers, Trigger
from kelisim.model.date import PartialDate
from kelisim.model.places import meeting
from kelisim.model.text import Span

_LAST = {"commitment.spring": 5, "commitment.summer": 8, "commitment.autumn": 11, "commitment.winter": 12}  # a winter begins in its year


def coming_seasons(layers: Layers, places: Sequence[Span], published: PartialDate | None) -> list[str]:
    """The years of the seasons worded in some places, counted from the day of publication; none where that is unknown.

    >>> from kelisim.annotate import annotate
    >>> from kelisim.model.document import Document
    >>> text = "Oman will open the port in the spring."
    >>> coming_seasons(annotate(Document("1", "x", text, "en")), [Span(0, len(text))], PartialDate(2025, 10))
    ['2026']
    """
    if published is None or published.month is None:
        return []
    told = {season.concept for place in places for season in _bare(layers, place)}
    return [str(PartialDate(published.year + (published.month > last))) for name, last in _LAST.items() if name in told]


def _bare(layers: Layers, place: Span) -> list[Trigger]:
    """The seasons that stand in a place and in no date («осенью 2027 года» has its year)."""
    return [w for w in layers.concepts(place, *_LAST) if not meeting(layers.dates, w)]
