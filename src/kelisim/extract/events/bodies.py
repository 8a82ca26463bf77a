"""Standing bodies: at which level they sit, and which body a sitting belongs to that is only numbered («the sixth session»)."""

from __future__ import annotations

from dataclasses import replace

from kelisim.extract.claims import make_claim
from kelisim.extract.kept import kept
from kelisim.extract.scene import Scene
from kelisim.lang.glossary import concepts_in
from kelisim.lang.language import load
from kelisim.model.annotation import Mention
from kelisim.model.claim import Claim
from kelisim.model.fact import Event

# Whose body it is by its name: a supreme or interstate council is the heads of state's, an intergovernmental one the heads' of government.
_LEVELS = (
    ("supreme", "head_of_state"), ("interstate", "head_of_state"), ("intergovernmental", "head_of_government"),
    ("prime_minister", "head_of_government"),
    ("foreign_minister", "minister"), ("interparliamentary", "parliament"),
)  # fmt: skip


def body_level(scene: Scene, body: Mention | None) -> str | None:
    """The level at which a body sits, by the concepts in its name; None where the name does not tell."""
    if body is None:
        return None
    concepts = concepts_in(body.surface, load(scene.document.lang))
    if "working_group" in concepts:
        return "official"
    if "intergovernmental" in concepts and "commission" in concepts:
        return "minister"  # its chairs are deputy prime ministers or ministers
    return next((level for concept, level in _LEVELS if concept in concepts), None)


def with_bodies(scene: Scene, claims: list[Claim]) -> list[Claim]:
    """Sittings that name no body take the one body of which the document tells a sitting, with its level where they name nobody."""
    sat = {c.fact.body for c in claims if isinstance(c.fact, Event) and c.fact.type == "session" and c.fact.body}
    sat = sat or _standing(scene)
    if len(sat) != 1:
        return [_of_plain(scene, c) for c in claims if not _nameless(c)]
    body = sat.pop()
    mention = next((m for m in scene.layers.mentions if m.entity == body), None)
    found = []
    for claim in claims:
        event = claim.fact
        if isinstance(event, Event) and event.type == "session" and not event.body:
            said = _said_level(scene, claim)
            if said and said != body_level(scene, mention):
                found.append(make_claim(scene, replace(event, level=said), claim.span, claim.rule) or claim)
                continue  # the words name a body of another kind
            level = event.level if event.participants else body_level(scene, mention) or event.level
            claim = make_claim(scene, replace(event, body=body, level=level), claim.span, claim.rule) or claim
        found.append(claim)
    return found


def _of_plain(scene: Scene, claim: Claim) -> Claim:
    """A sitting of nobody named, at the level of the one body that the document calls by its plain words («үкіметаралық комиссия»)."""
    event = claim.fact
    if not isinstance(event, Event) or event.type != "session" or event.participants or event.body or event.level != "official":
        return claim
    level = plain_level(scene)
    return (make_claim(scene, replace(event, level=level), claim.span, claim.rule) if level else None) or claim


@kept
def plain_level(scene: Scene) -> str | None:
    """The level of an intergovernmental commission that the document speaks of, by name or by its plain words."""
    concepts = concepts_in(scene.text, load(scene.document.lang))
    return "minister" if {"intergovernmental", "commission"} <= set(concepts) else None


def _said_level(scene: Scene, claim: Claim) -> str | None:
    """The level of a body that the words before the sitting name, though no name was found there («мемлекеттер аралык кеңештин жыйыны»)."""
    concepts = concepts_in(claim.span.of(scene.text), load(scene.document.lang))
    if "working_group" in concepts:
        return "official"
    if "intergovernmental" in concepts and "commission" in concepts:
        return "minister"
    return next((level for concept, level in _LEVELS if concept in concepts and concept.startswith("inter")), None)


def _standing(scene: Scene) -> set[str]:
    """The standing bodies of two states or more that the document names."""
    words = tuple(load(scene.document.lang).words("bodies"))
    return {m.entity for m in scene.layers.mentions if m.type == "ORG" and any(w.startswith(words) for w in m.surface.casefold().split())}


def _nameless(claim: Claim) -> bool:
    """A sitting with neither body nor number, nor a place and a date of its own, which only the document's one body could tell."""
    event = claim.fact
    if not isinstance(event, Event) or event.type != "session" or event.body or event.session:
        return False
    return not (event.place and event.date)
