"""Stage 5 in the order of things: what a new document has in common with those that the ledger holds; and one id for what is the same."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from kelisim.lang.names.worldnames import names_of
from kelisim.link import clusters, compare, document_of, joined, occurrences_of, reprints_of
from kelisim.model.link import DIFFERENT, Judgement, Known, Occurrence, by_person, settle
from kelisim.model.record import Record


def meant_by(record: Record) -> list[Occurrence]:
    """What a document has that others may mean too, itself last: all of linking that needs no ledger, done where the document is read."""
    printed = document_of(record)
    return [*occurrences_of(record), *([printed] if printed else [])]


def link_occurrences(meant: Iterable[Occurrence], known: Known) -> tuple[Iterable[Occurrence], Iterable[Judgement]]:
    """The occurrences of one document (of `meant_by`) as the ledger is to keep them, and the judgements on them and on what it holds."""
    found = list(meant)
    whole = [one for one in found if one.kind == "document"]
    occurrences, judgements = compare([one for one in found if one.kind != "document"], known)
    return [*occurrences, *whole], [*judgements, *(judgement for one in whole for judgement in reprints_of(one, known))]


def link_record(record: Record, known: Known) -> tuple[Iterable[Occurrence], Iterable[Judgement]]:
    """The occurrences of a document, and the judgements on them and on what the ledger already holds.

    The ledger calls it inside the transaction that adds the document (`Ledger.add_record(..., link=link_record)`).
    """
    return link_occurrences(meant_by(record), known)


@dataclass(frozen=True)
class Links:
    """One id for each linked thing. `entities` maps `document#entity` to its joined id, `facts` a claim's id to its occasion's or
    undertaking's, `documents` a document's to that of all its reprints."""

    entities: Mapping[str, str]
    facts: Mapping[str, str]
    documents: Mapping[str, str] = field(default_factory=dict)
    apart: frozenset[tuple[str, str]] = frozenset()  # claims of which a person says that they are not the same

    def entity(self, document: str, entity: str) -> str:
        """The joined id of an entity of a document; the world's ids are their own."""
        return self.entities.get(f"{document}#{entity}", entity)

    def fact(self, claim: str) -> str:
        """The joined id of an event's or undertaking's claim."""
        return self.facts.get(claim, claim)

    def document(self, document: str) -> str:
        """One id for a document and all that print it again."""
        return self.documents.get(document, document)


def join(records: Iterable[Record], judgements: Iterable[Judgement], alike: Mapping[str, str]) -> Links:
    """The links of documents of a ledger, from the judgements and from what has the same facts (`Ledger.alike`)."""
    found = list(records)
    judged = list(judgements)
    entities = _join_entities(found, [j for j in judged if j.kind == "entity"], alike)
    claims = {c.id: r.document.id for r in found for c in r.claims if c.kind in ("event", "commitment")}
    groups = joined(claims, [j for j in judged if j.kind in ("event", "commitment")], alike)
    facts = {claim: min(group) for claim, group in groups.items()}
    texts = clusters(sorted(r.document.id for r in found), [j for j in judged if j.kind == "document"])
    parted = frozenset((j.left, j.right) for j in settle(judged) if by_person(j.by) and j.verdict == DIFFERENT)
    return Links(entities, facts, {document: min(group) for document, group in texts.items()}, parted)


def _join_entities(records: list[Record], judgements: list[Judgement], alike: Mapping[str, str]) -> dict[str, str]:
    """Each `document#entity` to the joined id: the commonest of the members' own, the first by alphabet of equals; two things with
    one name get a number."""
    ids = {f"{r.document.id}#{e.id}": r.document.id for r in records for e in r.entities if not names_of(e.id)}
    groups = set(joined(ids, judgements, alike).values())
    names: dict[str, str] = {}
    taken: set[str] = set()
    for group in sorted(groups, key=lambda g: min(g)):
        locals_ = [member.partition("#")[2] for member in sorted(group)]
        name = min(set(locals_), key=lambda n: (-locals_.count(n), -len(n), n))
        unique, number = name, 2
        while unique in taken:
            unique, number = f"{name}-{number}", number + 1
        taken.add(unique)
        names |= dict.fromkeys(group, unique)
    return names
