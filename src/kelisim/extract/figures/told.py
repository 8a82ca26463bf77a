"""The same figure told twice in one document is one, with its fullest words."""

from __future__ import annotations

from collections.abc import Iterator

from kelisim.extract.scene import Scene
from kelisim.model.claim import Claim
from kelisim.model.date import Period
from kelisim.model.fact import Figure

_LENT = ("loan", "grant")


def told_once(scene: Scene, claims: list[Claim]) -> Iterator[Claim]:
    """The claims in the order of the text, each figure once: the fullest of those that say the same; a headline gives way to the text."""
    kept: list[Claim] = []
    for claim in sorted(claims, key=lambda c: (_in_title(scene, c), c.span.start)):
        same = next((k for k in kept if _same(scene, k, claim)), None)
        if same is None:
            kept.append(claim)
        elif _fullness(claim) > _fullness(same) and not _in_title(scene, claim):
            kept[kept.index(same)] = claim
    yield from sorted(kept, key=lambda c: c.span.start)


def _in_title(scene: Scene, claim: Claim) -> bool:
    title = scene.document.title_span
    return bool(title and title.covers(claim.span))


def _same(scene: Scene, first: Claim, second: Claim) -> bool:
    """The same amount of the same thing, and no period, term or party that tells them apart; a headline leaves all that open."""
    a, b = first.fact, second.fact
    assert isinstance(a, Figure) and isinstance(b, Figure)
    if (_in_title(scene, first) or _in_title(scene, second)) and (a.value, a.unit) == (b.value, b.unit):
        return True
    return same_figure(a, b)


def same_figure(a: Figure, b: Figure) -> bool:
    """Whether two figures are the same amount of the same thing, and nothing that both tell speaks against it."""
    if (a.value, a.unit) != (b.value, b.unit):
        return False
    if a.indicator == b.indicator and a.indicator in _LENT and set(a.parties) == set(b.parties):
        return _compatible(a.period, b.period) and _compatible(a.due, b.due)  # promised in one sentence, given in the next
    if (a.indicator, a.status) != (b.indicator, b.status) or (len(a.parties) == 1 and a.parties != b.parties):
        return False
    if a.said_by and b.said_by and a.said_by != b.said_by and a.period != b.period:
        return False
    return _compatible(a.period, b.period) and _compatible(a.due, b.due)


def _compatible(first: str | None, second: str | None) -> bool:
    """Equal, one unknown, or one inside the other («2024» and «2024-01/2024-12» tell of the same year)."""
    if first is None or second is None or first == second:
        return True
    a, b = Period.parse(first), Period.parse(second)
    return (a.end is None or b.end is None) and a.start.agrees(b.start) and (a.start.month is None) != (b.start.month is None)


def _fullness(claim: Claim) -> tuple[int, int]:
    """How much a figure says: of its period, term, speaker and thing; then in how many words."""
    fact = claim.fact
    assert isinstance(fact, Figure)
    return sum(bool(part) for part in (fact.period or fact.due, fact.said_by, fact.of)), claim.span.end - claim.span.start
