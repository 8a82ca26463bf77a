"""Claims as a document's own page shows them: what this page says, on which words, by which rule, and what a person decided of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kelisim.model.claim import Claim
from kelisim.model.record import Record
from kelisim.views.plain import Plain, plain_verdict
from kelisim.views.register import Account, Register

Entity = Callable[[str, str], str]  # the joined id of a document's entity


class Judged:
    """What persons decided does not count of the claims of a register, by document."""

    def __init__(self, register: Register) -> None:
        self.dismissed: dict[str, list[Claim]] = {}
        for account in register.dismissed:
            self.dismissed.setdefault(account.record.document.id, []).append(account.claim)


def checked(register: Register, accounts: Iterable[Account]) -> dict[str, Plain | None]:
    """What persons decided of accounts that count: by claim, of which one it is the correction, or that it was accepted."""
    own = [account.claim.id for account in accounts]
    return {claim: plain_verdict(v) for claim in own if (v := register.corrections.get(claim) or register.verdicts.get(claim))}


def plain_facts(register: Register, record: Record, judged: Judged) -> list[Plain]:
    """What a document of the register says, in the order of its text, with what a person rejected or replaced among it.

    A fact that a person has judged bears the verdict; one that stands in the place of another has that one's id in `corrects`; one that
    repeats another document's words has the id of the claim of the original in `again`.
    """
    dismissed = judged.dismissed.get(record.document.id, ())
    ids = register.entity_ids
    found = []
    for plain in plain_claims((*record.claims, *dismissed), lambda document, local: ids.get((document, local), local)):
        more: Plain = {}
        if verdict := register.verdicts.get(plain["claim"]):
            more["verdict"] = plain_verdict(verdict)
        if correction := register.corrections.get(plain["claim"]):
            more |= {"verdict": plain_verdict(correction), "corrects": correction.claim}
        if original := register.reprints.claims.get(plain["claim"]):
            more |= {"again": original, "differs": list(register.reprints.differ[plain["claim"]])}
        found.append(plain | more)
    return found


def plain_claims(claims: tuple[Claim, ...], entity: Entity) -> Iterator[Plain]:
    """Claims of one document as plain values, in the order of its text; of the contents what is said, with joined ids."""
    for claim in sorted(claims, key=lambda c: (c.span.start, c.span.end, c.kind, c.id)):
        said = {name: value for name in claim.fact.__slots__ if (value := getattr(claim.fact, name)) not in (None, (), False)}
        yield {
            "claim": claim.id, "kind": claim.kind, "start": claim.span.start, "end": claim.span.end,
            "rule": claim.rule, "version": claim.version, "supports": [[s.start, s.end, s.why] for s in claim.supports],
            "says": {name: _joined(value, claim.document, entity) for name, value in said.items()},
        }  # fmt: skip


def _joined(value: object, document: str, entity: Entity) -> object:
    """A value of a fact; of what names an entity the joined id. No other text of a fact begins as an id does."""
    if isinstance(value, tuple):
        return [_joined(each, document, entity) for each in value]
    named = isinstance(value, str) and ":" in value and value.partition(":")[0].isascii() and " " not in value.partition(":")[0]
    return entity(document, value) if named and isinstance(value, str) else value
