"""Who chairs a parliament, and of which state the parliament is."""

from __future__ import annotations

from collections.abc import Sequence

from kelisim.annotate.owners import Owner
from kelisim.lang.phrases import Match
from kelisim.world.world import table


def chairing(match: Match, role: str, owner: Owner) -> str:
    """Whoever chairs a body that the world knows as a parliament is its speaker («Ұлы Хуралының төрағасы», «председатель Сената»)."""
    plain = role == "head_of_organisation" and match.last - match.first == 1 and (owner.last == match.first or owner.first == match.last)
    known = table("organisations").get(owner.entity.partition(":")[2], {}) if owner.entity.startswith("org:") else {}
    return "speaker" if plain and known.get("kind") == "parliament" else role


def state_of_parliament(role: str, owner: Owner, owners: Sequence[Owner]) -> str:
    """Whose a speaker is: the state whose parliament it is, where the name or the world tells it («төрағасы» of «Сенат» of KZ)."""
    if role != "speaker" or not owner.entity.startswith("org:"):
        return owner.entity
    inside = next((o.entity for o in owners if owner.first <= o.first and o.last <= owner.last and o.entity.startswith("country:")), None)
    state = table("organisations").get(owner.entity.partition(":")[2], {}).get("country")
    return inside or (f"country:{state}" if state else owner.entity)
