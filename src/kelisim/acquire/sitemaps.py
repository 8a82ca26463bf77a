"""Sitemaps: the addresses that a site lists for machines, with days and titles where it is a news sitemap; and indexes of sitemaps.

The form is that of sitemaps.org (protocol 0.9) with Google's extension for news. Names are taken without their namespace: sites write
them with and without. A document that declares entities is refused, so that none can grow; nothing is ever fetched by the parser.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.parsers import expat

from kelisim.acquire.listed import Entry, Listing, once, plain_address, plain_title, stated_day
from kelisim.acquire.unpacking import GZIP, NotWholeError, TooLargeError, unpacked
from kelisim.model.issue import Issue

LIMIT = 50_000_000  # bytes, decompressed: what sitemaps.org allows
MOST = 50_000  # addresses in one sitemap, as sitemaps.org has it
DEPTH = 3  # indexes within each other; the walk over them is the caller's (`kelisim.pipeline.watch`)
_DEEPEST = 20  # elements within each other: a sitemap has five
_READ = frozenset({"loc", "lastmod", "title", "publication_date"})
_LONGEST = 4000  # characters of one element's text


def read_sitemap(data: bytes, address: str, *, limit: int = LIMIT, most: int = MOST) -> Listing:
    """The entries of a sitemap, or the lists that an index names, each with the day of its last change; `address` is its own.

    Takes the bytes as they came, gzip or not. What is broken is an Issue (E116 too large, E203 no sitemap); what stands before it
    counts.

    >>> page = b"<urlset><url><loc>https://a.example/1</loc><lastmod>2025-08-22T10:00:00Z</lastmod></url></urlset>"
    >>> read_sitemap(page, "https://a.example/sitemap.xml").entries
    (Entry(address='https://a.example/1', title=None, published=None, modified='2025-08-22'),)
    """
    reading = _Reading(address, most)
    fault = reading.read(unpacked([data], "gzip" if data.startswith(GZIP) else "", limit))
    issues = (Issue(fault[0], address, fault[1]),) if fault else ()
    return Listing(once(reading.entries), once(reading.lists), issues)


class _BrokenError(Exception):
    """Why a document is read no further: a code and what was found."""


class _Reading:
    """One document, as expat walks through it."""

    def __init__(self, address: str, most: int) -> None:
        self.address, self.most = address, most
        self.entries: list[Entry] = []
        self.lists: list[Entry] = []
        self.path: list[str] = []
        self.words: list[str] = []
        self.length = 0
        self.told: dict[str, str] = {}

    def read(self, pieces: Iterator[bytes]) -> tuple[str, str] | None:
        """Read to the end; where that is not reached, the code and the reason."""
        parser = expat.ParserCreate()
        parser.StartElementHandler, parser.EndElementHandler, parser.CharacterDataHandler = self._start, self._end, self._text
        parser.EntityDeclHandler = _refuse_entity
        parser.buffer_text = True
        try:
            for piece in pieces:
                parser.Parse(piece, False)
            parser.Parse(b"", True)
        except _BrokenError as broken:
            return broken.args[0], broken.args[1]
        except TooLargeError as error:
            return "E116", str(error)
        except NotWholeError as error:
            return "E203", f"its gzip is {error}"
        except (expat.ExpatError, ValueError, LookupError) as error:  # LookupError, ValueError: an encoding that nobody knows
            return "E203", f"no XML: {error}"
        return None

    def _start(self, name: str, _attributes: dict[str, str]) -> None:
        name = name.rpartition(":")[2].lower()
        if not self.path and name not in ("urlset", "sitemapindex"):
            raise _BrokenError("E203", f"no sitemap: its root is <{name[:40]}>")
        self.path.append(name)
        if len(self.path) > _DEEPEST:
            raise _BrokenError("E203", f"more than {_DEEPEST} elements within each other")
        self.words, self.length = [], 0

    def _text(self, words: str) -> None:
        if self.path and self.path[-1] in _READ and self.length < _LONGEST:
            self.words.append(words)
            self.length += len(words)

    def _end(self, _name: str) -> None:
        name = self.path.pop()
        if name in _READ and "image" not in self.path and "video" not in self.path:
            self.told.setdefault(name, "".join(self.words)[:_LONGEST].strip())
        elif len(self.path) == 1 and name in ("url", "sitemap"):
            self._add(name)
            self.told = {}
        self.words = []

    def _add(self, name: str) -> None:
        address = plain_address(self.told.get("loc", ""), self.address)
        if not address:
            return
        if len(self.entries) + len(self.lists) >= self.most:
            raise _BrokenError("E116", f"more than {self.most} addresses")
        day = stated_day(self.told.get("publication_date"))
        entry = Entry(address, plain_title(self.told.get("title")), day, stated_day(self.told.get("lastmod")))
        (self.lists if name == "sitemap" else self.entries).append(entry)


def _refuse_entity(*_declared: object) -> None:
    raise _BrokenError("E203", "it declares entities")
