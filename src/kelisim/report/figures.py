"""The part of a brief that sets figures side by side: of which period, how much, who says so. Nothing is averaged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kelisim.model.date import PartialDate
from kelisim.report.page import Page
from kelisim.views.register import Account
from kelisim.views.series import DIRECTED, Point, Series
from kelisim.views.values import Value

LEADING = ("trade_turnover", "exports", "imports", "investment")


def write_figures(page: Page, found: Sequence[Series]) -> None:
    """A table for each series that matters most or that shows a conflict; the rest in one table with the words beside."""
    page.add(f"## {page.words.say('figures')}", "")
    if not found:
        page.add(page.words.say("nothing"), "")
        return
    leading = sorted((s for s in found if s.indicator in LEADING), key=lambda s: LEADING.index(s.indicator))
    for series in leading:
        _write_series(page, series)
    rest = [s for s in found if s.indicator not in LEADING]
    if rest:
        _write_rest(page, rest[: page.room])
        page.left_out(rest)
        page.add("")


def label(page: Page, series: Series) -> str:
    """What a series counts: «Growth: trade turnover», with the document's own word where the language has none for it."""
    what = page.words.label("indicators", series.indicator)
    if not series.of:
        return what
    known = page.words.data["indicators"].get(series.of.replace(" ", "_"))
    return f"{what}: {known.lower() if known else page.words.quoted(series.of)}"


def _write_series(page: Page, series: Series) -> None:
    page.add(f"### {label(page, series)}" + (f" ({_parties(page, series)})" if series.parties else ""), "")
    _table_head(page, "period", "value", "said_by")
    for point in series.points:
        for value in point.values:
            amount = page.words.amount(value.value, series.unit, value.approx)
            page.add(f"| {when(page, point)} | {amount} | {_who(page, value)} {page.notes(value.accounts)} |")
    page.add("")
    for point in series.conflicts:
        values = " · ".join(page.words.amount(v.value, series.unit, v.approx) + " " + page.notes(v.accounts) for v in point.values)
        page.add(f"- **{page.words.say('differs', period=when(page, point), values=values)}**")
    for line in _chain(page, series):
        page.add(f"- {line}")
    page.add("")


def _parties(page: Page, series: Series) -> str:
    """Whose figure it is; of a directed one the giver stands first."""
    return " → ".join(page.name(p) for p in series.parties) if series.indicator in DIRECTED else page.parties(series.parties)


def _table_head(page: Page, *columns: str) -> None:
    page.add("| " + " | ".join(page.words.say(c) for c in columns) + " |", "|" + " --- |" * len(columns))


def when(page: Page, point: Point) -> str:
    """The period of a point; that it is a target or an estimate, where it is."""
    if point.status == "target":
        return page.words.say("due_of_target", due=page.words.period(point.period)) if point.period else page.words.say("target_no_due")
    period = page.words.period(point.period)
    return page.words.say("estimate_of", period=period) if point.status == "estimate" else period


def _who(page: Page, value: Value) -> str:
    """The persons and bodies named as saying it, then the documents that say it themselves."""
    day = value.accounts[0].published
    said = [page.person(s, day) for s in value.speakers]
    own = dict.fromkeys(_source(page, a) for a in value.accounts if not getattr(a.fact, "said_by", None))
    said += [page.words.say("document_itself", source=", ".join(own))] if own else []
    return "; ".join(said)


def _source(page: Page, account: Account) -> str:
    document = account.record.document
    return page.source(document) if document.source.name else f"`{document.stem}`"


def _write_rest(page: Page, rest: Sequence[Series]) -> None:
    page.add(f"### {page.words.say('other_figures')}", "")
    _table_head(page, "what", "value", "period", "said_by", "words")
    for series in sorted(rest, key=lambda s: (s.indicator, s.of or "")):
        for point in series.points:
            for value in point.values:
                amount = page.words.amount(value.value, series.unit, value.approx)
                words = page.told(page.nearest(value.accounts), 110)
                mark = "≠ " if point.conflict else ""
                row = (label(page, series), mark + amount, when(page, point), _who(page, value), words + page.notes(value.accounts))
                page.add("| " + " | ".join(row) + " |")
    page.add("")


def _chain(page: Page, series: Series) -> Iterator[str]:
    """How a target moved, in the order in which it was told, and the growth that the last one still needs."""
    targets = sorted((p for p in series.of_status("target") if p.period), key=lambda p: _told_first(p))
    if not targets:
        return
    if len(targets) > 1:
        steps = " → ".join(
            page.words.say("chain_step", amount=_amount(page, series, p), due=page.words.period(p.period), day=page.words.day(_day(p)))
            + page.notes(p.values[0].accounts[:1])
            for p in targets
        )
        yield page.words.say("chain", steps=steps)
    last = targets[-1]
    base = _base(series, last)
    if base:
        rates = sorted(_rate(v.value, last, base) for v in base.values)
        growth = " – ".join(dict.fromkeys(page.words.amount(round(100 * r, 1), "percent") for r in (rates[0], rates[-1])))
        notes = page.notes(a for v in (*base.values, *last.values) for a in v.accounts[:1])
        target = _amount(page, series, last)
        yield (
            page.words.say(
                "needed", period=page.words.period(base.period), target=target, due=page.words.period(last.period), growth=growth
            )
            + notes
        )


def _amount(page: Page, series: Series, point: Point) -> str:
    return page.words.amount(point.values[0].value, series.unit, point.values[0].approx)


def _day(point: Point) -> PartialDate | None:
    return min((a.published for v in point.values for a in v.accounts if a.published), default=None)


def _told_first(point: Point) -> tuple[str, str]:
    return (str(_day(point) or "9999"), point.period or "")


def _base(series: Series, target: Point) -> Point | None:
    """The last whole year before the target is due of which everybody gives an exact level below it.

    What is not a tenth of the target is not taken for a level of the same thing.
    """
    aim = target.values[0].value
    years = [p for p in series.of_status("actual") if p.period and len(p.period) == 4 and p.period < (target.period or "")[:4]]
    fitting = [p for p in years if all(v.approx is None and aim / 10 < v.value < aim for v in p.values)]
    return max(fitting, key=lambda p: p.period or "", default=None)


def _rate(level: float, target: Point, base: Point) -> float:
    """The growth a year that leads from a level to a target."""
    years = int((target.period or "")[:4]) - int((base.period or "")[:4])
    return float((target.values[0].value / level) ** (1 / years) - 1)
