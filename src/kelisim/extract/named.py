"""What a fact names: the entities and the times, each with the part that it plays in it."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.model.fact import Commitment, Event, Fact, Figure, OfficeHeld, Statement


def entities_of(fact: Fact) -> list[tuple[str, str]]:
    """Every entity that a fact names, with the part it plays.

    >>> entities_of(OfficeHeld("person:a-asanov", "speaker", "country:KG"))
    [('person', 'person:a-asanov'), ('of', 'country:KG')]
    """
    if isinstance(fact, Event):
        named = [("participant", p) for p in fact.participants] + [("place", fact.place), ("body", fact.body), ("host", fact.host)]
    elif isinstance(fact, Figure):
        named = [("party", p) for p in fact.parties] + [("speaker", fact.said_by), ("basis", fact.basis)]
    elif isinstance(fact, Commitment):
        named = [("party", p) for p in fact.parties]
    elif isinstance(fact, Statement):
        named = [("speaker", fact.speaker)]
    else:
        assert isinstance(fact, OfficeHeld)
        named = [("person", fact.person), ("of", fact.of)]
    return [(part, entity) for part, entity in named if entity]


def times_of(fact: Fact) -> Iterator[tuple[str, str]]:
    """Every date and period that a fact names, with the part it plays.

    >>> list(times_of(Event("visit", "head_of_state", "held", date="2024-04-18")))
    [('date', '2024-04-18')]
    """
    if isinstance(fact, Event) and fact.date:
        yield "date", fact.date
    if isinstance(fact, Figure):
        if fact.period:
            yield "period", fact.period
        if fact.due:
            yield "due", fact.due
        if fact.compared:
            yield "base", fact.compared
    if isinstance(fact, Commitment) and fact.due:
        yield "due", fact.due
