"""Commands by which a person decides: `judge`, `why`, `reject`, `accept`, `correct`. Each decision is signed, dated and can be undone."""

from __future__ import annotations

import os
from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.failure import CommandError
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, LedgerFile
from kelisim.cli.printing import print_json
from kelisim.cli.registers import register_of

if TYPE_CHECKING:
    from kelisim.link import Why
    from kelisim.model.link import Judgement, Verdict

VERDICTS = ("same", "different", "unsure")


def _who(name: str | None) -> str:
    """The name that signs: as given, of the environment, or of the machine's user."""
    import getpass

    chosen = name or os.environ.get("KELISIM_PERSON") or getpass.getuser()
    if not chosen.strip():
        raise typer.BadParameter("a decision is signed: --by NAME, or KELISIM_PERSON in the environment")
    return chosen.strip()


def _read_verdict(verdict: str) -> str:
    if verdict not in VERDICTS:
        raise typer.BadParameter(f"{verdict!r} is no judgement: choose {', '.join(VERDICTS)}")
    return verdict


Reason = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, in your words.", show_default=False)]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides (else KELISIM_PERSON, else the user's name).", show_default=False)
]
Claimed = Annotated[
    str, typer.Argument(metavar="ID", help="A claim, as kelisim show prints its id, or the beginning of it.", show_default=False)
]
First = Annotated[
    str,
    typer.Argument(metavar="A", help="An id as the lists print it; of a person or thing: person:…, or DOC#person:….", show_default=False),
]
Second = Annotated[str, typer.Argument(metavar="B", help="The other of the same kind.", show_default=False)]


def judge(
    first: First,
    second: Second,
    verdict: Annotated[str, typer.Argument(metavar="VERDICT", callback=_read_verdict, help="same, different, unsure.", show_default=False)],
    why: Reason,
    ledger: LedgerFile = LEDGER,
    by: By = None,
) -> None:
    """Say that two things are the same, or are not: your word stands over every rule's, also when documents are read again.

    What you said last of a pair counts. «unsure» leaves the pair to neither you nor the rules.

    \b
    Example:
      kelisim judge 4bd55bcd 9a01c2e7 different --why "two talks of one day: premiers, then ministers"
    """
    from kelisim.cli.naming import occurrence
    from kelisim.model.link import PERSON, Judgement
    from kelisim.pipeline.ingest import new_run

    with opened(ledger) as held:
        register = register_of(held)
        kind, left = occurrence(register, first)
        other, right = occurrence(register, second)
        _comparable((first, kind, left), (second, other, right))
        run = new_run("judge")
        left, right = sorted((left, right))
        held.add_judgements([Judgement(kind, left, right, verdict, f"{PERSON}{_who(by)}", why, 1.0, run.started)], run)
    typer.echo(f"{verdict}: {left} and {right}")


def _comparable(one: tuple[str, str, str], two: tuple[str, str, str]) -> None:
    """Raise CommandError where two things, each as asked with its kind and id, are of two kinds or are one account."""
    if one[1] != two[1]:
        raise CommandError(f"{one[0]} is of kind {one[1]}, {two[0]} of kind {two[1]}: only things of one kind can be judged")
    if one[2] == two[2]:
        raise CommandError(f"{one[0]} and {two[0]} name one account, {one[2]}: name two")


def why(first: First, second: Second, ledger: LedgerFile = LEDGER, as_json: AsJson = False) -> None:
    """Show why two things are one or two: every judgement on them, by whom and when, and the chain that joins them or was cut.

    \b
    Example:
      kelisim why 4bd55bcd 9a01c2e7
    """
    from dataclasses import asdict

    from kelisim.cli.naming import occurrence
    from kelisim.link import why as explain

    with opened(ledger) as held:
        register = register_of(held)
        kind, left = occurrence(register, first)
        other, right = occurrence(register, second)
        _comparable((first, kind, left), (second, other, right))
        found = explain(left, right, held.judgements(kind))
    if as_json:
        print_json({"left": left, "right": right, **asdict(found)})
        return
    for line in _told(left, right, found):
        typer.echo(line)


def _told(left: str, right: str, found: Why) -> Iterable[str]:
    yield f"{left} and {right} are {'one' if found.same else 'not one'}."
    yield from _judgements("Said of the two", found.said)
    longer = found.chain if len(found.chain) > 1 else ()
    yield from _judgements("What joins them" if found.same else "What would join them", longer)
    yield from _judgements("What keeps them apart", [j for j in found.apart if j not in found.said])
    if not (found.said or found.chain or found.apart):
        yield "Nobody has compared them: they share no key (day and states, ordinal, name …)."


def _judgements(title: str, judgements: Iterable[Judgement]) -> Iterable[str]:
    for number, one in enumerate(judgements):
        if not number:
            yield f"\n{title}:"
        sign = {"same": "=", "different": "≠"}.get(one.verdict, "?")
        when = f", {one.when[:10]}" if one.when else f", score {one.score:g}"
        yield f"  {one.left} {sign} {one.right}\n    {one.by.replace(':', ' ', 1)}{when}: {one.why}"


def reject(claim: Claimed, why: Reason, ledger: LedgerFile = LEDGER, by: By = None) -> None:
    """Say that a claim is wrong: no list counts it any more; kelisim show still shows it, as rejected, by whom and why.

    \b
    Example:
      kelisim reject 4bd55bcd --why "the talks are hypothetical"
    """
    _decide("reject", claim, why, ledger, by)


def accept(claim: Claimed, why: Reason, ledger: LedgerFile = LEDGER, by: By = None) -> None:
    """Say that a claim is right as it stands; takes back a rejection or a correction.

    \b
    Example:
      kelisim accept 4bd55bcd --why "checked against the page"
    """
    _decide("accept", claim, why, ledger, by)


def _decide(what: str, asked: str, why: str, ledger: Any, by: str | None) -> None:
    from kelisim.cli.naming import claim_of
    from kelisim.pipeline import decisions
    from kelisim.pipeline.ingest import new_run

    with opened(ledger) as held:
        register = register_of(held)
        account = claim_of(register, asked)
        claim = account.claim
        made: Verdict = getattr(decisions, what)(claim, held, new_run(what), by=_who(by), why=why)
    typer.echo(f"{made.decision}: {claim.kind} {claim.id}")
    others = [a.claim.id for a in register.accounts(claim.kind) if register.id_of(a) == register.id_of(account) and a.claim.id != claim.id]
    if others:
        typer.echo(f"the same {claim.kind} is told by {len(others)} more: {', '.join(others[:6])}")


def correct(
    claim: Claimed,
    changes: Annotated[list[str], typer.Argument(metavar="FIELD=VALUE...", help="What is right; FIELD= for nothing.", show_default=False)],
    why: Reason,
    ledger: LedgerFile = LEDGER,
    by: By = None,
    own: Annotated[bool, typer.Option("--own", help="Keep it as your own word where the document's words do not bear it out.")] = False,
) -> None:
    """Put what is right in the place of what was read: through the evidence gate, or, with --own, marked as your own word.

    Several values are parted by commas. The claim that was read stays to be seen with your reason.

    \b
    Example:
      kelisim correct 4bd55bcd date=2025-04-12 --why "the report is of the day after"
      kelisim correct 4bd55bcd participants=country:KZ,country:UZ --why "three sides are named, two took part"
    """
    from kelisim.cli.naming import changed_fields, claim_of
    from kelisim.pipeline.decisions import RefusedError
    from kelisim.pipeline.decisions import correct as put_right
    from kelisim.pipeline.ingest import new_run

    with opened(ledger) as held:
        register = register_of(held)
        account = claim_of(register, claim)
        wanted = changed_fields(register, account, changes)
        try:
            made = put_right(account.claim, wanted, account.record, held, new_run("correct"), by=_who(by), why=why, own=own)
        except RefusedError as refused:
            hint = "\n(--own keeps it as your own word, not the document's)" if refused.readable else ""
            raise CommandError("\n".join(f"refused: {reason}" for reason in refused.reasons) + hint) from refused
    typer.echo(f"corrected: {account.claim.kind} {account.claim.id} → {made.replacement}")
