"""What a person decides of a claim: it is rejected, accepted again, or another is put in its place, which stands before the gate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict, replace
from typing import Any

from kelisim.annotate import annotate
from kelisim.extract.gate import refusals
from kelisim.ledger import Ledger, Run
from kelisim.model.claim import Claim
from kelisim.model.fact import Fact
from kelisim.model.link import ACCEPTED, CORRECTED, PERSON, REJECTED, Verdict, by_person, standing
from kelisim.model.record import Record
from kelisim.pipeline.facts_shape import LISTS, fact_faults
from kelisim.pipeline.linking import link_record

OWN_WORD = "own word"  # the version of a person's claim that the document's words do not bear out


class RefusedError(ValueError):
    """A correction that does not pass; `reasons` says why, a line each. Where it is `readable` it is a fact, and only words are wanting."""

    def __init__(self, reasons: Iterable[str], *, readable: bool) -> None:
        self.reasons, self.readable = tuple(reasons), readable
        super().__init__("; ".join(self.reasons))


def reject(claim: Claim, ledger: Ledger, run: Run, *, by: str, why: str) -> Verdict:
    """That a claim is wrong: views leave it out, and it stays so when its document is read again. `by` is a person's name."""
    return _decide(ledger, run, Verdict(claim.id, REJECTED, f"{PERSON}{by}", run.started, why))


def accept(claim: Claim, ledger: Ledger, run: Run, *, by: str, why: str) -> Verdict:
    """That a claim is right as it stands; takes back what was decided of it before."""
    return _decide(ledger, run, Verdict(claim.id, ACCEPTED, f"{PERSON}{by}", run.started, why))


def correct(
    claim: Claim, changes: Mapping[str, Any], record: Record, ledger: Ledger, run: Run, *, by: str, why: str, own: bool = False
) -> Verdict:
    """Put a claim with other contents (`changes`: field → value) in the place of one; it stands on the same words.

    Raises RefusedError for a field or value that facts of the kind do not have, and where the words do not bear the new contents out,
    unless it is given as the person's `own` word: then it is marked as that for good.
    """
    if faults := list(_faults(claim, changes, record)):
        raise RefusedError(faults, readable=False)
    fact: Fact = replace(claim.fact, **changes)
    new = replace(claim, fact=fact, rule=f"{PERSON}{by}", version="1")
    if reasons := refusals(new, record.document, annotate(record.document)):
        if not own:
            raise RefusedError(reasons, readable=True)
        new = replace(new, version=OWN_WORD)
    verdict = Verdict(claim.id, CORRECTED, f"{PERSON}{by}", run.started, why, new.id)
    ledger.add_verdict(verdict, run, replacement=new, link=link_record)
    return verdict


def decided(record: Record, verdicts: Mapping[str, Verdict]) -> Record:
    """A record without the claims that a person has rejected or replaced (`verdicts`: those that count, by claim).

    A person's own claim goes too when what it replaced was accepted again.
    """
    replacing = {v.replacement for v in verdicts.values() if v.decision == CORRECTED}
    kept = tuple(c for c in record.claims if not _dismissed(c, verdicts) and (not by_person(c.rule) or c.id in replacing))
    return record if len(kept) == len(record.claims) else replace(record, claims=kept)


def _dismissed(claim: Claim, verdicts: Mapping[str, Verdict]) -> bool:
    verdict = verdicts.get(claim.id)
    return verdict is not None and verdict.decision in (REJECTED, CORRECTED)


def _decide(ledger: Ledger, run: Run, verdict: Verdict) -> Verdict:
    ledger.add_verdict(verdict, run)
    return verdict


def _faults(claim: Claim, changes: Mapping[str, Any], record: Record) -> Iterable[str]:
    fields = asdict(claim.fact)
    for name in changes:
        if name not in fields:
            yield f"{claim.kind} has no field {name!r}: it has {', '.join(fields)}"
            return
    words = claim.span.of(record.document.text)
    told = {**fields, **changes, "start": claim.span.start, "end": claim.span.end, "evidence": words}
    plain = {name: list(value) if isinstance(value, tuple) else value for name, value in told.items()}
    yield from fact_faults(next(name for name, kind in LISTS.items() if kind == claim.kind), plain)
    if all(fields[name] == value for name, value in changes.items()):
        yield "nothing would change"


def standing_verdicts(ledger: Ledger) -> dict[str, Verdict]:
    """The verdict that counts of every claim of a ledger that has one."""
    return standing(ledger.verdicts())
