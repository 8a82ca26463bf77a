"""The catalogues of a register by their days: opened when asked for, made where there is none, replaced when documents came."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from concurrent.futures import TimeoutError as TooLong
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from kelisim.ledger import Ledger, LedgerError
from kelisim.ledger.catalogue import Catalogue
from kelisim.ledger.turns import same_as, turning_days
from kelisim.model.date import PartialDate

LOOKED = 5.0  # seconds between two looks whether the ledger has changed
PATIENCE = 3.0  # seconds that a reader waits for a catalogue that is being made, before being told so
WRITERS = 2  # answers that are written at a time: more of them only take the processor from each other, and each costs twice as much
HELD = 12  # open catalogues: that of today, and those of the days asked for last
WAITING = 4  # catalogues of earlier days that are made or wait for it: making one takes as long as reading the register
_LOG = logging.getLogger(__name__)


class PreparingError(Exception):
    """The catalogue of a day is being made, and takes longer than a reader waits: ask again, after so many seconds."""

    again = 5


class CrowdedError(PreparingError):
    """Too many other days wait for their catalogues: ask again, and later."""

    again = 60


@dataclass(slots=True)
class _Held:
    catalogue: Catalogue
    looked: float


@dataclass
class Shelf:
    """A ledger with its catalogues.

    `make` makes that of a day (None: of all that is known) where it is not up to date, and gives its file; `stamp` is what an up-to-date
    one of a ledger bears; `standing` gives the ledger to go on with: another where another file took the place of this one.
    Safe to ask from several threads; one catalogue is made at a time, and one only of days that have the same register: a day that `today`
    has not reached is as today. Whoever has a catalogue takes a turn (`turns`) to write an answer from it.
    """

    ledger: Ledger
    make: Callable[[PartialDate | None], Path]
    stamp: Callable[[Ledger], str]
    patience: float = PATIENCE
    standing: Callable[[Ledger], Ledger] = lambda ledger: ledger
    today: Callable[[], date] = lambda: datetime.now(UTC).date()
    turns: threading.Semaphore = field(default_factory=lambda: threading.Semaphore(WRITERS))
    _held: dict[str, _Held] = field(default_factory=dict)
    _making: dict[str, Future[Catalogue]] = field(default_factory=dict)
    _turning: tuple[str, float, Sequence[str]] = ("", -LOOKED, ())  # of which stamp, when that was looked at, the turning days
    _lock: threading.Lock = field(default_factory=threading.Lock)
    _pool: ThreadPoolExecutor = field(default_factory=lambda: ThreadPoolExecutor(1, "catalogue"))

    def catalogue(self, as_of: PartialDate | None = None) -> Catalogue:
        """The catalogue of a day. While a newer one is made after documents came, the one there was is given.

        Raises PreparingError where there is none yet and it is not made in time (CrowdedError: not even begun), LedgerError where none can
        be made, or the file of the register is gone.
        """
        with self._lock:
            as_of = self._settled(as_of) if as_of else None
            key = str(as_of or "")
            held = self._held.get(key)
            if held and time.monotonic() - held.looked < LOOKED:
                return held.catalogue
            self.ledger = self.standing(self.ledger)
            if held and not held.catalogue.path.exists():
                held = None  # somebody tidied up: what is not there is made anew
            if held and held.catalogue.about["stamp"] == self.stamp(self.ledger):
                held.looked = time.monotonic()
                return held.catalogue
            making = self._making.get(key)
            if making is None:
                if key and len(self._making.keys() - {""}) >= WAITING:
                    if held:
                        return held.catalogue
                    raise CrowdedError(key)
                making = self._making[key] = self._pool.submit(self._make, key, as_of)
        if held:
            return held.catalogue
        try:
            return making.result(self.patience)
        except TooLong:
            raise PreparingError(key) from None

    def _settled(self, as_of: PartialDate) -> PartialDate | None:
        """The day whose register a day has."""
        stamp, looked, turns = self._turning
        if time.monotonic() - looked >= LOOKED:
            self.ledger = self.standing(self.ledger)
            now = self.stamp(self.ledger)
            turns = turns if stamp == now else turning_days(self.ledger.engine)
            self._turning = now, time.monotonic(), turns
        return same_as(turns, as_of, self.today())

    def _make(self, key: str, as_of: PartialDate | None) -> Catalogue:
        try:
            return self.hold(self.make(as_of), key)
        except LedgerError as error:
            _LOG.warning("no catalogue could be made: %s", error)
            with self._lock:
                if key in self._held:
                    self._held[key].looked = time.monotonic()  # tried again with the next look, not with the next reader
            raise
        finally:
            with self._lock:
                self._making.pop(key, None)

    def hold(self, file: Path, key: str = "") -> Catalogue:
        """Open an up-to-date catalogue and give it to whoever asks for its day; that of all that is known when no day is named."""
        made = Catalogue(file)
        with self._lock:
            self._held.pop(key, None)
            self._held[key] = _Held(made, time.monotonic())
            for old in [k for k in self._held if k][: max(0, len(self._held) - HELD)]:
                del self._held[old]
        return made

    def close(self) -> None:
        """Let go of all catalogues; one that is being made is made to its end."""
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._held.clear()
