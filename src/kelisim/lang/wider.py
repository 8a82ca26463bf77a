"""What else to look for: how the other languages word the concepts of a question, so that «товарооборот» finds «тауар айналымы» too."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kelisim.lang.glossary import SILENT, concept_matches, phrases_of
from kelisim.lang.language import CODES
from kelisim.lang.lemmas import word_terms
from kelisim.model.annotation import Token

PHRASES = 3  # of a language for one concept: the first are the usual ones


@dataclass(frozen=True, slots=True)
class Phrase:
    """A wording of a concept: its language and its words, of which one that ends in «*» stands for all that begin so."""

    lang: str
    words: tuple[str, ...]

    @property
    def shown(self) -> str:
        """As a reader sees it.

        >>> Phrase("kk", ("тауар", "айналым*")).shown
        'тауар айналым…'
        """
        return " ".join(word.replace("*", "…") for word in self.words)

    def stands(self, words: Sequence[str], first: int, lang: str) -> bool:
        """Whether the phrase begins with a word of this number among the folded words of a text.

        >>> Phrase("ru", ("торгов*", "оборот*")).stands(["в", "торговом", "обороте"], 1, "ru")
        True
        >>> Phrase("ru", ("мост",)).stands(["мостов"], 0, "ru"), Phrase("ru", ("мост", "через")).stands(["мост"], 0, "ru")
        (True, False)
        """
        ends = first + len(self.words)
        return ends <= len(words) and all(self._fits(number, words[first + number], lang) for number in range(len(self.words)))

    def _fits(self, number: int, word: str, lang: str) -> bool:
        own = self.words[number]
        if own.endswith("*"):
            return word.startswith(own[:-1])
        return word[:2] == own[:2] and not set(word_terms(own, self.lang)).isdisjoint(word_terms(word, lang))


@dataclass(frozen=True, slots=True)
class Wider:
    """Words of a question (tokens `first` up to `last`, exclusive) that name a concept, and its other wordings."""

    first: int
    last: int
    phrases: tuple[Phrase, ...]


def wider(tokens: Sequence[Token]) -> list[Wider]:
    """The concepts that a question names, the longest wording at each place, in whatever language it is asked.

    >>> from kelisim.lang.tokens import tokenize
    >>> [phrase.shown for phrase in wider(tokenize("bridge"))[0].phrases]
    ['көпір', 'көпүрө', 'мост', 'моста', 'мосту']
    """
    found = [(m.first, m.last, str(m.value), code) for code in CODES for m in concept_matches(tokens, code) if m.value != SILENT]
    taken: set[int] = set()
    kept: dict[tuple[int, int], dict[Phrase, None]] = {}
    for first, last, concept, _ in sorted(found, key=lambda match: (match[0] - match[1], match[0])):
        places = set(range(first, last))
        if (first, last) not in kept and places & taken:
            continue
        taken |= places
        asked = {c for f, t, _, c in found if (f, t) == (first, last)}
        kept.setdefault((first, last), {}).update(dict.fromkeys(p for code in CODES if code not in asked for p in _phrases(concept, code)))
    return [Wider(first, last, tuple(phrases)) for (first, last), phrases in sorted(kept.items()) if phrases]


def _phrases(concept: str, code: str) -> list[Phrase]:
    """The first wordings of a concept that say something to a search: no word of fewer than three letters."""
    cut = (tuple(word.replace("~", "") for word in phrase.split()) for phrase in phrases_of(concept, code))
    return [Phrase(code, words) for words in cut if all(len(word.strip("*")) > 2 and "(" not in word for word in words)][:PHRASES]
