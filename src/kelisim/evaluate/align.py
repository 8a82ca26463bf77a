"""Which gold entity each of the system's entities is: the one with which it shares most surfaces."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping

from kelisim.evaluate.gold import Facts, GoldDocument
from kelisim.evaluate.words import fold


def gold_surfaces(document: GoldDocument) -> dict[tuple[str, str], str]:
    """Folded surface and mention type → gold entity."""
    return {
        (fold(surface), mention["type"]): mention["entity"]
        for mention in document.facts.get("mentions") or []
        for surface in mention["surfaces"]
    }


def align_document(document: GoldDocument, found: Facts, overall: Mapping[str, str]) -> dict[str, str]:
    """Within one document one of the system's entities is one gold entity: the pair that shares most surfaces first."""
    surfaces = gold_surfaces(document)
    votes: Counter[tuple[str, str]] = Counter()
    untyped = {surface: entity for (surface, _), entity in surfaces.items()}
    for ours, surface, type_ in {(m["entity"], fold(m["surface"]), m["type"]) for m in found.get("mentions") or []}:
        entity = surfaces.get((surface, type_)) or untyped.get(surface)
        if entity:
            votes[ours, entity] += 1
    pairs: dict[str, str] = {}
    for (ours, theirs), _ in sorted(votes.items(), key=lambda v: (-v[1], overall.get(v[0][0]) != v[0][1], v[0])):
        if ours not in pairs and theirs not in pairs.values():
            pairs[ours] = theirs
    return pairs


def align(gold: Iterable[GoldDocument], system: Mapping[str, Facts]) -> dict[str, str]:
    """The gold entity of each of the system's entities: the one it shares most mentions with over all documents."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for document in gold:
        by_surface = {surface: entity for (surface, _), entity in gold_surfaces(document).items()}
        for mention in system.get(document.stem, {}).get("mentions") or []:
            entity = by_surface.get(fold(mention["surface"]))
            if entity:
                votes[mention["entity"]][entity] += 1
    return {found: counter.most_common(1)[0][0] for found, counter in votes.items()}
