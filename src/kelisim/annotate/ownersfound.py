"""What offices may belong to in a text: its states, places and bodies, and the adjectives of states."""

from __future__ import annotations

from collections.abc import Mapping

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.owners import Owner
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match


def find_owners(reading: Reading, things: list[NameSpan], ids_of: Mapping[int, str]) -> list[Owner]:
    """What offices may belong to, in order; a capital's phrase («кыргызская столица») owns none."""
    cases = {m.last: _cases(m, reading) for m in reading.layer("name")}
    ends = {m.last: m.first for m in reading.layer("adjective")}
    named = [
        Owner(_from_pair(t, ends, reading), t.last, ids_of[t.first], cases=cases.get(t.last, frozenset()))
        for t in things
        if t.type in ("GPE", "ORG")
    ]
    covered = {n for o in named for n in range(o.first, o.last)}
    places = {(o.first, o.last) for o in named}
    inside = [
        Owner(m.first, m.last, str(m.value)) for m in reading.layer("name") if m.first in covered and str(m.value).startswith("country:")
    ]
    spoken = [Owner(m.first, m.last, str(m.value), adjective=True) for m in reading.layer("adjective") if m.first not in covered]
    return sorted({*named, *[o for o in inside if (o.first, o.last) not in places], *spoken}, key=lambda o: (o.first, o.first - o.last))


def _from_pair(thing: NameSpan, ends: Mapping[int, int], reading: Reading) -> int:
    """Where a body begins with the pair of adjectives before it that is no part of its name ("the Omani-Peruvian Joint Commission")."""
    middle = ends.get(thing.first, thing.first) - 1
    paired = thing.type == "ORG" and reading.word(middle) == "-" and reading.glued(middle)
    return ends.get(middle, thing.first) if paired else thing.first


def _cases(match: Match, reading: Reading) -> frozenset[str]:
    """The cases in which a name may stand; empty for what does not bend (США) or bends in its first words («Республики Беларусь»)."""
    bare = not match.ending and not reading.language.head_final
    if bare and (not match.phrase.endswith("~") or " " in match.phrase):
        return frozenset()
    return reading.language.endings.case(match.ending)
