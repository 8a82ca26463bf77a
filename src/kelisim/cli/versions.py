"""What a ledger holds, with every page by the version that stands for it on a day, and what its earlier versions told beside it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from kelisim.model.link import ACCEPTED
from kelisim.model.record import Record
from kelisim.pipeline.carried import carried_judgements, carry
from kelisim.pipeline.linking import Links, join
from kelisim.views.edits import Lost, former
from kelisim.views.register import Account, Register, gather
from kelisim.views.versions import VersionedPage, find_versions, superseded

if TYPE_CHECKING:
    from kelisim.ledger import Ledger
    from kelisim.model.date import PartialDate
    from kelisim.model.link import Judgement, Verdict
    from kelisim.model.visit import Visit


@dataclass
class Edited:
    """Records of which each page has one, what persons said of them, and what became of the claims of earlier versions."""

    records: dict[str, Record]  # by document, in the order in which the ledger gives them
    verdicts: dict[str, Verdict]
    judgements: list[Judgement]
    alike: dict[str, str]
    pages: list[VersionedPage] = field(default_factory=list)
    earlier: dict[str, Record] = field(default_factory=dict)  # versions that a later one took the place of
    same: dict[str, str] = field(default_factory=dict)
    lost: dict[str, Lost] = field(default_factory=dict)
    stored: dict[str, Account] = field(default_factory=dict)  # a person's claim that was carried over → as the ledger has it
    links: Links = field(default_factory=lambda: Links({}, {}))  # of the earlier versions with all others

    def dismissed(self, claim: str) -> bool:
        """Whether a person rejected or replaced it."""
        return claim in self.verdicts and self.verdicts[claim].decision != ACCEPTED

    def former(self, now: Links, withdrawn: Mapping[str, str]) -> Register | None:
        """A register of what earlier versions told and their pages no longer tell; ids are those of `now` where that has the same thing."""
        if not self.earlier:
            return None
        known = {self.links.fact(claim.id): now.fact(claim.id) for record in self.records.values() for claim in record.claims}
        kept = [replace(r, claims=tuple(c for c in r.claims if c.id in self.lost)) for r in self.earlier.values()]
        told = [replace(r, claims=tuple(c for c in r.claims if not self.dismissed(c.id))) for r in kept if r.claims]
        return gather(
            told, entity=self.links.entity, document=self.links.document, apart=self.links.apart, lost=self.lost, verdicts=self.verdicts,
            fact=lambda claim: known.get(self.links.fact(claim), self.links.fact(claim)),
            dismissed=[Account(c, r, lost=self.lost[c.id]) for r in kept for c in r.claims if self.dismissed(c.id)],
            withdrawn=withdrawn,
        )  # fmt: skip


def edited(ledger: Ledger, read: Sequence[Record], verdicts: Mapping[str, Verdict], as_of: PartialDate | None = None) -> Edited:
    """The records of a ledger (of a day) as they count on it. Where no page was ever read with two texts they are those that came."""
    found = Edited({r.document.id: r for r in read}, dict(verdicts), ledger.judgements(), ledger.alike())
    seen = ledger.visits.of_pages()
    undated = _undated(ledger, seen, found.records) if as_of else {}
    known = {**found.records, **undated}
    found.pages = find_versions(seen, {i: r.document for i, r in known.items()}, as_of)
    found.pages = [page for page in found.pages if page.versions[0].document not in undated]
    later = {d for page in found.pages for version in page.versions[1:] for d in version.documents}
    found.records = {i: r for i, r in known.items() if i in later or i not in undated}
    if found.pages:
        _take_out(found)
    return found


def _undated(ledger: Ledger, seen: Sequence[Visit], records: Mapping[str, Record]) -> dict[str, Record]:
    """The documents without a day of their own that came after one with a day at the same address: the day on which they were seen says
    when they were known, as a register of a day asks."""
    begun: set[str] = set()
    found: dict[str, Record] = {}
    for visit in seen:
        if visit.document in records:
            begun.add(visit.address)
        elif visit.document and visit.address in begun:
            record = ledger.record(visit.document)
            if record.document.published is None:
                found[visit.document] = record
    return found


def _dated(records: Mapping[str, Record], pages: Sequence[VersionedPage]) -> dict[str, Record]:
    """Records in the ledger's order, of which the standing version of a page, where it says no day, has that of the version before it."""
    dated = dict(records)
    for page in pages:
        days = [day for version in page.versions if (day := records[version.document].document.published)]
        standing = records[page.standing.document]
        if standing.document.published is None and days:
            dated[page.standing.document] = replace(standing, document=replace(standing.document, published=days[-1]))
    return dict(sorted(dated.items(), key=lambda item: (str(item[1].document.published or ""), item[0])))


def _take_out(found: Edited) -> None:
    """Take out of the records all but the standing version of each page, and carry over what persons said of the others."""
    out = superseded(found.pages)
    all_records = _dated(found.records, found.pages)
    found.records = {i: r for i, r in all_records.items() if i not in out}
    seen = {d for page in found.pages for version in page.versions for d in version.documents}
    found.links = join([r for i, r in all_records.items() if i in seen or i not in out], found.judgements, found.alike)
    moved: dict[str, str] = {}
    stand: dict[str, str] = {}
    for page in found.pages:
        standing = page.standing.document
        earlier = [(all_records[document], since) for document, since in page.earlier if document in out]
        stand |= {d: standing for version in page.versions for d in version.documents if d in out}
        told = former(earlier, all_records[standing], found.links.entity)
        found.same |= told.same
        found.lost |= told.lost
        moved |= told.same
        for record, _ in reversed(earlier):
            for between in (r for r, _ in earlier if r.document.id in found.earlier):
                found.verdicts |= carry(record, between, told.same, found.verdicts).verdicts
            found.earlier[record.document.id] = record
            carried = carry(record, found.records[standing], told.same, found.verdicts)
            found.records[standing] = carried.record
            found.verdicts |= carried.verdicts
            moved |= carried.moved
            found.same |= carried.moved
            found.lost = {claim: lost for claim, lost in found.lost.items() if claim not in carried.moved}
            found.alike |= {new: found.alike.get(old, old) for old, new in carried.moved.items()}
            own = {claim.id: claim for claim in record.claims}
            found.stored |= {new: Account(own[old], record) for old, new in carried.moved.items()}
    found.judgements = list(carried_judgements(found.judgements, moved, stand))
