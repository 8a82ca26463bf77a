"""What a document has that other documents may mean too: its people, named things, events and undertakings, with keys and facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from kelisim.lang.names.keys import initial, skeleton
from kelisim.lang.names.parts import name_keys
from kelisim.link.signature import pair_keys, signature
from kelisim.model.claim import Claim
from kelisim.model.entity import Entity
from kelisim.model.fact import Commitment, Event, Figure, OfficeHeld
from kelisim.model.link import Occurrence
from kelisim.model.record import Record
from kelisim.world.world import country_of


def occurrences_of(record: Record) -> list[Occurrence]:
    """Everything of a record that may be linked. Ids: `document#entity` of entities, the claim's id of events and commitments."""
    view = _View(record)
    found = [o for e in record.entities if (o := _entity(view, e))]
    found += [_event(view, c, c.fact) for c in record.claims if isinstance(c.fact, Event)]
    found += [_commitment(view, c, c.fact) for c in record.claims if isinstance(c.fact, Commitment)]
    return found


class _View:
    """One record as the keys need it: the states it is about, whose office each person holds, the types of its entities."""

    def __init__(self, record: Record) -> None:
        self.record, self.document = record, record.document
        self.offices = [c.fact for c in record.claims if isinstance(c.fact, OfficeHeld)]
        counts = Counter(m.entity for m in record.mentions if m.entity.startswith("country:"))
        counts.update(o.of for o in self.offices if o.of and o.of.startswith("country:"))
        self.pair = tuple(sorted(c for c, _ in sorted(counts.items(), key=lambda n: (-n[1], n[0]))[:2]))
        self.person_keys = {e.id: person_key(e.id) for e in record.entities if e.type == "PERSON"}
        self.names = {e.id: e for e in record.entities}

    def state_of(self, entity: str) -> str | None:
        """The state that an entity stands for: itself, its office's, or the one it lies in."""
        if entity.startswith("country:"):
            return entity
        if entity.startswith("place:"):
            return country_of(entity)
        return next((o.of for o in self.offices if o.person == entity and o.of and o.of.startswith("country:")), None)

    def states(self, entities: list[str]) -> str:
        """The states behind some entities, joined; the document's pair where there are fewer than two."""
        found = sorted({s for e in entities if (s := self.state_of(e))})
        return ",".join(found if len(found) > 1 else self.pair)

    def sign(self, entity: str | None) -> str:
        """An entity in a form that other documents share: a world's id as it is, a name by its signature."""
        if not entity:
            return ""
        known = self.names.get(entity)
        if known is None or known.keys == (entity,):
            return entity
        return " ".join(sorted(signature(known.name, known.names[0][0])))


def person_key(entity: str) -> str:
    """`surname|given`, both as skeletons; the given name's initial sound where that is all there is.

    >>> person_key("person:kasym-jomart-tokaev")
    'tkv|ksm'
    """
    given, _, surname = entity.partition(":")[2].rpartition("-")
    first = given.split("-")[0]
    return f"{skeleton(surname)}|{skeleton(first) if len(first) > 2 else initial(first) if first else ''}"


def _entity(view: _View, entity: Entity) -> Occurrence | None:
    if entity.keys == (entity.id,):
        return None  # the world's own id needs no judgement
    document = view.document
    identity = f"{document.id}#{entity.id}"
    if entity.type == "PERSON":
        offices = sorted(f"{o.role}@{o.of or ''}" for o in view.offices if o.person == entity.id)
        bearer = next((key for key in entity.keys if key.startswith("person:")), "")
        name, lang = _fullest(view.record, entity)
        keys = tuple(f"PERSON|{key}" for key in sorted(name_keys(name, lang))) + ((f"PERSON|{bearer}",) if bearer else ())
        told = (("type", "PERSON"), ("name", name), ("lang", lang), ("offices", " ".join(offices)), ("bearer", bearer))
        return Occurrence(identity, "entity", document.id, keys, told)
    parts = signature(entity.name, entity.names[0][0])
    own = ",".join(sorted({m.entity for m in view.record.mentions if m.entity.startswith("country:") and m.surface in entity.name}))
    words = (("name", entity.name), ("lang", entity.names[0][0]), ("states", own), ("pair", ",".join(view.pair)))
    facts = (("type", entity.type), ("parts", " ".join(sorted(parts))), *words)
    return Occurrence(identity, "entity", document.id, pair_keys(entity.type, parts), facts)


def _fullest(record: Record, entity: Entity) -> tuple[str, str]:
    """The fullest name of a person as it stands, in the nominative before other cases, and its language; the world's where none stands."""
    document = record.document
    surfaces = [m for m in record.mentions if m.entity == entity.id]
    if not surfaces:
        return dict(entity.names).get(document.lang, entity.name), document.lang
    words = {m: m.surface.replace(".", ". ").split() for m in surfaces}
    best = max(surfaces, key=lambda m: (len(words[m]), "." not in m.surface, m.case in (None, "nominative"), -m.start))
    return best.surface, document.lang_at(best.start)


def _event(view: _View, claim: Claim, event: Event) -> Occurrence:
    states = view.states([*event.participants, *([event.place] if event.place else [])])
    people = sorted(view.person_keys[p] for p in event.participants if p in view.person_keys)
    inside = [m for m in view.record.mentions if claim.span.start <= m.start and m.end <= claim.span.end]
    named = {part for m in inside if m.type in ("FAC", "WORK", "ORG", "EVENT", "DOC") for part in view.sign(m.entity).split()}
    facts = (
        ("type", event.type), ("status", event.status), ("date", event.date or ""), ("place", event.place or ""),
        ("body", view.sign(event.body)),
        ("session", str(event.session or "")), ("people", " ".join(people)), ("states", states), ("named", " ".join(sorted(named))),
    )  # fmt: skip
    return Occurrence(claim.id, "event", view.document.id, tuple(_event_keys(event, states)), facts)


def _event_keys(event: Event, states: str) -> Iterator[str]:
    """Type and states, with the year of its date, with its ordinal, or with its place where it has neither."""
    prefix = f"{event.type}|{states}"
    if event.date:
        yield f"{prefix}|{event.date[:4]}"
    if event.session:
        yield f"{prefix}|no{event.session}"
    if not event.date:
        yield f"{prefix}|undated"


def _commitment(view: _View, claim: Claim, commitment: Commitment) -> Occurrence:
    states = ",".join(sorted(commitment.parties)) or ",".join(view.pair)
    value = _target_value(view.record, claim) if commitment.kind == "target" else ""
    parts = signature(commitment.object or claim.span.of(view.document.text), view.document.lang_at(claim.span.start), names=False)
    facts = (
        ("kind", commitment.kind),
        ("states", states),
        ("value", value),
        ("parts", " ".join(sorted(parts))),
        ("due", commitment.due or ""),
    )
    keys = (f"target|{value}|{states}",) if value else pair_keys(f"undertaking|{states}", parts, single=True)
    return Occurrence(claim.id, "commitment", view.document.id, keys, facts)


def _target_value(record: Record, claim: Claim) -> str:
    """The value and unit of the figure that stands on the same words as a target."""
    for other in record.claims:
        if (
            isinstance(other.fact, Figure)
            and other.fact.status == "target"
            and other.span.start < claim.span.end
            and claim.span.start < other.span.end
        ):
            return f"{other.fact.indicator}:{other.fact.value:g}:{other.fact.unit}"
    return ""
