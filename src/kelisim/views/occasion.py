"""Occasions: events of several documents that links have joined, with what each document says.

How one value is chosen where accounts differ is written in `kelisim.views.preferred` for date and place, and here for the rest; the
others stay beside it as variants.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from kelisim.model.date import PartialDate
from kelisim.model.fact import LEVELS, Event
from kelisim.views.choice import EVERYTHING, Choice, admitted, states_of
from kelisim.views.preferred import Variant, host_state, place_precision, preferred_date, preferred_place
from kelisim.views.register import Account, Register


@dataclass(frozen=True, slots=True)
class Occasion:
    """One occasion. `host` is the state that holds it, where that can be said. `variants` has, for date, place, body and session, every
    value told when there is more than one;
    `disputed` names those of them that cannot all be true (a month and a day in it can)."""

    id: str
    type: str
    level: str
    status: str
    date: str | None
    place: str | None
    participants: tuple[str, ...]
    body: str | None
    session: int | None
    outcome: str | None
    states: tuple[str, ...]
    accounts: tuple[Account, ...]
    variants: Mapping[str, tuple[Variant, ...]]
    disputed: tuple[str, ...]
    host: str | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        """The languages in which it is told."""
        return tuple(sorted({account.record.document.lang for account in self.accounts}))


def occasions(register: Register, choice: Choice = EVERYTHING) -> list[Occasion]:
    """The occasions chosen, the earliest first, those without a day last.

    >>> from kelisim.views.register import gather
    >>> occasions(gather([]))
    []
    """
    told: dict[str, list[Account]] = {}
    for account in admitted(register, "event", choice):
        told.setdefault(register.id_of(account), []).append(account)
    found = [_occasion(register, identity, sorted(accounts, key=lambda a: a.order)) for identity, accounts in told.items()]
    chosen = [o for o in found if choice.concerns(o.states) and choice.in_time(o.date, o.accounts[0].published)]
    return sorted(chosen, key=lambda o: (o.date or "9999", o.type, o.id))


def _occasion(register: Register, identity: str, accounts: Sequence[Account]) -> Occasion:
    events = [_event(a) for a in accounts]
    dates = _variants(accounts, lambda e: e.date, lambda a, v: v)
    places = _variants(accounts, lambda e: e.place, lambda a, v: register.entity(a, v) or v)
    bodies = _variants(accounts, lambda e: e.body, lambda a, v: register.entity(a, v) or v)
    sessions = _variants(accounts, lambda e: None if e.session is None else str(e.session), lambda a, v: v)
    session = _first(sessions)
    variants = {"date": dates, "place": places, "body": bodies, "session": sessions}
    status = _status(accounts)
    host = host_state(register, accounts, places)
    return Occasion(
        id=identity,
        type=Counter(e.type for e in events).most_common(1)[0][0],
        level=min((e.level for e in events), key=LEVELS.index),
        status=status,
        date=preferred_date(dates, host),
        place=preferred_place(places, host),
        participants=_participants(register, accounts),
        body=_first(bodies),
        session=int(session) if session else None,
        outcome=next((e.outcome for e in reversed(events) if e.outcome), None) if status == "planned" else None,
        states=_states(register, accounts),
        accounts=tuple(accounts),
        variants={name: told for name, told in variants.items() if len(told) > 1},
        disputed=tuple(_disputed(variants)),
        host=host,
    )


def _participants(register: Register, accounts: Sequence[Account]) -> tuple[str, ...]:
    """Everybody named by any account; a state only where nobody of it is named."""
    named = dict.fromkeys(p for a in accounts for p in register.all(a, _event(a).participants))
    sides = {register.state(p) for p in named if not p.startswith("country:")}
    return tuple(p for p in named if not (p.startswith("country:") and register.state(p) in sides))


def _event(account: Account) -> Event:
    assert isinstance(account.fact, Event)
    return account.fact


def _variants(
    accounts: Sequence[Account], part: Callable[[Event], str | None], joined: Callable[[Account, str], str]
) -> tuple[Variant, ...]:
    """The values told of one part, in the order in which they were first told."""
    told: dict[str, list[Account]] = {}
    for account in accounts:
        if value := part(_event(account)):
            told.setdefault(joined(account, value), []).append(account)
    return tuple(Variant(value, tuple(tellers)) for value, tellers in told.items())


def _first(variants: Sequence[Variant]) -> str | None:
    return variants[0].value if variants else None


def _status(accounts: Sequence[Account]) -> str:
    """Held once a document says that it was, whatever was announced before."""
    return "held" if any(_event(a).status == "held" for a in accounts) else "planned"


def _states(register: Register, accounts: Sequence[Account]) -> tuple[str, ...]:
    """The states of those who take part, of the place and of the body, over all accounts."""
    found: dict[str, None] = {}
    for account in accounts:
        event = _event(account)
        found |= dict.fromkeys(states_of(register, account, (*event.participants, event.place, event.body)))
    return tuple(found)


def _disputed(variants: Mapping[str, Sequence[Variant]]) -> list[str]:
    """The parts of which two values exclude each other: dates that do not agree, two towns, two sessions."""
    found = []
    dates = [PartialDate.parse(v.value) for v in variants["date"]]
    if any(not a.agrees(b) for a in dates for b in dates):
        found.append("date")
    if len([v for v in variants["place"] if place_precision(v.value) == 2]) > 1:
        found.append("place")
    if len(variants["session"]) > 1:
        found.append("session")
    return found
