"""What the rows of several lists have in common: names, parties, days, languages."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

from kelisim.cli.opened import opened
from kelisim.cli.registers import register_of

if TYPE_CHECKING:
    from kelisim.model.date import PartialDate
    from kelisim.views.register import Account, Register

NOTHING = "nothing of the kind in the register (kelisim documents lists what was read)"


def register_in(ledger: Path, as_of: PartialDate | None) -> Register:
    """The register that a file holds."""
    with opened(ledger) as held:
        return register_of(held, as_of)


def names(register: Register, entities: Iterable[str | None]) -> str:
    """Entities by their English names."""
    return ", ".join(name for e in entities if (name := register.name(e, "en")))


def parties(register: Register, entities: Iterable[str]) -> str:
    """States by their two letters, others by name."""
    return "–".join(e.removeprefix("country:") if e.startswith("country:") else register.name(e, "en") or e for e in entities)


def languages(accounts: Iterable[Account]) -> str:
    """In which languages a thing is told, and how often: «kk 1 ru 2»."""
    told = [account.record.document.lang for account in accounts]
    return " ".join(f"{code} {told.count(code)}" for code in sorted(set(told)))


def day_or_none(day: PartialDate | None) -> str:
    """A day; that there is none, where there is none."""
    return str(day) if day else "no date"
