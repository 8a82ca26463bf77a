"""What the processes run that `workers` starts: a template that has the languages loaded, and the workers that are forked off it.

The template takes one end of a connection for each worker that is wanted, forks, and tells how each ended. A worker takes snapshots one
after another and gives what was read of each, under limits that end it: RLIMIT_DATA for memory, timers for a document's time. Neither
outlives who asks: the template ends when its connection does and takes its workers with it.
"""

from __future__ import annotations

import gc
import json
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from multiprocessing.connection import Connection, wait
from multiprocessing.reduction import recv_handle
from typing import Any

from kelisim.clean import Told
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue
from kelisim.model.link import Occurrence
from kelisim.model.record import Record
from kelisim.pipeline.linking import meant_by
from kelisim.pipeline.read import failure, read_document, read_snapshot

OUT_OF_MEMORY = 77  # the exit status of a worker whose document asked for more than there may be
WORN = 78  # and of one that gives way to a new one, all that it read answered
CLOCK = 3  # times as long by the clock on the wall: other programs may have the cores
_MAPPED = 128 << 20  # bytes of libraries and files, which are memory too and which RLIMIT_DATA does not count
_MOST_HELD = 0.5  # the share of its memory from which a worker gives way to a new one
_PR_SET_PDEATHSIG = 1


@dataclass(frozen=True, slots=True)
class Reading:
    """What one snapshot gave: its record, and what others may mean too."""

    record: Record
    meant: tuple[Occurrence, ...]


def read(snapshot: Snapshot, told: Told | None = None) -> Reading | Issue:
    """Everything of a snapshot that needs no ledger; an Issue where it gives nothing or a stage fails. Raises MemoryError.

    >>> str(read(Snapshot("a.txt", b"")))
    'a.txt: E201 the file is empty: 0 bytes'
    """
    try:
        record = read_snapshot(snapshot, told=told)
        return record if isinstance(record, Issue) else Reading(record, tuple(meant_by(record)))
    except MemoryError:
        raise
    except Exception as error:  # whatever it is, it is of this document
        return failure(snapshot.name, error)


def load() -> None:
    """Load the four languages and all that reading needs, by reading a page of each language's own words."""
    from kelisim.lang.language import CODES, load
    from kelisim.model.document import Document

    for code in CODES:
        words = [word for file in ("names", "titles", "triggers", "time") for word in _strings(load(code).data[file])][::40]
        text = "\n\n".join(" ".join(words[at : at + 12]).capitalize() + "." for at in range(0, len(words), 12))
        page = "".join(f"<p>{line}</p>" for line in text.splitlines())
        read(Snapshot(f"{code}.html", f"<html><body>{page}</body></html>".encode()))
        meant_by(read_document(Document(id="0" * 64, stem=code, text=text, lang=code)))


def _strings(node: Any) -> Iterator[str]:
    if isinstance(node, str):
        yield node
    elif isinstance(node, dict | list | tuple):
        for inner in node.values() if isinstance(node, dict) else node:
            yield from _strings(inner)


def template(control: Connection, seconds: float, memory: int) -> None:
    """Serve until the connection ends: a handle comes in, a worker is forked on it; a pair of its number and exit status goes out."""
    ended, ends = os.pipe()
    os.set_blocking(ends, False)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    signal.set_wakeup_fd(ends)
    running: dict[int, int] = {}
    with suppress(EOFError, OSError, RuntimeError):  # who asks is gone
        control.send(None)
        for number in count():
            while control not in wait([control, ended]):
                os.read(ended, 4096)
                for pid, status in _reaped():
                    control.send((running.pop(pid), status))
            handle = recv_handle(control)
            running[_fork(handle, control, seconds, memory)] = number
            os.close(handle)
    for pid in running:
        os.kill(pid, signal.SIGKILL)


def _reaped() -> Iterator[tuple[int, int]]:
    with suppress(ChildProcessError):
        while (found := os.waitpid(-1, os.WNOHANG))[0]:
            yield found[0], os.waitstatus_to_exitcode(found[1])


def _fork(handle: int, control: Connection, seconds: float, memory: int) -> int:
    parent = os.getpid()
    pid = os.fork()
    if pid:
        return pid
    status = 1
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        control.close()
        _die_with_parent()
        _limit(memory)
        if os.getppid() == parent:  # else it was killed before the system was told to end this one with it
            status = _serve(Connection(handle), seconds, memory)
    finally:
        os._exit(status)


def _serve(asked: Connection, seconds: float, memory: int) -> int:
    """Read what comes until nothing does; the exit status."""
    try:
        while True:
            snapshot, told = asked.recv()
            _allow(seconds)
            answer = read(snapshot, told)
            _allow(0)
            asked.send(answer)
            del snapshot, answer
            if _resident() > _MOST_HELD * memory:
                return WORN
    except EOFError:
        return 0
    except MemoryError:
        return OUT_OF_MEMORY


def _allow(seconds: float) -> None:
    """Let the system end this process after so many seconds of work, or thrice that by the clock; 0 for no end. No handler stands in
    the way, so that it ends in the midst of a pattern too."""
    signal.setitimer(signal.ITIMER_PROF, seconds)
    signal.setitimer(signal.ITIMER_REAL, CLOCK * seconds)


def _limit(memory: int) -> None:
    """Bound what this process may hold, and silence what C libraries say when they end it."""
    import resource

    resource.setrlimit(resource.RLIMIT_DATA, (memory - _MAPPED, memory - _MAPPED))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    silence = os.open(os.devnull, os.O_WRONLY)
    os.dup2(silence, 2)


def _die_with_parent() -> None:
    """On Linux: end when the template ends, even if it is killed."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL, 0, 0, 0)


def _resident() -> int:
    """Bytes of memory that this process holds now; 0 where the system does not say."""
    with suppress(OSError), open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no page: the system's own
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")
    return 0


def main() -> None:
    """Load the languages and serve as the template. The arguments, as JSON: a handle, seconds, bytes, when to collect garbage."""
    handle, seconds, memory, collect = json.loads(sys.argv[1])
    control = Connection(handle)
    gc.set_threshold(*collect)
    load()
    gc.freeze()  # what is loaded is never garbage: the collector need not write to memory that all workers share
    template(control, seconds, memory)
