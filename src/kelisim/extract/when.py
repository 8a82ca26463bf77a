"""When: the period that a figure covers, the day by which something is due, the day on which something happened."""

from __future__ import annotations

from kelisim.extract.scene import Scene
from kelisim.model.annotation import DateMention
from kelisim.model.fact import Figure
from kelisim.model.text import HasSpan, Span


def period_of(scene: Scene, sentence: Span, amount: HasSpan, last: Figure | None) -> str | None:
    """What the amount covers: the nearest date or period of the sentence that is no term; else that of the figure before it,
    where the sentence has none and goes on with the same amounts."""
    dates = [d for d in scene.dates(sentence) if d.value and d.relation in ("on", "during", "since") and not _own_day(d)]
    chosen = _nearest(dates, amount)
    if chosen and chosen.value:
        return str(chosen.value)
    return None


def _own_day(date: DateMention) -> bool:
    """«бүгін», «сегодня» is when it was said, no period."""
    return date.rule in ("today", "yesterday", "weekday", "same_day", "day_before", "same_period")


def _nearest(dates: list[DateMention], amount: HasSpan) -> DateMention | None:
    """What stands before the amount counts as half as far as what stands after it."""
    if not dates:
        return None
    return min(dates, key=lambda d: (amount.start - d.end) / 2 if d.end <= amount.start else float(d.start - amount.end))


def due_of(scene: Scene, sentence: Span, amount: HasSpan) -> str | None:
    """By when: the date of the sentence that stands as a term, else one that lies after the document's day."""
    dates = [d for d in scene.dates(sentence) if d.value]
    terms = [d for d in dates if d.relation == "due"]
    chosen = _nearest(terms, amount)
    if chosen is None and scene.published:
        chosen = _nearest([d for d in dates if d.value and d.value.start.first() > scene.published.last()], amount)
    return str(chosen.value.end or chosen.value.start) if chosen and chosen.value else None
