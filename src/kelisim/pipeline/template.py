"""The process that workers are forked off, as who asks has it: started apart, with the languages loaded once for all."""

from __future__ import annotations

import gc
import json
import os
import subprocess
import sys
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from multiprocessing.reduction import send_handle

_PROGRAM = "from kelisim.pipeline.worker import main; main()"
_PATIENCE = 10  # seconds in which a template ends by itself when nobody asks any more


class WorkersError(OSError):
    """The processes that read cannot be started."""


def capacity() -> int:
    """How many bytes go into a connection before anybody takes them out."""
    mine, its = Pipe()
    with mine, its:
        os.set_blocking(mine.fileno(), False)
        written = 0
        try:
            while written < 1 << 20:
                written += os.write(mine.fileno(), bytes(4096))
        except BlockingIOError:
            pass
    return written


class Template:
    """A process that forks workers. It inherits nothing of this one but a connection: no ledger, no threads, no Ctrl-C."""

    def __init__(self, seconds: float, memory: int) -> None:
        self.control, its = Pipe()
        self._ended: dict[int, int] = {}
        self._forked = 0
        with its:
            arguments = json.dumps([its.fileno(), seconds, memory, gc.get_threshold()])
            self.process = subprocess.Popen(
                [sys.executable, "-P", "-c", _PROGRAM, arguments],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                pass_fds=[its.fileno()],
                env=_environment(),
                start_new_session=True,  # Ctrl-C reaches who asks alone, who ends the others
            )
        try:
            self.control.recv()  # it has loaded
        except (EOFError, OSError) as error:
            self.close()
            raise WorkersError(f"the processes that read cannot be started: exit status {self.process.returncode}") from error
        except BaseException:
            self.close()
            raise

    def fork(self, connection: Connection) -> int:
        """Have a worker forked on a connection; gives its number. Raises WorkersError where the template has ended."""
        try:
            send_handle(self.control, connection.fileno(), self.process.pid)
        except OSError as error:
            raise WorkersError(f"the processes that read are gone: {error.strerror}") from error
        self._forked += 1
        return self._forked - 1

    def status(self, number: int) -> int | None:
        """How a worker has ended, as `os.waitstatus_to_exitcode` has it; None where the template itself has."""
        try:
            while number not in self._ended:
                ended, status = self.control.recv()
                self._ended[ended] = status
        except (EOFError, OSError):
            return None
        return self._ended.pop(number)

    def close(self) -> None:
        """End the template and its workers, which on Linux the system ends with it."""
        self.control.close()
        try:
            self.process.wait(0 if sys.platform == "linux" else _PATIENCE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()


def _environment() -> dict[str, str]:
    """That of this process, with its search path; and one thread, since to fork a process that has several is not safe."""
    return {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path)), "OPENBLAS_NUM_THREADS": "1"}
