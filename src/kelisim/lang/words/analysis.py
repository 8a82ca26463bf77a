"""What is said of one inflected word, in any language."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

CASES = (
    "nominative", "genitive", "dative", "accusative", "locative", "ablative", "instrumental", "terminative",
    "locative_adjective", "possession",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Analysis:
    """One reading of a word. `lemma` is written as the text writes it; what a language does not mark is empty.

    `number`: singular or plural. `possessive`: third, first_singular … (Kazakh, Kyrgyz) or `"owner"` (English 's). `gender`: masculine,
    feminine or neuter (Russian). `suffix`: what stands behind the case and makes no other word (`similar`, `copula`, `question`).
    `nominative`: the same word with its number and possessive, in the nominative (облысының: облысы).
    """

    lemma: str
    case: str = "nominative"
    number: str = "singular"
    possessive: str = ""
    gender: str = ""
    suffix: str = ""
    nominative: str = ""


class Morphology(Protocol):
    """What every language can be asked about its words; `kelisim.lang.words` says what comes in and out."""

    def analyse(self, word: str) -> tuple[Analysis, ...]: ...

    def inflect(self, lemma: str, *, case: str, number: str, possessive: str, gender: str) -> str: ...

    def nominative(self, words: str, *, person: bool = False) -> str: ...


def lemmas_of(analyses: Iterable[Analysis]) -> tuple[str, ...]:
    """The lemmas of a word's readings, each once, in their order.

    >>> lemmas_of([Analysis("қала", "genitive"), Analysis("қала", "dative")])
    ('қала',)
    """
    return tuple(dict.fromkeys(analysis.lemma for analysis in analyses))
