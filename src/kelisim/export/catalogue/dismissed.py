"""Claims that count no more: a person rejected or replaced them, or their page no longer tells them. Each is kept under its own id, so that
an address that was noted down leads to what became of it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from kelisim.export.catalogue.facets import Facet, of_day, of_languages, of_states, span
from kelisim.ledger.catalogue import Thing
from kelisim.model.link import ACCEPTED, CORRECTED, REJECTED
from kelisim.views.edits import CHANGED, GONE, UNREAD
from kelisim.views.plain import Plain, plain_account, plain_day, plain_verdict
from kelisim.views.register import Account, Register

DISMISSED = "dismissed"
KINDS = ("commitment", "event", "figure", "office", "statement")
WHY = (REJECTED, CORRECTED, GONE, CHANGED, UNREAD)


def dismissed(register: Register) -> Iterator[Thing]:
    """What persons dismissed and what pages told before, the latest document's first; `verdict` and `lost` say why it counts no more."""
    former = chain.from_iterable(register.former.accounts(kind) for kind in KINDS) if register.former else ()
    told = {account.claim.id: account for account in chain(former, register.dismissed)}
    for account in sorted(told.values(), key=lambda a: (str(a.published or ""), a.claim.id), reverse=True):
        yield _thing(register, account)


def _thing(register: Register, account: Account) -> Thing:
    claim = account.claim
    line = plain_account(account) | {
        "id": claim.id, "kind": claim.kind, "verdict": plain_verdict(register.verdicts.get(claim.id)),
    }  # fmt: skip
    published = plain_day(account.published)
    first, last = span(published)
    states = register.leading.get(claim.document, ())
    return Thing(DISMISSED, claim.id, line, None, first, last, (*of_states(states), *of_day(published), *_facets(account, line["verdict"])))


def _facets(account: Account, verdict: Plain | None) -> Iterator[Facet]:
    yield "kind", account.claim.kind
    yield from of_languages([account])
    if verdict and verdict["decision"] != ACCEPTED:
        yield "why", verdict["decision"]
        yield "by", verdict["by"]
    if account.lost:
        yield "why", account.lost.how
