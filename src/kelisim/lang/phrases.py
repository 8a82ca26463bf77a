"""One matcher for every word list of a language: phrases in, matched stretches of tokens out.

The notation is that of `data/README.md`. All phrases of a language are looked up in one pass over the tokens: a token's
prefixes are the keys, so that the cost grows with the text and not with the lists.
"""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from kelisim.lang.phrasewords import PhraseWord, forms_of, words_of
from kelisim.lang.tokens import fold
from kelisim.lang.words.endings import Endings, starts_with_vowel
from kelisim.model.annotation import Token

GAP = 4  # tokens that `…` may stand for
# «Алматы облысы», «Даму банкі»: the last word of a Turkic compound bears a possessive, and its cases are written with it (облысында).
_POSSESSED = re.compile(r"(?:(?<=[аәеёэиіоөуұүыюя])с)?[ыіиуү]$")


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase found: tokens `first` up to `last` (exclusive), its layer and value, and the last word's ending."""

    first: int
    last: int
    layer: str
    value: object
    ending: str = ""
    phrase: str = ""


@dataclass(frozen=True, slots=True)
class _End:
    """A phrase complete: `lead` and `trail` words of it only had to stand there; `bends` where its last word is inflected."""

    layer: str
    value: object
    phrase: str
    lead: int
    trail: int
    bends: bool


_NOTHING: dict[str, list[tuple[PhraseWord, _Node]]] = {}  # shared by all nodes that nothing follows, and never written


class _Node:
    """A place in the trie of phrases: what may follow, and the phrases that end here."""

    __slots__ = ("ends", "exact", "gap", "lengths", "number", "stems")

    def __init__(self) -> None:
        self.exact: dict[str, list[tuple[PhraseWord, _Node]]] = _NOTHING  # a table of its own at the first word: most nodes have none
        self.stems: dict[str, list[tuple[PhraseWord, _Node]]] = _NOTHING
        self.lengths: list[int] = []  # of the stems, ascending: a word is cut only where a stem may end
        self.number: _Node | None = None
        self.gap: _Node | None = None
        self.ends: list[_End] = []

    def step(self, word: PhraseWord, endings: Endings) -> _Node:
        """The node after one word of a phrase, made where there is none."""
        if word.mode in ("number", "gap"):
            node = self.number if word.mode == "number" else self.gap
            node = node or _Node()
            setattr(self, word.mode, node)
            return node
        for known, node in self._table(word.mode).get(word.stem, ()):
            if known is word or known == word:
                return node
        return self._grow(word, endings)

    def _table(self, mode: str) -> dict[str, list[tuple[PhraseWord, _Node]]]:
        return self.exact if mode == "exact" else self.stems

    def _grow(self, word: PhraseWord, endings: Endings) -> _Node:
        """A new node behind a word that none leads to."""
        if self._table(word.mode) is _NOTHING:
            setattr(self, "exact" if word.mode == "exact" else "stems", {})
        table, node = self._table(word.mode), _Node()
        for form in forms_of(word, endings):
            table.setdefault(form.stem, []).append((form, node))
            if word.mode != "exact" and len(form.stem) not in self.lengths:
                insort(self.lengths, len(form.stem))
        return node


class PhraseMatcher:
    """All phrases of one language, asked at once: a trie whose branches are words.

    >>> from kelisim.lang.tokens import tokenize
    >>> from kelisim.lang.words.endings import from_tables
    >>> matcher = PhraseMatcher(from_tables({"noun": {"endings": ["а", "у"]}}))
    >>> matcher.add("Казахстан~", "name", "country:KZ")
    >>> [(m.first, m.value) for m in matcher.find(tokenize("из Казахстана"))]
    [(1, 'country:KZ')]
    """

    def __init__(self, endings: Endings) -> None:
        self.endings = endings
        self._root = _Node()
        self._begins = lru_cache(maxsize=65536)(self._may_begin)

    def add(self, phrase: str, layer: str, value: object) -> None:
        """Enter one phrase; raises ValueError for an empty one or one that begins with a gap."""
        words = words_of(phrase)
        if not words or words[0].mode == "gap":
            raise ValueError(f"a phrase begins with a word: {phrase!r}")
        node = self._root
        for word in words:
            node = node.step(word, self.endings)
        outside = [w.outside for w in words]
        lead = outside.index(False) if False in outside else 0
        trail = outside[::-1].index(False) if False in outside else 0
        self._begins.cache_clear()
        node.ends.append(_End(layer, value, phrase, lead, trail, words[-1].mode == "inflected"))

    def find(self, tokens: Sequence[Token], numbers: Mapping[int, int] | None = None) -> list[Match]:
        """Every phrase in a sequence of tokens, longest first at each place; of one layer, none inside another.

        `numbers` says where numbers begin and end (token indexes), for phrases with `#`.
        """
        walk = _Walk(tokens, [fold(t.text) for t in tokens], numbers or {}, self.endings)
        starts = (at for at, word in enumerate(walk.folded) if self._begins(word) or at in walk.numbers)
        return _without_inner(match for at in starts for match in walk.run(self._root, at, at, ""))

    def _may_begin(self, word: str) -> bool:
        """Whether some phrase may begin with a word: none does with most words of a text, and they come again and again."""
        root = self._root
        if word in root.exact:
            return True
        for cut in root.lengths:
            if cut > len(word):
                break
            forms = root.stems.get(word[:cut])
            if forms and (self.endings.valid(word[cut:]) or any(form.mode == "prefix" for form, _ in forms)):
                return True
        return False


@dataclass(frozen=True, slots=True)
class _Walk:
    """One text being matched."""

    tokens: Sequence[Token]
    folded: Sequence[str]
    numbers: Mapping[int, int]
    endings: Endings

    def run(self, node: _Node, first: int, at: int, ending: str) -> Iterator[Match]:
        """Every phrase that began at `first` and goes on from `node` at token `at`."""
        for end in node.ends:
            apart = self._apart(at) if end.bends and not ending else ""
            yield Match(first + end.lead, at + 2 if apart else at - end.trail, end.layer, end.value, apart or ending, end.phrase)
        if at >= len(self.tokens):
            return
        word = self.folded[at]
        if node.exact:
            for form, following in node.exact.get(word, ()):
                if self._written(form, at):
                    yield from self.run(following, first, at + 1, "")
        for cut in node.lengths:
            if cut > len(word):
                break
            for form, following in node.stems.get(word[:cut], ()):
                bent = self._ending(form, at, word[cut:], inner=at > first)
                if bent is not None:
                    yield from self.run(following, first, at + 1, bent)
        if node.number and at in self.numbers:
            yield from self.run(node.number, first, self.numbers[at], "")
        if node.gap:
            yield from self._over_gap(node.gap, first, at)

    def _over_gap(self, node: _Node, first: int, at: int) -> Iterator[Match]:
        """The shortest gap after which the phrase goes on; none over the end of a sentence."""
        for skip in range(GAP + 1):
            if at + skip > len(self.tokens) or (skip and self.tokens[at + skip - 1].text in ".!?"):
                return
            found = list(self.run(node, first, at + skip, ""))
            if found:
                yield from found
                return

    def _written(self, form: PhraseWord, at: int) -> bool:
        """Whether the text has the capitals that the list has."""
        text = self.tokens[at].text
        return not (form.capital and not text[0].isupper()) and not (form.acronym and not text[: len(form.stem)].isupper())

    def _ending(self, form: PhraseWord, at: int, rest: str, *, inner: bool) -> str | None:
        """The ending of a word that fits its form, with the possessive that a compound hides; None where it does not fit."""
        if not self._written(form, at):
            return None
        if form.mode == "prefix":
            return ""
        if form.mode == "voiced" and not starts_with_vowel(rest):
            return None
        if self.endings.valid(rest):
            return rest
        hidden = _POSSESSED.search(form.stem) if inner else None
        return hidden.group() + rest if hidden and self.endings.valid(hidden.group() + rest) else None

    def _apart(self, at: int) -> str:
        """The ending that a Turkic acronym or foreign name bears behind a hyphen: «ЕҚЫҰ-ның», «SpaceX-тің»."""
        pair = self.tokens[at - 1 : at + 2]
        if len(pair) < 3 or not self.endings.voicing or pair[1].text not in "-‑":
            return ""
        if not pair[0].text.isascii() and not any(c.isupper() for c in pair[0].text[1:]):  # «қаңтар-тамыз» is no «қаңтар» with an ending
            return ""
        joined = pair[0].end == pair[1].start and pair[1].end == pair[2].start and pair[2].text.islower()
        return self.folded[at + 1] if joined and self.endings.valid(self.folded[at + 1]) else ""


def _without_inner(found: Iterable[Match]) -> list[Match]:
    """Of one layer keep the longest at each place: «Кыргызская Республика» and not «Республика» inside it."""
    kept: list[Match] = []
    reach: dict[str, int] = {}
    for match in sorted(found, key=lambda m: (m.first, -m.last, m.layer, "(" not in m.phrase, str(m.value))):
        if match.first >= reach.get(match.layer, 0) or (kept and _twin(kept, match)):
            kept.append(match)
            reach[match.layer] = max(match.last, reach.get(match.layer, 0))
    return kept


def _twin(kept: list[Match], match: Match) -> bool:
    """The same words may bear two values of one layer («президенттер»: plural of two roles), but a word in brackets decides."""
    same = [k for k in kept[-8:] if k.first == match.first and k.last == match.last and k.layer == match.layer]
    return any(k.value != match.value for k in same) and not any("(" in k.phrase for k in same)
