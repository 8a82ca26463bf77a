"""`catalogue`: make what the pages of `serve` read; and the same for `serve` itself."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kelisim.cli.opened import opened
from kelisim.cli.options import LEDGER, AsOf, LedgerFile

if TYPE_CHECKING:
    from kelisim.export.catalogue.versions import Edited
    from kelisim.ledger import Ledger
    from kelisim.model.date import PartialDate

NEWS = 30  # days before the register's own that count as new
KEPT = 40  # catalogues of earlier days: each is made again when it is asked for


def catalogue(
    ledger: LedgerFile = LEDGER,
    as_of: AsOf = None,
    folder: Annotated[
        Path | None, typer.Option("--folder", metavar="PATH", help="Where it is kept; beside the ledger when left out.", show_default=False)
    ] = None,
) -> None:
    """Make the catalogue of a register, from which `kelisim serve` shows its pages; nothing is done where it is made and up to date.

    `serve` makes it by itself when it begins and when documents have been added: of a large register it is better made beforehand, and
    that of an earlier day too where many will ask for it. Days between which nothing was learned and no term went by have one catalogue,
    under the first of them.

    \b
    Example:
      kelisim catalogue --ledger mine.db
      kelisim catalogue --ledger mine.db --as-of 2025-06-30
    """
    from kelisim.ledger.turns import same_as, turning_days

    if as_of:
        with opened(ledger) as held:
            as_of = same_as(turning_days(held.engine), as_of, datetime.now(UTC).date())
    typer.echo(str(make_catalogue(ledger, as_of, folder)))


def catalogue_path(ledger: Path, as_of: PartialDate | None, folder: Path | None = None) -> Path:
    """Where the catalogue of a register as of a day lies: in a folder beside the ledger."""
    return (folder or ledger.with_name(f"{ledger.name}.catalogues")) / f"{as_of.last().isoformat() if as_of else 'newest'}.db"


def make_catalogue(ledger: Path, as_of: PartialDate | None, folder: Path | None = None) -> Path:
    """The catalogue of a register as of a day, made where there is none that is up to date."""
    path = catalogue_path(ledger, as_of, folder)
    with opened(ledger) as held:
        if not is_made(held, path):
            path.parent.mkdir(parents=True, exist_ok=True)
            _write(held, path, as_of, stamp_of(held))
            _tidy(path)
    return path


def is_made(ledger: Ledger, path: Path) -> bool:
    """Whether a catalogue lies there and is up to date."""
    from kelisim.ledger.catalogue import about_catalogue

    return about_catalogue(path).get("stamp") == stamp_of(ledger)


def stamp_of(ledger: Ledger) -> str:
    """What a catalogue must have been made from to be up to date: the ledger as it is, and this program."""
    from importlib.metadata import version

    return f"{ledger.stamp()} {version('kelisim')}"


def _write(ledger: Ledger, path: Path, as_of: PartialDate | None, stamp: str) -> None:
    from kelisim.cli.coverage import covered, publishers
    from kelisim.cli.registers import newest_day, register_of
    from kelisim.export.catalogue import Known, entities, things
    from kelisim.ledger.catalogued import write_catalogue
    from kelisim.model.date import PartialDate
    from kelisim.views.undertaking import day_of

    register = register_of(ledger, as_of)
    day = day_of(register)
    newest = as_of or newest_day(ledger)
    since = PartialDate.of(newest.last() - timedelta(days=NEWS)) if newest else None
    before = register_of(ledger, since) if since else register
    listed = [one for one in ledger.documents() if one.state != "read"] if as_of is None else []
    about = {
        "stamp": stamp, "as_of": str(as_of or ""), "day": str(day or ""), "since": str(since or ""),
        "documents": str(len(register.records)), "set_aside": str(sum(one.state == "set_aside" for one in listed)),
        "made": datetime.now(UTC).isoformat(timespec="seconds"),
    }  # fmt: skip
    known = Known(covered(ledger, [], until=str(as_of or "9")), publishers(ledger, register), ledger.judgements("event"), ledger.alike())
    edited = list(_seen_by(ledger, as_of))
    write_catalogue(path, about, things(register, before, listed, known, edited), entities(register), ledger.path)


def _seen_by(ledger: Ledger, as_of: PartialDate | None) -> Iterator[Edited]:
    """The pages that were changed or withdrawn, with what had been seen of that by a day."""
    from dataclasses import replace

    from kelisim.cli.edits import edits_of
    from kelisim.export.catalogue.versions import Edited

    last = as_of.last().isoformat() if as_of else "9999"
    for found in edits_of(ledger):
        edits = [edit for edit in found.edits if edit.since <= last]
        gone = [replace(w, back=w.back if w.back and w.back <= last else None) for w in found.withdrawals if w.since <= last]
        if edits or gone:
            yield Edited(replace(found.page, versions=found.page.versions[: len(edits) + 1]), edits, gone)


def _tidy(path: Path) -> None:
    """Remove the catalogues of earlier days that were made longest ago, of more than are kept."""
    others = sorted((p for p in path.parent.glob("*-*-*.db") if p != path), key=lambda p: p.stat().st_mtime, reverse=True)
    for old in others[KEPT:]:
        with suppress(OSError):
            old.unlink()
