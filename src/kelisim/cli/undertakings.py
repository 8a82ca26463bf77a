"""`commitments` and `undertaking`: what was promised, agreed and signed, and what became of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from kelisim.cli.failure import CommandError
from kelisim.cli.former import former, plain_former, print_former, print_withdrawn
from kelisim.cli.options import LEDGER, AsJson, AsOf, Between, Lang, LedgerFile, Since, Until
from kelisim.cli.printing import SHORT, compact, one_line, print_json, print_table
from kelisim.cli.rows import NOTHING, day_or_none, languages, names, parties, register_in

if TYPE_CHECKING:
    from kelisim.views.life import Step, Wording
    from kelisim.views.register import Account, Register
    from kelisim.views.targets import Chain, Needed
    from kelisim.views.undertaking import Undertaking

LEAST = 4  # digits of an id
COLUMNS = ("id.", "kind.", "reached.", "due", "postponed.", "silent since.", "completion", "told in", "in the words of the last")


def commitments(
    ledger: LedgerFile = LEDGER, between: Between = None, since: Since = None, until: Until = None, as_of: AsOf = None,
    lang: Lang = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List the undertakings: what was promised, agreed or signed, how far it came by the latest account, every due date told.

    How often it was put off is counted from later due dates and from the words of documents, at the least; «silent since» is the day of
    the last document that speaks of it; «none told» says that no document by the day of the register reports completion, and no more.

    \b
    Example:
      kelisim commitments --between KZ KG --since 2024-10
    """
    from kelisim.views.choice import Choice
    from kelisim.views.plainundertakings import plain_undertaking
    from kelisim.views.undertaking import undertakings

    register = register_in(ledger, as_of)
    choice = Choice(between or (), since, until, lang)
    found, gone = undertakings(register, choice), former(register, undertakings, choice)
    if as_json:
        print_json([*(plain_undertaking(register, one) for one in found), *plain_former(register, plain_undertaking, gone)])
        return
    print_table(COLUMNS, (_row(one) for one in found), empty=NOTHING)
    print_withdrawn(account for one in found for account in one.accounts)
    print_former(account for one in gone for account in one.accounts)


def _row(one: Undertaking) -> list[str]:
    completion = day_or_none(one.completion.day) if one.completion else "none told"
    return [
        one.id[:SHORT], one.kind, _reached(one), " → ".join(one.dues) or "not said", f"{one.postponed} ×" if one.postponed else "",
        day_or_none(one.silent_since), completion, languages(one.accounts), one_line(one.accounts[-1].words, 90),
    ]  # fmt: skip


def _reached(one: Undertaking | Step) -> str:
    return one.state.replace("_", " ") + (f", {one.turn}" if one.turn else "")


def undertaking(
    fact: Annotated[str, typer.Argument(metavar="ID", help="An id that commitments lists, or its beginning.", show_default=False)],
    ledger: LedgerFile = LEDGER,
    as_of: AsOf = None,
    as_json: AsJson = False,
) -> None:
    """Tell the life of one undertaking: each step with its day and words, every due date, how the wording changed.

    Of a target the whole chain of targets is told, with the growth a year that the last one still needs from the last level told exactly:
    that is reckoned here and said by nobody.

    \b
    Example:
      kelisim undertaking 4647432f
    """
    from kelisim.views.plainundertakings import plain_chain, plain_undertaking
    from kelisim.views.targets import chains, chains_with
    from kelisim.views.undertaking import undertakings

    register = register_in(ledger, as_of)
    one = _find(undertakings(register), fact.lower())
    aims = chains_with(chains(register))(one.accounts) if one.kind == "target" else []
    if as_json:
        print_json({**plain_undertaking(register, one), "chains": [plain_chain(register, chain) for chain in aims]})
        return
    _print_life(register, one)
    for chain in aims:
        _print_chain(register, chain)


def _find(found: list[Undertaking], asked: str) -> Undertaking:
    """The one undertaking whose id, or one of whose claims' ids, begins so."""
    if len(asked) < LEAST:
        raise CommandError(f"{asked!r} is too short: give at least {LEAST} digits of an id")
    fitting = [u for u in found if u.id.startswith(asked) or any(a.claim.id.startswith(asked) for a in u.accounts)]
    if len(fitting) != 1:
        several = f"several undertakings begin so: {', '.join(u.id for u in fitting[:5])}" if fitting else "no undertaking begins so"
        raise CommandError(f"{asked}: {several}")
    return fitting[0]


def _print_life(register: Register, one: Undertaking) -> None:
    """The steps, each with its words, and then what they amount to."""
    typer.echo(f"{one.kind} {one.id}, {parties(register, one.parties) or 'nobody named'}: {_reached(one)}")
    named = {id(wording.account): wording for wording in one.wordings}
    for step in one.steps:
        typer.echo(f"{day_or_none(step.day)}  {_reached(step)}{f', due {step.due}' if step.due else ''}")
        for account in step.accounts:
            _print_account(account, named.get(id(account)))
    _print_summary(register, one)


def _print_summary(register: Register, one: Undertaking) -> None:
    from kelisim.views.undertaking import day_of

    typer.echo(f"due: {' → '.join(one.dues) or 'not said'}")
    if one.postponed:
        typer.echo(f"put off {one.postponed} {'time' if one.postponed == 1 else 'times'}, at the least:")
    for put_off in one.postponements:
        how = "said so" if put_off.said else "by the dates told"
        moved = f"postponed from {put_off.before or 'no date told'} to {put_off.after or 'no date told'}"
        typer.echo(f"  {moved}, {day_or_none(put_off.day)} ({how}); {_ids(put_off.accounts)}")
    if one.completion:
        typer.echo(f"{one.completion.state.replace('_', ' ')} by report of {day_or_none(one.completion.day)}")
    else:
        typer.echo(f"no report of completion as of {day_or_none(day_of(register))}")
    typer.echo(f"silent since {day_or_none(one.silent_since)}")


def _print_account(account: Account, wording: Wording | None) -> None:
    document = account.record.document
    typer.echo(f"    {document.source.name or 'publisher not stated'}, {document.stem} ({document.lang}); {account.claim.id[:SHORT]}")
    typer.echo(f"      «{one_line(account.words)}»")
    if wording:
        added = f"; new: {', '.join(concept.replace('_', ' ') for concept in wording.added)}" if wording.added else ""
        typer.echo(f"      named «{one_line(wording.words, 120)}»{added}")


def _print_chain(register: Register, chain: Chain) -> None:
    typer.echo(f"targets of {chain.of.indicator.replace('_', ' ')}, {parties(register, chain.of.parties)}")
    for number, aim in enumerate(chain.aims, 1):
        gone = f", superseded by {aim.superseded_by + 1}" if aim.superseded_by is not None else ""
        amount = f"{aim.approx.replace('_', ' ')} " if aim.approx else ""
        typer.echo(
            f"  {number}. {amount}{compact(aim.value, chain.of.unit)}, due {aim.due or 'not said'}, first told {day_or_none(aim.day)}{gone}"
        )
        for teller in aim.tellers:
            said = names(register, (teller.speaker,)) or "nobody named"
            _print_said(said, teller.account)
    _print_needed(chain.needed)


def _print_said(said: str, account: Account) -> None:
    document = account.record.document
    typer.echo(f"    {said}; {day_or_none(account.published)}, {document.stem} ({document.lang}); {account.claim.id[:SHORT]}")
    typer.echo(f"      «{one_line(account.words)}»")


def _print_needed(needed: Needed) -> None:
    if needed.least is None or needed.most is None:
        typer.echo(f"  growth still needed: not reckoned: {needed.why}")
        return
    low, high = f"{needed.least:.1f}", f"{needed.most:.1f}"
    span = low if low == high else f"{low} to {high}"
    typer.echo(f"  reckoned here, said by nobody: {span} percent a year from the level of {needed.base}; from {_ids(needed.inputs)}")
    if needed.left_out:
        typer.echo(f"  left out as rough: {_ids(needed.left_out)}")


def _ids(accounts: tuple[Account, ...]) -> str:
    return ", ".join(account.claim.id[:SHORT] for account in accounts)
