"""What the languages' makers of headings share: a phrase's tokens, and what comes out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from kelisim.lang.language import Language

THING, ACT = "thing", "act"  # a noun phrase; what is to be done («обеспечить проезд грузов»), where a language heads its lists so
BY_NOUN = ("group", "document", "project", "support", "schedule")  # kinds that are named by what is made, not by the making
_PARTS = re.compile(r"[«“„\"][^«»“”„\"]{1,90}[»”\"]|\d+(?:[–—.,]\d+)+(?:-[^\W\d_]+)?|[^\W_]+(?:[-‑'’./·&][^\W_]+)*|№|\S")
_SIGN = re.compile(r"\W")
_NUMBERED = re.compile(r"^\s*(?:\(?\d{1,2}(?:\.\d{1,2})*[.)]\s+)")


@dataclass(frozen=True, slots=True)
class Heading:
    """What something can be called at the head of a page: the words in the nominative, whether they name a thing or an act, whether a
    proper name in quotation marks is among them, and whether they are `bare`: they tell the sort («memorandum»), and not which it is."""

    words: str
    form: str = THING
    named: bool = False
    bare: bool = False


class Part(NamedTuple):
    """A word, a name in quotation marks with its marks, or a sign."""

    text: str
    start: int
    end: int

    @property
    def folded(self) -> str:
        """Without its capitals."""
        return self.text.casefold()

    @property
    def quoted(self) -> bool:
        """Whether it is a name in quotation marks."""
        return self.text[0] in '«“„"' and len(self.text) > 1

    @property
    def sign(self) -> bool:
        """Whether it is no word: a comma, a dash, a bracket."""
        return len(self.text) == 1 and bool(_SIGN.match(self.text))

    @property
    def capital(self) -> bool:
        """Whether it is written as a name: with a capital anywhere, or between quotation marks."""
        return self.quoted or self.text != self.folded


def parts_of(words: str) -> list[Part]:
    """The parts of a phrase, names in quotation marks whole.

    >>> [part.text for part in parts_of("терминал «Алтын жол», 2026")]
    ['терминал', '«Алтын жол»', ',', '2026']
    """
    return [Part(m.group(), m.start(), m.end()) for m in _PARTS.finditer(words)]


def tidied(words: str) -> str:
    """A phrase on one line, without the number of an item, and without what stands outside a quotation that ends in it; empty where a
    quotation begins in it and does not end: that is somebody's speech.

    >>> tidied("увеличить экспорт», – отметил министр"), tidied("«Мы построим завод"), tidied("2.1. Создать группу")
    ('увеличить экспорт', '', 'Создать группу')
    """
    flat = _NUMBERED.sub("", " ".join(words.split()))
    for part in parts_of(flat):
        if part.text in "«“„":
            return ""
        if part.text in '»”"':
            return flat[: part.start].strip() if not flat[part.end :].strip(" ").strip(".")[:1].isalnum() else ""
    return flat.strip(" .,;:–—-")


def counts(words: str, language: Language) -> bool:
    """Whether words are a number, or a unit in which something is measured or paid; what is only counted is a thing («договор»).

    >>> from kelisim.lang.language import load
    >>> counts("миллиард", load("ru")), counts("договор", load("ru"))
    (True, False)
    """
    found = language.number_words.find(language.tokenize(words))
    return any(match.layer != "units" or match.value not in ("count", "times") for match in found)


def headed(text: str) -> str:
    """Words as they stand at the head of a page."""
    return text[:1].upper() + text[1:]


def spelled(words: str, parts: Sequence[Part]) -> str:
    """The words from the first to the last of some parts, as they are written."""
    return words[parts[0].start : parts[-1].end] if parts else ""
