"""What an edit of a page did to its facts: the same, changed, gone, new, or no longer read from words that still stand."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from kelisim.model.claim import Claim
from kelisim.model.record import Record
from kelisim.views.reprints import OWN, different_parts

GONE, CHANGED, UNREAD = "gone", "changed", "unread"
NEAR = 0.5  # of the words of two sentences of one page: a corrected name or figure leaves half of a short sentence as it was

Entity = Callable[[str, str], str]


@dataclass(frozen=True, slots=True)
class Lost:
    """Why an earlier version's claim is no fact of its page today: since which day (YYYY-MM-DD), how, and which claim is told instead.

    `gone`: its words are no longer on the page. `changed`: the page tells the same thing otherwise, as `now` does. `unread`: the words
    still stand there, and with what now stands around them they are read as no such fact.
    """

    since: str
    how: str
    now: str | None = None


Changed = tuple[Claim, Claim, tuple[str, ...]]  # an earlier claim, the later one in its place, and the fields that differ


@dataclass(frozen=True, slots=True)
class Changes:
    """Two readings of one page beside each other: `same` maps earlier claims to later ones on the same words, or with the same contents;
    `reread` are those of them of which only the words are the same, `changed` tell one thing otherwise in other words."""

    same: Mapping[str, str] = field(default_factory=dict)
    reread: tuple[Changed, ...] = ()
    changed: tuple[Changed, ...] = ()
    gone: tuple[Claim, ...] = ()
    unread: tuple[Claim, ...] = ()
    new: tuple[Claim, ...] = ()

    @property
    def lost(self) -> Iterator[tuple[Claim, str, str | None]]:
        """The earlier claims that are not the same, each with how it was lost and the claim that stands in its place."""
        yield from ((old, CHANGED, new.id) for old, new, _ in self.changed)
        yield from ((old, GONE, None) for old in self.gone)
        yield from ((old, UNREAD, None) for old in self.unread)


def compare(before: Record, after: Record, entity: Entity = lambda document, local: local) -> Changes:
    """What became of the claims of one version of a page in a later one. `entity` gives the joined ids of their entities.

    A fact on the same words is the same, and the later reading of them counts, which sees what stands around them now. So is one with the
    same contents on words nearly the same (a slip of the pen put right elsewhere in the sentence); one of the kind with other contents on
    other words has changed.

    >>> from kelisim.model.document import Document
    >>> from kelisim.model.fact import Figure
    >>> from kelisim.model.text import Span
    >>> def page(name: str, value: float, text: str) -> Record:
    ...     return Record(Document(name, name, text, "en"), claims=(Claim(name, Figure("exports", value, "USD"), Span(0, len(text))),))
    >>> compare(page("a", 2e9, "Exports were 2 billion."), page("b", 3e9, "Exports were 3 billion.")).changed[0][2]
    ('value',)
    """
    pairs = sorted(_pairs(before, after, entity), key=lambda pair: pair.rank)
    taken: set[str] = set()
    paired: dict[str, _Pair] = {}
    for pair in pairs:
        if pair.old.id not in paired and pair.new.id not in taken:
            paired[pair.old.id] = pair
            taken.add(pair.new.id)
    left = [claim for claim in before.claims if claim.id not in paired]
    words = _flat(after.document.text)
    stand = {claim.id for claim in left if _said(claim, before) in words}
    otherwise = [p for p in paired.values() if p.parts]
    return Changes(
        {old: pair.new.id for old, pair in paired.items() if pair.like == 1 or not pair.parts},
        tuple((p.old, p.new, p.parts) for p in otherwise if p.like == 1),
        tuple((p.old, p.new, p.parts) for p in otherwise if p.like < 1),
        tuple(claim for claim in left if claim.id not in stand),
        tuple(claim for claim in left if claim.id in stand),
        tuple(claim for claim in after.claims if claim.id not in taken),
    )


@dataclass(frozen=True, slots=True)
class _Pair:
    """An earlier and a later claim that may be one fact: the fields that differ, and how much of the words is the same."""

    old: Claim
    new: Claim
    parts: tuple[str, ...]
    like: float

    @property
    def rank(self) -> tuple[int, float, str, str]:
        return len(self.parts) if self.like == 1 else len(self.parts) + 1, -self.like, self.old.id, self.new.id


def _pairs(before: Record, after: Record, entity: Entity) -> Iterator[_Pair]:
    documents = before.document.id, after.document.id
    alike: dict[tuple[str, ...], list[tuple[Claim, list[str]]]] = {}
    for new in after.claims:
        alike.setdefault(_own(new), []).append((new, _said(new, after).split()))
    for old in before.claims:
        mine = _said(old, before).split()
        for new, theirs in alike.get(_own(old), ()):
            if (like := _likeness(mine, theirs)) >= NEAR:
                yield _Pair(old, new, tuple(different_parts(old.fact, new.fact, documents, entity)), like)


def _own(claim: Claim) -> tuple[str, ...]:
    return claim.kind, *(str(getattr(claim.fact, name)) for name in OWN[claim.kind])


def _said(claim: Claim, record: Record) -> str:
    return _flat(claim.span.of(record.document.text))


def _flat(text: str) -> str:
    return " ".join(text.split())


def _likeness(one: Sequence[str], other: Sequence[str]) -> float:
    if one == other:
        return 1.0
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= NEAR else 0.0


@dataclass(frozen=True, slots=True)
class Former:
    """What earlier versions of one page told: `same` leads to the standing version's claims, `lost` has each claim that the page no longer
    tells, once: of the last version that told it."""

    same: Mapping[str, str] = field(default_factory=dict)
    lost: Mapping[str, Lost] = field(default_factory=dict)


def former(earlier: Iterable[tuple[Record, str]], standing: Record, entity: Entity = lambda document, local: local) -> Former:
    """What became of the claims of the earlier versions of a page, the oldest first, each with the day (YYYY-MM-DD) on which the version
    after it was first seen; versions with the standing text are left out by the caller.

    >>> from kelisim.model.document import Document
    >>> former([], Record(Document("a", "a", "", "en")))
    Former(same={}, lost={})
    """
    same: dict[str, str] = {}
    lost: dict[str, Lost] = {}
    later: list[Record] = []
    for record, since in reversed(list(earlier)):
        changes = compare(record, standing, entity)
        same |= changes.same
        again = {old: new for one in reversed(later) for old, new in compare(record, one, entity).same.items()}
        for claim, how, now in changes.lost:
            if claim.id in again:
                same[claim.id] = same.get(again[claim.id], again[claim.id])
            else:
                lost[claim.id] = Lost(since, how, now)
        later.append(record)
    return Former(same, lost)
