"""A language, loaded from its folder: the one thing that annotators and rules ask."""

from __future__ import annotations

import gc
import re
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any

from kelisim.lang.entries import entries
from kelisim.lang.phrases import Match, PhraseMatcher
from kelisim.lang.sentences import Stops, split_sentences
from kelisim.lang.tokens import fold, tokenize
from kelisim.lang.words.analysis import Analysis, Morphology, lemmas_of
from kelisim.lang.words.endings import Endings, endings_of
from kelisim.lang.words.morphology import known_words, morphology_of
from kelisim.model.annotation import Token
from kelisim.model.text import Span
from kelisim.model.toml import data_tables

_NONE: frozenset[str] = frozenset()
CODES = ("kk", "ky", "ru", "en")
MONTH_HEAD = 3  # letters, which no language shortens a month to fewer than
_NOTHING = re.compile("(?!)")
FILES = ("language", "abbreviations", "numbers", "suffixes", "time", "titles", "heads", "names", "triggers")


@dataclass(frozen=True)
class Language:
    """One language's words behind questions. Get one with `load("kk")`.

    >>> kazakh = load("kk")
    >>> [m.value for m in kazakh.find(kazakh.tokenize("Қазақстанның")) if m.layer == "name"]
    ['country:KZ']
    """

    code: str
    data: Mapping[str, Mapping[str, Any]]
    endings: Endings
    matcher: PhraseMatcher
    number_words: PhraseMatcher
    ordinal_words: PhraseMatcher
    stops: Stops
    forenames: frozenset[str]
    surname_endings: tuple[str, ...]
    particles: frozenset[str]
    families: frozenset[str] = frozenset()

    @cached_property
    def family_syllables(self) -> frozenset[str]:
        """Family names of one syllable, folded («ли», «нгуен»): with further words of one syllable they make a name."""
        return frozenset(fold(name) for name in self.data.get("titles", {}).get("people", {}).get("syllabic", ()))

    @cached_property
    def head_final(self) -> bool:
        """Whether the verb and the head noun come last (Kazakh, Kyrgyz)."""
        return self.data["language"].get("order") == "final"

    def tokenize(self, text: str) -> list[Token]:
        """The tokens of a text."""
        return tokenize(text)

    def sentences(self, text: str) -> list[Span]:
        """The sentences of a text."""
        return split_sentences(text, self.stops)

    def find(self, tokens: Sequence[Token], numbers: Mapping[int, int] | None = None) -> list[Match]:
        """Every phrase of the language's lists in the tokens; see `kelisim.lang.phrases`."""
        return self.matcher.find(tokens, numbers)

    @cached_property
    def morphology(self) -> Morphology:
        """How the language inflects; made when the first word is asked about. `analyse`, `lemmas`, `cases` and `inflect` ask it."""
        return morphology_of(self.data["suffixes"], known_words(self.data), self.forenames, self.surname_endings)

    def analyse(self, word: str) -> tuple[Analysis, ...]:
        """Every reading of one word, the likeliest first; at least one.

        >>> first = load("ky").analyse("Бишкектин")[0]
        >>> first.lemma, first.case, first.number
        ('Бишкек', 'genitive', 'singular')
        """
        return self.morphology.analyse(word)

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The words that a word may be a form of, the likeliest first, written with its capitals.

        >>> load("kk").lemmas("Тоқаевтың")[0], load("ru").lemmas("Жапаровым")[0], load("en").lemmas("Kazakhs")[0]
        ('Тоқаев', 'Жапаров', 'Kazakh')
        """
        return lemmas_of(self.analyse(word))

    def cases(self, word: str) -> frozenset[str]:
        """The cases in which the likeliest lemma of a word may stand here.

        >>> sorted(load("ru").cases("Казахстану"))
        ['dative']
        """
        analyses = self.analyse(word)
        return frozenset(a.case for a in analyses if a.lemma == analyses[0].lemma)

    def inflect(self, lemma: str, *, case: str = "nominative", number: str = "singular", possessive: str = "", gender: str = "") -> str:
        """A lemma in a case, number, person of its owner, and gender; raises KeyError for what the language does not have.

        >>> load("kk").inflect("Бішкек", case="dative"), load("ru").inflect("Касым-Жомарт", case="genitive")
        ('Бішкекке', 'Касым-Жомарта')
        """
        return self.morphology.inflect(lemma, case=case, number=number, possessive=possessive, gender=gender)

    def nominative(self, words: str, *, person: bool = False) -> str:
        """A name of one or several words, as a text has it, in the nominative; `person`: all its words are one person's.

        >>> load("ky").nominative("Жогорку Кеңештин"), load("ru").nominative("Садыром Жапаровым", person=True)
        ('Жогорку Кеңеш', 'Садыр Жапаров')
        >>> load("ru").nominative("Высшего межгосударственного совета")
        'Высший межгосударственный совет'
        """
        return self.morphology.nominative(words, person=person)

    def words(self, kind: str) -> frozenset[str]:
        """The language's small words of one kind (`and`, `about`, `adjectives` …), as `language.toml` lists them."""
        return self._words.get(kind, _NONE)

    @cached_property
    def _words(self) -> dict[str, frozenset[str]]:
        """All kinds of small words; asked for at every token, so made once."""
        return {kind: frozenset(forms) for kind, forms in self.table("language", "words").items()}

    def pattern(self, name: str) -> re.Pattern[str]:
        """One of the patterns of `language.toml`; one that matches nothing where the language has none of the name.

        >>> bool(load("ru").pattern("passive_signing").search("подписано")), bool(load("kk").pattern("participle_clause").search("келген"))
        (True, False)
        """
        return self._patterns.get(name, _NOTHING)

    @cached_property
    def _patterns(self) -> dict[str, re.Pattern[str]]:
        return {name: re.compile(pattern) for name, pattern in self.table("language", "patterns").items()}

    @cached_property
    def month_heads(self) -> frozenset[str]:
        """How the names of the months begin, three letters of each: a line without has no day but in figures, and most lines have none."""
        return frozenset(fold(name)[:MONTH_HEAD] for name in self.table("time", "months"))

    @cached_property
    def surname_ending(self) -> re.Pattern[str]:
        """Any of `surname_endings`: most words have none, and there are a hundred to look for."""
        return re.compile("|".join(map(re.escape, self.surname_endings)) or "(?!)")

    @cached_property
    def ordinal_endings(self) -> frozenset[str]:
        """What may be glued to digits to make an ordinal of them: «22-го», «22nd», «22-сі»."""
        return frozenset(s.lstrip("-") for s in self.table("numbers", "ordinal_suffixes").get("forms", ()))

    def table(self, file: str, name: str) -> Mapping[str, Any]:
        """One table of one data file; empty where the language has none."""
        found = self.data.get(file, {}).get(name, {})
        return found if isinstance(found, dict) else {}


@cache
def load(code: str) -> Language:
    """The language of a code: `kk`, `ky`, `ru` or `en`. Raises ValueError for another.

    Language data is part of the program, so one copy a process is kept.
    """
    if code not in CODES:
        raise ValueError(f"no language {code!r}: choose one of {', '.join(CODES)}")
    with _uncollected():
        return _load(code)


@contextmanager
def _uncollected() -> Iterator[None]:
    """Build what stays for good with the garbage collector off: it would walk the growing lists again and again, for a third of the time.

    Afterwards it is told to pass them over (`gc.freeze`).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def _load(code: str) -> Language:
    folder = resources.files("kelisim.lang") / "data" / code
    listed = [file for file in FILES if (folder / f"{file}.toml").is_file()]
    data = {file: data_tables("kelisim.lang", "data", code, f"{file}.toml") for file in listed}
    endings = endings_of(code)
    matcher = PhraseMatcher(endings)
    number_words, ordinal_words = PhraseMatcher(endings), PhraseMatcher(endings)
    for phrase, layer, value in entries(data):
        matcher.add(phrase, layer, value)
        if layer in ("cardinals", "scales", "fractions", "units", "decimals.whole", "decimals.part"):
            number_words.add(phrase, layer, value)
        elif layer == "ordinals":
            ordinal_words.add(phrase, layer, value)
    people = data.get("titles", {}).get("people", {})
    forenames = frozenset(fold(stem) for name in people.get("forenames", ()) for stem, _ in endings.stems(name.rstrip("~*")))
    return Language(
        code=code,
        data=data,
        endings=endings,
        matcher=matcher,
        number_words=number_words,
        ordinal_words=ordinal_words,
        stops=Stops.of(*(data["abbreviations"].get(name, ()) for name in ("forms", "amounts", "closing", "starters"))),
        forenames=forenames,
        surname_endings=tuple(sorted(people.get("surname_endings", ()), key=len, reverse=True)),
        particles=frozenset(fold(p) for p in people.get("particles", ())),
        families=frozenset(fold(p) for p in people.get("families", ())),
    )
