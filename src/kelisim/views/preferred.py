"""Which date and which place stand for an occasion of which several are told: the one written rule for it.

1. What the official sources of the host state say goes before what others say: whoever holds an occasion knows when and where it was.
2. Of values of equal standing the most exact one: a day before its month, a town before its state.
3. Of equally exact ones the first told.
Then, whoever tells it, a more exact value that agrees with the chosen one takes its place: it adds to it and takes nothing away.

The host is the state of whoever is said to receive or hold the occasion; where nobody is said to, the state in which most accounts place
it; where as many place it elsewhere, there is none, and the rule begins at 2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kelisim.model.date import PartialDate
from kelisim.model.fact import Event
from kelisim.views.register import Account, Register
from kelisim.views.states import state_of


@dataclass(frozen=True, slots=True)
class Variant:
    """A value that some accounts give, and which."""

    value: str
    accounts: tuple[Account, ...]


def host_state(register: Register, accounts: Sequence[Account], places: Sequence[Variant]) -> str | None:
    """The two letters of the state that holds an occasion; None where its accounts do not let one say.

    >>> from kelisim.views.register import gather
    >>> host_state(gather([]), [], [Variant("place:osh", ())]) is None
    True
    """
    hosts = (register.state(register.entity(a, a.fact.host)) for a in accounts if isinstance(a.fact, Event))
    told = Counter(host for host in hosts if host)
    if not told:
        states = ((register.state(p.value) or state_of(p.value), len(p.accounts)) for p in places)
        for state, times in states:
            told.update({state: times} if state else {})
    first = told.most_common(2)
    return first[0][0] if first and first[0][1] and (len(first) == 1 or first[0][1] > first[1][1]) else None


def preferred_date(variants: Sequence[Variant], host: str | None) -> str | None:
    """The date that stands for an occasion; None where none is told.

    >>> preferred_date([Variant("2025-08", ()), Variant("2025-08-22", ()), Variant("2025-08-23", ())], None)
    '2025-08-22'
    """
    return _preferred(variants, host, date_precision, lambda a, b: PartialDate.parse(a).agrees(PartialDate.parse(b)))


def preferred_place(variants: Sequence[Variant], host: str | None) -> str | None:
    """The place that stands for an occasion; None where none is told.

    >>> preferred_place([Variant("country:KG", ()), Variant("place:bishkek", ())], None)
    'place:bishkek'
    """
    return _preferred(variants, host, place_precision, places_agree)


def date_precision(written: str) -> int:
    """A day above a month above a year."""
    return written.count("-")


def place_precision(place: str) -> int:
    """A town above a region above a state."""
    return {"country": 0, "loc": 1}.get(place.partition(":")[0], 2)


def places_agree(one: str, other: str) -> bool:
    """Whether both can be true: the same place, or a state and a place in it.

    >>> places_agree("country:KG", "place:bishkek"), places_agree("place:osh", "place:bishkek")
    (True, False)
    """
    state = state_of(one)
    return one == other or ("country:" in one + other and state is not None and state == state_of(other))


def official_of(account: Account, state: str | None) -> bool:
    """Whether an account is from an official source of a state."""
    source = account.record.document.source
    return state is not None and source.kind == "official" and source.country == state


def _preferred(
    variants: Sequence[Variant], host: str | None, precision: Callable[[str], int], agree: Callable[[str, str], bool]
) -> str | None:
    """`max` keeps the first of equals, which is the first told."""
    if not variants:
        return None
    of_host = [v for v in variants if any(official_of(a, host) for a in v.accounts)]
    chosen = max(of_host or variants, key=lambda v: precision(v.value))
    finer = [v for v in variants if precision(v.value) > precision(chosen.value) and agree(v.value, chosen.value)]
    return max((v for v in finer), key=lambda v: precision(v.value), default=chosen).value
