"""Offices of the body named before: "The fund has two plants, said Juan Soto, its director"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kelisim.annotate.heads import NameSpan
from kelisim.annotate.owners import Owner, Title
from kelisim.annotate.reading import Reading

_OF_BODY = frozenset({"head_of_organisation", "spokesperson"})


def its_own(titles: list[Title], reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> list[Title]:
    """The offices, those behind «its» of the body named last in the same sentence or the one before it, where no other person was."""
    its = reading.language.words("its")
    found = list(titles)
    for n, title in enumerate(titles if its else ()):
        if title.role in _OF_BODY and title.of is None and title.person is not None and reading.word(title.first - 1) in its:
            body = _body_before(title, title.person, reading, owners, persons)
            found[n] = replace(title, of=body) if body else title
    return found


def _body_before(title: Title, bearer: int, reading: Reading, owners: Sequence[Owner], persons: Sequence[NameSpan]) -> str | None:
    at = reading.tokens[title.first].start
    start = min((s.start for s in [s for s in reading.sentences if s.start <= at][-2:]), default=0)
    bodies = [o for o in owners if o.entity.startswith("org:") and o.last <= title.first and reading.tokens[o.first].start >= start]
    if not bodies:
        return None
    others = any(n != bearer and bodies[-1].last <= p.first < title.first for n, p in enumerate(persons))
    return None if others else bodies[-1].entity
