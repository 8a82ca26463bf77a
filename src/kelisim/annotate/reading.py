"""A text as its language sees it: tokens, and every phrase of the language's lists found in them. What all annotators start from."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from kelisim.annotate.bridged import over_adjectives
from kelisim.annotate.homonyms import without_given_names
from kelisim.annotate.remits import with_remits
from kelisim.lang.language import Language
from kelisim.lang.numbers import Number, find_numbers
from kelisim.lang.phrases import Match
from kelisim.lang.tokens import fold
from kelisim.model.annotation import Token
from kelisim.model.text import HasSpan, Span

_LINE = re.compile("\n")
_FIRST, _START = attrgetter("first"), attrgetter("start")
_SHORT = 5  # letters: shorter words that end like adjectives are mostly none («Клим», «Аким»)


@dataclass(frozen=True)
class Reading:
    """One text, read once: `matches` in the order of the text, `numbers` and `sentences` beside them."""

    text: str
    language: Language
    tokens: Sequence[Token]
    matches: Sequence[Match]
    numbers: Sequence[Number]
    sentences: Sequence[Span]

    def layer(self, *layers: str) -> Iterator[Match]:
        """The matches of some layers; a layer that ends in a point takes in everything under it."""
        known = self._asked.get(layers)
        if known is None:
            known = self._asked[layers] = self._in_order(layers)
        return iter(known)

    @cached_property
    def _asked(self) -> dict[tuple[str, ...], list[Match]]:
        """What was found for the layers asked for before: the same few are asked for again and again."""
        return {}

    def begun(self, first: int, last: int, *layers: str) -> Iterator[Match]:
        """Those matches of `layer` that begin at the tokens from `first` to `last` (exclusive), found by halving."""
        known = self._placed.get(layers)
        if known is None:
            ordered = sorted(self.layer(*layers), key=_FIRST)
            known = self._placed[layers] = [m.first for m in ordered], ordered
        firsts, matches = known
        at = bisect_left(firsts, first)
        return iter(matches[at : bisect_left(firsts, last, at)])

    @cached_property
    def _placed(self) -> dict[tuple[str, ...], tuple[list[int], list[Match]]]:
        """What `begun` was asked for before, by the token where each begins."""
        return {}

    def closed(self, at: int, *layers: str) -> Sequence[Match]:
        """Those matches of some layers that end right before a token, in the order of the text."""
        known = self._closed.get(layers)
        if known is None:
            known = self._closed[layers] = {}
            for match in self.layer(*layers):
                known.setdefault(match.last, []).append(match)
        return known.get(at, ())

    @cached_property
    def _closed(self) -> dict[tuple[str, ...], dict[int, list[Match]]]:
        """What `closed` was asked for before."""
        return {}

    def openings(self, *layers: str) -> frozenset[int]:
        """The tokens at which matches of some layers begin."""
        return self._tokens("first", layers, lambda m: (m.first,))

    def closings(self, *layers: str) -> frozenset[int]:
        """The tokens right behind matches of some layers."""
        return self._tokens("last", layers, lambda m: (m.last,))

    def covered(self, *layers: str) -> frozenset[int]:
        """The tokens that matches of some layers hold."""
        return self._tokens("all", layers, lambda m: range(m.first, m.last))

    def _tokens(self, kind: str, layers: tuple[str, ...], of: Callable[[Match], Iterable[int]]) -> frozenset[int]:
        known = self._held.get((kind, layers))
        if known is None:
            known = self._held[kind, layers] = frozenset(n for m in self.layer(*layers) for n in of(m))
        return known

    @cached_property
    def _held(self) -> dict[tuple[str, tuple[str, ...]], frozenset[int]]:
        """What was asked for before of the tokens of layers."""
        return {}

    def _in_order(self, layers: tuple[str, ...]) -> list[Match]:
        exact = [x for x in layers if not x.endswith(".")]
        named = [*exact, *(name for x in layers if x.endswith(".") for name in self._tables.get(x, ()))]
        if len(named) == 1:
            return self._by_layer.get(named[0], [])
        return sorted((m for name in named for m in self._by_layer.get(name, ())), key=lambda m: (m.first, -m.last))

    @cached_property
    def _by_layer(self) -> dict[str, list[Match]]:
        found: dict[str, list[Match]] = {}
        for match in self.matches:
            found.setdefault(match.layer, []).append(match)
        return found

    @cached_property
    def _tables(self) -> dict[str, list[str]]:
        """The layers under each name that ends in a point."""
        found: dict[str, list[str]] = {}
        for name in self._by_layer:
            for point in (n for n, letter in enumerate(name, 1) if letter == "."):
                found.setdefault(name[:point], []).append(name)
        return found

    def span(self, first: int, last: int) -> Span:
        """The place of tokens `first` to `last` (exclusive)."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def inside(self, place: HasSpan) -> range:
        """The indexes of the tokens that lie wholly inside a place."""
        starts, ends = self._places
        first = bisect_left(starts, place.start)
        last = bisect_right(ends, place.end, first)
        return range(first, max(first, last))

    @cached_property
    def _places(self) -> tuple[list[int], list[int]]:
        """Where each token starts, and where it ends."""
        return [t.start for t in self.tokens], [t.end for t in self.tokens]

    def word(self, at: int) -> str:
        """The folded token at an index; empty beyond the ends."""
        folded = self.folded
        return folded[at] if 0 <= at < len(folded) else ""

    @cached_property
    def folded(self) -> list[str]:
        """All tokens folded, once."""
        return [fold(t.text) for t in self.tokens]

    @cached_property
    def capitals(self) -> list[int]:
        """The words that begin with a capital."""
        return [n for n, t in enumerate(self.tokens) if t.kind == "word" and t.text[0].isupper()]

    @cached_property
    def _capital(self) -> frozenset[int]:
        return frozenset(self.capitals)

    @cached_property
    def line_starts(self) -> frozenset[int]:
        """The tokens with a line break right before them."""
        starts = self._places[0]
        after = (bisect_right(starts, found.start()) for found in _LINE.finditer(self.text))
        return frozenset(n for n in after if 0 < n < len(starts))

    def glued(self, at: int) -> bool:
        """Whether token `at` touches the one before it."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end

    def capital(self, at: int) -> bool:
        """Whether token `at` is a word that begins with a capital."""
        return at in self._capital

    def describes(self, at: int) -> bool:
        """Whether a word is an adjective with its noun after it in lower case («саммит Восточного партнёрства»): half a name."""
        follow = self.tokens[at + 1] if at + 1 < len(self.tokens) and not self.broken(at + 1) else None
        plain = follow is not None and follow.kind == "word" and follow.text[0].islower()
        return plain and len(self.word(at)) > _SHORT and self.word(at).endswith(tuple(self.language.words("adjectives")))

    def broken(self, at: int) -> bool:
        """Whether a line break stands right before token `at`."""
        return at in self.line_starts

    def hyphened(self, at: int) -> bool:
        """Whether token `at` is a capital that a hyphen joins to a capital before it («Талаа» of «Ак-Талаа»)."""
        joined = 2 <= at < len(self.tokens) and self.tokens[at - 1].text in "-‑" and self.glued(at - 1) and self.glued(at)
        return joined and self.capital(at) and self.capital(at - 2)

    def starts_sentence(self, at: int) -> bool:
        """Whether token `at` is the first word of its sentence, signs before it aside."""
        end = self.tokens[at].start
        while end and self.text[end - 1] in " \t–—-":
            end -= 1
        before = self.text[end - 1 : end]
        if not before or before in "\n«“„" or self.tokens[at].start in self._sentence_starts or before in "!?…":
            return True
        return before == "." and (self.text[end - 2] in "»”" or self._stop_inside_quotation(end))

    def sentence_before(self, at: int) -> Span:
        """The last sentence that begins at a place in the text or before it; the very beginning where none does."""
        before = bisect_right(self.sentences, at, key=_START)
        return self.sentences[before - 1] if before else Span(0, 0)

    def sentence_around(self, at: int) -> Span | None:
        """The sentence that holds a place in the text; None between two."""
        found = self.sentence_before(at)
        return found if found.start <= at < found.end else None

    @cached_property
    def _sentence_starts(self) -> frozenset[int]:
        return frozenset(sentence.start for sentence in self.sentences)

    def _stop_inside_quotation(self, end: int) -> bool:
        """Sentences inside a quotation are not cut apart, yet each begins with a capital; an initial's stop ends none."""
        word = re.search(r"\w+$", self.text[max(0, end - 20) : end - 1])
        return bool(word and len(word.group()) > 2)


def read(text: str, language: Language) -> Reading:
    """Read a text in a language."""
    tokens = language.tokenize(text)
    numbers = find_numbers(tokens, language.number_words.find(tokens), language)
    spans = {n.first: n.last for n in numbers}
    for n in numbers:  # «соңғы он бес жылда»: a phrase may start inside a number in words
        spans.setdefault(n.last - 1, n.last)
    matches = with_remits(language.find(tokens, spans), tokens, language)
    matches = over_adjectives(without_given_names(matches, tokens, language), tokens, language)
    return Reading(text, language, tokens, matches, numbers, language.sentences(text))
