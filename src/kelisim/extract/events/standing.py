"""What a person's office is: as the document words it, else as the world's list of office-holders has it.

The list never says that something happened; it only tells how high an event stands and whose state somebody comes from, where a
document takes that for known («Ильхам Әлиев», "Merkel").
"""

from __future__ import annotations

from collections.abc import Iterable

from kelisim.extract.scene import LEVELS, RANK, Scene
from kelisim.model.annotation import HOLDER
from kelisim.model.date import PartialDate
from kelisim.world.officeholders import Holder, offices_of


def known_office(scene: Scene, person: str, date: str | None = None) -> Holder | None:
    """The office of a person whom the document names without one, on a day (the document's own where none is told)."""
    places = {(m.start, m.end) for m in scene.layers.mentions if m.entity == person}
    known = next((r.entities[0] for r in scene.layers.references if r.kind == HOLDER and (r.start, r.end) in places), None)
    day = PartialDate.parse(date) if date else scene.published
    held = [h for h in offices_of(known) if day is None or h.possible_on(day)] if known else []
    return held[-1] if held else None


def state_of(scene: Scene, person: str) -> str | None:
    """The state in whose office somebody stands."""
    own = scene.state_of(person)
    if own:
        return own
    holder = known_office(scene, person)
    return holder.country if holder else None


def bears_office(scene: Scene, person: str) -> bool:
    """Whether an office of somebody is told or known."""
    return person in scene.offices or known_office(scene, person) is not None


def level_among(scene: Scene, people: Iterable[str], date: str | None) -> str | None:
    """The highest level among some persons; None where nothing tells of their offices."""
    persons = [p for p in people if p.startswith("person:")]
    told = scene.level(persons)
    unknown = [p for p in persons if scene.level([p]) is None]
    levels = {LEVELS[h.role] for p in unknown if (h := known_office(scene, p, date)) and h.role in LEVELS} | ({told} if told else set())
    return next((level for level in RANK if level in levels), None)
