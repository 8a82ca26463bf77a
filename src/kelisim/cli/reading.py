"""Commands that read pages: `extract` prints their facts, `ingest` puts them into the register."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import typer

from kelisim.cli.failure import INTERRUPTED, REFUSED, CommandError
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, Country, LedgerFile, Pages, Published, SourceName, Workers
from kelisim.cli.printing import inert
from kelisim.cli.progress import Progress

if TYPE_CHECKING:
    from kelisim.model.issue import Issue
    from kelisim.pipeline.ingest import Account


def extract(pages: Pages, published: Published = None, source: SourceName = None, country: Country = None) -> None:
    """Print the facts of pages: a line of JSON a document, as soon as it is read; nothing is kept.

    A page that gives nothing has a line on standard error with the reason.

    \b
    Example:
      kelisim extract examples > facts.jsonl
      kelisim extract --published 2025-04-25 --country KG examples/ky-2025-04-visit.txt
      kelisim extract CC-NEWS-20240503.warc.gz > facts.jsonl
    """
    from kelisim.acquire import read_paths
    from kelisim.clean import Told
    from kelisim.export.facts import to_exchange
    from kelisim.model.issue import Issue
    from kelisim.pipeline.read import try_to_read

    told = Told(published, source, country)
    printed = 0
    for page in read_paths(pages):
        record = page if isinstance(page, Issue) else try_to_read(page, told=told)
        if isinstance(record, Issue):
            typer.echo(str(record), err=True)
            continue
        sys.stdout.write(json.dumps(to_exchange(record), ensure_ascii=False) + "\n")
        sys.stdout.flush()
        printed += 1
    if not printed:
        raise typer.Exit(REFUSED)


def ingest(
    pages: Pages,
    ledger: LedgerFile = LEDGER,
    published: Published = None,
    source: SourceName = None,
    country: Country = None,
    workers: Workers = None,
    as_json: AsJson = False,
) -> None:
    """Read pages into the register, and print the account: read, already known, set aside with the reason.

    A web archive (WARC, WACZ) and the JSON Lines of another collector (news-please, trafilatura, newspaper, Scrapy) give each of their
    pages. The status is 1 only when nothing at all could be read. Reading the same bytes again changes nothing, so what was interrupted
    is gone on with by the same command. A page that ends the process that reads it, or takes over a minute, is set aside.

    \b
    Example:
      kelisim ingest examples --ledger examples.db
      kelisim ingest --source "Steppe Wire" --country KZ saved-pages/
      kelisim ingest CC-NEWS-20240503.warc.gz
      kelisim ingest news-please.jsonl trafilatura.jsonl.gz
      kelisim ingest --workers 4 archive/
    """
    from kelisim.clean import Told
    from kelisim.pipeline.ingest import ingest as read_into
    from kelisim.pipeline.workers import available

    if workers and not available():
        typer.echo("this system forks no processes: the pages are read in this one", err=True)
    told = Told(published, source, country)
    try:
        with opened(ledger, create=True) as register, Progress() as progress:
            account = read_into(pages, register, told=told, progress=lambda outcome: progress(outcome.name), workers=workers)
    except KeyboardInterrupt:
        raise CommandError("interrupted: what was read is kept, and the same command goes on from there", INTERRUPTED) from None
    if as_json:
        typer.echo(json.dumps(_as_json(account), ensure_ascii=False, indent=2))
    else:
        _print_account(account)
    if account.nothing_read:
        raise typer.Exit(REFUSED)


def _print_account(account: Account) -> None:
    typer.echo(f"read           {len(account.read):>5}")
    typer.echo(f"already known  {len(account.known):>5}")
    typer.echo(f"set aside      {len(account.set_aside):>5}")
    for issue in account.set_aside:
        typer.echo(f"  {inert(str(issue))}")


def _as_json(account: Account) -> dict[str, Any]:
    return {
        "read": [{"name": o.name, "document": o.document, "claims": o.claims} for o in account.read],
        "known": [{"name": o.name, "document": o.document} for o in account.known],
        "set_aside": [_issue(issue) for issue in account.set_aside],
    }


def _issue(issue: Issue) -> dict[str, Any]:
    from kelisim.model.issue import ISSUES

    return {"name": issue.subject, "code": issue.code, "reason": ISSUES[issue.code], "detail": issue.detail}
