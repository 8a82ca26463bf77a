"""Documents that the ledger has are read again, by the rules of today: what stays, what is new, what is gone; what persons said goes over.

A decision hangs on a claim's id, which holds its place and contents. Where the new reading has no claim of that id, its successor is
the claim of the same kind on the same words that agrees with it most; a person's own claim moves with its words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from kelisim.clean import Told
from kelisim.ledger import Ledger, LedgerError, Run
from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.issue import Issue
from kelisim.model.link import CORRECTED, REJECTED, Judgement, Verdict, by_person, standing
from kelisim.model.record import Record
from kelisim.model.text import Span
from kelisim.pipeline.linking import link_record
from kelisim.pipeline.read import failure, try_to_read


@dataclass(frozen=True, slots=True)
class Reread:
    """What a new reading of one document changed. `lost` are claims of which a person had decided and whose words are no longer there."""

    document: Document
    same: int
    new: tuple[Claim, ...]
    gone: tuple[Claim, ...]
    carried: tuple[Verdict, ...]
    lost: tuple[Claim, ...]
    words: str  # of the text before: what `gone` and `lost` point into

    @property
    def changed(self) -> bool:
        """Whether any fact is new or gone."""
        return bool(self.new or self.gone)


def reread(documents: Iterable[str], ledger: Ledger, run: Run) -> Iterator[Reread | Issue]:
    """Read documents (ids, stems or names) again, one transaction each; an Issue for one that can no longer be read, which stays as it is.

    Documents that came in as facts of another program have no page to read and are passed over.
    """
    decided = ledger.verdicts()
    judged = [judgement for judgement in ledger.judgements() if by_person(judgement.by)]
    for asked in documents:
        if found := _reread(ledger.record(asked), ledger, run, decided, judged):
            yield found


def _reread(before: Record, ledger: Ledger, run: Run, decided: list[Verdict], judged: list[Judgement]) -> Reread | Issue | None:
    """Read one document again. `decided` and `judged` are all that persons have said; what goes over is added to them."""
    try:
        snapshot = ledger.snapshot(before.document.id)
    except LedgerError as error:  # its bytes are gone or changed: nothing to read, and no reason to stop for the others
        return failure(before.document.stem, error)
    if snapshot.media_type == "application/json":
        return None
    old = before.document
    title = None if old.title_span else old.title
    told = Told(old.published, old.source.name, old.source.country, old.source.kind, title)  # what was said of it may stand in no page
    after = try_to_read(snapshot, told=told)
    if isinstance(after, Issue):
        return after
    known = {claim.id for claim in before.claims}
    verdicts = standing(verdict for verdict in decided if verdict.claim in known)
    moved = _Moved(before, after)
    own = [claim for c in before.claims if by_person(c.rule) and (claim := moved.anchored(c))]
    kept = {claim.id for claim in (*after.claims, *own)}
    whole = replace(after, claims=(*after.claims, *own))
    carried = [v for verdict in verdicts.values() if (v := moved.verdict(verdict))]
    judgements = [j for judgement in judged if (j := moved.judgement(judgement))]
    ledger.replace_record(whole, run, link=link_record, judgements=judgements, verdicts=carried)
    decided += carried
    judged += judgements
    gone = tuple(c for c in before.claims if c.id not in kept and not by_person(c.rule))
    lost = tuple(c for c in before.claims if c.id in _decided(verdicts) and c.id not in kept and not moved.to(c.id))
    return Reread(
        whole.document, len(known & kept), tuple(c for c in after.claims if c.id not in known), gone, tuple(carried), lost, old.text
    )


def _decided(verdicts: dict[str, Verdict]) -> set[str]:
    return {v.claim for v in verdicts.values()} | {v.replacement for v in verdicts.values() if v.replacement}


class _Moved:
    """Where the claims of one reading stand in the next."""

    def __init__(self, before: Record, after: Record) -> None:
        self.before, self.after = before, after
        self.claims = {c.id: c for c in before.claims}
        self.found = {c.id for c in after.claims}

    def to(self, claim: str) -> str | None:
        """The id that a claim of the reading before has in this one; None where no claim stands on its words."""
        old = self.claims.get(claim)
        if old is None or claim in self.found:
            return claim if claim in self.found else None
        if by_person(old.rule):
            anchored = self.anchored(old)
            return anchored.id if anchored else None
        near = [(agreement, c.id) for c in self.after.claims if (agreement := self._agreement(old, c))]
        return max(near)[1] if near else None

    def anchored(self, claim: Claim) -> Claim | None:
        """A person's claim on its words in the new text: the nearest place at which they stand."""
        words, text = claim.span.of(self.before.document.text), self.after.document.text
        places = [at for at in range(len(text)) if text.startswith(words, at)] if words in text else []
        if not places:
            return None
        start = min(places, key=lambda at: abs(at - claim.span.start))
        return replace(claim, span=Span(start, start + len(words)))

    def verdict(self, verdict: Verdict) -> Verdict | None:
        """The verdict on the successor of a claim; None where the claim itself is still there."""
        target = self.to(verdict.claim)
        replacement = self.to(verdict.replacement) if verdict.replacement else None
        if target is None or (target == verdict.claim and replacement == verdict.replacement):
            return None
        if verdict.decision == CORRECTED and replacement is None:
            return replace(
                verdict, claim=target, decision=REJECTED, replacement=None, why=f"{verdict.why} (the words of the correction are gone)"
            )
        return replace(verdict, claim=target, replacement=replacement)

    def judgement(self, judgement: Judgement) -> Judgement | None:
        """A person's judgement on the successor of a claim; None where nothing of it has moved."""
        left, right = (self.to(end) if end in self.claims else end for end in (judgement.left, judgement.right))
        if left is None or right is None or (left, right) == (judgement.left, judgement.right):
            return None
        left, right = sorted((left, right))
        return replace(judgement, left=left, right=right)

    def _agreement(self, old: Claim, new: Claim) -> int:
        """How many fields of two claims of one kind are equal, where the words of one hold those of the other; else 0."""
        if old.kind != new.kind:
            return 0
        one, other = old.span.of(self.before.document.text), new.span.of(self.after.document.text)
        if one not in other and other not in one:
            return 0
        return sum(getattr(old.fact, name) == getattr(new.fact, name) for name in old.fact.__slots__)
