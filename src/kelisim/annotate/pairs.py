"""Offices in the plural with as many states as bearers, in the same order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.owners import OF_REACH, Owner, Title, parted_by_line
from kelisim.annotate.reading import Reading


def paired(titles: list[Title], reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """«президенты Кыргызстана и Казахстана Садыр Жапаров и Касым-Жомарт Токаев»: as many states as persons, in the same order."""
    found = []
    for title in titles:
        states = _run(
            [o for o in owners if o.first >= title.last or (reading.language.head_final and o.last <= title.first)], title, reading
        )
        people = [n for n, p in enumerate(persons) if title.last <= p.first]
        people = _coordinated(people, persons, reading)
        if len(states) > 1 and len(people) == len(states) and persons[people[0]].first - max(title.last, states[-1].last) <= 2:
            found += [replace(title, of=s.entity, person=p, plural=False) for s, p in zip(states, people, strict=True)]
        elif title.plural and title.of and len(people) > 1 and len(states) <= 1 and persons[people[0]].first == title.last:
            found += [replace(title, person=p, plural=False) for p in people]  # «комиссиянын тең төрагалары Асанов жана Усенов»
        elif title.plural and not states and len(people) > 1 and persons[people[0]].first - title.last <= 1:
            found += [replace(title, person=p) for p in people]  # «президенты Асанов и Усенов»: whose each is the text must tell elsewhere
        else:
            found.append(title)
    return found


def _run(owners: list[Owner], title: Title, reading: Reading) -> list[Owner]:
    """The states named one after the other beside an office, with commas and «and» between."""
    if reading.language.head_final:
        run = [o for o in owners if o.last <= title.first][-4:]
        while run and not all(_joined(a.last, b.first, reading) for a, b in pairwise(run)):
            run = run[1:]
        return run if run and title.first - run[-1].last <= 1 else []
    run = []
    for owner in owners:
        if (not run and owner.first - title.last > OF_REACH) or (run and not _joined(run[-1].last, owner.first, reading)):
            break
        run.append(owner)
    return run


def _coordinated(people: list[int], persons: Sequence[NameSpan], reading: Reading) -> list[int]:
    run = people[:1]
    for n in people[1:]:
        if not _joined(persons[run[-1]].last, persons[n].first, reading):
            break
        run.append(n)
    return run


def _joined(start: int, end: int, reading: Reading) -> bool:
    """A comma or one short word («и», «мен», "and") between two names."""
    between = reading.tokens[start:end]
    return (
        not parted_by_line(start, end, reading)
        and 1 <= len(between) <= 2
        and all(t.text == "," or (t.kind == "word" and len(t.text) <= 5 and t.text[0].islower()) for t in between)
    )
