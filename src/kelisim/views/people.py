"""Persons with the offices that documents give them, and from when to when documents do so."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.model.date import PartialDate
from kelisim.model.fact import OfficeHeld
from kelisim.views.choice import EVERYTHING, Choice, admitted
from kelisim.views.register import Account, Register

Offices = dict[tuple[str, str | None], list[Account]]  # (role, of) → who says so


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office as held: `first` and `last` are the days of the earliest and latest document that says so, not those of the office."""

    role: str
    of: str | None
    titles: tuple[str, ...]
    first: PartialDate | None
    last: PartialDate | None
    accounts: tuple[Account, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person (joined id), the state whose offices they hold, and those offices: the one told most first."""

    id: str
    state: str | None
    offices: tuple[Tenure, ...]


def people(register: Register, choice: Choice = EVERYTHING) -> list[Person]:
    """The persons chosen, state by state; with `between` those of one of the states.

    >>> from kelisim.views.register import gather
    >>> people(gather([]))
    []
    """
    told: dict[str, Offices] = {}
    for account in admitted(register, "office", choice):
        office = _office(account)
        if choice.in_time(None, account.published):
            key = (office.role, register.entity(account, office.of))
            told.setdefault(register.entity(account, office.person) or office.person, {}).setdefault(key, []).append(account)
    found = [Person(who, register.state(who), _tenures(_settled(offices))) for who, offices in told.items()]
    chosen = [p for p in found if not choice.between or p.state in choice.between]
    return sorted(chosen, key=lambda p: (p.state or "~", -sum(len(t.accounts) for t in p.offices), p.id))


def office_on(register: Register, person: str | None, day: PartialDate | None = None) -> tuple[str, str | None] | None:
    """The role that documents give a person, and of what: on a day that of the document nearest to it, else the one told most."""
    found: Offices = {}
    for account in register.accounts("office"):
        office = _office(account)
        if register.entity(account, office.person) == person:
            found.setdefault((office.role, register.entity(account, office.of)), []).append(account)
    told = _settled(found)
    if not told:
        return None
    return max(told, key=lambda key: (-_distance(told[key], day), len(told[key]), key[1] is not None))


def _distance(accounts: Sequence[Account], day: PartialDate | None) -> int:
    if day is None:
        return 0
    days = [abs((a.published.first() - day.first()).days) for a in accounts if a.published]
    return min(days, default=100_000) // 30  # documents of one month are as near as each other


def _settled(offices: Offices) -> Offices:
    """«The minister» without a state is the office of the state that other documents name with it, where they name one alone."""
    found: Offices = {}
    for (role, of), accounts in offices.items():
        named = [other for same, other in offices if same == role and other]
        found.setdefault((role, of or (named[0] if len(named) == 1 else None)), []).extend(accounts)
    return found


def _office(account: Account) -> OfficeHeld:
    assert isinstance(account.fact, OfficeHeld)
    return account.fact


def _tenures(offices: Offices) -> tuple[Tenure, ...]:
    made = []
    for (role, of), accounts in offices.items():
        accounts = sorted(accounts, key=lambda a: a.order)
        days = [a.published for a in accounts if a.published]
        titles = tuple(dict.fromkeys(t for a in accounts if (t := _office(a).title)))
        made.append(Tenure(role, of, titles, min(days, default=None), max(days, default=None), tuple(accounts)))
    return tuple(sorted(made, key=lambda t: (-len(t.accounts), t.role, t.of or "")))
