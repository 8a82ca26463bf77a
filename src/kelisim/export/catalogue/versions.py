"""The versions of pages that were read more than once: what changed in the text, and what an earlier version told that is gone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass

from kelisim.export.catalogue.claims import plain_claims
from kelisim.ledger.catalogue import Thing
from kelisim.model.document import Document
from kelisim.views.pagedits import PageEdit
from kelisim.views.plain import Plain, plain_day
from kelisim.views.register import Register
from kelisim.views.versions import VersionedPage
from kelisim.views.withdrawn import Withdrawal


@dataclass(frozen=True, slots=True)
class Edited:
    """A page with what changed from each of its versions to the next, and when there was no such page."""

    page: VersionedPage
    edits: Sequence[PageEdit] = ()
    withdrawals: Sequence[Withdrawal] = ()


def plain_document(document: Document) -> Plain:
    """What is known of a document beside its text."""
    return {
        "id": document.id, "stem": document.stem, "lang": document.lang, "published": plain_day(document.published),
        "title": document.title, "source": asdict(document.source),
    }  # fmt: skip


def plain_page(edited: Edited) -> Plain:
    """A page: its address, its versions, its edits with each sentence that is not as it was, and when it was withdrawn and came back."""
    page = edited.page
    versions = [{"document": v.document, "first": v.first, "last": v.last} for v in page.versions]
    return {
        "address": page.address, "standing": page.standing.document, "versions": versions,
        "edits": [
            {
                "since": edit.since, "from": edit.before.document.id, "to": edit.after.document.id, "note": edit.note,
                "lang": edit.after.document.lang, "sentences": [[list(part) for part in sentence.words] for sentence in edit.sentences],
                "facts": {"gone": len(edit.facts.gone), "changed": len(edit.facts.changed), "new": len(edit.facts.new)},
            }
            for edit in edited.edits
        ],
        "withdrawn": [{"since": w.since, "status": w.status, "asked": w.asked, "back": w.back} for w in edited.withdrawals],
    }  # fmt: skip


def by_document(edited: Sequence[Edited]) -> dict[str, list[Plain]]:
    """Of each document that is a version of a page, its pages."""
    found: dict[str, list[Plain]] = {}
    for one in edited:
        plain = plain_page(one)
        for document in {d for version in one.page.versions for d in version.documents}:
            found.setdefault(document, []).append(plain)
    return found


def gone(register: Register) -> dict[str, list[Plain]]:
    """Of each standing document, what earlier versions of its pages told and they no longer tell, each with its words and since when."""
    former = register.former
    if former is None:
        return {}
    standing = {v.document: page.standing.document for page in register.pages for v in page.versions}
    ids = former.entity_ids
    found: dict[str, list[Plain]] = {}
    for record in former.records:
        document = record.document
        for plain in plain_claims(record.claims, lambda holder, local: ids.get((holder, local), local)):
            words = document.text[plain["start"] : plain["end"]]
            lost = asdict(former.lost[plain["claim"]])
            more = {"words": words, "lang": document.lang, "document": document.id, "lost": lost}
            found.setdefault(standing.get(document.id, document.id), []).append(plain | more)
    return found


def superseded(register: Register, edited: Sequence[Edited]) -> Iterator[Thing]:
    """The documents that a later version has taken the place of: none of a list, each with a page of its own."""
    standing = {record.document.id for record in register.records}
    lost = register.former.lost if register.former else {}
    shown: set[str] = set()
    pages = by_document(edited)
    for edit in (edit for one in edited for edit in one.edits):
        record = edit.before
        if record.document.id in standing or record.document.id in shown:
            continue
        shown.add(record.document.id)
        facts = [
            plain
            | ({"lost": asdict(lost[plain["claim"]])} if plain["claim"] in lost else {})
            | ({"now": register.same[plain["claim"]]} if plain["claim"] in register.same else {})
            for plain in plain_claims(record.claims, lambda holder, local: register.entity_ids.get((holder, local), local))
        ]
        line = plain_document(record.document) | {"claims": len(facts), "states": [], "became": "superseded"}
        yield Thing("version", record.document.id, line, line | {"facts": facts, "pages": pages[record.document.id]})
