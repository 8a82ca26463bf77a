"""The contents of claims. Entity ids are those of the document until `link` has joined documents."""

from __future__ import annotations

from dataclasses import dataclass

EVENT_TYPES = ("visit", "meeting", "call", "session", "summit", "signing", "forum", "opening", "cultural", "election", "handover", "other")
LEVELS = ("head_of_state", "head_of_government", "minister", "official", "parliament", "public")
STATUSES = ("held", "planned")
FORMATS = ("narrow", "extended", "one_to_one")
INDICATORS = (
    "trade_turnover", "exports", "imports", "investment", "freight", "growth", "companies", "products", "capacity", "length", "cost",
    "loan", "grant", "people", "visits", "documents", "other",
)  # fmt: skip
FIGURE_STATUSES = ("actual", "target", "estimate")
COMMITMENT_KINDS = ("target", "project", "document", "invitation", "schedule", "group", "support", "measure")
STAGES = ("proposed", "agreed", "signed", "under_way", "done")
UNITS = ("percent", "tonne", "count", "km", "MW", "kWh", "m3", "person", "year", "barrel", "day", "hectare")


@dataclass(frozen=True, slots=True)
class Event:
    """What happened, or is planned, on an identifiable occasion.

    `outcome` is what came of one that was announced (cancelled, postponed, denied), `format` how talks were held (narrow, extended,
    one_to_one, in the order in which it is said), `host` who received, invited or held it where that is said.
    """

    type: str
    level: str
    status: str = "held"
    date: str | None = None
    place: str | None = None
    participants: tuple[str, ...] = ()
    body: str | None = None
    session: int | None = None
    outcome: str | None = None
    format: tuple[str, ...] = ()
    host: str | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity that the document states about relations, economy or projects; `value` in the base unit.

    `basis` is the state or body whose count it is («по кыргызской статистике»); `compared` the period from which a growth is counted.
    """

    indicator: str
    value: float
    unit: str
    status: str = "actual"
    of: str | None = None
    parties: tuple[str, ...] = ()
    approx: bool = False
    approx_kind: str | None = None
    period: str | None = None
    due: str | None = None
    said_by: str | None = None
    basis: str | None = None
    compared: str | None = None


@dataclass(frozen=True, slots=True)
class Commitment:
    """Something that parties undertake, plan, agree on, are asked or invited to do; `object` and `condition` in the document's words."""

    kind: str
    stage: str
    parties: tuple[str, ...] = ()
    due: str | None = None
    object: str | None = None
    step: str | None = None
    condition: str | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A direct quotation (or, with `reported`, indirect speech) and whose it is."""

    speaker: str | None
    quote: str
    reported: bool = False


@dataclass(frozen=True, slots=True)
class OfficeHeld:
    """That a person holds an office, as the document words it in `title`."""

    person: str
    role: str
    of: str | None = None
    title: str | None = None


Fact = Event | Figure | Commitment | Statement | OfficeHeld

KINDS: dict[str, type[Fact]] = {
    "event": Event, "figure": Figure, "commitment": Commitment, "statement": Statement, "office": OfficeHeld,
}  # fmt: skip
_NAMES = {kind: name for name, kind in KINDS.items()}


def kind_of(fact: Fact) -> str:
    """The kind's name: `event`, `figure`, `commitment`, `statement`, `office`."""
    return _NAMES[type(fact)]
