"""Boxes and lines of a drawing, and whether they meet."""

from __future__ import annotations

from typing import NamedTuple


class Line(NamedTuple):
    """A straight line between two points."""

    x1: float
    y1: float
    x2: float
    y2: float


class Box(NamedTuple):
    """An upright rectangle; `top` is less than `bottom`, as in SVG."""

    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: Box) -> bool:
        """Whether they have a point in common inside both: boxes that touch at their edges do not meet.

        >>> Box(0, 0, 2, 2).meets(Box(1, 1, 3, 3)), Box(0, 0, 2, 2).meets(Box(2, 0, 4, 2))
        (True, False)
        """
        return self.left < other.right and other.left < self.right and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: Box) -> bool:
        """Whether the other lies wholly inside it."""
        return self.left <= other.left and self.top <= other.top and other.right <= self.right and other.bottom <= self.bottom

    def wider(self, by: float) -> Box:
        """The same with more room on all sides."""
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def crossed(self, line: Line) -> bool:
        """Whether a line goes through it (Liang and Barsky, «A New Concept and Method for Line Clipping», 1984).

        >>> Box(0, 0, 2, 2).crossed(Line(-1, -1, 3, 3)), Box(0, 0, 2, 2).crossed(Line(-1, 3, 3, 3))
        (True, False)
        """
        across, down = line.x2 - line.x1, line.y2 - line.y1
        first, last = 0.0, 1.0
        for run, room in (
            (-across, line.x1 - self.left),
            (across, self.right - line.x1),
            (-down, line.y1 - self.top),
            (down, self.bottom - line.y1),
        ):
            if not run:
                if room < 0:
                    return False
            elif run < 0:
                first = max(first, room / run)
            else:
                last = min(last, room / run)
        return first <= last


def around(boxes: list[Box]) -> Box:
    """The smallest box that holds some boxes."""
    return Box(min(b.left for b in boxes), min(b.top for b in boxes), max(b.right for b in boxes), max(b.bottom for b in boxes))
