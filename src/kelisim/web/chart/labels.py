"""Labels that find their places: each tries spots near what it names; where there is none it becomes a number, told in a key below.

No label lies over another, over a mark or a line, or outside the drawing, however many there are. Placed one after another, the nearest
spot first («point-feature label placement» by a greedy rule: Christensen, Marks and Shieber, 1995); a spot that is further away is joined
to its mark by a thin line, which later labels then avoid too.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from kelisim.web.chart.boxes import Box, Line
from kelisim.web.chart.textwidth import SIZE, text_width

HEIGHT = SIZE + 2  # of a line of text
Thing = TypeVar("Thing")
_GAP = 4.0  # between a mark and its label
_ROOM = 1.0  # around a label
_STEPS = (1, 2, 3)  # how many heights a label may be pushed away
_HALF = 0.5  # of the labels: where more find no place, all of them are numbers
_COLUMN = 32.0  # pixels
MOST = 80  # labels that are placed at all: of more a key says nothing


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a label may stand: a point, which part of its width lies left of it (0, 0.5 or 1), the line that joins it to its mark."""

    x: float
    y: float  # of the middle of the text
    back: float = 0.0
    leader: Line | None = None

    def box(self, width: float) -> Box:
        """The box of a label of a width."""
        left = self.x - self.back * width
        return Box(left, self.y - HEIGHT / 2, left + width, self.y + HEIGHT / 2)


@dataclass(frozen=True, slots=True)
class Asked:
    """A label to be placed: its text and its spots, the best first. `keyed` labels may become numbers; others are left out instead."""

    text: str
    spots: tuple[Spot, ...]
    keyed: bool = True


@dataclass(frozen=True, slots=True)
class Placed:
    """A label with its box; None where it found no place. `number` is its number in the key, where it is told there."""

    text: str
    box: Box | None
    number: int | None = None
    leader: Line | None = None


class _Room:
    """What is taken already: boxes and lines by the columns of the drawing, so that a spot is compared with its neighbours alone."""

    def __init__(self, space: Box, boxes: Iterable[Box], lines: Iterable[Line]) -> None:
        self.space = space
        self._boxes: dict[int, list[Box]] = {}
        self._lines: dict[int, list[Line]] = {}
        for box in boxes:
            self._add(box)
        for line in lines:
            self._draw(line)

    def take(self, text: str, spots: Iterable[Spot]) -> tuple[Box, Line | None] | None:
        """The first spot that is free for a text, which then is so no longer."""
        width = text_width(text)
        for spot in spots:
            box = spot.box(width)
            if self._free(box) and (spot.leader is None or self._clear(spot.leader)):
                self._add(box)
                if spot.leader:
                    self._draw(spot.leader)
                return box, spot.leader
        return None

    def _add(self, box: Box) -> None:
        for column in _columns(box.left, box.right):
            self._boxes.setdefault(column, []).append(box)

    def _draw(self, line: Line) -> None:
        for column in _columns(*sorted(line[::2])):
            self._lines.setdefault(column, []).append(line)

    def _free(self, box: Box) -> bool:
        wide = box.wider(_ROOM)
        columns = _columns(*wide[::2])
        return (
            self.space.holds(box)
            and not any(map(wide.meets, _of(self._boxes, columns)))
            and not any(map(wide.crossed, _of(self._lines, columns)))
        )

    def _clear(self, leader: Line) -> bool:
        return not any(box.crossed(leader) for box in _of(self._boxes, _columns(*sorted(leader[::2]))))


def _columns(left: float, right: float) -> range:
    return range(int(left // _COLUMN), int(right // _COLUMN) + 1)


def _of(held: Mapping[int, Sequence[Thing]], columns: Iterable[int]) -> Iterator[Thing]:
    return (thing for column in columns for thing in held.get(column, ()))


def place(asked: Sequence[Asked], space: Box, marks: Iterable[Box] = (), lines: Iterable[Line] = ()) -> list[Placed]:
    """Each label with its place, in the order in which they are asked for; those that come first choose first.

    >>> near = Asked("1.7 Tokayev", tuple(beside(Box(10, 40, 20, 50))))
    >>> [(label.number, label.box.left) for label in place([near, near], Box(0, 0, 200, 100), [Box(10, 40, 20, 50)])]
    [(None, 24.0), (None, 15.0)]
    """
    marks, lines = list(marks), list(lines)
    found = _tried(asked, _Room(space, [*marks], [*lines]), numbers=False)
    failed = sum(label.number is not None for label in found)
    if failed > _HALF * sum(label.keyed for label in asked):
        found = _tried(asked, _Room(space, [*marks], [*lines]), numbers=True)
    return found


def _tried(asked: Sequence[Asked], room: _Room, numbers: bool) -> list[Placed]:
    """The labels in full (or, with `numbers`, only those that cannot be numbers), then the rest as numbers in their order."""
    taken = {
        at: spot
        for at, label in enumerate(asked[:MOST])
        if not (numbers and label.keyed) and (spot := room.take(label.text, label.spots))
    }  # fmt: skip
    found, number = [], 0
    for at, label in enumerate(asked):
        if at in taken:
            found.append(Placed(label.text, taken[at][0], None, taken[at][1]))
        elif not label.keyed:
            found.append(Placed(label.text, None))
        else:
            number += 1
            spot = room.take(str(number), label.spots) if at < MOST else None
            found.append(Placed(label.text, spot[0] if spot else None, number, spot[1] if spot else None))
    return found


def beside(mark: Box) -> Iterator[Spot]:
    """The spots around a mark, then those that are pushed away from it and joined to it by a line."""
    middle, centre = (mark.top + mark.bottom) / 2, (mark.left + mark.right) / 2
    right, left = mark.right + _GAP, mark.left - _GAP
    above, below = mark.top - HEIGHT / 2 - _GAP, mark.bottom + HEIGHT / 2 + _GAP
    yield Spot(right, middle)
    yield Spot(left, middle, 1.0)
    yield from (Spot(centre, y, 0.5) for y in (above, below))
    yield from (Spot(x, y, back) for y in (above, below) for x, back in ((centre, 0.0), (centre, 1.0)))
    for step in _STEPS:
        away = step * HEIGHT
        for y in (middle - away, middle + away):
            edge = mark.top - 2 if y < middle else mark.bottom + 2
            yield Spot(right + away, y, 0.0, Line(centre, edge, right + away - 2, y))
            yield Spot(left - away, y, 1.0, Line(centre, edge, left - away + 2, y))


def along(line: Line) -> Iterator[Spot]:
    """The spots over and under a line: in its middle, then towards its ends."""
    for part in (0.5, 0.35, 0.65, 0.2, 0.8, 0.05, 0.95):
        x, y = line.x1 + part * (line.x2 - line.x1), line.y1 + part * (line.y2 - line.y1)
        steep = abs(line.y2 - line.y1) > abs(line.x2 - line.x1) * 0.05
        for side in (-1, 1):
            yield from (Spot(x, y + side * (HEIGHT / 2 + _GAP), back) for back in ((0.0, 1.0) if steep else (0.5, 0.0, 1.0)))
        if steep:
            yield from (Spot(x + side * 2 * _GAP, y, 0.0 if side > 0 else 1.0) for side in (1, -1))
