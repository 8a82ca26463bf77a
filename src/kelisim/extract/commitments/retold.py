"""One undertaking told several times in a document is one claim, with its fullest words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kelisim.extract.scene import Scene
from kelisim.lang.language import load
from kelisim.lang.tokens import fold, tokenize
from kelisim.model.claim import Claim
from kelisim.model.fact import Commitment

_ROOT = 5  # letters of a word that its endings leave alone
_ALIKE = 0.55  # share of the shorter object's roots found in the other
_RANK = {"proposed": 0, "agreed": 1, "under_way": 1, "signed": 2, "done": 2}


@dataclass(frozen=True, slots=True)
class _Told:
    claim: Claim
    fact: Commitment
    roots: frozenset[str]
    works: frozenset[str]  # roads, lines and buildings by name
    headline: bool


def once(scene: Scene, claims: Sequence[Claim]) -> Iterator[Claim]:
    """The claims without repetitions, in the order of the text. A headline gives way to any claim of its kind in the body."""
    states = {fold(t.text)[:_ROOT] for w in scene.everybody if w.entity.startswith("country:") for t in tokenize(scene.words(w))}
    told = [_told(scene, c, states) for c in claims]
    bodies = {t.fact.kind for t in told if not t.headline}
    groups: list[list[_Told]] = []
    for each in told:
        if each.headline and each.fact.kind in bodies:
            continue
        home = next((g for g in groups if any(_same(each, other) for other in g)), None)
        if home is None:
            groups.append([each])
        else:
            home.append(each)
    groups = [g for g in groups if not _again(scene, g, groups)]
    yield from sorted((max(g, key=_fullness).claim for g in groups), key=lambda c: (c.span.start, c.span.end))


def _again(scene: Scene, group: list[_Told], groups: list[list[_Told]]) -> bool:
    """«The agreement calls for …», «Бұл мәлімдеме …»: a document without a word of its own beside one that is told of."""
    others = [g for g in groups if g is not group and g[0].fact.kind == "document" and not all(_bare(scene, t) for t in g)]
    return bool(others) and group[0].fact.kind == "document" and all(_bare(scene, t) for t in group)


def _bare(scene: Scene, told: _Told) -> bool:
    """Whether a claim opens with the word for a document that has nothing but «the» or «this» with it."""
    words = [fold(t.text) for t in tokenize(told.fact.object or "") if t.kind == "word"]
    language = load(scene.document.lang)
    pointers = language.words("demonstratives") | language.words("definites")
    opens = fold(scene.words(told.claim.span)).startswith(" ".join(words[:2]))
    if len(words) < 2 or words[0] not in pointers or not opens:
        return False
    kinds = {fold(t.text) for n in scene.triggers(told.claim.span, "commitment.document_noun") for t in tokenize(scene.words(n))}
    return not set(words) - kinds - pointers


def _told(scene: Scene, claim: Claim, states: set[str]) -> _Told:
    assert isinstance(claim.fact, Commitment)
    title = scene.document.title_span
    words = [fold(t.text)[:_ROOT] for t in tokenize(claim.fact.object or "") if t.kind == "word" and len(t.text) > 2]
    works = frozenset(m.entity for m in scene.of_type(claim.span, "FAC") if m.surface in (claim.fact.object or ""))
    return _Told(claim, claim.fact, frozenset(words) - states, works, bool(title and title.covers(claim.span)))


def _same(a: _Told, b: _Told) -> bool:
    """Of one kind, about the same thing: the roots of the shorter object are in the other; targets by their object's amount."""
    if a.fact.kind != b.fact.kind:
        return False
    if a.claim.span == b.claim.span and a.fact.object == b.fact.object:
        return True
    if a.works and b.works and not a.works & b.works:
        return False  # the road Khujand – Isfana and the road Isfana – Osh
    small, large = sorted((a.roots, b.roots), key=len)
    if len(small) == 1 and a.fact.kind == "project":  # «the complex will open next year»
        return small <= large
    return len(small) > 1 and len(small & large) / len(small) >= _ALIKE and len(small & large) >= 2


def _fullness(told: _Told) -> tuple[int, int, int, int]:
    """In the body, with a term, farther on, in more words."""
    return not told.headline, bool(told.fact.due), _RANK[told.fact.stage], told.claim.span.end - told.claim.span.start
