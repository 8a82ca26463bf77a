"""Two occurrences: the same, different, or unsure, with the facts that agree and those that differ, in words.

A judgement is symmetric and looks at nothing but the two; at least two facts must agree for «same».
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from kelisim.lang.names.persons import compare_names
from kelisim.lang.names.things import compare_things
from kelisim.link.signature import likeness, proper, weighed_likeness, weight
from kelisim.model.date import PartialDate
from kelisim.model.link import DIFFERENT, SAME, UNSURE, Judgement, Known, Occurrence
from kelisim.world.world import country_of

ALIKE = 0.5  # shared parts of two wordings of one thing; found on the table of tests/lang/test_glossary.py
STATED = 0.9  # the score of names that name different states: sure enough to need no more
BODIES = frozenset({"council", "commission", "committee", "forum", "assembly", "working_group"})  # two pairs of states may each have one


def judgements_of(occurrences: Iterable[Occurrence], known: Known) -> Iterator[Judgement]:
    """The judgements of new occurrences on each known one that shares a key; those that say nothing are left out."""
    for new in occurrences:
        for other in known.sharing(new.kind, new.keys):
            if other.document != new.document:
                judgement = judge(*sorted((new, other), key=lambda o: o.id))
                if judgement:
                    yield judgement


def judge(a: Occurrence, b: Occurrence) -> Judgement | None:
    """What two occurrences of one kind are to each other; None where there is nothing to say."""
    left, right = dict(a.facts), dict(b.facts)
    verdict, score, agree, differ = RULES[a.kind](left, right)
    if verdict is None:
        return None
    why = "; ".join([*(f"same {x}" for x in agree), *(f"differs: {x}" for x in differ)])
    return Judgement(a.kind, a.id, b.id, verdict, f"rule:{a.kind}", why, round(score, 3))


Facts = dict[str, str]
Verdict = tuple[str | None, float, list[str], list[str]]


def _entities(a: Facts, b: Facts) -> Verdict:
    if a["type"] != b["type"] or "name" not in a or "name" not in b:  # a ledger of before names were kept: read its documents again
        return None, 0.0, [], []
    return _people(a, b) if a["type"] == "PERSON" else _names(a, b)


def _people(a: Facts, b: Facts) -> Verdict:
    """The names must be able to be one person's; a family name alone needs an office that agrees, or one person of the world's list."""
    if a["bearer"] and b["bearer"]:
        if a["bearer"] == b["bearer"]:
            return SAME, 0.95, [f"office-holder of the world's list, {a['bearer']}", *_shared_offices(a, b)], []
        return DIFFERENT, 0.9, [], [f"office-holders of the world's list, {' and '.join(sorted((a['bearer'], b['bearer'])))}"]
    judged = compare_names(a["name"], b["name"], a["lang"], b["lang"])
    offices = _shared_offices(a, b)
    if judged.verdict == DIFFERENT:
        return (DIFFERENT, judged.score, [], [judged.reasons[-1]]) if len(judged.reasons) > 1 else (None, 0.0, [], [])
    written = " and ".join(sorted({f"«{a['name']}»", f"«{b['name']}»"}))
    reasons = [f"{judged.reasons[0]}: {written}", *(r for r in judged.reasons[1:] if not r.startswith("«")), *offices]
    alone = len(a["name"].split()) == 1 and len(b["name"].split()) == 1 and "." not in a["name"] + b["name"]
    if judged.verdict == SAME and not alone:
        return SAME, 0.95 if offices else judged.score, reasons, []
    if offices and judged.reasons[:1] == ("family name",):
        return SAME, 0.8, reasons, []
    return UNSURE, 0.4, reasons, ["one has no given name and no office decides"]


def _shared_offices(a: Facts, b: Facts) -> list[str]:
    return [f"office {o}" for o in sorted(set(a["offices"].split()) & set(b["offices"].split()))]


def _names(a: Facts, b: Facts) -> Verdict:
    """Named things: what the names say must be alike, their proper words must not differ, a standing body must be of the same states."""
    mine, theirs = frozenset(a["parts"].split()), frozenset(b["parts"].split())
    like = likeness(mine, theirs)
    if like < ALIKE:
        return None, like, [], []
    named = compare_things(a["name"], b["name"], a["lang"], b["lang"])
    if named.verdict == DIFFERENT and named.score >= STATED:
        return DIFFERENT, named.score, [named.reasons[0].removeprefix("the same ")], list(named.reasons[1:])
    names, others = proper(mine), proper(theirs)
    if names and others and not names & others:
        return DIFFERENT, 0.7, [f"words {_list(mine & theirs)}"], [f"names {_list(names)} and {_list(others)}"]
    body = bool(BODIES & mine & theirs)
    if body and (a["states"] or a["pair"]) != (b["states"] or b["pair"]) and a["pair"] != b["pair"]:
        return UNSURE, 0.5, [f"words {_list(mine & theirs)}"], [f"states {a['pair']} and {b['pair']}"]
    if a["states"] and b["states"] and a["states"] != b["states"]:
        return DIFFERENT, 0.8, [f"words {_list(mine & theirs)}"], [f"state {a['states']} and {b['states']}"]
    if like < 1 and len(mine & theirs) < 2:
        return UNSURE, like, [f"words {_list(mine & theirs)}"], []
    return SAME, like, [f"type {a['type']}", f"words {_list(mine & theirs)}"], []


def _list(parts: Iterable[str]) -> str:
    return ", ".join(sorted(p.lstrip("=") for p in parts))


def _events(a: Facts, b: Facts) -> Verdict:
    """One type; ordinals, dates, places and bodies that both tell must not clash; two facts beside the type must agree."""
    if a["type"] != b["type"]:
        return None, 0.0, [], []
    agree: list[str] = []
    differ: list[str] = []
    for name, same in (
        ("session", _equal),
        ("date", _dates),
        ("place", _places),
        ("people", _same_people),
        ("named", _overlap),
        ("body", _overlap),
    ):
        if a[name] and b[name]:
            (agree if same(a[name], b[name]) else differ).append(
                f"{name} {a[name]}" if a[name] == b[name] else f"{name} {a[name]} and {b[name]}"
            )
    if a["states"] == b["states"]:
        agree.append(f"states {a['states']}")
    clash = {d.split()[0] for d in differ}
    if clash & {"session", "date"} or ("place" in clash and "session" not in _firsts(agree)):
        return DIFFERENT, 0.8, agree, differ
    if "body" in clash or ("named" in clash and a["type"] in ("opening", "cultural", "other", "forum", "handover")):
        return DIFFERENT, 0.7, agree, differ
    if "people" in clash and a["type"] in ("visit", "meeting", "call"):
        return DIFFERENT, 0.7, agree, differ
    telling = _firsts(agree) & {"session", "date", "place", "people", "named"}
    if (
        len(telling) >= 2
        or ("session" in telling and "states" in _firsts(agree))
        or (telling == {"date"} and len(a["date"]) == len(b["date"]) == 10)
    ):
        return SAME, min(1.0, 0.5 + 0.15 * len(agree)), agree, differ
    return UNSURE, 0.4, agree, differ


def _firsts(reasons: list[str]) -> set[str]:
    return {r.split()[0] for r in reasons}


def _equal(a: str, b: str) -> bool:
    return a == b


def _dates(a: str, b: str) -> bool:
    return PartialDate.parse(a).agrees(PartialDate.parse(b))


def _places(a: str, b: str) -> bool:
    return a == b or country_of(a) == b or country_of(b) == a


def _same_people(a: str, b: str) -> bool:
    """Whether one of the persons may be one of the others; each is `surname|given`, of the given name as much as is told."""
    pairs = ((x.partition("|"), y.partition("|")) for x in a.split() for y in b.split())
    return any(x[0] == y[0] and _given_agree(x[2], y[2]) for x, y in pairs)


def _given_agree(a: str, b: str) -> bool:
    if min(len(a), len(b)) < 2:
        return not (a and b) or a[:1] == b[:1]
    return a.startswith(b) or b.startswith(a)


def _overlap(a: str, b: str) -> bool:
    return bool(set(a.split()) & set(b.split()))


def _commitments(a: Facts, b: Facts) -> Verdict:
    """The same states; a target by its value, anything else by what its wording is about."""
    if a["states"] != b["states"]:
        return None, 0.0, [], []
    if a["value"] or b["value"]:
        same = a["value"] == b["value"] and bool(a["value"])
        return (SAME, 0.9, [f"states {a['states']}", f"value {a['value']}"], []) if same else (None, 0.0, [], [])
    mine, theirs = frozenset(a["parts"].split()), frozenset(b["parts"].split())
    shared, like = mine & theirs, weighed_likeness(mine, theirs)
    things = [part for part in shared if weight(part) == 1.0]
    differ = [] if a["kind"] == b["kind"] else [f"kind {a['kind']} and {b['kind']}"]
    agree = [f"states {a['states']}", f"words {_list(shared)}"]
    if like >= ALIKE and things and (len(shared) >= 2 or not differ):
        return SAME, like, agree, differ
    return (UNSURE, like, agree, differ) if like >= ALIKE / 2 and things else (None, like, [], [])


RULES: dict[str, Callable[[Facts, Facts], Verdict]] = {"entity": _entities, "event": _events, "commitment": _commitments}
