"""Occasions with all accounts side by side, and the standing bodies whose sessions some of them are."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from kelisim.export.catalogue.facets import Facet, claims_of, given, of_day, of_languages, of_states, span
from kelisim.ledger.catalogue import Thing
from kelisim.views.around import around_of
from kelisim.views.beside import beside
from kelisim.views.occasion import Occasion
from kelisim.views.occasion import occasions as occasions_of
from kelisim.views.plain import Plain, named, plain_occasion, plain_ties
from kelisim.views.plainbeside import plain_beside
from kelisim.views.register import Register
from kelisim.views.sessions import StandingBody, standing_bodies
from kelisim.views.ties import ties


def occasions(register: Register) -> Iterator[Thing]:
    """The occasions, the latest first, those without a day last."""
    found = occasions_of(register)
    tied, around = ties(found), around_of(register)
    for one in sorted(found, key=lambda o: (o.date is not None, o.date or "", o.id), reverse=True):
        whole = {"id": one.id} | plain_beside(register, beside(register, one, around)) | {"ties": plain_ties(tied.get(one.id, ()))}
        first, last = span(one.date)
        yield Thing("occasion", one.id, _line(register, one), whole, first, last, tuple(_facets(register, one)), claims_of(one.accounts))


def _line(register: Register, one: Occasion) -> Plain:
    """What a list shows: all that is known of it but the accounts, of which it has the number and the languages."""
    whole = plain_occasion(register, one)
    return {key: value for key, value in whole.items() if key not in ("accounts", "variants")} | {
        "told": len(one.accounts), "languages": list(one.languages), "documents": len({a.claim.document for a in one.accounts}),
    }  # fmt: skip


def _facets(register: Register, one: Occasion) -> Iterator[Facet]:
    yield from of_states(one.states)
    yield from of_day(one.date)
    yield from of_languages(one.accounts)
    yield from given(type=one.type, level=one.level, status=one.outcome or one.status, place=one.place, body=one.body)
    yield from (("who", who) for who in one.participants)
    yield from (("disputed", part) for part in one.disputed)


def bodies(register: Register) -> Iterator[Thing]:
    """The standing bodies, those with most sessions first; one that no report names has the id of what is known of it, and so has a second
    one of the same name (the sessions of both cannot be of one body, for their numbers do not rise with their days)."""
    taken: set[str] = set()
    for one in standing_bodies(register):
        whole = _plain_body(register, one)
        if whole["id"] in taken:
            whole["id"] = _described_id(one)
        taken.add(whole["id"])
        dates = [o.date for s in one.sittings for o in s.occasions if o.date]
        line = {key: value for key, value in whole.items() if key != "sittings"} | {
            "sessions": sum(bool(s.occasions) for s in one.sittings), "first": min(dates, default=None), "last": max(dates, default=None),
        }  # fmt: skip
        first, last = span(line["last"])
        yield Thing("body", whole["id"], line, whole, first, last, (*of_states(one.states), ("kind", one.kind)))


def _plain_body(register: Register, one: StandingBody) -> Plain:
    return {
        "id": one.body or _described_id(one), "body": named(register, one.body),
        "kind": one.kind, "scope": list(one.scope), "topics": list(one.topics), "states": list(one.states), "missing": list(one.missing),
        "sittings": [{"number": s.number, "occasions": [_line(register, o) for o in s.occasions]} for s in one.sittings],
    }  # fmt: skip


def _described_id(one: StandingBody) -> str:
    """An id made of all that is known of a body."""
    described = " ".join((one.kind, *one.scope, *one.topics, *one.states, *(o.id for s in one.sittings for o in s.occasions[:1])))
    return f"body:{hashlib.sha256(described.encode()).hexdigest()[:12]}"
