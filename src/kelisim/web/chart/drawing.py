"""A panel as lines, marks and labels with their places: what the template writes as SVG, with classes alone and no style of its own."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Protocol

from kelisim.web.chart.boxes import Box, Line, around
from kelisim.web.chart.frame import WIDE, Frame, frame_of, round_values, thinned
from kelisim.web.chart.labels import Asked, Placed, along, beside, place
from kelisim.web.chart.panels import AimLine, Differing, Needed, Panel, Plain, Told
from kelisim.web.chart.textwidth import SIZE, text_width

RADIUS = 5.0
_APART = 2 * RADIUS + 1
_WIDEST = 66.0  # pixels from the place of a period to the last of its marks
_SHORTEST = 14.0  # pixels of a target that was due when it was first told
_BASELINE = 4.5  # pixels from the middle of a line of text to its baseline


class Captions(Protocol):
    """What stands in a chart in words, in the reader's language."""

    def number(self, value: float) -> str:
        """A number of the axis of values."""

    def when(self, panel: Panel, at: float) -> str:
        """A name on the axis of time."""

    def value(self, told: Told) -> str:
        """A value, with who says it."""

    def aim(self, aim: AimLine) -> str:
        """A target, with its due date."""

    def needed(self, needed: Needed) -> str:
        """The growth that is still needed."""

    def differing(self, differing: Differing) -> str:
        """That accounts differ."""

    def mark(self, told: Told, account: Plain, more: int = 0) -> str:
        """What is told of a mark that is pointed at, and of how many more claims that have none."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A claim: where it stands, how it is drawn, what a browser tells of it when pointed at."""

    claim: str
    x: float
    y: float
    look: str
    says: str


@dataclass(frozen=True, slots=True)
class Label:
    """A label or the number of one in the key; `claim` is that of the row it leads to."""

    x: float
    y: float
    text: str
    look: str
    claim: str | None


@dataclass(frozen=True)
class Drawing:
    """All of a chart; `key` are the labels that are told below it, by number."""

    width: float
    height: float
    left: float
    grid: Sequence[tuple[float, str]]
    names: Sequence[tuple[float, str]]
    floor: float
    zero: float
    marks: Sequence[Mark]
    targets: Sequence[tuple[str, str]]
    brackets: Sequence[str]
    needed: Sequence[Line]
    leaders: Sequence[Line]
    labels: Sequence[Label]
    key: Sequence[tuple[int, str, str]]

    @property
    def wide(self) -> bool:
        """Whether it takes the whole width of a page."""
        return self.width == WIDE


def draw(panel: Panel, captions: Captions) -> Drawing:
    """A panel, drawn."""
    values = [one.value for one in panel.told] + [aim.value for aim in panel.aims]
    steps = round_values(min(values), max(values))
    numbers = [captions.number(step) for step in steps]
    left = max(map(text_width, numbers)) + 18
    frame = frame_of([one.at for one in panel.told] + [aim.until for aim in panel.aims], left, panel.ends, (steps[0], steps[-1]))
    places = _swarm(panel, frame)
    aims = [(aim, _aim_lines(aim, frame)) for aim in panel.aims]
    brackets = [(one, _bracket(one, panel, places, frame)) for one in panel.differing]
    needed = _needed_lines(panel, frame)
    lines = [line for _, own in aims for line in own] + [line for _, own in brackets for line in own] + needed
    boxes = [_box(x, y) for own in places for x, y in own]
    wanted = list(_wanted(panel, captions, places, aims, needed, brackets))
    placed = place([asked for asked, _, _ in wanted], frame.space, boxes, lines)
    shown = list(zip(placed, wanted, strict=True))
    return Drawing(
        frame.width, frame.height, left, [(frame.y(step), number) for step, number in zip(steps, numbers, strict=True)],
        _names(panel, captions, frame), frame.floor, frame.y(0.0), list(_marks(panel, captions, places)),
        [(_path(own), aim.aim["accounts"][0]["claim"]) for aim, own in aims], [_path(own) for _, own in brackets], needed,
        [label.leader for label in placed if label.leader], [_label(label, look, claim) for label, (_, look, claim) in shown if label.box],
        [(label.number, label.text, claim or "") for label, (_, _, claim) in shown if label.number],
    )  # fmt: skip


def _swarm(panel: Panel, frame: Frame) -> list[list[tuple[float, float]]]:
    """The places of the marks of each value: those that would lie over each other stand side by side, as far as there is room. Of claims
    for which there is none no mark is drawn: it would hide another; each value has one at the least."""
    known = sorted({one.at for one in panel.told if one.stated})
    slot = min((frame.x(b) - frame.x(a) for a, b in pairwise(known)), default=2 * _WIDEST)
    most = int(max(0.0, min(_WIDEST, slot / 2 - RADIUS)) // _APART)
    offsets = [0.0] + [side * n * _APART for n in range(1, most + 1) for side in (1, -1)]
    taken: dict[int, list[tuple[float, float]]] = {}  # by rows of the height of a mark
    found = []
    for one in panel.told:
        y, middle = frame.y(one.value), frame.x(one.at)
        row = int(y // _APART)
        near = [x for r in (row - 1, row, row + 1) for x, v in taken.get(r, ()) if abs(y - v) < _APART]
        free = [middle + o for o in offsets if not any(abs(middle + o - x) < _APART - 0.01 for x in near)]
        own = [(x, y) for x, _ in zip(free or [middle], one.claims, strict=False)]
        taken.setdefault(row, []).extend(own)
        found.append(own)
    return found


def _box(x: float, y: float) -> Box:
    return Box(x - RADIUS - 1, y - RADIUS - 1, x + RADIUS + 1, y + RADIUS + 1)


def _aim_lines(aim: AimLine, frame: Frame) -> list[Line]:
    """A target's step, and the rise to the one that took its place."""
    y, end = frame.y(aim.value), frame.x(aim.until)
    start = min(frame.x(aim.since), end - _SHORTEST)
    step = [Line(max(frame.left, start), y, end, y)]
    return step if aim.next_value is None else [*step, Line(end, y, end, frame.y(aim.next_value))]


def _bracket(one: Differing, panel: Panel, places: Sequence[list[tuple[float, float]]], frame: Frame) -> list[Line]:
    """A bracket left of the marks of a period, from the least to the most of what differs."""
    own = [x for told, spots in zip(panel.told, places, strict=True) if told.at == one.at and told.stated for x, _ in spots]
    x = min(own, default=frame.x(one.at)) - RADIUS - 4
    high, low = frame.y(max(one.values)) - 3, frame.y(min(one.values)) + 3
    return [Line(x, high, x - 5, high), Line(x - 5, high, x - 5, low), Line(x - 5, low, x, low)]


def _needed_lines(panel: Panel, frame: Frame) -> list[Line]:
    if not panel.needed:
        return []
    due = frame.x(panel.needed.due), frame.y(panel.needed.value)
    return [Line(frame.x(at) + RADIUS + 2, frame.y(value), *due) for at, value in panel.needed.levels]


def _wanted(
    panel: Panel,
    captions: Captions,
    places: Sequence[list[tuple[float, float]]],
    aims: Sequence[tuple[AimLine, list[Line]]],
    needed: Sequence[Line],
    brackets: Sequence[tuple[Differing, list[Line]]],
) -> Iterator[tuple[Asked, str, str | None]]:
    """The labels in the order in which they choose their places: each with its class and the claim that it leads to."""
    told = sorted(zip(panel.told, places, strict=True), key=lambda pair: (pair[0].at, -pair[0].value))
    for one, spots in told:
        if spots:
            yield Asked(captions.value(one), tuple(beside(around([_box(x, y) for x, y in spots])))), "lab", one.claims[0]
    for aim, lines in aims:
        yield Asked(captions.aim(aim), tuple(along(lines[0]))), "aim", aim.aim["accounts"][0]["claim"]
    for one_differing, lines in brackets:
        box = around([Box(min(n.x1, n.x2), min(n.y1, n.y2), max(n.x1, n.x2), max(n.y1, n.y2)) for n in lines])
        yield Asked(captions.differing(one_differing), tuple(beside(box)), keyed=False), "wa", None
    if panel.needed and needed:
        yield Asked(captions.needed(panel.needed), tuple(along(needed[0])), keyed=False), "need", None


def _marks(panel: Panel, captions: Captions, places: Sequence[list[tuple[float, float]]]) -> Iterator[Mark]:
    for one, spots in zip(panel.told, places, strict=True):
        look = "st" if not one.stated else "st ap" if one.approx else "es" if one.status == "estimate" else "v"
        for number, (account, (x, y)) in enumerate(zip(one.accounts, spots, strict=False), 1):
            left = len(one.accounts) - number if number == len(spots) else 0
            yield Mark(account["claim"], x, y, look, captions.mark(one, account, left))


def _names(panel: Panel, captions: Captions, frame: Frame) -> list[tuple[float, str]]:
    """The names along the axis: years, or the periods that are told."""
    years = range(int(panel.ends[0]), int(panel.ends[1]))
    places = [year + 0.5 for year in years] if panel.yearly else sorted({one.at for one in panel.told})
    names = [captions.when(panel, at) for at in places]
    kept = thinned([frame.x(at) for at in places], [text_width(name) for name in names])
    return [(frame.x(places[n]), names[n]) for n in kept]


def _label(label: Placed, look: str, claim: str | None) -> Label:
    assert label.box
    text = label.text if label.number is None else str(label.number)
    return Label(label.box.left, label.box.bottom - SIZE / 2 + _BASELINE - 1, text, look if label.number is None else "no", claim)


def _path(lines: Sequence[Line]) -> str:
    """Lines as the path of an SVG: `M1 2L3 4`."""
    return "".join(f"M{line.x1:.1f} {line.y1:.1f}L{line.x2:.1f} {line.y2:.1f}" for line in lines)
