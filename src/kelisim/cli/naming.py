"""How a person names what the register holds: the beginning of a claim's id, an entity's id, a field and its value."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from kelisim.cli.failure import CommandError

if TYPE_CHECKING:
    from kelisim.views.register import Account, Register

LEAST = 4  # digits of an id
KINDS = ("event", "figure", "commitment", "statement", "office")


def claim_of(register: Register, asked: str) -> Account:
    """The account of the one claim whose id begins so, as the ledger has it: dismissed ones too, and those that a page no longer tells. Of
    an earlier version's claim it is the one in its place. Raises CommandError for none or several."""
    if len(asked) < LEAST:
        raise CommandError(f"{asked!r} is too short: give at least {LEAST} digits of an id")
    accounts = {a.claim.id: a for a in every_account(register)}
    told = {i: register.same.get(i, i) for i in (*accounts, *register.same) if i.startswith(asked.lower())}
    found = {i: accounts[i] for i in told.values() if i in accounts}
    if len(found) != 1:
        several = (
            f"several claims begin so: {', '.join(sorted(found)[:5])}" if found else "no claim of this register has an id that begins so"
        )
        raise CommandError(f"{asked}: {several}")
    (account,) = found.values()
    return register.stored.get(account.claim.id, account)


def every_account(register: Register) -> list[Account]:
    """Every account that a register has: those that count, those that a person dismissed, and those that only earlier versions told."""
    told = [*(account for kind in KINDS for account in register.accounts(kind)), *register.dismissed]
    return [*told, *every_account(register.former)] if register.former else told


def occurrence(register: Register, asked: str) -> tuple[str, str]:
    """The kind and id under which links know a thing: of an event or undertaking its claim, of an entity `document#entity`, of a document
    its own id, by its stem.

    An entity of several documents is named by one of them (`DOC#person:…`), or stands for the first that has it.
    """
    from kelisim.lang.names.worldnames import names_of

    document, parted, entity = asked.rpartition("#")
    named = [r.document.id for r in register.records if r.document.stem == asked]
    if len(named) == 1:
        return "document", named[0]
    if ":" not in entity:
        claim = claim_of(register, asked).claim
        if claim.kind not in ("event", "commitment"):
            raise CommandError(f"{asked} is a {claim.kind}: events, undertakings, persons, named things and documents can be judged")
        return claim.kind, claim.id
    bearing = sorted(
        f"{d}#{local}" for (d, local), joined in register.entity_ids.items() if _is_named(register, d, local, joined, document, entity)
    )
    if bearing and names_of(local := bearing[0].partition("#")[2]):
        raise CommandError(f"{asked}: {local} is of the world's list: one thing wherever it stands, and nothing to judge")
    if not bearing:
        where = f" in a document {document}" if parted else ""
        raise CommandError(f"{asked}: no entity of that id{where} (kelisim people lists persons; ids stand in --json)")
    return "entity", bearing[0]


def _is_named(register: Register, identity: str, local: str, joined: str, document: str, entity: str) -> bool:
    if not document:
        return joined == entity
    stem = next(r.document.stem for r in register.records if r.document.id == identity)
    return entity in (local, joined) and (identity.startswith(document) or stem == document)


def changed_fields(register: Register, account: Account, changes: Iterable[str]) -> dict[str, Any]:
    """`field=value` as the fact's own types have it: numbers, lists parted by commas, None for nothing; entities by the document's ids."""
    return dict(_field(register, account, change) for change in changes)


def _field(register: Register, account: Account, change: str) -> tuple[str, Any]:
    name, parted, written = change.partition("=")
    if not parted:
        raise CommandError(f"{change!r}: write FIELD=VALUE")
    now = getattr(account.fact, name, None)
    local = {joined: own for (document, own), joined in register.entity_ids.items() if document == account.claim.document}
    if isinstance(now, tuple):
        return name, tuple(local.get(part.strip(), part.strip()) for part in written.split(",") if part.strip())
    if not written:
        return name, None
    if isinstance(now, bool):
        return name, written.lower() in ("true", "yes", "1")
    if name in ("value", "session"):
        return name, _number(name, written)
    return name, local.get(written, written)


def _number(name: str, written: str) -> int | float:
    try:
        return int(written) if name == "session" else float(written)
    except ValueError:
        raise CommandError(f"{name}={written!r}: not a number") from None
