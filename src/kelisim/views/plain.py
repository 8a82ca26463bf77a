"""Views as plain values (dicts, lists, strings, numbers), for JSON: ids joined, names beside them, every account with its words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from typing import Any

from kelisim.model.date import PartialDate
from kelisim.model.link import Verdict
from kelisim.views.occasion import Occasion
from kelisim.views.people import Person
from kelisim.views.register import Account, Register
from kelisim.views.statements import Said
from kelisim.views.ties import Tie

Plain = dict[str, Any]


def plain_account(account: Account) -> Plain:
    """Where a fact is told: the document, the place in its text, the words, the rule; the reprints that tell it again; of what only an
    earlier version of a page told, since when the page no longer does; and since when there is no such page."""
    document, claim = account.record.document, account.claim
    again = {"reprints": [plain_reprint(a) for a in account.reprints]} if account.reprints else {}
    lost = {"lost": asdict(account.lost)} if account.lost else {}
    withdrawn = {"withdrawn": account.withdrawn} if account.withdrawn else {}
    return {
        "claim": claim.id, "document": document.id, "stem": document.stem, "lang": document.lang,
        "published": plain_day(document.published),
        "source": document.source.name, "country": document.source.country, "source_kind": document.source.kind,
        "title": document.title, "start": claim.span.start, "end": claim.span.end, "words": account.words,
        "rule": claim.rule, **again, **lost, **withdrawn,
    }  # fmt: skip


def plain_reprint(account: Account) -> Plain:
    """A reprint's telling of a fact, with what it says otherwise than its original."""
    return plain_account(account) | {"differs": {part: getattr(account.fact, part) for part in account.differs}}


def plain_verdict(verdict: Verdict | None) -> Plain | None:
    """What a person decided of a claim, where anybody did."""
    return asdict(verdict) if verdict else None


def plain_occasion(register: Register, one: Occasion) -> Plain:
    """An occasion with its accounts, and every value on which they differ."""
    return {
        "id": one.id, "type": one.type, "level": one.level, "status": one.status, "date": one.date, "place": named(register, one.place),
        "participants": [named(register, p) for p in one.participants], "body": named(register, one.body), "session": one.session,
        "outcome": one.outcome, "host": one.host, "states": list(one.states),
        "variants": {part: [{"value": v.value, "claims": claim_ids(v.accounts)} for v in told] for part, told in one.variants.items()},
        "disputed": list(one.disputed), "accounts": plain_accounts(one.accounts),
    }  # fmt: skip


def plain_ties(ties: Iterable[Tie]) -> list[Plain]:
    """What an occasion is to others: `part of`, `has part`, `on the same day`."""
    return [{"relation": tie.relation, "to": tie.to} for tie in ties]


def plain_person(register: Register, one: Person) -> Plain:
    """A person with the offices that documents give."""
    offices = [
        {
            "role": t.role, "of": named(register, t.of), "titles": list(t.titles), "first": plain_day(t.first), "last": plain_day(t.last),
            "accounts": plain_accounts(t.accounts),
        }
        for t in one.offices
    ]  # fmt: skip
    return {**_name(register, one.id), "state": one.state, "offices": offices}


def plain_statement(register: Register, one: Said) -> Plain:
    """A statement with its speaker."""
    return {"speaker": named(register, one.speaker), "quote": one.quote, "reported": one.reported, **plain_account(one.account)}


def _name(register: Register, entity: str) -> Plain:
    return {"id": entity, "name": register.name(entity, "en")}


def named(register: Register, entity: str | None) -> Plain | None:
    """A joined entity by its id and English name; None for none."""
    return _name(register, entity) if entity else None


def plain_accounts(accounts: Iterable[Account]) -> list[Plain]:
    """Where a fact is told, an entry an account."""
    return [plain_account(a) for a in accounts]


def claim_ids(accounts: Iterable[Account]) -> list[str]:
    """The ids of the claims of accounts."""
    return [a.claim.id for a in accounts]


def plain_day(day: PartialDate | None) -> str | None:
    """A day as it is written, None for none."""
    return str(day) if day else None
