"""Words, numbers and signs with their places; and the sentences they make."""

from __future__ import annotations

import re

from kelisim.model.annotation import Token
from kelisim.model.text import Span

# A word keeps an inner apostrophe (O'Neill) but not the English possessive; a number keeps inner points and commas.
_TOKEN = re.compile(r"(?P<word>[^\W\d_]+(?:['’ʼ](?!s\b|S\b)[^\W\d_]+)*)|(?P<number>\d+(?:[.,]\d+)*)|(?P<sign>\S)")

FOLDED = str.maketrans({"ё": "е", "–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-", "’": "'", "ʼ": "'", "ѳ": "ө", "ӊ": "ң", "ӈ": "ң"})
_CLOSERS = "»”\"')]“"


def tokenize(text: str) -> list[Token]:
    """Cut a text into tokens.

    >>> [t.text for t in tokenize("БҰҰ-ның 7-отырысы, $1.7 bn")]
    ['БҰҰ', '-', 'ның', '7', '-', 'отырысы', ',', '$', '1.7', 'bn']
    """
    return [Token(m.start(), m.end(), m.group(), m.lastgroup or "sign") for m in _TOKEN.finditer(text)]


def fold(word: str) -> str:
    """The form in which words are compared: no case, no ё, one dash, one apostrophe, one letter for those of other alphabets that
    keyboards without Kyrgyz put in place of ө and ң (fita, ң with a tail or a hook).

    >>> fold("Её"), fold("—"), fold("\u0472збекстан")
    ('ее', '-', 'өзбекстан')
    """
    return word.casefold().translate(FOLDED)


def split_sentences(text: str, abbreviations: frozenset[str]) -> list[Span]:
    """The sentences of a text. A blank line always ends one; a full stop does not after an abbreviation or an initial.

    `abbreviations` are folded, with their stop («млрд.»). A stop ends a sentence where the next word begins with a capital, a
    digit, a quotation mark or a dash.

    >>> text = "О. Бектенов 3 млрд. доллар деді. Ол кетті."
    >>> [s.of(text) for s in split_sentences(text, frozenset({"млрд."}))]
    ['О. Бектенов 3 млрд. доллар деді.', 'Ол кетті.']
    """
    spans: list[Span] = []
    start = 0
    for block in re.split(r"(\n\s*\n)", text):
        if block.strip():
            spans += _split_block(text, start, start + len(block), abbreviations)
        start += len(block)
    return spans


_STOP = re.compile(r"[.!?…]+")


def _split_block(text: str, start: int, end: int, abbreviations: frozenset[str]) -> list[Span]:
    cuts, depth = [], 0
    for stop in _STOP.finditer(text, start, end):
        after = stop.end()
        while after < end and text[after] in _CLOSERS:
            after += 1
        depth = _open_quotes(text, start, after)
        if _ends_sentence(text, stop.start(), stop.end(), after, end, abbreviations) and not depth:
            cuts.append(after)
    spans, begin = [], start
    for cut in [*cuts, end]:
        piece = text[begin:cut]
        if piece.strip():
            left = begin + len(piece) - len(piece.lstrip())
            spans.append(Span(left, left + len(piece.strip())))
        begin = cut
    return spans


def _open_quotes(text: str, start: int, end: int) -> int:
    """Whether a «quotation» is open: sentences inside one belong to the sentence that reports it."""
    piece = text[start:end]
    return max(0, piece.count("«") - piece.count("»"))


def _ends_sentence(text: str, stop: int, stop_end: int, after: int, end: int, abbreviations: frozenset[str]) -> bool:
    if after >= end:
        return True
    if not text[after].isspace():
        return False
    following = text[after:end].lstrip()
    if not following or not (following[0].isupper() or following[0].isdigit() or following[0] in "«“„\"'–—-[("):
        return False
    if text[stop:stop_end] != ".":
        return not (text[stop] == "…" and following[0] in "–—-")
    word = re.search(r"\S+$", text[max(0, stop - 20) : stop])
    last = (word.group() if word else "").lstrip("(«“„\"'")
    if fold(last + ".") in abbreviations:
        counted = bool(re.search(r"\d[\d.,\s]*$", text[max(0, stop - 20) : stop - len(last)]))
        return counted and len(last) > 1 and following[0].isupper()  # «1,26 млрд. Стороны …» ends; «2025 ж. Тоқаев» may not
    return not re.fullmatch(r"(?:[^\W\d_]\.)?(?:[^\W\d_]\.-?)?[^\W\d_]", last) or not last[-1].isupper()
