"""How Russian declines the names that no dictionary knows: patterns of the last letters, each a row of endings (`suffixes.toml`).

Most surnames of Central Asia are possessive adjectives (Токаев, Токаева), most given names plain nouns (Жомарт, Айдана). A form may be
read after several patterns: «Токаева» is the genitive of a man's surname or the nominative of a woman's.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from kelisim.lang.tokens import fold
from kelisim.lang.words.analysis import Analysis

AS_IT_IS = 0.4  # what it costs to take a name that nobody lists for its own nominative
Reading = tuple[float, Analysis]  # with its cost: the cheaper the likelier
CASES = ("nominative", "genitive", "dative", "accusative", "instrumental", "locative")
_VOWELS = frozenset("аеёиоуыэюя")
_COLUMNS = ("masculine", "feminine", "plural")


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern: what its stem ends in, and the endings of the six cases by gender or plural; none where the name never changes."""

    stems: tuple[str, ...]
    columns: Mapping[str, tuple[str, ...]]
    longer: int
    sure: bool  # named by letters of its own and not by a class of them

    def fits(self, stem: str) -> bool:
        """Whether a folded stem is one of the pattern's."""
        if not stem.endswith(self.stems):
            return False
        if self.sure or not self.columns:
            end = next(e for e in self.stems if stem.endswith(e))
            return len(stem) - len(end) >= self.longer
        return len(stem) > 1 and not _VOWELS.isdisjoint(stem)


class NamePatterns:
    """The patterns of `suffixes.toml`, in their order.

    >>> import tomllib
    >>> from importlib import resources
    >>> file = resources.files("kelisim.lang") / "data" / "ru" / "suffixes.toml"
    >>> names = NamePatterns(tomllib.loads(file.read_text(encoding="utf-8")))
    >>> [(a.lemma, a.case, a.gender) for a in names.analyse("Жапаровым")][:1]
    [('Жапаров', 'instrumental', 'masculine')]
    >>> names.inflect("Токаева", case="dative", gender="feminine"), names.inflect("Пашинян", case="genitive")
    ('Токаевой', 'Пашиняна')
    """

    def __init__(self, tables: Mapping[str, Any]) -> None:
        classes = tables["sounds"]
        self._patterns = [_pattern(row, classes) for row in tables["declensions"]]
        self._by_ending: dict[str, list[_Cell]] = {}
        for n, pattern in enumerate(self._patterns):
            for cell in _cells(n, pattern):
                self._by_ending.setdefault(cell.ending, []).append(cell)
        self._longest = max(map(len, self._by_ending))

    def analyse(self, word: str) -> list[Analysis]:
        """Every reading of a name's word, pattern by pattern; within one the nominative comes first."""
        return list(dict.fromkeys(analysis for _, analysis in self._readings(word)))

    def surnames(self, word: str) -> list[Analysis]:
        """The readings after patterns that have letters of their own (-ов, -ский, -ко): a man's first, those of a family last.

        «Токаевой» may be a man's «Токаевой» too, but nobody is called so.
        """
        found = [analysis for pattern, analysis in self._readings(word) if pattern.sure]
        return sorted(dict.fromkeys(found), key=lambda a: (a.number == "plural", a.gender == "feminine"))

    def _readings(self, word: str) -> Iterator[tuple[Pattern, Analysis]]:
        """Every reading with its pattern, in the order of the patterns; only endings that the word has are tried."""
        folded = word.casefold()
        ends = [folded[len(folded) - size :] for size in range(min(self._longest, len(folded)) + 1)]
        for cell in sorted((cell for end in ends for cell in self._by_ending.get(end, ())), key=lambda cell: cell.order):
            stem = folded[: len(folded) - len(cell.ending)]
            if cell.pattern.fits(stem):
                yield cell.pattern, cell.reading(word, word[: len(stem)])

    def inflect(self, lemma: str, *, case: str, number: str = "singular", gender: str = "") -> str:
        """A name's lemma in a case; `gender` decides where both have the name («Кучма»), and «Токаева» tells hers by itself.

        Raises KeyError for a case that Russian has not.
        """
        if case not in CASES:
            raise KeyError(f"Russian has no {case}: choose one of {', '.join(CASES)}")
        folded = fold(lemma)
        for pattern in self._patterns:
            if not pattern.columns:
                if pattern.fits(folded):
                    return lemma
                continue
            for column in _order(gender):
                endings = pattern.columns.get(column)
                if endings and folded.endswith(endings[0]) and pattern.fits(folded[: len(folded) - len(endings[0])]):
                    chosen = pattern.columns.get("plural", endings) if number == "plural" else endings
                    return lemma[: len(lemma) - len(endings[0])] + chosen[CASES.index(case)]
        return lemma


@dataclass(frozen=True, slots=True)
class _Cell:
    """One ending of one pattern; of a pattern without endings the column is empty."""

    order: tuple[int, int, int]
    pattern: Pattern
    column: str
    case: str
    ending: str

    def reading(self, word: str, kept: str) -> Analysis:
        if not self.column:
            return Analysis(word, self.case, nominative=word)
        plural = self.column == "plural"
        lemma = kept + self.pattern.columns["masculine" if plural else self.column][0]
        nominative = kept + self.pattern.columns[self.column][0]
        return Analysis(lemma, self.case, "plural" if plural else "singular", gender="" if plural else self.column, nominative=nominative)


def _cells(n: int, pattern: Pattern) -> Iterator[_Cell]:
    for row, column in enumerate(_COLUMNS if pattern.columns else ("",)):
        endings = pattern.columns.get(column, ()) if column else ("",) * len(CASES)
        for at, (case, ending) in enumerate(zip(CASES, endings, strict=False)):
            yield _Cell((n, row, at), pattern, column, case, ending)


def _order(gender: str) -> tuple[str, ...]:
    return ("feminine", "masculine") if gender == "feminine" else ("masculine", "feminine")


def _pattern(row: Mapping[str, Any], classes: Mapping[str, str]) -> Pattern:
    stems = tuple(letter for end in row["stem"] for letter in classes.get(end, (end,)))
    columns = {} if row.get("unchanged") else {c: tuple(row[c]) for c in _COLUMNS if c in row}
    return Pattern(stems, columns, row.get("longer", 0), all(end not in classes and len(end) > 1 for end in row["stem"]))
