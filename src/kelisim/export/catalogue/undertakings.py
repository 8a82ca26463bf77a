"""Undertakings with their lives, and the chains of targets that some of them belong to."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.export.catalogue.facets import Facet, claims_of, given, of_languages, of_states, span
from kelisim.ledger.catalogue import Thing
from kelisim.model.date import PartialDate
from kelisim.views.plain import Plain, plain_account
from kelisim.views.plainundertakings import plain_chain, plain_undertaking
from kelisim.views.register import Register
from kelisim.views.targets import chains, chains_with
from kelisim.views.undertaking import Undertaking, day_of
from kelisim.views.undertaking import undertakings as undertakings_of


def undertakings(register: Register) -> Iterator[Thing]:
    """The undertakings, the one last spoken of first."""
    day, aims = day_of(register), chains(register)
    for one in sorted(undertakings_of(register), key=lambda u: (str(u.silent_since or ""), u.id), reverse=True):
        line = _line(register, one, day)
        told = [plain_chain(register, chain) for chain in chains_with(aims, one.accounts)] if one.kind == "target" else []
        first, last = _span(one)
        facets, claims = tuple(_facets(one, day)), claims_of(one.accounts)
        yield Thing("undertaking", one.id, line, line | plain_undertaking(register, one) | {"chains": told}, first, last, facets, claims)


def _line(register: Register, one: Undertaking, day: PartialDate | None) -> Plain:
    """What a list shows: the last naming of it in each language, what was reached, when it is due, since when nobody speaks of it."""
    whole = plain_undertaking(register, one)
    kept = ("id", "kind", "parties", "stage", "state", "turn", "due", "dues", "postponed", "silent_since")
    last = one.accounts[-1]
    return {key: whole[key] for key in kept} | {
        "states": list(one.states),
        "named": {w.lang: w.words for w in one.wordings},
        "words": plain_account(last) | {"reprints": []},
        "since": str(one.steps[0].day) if one.steps[0].day else None,
        "completed": str(one.completion.day) if one.completion and one.completion.day else None,
        "overdue": bool(day and one.past_due(day)),
        "told": len(one.accounts),
        "documents": len({a.claim.document for a in one.accounts}),
        "languages": sorted({a.record.document.lang for a in one.accounts}),
    }


def _span(one: Undertaking) -> tuple[str | None, str | None]:
    """The days of its first and its last step."""
    days = [str(step.day) for step in one.steps if step.day]
    return (span(days[0])[0], span(days[-1])[1]) if days else (None, None)


def _facets(one: Undertaking, day: PartialDate | None) -> Iterator[Facet]:
    yield from of_states(one.states)
    yield from of_languages(one.accounts)
    yield from given(kind=one.kind, stage=one.stage, reached=one.state, turn=one.turn, due=one.due[:4] if one.due else None)
    yield from (("party", party) for party in one.parties)
    yield from (("document", document) for document in sorted({a.claim.document for a in one.accounts}))
    if day and one.past_due(day):
        yield "overdue", "yes"
    if one.postponed:
        yield "postponed", "yes"
    if not one.closed:
        yield "open", "yes"
