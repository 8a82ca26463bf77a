"""Series of figures, with stated growth beside them and the targets set one after another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from kelisim.export.catalogue.facets import Facet, claims_of, given, of_languages, of_states
from kelisim.ledger.catalogue import Thing
from kelisim.views.growth import growth_checks
from kelisim.views.plain import Plain
from kelisim.views.plainfigures import plain_check, plain_series
from kelisim.views.plainundertakings import plain_chain
from kelisim.views.register import Register
from kelisim.views.series import Series
from kelisim.views.series import series as series_of
from kelisim.views.targets import chain_of


def figures(register: Register) -> Iterator[Thing]:
    """The series, those with most accounts first."""
    found = series_of(register)
    checks: dict[str, list[Plain]] = {}
    for check in growth_checks(found):
        checks.setdefault(series_id(check.of), []).append(plain_check(register, check))
    for one in found:
        identity = series_id(one)
        line = _line(register, one) | {"id": identity}
        aimed = any(point.comparable and point.period for point in one.of_status("target"))
        more = {"growth": checks.get(identity, []), "chain": plain_chain(register, chain_of(one)) if aimed else None}
        days = sorted(str(a.published) for a in one.accounts if a.published)
        first, last = (days[0], days[-1]) if days else (None, None)
        facets, claims = tuple(_facets(register, one)), claims_of(one.accounts)
        yield Thing("figure", identity, line, line | plain_series(register, one) | more, first, last, facets, claims)


def series_id(one: Series) -> str:
    """The id of a series: the hash of what makes it one, so that it stays when it grows."""
    key = "\n".join((one.indicator, one.counted or "", *one.parties, one.unit))
    return hashlib.sha256(key.encode()).hexdigest()[:16]


def _line(register: Register, one: Series) -> Plain:
    """What a list shows: the latest period told with all its values, the latest target, how many contradict each other."""
    whole = plain_series(register, one)
    points = whole.pop("points")
    told = [p for p in points if p["status"] != "target"]
    targets = [p for p in points if p["status"] == "target"]
    return whole | {
        "latest": _slim(max(told, key=lambda p: (p["period"] or "", p["status"]))) if told else None,
        "target": _slim(max(targets, key=lambda p: p["period"] or "")) if targets else None,
        "conflicts": sum(p["conflict"] for p in points),
        "values": sum(len(p["values"]) for p in points),
        "told": len(one.accounts),
        "documents": len({a.claim.document for a in one.accounts}),
        "languages": sorted({a.record.document.lang for a in one.accounts}),
    }


def _slim(point: Plain) -> Plain:
    """A point with its values and by whom they are said, without the words."""
    values = [{key: value[key] for key in ("value", "approx", "said_by", "sides")} for value in point["values"]]
    return {"period": point["period"], "status": point["status"], "conflict": point["conflict"], "values": values}


def _facets(register: Register, one: Series) -> Iterator[Facet]:
    states = {register.state(party) for party in one.parties}
    if len(states) < 2:
        states |= {state for account in one.accounts for state in register.leading.get(account.claim.document, ())}
    yield from of_states(states)
    yield from of_languages(one.accounts)
    yield from given(indicator=one.indicator, unit=one.unit, conflict="yes" if one.conflicts else None)
    yield from (("party", party) for party in one.parties)
    if one.of_status("target"):
        yield "target", "yes"
