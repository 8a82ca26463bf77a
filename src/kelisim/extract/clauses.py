"""A sentence cut into pieces, and pieces put together into clauses.

A piece ends at a comma, a semicolon, a colon, a dash or a conjunction that stands outside quotation marks and brackets. A clause is a
run of pieces around one head (a verb of agreeing, a date, whatever the finder looks for): in a language whose verb comes last the
pieces before a head belong to it, in the others those behind it. The rules know no words: conjunctions come from the language.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kelisim.lang.language import load
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Token
from kelisim.model.text import HasSpan, Span, starts_of

LONGEST = 60  # words that evidence may have
_OPEN, _CLOSE = "«“„([", "»”)]"
_BREAKS = ",;:"
_STOPS = ".!?"
_INNER = 12  # tokens of a name in quotation marks; a longer quotation is speech and is cut like the rest
_DASH = "–—"
_BULLET = re.compile(r"[\s•▪●◦‣·*✅✔➡️➤►–—-]*(?:\d\ufe0f?\u20e3\s*|\(?\d{1,2}[.)]\s+|[a-zа-я]\)\s+)?")


class Piece(NamedTuple):
    """A stretch between two signs or conjunctions. `mark` is what stands before it (`,`, `;`, `:`, `-`, `and`, or nothing)."""

    start: int
    end: int
    mark: str = ""

    @property
    def span(self) -> Span:
        """Its place."""
        return Span(self.start, self.end)


def cut(text: str, tokens: Sequence[Token], place: HasSpan, lang: str, names: Iterable[HasSpan] = ()) -> list[Piece]:
    """The pieces of a sentence, in order and without the signs between them.

    Nothing is cut inside one of `names`, nor at a conjunction or comma between two of them.

    >>> text = "The sides agreed to build a bridge, a road and a plant."
    >>> from kelisim.lang.tokens import tokenize
    >>> [text[p.start : p.end] for p in cut(text, tokenize(text), Span(0, len(text)), "en")]
    ['The sides agreed to build a bridge', 'a road', 'a plant.']
    """
    inside = _tokens(tokens, place)
    kept = sorted((n.start, n.end) for n in names if place.start <= n.start and n.end <= place.end)
    pieces, start, mark = [], place.start, ""
    for at, last, sign in _cuts(text, inside, load(lang).words("conjunctions"), kept):
        piece = _trimmed(text, start, inside[at].start, mark)
        if piece:
            pieces.append(piece)
        start, mark = inside[last].end, sign if piece or not mark else mark
    tail = _trimmed(text, start, place.end, mark)
    return [*pieces, tail] if tail else pieces


def _tokens(tokens: Sequence[Token], place: HasSpan) -> Sequence[Token]:
    """The tokens that begin in a place."""
    starts = starts_of(tokens)
    first = bisect_left(starts, place.start)
    return tokens[first : bisect_left(starts, place.end, first)]


def _cuts(text: str, tokens: Sequence[Token], conjunctions: frozenset[str], names: list[tuple[int, int]]) -> Iterator[tuple[int, int, str]]:
    """First and last token of each sign or conjunction that cuts, with the mark that it leaves."""
    closed = -1
    begin = _by_first_word(conjunctions)
    for at, token in enumerate(tokens):
        if token.kind != "sign" and fold(token.text) not in begin:
            continue  # most are plain words
        if token.text in _OPEN and at > closed:
            closed = _closing(tokens, at)
        if at <= closed or any(start < token.start < end for start, end in names):
            continue
        if token.text in _STOPS and _stops(text, tokens, at):
            yield at, at, "."
        elif token.text in _BREAKS and not _between_numbers(tokens, at):
            behind = _behind(tokens, at, conjunctions)
            if token.text != "," or not _joins_names(tokens, at, behind, names):
                yield at, at, token.text
        elif token.text in _DASH and _spaced(text, token):
            yield at, at, "-"
        elif (last := _conjunction(tokens, at, conjunctions)) and not _joins_names(tokens, at, last - 1, names):
            yield at, last - 1, "and"


def _closing(tokens: Sequence[Token], at: int) -> int:
    """The token that closes a short bracket or quotation, in which nothing is cut; the opening itself for a long one."""
    depth = 0
    for n in range(at, min(at + _INNER, len(tokens))):
        depth += (tokens[n].text in _OPEN) - (tokens[n].text in _CLOSE)
        if depth <= 0:
            return n
    return at


def _stops(text: str, tokens: Sequence[Token], at: int) -> bool:
    """Whether a stop ends a sentence inside a quotation: a word of some length before, a capital behind."""
    after = next((t for t in tokens[at + 1 : at + 3] if t.kind == "word"), None)
    return bool(after and at and len(tokens[at - 1].text) > 3 and after.text[0].isupper() and text[tokens[at].end].isspace())


def _behind(tokens: Sequence[Token], at: int, conjunctions: frozenset[str]) -> int:
    """The last token of a conjunction behind a comma («, and»), else the comma itself."""
    last = _conjunction(tokens, at + 1, conjunctions) if at + 1 < len(tokens) else 0
    return last - 1 if last else at


def _between_numbers(tokens: Sequence[Token], at: int) -> bool:
    return 0 < at < len(tokens) - 1 and tokens[at - 1].kind == tokens[at + 1].kind == "number" and tokens[at].end == tokens[at + 1].start


def _spaced(text: str, token: Token) -> bool:
    """A dash between spaces; one without joins words."""
    return text[token.start - 1 : token.start].isspace() and text[token.end : token.end + 1].isspace()


def _conjunction(tokens: Sequence[Token], at: int, conjunctions: frozenset[str]) -> int:
    """The index behind the conjunction that begins at a token, 0 where none does."""
    for conjunction in _by_first_word(conjunctions).get(fold(tokens[at].text), ()):
        size = conjunction.count(" ") + 1
        if size == 1 or " ".join(fold(t.text) for t in tokens[at : at + size]) == conjunction:
            return at + size
    return 0


@cache  # asked at every word of a clause
def _by_first_word(conjunctions: frozenset[str]) -> Mapping[str, list[str]]:
    """The conjunctions that begin with a word, the longest first."""
    found: dict[str, list[str]] = {}
    for conjunction in sorted(conjunctions, key=lambda c: (-len(c), c)):
        found.setdefault(conjunction.partition(" ")[0], []).append(conjunction)
    return found


def _joins_names(tokens: Sequence[Token], at: int, last: int, names: list[tuple[int, int]]) -> bool:
    """«Kazakhstan and Uzbekistan»: two names are one subject; so are two single words of which the first has just begun."""
    if at == 0 or last + 1 >= len(tokens):
        return False
    if tokens[at - 1].text in "»”" and tokens[last + 1].text in "«“":
        return True
    return any(end == tokens[at - 1].end for _, end in names) and any(start == tokens[last + 1].start for start, _ in names)


def _trimmed(text: str, start: int, end: int, mark: str) -> Piece | None:
    while start < end and (text[start].isspace() or text[start] in _BREAKS):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(start, end, mark) if any(c.isalnum() for c in text[start:end]) else None


def gather(pieces: Sequence[Piece], heads: Sequence[HasSpan], head_final: bool) -> list[list[Piece]]:
    """The pieces in runs, each with the heads that stand in one piece; pieces without a head go to the head that their language expects.

    >>> pieces = [Piece(0, 9), Piece(10, 19, ","), Piece(20, 29, "and")]
    >>> [[p.mark for p in run] for run in gather(pieces, [Span(2, 4), Span(21, 24)], False)]
    [['', ','], ['and']]
    """
    runs: list[list[Piece]] = []
    for part in _parts(pieces):
        runs += _gathered(part, heads, head_final)
    return runs


def _parts(pieces: Sequence[Piece]) -> Iterator[list[Piece]]:
    """The pieces between full stops: no clause goes over one."""
    part: list[Piece] = []
    for piece in pieces:
        if piece.mark == "." and part:
            yield part
            part = []
        part.append(piece)
    if part:
        yield part


def _gathered(pieces: Sequence[Piece], heads: Sequence[HasSpan], head_final: bool) -> list[list[Piece]]:
    runs: list[list[Piece]] = []
    waiting: list[Piece] = []
    for piece in pieces:
        headed = any(piece.start <= h.start and h.end <= piece.end for h in heads)
        if headed:
            runs.append([*waiting, piece])
            waiting = []
        elif runs and not (head_final and piece.mark != ";"):
            runs[-1].append(piece)
        else:
            waiting.append(piece)
    if waiting:
        runs = [*runs[:-1], [*runs[-1], *waiting]] if runs else [waiting]
    return runs


def spread(pieces: Sequence[Piece]) -> Span:
    """From the first to the last of some pieces."""
    return Span(pieces[0].start, pieces[-1].end)


def shortened(text: str, place: Span, keep: HasSpan) -> Span:
    """At most sixty words of a place, those around `keep`, cut between words.

    >>> shortened("one two", Span(0, 7), Span(0, 3))
    Span(start=0, end=7)
    """
    words = [m.span() for m in re.finditer(r"\S+", text[place.start : place.end])]
    if len(words) <= LONGEST - 2:
        return place
    at = next((n for n, (_, end) in enumerate(words) if place.start + end >= keep.end), len(words) - 1)
    first = max(0, min(at - LONGEST // 2, len(words) - (LONGEST - 4)))
    return Span(place.start + words[first][0], place.start + words[min(first + LONGEST - 4, len(words)) - 1][1])


def without_bullet(text: str, place: Span) -> Span:
    """The place without the bullet, dash or number before it.

    >>> without_bullet("• a bridge", Span(0, 10))
    Span(start=2, end=10)
    """
    found = _BULLET.match(text, place.start, place.end)
    return Span(found.end(), place.end) if found and found.end() < place.end else place


def bulleted(text: str, place: Span) -> bool:
    """Whether a bullet, a dash or a number stands before the words at a place.

    >>> bulleted("• a bridge", Span(0, 10)), bulleted("a bridge", Span(0, 8))
    (True, False)
    """
    found = _BULLET.match(text, place.start, place.end)
    return bool(found and found.group().strip())
