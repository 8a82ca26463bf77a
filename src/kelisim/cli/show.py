"""`show`: one fact with every claim that tells it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.failure import CommandError
from kelisim.cli.former import said_of_loss
from kelisim.cli.naming import LEAST, every_account
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, LedgerFile
from kelisim.cli.printing import print_json
from kelisim.cli.registers import register_of

if TYPE_CHECKING:
    from kelisim.cli.claims import Shown
    from kelisim.ledger import Ledger
    from kelisim.views.register import Account, Register


def show(
    fact: Annotated[str, typer.Argument(metavar="ID", help="An id as the lists print it, or the beginning of one.", show_default=False)],
    ledger: LedgerFile = LEDGER,
    source: Annotated[
        bool, typer.Option("--source", help="Show the words in the source of the saved page; also takes a document.")
    ] = False,
    html: Annotated[
        Path | None,
        typer.Option("--html", metavar="FILE", help="Write the whole source with the words marked, as a page that runs nothing."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show a fact with every claim that tells it: the words, the document, the place, the rule, and what the claim leans on.

    Of a figure these are all who give its value for its period, as kelisim figures counts them; their ids lead here too.

    With --source the words are shown in the page as it was saved, between ⟦ and ⟧, with what stands around them there; --html writes the
    same of the whole page into a file. Both also take a document (its stem or the beginning of its id) and mark all its facts.

    \b
    Examples:
      kelisim show 4bd55bcd
      kelisim show 4bd55bcd --source
      kelisim show en-2026-05-call --html call.html
    """
    with opened(ledger) as held:
        register = register_of(held)
        if source or html:
            _show_source(held, register, fact, html, as_json=as_json)
            return
    told = _find(register, fact.lower())
    shown = [_claim(register, a) for a in told]
    if as_json:
        print_json({"id": fact_id(register, told[0]), "kind": told[0].claim.kind, "claims": shown})
        return
    typer.echo(f"{told[0].claim.kind} {fact_id(register, told[0])}: {len(told)} {'claims' if len(told) > 1 else 'claim'}")
    for claim in shown:
        _print(claim)


def _show_source(ledger: Ledger, register: Register, asked: str, html: Path | None, *, as_json: bool) -> None:
    """The words of a fact, or of all facts of a document, in the pages they were read from. Raises CommandError for what is neither."""
    from kelisim.cli.source import marked_accounts, marked_document, show_sources, write_sources
    from kelisim.ledger import LedgerError

    try:
        pages = marked_accounts(ledger, _find(register, asked.lower()))
    except CommandError as error:
        try:
            pages = marked_document(ledger, asked)
        except LedgerError as unknown:
            raise CommandError(f"{error}; of documents: {unknown}") from unknown
    if html:
        write_sources(pages, html)
    else:
        show_sources(pages, as_json=as_json)


def _find(register: Register, asked: str) -> list[Account]:
    """The accounts of the one fact whose id, or one of whose claims' ids, begins so."""
    if len(asked) < LEAST:
        raise CommandError(f"{asked!r} is too short: give at least {LEAST} digits of an id")
    accounts = every_account(register)
    older = {new for old, new in register.same.items() if old.startswith(asked)}
    named = [a for a in accounts if a.claim.id.startswith(asked) or fact_id(register, a).startswith(asked) or a.claim.id in older]
    found = sorted({fact_id(register, a) for a in named})
    if len(found) != 1:
        several = f"several facts begin so: {', '.join(found[:5])}" if found else "no fact of this register has an id that begins so"
        raise CommandError(f"{asked}: {several}")
    own = [a for a in accounts if fact_id(register, a) == found[0]]
    return sorted(_of_value(register, own) if own[0].claim.kind == "figure" else own, key=lambda a: a.order)


def fact_id(register: Register, account: Account) -> str:
    """The joined id of an account's fact, also of one that only an earlier version of its page told."""
    held = register.former if account.lost and register.former else register
    return held.id_of(account)


def _of_value(register: Register, own: list[Account]) -> list[Account]:
    """Every account that gives the value of a figure's account, reprints too: what `kelisim figures` counts on one line."""
    from kelisim.views.series import series

    ids = {account.claim.id for account in own}
    for value in (value for one in series(register) for point in one.points for value in point.values):
        told = [each for account in value.accounts for each in (account, *account.reprints)]
        if ids & {account.claim.id for account in told}:
            return told
    return own


def _claim(register: Register, account: Account) -> Shown:
    from kelisim.cli.claims import plain_claim
    from kelisim.views.plain import plain_account, plain_verdict

    def joined(value: Any) -> Any:
        """Ids of entities as the whole register has them."""
        if isinstance(value, tuple):
            return register.all(account, value)
        return register.entity(account, value) if isinstance(value, str) and ":" in value else value

    original = register.reprints.claims.get(account.claim.id)
    again = {"reprint_of": original, "differs": list(register.reprints.differ[account.claim.id])} if original else {}
    register = register.former if account.lost and register.former else register
    told = {**plain_account(account), **again, **plain_claim(account.claim, account.record.document.text, joined)}
    return {**told, "decided": plain_verdict(register.verdicts.get(account.claim.id))}


def _print(claim: Shown) -> None:
    from kelisim.cli.claims import print_claim

    source, day = claim["source"] or "publisher not stated", claim["published"] or "no date"
    typer.echo(f"\n  claim {claim['claim']}, rule {claim['rule']}")
    typer.echo(f"  {source}, {day}, {claim['stem']} ({claim['lang']}), characters {claim['start']}–{claim['end']}")
    if "reprint_of" in claim:
        differs = f"; here otherwise: {', '.join(claim['differs'])}" if claim["differs"] else ""
        typer.echo(f"  printed again: claim {claim['reprint_of']} has these words{differs}")
    if lost := claim.get("lost"):
        typer.echo(f"  {said_of_loss(lost)}")
    if day := claim.get("withdrawn"):
        typer.echo(f"  page withdrawn on {day}; the words are those of the saved copy")
    if verdict := claim["decided"]:
        instead = f" by claim {verdict['replacement']}" if verdict["replacement"] else ""
        typer.echo(f"  {verdict['decision']}{instead} ({verdict['by']}, {verdict['when'][:10]}): {verdict['why']}")
    print_claim(claim)
