"""The frame of a chart: how large it is, where a year and a value stand in it, and which round values its axis names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import ceil, floor, log10

from kelisim.web.chart.boxes import Box

WIDE, NARROW = 1100.0, 560.0
HEIGHT, LOW = 385.0, 280.0
_TOP, _BOTTOM, _RIGHT = 34.0, 42.0, 26.0
_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_TICKS = 5  # at most, beside zero
_FEW = 4  # places on the axis of a narrow chart


@dataclass(frozen=True, slots=True)
class Frame:
    """Where things stand. `left` is the room for the numbers of the axis."""

    width: float
    left: float
    ends: tuple[float, float]
    values: tuple[float, float]
    height: float = HEIGHT

    def x(self, at: float) -> float:
        """Where a year stands."""
        first, last = self.ends
        return self.left + (at - first) / (last - first) * (self.width - self.left - _RIGHT)

    def y(self, value: float) -> float:
        """Where a value stands."""
        low, high = self.values
        return self.floor - (value - low) / (high - low) * (self.floor - _TOP)

    @property
    def floor(self) -> float:
        """The lowest line of the axis."""
        return self.height - _BOTTOM

    @property
    def space(self) -> Box:
        """Where labels may stand."""
        return Box(self.left, 2.0, self.width - 2.0, self.floor + 4.0)


def frame_of(places: Sequence[float], left: float, ends: tuple[float, float], values: tuple[float, float]) -> Frame:
    """The frame of a chart of some places on the axis of years: half a page where they are few.

    >>> frame_of([2023.5, 2024.5], 50, (2023, 2025), (0, 1)).width, frame_of([2018.5, 2030.5], 50, (2018, 2031), (0, 1)).width
    (560.0, 1100.0)
    """
    few = len(set(places)) <= _FEW and max(places) - min(places) <= _FEW
    return Frame(NARROW, left, ends, values, LOW) if few else Frame(WIDE, left, ends, values)


def round_values(low: float, high: float) -> list[float]:
    """Round values from below `low` to above `high`, zero among them: the axis begins at zero, and goes below it where values do.

    >>> round_values(1.2, 3.0), round_values(-4.0, 12.0), round_values(0.0, 0.0)
    ([0.0, 1.0, 2.0, 3.0], [-5.0, 0.0, 5.0, 10.0, 15.0], [0.0, 1.0])
    """
    low, high = min(low, 0.0), max(high, 0.0)
    rough = (high - low) / _TICKS
    if rough <= 0:
        return [0.0, 1.0]
    size = 10.0 ** floor(log10(rough))
    step = size * next(s for s in _STEPS if s * size >= rough * (1 - 1e-9))
    return [float(f"{n * step:.12g}") for n in range(floor(low / step + 1e-9), ceil(high / step - 1e-9) + 1)]


def thinned(places: Sequence[float], widths: Sequence[float]) -> list[int]:
    """Which of the names along an axis can stand without touching: every one, or every second, or every third …

    >>> thinned([0, 50, 100, 150], [40, 40, 40, 40]), thinned([0, 50, 100, 150], [60, 60, 60, 60])
    ([0, 1, 2, 3], [0, 2])
    """
    for step in range(1, len(places) + 1):
        kept = list(range(0, len(places), step))
        if all(places[b] - places[a] >= (widths[a] + widths[b]) / 2 + 8 for a, b in pairwise(kept)):
            return kept
    return []
