"""What stands above a text: headlines in capitals, and datelines with the outlet that reports."""

from __future__ import annotations

import re
from dataclasses import replace

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.reading import Reading
from kelisim.lang.tokens import fold
from kelisim.model.text import Span

_OUTLET = re.compile(
    r"^[^\n,.]{2,40},\s*(?:[^\n«\"]{0,30})[«\"](?P<quoted>[^»\"\n]{2,40})[»\"]"
    r"|^[^\W\d_][^\n:/]{2,40}?\s/(?P<slashed>[^/\n\d]{2,30})/"
    r"|^[^\W\d_][^\n.:(]{2,40}?\s\((?P<bracketed>[^()\n\d]{2,30})\)\s*[-–—]"
    r"|^[^\W\d_][^\n:–—]{2,40}?\s[-–—]\s(?P<dashed>[^\W\d_a-zа-я][^\n.,–—]{1,25}?)\.\s"
)
_WORDS = 4  # of an outlet's name
_CAPITALS = 2  # words: a headline of capitals has more
_INFLECTED = 4  # letters: the last two of a longer word may be its ending


def outside_headline(headed: list[NameSpan], reading: Reading) -> list[NameSpan]:
    """In a headline where every word is capital only what the text below words so too is a name; of a headline in capitals throughout
    a name ends where the text below ends it."""
    title, _, body = reading.text.partition("\n")
    if body and title.isupper() and len(title.split()) > _CAPITALS:
        return [cut for h in headed if (cut := _borne_out(h, len(title), body, reading))]
    words = [w for w in re.findall(r"[^\W\d_]+", title) if len(w) > 3]
    headline = reading.language.code == "en" and bool(body) and not title.rstrip().endswith(".") and len(words) > 3
    if not headline or sum(w[0].isupper() for w in words) < len(words) * 0.75:
        return headed
    return [h for h in headed if reading.tokens[h.first].start >= len(title) or reading.span(h.first, h.last).of(reading.text) in body]


def _borne_out(name: NameSpan, title: int, body: str, reading: Reading) -> NameSpan | None:
    """As many words of a name in a headline of capitals as the text below says in a row, their first with a capital."""
    if reading.tokens[name.first].start >= title:
        return name
    for last in range(name.last, name.first, -1):
        words = [
            re.escape(fold(_stem(reading.tokens[n].text))) + r"\w*" for n in range(name.first, last) if reading.tokens[n].kind == "word"
        ]
        found = re.search(r"\b" + r"\W+".join(words), fold(body)) if words else None
        if found and body[found.start()].isupper() and (last == name.last or name.rule == "name.head"):
            return replace(name, last=last)
    return None


def _stem(word: str) -> str:
    """A word without what its case may change."""
    return word[:-2] if len(word) > _INFLECTED else word


def dateline_outlets(taken: frozenset[int], reading: Reading) -> list[NameSpan]:
    """«Бишкек, "Ала-Тоо кабар".», "ISLAMABAD (Dunya News) –", «МИНСК, 30 сентября. /ТАСС/»: the outlet at the head of a paragraph."""
    found = []
    offset = 0
    for paragraph in reading.text.split("\n\n")[:3]:
        match = _OUTLET.match(paragraph)
        if match and _opens_with_place(offset, reading):
            group = match.lastgroup or "quoted"
            inside = reading.inside(Span(offset + match.start(group), offset + match.end(group)))
            if inside and not taken & set(inside) and len(inside) <= _WORDS + 1 and reading.capital(inside[0]):
                found.append(NameSpan(inside[0], inside[-1] + 1, "ORG", "name.dateline"))
        offset += len(paragraph) + 2
    return found


def _opens_with_place(start: int, reading: Reading) -> bool:
    """A dateline begins with a place, known or in capitals; «По словам эксперта, …: «…»» begins with none."""
    first = reading.inside(Span(start, len(reading.text))).start
    if first >= len(reading.tokens):
        return False
    known = any(str(m.value).partition(":")[0] in ("place", "country") for m in reading.begun(first, first + 1, "name"))
    return known or (reading.tokens[first].text.isupper() and len(reading.tokens[first].text) > 2)


def headline_verbs(reading: Reading) -> frozenset[int]:
    """Verbs that only a headline writes with a capital ("Islam Karimov Meets With the Envoy"): no part of the name before them."""
    verbs = reading.language.words("headline_actions")
    return frozenset(n for n in reading.capitals if reading.word(n) in verbs) if verbs else frozenset()
