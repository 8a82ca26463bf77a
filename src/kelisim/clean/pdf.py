"""The text of a PDF, read in a child process that can be stopped: a broken file must not take the reader with it."""

from __future__ import annotations

import json
import re
import subprocess
import sys

from kelisim.model.document import Snapshot
from kelisim.model.issue import Issue

SECONDS = 60
PAGES = 2000
_CUT = re.compile("[\ufffe\x02]\\s*")  # PDFium's sign for a word cut at the end of a line, which it joins to the next
LEAST = 20  # letters: with fewer the file is a scan
_PROGRAM = """
import json, resource, sys
resource.setrlimit(resource.RLIMIT_AS, (2 << 30, 2 << 30))
import pypdfium2
document = pypdfium2.PdfDocument(sys.stdin.buffer.read())
pages = [document[n].get_textpage().get_text_bounded() for n in range(min(len(document), int(sys.argv[1])))]
sys.stdout.write(json.dumps(pages))
"""


def is_pdf(snapshot: Snapshot) -> bool:
    """Whether the bytes are a PDF, or the file claims to be one."""
    return b"%PDF-" in snapshot.data[:1024] or snapshot.media_type == "application/pdf" or snapshot.name.lower().endswith(".pdf")


def pdf_text(snapshot: Snapshot, *, seconds: float = SECONDS) -> str | Issue:
    """The text of the pages, each apart from the next by a form feed; an Issue when the file is broken or a scan."""
    if b"%PDF-" not in snapshot.data[:1024]:
        return Issue("E203", snapshot.name, "no PDF header") if snapshot.data else Issue("E201", snapshot.name, "0 bytes")
    try:
        done = subprocess.run(
            [sys.executable, "-c", _PROGRAM, str(PAGES)], input=snapshot.data, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired:
        return Issue("E204", snapshot.name, f"not read within {seconds:g} seconds")
    if done.returncode:
        return Issue(
            "E204", snapshot.name, (done.stderr.decode(errors="replace").strip().splitlines() or [f"exit {done.returncode}"])[-1][:200]
        )
    pages = [_CUT.sub("-\n", str(page)) for page in json.loads(done.stdout)]
    text = "\n\f\n".join(pages)
    return text if sum(c.isalpha() for c in text) >= LEAST else Issue("E205", snapshot.name, f"{len(pages)} pages")
