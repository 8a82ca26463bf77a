"""Commands that read pages: `extract` prints their facts, `ingest` puts them into the register."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import typer

from kelisim.cli.failure import REFUSED
from kelisim.cli.options import Country, Pages, Published, SourceName

if TYPE_CHECKING:
    from kelisim.model.issue import Issue


def extract(pages: Pages, published: Published = None, source: SourceName = None, country: Country = None) -> None:
    """Print the facts of pages: a line of JSON a document, as soon as it is read; nothing is kept.

    A page that gives nothing has a line on standard error with the reason.

    \b
    Example:
      kelisim extract examples > facts.jsonl
      kelisim extract --published 2025-04-25 --country KG examples/ky-2025-04-visit.txt
    """
    from kelisim.acquire import read_paths
    from kelisim.clean import Told
    from kelisim.export.facts import to_exchange
    from kelisim.model.issue import Issue
    from kelisim.pipeline.read import read_snapshot

    told = Told(published, source, country)
    printed = 0
    for page in read_paths(pages):
        record = page if isinstance(page, Issue) else read_snapshot(page, told=told)
        if isinstance(record, Issue):
            report(record)
            continue
        sys.stdout.write(json.dumps(to_exchange(record), ensure_ascii=False) + "\n")
        sys.stdout.flush()
        printed += 1
    if not printed:
        raise typer.Exit(REFUSED)


def report(issue: Issue) -> None:
    """One line on standard error."""
    typer.echo(str(issue), err=True)
