"""`reread`: documents that the register has, read again by the rules of today; what changed, and what persons said that goes over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, LedgerFile
from kelisim.cli.printing import one_line, print_json
from kelisim.cli.progress import Progress

if TYPE_CHECKING:
    from kelisim.model.claim import Claim
    from kelisim.model.issue import Issue
    from kelisim.pipeline.reread import Reread


def reread(
    documents: Annotated[
        list[str] | None, typer.Argument(metavar="[DOC...]", help="Stems, names or beginnings of ids; else all.", show_default=False)
    ] = None,
    ledger: LedgerFile = LEDGER,
    as_json: AsJson = False,
) -> None:
    """Read documents again from the bytes that were kept, and report what changed: facts that are new, and those that are gone.

    What you rejected, corrected or judged stands: it goes over to the fact that now stands on the same words. Nothing is lost:
    facts that are gone are kept as withdrawn. Reading again by the same rules changes nothing.

    \b
    Example:
      kelisim reread en-2026-05-call
      kelisim reread --json
    """
    from kelisim.model.issue import Issue
    from kelisim.pipeline.ingest import new_run
    from kelisim.pipeline.reread import reread as read_again

    found = []
    with opened(ledger) as held, Progress() as progress:
        chosen = documents or [one.id for one in held.documents() if one.id and one.state == "read"]
        for one in read_again(chosen, held, new_run("reread")):
            progress(one.subject if isinstance(one, Issue) else one.document.stem)
            found.append(one)
    if as_json:
        print_json([{"set_aside": str(one)} if isinstance(one, Issue) else _plain(one) for one in found])
        return
    for one in found:
        _print(one)
    changed = sum(not isinstance(one, Issue) and one.changed for one in found)
    typer.echo(f"read again {len(found)}, changed {changed}")


def _plain(one: Reread) -> dict[str, Any]:
    text = one.document.text
    return {
        "document": one.document.id, "stem": one.document.stem, "same": one.same,
        "new": [_claim(claim, text) for claim in one.new], "gone": [_claim(claim, one.words) for claim in one.gone],
        "decisions_carried": [verdict.claim for verdict in one.carried], "decisions_lost": [_claim(claim, one.words) for claim in one.lost],
    }  # fmt: skip


def _claim(claim: Claim, text: str) -> dict[str, str]:
    return {"claim": claim.id, "kind": claim.kind, "words": claim.span.of(text)}


def _print(one: Reread | Issue) -> None:
    from kelisim.model.issue import Issue

    if isinstance(one, Issue):
        typer.echo(f"{one}: stays as it was read")
        return
    if not (one.changed or one.carried or one.lost):
        return
    typer.echo(f"{one.document.stem}: {one.same} same, {len(one.new)} new, {len(one.gone)} gone")
    for sign, claims, text in (("+", one.new, one.document.text), ("-", one.gone, one.words), ("!", one.lost, one.words)):
        for claim in claims:
            lost = " (you had decided of it; its words are gone)" if sign == "!" else ""
            typer.echo(f"  {sign} {claim.kind} {claim.id} «{one_line(claim.span.of(text), 80)}»{lost}")
    for verdict in one.carried:
        typer.echo(f"  = {verdict.decision} goes over to {verdict.claim}")
