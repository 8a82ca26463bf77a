"""How a command ends when it cannot do what it was asked: one line on stderr and an exit status that scripts may rely on."""

from __future__ import annotations

DONE = 0
REFUSED = 1  # nothing could be read, a fact was refused, the thing asked for is not there
USAGE = 2  # the command line itself
FAULT = 70  # our own mistake
INPUT_OUTPUT = 74  # a file could not be read or written
INTERRUPTED = 130  # Ctrl-C

STATUSES = """\
\b
Exit status:
  0   done
  1   refused: nothing could be read, a fact was refused, or no such fact
  2   the command line is not understood
  70  a fault of the program itself
  74  a file or the ledger cannot be read or written
  130 interrupted; what was read is kept
"""


class CommandError(Exception):
    """What went wrong in one line (what, which, why, and what is allowed), with the exit status.

    >>> CommandError("no document 'x'").status
    1
    """

    def __init__(self, message: str, status: int = REFUSED) -> None:
        super().__init__(message)
        self.status = status
