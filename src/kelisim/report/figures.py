"""The part of a brief that sets figures side by side: of which period, how much, who says so. Nothing is averaged."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kelisim.report.page import Page, plain
from kelisim.report.titles import reached
from kelisim.views.growth import CONTRADICTS, Levels, growth_checks
from kelisim.views.register import Account
from kelisim.views.series import DIRECTED, Point, Series
from kelisim.views.targets import Aim, chain_of
from kelisim.views.tellers import figure_of
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
    write_growth(page, found)
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
    for line in (*_anew(page, series), *_chain(page, series)):
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
    """How a target moved, in the order in which it was set, and the growth that the last one still needs."""
    if not any(point.comparable and point.period for point in series.of_status("target")):
        return
    chain = chain_of(series)
    if len(chain.aims) > 1:
        yield page.words.say("chain", steps=" → ".join(_aim(page, series, aim) for aim in chain.aims))
    needed, last = chain.needed, chain.aims[-1]
    if needed.least is not None and needed.most is not None:
        growth = " – ".join(dict.fromkeys(page.words.amount(round(rate, 1), "percent") for rate in (needed.least, needed.most)))
        target = page.words.amount(last.value, series.unit, last.approx)
        period, due = page.words.period(needed.base), page.words.period(last.due)
        yield page.words.say("needed", period=period, target=target, due=due, growth=growth) + page.notes(needed.inputs)
    elif said := reached(needed.why):
        target = page.words.amount(last.value, series.unit, last.approx)
        period, due = page.words.period(needed.base), page.words.period(last.due)
        yield page.words.say(said, period=period, target=target, due=due) + page.notes(needed.inputs)


def _aim(page: Page, series: Series, aim: Aim) -> str:
    amount = page.words.amount(aim.value, series.unit, aim.approx)
    step = page.words.say("chain_step", amount=amount, due=page.words.period(aim.due), day=page.words.day(aim.day))
    return step + page.notes(teller.account for teller in aim.tellers[:1])


def _anew(page: Page, series: Series) -> Iterator[str]:
    """Values that the same voice later gave anew, with both days."""
    for point in series.points:
        for revision in point.revised:
            yield page.words.say(
                "revised", period=when(page, point), voice=page.name(revision.voice) if ":" in revision.voice else plain(revision.voice),
                earlier=page.words.amount(revision.earlier[0], series.unit, revision.earlier[1]), first=page.words.day(revision.first.day),
                later=page.words.amount(revision.later[0], series.unit, revision.later[1]), then=page.words.day(revision.then.day),
            ) + page.notes((revision.first.account, revision.then.account))  # fmt: skip


def write_growth(page: Page, found: Sequence[Series]) -> None:
    """A line each stated growth that the stated levels contradict."""
    for check in growth_checks(found):
        if check.verdict == CONTRADICTS:
            values = ", ".join(_levels(page, levels) for levels in check.levels)
            growth = page.words.amount(check.growth.value, check.of.unit, check.growth.approx) + page.notes(check.growth.accounts)
            what, period = label(page, check.of), page.words.period(check.period)
            page.add(f"- {page.words.say('growth_differs', what=what, period=period, growth=growth, values=values)}")


def _levels(page: Page, levels: Levels) -> str:
    unit = figure_of(levels.by[0].account).unit
    told = zip((levels.earlier, levels.later), levels.by, strict=True)
    return " → ".join(page.words.amount(value.value, unit, value.approx) + page.notes((teller.account,)) for value, teller in told)
