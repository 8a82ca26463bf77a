"""How two commitments are weighed: what both tell, and what that says for and against one undertaking."""

from __future__ import annotations

from kelisim.lang.glossary import concept_kinds
from kelisim.link.reading import one_person
from kelisim.link.signature import ALIKE, act, forms, likeness, ranks, sorts, telling, weight
from kelisim.link.weighing import NOTHING, SOON, Facts, Verdict, Weighing, both, two
from kelisim.model.date import PartialDate
from kelisim.world.world import table

OWN = ("document", "invitation")  # kinds that are never one with another: a treaty about a dam is not the dam, nor is asking for it
_INVITED = 0.8  # what it tells that both are invitations: there are few between two states, and their words say no more
_GROUP = 0.6  # what a sort of body tells of a group that is to be set up
_ENOUGH_WORDS = 1.0  # weight of shared words that are as good as a thing


def weigh_commitments(a: Facts, b: Facts) -> Verdict:
    """A target by its value; anything else by what is named, spoken of, counted, signed when and due when."""
    if not frozenset(a["states"].split(",")) & frozenset(b["states"].split(",")):
        return NOTHING
    if a["value"] or b["value"]:
        return _targets(a, b)
    weighing = Weighing()
    for weigh in (_states, _kinds, _values, _named, _spelt, _years, _placed, _parts, _ranks, _signings, _dues, _people, _news):
        weigh(weighing, a, b)
    told = weighing.facts & {"name", "thing", "value", "signed", "topic", "people", "spelling"}
    invited = a["kind"] == b["kind"] == "invitation" and weighing.facts & {"week", "due"}
    return weighing.verdict(telling=bool(told or invited) and len(weighing.facts - {"states", "week"}) > 1)


def _targets(a: Facts, b: Facts) -> Verdict:
    if a["value"] != b["value"] or a["states"] != b["states"]:
        return NOTHING
    weighing = Weighing()
    weighing.agrees("value", a["value"], 2.5)
    weighing.agrees("states", a["states"], 0.5)
    _dues(weighing, a, b)
    return weighing.verdict(telling=True)


def _states(w: Weighing, a: Facts, b: Facts) -> None:
    mine, theirs = frozenset(a["states"].split(",")), frozenset(b["states"].split(","))
    if mine == theirs:
        w.agrees("states", a["states"], 0.5)
    else:
        w.differs("states", both(a["states"], b["states"]), 0.2 if mine <= theirs or theirs <= mine else -0.7)


def _kinds(w: Weighing, a: Facts, b: Facts) -> None:
    """An undertaking and the document that carries it are two; a measure may be anything."""
    kinds = {a["kind"], b["kind"]}
    if len(kinds) == 1:
        w.agrees("kind", a["kind"], _INVITED if a["kind"] == "invitation" else 0.3)
    elif kinds & frozenset(OWN):
        formal = forms(a["parts"].split()) & forms(b["parts"].split())
        w.differs("kind", both(a["kind"], b["kind"]), -0.5 if formal else -2.0)
    else:
        w.differs("kind", both(a["kind"], b["kind"]), -0.1 if "measure" in kinds else -0.7)


def _values(w: Weighing, a: Facts, b: Facts) -> None:
    if shared := frozenset(a["values"].split()) & frozenset(b["values"].split()):
        w.agrees("value", ", ".join(sorted(shared)), 1.5)


def _named(w: Weighing, a: Facts, b: Facts) -> None:
    """Named things: one in common is much, none where both name some is more."""
    mine, theirs = frozenset(a["names"].split()), frozenset(b["names"].split())
    if shared := mine & theirs:
        w.agrees("name", ", ".join(sorted(shared)), min(2.5, 1.5 * len(shared)))
        if mine - theirs and theirs - mine:  # two lines from one town
            w.differs("name", two(mine - theirs, theirs - mine), -2.0)
    elif mine and theirs:
        w.differs("name", two(mine, theirs), -2.0)
    else:
        if told := [part for part in mine | theirs if not part.startswith("org:")]:
            w.differs("name", f"{', '.join(sorted(told))} told by one", -0.3)
        if likeness(frozenset(a["near"].split()), frozenset(b["near"].split())) >= ALIKE:
            w.agrees("topic", both(a["near"], b["near"]), 0.6)


def _spelt(w: Weighing, a: Facts, b: Facts) -> None:
    """Proper names as they are spelt: one is often translated in one language and not in another, so that none in common says little."""
    mine, theirs = frozenset(a["spelt"].split()), frozenset(b["spelt"].split())
    if shared := mine & theirs:
        w.agrees("spelling", ", ".join(sorted(shared)), min(1.5, 1.0 * len(shared)))
    elif near := (mine & frozenset(b["spelt near"].split())) | (theirs & frozenset(a["spelt near"].split())):
        w.agrees("spelling near", ", ".join(sorted(near)), 0.6)
    elif mine and theirs:
        w.differs("spelling", two(mine, theirs), -0.5)


def _years(w: Weighing, a: Facts, b: Facts) -> None:
    """A plan for 2025–2026 is not that for 2027–2028."""
    mine, theirs = frozenset(a["years"].split()), frozenset(b["years"].split())
    if shared := mine & theirs:
        w.agrees("years", ", ".join(sorted(shared)), 0.4 * len(shared))
    elif mine and theirs:
        w.differs("years", two(mine, theirs), -0.7)


def _placed(w: Weighing, a: Facts, b: Facts) -> None:
    """Places inside the object: two towns exclude each other, a town and a region need not."""
    mine, theirs = frozenset(a["places"].split()), frozenset(b["places"].split())
    if shared := mine & theirs:
        w.agrees("place", ", ".join(sorted(shared)), min(1.6, 0.8 * len(shared)))
    elif mine and theirs:
        w.differs("place", two(mine, theirs), -2.0 if {_sort(p) for p in mine} & {_sort(p) for p in theirs} else -0.3)


def _sort(place: str) -> str:
    return str(table("places").get(place.partition(":")[2], {}).get("kind") or place.partition(":")[0])


def _parts(w: Weighing, a: Facts, b: Facts) -> None:
    """What the objects speak of, each part by its weight; a thing that one lacks counts against, unless its sentence has it elsewhere."""
    mine, theirs = frozenset(a["parts"].split()), frozenset(b["parts"].split())
    around, about = frozenset(a["around"].split()), frozenset(b["around"].split())
    shared, near = mine & theirs, (mine & about) | (theirs & around)
    if shared:
        group = a["kind"] == b["kind"] == "group"
        total = sum(max(weight(part), _GROUP) if group and concept_kinds().get(part) == "body" else weight(part) for part in shared)
        w.agrees("thing" if total >= _ENOUGH_WORDS else "words", ", ".join(sorted(shared)), min(3.0, total))
    if near := frozenset(part for part in near if not act(part)):
        w.agrees("context", ", ".join(sorted(near)), min(0.8, sum(0.4 * weight(part) for part in near)))
    if acts := frozenset(filter(act, (mine | around) & (theirs | about))) - shared:
        w.agrees("act", ", ".join(sorted(acts)), 0.3)
    lacking = [part for part in (mine ^ theirs) - around - about if telling(part)]
    if lacking:
        w.differs("things", ", ".join(sorted(lacking)) + " told by one", max(-1.0, -0.3 * len(lacking)))


def _ranks(w: Weighing, a: Facts, b: Facts) -> None:
    """An agreement of governments is not one of agencies."""
    mine, theirs = (ranks(x["parts"].split()) for x in (a, b))
    if mine and theirs and not mine & theirs:
        w.differs("rank", two(mine, theirs), -2.0)


def _signings(w: Weighing, a: Facts, b: Facts) -> None:
    """When and where a document was signed; one that was signed is not one that is still to be signed later."""
    if a["kind"] != "document" or b["kind"] != "document":
        return
    if a["signed"] and b["signed"]:
        one, other = PartialDate.parse(a["signed"]), PartialDate.parse(b["signed"])
        apart = (max(one, other).first() - min(one, other).last()).days
        if apart <= 0:
            w.agrees("signed", both(a["signed"], b["signed"]), {4: 0.2, 7: 0.8}.get(min(len(a["signed"]), len(b["signed"])), 1.2))
            if a["at"] and a["at"] == b["at"]:
                w.agrees("place of signing", a["at"], 0.3)
        else:
            w.differs("signed", both(a["signed"], b["signed"]), -0.3 if apart == 1 else -2.5)
    mine, theirs = sorts(a["parts"].split()), sorts(b["parts"].split())
    if mine and theirs and not mine & theirs:
        w.differs("sort of document", two(mine, theirs), -2.0)
    for done, open_ in ((a, b), (b, a)):
        later = not open_["signed"] and open_["published"] > done["signed"] and open_["stage"] in ("proposed", "agreed")
        if done["signed"] and later:
            w.differs("stage", f"signed {done['signed']} and only {open_['stage']} on {open_['published']}", -2.0)


def _dues(w: Weighing, a: Facts, b: Facts) -> None:
    if a["due"] and b["due"]:
        agree = PartialDate.parse(a["due"]).agrees(PartialDate.parse(b["due"]))
        w.agrees("due", both(a["due"], b["due"]), 0.5) if agree else w.differs("due", both(a["due"], b["due"]), -0.2)


def _people(w: Weighing, a: Facts, b: Facts) -> None:
    """Who invites and who is invited: two persons in common are much."""
    mine, theirs = a["people"].split(), b["people"].split()
    if shared := sorted(x for x in mine if any(one_person(x, y) for y in theirs)):
        w.agrees("people", ", ".join(shared), min(1.0, 0.5 * len(shared)))


def _news(w: Weighing, a: Facts, b: Facts) -> None:
    """Two documents of one week speak of one week's undertakings."""
    if len(a["published"]) == len(b["published"]) == 10:
        one, other = PartialDate.parse(a["published"]), PartialDate.parse(b["published"])
        if (max(one, other).first() - min(one, other).first()).days <= SOON:
            w.agrees("week", both(a["published"], b["published"]), 0.4)
