"""The parameters of an address: how the values of each are written, and what is said of one that cannot be.

Pages, their twins and the API read them here, so that the same address chooses the same things of all three.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from kelisim.model.date import PartialDate

Values = Mapping[str, Sequence[str]]  # of an address: each parameter with all that it was given
SEVERAL = 20  # values of one parameter

# A day that there is, of the leap years too: OpenAPI shows this to programs that draw values from it.
_DAY = (
    r"^([12]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|1\d|2[0-8]))?|-(0[13-9]|1[0-2])-(29|30)|-(0[13578]|1[02])-31)?"
    r"|([12]\d(0[48]|[2468][048]|[13579][26])|(1[26]|2[048])00)-02-29)$"
)


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with one parameter: a sentence in English with its slots, which pages say in the reader's language."""

    parameter: str
    sentence: str
    slots: Mapping[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.sentence % self.slots


class ChoiceError(ValueError):
    """An address that chooses nothing that can be: `faults` has each parameter that is not understood."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__("; ".join(f"{fault.parameter}: {fault}" for fault in faults))
        self.faults = faults


def _as_it_is(written: str) -> str:
    return written


def _capitals(written: str) -> str:
    return written.upper()


def _pair(written: str) -> str:
    return " ".join(sorted(re.split("[, ]", written.upper())))


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is written (`pattern`), what is said of one that is not so, and how a catalogue has it."""

    pattern: str
    wrong: str
    read: Callable[[str], str] = _as_it_is


WORD = Form(r"^[^\x00-\x1f]{1,200}$", "“%(value)s” is too long or holds signs that nobody sees")
STATE = Form(r"^[A-Za-z]{2}$", "“%(value)s” is no state: write its two letters, as KZ", _capitals)
PAIR = Form(r"^[A-Za-z]{2}[, ][A-Za-z]{2}$", "“%(value)s” are no two states: write their letters, as KZ,KG", _pair)
DAY = Form(_DAY, "“%(value)s” is no date: write YYYY-MM-DD, YYYY-MM or YYYY")
MONTH = Form(r"^[12]\d{3}-(0[1-9]|1[0-2])$", "“%(value)s” is no month: write YYYY-MM")
YEAR = Form(r"^[12]\d{3}$", "“%(value)s” is no year: write YYYY")
YES = ("yes", "true")
FLAG = Form(r"^(yes|true|no|false)$", "“%(value)s” is neither yes nor no")
NUMBER = Form(r"^-?[0-9]{1,13}$", "“%(value)s” is no number")
QUESTION = Form(r"^[^\x00]{1,400}$", "a question has at most 400 letters")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter, with what OpenAPI says of it. `values` are all that it can have, none where registers bring them; `once` where a second
    value would mean nothing. `facet` is what it asks a catalogue for: its own name when left out, nothing when empty. `labels` is the table
    of the wording that names its values for people; `states`, `entities` and `units` are named as such.
    """

    name: str
    about: str
    example: str
    form: Form = WORD
    values: tuple[str, ...] = ()
    facet: str | None = None
    labels: str | None = None
    once: bool = False
    bounds: tuple[int, int] | None = None

    @property
    def borne(self) -> str:
        """The facet of a catalogue that it asks for."""
        return self.name if self.facet is None else self.facet

    @property
    def single(self) -> bool:
        """Whether it has one value at most."""
        return self.once or self.form in (PAIR, DAY, FLAG, NUMBER, QUESTION)

    def read(self, given: Sequence[str]) -> list[str]:
        """Its values as a catalogue has them; that something is not to be is no choice. Raises ChoiceError."""
        if len(given) > (1 if self.single else SEVERAL):
            raise ChoiceError(Fault(self.name, "this can be given %(most)s times at most", {"most": 1 if self.single else SEVERAL}))
        found = [self._one(value) for value in given]
        return [value for value in found if value] if self.form is FLAG else found

    def _one(self, value: str) -> str:
        if self.values and value not in self.values:
            raise ChoiceError(Fault(self.name, "“%(value)s” is none of: %(values)s", {"value": value, "values": ", ".join(self.values)}))
        if not re.fullmatch(self.form.pattern, value):
            raise ChoiceError(Fault(self.name, self.form.wrong, {"value": value}))
        if self.bounds and not self.bounds[0] <= int(value) <= self.bounds[1]:
            slots = {"value": value, "least": self.bounds[0], "most": self.bounds[1]}
            raise ChoiceError(Fault(self.name, "“%(value)s” does not lie between %(least)s and %(most)s", slots))
        if self.form is FLAG:
            return "yes" if value in YES else ""
        return self.form.read(value)


def read(parameters: Collection[Parameter], values: Values) -> dict[str, list[str]]:
    """What an address gives of some parameters, by their names; others are not looked at. Raises ChoiceError with all that is wrong.

    >>> read([Parameter("state", "", "KZ", STATE), Parameter("open", "", "yes", FLAG)], {"state": ["kz", "KG"], "open": ["no"]})
    {'state': ['KZ', 'KG']}
    """
    found: dict[str, list[str]] = {}
    faults: list[Fault] = []
    for each in parameters:
        try:
            if given := each.read(values.get(each.name, ())):
                found[each.name] = given
        except ChoiceError as error:
            faults += error.faults
    if faults:
        raise ChoiceError(*faults)
    return found


def refuse_others(parameters: Collection[Parameter], values: Values) -> None:
    """Raise ChoiceError for what is no parameter: a misspelt one would choose everything."""
    known = [each.name for each in parameters]
    names = ", ".join(known)
    faults = [Fault(name, "there is no such parameter; there are: %(values)s", {"values": names}) for name in values if name not in known]
    if faults:
        raise ChoiceError(*faults)


def day_of(values: Sequence[str]) -> PartialDate | None:
    """The day that a parameter gives, once it was read."""
    return PartialDate.parse(values[0]) if values else None


AS_OF = Parameter("as_of", "The register as it was known on this day: as if no later document had been read.", "2025-06-30", DAY, facet="")
