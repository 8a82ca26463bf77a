"""Persons with their offices in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kelisim.export.catalogue.facets import claims_of, of_languages, of_states, span
from kelisim.ledger.catalogue import Thing
from kelisim.views.people import people as people_of
from kelisim.views.plain import plain_person
from kelisim.views.register import Register
from kelisim.views.statements import statements as statements_of


def people(register: Register) -> Iterator[Thing]:
    """The persons, state by state, those with most accounts of an office first."""
    quoted = Counter(one.speaker for one in statements_of(register))
    for one in people_of(register):
        accounts = [account for office in one.offices for account in office.accounts]
        whole = plain_person(register, one) | {"statements": quoted[one.id]}
        offices = [{key: office[key] for key in ("role", "of", "titles", "first", "last")} for office in whole["offices"]]
        days = sorted(str(a.published) for a in accounts if a.published)
        first, last = (span(days[0])[0], span(days[-1])[1]) if days else (None, None)
        facets = (*of_states([one.state]), *of_languages(accounts), *(("role", role) for role in sorted({o.role for o in one.offices})))
        yield Thing("person", one.id, whole | {"offices": offices}, whole, first, last, facets, claims_of(accounts))
