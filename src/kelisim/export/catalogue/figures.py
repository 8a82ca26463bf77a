"""Series of figures, with stated growth beside them and the targets set one after another."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator, Sequence

from kelisim.export.catalogue.claims import checked
from kelisim.export.catalogue.facets import Facet, claims_of, given, of_languages, of_states, span
from kelisim.ledger.catalogue import Thing
from kelisim.views.choice import days_of
from kelisim.views.growth import growth_checks
from kelisim.views.periods import YEAR
from kelisim.views.plain import Plain, plain_account, plain_verdict
from kelisim.views.plainfigures import plain_check, plain_series
from kelisim.views.plainundertakings import plain_chain
from kelisim.views.register import Account, Register
from kelisim.views.series import WHOLE, Key, Series, key_of
from kelisim.views.series import series as series_of
from kelisim.views.targets import chain_of
from kelisim.views.tellers import figure_of

LONGEST = 400  # letters of the words of a line


def figures(register: Register) -> Iterator[Thing]:
    """The series, those with most accounts first."""
    found = series_of(register)
    checks, aside = _checks(register, found), _aside(register)
    for one in found:
        identity = series_id(one)
        line = _line(register, one) | {"id": identity}
        aimed = any(point.comparable and point.period for point in one.of_status("target"))
        chain = plain_chain(register, chain_of(one)) if aimed else None
        more = {
            "points": _points(register, one),
            "growth": checks.get(identity, []),
            "chain": chain,
            "checked": checked(register, one.accounts),
            "dismissed": aside.get(one.key, []),
        }
        days = sorted(str(a.published) for a in one.accounts if a.published)
        first, last = (span(days[0])[0], span(days[-1])[1]) if days else (None, None)
        facets, claims = tuple(_facets(register, one)), claims_of(one.accounts)
        yield Thing("figure", identity, line, line | plain_series(register, one) | more, first, last, facets, claims)


def _checks(register: Register, found: Sequence[Series]) -> dict[str, list[Plain]]:
    """The checks of stated growth by series: those of the growth itself, and those of the levels that it was checked against."""
    levels = {account.claim.id: series_id(one) for one in found for account in one.accounts}
    checks: dict[str, list[Plain]] = {}
    for check in growth_checks(found):
        unit = figure_of(check.levels[0].by[0].account).unit if check.levels else None
        told = plain_check(register, check) | {"id": series_id(check.of), "levels_unit": unit}
        against = {levels[teller.account.claim.id] for pair in check.levels for teller in pair.by}
        for identity in (told["id"], *sorted(against - {told["id"]})):
            checks.setdefault(identity, []).append(told)
    return checks


def _aside(register: Register) -> dict[Key, list[Plain]]:
    """The figures that count no more, by the series that each would be of: dismissed by a person, or gone from their page."""
    former = register.former
    told = {a.claim.id: (former, a) for a in former.accounts("figure")} if former else {}
    told |= {a.claim.id: (register, a) for a in register.dismissed if a.claim.kind == "figure"}
    found: dict[Key, list[Plain]] = {}
    for holder, account in sorted(told.values(), key=lambda each: each[1].order):
        plain = plain_account(account) | {"verdict": plain_verdict(register.verdicts.get(account.claim.id))}
        found.setdefault(key_of(holder, account), []).append(plain)
    return found


def _points(register: Register, one: Series) -> list[Plain]:
    """The points, each with the pairs of its values that cannot both be true (by their places) and how these stand to each other."""
    points: list[Plain] = plain_series(register, one)["points"]
    for point, plain in zip(one.points, points, strict=True):
        places = {value.told: place for place, value in enumerate(point.values)}
        plain["clashes"] = [[places[a.told], places[b.told], between] for a, b, between in point.clashes]
    return points


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
    years = [p for p in told if p["period_kind"] == YEAR]
    return whole | {
        "latest": _slim(max(told, key=_lateness)) if told else None,
        "latest_year": _slim(max(years, key=_lateness)) if years else None,
        "target": _slim(max(targets, key=lambda p: p["period"] or "")) if targets else None,
        "of_in": _counted_in(one),
        "words": {} if one.indicator in WHOLE else _words(one),
        "conflicts": sum(p["conflict"] for p in points),
        "values": sum(len(p["values"]) for p in points),
        "told": len(one.accounts),
        "documents": len({a.claim.document for a in one.accounts}),
        "languages": sorted({a.record.document.lang for a in one.accounts}),
    }


def _counted_in(one: Series) -> dict[str, str]:
    """What is counted as each language tells it most: «lorries», «большегрузы»."""
    told: dict[str, Counter[str]] = {}
    for account in one.accounts:
        if of := figure_of(account).of:
            told.setdefault(_lang(account), Counter())[" ".join(of.casefold().split())] += 1
    return {lang: counted.most_common(1)[0][0] for lang, counted in sorted(told.items())}


def _words(one: Series) -> dict[str, Plain]:
    """The last words about it in each language: a cost is of something, which they tell."""
    last = {_lang(account): account for account in sorted(one.accounts, key=lambda a: a.order)}
    return {
        lang: {"claim": account.claim.id, "document": account.claim.document, "words": account.words[:LONGEST]}
        for lang, account in sorted(last.items())
    }


def _lang(account: Account) -> str:
    return account.record.document.lang_at(account.claim.span.start)


def _lateness(point: Plain) -> tuple[bool, int, int]:
    """What was reached before what is expected, then by the end of the period; of two that end together the longer."""
    days = days_of(point["period"])
    first, last = (days[0].toordinal(), days[1].toordinal()) if days else (0, 0)
    return point["status"] == "actual" and bool(days), last, last - first


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
