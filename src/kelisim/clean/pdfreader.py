"""What the child of `pdf` runs: it loads PDFium once, and reads each file in a process of its own, forked off and limited.

A request is the length of a file in bytes, the most pages and the most seconds, then the bytes; the answer is a length and so many bytes
of JSON: the text of each page, one string that says why there is none, or, of a process that the file ended, `{"ended": why}`. It ends
when its input does, and with it the process that reads.
"""

import json
import os
import resource
import select
import signal
import struct
import sys
import traceback

import pypdfium2

REQUEST, ANSWER = struct.Struct(">QId"), struct.Struct(">Q")
MEMORY = 1 << 30


def pages(data: bytes, most: int) -> list[str]:
    """The text of each page of a PDF file."""
    document = pypdfium2.PdfDocument(data)
    return [document[n].get_textpage().get_text_bounded() for n in range(min(len(document), most))]


def apart(data: bytes, most: int, seconds: float) -> bytes:
    """The answer for one file, from a process that nothing outlives: no file is read otherwise for those that came before it."""
    mine, its = os.pipe()
    child = os.fork()
    if not child:
        signal.setitimer(signal.ITIMER_REAL, seconds)  # the alarm ends the process
        try:
            said: object = pages(data, most)
        except Exception as error:
            said = traceback.format_exception_only(error)[-1].strip()
        with os.fdopen(its, "w", encoding="utf-8") as out:
            json.dump(said, out)
        os._exit(0)
    os.close(its)
    answer = taken(mine, child)
    status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    if status == 0:
        return answer
    why = f"out of time, limit {seconds:g} s" if status == -signal.SIGALRM else f"signal {-status}" if status < 0 else f"exit {status}"
    return json.dumps({"ended": why}).encode()


def taken(mine: int, child: int) -> bytes:
    """All that a process writes; it is ended, and this one, when nobody asks any more."""
    waiting = select.poll()
    waiting.register(mine, select.POLLIN)
    waiting.register(sys.stdin.fileno(), 0)  # only that its other end was closed
    parts = list[bytes]()
    while True:
        ready = [handle for handle, _ in waiting.poll()]
        if mine not in ready:
            os.kill(child, signal.SIGKILL)
            os._exit(0)
        parts.append(os.read(mine, 1 << 16))
        if not parts[-1]:
            os.close(mine)
            return b"".join(parts)


def main() -> None:
    """Answer requests until there are none."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who asks is interrupted, and closes the input
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    while asked := sys.stdin.buffer.read(REQUEST.size):
        size, most, seconds = REQUEST.unpack(asked)
        answer = apart(sys.stdin.buffer.read(size), most, seconds)
        sys.stdout.buffer.write(ANSWER.pack(len(answer)) + answer)
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
