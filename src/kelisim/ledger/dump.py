"""The canonical dump: what a ledger knows, in an order that its contents decide.

Two ledgers that read the same bytes give the same lines, whatever the order of the documents, the runs that brought them and the
folders they came from. So no line holds a path, a name of a file, a time or a run: a document is its hash.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from kelisim.ledger.codec import canonical, claim_row
from kelisim.ledger.store import Ledger
from kelisim.model.record import Record


def dump_canonical(ledger: Ledger) -> Iterator[str]:
    """The lines of the dump, JSON without line ends: each document with all that it gave, by hash; the inputs set aside;
    the judgements; the verdicts.

    >>> import tempfile
    >>> from kelisim.ledger import open_ledger
    >>> with tempfile.TemporaryDirectory() as folder, open_ledger(folder + "/ledger.db") as ledger:
    ...     list(dump_canonical(ledger))
    []
    """
    for document in sorted(each.id for each in ledger.documents() if each.id and each.state == "read"):
        yield from _record_lines(ledger.record(document))
    for document in sorted(each.id for each in ledger.documents() if each.id and each.state == "set_aside"):
        yield canonical({"set_aside": document})  # without the code: it may hang on the ending of the name
    yield from sorted(canonical({"judgement": asdict(judgement)}) for judgement in ledger.judgements())
    for verdict in ledger.verdicts():
        told = asdict(verdict)
        del told["when"]
        yield canonical({"verdict": told})


def _record_lines(record: Record) -> Iterator[str]:
    document = record.document
    told: dict[str, Any] = {"id": document.id, "lang": document.lang, "title": document.title, "text": document.text}
    told |= {
        "published": str(document.published) if document.published else None,
        "source": asdict(document.source),
        "notes": document.notes,
    }
    yield canonical({"document": told})
    yield from sorted(canonical({"mention": {"document": document.id, **asdict(m)}}) for m in record.mentions)
    yield from sorted(canonical({"entity": {"document": document.id, **asdict(e)}}) for e in record.entities)
    for row in (claim_row(0, claim) for claim in sorted(record.claims, key=lambda claim: claim.id)):
        del row["number"], row["day"]
        row["contents"], row["supports"] = json.loads(row["contents"]), json.loads(row["supports"])
        yield canonical({"claim": row})
