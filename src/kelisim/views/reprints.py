"""Which claims are told again by a reprint: the same words of a document that was published before.

Of documents that are one text, the original is the earliest; of one day the official one; then the one that the others name as their
source; then by id. What a reprint adds in words of its own is an account like any other. What it says in the original's words is
counted once, with the original, and stands beside it as told again: with another value, where a digit was lost on the way. A publisher
who prints a text anew with another value has corrected it, or says otherwise: that is an account.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from difflib import SequenceMatcher

from kelisim.model.claim import Claim
from kelisim.model.fact import Fact
from kelisim.model.record import Record

ALIKE = 0.8  # of the words of two sentences: one word in five may be lost or misprinted
# What makes two facts on the same words the same fact, whatever else differs: one sentence may hold exports and imports.
OWN: dict[str, tuple[str, ...]] = {
    "event": ("type",), "figure": ("indicator", "unit", "status"), "commitment": ("kind",), "statement": (), "office": ("role",),
}  # fmt: skip

Entity = Callable[[str, str], str]  # the joined id of a document's entity


@dataclass(frozen=True, slots=True)
class Reprints:
    """`originals` maps the document of a reprint to that of its original, `claims` a reprint's claim to the original one, and `differ`
    the former to the fields in which the two differ."""

    originals: Mapping[str, str] = field(default_factory=dict)
    claims: Mapping[str, str] = field(default_factory=dict)
    differ: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def find_reprints(
    records: Iterable[Record], group: Callable[[str], str], entity: Entity, apart: Collection[tuple[str, str]] = ()
) -> Reprints:
    """The reprints among records, of which `group` gives one id to all that are one text.

    `apart` are pairs of claims, the smaller id first, that a person has said are not the same: then the words count for nothing.

    >>> find_reprints([], lambda document: document, lambda document, local: local)
    Reprints(originals={}, claims={}, differ={})
    """
    groups: dict[str, list[Record]] = {}
    for record in records:
        groups.setdefault(group(record.document.id), []).append(record)
    originals: dict[str, str] = {}
    told: dict[str, _Pair] = {}
    for same in groups.values():
        if len(same) > 1:
            first, *later = _in_order(same)
            originals |= {record.document.id: first.document.id for record in later}
            told |= _told_again(first, later, entity, apart)
    return Reprints(originals, {c: pair.original for c, pair in told.items()}, {c: pair.differ for c, pair in told.items()})


@dataclass(frozen=True, slots=True)
class _Pair:
    """A claim that may say what another says, in words as much alike."""

    claim: str
    original: str
    differ: tuple[str, ...]
    like: float


def _in_order(records: Sequence[Record]) -> list[Record]:
    """The original first."""

    def rank(record: Record) -> tuple[str, bool, int, str]:
        document = record.document
        day = document.published.last().isoformat() if document.published else "9999"
        named = sum(_names(other, document.source.name) for other in records if other is not record)
        return day, document.source.kind != "official", -named, document.id

    return sorted(records, key=rank)


def _names(record: Record, source: str | None) -> bool:
    """Whether a document names a publisher other than its own: «Казинформа», too, begins with the name."""
    document = record.document
    if not source or document.source.name == source:
        return False
    return source.casefold() in " ".join((document.text, *(line for _, line in document.notes))).casefold()


def _told_again(first: Record, later: Iterable[Record], entity: Entity, apart: Collection[tuple[str, str]]) -> dict[str, _Pair]:
    """Each claim of the later documents that an earlier one has in the same words."""
    told: dict[str, _Pair] = {}
    known = [(claim, first) for claim in first.claims]
    for record in later:
        taken: set[str] = set()
        for pair in sorted(_pairs(record, known, entity), key=lambda pair: (len(pair.differ), -pair.like)):
            parted = (min(pair.claim, pair.original), max(pair.claim, pair.original)) in apart
            if not parted and pair.claim not in told and pair.original not in taken:
                told[pair.claim] = pair
                taken.add(pair.original)
        known += [(claim, record) for claim in record.claims if claim.id not in told]
    return told


def _pairs(record: Record, known: Sequence[tuple[Claim, Record]], entity: Entity) -> Iterator[_Pair]:
    """Claims of one kind, on words that are the same, or nearly so where none are."""
    alike: dict[tuple[str, ...], list[tuple[Claim, str, Record, list[str]]]] = {}
    for other, holder in known:
        alike.setdefault(_own(other), []).append((other, other.id, holder, other.span.of(holder.document.text).split()))
    for claim in record.claims:
        mine, identity = claim.span.of(record.document.text).split(), claim.id
        fitting = alike.get(_own(claim), [])
        for other, original, holder, theirs in [w for w in fitting if w[3] == mine] or fitting:
            if (like := _likeness(mine, theirs)) >= ALIKE:
                differ = different_parts(claim.fact, other.fact, (record.document.id, holder.document.id), entity)
                if differ and _one_publisher(record, holder):
                    continue  # a page that was corrected: its publisher now says otherwise
                yield _Pair(identity, original, tuple(differ), like)


def _one_publisher(one: Record, other: Record) -> bool:
    name = one.document.source.name
    return name is not None and name == other.document.source.name


def _own(claim: Claim) -> tuple[str, ...]:
    return claim.kind, *(str(getattr(claim.fact, name)) for name in OWN[claim.kind])


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    """The share of words, in their order, that both have; 0 where it is low without a closer look."""
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    if matcher.real_quick_ratio() < ALIKE or matcher.quick_ratio() < ALIKE:
        return 0.0
    return matcher.ratio()


def different_parts(one: Fact, other: Fact, documents: tuple[str, str], entity: Entity) -> list[str]:
    """The fields in which two facts of one kind differ, entities by their joined ids.

    >>> from kelisim.model.fact import Figure
    >>> figures = Figure("exports", 1.5e9, "USD"), Figure("exports", 1.3e9, "USD")
    >>> different_parts(*figures, ("a", "b"), lambda document, local: local)
    ['value']
    """

    def joined(value: object, document: str) -> object:
        if isinstance(value, tuple):
            return {entity(document, each) for each in value}
        return entity(document, value) if isinstance(value, str) and ":" in value else value

    return [f.name for f in fields(one) if joined(getattr(one, f.name), documents[0]) != joined(getattr(other, f.name), documents[1])]
