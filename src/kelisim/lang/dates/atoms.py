"""The pieces of date expressions: days, months, years, and phrases such as «last year» or «the first nine months»."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter

from kelisim.lang.dates.onedate import Atom
from kelisim.lang.language import Language
from kelisim.lang.numbers import Number, find_numbers, find_ordinals, parse_roman
from kelisim.lang.phrases import Match
from kelisim.model.annotation import Token

DASHES = frozenset("-–—‑−")
_PARTS = {"quarter": 3, "half": 6}  # months each
_NAMED_PARTS = {"first_quarter": ("quarter", 1), "first_half": ("half", 1), "second_half": ("half", 2)}
_BOUNDED = ("year", "half", "quarter", "month", "week")  # «до конца года» is the end of this one
_MOST = 1000  # «2016 жылдан кейін» is after 2016, not 2016 years on
_FIRST = attrgetter("first")
_BETWEEN = 2  # small words between a boundary and its noun: «the end of the year»


@dataclass(frozen=True)
class Reading:
    """Tokens with the phrases of their language."""

    tokens: Sequence[Token]
    matches: Sequence[Match]
    language: Language

    @cached_property
    def words(self) -> Mapping[int, int]:
        """Words for a year or month («жылғы», «г.»): the token where each begins, and the one after it."""
        return {m.first: m.last for m in self.matches if m.layer == "word"}

    @cached_property
    def words_closed(self) -> Mapping[int, list[Match]]:
        """The same words by the token after each."""
        found: dict[int, list[Match]] = {}
        for match in self.layer("word"):
            found.setdefault(match.last, []).append(match)
        return found

    @cached_property
    def year_words(self) -> Mapping[int, int]:
        """Those for a year alone."""
        return {m.first: m.last for m in self.matches if m.layer == "word" and m.value == "year_word"}

    @cached_property
    def inside_words(self) -> Set[int]:
        """All tokens of such words."""
        return {n for first, last in self.words.items() for n in range(first, last)}

    @cached_property
    def to_words(self) -> Set[int]:
        """All tokens of words that lead to the end of a range («по», "to")."""
        return self._inside("relation.range_to")

    @cached_property
    def and_words(self) -> Set[int]:
        """All tokens of words that join two of a kind («и», «мен», "and")."""
        return self._inside("relation.range_and")

    @cached_property
    def ordinals(self) -> Mapping[int, tuple[int, int]]:
        """Ordinals by the token after them: where each begins, and its value."""
        return {last: (first, value) for first, last, value in find_ordinals(self.tokens, self.matches, self.language)}

    @cached_property
    def measured(self) -> Set[int]:
        """Where units and scales begin: a number before one is an amount."""
        return {m.first for m in self.matches if m.layer in ("units", "scales")}

    @cached_property
    def singular(self) -> Set[int]:
        """Where nouns begin that are counted and stand in the singular: "the 2018 agreement"."""
        nouns = [
            m for m in self.matches if m.layer == "units" and m.value in ("count", "person") and m.phrase.endswith("~") and not m.ending
        ]
        return {m.first for m in nouns if not self.word(m.last - 1).endswith("s")}

    @cached_property
    def relations(self) -> Sequence[Match]:
        """The words that make a date a term or a beginning."""
        return [m for m in self.matches if m.layer.startswith("relation.")]

    def bounds(self, first: int, last: int) -> Sequence[Match]:
        """The words that make a date a term or a beginning, of those that begin at the tokens from `first` to `last` (exclusive)."""
        at = bisect_left(self._bounds, first, key=_FIRST)
        return self._bounds[at : bisect_left(self._bounds, last, at, key=_FIRST)]

    @cached_property
    def _bounds(self) -> Sequence[Match]:
        return [m for m in self.relations if m.layer.startswith(("relation.due", "relation.since"))]

    @cached_property
    def between_opened(self) -> Set[int]:
        """The tokens right behind words that open a range («между»)."""
        return {m.last for m in self.layer("relation.between_before")}

    @cached_property
    def between_closed(self) -> Set[int]:
        """The tokens at which words begin that close one («аралығында»)."""
        return {m.first for m in self.layer("relation.between_after")}

    def layer(self, name: str) -> list[Match]:
        """The phrases of one layer."""
        return self._layers.get(name, [])

    @cached_property
    def _layers(self) -> Mapping[str, list[Match]]:
        found: dict[str, list[Match]] = {}
        for match in self.matches:
            found.setdefault(match.layer, []).append(match)
        return found

    @cached_property
    def phrase_atoms(self) -> Sequence[Atom]:
        """What `phrase_atoms` gives, made once."""
        return _phrase_atoms(self)

    def _inside(self, layer: str) -> Set[int]:
        return {n for m in self.matches if m.layer == layer for n in range(m.first, m.last)}

    def word(self, at: int) -> str:
        """A token's text in lower case; empty outside the text."""
        return self.tokens[at].text.casefold() if 0 <= at < len(self.tokens) else ""

    def glued(self, at: int) -> bool:
        """Whether a token follows the one before it without a space."""
        return 0 < at < len(self.tokens) and self.tokens[at].start == self.tokens[at - 1].end


def phrase_atoms(reading: Reading) -> Sequence[Atom]:
    """What the lists of the language name: months, weekdays, «last year», «three days ago», quarters, ends and beginnings."""
    return reading.phrase_atoms


def _phrase_atoms(reading: Reading) -> list[Atom]:
    found = []
    for match in reading.matches:
        if match.layer in ("months", "weekdays", "seasons", "decades"):
            found.append(Atom(match.layer[:-1], match.first, match.last, int(str(match.value)), match.ending))
        elif match.layer == "time":
            found += [atom for atom in (_meaning(match, reading),) if atom.kind == "part" or atom.value < _MOST]
        elif match.layer == "boundary":
            found.append(Atom("boundary", match.first, match.last, ending=match.ending))
    return found + _parts(reading) + _modified(reading) + _bounded(reading)


def _meaning(match: Match, reading: Reading) -> Atom:
    name = str(match.value)
    if name in _NAMED_PARTS:
        return Atom("part", match.first, match.last, _part(*_NAMED_PARTS[name]))
    return Atom(name, match.first, match.last, _count(match, reading) if name.startswith("n_") or "_n_" in name else 0, match.ending)


def _count(match: Match, reading: Reading) -> float:
    """The number inside «соңғы 20 жылда»."""
    inside = list(reading.tokens[match.first : match.last])
    at = bisect_left(reading.matches, match.first, key=_FIRST)
    begun = reading.matches[at : bisect_left(reading.matches, match.last, at, key=_FIRST)]
    phrases = [_moved(m, match.first) for m in begun if m.last <= match.last]
    numbers: Sequence[Number] = find_numbers(inside, phrases, reading.language)
    return numbers[0].value if numbers else 0


def _moved(match: Match, by: int) -> Match:
    return Match(match.first - by, match.last - by, match.layer, match.value, match.ending, match.phrase)


def _part(noun: str, number: int) -> int:
    """The months of a part of the year, as first·100 + last: the third quarter is 709."""
    size = _PARTS[noun]
    return (size * (number - 1) + 1) * 100 + size * number


def _parts(reading: Reading) -> list[Atom]:
    """«III квартал», «үшінші тоқсан», «2-чи жарым жылдык», "second half": an ordinal or a numeral before the noun."""
    found = []
    for noun in reading.layer("noun"):
        name = str(noun.value).removesuffix("_mark").removesuffix("_of")
        if name not in _PARTS or (str(noun.value).endswith("_of") and not _of_a_year(reading, noun)):
            continue
        first, last, number = _numbered(reading, noun)
        if 1 <= number <= 12 // _PARTS[name]:
            found.append(Atom("part", first, last, _part(name, number), noun.ending))
    return found


def _numbered(reading: Reading, noun: Match) -> tuple[int, int, int]:
    """Where a part of the year begins and ends, and which it is; 0 where nothing says so. "Q3" has its number behind."""
    if str(noun.value).endswith("_mark") and reading.glued(noun.last):
        return noun.first, noun.last + 1, _digit(reading, noun.last)
    at = noun.first - 1 if reading.word(noun.first - 1) in DASHES and reading.glued(noun.first) else noun.first
    first, number = reading.ordinals.get(noun.first) or reading.ordinals.get(at) or (at - 1, _digit(reading, at - 1))
    return first, noun.last, number


def _of_a_year(reading: Reading, noun: Match) -> bool:
    """Whether a half is one of a year, not of a century or a match: the year stands beside it."""
    near = range(noun.first - 4, noun.first) if reading.language.head_final else range(noun.last, noun.last + 4)
    return any(n in reading.year_words for n in near)


def _digit(reading: Reading, at: int) -> int:
    text = reading.tokens[at].text if 0 <= at < len(reading.tokens) else ""
    return int(text) if len(text) == 1 and text.isdecimal() else parse_roman(text) or 0


def _modified(reading: Reading) -> list[Atom]:
    """«прошлый квартал», "next week": which of its kind; before a month, a weekday or a season it stands alone («last November»)."""
    nouns = {m.first: m for m in reading.layer("noun")}
    plural = tuple(reading.language.words("plural_modifiers")) or ("\0",)  # «ближайшие недели» are several
    named = {m.first for m in reading.matches if m.layer in ("months", "weekdays", "seasons")}
    found = []
    for match in reading.layer("modifier"):
        noun = nouns.get(match.last)
        if noun and noun.value != "day" and not (noun.value in _BOUNDED and reading.word(match.last - 1).endswith(plural)):
            found.append(Atom(f"{match.value}_{noun.value}", match.first, noun.last, ending=noun.ending))
        elif match.last in named:
            found.append(Atom(str(match.value), match.first, match.last))
    return found


def _bounded(reading: Reading) -> list[Atom]:
    """«до конца года», «ай соңында», "by the end of the week": the year, month or week that runs now."""
    small = reading.language.words("in_dates")
    bounds = reading.layer("boundary")
    begins, ends = {m.first for m in bounds}, {m.last for m in bounds}
    named = {m.last for m in reading.layer("months")}
    found = []
    for noun in reading.layer("noun"):
        before = noun.first
        while before > noun.first - 1 - _BETWEEN and (reading.word(before - 1) in small or reading.word(before - 1) in DASHES):
            before -= 1
        after = noun.last + (reading.word(noun.last) in DASHES and reading.glued(noun.last))
        bounded = after in begins if reading.language.head_final else (before in ends or after in begins)
        if noun.value in _BOUNDED and bounded and noun.first not in named:  # «наурыз айының басы»: the noun belongs to the name
            found.append(Atom(f"this_{noun.value}", noun.first, noun.last, ending=noun.ending))
    return found


def find_atoms(reading: Reading, *finders: Callable[[Reading], Sequence[Atom]]) -> list[Atom]:
    """Every piece that the finders give, in order; where two overlap, the longer first."""
    return sorted((atom for finder in finders for atom in finder(reading)), key=lambda a: (a.first, -a.last))
