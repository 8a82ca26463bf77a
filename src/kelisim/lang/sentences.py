"""Where a sentence ends: at a stop that closes no abbreviation, no initial and no number of an item, outside of quotations."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kelisim.model.text import Span

_BLANK = re.compile(r"\n[^\S\n]*\n\s*")
_STOP = re.compile(r"\.{2,}|[.!?…]+")
_CLOSERS = re.compile(r"[»”\"')\]“’]*")
_OPENERS = re.compile(r"\s+(?P<signs>[«“„\"'‘(\[–—\-•№#$€£₸\s]*)(?P<first>[^\W_])")
_ITEM = re.compile(r"\n[^\S\n]*(?:[–—-]|\d{1,3}[.)])[^\S\n]+(?=[^\W_a-zа-яё]|[«“„\"])|(?<![•▪●◦✅▫])\s[•▪●◦✅▫]\s")
_NUMBER = re.compile(r"[\s(«“„\"•–—-]*(?:\d{1,3}(?:\.\d{1,3})*|[IVXLC]{1,6}|[^\W\d_])\.")
_NUMBER_WITHIN = re.compile(r"[:;)]\s\d{1,2}\.$")
_SHORT = re.compile(r"[^\w]*[^\W\d_]{1,3}\.")
_JOINTS = re.compile(r"[.\s-]")
_LEADING = "(«“„\"'‘[0123456789-–—.,%+$№/"
_ACRONYM = re.compile(r"[^\W\d_]{2,5}\b")
_WORD = re.compile(r"[^\W\d_]+(?=[\s,:])")
_GLUED = re.compile(r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]")
_QUOTE = re.compile('[«»“”„"]')
_OPEN_AFTER = " \n\t\u00a0([«„“–—-/"
_PAIRS = {"»": "«", "”": "“", "“": "„"}
_REACH = 40  # characters before a stop that may belong to its abbreviation
_LONGEST_QUOTATION = 2000  # characters; a mark that is closed farther on was never closed
_SPOKEN = 3  # letters of the shortest word after which a missing space is a slip, and no address or abbreviation


@dataclass(frozen=True, slots=True)
class Stops:
    """What one language says of its stops; every form is written with its own.

    `abbreviations`: their stop ends no sentence; one written with a capital is one only with it ("Sat."). `amounts`, among them: those of
    amounts («млрд.», «км.»). `closing`, among them: those that end an enumeration («т.б.»); before a capital their stop ends the sentence
    too. `starters`: words that, with a capital, begin a sentence whatever stands before («Бұл», «В», "The").
    """

    abbreviations: frozenset[str] = frozenset()
    amounts: frozenset[str] = frozenset()
    closing: frozenset[str] = frozenset()
    starters: frozenset[str] = frozenset()

    @classmethod
    def of(cls, forms: Iterable[str], amounts: Iterable[str] = (), closing: Iterable[str] = (), starters: Iterable[str] = ()) -> Stops:
        """From the lists of a language, whose abbreviations may have spaces («т. д.»)."""
        plain, rough, last = (frozenset(form.replace(" ", "") for form in listed) for listed in (forms, amounts, closing))
        return cls(plain | rough | last, rough, last, frozenset(starters))

    def shortens(self, word: str) -> bool:
        """Whether a word with its stop is an abbreviation, as written or in lower case."""
        return (
            word in self.abbreviations or word.lower() in self.abbreviations or (word.isupper() and word.capitalize() in self.abbreviations)
        )

    def closes(self, word: str) -> bool:
        """Whether it ends an enumeration."""
        return word.lower() in self.closing


def split_sentences(text: str, stops: Stops, *, whole_quotations: bool = True) -> list[Span]:
    """The sentences of a text. A blank line always ends one, and so does the beginning of an item of a list on a line of its own.

    With `whole_quotations`, the sentences inside of quotation marks belong to the one that reports them.

    >>> text = "О. Бектенов 3 млрд. доллар деді. Ол кетті."
    >>> [s.of(text) for s in split_sentences(text, Stops.of(["млрд."]))]
    ['О. Бектенов 3 млрд. доллар деді.', 'Ол кетті.']
    """
    spans: list[Span] = []
    start = 0
    for blank in _BLANK.finditer(text):
        spans += _tight(text, start, _cuts(text, start, blank.start(), stops, whole_quotations), blank.start())
        start = blank.end()
    return [*spans, *_tight(text, start, _cuts(text, start, len(text), stops, whole_quotations), len(text))]


def _tight(text: str, start: int, cuts: Iterable[int], end: int) -> Iterator[Span]:
    """The pieces between the cuts without white space at their ends."""
    for cut in (*cuts, end):
        piece = text[start:cut]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            yield Span(left, left + len(piece.strip()))
        start = cut


def _cuts(text: str, start: int, end: int, stops: Stops, whole: bool) -> Iterator[int]:
    """The offsets at which the sentences of a paragraph end, the last one's aside."""
    quotations = _quotations(text, start, end) if whole else []
    items = deque(item.start() for item in _ITEM.finditer(text, start, end) if not _inside(quotations, item.start()))
    begin = start
    for stop in (*_STOP.finditer(text, start, end), None):
        while items and (stop is None or items[0] < stop.start()):
            begin = items.popleft()
            yield begin
        if stop is None:
            return
        closed = _CLOSERS.match(text, stop.end(), end)
        after = closed.end() if closed else stop.end()
        if not _inside(quotations, after) and after < end and _ends(text, begin, stop, after, end, stops):
            begin = after
            yield after


def _quotations(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The outermost «quotations» from mark to mark; a mark without its like is none."""
    open_marks: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for mark in _QUOTE.finditer(text, start, end):
        sign, at = mark.group(), mark.start()
        closed = _PAIRS.get(sign, "")
        if sign == '"':  # opens behind a space or a bracket, else closes
            closed = "" if at == start or text[at - 1] in _OPEN_AFTER else sign
        home = next((n for n in range(len(open_marks) - 1, -1, -1) if open_marks[n][0] == closed), None) if closed else None
        if home is None:
            if not closed or sign == "“":
                open_marks.append((sign, at))
            continue
        opened = open_marks[home][1]
        del open_marks[home:]
        if at - opened <= _LONGEST_QUOTATION:
            while found and found[-1][0] > opened:
                found.pop()
            found.append((opened, at))
    return found


def _inside(quotations: list[tuple[int, int]], at: int) -> bool:
    """Whether an offset lies within one of the quotations, which are in the order of the text."""
    before = bisect_left(quotations, (at,)) - 1
    return before >= 0 and at <= quotations[before][1]


def _ends(text: str, begin: int, stop: re.Match[str], after: int, end: int, stops: Stops) -> bool:
    """Whether a stop ends the sentence that began at `begin`; `after` lies behind its closing marks."""
    single, bare = stop.group() == ".", after == stop.end()
    words = text[max(begin, stop.start() - _REACH) : stop.start()].split() if single and bare else []
    opening = _OPENERS.match(text, after, end)
    if opening is None:
        return bool(words) and _slip(text, words[-1], stop.end(), stops)
    first = opening["first"]
    if first.islower():
        return False
    if not single:  # «Біз… – деді ол»: three dots leave the sentence open before a dash
        return not (stop.group()[0] == "…" and bare and opening["signs"].strip() in ("–", "—", "-"))
    return not words or not (_numbers_item(text, begin, stop) or _shortened(text, words, opening, end, stops))


def _slip(text: str, word: str, after: int, stops: Stops) -> bool:
    """«…деді.Ол айтты»: a space is missing between two Cyrillic words, of which neither is an abbreviation nor part of an address."""
    return word.isalpha() and word.islower() and len(word) >= _SPOKEN and not stops.shortens(word + ".") and bool(_GLUED.match(text, after))


def _numbers_item(text: str, begin: int, stop: re.Match[str]) -> bool:
    """Whether a stop belongs to the number of an item: at the beginning of a sentence, or after a colon or bracket («…: 1. Көлік»)."""
    if _NUMBER.fullmatch(text, begin, stop.end()):
        return True
    return bool(_NUMBER_WITHIN.search(text, max(begin, stop.start() - 6), stop.end()))


def _shortened(text: str, words: list[str], opening: re.Match[str], end: int, stops: Stops) -> bool:
    """Whether the last of `words` is an abbreviation or an initial whose full stop ends nothing."""
    last = words[-1].lstrip(_LEADING)
    whole = last if len(words) < 2 or not _SHORT.fullmatch(words[-2]) else words[-2].lstrip(_LEADING) + last  # «т. д»
    piece = _JOINTS.split(last)[-1]
    if not any(stops.shortens(form + ".") for form in (whole, last, piece)):
        return len(piece) == 1 and piece.isupper()
    follows = _WORD.match(text, opening.start("first"), end)
    if opening["first"].isdigit():
        return True
    if (follows and follows.group() in stops.starters) or stops.closes(whole + ".") or stops.closes(last + "."):
        return False
    before = words[-1][: len(words[-1]) - len(last)] if last != words[-1] else words[-2] if len(words) > 1 else ""
    counted = last + "." in stops.amounts and (before[-1:].isdigit() or before.lower() + "." in stops.amounts)
    acronym = _ACRONYM.match(text, opening.start("first"), end)
    return not counted or bool(acronym and acronym.group().isupper())
