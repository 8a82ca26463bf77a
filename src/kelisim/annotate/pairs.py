"""Offices in the plural with as many states as bearers, in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise
from operator import attrgetter

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.nearby import near
from kelisim.annotate.owners import OF_REACH, Owner, Title, parted_by_line
from kelisim.annotate.reading import Reading

_FIRST = attrgetter("first")


def paired(titles: list[Title], reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """«президенты Кыргызстана и Казахстана Садыр Жапаров и Касым-Жомарт Токаев»: as many states as persons, in the same order."""
    found = []
    for title in titles:
        states = _run(owners, title, reading)
        people = _coordinated(bisect_left(persons, title.last, key=_FIRST), persons, reading)
        if len(states) > 1 and len(people) == len(states) and persons[people[0]].first - max(title.last, states[-1].last) <= 2:
            found += [replace(title, of=s.entity, person=p, plural=False) for s, p in zip(states, people, strict=True)]
        elif title.plural and title.of and len(people) > 1 and len(states) <= 1 and persons[people[0]].first == title.last:
            found += [replace(title, person=p, plural=False) for p in people]  # «комиссиянын тең төрагалары Асанов жана Усенов»
        elif title.plural and not states and len(people) > 1 and persons[people[0]].first - title.last <= 1:
            found += [replace(title, person=p) for p in people]  # «президенты Асанов и Усенов»: whose each is the text must tell elsewhere
        else:
            found.append(title)
    return found


def _run(owners: Sequence[Owner], title: Title, reading: Reading) -> list[Owner]:
    """The states named one after the other beside an office, with commas and «and» between."""
    if reading.language.head_final:
        run = [owners[n] for n in near(owners, title.first, title.first) if owners[n].last <= title.first][-4:]
        while run and not all(_joined(a.last, b.first, reading) for a, b in pairwise(run)):
            run = run[1:]
        return run if run and title.first - run[-1].last <= 1 else []
    run = []
    for owner in islice(owners, bisect_left(owners, title.last, key=_FIRST), None):
        if (not run and owner.first - title.last > OF_REACH) or (run and not _joined(run[-1].last, owner.first, reading)):
            break
        run.append(owner)
    return run


def _coordinated(first: int, persons: Sequence[NameSpan], reading: Reading) -> list[int]:
    run = [first] if first < len(persons) else []
    for n in range(first + 1, len(persons)):
        if not _joined(persons[n - 1].last, persons[n].first, reading):
            break
        run.append(n)
    return run


def _joined(start: int, end: int, reading: Reading) -> bool:
    """A comma or one short word («и», «мен», "and") between two names."""
    return (
        1 <= end - start <= 2
        and not parted_by_line(start, end, reading)
        and all(t.text == "," or (t.kind == "word" and len(t.text) <= 5 and t.text[0].islower()) for t in reading.tokens[start:end])
    )
