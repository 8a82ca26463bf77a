"""Views of figures as plain values for JSON: who told each value, on whose side, and every account with its words."""

from __future__ import annotations

from collections.abc import Iterable

from kelisim.views.conflicts import Conflict, Differences
from kelisim.views.growth import Check, Levels
from kelisim.views.plain import Plain, claim_ids, named, plain_account
from kelisim.views.register import Register
from kelisim.views.series import Point, Series
from kelisim.views.tellers import Teller
from kelisim.views.values import Revision, Value


def plain_series(register: Register, one: Series) -> Plain:
    """A series with its points, each with all values told."""
    return {**_what(register, one), "points": [_point(register, p) for p in one.points]}


def _what(register: Register, one: Series) -> Plain:
    parties = [named(register, p) for p in one.parties]
    return {"indicator": one.indicator, "of": one.of, "counted": one.counted, "parties": parties, "unit": one.unit}


def _point(register: Register, point: Point) -> Plain:
    return {
        **_when(point), "conflict": point.conflict, "between": list(dict.fromkeys(between for _, _, between in point.clashes)),
        "revised": [_revision(register, r) for r in point.revised], "values": _values(register, point.values),
    }  # fmt: skip


def _when(point: Point) -> Plain:
    return {"period": point.period, "period_kind": point.kind, "status": point.status, "compared": point.compared}


def _values(register: Register, values: Iterable[Value]) -> list[Plain]:
    return [_value(register, v) for v in values]


def _value(register: Register, value: Value) -> Plain:
    return {
        **_amount(value.told), "sides": list(value.sides), "side_by": value.side_by,
        "said_by": [named(register, s) for s in value.speakers], "accounts": [_told(register, t) for t in value.tellers],
    }  # fmt: skip


def _amount(told: tuple[float, str | None]) -> Plain:
    return {"value": int(told[0]) if float(told[0]).is_integer() else told[0], "approx": told[1]}


def _told(register: Register, teller: Teller) -> Plain:
    """An account with whose word it is."""
    return {
        "speaker": named(register, teller.speaker), "basis": named(register, teller.basis), "side": teller.side,
        "side_by": teller.side_by, **plain_account(teller.account),
    }  # fmt: skip


def _revision(register: Register, revision: Revision) -> Plain:
    """Both values with both days."""
    voice = named(register, revision.voice) if ":" in revision.voice else {"id": None, "name": revision.voice}
    return {
        "voice": voice,
        "earlier": {**_amount(revision.earlier), **_told(register, revision.first)},
        "later": {**_amount(revision.later), **_told(register, revision.then)},
    }


def plain_differences(register: Register, found: Differences) -> Plain:
    """Conflicts, values given anew, and stated growth that the levels contradict."""
    return {
        "conflicts": [_conflict(register, c) for c in found.conflicts],
        "revised": [{**_what(register, s), **_when(p), **_revision(register, r)} for s, p, r in found.revised],
        "growth": [plain_check(register, c) for c in found.growth],
    }


def _conflict(register: Register, one: Conflict) -> Plain:
    return {
        **_what(register, one.series), **_when(one.point), "between": list(one.between), "values": _values(register, one.values),
    }  # fmt: skip


def plain_check(register: Register, check: Check) -> Plain:
    """A stated growth with the levels that it was checked against; `least` and `most` are reckoned here and said by nobody."""
    return {
        **_what(register, check.of), "period": check.period, "base": check.base, "base_assumed": check.assumed, "verdict": check.verdict,
        "why": check.why, "growth": _value(register, check.growth), "levels": [_levels(register, levels) for levels in check.levels],
    }  # fmt: skip


def _levels(register: Register, levels: Levels) -> Plain:
    return {
        "earlier": {**_amount(levels.earlier.told), **_told(register, levels.by[0])},
        "later": {**_amount(levels.later.told), **_told(register, levels.by[1])},
        "reckoned": {"least": round(levels.least, 1), "most": round(levels.most, 1), "from": claim_ids(t.account for t in levels.by)},
    }
