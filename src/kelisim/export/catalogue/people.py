"""Persons with their offices in time, and what was quoted of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kelisim.export.catalogue.facets import claims_of, of_day, of_languages, of_states, span
from kelisim.ledger.catalogue import Thing
from kelisim.views.people import people as people_of
from kelisim.views.plain import plain_person, plain_statement
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


def statements(register: Register) -> Iterator[Thing]:
    """The statements, the latest first."""
    for one in sorted(statements_of(register), key=lambda s: (str(s.account.published or ""), s.account.claim.id), reverse=True):
        line = plain_statement(register, one) | {"id": one.account.claim.id, "state": register.state(one.speaker)}
        first, last = span(str(one.account.published)) if one.account.published else (None, None)
        leading = register.leading.get(one.account.claim.document, ())
        facets = [
            *of_states(leading),
            *of_day(line["published"]),
            *of_languages([one.account]),
            ("how", "reported" if one.reported else "quoted"),
        ]
        facets += [("speaker", one.speaker)] if one.speaker else []
        facets += [("of", line["state"])] if line["state"] else []
        yield Thing("statement", line["id"], line, None, first, last, tuple(facets), claims_of([one.account]))
