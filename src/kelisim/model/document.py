"""What is read: the bytes as they came, and the document that was made of them."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass, field, fields, replace

from kelisim.model.date import PartialDate
from kelisim.model.text import OffsetMap, Span

LANGUAGES = ("kk", "ky", "ru", "en")


@dataclass(frozen=True, slots=True)
class Told:
    """What the user, the collector that kept a page, or the list that named it tells of documents that do not say it themselves."""

    published: PartialDate | None = None
    source: str | None = None
    country: str | None = None
    kind: str | None = None
    title: str | None = None

    def before(self, other: Told) -> Told:
        """This, and where it says nothing, the other.

        >>> Told(source="Steppe Wire").before(Told(source="A", country="KZ"))
        Told(published=None, source='Steppe Wire', country='KZ', kind=None, title=None)
        """
        return Told(*(getattr(self, each.name) or getattr(other, each.name) for each in fields(self)))


@dataclass(frozen=True, slots=True)
class Snapshot:
    """Bytes as fetched, with what the fetching itself tells. Its id is the hash of the bytes.

    `told` is what a collector kept beside the page; `fetched` is when an archive says that the page was fetched (ISO 8601, UTC).

    >>> Snapshot("page.txt", b"abc").id[:8]
    'ba7816bf'
    """

    name: str
    data: bytes
    media_type: str | None = None
    encoding: str | None = None
    told: Told = Told()
    fetched: str | None = None

    @property
    def id(self) -> str:
        """SHA-256 of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    @property
    def stem(self) -> str:
        """The file's name without folders and without its last ending; of an address the last part of its path that says something.

        >>> Snapshot("saved/page.html", b"").stem, Snapshot("https://ministry.example/news/1520/?lang=en", b"").stem
        ('page', '1520')
        """
        name = self.name.replace("\\", "/")
        address = re.match(r"https?://([^/?]+)([^?]*)", name)
        if address:
            name = address[2].rstrip("/") or address[1]
            if not address[2].strip("/"):
                return name
        name = name.rsplit("/", 1)[-1]
        return name.rsplit(".", 1)[0] if "." in name[1:] else name


@dataclass(frozen=True, slots=True)
class Source:
    """Who published: each part None when the document does not let a reader know. `kind` is `official` or `press`."""

    name: str | None = None
    country: str | None = None
    kind: str | None = None


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """A stretch of a document's text in one language: one of the four, or the code of another, which is left unread."""

    start: int
    end: int
    lang: str


@dataclass(frozen=True, slots=True)
class Document:
    """The article as cleaned: the headline, then the paragraphs, apart from each other by a blank line.

    `origin` leads from offsets in `text` to offsets in `page` (of HTML the decoded page, of PDF the extracted text).
    `title_span` is the headline's place in `text`: None when the document has none, or one that a list gave and no line of the page has.
    `notes` holds lines that are not the article but tell of it (dateline, credit, byline), by name. `passages` is empty where the whole
    text is in `lang`.
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
    passages: tuple[Passage, ...] = ()

    def lang_at(self, offset: int) -> str:
        """The language of the passage at an offset (between two, that of the one before)."""
        return next((p.lang for p in reversed(self.passages) if p.start <= offset), self.lang)

    def languages(self) -> list[str]:
        """The languages in which the text is read, its own first."""
        return [self.lang, *dict.fromkeys(p.lang for p in self.passages if p.lang in LANGUAGES and p.lang != self.lang)]

    def in_language(self, lang: str) -> Document:
        """The document as a reader of one language sees it: passages in others are blank, and every offset is as before.

        >>> page = Document("1", "a", "Сәлем! Привет!", "kk", passages=(Passage(0, 6, "kk"), Passage(7, 14, "ru")))
        >>> page.in_language("ru").text
        '       Привет!'
        """
        text = self.text
        for passage in self.passages:
            if passage.lang != lang:
                blank = re.sub(r"[^\n]", " ", text[passage.start : passage.end])
                text = text[: passage.start] + blank + text[passage.end :]
        titled = self.title_span is not None and self.lang_at(self.title_span.start) == lang
        return replace(self, text=text, lang=lang, title_span=self.title_span if titled else None, passages=())

    def paragraphs(self) -> list[Span]:
        """The paragraphs of the text (the headline first, where there is one)."""
        return paragraphs_of(self.text)


def paragraphs_of(text: str) -> list[Span]:
    """The paragraphs of a cleaned text: what blank lines set apart."""
    spans, start = [], 0
    for part in text.split("\n\n"):
        if part.strip():
            spans.append(Span(start, start + len(part)))
        start += len(part) + 2
    return spans
