"""What a group of date atoms means: one date, a range, or several that share a month or a year; without words of any language."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from kelisim.lang.dates.onedate import Answer, Atom, Side, one_date
from kelisim.model.date import PartialDate, Period

JOINTS = frozenset({"to", "and", ","})


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a stretch of atoms means; None where it leans on an unknown day. `kinds` are those of its atoms."""

    first: int
    last: int
    value: Period | None
    relative: bool
    kinds: tuple[str, ...]


def compose(atoms: Sequence[Atom], anchor: PartialDate | None, *, ahead: bool = False) -> list[Meaning]:
    """The dates of a group of atoms: one, or several where it only joins them. `ahead` where it is a term, and so lies before nobody.
    A date that leans on an unknown day has no value; what is no date is left out.

    >>> [(str(m.value), m.relative) for m in compose([Atom("last_year", 0, 1), Atom("month", 1, 2, 3)], PartialDate(2022, 5, 26))]
    [('2021-03', True)]
    """
    sides, joints = _sides(atoms)
    _share(sides, joints)
    answers = [_safely(side, anchor, ahead) for side in sides]
    if len(sides) > 1 and None not in answers:
        whole = _range([a for a in answers if a], joints)
        if whole:
            return [_meaning(atoms, whole)]
    return [_meaning(side.atoms, answer) for side, answer in zip(sides, answers, strict=True) if answer]


def _sides(atoms: Sequence[Atom]) -> tuple[list[Side], list[str]]:
    sides, joints = [Side()], []
    for atom in atoms:
        if atom.kind in JOINTS:
            joints.append(atom.kind)
            sides.append(Side())
        else:
            sides[-1].add(atom)
    return sides, joints


def _meaning(atoms: Sequence[Atom], answer: Answer) -> Meaning:
    kinds = tuple(a.kind for a in atoms if a.kind not in JOINTS)
    return Meaning(atoms[0].first, atoms[-1].last, answer[0], answer[1], kinds)


def _share(sides: list[Side], joints: list[str]) -> None:
    """What one date of several leaves to another: the month of «18–19 апреля», the year of "August 30 to September 2, 2025"."""
    pairs = list(pairwise(sides))
    for one, two in [*reversed(pairs), *((b, a) for a, b in pairs)]:
        if "day" in one.by and "month" not in one.by and "month" in two.by:
            one.by["month"] = two.by["month"]
        kind = two.year_kind
        if kind is None or one.year_kind is not None or not _dated(one):
            continue
        one.by[kind] = two.by[kind]
        months = one.get("month"), two.get("month")
        if kind == "year" and "to" in joints and months[0] and months[1]:  # «с 28 декабря по 3 января 2025 года»
            earlier = sides.index(one) < sides.index(two)
            one.by[kind] += -1 if earlier and months[0] > months[1] else 1 if not earlier and months[0] < months[1] else 0


def _dated(side: Side) -> bool:
    return bool(side.by.keys() & {"day", "month", "part", "season"})


def _range(answers: list[Answer], joints: list[str]) -> Answer | None:
    """The period from the first to the last: for a range, and for several that follow on each other («18, 19 и 20 апреля»)."""
    if any(value is None for value, _ in answers):
        return (None, True) if joints == ["to"] else None
    periods = [value for value, _ in answers if value]
    if joints != ["to"] and not ("and" in joints and all(_next(a, b) for a, b in pairwise(periods))):
        return None
    start, end = periods[0].start, periods[-1].end or periods[-1].start
    if start.first() >= end.last():
        return None
    return Period(start, end), any(relative for _, relative in answers)


def _next(one: Period, two: Period) -> bool:
    """Whether two days, months or years follow on each other."""
    alike = (one.start.month is None) == (two.start.month is None) and (one.start.day is None) == (two.start.day is None)
    return alike and (two.start.first() - (one.end or one.start).last()).days == 1


def _safely(side: Side, anchor: PartialDate | None, ahead: bool) -> Answer | None:
    try:
        return one_date(side, anchor, ahead)
    except (ValueError, OverflowError):  # the 31st of June, a year before all years
        return None
