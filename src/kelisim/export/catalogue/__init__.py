"""A register as the things of a catalogue: each view computed once, for pages and programs that ask for one thing or one list.

What stands in a catalogue is what the views say, as plain values: no page computes anything of its own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import chain

from kelisim.export.catalogue.bodies import bodies, by_occasion, identified
from kelisim.export.catalogue.dismissed import dismissed
from kelisim.export.catalogue.documents import documents
from kelisim.export.catalogue.figures import figures
from kelisim.export.catalogue.marks import with_marks
from kelisim.export.catalogue.news import news
from kelisim.export.catalogue.occasions import Known, occasions
from kelisim.export.catalogue.people import people
from kelisim.export.catalogue.relations import Relations
from kelisim.export.catalogue.sources import sources
from kelisim.export.catalogue.statements import statements
from kelisim.export.catalogue.undertakings import undertakings
from kelisim.export.catalogue.versions import Edited, superseded
from kelisim.lang.language import CODES
from kelisim.lang.names.worldnames import names_of
from kelisim.ledger import Listed
from kelisim.ledger.catalogue import Named, Thing
from kelisim.views.register import Register
from kelisim.views.sessions import standing_bodies
from kelisim.views.undertaking import day_of

__all__ = ["Known", "entities", "things"]

NOTHING = Known()


def things(
    register: Register, before: Register, listed: Sequence[Listed] = (), known: Known = NOTHING, edited: Sequence[Edited] = ()
) -> Iterator[Thing]:
    """All things of a register, kind by kind, each kind in the order of its list.

    `before` is the register as of the day since which things are new, `listed` every input of the ledger, `known` what it knows beside,
    `edited` the pages that were read with more than one text.

    >>> from kelisim.views.register import gather
    >>> [thing.id for thing in things(gather([]), gather([]))]
    ['all']
    """
    standing, relations = identified(standing_bodies(register)), Relations(day_of(register))
    of_bodies = by_occasion(standing)
    days: dict[str, str | None] = {}
    told = (
        _noting(days, occasions(register, known, of_bodies)), bodies(register, standing), undertakings(register, days, of_bodies),
        figures(register), people(register), statements(register), dismissed(register), news(before, register),
    )  # fmt: skip
    read = (documents(register, listed, edited), superseded(register, edited), sources(register, known))
    yield from (relations.take(thing) for thing in chain(with_marks(register, chain.from_iterable(told)), *read))
    yield from relations.things()


def _noting(days: dict[str, str | None], told: Iterable[Thing]) -> Iterator[Thing]:
    """Things as they come, with their days noted: what comes after them asks for those."""
    for thing in told:
        days[thing.id] = thing.line["date"]
        yield thing


def entities(register: Register) -> Iterator[Named]:
    """Every joined entity with what it is called in each language: as the world's lists have it, else as most documents do.

    With them the states of which only a town or a minister is named: a page that says «BE» must know what it is called.
    """
    for identity, one in register.entities.items():
        known = dict(names_of(identity))
        told = dict(one.names)
        names = {code: name for code in CODES if (name := known.get(code) or told.get(code))}
        yield Named(identity, one.type, register.state(identity), {"": one.name, **names})
    for state in sorted({state for identity in register.entities if (state := register.state(identity))}):
        if (identity := f"country:{state}") not in register.entities and (names := dict(names_of(identity))):
            yield Named(identity, "GPE", state, {"": names.get("en", state), **names})
