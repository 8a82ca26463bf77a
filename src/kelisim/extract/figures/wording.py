"""The words that stand as evidence of an amount: its sentence, and in one that is too long the clause around it."""

from __future__ import annotations

import re

from kelisim.extract.scene import Scene
from kelisim.model.places import meeting
from kelisim.model.text import HasSpan, Span

LONGEST = 60
_LEAST = 5
_ITEM = re.compile(r";\s|\n\s*[•–—-]\s|\n\s*\d+[.)]\s")
_CLAUSE = re.compile(r",\s|\s[–—-]\s|:\s")


_INNER_STOP = re.compile(r"(?<=[^\W\d_]{2}[.!?…])[»”\"]?\s+(?=[^\W\d_a-zа-яёәіңғүұқөһ]|[«“—–])")


def pieces(scene: Scene) -> list[Span]:
    """The sentences, those inside a quotation one by one: «Бірінші. Екінші», – деді ол» is two."""
    found: list[Span] = []
    for sentence in scene.layers.sentences:
        start = sentence.start
        for stop in _INNER_STOP.finditer(scene.text, sentence.start, sentence.end):
            if any(q.start < stop.start() and stop.end() < q.end for q in meeting(scene.layers.quotations, Span(*stop.span()))):
                found.append(Span(start, stop.start()))
                start = stop.end()
        found.append(Span(start, sentence.end))
    return found


def evidence_of(scene: Scene, sentence: Span, amount: HasSpan) -> Span:
    """The sentence of an amount; of one over sixty words, the item of its list, else the clauses around the amount that still fit."""
    if _count(scene, sentence) <= LONGEST:
        return sentence
    item = _between(scene, sentence, amount, _ITEM)
    if _LEAST <= _count(scene, item) <= LONGEST:
        return item
    return _grown(scene, item, amount)


def _count(scene: Scene, place: Span) -> int:
    return len(scene.words(place).split())


def _between(scene: Scene, place: Span, amount: HasSpan, mark: re.Pattern[str]) -> Span:
    start = max((m.end() for m in mark.finditer(scene.text, place.start, amount.start)), default=place.start)
    follow = mark.search(scene.text, amount.end, place.end)
    return Span(start, follow.start() if follow else place.end)


def _grown(scene: Scene, place: Span, amount: HasSpan) -> Span:
    """The clause of the amount and those before it as long as they fit; of one that is too long the words around the amount."""
    own = _between(scene, place, amount, _CLAUSE)
    starts = sorted({place.start, *(m.end() for m in _CLAUSE.finditer(scene.text, place.start, own.start))}, reverse=True)
    best = own
    for start in starts:
        wider = Span(start, own.end)
        if start <= own.start and _count(scene, wider) <= LONGEST:
            best = wider
    if _count(scene, best) <= LONGEST:
        return best
    words = list(re.finditer(r"\S+", scene.text[best.start : best.end]))
    at = next(n for n, m in enumerate(words) if best.start + m.end() >= amount.start)
    first = max(0, min(at - LONGEST // 2, len(words) - LONGEST))
    return Span(best.start + words[first].start(), best.start + words[min(len(words), first + LONGEST) - 1].end())
