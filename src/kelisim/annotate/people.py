"""One person, many spellings: gathers the mentions of people in one document under one id each."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import lru_cache

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.nameunits import NameUnits, Unit
from kelisim.lang.names.keys import romanise, skeleton
from kelisim.lang.names.persons import DIFFERENT, SAME, compare_names
from kelisim.lang.tokens import fold

_FEMININE = ("ова", "ева", "ёва", "ина", "ына")


@dataclass(slots=True)
class Person:
    """A person of the document: the stems of the given names and of the surname, the initials seen, and the fullest name as it stands."""

    surname: str
    given: str = ""
    initials: str = ""
    name: str = ""
    spans: list[int] = field(default_factory=list)

    @property
    def id(self) -> str:
        """`person:given-surname`, romanised."""
        return "person:" + romanise(f"{self.given or self.initials} {self.surname}".strip())


def gather(names: NameUnits, spans: list[NameSpan]) -> list[str]:
    """The entity id of each span: full names first, then initials and lone surnames, each joined to the one person it can be.

    A lone surname that two people of the document bear goes to the one named last before it, never to both.
    """
    named = [_parts(names, span) for span in spans]
    people: list[Person] = []
    owner: dict[int, Person] = {}
    for full in (2, 1, 0):
        for n, (given, initials, surname) in enumerate(named):
            if n in owner or (2 if given else 1 if initials else 0) != full:
                continue
            name = _name(names, spans[n])
            known = _match(people, name, n, names.reading.language.code)
            if known is None:
                known = Person(surname, given, initials, name)
                people.append(known)
            known.spans.append(n)
            owner[n] = known
    return [owner[n].id for n in range(len(spans))]


def _parts(names: NameUnits, span: NameSpan) -> tuple[str, str, str]:
    """Stems of the given names, the initials, and the stem of the surname."""
    units = _units(names, span)
    initials = "".join(u.text[0] for u in units if u.initial)
    words = [u for u in units if not u.initial]
    plain = [u for n, u in enumerate(words) if n == 0 or not names.is_particle(u.text)]
    stems = [names.stem(u.text) for u in (plain or words)]
    if len(stems) > 1 and stems[-1].endswith(_FEMININE) and fold((plain or words)[0].text) != stems[0]:
        stems[-1] = stems[-1][:-1]  # «Шавката Мирзиёева»: the given name is declined, so the surname is too
    return " ".join(stems[:-1]), initials, stems[-1] if stems else ""


def _units(names: NameUnits, span: NameSpan) -> list[Unit]:
    return [u for u in names.begun_in(span.first, span.last) if u.last <= span.last] or [_whole(names, span)]


def _whole(names: NameUnits, span: NameSpan) -> Unit:
    place = names.reading.span(span.first, span.last)
    return Unit(span.first, span.last, place.of(names.reading.text))


def _name(names: NameUnits, span: NameSpan) -> str:
    """The name as it stands, initials with their full stop, for comparing."""
    units = _units(names, span)
    return " ".join(f"{u.text.rstrip('.')}." if u.initial else u.text for u in units)


def _match(people: list[Person], name: str, at: int, code: str) -> Person | None:
    """Whom a name means of those known: one whose name is the same, else, for a name that says less, one whose name may be; the nearest
    of several."""
    begins = _begins(name)
    judged = [(p, compare_names(p.name, name, code, code)) for p in people if not begins.isdisjoint(_begins(p.name))]
    same = [p for p, judgement in judged if judgement.verdict == SAME]
    lone = len(name.split()) == 1 or "." in name
    alike = same or [p for p, judgement in judged if judgement.verdict != DIFFERENT and lone]
    if len(alike) > 1:
        return min(alike, key=lambda p: min((at - n if n < at else 1000 + n - at) for n in p.spans))
    return alike[0] if alike else None


@lru_cache(maxsize=8192)
def _begins(name: str) -> frozenset[str]:
    """The first sounds of a name's words: two spellings of one person share some, and most pairs of a document are told apart by them."""
    return frozenset(skeleton(word)[:2] for word in name.replace("-", " ").split() if not word.endswith("."))
