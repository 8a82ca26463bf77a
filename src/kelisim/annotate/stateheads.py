"""When the head of something is the head of a state, and when the president beside a state's name is a body's."""

from __future__ import annotations

from kelisim.annotate.owners import Owner
from kelisim.annotate.reading import Reading
from kelisim.lang.phrases import Match


def heading(match: Match, role: str, owner: Owner, reading: Reading) -> str:
    """The role of an office, `leader` for a plain word for a head right beside a state's name («глава Перу», «Перунун башчысы», "head of
    Peru"); what a possessive or an adjective leads on to is no state ("the head of Peru's agency")."""
    if role != "head_of_organisation" or owner.adjective or not owner.entity.startswith("country:"):
        return role
    of = reading.word(match.last - 1) in reading.language.words("possessing")
    article = reading.word(match.last) in reading.language.words("articles")
    beside = owner.last == match.first or owner.first == match.last + article
    plain = match.last - match.first == 1 + of and reading.word(match.first).startswith(tuple(reading.language.words("state_heads")))
    return "leader" if beside and plain and reading.word(owner.last) not in ("'", "’") else role


def around(owner: Owner | None, body: Owner | None) -> bool:
    """Whether a body beside an office holds the state in its name: «президент Торговой палаты Перу» heads the chamber."""
    return owner is not None and body is not None and body.first <= owner.first and owner.last <= body.last
