"""Persons with the offices that documents give them, and from when to when documents do so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
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
    told = _told(register, (a for a in admitted(register, "office", choice) if choice.in_time(None, a.published)))
    found = [Person(who, register.state(who), _tenures(_settled(offices))) for who, offices in told.items()]
    chosen = [p for p in found if not choice.between or p.state in choice.between]
    return sorted(chosen, key=lambda p: (p.state or "~", -sum(len(t.accounts) for t in p.offices), p.id))


def offices_by_person(register: Register) -> dict[str, Offices]:
    """Every office that any document gives, by person."""
    return {person: _settled(offices) for person, offices in _told(register, register.accounts("office")).items()}


def office_on(offices: Offices | None, day: PartialDate | None = None) -> tuple[str, str | None] | None:
    """The role of a person, and of what: on a day that of the document nearest to it, else the one told most; None for no office.

    `offices` are the person's, of `offices_by_person`.
    """
    if not offices:
        return None
    return max(offices, key=lambda key: (-_distance(offices[key], day), len(offices[key]), key[1] is not None))


def _distance(accounts: Sequence[Account], day: PartialDate | None) -> int:
    if day is None:
        return 0
    days = [abs((a.published.first() - day.first()).days) for a in accounts if a.published]
    return min(days, default=100_000) // 30  # documents of one month are as near as each other


def _told(register: Register, accounts: Iterable[Account]) -> dict[str, Offices]:
    found: dict[str, Offices] = {}
    for account in accounts:
        office = _office(account)
        person = register.entity(account, office.person) or office.person
        found.setdefault(person, {}).setdefault((office.role, register.entity(account, office.of)), []).append(account)
    return found


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
