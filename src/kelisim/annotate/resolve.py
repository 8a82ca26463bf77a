"""Whom words stand for within one document: «ол», "the two presidents", «стороны», «Қазақстан басшысы», "his Kyrgyz counterpart".

Where the document does not decide, nothing is resolved. Of the world one thing is asked: of which of the document's states a named
bearer holds an office for which it tells no state (docs/decisions/0017).
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from kelisim.annotate.abroad import across, at_home
from kelisim.annotate.companies import company_state, of_one_state
from kelisim.annotate.coupled import beside_another, in_turn, met_across
from kelisim.annotate.ownerless import (
    document_states,
    foreign_affairs,
    known_state,
    listed_owner,
    next_item,
    only_owner,
    opposite,
    side_of,
    state_behind,
)
from kelisim.annotate.owners import OF_STATE, Title
from kelisim.annotate.parted import role_in, whose_alone
from kelisim.annotate.pronouns import antecedent, between, note_pair, pair_before
from kelisim.annotate.reading import Reading
from kelisim.model.annotation import Mention, Quotation, Reference, TitleMention
from kelisim.model.text import Cover, Span
from kelisim.world.world import table

_AT_HOME = OF_STATE | {"speaker", "spokesperson", "member_of_parliament"}  # worded without a state, they are of the document's own
_START = attrgetter("start")
_HEADS = frozenset({"president", "leader", "foreign_minister"})
_GENERAL = {"leader": ("president", "prime_minister", "leader"), "minister": ("foreign_minister", "minister")}


def _begins(person: tuple[Span, str]) -> int:
    return person[0].start


@dataclass(frozen=True)
class Holders:
    """Who holds which office according to this document, and the states it is about, most named first."""

    offices: tuple[tuple[str, str, str | None], ...]
    states: tuple[str, ...]

    def of(self, role: str, owner: str | None) -> list[str]:
        """The persons who hold a role (of a state, where given), in the order of the text, each once."""
        roles = _GENERAL.get(role, (role,))
        found = [p for p, r, o in self.offices if r in roles and (owner is None or o == owner)]
        return list(dict.fromkeys(found))


def resolve_titles(reading: Reading, titles: Sequence[Title], persons: Sequence[tuple[Span, str]], home: str | None) -> list[TitleMention]:
    """Titles with their owner and person filled in: a counterpart takes the role of the person beside, a title of one's own state
    needs no name of it, and an office once given a person means that person elsewhere.

    `persons` are the places and ids of people, in the order to which a title's `person` points; `home` is the publisher's state.
    """
    roles = _counterparts(titles, persons, reading)
    known: dict[str, tuple[str, str | None]] = {}
    for title, role in zip(titles, roles, strict=True):
        if title.person is not None and role != "counterpart" and title.of:
            known.setdefault(persons[title.person][1] + role, (role, title.of))
    found: list[TitleMention] = []
    turns = in_turn(titles, persons, reading)
    for n, (title, role) in enumerate(zip(titles, roles, strict=True)):
        where, person = persons[title.person] if title.person is not None else (None, None)
        owner = title.of
        if role == "minister" and foreign_affairs(title, reading):
            role = "foreign_minister"
        if role == "head_of_organisation" and owner is None and where and (state := known_state("president", where, reading)):
            role, owner = "president", state  # «төрага Си Цзиньпин»
        if owner is None and person and person + role in known:
            owner = known[person + role][1]
        if owner is None and role in _AT_HOME and person and where:
            owner = (
                state_behind(where, reading)
                or side_of(title, reading)
                or company_state(title, titles, reading)
                or known_state(role, where, reading)
                or turns.get(n)
            )
        if owner and person:
            known.setdefault(person + role, (role, owner))
        if owner is None and role in _AT_HOME and not title.plural and person and where:
            owner = (
                next((o for key, (_, o) in known.items() if key.startswith(person) and o and _fits(role, o)), None)
                or whose_alone(_phrase(title, reading), document_states(reading), reading.language)
                or opposite(title, titles, persons, reading)
                or beside_another(title, titles, persons, reading, home)
                or across(title, titles, reading, home)
                or only_owner(role, titles, roles)
                or met_across(title, titles, persons, reading)
                or listed_owner(title, titles, reading)
                or (next_item(title, titles[n - 1], found[-1].of, persons, reading) if found else None)
                or at_home(role, where, persons, reading, home)
            )
        role = role_in(_phrase(title, reading), role, owner, reading.language)
        person = person if (owner or not title.plural) and not _elsewhere(title.of, role, person, known) else None
        if person and where and role in _HEADS and (state := title.of) and (known_state(role, where, reading) or state) != state:
            person = None  # «Қырғыз Президенті Сердар Бердімұхамедовты шақырды»: the world knows him as the president of the other state
        place = reading.span(*title.extent)
        if title.plural and not person and found and (found[-1].start, found[-1].end) == (place.start, place.end):
            continue  # «президенты Асанов и Усенов» of states untold: one office in the plural
        found.append(TitleMention(place.start, place.end, _role(role, owner), _owner(role, owner), person, title.plural))
    return of_one_state(found)


def _phrase(title: Title, reading: Reading) -> str:
    """The words of an office, folded."""
    return " ".join(reading.word(at) for at in range(title.first, title.last))


def _elsewhere(owner: str | None, role: str, person: str | None, known: Mapping[str, tuple[str, str | None]]) -> bool:
    """«Моңғол министрі …ны шақырды»: whoever was named in the office of one state is not in the same office of another."""
    first = known.get(f"{person}{role}", (role, owner))[1]
    states = owner and first and owner.startswith("country:") and first.startswith("country:")
    return bool(states) and role in OF_STATE and owner != first


def _fits(role: str, owner: str) -> bool:
    """Whether an office of a kind may be of what another office of the same person is of: a minister is of no body."""
    return owner.startswith("country:") or role not in OF_STATE


def _counterparts(titles: Sequence[Title], persons: Sequence[tuple[Span, str]], reading: Reading) -> list[str]:
    """«әріптесі» bears the role of whoever is named before it in its sentence, else of the office named last before it."""
    borne: dict[str, str] = {}
    for title in titles:
        if title.person is not None and title.role in _AT_HOME:
            borne.setdefault(persons[title.person][1], title.role)
    roles: list[str] = []
    last = "counterpart"
    for title in titles:
        roles.append((_subject_role(title, persons, borne, reading) or last) if title.counterpart else title.role)
        if not title.counterpart and title.role in _AT_HOME:
            last = title.role
    return roles


def _subject_role(title: Title, persons: Sequence[tuple[Span, str]], borne: Mapping[str, str], reading: Reading) -> str | None:
    """The role of the last person named before a counterpart in the same sentence, where it is known."""
    at = reading.tokens[title.first].start
    sentence = reading.sentence_around(at)
    if sentence is None:
        return None
    here = persons[bisect_left(persons, sentence.start, key=_begins) : bisect_left(persons, at, key=_begins)]
    before = [who for span, who in here if span.end <= at and who in borne]
    return borne[before[-1]] if before else None


def _role(role: str, owner: str | None) -> str:
    """A «leader» of a state is its president; of anything else the head of an organisation."""
    if role != "leader":
        return role
    return "president" if owner is None or owner.startswith("country:") else "head_of_organisation"


def _owner(role: str, owner: str | None) -> str | None:
    return None if role == "expert" else owner


def holders(titles: Sequence[TitleMention], mentions: Sequence[Mention]) -> Holders:
    """Offices and states of a document."""
    offices = tuple((t.person, t.role, t.of) for t in titles if t.person)
    counts = Counter(m.entity for m in mentions if m.entity.startswith("country:"))
    counts.update(t.of for t in titles if t.of and t.of.startswith("country:"))
    order = {m.entity: n for n, m in reversed(list(enumerate(mentions)))}
    return Holders(offices, tuple(sorted(counts, key=lambda c: (-counts[c], order.get(c, 0)))))


def find_references(
    reading: Reading, titles: Sequence[TitleMention], mentions: Sequence[Mention], known: Holders, quoted: Sequence[Quotation]
) -> list[Reference]:
    """Every reference that the document decides, in order."""
    bodies = [m for m in mentions if m.type in ("ORG", "EVENT")]
    named = Cover(bodies)
    free = [t for t in titles if not named.holds(t.start, t.end)]
    found = _title_references(free, known)  # «Совет глав государств» means no two presidents
    people = [m for m in mentions if m.type == "PERSON"]
    people += [_as_mention(r) for r in found if r.kind == "role"]
    people.sort(key=_START)
    quotations = Cover(quoted)
    speaking = [p for p in people if not quotations.holds(p.start, p.start + 1)]  # outside of quotations a pronoun means nobody inside one
    pairs: dict[int, list[Reference]] = {}  # those of several, by where their sentence begins
    for reference in found:
        note_pair(reference, pairs, reading)
    for match in reading.layer("reference"):
        span = reading.span(match.first, match.last)
        if match.value == "sides":
            found.append(Reference(span.start, span.end, "sides", known.states[:2]))
        elif match.value == "pronoun_plural" and len(pair := pair_before(span, pairs, people, reading)) > 1:
            found.append(Reference(span.start, span.end, "plural", pair))
            note_pair(found[-1], pairs, reading)
        elif match.value == "counterpart" and (other := _counterpart(span, free, known, people, reading)):
            found.append(Reference(span.start, span.end, "counterpart", (other,)))
        elif match.value == "pronoun" and (
            who := antecedent(span, people if quotations.holds(span.start, span.start + 1) else speaking, reading)
        ):
            found.append(Reference(span.start, span.end, "pronoun", (who.entity,), Span(who.start, who.end)))
    leagues = Cover(m for m in bodies if table("organisations").get(m.entity.partition(":")[2], {}).get("kind") == "international")
    for match in reading.layer("capital_phrase", "adjective"):
        span = reading.span(match.first, match.last)
        if leagues.holds(span.start, span.start + 1):
            continue  # «Түрк мамлекеттер уюму» speaks of no one state
        found.append(Reference(span.start, span.end, "capital" if match.layer == "capital_phrase" else "adjective", (str(match.value),)))
    return sorted(found, key=lambda r: r.start)


def _counterpart(span: Span, titles: Sequence[TitleMention], known: Holders, people: Sequence[Mention], reading: Reading) -> str | None:
    """Whom an unnamed counterpart means («with his host»): the one other holder of the office that is not in the sentence itself."""
    sentence = reading.sentence_around(span.start)
    title = next((t for t in titles if t.start <= span.start and span.end <= t.end and not t.person and not t.plural), None)
    if title is None or sentence is None:
        return None
    here = {p.entity for p in between(people, sentence.start, sentence.end)}
    others = [p for p in known.of(title.role, title.of) if p not in here]
    return others[0] if len(others) == 1 and here else None


def _as_mention(reference: Reference) -> Mention:
    """An office that stands for its bearer, as one of those a pronoun may mean."""
    return Mention(reference.start, reference.end, "", "PERSON", reference.entities[0], "reference.role")


def _title_references(titles: Sequence[TitleMention], known: Holders) -> list[Reference]:
    """Offices without a name beside them: «Қазақстан Президенті атап өтті», «главы государств подтвердили»."""
    found = []
    for title in titles:
        if title.person:
            continue
        who = known.of(title.role, title.of)
        if title.plural and who:
            found.append(Reference(title.start, title.end, "plural", tuple(who)))
        elif not title.plural and len(who) == 1:
            found.append(Reference(title.start, title.end, "role", (who[0],)))
    return found
