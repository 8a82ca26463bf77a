"""How two events are weighed: what both tell, and what that says for and against one occasion."""

from __future__ import annotations

from kelisim.link.reading import one_person
from kelisim.link.signature import ALIKE, likeness, ranks, state, weight
from kelisim.link.weighing import NOTHING, Facts, Verdict, Weighing, both, two
from kelisim.model.date import PartialDate
from kelisim.world.world import country_of

_MONTH, _DAY = len("2025-08"), len("2025-08-22")
_EXACTLY = {4: 0.3, _MONTH: 0.8, _DAY: 1.5}  # what an agreeing year, month and day weigh
# Days that may lie between two tellings of one occasion: it takes several, or one tells the eve. Talks and calls have a day.
_SPREAD = {"visit": 3, "session": 1, "summit": 2, "forum": 3, "signing": 1, "opening": 1, "cultural": 3, "handover": 1, "other": 1}
_MOVED_SESSION, _MOVED_PLAN = 300, 45  # days by which a numbered session or a plan may have been moved
_DELEGATION = 3  # shared persons that make talks one although each document names another besides
_OF_ITSELF = ("opening", "cultural", "other", "forum", "handover")  # several a day in one town: the day and town alone say nothing
_OF_A_THING = ("opening", "cultural", "other", "forum", "handover", "signing")


def weigh_events(a: Facts, b: Facts) -> Verdict:
    """One type; what both tell is weighed, and what only one tells is not. An ordinal outweighs a day or town that differs a little."""
    if a["type"] != b["type"]:
        return NOTHING
    weighing = Weighing([f"type {a['type']}"])
    for weigh in (_sessions, _dates, _places, _people, _bodies, _levels, _things, _values, _states):
        weigh(weighing, a, b)
    told = weighing.facts & {"session", "people", "named", "title", "things", "value", "body"}
    when = min(len(a["date"]), len(b["date"])) if "date" in weighing.facts else 0
    dated = when == _DAY or (when == _MONTH and "place" in weighing.facts)
    return weighing.verdict(telling=bool(told) or (dated and a["type"] not in _OF_ITSELF))


def _sessions(w: Weighing, a: Facts, b: Facts) -> None:
    if a["session"] and b["session"]:
        after = "".join(f" (the next after {x['after']})" for x in (a, b) if x["after"])
        if a["session"] == b["session"]:
            w.agrees("session", a["session"] + after, 1.5)
        else:
            w.differs("session", both(a["session"], b["session"]) + after, -4.0)


def _dates(w: Weighing, a: Facts, b: Facts) -> None:
    if not (a["date"] and b["date"]):
        return
    one, other = PartialDate.parse(a["date"]), PartialDate.parse(b["date"])
    said = both(a["date"], b["date"])
    if one.agrees(other):
        w.agrees("date", said, _EXACTLY[min(len(a["date"]), len(b["date"]))])
        return
    apart = (max(one, other).first() - min(one, other).last()).days
    if apart <= _SPREAD.get(a["type"], 0):
        w.differs("date", f"{said}, {apart} {'day' if apart == 1 else 'days'} apart", 0.3)
    elif apart <= _moves(w, a, b):
        w.differs("date", f"{said}, moved or told wrongly", -0.2)
    else:
        w.differs("date", said, -3.0)


def _moves(w: Weighing, a: Facts, b: Facts) -> int:
    """How many days may lie between two tellings of one occasion: of a numbered sitting of one body many, of a plan and what came of it
    some, where the persons and the place are the same."""
    if "session" in w.facts and _same_body(a["body"], b["body"]) is not False:
        return _MOVED_SESSION
    planned = "planned" in (a["status"], b["status"])
    met = a["people"] and b["people"] and _same_people(a["people"], b["people"]) and a["place"] and _same_place(a["place"], b["place"])
    return _MOVED_PLAN if planned and met else -1


def _places(w: Weighing, a: Facts, b: Facts) -> None:
    if not (a["place"] and b["place"]):
        return
    said = both(a["place"], b["place"])
    if _same_place(a["place"], b["place"]):
        w.agrees("place", said, 0.8 if a["place"] == b["place"] and not a["place"].startswith("country:") else 0.3)
    else:
        w.differs("place", said, -0.5 if "session" in w.facts else -2.5)


def _same_place(a: str, b: str) -> bool:
    return a == b or country_of(a) == b or country_of(b) == a


def _people(w: Weighing, a: Facts, b: Facts) -> None:
    """Of talks, visits and calls the persons decide; of what many attend each document names some."""
    if not (a["people"] and b["people"]):
        return
    said, mine, theirs = both(a["people"], b["people"]), a["people"].split(), b["people"].split()
    shared = [x for x in mine if any(one_person(x, y) for y in theirs)]
    few = a["type"] in ("visit", "meeting", "call")
    if not shared:
        w.differs("people", said, -2.0 if few else -0.5)
    elif few and len(shared) < min(len(mine), len(theirs)) and len(shared) < _DELEGATION:
        w.differs("people", said, -1.5)
    else:
        w.agrees("people", said, min(1.4, 0.7 * len(shared) + (0.3 if a["type"] == "visit" else 0.0)))


def _same_people(a: str, b: str) -> bool:
    return any(one_person(x, y) for x in a.split() for y in b.split())


def _bodies(w: Weighing, a: Facts, b: Facts) -> None:
    same = _same_body(a["body"], b["body"])
    if same is not None:
        said = both(a["body"], b["body"])
        w.agrees("body", said, 0.8) if same else w.differs("body", said, -3.0)


def _same_body(a: str, b: str) -> bool | None:
    """Whether two bodies may be one; None where one is not told.

    >>> _same_body("council interstate supreme", "council supreme"), _same_body("council interstate", "council intergovernmental")
    (True, False)
    """
    if not (a and b):
        return None
    mine, theirs = frozenset(a.split()), frozenset(b.split())
    if mine <= theirs or theirs <= mine:
        return True
    return likeness(mine, theirs) >= ALIKE and not (ranks(mine) and ranks(theirs) and ranks(mine) != ranks(theirs))


def _levels(w: Weighing, a: Facts, b: Facts) -> None:
    if a["level"] != b["level"] and a["type"] in ("meeting", "call", "signing", "visit"):
        w.differs("level", both(a["level"], b["level"]), -0.7)


def _things(w: Weighing, a: Facts, b: Facts) -> None:
    """What is named or spoken of in both. Two openings of different things on one day are two, and two days of two states' films."""
    mine, theirs = frozenset(a["named"].split()), frozenset(b["named"].split())
    owners, others = frozenset(filter(state, mine)), frozenset(filter(state, theirs))
    if owners and others and not owners & others:
        w.differs("whose", two(owners, others), -2.0)
    _meet(w, a, "named", mine - owners, theirs - others, (0.8, 1.6))
    _meet(w, a, "title", frozenset(a["titles"].split()), frozenset(b["titles"].split()), (1.5, 1.5))
    _meet(
        w, a, "things", frozenset(a["things"].split()), frozenset(b["things"].split()), (0.8, 1.6) if a["type"] == "opening" else (0.4, 1.2)
    )
    if a["near"] and a["near"] == b["near"]:
        w.agrees("topic", a["near"], 0.5)


def _meet(w: Weighing, a: Facts, fact: str, mine: frozenset[str], theirs: frozenset[str], weights: tuple[float, float]) -> None:
    each, most = weights
    if shared := mine & theirs:
        w.agrees(fact, ", ".join(sorted(shared)), min(most, each * sum(map(weight, shared))))
    elif mine and theirs and a["type"] in _OF_A_THING:
        w.differs(fact, two(mine, theirs), -1.0)


def _values(w: Weighing, a: Facts, b: Facts) -> None:
    if shared := frozenset(a["values"].split()) & frozenset(b["values"].split()):
        w.agrees("value", ", ".join(sorted(shared)), 1.5)


def _states(w: Weighing, a: Facts, b: Facts) -> None:
    mine, theirs = frozenset(a["states"].split(",")), frozenset(b["states"].split(","))
    if mine == theirs:
        w.agrees("states", a["states"], 0.5)
    elif mine <= theirs or theirs <= mine:
        w.differs("states", both(a["states"], b["states"]), 0.0)
    else:
        w.differs("states", both(a["states"], b["states"]), -1.0)
