"""`brief`: the paper before a visit."""

from __future__ import annotations

from typing import Annotated

import typer

from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsOf, LedgerFile, Since, read_language, read_optional_state, read_state
from kelisim.cli.registers import register_of


def brief(
    state: Annotated[str, typer.Argument(metavar="KZ", callback=read_state, help="A state, by its two letters.", show_default=False)],
    other: Annotated[
        str | None, typer.Argument(metavar="[KG]", callback=read_optional_state, help="The other state.", show_default=False)
    ] = None,
    ledger: LedgerFile = LEDGER,
    lang: Annotated[
        str, typer.Option("--lang", metavar="CODE", callback=read_language, help="The language of the brief: kk, ky, ru, en.")
    ] = "en",
    since: Since = None,
    as_of: AsOf = None,
    length: Annotated[int, typer.Option("--length", min=0, metavar="N", help="The most entries of one part; 0 for all.")] = 12,
) -> None:
    """Print a brief in Markdown: what happened, what was promised and what became of it, who says which figure; each line has its note.

    It is of the day of the newest document, unless --as-of names another: the same register gives the same brief.

    \b
    Example:
      kelisim brief KZ KG --lang ru --since 2025 > brief.md
    """
    from kelisim.report.brief import brief as write

    if state == other:
        raise typer.BadParameter(f"{state} twice: name two states, or one for all that it has to do with", param_hint="'[KG]'")
    with opened(ledger) as held:
        register = register_of(held, as_of)
    typer.echo(write(register, [state, other] if other else [state], lang=lang, since=since, room=length or None), nl=False)
