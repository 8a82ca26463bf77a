"""The text of a PDF, read in a child process that can be stopped: a broken file must not take the reader with it.

The child is started at the first file and serves all that follow (`pdfreader`): to load PDFium takes longer than to read most files.
"""

from __future__ import annotations

import atexit
import json
import struct
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from threading import Lock

from kelisim.clean.pdfpages import PdfText, pages_text
from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

SECONDS = 60
PAGES = 2000
Page = list[list[object]]  # the pieces of a page, as `pages_text` takes them
LEAST = 20  # letters: with fewer the file is a scan
_REQUEST, _ANSWER = struct.Struct(">QId"), struct.Struct(">Q")  # as pdfreader has them; to import it would load PDFium here


def is_pdf(snapshot: Snapshot) -> bool:
    """Whether the bytes are a PDF, or the file claims to be one."""
    return b"%PDF-" in snapshot.data[:1024] or snapshot.media_type == "application/pdf" or snapshot.name.lower().endswith(".pdf")


def pdf_text(snapshot: Snapshot, *, seconds: float = SECONDS) -> PdfText | Issue:
    """The text of the pages in the order of reading; an Issue when the file is broken or a scan."""
    if b"%PDF-" not in snapshot.data[:1024]:
        return Issue("E203", snapshot.name, "no PDF header") if snapshot.data else Issue("E201", snapshot.name, "0 bytes")
    told = _child.ask(snapshot.data, seconds)
    if isinstance(told, dict):  # a process was ended: a full machine may have been the reason, so once more
        told = _child.ask(snapshot.data, seconds)
    if isinstance(told, dict):
        return Issue("E902", snapshot.name, told["ended"])
    if isinstance(told, str):
        return Issue("E204", snapshot.name, told[:200])
    text = pages_text(told)
    return text if sum(c.isalpha() for c in text.text) >= LEAST else Issue("E205", snapshot.name, f"{len(told)} pages")


class _Child:
    """The process that reads, started when it is first asked and again when it is gone. One question at a time."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._lock = Lock()

    def ask(self, data: bytes, seconds: float) -> list[Page] | str | dict[str, str]:
        """The pages of a file, or why there are none; `{"ended": why}` where the process that read it was killed."""
        with self._lock:
            try:
                return self._answer(self._running(), data, seconds)
            except (OSError, ValueError, struct.error):  # killed from outside, say: the next file has a new one
                self._stop()
                return {"ended": "the reader of PDF files was killed"}

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process and self._process.poll() is not None:
            self._stop()
        if not self._process:
            program = [sys.executable, "-P", str(Path(__file__).with_name("pdfreader.py"))]
            self._process = subprocess.Popen(program, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
            atexit.register(self._stop)
        return self._process

    @staticmethod
    def _answer(process: subprocess.Popen[bytes], data: bytes, seconds: float) -> list[Page] | str | dict[str, str]:
        assert process.stdin
        assert process.stdout
        process.stdin.write(_REQUEST.pack(len(data), PAGES, seconds) + data)
        process.stdin.flush()
        (size,) = _ANSWER.unpack(process.stdout.read(_ANSWER.size))
        told: list[Page] | str | dict[str, str] = json.loads(process.stdout.read(size))
        return told

    def _stop(self) -> None:
        """End the process: it reads to the end of its input."""
        process, self._process = self._process, None
        if process:
            with suppress(OSError):
                process.kill()
            process.communicate()
        atexit.unregister(self._stop)


_child = _Child()
