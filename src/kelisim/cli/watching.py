"""`watch` reads sources on a schedule; `sources` lists the publishers that the program knows."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated, Any

import typer

from kelisim.cli.failure import INPUT_OUTPUT, CommandError
from kelisim.cli.fetching import INTERRUPTED, AllowPrivate, Contact, Delay, fetcher_for
from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsJson, LedgerFile
from kelisim.cli.printing import inert, print_json, print_table
from kelisim.cli.progress import Progress

if TYPE_CHECKING:
    from kelisim.acquire.sources import Source
    from kelisim.pipeline.watch import Watched

_SPAN = re.compile(r"(\d{1,6})([smhd])")
_UNITS = {"s": "seconds", "m": "minutes", "h": "hours", "d": "days"}


def read_span(text: str | timedelta) -> timedelta:
    """A length of time as typed.

    >>> str(read_span("90m"))
    '1:30:00'
    """
    if isinstance(text, timedelta):
        return text
    found = _SPAN.fullmatch(text.strip())
    if not found:
        raise typer.BadParameter(f"{text!r} is no length of time: write a number with s, m, h or d, such as 30m or 2h")
    return timedelta(**{_UNITS[found[2]]: int(found[1])})


SourceNames = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", help="Names of sources, and files that describe some (.toml).", show_default=False)
]
SomeSources = Annotated[
    list[str] | None,
    typer.Argument(metavar="[SOURCE...]", help="Names of sources, and files that describe some (.toml); else all.", show_default=False),
]


def watch(
    sources: SourceNames,
    ledger: LedgerFile = LEDGER,
    once: Annotated[bool, typer.Option("--once", help="Do what is due now, and end.")] = False,
    length: Annotated[
        timedelta | None, typer.Option("--for", parser=read_span, metavar="TIME", help="End after 30m, 2h, 3d.", show_default=False)
    ] = None,
    contact: Contact = "",
    delay: Delay = 3.0,
    allow_private: AllowPrivate = False,
    as_json: AsJson = False,
) -> None:
    """Read sources on a schedule: ask each for its list by its cadence, fetch what is new, and ask for every page again after a day and
    a week, to find those that were changed.

    It runs until it is stopped, with --once until nothing is due. Whenever it ends nothing is lost: the next run goes on from what the
    register knows. kelisim coverage shows what was sought, kelisim sources what can be.

    \b
    Example:
      export KELISIM_CONTACT=desk@bureau.example
      kelisim watch my-sources.toml --ledger mine.db
      kelisim watch my-sources.toml --ledger mine.db --once
      kelisim watch kabar.kg --for 2h
    """
    from kelisim.acquire.sources import SourceError
    from kelisim.pipeline.watch import Watched
    from kelisim.pipeline.watch import watch as keep_watch

    found, until = found_sources(sources), datetime.now(UTC) + length if length else None
    account, interrupted = Watched(), False
    with opened(ledger, create=True) as register, Progress() as progress, fetcher_for(contact, delay, allow_private, progress) as fetcher:
        try:
            keep_watch(
                found, register, fetcher, once=once, until=until, account=account, progress=lambda step: progress(step.visit.address)
            )
        except SourceError as error:
            raise CommandError(str(error)) from None
        except KeyboardInterrupt:
            interrupted = True
    if as_json:
        print_json(_plain(account))
    else:
        _print(account)
    if interrupted and (once or until):  # a watch without an end is ended so, and has done what was asked
        raise CommandError("interrupted; all that is listed is kept, and the same command goes on from here", INTERRUPTED)


def found_sources(asked: Sequence[str]) -> list[Source]:
    """The sources that are meant, or one line on what is wrong with them."""
    from kelisim.acquire.sources import SourceError, find_sources

    try:
        return find_sources(asked)
    except SourceError as error:
        raise CommandError(str(error)) from None
    except OSError as error:
        raise CommandError(f"{error.filename}: {error.strerror}", INPUT_OUTPUT) from None


def _print(account: Watched) -> None:
    for name, count in (
        ("lists asked", sum(account.lists.values())), ("  failed", account.lists["failed"]), ("  refused", account.lists["refused"]),
        ("pages listed", account.listed), ("pages asked", sum(account.pages.values())), ("  unchanged", account.pages["unchanged"]),
        ("  failed", account.pages["failed"]), ("  refused", account.pages["refused"]),
        ("read", account.became["read"]), ("already known", account.became["known"]), ("set aside", account.became["set_aside"]),
    ):  # fmt: skip
        typer.echo(f"{name:<13}  {count:>5}")
    for issue in sorted(account.issues, key=str):
        typer.echo(f"  {inert(str(issue))}")


def _plain(account: Watched) -> dict[str, Any]:
    issues = [{"name": issue.subject, "code": issue.code, "detail": issue.detail} for issue in sorted(account.issues, key=str)]
    counts = {"lists": dict(account.lists), "pages": dict(account.pages), "became": dict(account.became)}
    return {**counts, "listed": account.listed, "issues": issues}


def sources(asked: SomeSources = None, as_json: AsJson = False) -> None:
    """List the publishers that the program knows, or that a file describes: what they are, where they list their pages, what was seen.

    A source of which no feed, sitemap or list page was ever read has none here and cannot be watched as it is: copy its table into a
    file of your own and add the list that you have seen. How many pages a day are expected is empty where nobody has counted them.

    \b
    Example:
      kelisim sources
      kelisim sources my-sources.toml --json
    """
    from kelisim.acquire.sources import own_sources

    found = found_sources(asked) if asked else list(own_sources().values())
    if as_json:
        print_json([_plain_source(source) for source in found])
        return
    columns = ["source.", "country.", "kind.", "languages.", "every.", "expected.", "lists", "read of it."]
    print_table(columns, (_row(source) for source in found), empty="no sources")


def _row(source: Source) -> list[str]:
    days = sorted(seen.day for seen in source.seen if seen.day)
    seen = f"{len(source.seen)}, last of {days[-1]}" if days else str(len(source.seen) or "nothing")
    return [
        source.name, source.country or "", source.kind, " ".join(source.languages), f"{source.cadence:g} h",
        expected(source.least, source.most), " ".join(source.lists) or "none known", seen,
    ]  # fmt: skip


def expected(least: int | None, most: int | None) -> str:
    """The fewest and most pages of a day, where somebody says.

    >>> expected(1, 40), expected(None, 40), expected(None, None)
    ('1–40', '–40', '')
    """
    return f"{'' if least is None else least}–{'' if most is None else most}" if least is not None or most is not None else ""


def _plain_source(source: Source) -> dict[str, Any]:
    return {
        "name": source.name, "publisher": dict(source.publisher), "country": source.country, "kind": source.kind,
        "languages": list(source.languages), "feeds": list(source.feeds), "sitemaps": list(source.sitemaps), "pages": list(source.pages),
        "articles": [pattern.pattern for pattern in source.articles], "cadence": source.cadence, "least": source.least, "most": source.most,
        "named": list(source.named), "seen": [{"address": seen.address, "day": seen.day} for seen in source.seen], "note": source.note,
    }  # fmt: skip
