"""What a person or a named thing is compared by: its keys, its facts, and how two of them are judged."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from kelisim.lang.glossary import concept_kinds
from kelisim.lang.names.blocks import blocks_of
from kelisim.lang.names.persons import compare_names
from kelisim.lang.names.things import compare_things
from kelisim.link.reading import Reading
from kelisim.link.signature import ALIKE, bare, forms, likeness, proper, signature, state, weight
from kelisim.link.weighing import NOTHING, SOON, Facts, Verdict, both
from kelisim.model.date import PartialDate
from kelisim.model.entity import Entity
from kelisim.model.link import DIFFERENT, SAME, UNSURE, Occurrence
from kelisim.model.record import Record

_MOST = 8  # parts of a name that go into keys
_REASONS = 2  # what agrees and what differs: fewer reasons are none
STATED = 0.9  # the score of names that name different states: sure enough to need no more
BODIES = frozenset({  # two pairs of states, or two states, may each have one
    "council", "commission", "committee", "forum", "assembly", "working_group", "ministry", "cabinet", "government", "parliament",
    "chamber", "agency", "department",
})  # fmt: skip
_NAMES_ITSELF = 2.0  # weight of shared words that are as good as a proper name


def entity_occurrence(reading: Reading, entity: Entity) -> Occurrence | None:
    """An entity of a document with what others may share of it; None for one that bears the world's id."""
    if entity.keys == (entity.id,):
        return None  # the world's own id needs no judgement
    document = reading.document
    identity = f"{document.id}#{entity.id}"
    if entity.type == "PERSON":
        offices = sorted(f"{o.role}@{o.of or ''}" for o in reading.offices if o.person == entity.id)
        bearer = next((key for key in entity.keys if key.startswith("person:")), "")
        name, lang = _fullest(reading.record, entity)
        blocks = blocks_of(name, lang, offices)
        borne, asked = (tuple(f"PERSON|{key}" for key in (*keys, *([bearer] if bearer else []))) for keys in (blocks.borne, blocks.asked))
        told = (("type", "PERSON"), ("name", name), ("lang", lang), ("offices", " ".join(offices)), ("bearer", bearer))
        return Occurrence(identity, "entity", document.id, borne, told, asked)
    parts = signature(entity.name, entity.names[0][0])
    own = ",".join(sorted({m.entity for m in reading.record.mentions if m.entity.startswith("country:") and m.surface in entity.name}))
    body, dated = not BODIES.isdisjoint(parts), bool(forms(parts)) and bare(parts)  # what else the rules ask nothing of is left out
    pair = ",".join(reading.pair) if any(not part.startswith("=") for part in parts) else ""
    words = (("name", entity.name), ("lang", entity.names[0][0]), ("states", own), ("pair", pair))
    facts = (("type", entity.type), ("parts", " ".join(sorted(parts))), *words, ("published", reading.published if dated else ""))
    whose = dict.fromkeys((own or pair, pair)) if body else [p[1:] for p in sorted(parts) if state(p)] or [p[-2:] for p in reading.pair]
    return Occurrence(identity, "entity", document.id, tuple(_keys(entity.type, parts, whose)), facts)


def _keys(kind: str, parts: frozenset[str], whose: Iterable[str]) -> Iterator[str]:
    """Every two parts together, states aside; a part by itself where it is alone. Where others may have one of that name too, with whose
    it is: of a body the states that it names, or its document speaks of; of anything else each of these.

    >>> list(_keys("ORG", frozenset({"council", "supreme", "=KZ"}), ["country:KG,country:KZ"]))
    ['ORG|council+supreme|country:KG,country:KZ']
    """
    chosen = sorted((p for p in parts if not state(p)), key=lambda p: (not p.startswith("="), p))[:_MOST]
    together = [(part,) for part in chosen] if len(chosen) == 1 else combinations(sorted(chosen), 2)
    for some in together:
        key = f"{kind}|{'+'.join(some)}"
        yield from (f"{key}|{each}" for each in whose) if _of_a_pair(kind, frozenset(some)) else [key]


def _fullest(record: Record, entity: Entity) -> tuple[str, str]:
    """The fullest name of a person as it stands, in the nominative before other cases, and its language; the world's where none stands."""
    document = record.document
    surfaces = [m for m in record.mentions if m.entity == entity.id]
    if not surfaces:
        return dict(entity.names).get(document.lang, entity.name), document.lang
    words = {m: m.surface.replace(".", ". ").split() for m in surfaces}
    best = max(surfaces, key=lambda m: (len(words[m]), "." not in m.surface, m.case in (None, "nominative"), -m.start))
    return best.surface, document.lang_at(best.start)


def weigh_entities(a: Facts, b: Facts) -> Verdict:
    """Persons by their names and offices, named things by what their names say."""
    if a["type"] != b["type"]:
        return NOTHING
    return _people(a, b) if a["type"] == "PERSON" else _names(a, b)


def _people(a: Facts, b: Facts) -> Verdict:
    """The names must be able to be one person's; a family name alone needs an office that agrees, or one person of the world's list."""
    judged, offices = compare_names(a["name"], b["name"], a["lang"], b["lang"]), _shared_offices(a, b)
    bearers = sorted({a["bearer"], b["bearer"]} - {""})
    if len(bearers) == 1 and a["bearer"] == b["bearer"]:
        return SAME, 0.95, [_written(a, b), f"office-holder of the world's list, {bearers[0]}", *offices], []
    if judged.verdict == DIFFERENT and (len(bearers) > 1 or len(judged.reasons) < _REASONS):
        return NOTHING  # a key in common and nothing else: no need to say that two are not one
    if len(bearers) > 1:
        return DIFFERENT, 0.9, ["type PERSON", _written(a, b), *offices], [f"office-holders of the world's list, {' and '.join(bearers)}"]
    if judged.verdict == DIFFERENT:
        return DIFFERENT, judged.score, ["type PERSON", judged.reasons[0], *offices], [judged.reasons[-1]]
    reasons = [
        f"{judged.reasons[0]}: {_written(a, b).partition(' ')[2]}",
        *(r for r in judged.reasons[1:] if not r.startswith("«")),
        *offices,
    ]
    alone = len(a["name"].split()) == 1 and len(b["name"].split()) == 1 and "." not in a["name"] + b["name"]
    if judged.verdict == SAME and not alone:
        return SAME, 0.95 if offices else judged.score, reasons, []
    if offices and judged.reasons[:1] == ("family name",):
        return SAME, 0.8, reasons, []
    return UNSURE, 0.4, reasons, ["one has no given name and no office decides"]


def _written(a: Facts, b: Facts) -> str:
    return "name " + " and ".join(sorted({f"«{a['name']}»", f"«{b['name']}»"}))


def _shared_offices(a: Facts, b: Facts) -> list[str]:
    return [f"office {o}" for o in sorted(set(a["offices"].split()) & set(b["offices"].split()))]


def _names(a: Facts, b: Facts) -> Verdict:
    """Named things: what the names say must be alike, their proper words must not differ, a standing body must be of the same states."""
    mine, theirs = (frozenset(p for p in x["parts"].split() if not state(p)) for x in (a, b))
    whose, others = (frozenset(filter(state, x["parts"].split())) for x in (a, b))
    like, shared = likeness(mine, theirs), mine & theirs
    if like < ALIKE:
        return NOTHING
    agree = [f"type {a['type']}", f"words {_list(shared)}", *([f"states {_list(whose)}"] if whose == others and whose else [])]
    named = compare_things(a["name"], b["name"], a["lang"], b["lang"])
    if named.verdict == DIFFERENT and named.score >= STATED:
        return DIFFERENT, named.score, agree, list(named.reasons[1:])
    if whose and others and not whose & others:
        return DIFFERENT, 0.8, agree, [f"states {_list(whose)} and {_list(others)}"]
    names, told = proper(mine), proper(theirs)
    if names and told and not names & told:
        return DIFFERENT, 0.7, agree, [f"names {_list(names)} and {_list(told)}"]
    if a["pair"] != b["pair"] and (a["states"] or a["pair"]) != (b["states"] or b["pair"]) and _of_a_pair(a["type"], shared):
        return UNSURE, 0.5, agree, [f"states {a['pair']} and {b['pair']}"]
    if a["states"] and b["states"] and a["states"] != b["states"]:
        return DIFFERENT, 0.8, agree, [f"states {a['states']} and {b['states']}"]
    if like < 1 and len(shared) < 2:
        return UNSURE, like, agree, [f"words {_list(mine ^ theirs)} told by one"]
    if forms(shared) and bare(mine | theirs) and not _one_week(a["published"], b["published"]):
        return UNSURE, 0.4, agree, [f"published {both(a.get('published', ''), b.get('published', ''))}"]
    return SAME, like, agree, [f"words {_list(mine ^ theirs)} told by one"] if mine != theirs else []


def _of_a_pair(kind: str, shared: frozenset[str]) -> bool:
    """Whether others may have a thing of such a name too: a council, a treaty of friendship, a park of peace. A proper name, an
    organisation and two things together are names enough."""
    if proper(shared) or any(concept_kinds().get(part) == "organisation" for part in shared):
        return False
    return kind == "DOC" or bool(BODIES & shared) or sum(map(weight, shared)) < _NAMES_ITSELF


def _one_week(a: str, b: str) -> bool:
    """Whether two documents may speak of one «road map» that they do not name further: those of one week."""
    if not len(a) == len(b) == len("2025-08-22"):
        return False
    days = sorted((PartialDate.parse(a).first(), PartialDate.parse(b).first()))
    return (days[1] - days[0]).days <= SOON


def _list(parts: Iterable[str]) -> str:
    return ", ".join(sorted(p.lstrip("=") for p in parts))
