"""Occasions with all accounts side by side, with what joins them, what belongs to them, and what pages told of them and no longer do."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from kelisim.export.catalogue.claims import checked
from kelisim.export.catalogue.facets import Facet, claims_of, given, of_day, of_languages, of_states, span
from kelisim.export.catalogue.figures import series_id
from kelisim.ledger.catalogue import Thing
from kelisim.model.link import REJECTED, Judgement
from kelisim.views.around import around_of
from kelisim.views.beside import Beside, Row, Told, beside, figure_of_row
from kelisim.views.coverage import Day, Publisher, sought_sides
from kelisim.views.joined import Joins
from kelisim.views.occasion import Occasion
from kelisim.views.occasion import occasions as occasions_of
from kelisim.views.plain import Plain, plain_account, plain_occasion, plain_ties, plain_verdict
from kelisim.views.plainbeside import plain_beside
from kelisim.views.register import Register
from kelisim.views.ties import ties
from kelisim.views.worded import Worded


@dataclass(frozen=True, slots=True)
class Known:
    """What a ledger knows beside its register: what was sought day by day, whose the sources are, and why facts of documents are one."""

    days: Sequence[Day] = ()
    publishers: Collection[Publisher] = ()
    judgements: Sequence[Judgement] = ()
    alike: Mapping[str, str] = field(default_factory=dict)


def occasions(register: Register, known: Known, bodies: Mapping[str, Sequence[str]]) -> Iterator[Thing]:
    """The occasions, the latest first, those without a day last. `bodies` are the ids of those of whose sessions each is one."""
    found = occasions_of(register)
    tied, around = ties(found), around_of(register)
    worded, joins, former = Worded(register), Joins(known.judgements, known.alike), _former(register)
    for one in sorted(found, key=lambda o: (o.date is not None, o.date or "", o.id), reverse=True):
        told = beside(register, one, around)
        whole = plain_beside(register, told, sought_sides(one, told.columns, known.days, known.publishers))
        _mark(worded, told, whole)
        joined = joins.of(one)
        whole |= {
            "id": one.id, "ties": plain_ties(tied.get(one.id, ())), "bodies": list(bodies.get(one.id, ())),
            "joined": {"agree": list(joined.agree), "differ": list(joined.differ), "persons": [asdict(j) for j in joined.persons]},
            "checked": checked(register, one.accounts), "rejected": _rejected(register, one, joins), "former": former.pop(one.id, []),
        }  # fmt: skip
        first, last = span(one.date)
        facets = tuple(_facets(register, one))
        yield Thing("occasion", one.id, line_of(register, one), whole, first, last, facets, claims_of(one.accounts))
    yield from _untold(register, former)


def line_of(register: Register, one: Occasion) -> Plain:
    """What a list shows: all that is known of it but the accounts, of which it has the number and the languages."""
    whole = plain_occasion(register, one)
    return {key: value for key, value in whole.items() if key not in ("accounts", "variants")} | {
        "told": len(one.accounts), "languages": list(one.languages), "documents": len({a.claim.document for a in one.accounts}),
        "sides": {p: state for p in one.participants if (state := register.state(p))},
        "heard": max((str(a.published) for a in one.accounts if a.published), default=None),
    }  # fmt: skip


def _facets(register: Register, one: Occasion) -> Iterator[Facet]:
    yield from of_states(one.states)
    yield from of_day(one.date)
    yield from of_languages(one.accounts)
    yield from given(type=one.type, level=one.level, status=one.outcome or one.status, place=one.place, body=one.body)
    yield from (("who", who) for who in one.participants)
    yield from (("disputed", part) for part in ("any", *one.disputed) if one.disputed)


def _mark(worded: Worded, found: Beside, whole: Plain) -> None:
    """Put to every value of the rows how it is worded, and to rows of figures the id of their series."""
    for row, plain in zip(found.rows, whole["rows"], strict=True):
        if row.part == "figure":
            plain["series"] = series_id(figure_of_row(row)[0])
        for key, cell in row.cells.items():
            for told, written in zip(cell.told, plain["cells"][key]["told"], strict=True):
                written["worded"] = _worded(worded, row, told)


def _worded(worded: Worded, row: Row, told: Told) -> str | None:
    value: Any = told.value
    if row.part == "date" or (row.part == "undertaking" and value[1] and "/" not in value[1]):
        return worded.day(told.account, value if row.part == "date" else value[1])
    return worded.named(told.account, value) if row.part in ("place", "body", "participant") else None


def _rejected(register: Register, one: Occasion, joins: Joins) -> list[Plain]:
    """The accounts that would be of it, had a person not said that they are wrong, each with who said so and why."""
    verdicts = ((account, register.verdicts.get(account.claim.id)) for account in register.dismissed if account.claim.kind == "event")
    rejected = [(account, verdict) for account, verdict in verdicts if verdict and verdict.decision == REJECTED]
    own = joins.with_others(one) if rejected else set()
    return [plain_account(a) | {"verdict": plain_verdict(v)} for a, v in rejected if {a.claim.id, joins.end_of(a.claim.id)} & own]


def _former(register: Register) -> dict[str, list[Plain]]:
    """What pages told and no longer tell, by the occasion of which they told it."""
    if register.former is None:
        return {}
    held = {claim.id: register.fact_ids.get(claim.id, claim.id) for record in register.records for claim in record.claims}
    found: dict[str, list[Plain]] = {}
    for one in occasions_of(register.former):
        for account in one.accounts:
            now = account.lost.now if account.lost else None
            found.setdefault(held.get(now or "", one.id), []).append(plain_account(account))
    return found


def _untold(register: Register, former: Mapping[str, Iterable[Plain]]) -> Iterator[Thing]:
    """Occasions of which no page tells any more: apart from those that are told, and with the words that did."""
    for one in occasions_of(register.former) if register.former else []:
        if one.id in former:
            first, last = span(one.date)
            line = line_of(register.former or register, one)
            whole = line | {"former": list(former[one.id])}
            yield Thing("former occasion", one.id, line, whole, first, last, tuple(_facets(register, one)), claims_of(one.accounts))
