"""What is read: the bytes as they came, and the document that was made of them."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field

from kelisim.model.date import PartialDate
from kelisim.model.text import OffsetMap, Span


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Bytes as fetched, with what the fetching itself tells. Its id is the hash of the bytes.

    >>> Snapshot("page.txt", b"abc").id[:8]
    'ba7816bf'
    """

    name: str
    data: bytes
    media_type: str | None = None
    encoding: str | None = None

    @property
    def id(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def stem(self) -> str:
        """The file's name without folders and without its last ending."""
        name = self.name.replace("\\", "/").rsplit("/", 1)[-1]
        return name.rsplit(".", 1)[0] if "." in name[1:] else name


@dataclass(frozen=True, slots=True)
class Source:
    """Who published: each part None when the document does not let a reader know. `kind` is `official` or `press`."""

    name: str | None = None
    country: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """The article as cleaned: the headline, then the paragraphs, apart from each other by a blank line.

    `origin` leads from offsets in `text` to offsets in `page` (of HTML the decoded page, of PDF the extracted text).
    `title_span` is the headline's place in `text` (None when the document has none). `notes` holds lines that are not
    the article but tell of it (dateline, credit, byline), by name.
    """

    id: str
    stem: str
    text: str
    lang: str
    title: str | None = None
    title_span: Span | None = None
    published: PartialDate | None = None
    source: Source = field(default_factory=Source)
    page: str = ""
    origin: OffsetMap = field(default_factory=OffsetMap)
    notes: tuple[tuple[str, str], ...] = ()

    def paragraphs(self) -> list[Span]:
        """The paragraphs of the text (the headline first, where there is one)."""
        spans, start = [], 0
        for part in self.text.split("\n\n"):
            if part.strip():
                spans.append(Span(start, start + len(part)))
            start += len(part) + 2
        return spans
