"""The edits of pages: what changed in the text from one version to the next, what became of the facts, and whether the page says so."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from kelisim.lang.corrections import is_correction
from kelisim.lang.language import load
from kelisim.model.document import Document
from kelisim.model.record import Record
from kelisim.views.edits import NEAR, Changes, Entity, compare
from kelisim.views.versions import VersionedPage

SAME, GONE, NEW = "same", "gone", "new"
_HIDDEN = re.compile(r"<!--.*?(?:-->|$)|<(script|style|noscript|template)\b.*?(?:</\1\s*>|$)", re.DOTALL | re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,5000}>|\n")


@dataclass(frozen=True, slots=True)
class SentenceEdit:
    """One sentence that is not as it was, as a row of (`same`, `gone` or `new`, words); all of it `gone`, or all `new`, where the other
    version has nothing like it."""

    words: tuple[tuple[str, str], ...]

    def of(self, *kinds: str) -> str:
        """The words of some kinds: `of("same", "gone")` is the sentence as it was."""
        return " ".join(words for kind, words in self.words if kind in kinds)


@dataclass(frozen=True, slots=True)
class PageEdit:
    """One page's change from one version to the next: the day (YYYY-MM-DD) on which the later was first seen, both readings, the sentences
    that differ, what became of the facts, and the page's own note of it; None where it was changed without a word."""

    address: str
    since: str
    before: Record
    after: Record
    sentences: tuple[SentenceEdit, ...]
    facts: Changes
    note: str | None = None

    @property
    def silent(self) -> bool:
        """Whether the page does not say that it was changed."""
        return self.note is None


def page_edits(page: VersionedPage, records: Mapping[str, Record], entity: Entity = lambda document, local: local) -> Iterator[PageEdit]:
    """The edits of a page, the oldest first. `records` has the reading of every document of its versions."""
    for earlier, later in zip(page.versions, page.versions[1:], strict=False):
        before, after = records[earlier.document], records[later.document]
        sentences = tuple(sentence_edits(before.document, after.document))
        yield PageEdit(
            page.address, later.since, before, after, sentences, compare(before, after, entity), note(before.document, after.document)
        )


def sentence_edits(before: Document, after: Document) -> Iterator[SentenceEdit]:
    """The sentences of two texts that differ, in the order of the later text; those that are much alike are set beside each other, word by
    word.

    >>> old, new = (Document(sum, sum, f"It grew. It reached {sum} million dollars.", "en") for sum in "57")
    >>> [edit.words for edit in sentence_edits(old, new)]
    [(('same', 'It reached'), ('gone', '5'), ('new', '7'), ('same', 'million dollars.'))]
    """
    old, new = _sentences(before), _sentences(after)
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from _beside(old[first:last], new[start:end])


def _beside(old: list[str], new: list[str]) -> Iterator[SentenceEdit]:
    """Sentences in the place of others: each new one with the old one that it is most like, then the old ones that are left."""
    left = list(old)
    for sentence in new:
        near = max(left, key=lambda other: _likeness(other, sentence), default=None)
        if near is None or _likeness(near, sentence) < NEAR:
            yield SentenceEdit(((NEW, sentence),))
        else:
            left.remove(near)
            yield SentenceEdit(tuple(_words(near.split(), sentence.split())))
    yield from (SentenceEdit(((GONE, sentence),)) for sentence in left)


def _likeness(one: str, other: str) -> float:
    return SequenceMatcher(None, one.split(), other.split(), autojunk=False).ratio()


def _words(old: list[str], new: list[str]) -> Iterator[tuple[str, str]]:
    for kind, first, last, start, end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind == "equal":
            yield SAME, " ".join(old[first:last])
            continue
        if first < last:
            yield GONE, " ".join(old[first:last])
        if start < end:
            yield NEW, " ".join(new[start:end])


def _sentences(document: Document) -> list[str]:
    spans = load(document.lang).sentences(document.text)
    return [" ".join(span.of(document.text).split()) for span in spans]


def note(before: Document, after: Document) -> str | None:
    """The line by which the later version of a page says that it was changed: one that the earlier one did not have. It may stand outside
    of the article, beside the day or at its foot, so the whole page is looked at, scripts and what is hidden in them aside.

    >>> note(Document("a", "a", "", "ru", page="<p>Сумма</p>"), Document("b", "b", "", "ru", page="<p>Сумма</p><i>Уточнено: 2 млн</i>"))
    'Уточнено: 2 млн'
    """
    known = set(_lines(before.page))
    return next((line for line in _lines(after.page) if line not in known and is_correction(line)), None)


def _lines(page: str) -> Iterable[str]:
    """What a reader of a page sees, cut at tags and line ends."""
    shown = _HIDDEN.sub("\n", page)
    return (line for part in _TAG.split(shown) if (line := " ".join(html.unescape(part).split())))
