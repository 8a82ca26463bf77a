"""Bytes to Document: the order of the steps, and the text put together so that each character leads to the page."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace

from kelisim.clean.block import Block
from kelisim.clean.boilerplate import marked_lines, settle
from kelisim.clean.colophon import marked_colophons
from kelisim.clean.digest import main_item
from kelisim.clean.dump import article_of_dump
from kelisim.clean.encoding import decode
from kelisim.clean.facts import PageFacts
from kelisim.clean.language import article_language, page_language
from kelisim.clean.lines import NO_MARKS, text_blocks
from kelisim.clean.lookalikes import repaired
from kelisim.clean.markup import read_markup
from kelisim.clean.notes import page_notes
from kelisim.clean.pdf import is_pdf, pdf_text
from kelisim.clean.pdfpages import PdfText
from kelisim.clean.places import marked
from kelisim.clean.published import find_published
from kelisim.clean.source import find_source
from kelisim.clean.title import Headline, listed_headline, page_headline
from kelisim.clean.traced import Traced
from kelisim.model.document import Document, Snapshot, Source, Told
from kelisim.model.issue import Issue
from kelisim.model.text import Span

_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|article|main|div|p|h1|meta)\b[^<>]{0,2000}>", re.IGNORECASE)
_HTML_NAMES = (".html", ".htm", ".xhtml", ".shtml", ".php")
_PARAGRAPHS = "\n\n"
LONGEST_PAGE = 10_000_000  # characters; a saved page with its pictures written into it stays below
LONGEST_TEXT = 200_000  # characters: half a book. What the annotators take grows with the square: 75 000 took five seconds
NOTHING = Told()


def clean(snapshot: Snapshot, *, told: Told = NOTHING) -> Document | Issue:
    """The article of a page with its title, day, source and language; an Issue when there is none.

    >>> page = b"Two premiers met\\n\\nThe premiers of the two states met in Astana on Friday and spoke of trade."
    >>> clean(Snapshot("a.txt", page)).title
    'Two premiers met'
    """
    printed = pdf_text(snapshot) if is_pdf(snapshot) else None
    page = decode(snapshot) if printed is None else printed.text if isinstance(printed, PdfText) else printed
    if isinstance(page, Issue):
        return page
    if len(page) > LONGEST_PAGE:
        return Issue("E103", snapshot.name, f"{len(page)} characters in the page, limit {LONGEST_PAGE}")
    facts, blocks = _taken_apart(snapshot, page, printed.marks if isinstance(printed, PdfText) else NO_MARKS)
    blocks, repairs = repaired(blocks)
    lang = page_language([b.words for b in blocks if not b.reason], snapshot.name)
    if isinstance(lang, Issue):
        return lang
    blocks = marked_colophons(blocks, lang)
    if blocks and blocks[0].tag == "line":
        blocks = article_of_dump(blocks, lang)
    told = snapshot.told.before(told)
    headline = page_headline(blocks, facts, page, lang) or listed_headline(blocks, told.title)
    document = _document(snapshot, page, facts, blocks, headline, lang, told)
    return replace(document, notes=(*document.notes, *repairs)) if repairs and isinstance(document, Document) else document


def _taken_apart(snapshot: Snapshot, page: str, marks: Mapping[int, str]) -> tuple[PageFacts, list[Block]]:
    """What the page states to machines (of a plain text no more than where it was found), and its blocks, their own furniture marked."""
    address = snapshot.name if snapshot.name.startswith(("http://", "https://")) else ""
    if not _is_html(snapshot, page):
        return PageFacts(address=address), main_item(marked_lines(text_blocks(page, marks)))
    markup = read_markup(page)
    markup.facts.address = markup.facts.address or address
    return markup.facts, marked(markup)


def _is_html(snapshot: Snapshot, page: str) -> bool:
    """Whether the page is HTML: it is sent as such, or it begins with a tag, or its name says so and a tag is not far."""
    if "html" in (snapshot.media_type or ""):
        return True
    found = _HTML.search(page[:5000])
    return found is not None and (not page[: found.start()].strip() or snapshot.name.lower().endswith(_HTML_NAMES))


def _document(
    snapshot: Snapshot, page: str, facts: PageFacts, blocks: list[Block], found: Headline | None, lang: str, told: Told
) -> Document | Issue:
    at = found.block if found else None
    settled = settle(blocks, at, lang)
    body = [block for number, block in enumerate(settled) if not block.reason and number != at]
    if not body:
        return Issue("E206", snapshot.name, f"{len(blocks)} blocks, none of them a paragraph")
    parts = [found.text] if found else []
    text = Traced.join([*parts, *(block.text if block.tag == "row" else block.text.tidy() for block in body)], _PARAGRAPHS)
    if len(text.text) > LONGEST_TEXT:
        return Issue("E103", snapshot.name, f"{len(text.text)} characters in the article, limit {LONGEST_TEXT}")
    own, passages = article_language(text.text, lang)
    return Document(
        id=snapshot.id,
        stem=snapshot.stem,
        text=text.text,
        lang=own,
        title=found.text.text if found else told.title,  # on no page, so it is no part of the text
        title_span=Span(0, len(found.text.text)) if found else None,
        published=find_published(settled, at, facts, lang) or told.published,
        source=_source(find_source(settled, at, facts, lang), told),
        page=page,
        origin=text.origin(),
        notes=(*page_notes(settled, at), *([("title", "as a list gives it")] if told.title and not found else [])),
        passages=passages,
    )


def _source(found: Source, told: Told) -> Source:
    return Source(found.name or told.source, found.country or told.country, found.kind or told.kind)
