"""Filters that every view takes: which states, from when, until when, told in which language. What was known on a day is the register's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from kelisim.model.date import PartialDate, Period
from kelisim.views.register import Account, Register


@dataclass(frozen=True, slots=True)
class Choice:
    """What to show. `between` are states that must all take part; `since` and `until` bound the day of the thing itself;
    `lang` leaves out documents in other languages.

    >>> Choice(since=PartialDate(2025)).in_time("2025-04-25", None)
    True
    """

    between: tuple[str, ...] = ()
    since: PartialDate | None = None
    until: PartialDate | None = None
    lang: str | None = None

    def admits(self, account: Account) -> bool:
        """Whether the document of an account is one to listen to."""
        return self.lang is None or account.record.document.lang == self.lang

    def concerns(self, states: Iterable[str]) -> bool:
        """Whether all states asked for are among these."""
        return set(self.between) <= set(states)

    def in_time(self, own: str | None, published: PartialDate | None) -> bool:
        """Whether a thing's own day (or, where it has none, its document's) can lie between `since` and `until`; an unknown day can not."""
        if self.since is None and self.until is None:
            return True
        days = days_of(own) or (published and (published.first(), published.last()))
        if not days:
            return False
        return (self.since is None or days[1] >= self.since.first()) and (self.until is None or days[0] <= self.until.last())


EVERYTHING = Choice()


def days_of(written: str | None) -> tuple[date, date] | None:
    """The first and last day that a written date or period can mean; None for none."""
    if not written:
        return None
    period = Period.parse(written)
    return period.start.first(), (period.end or period.start).last()


def admitted(register: Register, kind: str, choice: Choice) -> Iterator[Account]:
    """The accounts of a kind from documents that are listened to, a reprint's with its original."""
    return (account for account in register.originals(kind) if choice.admits(account))


def states_of(register: Register, account: Account, entities: Iterable[str | None]) -> tuple[str, ...]:
    """The states of some entities of an account; where they are fewer than two, with those its document is about."""
    known = dict.fromkeys(state for e in entities if (state := register.state(register.entity(account, e))))
    if len(known) < 2:
        known |= dict.fromkeys(register.leading.get(account.claim.document, ()))
    return tuple(known)
