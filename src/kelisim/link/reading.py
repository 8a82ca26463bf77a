"""One record as linking reads it: the states it is about, whose office each person holds, what is named inside a span."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from functools import cached_property

from kelisim.lang.glossary import concept_kinds
from kelisim.lang.names.keys import initial, skeleton
from kelisim.link.signature import concepts, signature, spelling, telling, weight
from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim
from kelisim.model.entity import Entity
from kelisim.model.fact import Commitment, Figure, OfficeHeld
from kelisim.model.record import Record
from kelisim.model.text import Span
from kelisim.world.world import country_of

_OFTEN = 2  # mentions that make a thing a document's topic
_BACK = 700  # letters before a claim in which what it means by «the complex» is looked for
_CLAUSE = re.compile(r"[^.,;:!?…–—\n]+")
_LONG_NAME = 4  # consonants of a family name that may lack its last one
_SAYS = 1.0  # weight of the concepts that make a name say something: «international energy forum», not «road map»
_LEAD = 600  # letters in which a report says what it is about
_BESIDE = 24  # letters before and after a name in which the word for what it is may stand


class Reading:
    """One record as keys and facts need it; made once a document."""

    def __init__(self, record: Record) -> None:
        self.record, self.document = record, record.document
        self.offices = [c.fact for c in record.claims if isinstance(c.fact, OfficeHeld)]
        counts = Counter(m.entity for m in record.mentions if m.entity.startswith("country:"))
        counts.update(o.of for o in self.offices if o.of and o.of.startswith("country:"))
        self.pair = tuple(sorted(c for c, _ in sorted(counts.items(), key=lambda n: (-n[1], n[0]))[:2]))
        self.person_keys = {e.id: person_key(e.id) for e in record.entities if e.type == "PERSON"}
        self.names: Mapping[str, Entity] = {e.id: e for e in record.entities}

    @property
    def published(self) -> str:
        """The document's own day, as it prints; empty where it has none."""
        return str(self.document.published or "")

    def lang(self, claim: Claim) -> str:
        """The language of a claim's words."""
        return self.document.lang_at(claim.span.start)

    def words(self, claim: Claim) -> str:
        """The words of a claim's evidence."""
        return claim.span.of(self.document.text)

    def state_of(self, entity: str) -> str | None:
        """The state that an entity stands for: itself, its office's, or the one it lies in."""
        if entity.startswith("country:"):
            return entity
        if entity.startswith("place:"):
            return country_of(entity)
        return next((o.of for o in self.offices if o.person == entity and o.of and o.of.startswith("country:")), None)

    def states(self, entities: Iterable[str]) -> str:
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

    def named(self, span: Span, types: Iterable[str]) -> frozenset[str]:
        """The parts (`sign`) of everything of some types that is named inside a span, states aside."""
        inside = [m for m in self.record.mentions if span.start <= m.start and m.end <= span.end and m.type in types]
        return frozenset(part for m in inside if not m.entity.startswith("country:") for part in self.sign(m.entity).split())

    def before(self, claim: Claim, wanted: frozenset[str]) -> Span | None:
        """The last clause before a claim's sentence, not far, that speaks of one of some concepts and says more of it."""
        text, start = self.document.text, max(0, claim.span.start - _BACK)
        clauses = [Span(start + m.start(), start + m.end()) for m in _CLAUSE.finditer(text[start : claim.span.start])]
        lang = self.lang(claim)
        return next((c for c in reversed(clauses) if concepts(c.of(text), lang) > wanted), None)

    def people(self, span: Span) -> list[str]:
        """The persons named inside a span, as `person_key` writes them."""
        inside = (m.entity for m in self.record.mentions if span.start <= m.start and m.end <= span.end)
        return sorted({self.person_keys[e] for e in inside if e in self.person_keys})

    def titles(self, span: Span) -> frozenset[str]:
        """The named gatherings and documents inside a span whose names say something, each as its concepts with «+» between."""
        inside = [m for m in self.record.mentions if span.start <= m.start and m.end <= span.end and m.type in ("EVENT", "DOC")]
        signs = (self.sign(m.entity).split() for m in inside)
        said = ([part for part in sign if not part.startswith("=") and ":" not in part] for sign in signs)
        return frozenset("+".join(parts) for parts in said if sum(map(weight, parts)) > _SAYS)

    def spelling(self, span: Span) -> frozenset[str]:
        """The proper names inside a span as they are spelt, persons aside."""
        persons = {part for m in self.record.mentions if m.type == "PERSON" and span.meets(m) for part in self._spelt(m.surface, span)}
        return spelling(span.of(self.document.text), self.document.lang_at(span.start)) - persons

    def _spelt(self, surface: str, span: Span) -> frozenset[str]:
        return spelling(f"«{surface}»", self.document.lang_at(span.start))

    @cached_property
    def topic_spelling(self) -> frozenset[str]:
        """The topic's name as it is spelt."""
        spelt = next((m.surface for m in self.record.mentions if self.topic and self.sign(m.entity) == self.topic), "")
        return spelling(f"«{spelt}»", self.document.lang) if spelt else frozenset()

    def figures(self, span: Span, status: str = "") -> list[Figure]:
        """The figures that stand on the words of a span; of one status where that is asked."""
        figures = ((c.fact, c.span) for c in self.record.claims if isinstance(c.fact, Figure))
        return [f for f, where in figures if where.meets(span) and status in ("", f.status)]

    def values(self, span: Span) -> list[str]:
        """What those figures say, each once (`amount`)."""
        return sorted({amount(f) for f in self.figures(span)})

    @cached_property
    def topic(self) -> str:
        """The road, plant, monument or other thing that the document is about: named in its headline, or where its beginning tells of an
        undertaking, or twice; empty where there is none. It is what «the station», «the agreement» mean further on."""
        named = Counter[str]()
        for m in self.record.mentions:
            if m.type in ("FAC", "WORK"):
                named[m.entity] += _OFTEN if self._leads(m) else 1
        for entity, count in named.most_common():  # of equals the first named
            mentions = [m for m in self.record.mentions if m.entity == entity]
            if count >= _OFTEN and any(m.type == "WORK" or self._is_project(m) for m in mentions):
                return self.sign(entity)
        return ""

    def _leads(self, mention: Mention) -> bool:
        title = self.document.title_span
        if title and title.start <= mention.start < title.end:
            return True
        told = (c for c in self.record.claims if isinstance(c.fact, Commitment) or getattr(c.fact, "type", "") in ("opening", "signing"))
        return mention.start < _LEAD and any(c.span.start <= mention.start < c.span.end for c in told)

    def _is_project(self, mention: Mention) -> bool:
        """Whether the words next to a name say what is built: «Камбар-Ата-1» ГЭС, "the X bridge"."""
        near = self.document.text[max(0, mention.start - _BESIDE) : mention.end + _BESIDE]
        kinds = concept_kinds()
        return any(kinds[part] == "project" and telling(part) for part in concepts(near, self.document.lang_at(mention.start)))

    def crowded(self, claim: Claim) -> bool:
        """Whether another claim of the kind has the same words for evidence: what is named in them need not be of this one."""
        return self._evidence[claim.kind, claim.span.start, claim.span.end] > 1

    @cached_property
    def _evidence(self) -> Counter[tuple[str, int, int]]:
        return Counter((c.kind, c.span.start, c.span.end) for c in self.record.claims)


def amount(figure: Figure) -> str:
    """A figure as `indicator:value:unit`."""
    return f"{figure.indicator}:{figure.value:g}:{figure.unit}"


def person_key(entity: str) -> str:
    """`surname|given`, both as skeletons; the given name's initial sound where that is all there is.

    >>> person_key("person:kasym-jomart-tokaev")
    'tkv|ksm'
    """
    given, _, surname = entity.partition(":")[2].rpartition("-")
    first = given.split("-")[0]
    return f"{skeleton(surname)}|{skeleton(first) if len(first) > 2 else initial(first) if first else ''}"


def one_person(a: str, b: str) -> bool:
    """Whether two of `surname|given` may be one, of the given name as much as is told.

    >>> one_person("tkv|ksm", "tkv|k"), one_person("tkv|ksm", "tkv|jmr"), one_person("sltnv|bht", "sltnv|bkt")
    (True, False, True)
    """
    (family, _, given), (other, _, first) = (key.replace("h", "k").partition("|") for key in (a, b))  # «Бахыт» is «Бақыт»
    if family != other and not (given and first and _cut(*sorted((family, other), key=len))):
        return False
    if min(len(given), len(first)) < 2:
        return not (given and first) or given[:1] == first[:1]
    return given.startswith(first) or first.startswith(given)


def _cut(short: str, long: str) -> bool:
    """Whether a family name may have lost its last sound to a case ending that it was taken for."""
    return len(short) >= _LONG_NAME and long.startswith(short) and len(long) == len(short) + 1
