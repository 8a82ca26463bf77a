"""One matcher for every word list of a language: phrases in, matched stretches of tokens out.

The notation is that of `data/README.md`. All phrases of a language are looked up in one pass over the tokens: a token's
prefixes are the keys, so that the cost grows with the text and not with the lists.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kelisim.lang.endings import Endings, starts_with_vowel
from kelisim.lang.tokens import fold, tokenize
from kelisim.model.annotation import Token

GAP = 4  # tokens that `…` may stand for
# «Алматы облысы», «Даму банкі»: the last word of a Turkic compound bears a possessive, and its cases are written with it (облысында).
_POSSESSED = re.compile(r"(?:(?<=[аәеёэиіоөуұүыюя])с)?[ыіиуү]$")


@dataclass(frozen=True, slots=True)
class _Word:
    stem: str
    mode: str  # exact | inflected | voiced | prefix | number | gap
    capital: bool = False
    acronym: bool = False  # all capitals in the list, so all capitals in the text: WHO is not "Who", US not "Us"


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
class _Entry:
    words: tuple[_Word, ...]
    layer: str
    value: object
    phrase: str


class PhraseMatcher:
    """All phrases of one language, asked at once.

    >>> from kelisim.lang.endings import from_tables
    >>> matcher = PhraseMatcher(from_tables({"noun": {"endings": ["а", "у"]}}))
    >>> matcher.add("Казахстан~", "name", "country:KZ")
    >>> [(m.first, m.value) for m in matcher.find(tokenize("из Казахстана"))]
    [(1, 'country:KZ')]
    """

    def __init__(self, endings: Endings) -> None:
        self.endings = endings
        self._stems: dict[str, list[tuple[_Word, _Entry]]] = defaultdict(list)
        self._numbers: list[_Entry] = []

    def add(self, phrase: str, layer: str, value: object) -> None:
        """Enter one phrase; raises ValueError for an empty one or one that begins with a gap."""
        variants = [_compile(phrase, self.endings)]
        words = variants[0]
        if not words or words[0].mode == "gap":
            raise ValueError(f"a phrase begins with a word: {phrase!r}")
        if words[0].mode == "number":
            self._numbers.append(_Entry(words, layer, value, phrase))
            return
        entry = _Entry(words, layer, value, phrase)
        for form in _forms(words[0], self.endings):
            self._stems[form.stem].append((form, entry))

    def find(self, tokens: Sequence[Token], numbers: Mapping[int, int] | None = None) -> list[Match]:
        """Every phrase in a sequence of tokens, longest first at each place; of one layer, none inside another.

        `numbers` says where numbers begin and end (token indexes), for phrases with `#`.
        """
        folded = [fold(t.text) for t in tokens]
        found: list[Match] = []
        for at, word in enumerate(folded):
            found += self._at(at, word, tokens, folded, numbers or {})
        return _without_inner(found)

    def _at(self, at: int, word: str, tokens: Sequence[Token], folded: list[str], numbers: Mapping[int, int]) -> list[Match]:
        found = []
        for cut in range(1, len(word) + 1):
            for form, entry in self._stems.get(word[:cut], ()):
                if self._fits(form, tokens[at].text, word):
                    end = self._rest(entry.words, 1, at + 1, tokens, folded, numbers)
                    if end:
                        found.append(self._match(at, end, entry, folded, form, self._apart(end, entry, tokens, folded)))
        if at in numbers:
            for entry in self._numbers:
                end = self._rest(entry.words, 1, numbers[at], tokens, folded, numbers)
                if end:
                    found.append(Match(at, end, entry.layer, entry.value, phrase=entry.phrase))
        return found

    def _apart(self, end: int, entry: _Entry, tokens: Sequence[Token], folded: list[str]) -> str:
        """The ending that a Turkic acronym or foreign name bears behind a hyphen: «ЕҚЫҰ-ның», «SpaceX-тің»."""
        pair = tokens[end - 1 : end + 2]
        if len(pair) < 3 or not self.endings.voicing or entry.words[-1].mode != "inflected" or folded[end] != "-":
            return ""
        joined = pair[0].end == pair[1].start and pair[1].end == pair[2].start and pair[2].text.islower()
        return folded[end + 1] if joined and self.endings.valid(folded[end + 1]) else ""

    def _match(self, at: int, end: int, entry: _Entry, folded: list[str], form: _Word, apart: str = "") -> Match:
        if apart:
            return Match(at, end + 2, entry.layer, entry.value, apart, entry.phrase)
        last = entry.words[-1]
        ending = ""
        if last.mode == "inflected":
            stem = form.stem if len(entry.words) == 1 else last.stem
            ending = folded[end - 1][len(stem) :]
            if not self.endings.valid(ending):
                ending = _possessive(stem) + ending
        return Match(at, end, entry.layer, entry.value, ending, entry.phrase)

    def _fits(self, form: _Word, written: str, word: str, inner: bool = False) -> bool:
        if form.capital and not written[0].isupper() or form.acronym and not written[: len(form.stem)].isupper():
            return False
        rest = word[len(form.stem) :]
        if form.mode == "exact":
            return not rest
        if form.mode == "prefix":
            return True
        if form.mode == "voiced" and not starts_with_vowel(rest):
            return False
        return self.endings.valid(rest) or inner and bool(possessive := _possessive(form.stem)) and self.endings.valid(possessive + rest)

    def _rest(self, words: tuple[_Word, ...], n: int, at: int, tokens: Sequence[Token], folded: list[str], numbers: Mapping[int, int]) -> int:
        """The token index after the phrase when words[n:] stand at `at`; 0 when they do not."""
        if n == len(words):
            return at
        word = words[n]
        if word.mode == "gap":
            for skip in range(GAP + 1):
                if at + skip < len(tokens) and any(t.text in ".!?" for t in tokens[at : at + skip]):
                    return 0
                end = self._rest(words, n + 1, at + skip, tokens, folded, numbers)
                if end:
                    return end
            return 0
        if at >= len(tokens):
            return 0
        if word.mode == "number":
            return self._rest(words, n + 1, numbers[at], tokens, folded, numbers) if at in numbers else 0
        for form in _forms(word, self.endings):
            if folded[at].startswith(form.stem) and self._fits(form, tokens[at].text, folded[at], inner=True):
                end = self._rest(words, n + 1, at + 1, tokens, folded, numbers)
                if end:
                    return end
        return 0


def _possessive(stem: str) -> str:
    found = _POSSESSED.search(stem)
    return found.group() if found else ""


def _forms(word: _Word, endings: Endings) -> list[_Word]:
    if word.mode != "inflected":
        return [word]
    return [_Word(stem, "voiced" if vowel else "inflected", word.capital, word.acronym) for stem, vowel in endings.stems(word.stem)]


def _compile(phrase: str, endings: Endings) -> tuple[_Word, ...]:
    words: list[_Word] = []
    for piece in phrase.split():
        mark = piece[-1] if len(piece) > 1 and piece[-1] in "~*" else ""
        bare = piece[: len(piece) - len(mark)]
        if bare == "#":
            words.append(_Word("", "number"))
        elif bare == "…":
            words.append(_Word("", "gap"))
        else:
            parts = tokenize(bare)
            for n, token in enumerate(parts):
                last = n == len(parts) - 1
                mode = {"~": "inflected", "*": "prefix", "": "exact"}[mark] if last else "exact"
                words.append(_Word(fold(token.text), mode, token.text[0].isupper(), len(token.text) > 1 and token.text.isupper()))
    return tuple(words)


def _without_inner(found: Iterable[Match]) -> list[Match]:
    """Of one layer keep the longest at each place: «Кыргызская Республика» and not «Республика» inside it."""
    kept: list[Match] = []
    reach: dict[str, int] = {}
    for match in sorted(found, key=lambda m: (m.first, -m.last, m.layer, str(m.value))):
        if match.first >= reach.get(match.layer, 0) or (kept and _twin(kept, match)):
            kept.append(match)
            reach[match.layer] = max(match.last, reach.get(match.layer, 0))
    return kept


def _twin(kept: list[Match], match: Match) -> bool:
    """The same words may bear two values of one layer («президенттер»: plural of two roles)."""
    return any(k.first == match.first and k.last == match.last and k.layer == match.layer and k.value != match.value for k in kept[-8:])
