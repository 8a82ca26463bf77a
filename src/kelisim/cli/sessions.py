"""`sessions`: a standing body's sessions in their order, with the numbers of which nothing was read."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from kelisim.cli.options import LEDGER, AsJson, AsOf, Between, LedgerFile
from kelisim.cli.printing import SHORT, print_json, print_table
from kelisim.cli.rows import languages, register_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kelisim.views.occasion import Occasion
    from kelisim.views.register import Register
    from kelisim.views.sessions import Sitting, StandingBody

NOTHING = "no body with numbered sessions in the register (kelisim events lists the occasions)"


def sessions(
    body: Annotated[
        list[str] | None,
        typer.Argument(metavar="[BODY]...", help="A name, or what kind of body it is, in any of the four languages.", show_default=False),
    ] = None,
    ledger: LedgerFile = LEDGER, between: Between = None, as_of: AsOf = None, as_json: AsJson = False,
) -> None:  # fmt: skip
    """List standing bodies with their sessions, by number; numbers of which no report was read stand as gaps.

    Sessions of a body that nobody names in full are found by its states, its kind and the order of numbers and days.

    \b
    Example:
      kelisim sessions
      kelisim sessions intergovernmental commission --between KZ KG
    """
    from kelisim.views.choice import Choice
    from kelisim.views.plainsessions import plain_body
    from kelisim.views.sessions import standing_bodies

    register = register_in(ledger, as_of)
    found = standing_bodies(register, Choice(between or ()), " ".join(body or ()))
    if as_json:
        print_json([plain_body(register, one) for one in found])
        return
    for number, one in enumerate(found):
        typer.echo(("\n" if number else "") + _title(register, one))
        print_table(["no.", "id.", "date.", "where", "told in."], _rows(register, one), empty=NOTHING)
    if not found:
        typer.echo(NOTHING)


def _title(register: Register, one: StandingBody) -> str:
    """The body's name, if it is one: what is not written with a capital only says what kind of body it is, and is said in English."""
    name = register.name(one.body, "en") or ""
    if not name[:1].isupper():
        about = f" ({', '.join(one.topics).replace('_', ' ')})" if one.topics else ""
        name = " ".join((*one.scope, one.kind)).replace("_", " ") + about
    return f"{name}, {'–'.join(one.states)}"


def _rows(register: Register, one: StandingBody) -> Iterator[list[str]]:
    for missing, same in groupby(one.sittings, key=lambda sitting: not sitting.occasions):
        sittings = list(same)
        if missing:
            first, last = sittings[0].number, sittings[-1].number
            yield [str(first) if first == last else f"{first}–{last}", "", "", f"no report of {_which(sittings)} was read", ""]
        else:
            yield from (_row(register, sitting, held) for sitting in sittings for held in sitting.occasions)


def _which(sittings: list[Sitting]) -> str:
    first, last = (ordinal(sitting.number or 0) for sitting in (sittings[0], sittings[-1]))
    return f"the {first}" if len(sittings) == 1 else f"the {first} to the {last}"


def ordinal(number: int) -> str:
    """An English ordinal in digits.

    >>> ordinal(1), ordinal(11), ordinal(22)
    ('1st', '11th', '22nd')
    """
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def _row(register: Register, sitting: Sitting, held: Occasion) -> list[str]:
    mark = "" if held.status == "held" else f"{held.outcome or held.status}: "
    return [
        str(sitting.number or "not said"), held.id[:SHORT], f"{'≠ ' if 'date' in held.disputed else ''}{mark}{held.date or 'not said'}",
        f"{'≠ ' if 'place' in held.disputed else ''}{register.name(held.place, 'en') or 'not said'}", languages(held.accounts),
    ]  # fmt: skip
