"""Whether two names of bodies or places mean one: by the world's id, else by the concepts, states and proper words that they name.

Works on names as they stand in texts of the four languages, inflected or abbreviated. A body of two states is not that of two others.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import permutations

from kelisim.lang.glossary import concepts_in, phrases_of, words_without_concept
from kelisim.lang.language import load
from kelisim.lang.names.persons import DIFFERENT, SAME, UNSURE, NameJudgement
from kelisim.lang.names.sounds import distance, sounds_of
from kelisim.lang.phrases import Match
from kelisim.lang.tokens import tokenize
from kelisim.model.annotation import Token

_ALIKE = 0.5  # shared concepts of two names of one thing (link/judge.py)
_FEW, _MANY = 3, 6  # letters of an abbreviation that stand for enough words, and for as many as can be tried


@dataclass(frozen=True, slots=True)
class _Thing:
    """What a name says: the world's id of all of it, the states named in it, its concepts, words that are none of these, the whole where it
    is an abbreviation, and the first letters of its words of three letters and more."""

    known: str
    states: frozenset[str]
    concepts: frozenset[str]
    proper: frozenset[str]
    abbreviation: str
    beginnings: str
    lang: str


def compare_things(left: str, right: str, left_lang: str, right_lang: str) -> NameJudgement:
    """Two names of bodies or places, each in the language of its text.

    >>> compare_things("ШЫҰ-ның", "Shanghai Cooperation Organization", "kk", "en").reasons
    ('both are org:sco',)
    >>> compare_things("МИД РК", "КР ТИМ", "ru", "ky").reasons
    ('the same foreign_affairs, ministry', 'of country:KG and of country:KZ')
    """
    a, b = _read(left, left_lang), _read(right, right_lang)
    if a.known and b.known:
        if a.known == b.known:
            return NameJudgement(SAME, 1.0, (f"both are {a.known}",))
        return NameJudgement(DIFFERENT, 1.0, (" and ".join(sorted((a.known, b.known))),))
    if _abbreviates(a, b) or _abbreviates(b, a):
        return NameJudgement(SAME, 0.7, ("an abbreviation of the other's words",))
    shared = a.concepts & b.concepts
    if not shared or len(shared) / len(a.concepts | b.concepts) < _ALIKE or (a.concepts - b.concepts and b.concepts - a.concepts):
        return _by_words(a, b)
    agree = f"the same {', '.join(sorted(shared))}"
    if a.states and b.states and a.states != b.states:
        return NameJudgement(DIFFERENT, 0.9, (agree, " and ".join(sorted(f"of {'–'.join(sorted(x.states))}" for x in (a, b)))))
    if a.proper and b.proper and not _meet(a.proper, b.proper):
        return NameJudgement(DIFFERENT, 0.8, (agree, "words that differ"))
    if a.states != b.states or (a.proper and not b.proper) or (b.proper and not a.proper):
        return NameJudgement(UNSURE, 0.5, (agree, "one says more than the other"))
    if a.concepts != b.concepts and len(shared) < 2:
        return NameJudgement(UNSURE, 0.5, (agree,))
    return NameJudgement(SAME, 0.9, (agree, *([f"of {'–'.join(sorted(a.states))}"] if a.states else [])))


def _by_words(a: _Thing, b: _Thing) -> NameJudgement:
    """Names without a concept in common: their proper words decide."""
    if a.proper and not (a.concepts or b.concepts) and len(a.proper) == len(b.proper) and _meet(a.proper, b.proper):
        return NameJudgement(SAME, 0.7, ("the same words",))
    return NameJudgement(DIFFERENT, 0.8, ("nothing in common",))


def _meet(a: Iterable[str], b: Iterable[str]) -> bool:
    """Whether every word of the shorter list has its spelling in the other."""
    few, many = sorted((list(a), list(b)), key=len)
    return all(any(distance(*sorted((sounds_of(x), sounds_of(y)))) <= 0.3 + 0.05 * len(x) for y in many) for x in few)


@lru_cache(maxsize=8192)
def _read(name: str, lang: str) -> _Thing:
    language = load(lang)
    short = re.search(r"\(([^\W\d_]{2,8})\)", name)
    tokens = tokenize(name.replace(short.group(), " ") if short else name)
    matches = language.find(tokens)
    states = frozenset(str(m.value) for m in matches if m.layer in ("name", "adjective") and str(m.value).startswith("country:"))
    known = next((str(m.value) for m in matches if m.layer == "name" and _whole(m, tokens, lang)), "")
    named = {n for m in matches if m.layer in ("name", "adjective") for n in range(m.first, m.last)}
    concepts = concepts_in(" ".join(t.text for t in tokens), language)
    places = {tokens[n].start for n in named}
    proper = frozenset(t.text for t in words_without_concept(tokens, language) if t.text[0].isupper() and t.start not in places)
    alone = tokens[0].text if len(tokens) == 1 and tokens[0].text.isupper() and not (known or concepts) else ""
    beginnings = "".join(t.text[0] for t in tokens if t.kind == "word" and len(t.text) > 2).casefold()
    return _Thing(known, states, concepts, proper, alone, beginnings, lang)


def _whole(match: Match, tokens: list[Token], lang: str) -> bool:
    """Whether a world's name is all of a name but for signs, small words before it and the words «city», «state»."""
    rest = [t.text for n, t in enumerate(tokens) if t.kind == "word" and not match.first <= n < match.last]
    if str(match.value).startswith("country:"):
        return not rest
    return all(word.islower() and (len(word) < 3 or concepts_in(word, load(lang)) == {"city"}) for word in rest)


def _abbreviates(short: _Thing, full: _Thing) -> bool:
    """Whether an abbreviation is made of the other's words, or each letter begins a word, in its own language, for one of its concepts.

    «ВМС»: высший (supreme), межгосударственный (interstate), совет (council), in whatever language the full name is.
    """
    letters = short.abbreviation.casefold()
    if len(letters) >= _FEW and letters == full.beginnings and short.lang == full.lang:
        return True
    if not _FEW <= len(letters) <= _MANY or len(letters) != len(full.concepts):
        return False
    begins = [{p[:1].casefold() for p in phrases_of(concept, short.lang)} for concept in sorted(full.concepts)]
    return any(all(letter in begins[n] for n, letter in zip(order, letters, strict=True)) for order in permutations(range(len(letters))))
