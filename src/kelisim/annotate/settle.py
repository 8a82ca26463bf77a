"""Which of several readings of the same words is the name."""

from __future__ import annotations

from kelisim.annotate.heads import NameSpan, tokens_of
from kelisim.annotate.reading import Reading
from kelisim.model.text import Apart
from kelisim.world.world import table


def settle(quoted: list[NameSpan], headed: list[NameSpan], world: list[NameSpan], reading: Reading) -> list[NameSpan]:
    """Quoted names first, then the longest of the others; a world name that a longer name swallows gives nothing of its own."""
    states = tokens_of(w for w in world if w.type == "GPE")
    regions = tokens_of(w for w in world if w.type == "LOC")
    known = {"GPE": states, "LOC": regions}  # the world knows its republics and its parts («First Central Asia» is none)
    bodies = {w.last: w.first for w in world if w.type == "ORG"}
    opens = {w.first: w.last for w in world if w.type == "GPE"}
    headed = [h for h in headed if h.type != "ORG" or bodies.get(h.last, h.first) <= h.first or opens.get(h.first) != bodies[h.last]]
    agencies = {(w.first, w.last + 1) for w in world if _agency(w)}  # «Kazinform агенттігі» is Kazinform
    headed = [h for h in headed if (h.first, h.last) not in agencies]
    headed = [h for h in headed if not bare(h, reading) and not known.get(h.type, frozenset()) & set(range(h.first, h.last))]
    apart = Apart()
    kept = [name for name in [*quoted, *sorted(headed + world, key=_longest_first)] if apart.take(name.first, name.last)]
    return sorted(kept, key=lambda n: n.first)


def _longest_first(name: NameSpan) -> tuple[int, bool]:
    return name.first - name.last, name.entity is None


def _agency(name: NameSpan) -> bool:
    """Whether a name is a press agency's that the world knows."""
    kind, _, slug = (name.entity or "").partition(":")
    return kind == "org" and table("organisations").get(slug, {}).get("kind") == "agency"


def bare(name: NameSpan, reading: Reading) -> bool:
    """«Сыртқы істер министрлігі», "Ministry of Energy": an institution of a state without its state is no name."""
    if name.type != "ORG":
        return False
    institutions = tuple(reading.language.words("institutions"))
    inside = range(name.first, name.last)
    if not any(reading.word(n).startswith(institutions) for n in inside):
        return False
    return reading.openings("name", "adjective").isdisjoint(inside)
