"""Relations: what the register holds of each state, of each two of them and of all, put together from the things of the other kinds.

It takes those things as they are made, so that its numbers are those of their lists, and keeps of each relation only what one page shows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kelisim.export.catalogue.sides import Side
from kelisim.ledger.catalogue import Thing
from kelisim.model.date import PartialDate
from kelisim.views.choice import days_of
from kelisim.views.plain import Plain

ALL = "all"  # the id of the relation that is the whole register
AHEAD, LOOKED, COUNTED = 12, 5, 6  # coming dates, things that need a look, figures: what a first page has room for
MET = ("meeting", "session", "summit")  # where people of both sides meet, as a visit or a signing need not
LEVELS = ("head_of_state", "head_of_government", "minister")
COUNTS = {"overdue": "undertaking", "postponed": "undertaking", "open": "undertaking", "conflict": "figure"}  # facets that are counted


@dataclass
class _Relation:
    """One relation under way. `held` and `met` have the last occasion, `met` by level; `ahead` coming things by their last possible day."""

    states: Sequence[str]
    counts: Counter[str] = field(default_factory=Counter)
    news: Counter[str] = field(default_factory=Counter)
    months: Counter[str] = field(default_factory=Counter)
    held: Plain | None = None
    met: dict[str, Plain] = field(default_factory=dict)
    ahead: list[tuple[str, str, Plain]] = field(default_factory=list)
    coming: int = 0
    look: dict[str, list[Plain]] = field(default_factory=lambda: {"overdue": [], "postponed": [], "disputed": []})
    figures: list[Plain] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    sides: dict[str, Side] = field(default_factory=dict)

    def expect(self, last: date, thing: Thing) -> None:
        """Count a coming thing by the last day on which it can lie, and keep it where it is among the soonest."""
        self.coming += 1
        self.ahead.append((last.isoformat(), thing.kind, thing.line))
        self.ahead.sort(key=lambda coming: coming[0])
        del self.ahead[AHEAD:]

    def plain(self, identity: str) -> tuple[Plain, Plain]:
        """What a list shows of it, and what its page shows."""
        counts = {kind: self.counts[kind] for kind in ("document", "occasion", "undertaking", "figure", "statement", "body", *COUNTS)}
        line = {"id": identity, "states": list(self.states), **counts, "days": self.days}
        return line, line | {
            "news": dict(self.news), "months": dict(sorted(self.months.items())), "held": self.held,
            "met": {level: self.met[level] for level in LEVELS if level in self.met}, "look": self.look,
            "ahead": [{"kind": kind, "line": told} for _, kind, told in self.ahead], "coming": self.coming,
            "figures": self.figures, "sides": {state: side.plain() for state, side in self.sides.items()},
        }  # fmt: skip


class Relations:
    """Gathers relations from the things of a catalogue: give it each thing with `take`, in the order of their lists, then take `things`.

    `day` is the day of which the register tells: what lies behind it is not coming.

    >>> list(Relations(None).things())[0].line["document"]
    0
    """

    def __init__(self, day: PartialDate | None) -> None:
        self._day = day.first().isoformat() if day else ""
        self._found: dict[str, _Relation] = {ALL: _Relation(())}

    def take(self, thing: Thing) -> Thing:
        """Count a thing for every relation that it concerns, and give it back."""
        for one in self._concerned(thing):
            one.counts[thing.kind] += 1
            one.counts.update(name for name, value in thing.facets if COUNTS.get(name) == thing.kind and value == "yes")
            if taking := _TAKEN.get(thing.kind):
                taking(one, thing, self._day)
        return thing

    def _concerned(self, thing: Thing) -> Iterator[_Relation]:
        yield self._found[ALL]
        for name, value in thing.facets:
            if name in ("state", "pair") and thing.kind != "person":
                states = value.split()
                if value not in self._found:
                    self._found[value] = _Relation(states, sides={s: Side() for s in states} if len(states) > 1 else {})
                yield self._found[value]

    def things(self) -> Iterator[Thing]:
        """The relations: all, then the states and the pairs, those of which most documents tell first."""
        for key, one in sorted(self._found.items(), key=lambda r: (r[0] != ALL, -r[1].counts["document"], -r[1].counts["occasion"], r[0])):
            line, whole = one.plain(key)
            size = ("all", "state", "pair")[len(one.states)]
            yield Thing("relation", key, line, whole, facets=(("size", size), *(("of", state) for state in one.states)))


def _occasion(one: _Relation, thing: Thing, day: str) -> None:
    line = thing.line
    one.months.update(value for name, value in thing.facets if name == "month")
    days = days_of(line["date"])
    if line["status"] == "held" and days:
        if _is_later(line, one.held):
            one.held = line
        if line["type"] in MET and line["level"] in LEVELS and _is_later(line, one.met.get(line["level"])):
            one.met[line["level"]] = line
    if line["status"] == "planned" and not line["outcome"] and days and days[1].isoformat() >= day:
        one.expect(days[1], thing)
    if line["disputed"] and len(one.look["disputed"]) < LOOKED:
        one.look["disputed"].append(line)
    tellers = {account["country"] for account in (thing.whole or {}).get("occasion", {}).get("accounts", ())}
    for state, side in one.sides.items():
        if state in tellers:
            side.take_occasion(line, alone=not tellers & (one.sides.keys() - {state}))


def _is_later(line: Plain, than: Plain | None) -> bool:
    """Whether an occasion is the one to speak of: the later one, of one day that with most accounts."""
    return than is None or (_last_day(line), line["told"]) > (_last_day(than), than["told"])


def _last_day(line: Plain) -> str:
    days = days_of(line["date"])
    return days[1].isoformat() if days else ""


def _undertaking(one: _Relation, thing: Thing, day: str) -> None:
    line = thing.line
    for why in ("overdue", "postponed"):
        if (why, "yes") in thing.facets and len(one.look[why]) < LOOKED:
            one.look[why].append(line)
    days = days_of(line["due"])
    if days and ("open", "yes") in thing.facets and days[1].isoformat() >= day:
        one.expect(days[1], thing)
    tellers = {account["country"] for step in (thing.whole or {}).get("steps", ()) for account in step["accounts"]}
    for state, side in one.sides.items():
        if state in tellers:
            side.undertakings[line["kind"]] += 1


def _figure(one: _Relation, thing: Thing, day: str) -> None:
    line, points = thing.line, (thing.whole or {}).get("points", ())
    tellers = {account["country"] for point in points for value in point["values"] for account in value["accounts"]}
    for state, side in one.sides.items():
        if state in tellers:
            side.figures[line["indicator"]] += 1
    told = sorted((p for p in points if p["status"] == "actual" and p["period"]), key=lambda p: str(p["period"]).split("/")[-1])
    clashing = [p for p in told if p["conflict"]]
    if (told and len(one.figures) < COUNTED) or (clashing and len(one.figures) < COUNTED + LOOKED):
        kept = {key: line[key] for key in ("id", "indicator", "of", "parties", "unit", "target", "conflicts")}
        last = [*[p for p in clashing[-2:] if p is not told[-1]], told[-1]]
        one.figures.append(kept | {"points": [_point(p) for p in reversed(last)]})


def _point(point: Plain) -> Plain:
    """A point with, for each value, who says it and the first words that do."""
    values = [
        {key: value[key] for key in ("value", "approx", "said_by", "sides")}
        | {"told": len(value["accounts"]), "account": value["accounts"][0]}
        for value in point["values"]
    ]
    return {"period": point["period"], "status": point["status"], "conflict": point["conflict"], "values": values}


def _document(one: _Relation, thing: Thing, day: str) -> None:
    line: dict[str, Any] = thing.line
    if line["published"]:
        one.days = [line["published"], (one.days or [line["published"]])[-1]]  # the latest come first
    if side := one.sides.get(line["source"]["country"] or ""):
        side.documents[line["source"]["kind"] or "other"] += 1


def _news(one: _Relation, thing: Thing, day: str) -> None:
    one.news[thing.line["news"]] += 1


_TAKEN = {"occasion": _occasion, "undertaking": _undertaking, "figure": _figure, "document": _document, "news": _news}
