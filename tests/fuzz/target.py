"""What a target is: a parser's name, its check, what it begins with, and how its inputs are changed."""

from __future__ import annotations

import time
import traceback
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from random import Random

ROOT = Path(__file__).parents[2]
LONGEST = 2.0  # seconds of work for any input up to 100 KB
_OURS = (str(ROOT / "src"), str(ROOT / "tests"))


@dataclass(frozen=True)
class Target:
    """A parser under test. `check` raises for an input that shows a fault; `mutate` changes an input by what it is made of."""

    name: str
    check: Callable[[bytes], None]
    seeds: Callable[[], Iterable[bytes]]
    mutate: Callable[[bytes, Random], bytes]


@dataclass(frozen=True)
class Fault:
    """What went wrong: `where` is the same for two inputs that meet one fault."""

    where: str
    told: str

    @property
    def is_slowness(self) -> bool:
        """Whether only the time was wrong: no test counts that, a busy machine would fail it."""
        return self.where.startswith(SlowError.__name__)


class SlowError(Exception):
    """An input that took more than `LONGEST` seconds of work."""


def fault(target: Target, data: bytes) -> tuple[Fault | None, float]:
    """What an input shows, None when nothing is wrong, and the seconds of work it took."""
    began = time.process_time()
    try:
        target.check(data)
        seconds = time.process_time() - began
        if seconds > LONGEST:
            raise SlowError(f"{seconds:.1f} s for {len(data)} bytes")
    except Exception as error:  # any at all: that is what is looked for
        return Fault(_where(error), traceback.format_exc()), time.process_time() - began
    return None, seconds


def _where(error: Exception) -> str:
    """The kind of an error, and the last of our functions that it came through."""
    frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename.startswith(_OURS)]
    place = f"{Path(frames[-1].filename).stem}.{frames[-1].name}:{frames[-1].lineno}" if frames else "elsewhere"
    return f"{type(error).__name__} in {place}"
