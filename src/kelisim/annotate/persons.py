"""Names of people: initials with a surname, forenames with what follows, words with a surname's ending, and whoever bears a title.

Rules are small functions in the order of their strength; each gives stretches of tokens. A surname found once is then found
everywhere in the document, whatever its ending.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from typing import Protocol

from kelisim.annotate.reading import Reading
from kelisim.lang.keys import skeleton
from kelisim.lang.tokens import fold

_LONGEST = 4  # name units in one person's name (Абу Хамид аль-Газали has four)


@dataclass(frozen=True, slots=True)
class Unit:
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


@dataclass(frozen=True, slots=True)
class PersonSpan:
    """Tokens of a person's name, and the rule that found it."""

    first: int
    last: int
    rule: str


class PersonFinder:
    """Finds people in one reading. `taken` are tokens that are other names; `titled` are tokens right after a title."""

    def __init__(self, reading: Reading, taken: frozenset[int], titled: frozenset[int]) -> None:
        self.reading, self.taken, self.titled = reading, taken, titled

    @cached_property
    def units(self) -> list[Unit]:
        """The capitalised words and initials of the text, in order."""
        found, at, tokens = [], 0, self.reading.tokens
        while at < len(tokens):
            unit = self._unit(at)
            if unit:
                found.append(unit)
            at = unit.last if unit else at + 1
        return found

    def _unit(self, at: int) -> Unit | None:
        reading, tokens = self.reading, self.reading.tokens
        if at in self.taken or not (reading.capital(at) or self._particle(at)):
            return None
        end = self._initial_end(at)
        if end:
            return Unit(at, end, tokens[at].text, initial=True)
        end = at + 1
        while end + 1 < len(tokens) and tokens[end].text in "-‑" and reading.glued(end) and reading.glued(end + 1) and tokens[end + 1].kind == "word":
            if not tokens[end + 1].text[0].isupper() and not self._particle(at) and not self._syllable(at, end + 1):
                break
            end += 2
        return Unit(at, end, "".join(t.text for t in tokens[at:end]))

    def _syllable(self, at: int, after: int) -> bool:
        """«Мун Чжэ-ин», "Kang Kyung-wha": the second syllable of a Korean given name, right after a short surname."""
        reading = self.reading
        short = reading.capital(at - 1) and len(reading.tokens[at - 1].text) <= 6 and not reading.broken(at) and at - 1 not in self.taken
        second = reading.tokens[after].text
        return short and len(second) <= 5 and second not in ("elect", "led", "based", "born", "era") and not reading.tokens[at].text.isupper()

    def _particle(self, at: int) -> bool:
        """A particle inside a name: after a capital or after another particle («Ursula von der Leyen»)."""
        if at < 1 or self.reading.tokens[at].kind != "word" or not self.is_particle(self.reading.word(at)):
            return False
        return self.reading.capital(at - 1) or self._particle(at - 1)

    def seen_alone(self, unit: Unit) -> bool:
        """Whether a word of a name stands elsewhere without another before it («Калибаф» of «Мохаммад Бакер Калибаф»)."""
        own = skeleton(self.stem(unit.text))
        return len(own) > 2 and own in self._alone

    @cached_property
    def _alone(self) -> frozenset[str]:
        lone = [u for before, u in pairwise(self.units) if before.last != u.first and not u.initial and len(u.text) > 4]
        return frozenset(skeleton(self.stem(u.text)) for u in [*self.units[:1], *lone])

    def is_particle(self, word: str) -> bool:
        """Whether a word is one of the small words inside names («бин», "von", «уулу»)."""
        return fold(word) in self.reading.language.particles

    def _initial_end(self, at: int) -> int:
        """The token after «Қ.», «К.-Ж.», «Ж.К.»; 0 when the word is no initial."""
        tokens, end = self.reading.tokens, at
        if len(tokens[at].text) > 2 or not self.reading.capital(at):
            return 0
        while end + 1 < len(tokens) and self.reading.capital(end) and len(tokens[end].text) <= 2 and tokens[end + 1].text == "." and self.reading.glued(end + 1):
            end += 2
            if end < len(tokens) and tokens[end].text == "-" and self.reading.capital(end + 1):
                end += 1
        return end if end > at and self.reading.capital(end) and tokens[end].start <= tokens[end - 1].end + 1 else 0

    def find(self) -> list[PersonSpan]:
        """Every person in the text, in order."""
        found: dict[int, PersonSpan] = {}
        taken: set[int] = set()
        for rule in RULES:
            for first, last in rule(self):
                if not taken & set(range(first, last)):
                    found[first] = PersonSpan(first, last, f"person.{rule.__name__}")
                    taken |= set(range(first, last))
        certain = [p for p in found.values() if self._certain(p)]
        surnames = {skeleton(self.surname_stem(p)) for p in certain}
        wholes = {tuple(skeleton(self.stem(u.text)) for u in self._words(p)) for p in certain}
        for n, unit in enumerate(self.units):
            if unit.first not in taken and not unit.initial and skeleton(self.stem(unit.text)) in surnames:
                first = self._whole_from(n, wholes, taken)
                if len(unit.text) <= 3 and first == unit.first:
                    continue  # «Ли» alone may be anything
                found[first] = PersonSpan(first, unit.last, "person.surname_again")
        return [found[at] for at in sorted(found)]

    def _words(self, person: PersonSpan) -> list[Unit]:
        return [u for u in self.units if person.first <= u.first and u.last <= person.last and not u.initial]

    def _whole_from(self, n: int, wholes: set[tuple[str, ...]], taken: set[int]) -> int:
        """Where the name begins whose surname is the n-th unit: before the given name where it stands there as it does elsewhere."""
        for size in (3, 2):
            run = self.units[max(0, n + 1 - size) : n + 1]
            close = all(a.last == b.first and not self.reading.broken(b.first) for a, b in pairwise(run))
            free = all(u.first not in taken for u in run)
            if len(run) == size and close and free and tuple(skeleton(self.stem(u.text)) for u in run) in wholes:
                return run[0].first
        return self.units[n].first

    def _certain(self, person: PersonSpan) -> bool:
        return len(skeleton(self.surname_stem(person))) > 1

    def surname_stem(self, person: PersonSpan) -> str:
        """The last word of a name without its ending; the word before a particle («уулу») where there is one."""
        words = self._words(person)
        plain = [u for n, u in enumerate(words) if n == 0 or not self.is_particle(u.text)]
        return self.stem(plain[-1].text) if plain else ""

    def stem(self, word: str) -> str:
        """A name's word without its case ending: the shortest stem that ends like a surname, else the shortest known forename,
        else the word without a plain case ending where the same word without it stands elsewhere in the text."""
        return name_stem(word, self.reading, self._plain_words)

    def ending(self, person: Stretch) -> str:
        """The case ending of a name's last word; empty where it stands in the nominative."""
        last = self.reading.tokens[person.last - 1].text
        stem = self.stem(last)
        return fold(last)[len(stem) :] if fold(last).startswith(stem) else ""

    @cached_property
    def _plain_words(self) -> frozenset[str]:
        return frozenset(fold(u.text) for u in self.units)

    def is_forename(self, word: str) -> bool:
        """Whether a word, inflected or not, is in the language's list of given names."""
        return forename_stem(fold(word), self.reading) is not None

    def is_surname(self, word: str) -> bool:
        """Whether a word ends like a surname, whatever its case."""
        return surname_like(fold(word), self.reading) is not None

    def adjacent(self, n: int) -> list[Unit]:
        """The units from the n-th on that stand directly one after the other, at most as many as a name has."""
        run = [self.units[n]]
        for unit in self.units[n + 1 :]:
            if unit.first != run[-1].last or self.reading.broken(unit.first):
                break
            if sum(not self.is_particle(u.text) for u in run) >= _LONGEST:
                break
            run.append(unit)
        return run


def forename_stem(word: str, reading: Reading) -> str | None:
    """The given name that a folded word is a form of, or None."""
    for cut in range(len(word), 2, -1):
        if word[:cut] in reading.language.forenames and reading.language.endings.valid(word[cut:]):
            return word[:cut]
    return None


def surname_like(word: str, reading: Reading) -> str | None:
    """The stem of a folded word that ends like a surname («жапаровпен»: «жапаров»), or None. At least two letters precede the ending."""
    for ending in reading.language.surname_endings:
        at = word.rfind(ending)
        if at >= 2 and reading.language.endings.valid(word[at + len(ending) :]):
            return word[: at + len(ending)]
    return None


def name_stem(word: str, reading: Reading, elsewhere: frozenset[str] = frozenset()) -> str:
    """See `PersonFinder.stem`."""
    folded = fold(word)
    longer = any(w != folded and w.startswith(folded) and reading.language.endings.valid(w[len(folded) :]) for w in elsewhere)
    if surname_like(folded, reading) == folded and folded.endswith(("ов", "ев", "ёв", "ов", "ин", "ын")):
        return folded  # «Акил Акилов»: a surname made of the given name beside it
    for cut in range(len(folded) - 1, 2, -1):
        if folded[:cut] in elsewhere and reading.language.endings.valid(folded[cut:]):
            return surname_like(folded[:cut], reading) or folded[:cut]
    stem = surname_like(folded, reading) or forename_stem(folded, reading)
    if stem:
        return stem
    if reading.language.code == "ru" and len(folded) > 5 and folded.endswith(("ом", "чем", "шем", "щем", "цем", "жем")):
        return folded[:-2]  # «Хурэлсухом», «Джуричем»: no name ends so in the nominative
    if reading.language.head_final and not longer:
        for cut in range(len(folded) - 2, 2, -1):
            case = reading.language.endings.case(folded[cut:])
            if case and "nominative" not in case and folded[cut] not in "аеиоуыіөүұә":
                return folded[:cut]
    return folded


Rule = Callable[[PersonFinder], Iterator[tuple[int, int]]]


def initials(finder: PersonFinder) -> Iterator[tuple[int, int]]:
    """«Қ.Тоқаев», «К.-Ж. Токаев», «Л.Н. Гумилева»: an initial, then a capitalised word."""
    for n, unit in enumerate(finder.units[:-1]):
        follow = finder.units[n + 1]
        if unit.initial and not follow.initial and follow.first == unit.last and len(follow.text) > 2:
            yield unit.first, follow.last


def forename_first(finder: PersonFinder) -> Iterator[tuple[int, int]]:
    """«Садыр Жапаров»: a known given name, then one or two capitalised words that are none of other names' words."""
    for n, unit in enumerate(finder.units):
        run = finder.adjacent(n)
        if len(run) > 1 and not unit.initial and finder.is_forename(unit.text):
            whole = unit.first in finder.titled and len(run) == 3 and not run[2].initial and not _great(run[1], run[2], finder)
            yield unit.first, run[2 if whole else _name_length(finder, run) - 1].last


def _name_length(finder: PersonFinder, run: list[Unit]) -> int:
    """Two words, or three where the third is a surname or particle, or the second is a given name too («Режеп Тайип Эрдоган»)."""
    if len(run) < 3 or run[2].initial:
        return 2
    third = finder.is_surname(run[2].text) and not _great(run[1], run[2], finder)
    third = third or finder.seen_alone(run[2])
    size = 3 if third or (finder.is_forename(run[1].text) and not finder.is_surname(run[1].text)) else 2
    while size < len(run) and not run[size].initial and _carries_on(finder, run, size):
        size += 1
    return size


def _carries_on(finder: PersonFinder, run: list[Unit], at: int) -> bool:
    """A particle and the word after it belong to the name before («Хамад бин Иса Аль Халифа», «Тургунбек уулу»)."""
    if fold(run[at].text).startswith(("al-", "el-", "as-", "аль-", "эль-", "ас-", "аш-", "ад-", "ан-", "әл-")):
        return True
    if finder.is_particle(run[at].text):
        return not _great(run[at - 1], run[at], finder)
    return finder.is_particle(run[at - 1].text) and fold(run[at - 1].text) not in finder.reading.language.surname_endings


def _great(before: Unit, word: Unit, finder: PersonFinder) -> bool:
    """«Мәулен Әшімбаев ұлы ақын»: after a surname in -ев the word is «great» and no «son of»."""
    slavic = surname_like(fold(before.text), finder.reading) or ""
    return word.text.islower() and finder.is_particle(word.text) and slavic.endswith(("ов", "ев", "ёв", "ин", "ova", "ev", "ov"))


def surname_second(finder: PersonFinder) -> Iterator[tuple[int, int]]:
    """«Алмасадам Саткалиев»: a capitalised word, then one with a surname's ending; a patronymic may stand between or after."""
    for n in range(len(finder.units)):
        run = finder.adjacent(n)
        if len(run) > 1 and not run[0].initial and finder.is_surname(run[1].text) and not _opens_sentence(finder, run[0]):
            last = 3 if len(run) > 2 and finder.is_surname(run[2].text) else 2
            yield run[0].first, run[last - 1].last


def _opens_sentence(finder: PersonFinder, unit: Unit) -> bool:
    """The first word of a sentence is capital for that reason alone («Бүгін Тоқаев …»), unless it is a given name."""
    return finder.reading.starts_sentence(unit.first) and not finder.is_forename(unit.text)


def after_title(finder: PersonFinder) -> Iterator[tuple[int, int]]:
    """«министр Ван И», «Президент Тоқаев»: one to three capitalised words right after a title."""
    for n, unit in enumerate(finder.units):
        if unit.first in finder.titled and not unit.initial and len(unit.text) > 1:
            run = finder.adjacent(n)
            size = min(len(run), 3)
            while 2 <= size < len(run) and _carries_on(finder, run, size):
                size += 1
            if size > 1 or not _describes(finder, unit):
                yield unit.first, run[size - 1].last


def _describes(finder: PersonFinder, unit: Unit) -> bool:
    """«Председатель Постоянного комитета», «лидер. Центральное телевидение»: an adjective with its noun after it is nobody's name."""
    reading = finder.reading
    adjective = fold(unit.text).endswith(tuple(reading.language.words("adjectives"))) and not finder.is_surname(unit.text)
    if fold(unit.text).endswith(("ье", "ья", "ью", "ьем")) and reading.language.code == "ru":
        return True  # «главы Приморья»: a region
    noun = unit.last < len(reading.tokens) and reading.tokens[unit.last].kind == "word" and reading.tokens[unit.last].text[0].islower()
    return adjective and noun and not reading.language.head_final and not finder.is_forename(unit.text)


def surname_alone(finder: PersonFinder) -> Iterator[tuple[int, int]]:
    """«Әуезов пен Айтматов»: a lone capitalised word with a surname's ending, not at the head of a sentence unless a verb of saying
    or a dash makes it a name; written in capitals throughout it is left alone."""
    for unit in finder.units:
        if unit.initial or len(unit.text) < 5 or unit.text.isupper():
            continue
        opens = finder.reading.starts_sentence(unit.first)
        if finder.is_surname(unit.text) and _certain_ending(finder, unit) and (not opens or unit.last in _speaking(finder)):
            yield unit.first, unit.last


def _certain_ending(finder: PersonFinder, unit: Unit) -> bool:
    """-ин and -ын end too many plain words («Жиында», «Биздин») to make a surname of a lone one."""
    stem = surname_like(fold(unit.text), finder.reading) or ""
    return not stem.endswith(("ин", "ын", "in", "yn", "ина", "ына"))


def _speaking(finder: PersonFinder) -> set[int]:
    """Tokens at which a verb of saying begins: «Әуезов айтты»."""
    return {m.first for m in finder.reading.layer("trigger.say.verb", "trigger.say.verb_strong")}


RULES: tuple[Rule, ...] = (initials, forename_first, surname_second, after_title, surname_alone)
