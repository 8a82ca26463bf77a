"""Whom a pronoun means among the people named before it: «ол», «они», "they"."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from operator import attrgetter

from kelisim.annotate.reading import Reading
from kelisim.model.annotation import Mention, Reference
from kelisim.model.text import Span

_START, _END = attrgetter("start"), attrgetter("end")


def between(people: Sequence[Mention], start: int, end: int) -> list[Mention]:
    """Those of some people, who are in order, that stand wholly between two places in the text."""
    first = bisect_left(people, start, key=_START)
    return [p for p in people[first : bisect_left(people, end, first, key=_START)] if p.end <= end]


def antecedent(span: Span, people: Sequence[Mention], reading: Reading) -> Mention | None:
    """Whom a pronoun means: the first person of the sentence before (its subject), else the last named."""
    here = reading.sentence_around(span.start)
    if here is None:
        return None
    same = next((p for p in between(people, here.start, span.start) if _subject(p)), None)
    if same:
        return same
    end = bisect_left(people, here.start, key=_START)
    nearest = next((people[n] for n in range(end - 1, -1, -1) if people[n].end <= here.start), None)
    if nearest is None:
        return None
    there = between(people, reading.sentence_before(nearest.start).start, here.start)
    return next((p for p in there if _subject(p)), there[0] if there else nearest)


def _subject(person: Mention) -> bool:
    """A name in another case than the nominative is no subject («С президентом … Жапаровым он беседовал»: he is somebody else)."""
    return person.case in (None, "nominative")


def note_pair(reference: Reference, pairs: dict[int, list[Reference]], reading: Reading) -> None:
    """Keep a reference to several people by where its sentence begins."""
    if reference.kind == "plural":
        pairs.setdefault(reading.sentence_before(reference.start).start, []).append(reference)


def pair_before(span: Span, pairs: Mapping[int, Sequence[Reference]], people: Sequence[Mention], reading: Reading) -> tuple[str, ...]:
    """Whom «they» means: the two or more people of the last sentence that has as many."""
    ended = bisect_right(reading.sentences, span.start, key=_END)
    for sentence in reversed(reading.sentences[max(0, ended - 3) : ended]):
        named = [p.entity for p in between(people, sentence.start, sentence.end)]
        meant = [e for r in pairs.get(sentence.start, ()) if r.end <= sentence.end for e in r.entities]
        who = tuple(dict.fromkeys(named + meant))
        if len(who) > 1:
            return who
    return ()
