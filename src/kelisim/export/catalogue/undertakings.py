"""Undertakings with their lives, and the chains of targets that some of them belong to; in two orders."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from kelisim.export.catalogue.facets import Facet, claims_of, given, of_languages, of_states, span
from kelisim.export.catalogue.lives import changes_of, names_of, occasions_of_steps, read_since, told_in
from kelisim.export.catalogue.titles import original_of, sort_of, things_of, titles_of
from kelisim.ledger.catalogue import Thing
from kelisim.model.date import PartialDate
from kelisim.views.choice import days_of
from kelisim.views.plain import Plain, claim_ids, plain_account, plain_accounts, plain_day, plain_verdict
from kelisim.views.plainundertakings import plain_chain, plain_undertaking
from kelisim.views.register import Account, Register
from kelisim.views.targets import chains, chains_with
from kelisim.views.undertaking import Undertaking, day_of
from kelisim.views.undertaking import undertakings as undertakings_of

BY_DUE = "undertaking by due date"  # the kind whose things are undertakings in the order of their due dates
LATE = "9999"
LIFE_SHOWN = ("id", "kind", "parties", "stage", "state", "turn", "due", "dues", "postponed", "silent_since")

Bodies = Mapping[str, Sequence[str]]  # of an occasion: the standing bodies of whose sessions it is one


@dataclass(frozen=True, slots=True)
class _Beside:
    """What else the documents of a register tell: by document the occasions, and the bodies of whose sessions they are."""

    told: Mapping[str, tuple[str, ...]]
    days: Mapping[str, str | None]
    bodies: Bodies

    def bodies_of(self, one: Undertaking) -> list[str]:
        """The bodies of whose sessions the documents of an undertaking tell."""
        occasions = {o for document in _documents(one) for o in self.told.get(document, ())}
        return sorted({body for occasion in occasions for body in self.bodies.get(occasion, ())})


def undertakings(register: Register, days: Mapping[str, str | None], bodies: Bodies) -> Iterator[Thing]:
    """The undertakings, the one last spoken of first, and then again in the order of their due dates: there a thing's line is its id alone.

    `days` has the day of each occasion, `bodies` of which standing bodies each is a session.
    """
    day, beside = day_of(register), _Beside(told_in(register), days, bodies)
    found = sorted(undertakings_of(register), key=lambda u: (str(u.silent_since or ""), u.id), reverse=True)
    facets = {one.id: tuple(_facets(one, day, beside)) for one in found}
    for one, whole in zip(found, _wholes(register, found, beside), strict=True):
        line = _line(register, one, day, whole)
        first, last = _span(one)
        yield Thing("undertaking", one.id, line, line | whole, first, last, facets[one.id], claims_of(one.accounts))
    for one in sorted(found, key=_when_due):
        first, last = _span(one)
        yield Thing(BY_DUE, one.id, {"id": one.id}, None, first, last, facets[one.id])


def _when_due(one: Undertaking) -> tuple[str, str, str]:
    """The due date that ends first first; what has none last."""
    due = days_of(one.due)
    return (due[1].isoformat(), due[0].isoformat(), one.id) if due else (LATE, str(one.silent_since or ""), one.id)


def _wholes(register: Register, found: Sequence[Undertaking], beside: _Beside) -> Iterator[Plain]:
    chains_of, since, former = chains_with(chains(register)), read_since(register), _former(register)
    for one in found:
        whole = plain_undertaking(register, one)
        for step, occasions in zip(whole["steps"], occasions_of_steps(one, beside.told, beside.days), strict=True):
            step["occasions"] = occasions
        told = [plain_chain(register, chain) for chain in chains_of(one.accounts)] if one.kind == "target" else []
        yield whole | {
            "wordings": changes_of(whole["wordings"]), "names": names_of(one.accounts), "chains": told,
            "read_since": since(one.silent_since, one.states), "former": _lost(register, one, former), "checked": _checked(register, one),
            "documents_told": _documents(one),
        }  # fmt: skip


def _former(register: Register) -> dict[str, list[Account]]:
    """What pages told and no longer do, by the joined id of what was promised."""
    found: dict[str, list[Account]] = {}
    if register.former:
        for account in register.former.accounts("commitment"):
            found.setdefault(register.former.id_of(account), []).append(account)
    return found


def _lost(register: Register, one: Undertaking, former: Mapping[str, Sequence[Account]]) -> list[Plain]:
    """What pages told of an undertaking and no longer do; targets of one chain are one undertaking under several ids."""
    own = dict.fromkeys((one.id, *(register.id_of(account) for account in one.accounts)))
    return plain_accounts(sorted((a for identity in own for a in former.get(identity, ())), key=lambda a: a.order))


def _checked(register: Register, one: Undertaking) -> list[Plain]:
    """What persons decided of claims of it, and the words that they put others in the place of."""
    ids = set(claim_ids(one.accounts))
    own = {claim: plain_verdict(register.verdicts[claim]) for claim in ids if claim in register.verdicts}
    replaced = [
        plain_account(account) | {"verdict": plain_verdict(verdict)}
        for account in register.dismissed
        if (verdict := register.verdicts.get(account.claim.id)) and verdict.replacement in ids
    ]
    accepted = [plain_account(a) | {"verdict": own[a.claim.id]} for a in one.accounts if a.claim.id in own]
    return [*replaced, *accepted]


def _documents(one: Undertaking) -> list[str]:
    return sorted({account.claim.document for account in one.accounts})


def _line(register: Register, one: Undertaking, day: PartialDate | None, whole: Plain) -> Plain:
    """What a list shows: how it is named in each language, what was reached, when it is due, since when nobody speaks of it."""
    named: dict[str, str] = {}
    for name in whole["names"]:
        named.setdefault(name["lang"], name["words"])
    titles, best = titles_of(one.accounts, one.kind), _best_known(one.accounts)
    return {key: whole[key] for key in LIFE_SHOWN} | {
        "states": list(one.states),
        "named": named,
        "titles": titles,
        "sort": sort_of(titles) if one.kind == "document" else None,
        "things": things_of(one.accounts),
        "original": original_of(titles, best),
        "target": _target(whole["chains"]),
        "words": plain_account(best) | {"reprints": []},
        "since": plain_day(one.steps[0].day),
        "completed": plain_day(one.completion.day) if one.completion else None,
        "overdue": bool(day and one.past_due(day)),
        "told": len(one.accounts),
        "documents": len(_documents(one)),
        "languages": sorted({a.record.document.lang for a in one.accounts}),
        "read_since": whole["read_since"],
        "closed": one.closed,
    }


def _best_known(accounts: Sequence[Account]) -> Account:
    """The account by which an undertaking is shown: the last of those of which day and publisher are known, where there are such."""
    return max(accounts, key=lambda a: (a.published is not None, a.record.document.source.name is not None, a.order))


def _target(told: Iterable[Plain]) -> Plain | None:
    """What is aimed at: the last target of the chain that most accounts tell."""
    chain = max((one for one in told if one["aims"]), key=lambda one: sum(len(aim["accounts"]) for aim in one["aims"]), default=None)
    if chain is None:
        return None
    aim = next((aim for aim in reversed(chain["aims"]) if aim["due"]), chain["aims"][-1])
    return {key: chain[key] for key in ("indicator", "of", "unit")} | {key: aim[key] for key in ("value", "approx", "due")}


def _span(one: Undertaking) -> tuple[str | None, str | None]:
    """The days of its first and its last step."""
    days = [str(step.day) for step in one.steps if step.day]
    return (span(days[0])[0], span(days[-1])[1]) if days else (None, None)


def _facets(one: Undertaking, day: PartialDate | None, beside: _Beside) -> Iterator[Facet]:
    yield from of_states(one.states)
    yield from of_languages(one.accounts)
    yield from given(kind=one.kind, stage=one.stage, reached=one.state, turn=one.turn, due=one.due[:4] if one.due else None)
    yield from (("party", party) for party in one.parties)
    yield from (("body", body) for body in beside.bodies_of(one))
    yield from (("document", document) for document in _documents(one))
    if day and one.past_due(day):
        yield "overdue", "yes"
    if one.postponed:
        yield "postponed", "yes"
    if not one.closed:
        yield "open", "yes"
