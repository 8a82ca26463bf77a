"""`figures` and `conflicts`: what is counted, how much, who says so, and what does not fit together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated

import typer

from kelisim.cli.failure import CommandError
from kelisim.cli.former import former, plain_former, print_former, print_withdrawn
from kelisim.cli.options import LEDGER, AsJson, AsOf, Between, Lang, LedgerFile, Since, Until
from kelisim.cli.printing import SHORT, compact, one_line, print_json, print_table
from kelisim.cli.rows import NOTHING, day_or_none, languages, names, parties, register_in

if TYPE_CHECKING:
    from kelisim.views.growth import Check
    from kelisim.views.register import Register
    from kelisim.views.series import Point, Series
    from kelisim.views.tellers import Teller
    from kelisim.views.values import Revision, Value

NO_CONFLICT = "no two accounts of a figure contradict each other"
_ABOUT = {"about": "about ", "over": "over ", "under": "under ", "up_to": "up to "}
FigureId = Annotated[
    str | None,
    typer.Argument(metavar="[ID]", help="A figure, by its id or the beginning of it: its whole series in words.", show_default=False),
]


def figures(
    figure: FigureId = None, ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None,
    as_of: AsOf = None, lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the figures: what is counted, of which period, how much, who says so, on whose side; series by series.

    Values of one period that contradict each other are marked ≠; one that the same voice later gave anew says when. Nothing is averaged.
    The side is the state whose statistics a value is said to be, else that of the speaker, else that of the publisher. With an ID the one
    series is told in the words of its documents. --since and --until go by the day of publication.

    \b
    Examples:
      kelisim figures --between KZ KG --as-of 2025-12-31
      kelisim figures d20d4d82
    """
    from kelisim.views.choice import Choice
    from kelisim.views.plainfigures import plain_series
    from kelisim.views.series import series

    register = register_in(ledger, as_of)
    choice = Choice(between or (), since, until, lang)
    found, gone = series(register, choice), former(register, series, choice)
    if figure:
        found, gone = [_holding(found, figure.lower())], []
    if as_json:
        print_json([*(plain_series(register, one) for one in found), *plain_former(register, plain_series, gone)])
    elif figure:
        _print_series(register, found[0])
    else:
        rows = (row for one in found for point in one.points for row in _rows(register, one, point))
        print_table(["id.", "what", "parties.", "period.", "value.", "said by", "side.", "told in"], rows, empty=NOTHING)
        print_withdrawn(account for one in found for account in one.accounts)
        print_former(account for one in gone for account in one.accounts)


def conflicts(
    ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None, as_of: AsOf = None,
    lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the figures that contradict each other, with the words of every account; none is chosen.

    Then values that the same voice later gave anew, with both days, and stated growth that the stated levels contradict.

    \b
    Example:
      kelisim conflicts --between KZ KG
    """
    from kelisim.views.choice import Choice
    from kelisim.views.conflicts import conflicts as view
    from kelisim.views.plainfigures import plain_differences

    register = register_in(ledger, as_of)
    found = view(register, Choice(between or (), since, until, lang))
    if as_json:
        print_json(plain_differences(register, found))
        return
    for conflict in found.conflicts:
        typer.echo(f"≠ {_heading(register, conflict.series, conflict.point)}: {', '.join(conflict.between)}")
        _print_values(register, conflict.series.unit, conflict.values)
    for one, point, revision in found.revised:
        typer.echo(f"given anew: {_heading(register, one, point)}")
        _print_revision(register, one.unit, revision)
    for check in found.growth:
        _print_check(register, check)
    if not (found.conflicts or found.revised or found.growth):
        typer.echo(NO_CONFLICT)


def _what(one: Series) -> str:
    return one.indicator.replace("_", " ") + (f" ({one.of.replace('_', ' ')})" if one.of else "")


def _period(point: Point) -> str:
    compared = f" to {point.compared}" if point.compared else ""
    return f"{'by ' if point.status == 'target' and point.period else ''}{point.period or 'not said'}{compared}"


def _heading(register: Register, one: Series, point: Point) -> str:
    status = "" if point.status == "actual" else f", {point.status}"
    return f"{_what(one)}{status}, {parties(register, one.parties) or 'nobody named'}, {_period(point)}"


def _amount(told: tuple[float, str | None], unit: str) -> str:
    return f"{_ABOUT.get(told[1] or '', '')}{compact(told[0], unit)}"


def _rows(register: Register, one: Series, point: Point) -> Iterator[list[str]]:
    anew = {r.first.account.claim.id: day_or_none(r.then.day) for r in point.revised}
    clashing = [value.told for a, b, _ in point.clashes for value in (a, b)]
    for value in point.values:
        revised = next((f", anew {anew[a.claim.id]}" for a in value.accounts if a.claim.id in anew), "")
        yield [
            value.accounts[0].claim.id[:SHORT], _what(one) if point.status == "actual" else f"{_what(one)}, {point.status}",
            parties(register, one.parties), _period(point),
            f"{'≠ ' if value.told in clashing else ''}{_amount(value.told, one.unit)}{revised}",
            names(register, value.speakers) or "nobody named", _sides(value), languages(value.accounts),
        ]  # fmt: skip


def _sides(value: Value) -> str:
    """The states on whose side a value is told, and how that is known: «KG statistics», «published in KG»."""
    return _side(", ".join(value.sides), value.side_by)


def _side(states: str, how: str | None) -> str:
    """How a side is known. A paper of one state that gives the other side's value tells where it was printed, and not whose value it is."""
    if not states:
        return ""
    return f"published in {states}" if how == "source" else f"{states} {how}"


def _holding(found: Iterable[Series], asked: str) -> Series:
    """The series with a figure whose id begins so."""
    holding = [one for one in found if any(account.claim.id.startswith(asked) for account in one.accounts)]
    if len(holding) != 1:
        raise CommandError(f"{asked}: {'several series have' if holding else 'no series has'} a figure with an id that begins so")
    return holding[0]


def _print_series(register: Register, one: Series) -> None:
    from kelisim.views.growth import growth_checks
    from kelisim.views.series import series

    for point in one.points:
        between = ", ".join(dict.fromkeys(between for _, _, between in point.clashes))
        typer.echo(f"{'≠ ' if between else ''}{_heading(register, one, point)}{f': {between}' if between else ''}")
        _print_values(register, one.unit, point.values)
        for revision in point.revised:
            typer.echo("  given anew:")
            _print_revision(register, one.unit, revision)
    if one.indicator == "growth":
        for check in growth_checks(series(register)):
            if (check.of.counted, check.of.parties) == (one.counted, one.parties):
                _print_check(register, check, words=False)


def _print_values(register: Register, unit: str, values: Iterable[Value]) -> None:
    for value in values:
        typer.echo(f"  {_amount(value.told, unit)}")
        for teller in value.tellers:
            _print_teller(register, teller)


def _print_teller(register: Register, teller: Teller) -> None:
    """Whose word it is, where it stands, and the words."""
    document = teller.account.record.document
    side = f" ({_side(teller.side, teller.side_by)})" if teller.side else ""
    counted = f", statistics of {register.name(teller.basis, 'en')}" if teller.basis else ""
    where = f"{document.source.name or 'publisher not stated'}, {day_or_none(teller.day)}, {document.stem} ({document.lang})"
    typer.echo(f"    {register.name(teller.speaker, 'en') or 'nobody named'}{counted}{side}; {where}; {teller.account.claim.id[:SHORT]}")
    typer.echo(f"      «{one_line(teller.account.words)}»")


def _print_revision(register: Register, unit: str, revision: Revision) -> None:
    for told, teller in ((revision.earlier, revision.first), (revision.later, revision.then)):
        typer.echo(f"  {_amount(told, unit)}, told {day_or_none(teller.day)}")
        _print_teller(register, teller)


def _print_check(register: Register, check: Check, *, words: bool = True) -> None:
    """A growth (with its `words`), what the levels make of it, and the words of those."""
    base = f" to {check.base}{' (the year before is assumed)' if check.assumed else ''}" if check.base else ""
    why = f": {check.why}" if check.why else ""
    head = f"{_what(check.of)}, {parties(register, check.of.parties)}, {check.period or 'not said'}{base}"
    typer.echo(f"{head}: {_amount(check.growth.told, check.of.unit)}; beside stated levels: {check.verdict}{why}")
    if words:
        _print_values(register, check.of.unit, (check.growth,))
    for levels in check.levels:
        unit = _unit(levels.by[0])
        typer.echo(f"  reckoned here: {levels.least:.1f} to {levels.most:.1f} percent, from")
        for value, teller in zip((levels.earlier, levels.later), levels.by, strict=True):
            typer.echo(f"  {_amount(value.told, unit)}")
            _print_teller(register, teller)


def _unit(teller: Teller) -> str:
    from kelisim.views.tellers import figure_of

    return figure_of(teller.account).unit
