"""What the child of `pdf` runs: it loads PDFium once, and reads each file in a process of its own, forked off and limited.

A request is the length of a file in bytes, the most pages and the most seconds, then the bytes; the answer is a length and so many bytes
of JSON: of each page the pieces of its lines with their boxes, one string that says why there is none, or, of a process that the file
ended, `{"ended": why}`. It ends when its input does, and with it the process that reads.
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
import pypdfium2.raw as raw

REQUEST, ANSWER = struct.Struct(">QId"), struct.Struct(">Q")
GAP = 0.8  # of the size: a wider gap may be that between two columns
LOOSE = 1.17  # how much higher than its size a letter's loose box is
MEMORY = 1 << 30


def pages(data: bytes, most: int) -> list[list[list[object]]]:
    """Of each page the pieces of its lines: words, left, bottom, right, top, size of the letters."""
    document = pypdfium2.PdfDocument(data)
    return [pieces(document[n].get_textpage()) for n in range(min(len(document), most))]


def pieces(page: pypdfium2.PdfTextPage) -> list[list[object]]:
    """The letters of a page as they come, cut where the next stands on another line or a gap away."""
    found: list[list[object]] = []
    words, box, size = "", [0.0] * 4, 0.0
    for number in range(page.count_chars()):
        letter = chr(raw.FPDFText_GetUnicode(page, number))
        if letter.isspace() or raw.FPDFText_IsGenerated(page, number) == 1:
            words += " " if words else ""
            continue
        left, bottom, right, top = page.get_charbox(number, loose=True)
        shared = min(top, box[3]) - max(bottom, box[1])
        if words and (shared < 0.4 * min(top - bottom, box[3] - box[1]) or not -0.5 * size <= left - box[2] <= GAP * size):
            found.append([words, *(round(side, 1) for side in box), round(size, 1)])
            words = ""
        if not words:
            box, size = [left, bottom, right, top], 0.0
        words += letter
        box = [min(box[0], left), min(box[1], bottom), max(box[2], right), max(box[3], top)]
        size = max(size, raw.FPDFText_GetFontSize(page, number) if top - bottom < 1 else (top - bottom) / LOOSE)
    return [*found, [words, *(round(side, 1) for side in box), round(size, 1)]] if words else found


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
