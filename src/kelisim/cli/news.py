"""`news`: what the register knows since a day: new, changed, contradicted, overdue."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, AsOf, Between, LedgerFile, read_date
from kelisim.cli.printing import SHORT, compact, one_line, print_json, print_table
from kelisim.cli.registers import newest_day, register_of
from kelisim.cli.rows import day_or_none, parties
from kelisim.model.date import PartialDate

if TYPE_CHECKING:
    from kelisim.views.news import Item
    from kelisim.views.register import Register

NOTHING = "nothing new in these days"
HEADINGS = {
    "new": "New", "changed": "Changed", "contradicted": "Contradicted, and neither is chosen",
    "withdrawn": "No longer on their pages, or on pages that are no more", "overdue": "Newly overdue",
}  # fmt: skip
_ABOUT = {"about": "about ", "over": "over ", "under": "under ", "up_to": "up to "}


def news(
    since: Annotated[
        PartialDate, typer.Option(parser=read_date, metavar="DATE", help="What documents of this day or later tell.", show_default=False)
    ],
    ledger: LedgerFile = LEDGER, as_of: AsOf = None, between: Between = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List what is new since a day: occasions, undertakings and figures that are new, changed, contradicted, newly overdue; and what a
    page told and no longer does, or told before it was withdrawn.

    It compares what was known on the day before --since with what was known on --as-of (else the day of the newest document, or of the
    newest edit), by the days on which documents were published and pages were seen to be edited. A document without a day is of no day's
    news.

    \b
    Example:
      kelisim news --since 2026-05-01 --between KZ KG
    """
    from kelisim.views.choice import Choice
    from kelisim.views.news import news as view
    from kelisim.views.plainnews import plain_news

    with opened(ledger) as held:
        before = register_of(held, PartialDate.of(since.first()).shifted(-1))
        after = register_of(held, as_of or newest_day(held))
    found = view(before, after, Choice(between or ()))
    if as_json:
        print_json([plain_news(after, item) for item in found])
        return
    for number, (kind, items) in enumerate(groupby(found, key=lambda item: item.news)):
        typer.echo(("\n" if number else "") + HEADINGS[kind])
        print_table(["id.", "published.", "what", "words"], (_row(after, item) for item in items), empty=NOTHING)
    if not found:
        typer.echo(NOTHING)


def _row(register: Register, item: Item) -> list[str]:
    edited = f" (its page was edited: so since {item.edited})" if item.edited else ""
    return [item.id[:SHORT], day_or_none(item.account.published), _what(register, item) + edited, one_line(item.account.words, 120)]


def _what(register: Register, item: Item) -> str:
    """What is new, in a line: the thing, and what of it was and is."""
    if item.account.lost and register.former:
        loss = f"words no longer on the page since {item.account.lost.since}"
        return f"{_thing(register.former, item)}: {_value(register, item, item.was) + ', ' if item.kind == 'figure' else ''}{loss}"
    thing = _thing(register, item)
    if item.news == "withdrawn":
        value = f"{_value(register, item, item.was)}, " if item.kind == "figure" else ""
        return f"{thing}: {value}page withdrawn on {item.account.withdrawn}; it counts on, in the words of the saved copy"
    if item.news == "new":
        return f"{thing}: {_value(register, item, item.now)}" if item.kind == "figure" else thing
    now = _value(register, item, item.now)
    if item.news == "overdue":
        return f"{thing}: due {now}, no report of completion as of {register.as_of}"
    if item.against:
        stem = item.against.record.document.stem
        return f"{thing}, {item.part}: {now} ≠ {_value(register, item, item.was)} ({item.against.claim.id[:SHORT]}, {stem})"
    was = "" if item.was is None else f"{_value(register, item, item.was)} → "
    return f"{thing}, {item.part}: {was}{now}"


def _thing(register: Register, item: Item) -> str:
    if item.kind == "occasion":
        one = item.about
        place = f", {register.name(one.place, 'en')}" if one.place else ""
        return f"{'' if one.status == 'held' else 'planned '}{one.type} {'–'.join(sorted(one.states))}, {one.date or 'no date'}{place}"
    if item.kind == "undertaking":
        return f"{item.about.kind} {'–'.join(sorted(item.about.states))}, {item.about.state.replace('_', ' ')}"
    one, point = item.about
    what = one.indicator if one.indicator != "other" else one.of or "other"
    status = "" if point.status == "actual" else f" ({point.status})"
    return f"{what.replace('_', ' ')}{status} {parties(register, one.parties)}, {point.period or 'period not said'}"


def _value(register: Register, item: Item, value: Any) -> str:
    if item.kind == "figure":
        return f"{_ABOUT.get(value[1] or '', '')}{compact(value[0], item.about[0].unit)}"
    if item.part == "place":
        return register.name(value, "en") or str(value)
    return str(value).replace("_", " ")
