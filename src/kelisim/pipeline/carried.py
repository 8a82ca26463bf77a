"""What persons said of the claims of one version of a page, said of those of the version that stands for it now.

Nothing is written: a verdict hangs on the claim that a person looked at, and is read as one on the claim that stands in its place, until
somebody decides of that one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from kelisim.model.claim import Claim
from kelisim.model.link import Judgement, Verdict, by_person
from kelisim.model.record import Record


@dataclass(frozen=True, slots=True)
class Carried:
    """A record with persons' own claims on its words, the verdicts on its claims, and where each person's claim of before now stands."""

    record: Record
    verdicts: Mapping[str, Verdict] = field(default_factory=dict)
    moved: Mapping[str, str] = field(default_factory=dict)


def carry(before: Record, after: Record, same: Mapping[str, str], verdicts: Mapping[str, Verdict]) -> Carried:
    """Read the verdicts (those that count, by claim) on an earlier version as ones on a later. `same` maps the earlier version's claims to
    those that stand in their place; one that has a verdict of its own keeps it.

    >>> from kelisim.model.document import Document
    >>> carry(Record(Document("a", "a", "", "en")), Record(Document("b", "b", "", "en")), {}, {}).verdicts
    {}
    """
    earlier, later = ({claim.id: claim for claim in record.claims} for record in (before, after))
    waiting = [(old, later[new]) for old, new in same.items() if new in later]
    told: dict[str, Verdict] = {}
    own: dict[str, Claim] = {}
    moved: dict[str, str] = {}
    while waiting:
        old, new = waiting.pop()
        verdict = verdicts.get(old)
        if verdict is None or new.id in verdicts or (verdict.replacement and verdict.replacement not in earlier):
            continue
        if verdict.replacement:  # a person's claim stands on the words of the one that it replaced
            theirs = earlier[verdict.replacement]
            anchored = replace(theirs, document=after.document.id, span=new.span, supports=new.supports)
            own[anchored.id] = anchored
            moved[theirs.id] = anchored.id
            waiting.append((theirs.id, anchored))
            told[new.id] = replace(verdict, claim=new.id, replacement=anchored.id)
        else:
            told[new.id] = replace(verdict, claim=new.id)
    added = tuple(claim for claim in own.values() if claim.id not in later)
    return Carried(replace(after, claims=(*after.claims, *added)) if added else after, told, moved)


def carried_judgements(judgements: Iterable[Judgement], moved: Mapping[str, str], documents: Mapping[str, str]) -> Iterator[Judgement]:
    """Judgements, and after each of a person's the same one on what now stands in the place of its ends: of claims by `moved`, of entities
    and documents by `documents`, which maps an earlier version's document to the standing one.

    >>> said = Judgement("entity", "a#person:x", "c#person:x", "different", "person:aigul", "father and son")
    >>> [j.left for j in carried_judgements([said], {}, {"a": "b"})]
    ['a#person:x', 'b#person:x']
    """

    def place(end: str) -> str:
        document, parted, local = end.partition("#")
        return documents.get(document, document) + parted + local if parted else moved.get(end, documents.get(end, end))

    for judgement in judgements:
        yield judgement
        if by_person(judgement.by):
            left, right = sorted((place(judgement.left), place(judgement.right)))
            if {left, right} != {judgement.left, judgement.right} and left != right:
                yield replace(judgement, left=left, right=right)
