"""How much more work a longer text is: by the least of some measurements, since a machine may be busy with other things."""

from __future__ import annotations

import time
from collections.abc import Callable

from kelisim.model.document import Document

STEEP = 10  # times the work of a quarter of the text: 4 is as it should be, 16 is a square
_TRIES = 4
_LEAST = 0.02  # seconds: less than the clock tells apart


def is_steep(unit: str, prepare: Callable[[Document], Callable[[], object]], size: int = 5_000) -> bool:
    """Whether four times a row of `unit` is more than `STEEP` times the work, each time that it was measured."""
    short, long = (_work(unit, prepare, letters) for letters in (size, size * 4))
    return min(long) > STEEP * max(min(short), _LEAST)


def _work(unit: str, prepare: Callable[[Document], Callable[[], object]], letters: int) -> list[float]:
    seconds = []
    for _ in range(_TRIES):
        run = prepare(Document("1", "x", unit * (letters // len(unit)), "ru"))
        began = time.process_time()
        run()
        seconds.append(time.process_time() - began)
    return seconds
