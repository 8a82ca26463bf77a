"""The progress of long work: one line on standard error, where there is a terminal to see it."""

from __future__ import annotations

import sys
import threading
from datetime import datetime, timedelta
from shutil import get_terminal_size
from typing import Self

from kelisim.cli.printing import inert

_LEAST = 1.0  # seconds; a shorter wait is over before it is read


class Progress:
    """A line that is written over: how many pages are done, the last of them, and what is waited for. Several threads may tell it.

    Called with the name of each page when it is done; gone after its block.
    """

    def __init__(self) -> None:
        self._seen, self._name = 0, ""
        self._waits: dict[str, tuple[datetime, str]] = {}
        self._lock = threading.Lock()
        self._seeing = False

    def __enter__(self) -> Self:
        self._seeing = sys.stderr.isatty()
        return self

    def __exit__(self, *_: object) -> None:
        with self._lock:
            if self._seeing:
                self._write("")
            self._seeing = False

    def __call__(self, name: str) -> None:
        """Say which page is done."""
        with self._lock:
            self._seen, self._name = self._seen + 1, inert(name)
            self._show()

    def waits(self, what: str, seconds: float, why: str) -> None:
        """Say that something (a host) is waited for, so long, and why; 0 seconds when that is over."""
        with self._lock:
            self._waits.pop(what, None)
            if seconds >= _LEAST:
                self._waits[what] = datetime.now() + timedelta(seconds=seconds), why  # noqa: DTZ005 - as the clock of who looks on shows it
            self._show()

    def _show(self) -> None:
        if not self._seeing:
            return
        width = get_terminal_size().columns - 1
        wait = self._wait()
        begun = f"{self._seen}  " if self._seen else ""
        room = max(width - len(begun) - len(wait) - 2, 0)
        name = self._name[-room:] if room else ""
        self._write("  ".join(part for part in (begun + name, wait) if part)[:width])

    def _wait(self) -> str:
        """What is waited for longest."""
        if not self._waits:
            return ""
        what, (until, why) = max(self._waits.items(), key=lambda item: item[1][0])
        others = f" and {len(self._waits) - 1} more" if len(self._waits) > 1 else ""
        return f"waits until {until:%H:%M:%S} for {what} ({why}){others}"

    def _write(self, line: str) -> None:
        sys.stderr.write(f"\r\x1b[K{line}")
        sys.stderr.flush()
