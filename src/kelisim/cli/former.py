"""What pages told and no longer tell, shown beside what they do: apart from it, and with the day since which its words are gone; and which
of what is shown stands on pages that are no more."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, TypeVar

import typer

from kelisim.cli.printing import SHORT, one_line, print_table

if TYPE_CHECKING:
    from kelisim.views.choice import Choice
    from kelisim.views.register import Account, Register

Thing = TypeVar("Thing")
HEADING = "\nNo longer on their pages"
WITHDRAWN = "\nOn pages that were withdrawn; the words are those of the saved copies"
_SAID = {
    "gone": "words no longer on the page since {since}",
    "changed": "words no longer on the page since {since}; it now says otherwise: {now}",
    "unread": "words still on the page, and read as no such fact since {since}",
}  # fmt: skip


def said_of_loss(lost: Mapping[str, Any]) -> str:
    """Since when a page does not tell a fact any more, in a line.

    >>> said_of_loss({"since": "2026-03-03", "how": "gone", "now": None})
    'words no longer on the page since 2026-03-03'
    """
    return _SAID[lost["how"]].format(since=lost["since"], now=(lost["now"] or "")[:SHORT])


def former(register: Register, view: Callable[[Register, Choice], list[Thing]], choice: Choice) -> list[Thing]:
    """A view of what only earlier versions of pages told."""
    return view(register.former, choice) if register.former else []


def plain_former(register: Register, plain: Callable[[Register, Thing], Mapping[str, Any]], found: Iterable[Thing]) -> list[dict[str, Any]]:
    """The same as plain values, each marked `former`: nothing of it counts among what pages tell."""
    return [{**plain(register.former, one), "former": True} for one in found] if register.former else []


def print_former(accounts: Iterable[Account]) -> None:
    """A table of accounts that their pages no longer give; nothing where there are none."""
    told = list({account.claim.id: account for account in accounts}.values())
    if told:
        typer.echo(HEADING)
        print_table(["id.", "document", "since when", "words"], map(_row, told), empty="")


def print_withdrawn(accounts: Iterable[Account]) -> None:
    """A table of those accounts whose pages are no more; nothing where there are none. They count among all others."""
    told = {account.claim.id: account for account in accounts if account.withdrawn}
    if told:
        typer.echo(WITHDRAWN)
        print_table(["id.", "document", "since when", "words"], map(_withdrawn_row, told.values()), empty="")


def _withdrawn_row(account: Account) -> list[str]:
    since = f"page withdrawn on {account.withdrawn}"
    return [account.claim.id[:SHORT], account.record.document.stem, since, one_line(account.words, 120)]


def _row(account: Account) -> list[str]:
    from dataclasses import asdict

    assert account.lost
    return [account.claim.id[:SHORT], account.record.document.stem, said_of_loss(asdict(account.lost)), one_line(account.words, 120)]
