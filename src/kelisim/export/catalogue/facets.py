"""What things of a catalogue can be chosen by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from kelisim.views.choice import days_of
from kelisim.views.register import Account

Facet = tuple[str, str]
MOST = 8  # states whose pairs are facets: a summit of twenty concerns no pair of them


def of_states(states: Iterable[str | None]) -> Iterator[Facet]:
    """A facet for each state and each pair of states: `("pair", "KG KZ")`.

    >>> list(of_states(["KZ", "KG"]))
    [('state', 'KG'), ('state', 'KZ'), ('pair', 'KG KZ')]
    """
    known = sorted({state for state in states if state})
    yield from (("state", state) for state in known)
    if len(known) <= MOST:
        yield from (("pair", f"{one} {other}") for one, other in combinations(known, 2))


def of_day(written: str | None) -> Iterator[Facet]:
    """The year and the month of a day, as far as it says them.

    >>> list(of_day("2025-04-25")), list(of_day("2025"))
    ([('year', '2025'), ('month', '2025-04')], [('year', '2025')])
    """
    if written:
        yield "year", written[:4]
        if len(written) >= len("2025-04"):
            yield "month", written[:7]


def of_languages(accounts: Iterable[Account]) -> Iterator[Facet]:
    """The languages in which documents tell it."""
    return (("lang", lang) for lang in sorted({account.record.document.lang for account in accounts}))


def given(**facets: str | None) -> Iterator[Facet]:
    """The facets that have a value."""
    return ((name, value) for name, value in facets.items() if value)


def span(written: str | None) -> tuple[str | None, str | None]:
    """The first and last day that a written date can mean, as ISO.

    >>> span("2025-04"), span(None)
    (('2025-04-01', '2025-04-30'), (None, None))
    """
    days = days_of(written)
    return (days[0].isoformat(), days[1].isoformat()) if days else (None, None)


def claims_of(accounts: Iterable[Account]) -> tuple[str, ...]:
    """The ids of the claims of accounts, of their reprints too."""
    return tuple(dict.fromkeys(c for a in accounts for c in (a.claim.id, *(r.claim.id for r in a.reprints))))
