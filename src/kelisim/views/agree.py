"""Whether two values told of the same thing can both be true: which values somebody may mean who says one.

The limits are choices and no measurements; tests/views/test_agree.py shows each at work. «About 2 bn» beside 1.7 bn (15 per cent) and
«about 640 m» beside 712 m (10) must be shown as different, «about 2 bn» beside 1.97 bn and «about 430 m» beside 431.6 m must not.
"""

from __future__ import annotations

from math import floor, log10

Told = tuple[float, str | None]  # the value, and what is said of its exactness: about, over, under, up_to, or nothing

ROUGH = 0.05  # how far «about» reaches on either side, and how far a round number (2 bn for 1.7 bn) may be rounded at most
PAST = 0.1  # how far above (below) a value lies what is called «over» («under», «up to») it: nobody says over 1.5 of 1.7
_EDGE = 1e-9  # what binary fractions leave over


def agree(first: Told, second: Told) -> bool:
    """Whether one of two values lies within what the other may mean. What is said roughly agrees with no less than what is said exactly.

    >>> agree((1.58e9, None), (1.6e9, None)), agree((1.58e9, None), (1.43e9, None)), agree((2e9, "about"), (1.7e9, None))
    (True, False, False)
    """
    return _within(first[0], reach(second)) or _within(second[0], reach(first))


def _within(value: float, span: tuple[float, float]) -> bool:
    slack = abs(value) * _EDGE
    return span[0] - slack <= value <= span[1] + slack


def reach(told: Told) -> tuple[float, float]:
    """The least and the most that somebody may mean: of an exact value what rounds to it, of a rough one what lies near it on its side.

    >>> reach((1.3e9, None)), reach((1.5e9, "over"))
    ((1250000000.0, 1350000000.0), (1500000000.0, 1650000000.0))
    """
    value, kind = told
    size = abs(value)
    below, above = {
        "about": (ROUGH * size, ROUGH * size),
        "over": (0.0, PAST * size),
        "under": (PAST * size, 0.0),
        "up_to": (PAST * size, 0.0),
    }.get(kind or "", (_rounding(size), _rounding(size)))
    return (value - below, value + above) if value >= 0 else (value - above, value + below)


def _rounding(size: float) -> float:
    """How far from a value lies what was rounded to it: half of its last digit, where that is not more than «about» would allow."""
    return min(half_digit(size), ROUGH * size)


def half_digit(size: float) -> float:
    """Half of one in the last digit with which a value is given.

    >>> half_digit(1580000000.0), half_digit(4.1), half_digit(100.0)
    (5000000.0, 0.05, 50.0)
    """
    if not size:
        return 0.0
    return float(f"{0.5 * 10.0 ** (floor(log10(size)) - _digits(size) + 1):.6g}")


def _digits(size: float) -> int:
    """How many digits a value is given with, zeros at its end left out."""
    return len(f"{size:.12e}".partition("e")[0].replace(".", "").rstrip("0")) or 1
