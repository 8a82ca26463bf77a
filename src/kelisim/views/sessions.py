"""Standing bodies with their sessions: the first, the second … with dates and places, and the numbers of which no report was read.

Few reports name a body in full: «the commission met for the ninth time» is enough for its readers. So sessions are of one body where a
named body is the same; else where the same states have a body of one kind (council, commission …) whose scope (supreme, intergovernmental
…) does not differ. And the numbers must rise with the days: what does not fit so is of another body.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from kelisim.lang.glossary import concept_kinds, concepts_in
from kelisim.lang.language import CODES, load
from kelisim.model.date import PartialDate
from kelisim.views.choice import EVERYTHING, Choice
from kelisim.views.occasion import Occasion, occasions
from kelisim.views.register import Register

KINDS = ("council", "commission", "committee", "assembly", "congress", "forum", "working_group", "subgroup", "consultations", "dialogue")
SCOPES = ("supreme", "interstate", "intergovernmental", "interparliamentary", "interagency", "interregional")
TOPICS = ("project", "sector")  # kinds of concepts that say what a body is for
SITTINGS = ("session", "summit", "meeting", "forum", "other")  # a signing «at the ninth session» is no session


@dataclass(frozen=True, slots=True)
class Sitting:
    """One session of a body by its number (None where none is told); no occasions where no report of it was read."""

    number: int | None
    occasions: tuple[Occasion, ...] = ()


@dataclass(frozen=True, slots=True)
class StandingBody:
    """A body as its sessions show it: the joined id where reports name it, else what kind of body of which states it is, and what for."""

    body: str | None
    kind: str
    scope: tuple[str, ...]
    topics: tuple[str, ...]
    states: tuple[str, ...]
    sittings: tuple[Sitting, ...]

    @property
    def missing(self) -> tuple[int, ...]:
        """The numbers, from the first on, of which no report was read."""
        return tuple(s.number for s in self.sittings if s.number and not s.occasions)


def standing_bodies(register: Register, choice: Choice = EVERYTHING, asked: str = "") -> list[StandingBody]:
    """The bodies that have a session with a number, those with most sessions first; `asked` is a name or what kind of body it is.

    >>> from kelisim.views.register import gather
    >>> standing_bodies(gather([]))
    []
    """
    told = [d for o in occasions(register, choice) if o.type in SITTINGS and (d := _described(register, o))]
    groups: list[_Group] = []
    for one in sorted(
        told, key=lambda d: (d.body is None, d.occasion.session is None, -len(d.scope), d.occasion.date or "9999", d.occasion.id)
    ):
        fitting = [group for group in groups if group.takes(one)]
        if len(fitting) == 1:
            fitting[0].add(one)
        else:
            groups.append(_Group())
            groups[-1].add(one)
    found = [_body(group.members) for group in groups if any(d.occasion.session for d in group.members)]
    chosen = [b for b in found if not asked or _is_asked(register, b, asked)]
    return sorted(chosen, key=lambda b: (-sum(len(s.occasions) for s in b.sittings), b.states, b.kind, b.sittings[-1].number or 0))


@dataclass(frozen=True, slots=True)
class _Described:
    """An occasion with what its accounts say of the body that sat."""

    occasion: Occasion
    kind: str
    scope: frozenset[str]
    topics: tuple[str, ...]  # each as often as an account that names the kind of body tells it
    body: str | None


def _described(register: Register, one: Occasion) -> _Described | None:
    """What kind of body sat; None where nobody says, or where the occasion is no session of one."""
    told = [concepts_in(a.words, load(a.record.document.lang_at(a.claim.span.start))) for a in one.accounts]
    names = [v.value for v in one.variants.get("body", ())] or ([one.body] if one.body else [])
    named = {body: _concepts_of(register, body) for body in names}
    kinds = Counter(kind for said in told for kind in KINDS if kind in said) or Counter(
        kind for said in named.values() for kind in KINDS if kind in said
    )
    if not kinds or (one.session is None and (one.type != "session" or not named)):
        return None
    kind = max(kinds, key=lambda k: (kinds[k], -KINDS.index(k)))
    body = next((b for b, said in named.items() if kind in said), None)
    said = frozenset[str]().union(*(t for t in told if kind in t), named.get(body or "", ()))
    topics = tuple(c for t in told if kind in t for c in sorted(t) if concept_kinds().get(c) in TOPICS)
    return _Described(one, kind, said & set(SCOPES), topics, body)


def _concepts_of(register: Register, entity: str) -> frozenset[str]:
    """The concepts in the names of a body, in all languages that know it."""
    known = register.entities.get(entity)
    names = known.names if known else ()
    return frozenset[str]().union(*(concepts_in(name, load(code)) for code, name in names if code in CODES))


@dataclass(slots=True)
class _Group:
    """Sessions of one body. What all of them have is kept beside them: of some bodies a register has thousands of accounts.

    `days` has of each number the latest first and the earliest last day on which its sessions can lie.
    """

    members: list[_Described] = field(default_factory=list)
    bodies: set[str] = field(default_factory=set)
    scopes: set[str] = field(default_factory=set)
    states: set[frozenset[str]] = field(default_factory=set)
    days: dict[int, tuple[date, date]] = field(default_factory=dict)

    def add(self, one: _Described) -> None:
        """Take a session in."""
        self.members.append(one)
        self.bodies |= {one.body} if one.body else set()
        self.scopes |= one.scope
        self.states.add(frozenset(one.occasion.states))
        number, lies = one.occasion.session, one.occasion.date and PartialDate.parse(one.occasion.date)
        if number is not None and lies:
            latest, earliest = self.days.get(number, (date.min, date.max))
            self.days[number] = max(latest, lies.first()), min(earliest, lies.last())

    def takes(self, one: _Described) -> bool:
        """Whether a session can be one of this body's."""
        if self.members[0].kind != one.kind:
            return False
        if one.body and self.bodies:
            return one.body in self.bodies and self._in_order(one.occasion)
        same_states = frozenset(one.occasion.states) in self.states
        return same_states and not (self.scopes and one.scope and not self.scopes & one.scope) and self._in_order(one.occasion)

    def _in_order(self, one: Occasion) -> bool:
        """Whether the numbers of all sessions can rise with their days; one number twice needs days that agree."""
        if one.session is None or not one.date:
            return True
        lies, number = PartialDate.parse(one.date), one.session
        before = all(latest <= lies.last() for told, (latest, _) in self.days.items() if told <= number)
        return before and all(lies.first() <= earliest for told, (_, earliest) in self.days.items() if told >= number)


def _body(members: Sequence[_Described]) -> StandingBody:
    bodies = Counter(m.body for m in members for _ in m.occasion.accounts if m.body)
    topics = Counter(topic for m in members for topic in m.topics)
    return StandingBody(
        body=max(sorted(bodies), key=bodies.__getitem__) if bodies else None,
        kind=members[0].kind,
        scope=tuple(s for s in SCOPES if any(s in m.scope for m in members)),
        topics=tuple(sorted(t for t, times in topics.items() if 2 * times >= max(topics.values()))),
        states=tuple(sorted({s for m in members for s in m.occasion.states})),
        sittings=tuple(_sittings([m.occasion for m in members])),
    )


def _sittings(held: Sequence[Occasion]) -> Iterator[Sitting]:
    """All numbers from the first to the last told, then the sessions that nobody numbers, by day."""
    for number in range(1, max(o.session or 0 for o in held) + 1):
        yield Sitting(number, tuple(sorted((o for o in held if o.session == number), key=_by_day)))
    yield from (Sitting(None, (one,)) for one in sorted((o for o in held if o.session is None), key=_by_day))


def _by_day(one: Occasion) -> tuple[str, str]:
    return one.date or "9999", one.id


def _is_asked(register: Register, body: StandingBody, asked: str) -> bool:
    """Whether a body has what is asked for in a name, or is of that kind, asked in any of the languages."""
    known = register.entities.get(body.body or "")
    if known and any(asked.casefold() in name.casefold() for name in (known.name, *(name for _, name in known.names))):
        return True
    own = {body.kind, *body.scope, *body.topics}
    return any(_all_in(concepts_in(asked, load(code)), own) for code in CODES)


def _all_in(concepts: Iterable[str], own: set[str]) -> bool:
    wanted = set(concepts)
    return bool(wanted) and wanted <= own
