"""A ledger for the length of a command: whatever is wrong with it ends the command in one line."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from kelisim.cli.failure import INPUT_OUTPUT, REFUSED, CommandError

if TYPE_CHECKING:
    from kelisim.ledger import Ledger


@contextmanager
def opened(path: Path, *, create: bool = False) -> Iterator[Ledger]:
    """The ledger in a file. Raises CommandError: 74 for a file that cannot be used, 1 for a document that is not there."""
    from kelisim.ledger import LedgerError, open_ledger

    try:
        ledger = open_ledger(path, create=create)
    except LedgerError as error:
        hint = "" if path.exists() or create else " (kelisim ingest PATH... makes one; --ledger FILE or KELISIM_LEDGER names another)"
        raise CommandError(f"{error}{hint}", INPUT_OUTPUT) from error
    try:
        yield ledger
    except LedgerError as error:
        raise CommandError(str(error), INPUT_OUTPUT if error.__cause__ else REFUSED) from error
    finally:
        ledger.close()
