"""Chains of suffixes of a Kipchak language: which may follow which, in vowel harmony and assimilation.

The tables (`suffixes.toml`) write out every allomorph and two laws: the letter with which a suffix begins follows from the last
sound before it, and its vowel from the last vowel before it. Kazakh and Kyrgyz differ in their tables alone.
Source of the laws: the school grammars of the two languages; of what the press does with foreign names, its pages.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

# What may follow what: state → (table, tag or None for all of it, next state). A second round («-дағыларға») has the states in capitals.
_NEXT = {
    "stem": (("plural", None, "plural"), ("possessive", None, "*"), ("case", None, "case"), ("other", None, "*")),
    "plural": (("possessive", None, "*"), ("case", None, "case"), ("other", None, "*")),
    "third": (("case_after_third", None, "*"), ("case", None, "case"), ("other", None, "*")),
    "person": (("case_after_person", None, "case"), ("case", None, "case"), ("other", None, "*")),
    "derived": (("plural", None, "PLURAL"), ("possessive", None, "**"), ("case", None, "CASE")),
    "PLURAL": (("possessive", None, "**"), ("case", None, "CASE")),
    "THIRD": (("case_after_third", None, "CASE"), ("case", None, "CASE")),
    "case": (("other", "copula", "end"), ("other", "question", "end")),
}
_ENDS = frozenset({"copula", "question"})
_PERSONS = frozenset({"first_singular", "second_singular"})


@dataclass(frozen=True, slots=True)
class Ground:
    """What the end of a form tells the suffix after it: the class of its last sound (`""`: unknown) and the vowels in harmony with it."""

    sound: str
    vowels: str


@dataclass(frozen=True, slots=True)
class _Step:
    form: str
    tag: str
    table: str
    then: str
    sounds: frozenset[str] | None  # classes after which it stands; None for any
    vowel: str  # its first, where harmony chooses it
    after: Ground


@dataclass(frozen=True, slots=True)
class Chain:
    """One reading of an ending: the tags of its suffixes in order, how often harmony is broken in it, and the state it ends in."""

    tags: tuple[str, ...]
    broken: int = 0
    forms: tuple[str, ...] = ()


class Suffixes:
    """The suffixes of one language. `phrases` leaves out what `[phrases] without` names.

    >>> import tomllib
    >>> from importlib import resources
    >>> file = resources.files("kelisim.lang") / "data" / "kk" / "suffixes.toml"
    >>> suffixes = Suffixes(tomllib.loads(file.read_text(encoding="utf-8")))
    >>> [chain.tags for chain in suffixes.chains("сындағы", suffixes.ground("қала"))]
    [('third', 'locative_adjective')]
    >>> suffixes.pick("genitive", "тоқаев"), suffixes.pick("dative", "бішкек"), suffixes.pick("locative", "облысы", "third")
    ('тың', 'ке', 'нда')
    """

    def __init__(self, tables: Mapping[str, Any], *, phrases: bool = False) -> None:
        self.tables = tables
        rules: Mapping[str, list[str]] = tables["phrases"] if phrases else {}
        self._without, self._also = frozenset(rules.get("without", ())), tuple(rules.get("also", ()))
        self._sounds = {letter: name for name, letters in tables["sounds"].items() for letter in letters}
        harmony = tables["harmony"]
        self._follow = {letter: vowels for letters, vowels in harmony["follow"].items() for letter in letters}
        self._default, self._alone = str(harmony["default"]), str(harmony.get("neutral_alone", ""))
        self._neutral = frozenset(harmony.get("neutral", ""))
        self._front: tuple[str, ...] = tuple(harmony.get("front_finals", ()))
        self._transparent: tuple[str, ...] = tuple(harmony.get("transparent", ()))
        self._exceptions: Mapping[str, str] = harmony.get("exceptions", {})
        self._silent: str = tables["stem"]["silent"]
        self._steps = {state: self._of_state(state) for state in _NEXT}
        self.ground = lru_cache(maxsize=16384)(self._ground)
        self.chains = lru_cache(maxsize=65536)(self._chains)

    def _ground(self, form: str) -> Ground:
        """The ground that a folded form gives to its next suffix."""
        heard = form.rstrip(self._silent)
        return Ground(self._sounds.get(heard[-1:], ""), self._vowels(form))

    def _vowels(self, form: str) -> str:
        exception = self._exceptions.get(form.rpartition("-")[2])
        if exception or form.endswith(self._front):
            return str(exception or self._default)
        if len(form) > 4 and form.endswith(self._transparent):
            form = form[:-2]
        neutral = ""
        for letter in reversed(form):
            vowels = self._follow.get(letter)
            if vowels and letter not in self._neutral:
                return str(vowels)
            neutral = neutral or (letter if letter in self._neutral else "")
        return self._alone if neutral else ""

    def _chains(self, ending: str, ground: Ground, state: str = "stem") -> tuple[Chain, ...]:
        """Every reading of an ending on its ground, those in harmony first; empty where no suffixes spell it.

        The first suffix may break harmony (in a loan it often does), never assimilation; a ground whose sound is `""` takes any.
        """
        return tuple(sorted(self._read(ending, ground, state), key=lambda c: (c.broken, len(c.tags))))

    def _read(self, ending: str, ground: Ground, state: str) -> Iterator[Chain]:
        for step in self._steps.get(state, {}).get(ending[:1], ()):
            if not ending.startswith(step.form) or not _assimilated(step, ground):
                continue
            broken = int(bool(step.vowel and ground.vowels and step.vowel not in ground.vowels))
            rest = ending[len(step.form) :]
            if not rest:
                yield Chain((step.tag,), broken, (step.form,))
                continue
            after = step.after if step.after.vowels else Ground(step.after.sound, ground.vowels)
            for chain in self.chains(rest, after, step.then):
                yield Chain((step.tag, *chain.tags), broken + chain.broken, (step.form, *chain.forms))

    def _of_state(self, state: str) -> dict[str, tuple[_Step, ...]]:
        """The suffixes that may come in a state, by their first letter."""
        found: list[_Step] = []
        covered: set[str] = set()  # what a possessive of the third person declines in a way of its own
        further = tuple((table, None, "*") for table in self._also) if state == "stem" else ()
        for table, only, then in (*_NEXT[state], *further):
            if table in self._without:
                continue
            for tag, forms in self.tables.get(table, {}).items():
                if tag in self._without or (only and tag != only) or tag in covered:
                    continue
                found += self._allomorphs(tag, forms, table, _then(tag, then), state)
            if state in ("third", "THIRD") and table == "case_after_third":
                covered = set(self.tables[table])
        by_letter: dict[str, list[_Step]] = {}
        for step in found:
            by_letter.setdefault(step.form[0], []).append(step)
        return {letter: tuple(steps) for letter, steps in by_letter.items()}

    def _allomorphs(self, tag: str, forms: list[str], table: str, then: str, state: str) -> Iterator[_Step]:
        own = table in ("case_after_third", "case_after_person")  # these begin alike after every possessive
        initials = {} if own else self.tables["initials"].get(tag, {})
        sounds = {letter: frozenset(classes.split()) for letters, classes in initials.items() for letter in letters.split()}
        vowels: dict[str, set[str]] = {}
        for form in forms:
            vowels.setdefault(self._kind(form), set()).add(self._vowel(form))
        for form in forms:
            vowel = self._vowel(form)
            chosen = len(vowels[self._kind(form)]) > 1  # «мен» has one vowel: nothing to choose
            after = self._ground(form) if vowel else self._bare(form)
            yield _Step(form, tag, table, then, sounds.get(form[0]), vowel if chosen else "", after)

    def _kind(self, form: str) -> str:
        """The frame of an allomorph, without its vowels: those of one frame differ by harmony alone."""
        return "".join("v" if letter in self._follow else letter.translate(_HARD) for letter in form)

    def _vowel(self, form: str) -> str:
        return next((letter for letter in form if letter in self._follow), "")

    def _bare(self, form: str) -> Ground:
        return Ground(self._sounds.get(form[-1:], ""), "")

    def pick(self, tag: str, form: str, state: str = "stem", ground: Ground | None = None) -> str:
        """The allomorph of a suffix after a form; raises KeyError for a tag that cannot stand there."""
        ground = ground or self.ground(form)
        steps = [s for found in self._steps[state].values() for s in found if s.tag == tag]
        fitting = [s for s in steps if _assimilated(s, ground)]
        if not fitting:
            raise KeyError(f"no suffix {tag!r} after {form!r} ({state})")
        harmonic = [s for s in fitting if not s.vowel or not ground.vowels or s.vowel in ground.vowels] or fitting
        return min(harmonic, key=lambda s: list(self.tables[s.table][tag]).index(s.form)).form  # as the table has them

    @property
    def tags(self) -> frozenset[str]:
        """Every tag that a chain may hold."""
        return frozenset(step.tag for found in self._steps.values() for steps in found.values() for step in steps)

    def possible(self, ending: str) -> tuple[Chain, ...]:
        """Every reading of an ending after some stem or other."""
        return self.chains(ending, ANY)


ANY = Ground("", "")
_HARD = str.maketrans("ғқ", "гк")


def _assimilated(step: _Step, ground: Ground) -> bool:
    return step.sounds is None or not ground.sound or ground.sound in step.sounds


def state_after(tag: str) -> str:
    """The state in which a possessive leaves a word: what decides which case suffixes follow."""
    return "third" if tag == "third" else "person" if tag in _PERSONS else "plural"


def _then(tag: str, then: str) -> str:
    """The state after a suffix: `*` stands for what its tag decides, `**` for the same in the second round."""
    if tag in _ENDS:
        return "end"
    if tag in ("locative_adjective", "possession", "similar", "manner"):
        return "derived"
    if then == "*":
        known = {"third": "third", **dict.fromkeys(_PERSONS, "person")}
        return known.get(tag, "case" if tag.endswith(("tive", "ental")) else "plural2")
    if then == "**":
        return "THIRD" if tag == "third" else "PLURAL2"
    return then


_NEXT["plural2"] = (("case", None, "case"), ("other", None, "*"))
_NEXT["PLURAL2"] = (("case", None, "CASE"),)
_NEXT["CASE"] = ()
