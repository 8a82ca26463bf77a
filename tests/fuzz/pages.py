"""Targets of `clean`: pages of HTML, lines of text, encodings, what PDFium gives, days of publication."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from unittest import mock

from kelisim.clean import clean
from kelisim.clean import pdf as pdf_module
from kelisim.clean.days import days_in, machine_day
from kelisim.clean.encoding import decode
from kelisim.model.date import PartialDate
from kelisim.model.document import Document, Snapshot
from kelisim.model.issue import Issue
from tests.fuzz import material, mutation
from tests.fuzz.material import CODES, as_input, in_language
from tests.fuzz.target import Target

_ENCODINGS = (None, "utf-8", "windows-1251", "koi8-r", "cp1252", "utf-16", "utf-7", "punycode", "unicode_escape", "idna", "rot13", "x", "")


def check_document(found: Document | Issue) -> None:
    """The parts of a document agree with each other; an Issue is an answer too, except that a stage failed."""
    if isinstance(found, Issue):
        assert found.code != "E901", str(found)
        return
    text = found.text
    assert text == text.strip()
    assert "  " not in text
    assert unicodedata.is_normalized("NFC", text)
    # a tab parts the cells of a row
    assert not [c for c in text if unicodedata.category(c) in {"Cc", "Cs"} and c not in "\n\t"], "control letters"
    assert not found.title or (found.title_span is not None and found.title_span.of(text) == found.title)
    runs = found.origin.runs
    assert [r[0] for r in runs] == sorted(r[0] for r in runs)
    assert all(
        start >= 0 and start + length <= len(text) and source >= 0 and source + length <= len(found.page) for start, source, length in runs
    )
    assert all(0 <= p.start < p.end <= len(text) for p in found.passages)
    assert found.published is None or PartialDate.parse(str(found.published)) == found.published
    text.encode()


def _cleaned(name: str, data: bytes) -> None:
    snapshot = Snapshot(name, data)
    found = clean(snapshot)
    check_document(found)
    if len(data) % 4 == 0:  # now and then: it doubles the work
        assert clean(snapshot) == found, "two readings differ"


def check_html(data: bytes) -> None:
    """A page of HTML."""
    _cleaned("a.html", b"<html>" + data)


def check_text(data: bytes) -> None:
    """A plain text: its lines, wrapped or not, hyphens at their ends."""
    _cleaned("a.txt", data)


def check_encoding(data: bytes) -> None:
    """Any bytes, with what the fetching says of their encoding."""
    told = _ENCODINGS[data[0] % len(_ENCODINGS)] if data else None
    for snapshot in (Snapshot("a.txt", data[1:], encoding=told), Snapshot("a.html", data[1:], media_type="text/html", encoding=told)):
        found = decode(snapshot)
        assert isinstance(found, Issue | str)
        if isinstance(found, str):
            assert found
            found.encode()
            assert found == decode(snapshot)


def check_pdf(data: bytes) -> None:
    """The pieces of pages as PDFium gives them: each line of the input one, in two columns in turn; a page ends at each form feed."""
    told = [
        [[line, 40 + 250 * (n % 2), 780 - 6 * n, 240 + 250 * (n % 2), 789 - 6 * n, 9.0] for n, line in enumerate(page.split("\n"))]
        for page in data.decode("utf-8", "replace").split("\f")
    ]
    with mock.patch.object(pdf_module._Child, "ask", lambda *_: told):
        check_document(clean(Snapshot("a.pdf", b"%PDF-1.7" + data)))


def check_published(data: bytes) -> None:
    """A line that may state a day, and a machine's stamp; then both in a page, with a headline between."""
    lang, line = in_language(data)
    for found in days_in(line[:500], lang):
        assert 0 <= found.start < found.end <= len(line)
        assert found.value is not None
        assert found.value.start.exact
    day = machine_day(line)
    assert day is None or PartialDate.parse(str(day)) == day
    stamp = line.replace('"', "").replace("<", "")[:300]
    body = "<p>Президенты двух стран встретились в Астане и говорили о торговле, дорогах и воде.</p>" * 2
    page = f'<html><meta name="date" content="{stamp}"><h1>Президенты встретились</h1><p>{line}</p>{body}<time datetime="{stamp}">'
    check_document(clean(Snapshot("a.html", page.encode())))


def _line_seeds() -> Iterator[bytes]:
    for lang in CODES:
        yield from (as_input(lang, text) for text in material.sentences(lang) if any(c.isdigit() for c in text))
    yield from (
        as_input("en", stamp) for stamp in ("2025-08-23T09:40:00+06:00", "20250823", "Sat, 23 Aug 2025 09:40:00 GMT", "22.08.25, 10:00")
    )


def _encoded_seeds() -> Iterator[bytes]:
    for page in material.pages(".txt"):
        text = page.decode()[:600]
        for name in ("utf-8", "utf-16", "utf-16-le", "utf-8-sig", "windows-1251", "koi8-r"):
            yield b"\0" + text.encode(name, "replace")
    yield from (
        b"\0<meta charset=" + name.encode() + b">" + b"\\u0411\\ud800 abc-" * 9 for name in ("utf-7", "punycode", "unicode_escape", "idna")
    )


TARGETS = (
    Target("html", check_html, lambda: material.pages(".html"), mutation.of_markup),
    Target("text", check_text, lambda: material.pages(".txt"), mutation.of_text),
    Target("encoding", check_encoding, _encoded_seeds, mutation.of_text),
    Target(
        "pdf",
        check_pdf,
        lambda: [p.replace(b"\n\n", b"\n\f\n").replace(b"- ", b"\xef\xbf\xbe\n") for p in material.pages(".txt")],
        mutation.of_text,
    ),
    Target("published", check_published, _line_seeds, mutation.of_text),
)
