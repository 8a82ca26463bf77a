"""The decisive words of every account of a catalogue: `mark` beside `words`, where in them they stand."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from kelisim.ledger.catalogue import Thing
from kelisim.views.decisive import Mark, decisive
from kelisim.views.register import Account, Register


def with_marks(register: Register, things: Iterable[Thing]) -> Iterator[Thing]:
    """The things, each account in them (what has `claim` and `words`) with its `mark`: `[5, 12]`, or null where no words decide."""
    known = {account.claim.id: account for account in _accounts(register)}
    found: dict[str, Mark | None] = {}
    for thing in things:
        for told in (*_told(thing.line), *_told(thing.whole)):
            claim = told["claim"]
            if claim not in found:
                found[claim] = _mark(known.get(claim))
            told["mark"] = found[claim]
        yield thing


def _accounts(register: Register) -> Iterator[Account]:
    """Everything that a register tells or told."""
    yield from (Account(claim, record) for record in register.records for claim in record.claims)
    yield from register.dismissed
    yield from register.stored.values()
    if register.former:
        yield from _accounts(register.former)


def _mark(account: Account | None) -> Mark | None:
    if account is None:
        return None
    return decisive(account.fact, account.words, account.record.document.lang_at(account.claim.span.start))


def _told(value: Any) -> Iterator[dict[str, Any]]:
    """Every account inside plain values."""
    ahead = [value]
    while ahead:
        one = ahead.pop()
        if isinstance(one, dict):
            if "claim" in one and isinstance(one.get("words"), str):
                yield one
            one = one.values()
        elif not isinstance(one, list):
            continue
        ahead += [inner for inner in one if isinstance(inner, dict | list)]
