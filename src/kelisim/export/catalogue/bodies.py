"""The standing bodies whose sessions some occasions are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from kelisim.export.catalogue.facets import of_states, span
from kelisim.export.catalogue.occasions import line_of
from kelisim.ledger.catalogue import Thing
from kelisim.views.plain import Plain, named
from kelisim.views.register import Register
from kelisim.views.sessions import StandingBody

Identified = tuple[str, StandingBody]


def identified(found: Sequence[StandingBody]) -> list[Identified]:
    """Bodies with their ids: that of the name; where no report names it, that of what is known of it.

    So has a second one of the same name: the sessions of both cannot be of one body, for their numbers do not rise with their days.
    """
    taken: set[str] = set()
    told = []
    for one in found:
        identity = one.body if one.body and one.body not in taken else _described(one)
        taken.add(identity)
        told.append((identity, one))
    return told


def _described(one: StandingBody) -> str:
    first = (occasion.id for sitting in one.sittings for occasion in sitting.occasions[:1])
    described = " ".join((one.kind, *one.scope, *one.topics, *one.states, *first))
    return f"body:{hashlib.sha256(described.encode()).hexdigest()[:12]}"


def by_occasion(found: Sequence[Identified]) -> dict[str, list[str]]:
    """Of which bodies' sessions each occasion is one."""
    told: dict[str, list[str]] = {}
    for identity, one in found:
        for sitting in one.sittings:
            for occasion in sitting.occasions:
                told.setdefault(occasion.id, []).append(identity)
    return told


def bodies(register: Register, found: Sequence[Identified]) -> Iterator[Thing]:
    """The standing bodies, those with most sessions first."""
    for identity, one in found:
        whole = _plain_body(register, identity, one)
        dates = [o.date for s in one.sittings for o in s.occasions if o.date]
        line = {key: value for key, value in whole.items() if key != "sittings"} | {
            "sessions": sum(bool(s.occasions) for s in one.sittings), "first": min(dates, default=None), "last": max(dates, default=None),
        }  # fmt: skip
        first, last = span(line["last"])
        languages = sorted({lang for sitting in one.sittings for occasion in sitting.occasions for lang in occasion.languages})
        facets = (*of_states(one.states), ("kind", one.kind), *(("lang", lang) for lang in languages))
        yield Thing("body", identity, line, whole, first, last, facets)


def _plain_body(register: Register, identity: str, one: StandingBody) -> Plain:
    return {
        "id": identity, "body": named(register, one.body), "kind": one.kind, "scope": list(one.scope), "topics": list(one.topics),
        "states": list(one.states), "missing": list(one.missing),
        "sittings": [{"number": s.number, "occasions": [line_of(register, o) for o in s.occasions]} for s in one.sittings],
    }  # fmt: skip
