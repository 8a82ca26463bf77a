"""How a language writes the names of the world's office-holders: the usual form, the patronymic, other spellings.

Read on demand and apart from `Language`, because only the resolver of identities asks for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from kelisim.lang.language import CODES
from kelisim.model.toml import data_tables


@dataclass(frozen=True, slots=True)
class PersonName:
    """One person's name in one language, in the nominative.

    `usual` is the name without patronymic; `family` the surname in it, which is not always its last word (Си Цзиньпин).
    """

    usual: str
    patronymic: str
    family: str
    also: tuple[str, ...]

    @property
    def given(self) -> str:
        """The usual name without the surname; empty for who has one name only."""
        return " ".join(self.usual.replace(self.family, " ", 1).split())

    def forms(self) -> tuple[str, ...]:
        """Every whole name that can be written, the usual one first: with the patronymic, surname first, in other spellings.

        >>> names("ru")["person:sadyr-japarov"].forms()[:3]
        ('Садыр Жапаров', 'Садыр Нургожоевич Жапаров', 'Жапаров Садыр Нургожоевич')
        """
        full: tuple[str, ...] = ()
        if self.patronymic:
            full = (f"{self.given} {self.patronymic} {self.family}", f"{self.family} {self.given} {self.patronymic}")
        return tuple(dict.fromkeys((self.usual, *full, *self.also)))


@cache
def names(code: str) -> Mapping[str, PersonName]:
    """The names of all listed persons in a language, by their ids; raises ValueError for a language that is not one of the four.

    >>> names("kk")["person:kassym-jomart-tokayev"].usual
    'Қасым-Жомарт Тоқаев'
    """
    if code not in CODES:
        raise ValueError(f"no language {code!r}: choose one of {', '.join(CODES)}")
    people = data_tables("kelisim.lang", "data", code, "people.toml")["people"]
    return MappingProxyType({f"person:{person}": _name(row) for person, row in people.items()})


def _name(row: Mapping[str, str | list[str]]) -> PersonName:
    usual = str(row["name"])
    return PersonName(
        usual=usual,
        patronymic=str(row.get("patronymic", "")),
        family=str(row.get("family", usual.rpartition(" ")[2])),
        also=tuple(row.get("also", ())),
    )
