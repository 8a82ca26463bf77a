"""Persons with their offices in time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kelisim.export.catalogue.facets import claims_of, of_languages, of_states, span
from kelisim.lang.names.beginnings import name_beginnings
from kelisim.lang.names.worldnames import names_of
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
        roles = (("role", role) for role in sorted({o.role for o in one.offices}))
        facets = (*of_states([one.state]), *of_languages(accounts), *roles, *(("name", key) for key in _name_keys(register, one.id)))
        yield Thing("person", one.id, whole | {"offices": offices}, whole, first, last, facets, claims_of(accounts))


def _name_keys(register: Register, person: str) -> list[str]:
    """By what a person is found whose name is being written: every name in every language."""
    known, listed = register.entities.get(person), dict(names_of(person))
    return name_beginnings([*(name for _, name in known.names), known.name, *listed.values()] if known else list(listed.values()))
