"""Saved pages with the words of facts marked in their source: one HTML file that shows every character of a page and runs none."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

from kelisim.model.claim import Claim
from kelisim.model.document import Document
from kelisim.model.text import Span

# The page itself is text here; should a browser ever take a piece of it for more, this lets it load and run nothing.
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]\w{1,31});")
_STYLE = """body { font: 16px/1.5 sans-serif; margin: 2em auto; max-width: 60em; padding: 0 1em; }
pre { background: #f6f6f6; overflow-wrap: anywhere; padding: 1em; white-space: pre-wrap; }
mark { background: #ffe066; } mark:target, a:target + mark { outline: 2px solid #c00; }"""


@dataclass(frozen=True, slots=True)
class Marked:
    """A document, the name (path or address) under which it was read, and the claims whose words are to be marked in it."""

    document: Document
    name: str
    claims: tuple[Claim, ...]


def source_page(pages: Iterable[Marked]) -> str:
    """An HTML page with the whole source of each document as text, the words of the claims marked, and a list that leads to each.

    Nothing of a source is markup here: every sign that could be is escaped, and the page forbids scripts, pictures, frames and forms.

    >>> from kelisim.model.text import OffsetMap
    >>> page = "<script>alert(1)</script>"
    >>> "<script" in source_page([Marked(Document("0f", "a", "", "en", page=page), "a.html", ())])
    False
    """
    return "\n".join([
        "<!doctype html>", '<html><head><meta charset="utf-8">', f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
        f"<title>Words in their pages</title><style>{_STYLE}</style></head><body>", *(_section(page) for page in pages),
        "</body></html>", "",
    ])  # fmt: skip


def _section(page: Marked) -> str:
    document = page.document
    about = f"{document.source.name or 'publisher not stated'}, {document.published or 'no date'}, {document.lang}; sha256 {document.id}"
    listed = (
        f'<li><a href="#{claim.id}">{claim.kind} {claim.id}</a>: {escape(" ".join(claim.span.of(document.text).split()))}</li>'
        for claim in page.claims
    )
    source = "".join(_pieces(document, page.claims))
    title = f'<h1 lang="{document.lang}">{escape(document.title or document.stem)}</h1>'
    return f"{title}\n<p>{escape(page.name)}<br>{escape(about)}</p>\n<ol>{''.join(listed)}</ol>\n<pre>{source}</pre>"


def _pieces(document: Document, claims: Sequence[Claim]) -> Iterator[str]:
    """The source in stretches, each inside the words of the same claims or of none."""
    for start, end, told, begun in stretches(document, claims):
        anchors = "".join(f'<a id="{claim.id}"></a>' for claim in begun)
        text = escape(document.page[start:end])
        names = escape("; ".join(f"{claim.kind} {claim.id}" for claim in told))
        yield f'{anchors}<mark title="{names}">{text}</mark>' if told else text


def places(document: Document, span: Span) -> list[Span]:
    """Where the words of a span stand in a document's source, piece by piece: tags between them are left out, a character written as
    «&nbsp;» is whole, and white space alone parts nothing.

    >>> from kelisim.model.text import OffsetMap
    >>> page = Document("a", "a", "5 posts", "en", page="5&nbsp;<b>posts</b>", origin=OffsetMap(((0, 0, 2), (2, 10, 5))))
    >>> [place.of(page.page) for place in places(page, Span(0, 7))]
    ['5&nbsp;', 'posts']
    """
    found: list[Span] = []
    for piece in document.origin.pieces(span):
        reference = _REFERENCE.match(document.page, piece.end - 1)
        whole = Span(piece.start, reference.end() if reference else piece.end)
        if found and not document.page[found[-1].end : whole.start].strip():
            whole = Span(found.pop().start, whole.end)
        found.append(whole)
    return found


Stretch = tuple[int, int, list[Claim], list[Claim]]


def stretches(document: Document, claims: Sequence[Claim]) -> Iterator[Stretch]:
    """The source of a document cut where words of claims begin and end: each stretch with the claims it belongs to, and those of them that
    begin with it.

    >>> from kelisim.model.fact import Statement
    >>> from kelisim.model.text import OffsetMap
    >>> page = Document("a", "a", "Bread. Salt.", "en", page="<p>Bread. Salt.</p>", origin=OffsetMap(((0, 3, 12),)))
    >>> [cut[:2] for cut in stretches(page, [Claim("a", Statement(None, "Salt."), Span(7, 12))])]
    [(0, 10), (10, 15), (15, 19)]
    """
    marks = [(piece, claim, not number) for claim in claims for number, piece in enumerate(places(document, claim.span))]
    cuts = sorted({0, len(document.page), *(end for piece, _, _ in marks for end in (piece.start, piece.end))})
    opening: dict[int, list[tuple[Span, Claim, bool]]] = {}
    for mark in marks:
        opening.setdefault(mark[0].start, []).append(mark)
    running: list[tuple[Span, Claim, bool]] = []
    for start, end in pairwise(cuts):
        running = [mark for mark in running if mark[0].end > start] + opening.get(start, [])
        yield start, end, [claim for _, claim, _ in running], [claim for piece, claim, first in running if first and piece.start == start]
