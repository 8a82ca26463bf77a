"""The register as views take it: what the ledger holds, joined by its judgements."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kelisim.ledger import Ledger
    from kelisim.model.date import PartialDate
    from kelisim.views.register import Register


def register_of(ledger: Ledger, as_of: PartialDate | None = None) -> Register:
    """All records of a ledger with the ids that links have given, of each page the version that stands for it; with `as_of`, as if no later
    document had ever been read."""
    from kelisim.cli.versions import edited
    from kelisim.pipeline.decisions import decided, standing_verdicts
    from kelisim.pipeline.linking import join
    from kelisim.views.register import Account, gather
    from kelisim.views.withdrawn import withdrawn_documents

    found = edited(ledger, list(ledger.records(as_of=as_of)), standing_verdicts(ledger), as_of)
    read, verdicts = list(found.records.values()), found.verdicts
    records = [decided(record, verdicts) for record in read] if verdicts else read
    links = join(records, found.judgements, found.alike)
    withdrawn = withdrawn_documents(ledger.visits.of_withdrawn(), as_of)
    kept = {claim.id for record in records for claim in record.claims} if verdicts else set()
    dismissed = [Account(c, r) for r in read for c in r.claims if c.id not in kept] if verdicts else []
    return gather(
        records, entity=links.entity, fact=links.fact, document=links.document, apart=links.apart, as_of=as_of,
        verdicts=verdicts, dismissed=dismissed, pages=found.pages, same=found.same,
        stored=found.stored, former=found.former(links, withdrawn), withdrawn=withdrawn,
    )  # fmt: skip


def newest_day(ledger: Ledger) -> PartialDate | None:
    """The day of the newest document of a ledger, or that on which a page was last seen to be edited or to be no more, whichever is later;
    None where no document has a day."""
    from kelisim.model.date import PartialDate
    from kelisim.views.versions import find_versions
    from kelisim.views.withdrawn import find_withdrawals

    seen = ledger.visits.of_pages()
    texts = {d: ledger.record(d).document for d in dict.fromkeys(visit.document for visit in seen) if d}
    edits = [version.since for page in find_versions(seen, texts) for version in page.versions[1:]]
    days = [d.published for d in ledger.documents() if d.published]
    gone = [one.since for one in find_withdrawals(ledger.visits.of_withdrawn())]
    return PartialDate.parse(max([*edits, *gone, *days])) if days else None
