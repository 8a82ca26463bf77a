"""`fetch`: pages of the web into the register, asked for politely."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.failure import REFUSED, USAGE, CommandError
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, Country, LedgerFile, SourceName
from kelisim.cli.printing import inert, print_json
from kelisim.cli.progress import Progress

if TYPE_CHECKING:
    from kelisim.acquire.fetcher import Fetcher
    from kelisim.pipeline.fetch import FetchAccount, Fetched

STDIN = "-"
INTERRUPTED = 130

Contact = Annotated[
    str,
    typer.Option(
        "--contact",
        metavar="MAIL",
        envvar="KELISIM_CONTACT",
        help="Where sites can reach you: a mail address or a page.",
        show_default=False,
    ),
]
Delay = Annotated[
    float, typer.Option("--delay", metavar="SECONDS", min=0, help="Between two requests to one host; a longer one in robots.txt counts.")
]
AllowPrivate = Annotated[bool, typer.Option("--allow-private", help="Ask machines of your own network too, and this one.")]


def fetch(
    addresses: Annotated[
        list[str], typer.Argument(metavar="URL...", help="Addresses; - for standard input, one a line.", show_default=False)
    ],
    ledger: LedgerFile = LEDGER,
    source: SourceName = None,
    country: Country = None,
    contact: Contact = "",
    delay: Delay = 3.0,
    allow_private: AllowPrivate = False,
    again: Annotated[bool, typer.Option("--again", help="Ask also for what gave its page within the last day.")] = False,
    as_json: AsJson = False,
) -> None:
    """Fetch pages into the register, and print what became of each address: read, known, set aside, failed, refused.

    robots.txt is kept to, one request at a time goes to a host, and a page that was fetched before is asked for what changed. Only
    machines of the public network are asked. A run that was interrupted goes on where it stopped: give the same addresses again.

    \b
    Example:
      export KELISIM_CONTACT=desk@bureau.example
      kelisim fetch https://ministry.example/news/1520 --ledger mine.db
      kelisim fetch - --source "Steppe Wire" --country KZ < addresses.txt
    """
    from kelisim.clean import Told
    from kelisim.pipeline.fetch import FetchAccount, fetch_into

    account, interrupted = FetchAccount(), False
    with opened(ledger, create=True) as register, Progress() as progress, fetcher_for(contact, delay, allow_private, progress) as fetcher:
        told = Told(None, source, country)
        try:
            for each in fetch_into(_given(addresses), register, fetcher, source=source, told=told, again=again):
                account.add(each)
                progress(each.visit.address)
        except KeyboardInterrupt:
            interrupted = True
    if as_json:
        print_json([_as_json(each) for each in account.addresses])
    else:
        _print_account(account)
    if interrupted:
        raise CommandError("interrupted; all that is listed is kept, and the same command goes on from here", INTERRUPTED)
    if account.nothing_read:
        raise typer.Exit(REFUSED)


def fetcher_for(contact: str, delay: float, allow_private: bool, progress: Progress) -> Fetcher:
    """What fetches for a command, and tells its progress what it waits for. A usage error where nobody says how to reach the operator."""
    from kelisim.acquire.fetcher import ContactError, Fetcher
    from kelisim.acquire.guard import PRIVATE

    try:
        return Fetcher(contact, delay=delay, allowed=PRIVATE if allow_private else (), waits=progress.waits)
    except ContactError as error:
        raise CommandError(f"{error} (--contact MAIL, or KELISIM_CONTACT)", USAGE) from None


def _given(addresses: Iterable[str]) -> Iterator[str]:
    for address in addresses:
        if address == STDIN:
            yield from (line.strip() for line in sys.stdin if line.strip() and not line.startswith("#"))
        else:
            yield address


def _print_account(account: FetchAccount) -> None:
    for state, name in (
        ("read", "read"), ("known", "already known"), ("set_aside", "set aside"), ("failed", "failed"), ("refused", "refused")
    ):  # fmt: skip
        found = account.those(state)
        typer.echo(f"{name:<13}  {len(found):>5}")
        for each in found:
            typer.echo(f"  {inert(_line(each))}")


def _line(each: Fetched) -> str:
    if each.issue:
        return str(each.issue)
    if each.outcome:
        return f"{each.visit.address}: {'the register had it' if each.outcome.state == 'known' else f'{each.outcome.claims} facts'}"
    return f"{each.visit.address}: {f'visited {each.visit.at[:16]}, not asked again' if each.earlier else 'unchanged'}"


def _as_json(each: Fetched) -> dict[str, Any]:
    from dataclasses import asdict

    from kelisim.model.issue import ISSUES

    issue = each.issue
    return {
        "state": each.state,
        "visit": asdict(each.visit),
        "asked": not each.earlier,
        "claims": each.outcome.claims if each.outcome else 0,
        "issue": {"code": issue.code, "reason": ISSUES[issue.code], "detail": issue.detail} if issue else None,
    }
