"""Months as bars: where each stands and how high it is, for a drawing that needs no script."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

MOST = 60  # months drawn: five years, the latest
WIDTH, HEIGHT = 1100, 88  # of the drawing, without the line of years below it
_LEFT, _TALLEST = 4, 78


@dataclass(frozen=True, slots=True)
class Bar:
    """A month with how many things lie in it, and its rectangle."""

    month: str
    count: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Bars:
    """The months from the first drawn to the last, empty ones too; how many things lie before the first; where each year begins."""

    bars: tuple[Bar, ...]
    earlier: int
    years: tuple[tuple[str, float], ...]

    @property
    def count(self) -> int:
        """How many things the drawing has."""
        return sum(bar.count for bar in self.bars)


def month_bars(counted: Mapping[str, int]) -> Bars:
    """The bars of things counted by month.

    >>> drawn = month_bars({"2024-11": 1, "2025-01": 2})
    >>> [(bar.month, bar.count) for bar in drawn.bars], [year for year, _ in drawn.years]
    ([('2024-11', 1), ('2024-12', 0), ('2025-01', 2)], ['2025'])
    """
    if not counted:
        return Bars((), 0, ())
    last = _number(max(counted))
    begin = max(_number(min(counted)), last - MOST + 1)
    drawn = [_month(number) for number in range(begin, last + 1)]
    most = max(counted.get(month, 0) for month in drawn)
    step = min((WIDTH - _LEFT) / len(drawn), 40.0)
    bars = tuple(_bar(month, counted.get(month, 0), _LEFT + step * place, step, most) for place, month in enumerate(drawn))
    years = tuple((bar.month[:4], bar.x) for bar in bars if bar.month.endswith("-01"))
    shown = years or ((drawn[0][:4], bars[0].x),)
    return Bars(bars, sum(n for month, n in counted.items() if _number(month) < begin), shown)


def _bar(month: str, count: int, x: float, step: float, most: int) -> Bar:
    height = round(_TALLEST * count / most, 1) if most else 0.0
    return Bar(month, count, round(x, 1), round(HEIGHT - height, 1), round(step * 0.62, 1), height)


def _number(month: str) -> int:
    year, of_year = month.split("-")
    return int(year) * 12 + int(of_year) - 1


def _month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
