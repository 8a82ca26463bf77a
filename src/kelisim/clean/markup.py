"""HTML to blocks: what a browser would set apart is a block; each remembers the elements around it and why they look like furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from kelisim.clean.block import Block
from kelisim.clean.facts import PageFacts
from kelisim.clean.hints import furniture_hint, headline_hint
from kelisim.clean.htmltokens import Tag, html_tokens
from kelisim.clean.traced import OWN, Traced

BLOCKS = frozenset(
    "address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr html legend "
    "li main nav ol p pre section summary table tbody td tfoot th thead tr ul button select option form label nav title head".split()
)
VOID = frozenset("area base br col embed hr img input link meta source track wbr param".split())
CLOSED_BY = {"p": BLOCKS - {"html", "body", "head"}, "li": {"li"}, "dt": {"dt", "dd"}, "dd": {"dt", "dd"}, "tr": {"tr", "tbody", "tfoot"},
             "td": {"td", "th", "tr", "tbody"}, "th": {"td", "th", "tr", "tbody"}, "option": {"option"}}  # fmt: skip
UNREAD = frozenset({"script", "style", "template", "noscript", "svg", "iframe", "textarea", "head", "option"})
NARROW = 80  # pixels: a narrower picture is an ornament or a face
LONGEST_WIDTH = 6  # digits of a width
_PHOTOGRAPH = re.compile(r"\.(?:jpe?g|webp)(?:$|\?)", re.IGNORECASE)
_NEWLINE = re.compile("\n")
_NEAR = 40  # elements from the innermost, among which a closing tag finds its own
MAX_DEPTH = 400
_TELLING = frozenset({"meta", "script", "time", "link", "base", "img", "title", "br"})
_BREAK = Traced("\n", [OWN])
_CELLS = frozenset({"tr", "td", "th"})
HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6", "li", "figcaption")
_HEADINGS = frozenset(HEADINGS)
SENTENCE_ENDS = '.!?…:;»”"'


@dataclass(slots=True)
class Element:
    """An element around blocks: its tag, the element it stands in, why it looks like furniture; `heads` where its class says headline."""

    tag: str
    parent: int
    hint: str | None = None
    body: bool = False
    heads: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: the elements around it, its description (`alt`), whether it is a photograph and no ornament."""

    path: tuple[int, ...]
    description: str
    photograph: bool


@dataclass(slots=True)
class Page:
    """A page taken apart: its blocks, the elements that `Block.path` numbers, and what it states to machines."""

    blocks: list[Block] = field(default_factory=list)
    elements: list[Element] = field(default_factory=lambda: [Element("", 0)])
    facts: PageFacts = field(default_factory=PageFacts)
    pictures: list[Picture] = field(default_factory=list)


class _Reader:
    """Walks the tokens with the stack of open elements; `_open` is the text of the block so far, in pieces."""

    def __init__(self) -> None:
        self.page = Page()
        self._stack: list[int] = [0]
        self._tags: list[str] = [""]  # of the elements of the stack
        self._open: list[Traced] = []
        self._linked: list[bool] = []  # whether each piece stands in a link
        self._said = False  # whether any piece is more than white space
        self._link_depth = 0
        self._unread: list[str] = []
        self._title = False
        self._script = ""

    def tag(self, tag: Tag) -> None:
        name = tag.name
        if name == "a":  # neither a block nor a void element, and no element that a path goes through
            self._link_depth = max(0, self._link_depth - 1) if tag.closes else self._link_depth + 1
            return
        if name in _TELLING:
            self._tell(tag)
        if name in BLOCKS and self._open:
            self._flush()
        if name in VOID:
            return
        if tag.closes:
            self._close(name)
        else:
            self._enter(name, tag)

    def text(self, text: Traced) -> None:
        if self._script and self._unread:
            self.page.facts.read_linked(text.text)
            self._script = ""
        elif self._title:
            self.page.facts.title += text.text
        elif not self._unread:
            self._add(text)

    def done(self) -> Page:
        self._flush()
        self.page.facts.title = " ".join(self.page.facts.title.split())
        return self.page

    def _add(self, text: Traced) -> None:
        self._open.append(text)
        self._linked.append(self._link_depth > 0)
        self._said = self._said or not text.text.isspace()

    def _tell(self, tag: Tag) -> None:
        """Take in a tag that says more than where a block begins or ends."""
        if tag.name == "title":
            self._title = not tag.closes and "svg" not in self._unread
        elif tag.name == "br":
            self._add(_BREAK)
        elif tag.name == "img":
            if not self._unread:
                self.page.pictures.append(_picture(tag.attributes(), tuple(self._stack)))
        elif not tag.closes:
            self._state(tag.name, tag.attributes())

    def _state(self, name: str, attributes: dict[str, str]) -> None:
        facts = self.page.facts
        if name == "meta":
            facts.read_meta(attributes)
        elif name == "script":
            self._script = "ld" if "ld+json" in attributes.get("type", "").lower() else ""
        elif name == "time" and attributes.get("datetime"):
            facts.times.append((len(self.page.blocks), attributes["datetime"]))
        elif name == "link" and attributes.get("rel", "").lower() == "canonical":
            facts.address = facts.address or attributes.get("href", "")

    def _enter(self, name: str, tag: Tag) -> None:
        if name in UNREAD:
            self._unread.append(name)
        while name in CLOSED_BY.get(self._tags[-1], ()):
            self._stack.pop()
            self._tags.pop()
        hint, heads, body = _told(tag)
        if (name in BLOCKS or hint or heads) and len(self._stack) < MAX_DEPTH:
            if (hint or heads) and name not in BLOCKS:
                self._flush()
            self.page.elements.append(Element(name, self._stack[-1], hint, body, heads))
            self._stack.append(len(self.page.elements) - 1)
            self._tags.append(name)

    def _close(self, name: str) -> None:
        if name in UNREAD and name in self._unread:
            while self._unread.pop() != name:
                pass
        at = len(self._tags) - 1
        if name != self._tags[at]:
            near = self._tags[: -_NEAR - 1 : -1]
            if name not in near:
                return
            at -= near.index(name)
        if name not in BLOCKS:
            self._flush()
        del self._stack[at:], self._tags[at:]

    def _flush(self) -> None:
        pieces, linked, said = self._open, self._linked, self._said
        self._open, self._linked, self._said = [], [], False
        if not said:
            return
        text = Traced.join(pieces)
        links = _links(pieces, linked)
        path = tuple(self._stack)
        heading, row, cell = self._place()
        for start, end in _parts(text):
            part = text.cut(start, end).tidy()
            share = links.count("1", start, end) / max(1, end - start)
            if part.text:
                self.page.blocks.append(Block(part, heading, None, share, path, row, cell))

    def _place(self) -> tuple[str, int, int]:
        """The tag that says what the open block is, and the table row and cell around it (0: none)."""
        tags, around, elements = self._tags, self._stack, self.page.elements
        heading = tags[-1] if _HEADINGS.isdisjoint(tags) else next(tag for tag in HEADINGS if tag in tags)
        if elements[around[-1]].heads or elements[around[-2:][0]].heads:
            heading = "h2"
        if _CELLS.isdisjoint(tags):
            return heading, 0, 0
        inner = dict(zip(tags, around, strict=True))
        return heading, inner.get("tr", 0), max(inner.get("td", 0), inner.get("th", 0))


def _links(pieces: Sequence[Traced], linked: Sequence[bool]) -> str:
    """A figure for each character of a block: 1 in a link; empty where none is in one."""
    return "".join("01"[link] * len(piece.text) for piece, link in zip(pieces, linked, strict=True)) if True in linked else ""


@lru_cache(maxsize=1024)  # menus and lists open hundreds of elements alike, and so do the pages of one site
def _told(tag: Tag) -> tuple[str | None, bool, bool]:
    """What a tag says of its element: why it looks like furniture, whether it holds a headline, whether the article's text."""
    attributes = tag.attributes() if tag.inside.strip(" /") else {}
    body = tag.name in {"article", "main"} or "articlebody" in attributes.get("itemprop", "").lower()
    return furniture_hint(tag.name, attributes), headline_hint(tag.name, attributes), body


def _picture(attributes: dict[str, str], path: tuple[int, ...]) -> Picture:
    width = attributes.get("width", "")
    wide = int(width) >= NARROW if width.isdecimal() and len(width) < LONGEST_WIDTH else bool(_PHOTOGRAPH.search(attributes.get("src", "")))
    return Picture(path, " ".join(attributes.get("alt", "").split()), wide)


def _parts(text: Traced) -> list[tuple[int, int]]:
    """Where the block's text is cut at its `<br>`s: at two in a row, or at one that does not go on in lower case."""
    if OWN not in text.at:
        return [(0, len(text.text))]
    breaks = [match.start() for match in _NEWLINE.finditer(text.text) if text.at[match.start()] == OWN]
    cuts, last = [0], 0
    for number, here in enumerate(breaks):
        line = text.text[last:here].strip()
        following = text.text[here + 1 : breaks[number + 1] if number + 1 < len(breaks) else len(text.text)].strip()
        if not following or not line or line[-1] in SENTENCE_ENDS or not following[0].islower():
            cuts.append(here + 1)
        last = here + 1
    return list(zip(cuts, [*cuts[1:], len(text.text)], strict=True))


def read_markup(page: str) -> Page:
    """Take an HTML page apart.

    >>> [block.words for block in read_markup("<p>One</p><p>two &amp; three").blocks]
    ['One', 'two & three']
    """
    reader = _Reader()
    for token in html_tokens(page):
        if isinstance(token, Tag):
            reader.tag(token)
        else:
            reader.text(token)
    return reader.done()
