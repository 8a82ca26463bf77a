"""Names of people: initials with a surname, forenames with what follows, words with a surname's ending, and whoever bears a title.

Rules are small functions in the order of their strength; each gives stretches of tokens. A surname found once is then found
everywhere in the document, whatever its ending.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from kelisim.annotate.nameunits import NameUnits, Unit
from kelisim.annotate.personrules import RULES
from kelisim.annotate.tagged import SURE
from kelisim.annotate.tagger import TaggedName
from kelisim.lang.names.keys import skeleton
from kelisim.lang.tokens import fold

_TWO = 2  # words


@dataclass(frozen=True, slots=True)
class PersonSpan:
    """Tokens of a person's name, and the rule that found it."""

    first: int
    last: int
    rule: str


def find_persons(names: NameUnits, tagged: Sequence[TaggedName] = ()) -> list[PersonSpan]:
    """Every person in the text, in order; those among `tagged` too, where no rule found one or the tagger is sure of more words."""
    found: dict[int, PersonSpan] = {}
    taken: set[int] = set()
    for rule in RULES:
        for first, last in rule(names):
            if taken.isdisjoint(range(first, last)) and not _quoted(first, last, names):
                found[first] = PersonSpan(first, last, f"person.{rule.__name__}")
                taken |= set(range(first, last))
    found = _with_tagged(found, tagged, names)
    taken = {n for p in found.values() for n in range(p.first, p.last)}
    certain = [p for p in found.values() if len(skeleton(names.surname_stem(p))) > 1]
    surnames = {skeleton(names.surname_stem(p)) for p in certain}
    wholes = {tuple(skeleton(names.stem(u.text)) for u in names.words_of(p)) for p in certain}
    for first, last in _whole_again(names, found.values(), taken):
        found[first] = PersonSpan(first, last, "person.whole_again")
        taken |= set(range(first, last))
    for n, unit in enumerate(names.units):
        if unit.first not in taken and not unit.initial and skeleton(names.stem(unit.text)) in surnames:
            first = _whole_from(names, n, wholes, taken)
            if len(unit.text) <= 3 and first == unit.first and not _surely_again(names, unit):
                continue
            found[first] = PersonSpan(first, unit.last, "person.surname_again")
    ends = Counter(skeleton(names.surname_stem(p)) for p in found.values())
    return [part for at in sorted(found) for part in _two_people(found[at], ends, names)]


def _two_people(person: PersonSpan, ends: Counter[str], names: NameUnits) -> list[PersonSpan]:
    """«Ержан Асанов Серіковке хат жазды»: in Kazakh and Kyrgyz the last of several words, a surname in another case than the nominative,
    is somebody else where another name of the text ends in it, and the words before it are a name by themselves."""
    units = names.begun_in(person.first, person.last)
    last = units[-1] if units else None
    if last is None or last.initial or len([u for u in units if not u.initial]) < _TWO or not names.case_marked(last):
        return [person]
    this = skeleton(names.surname_stem(person))
    own, before = skeleton(names.stem(last.text)), units[-2]
    first = skeleton(names.stem(before.text))
    closes = ends[first] > (first == this) or units[0].initial or fold(before.text).endswith(("ов", "ова", "ев", "ева"))
    if (
        ends[own] <= (own == this)
        or not closes
        or before.initial
        or names.case_marked(before)
        or names.stem(before.text) == names.stem(last.text)
    ):
        return [person]
    return [replace(person, last=last.first), PersonSpan(last.first, last.last, "person.surname_again")]


def _whole_again(names: NameUnits, found: Iterable[PersonSpan], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names of several words found elsewhere, word for word; of «Ван И» no word alone is sure."""
    wholes = {tuple(fold(u.text) for u in names.words_of(p)) for p in found}
    sizes = sorted({len(words) for words in wholes if len(words) > 1}, reverse=True)
    for n, unit in enumerate(names.units):
        run = names.adjacent(n) if sizes else []
        words = tuple([fold(u.text) for u in run])
        size = next((k for k in sizes if k <= len(run) and words[:k] in wholes), 0)
        if size and not taken & set(range(unit.first, run[size - 1].last)):
            yield unit.first, run[size - 1].last


def _quoted(first: int, last: int, names: NameUnits) -> bool:
    """«Асман Эйрлайнс» учагы: what quotation marks hold, no more and no less, is a name of something else than a person."""
    tokens = names.reading.tokens
    return first > 0 and last < len(tokens) and tokens[first - 1].text in '«“„"' and tokens[last].text in '»”“"'


def _surely_again(names: NameUnits, unit: Unit) -> bool:
    """Whether a short surname alone is one: capital for no other reason («Ли» may open a question), or before a verb of saying."""
    if unit.text.isupper():
        return False
    return not names.reading.starts_sentence(unit.first) or unit.last in names.speaking


def _with_tagged(found: dict[int, PersonSpan], tagged: Sequence[TaggedName], names: NameUnits) -> dict[int, PersonSpan]:
    """What rules found with what the tagger did: it stands where no rule found a person, and where it is sure of a longer name, unless
    an office stands before it."""
    kept = dict(found)
    holder = {n: p for p in found.values() for n in range(p.first, p.last)}
    for name in tagged:
        inside = range(name.first, name.last)
        if name.type != "PERSON" or names.taken & set(inside) or _quoted(name.first, name.last, names):
            continue
        if any(names.possessed(u) for u in names.begun_in(name.first, name.first + 1)):
            continue
        over = list(dict.fromkeys(holder[n] for n in inside if n in holder))
        longer = all(name.first <= p.first and p.last <= name.last and p.rule != "person.after_title" for p in over)
        if not over or (name.sure >= SURE and longer):
            now = over[0] if [(p.first, p.last) for p in over] == [(name.first, name.last)] else _tagged(name)
            for person in over:
                del kept[person.first]
                for n in range(person.first, person.last):
                    del holder[n]
            kept[name.first] = now
            holder.update(dict.fromkeys(inside, now))
    return kept


def _tagged(name: TaggedName) -> PersonSpan:
    return PersonSpan(name.first, name.last, "person.tagger")


def _whole_from(names: NameUnits, n: int, wholes: set[tuple[str, ...]], taken: set[int]) -> int:
    """Where the name begins whose surname is the n-th unit: before the given name where it stands there as it does elsewhere."""
    for size in (3, 2):
        run = names.units[max(0, n + 1 - size) : n + 1]
        close = all(a.last == b.first and not names.reading.broken(b.first) for a, b in pairwise(run))
        free = all(u.first not in taken for u in run)
        if len(run) == size and close and free and tuple(skeleton(names.stem(u.text)) for u in run) in wholes:
            return run[0].first
    return names.units[n].first
