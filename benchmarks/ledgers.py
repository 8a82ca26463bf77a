"""Ledgers of any size to measure with: documents of ten claims each about occasions between states, the same for the same seed and number.

Nothing is read: the records are made as a reader would have given them. Every fourth document tells of another occasion, so that each has
four accounts, one in each language; occasions fall on twenty years and on pairs of states, a few of which are written of most. Offices
have their holders in turn, commissions sit once a year, and undertakings of a pair come back in other words.
"""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate, combinations
from pathlib import Path
from typing import Any

from kelisim.lang.names.keys import romanise
from kelisim.lang.names.worldnames import names_of
from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim
from kelisim.model.date import PartialDate
from kelisim.model.document import LANGUAGES, Document, Snapshot, Source
from kelisim.model.entity import Entity
from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement
from kelisim.model.record import Record
from kelisim.model.text import Span

CLAIMS = 10  # of each document
MADE_OF: Mapping[str, Any] = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))
STATES: list[str] = MADE_OF["states"]
FIRST_YEAR, YEARS = 2006, 20
ROLES = ("president", "prime_minister", "foreign_minister", "minister", "speaker", "ambassador")
LEVELS = {"president": "head_of_state", "prime_minister": "head_of_government", "speaker": "parliament"}
TYPES = ("visit", "meeting", "call", "session", "signing", "forum", "opening", "cultural")
FOUNDED = 2000  # the year before each commission's first sitting
TERM = 4  # years that an office is held
SMALL = 200  # people of a state who hold no office


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody with a name in Cyrillic."""

    given: str
    family: str

    def named(self, lang: str, *, short: bool = False) -> str:
        """The name as a language writes it; with the given name's first letter alone where it is short."""
        given, family = (self.given, self.family) if lang != "en" else (romanise(self.given).title(), romanise(self.family).title())
        return f"{given[0]}. {family}" if short else f"{given} {family}"


@dataclass(frozen=True, slots=True)
class Occasion:
    """What four documents tell of."""

    number: int
    type: str
    day: str
    states: tuple[str, str]
    place: str
    role: str
    people: tuple[Person, Person]
    topic: int
    thing: int
    name: str


@cache
def person(state: str, role: str, number: int) -> Person:
    """The holder of an office in a term, or one of those who hold none."""
    dice = random.Random(f"{state} {role} {number}")
    return Person(dice.choice(MADE_OF["given"]), "".join(dice.choice(MADE_OF[part]) for part in ("stems", "middles", "ends")))


@cache
def pairs() -> tuple[list[tuple[str, str]], list[float]]:
    """Every two states, those first listed written of most, and the weights up to each."""
    found = sorted(combinations(range(len(STATES)), 2), key=lambda p: (p[0] + 1) * (p[1] + 1))
    return [(STATES[a], STATES[b]) for a, b in found], list(accumulate(1 / (rank + 3) for rank in range(len(found))))


@cache
def city(state: str) -> str:
    """The first city that the world lists for a state."""
    from kelisim.world.world import table

    return next((f"place:{key}" for key, row in table("places").items() if isinstance(row, dict) and row.get("country") == state), "")


def occasion(number: int) -> Occasion:
    """An occasion by its number."""
    dice = random.Random(f"occasion {number}")
    listed, weights = pairs()
    states = dice.choices(listed, cum_weights=weights)[0]
    year, month, day = FIRST_YEAR + dice.randrange(YEARS), dice.randint(1, 12), dice.randint(1, 28)
    role = dice.choice(ROLES)
    term = (year - FIRST_YEAR) // TERM
    people = (person(states[0], role, term), person(states[1], role, term))
    return Occasion(
        number, dice.choice(TYPES), f"{year}-{month:02}-{day:02}", states, city(dice.choice(states)), role, people,
        dice.randrange(len(MADE_OF["en"]["topics"])), dice.randrange(len(MADE_OF["en"]["things"])), dice.choice(MADE_OF["proper"]),
    )  # fmt: skip


def document(number: int) -> tuple[Record, Snapshot]:
    """A document by its number: an account of occasion `number // 4`, with its bytes."""
    return _Page(number).record()


def documents(numbers: Iterable[int]) -> Iterator[tuple[Record, Snapshot]]:
    """Documents by their numbers."""
    return map(document, numbers)


class _Page:
    """A text in the making, with what stands in it."""

    def __init__(self, number: int) -> None:
        self.number, self.told = number, occasion(number // len(LANGUAGES))
        self.lang = LANGUAGES[number % len(LANGUAGES)]
        self.dice = random.Random(f"document {number}")
        self.text = ""
        self.names: list[tuple[Entity, str]] = []
        self.facts: list[tuple[Fact, Span]] = []
        self.a, self.b = (f"country:{state}" for state in self.told.states)
        self.speakers = tuple(self._person(p) for p in self.told.people)

    def record(self) -> tuple[Record, Snapshot]:
        """The record with its snapshot."""
        self._tell()
        snapshot = Snapshot(f"pages/{self.number}.txt", self.text.encode(), "text/plain", "utf-8")
        year, month, day = map(int, self.told.day.split("-"))
        source = Source(f"Herald {self.number % 40}", self.told.states[self.number % 2], "press")
        page = Document(snapshot.id, snapshot.stem, self.text, self.lang, published=PartialDate(year, month, day), source=source)
        mentions = tuple(self._mentions())
        entities = tuple({e.id: e for e, _ in self.names}.values())
        return Record(page, mentions, entities, tuple(Claim(snapshot.id, fact, span, (), "made") for fact, span in self.facts)), snapshot

    def _tell(self) -> None:
        told, words = self.told, MADE_OF[self.lang]
        named = {entity: dict(names_of(entity)).get(self.lang, entity) for entity in (self.a, self.b, told.place)}
        kind = "-".join(told.states).lower()
        name = words["body"].format(a=named[self.a], b=named[self.b])
        body = self._own(Entity(f"org:commission-{kind}", "ORG", name))
        said = words["event"].format(who=" – ".join(e.name for e in self.speakers), day=told.day, place=named[told.place])
        self._tell_events(said, " – ".join(named[state] for state in (self.a, self.b)), body)
        self._tell_plans(words)
        small = self._person(person(told.states[self.number % 2], "none", self.dice.randrange(SMALL)))
        self._say(words["said"].format(n=self.dice.randint(2, 90), who=small.name), Statement(small.id, words["said"][:9]))
        self.names += [(e, e.name) for e in (*self.speakers, small, body)]
        for entity, name in named.items():
            known = Entity(
                entity, "GPE", name, names_of(entity), entity.partition(":")[2] if entity.startswith("country") else None, (entity,)
            )
            self.names.append((known, name))

    def _tell_events(self, said: str, states: str, body: Entity) -> None:
        told, year = self.told, int(self.told.day[:4])
        people = tuple(e.id for e in self.speakers)
        level = LEVELS.get(told.role, "minister")
        sits = told.type == "session"
        main = Event(
            told.type, level, "held", told.day, told.place, people, body.id if sits else None, year - FOUNDED if sits else None
        )  # fmt: skip
        self._say(f"{states}. {said}", main, OfficeHeld(people[0], told.role, self.a, told.role))
        self._say(said, Event("signing", level, "held", told.day, told.place, people))
        last = year - 1 - FOUNDED
        before = Event("session", "official", "held", str(year - 1), None, (self.a, self.b), body.id, last)
        self._say(f"{body.name}: № {last}, {year - 1}.", before)

    def _tell_plans(self, words: Mapping[str, Any]) -> None:
        told, pair, year = self.told, (self.a, self.b), int(self.told.day[:4])
        goal, value = 1 + year % 7, 100 + 7 * year % 900 + self.dice.randrange(3)
        self._say(
            words["trade"].format(n=value, goal=goal),
            Figure("trade_turnover", value * 1e6, "USD", "actual", None, pair, period=str(year - 1)),
            Figure("trade_turnover", goal * 1e9, "USD", "target", None, pair, due="2030"),
            Commitment("target", "agreed", pair, "2030", None, "agreed"),
        )
        memo = words["agree"].format(memo=words["topics"][told.topic])
        self._say(f"{memo}.", Commitment("document", "signed", pair, None, memo, "signed"))
        thing = words["build"].format(name=told.name, thing=words["things"][told.thing])
        due = Commitment("project", "agreed", pair, str(year + 2), thing, "announced")
        self._say(f"{thing} {words['until'].format(year=year + 2)}", due)

    def _say(self, words: str, *facts: Fact) -> None:
        start = len(self.text) + (2 if self.text else 0)
        self.text += f"\n\n{words}" if self.text else words
        self.facts += [(fact, Span(start, len(self.text))) for fact in facts]

    def _person(self, who: Person) -> Entity:
        name = who.named(self.lang, short=self.dice.random() < 0.2)
        return self._own(Entity(f"person:{romanise(name)}", "PERSON", name))

    def _own(self, entity: Entity) -> Entity:
        return Entity(entity.id, entity.type, entity.name, ((self.lang, entity.name),), None, (f"{entity.type}|{entity.id}",))

    def _mentions(self) -> Iterator[Mention]:
        found = {(at, name): (entity, name) for entity, name in self.names if (at := self.text.find(name)) >= 0}
        for (at, name), (entity, _) in sorted(found.items(), key=lambda item: item[0]):
            yield Mention(at, at + len(name), name, entity.type, entity.id, "made")
