"""The first lines of a brief, for who reads nothing else: the last occasion, the next one, what is overdue, where accounts differ."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.report.figures import label, when
from kelisim.report.occasions import heading
from kelisim.report.page import Page
from kelisim.report.undertakings import parted
from kelisim.views.choice import days_of
from kelisim.views.occasion import Occasion
from kelisim.views.series import Series
from kelisim.views.undertaking import Undertaking


def write_summary(page: Page, found: Sequence[Occasion], promised: Sequence[Undertaking], counted: Sequence[Series]) -> None:
    """One line a question; each of them is told in full below."""
    page.add(f"## {page.words.say('in_short')}", "")
    held = [o for o in found if o.status == "held" and o.date]
    if held:
        last = max(o.date or "" for o in held)
        page.add(
            "- "
            + page.words.say("last_occasion", what=_dated(page, max((o for o in held if o.date == last), key=lambda o: len(o.accounts))))
        )
    ahead = [o for o in found if o.status == "planned" and not o.outcome and o.date and _ahead(page, o)]
    if ahead:
        page.add(
            "- " + page.words.say("next_occasion", what=_dated(page, min(ahead, key=lambda o: (days_of(o.date) or (), -len(o.accounts)))))
        )
    parts = parted(page, promised)
    page.add("- " + page.words.say("open_count", count=len(parts["past_due"]) + len(parts["still_open"])))
    page.add("- " + page.words.say("overdue", count=len(parts["past_due"])) + page.notes(u.accounts[-1] for u in parts["past_due"]))
    page.add(*(f"- {line}" for line in _conflicts(page, counted)), "")


def _dated(page: Page, one: Occasion) -> str:
    return f"{page.words.day(one.date)} – {heading(page, one).rstrip('.')}{page.notes(one.accounts)}"


def _ahead(page: Page, one: Occasion) -> bool:
    span = days_of(one.date)
    return bool(span and (page.as_of is None or span[1] >= page.as_of.first()))


def _conflicts(page: Page, counted: Sequence[Series]) -> list[str]:
    """A line each figure on which accounts contradict each other, with all values."""
    found = []
    for series in counted:
        for point in series.conflicts:
            values = " · ".join(page.words.amount(v.value, series.unit, v.approx) + page.notes(v.accounts) for v in point.values)
            found.append(page.words.say("conflicts", what=f"{label(page, series)}, {when(page, point)}: {values}"))
    return found or [page.words.say("no_conflicts")]
