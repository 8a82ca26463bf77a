"""The trie that phrases are looked up in: its branches are words, and a branch grows when a text first has the word that it begins with."""

from __future__ import annotations

from bisect import insort
from typing import NamedTuple

from kelisim.lang.phrasewords import PhraseWord, forms_of, words_of
from kelisim.lang.words.endings import Endings


class End(NamedTuple):
    """A phrase complete: `lead` and `trail` words of it only had to stand there; `bends` where its last word is inflected.

    `order` is what settles which of several phrases in the same words comes first.
    """

    layer: str
    value: object
    phrase: str
    lead: int
    trail: int
    bends: bool
    order: tuple[str, bool, str]


_NOTHING: dict[str, list[tuple[PhraseWord, Node]]] = {}  # shared by all nodes that nothing follows, and never written


class Node:
    """A place in the trie of phrases: what may follow, and the phrases that end here."""

    __slots__ = ("ends", "exact", "gap", "lengths", "number", "stems", "waiting")

    def __init__(self) -> None:
        self.exact: dict[str, list[tuple[PhraseWord, Node]]] = _NOTHING  # a table of its own at the first word: most nodes have none
        self.stems: dict[str, list[tuple[PhraseWord, Node]]] = _NOTHING
        self.lengths: list[int] = []  # of the stems, ascending: a word is cut only where a stem may end
        self.number: Node | None = None
        self.gap: Node | None = None
        self.ends: list[End] = []
        self.waiting: list[tuple[str, str, object]] = []  # phrases entered here by their first word alone

    def unfold(self, endings: Endings) -> None:
        """Enter the rest of the phrases that wait behind their first word, in the order in which they were added."""
        for phrase, layer, value in self.waiting:
            words, node = words_of(phrase), self
            for word in words[1:]:
                node = node.step(word, endings)
            outside = [w.outside for w in words]
            lead = outside.index(False) if False in outside else 0
            trail = outside[::-1].index(False) if False in outside else 0
            order = (layer, "(" not in phrase, str(value))
            node.ends.append(End(layer, value, phrase, lead, trail, words[-1].mode == "inflected", order))
        self.waiting = []  # last of all, so that another thread does not take the node for whole before it is

    def step(self, word: PhraseWord, endings: Endings) -> Node:
        """The node after one word of a phrase, made where there is none."""
        if word.mode in ("number", "gap"):
            node = self.number if word.mode == "number" else self.gap
            node = node or Node()
            setattr(self, word.mode, node)
            return node
        for known, node in self._table(word.mode).get(word.stem, ()):
            if known is word or known == word:
                return node
        return self._grow(word, endings)

    def _table(self, mode: str) -> dict[str, list[tuple[PhraseWord, Node]]]:
        return self.exact if mode == "exact" else self.stems

    def _grow(self, word: PhraseWord, endings: Endings) -> Node:
        """A new node behind a word that none leads to."""
        if self._table(word.mode) is _NOTHING:
            setattr(self, "exact" if word.mode == "exact" else "stems", {})
        table, node = self._table(word.mode), Node()
        for form in forms_of(word, endings):
            table.setdefault(form.stem, []).append((form, node))
            if word.mode != "exact" and len(form.stem) not in self.lengths:
                insort(self.lengths, len(form.stem))
        return node
