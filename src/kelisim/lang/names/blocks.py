"""Which names of persons are worth comparing: those whose family and given names, or initials, may sound alike.

A name bears keys and asks for keys. Whole names meet under both names together, a whole name and one with initials under the family name
and the sound that the initial may stand for. A family name alone meets others only under an office: nothing else could join it to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from kelisim.lang.names.parts import Parts, parts_of
from kelisim.lang.names.sounds import sound_keys, starts_of

_FEW = 1  # consonants of a family name so short that spellings of the given name may tell more («Ли Цян», "Li Qiang")


@dataclass(frozen=True, slots=True)
class Blocks:
    """The keys that a name bears, by which others find it, and those for which it asks."""

    borne: tuple[str, ...]
    asked: tuple[str, ...]

    def meets(self, other: Blocks) -> bool:
        """Whether two names are compared, whichever of them comes first."""
        return not frozenset(self.asked).isdisjoint(other.borne)


def blocks_of(name: str, lang: str = "", offices: Iterable[str] = ()) -> Blocks:
    """The keys of a name as it stands in a text of a language, whose bearer holds some offices there.

    >>> one, other, third = blocks_of("Қасым-Жомарт Тоқаевтың", "kk"), blocks_of("К.К. Токаев", "ru"), blocks_of("Tokayev", "en")
    >>> one.meets(other), other.meets(one), one.meets(third)
    (True, True, False)
    >>> blocks_of("Tokayev", "en", ["president@KZ"]).meets(blocks_of("Қасым-Жомарт Тоқаев", "kk", ["president@KZ"]))
    True
    """
    return _blocks_of(name, lang, tuple(sorted(offices)))


@lru_cache(maxsize=32_768)  # a name stands in many documents
def _blocks_of(name: str, lang: str, offices: tuple[str, ...]) -> Blocks:
    found = [keys for p in parts_of(name, lang) for keys in _of(p, offices)]
    return Blocks(*(tuple(dict.fromkeys(key for pair in found for key in pair[side])) for side in (0, 1)))


def _of(p: Parts, offices: Iterable[str]) -> Iterator[tuple[list[str], list[str]]]:
    """What one reading of a name bears and asks for."""
    sort, others = ("alone", "named") if p.alone else ("named", "alone")
    for family in sound_keys(p.family):
        of = [f"{family}@{office}" for office in offices]
        asked = [f"{key}|{each}" for key in of for each in (("alone", "named") if p.alone else (others,))]
        yield [f"{key}|{sort}" for key in of], asked
        if p.alone:
            yield [f"{family}|alone"], [f"{family}|alone"]
        elif p.given:
            words = dict.fromkeys((p.given[0], re.split("[-‑]", p.given[0])[0]))
            both = [f"{family}+{given}" for word in words for given in sound_keys(word)] + [family] * (len(family) <= _FEW)
            starts = [f"{family}.{start}" for start in starts_of(p.given[0])]
            yield [*both, *(f"{key}|whole" for key in starts)], [*both, *(f"{key}|short" for key in starts)]
        else:
            firsts = p.initials[:1] or ((p.father,) if p.father else ())
            starts = [f"{family}.{start}" for first in firsts for start in starts_of(first)]
            yield [f"{key}|short" for key in starts], [f"{key}|{each}" for key, each in product(starts, ("short", "whole"))]
