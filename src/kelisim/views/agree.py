"""Whether two values told of the same thing can both be true."""

from __future__ import annotations

Told = tuple[float, str | None]  # the value, and what is said of its exactness: about, over, under, up_to, or nothing

# How far «about» reaches, a choice and no measurement: «about 2 bn» beside 1.7 bn (15 per cent) and «about 640 m» beside 712 m (10)
# must be shown as different, «about 430 m» beside 431.6 m must not. What lies between the two limits nobody has asked about yet.
ROUGH = 0.05


def agree(first: Told, second: Told) -> bool:
    """Two exact values agree when one is the other rounded; a rough one agrees with what lies near it, on the side that it names.

    >>> agree((1.58e9, None), (1.6e9, None)), agree((1.58e9, None), (1.43e9, None)), agree((2e9, "about"), (1.7e9, None))
    (True, False, False)
    """
    if first[1] is None and second[1] is None:
        return first[0] == second[0] or _rounded(first[0], second[0])
    low, high = sorted((_reach(first), _reach(second)))
    return low[1] >= high[0]


def _rounded(one: float, other: float) -> bool:
    """Whether the value with fewer digits is the other rounded to as many."""
    short, long = sorted((one, other), key=_digits)
    return float(f"{long:.{_digits(short)}g}") == short


def _digits(value: float) -> int:
    """How many digits a value is given with.

    >>> _digits(1580000000.0), _digits(4.1)
    (3, 2)
    """
    return len(f"{abs(value):.12g}".partition("e")[0].replace(".", "").strip("0")) or 1


def _reach(told: Told) -> tuple[float, float]:
    """The values that somebody may mean."""
    value, kind = told
    margin = abs(value) * ROUGH
    if kind == "about":
        return value - margin, value + margin
    if kind == "over":
        return value, value + 2 * margin
    if kind in ("under", "up_to"):
        return value - 2 * margin, value
    return value, value
