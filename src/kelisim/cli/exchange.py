"""Commands that pass facts to other programs and take them from there: `export`, `import`, `verify`."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, LedgerFile
from kelisim.cli.registers import register_of

FORMATS = ("facts",)


def _read_format(name: str) -> str:
    if name not in FORMATS:
        raise typer.BadParameter(f"{name!r} is not a format: choose {', '.join(FORMATS)}")
    return name


Format = Annotated[str, typer.Option("--format", metavar="NAME", callback=_read_format, help="The form: facts (JSON Lines, a document a line).")]


def export(ledger: LedgerFile = LEDGER, form: Format = "facts") -> None:
    """Print the whole register in an open format, with the ids that links have given: one id a thing in all documents.

    \b
    Example:
      kelisim export --format facts > facts.jsonl
    """
    from kelisim.export.facts import to_exchange

    with opened(ledger) as register:
        joined = register_of(register)
        for record in joined.records:
            document = record.document.id
            facts = to_exchange(
                record,
                entity=lambda local, document=document: joined.entity_ids.get((document, local), local),
                fact=lambda claim: joined.fact_ids.get(claim, claim),
                described=joined.entities.get,
            )
            sys.stdout.write(json.dumps(facts, ensure_ascii=False) + "\n")
