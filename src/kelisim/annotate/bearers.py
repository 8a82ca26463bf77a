"""Who the office-holders of a dated document are in the world: persons whom it names, and offices whose bearer it does not name.

These references say that the world's list decides and not the document: nothing that the document tells is read from them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from kelisim.lang.names.bearers import Bearer, bearer_of, named_bearer
from kelisim.model.annotation import HOLDER, Mention, Reference, TitleMention
from kelisim.model.date import PartialDate
from kelisim.model.document import Document


def find_bearers(
    titles: Sequence[TitleMention], mentions: Sequence[Mention], references: Sequence[Reference], about: Document, home: str | None
) -> list[Reference]:
    """One reference for each person of the document whom the world knows, at the first mention, and for each office without a bearer.

    An office without a state is of `home`, the publisher's, where the document names nobody in such an office («Глава государства»).
    """
    day = about.published
    if day is None:
        return []
    found = list(_named(titles, mentions, about.lang, day))
    borne = {t.role for t in titles if t.person}
    meant = {(r.start, r.end) for r in references}
    bodies = [m for m in mentions if m.type in ("ORG", "EVENT")]
    for title in titles:
        inside = any(m.start <= title.start and title.end <= m.end for m in bodies)  # «Совет министров» means no minister
        if title.person or title.plural or inside or (title.start, title.end) in meant:
            continue
        owner = title.of or (home if title.role not in borne else None)
        bearer = bearer_of(title.role, owner, day)
        if bearer:
            found.append(_reference(title.start, title.end, bearer))
    return sorted(found, key=lambda r: r.start)


def _named(titles: Sequence[TitleMention], mentions: Sequence[Mention], lang: str, day: PartialDate) -> Iterator[Reference]:
    by_person: dict[str, list[Mention]] = {}
    for mention in mentions:
        if mention.type == "PERSON":
            by_person.setdefault(mention.entity, []).append(mention)
    for person, places in by_person.items():
        offices = [(t.role, t.of) for t in titles if t.person == person]
        fullest = max(places, key=lambda m: (len(m.surface.replace(".", " ").split()), "." not in m.surface, -m.start))
        bearer = named_bearer(fullest.surface, lang, day, offices)
        if bearer:
            yield _reference(places[0].start, places[0].end, bearer)


def _reference(start: int, end: int, bearer: Bearer) -> Reference:
    return Reference(start, end, HOLDER, (bearer.person,), why="; ".join(bearer.reasons))
