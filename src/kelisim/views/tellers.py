"""Whose word a value is: the statistics it is taken from, who says it, who published it, and the state on whose side that is."""

from __future__ import annotations

from dataclasses import dataclass

from kelisim.model.date import PartialDate
from kelisim.model.fact import Figure
from kelisim.views.register import Account, Register

STATISTICS, SPEAKER, SOURCE = "statistics", "speaker", "source"


@dataclass(frozen=True, slots=True)
class Teller:
    """Who told a value. `basis` is the state or body whose count the document says it is, `speaker` who is named as saying it (joined ids).

    `side` is the state of the basis, else of the speaker, else of the publisher, by what it is known (`side_by`: statistics, speaker,
    source): whose statistics a speaker uses nobody knows who does not say it.
    """

    account: Account
    basis: str | None
    speaker: str | None
    side: str | None
    side_by: str | None

    @property
    def source(self) -> str | None:
        """The publisher's name."""
        return self.account.record.document.source.name

    @property
    def day(self) -> PartialDate | None:
        """The day of the document."""
        return self.account.published

    @property
    def voice(self) -> str | None:
        """Who would give the value anew: the statistics, else the speaker, else an office that publishes itself; None for the press."""
        source = self.account.record.document.source
        return self.basis or self.speaker or (source.name if source.kind == "official" else None)


def teller_of(register: Register, account: Account) -> Teller:
    """Who tells a figure."""
    figure = figure_of(account)
    basis, speaker = register.entity(account, figure.basis), register.entity(account, figure.said_by)
    known = ((STATISTICS, register.state(basis)), (SPEAKER, register.state(speaker)), (SOURCE, account.record.document.source.country))
    side_by, side = next(((how, state) for how, state in known if state), (None, None))
    return Teller(account, basis, speaker, side, side_by)


def figure_of(account: Account) -> Figure:
    """The contents of an account of a figure."""
    assert isinstance(account.fact, Figure)
    return account.fact
