"""Snapshots read in several processes with limits, so that the cores are used and no document can harm the run.

    with Workers(4) as workers:
        for reading in workers.read(snapshots):
            ...

What `worker` gives of each snapshot comes back in the order in which the snapshots came. A document that ends its process (a signal, too
much memory, too much time) is read once more, in a new process that reads nothing else; if that ends too, it is set aside with E902.
Where processes cannot be forked (Windows) `available` is false, and who asks reads in its own process.
"""

from __future__ import annotations

import os
import signal
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from multiprocessing import Pipe
from multiprocessing.connection import Connection, wait
from types import TracebackType

from kelisim.clean import Told
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.pipeline.template import Template, capacity
from kelisim.pipeline.worker import OUT_OF_MEMORY, WORN, Reading

SECONDS = 60.0  # of work that a document may take
MEMORY = 1 << 30  # bytes that a process may hold
AT_ONCE, BYTES_AT_ONCE = 32, 256 << 20  # documents a worker, and bytes in all, that are taken in before the first of them is given back
_TRIES = 2


def available() -> bool:
    """Whether this system can fork processes and hand them connections."""
    return hasattr(os, "fork") and sys.platform != "win32"


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


@dataclass(eq=False, slots=True)
class _Job:
    """One snapshot on its way; nothing is to be read where there is none."""

    snapshot: Snapshot | None
    told: Told | None
    answer: Reading | Issue | None = None
    done: bool = False
    tries: int = 0

    def settle(self, answer: Reading | Issue | None) -> None:
        self.answer, self.done, self.snapshot = answer, True, None


@dataclass(eq=False, slots=True)
class _Worker:
    """One process: its connection, and what was sent to it and not yet answered, the one that it reads first."""

    number: int
    connection: Connection
    sent: deque[_Job] = field(default_factory=deque)
    fresh: bool = True

    def takes(self, job: _Job, ahead: int) -> bool:
        """Whether it can be sent a job now: at once when it has none; one of at most `ahead` bytes may wait until another is read."""
        if not self.sent:
            return True
        small = job.snapshot is not None and len(job.snapshot.data) <= ahead
        return len(self.sent) == 1 and small and not job.tries and not self.sent[0].tries


class Workers:
    """So many processes that read; they run from `with` to its end, and are gone after it, whatever happens."""

    def __init__(self, number: int, *, seconds: float = SECONDS, memory: int = MEMORY) -> None:
        self.number, self.seconds, self.memory = max(1, number), seconds, memory
        self._template: Template | None = None
        self._ahead = 0
        self._workers: list[_Worker] = []

    def __enter__(self) -> Workers:
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End all processes at once; what they were reading is not given."""
        for worker in self._workers:
            worker.connection.close()
        self._workers = []
        if self._template:
            self._template.close()
        self._template = None

    def read(self, snapshots: Iterable[Snapshot | None], *, told: Told | None = None) -> Iterator[Reading | Issue | None]:
        """What each snapshot gave, in their order; None for None. Raises WorkersError when no process can be started."""
        coming = iter(snapshots)
        window, queue = deque[_Job](), deque[_Job]()
        more = True
        while more or window:
            while more and self._has_room(window):
                for snapshot in islice(coming, 1):
                    window.append(_Job(snapshot, told, done=snapshot is None))
                    queue.extend([window[-1]] if snapshot else [])
                    break
                else:
                    more = False
                self._hand_out(queue)
            self._hand_out(queue)
            self._take_in(queue, wait_for_one=bool(window) and not window[0].done)
            if window and window[0].done:
                yield window.popleft().answer

    def _has_room(self, window: deque[_Job]) -> bool:
        held = sum(len(job.snapshot.data) for job in window if job.snapshot)
        return len(window) < AT_ONCE * self.number and held < BYTES_AT_ONCE

    def _hand_out(self, queue: deque[_Job]) -> None:
        """Send what waits, first come first served, to workers that can take it, and start those that are wanting."""
        while queue:
            while len(self._workers) < self.number:
                self._start()
            takers = [worker for worker in self._workers if worker.takes(queue[0], self._ahead)]
            if not takers:
                return
            taker = min(takers, key=lambda worker: len(worker.sent))
            if queue[0].tries and not taker.fresh:  # what ended a process is read by a new one
                taker.connection.close()
                self._workers.remove(taker)
                taker = self._start()
            self._send(taker, queue.popleft(), queue)

    def _send(self, worker: _Worker, job: _Job, queue: deque[_Job]) -> None:
        worker.sent.append(job)
        try:
            worker.connection.send((job.snapshot, job.told))
        except OSError:  # it has just ended
            self._bury(worker, queue)

    def _start(self) -> _Worker:
        if not self._template:
            self._template = Template(self.seconds, self.memory)
            self._ahead = capacity() // 2
        mine, its = Pipe()
        with its:
            self._workers.append(_Worker(self._template.fork(its), mine))
        return self._workers[-1]

    def _take_in(self, queue: deque[_Job], *, wait_for_one: bool) -> None:
        """Take the answers that are there; where there is none, wait for one if asked to."""
        for ready in wait([worker.connection for worker in self._workers], None if wait_for_one else 0):
            worker = next((worker for worker in self._workers if worker.connection is ready), None)
            try:
                answer = worker.connection.recv() if worker else None
            except (EOFError, OSError):
                answer = worker
            if isinstance(answer, _Worker):
                self._bury(answer, queue)
            elif worker:
                worker.fresh = False
                worker.sent.popleft().settle(answer)

    def _bury(self, worker: _Worker, queue: deque[_Job]) -> None:
        """Put what an ended worker had not read back to be read. Where the template has ended, so have all the others."""
        assert self._template
        status = self._template.status(worker.number)
        ended = [worker]
        if status is None:
            self._template.close()
            self._template, ended = None, self._workers
        self._workers = [other for other in self._workers if other not in ended]
        for each in ended:
            each.connection.close()
            if status != WORN and each.sent:
                self._blame(each.sent[0], status)
            queue.extendleft(job for job in reversed(each.sent) if not job.done)

    def _blame(self, job: _Job, status: int | None) -> None:
        """Count a try of the document that a worker was reading when it ended; the last sets it aside."""
        job.tries += 1
        if job.tries >= _TRIES and job.snapshot:
            job.settle(Issue("E902", job.snapshot.name, self._what(status)))

    def _what(self, status: int | None) -> str:
        if status is None:
            return "all processes that read were killed"
        if status == OUT_OF_MEMORY:
            return f"out of memory, limit {self.memory >> 20} MB"
        if -status in (signal.SIGPROF, signal.SIGALRM):
            return f"out of time, limit {self.seconds:g} s"
        return f"signal {-status} ({signal.strsignal(-status)})" if status < 0 else f"exit status {status}"
