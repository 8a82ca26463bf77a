"""The words of a text that a person's name may be made of, and what is asked of them: given name, surname, particle, stem."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cached_property
from itertools import pairwise
from operator import itemgetter
from typing import NamedTuple, Protocol

from kelisim.annotate.capitals import is_abbreviation, is_foreign
from kelisim.annotate.reading import Reading
from kelisim.annotate.stems import forename_stem, name_stem, particle_like, surname_like
from kelisim.lang.names.keys import skeleton
from kelisim.lang.numbers import parse_roman
from kelisim.lang.tokens import fold

_ACRONYM = re.compile(r"[^\W\d_][a-zа-яёәғқңөұүһі][^\W\d_]{0,40}[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{2}$")  # «ТюркПА», "AzerTAJ" are no one's name

_INITIALS = 8  # tokens that initials before one name take at most, points among them
_FIRST = itemgetter(0)
_PARTICLES = 5  # in a row inside one name
_NEAR = 40  # units after the first that are looked at for one name, particles among them
_LONGEST = 5  # name units in one person's name (Сардар Авайс Ахмед Хан Легари has five)


class Unit(NamedTuple):
    """A word of a name with its hyphened parts («Қасым-Жомарт»), or an initial («К.-Ж.»): tokens `first`..`last`."""

    first: int
    last: int
    text: str
    initial: bool = False


class Stretch(Protocol):
    """Tokens of a name, whoever found it."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...


class NameUnits:
    """The name words of one reading. `taken` are tokens that are other names; `titled` are tokens right after a title."""

    def __init__(self, reading: Reading, taken: frozenset[int], titled: frozenset[int]) -> None:
        self.reading, self.taken, self.titled = reading, taken, titled
        self._runs: dict[int, list[Unit]] = {}
        self._stems: dict[str, str] = {}
        self._particles: dict[str, bool] = {}

    @cached_property
    def units(self) -> list[Unit]:
        """The capitalised words and initials of the text, in order."""
        found: list[Unit] = []
        for at in self._beginnings():
            if not found or at >= found[-1].last:
                unit = self._unit(at)
                if unit:
                    found.append(unit)
        return found

    def _beginnings(self) -> Iterator[int]:
        """Where a name's word may begin: at a capital, and at the small words that follow one."""
        for at in self.reading.capitals:
            yield at
            after = at + 1
            while after < len(self.reading.tokens) and self._particle(after):
                yield after
                after += 1

    def _unit(self, at: int) -> Unit | None:
        reading, tokens = self.reading, self.reading.tokens
        if at in self.taken or not (reading.capital(at) or self._particle(at)) or is_abbreviation(tokens[at].text):
            return None
        if _ACRONYM.search(tokens[at].text) or self._counts(at):
            return None
        end = self._initial_end(at)
        if end:
            return Unit(at, end, tokens[at].text, initial=True)
        end = at + 1
        while (
            end + 1 < len(tokens)
            and tokens[end].text in "-‑"
            and reading.glued(end)
            and reading.glued(end + 1)
            and tokens[end + 1].kind == "word"
        ):
            if not tokens[end + 1].text[0].isupper() and not self._particle(at) and not self._syllable(at, end + 1):
                break
            end += 2
        return Unit(at, end, "".join(t.text for t in tokens[at:end]))

    def _counts(self, at: int) -> bool:
        """«IV форум»: a Roman numeral is no name; «Х.» may be an initial."""
        text = self.reading.tokens[at].text
        return len(text) > 1 and parse_roman(text) is not None and self.reading.word(at + 1) != "."

    def _syllable(self, at: int, after: int) -> bool:
        """«Мун Чжэ-ин», "Kang Kyung-wha": the second syllable of a Korean given name, right after a short surname; behind an office
        also right before it ("Minister Dong-wook Lim")."""
        reading = self.reading
        short = reading.capital(at - 1) and len(reading.tokens[at - 1].text) <= 6 and not reading.broken(at) and at - 1 not in self.taken
        short = short or (at in self.titled and reading.capital(after + 1) and len(reading.tokens[after + 1].text) <= 6)
        second = reading.tokens[after].text
        return (
            short and len(second) <= 5 and second not in ("elect", "led", "based", "born", "era") and not reading.tokens[at].text.isupper()
        )

    def _particle(self, at: int, most: int = _PARTICLES) -> bool:
        """A particle inside a name: after a capital or after another particle («Ursula von der Leyen»)."""
        if at < 1 or self.reading.tokens[at].kind != "word" or not self.is_particle(self.reading.word(at)) or self._joins(at):
            return False
        return self.reading.capital(at - 1) or (most > 1 and self._particle(at - 1, most - 1))

    def _joins(self, at: int) -> bool:
        """Whether a particle is the word for «and», by the sound before it: «Ораз бен Асан» are two, «Хамад бен Рашид» is one."""
        both = self.reading.word(at) in self.reading.language.words("and")
        arabic = self.reading.word(at + 2) in self.reading.language.particles and self.reading.capital(at + 2)  # «Азиз бен Салман Әл Сауд»
        return both and not arabic and self.reading.word(at - 1).endswith(tuple(self.reading.language.words("joined_behind")))

    def seen_alone(self, unit: Unit) -> bool:
        """Whether a word of a name stands elsewhere without another before it («Калибаф» of «Мохаммад Бакер Калибаф»)."""
        own = skeleton(self.stem(unit.text))
        return len(own) > 2 and own in self._alone

    @cached_property
    def _alone(self) -> frozenset[str]:
        lone = [u for before, u in pairwise(self.units) if before.last != u.first and not u.initial and len(u.text) > 4]
        return frozenset(skeleton(self.stem(u.text)) for u in [*self.units[:1], *lone])

    def is_particle(self, word: str) -> bool:
        """Whether a word is one of the small words inside names («бин», "von", «уулу», «уулуна»)."""
        known = self._particles.get(word)
        if known is None:
            known = self._particles[word] = particle_like(fold(word), self.reading.language.code)
        return known

    def _initial_end(self, at: int) -> int:
        """The token after «Қ.», «К.-Ж.», «Ж.К.»; 0 when the word is no initial."""
        tokens, end = self.reading.tokens, at
        if len(tokens[at].text) > 2 or not self.reading.capital(at):
            return 0
        while (
            end + 1 < min(len(tokens), at + _INITIALS)
            and self.reading.capital(end)
            and len(tokens[end].text) <= 2
            and tokens[end + 1].text == "."
            and self.reading.glued(end + 1)
        ):
            end += 2
            if end < len(tokens) and tokens[end].text == "-" and self.reading.capital(end + 1):
                end += 1
        return end if end > at and self.reading.capital(end) and tokens[end].start <= tokens[end - 1].end + 1 else 0

    @cached_property
    def speaking(self) -> frozenset[int]:
        """Tokens at which a verb of saying begins: «Әуезов айтты»."""
        return frozenset(m.first for m in self.reading.layer("trigger.say.verb", "trigger.say.verb_strong"))

    @cached_property
    def several(self) -> frozenset[int]:
        """Tokens right after an office in the plural; «спортчуларды Оюндарга чакырды» has no names after it."""
        case, final = self.reading.language.endings.case, self.reading.language.head_final
        upright = (m for m in self.reading.layer("plural") if not (final and m.ending and not case(m.ending) & {"nominative", "genitive"}))
        return frozenset(m.last for m in upright if not self.reading.broken(m.last))

    @cached_property
    def happening(self) -> frozenset[int]:
        """Tokens of verbs of meeting, going and signing, which a headline may write with a capital ("Ministers Meet in Baku")."""
        verbs = (f"trigger.event.{done}_verb" for done in ("meet", "visit", "sign", "hold", "open"))
        return frozenset(n for m in self.reading.layer(*verbs) for n in range(m.first, m.last))

    def whole_elsewhere(self, run: list[Unit]) -> bool:
        """Whether three words stand elsewhere as one name after an office («Түркия президенти Режеп Тайып Эрдоган»)."""
        return tuple(skeleton(self.stem(u.text)) for u in run[:3]) in self._titled_wholes

    @cached_property
    def _titled_wholes(self) -> frozenset[tuple[str, ...]]:
        runs = [self.adjacent(n) for n, u in enumerate(self.units) if u.first in self.titled and not u.initial]
        return frozenset(tuple(skeleton(self.stem(u.text)) for u in run) for run in runs if len(run) == 3)

    def begun_in(self, first: int, last: int) -> list[Unit]:
        """The units that begin at the tokens from `first` to `last` (exclusive)."""
        start = bisect_left(self.units, first, key=_FIRST)
        return self.units[start : bisect_left(self.units, last, start, key=_FIRST)]

    def words_of(self, person: Stretch) -> list[Unit]:
        """The words of one name, without initials."""
        return [u for u in self.begun_in(person.first, person.last) if u.last <= person.last and not u.initial]

    def surname_stem(self, person: Stretch) -> str:
        """The last word of a name without its ending; the word before a particle («уулу») where there is one."""
        words = self.words_of(person)
        plain = [u for n, u in enumerate(words) if n == 0 or not self.is_particle(u.text)]
        return self.stem(plain[-1].text) if plain else ""

    def stem(self, word: str) -> str:
        """A name's word without its case ending: the shortest stem that ends like a surname, else the shortest known forename,
        else the word without a plain case ending where the same word without it stands elsewhere in the text."""
        if word not in self._stems:
            self._stems[word] = name_stem(word, self.reading, self._plain_words)
        return self._stems[word]

    def ending(self, person: Stretch) -> str:
        """The case ending of a name's last word; empty where it stands in the nominative."""
        last = self.reading.tokens[person.last - 1].text
        stem = self.stem(last)
        return fold(last)[len(stem) :] if fold(last).startswith(stem) else ""

    @cached_property
    def _plain_words(self) -> frozenset[str]:
        return frozenset(fold(u.text) for u in self.units)

    def possessed(self, unit: Unit) -> bool:
        """«Мақсатымыз ортақ»: a given name that bears «our» is the word that the name was made of."""
        ending = fold(unit.text)[len(forename_stem(fold(unit.text), self.reading) or "") :]
        return self.reading.language.head_final and "nominative" in self.reading.language.endings.case(ending) and len(ending) > 1

    def case_marked(self, unit: Unit) -> bool:
        """Whether a word bears a case ending in a language where only the last word of a name does (Kazakh, Kyrgyz)."""
        return self.reading.language.head_final and fold(unit.text) != self.stem(unit.text)

    def is_forename(self, word: str) -> bool:
        """Whether a word, inflected or not, is in the language's list of given names."""
        return forename_stem(fold(word), self.reading) is not None

    def is_surname(self, word: str) -> bool:
        """Whether a word ends like a surname, whatever its case."""
        return surname_like(fold(word), self.reading) is not None

    def adjacent(self, n: int) -> list[Unit]:
        """The units from the n-th on that stand directly one after the other, at most as many as a name has."""
        if run := self._runs.get(n):
            return run
        run = self._runs[n] = [self.units[n]]
        end, words = run[0].last, int(not self.is_particle(run[0].text))
        for unit in self.units[n + 1 : n + 1 + _NEAR]:
            if unit.first != end or words >= _LONGEST or self.reading.broken(unit.first) or is_foreign(unit.text, run[0].text):
                break
            run.append(unit)
            end, words = unit.last, words + (not self.is_particle(unit.text))
        return run
