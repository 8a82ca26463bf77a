"""Commands that pass facts to other programs and take them from there: `export`, `import`, `verify`."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kelisim.cli.failure import REFUSED
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, LedgerFile
from kelisim.cli.registers import register_of

if TYPE_CHECKING:
    from kelisim.model.issue import Issue
    from kelisim.pipeline.facts_in import CheckedDocument, CheckedFact

FORMATS = ("facts",)


def _read_format(name: str) -> str:
    if name not in FORMATS:
        raise typer.BadParameter(f"{name!r} is not a format: choose {', '.join(FORMATS)}")
    return name


Format = Annotated[
    str, typer.Option("--format", metavar="NAME", callback=_read_format, help="The form: facts (JSON Lines, a document a line).")
]

Facts = Annotated[str, typer.Argument(metavar="FACTS.jsonl", help="A file in the exchange form; - for standard input.", show_default=False)]
AsLines = Annotated[bool, typer.Option("--json", help="Print a line of JSON a fact.")]


def export(ledger: LedgerFile = LEDGER, form: Format = "facts") -> None:
    """Print the whole register in an open format, with the ids that links have given: one id a thing in all documents.

    \b
    Example:
      kelisim export --format facts > facts.jsonl
    """
    from kelisim.export.register import export_facts

    with opened(ledger) as held:
        joined = register_of(held)
    for facts in export_facts(joined):
        sys.stdout.write(json.dumps(facts, ensure_ascii=False) + "\n")


def import_(facts: Facts, ledger: LedgerFile = LEDGER, as_json: AsLines = False) -> None:
    """Take facts from another program into the register: those that pass the evidence gate, each with its verdict on a line.

    \b
    Example:
      kelisim import facts.jsonl --ledger examples.db
    """
    from kelisim.pipeline.facts_in import import_facts
    from kelisim.pipeline.ingest import new_run

    with _lines(facts) as lines, opened(ledger, create=True) as held:
        _print_verdicts(import_facts(lines, facts, held, new_run("import")), as_json)


def verify(facts: Facts, as_json: AsLines = False) -> None:
    """Judge facts by the evidence gate and keep nothing: a line each, accepted or refused with the reason.

    \b
    Example:
      kelisim extract examples | kelisim verify -
    """
    from kelisim.pipeline.facts_in import verify_facts

    with _lines(facts) as lines:
        _print_verdicts(verify_facts(lines, facts), as_json)


@contextmanager
def _lines(name: str) -> Iterator[Iterable[str]]:
    """The lines of a file; `-` is standard input."""
    if name == "-":
        yield sys.stdin
        return
    with Path(name).open(encoding="utf-8-sig", errors="replace") as file:
        yield file


def _print_verdicts(found: Iterable[CheckedDocument | Issue], as_json: bool) -> None:
    """A line a fact; ends with status 1 when one was refused, or when a line was no document."""
    from kelisim.model.issue import Issue

    refused = total = 0
    for each in found:
        if isinstance(each, Issue):
            refused += 1
            typer.echo(
                json.dumps({"line": each.subject, "accepted": False, "reasons": [str(each)]}, ensure_ascii=False) if as_json else str(each)
            )
            continue
        for fact in each.facts:
            total += 1
            refused += not fact.accepted
            typer.echo(_verdict(fact) if as_json else str(fact))
    typer.echo(f"{total} facts, {refused} refused", err=True)
    if refused:
        raise typer.Exit(REFUSED)


def _verdict(fact: CheckedFact) -> str:
    told = {"line": fact.subject, "stem": fact.stem, "kind": fact.kind, "number": fact.number, "words": fact.words}
    return json.dumps({**told, "accepted": fact.accepted, "reasons": list(fact.reasons)}, ensure_ascii=False)
