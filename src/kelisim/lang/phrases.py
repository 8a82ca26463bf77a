"""One matcher for every word list of a language: phrases in, matched stretches of tokens out.

The notation is that of `data/README.md`. All phrases of a language are looked up in one pass over the tokens: a token's
prefixes are the keys, so that the cost grows with the text and not with the lists.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from threading import Lock
from typing import NamedTuple

from kelisim.lang.phrasetrie import End, Node
from kelisim.lang.phrasewords import PhraseWord, written_words
from kelisim.lang.tokens import fold
from kelisim.lang.words.endings import Endings, starts_with_vowel
from kelisim.model.annotation import Token

GAP = 4  # tokens that `…` may stand for
_KEPT = 65536  # words
# «Алматы облысы», «Даму банкі»: the last word of a Turkic compound bears a possessive, and its cases are written with it (облысында).
_POSSESSED = re.compile(r"(?:(?<=[аәеёэиіоөуұүыюя])с)?[ыіиуү]$")


class Match(NamedTuple):
    """A phrase found: tokens `first` up to `last` (exclusive), its layer and value, and the last word's ending."""

    first: int
    last: int
    layer: str
    value: object
    ending: str = ""
    phrase: str = ""


_match = partial(tuple.__new__, Match)  # a page has hundreds: made without a step in Python


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
        self._root = Node()
        self._waiting: dict[str, list[tuple[str, str, object]]] = {}  # phrases that no text asked for yet, by how they begin
        self._begins: dict[str, tuple[_Beginning, ...]] = {}  # of each word seen
        self._growing = Lock()

    def add(self, phrase: str, layer: str, value: object) -> None:
        """Enter one phrase; raises ValueError for an empty one or one that begins with a gap.

        A phrase waits until a text has a word that begins as it does, and what stands behind its first word until a text has that: a page
        needs one in ten, and to enter them all takes longer than to read the page.
        """
        first = phrase.split(maxsplit=1)[:1]
        if not first or first[0].strip("()") == "…":
            raise ValueError(f"a phrase begins with a word: {phrase!r}")
        self._waiting.setdefault(_head(first[0]), []).append((phrase, layer, value))
        self._begins.clear()

    def find(self, tokens: Sequence[Token], numbers: Mapping[int, int] | None = None) -> list[Match]:
        """Every phrase in a sequence of tokens, longest first at each place; of one layer, none inside another.

        `numbers` says where numbers begin and end (token indexes), for phrases with `#`.
        """
        walk = _Walk(tokens, [fold(t.text) for t in tokens], numbers or {}, self.endings, [])
        begins, root = self._begins, self._root
        for at, word in enumerate(walk.folded):
            known = begins.get(word)
            if known is None:
                known = self._asked(word)
            for form, node, ending in known:
                if (not form.capital and not form.acronym) or _written(form, tokens[at].text):
                    if node.waiting:
                        self._unfold(node)
                    walk.run(node, at, at + 1, ending)
            if root.number and at in walk.numbers:
                self._unfold(root.number)
                walk.run(root.number, at, walk.numbers[at], "")
        return _without_inner(walk.found)

    def _asked(self, word: str) -> tuple[_Beginning, ...]:
        """What `_beginnings` gives of a word that is met for the first time, with the phrases that waited for such a word."""
        with self._growing:
            for head in ("", word[:2]):
                for phrase, layer, value in self._waiting.pop(head, ()):
                    beginning = written_words(phrase.split(maxsplit=1)[0])[0]
                    self._root.step(beginning, self.endings).waiting.append((phrase, layer, value))
            if len(self._begins) >= _KEPT:
                self._begins.clear()
            known = self._begins[word] = self._beginnings(word)
        return known

    def _unfold(self, node: Node) -> None:
        with self._growing:
            node.unfold(self.endings)

    def _beginnings(self, word: str) -> tuple[_Beginning, ...]:
        """The first words of phrases that a word may be, capitals aside: none for most words, and they come again and again."""
        root = self._root
        found: list[_Beginning] = [(form, node, "") for form, node in root.exact.get(word, ())]
        for cut in root.lengths:
            if cut > len(word):
                break
            for form, node in root.stems.get(word[:cut], ()):
                ending = _ending(form, word[cut:], self.endings)
                if ending is not None:
                    found.append((form, node, ending))
        return tuple(found)


def _head(first: str) -> str:
    """The two letters that a text's word has where a phrase begins with `first`; none where they are too few to be sure of."""
    letters = first.lstrip("(")[:3]
    return fold(letters)[:2] if len(letters) == 3 and letters.isalpha() else ""


_Beginning = tuple[PhraseWord, Node, str]  # with the ending that the word bears
_Found = tuple[int, int, tuple[str, bool, str], int, str, End]  # first, -last, the order of its end, number, ending, end


@dataclass(slots=True)
class _Walk:
    """One text being matched."""

    tokens: Sequence[Token]
    folded: Sequence[str]
    numbers: Mapping[int, int]
    endings: Endings
    found: list[_Found]

    def run(self, node: Node, first: int, at: int, ending: str) -> None:
        """Find every phrase that began at `first` and goes on from `node` at token `at`."""
        for end in node.ends:
            apart = self._apart(at) if end.bends and not ending else ""
            last = at + 2 if apart else at - end.trail
            self.found.append((first + end.lead, -last, end.order, len(self.found), apart or ending, end))
        if at >= len(self.tokens):
            return
        word, text = self.folded[at], self.tokens[at].text
        if node.exact:
            for form, following in node.exact.get(word, ()):
                if _written(form, text):
                    self.run(following, first, at + 1, "")
        for cut in node.lengths:
            if cut > len(word):
                break
            for form, following in node.stems.get(word[:cut], ()):
                bent = _ending(form, word[cut:], self.endings) if _written(form, text) else None
                if bent is not None:
                    self.run(following, first, at + 1, bent)
        if node.number and at in self.numbers:
            self.run(node.number, first, self.numbers[at], "")
        if node.gap:
            self._over_gap(node.gap, first, at)

    def _over_gap(self, node: Node, first: int, at: int) -> None:
        """The shortest gap after which the phrase goes on; none over the end of a sentence."""
        before = len(self.found)
        for skip in range(GAP + 1):
            if at + skip > len(self.tokens) or (skip and self.tokens[at + skip - 1].text in ".!?"):
                return
            self.run(node, first, at + skip, "")
            if len(self.found) > before:
                return

    def _apart(self, at: int) -> str:
        """The ending that a Turkic acronym or foreign name bears behind a hyphen: «ЕҚЫҰ-ның», «SpaceX-тің»."""
        if not self.endings.voicing or at + 1 >= len(self.tokens) or self.tokens[at].text not in "-‑":
            return ""
        before, hyphen, after = self.tokens[at - 1 : at + 2]
        if not before.text.isascii() and not any(c.isupper() for c in before.text[1:]):  # «қаңтар-тамыз» is no «қаңтар» with an ending
            return ""
        joined = before.end == hyphen.start and hyphen.end == after.start and after.text.islower()
        return self.folded[at + 1] if joined and self.endings.valid(self.folded[at + 1]) else ""


def _written(form: PhraseWord, text: str) -> bool:
    """Whether the text has the capitals that the list has."""
    return not (form.capital and not text[0].isupper()) and not (form.acronym and not text[: len(form.stem)].isupper())


def _ending(form: PhraseWord, rest: str, endings: Endings) -> str | None:
    """The ending of a word that fits its form, with the possessive that a compound hides; None where it does not fit."""
    if form.mode == "prefix":
        return ""
    if form.mode == "voiced" and not starts_with_vowel(rest):
        return None
    if endings.valid(rest):
        return rest
    hidden = _POSSESSED.search(form.stem) if endings.voicing else None
    return hidden.group() + rest if hidden and endings.valid(hidden.group() + rest) else None


def _without_inner(found: list[_Found]) -> list[Match]:
    """Of one layer keep the longest at each place: «Кыргызская Республика» and not «Республика» inside it."""
    kept: list[Match] = []
    reach: dict[str, int] = {}
    found.sort()  # no two are alike before their number
    for first, last, _, _, ending, end in found:
        layer = end.layer
        if first >= reach.get(layer, 0) or _twin(kept, first, -last, end):
            kept.append(_match((first, -last, layer, end.value, ending, end.phrase)))
            reach[layer] = max(-last, reach.get(layer, 0))
    return kept


def _twin(kept: list[Match], first: int, last: int, end: End) -> bool:
    """The same words may bear two values of one layer («президенттер»: plural of two roles), but a word in brackets decides."""
    other = False
    for match in reversed(kept):  # those in the same words and layer are the last that were kept
        if match.first != first or match.last != last or match.layer != end.layer:
            break
        if "(" in match.phrase:
            return False
        other = other or match.value != end.value
    return other
