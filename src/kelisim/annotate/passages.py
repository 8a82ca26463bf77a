"""One document in several languages: what was read in each of them, put together again.

The offsets agree already, since each reader saw the whole text with the others' passages blank. What does not agree are the ids: a
person or body named in two languages has one id in each, and the id of the document's own language is kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from kelisim.annotate.names import name_key
from kelisim.lang.keys import initial, skeleton
from kelisim.lang.tokens import tokenize
from kelisim.lang.worldnames import names_of
from kelisim.model.annotation import Layers
from kelisim.model.document import Document
from kelisim.model.text import HasSpan

Key = tuple[str, ...]
H = TypeVar("H", bound=HasSpan)


def joined(readings: Sequence[Layers], document: Document) -> Layers:
    """The layers of every language in one; the first reading is that of the document's own language."""
    known: dict[Key, str] = {}
    parts = []
    for layers in readings:
        ids = {entity: _id(key, entity, known) for entity, key in _keys(layers).items()}
        parts.append(_renamed(layers, ids))
    return Layers(
        tokens=_in_order(p.tokens for p in parts),
        sentences=_in_order(p.sentences for p in parts),
        paragraphs=document.paragraphs(),
        triggers=_in_order(p.triggers for p in parts),
        mentions=_in_order(p.mentions for p in parts),
        titles=_in_order(p.titles for p in parts),
        references=_in_order(p.references for p in parts),
        dates=_in_order(p.dates for p in parts),
        quantities=_in_order(p.quantities for p in parts),
        quotations=_in_order(p.quotations for p in parts),
    )


def _in_order(lists: Iterable[list[H]]) -> list[H]:
    return sorted((item for items in lists for item in items), key=lambda item: (item.start, item.end))


def _keys(layers: Layers) -> dict[str, Key]:
    """What each entity is known by in every script: a world's id as it is, a person by surname and given name, a thing by its words."""
    found: dict[str, Key] = {}
    for mention in layers.mentions:
        kind, _, words = mention.entity.partition(":")
        if mention.type == "PERSON":
            given, _, surname = words.rpartition("-")
            found.setdefault(mention.entity, (kind, skeleton(surname), initial(given) if given else ""))
        elif names_of(mention.entity):
            found.setdefault(mention.entity, (mention.entity,))
        else:
            found.setdefault(mention.entity, (kind, name_key([t.text for t in tokenize(mention.surface) if t.kind != "sign"])))
    return found


def _id(key: Key, entity: str, known: dict[Key, str]) -> str:
    """The id under which a thing is known; a bare surname is the one person of that surname."""
    if key not in known and key[0] == "person" and not key[-1]:
        namesakes = {known[other] for other in known if other[:2] == key[:2]}
        if len(namesakes) == 1:
            return namesakes.pop()
    return known.setdefault(key, entity)


def _renamed(layers: Layers, ids: Mapping[str, str]) -> Layers:
    """The same layers under the ids of `ids`."""

    def of(entity: str) -> str:
        return ids.get(entity, entity)

    return replace(
        layers,
        mentions=[replace(m, entity=of(m.entity)) for m in layers.mentions],
        titles=[replace(t, of=of(t.of) if t.of else None, person=of(t.person) if t.person else None) for t in layers.titles],
        references=[replace(r, entities=tuple(dict.fromkeys(map(of, r.entities)))) for r in layers.references],
    )
