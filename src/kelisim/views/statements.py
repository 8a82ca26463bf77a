"""Statements: who was quoted, with what words, in which document."""

from __future__ import annotations

from dataclasses import dataclass

from kelisim.model.fact import Statement
from kelisim.views.choice import EVERYTHING, Choice, admitted
from kelisim.views.register import Account, Register


@dataclass(frozen=True, slots=True)
class Said:
    """One quotation (indirect speech when `reported`). `speaker` is a joined id, or None where the document names nobody."""

    speaker: str | None
    quote: str
    reported: bool
    account: Account


def statements(register: Register, choice: Choice = EVERYTHING) -> list[Said]:
    """The statements chosen, in the order of their documents. They concern the states that their document is about.

    >>> from kelisim.views.register import gather
    >>> statements(gather([]))
    []
    """
    return [
        _said(register, account)
        for account in sorted(admitted(register, "statement", choice), key=lambda a: a.order)
        if choice.concerns(register.leading.get(account.claim.document, ())) and choice.in_time(None, account.published)
    ]


def _said(register: Register, account: Account) -> Said:
    statement = account.fact
    assert isinstance(statement, Statement)
    return Said(register.entity(account, statement.speaker), statement.quote, statement.reported, account)
